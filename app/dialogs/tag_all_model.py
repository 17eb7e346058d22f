"""The passages that "tag all" would tag: each with its context, ticked or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionButton
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from annotations.find import Hits
from annotations.model import Document
from annotations.project.searching import Place
from app.i18n import tr
from app.panels.documents import paint_row_ground
from app.theme import BODY, SECONDARY, Theme, interface_font, reading_font

Index = QModelIndex | QPersistentModelIndex
Findings = list[tuple[Document, str, Hits]]

PASSAGE = Qt.ItemDataRole.UserRole
_CONTEXT = 60
_ROW, _BOX, _TITLE = 28, 36, 150


@dataclass(frozen=True, slots=True)
class Passage:
    """A hit in its context, line breaks shown as blanks."""

    title: str
    before: str
    words: str
    after: str
    tagged: bool


class PassagesModel(QAbstractListModel):
    """The passages; those that already bear the label cannot be ticked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: list[tuple[Document, str]] = []
        self._rows: list[tuple[int, int, int]] = []
        self._tagged: frozenset[Place] = frozenset()
        self._ticked: list[bool] = []

    def set_findings(self, findings: Findings) -> None:
        """Show other passages, all ticked."""
        self.beginResetModel()
        self._texts = [(document, text) for document, text, _ in findings]
        self._rows = [
            (number, start, end)
            for number, (_, _, hits) in enumerate(findings)
            for start, end in hits
        ]
        self._ticked = [True] * len(self._rows)
        self.endResetModel()

    def set_tagged(self, tagged: frozenset[Place]) -> None:
        """Note which passages bear the label already."""
        self._tagged = tagged
        self._tell(0, len(self._rows) - 1)

    def set_ticked(self, rows: list[int], on: bool) -> None:
        """Tick rows, or untick them."""
        for row in rows:
            self._ticked[row] = on
        if rows:
            self._tell(min(rows), max(rows))

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))

    def place(self, row: int) -> Place:
        """Return the passage of a row."""
        number, start, end = self._rows[row]
        return self._texts[number][0].id, (start, end)

    def is_tagged(self, row: int) -> bool:
        """Whether a row's passage bears the label already."""
        return self.place(row) in self._tagged

    def is_ticked(self, row: int) -> bool:
        """Whether a row would be tagged."""
        return self._ticked[row] and not self.is_tagged(row)

    def chosen(self) -> list[Place]:
        """Return the passages that would be tagged."""
        return [self.place(row) for row in range(len(self._rows)) if self.is_ticked(row)]

    def number_tagged(self) -> int:
        """Return how many bear the label already."""
        return sum(self.is_tagged(row) for row in range(len(self._rows))) if self._tagged else 0

    def several_documents(self) -> bool:
        """Whether passages of more than one document are shown."""
        return len(self._texts) > 1

    # -- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not 0 <= row < len(self._rows):
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self.is_ticked(row)
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == PASSAGE:
            return self._passage(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = self._passage(row)
            words = f"{shown.before}[{shown.words}]{shown.after}"
            return tr("{passage} (already tagged)", passage=words) if shown.tagged else words
        return None

    def _passage(self, row: int) -> Passage:
        number, start, end = self._rows[row]
        document, text = self._texts[number]
        return Passage(
            document.title,
            _on_one_line(text[max(0, start - _CONTEXT) : start]),
            _on_one_line(text[start:end]),
            _on_one_line(text[end : end + _CONTEXT]),
            self.is_tagged(row),
        )


def _on_one_line(text: str) -> str:
    """Return a text for one line of a list; only blanks are others."""
    return "".join(" " if c in "\r\n\t\u2028\u2029\x0b\x0c\x85" else c for c in text)


class PassageRows(QStyledItemDelegate):
    """Paints a box, the document's title where there are several, and the hit in its context."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: Option, index: Index) -> QSize:
        return QSize(300, _ROW)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        passage: Passage = index.data(PASSAGE)
        model = index.model()
        assert isinstance(model, PassagesModel)
        rect: QRect = option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        paint_row_ground(painter, rect, option.state, self._theme, focused=focused)
        if not passage.tagged:
            self._paint_box(painter, rect, model.is_ticked(index.row()))
        inner = rect.adjusted(_BOX, 0, -10, 0)
        if model.several_documents():
            self._paint_side(painter, QRect(inner.left(), inner.top(), _TITLE, _ROW), passage.title)
            inner.setLeft(inner.left() + _TITLE + 12)
        if passage.tagged:
            words = tr("already tagged")
            width = QFontMetrics(interface_font(SECONDARY)).horizontalAdvance(words) + 4
            self._paint_side(painter, QRect(inner.right() - width, inner.top(), width, _ROW), words)
            inner.setRight(inner.right() - width - 8)
        self._paint_words(painter, inner, passage)

    @staticmethod
    def _paint_box(painter: QPainter, rect: QRect, ticked: bool) -> None:
        box = QStyleOptionButton()
        box.rect = QRect(rect.left() + 12, rect.top() + (_ROW - 16) // 2, 16, 16)
        states = QStyle.StateFlag
        box.state = states.State_Enabled | (states.State_On if ticked else states.State_Off)
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter)

    def _paint_side(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(interface_font(SECONDARY))
        painter.setPen(QColor(self._theme.text_2))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_words(self, painter: QPainter, rect: QRect, passage: Passage) -> None:
        """Paint the hit where all hits stand below each other, its context on both sides."""
        strong = reading_font(BODY + 2, QFont.Weight.DemiBold)
        plain = reading_font(BODY + 2)
        centre = Qt.AlignmentFlag.AlignVCenter
        hit = QFontMetrics(strong).elidedText(
            passage.words, Qt.TextElideMode.ElideMiddle, rect.width() // 2
        )
        width = QFontMetrics(strong).horizontalAdvance(hit)
        left = rect.left() + max(0, (rect.width() - width) * 2 // 5)
        before = QRect(rect.left(), rect.top(), left - rect.left(), _ROW)
        after = QRect(left + width, rect.top(), rect.right() - left - width, _ROW)
        face = QFontMetrics(plain)
        painter.setFont(plain)
        painter.setPen(QColor(self._theme.text_2))
        words = face.elidedText(passage.before, Qt.TextElideMode.ElideLeft, before.width())
        painter.drawText(before, centre | Qt.AlignmentFlag.AlignRight, words)
        words = face.elidedText(passage.after, Qt.TextElideMode.ElideRight, after.width())
        painter.drawText(after, centre | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(strong)
        painter.setPen(QColor(self._theme.text_2 if passage.tagged else self._theme.text))
        painter.drawText(QRect(left, rect.top(), width + 2, _ROW), centre, hit)
