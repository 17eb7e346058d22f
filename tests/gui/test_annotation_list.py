"""The annotation list through real keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QToolButton, QWidget

from annotations.model import Status
from annotations.project import Project
from app import work
from app.listing.menu import context_menu
from app.listing.order import Column
from app.listing.panel import AnnotationList
from app.window.launch import make_window
from app.window.main_window import MainWindow

TEXT = (
    "Le tramway\n"
    "Les élus, obsédés par leur chantier, promettent la lune. Jamais, jamais on ne paiera 😀 !\r\n"
    "La ville est à nous : שלום à tous, e\u0301t à\u00a0chacun.\u2028Fin."
)
KEYS, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    """A window on five annotations in one document and one in another."""
    path = tmp_path / "p.elocutio"
    with Project.create(path, language="fr") as made:
        made.set_current_annotator("ana")
        document = made.add_document(TEXT, title="Un titre")
        jamais = TEXT.index("Jamais")
        made.annotate(document.id, [(0, 10)], "Loaded_Language")
        made.annotate(document.id, [(11, 19)], "Doubt", note="à revoir")
        made.annotate(document.id, [(jamais, jamais + 6), (jamais + 8, jamais + 14)], "Repetition")
        made.annotate(document.id, [(48, 66)], "Slogans", status=Status.SUGGESTED)
        made.annotate(document.id, [(100, 108)], "Doubt", annotator="ben")
        other = made.add_document("Autre texte, la lune.", title="Deux")
        made.annotate(other.id, [(13, 20)], "Slogans")
    opened = open_window(path)
    opened.settings.set("label_language", "en")
    return opened


@pytest.fixture
def panel(window: MainWindow) -> AnnotationList:
    QTest.keyClick(window.view, KEYS.Key_L, CTRL | SHIFT)
    assert window.listing.isVisible()
    settle(window.listing.panel)
    return window.listing.panel


def settle(panel: AnnotationList) -> None:
    panel.model.work.finish()
    QTest.qWait(5)


def wait_until(true: Callable[[], bool]) -> None:
    for _ in range(300):
        if true():
            return
        QTest.qWait(10)
    raise AssertionError("it never came")


def labels(panel: AnnotationList) -> list[str]:
    model = panel.model
    return [str(model.data(model.index(n, Column.LABEL))) for n in range(model.rowCount())]


def stored(window: MainWindow) -> list[tuple[str, str]]:
    project = window.session.project
    assert project is not None
    documents = project.documents()
    return [(a.label, a.status.value) for d in documents for a in project.annotations(d.id)]


def click(panel: AnnotationList, number: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    rect = panel.table.visualRect(panel.model.index(number, Column.QUOTE))
    QTest.mouseClick(panel.table.viewport(), LEFT, modifier, rect.center())


def test_that_the_key_opens_the_list_with_the_filter_ready(
    window: MainWindow, panel: AnnotationList
) -> None:
    assert panel.filter.hasFocus()
    assert labels(panel) == [
        "Loaded Language", "Casting Doubt", "Slogans", "Repetition", "Casting Doubt",
    ]  # fmt: skip
    assert panel.count.text() == "5 annotations"
    assert window.actions_["annotation_list"].isChecked()
    QTest.keyClick(panel.filter, KEYS.Key_L, CTRL | SHIFT)
    assert not window.listing.isVisible()
    assert window.view.hasFocus()


def test_that_typing_filters_and_down_and_enter_show_the_passage(
    window: MainWindow, panel: AnnotationList
) -> None:
    QTest.keyClicks(panel.filter, "JAMAIS")
    settle(panel)
    assert labels(panel) == ["Repetition"]
    assert panel.count.text() == "1 of 5"
    QTest.keyClick(panel.filter, KEYS.Key_Down)
    assert panel.table.hasFocus()
    QTest.keyClick(panel.table, KEYS.Key_Return)
    held = window.session.in_hand
    assert held is not None
    assert held.label == "Repetition"
    assert panel.table.hasFocus()
    assert window.listing.isVisible()
    QTest.keyClick(panel.table, KEYS.Key_L, CTRL | SHIFT)
    assert panel.filter.hasFocus()
    QTest.keyClick(panel.filter, KEYS.Key_Escape)
    assert panel.filter.text() == ""
    assert window.listing.isVisible()
    QTest.keyClick(panel.filter, KEYS.Key_Escape)
    assert not window.listing.isVisible()


def test_that_enter_goes_to_another_document(window: MainWindow, panel: AnnotationList) -> None:
    all_button = panel.scope._buttons["all"]
    QTest.mouseClick(all_button, LEFT)
    settle(panel)
    assert panel.model.rowCount() == 6
    assert not panel.table.isColumnHidden(Column.DOCUMENT)
    QTest.keyClicks(panel.filter, "lune slogans")
    settle(panel)
    panel.table.setFocus()
    QTest.keyClick(panel.table, KEYS.Key_End)
    QTest.keyClick(panel.table, KEYS.Key_Return)
    assert window.session.document is not None
    assert window.session.document.title == "Deux"
    held = window.session.in_hand
    assert held is not None
    assert held.fragments == ((13, 20),)
    assert panel.table.hasFocus()
    assert panel.table.current_row() == held.row


def test_that_a_letter_relabels_all_selected_as_one_step(
    window: MainWindow, panel: AnnotationList
) -> None:
    before = stored(window)
    panel.table.setFocus()
    QTest.keyClick(panel.table, KEYS.Key_A, CTRL)
    assert panel.chosen.text() == "5 rows selected"
    QTest.keyClick(panel.table, KEYS.Key_F)  # the key of Flag Waving
    settle(panel)
    assert labels(panel) == ["Flag Waving"] * 5
    assert window.actions_["undo"].text() == "Undo relabel 5 annotations as Flag Waving"
    assert panel.chosen.text() == "5 rows selected"
    QTest.keyClick(window, KEYS.Key_Z, CTRL)
    settle(panel)
    assert stored(window) == before
    assert len(panel.table.selected_rows()) == 5


def test_that_a_repetition_is_refused_and_left_out_of_the_selection(
    window: MainWindow, panel: AnnotationList
) -> None:
    project = window.session.project
    assert project is not None
    project.annotate(project.documents()[0].id, [(0, 10)], "Repetition")
    settle(panel)
    before = stored(window)
    panel.table.setFocus()
    QTest.keyClick(panel.table, KEYS.Key_A, CTRL)
    QTest.keyClick(panel.table, KEYS.Key_R)
    assert stored(window) == before
    assert "would have the label “Repetition” twice on “Le tramway”" in window.session.last_failure
    assert "twice on “Le tramway”" in window.status.saved.toolTip()
    assert panel.chosen.text() == "5 rows selected"
    QTest.keyClick(panel.table, KEYS.Key_R)
    settle(panel)
    assert [label for label, _ in stored(window)].count("Repetition") == 5


def test_that_delete_goes_on_with_the_next_row(window: MainWindow, panel: AnnotationList) -> None:
    panel.table.setFocus()
    click(panel, 1)
    QTest.keyClick(panel.table, KEYS.Key_Down, SHIFT)
    QTest.keyClick(panel.table, KEYS.Key_Delete)
    assert labels(panel) == ["Loaded Language", "Repetition", "Casting Doubt"]
    assert panel.chosen.text() == "1 row selected"
    assert panel.table.currentIndex().row() == 1
    QTest.keyClick(panel.table, KEYS.Key_Delete)
    settle(panel)
    assert labels(panel) == ["Loaded Language", "Casting Doubt"]
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    settle(panel)
    assert panel.model.rowCount() == 5


def test_that_the_mouse_selects_shows_and_acts(window: MainWindow, panel: AnnotationList) -> None:
    click(panel, 0)
    held = window.session.in_hand
    assert held is not None
    assert held.label == "Loaded_Language"
    click(panel, 2, CTRL)
    assert panel.chosen.text() == "2 rows selected"
    # What was taken in hand stays: gathering rows does not move the text about.
    assert window.session.in_hand == held
    QTest.mouseClick(panel.reject_button, LEFT)
    assert sorted(stored(window))[1:] != sorted(stored(window))[:-1]
    assert [s for _, s in stored(window)].count("rejected") == 2
    assert window.actions_["undo"].text() == "Undo mark 2 annotations as rejected"
    QTest.mouseClick(panel.accept_button, LEFT)
    assert [s for _, s in stored(window)].count("rejected") == 0
    QTest.mouseClick(panel.delete_button, LEFT)
    assert len(stored(window)) == 4


def test_that_a_double_click_gives_the_text_the_keyboard(
    window: MainWindow, panel: AnnotationList
) -> None:
    rect = panel.table.visualRect(panel.model.index(3, Column.QUOTE))
    QTest.mouseDClick(panel.table.viewport(), LEFT, NONE, rect.center())
    assert window.view.hasFocus()
    assert window.session.in_hand is not None
    assert window.session.in_hand.label == "Repetition"


def test_that_the_keys_of_the_text_act_on_the_selection(
    window: MainWindow, panel: AnnotationList
) -> None:
    window.session.go_to(int(panel.model.rows()[0]))
    panel.table.setFocus()
    click(panel, 2)
    click(panel, 3, CTRL)
    QTest.keyClick(panel.table, KEYS.Key_N, CTRL | SHIFT)
    assert [s for _, s in stored(window)].count("rejected") == 2
    QTest.keyClick(panel.table, KEYS.Key_Y, CTRL | SHIFT)
    assert {s for _, s in stored(window)} == {"accepted"}
    QTest.keyClick(panel.table, KEYS.Key_M, CTRL)
    dialog = panel.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("à deux")
    dialog.accept()
    QTest.qWait(5)
    assert window.actions_["undo"].text() == "Undo write the note of 2 annotations"
    settle(panel)
    assert [panel.model.cells(n).note for n in (2, 3)] == ["à deux"] * 2


def test_that_a_click_on_a_header_sorts_and_keeps_the_selection(panel: AnnotationList) -> None:
    click(panel, 3)
    head = panel.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(Column.LABEL) + 40, head.height() // 2)
    QTest.mouseClick(head.viewport(), LEFT, NONE, at)
    settle(panel)
    assert labels(panel) == sorted(labels(panel))
    assert panel.chosen.text() == "1 row selected"
    assert labels(panel)[panel.table.currentIndex().row()] == "Repetition"
    QTest.mouseClick(head.viewport(), LEFT, NONE, at)
    settle(panel)
    assert labels(panel) == sorted(labels(panel), reverse=True)


def test_that_a_selection_in_too_many_pieces_is_dropped_and_that_is_told(
    window: MainWindow, panel: AnnotationList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.listing.view._MOST_RUNS", 1)
    click(panel, 0)
    click(panel, 2, CTRL)
    panel.table.sortByColumn(Column.LABEL, Qt.SortOrder.AscendingOrder)
    settle(panel)
    # In the alphabet the two stand apart as well.
    assert panel.chosen.text() == ""
    assert "too far apart" in window.status.saved.text()


def test_that_a_new_annotation_comes_in_without_moving_selection_and_sort(
    window: MainWindow, panel: AnnotationList
) -> None:
    panel.table.sortByColumn(Column.LABEL, Qt.SortOrder.AscendingOrder)
    settle(panel)
    click(panel, 1)
    click(panel, 2, CTRL)
    kept = panel.table.selected_rows().tolist()
    window.view.setFocus()
    window.view.set_selection(20, 27)
    QTest.keyClick(window.view, "n")
    settle(panel)
    assert labels(panel) == sorted(labels(panel))
    assert len(labels(panel)) == 6
    assert panel.table.selected_rows().tolist() == kept


def test_that_the_scroll_place_is_kept_when_rows_come_in_above(
    window: MainWindow, panel: AnnotationList
) -> None:
    project = window.session.project
    assert project is not None
    document = project.documents()[0].id
    for n in range(60):
        project.annotate(document, [(n + 20, n + 23)], "Slogans")
    settle(panel)
    bar = panel.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = int(panel.model.rows()[panel.table.rowAt(0)])
    for n in range(5):
        project.annotate(document, [(n, n + 2)], "Doubt")
    settle(panel)
    assert int(panel.model.rows()[panel.table.rowAt(0)]) == top


def test_that_the_list_follows_what_is_taken_in_hand_in_the_text(
    window: MainWindow, panel: AnnotationList
) -> None:
    window.view.setFocus()
    window.view.take_in_hand(int(panel.model.rows()[3]))
    assert panel.table.currentIndex().row() == 3
    assert panel.chosen.text() == "1 row selected"


def test_that_selected_rows_are_copied_as_a_table_and_as_text(panel: AnnotationList) -> None:
    panel.table.setFocus()
    click(panel, 1)
    click(panel, 3, CTRL)
    QTest.keyClick(panel.table, KEYS.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    jamais = TEXT.index("Jamais")
    assert [line.split("\t") for line in lines] == [
        ["Label", "Code", "Quote", "Note", "Annotator", "Paragraph", "Start", "End", "Status",
         "Document"],
        ["Casting Doubt", "Doubt", "Les élus", "à revoir", "ana", "1", "11", "19", "accepted",
         "Un titre"],
        ["Repetition", "Repetition", "Jamais … jamais", "", "ana", "1", str(jamais),
         str(jamais + 14), "accepted", "Un titre"],
    ]  # fmt: skip
    panel.acts.copy_text()
    assert QGuiApplication.clipboard().text().splitlines()[0] == (
        "“Les élus” (Casting Doubt; ana; Un titre; ¶ 1, 11–19): à revoir"
    )


def test_that_the_empty_list_says_what_to_do(window: MainWindow, panel: AnnotationList) -> None:
    QTest.keyClicks(panel.filter, "xyz")
    settle(panel)
    assert panel.stack.currentWidget() is panel.empty
    assert panel.empty.words.text() == "No annotation matches “xyz”."
    QTest.mouseClick(panel.empty.button, LEFT)
    settle(panel)
    assert panel.model.rowCount() == 5
    project = window.session.project
    assert project is not None
    window.session.set_document(project.add_document("Vide", title="Trois"))
    settle(panel)
    assert "No annotations in this document yet" in panel.empty.words.text()
    QTest.mouseClick(panel.empty.button, LEFT)
    settle(panel)
    assert panel.model.rowCount() == 6
    project.delete_many(panel.model.rows().tolist())
    settle(panel)
    assert panel.empty.words.text().startswith("No annotations yet.")
    assert not panel.empty.button.isVisible()


def test_that_the_menu_offers_the_attributes_and_sets_them_for_all(
    window: MainWindow, panel: AnnotationList
) -> None:
    panel.table.selectAll()
    menu = context_menu(panel, window.session)
    voice = next(a.menu() for a in menu.actions() if a.text() == "Voice")
    next(a for a in voice.actions() if a.text() == "Quoted").trigger()
    project = window.session.project
    assert project is not None
    found = project.annotations(project.documents()[0].id)
    assert [a.attributes["voice"] for a in found] == ["quoted"] * len(found)
    assert window.actions_["undo"].text() == "Undo set Voice of 5 annotations"
    menu.deleteLater()


def test_that_the_palette_relabels_what_is_selected(
    window: MainWindow, panel: AnnotationList
) -> None:
    click(panel, 0)
    click(panel, 1, SHIFT)
    QTest.mouseClick(panel.relabel_button, LEFT)
    popup = panel.palette_popup
    assert popup is not None
    QTest.keyClicks(popup.query, "homme de pai")
    QTest.keyClick(popup.query, KEYS.Key_Return)
    settle(panel)
    assert labels(panel)[:2] == ["Straw Man"] * 2
    assert window.focusWidget() is panel.table


def test_that_many_are_changed_and_undone_in_the_background(
    window: MainWindow, panel: AnnotationList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "AT_ONCE", 3)
    before = stored(window)
    panel.table.setFocus()
    panel.table.selectAll()
    QTest.keyClick(panel.table, KEYS.Key_F)
    wait_until(lambda: labels(panel) == ["Flag Waving"] * 5)
    window.actions_["undo"].trigger()
    wait_until(lambda: "Repetition" in labels(panel))
    assert stored(window) == before
    QGuiApplication.clipboard().clear()
    panel.acts.copy_table()
    wait_until(lambda: QGuiApplication.clipboard().text().count("\n") == 6)


def test_that_history_and_list_take_turns(window: MainWindow, panel: AnnotationList) -> None:
    window.actions_["show_history"].trigger()
    assert window.bottom.isVisible()
    assert not window.listing.isVisible()
    window.actions_["annotation_list"].trigger()
    assert window.listing.isVisible()
    assert not window.bottom.isVisible()


def test_that_an_open_list_comes_back_with_its_scope(
    window: MainWindow, panel: AnnotationList
) -> None:
    QTest.mouseClick(panel.scope._buttons["all"], LEFT)
    path = window.session.project.path  # type: ignore[union-attr]
    window.close()
    again = make_window(path, False)
    QTest.qWaitForWindowExposed(again)
    assert again.listing.isVisible()
    settle(again.listing.panel)
    assert again.listing.panel.model.rowCount() == 6
    again.files.close()
    assert not again.listing.isVisible()
    again.close()
    again.deleteLater()


def test_that_a_hidden_list_reads_nothing_until_it_is_opened(
    window: MainWindow, panel: AnnotationList
) -> None:
    panel.close_button.click()
    window.view.set_selection(20, 27)
    QTest.keyClick(window.view, "n")
    assert panel.model.rowCount() == 5
    assert not panel.model.work.busy
    window.listing.toggle()
    settle(panel)
    assert panel.model.rowCount() == 6


def test_that_a_reader_can_look_and_copy_but_change_nothing(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "r.elocutio"
    with Project.create(path) as made:
        document = made.add_document(TEXT)
        made.annotate(document.id, [(0, 10)], "Doubt")
    with Project.open(path):
        window = open_window(path)
        for box in QApplication.topLevelWidgets():
            if box.isVisible() and box.inherits("QMessageBox"):
                box.close()
        window.listing.toggle()
        panel = window.listing.panel
        settle(panel)
        panel.table.selectAll()
        assert panel.copy_button.isEnabled()
        assert not panel.delete_button.isEnabled()
        panel.table.setFocus()
        for key in (KEYS.Key_R, KEYS.Key_Delete):
            QTest.keyClick(panel.table, key)
        settle(panel)
        assert labels(panel) == ["Casting Doubt"]
        window.close()


def test_that_a_hidden_annotation_is_shown_with_a_word_about_it(
    window: MainWindow, panel: AnnotationList
) -> None:
    label = window.session.project.label("Loaded_Language")  # type: ignore[union-attr]
    window.codebook._hide(frozenset({label.row}))
    click(panel, 0)
    assert "Ctrl+Shift+H shows all" in window.status.saved.text()
    click(panel, 1)
    panel.acts.set_status(Status.REJECTED)
    click(panel, 2)
    click(panel, 1)
    assert "“Rejected” above it shows" in window.status.saved.text()


@pytest.mark.parametrize("size", [(1024, 640), (1200, 700), (1440, 900)])
def test_that_the_list_fits_the_window_and_everything_in_it_has_a_name(
    size: tuple[int, int], window: MainWindow, panel: AnnotationList
) -> None:
    window.resize(*size)
    QTest.qWait(60)
    assert (window.width(), window.height()) == size
    assert panel.table.viewport().height() >= 2 * 24
    for button in panel.findChildren(QToolButton):
        if button.isVisible() and button.parent() is not panel.filter:
            inside = button.mapTo(panel, QPoint(button.width(), 0)).x()
            assert inside <= panel.width()
            assert button.accessibleName() or button.text()
            assert button.toolTip() or button.text()
    for widget in (panel.table, panel.filter, panel.scope):
        assert isinstance(widget, QWidget)
        assert widget.accessibleName()


def test_that_a_wide_table_widens_names_and_notes_but_keeps_no_such_width(
    window: MainWindow, panel: AnnotationList
) -> None:
    table = panel.table
    window.resize(1024, 640)
    QApplication.processEvents()
    plain = table.columnWidth(Column.LABEL)
    window.resize(2400, 900)
    QApplication.processEvents()
    assert table.columnWidth(Column.LABEL) > plain
    assert table.columnWidth(Column.NOTE) > 400
    state = table.columns_state()
    assert table.columnWidth(Column.NOTE) > 400
    window.resize(1024, 640)
    QApplication.processEvents()
    assert table.columnWidth(Column.LABEL) == plain
    table.horizontalHeader().restoreState(state)
    assert table.columnWidth(Column.LABEL) == plain
    table.setColumnWidth(Column.LABEL, 250)
    window.resize(2400, 900)
    QApplication.processEvents()
    assert table.columnWidth(Column.LABEL) == 250
