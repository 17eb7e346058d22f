"""The colours on offer as a grid: hue across, tone down; what is taken nearby is marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotations.model import Colour
from app.codebook_editor.editing import Editing
from app.colour_choices import APART, CLOSE, HUES, TONES, Nearest, Surroundings, candidates
from app.i18n import decimal, mark, tr
from app.theme import SMALL, Theme, interface_font
from app.widgets.token import letter

CELL, GAP = 24, 3
_HUES = (
    (12, mark("pink")),
    (40, mark("red")),
    (70, mark("orange")),
    (102, mark("yellow-brown")),
    (125, mark("olive")),
    (160, mark("green")),
    (195, mark("teal")),
    (230, mark("cyan")),
    (268, mark("blue")),
    (300, mark("violet")),
    (345, mark("magenta")),
    (361, mark("pink")),
)
"""Up to which hue each name goes."""
_TONES = (mark("very light"), mark("light"), mark("medium"), mark("dark"), mark("very dark"))
Near = tuple[Nearest | None, Nearest | None]


def hue_name(hue: float) -> str:
    """Return the common name of an OKLCH hue."""
    return next(name for most, name in _HUES if hue < most)


class ColourGrid(QWidget):
    """``picked``: the cell that has the cursor changed; ``chosen``: Enter or a double click."""

    picked = Signal(object)
    chosen = Signal(object)

    def __init__(self, editing: Editing, theme: Theme) -> None:
        super().__init__()
        self._editing, self._theme = editing, theme
        self._colours: list[Colour] = []
        self._near: list[Near] = []
        self._at = 0
        self.stored: Colour | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Colours: hue across, tone down"))
        self.setMouseTracking(True)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of all cells, with room for the frame of the outer ones."""
        return QSize(len(HUES) * (CELL + GAP) + 4, len(TONES) * (CELL + GAP) + 4)

    def show_colours(self, around: Surroundings, vividness: float) -> None:
        """Show the colours of one vividness, and what is taken."""
        self._colours = candidates([vividness])
        self._near = around.near(self._colours)
        self.update()

    def colour(self) -> Colour:
        """Return the colour under the cursor."""
        return self._colours[self._at]

    def go_to(self, colour: Colour) -> None:
        """Put the cursor on the cell that is nearest to a colour."""
        turn = 360 / len(HUES)
        column = round(colour.hue / turn) % len(HUES)
        row = min(range(len(TONES)), key=lambda k: abs(TONES[k] - colour.tone))
        self._at = row * len(HUES) + column
        self.update()

    def _pick(self, at: int) -> None:
        if 0 <= at < len(self._colours):
            self._at = at
            self.update()
            self._announce()
            self.picked.emit(self.colour())

    def words(self, at: int) -> str:
        """Return a cell in words: hue, tone, and who bears the like."""
        colour = self._colours[at]
        words = f"{tr(hue_name(colour.hue))}, {tr(_TONES[at // len(HUES)])}"
        sibling, other = self._near[at]
        if sibling is not None and sibling.distance < APART:
            words += "; " + self._like(sibling, mark("near “{name}” of the same group"))
        elif other is not None and other.distance < CLOSE:
            words += "; " + self._like(other, mark("near “{name}” of another group"))
        else:
            words += "; " + tr("free")
        return words

    def _like(self, near: Nearest, words: str) -> str:
        said = tr(words, name=self._editing.name(near.label))
        return f"{said} (ΔE {decimal(near.distance)})"

    def _announce(self) -> None:
        words = self.words(self._at)
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # -- painting

    def rect_of(self, at: int) -> QRect:
        """Return where a cell is."""
        row, column = divmod(at, len(HUES))
        return QRect(2 + column * (CELL + GAP), 2 + row * (CELL + GAP), CELL, CELL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that are free in full, those near a sibling small."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at, colour in enumerate(self._colours):
                self._paint(painter, QRectF(self.rect_of(at)), colour, self._near[at])
            frame = QRectF(self.rect_of(self._at)).adjusted(-1, -1, 1, 1)
            width = 2 if self.hasFocus() else 1
            painter.setPen(QPen(QColor(self._theme.accent), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 4, 4)

    def _paint(self, painter: QPainter, rect: QRectF, colour: Colour, near: Near) -> None:
        made = self._theme.label(colour)
        sibling, other = near
        painter.setPen(Qt.PenStyle.NoPen)
        if sibling is not None and sibling.distance < APART:
            # Its ground, its ink as a bar only, and the letter of the sibling it is like.
            painter.setBrush(QColor(made.tint))
            painter.drawRoundedRect(rect, 3, 3)
            painter.fillRect(rect.adjusted(0, CELL - 4, 0, 0), QColor(made.ink))
            painter.setPen(QColor(made.name))
            painter.setFont(interface_font(SMALL, QFont.Weight.DemiBold))
            box = rect.adjusted(0, 0, 0, -4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter(sibling.label))
            return
        painter.setBrush(QColor(made.ink))
        painter.drawRoundedRect(rect, 3, 3)
        if other is not None and other.distance < CLOSE:
            painter.setBrush(QColor(self._theme.page))
            painter.drawEllipse(QPointF(rect.center()), 3.2, 3.2)

    # -- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the cell that was clicked."""
        self._pick(self._cell(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that was clicked twice."""
        if self._cell(event.position().toPoint()) >= 0:
            self.chosen.emit(self.colour())

    def _cell(self, point: QPoint) -> int:
        return next((k for k in range(len(self._colours)) if self.rect_of(k).contains(point)), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go about, around the circle of hues; Enter chooses."""
        keys, (row, column) = Qt.Key, divmod(self._at, len(HUES))
        steps = {
            keys.Key_Left: (0, -1),
            keys.Key_Right: (0, 1),
            keys.Key_Up: (-1, 0),
            keys.Key_Down: (1, 0),
        }
        key = keys(event.key())
        if key in steps:
            down, across = steps[key]
            row = min(max(0, row + down), len(TONES) - 1)
            self._pick(row * len(HUES) + (column + across) % len(HUES))
        elif key in (keys.Key_Home, keys.Key_End):
            self._pick(row * len(HUES) + (0 if key == keys.Key_Home else len(HUES) - 1))
        elif key in (keys.Key_Return, keys.Key_Enter):
            self.chosen.emit(self.colour())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say which colour lies under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._cell(event.pos())
            if at >= 0:
                QToolTip.showText(event.globalPos(), self.words(at), self)
                return True
        return super().event(event)
