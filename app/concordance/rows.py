"""The lines found, painted: the match where all matches stand, on its label's tint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotations.language.concordance import Line
from app.concordance.labels_here import Here
from app.concordance.model import Column, Index, Lines, begun, ended, on_one_line
from app.i18n import counted, tr
from app.theme import SECONDARY, TITLE_ROW, Theme, interface_font, reading_font
from app.widgets import parts, token

if TYPE_CHECKING:
    from app.concordance.view import LinesView

ROW_HEIGHT = 24
GAP = 8
_NEAR = 4
_BAR = 2.4
_DASHES = (2.2, 1.4)
_BETWEEN = 4
_MOST_TOKENS = 3
_WAYS, _CUTS = Qt.AlignmentFlag, Qt.TextElideMode


class LineRows(QStyledItemDelegate):
    """Paints the left context up to the match, the match in bold, the right context behind it."""

    def __init__(self, view: LinesView, model: Lines) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's size."""
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme, row = self.theme, index.row()
        if theme is None or row >= len(self._model.lines):
            return
        column, line = Column(index.column()), self._model.lines[row]
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, chosen, row, column, theme)
        if column is Column.LABELS:
            quiet = theme.text_2 if chosen or row == self._view.hovered else theme.text_3
            _paint_labels(painter, rect, self._model.labels(line), theme, quiet)
        elif column is Column.MATCH:
            self._paint_match(painter, rect, row, line, theme)
        else:
            self._paint_words(painter, rect, row, column, line, theme)

    def _paint_words(
        self, painter: QPainter, rect: QRect, row: int, column: Column, line: Line, theme: Theme
    ) -> None:
        if column is Column.DOCUMENT:
            font, inner = interface_font(SECONDARY), rect.adjusted(parts.INSET, 0, -GAP, 0)
            words, way, cut = line.title, _WAYS.AlignLeft, _CUTS.ElideRight
        elif column is Column.LEFT:
            font, inner = reading_font(TITLE_ROW), rect.adjusted(GAP, 0, -_NEAR, 0)
            words, way, cut = begun(line.left), _WAYS.AlignRight, _CUTS.ElideLeft
        else:
            font, inner = reading_font(TITLE_ROW), rect.adjusted(_NEAR, 0, -GAP, 0)
            words, way, cut = ended(line.right), _WAYS.AlignLeft, _CUTS.ElideRight
        painter.setFont(font)
        painter.setPen(QColor(theme.text_3 if self._model.is_gone(row) else theme.text_2))
        shown = QFontMetrics(font).elidedText(on_one_line(words), cut, max(0, inner.width()))
        painter.drawText(inner, _WAYS.AlignVCenter | way | Qt.TextFlag.TextSingleLine, shown)

    def _paint_match(
        self, painter: QPainter, rect: QRect, row: int, line: Line, theme: Theme
    ) -> None:
        font, gone, here = match_font(), self._model.is_gone(row), self._model.labels(line)
        font.setStrikeOut(gone)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(on_one_line(line.match), _CUTS.ElideMiddle, rect.width())
        if here and not gone:
            wide = min(rect.width(), metrics.horizontalAdvance(shown) + _NEAR)
            left = rect.center().x() + 0.5 - wide / 2
            _paint_mark(painter, QRectF(left, rect.top() + 3, wide, ROW_HEIGHT - 6), here[0], theme)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_3 if gone else theme.text))
        painter.drawText(rect, _WAYS.AlignCenter | Qt.TextFlag.TextSingleLine, shown)

    def _paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        chosen: bool,
        row: int,
        column: Column,
        theme: Theme,
    ) -> None:
        focused = self._view.hasFocus()
        if chosen:
            painter.fillRect(rect, QColor(theme.current if focused else theme.hover))
        elif row == self._view.hovered:
            painter.fillRect(rect, QColor(theme.hover))
        if column is Column.DOCUMENT and self._view.currentIndex().row() == row:
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(theme.accent if focused else theme.border))


def match_font() -> QFont:
    """Return the font of a match."""
    return reading_font(TITLE_ROW, QFont.Weight.DemiBold)


def _paint_mark(painter: QPainter, rect: QRectF, here: Here, theme: Theme) -> None:
    """Paint the ground of a match as its innermost annotation looks in the text."""
    colours = theme.label(here.label.colour)
    bar = QRectF(rect.left(), rect.bottom() - _BAR, rect.width(), _BAR)
    if not here.suggested:
        painter.fillRect(rect, QColor(colours.tint))
        painter.fillRect(bar, QColor(colours.ink))
        return
    pen = QPen(QColor(colours.ink), _BAR)
    pen.setDashPattern(list(_DASHES))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    middle = bar.center().y()
    painter.drawLine(QPointF(bar.left(), middle), QPointF(bar.right(), middle))


def _paint_labels(
    painter: QPainter, rect: QRect, there: tuple[Here, ...], theme: Theme, quiet: str
) -> None:
    """Paint the tokens of labels, and the name of the only one or the number of several."""
    x, top = rect.left() + GAP, rect.top() + (ROW_HEIGHT - token.HEIGHT) / 2
    for here in there[:_MOST_TOKENS]:
        if x + token.WIDTH > rect.right():
            break
        at = QPointF(x, top)
        token.paint_token(painter, at, here.label, theme, suggestion=here.suggested)
        x += token.WIDTH + _BETWEEN
    if len(there) == 1:
        words, colour = there[0].name, theme.text_2
    elif there:
        words, colour = counted(len(there), "{n} label", "{n} labels"), theme.text_2
    else:
        words, colour = tr("no label"), quiet
    font = interface_font(SECONDARY)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    left = int(x) + (_BETWEEN if there else 0)
    inner = QRect(left, rect.top(), max(0, rect.right() - left - _NEAR), rect.height())
    shown = QFontMetrics(font).elidedText(words, _CUTS.ElideRight, inner.width())
    if shown != "…":
        painter.drawText(inner, _WAYS.AlignVCenter | _WAYS.AlignLeft, shown)
