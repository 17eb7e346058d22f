"""Long work and the window it belongs to."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

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
