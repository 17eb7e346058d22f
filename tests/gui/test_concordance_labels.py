"""The labels at the lines found: told, painted, and true while annotations change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.model import STATUS_CODES, Status
from annotations.project import Project
from app.concordance.model import Column
from app.concordance.panel import ConcordancePanel
from app.window.main_window import MainWindow

TEXT = "😀 La guerre, puis la guerre froide. Une guerre d’usure."
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    first, second = TEXT.index("guerre"), TEXT.index("guerre froide")
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as made:
        id_ = made.add_document(TEXT, title="Un").id
        for start, end, label, status in (
            (0, len(TEXT), "Slogans", Status.ACCEPTED),
            (first, first + 6, "Doubt", Status.ACCEPTED),
            (first, first + 6, "Repetition", Status.SUGGESTED),
            (second, second + 13, "Loaded_Language", Status.REJECTED),
            # Ends where the second one begins.
            (second - 4, second, "Doubt", Status.ACCEPTED),
        ):
            one = made.annotate(id_, [(start, end)], label, annotator="ana")
            if status is not Status.ACCEPTED:
                made.set_status(one.id, status)
        made.set_current_annotator("ana")
    return open_window(path)


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> ConcordancePanel:
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    panel = window.concordance.panel
    panel.bar.set_question("guerre", "words")
    qtbot.waitUntil(lambda: panel._end is not None, timeout=5000)
    assert len(panel.model.lines) == 3
    return panel


def told(panel: ConcordancePanel) -> list[str]:
    model = panel.model
    return [model.index(row, Column.LABELS).data() for row in range(model.rowCount())]


def colour_below(panel: ConcordancePanel, row: int) -> str:
    """Return the colour in the bar below a match."""
    rect = panel.table.visualRect(panel.model.index(row, Column.MATCH))
    image = panel.table.viewport().grab().toImage()
    at = QPoint(rect.center().x(), rect.top() + 20) * image.devicePixelRatio()
    return image.pixelColor(at).name().upper()


def test_that_the_labels_at_a_match_are_told_the_accepted_and_innermost_first(
    panel: ConcordancePanel,
) -> None:
    assert told(panel) == ["Casting Doubt, Slogans, Repetition (suggested)", "Slogans", "Slogans"]
    tip = panel.model.index(0, Column.LABELS).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == told(panel)[0]


def test_that_a_match_bears_the_colour_of_its_innermost_label(
    window: MainWindow, panel: ConcordancePanel
) -> None:
    project = window.session.project
    assert project is not None
    ink = [
        window.theme.label(project.any_label("semeval-2023", code).colour).ink.upper()
        for code in ("Doubt", "Slogans")
    ]
    assert [colour_below(panel, row) for row in range(3)] == [ink[0], ink[1], ink[1]]


def test_that_what_is_tagged_and_undone_is_seen_at_once(
    window: MainWindow, panel: ConcordancePanel
) -> None:
    panel.table.make_current(2)
    panel.table.setFocus()
    QTest.keyClicks(panel.table, "d")
    assert told(panel)[2] == "Casting Doubt, Slogans"
    window.actions_["undo"].trigger()
    assert told(panel)[2] == "Slogans"


def test_that_only_the_lines_that_a_change_concerns_are_read_again(
    window: MainWindow, panel: ConcordancePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.session.project
    assert project is not None
    (document,) = project.documents()
    before, read = told(panel), []
    over = project.annotations_over
    monkeypatch.setattr(
        project, "annotations_over", lambda place: (read.append(place), over(place))[1]
    )
    one = project.annotate(document.id, [(0, 2)], "Doubt")  # at no match
    assert (told(panel), read) == (before, [])
    line = panel.model.lines[2]
    project.set_fragments(one.id, [(line.start - 3, line.start + 1)])
    assert told(panel)[2] == "Casting Doubt, Slogans"
    assert [place[1] for place in read] == [(line.start, line.end)]
    project.relabel(one.id, "Repetition")
    assert told(panel)[2] == "Repetition, Slogans"
    project.delete(one.id)
    assert told(panel) == before
    project.undo()
    assert told(panel)[2] == "Repetition, Slogans"
    assert {place[1] for place in read} == {(line.start, line.end)}


def test_that_what_the_text_hides_is_not_told(window: MainWindow, panel: ConcordancePanel) -> None:
    session, project = window.session, window.session.project
    assert project is not None
    plain = session.filters
    window.actions_["show_suggestions"].trigger()
    assert told(panel)[0] == "Casting Doubt, Slogans"
    session.show_labels(frozenset({project.any_label("semeval-2023", "Slogans").row}), False)
    assert told(panel) == ["Casting Doubt", "", ""]
    (who,) = (one.row for one in project.annotators() if one.name == "ana")
    session.set_filters(replace(plain, annotators=frozenset({who})))
    assert told(panel) == ["", "", ""]
    rejected = STATUS_CODES[Status.REJECTED]
    session.set_filters(replace(plain, statuses=plain.statuses - {rejected}))
    assert told(panel)[1] == "Loaded Language, Slogans"


def test_that_a_click_on_the_head_of_the_labels_sorts_nothing(panel: ConcordancePanel) -> None:
    lines, head = list(panel.model.lines), panel.table.horizontalHeader()
    middle = head.sectionViewportPosition(Column.LABELS) + head.sectionSize(Column.LABELS) // 2
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, 8))
    assert panel.model.lines == lines
    assert head.sortIndicatorSection() == Column.DOCUMENT
    left = head.sectionViewportPosition(Column.LEFT) + 20
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left, 8))
    assert head.sortIndicatorSection() == Column.LEFT
