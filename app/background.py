"""Long work: in a thread of its own, with progress, and a cancel that leaves all as it was."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from annotations.errors import CancelledError, UserError
from app.i18n import tr

Work = Callable[[Callable[[int, int], None]], Any]
"""Gets a progress function ``(done, all)`` that raises CancelledError when it shall stop."""

_SHOW_AFTER = 250
_log = logging.getLogger(__name__)
_running: set[_Worker] = set()


class _Worker(QThread):
    progress = Signal(int, int)

    def __init__(self, work: Work, parent: QObject | None) -> None:
        super().__init__(parent)
        self._work = work
        self.result: Any = None
        self.error: BaseException | None = None
        self.given_up = False
        self._stop = False

    def stop(self) -> None:
        self._stop = True

    def run(self) -> None:
        try:
            self.result = self._work(self._report)
        except BaseException as error:  # noqa: BLE001 - handed to the caller's thread, raised there
            self.error = error

    def _report(self, done: int, of: int) -> None:
        if self._stop:
            raise CancelledError
        self.progress.emit(done, of)


def give_up(window: QWidget) -> None:
    """Stop what runs for a window or dialog that closes, and wait for it.

    Nobody is told its result.
    """
    for worker in tuple(_running):
        if _belongs(worker.parent(), window):
            worker.given_up = True
            worker.stop()
            worker.wait()
            _running.discard(worker)


def _belongs(owner: QObject | None, window: QWidget) -> bool:
    """Return whether an object is a window or stands in it or in a dialog of it."""
    while owner is not None and owner is not window:
        owner = owner.parent()
    return owner is window


def run(
    parent: QWidget,
    title: str,
    work: Work,
    done: Callable[[Any], None],
    failed: Callable[[BaseException], None],
    *,
    can_stop: bool = True,
) -> None:
    """Run ``work`` in a thread; then call ``done(result)`` or ``failed(error)`` in this one.

    A dialog with a bar and a cancel button appears when it takes longer than a moment; while it
    runs the window cannot be changed, but it repaints. Cancelled work calls neither; work that
    never tells its progress has no cancel button (``can_stop``).
    """
    worker = _Worker(work, parent)
    _running.add(worker)
    dialog = QProgressDialog(title, tr("Cancel"), 0, 0, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_SHOW_AFTER)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.setMinimumWidth(360)
    if not can_stop:
        dialog.setCancelButton(None)

    def progress(number: int, of: int) -> None:
        if dialog.wasCanceled():
            return  # a value would show the dialog again
        dialog.setMaximum(of)
        dialog.setValue(number)

    def finished() -> None:
        _running.discard(worker)
        if worker.given_up:
            return
        dialog.canceled.disconnect(worker.stop)
        dialog.close()
        dialog.deleteLater()
        error = worker.error
        worker.deleteLater()
        if error is None:
            done(worker.result)
        elif not isinstance(error, CancelledError):
            if not isinstance(error, UserError):
                _log.error("background work failed", exc_info=error)
            failed(error)

    worker.progress.connect(progress)
    worker.finished.connect(finished)
    dialog.canceled.connect(worker.stop)
    worker.start()
