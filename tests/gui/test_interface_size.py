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
