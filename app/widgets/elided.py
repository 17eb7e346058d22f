"""Names that may be too long for their place: they end in an ellipsis and are whole elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from app.widgets.parts import show_short

_AIR = 4
"""Logical pixels that the style keeps between a box's words and its arrow."""


class Elided(QLabel):
    """One line that ends in an ellipsis where it has no room, and is whole in the tool tip."""

    def __init__(self, role: str = "") -> None:
        """``role`` as for ``parts.text``."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._words = ""

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        show_short(self, words, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is."""
        super().resizeEvent(event)
        show_short(self, self._words, self.width())


class ElidedBox(QComboBox):
    """A box whose chosen line ends in an ellipsis where it has no room; its list shows it whole."""

    def shown(self) -> str:
        """Return what there is room for of the chosen line."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        room = max(0, field.width() - _AIR)
        elide = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), elide, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box with what there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
