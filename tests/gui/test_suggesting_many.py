"""Suggestions for many documents: beside the window, with progress, cancelled without a trace."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog

from annotations.project import Project
from annotations.readers.base import pasted
from app.window.main_window import MainWindow
from tests.gui.test_language_process import THOROUGH, articles
from tests.gui.turns import Loop, alone, longest

Open = Callable[[Path | None], MainWindow]
MOST_MEMORY = 200
"""Megabytes that suggestions for 1,000 documents of 6.7 KB may add."""


def bar(window: MainWindow) -> QProgressDialog | None:
    """Return the bar of progress that is shown, if any."""
    shown = (dialog for dialog in window.findChildren(QProgressDialog) if dialog.isVisible())
    return next(shown, None)


@pytest.mark.parametrize("number", [40])
def test_that_many_documents_show_progress_are_cancelled_without_a_trace_and_undone(
    open_window: Open, tmp_path: Path, number: int
) -> None:
    with Project.create(tmp_path / "p.elocutio", language="fr") as made:
        made.add_documents(pasted(text) for text in articles(number))
    window = open_window(tmp_path / "p.elocutio")
    project = window.session.project
    assert project is not None
    steps = len(project.history())

    def far() -> bool:
        dialog = bar(window)
        return dialog is not None and dialog.maximum() == number and dialog.value() > 0

    window.suggesting._suggest([], everywhere=True)
    alone()
    limit, loop = longest(), Loop()
    loop.until(far)
    dialog = bar(window)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    loop.until(lambda: bar(window) is None)
    assert project.number_waiting() == 0
    assert len(project.history()) == steps
    window.suggesting._suggest([], everywhere=True)
    # What comes to light at the end is shown within it: marks, counts, the review.
    loop.until(lambda: window.suggesting.isVisible() and bar(window) is None)
    loop.until(lambda: window.suggesting.panel.count.text() != "")
    assert project.number_waiting() > number
    limit = max(limit, longest())
    print(f"{loop}, limit {1e3 * limit:.1f} ms; {project.number_waiting()} suggestions")
    assert loop.worst_cpu < limit
    window.actions_["undo"].trigger()
    assert project.number_waiting() == 0


def resident() -> float:
    """Return the megabytes of memory that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6


@THOROUGH
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_that_a_thousand_documents_are_asked_within_bounded_memory_and_accepted_by_rule(
    open_window: Open, tmp_path: Path
) -> None:
    number = 1_000
    with Project.create(tmp_path / "p.elocutio", language="fr") as made:
        made.add_documents(pasted(text) for text in articles(number))
    window = open_window(tmp_path / "p.elocutio")
    project, suggesting = window.session.project, window.suggesting
    assert project is not None
    few = project.documents()[::100]
    expected = {one.id: len(project.proposals([one.id]).made) for one in few}
    alone()
    limit, loop, before = longest(), Loop(), resident()

    def far() -> bool:
        dialog = bar(window)
        return dialog is not None and dialog.maximum() == number and dialog.value() > number // 5

    # Cancelled in the middle: without a trace.
    suggesting._suggest([], everywhere=True)
    loop.until(far)
    dialog = bar(window)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    loop.until(lambda: bar(window) is None)
    assert (project.number_waiting(), len(project.history())) == (0, 1)

    # Found whole.
    began, computed = time.perf_counter(), time.process_time()
    suggesting._suggest([], everywhere=True)
    loop.until(lambda: bar(window) is None and suggesting.isVisible() and suggesting.walk.on)
    seconds, computed = time.perf_counter() - began, time.process_time() - computed
    grown, waiting = resident() - before, project.number_waiting()
    limit = max(limit, longest())
    print(f"{loop}, limit {1e3 * limit:.1f} ms; {waiting} suggestions in {seconds:.1f} s")
    print(f"{computed:.1f} s of a processor, {grown:.0f} MB more")
    assert {id_: project.number_waiting(id_) for id_ in expected} == expected
    assert waiting > 10 * number
    assert grown < MOST_MEMORY
    assert loop.worst_cpu < limit

    # All of one rule, looked at before.
    one = suggesting.walk.current
    assert one is not None
    same = sum(1 for _ in project.waiting(one.origin))
    window.actions_["accept_rule"].trigger()
    preview = suggesting.all_dialog
    assert preview is not None
    loop.until(lambda: preview.model.rowCount() == same)
    assert len(preview.chosen()) == same
    preview.accept()
    loop.until(lambda: project.number_waiting() == waiting - same)
    loop.until(lambda: bar(window) is None)
    window.actions_["undo"].trigger()
    loop.until(lambda: project.number_waiting() == waiting)
    loop.until(lambda: bar(window) is None)
    window.actions_["undo"].trigger()
    loop.until(lambda: project.number_waiting() == 0)
    loop.until(lambda: bar(window) is None)
    assert project.check() == []
