"""Doing a thing once, soon, however often it was asked for: counts that need not be instant."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

DELAY = 120
"""Milliseconds: soon enough for a count, late enough not to slow typing."""


class Later(QTimer):
    """Calls ``action`` a moment after the last ``ask()``."""

    def __init__(self, action: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(DELAY)
        self.timeout.connect(action)

    def ask(self) -> None:
        """Do it soon; a request that waits already is put off."""
        self.start()
