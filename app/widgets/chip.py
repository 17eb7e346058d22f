"""A button that shows or hides a kind of annotations: a name, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton

from app.i18n import tr

_APART = "  "
_LETTERS = 5
"""A name that is cut keeps so many letters: with fewer it names nobody."""


class Chip(QToolButton):
    """In little room the name is cut, never the number: half of one is another one."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__()
        self._name, self._number = name, str(number)
        self.setProperty("role", "chip")
        self.setAccessibleName(tr("Show {what}", what=self._words(name)))
        self.setCheckable(True)
        self._show(name)

    def set_number(self, number: int) -> None:
        """Show another number."""
        if str(number) != self._number:
            self._number = str(number)
            self.setAccessibleName(tr("Show {what}", what=self._words(self._name)))
            self._fit()
            self.updateGeometry()

    def _show(self, name: str) -> None:
        self.setText(self._words(name).replace("&", "&&"))

    def _words(self, name: str) -> str:
        return f"{name}{_APART}{self._number}" if name else self._number

    def _width(self, words: str) -> int:
        return self.fontMetrics().size(0, words).width()

    def _frame(self) -> int:
        """Return the pixels that the style puts around the words."""
        return super().sizeHint().width() - self._width(self.text().replace("&&", "&"))

    def sizeHint(self) -> QSize:
        """Return the size for the whole name."""
        words = self._width(self._words(self._name))
        return QSize(words + self._frame(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size for the number alone."""
        return QSize(self._width(self._number) + self._frame(), super().sizeHint().height())

    def readable_width(self) -> int:
        """Return the width in which the name can still be told, in logical pixels."""
        cut = self._name if len(self._name) <= _LETTERS + 1 else f"{self._name[:_LETTERS]}…"
        cut_width = self._width(self._words(cut)) + self._frame() + 1
        return min(cut_width, self.sizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._frame()
        whole = self._words(self._name)
        if self._width(whole) <= room:
            self._show(self._name)
            self.setToolTip("")
            return
        rest = room - self._width(_APART + self._number)
        cut = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, max(0, rest))
        self._show(cut if len(cut) > 1 else "")
        self.setToolTip(whole)
