"""The rows of the codebook panel: codebooks with their eye, groups, labels with token and count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from annotations.model import Codebook, Kind, Label
from app import icons
from app.panels.codebook_model import LABEL, CodebookModel, Index, Node
from app.panels.documents import faint, paint_row_ground
from app.session import Session
from app.theme import SECONDARY, Theme, interface_font
from app.widgets import parts
from app.widgets.token import WIDTH, paint_token

GROUP_HEIGHT = 22
LABEL_HEIGHT = 21
_TOKEN_X = 26
_NAME_X = 54
_GAP = 8
_SIGN_ROOM = parts.INSET + 50
"""Logical pixels at the right of a row with a tick or an eye before its count."""
EYE = 14


class LabelDelegate(QStyledItemDelegate):
    """Paints groups (chevron, name, members as small tokens when folded) and labels."""

    def __init__(self, model: CodebookModel, tree: QTreeView, session: Session) -> None:
        super().__init__(tree)
        self._model = model
        self._tree = tree
        self._session = session
        self.theme: Theme | None = None
        self.on_document: frozenset[int] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's size."""
        label = index.data(LABEL)
        is_label = label is not None and label.kind is Kind.LABEL
        return QSize(120, LABEL_HEIGHT if is_label else GROUP_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, node = self.theme, self._model.node(index)
        if theme is None or node is None:
            return
        rect: QRect = option.rect
        rect = QRect(0, rect.top(), self._tree.viewport().width(), rect.height())
        state = option.state
        paint_row_ground(painter, rect, state, theme, focused=self._tree.hasFocus())
        pale = faint(theme, state)
        room = self._paint_count(painter, rect, node, QColor(theme.text_2), pale)
        if node.label is not None and node.label.kind is Kind.LABEL:
            self._paint_label(painter, rect, node, node.label, pale, room)
        else:
            expanded = self._tree.isExpanded(index)
            self._paint_group(painter, rect, node, theme, room, expanded=expanded)

    def _paint_count(
        self, painter: QPainter, rect: QRect, node: Node, colour: QColor, pale: QColor
    ) -> int:
        """Paint how many there are; return the pixels at the right that a name must leave."""
        count = self._model.count(node)
        painter.setFont(interface_font(SECONDARY, tabular=True))
        painter.setPen(colour if count else pale)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -parts.INSET, 0), flags, f"{count}")
        return parts.INSET + painter.fontMetrics().horizontalAdvance(f"{count}") + _GAP

    def _paint_label(
        self, painter: QPainter, rect: QRect, node: Node, label: Label, pale: QColor, right: int
    ) -> None:
        theme = self.theme
        assert theme is not None
        hidden = label.row in self._session.filters.labels
        at = QPointF(rect.left() + _TOKEN_X, rect.top() + 2)
        paint_token(painter, at, label, theme, hidden=hidden)
        if label.row in self.on_document:
            tick = icons.pixmap("check", theme.text, 14)
            painter.drawPixmap(rect.right() - parts.INSET - 44, rect.top() + 4, tick)
            right = _SIGN_ROOM
        elif hidden:
            eye = icons.pixmap("eye-off", theme.text_3, 14)
            painter.drawPixmap(rect.right() - parts.INSET - 44, rect.top() + 4, eye)
            right = _SIGN_ROOM
        inner = rect.adjusted(_NAME_X, 0, -right, 0)
        colour = pale if hidden else QColor(theme.text)
        _elided(painter, inner, self._model.name(node), interface_font(), colour)

    def _paint_group(
        self,
        painter: QPainter,
        rect: QRect,
        node: Node,
        theme: Theme,
        right: int,
        *,
        expanded: bool,
    ) -> None:
        chevron = icons.pixmap("chevron-down" if expanded else "chevron-right", theme.text_2, 14)
        painter.drawPixmap(rect.left() + 8, rect.top() + 4, chevron)
        font = interface_font(weight=QFont.Weight.DemiBold)
        inner = rect.adjusted(26, 0, -right, 0)
        if node.label is None:
            inner.setRight(eye_rect(rect).left() - 4)
            shown = not is_hidden(node.book, self._session.filters.labels)
            colour = theme.text_3 if shown else theme.text
            eye = icons.pixmap("eye" if shown else "eye-off", colour, EYE)
            painter.drawPixmap(eye_rect(rect).topLeft(), eye)
        used = _elided(painter, inner, self._model.name(node), font, QColor(theme.text))
        if not expanded:
            self._paint_members(painter, inner, inner.left() + used + 8, node, theme)

    def _paint_members(
        self, painter: QPainter, rect: QRect, x: float, node: Node, theme: Theme
    ) -> None:
        hidden = self._session.filters.labels
        for label in node.each_label():
            if x + WIDTH > rect.right():
                break
            painter.save()
            painter.translate(x, rect.top() + 4)
            painter.scale(0.8, 0.8)
            paint_token(painter, QPointF(0, 0), label, theme, hidden=label.row in hidden)
            painter.restore()
            x += WIDTH * 0.8 + 4


def _elided(painter: QPainter, rect: QRect, words: str, font: QFont, colour: QColor) -> int:
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)


def eye_rect(rect: QRect) -> QRect:
    """Return where the eye stands in a codebook's row."""
    return QRect(rect.right() - parts.INSET - 44, rect.top() + 4, EYE, EYE)


def is_hidden(book: Codebook, hidden: frozenset[int]) -> bool:
    """Whether all labels of a codebook are hidden in the text."""
    rows = rows_of(book)
    return bool(rows) and rows <= hidden


def rows_of(book: Codebook) -> frozenset[int]:
    """Return the rows of a codebook's labels, without groups."""
    return frozenset(label.row for label in book.labels if label.kind is Kind.LABEL)
