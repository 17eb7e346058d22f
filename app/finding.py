"""Searching beside the window: a pattern may take seconds, typing must not wait for it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QThreadPool, Signal

from annotations.errors import UserError
from annotations.find import Query, find
from app.i18n import error_text, tr

_log = logging.getLogger(__name__)


class Finder(QObject):
    """Looks for words in a text, in another thread; only the newest question is answered."""

    found = Signal(object)
    failed = Signal(str)
    _answered = Signal(int, object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answered.connect(self._on_answered)

    def ask(self, text: str, query: Query) -> None:
        """Look for ``query``; ``found(Hits)`` or ``failed(sentence)`` tells."""
        self._pool.clear()
        self._number += 1
        number = self._number
        self._pool.start(lambda: self._search(number, text, query))

    def stop(self) -> None:
        """Answer nothing any more, and wait for the thread."""
        self._number += 1
        self._pool.clear()
        self._pool.waitForDone()

    def _search(self, number: int, text: str, query: Query) -> None:
        try:
            self._answered.emit(number, find(text, query), "")
        except UserError as error:
            self._answered.emit(number, None, error_text(error))
        except Exception:  # noqa: BLE001 - told in the bar, logged with its traceback
            _log.exception("searching failed")
            self._answered.emit(number, None, tr("The search failed; see the log."))

    def _on_answered(self, number: int, hits: object, trouble: str) -> None:
        if number != self._number:
            return
        if trouble:
            self.failed.emit(trouble)
        else:
            self.found.emit(hits)
