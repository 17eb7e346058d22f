"""Another language without a restart: the window is made anew, at the same place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app import languages

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_kept: list[MainWindow] = []
"""The window in use: nobody else holds the one that replaces the first."""


def follow_language(window: MainWindow, make: Callable[[], MainWindow]) -> None:
    """Replace a window by another one of ``make`` when the language of the interface changes."""

    def changed(name: str) -> None:
        if name == "language":
            # Not from inside the signal: a menu or dialog of the window is still at work.
            QTimer.singleShot(0, window, lambda: _replace(window, make))

    window.settings.changed.connect(changed)


def _replace(window: MainWindow, make: Callable[[], MainWindow]) -> None:
    project = window.session.project
    path: Path | None = project.path if project is not None else None
    read_only = project is not None and project.read_only
    window.close()
    languages.use(languages.wanted(window.settings.get("language")))
    made = make()
    if path is not None:
        made.files.open(path, read_only=read_only)
    _kept[:] = [made]
    window.deleteLater()
