"""The search over all documents: asking, going to places, sorting, counting, tagging, exporting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotations.language import pipelines
from annotations.language.parse import Builder
from annotations.project import Project
from app.concordance.model import CONTEXT, Column, begun, ended
from app.concordance.panel import ConcordancePanel
from app.concordance.rows import match_font
from app.window.main_window import MainWindow

ONE = "😀 La guerre, puis la guerre froide.\r\nL’été fut une guerre d’usure.\n"
TWO = "Guerre et paix. Ni guerre ni paix : la GUERRE\u00a0!"
KEYS, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as made:
        made.add_document(ONE, title="Un")
        made.add_document(TWO, title="Deux")
        made.set_current_annotator("ana")
    return open_window(path)


def look_for(
    window: MainWindow, words: str, kind: str, number: int, qtbot: QtBot
) -> ConcordancePanel:
    if not window.concordance.isVisible():
        QTest.keyClick(window, KEYS.Key_F, CONTROL | SHIFT)
    panel = window.concordance.panel
    panel.bar.set_question(words, kind)
    qtbot.waitUntil(lambda: panel._end is not None, timeout=5000)
    assert len(panel.model.lines) == number
    return panel


def matches(panel: ConcordancePanel) -> list[tuple[str, str]]:
    return [(line.title, line.match) for line in panel.model.lines]


def made(window: MainWindow) -> list[tuple[int, str]]:
    project = window.session.project
    assert project is not None
    return [
        (number, project.text(there.id)[a.start : a.end])
        for number, there in enumerate(project.documents())
        for a in project.annotations(there.id)
    ]


def test_that_typing_searches_all_documents(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, KEYS.Key_F, CONTROL | SHIFT)
    panel = window.concordance.panel
    assert panel.bar.field.hasFocus()
    panel.bar.field.insert("paix GUERRE")
    qtbot.waitUntil(lambda: panel._end is not None, timeout=5000)
    assert len(panel.model.lines) == 5
    assert {title for title, _ in matches(panel)} == {"Deux"}
    assert panel.count.text() == "5 lines in 1 document"
    line = panel.model.lines[0]
    assert (line.left, line.match, line.right[:3]) == ("", "Guerre", " et")


def test_that_every_kind_of_query_finds_its_matches(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, "guerre froide", "phrase", 1, qtbot)
    look_for(window, "guerre d?usure", "phrase", 0, qtbot)
    look_for(window, "gu?rr*", "phrase", 6, qtbot)
    look_for(window, "guerre (froide|d)", "pattern", 2, qtbot)
    panel = look_for(window, '"guerre"%c []? "paix"', "tokens", 2, qtbot)
    assert [match for _, match in matches(panel)] == ["Guerre et paix", "guerre ni paix"]


def test_that_a_line_leads_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    panel.table.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.table, KEYS.Key_Down)
    QTest.keyClick(panel.table, KEYS.Key_Return)
    assert window.session.document is not None
    assert window.session.document.title == "Deux"
    assert window.session.selection == (0, 6)
    assert panel.table.hasFocus()
    panel.table.opened.emit(1, True)
    assert window.session.document.title == "Un"
    start, end = window.session.selection or (0, 0)
    assert ONE[start:end] == "guerre"
    assert window.view.hasFocus()


def test_that_lines_are_sorted_by_the_head_that_is_clicked(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    panel._sort_by(Column.RIGHT)
    qtbot.waitUntil(lambda: panel.model.lines[0].right.startswith("\u00a0!"), timeout=3000)
    first = list(panel.model.lines)
    panel._sort_by(Column.RIGHT)
    qtbot.waitUntil(lambda: panel.model.lines == first[::-1], timeout=3000)
    panel._sort_by(Column.DOCUMENT)
    qtbot.waitUntil(lambda: panel.model.lines[0].start == 5, timeout=3000)
    look_for(window, "guerre", "phrase", 6, qtbot)
    assert [line.title for line in panel.model.lines] == ["Un"] * 3 + ["Deux"] * 3


def test_that_counts_and_neighbours_are_those_of_the_lines(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = look_for(window, "guerre|paix", "pattern", 8, qtbot)
    panel._tab_chosen("forms")
    qtbot.waitUntil(lambda: bool(panel.forms.table.rows), timeout=3000)
    assert panel.forms.table.rows == [("guerre", 6, 2), ("paix", 2, 1)]
    panel._tab_chosen("near")
    qtbot.waitUntil(lambda: bool(panel.near.table.rows), timeout=3000)
    assert {row[0] for row in panel.near.table.rows} == {"la", "ni"}
    panel._tab_chosen("forms")
    panel.forms.opened.emit("paix")
    qtbot.waitUntil(lambda: len(panel.model.lines) == 2, timeout=3000)
    assert panel.stack.currentWidget() is panel.table


def test_that_a_query_that_is_none_is_explained_below_the_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, KEYS.Key_F, CONTROL | SHIFT)
    panel = window.concordance.panel
    panel.bar.set_question("[lemma=", "tokens")
    qtbot.waitUntil(lambda: "lacks a value" in panel.bar.trouble.text(), timeout=3000)
    assert panel.bar.trouble.isVisible()
    assert panel.model.lines == []
    look_for(window, "guerre", "words", 6, qtbot)
    assert not panel.bar.trouble.isVisible()


def test_that_documents_without_lemmas_are_named(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, '[lemma="guerre"]', "tokens", 0, qtbot)
    assert "2 documents are not read by spaCy yet" in panel.empty.words.text()


def test_that_a_key_tags_all_selected_lines_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    project = window.session.project
    assert project is not None
    before = len(project.history())
    label = next(lb for lb in project.codebooks()[0].labels if lb.key and lb.level == "span")
    said: list[str] = []
    panel.said.connect(said.append)
    panel.table.setFocus()
    panel.table.make_current(0)
    QTest.keyClick(panel.table, KEYS.Key_Down, SHIFT)
    QTest.keyClick(panel.table, label.key)
    assert made(window) == [(0, "guerre"), (0, "guerre")]
    QTest.keyClick(panel.table, KEYS.Key_A, CONTROL)
    assert panel.chosen.text() == "6 lines selected"
    QTest.keyClick(panel.table, label.key)
    assert len(made(window)) == 6
    assert said == ["2 passages tagged", "4 passages tagged; 2 have the label already"]
    assert len(project.history()) == before + 2
    QTest.keyClick(panel.table, label.key)
    assert said[-1] == "0 passages tagged; 6 have the label already"
    window.actions_["undo"].trigger()
    assert made(window) == [(0, "guerre"), (0, "guerre")]
    window.actions_["undo"].trigger()
    assert made(window) == []


def test_that_the_palette_tags_the_selected_lines(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, "paix", "words", 2, qtbot)
    panel.table.setFocus()
    QTest.keyClick(panel.table, KEYS.Key_A, CONTROL)
    panel.open_palette()
    palette = panel.palette_popup
    assert palette is not None
    palette.query.setText("slogans")
    QTest.keyClick(palette.query, KEYS.Key_Return)
    assert made(window) == [(1, "paix"), (1, "paix")]


def test_that_conditions_on_annotations_hold(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    project.annotate(project.documents()[0].id, [(5, 11)], "Slogans")
    look_for(window, "guerre :: inside Slogans", "words", 1, qtbot)
    look_for(window, "guerre :: without Slogans", "words", 5, qtbot)


def test_that_lines_are_exported_as_a_table(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = look_for(window, "guerre froide", "phrase", 1, qtbot)
    path = tmp_path / "lignes.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    panel.export_button.click()
    text = path.read_text("utf-8-sig")
    assert text.splitlines()[0] == "Identifier,Document,Start,End,Left,Match,Right"
    assert ",Un,21,34," in text
    panel._tab_chosen("forms")
    qtbot.waitUntil(lambda: bool(panel.forms.table.rows), timeout=3000)
    panel.export_button.click()
    assert path.read_text("utf-8-sig").splitlines()[1] == "guerre froide,1,1"


def test_that_a_document_that_goes_takes_its_lines_along(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    project = window.session.project
    assert project is not None
    project.delete_document(project.documents()[0].id)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 3, timeout=3000)
    window.files.close()
    assert panel.model.lines == []
    assert not window.concordance.isVisible()


def test_that_one_panel_at_a_time_stands_at_the_bottom(window: MainWindow) -> None:
    QTest.keyClick(window, KEYS.Key_F, CONTROL | SHIFT)
    assert window.concordance.isVisible()
    window.listing.toggle()
    QTest.qWait(10)
    assert not window.concordance.isVisible()
    QTest.keyClick(window, KEYS.Key_F, CONTROL | SHIFT)
    QTest.qWait(10)
    assert not window.listing.isVisible()
    assert window.actions_["search_all"].isChecked()
    QTest.keyClick(window.concordance.panel.bar.field, KEYS.Key_Escape)
    assert not window.concordance.isVisible()
    assert window.view.hasFocus()


# -- while annotations and documents change


def _settled(panel: ConcordancePanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel.following.pending and not panel.asker.busy, timeout=5000)


def _gone(panel: ConcordancePanel) -> list[int]:
    return [row for row in range(len(panel.model.lines)) if panel.model.is_gone(row)]


def test_that_lines_that_no_longer_answer_stay_until_they_are_searched_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = look_for(window, "guerre :: without Slogans", "words", 6, qtbot)
    project = window.session.project
    assert project is not None
    labels = project.codebooks()[0].labels
    key = next(label.key for label in labels if label.code == "Slogans")
    panel.table.setFocus()
    panel.table.make_current(1)
    QTest.keyClick(panel.table, KEYS.Key_Down, SHIFT)
    QTest.keyClick(panel.table, key)
    qtbot.waitUntil(lambda: _gone(panel) == [1, 2], timeout=5000)
    assert len(panel.model.lines) == 6
    assert panel.count.text() == "4 lines in 2 documents; 2 are no longer found"
    assert panel.again_button.isVisible()
    assert panel.table.selected_rows() == [1, 2]
    assert panel.table.currentIndex().row() == 2
    assert panel.table.hasFocus()
    assert len(panel.model.answering()) == 4
    words = panel.model.index(1, Column.MATCH).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "guerre (no longer found)"
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: _gone(panel) == [], timeout=5000)
    assert panel.table.selected_rows() == [1, 2]
    assert not panel.again_button.isVisible()
    window.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: _gone(panel) == [1, 2], timeout=5000)
    QTest.keyClick(panel.table, KEYS.Key_F5)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 4, timeout=5000)
    assert _gone(panel) == []
    # What was selected is gone; the line behind it is there to go on with.
    assert panel.table.selected_rows() == [1]
    assert panel.table.currentIndex().row() == 1
    assert panel.count.text() == "4 lines in 2 documents"


def test_that_lines_that_answer_now_come_in_and_nothing_else_moves(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    project = window.session.project
    assert project is not None
    places = [(line.document, (line.start, line.end)) for line in panel.model.lines]
    project.annotate_many([places[2], places[4]], "Slogans")
    look_for(window, "guerre :: inside Slogans", "words", 2, qtbot)
    panel.table.setFocus()
    panel.table.make_current(1)
    project.annotate_many([places[0], places[3]], "Slogans")
    qtbot.waitUntil(lambda: len(panel.model.lines) == 4, timeout=5000)
    _settled(panel, qtbot)
    assert [(line.document, (line.start, line.end)) for line in panel.model.lines] == [
        places[number] for number in (0, 2, 3, 4)
    ]
    assert panel.table.selected_rows() == [3]
    assert panel.table.currentIndex().row() == 3


def test_that_annotations_do_not_concern_a_query_without_conditions(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    project = window.session.project
    assert project is not None
    project.annotate(project.documents()[0].id, [(5, 11)], "Slogans")
    assert not panel.following.pending
    project.edit_document(project.documents()[0].id, title="Premier")
    _settled(panel, qtbot)
    assert {line.title for line in panel.model.lines} == {"Premier", "Deux"}


def test_that_documents_that_come_and_go_leave_the_place_and_the_selection(
    window: MainWindow, qtbot: QtBot
) -> None:
    project = window.session.project
    assert project is not None
    many = project.add_document("Guerre, " * 200, title="Trois")
    panel = look_for(window, "guerre", "words", 206, qtbot)
    panel.table.setFocus()
    panel.table.make_current(150)
    QTest.keyClick(panel.table, KEYS.Key_Down, SHIFT)
    line = panel.model.lines[151]
    top = panel.table.rowViewportPosition(151)
    project.delete_document(project.documents()[0].id)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 203, timeout=5000)
    assert panel.model.lines[panel.table.currentIndex().row()] == line
    assert panel.table.selected_rows() == [147, 148]
    assert panel.table.rowViewportPosition(148) == top
    project.undo()
    qtbot.waitUntil(lambda: len(panel.model.lines) == 206, timeout=5000)
    assert panel.table.selected_rows() == [150, 151]
    assert panel.table.rowViewportPosition(151) == top
    project.delete_document(many.id)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 6, timeout=5000)
    assert panel.table.currentIndex().row() == 5


def test_that_what_changed_while_the_search_was_hidden_is_there_when_it_is_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = look_for(window, "guerre :: without Slogans", "words", 6, qtbot)
    QTest.keyClick(window, KEYS.Key_F, CONTROL | SHIFT)
    assert not panel.isVisible()
    project = window.session.project
    assert project is not None
    line = panel.model.lines[0]
    project.annotate(line.document, [(line.start, line.end)], "Slogans")
    assert panel.following.pending
    QTest.keyClick(window, KEYS.Key_F, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: _gone(panel) == [0], timeout=5000)
    QTest.keyClick(panel.bar.field, KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 5, timeout=5000)
    assert panel.table.hasFocus()


def test_that_counts_follow_and_a_label_that_goes_is_told(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, "guerre :: without Slogans", "words", 6, qtbot)
    project = window.session.project
    assert project is not None
    panel._tab_chosen("forms")
    qtbot.waitUntil(lambda: panel.forms.table.rows == [("guerre", 6, 2)], timeout=5000)
    line = panel.model.lines[0]
    project.annotate(line.document, [(line.start, line.end)], "Slogans")
    qtbot.waitUntil(lambda: panel.forms.table.rows == [("guerre", 5, 2)], timeout=5000)
    panel._tab_chosen("lines")
    panel._sort_by(Column.RIGHT)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 5 and not panel.asker.busy, timeout=5000)
    assert _gone(panel) == []


def test_that_documents_that_are_parsed_since_are_asked(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, '[lemma="paix"]', "tokens", 0, qtbot)
    project = window.session.project
    assert project is not None
    document = project.documents()[1]
    made = Builder(*pipelines.chosen("fr"))
    made.add(10, 14, 0, lemma="paix", tag="NOUN")
    assert project.keep_parse(document.id, made.made())
    window.language.kept.emit()
    qtbot.waitUntil(lambda: len(panel.model.lines) == 1, timeout=5000)
    assert panel.stack.currentWidget() is panel.table
    assert "1 document is not read by spaCy yet" in panel.count.text()


def test_that_the_context_stands_close_to_the_match(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    table = panel.table
    head = table.horizontalHeader()
    heading = head.fontMetrics().horizontalAdvance("Match")
    longest = QFontMetrics(match_font()).horizontalAdvance("GUERRE")
    assert table.columnWidth(Column.MATCH) <= max(heading + 16, longest + 12)
    head.setSortIndicator(Column.MATCH, Qt.SortOrder.AscendingOrder)
    assert table.columnWidth(Column.MATCH) > heading + 16


def test_that_titles_have_more_room_in_a_wide_table(window: MainWindow, qtbot: QtBot) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: panel.table.columnWidth(Column.DOCUMENT) == 150)
    window.resize(2200, 900)
    qtbot.waitUntil(lambda: panel.table.columnWidth(Column.DOCUMENT) > 200)


def test_that_a_context_that_is_cut_does_not_begin_or_end_with_half_a_word() -> None:
    whole = "une ville entière " * 5
    assert len(whole) == CONTEXT
    assert begun(whole) == f"… {whole[4:]}"
    assert ended(whole[1:] + "d") == f"{whole[1:].rstrip()} …"
    assert begun(whole[1:]) == whole[1:]
    assert ended("x" * CONTEXT) == "x" * CONTEXT


def test_that_a_slow_frame_does_not_prolong_the_way_to_a_passage(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    project = window.session.project
    assert project is not None
    window.session.set_document(project.add_document("Une phrase.\n" * 400, title="Long"))
    view = window.view
    bar = view.verticalScrollBar()
    bar.setValue(0)
    view._scroll_to(2 * view.viewport().height())
    assert 0 < bar.value() < 2 * view.viewport().height()
    monkeypatch.setattr(view, "_began", view._began - 1)
    view._step()
    assert bar.value() == 2 * view.viewport().height()
