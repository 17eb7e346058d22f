"""A window on a project of its own, closed after the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.window.launch import application, make_window
from app.window.main_window import MainWindow


@pytest.fixture
def open_window(qapp: QApplication) -> Iterator[Callable[[Path | None], MainWindow]]:
    """Open a window on a project file (None: the start page), with the keyboard in the text."""
    application()
    # Most tests need no lemmas; the processes that find them would slow the others down.
    Settings().set("parsing", "off")
    opened: list[MainWindow] = []

    def open_(path: Path | None) -> MainWindow:
        window = make_window(path, False)
        opened.append(window)
        window.resize(1440, 900)
        QTest.qWaitForWindowExposed(window)
        window.view.setFocus()
        QTest.qWait(20)
        return window

    yield open_
    # Another language has deleted the window and made one anew.
    for window in filter(shiboken6.isValid, opened):
        window.close()
        window.deleteLater()
    # Without a screen Qt keeps what was copied until after Python has gone, which ends in a crash.
    QApplication.clipboard().clear()
    QTest.qWait(10)
