"""The size of everything on screen: Qt fixes it when it starts, so the program starts anew.

Only this scales what is drawn and what is laid out alike. A project is closed and opened again; as
all of it is on disk at any time, nothing but the window goes away for a moment.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QProcess, QSettings, QTimer

from app.i18n import tr

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

SETTING = "interface_size"
_QT = "QT_SCALE_FACTOR"
_OURS = "ELOCUTIO_INTERFACE_SIZE"
"""Tells what we have set for Qt from what somebody else has, which is left alone."""

Start = Callable[[Sequence[str]], bool]


def prepare(wanted: object = None) -> None:
    """Tell Qt the size before it starts; ``wanted`` is in per cent (default: the setting)."""
    if _QT in os.environ and _OURS not in os.environ:
        return
    percent = QSettings("Elocutio", "Elocutio").value(SETTING, 100) if wanted is None else wanted
    try:
        factor = min(2.0, max(0.8, int(str(percent)) / 100))
    except ValueError:
        return
    os.environ[_QT] = os.environ[_OURS] = f"{factor:g}"


def command(path: Path | None) -> list[str]:
    """Return how this program is started on a project, or without one."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    return [*program, *(["open", str(path)] if path is not None else [])]


def follow_size(window: MainWindow, start: Start | None = None) -> None:
    """Start anew when the size is changed in a window's settings."""

    def begin(words: Sequence[str]) -> bool:
        return (start or _detached)(words)

    def changed(name: str) -> None:
        if name == SETTING:
            # Not from inside the signal: a menu or dialog of the window is still at work.
            QTimer.singleShot(0, window, lambda: _again(window, begin))

    window.settings.changed.connect(changed)


def _again(window: MainWindow, begin: Start) -> None:
    project = window.session.project
    path = project.path if project is not None else None
    prepare(window.settings.get(SETTING))
    if _QT in os.environ and _OURS not in os.environ:
        window.show_message(tr("The size is set for the whole system; Elocutio keeps to that."))
        return
    window.keeper.keep_layout()
    # The next one wants to write to the project; its place in it is kept as it closes.
    window.session.set_project(None)
    if begin(command(path)):
        window.close()
        QCoreApplication.quit()
    else:
        window.show_message(tr("The size will be right at the next start."))
        if path is not None:
            window.files.open(path)


def _detached(words: Sequence[str]) -> bool:
    started, _ = QProcess.startDetached(words[0], list(words[1:]))
    return bool(started)
