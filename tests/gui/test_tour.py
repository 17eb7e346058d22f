"""The tour: it waits for real acts, shows them for real, and never touches another project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from annotations.formats import jsonl
from annotations.project import Project
from app.dialogs.exchange import ExportDialog
from app.tour.card import TourCard
from app.tour.steps import STEPS
from app.tour.tour import Tour
from app.window.main_window import MainWindow
from tests.gui.test_dialogs import in_dialog

Open = Callable[[Path | None], MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    window = open_window(None)
    window.activateWindow()
    return window


def _begin(window: MainWindow) -> Tour:
    window.start.buttons[3].click()
    tour = window.commands.helping.tour
    assert tour is not None
    return tour


def _go_on(tour: Tour, qtbot: QtBot) -> None:
    qtbot.waitUntil(tour.card.next.isEnabled, timeout=5000)
    assert tour.card.state.text() == "✓ Done"
    tour.card.next.click()


def test_that_the_tour_has_seven_steps() -> None:
    assert len(STEPS) == 7


def test_that_the_tour_waits_for_what_is_really_done(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = _begin(window)
    view, session = window.view, window.session
    assert session.document.language == "en"
    before = len(session.project.annotations(session.document.id))
    start, end = tour._stage.place("Last Tuesday nineteen councillors")
    assert not tour.card.next.isEnabled()
    view.set_selection(start, end)
    _go_on(tour, qtbot)
    assert not tour.card.next.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_L)
    _go_on(tour, qtbot)
    view.set_selection(end, end + 5)
    QTest.keyClick(view, Qt.Key.Key_X)
    QTest.qWait(300)
    assert not tour.card.next.isEnabled(), "they do not overlap"
    view.set_selection(start + 13, end)
    QTest.keyClick(view, Qt.Key.Key_X)
    _go_on(tour, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    _go_on(tour, qtbot)
    QTest.keyClick(window, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(window.inspector.note, "why")
    view.setFocus()
    window.inspector.commit_note()
    _go_on(tour, qtbot)
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(window.area.find_bar.field, "tram")
    _go_on(tour, qtbot)
    out = tmp_path / "out.jsonl"

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.file.setText(str(out))
        dialog.accept()

    in_dialog(fill)
    QTest.keyClick(window, Qt.Key.Key_E, CTRL)
    _go_on(tour, qtbot)
    assert list(jsonl.verify(out)) == []
    notes = [a.note for a in session.project.annotations(session.document.id)]
    assert len(notes) == before + 2
    assert "why" in notes
    assert tour.card.title.text() == "That was the tour"
    tour.card.next.click()
    assert window.commands.helping.tour is None


def test_that_every_step_can_be_shown_and_gone_back_to(window: MainWindow, qtbot: QtBot) -> None:
    tour = _begin(window)
    path = window.session.project.path
    for number in range(len(STEPS)):
        assert tour.number == number
        tour.card.show_me.click()
        _go_on(tour, qtbot)
    assert path.with_suffix(".jsonl").exists()
    tour.go(3)
    tour.card.back.click()
    assert tour.number == 2
    tour.card.skip.click()
    assert window.findChildren(TourCard) == [] or not window.findChildren(TourCard)[0].isVisible()
    assert window.session.project is not None, "the sample stays open"


def test_that_the_card_never_lies_over_what_it_speaks_of_nor_outside(
    window: MainWindow, qtbot: QtBot
) -> None:
    for size in ((1024, 640), (1440, 900)):
        window.resize(*size)
        window.files.close()
        tour = _begin(window)
        for step in STEPS:
            QTest.qWait(50)
            card = QRect(tour.card.pos(), tour.card.size())
            assert window.rect().contains(card)
            beside = step.beside(tour._stage)
            assert not card.intersects(beside) or beside.height() > 300
            tour.card.show_me.click()
            qtbot.waitUntil(tour.card.next.isEnabled, timeout=5000)
            tour.card.next.click()
        tour.end()


def test_that_another_project_ends_the_tour_untouched(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        project.add_document("Un deux trois.", title="Un")
        steps = project.history()
    _begin(window)
    window.files.open(path)
    assert window.commands.helping.tour is None
    window.files.close()
    with Project.open(path) as project:
        assert project.history() == steps


def test_that_the_keyboard_stays_in_the_text(window: MainWindow) -> None:
    tour = _begin(window)
    assert window.view.hasFocus()
    assert tour.card.isVisible()
    assert tour.card.next.focusPolicy() == Qt.FocusPolicy.TabFocus
