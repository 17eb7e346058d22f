"""What the desktop sees of the program, and asks of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from annotations.project.sample import create_sample
from app.window.launch import Opener
from app.window.main_window import MainWindow


def test_that_a_project_that_the_desktop_hands_over_is_opened(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "a.elocutio"
    create_sample(path).close()
    window = open_window(None)
    opener = Opener()
    qapp.installEventFilter(opener)
    try:
        QApplication.sendEvent(qapp, QFileOpenEvent(str(path)))
    finally:
        qapp.removeEventFilter(opener)
    assert window.session.project is not None
    assert window.session.project.path == path


def test_that_the_desktop_knows_name_and_icon(
    open_window: Callable[[Path | None], MainWindow], qapp: QApplication
) -> None:
    open_window(None)
    assert qapp.desktopFileName() == "elocutio"
    icon = qapp.windowIcon().pixmap(48, 48).toImage()
    assert icon.pixelColor(24, 3).name() == "#20304f"
    assert icon.pixelColor(12, 24).name() == "#ffffff"
