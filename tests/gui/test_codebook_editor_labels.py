"""Labels moved, merged, split, retired, deleted in the editor, by keys and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from annotations.model import Kind, Label
from annotations.project import Project
from app.codebook_editor.merging import DeleteDialog, MergeDialog, MoveDialog, SplitDialog
from app.codebook_editor.window import CodebookEditor
from app.colour_choices import Surroundings
from app.window.main_window import MainWindow

BOOK = "semeval-2023"
KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> CodebookEditor:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=(BOOK,), language="fr") as made:
        document = made.add_document("Jamais, jamais ! Obsédés, ils mentent.", title="Un")
        made.annotate(document.id, [(0, 6)], "Doubt", annotator="ana")
        made.annotate(document.id, [(8, 14)], "Slogans", annotator="ana")
        made.set_current_annotator("ana")
    window = open_window(path)
    window.settings.set("label_language", "en")
    editor = window.commands.edit_codebooks()
    QTest.qWaitForWindowActive(editor)
    editor.labels.tree.setFocus()
    return editor


def project_of(editor: CodebookEditor) -> Project:
    project = editor._session.project
    assert project is not None
    return project


def codes(editor: CodebookEditor, parent: str | None = None) -> list[str]:
    labels = project_of(editor).codebooks()[0].labels
    return [lb.code for lb in labels if parent in (None, lb.parent)]


def label(editor: CodebookEditor, code: str) -> Label:
    return project_of(editor).any_label(BOOK, code)


def steps(editor: CodebookEditor) -> int:
    return sum(not step.undone for step in project_of(editor).history())


def place(editor: CodebookEditor, code: str) -> QPoint:
    """Return the middle of a label's row, brought into view."""
    tree = editor.labels.tree
    index = editor.labels.model.index_of(label(editor, code).row)
    tree.scrollTo(index)
    return tree.visualRect(index).center()


def click(editor: CodebookEditor, code: str, modifier: Qt.KeyboardModifier = NONE) -> None:
    point = place(editor, code)
    QTest.mouseClick(editor.labels.tree.viewport(), LEFT, modifier, point)


def press(editor: CodebookEditor, name: str) -> None:
    QTest.mouseClick(editor.labels.buttons[name], LEFT)


def test_that_arrows_walk_the_tree_and_the_form_follows(editor: CodebookEditor) -> None:
    tree = editor.labels.tree
    assert editor.editing.label is None
    assert editor.stack.currentWidget() is editor.page
    for code in codes(editor)[:4]:
        QTest.keyClick(tree, KEYS.Key_Down)
        assert editor.editing.label == label(editor, code)
        assert editor.form.code.text() == code
    assert tree.hasFocus()
    QTest.keyClick(tree, KEYS.Key_Home)
    assert editor.editing.label is None


def test_that_alt_and_arrows_move_labels_and_groups(editor: CodebookEditor) -> None:
    tree, group = editor.labels.tree, label(editor, "Doubt").parent
    was = codes(editor, group)
    at = was.index("Doubt")
    click(editor, "Doubt")
    QTest.keyClick(tree, KEYS.Key_Up, ALT)
    assert codes(editor, group).index("Doubt") == at - 1
    QTest.keyClick(tree, KEYS.Key_Down, ALT)
    assert codes(editor, group) == was
    QTest.keyClick(tree, KEYS.Key_Left, ALT)
    assert label(editor, "Doubt").parent == ""
    assert codes(editor, "")[:2] == [group, "Doubt"]
    QTest.keyClick(tree, KEYS.Key_Right, ALT)
    assert codes(editor, group)[-1] == "Doubt"
    assert editor.editing.label == label(editor, "Doubt")
    for _ in range(4):
        QTest.keyClick(tree, KEYS.Key_Z, CTRL)
    assert codes(editor, group) == was
    click(editor, "justification")
    QTest.keyClick(tree, KEYS.Key_Right, ALT)
    assert label(editor, "justification").parent == group
    click(editor, group)
    QTest.keyClick(tree, KEYS.Key_Right, ALT)
    assert editor.labels.refusal.why == "No group stands before it to be moved into."


