"""Long work and the window it belongs to."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotations.find import Query
from annotations.project import Project
from app import background
from app.window.main_window import MainWindow


def test_that_closing_the_window_stops_its_work_and_waits_for_it(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "p.elocutio"
    Project.create(path).close()
    window = open_window(path)
    project, told = window.session.project, []
    assert project is not None

    def work(progress: Callable[[int, int], None]) -> None:
        for number in range(2_000):
            progress(number, 2_000)
            project.documents()
            time.sleep(0.005)

    background.run(window, "Working…", work, told.append, told.append)
    begun = time.monotonic()
    window.close()
    assert time.monotonic() - begun < 5
    assert told == []
    assert not background._running
    Project.open(path).close()


def test_that_closing_a_dialog_stops_its_search_and_no_other_work(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        project.add_document("Un deux. " * 20_000, title="Un")
    window, told = open_window(path), []
    background.run(window, "Working…", lambda _: time.sleep(0.3), told.append, told.append)
    (other,) = background._running
    window.commands.tag_all(Query("deux"))
    dialog = window.commands.tag_all_dialog
    assert dialog is not None
    assert len(background._running) == 2
    dialog.reject()
    assert background._running == {other}
    qtbot.waitUntil(lambda: told == [None], timeout=5000)
