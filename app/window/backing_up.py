"""Backups while a project is open: at its opening, then every so many minutes of work."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.errors import CancelledError, UserError
from annotations.project import backups
from app.i18n import error_text, tr
from app.settings import Settings

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

FIRST_AFTER = 3_000
"""Milliseconds after the opening: the text is on screen before the disk is busy."""
_MINUTE = 60_000
_log = logging.getLogger(__name__)


def folder_of(settings: Settings) -> Path | None:
    """Return the folder that the settings ask for, None for the program's own."""
    chosen = str(settings.get("backup_folder"))
    return Path(chosen) if chosen else None


class BackingUp(QObject):
    """Copies the window's project in a thread; trouble is a sentence in the status bar."""

    finished = Signal(object)
    """Carries what a run ended with: a Backup, None (nothing had changed), or an exception."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._settings = window.settings
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._changed = False
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(FIRST_AFTER)
        self._first.timeout.connect(self.run)
        self._every = QTimer(self)
        self._every.timeout.connect(self._due)
        self._session.project_changed.connect(self._opened)
        self._session.project_closing.connect(self.stop)
        self._session.changed.connect(self._note_change)
        self._settings.changed.connect(self._setting_changed)
        self.finished.connect(self._told)
        self._opened()

    def _opened(self) -> None:
        self._changed = False
        minutes = int(self._settings.get("backup_minutes"))
        if not minutes or not self._session.writable:
            self._first.stop()
            self._every.stop()
            return
        self._first.start()
        self._every.start(minutes * _MINUTE)

    def _setting_changed(self, name: str) -> None:
        if name in ("backup_minutes", "backup_folder"):
            self._opened()

    def _note_change(self) -> None:
        self._changed = True

    def _due(self) -> None:
        if self._changed:
            self.run()

    def run(self) -> None:
        """Begin a backup, unless one is being made."""
        project = self._session.project
        if project is None or (self._thread is not None and self._thread.is_alive()):
            return
        self._changed = False
        self._stop = threading.Event()
        path, folder = project.path, folder_of(self._settings)
        kept, stop = int(self._settings.get("backups_kept")), self._stop

        def work() -> None:
            outcome: object
            try:
                outcome = backups.make(path, folder, kept=kept, stopped=stop.is_set)
            except CancelledError:
                return
            except Exception as error:  # noqa: BLE001 - told in the window's thread
                outcome = error
            if not stop.is_set():
                self.finished.emit(outcome)

        self._thread = threading.Thread(target=work, name="backup", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give up what is being copied, so that the project can be closed."""
        self._first.stop()
        self._every.stop()
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _told(self, outcome: object) -> None:
        if isinstance(outcome, UserError):
            words = tr("No backup was made: {why}", why=error_text(outcome))
            self._window.status.show_trouble(words, self._window.theme)
        elif isinstance(outcome, BaseException):
            _log.error("the backup failed", exc_info=outcome)
            words = tr("No backup was made: {why}", why=str(outcome))
            self._window.status.show_trouble(words, self._window.theme)
