"""The codebook editor: fields that are stored when they are left, and lose nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from annotations.model import Label
from annotations.project import Project
from app.codebook_editor.window import CodebookEditor
from app.window.main_window import MainWindow

BOOK = "semeval-2023"
KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[Path | None], MainWindow]


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=(BOOK, "figures"), language="fr") as made:
        document = made.add_document("Jamais, jamais ! Obsédés, ils mentent.", title="Un")
        made.annotate(document.id, [(0, 6)], "Doubt", annotator="ana")
        made.annotate(document.id, [(8, 14)], "Doubt", annotator="ana")
        made.set_current_annotator("ana")
    window = open_window(path)
    window.settings.set("label_language", "en")
    return window


@pytest.fixture
def editor(window: MainWindow) -> CodebookEditor:
    QTest.keyClick(window, KEYS.Key_B, CTRL | SHIFT)
    editor = window.commands.codebook_editor
    assert editor is not None
    QTest.qWaitForWindowActive(editor)
    return editor


def project_of(editor: CodebookEditor) -> Project:
    project = editor._session.project
    assert project is not None
    return project


def label(editor: CodebookEditor, code: str) -> Label:
    return project_of(editor).any_label(BOOK, code)


def steps(editor: CodebookEditor) -> int:
    return sum(not step.undone for step in project_of(editor).history())


def typed(field: Any, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def test_that_the_label_in_hand_is_shown_with_all_it_has(
    editor: CodebookEditor, window: MainWindow
) -> None:
    editor.show_label(BOOK, "Doubt")
    form, doubt = editor.form, label(editor, "Doubt")
    assert editor.stack.currentWidget() is form
    assert form.title.text() == "Casting Doubt"
    assert form.uses.text() == "2 annotations"
    assert form.code.text() == "Doubt"
    assert form.key.text() == doubt.key
    assert form.names.field("fr").text() == doubt.name["fr"]
    assert form.texts.bound.field("definition").words() == doubt.definition["en"]
    assert list(form.confusions.buttons) == [entry.code for entry in doubt.confused_with]
    window.view.next_mark(1)
    window.actions_["edit_codebooks"].trigger()
    assert editor.editing.label == doubt


def test_that_a_field_is_one_step_when_it_is_left(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Doubt")
    before = steps(editor)
    name = editor.form.names.field("en")
    typed(name, "Sowing doubt")
    assert steps(editor) == before
    QTest.keyClick(name, KEYS.Key_Tab)
    assert label(editor, "Doubt").name["en"] == "Sowing doubt"
    assert steps(editor) == before + 1
    assert editor.form.title.text() == "Sowing doubt"
    QTest.keyClick(QApplication.focusWidget(), KEYS.Key_Tab)
    assert steps(editor) == before + 1


def test_that_control_enter_stores_and_undo_works_in_the_window(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Doubt")
    was = label(editor, "Doubt").definition["en"]
    field = editor.form.texts.bound.field("definition")
    typed(field, "Other words.")
    QTest.keyClick(field, KEYS.Key_Return, CTRL)
    assert label(editor, "Doubt").definition["en"] == "Other words."
    assert field.hasFocus()
    QTest.keyClick(field, KEYS.Key_Z, CTRL)
    assert label(editor, "Doubt").definition["en"] == was
    assert field.words() == was
    QTest.keyClick(field, KEYS.Key_Z, CTRL | SHIFT)
    assert field.words() == "Other words."
    assert "edit label Sowing" not in editor.undo_name.text()
    assert "Undo edit label Casting Doubt" in editor.undo_name.text()


def test_that_undo_takes_back_typing_while_something_is_typed(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Doubt")
    before, field = steps(editor), editor.form.code
    field.setFocus()
    QTest.keyClick(field, KEYS.Key_End)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, KEYS.Key_Z, CTRL)
    assert field.text() == "Doubt"
    assert steps(editor) == before


def test_that_nothing_typed_is_lost_by_going_elsewhere(
    editor: CodebookEditor, window: MainWindow
) -> None:
    editor.show_label(BOOK, "Doubt")
    field = editor.form.texts.bound.field("not_when")
    typed(field, "One.")
    editor.show_label(BOOK, "Slogans")
    assert label(editor, "Doubt").not_when["en"] == "One."
    assert field.words() == label(editor, "Slogans").not_when["en"]
    typed(field, "Two.")
    editor.editing.set_book(project_of(editor).codebooks()[1].row)
    assert label(editor, "Slogans").not_when["en"] == "Two."
    editor.show_label(BOOK, "Slogans")
    typed(field, "Three.")
    editor.flip(undo=True)
    assert label(editor, "Slogans").not_when["en"] == "Two."
    editor.flip(undo=False)
    assert field.words() == "Three."
    typed(field, "Four.")
    editor.close()
    assert not editor.isVisible()
    assert label(editor, "Slogans").not_when["en"] == "Four."
    editor.open_editor()
    typed(field, "Five.")
    path = project_of(editor).path
    window.session.set_project(None)
    assert not editor.isVisible()
    with Project.open(path) as project:
        assert project.any_label(BOOK, "Slogans").not_when["en"] == "Five."


def test_that_what_is_refused_stays_with_its_reason(editor: CodebookEditor, window: Any) -> None:
    editor.show_label(BOOK, "Doubt")
    form, before = editor.form, steps(editor)
    typed(form.key, "L")
    QTest.keyClick(form.key, KEYS.Key_Return)
    assert form.key_refusal.why == "The key L is taken by “Loaded Language”."
    assert form.key_refusal.line.isVisible()
    assert form.key.property("error") == "true"
    assert form.key.accessibleDescription() == form.key_refusal.why
    editor.show_label(BOOK, "Slogans")
    assert (form.key.text(), form.key_refusal.why) == ("S", "")
    editor.show_label(BOOK, "Doubt")
    assert (form.key.text(), form.key_refusal.why[:9]) == ("L", "The key L")
    path = project_of(editor).path
    window.session.set_project(None)
    window.files.open(path)
    editor.open_editor()
    editor.show_label(BOOK, "Doubt")
    assert (form.key.text(), form.key_refusal.why[:9]) == ("L", "The key L")
    assert steps(editor) == before
    form.key.setFocus()
    QTest.keyClick(form.key, KEYS.Key_Escape)
    assert (form.key.text(), form.key_refusal.why) == ("D", "")
    assert editor.isVisible()
    editor.show_label(BOOK, "Slogans")
    editor.show_label(BOOK, "Doubt")
    assert form.key.text() == "D"


def test_that_a_code_is_changed_and_everything_follows(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Doubt")
    typed(editor.form.code, "Sowing_Doubt")
    QTest.keyClick(editor.form.code, KEYS.Key_Return)
    assert editor.editing.label == label(editor, "Sowing_Doubt")
    project = project_of(editor)
    found = project.annotations(project.documents()[0].id)
    assert {a.label for a in found} == {"Sowing_Doubt"}
    typed(editor.form.code, "Slogans")
    QTest.keyClick(editor.form.code, KEYS.Key_Return)
    assert editor.form.code_refusal.why == "The code “Slogans” is taken in this codebook."


def test_that_no_break_spaces_survive_an_edit(editor: CodebookEditor) -> None:
    project = project_of(editor)
    words = "«\u00a0Jamais\u202f!\u00a0» e\u0301"
    project.edit_label(BOOK, "Doubt", definition={"en": words}, name={"en": "A\u00a0b"})
    editor.show_label(BOOK, "Doubt")
    before = steps(editor)
    field, name = editor.form.texts.bound.field("definition"), editor.form.names.field("en")
    field.setFocus()
    name.setFocus()
    editor.form.code.setFocus()
    assert steps(editor) == before
    field.setFocus()
    QTest.keyClick(field, KEYS.Key_End, CTRL)
    QTest.keyClicks(field, " x")
    name.setFocus()
    QTest.keyClick(name, KEYS.Key_End)
    QTest.keyClicks(name, "c")
    QTest.keyClick(name, KEYS.Key_Return)
    assert label(editor, "Doubt").definition["en"] == words + " x"
    assert label(editor, "Doubt").name["en"] == "A\u00a0bc"


def test_that_texts_are_written_in_each_language(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Doubt")
    texts, was = editor.form.texts, label(editor, "Doubt").use_when
    french = next(b for b in texts.findChildren(QAbstractButton) if b.text() == "Français")
    QTest.mouseClick(french, LEFT)
    field = texts.bound.field("use_when")
    assert field.words() == was["fr"]
    typed(field, "Toujours.")
    QTest.mouseClick(french, LEFT)
    texts.languages.add("de")
    assert project_of(editor).codebooks()[0].languages == ("en", "fr", "de")
    assert texts.languages.current == "de"
    assert field.words() == ""
    assert field.placeholderText() == was["en"]
    typed(field, "Immer.")
    QTest.keyClick(field, KEYS.Key_Return, CTRL)
    assert label(editor, "Doubt").use_when == {**was, "fr": "Toujours.", "de": "Immer."}
    assert editor.form.names.field("de").text() == ""
    typed(field, "")
    QTest.keyClick(field, KEYS.Key_Delete)
    QTest.keyClick(field, KEYS.Key_Return, CTRL)
    assert "de" not in label(editor, "Doubt").use_when


def test_that_level_and_abbreviation_are_changed_or_refused(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Slogans")
    form = editor.form
    documents = next(b for b in form.level.findChildren(QAbstractButton) if b.text() == "Documents")
    QTest.mouseClick(documents, LEFT)
    assert label(editor, "Slogans").level == "document"
    typed(form.abbreviation, "SLO")
    QTest.keyClick(form.abbreviation, KEYS.Key_Return)
    assert label(editor, "Slogans").abbreviation == "SLO"
    editor.show_label(BOOK, "Doubt")
    QTest.mouseClick(documents, LEFT)
    assert form.level_refusal.why.startswith("“Doubt” has annotations already")
    assert not documents.isChecked()


def test_that_confusions_are_added_asked_and_taken_off(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Doubt")
    confusions = editor.form.confusions
    first = label(editor, "Doubt").confused_with[0].code
    question = confusions.bound.field(first)
    typed(question, "Whose doubt?")
    QTest.keyClick(question, KEYS.Key_Return, CTRL)
    assert label(editor, "Doubt").confused_with[0].question["en"] == "Whose doubt?"
    QTest.mouseClick(confusions.add_button, LEFT)
    popup = confusions.palette_popup
    assert popup is not None
    QTest.keyClicks(popup.query, "repetition")
    QTest.keyClick(popup.query, KEYS.Key_Return)
    assert label(editor, "Doubt").confused_with[-1].code == "Repetition"
    assert confusions.bound.field("Repetition").hasFocus()
    QTest.mouseClick(confusions.removers[first], LEFT)
    assert first not in [entry.code for entry in label(editor, "Doubt").confused_with]
    QTest.mouseClick(confusions.buttons["Repetition"], LEFT)
    assert editor.editing.label == label(editor, "Repetition")


def test_that_the_window_follows_what_happens_in_the_other_one(
    editor: CodebookEditor, window: MainWindow
) -> None:
    editor.show_label(BOOK, "Doubt")
    project_of(editor).edit_label(BOOK, "Doubt", name={"en": "Elsewhere"})
    assert editor.form.names.field("en").text() == "Elsewhere"
    window.activateWindow()
    QTest.keyClick(window, KEYS.Key_Z, CTRL)
    assert editor.form.names.field("en").text() == "Casting Doubt"
    window.view.set_selection(16, 24)
    QTest.keyClick(window.view, "d")
    assert editor.form.uses.text() == "3 annotations"
    project_of(editor).delete_label(BOOK, "Slogans")
    editor.show_label(BOOK, "Slogans")
    assert editor.editing.label == label(editor, "Doubt")
    window.settings.set("label_language", "fr")
    assert editor.form.title.text() == label(editor, "Doubt").name["fr"]
    window.settings.set("theme", "dark")
    assert editor.theme.dark


def test_that_words_typed_for_a_label_that_vanishes_come_back_with_it(
    editor: CodebookEditor,
) -> None:
    project_of(editor).add_label(BOOK, Label("New", {"en": "New"}))
    editor.show_label(BOOK, "New")
    field = editor.form.texts.bound.field("example")
    typed(field, "Precious words.")
    project_of(editor).undo()
    assert editor.editing.label is None
    project_of(editor).redo()
    editor.show_label(BOOK, "New")
    assert field.words() == "Precious words."
    QTest.keyClick(field, KEYS.Key_Return, CTRL)
    assert label(editor, "New").example["en"] == "Precious words."


def test_that_the_panel_leads_to_the_editor(window: MainWindow) -> None:
    window.codebook.more_menu.aboutToShow.emit()
    entries = window.codebook.more_button.menu().actions()
    assert window.actions_["edit_codebooks"] in entries
    window.codebook.edit_wanted.emit(BOOK, "Slogans")
    editor = window.commands.codebook_editor
    assert editor is not None
    assert editor.editing.label == label(editor, "Slogans")
    window.codebook.edit_wanted.emit("figures", "")
    assert editor.editing.label is None
    assert editor.editing.book is not None
    assert editor.editing.book.id == "figures"
    editor.close()


def test_that_a_project_without_codebooks_offers_to_make_one(
    open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "bare.elocutio"
    Project.create(path, codebooks=()).close()
    editor = open_window(path).commands.edit_codebooks()
    buttons = [b for b in editor.page.empty.findChildren(QAbstractButton) if b.isVisible()]
    assert [b.text() for b in buttons] == ["New codebook…", "Add shipped or from a file…"]
    QTest.mouseClick(buttons[0], LEFT)
    assert editor.dialog is not None
    editor.dialog.reject()
    editor.add_book("figures")
    assert not editor.page.empty.isVisible()
    assert editor.page.choice.isVisible()
    editor.close()


def test_that_a_read_only_project_is_shown_and_not_changed(
    editor: CodebookEditor, open_window: Open
) -> None:
    second = open_window(project_of(editor).path)
    for box in QApplication.topLevelWidgets():
        if box.isVisible() and box.inherits("QMessageBox"):
            box.close()
    other = second.commands.edit_codebooks()
    other.show_label(BOOK, "Doubt")
    assert other.state.text() == "Read only"
    assert other.form.code.isReadOnly()
    assert not any(button.isEnabled() for button in other.labels.buttons.values())
    assert not other.form.colour_button.isEnabled()
    other.close()


def test_that_every_control_has_a_name_and_can_be_reached_by_tab(editor: CodebookEditor) -> None:
    editor.show_label(BOOK, "Doubt")
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    for widget in (editor.form, editor.labels, editor.page):
        for control in widget.findChildren(QWidget):
            if isinstance(control, kinds) and not control.objectName().startswith("qt_"):
                inside = isinstance(control.parent(), QComboBox | QLineEdit)
                said = control.accessibleName() or getattr(control, "text", lambda: "")()
                assert said or inside, control
    seen: list[QWidget] = []
    editor.form.names.field("en").setFocus()
    while (widget := QApplication.focusWidget()) not in seen:
        assert widget is not None
        seen.append(widget)
        QTest.keyClick(widget, KEYS.Key_Tab)
    fields = [bound.field for bound in editor.form.texts.bound._fields]
    order = [seen.index(field) for field in (editor.form.code, editor.form.key, *fields)]
    assert order == sorted(order)
    questions = [bound.field for bound in editor.form.confusions.bound._fields]
    assert all(question in seen for question in questions)
    assert editor.labels.tree in seen
