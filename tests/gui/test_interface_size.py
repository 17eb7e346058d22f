"""The interface's size: told to Qt before it starts, and a start anew on the same project."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from annotations.project import Project
from annotations.project.sample import fresh_copy
from app.window import interface_size
from app.window.main_window import MainWindow

ASK = """
from app.window import interface_size
interface_size.prepare()
from app.application import application
app = application()
print(app.primaryScreen().devicePixelRatio())
"""


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_SCALE_FACTOR", "ELOCUTIO_INTERFACE_SIZE"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def test_that_everything_on_screen_is_scaled(tmp_path: Path) -> None:
    config = tmp_path / "config" / "Elocutio"
    config.mkdir(parents=True)
    (config / "Elocutio.conf").write_text("[General]\ninterface_size=150\n")
    environment = os.environ | {"XDG_CONFIG_HOME": str(config.parent)}
    said = subprocess.run(
        [sys.executable, "-c", ASK], capture_output=True, text=True, check=True, env=environment
    )
    assert said.stdout.strip() == "1.5"


def test_that_a_size_set_by_somebody_else_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "3")
    interface_size.prepare(150)
    assert os.environ["QT_SCALE_FACTOR"] == "3"
    monkeypatch.setenv("ELOCUTIO_INTERFACE_SIZE", "3")
    interface_size.prepare(150)
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"
    interface_size.prepare("rubbish")
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"


@pytest.mark.parametrize("starts", [True, False])
def test_that_another_size_starts_anew_on_the_same_project(
    open_window: Callable[[Path | None], MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    starts: bool,
) -> None:
    path = tmp_path / "p.elocutio"
    Project.create(path).close()
    window = open_window(path)
    asked: list[list[str]] = []
    free: list[bool] = []

    def start(words: Sequence[str]) -> bool:
        asked.append(list(words))
        with Project.open(path) as project:
            free.append(not project.read_only)
        return starts

    monkeypatch.setattr(interface_size, "_detached", start)
    monkeypatch.setattr(interface_size.QCoreApplication, "quit", lambda: None)
    window.settings.set("interface_size", 125)
    QTest.qWait(50)
    assert asked == [[sys.executable, "-m", "app", "open", str(path)]]
    assert free == [True]
    assert os.environ["QT_SCALE_FACTOR"] == "1.25"
    assert window.isVisible() is not starts
    assert (window.session.project is None) is starts


def test_that_a_start_anew_comes_back_to_the_same_place(
    open_window: Callable[[Path | None], MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = fresh_copy(tmp_path)
    window = open_window(path)
    session, view = window.session, window.view
    project = session.project
    assert project is not None
    other = project.documents()[1]
    session.set_document(other)
    window.actions_["show_history"].trigger()
    row = next(a.row for a in project.annotations(other.id) if a.start > 2000)
    view.return_to(2100)
    view.take_in_hand(row, reveal=False)
    QTest.qWait(20)
    top = view.top()
    assert top > 1000
    monkeypatch.setattr(interface_size, "_detached", lambda _: True)
    monkeypatch.setattr(interface_size.QCoreApplication, "quit", lambda: None)
    window.settings.set("interface_size", 125)
    QTest.qWait(50)
    assert not window.isVisible()
    again = open_window(path)
    QTest.qWait(50)
    assert again.session.document is not None
    assert again.session.document.id == other.id
    assert again.session.in_hand is not None
    assert again.session.in_hand.row == row
    assert again.view.top() == top
    assert again.bottom.isVisible()


def test_that_a_project_opens_where_it_was_closed(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    path = fresh_copy(tmp_path)
    window = open_window(path)
    window.view.set_selection(1500, 1540)
    window.view.return_to(1400)
    QTest.qWait(20)
    top = window.view.top()
    window.files.close()
    window.files.open(path)
    assert window.session.selection == (1500, 1540)
    assert window.view.selection() == (1500, 1540)
    assert window.view.top() == top
