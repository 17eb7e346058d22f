"""Deriving the colours on offer before they are asked for, a few at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.colour_choices import candidates, warm

_AT_ONCE = 8


class Warming(QTimer):
    """Runs between the events; each turn takes some milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = candidates()
        self.setInterval(0)
        self.timeout.connect(self._turn)
        self.start()

    def _turn(self) -> None:
        some, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        warm(some)
        if not self._left:
            self.stop()