def test_that_several_are_selected_and_moved_in_one_step(editor: CodebookEditor) -> None:
    group = label(editor, "Doubt").parent
    first, second, third = codes(editor, group)[:3]
    click(editor, first)
    click(editor, second, SHIFT)
    assert [lb.code for lb in editor.labels.tree.selected()] == [first, second]
    assert editor.labels.count.text() == "2 labels selected"
    before = steps(editor)
    QTest.keyClick(editor.labels.tree, KEYS.Key_Down, ALT)
    assert codes(editor, group)[:3] == [third, first, second]
    assert steps(editor) == before + 1
    assert [lb.code for lb in editor.labels.tree.selected()] == [first, second]


def drop(editor: CodebookEditor, moved: list[str], at: QPoint) -> None:
    """Drop labels at a point of the tree."""
    tree, model = editor.labels.tree, editor.labels.model
    data = model.mimeData([model.index_of(label(editor, code).row) for code in moved])
    move = Qt.DropAction.MoveAction
    over = QDragMoveEvent(at, move, data, LEFT, NONE)
    tree.dragMoveEvent(over)
    tree.dropEvent(QDropEvent(QPointF(at), move, data, LEFT, NONE))


def test_that_labels_are_dropped_into_a_group_and_between_others(editor: CodebookEditor) -> None:
    before = steps(editor)
    drop(editor, ["Slogans", "Doubt"], place(editor, "justification"))
    assert codes(editor, "justification")[-2:] == ["Doubt", "Slogans"]
    assert steps(editor) == before + 1
    tree = editor.labels.tree
    third = codes(editor, "justification")[2]
    place(editor, third)
    rect = tree.visualRect(editor.labels.model.index_of(label(editor, third).row))
    drop(editor, ["Doubt"], QPoint(rect.center().x(), rect.top() + 1))
    found = codes(editor, "justification")
    assert found.index("Doubt") == found.index(third) - 1
    group = label(editor, "Repetition").parent
    was = codes(editor)
    drop(editor, [group], place(editor, "Repetition"))
    assert codes(editor) == was
    assert tree.model().rowCount() == 1


def test_that_a_group_dropped_into_itself_is_refused_in_one_sentence(
    editor: CodebookEditor,
) -> None:
    project_of(editor).add_label(
        BOOK, Label("inner", {"en": "Inner"}, kind=Kind.GROUP, parent="justification")
    )
    drop(editor, ["justification"], place(editor, "inner"))
    assert editor.labels.refusal.why == "“justification” cannot be put into itself."
    assert editor.labels.refusal.line.isVisible()


def test_that_labels_are_moved_to_a_group_that_is_typed(editor: CodebookEditor) -> None:
    click(editor, "Doubt")
    press(editor, "move")
    dialog = editor.labels.acts.dialog
    assert isinstance(dialog, MoveDialog)
    QTest.keyClicks(dialog.filter, "justif")
    QTest.keyClick(dialog.filter, KEYS.Key_Return)
    assert label(editor, "Doubt").parent == "justification"
    assert editor.labels.tree.hasFocus()


def test_that_a_label_is_added_with_code_key_and_a_free_colour(editor: CodebookEditor) -> None:
    click(editor, "Doubt")
    QTest.keyClick(editor.labels.tree, KEYS.Key_N, CTRL)
    dialog = editor.labels.acts.dialog
    assert dialog is not None
    dialog.name.insert("Zèle")  # type: ignore[attr-defined]
    QTest.keyClicks(dialog.name, " feint")  # type: ignore[attr-defined]
    QTest.keyClick(dialog.name, KEYS.Key_Return)  # type: ignore[attr-defined]
    made = editor.editing.label
    assert made is not None
    assert (made.code, made.name, made.key) == ("Zele_feint", {"en": "Zèle feint"}, "Z")
    assert made.parent == label(editor, "Doubt").parent
    around = Surroundings(project_of(editor).codebooks()[0], made.code, made.parent)
    nearest = around.nearest_sibling(made.colour)
    assert nearest is not None
    assert nearest.distance > 9
    assert editor.form.names.field("en").text() == "Zèle feint"


