"""The program's name on three lanes, as passages that overlap look in the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotations.model import Colour
from app.theme import Theme, reading_font

_NAME, _SIZE = "Elocutio", 46
_LANES = (
    (0, 8, Colour(305.0, 0.0, 0.9)),
    (1, 5, Colour(255.0, 0.0, 0.9)),
    (4, 8, Colour(55.0, 0.0, 0.9)),
)
"""First and last letter, and colour of the three passages."""
_THICK, _PITCH, _TICK = 4.0, 7.0, 4.0


class WordMark(QWidget):
    """Painted in the reading face; says its name to those who cannot see it."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self.setAccessibleName(_NAME)
        self.setFixedSize(self.sizeHint())

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the name and its lanes."""
        metrics = QFontMetricsF(_font())
        height = metrics.ascent() + metrics.descent() + len(_LANES) * _PITCH
        return QSize(int(metrics.horizontalAdvance(_NAME)) + 4, int(height) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        theme = self._theme
        if theme is None:
            return
        font = _font()
        metrics = QFontMetricsF(font)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            painter.drawText(QPointF(0, metrics.ascent()), _NAME)
            for lane, (first, last, colour) in enumerate(_LANES):
                left = metrics.horizontalAdvance(_NAME[:first]) + 1
                right = metrics.horizontalAdvance(_NAME[:last]) - 1
                top = metrics.ascent() + 10 + lane * _PITCH
                ink = QColor(theme.label(colour).ink)
                painter.fillRect(QRectF(left, top, right - left, _THICK), ink)
                for edge in (left, right - _THICK / 2):
                    painter.fillRect(QRectF(edge, top - _TICK, _THICK / 2, _TICK), ink)


def _font() -> QFont:
    return reading_font(_SIZE, QFont.Weight.DemiBold)
