"""Starting the window: one application, one window, on a project or on the start page."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from annotations.project.sample import fresh_copy
from app import languages, log_file
from app.application import application
from app.collecting import settle
from app.dialogs.errors import show_bug
from app.settings import Settings
from app.window.backing_up import BackingUp
from app.window.interface_size import follow_size, prepare
from app.window.language_switch import follow_language
from app.window.main_window import MainWindow

_PROBE = "ELOCUTIO_STARTUP_PROBE"


def make_window(path: Path | None, demo: bool) -> MainWindow:
    """Return the window, shown, on a project, a fresh copy of the sample, or the start page."""
    settings = Settings()
    languages.use(languages.wanted(settings.get("language")))
    window = _shown(settings)
    if demo:
        path = fresh_copy()
    if path is not None:
        window.files.open(path)
    settle()
    return window


def _shown(settings: Settings) -> MainWindow:
    window = MainWindow(settings)
    BackingUp(window)
    follow_size(window)
    follow_language(window, lambda: _shown(Settings()))
    window.show()
    return window


def launch(path: Path | None, demo: bool) -> int:
    """Run the window until it is closed; return the exit status."""
    prepare()
    app = application()
    log_file.start()
    log_file.show_uncaught(_show_uncaught)
    window = make_window(path, demo)
    app.installEventFilter(Opener(app))
    if os.environ.get(_PROBE):
        QTimer.singleShot(0, lambda: _report_start(window))
    return app.exec()


def _show_uncaught(error: BaseException) -> None:
    """Show what no other part of the program caught, in a dialog of the window of now."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow) and widget.isVisible():
            show_bug(widget, error, widget.commands.helping.report)
            return


class Opener(QObject):
    """Opens the project that the desktop hands to the running program, as macOS does."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the requests to open a file, and nothing else."""
        if not isinstance(event, QFileOpenEvent):
            return False
        # The window of now: another language puts a new one in the place of the first.
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow) and widget.isVisible():
                widget.files.open(Path(event.file()))
                return True
        return False


def _report_start(window: MainWindow) -> None:
    """Print the seconds from the start of the process to the painted window, and close it."""
    window.repaint()
    clock = os.sysconf("SC_CLK_TCK")
    started = int(Path("/proc/self/stat").read_text("utf-8").rsplit(")", 1)[1].split()[19]) / clock
    print(f"{time.clock_gettime(time.CLOCK_BOOTTIME) - started:.3f}", flush=True)
    window.close()