def test_that_labels_are_added_one_after_the_other_and_refusals_stay(
    editor: CodebookEditor,
) -> None:
    press(editor, "new_label")
    dialog = editor.labels.acts.dialog
    assert dialog is not None
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.refusal.why == "A label needs a code."
    for name in ("One", "Two"):
        QTest.keyClicks(dialog.name, name)  # type: ignore[attr-defined]
        QTest.mouseClick(dialog.more, LEFT)  # type: ignore[attr-defined]
    dialog.code.setText("One")  # type: ignore[attr-defined]
    dialog.name.setText("Again")  # type: ignore[attr-defined]
    dialog.code.setText("One")  # type: ignore[attr-defined]
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.refusal.why == "The code “One” is taken in this codebook."
    assert dialog.isVisible()
    dialog.reject()
    assert codes(editor)[-2:] == ["One", "Two"]


def test_that_a_group_is_added_and_shows_no_fields_of_labels(editor: CodebookEditor) -> None:
    press(editor, "new_group")
    dialog = editor.labels.acts.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.name, "More")  # type: ignore[attr-defined]
    QTest.keyClick(dialog.name, KEYS.Key_Return)  # type: ignore[attr-defined]
    assert label(editor, "More").kind is Kind.GROUP
    assert not editor.form.key.isVisible()
    assert not editor.form.confusions.isVisible()


def test_that_selected_labels_are_merged_into_the_one_used_most(editor: CodebookEditor) -> None:
    click(editor, "Doubt")
    click(editor, "Repetition", CTRL)
    press(editor, "merge")
    dialog = editor.labels.acts.dialog
    assert isinstance(dialog, MergeDialog)
    assert dialog.into.label == label(editor, "Doubt")
    QTest.mouseClick(dialog.into, LEFT)
    popup = dialog.into.palette_popup
    assert popup is not None
    QTest.keyClicks(popup.query, "slogans")
    QTest.keyClick(popup.query, KEYS.Key_Return)
    assert "1 annotation will bear “Slogans”; Casting Doubt, Repetition go." in dialog.effect.text()
    QTest.mouseClick(dialog.do, LEFT)
    assert not {"Doubt", "Repetition"} & set(codes(editor))
    assert editor.editing.uses(label(editor, "Slogans")) == 2
    assert editor.editing.label == label(editor, "Slogans")
    QTest.keyClick(editor.labels.tree, KEYS.Key_Z, CTRL)
    assert {"Doubt", "Repetition"} <= set(codes(editor))


def test_that_a_label_is_split_and_its_passages_are_to_be_decided(editor: CodebookEditor) -> None:
    asked: list[tuple[str, str]] = []
    editor.decide_wanted.connect(lambda book, code: asked.append((book, code)))
    click(editor, "Doubt")
    press(editor, "split")
    dialog = editor.labels.acts.dialog
    assert isinstance(dialog, SplitDialog)
    QTest.keyClicks(dialog.names[0], "Open doubt")
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.refusal.why == "A label is split into two labels at least."
    QTest.keyClicks(dialog.names[1], "Slogans")
    assert dialog.codes[1].text() == "Slogans"
    QTest.mouseClick(dialog.do, LEFT)
    assert label(editor, "Doubt").split_into == ("Open_doubt", "Slogans")
    assert asked == [(BOOK, "Doubt")]
    assert editor.form.decide_button.text() == "Decide 1 passage…"
    QTest.mouseClick(editor.form.decide_button, LEFT)
    assert asked == [(BOOK, "Doubt")] * 2
    assert label(editor, "Open_doubt").colour != label(editor, "Doubt").colour


