"""Starting the window: one application, one window, on a project or on the start page."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from annotations.errors import UserError
from annotations.project.sample import fresh_copy
from app import languages
from app.application import application
from app.settings import Settings
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
    return window


def _shown(settings: Settings) -> MainWindow:
    window = MainWindow(settings)
    follow_language(window, lambda: _shown(Settings()))
    window.show()
    return window


def launch(path: Path | None, demo: bool) -> int:
    """Run the window until it is closed; return the exit status."""
    app = application()
    window = make_window(path, demo)
    if os.environ.get(_PROBE):
        QTimer.singleShot(0, lambda: _report_start(window))
    return app.exec()


def _report_start(window: MainWindow) -> None:
    """Print the seconds from the start of the process to the painted window, and close it."""
    window.repaint()
    clock = os.sysconf("SC_CLK_TCK")
    started = int(Path("/proc/self/stat").read_text("utf-8").rsplit(")", 1)[1].split()[19]) / clock
    print(f"{time.clock_gettime(time.CLOCK_BOOTTIME) - started:.3f}", flush=True)
    window.close()


def self_test() -> int:
    """Open the window offscreen on a fresh sample, tag, undo, close; return the exit status."""
    import tempfile

    app = application()
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(fresh_copy(Path(folder)), False)
        app.processEvents()
        window.view.set_selection(0, 8)
        window.commands.label_key("L", False)
        made = window.session.in_hand
        if made is None or made.label != "Loaded_Language":
            raise UserError("The self-test failed: a key in the window did not tag the passage.")
        window.actions_["undo"].trigger()
        if window.session.in_hand is not None:
            raise UserError("The self-test failed: undo in the window left the annotation.")
        window.close()
        app.processEvents()
    return 0
