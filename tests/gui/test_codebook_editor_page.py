"""The codebook's own page, its versions, the choice of colours, and hiding whole codebooks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QInputDialog
from pytestqt.qtbot import QtBot

from annotations.model import AttributeType, Codebook
from annotations.project import Project
from app.codebook_editor.ask import NewCodebook
from app.codebook_editor.colour_dialog import ColourDialog
from app.codebook_editor.comparison import CompareDialog
from app.codebook_editor.merging import RemoveBook
from app.codebook_editor.versions import PublishDialog
from app.codebook_editor.window import CodebookEditor
from app.colour_choices import HUES
from app.colour_distance import Sight
from app.palette import LabelPalette
from app.panels.codebook_rows import eye_rect
from app.window.main_window import MainWindow

BOOK = "semeval-2023"
KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=(BOOK, "figures"), language="fr") as made:
        document = made.add_document("Jamais, jamais ! Obsédés, ils mentent.", title="Un")
        made.annotate(document.id, [(0, 6)], "Doubt", annotator="ana")
        made.annotate(document.id, [(8, 14)], "Anaphora", annotator="ana")
        made.set_current_annotator("ana")
    window = open_window(path)
    window.settings.set("label_language", "en")
    return window


@pytest.fixture
def editor(window: MainWindow) -> CodebookEditor:
    editor = window.commands.edit_codebooks()
    QTest.qWaitForWindowActive(editor)
    return editor


def project_of(editor: CodebookEditor) -> Project:
    project = editor._session.project
    assert project is not None
    return project


def book(editor: CodebookEditor) -> Codebook:
    return next(b for b in project_of(editor).codebooks() if b.id == BOOK)


def section(editor: CodebookEditor, name: str) -> None:
    buttons = editor.page.choice.findChildren(QAbstractButton)
    QTest.mouseClick(next(b for b in buttons if b.text() == name), LEFT)


# -- the codebook itself


def test_that_name_description_source_and_licence_are_edited(editor: CodebookEditor) -> None:
    about = editor.page.about
    name = about.names.field("en")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Ours")
    about.licence.setFocus()
    assert book(editor).name["en"] == "Ours"
    QTest.keyClick(about.licence, KEYS.Key_End)
    QTest.keyClicks(about.licence, " and ours")
    QTest.keyClick(about.licence, KEYS.Key_Return)
    assert book(editor).licence.endswith(" and ours")
    about.languages._choose("fr")
    about.description.setFocus()
    about.description.selectAll()
    QTest.keyClicks(about.description, "Court.")
    about.source.setFocus()
    assert book(editor).description["fr"] == "Court."
    assert len(book(editor).description["en"]) > 20
    assert editor.labels.book.currentText() == "Ours"


def test_that_attributes_are_made_and_changed_step_by_step(editor: CodebookEditor) -> None:
    section(editor, "Attributes")
    part = editor.page.attributes
    number = len(book(editor).attributes)
    QTest.mouseClick(part.buttons["add"], LEFT)
    made = book(editor).attributes[-1]
    assert (made.code, made.type, made.required) == ("attribute", AttributeType.TEXT, False)
    assert part.code_field.hasFocus()
    QTest.keyClicks(part.code_field, "strength")
    QTest.keyClick(part.code_field, KEYS.Key_Return)
    part.type.setCurrentIndex(part.type.findData(AttributeType.NUMBER))
    part.type.activated.emit(part.type.currentIndex())
    QTest.mouseClick(part.required, LEFT, NONE, QPoint(8, part.required.height() // 2))
    for field, words in ((part.low, "5"), (part.high, "4")):
        field.setFocus()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, KEYS.Key_Return)
    assert part.bound.refusal("maximum").why == "The attribute “strength” allows no number."
    part.high.selectAll()
    QTest.keyClicks(part.high, "x")
    QTest.keyClick(part.high, KEYS.Key_Return)
    assert part.bound.refusal("maximum").why == "“x” is no number."
    part.high.selectAll()
    QTest.keyClicks(part.high, "7,5")
    QTest.keyClick(part.high, KEYS.Key_Return)
    made = book(editor).attributes[-1]
    assert (made.code, made.minimum, made.maximum, made.required) == ("strength", 5, 7.5, True)
    QTest.mouseClick(part.buttons["up"], LEFT)
    assert book(editor).attributes[-2].code == "strength"
    assert part.code == "strength"
    QTest.mouseClick(part.buttons["remove"], LEFT)
    assert len(book(editor).attributes) == number
    QTest.keyClick(editor, KEYS.Key_Z, CTRL)
    assert len(book(editor).attributes) == number + 1


def test_that_choices_are_edited_and_what_is_refused_stays(editor: CodebookEditor) -> None:
    section(editor, "Attributes")
    part = editor.page.attributes
    assert part.code == "voice"
    was = book(editor).attributes[0].choices
    QTest.mouseClick(part.choices.add_button, LEFT)
    assert [choice.code for choice in book(editor).attributes[0].choices][-1] == "choice"
    table = part.choices.table
    item = table.item(len(was), 0)
    assert item is not None
    item.setText(was[0].code)
    assert part.choices.refusal.why == "A choice of the attribute “voice” stands twice."
    section(editor, "About")
    section(editor, "Attributes")
    assert part.choices.refusal.why != ""
    item = table.item(len(was), 0)
    assert item is not None
    assert item.text() == was[0].code
    item.setText("ironic")
    french = table.item(len(was), 2)
    assert french is not None
    french.setText("Ironique")
    made = book(editor).attributes[0].choices[-1]
    assert (made.code, made.name["fr"]) == ("ironic", "Ironique")
    assert part.choices.refusal.why == ""
    table.setCurrentCell(len(was), 0)
    QTest.mouseClick(part.choices.remove_button, LEFT)
    assert book(editor).attributes[0].choices == was


def test_that_relation_types_are_edited(editor: CodebookEditor) -> None:
    section(editor, "Relations")
    relations, was = editor.page.relations, book(editor).relations
    QTest.mouseClick(relations.add_button, LEFT)
    assert len(book(editor).relations) == len(was) + 1
    item = relations.table.item(len(was), 1)
    assert item is not None
    item.setText("mocks")
    assert book(editor).relations[-1].name["en"] == "mocks"
    project_of(editor).undo()
    project_of(editor).undo()
    assert relations.table.rowCount() == len(was)


# -- versions


def test_that_a_version_is_published_with_its_changes_and_compared(
    editor: CodebookEditor,
) -> None:
    asked: list[str] = []
    editor.look_again_wanted.connect(asked.append)
    section(editor, "Versions")
    versions = editor.page.versions
    assert not versions.publish_button.isEnabled()
    project_of(editor).edit_label(BOOK, "Doubt", definition={"en": "Otherwise."})
    project_of(editor).recode_label(BOOK, "Slogans", "Slogan")
    assert "2 changes are not published yet" in versions.state.text()
    QTest.mouseClick(versions.publish_button, LEFT)
    dialog = versions.dialog
    assert isinstance(dialog, PublishDialog)
    assert dialog.version.text() == "1.1"
    assert dialog.summary.text() == "1 label has another code · 1 label redefined"
    QTest.keyClicks(dialog.version, "1.0")
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.refusal.why.startswith("There is a version 1.0")
    dialog.version.selectAll()
    QTest.keyClicks(dialog.version, "2.0")
    QTest.keyClicks(dialog.note, "After the pilot")
    QTest.mouseClick(dialog.do, LEFT)
    assert book(editor).version == "2.0"
    assert project_of(editor).codebook_versions(BOOK)[-1].note == "After the pilot"
    shown = [versions.list.topLevelItem(k).text(0) for k in range(2)]  # type: ignore[union-attr]
    assert shown == ["2.0", "1.0"]
    assert versions.again.text().startswith("1 annotation was made")
    QTest.mouseClick(versions.again_button, LEFT)
    assert asked == [BOOK]
    versions.list.setCurrentItem(versions.list.topLevelItem(1))
    QTest.mouseClick(versions.compare_button, LEFT)
    compared = versions.dialog
    assert isinstance(compared, CompareDialog)
    assert compared.older.currentData() == "1.0"
    groups = [compared.tree.topLevelItem(k) for k in range(compared.tree.topLevelItemCount())]
    words = {group.text(0): group.child(0).text(1) for group in groups if group}
    assert words == {
        "1 label has another code": "Slogans → Slogan",
        "1 label redefined": "definition · English, definition · Français",
    }
    redefined = next(g for g in groups if g and g.text(0) == "1 label redefined").child(0)
    assert redefined.child(0).text(1).endswith(" → Otherwise.")
    assert redefined.child(1).text(1).endswith(" → –")
    compared.older.setCurrentIndex(1)
    assert compared.tree.topLevelItem(0).text(0) == "Nothing differs"  # type: ignore[union-attr]
    compared.reject()


# -- codebooks


def test_that_a_codebook_is_made_filled_and_removed(editor: CodebookEditor) -> None:
    entries = {entry.objectName(): entry for entry in editor.labels.menu.actions()}
    entries["new"].trigger()
    dialog = editor.dialog
    assert isinstance(dialog, NewCodebook)
    QTest.keyClicks(dialog.name, "My Figures")
    assert dialog.id.text() == "my-figures"
    dialog.id.setText(BOOK)
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.refusal.why == "The project has the codebook “semeval-2023” already."
    dialog.id.setText("my-figures")
    QTest.mouseClick(dialog.do, LEFT)
    assert editor.editing.book is not None
    assert editor.editing.book.id == "my-figures"
    QTest.mouseClick(editor.labels.buttons["new_label"], LEFT)
    asked = editor.labels.acts.dialog
    assert asked is not None
    QTest.keyClicks(asked.name, "First")  # type: ignore[attr-defined]
    QTest.keyClick(asked.name, KEYS.Key_Return)  # type: ignore[attr-defined]
    assert [lb.code for lb in project_of(editor).codebooks()[2].labels] == ["First"]
    entries["remove"].trigger()
    remove = editor.dialog
    assert isinstance(remove, RemoveBook)
    QTest.mouseClick(remove.do, LEFT)
    assert [b.id for b in project_of(editor).codebooks()] == [BOOK, "figures"]
    assert editor.editing.book == book(editor)


def test_that_a_codebook_is_added_from_those_shipped_or_a_file(
    editor: CodebookEditor, tmp_path: Path
) -> None:
    next(e for e in editor.labels.menu.actions() if e.objectName() == "add").trigger()
    dialog = editor.dialog
    assert isinstance(dialog, QInputDialog)
    assert dialog.comboBoxItems()[-1] == "From a file…"
    dialog.setTextValue("MAFALDA fallacies")
    shown = next(words for words in dialog.comboBoxItems() if "afalda" in words.lower())
    dialog.setTextValue(shown)
    dialog.accept()
    assert editor.editing.book is not None
    assert editor.editing.book.id == "mafalda-23"
    bad = tmp_path / "bad.json"
    bad.write_text("{}", "utf-8")
    editor.add_book(str(bad))
    assert editor.labels.refusal.why
    assert editor.editing.book.id == "mafalda-23"


# -- colours


def test_that_a_colour_is_chosen_by_keyboard(editor: CodebookEditor, qtbot: QtBot) -> None:
    editor.show_label(BOOK, "Doubt")
    QTest.mouseClick(editor.form.colour_button, LEFT)
    dialog = editor.dialog
    assert isinstance(dialog, ColourDialog)
    QTest.qWaitForWindowActive(dialog)
    assert dialog.focusWidget() is dialog.grid
    was = dialog.grid.colour()
    QTest.keyClick(dialog.grid, KEYS.Key_Right)
    QTest.keyClick(dialog.grid, KEYS.Key_Down)
    picked = dialog.grid.colour()
    assert picked.hue == (was.hue + 15) % 360
    assert picked.tone < was.tone
    assert dialog.colour == picked
    assert dialog.grid.accessibleDescription().count(", ") >= 1
    before = len(project_of(editor).history())
    QTest.keyClick(dialog.grid, KEYS.Key_Return)
    assert project_of(editor).any_label(BOOK, "Doubt").colour == picked
    assert len(project_of(editor).history()) == before + 1


def test_that_the_choice_says_what_is_taken_and_for_whom_it_is_told_apart(
    editor: CodebookEditor,
) -> None:
    group = project_of(editor).any_label(BOOK, "Doubt").parent
    others = [lb for lb in book(editor).labels if lb.parent == group and lb.code != "Doubt"]
    editor.show_label(BOOK, "Doubt")
    editor.choose_colour()
    dialog = editor.dialog
    assert isinstance(dialog, ColourDialog)
    dialog.grid.go_to(others[0].colour)
    dialog.pick(others[0].colour)
    assert dialog.facts.verdicts[Sight.FULL].text().startswith("look alike:")
    words = [dialog.grid.words(at) for at in range(len(HUES) * 5)]
    assert any("of the same group" in said for said in words)
    assert any("of another group" in said for said in words)
    assert any(said.endswith("free") for said in words)
    QTest.mouseClick(dialog.suggest_button, LEFT)
    free = dialog.colour
    assert dialog.facts.verdicts[Sight.FULL].text().startswith("told apart at a glance:")
    assert "to 1" in dialog.facts.contrasts["dark"].text()
    QTest.mouseClick(dialog.suggest_button, LEFT)
    assert dialog.colour != free
    QTest.mouseClick(dialog.offers[0], LEFT)
    assert dialog.colour == free
    at = 3 * len(HUES) + 5
    QTest.mouseClick(dialog.grid, LEFT, NONE, dialog.grid.rect_of(at).center())
    assert dialog.colour == dialog.grid.colour()
    vivid = dialog.vividness.findChildren(QAbstractButton)[2]
    QTest.mouseClick(vivid, LEFT)
    assert dialog.colour.vividness == 0.4
    QTest.mouseClick(dialog.do, LEFT)
    assert project_of(editor).any_label(BOOK, "Doubt").colour.vividness == 0.4
    assert not dialog.grab().isNull()


# -- shown and hidden


def test_that_a_codebook_is_hidden_by_its_eye_in_both_windows(
    editor: CodebookEditor, window: MainWindow
) -> None:
    editor.editing.set_book(project_of(editor).codebooks()[1].row)
    QTest.mouseClick(editor.labels.eye, LEFT)
    assert "1 of 2 hidden" in window.status.notice.text()
    assert not editor.labels.eye.isChecked()
    popup = LabelPalette(window.session, window.theme, window)
    assert popup.model.rowCount() == 23 + 1
    assert popup.model.data(popup.model.index(23)) == "Hidden: Rhetorical figures"
    popup.close()
    tree, model = window.codebook.tree, window.codebook.model
    index = model.index(1, 0)
    tree.scrollTo(index)
    row = tree.visualRect(index)
    row.setLeft(0)
    row.setRight(tree.viewport().width() - 1)
    QTest.mouseClick(tree.viewport(), LEFT, NONE, eye_rect(row).center())
    assert not window.status.notice.isVisible()
    assert editor.labels.eye.isChecked()
    assert tree.isExpanded(index)
    QTest.mouseClick(tree.viewport(), LEFT, NONE, eye_rect(row).center())
    assert "1 of 2 hidden" in window.status.notice.text()