def test_that_labels_are_retired_shown_so_and_brought_back(editor: CodebookEditor) -> None:
    click(editor, "Doubt")
    press(editor, "retire")
    assert label(editor, "Doubt").retired
    assert editor.editing.label == label(editor, "Doubt")
    assert editor.form.notice.text().startswith("Retired")
    assert editor.labels.buttons["retire"].text() == "Bring back"
    press(editor, "retire")
    assert not label(editor, "Doubt").retired
    assert "bring back Casting Doubt" in editor.undo_name.text()


def test_that_a_label_without_annotations_is_deleted_at_once(editor: CodebookEditor) -> None:
    group = label(editor, "Repetition").parent
    siblings = codes(editor, group)
    click(editor, "Repetition")
    QTest.keyClick(editor.labels.tree, KEYS.Key_Delete)
    assert "Repetition" not in codes(editor)
    assert editor.editing.label == label(editor, siblings[siblings.index("Repetition") - 1])
    click(editor, group)
    QTest.keyClick(editor.labels.tree, KEYS.Key_Delete)
    assert "is not empty" in editor.labels.refusal.why
    click(editor, "Doubt")
    click(editor, group)


@pytest.mark.parametrize("merge", [True, False])
def test_that_deleting_asks_what_happens_to_the_annotations(
    editor: CodebookEditor, merge: bool
) -> None:
    click(editor, "Doubt")
    press(editor, "delete")
    dialog = editor.labels.acts.dialog
    assert isinstance(dialog, DeleteDialog)
    assert not dialog.do.isEnabled()
    dialog.reject()
    assert "Doubt" in codes(editor)
    press(editor, "delete")
    dialog = editor.labels.acts.dialog
    assert isinstance(dialog, DeleteDialog)
    if merge:
        QTest.mouseClick(dialog.into, LEFT)
        popup = dialog.into.palette_popup
        assert popup is not None
        QTest.keyClicks(popup.query, "slogans")
        QTest.keyClick(popup.query, KEYS.Key_Return)
    else:
        dialog.delete.setFocus()
        QTest.keyClick(dialog.delete, KEYS.Key_Space)
    QTest.mouseClick(dialog.do, LEFT)
    assert "Doubt" not in codes(editor)
    assert editor.editing.uses(label(editor, "Slogans")) == (2 if merge else 1)


def test_that_the_filter_finds_and_folds_are_kept(editor: CodebookEditor) -> None:
    labels = editor.labels
    group = label(editor, "Doubt").parent
    tree = labels.tree
    rect = tree.visualRect(labels.model.index_of(label(editor, group).row))
    QTest.mouseClick(tree.viewport(), LEFT, NONE, QPoint(rect.left() + 10, rect.center().y()))
    assert not tree.isExpanded(labels.model.index_of(label(editor, group).row))
    project_of(editor).edit_label(BOOK, "Slogans", key="")
    assert not tree.isExpanded(labels.model.index_of(label(editor, group).row))
    QTest.keyClick(editor, KEYS.Key_F, CTRL)
    QTest.keyClicks(labels.filter, "mise en doute")
    assert [node.label.code for node in labels.model.nodes() if node.label] == [group, "Doubt"]
    assert editor.editing.label == label(editor, "Doubt")
    QTest.keyClick(labels.filter, KEYS.Key_Escape)
    assert labels.model.index_of(label(editor, "Slogans").row).isValid()
    QTest.keyClicks(labels.filter, "doute")
    editor.show_label(BOOK, "Slogans")
    assert labels.filter.text() == ""
    assert editor.editing.label == label(editor, "Slogans")


def test_that_the_context_menu_offers_all_that_can_be_done(editor: CodebookEditor) -> None:
    click(editor, "Doubt")
    menu = editor.labels.context_menu()
    shown = {entry.text() for entry in menu.actions()}
    assert {"New label…", "Move to…", "Merge…", "Split…", "Retire", "Delete…", "Move"} <= shown
    menu.popup(editor.mapToGlobal(QPoint(40, 40)))
    entry = next(entry for entry in menu.actions() if entry.text() == "Retire")
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(entry).center())
    assert label(editor, "Doubt").retired
    menu.close()
