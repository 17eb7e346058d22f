"""How a row of the list is painted: token and name, quote in the reading face, the rest beside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from annotations.model import Status
from app.listing.cells import Cells
from app.listing.model import AnnotationTable, Index
from app.listing.order import Column
from app.theme import BODY, SECONDARY, TITLE_ROW, Theme, interface_font, reading_font
from app.widgets import parts
from app.widgets.token import WIDTH, paint_token

ROW_HEIGHT = 24
_GAP = 8
_IN_READING_FACE = (Column.QUOTE, Column.DOCUMENT)
_FAINT = (Column.NOTE, Column.ANNOTATOR, Column.PLACE, Column.STATUS, Column.DOCUMENT)


class RowDelegate(QStyledItemDelegate):
    """Paints cells; asks the model for nothing but the row's cells."""

    def __init__(self, model: AnnotationTable, table: QTableView) -> None:
        super().__init__(table)
        self._model = model
        self._table = table
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's size."""
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme, number = self.theme, index.row()
        if theme is None or number >= self._model.rowCount():
            return
        column = Column(index.column())
        cells = self._model.cells(number)
        rect: QRect = option.rect
        self._paint_ground(painter, rect, option.state, number, theme, first=rect.left() <= 0)
        left = parts.INSET if rect.left() <= 0 else _GAP
        inner = rect.adjusted(left, 0, -_GAP, 0)
        if column is Column.LABEL:
            inner = self._paint_token(painter, inner, cells, theme)
        painter.setFont(_font(column, cells))
        on_ground = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(_ink(column, cells, theme, on_ground=on_ground)))
        shown = QFontMetrics(painter.font()).elidedText(
            cells.words(column), Qt.TextElideMode.ElideRight, max(0, inner.width())
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, flags | Qt.TextFlag.TextSingleLine, shown)

    def _paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        state: QStyle.StateFlag,
        number: int,
        theme: Theme,
        *,
        first: bool,
    ) -> None:
        focused = self._table.hasFocus()
        current = self._table.currentIndex().row() == number
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.current if focused else theme.hover))
        elif number == getattr(self._table, "hovered", -1):
            painter.fillRect(rect, QColor(theme.hover))
        if current and first:
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(theme.accent if focused else theme.border))

    @staticmethod
    def _paint_token(painter: QPainter, rect: QRect, cells: Cells, theme: Theme) -> QRect:
        if cells.label is not None:
            at = QPointF(rect.left(), rect.top() + 3)
            paint_token(
                painter,
                at,
                cells.label,
                theme,
                suggestion=cells.status is Status.SUGGESTED,
                hidden=cells.status is Status.REJECTED,
            )
        return rect.adjusted(WIDTH + 9, 0, 0, 0)


def _font(column: Column, cells: Cells) -> QFont:
    if column in _IN_READING_FACE:
        return reading_font(TITLE_ROW if column is Column.QUOTE else BODY)
    if column is Column.LABEL:
        font = interface_font(BODY)
        font.setItalic(cells.status is Status.SUGGESTED)
        return font
    return interface_font(SECONDARY, tabular=True)


def _ink(column: Column, cells: Cells, theme: Theme, *, on_ground: bool) -> str:
    if cells.status is Status.REJECTED and not on_ground:
        return theme.text_3
    return theme.text_2 if column in _FAINT else theme.text
