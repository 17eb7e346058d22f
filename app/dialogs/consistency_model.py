"""The places to look at again as a table, and how their passages are painted."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from annotations.project.consistency import Oddity
from app.i18n import mark, tr
from app.panels.documents import paint_row_ground
from app.theme import BODY, Theme, reading_font

Index = QModelIndex | QPersistentModelIndex
LabelName = Callable[[str, str], str]
"""Gets a codebook's id and a label's code; returns the name to show."""

ROW_HEIGHT = 26
_INSET = 11
PASSAGE, NOW, BETTER, DOCUMENT = range(4)
_HEADS = (mark("Passage"), mark("Now"), mark("Proposal"), mark("Document"))
WHY = {
    "word": mark("inside a word"),
    "blank": mark("a blank"),
    "mark": mark("a stray mark"),
}
_BREAKS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]")


class Oddities(QAbstractTableModel):
    """Rows of one kind."""

    def __init__(self, name_of: LabelName) -> None:
        super().__init__()
        self._name_of = name_of
        self.rows: list[Oddity] = []

    def set_rows(self, rows: Sequence[Oddity]) -> None:
        """Show other places."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many places there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return tr(_HEADS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words."""
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        if not 0 <= index.row() < len(self.rows):
            return None
        odd = self.rows[index.row()]
        if index.column() == PASSAGE:
            return on_one_line(odd.quote)
        if index.column() == NOW:
            return self._now(odd)
        return self._better(odd) if index.column() == BETTER else odd.document.title

    def _now(self, odd: Oddity) -> str:
        name = self._name_of(odd.codebook, odd.label) if odd.label else tr("untagged")
        if odd.kind != "edges":
            return name
        why = ", ".join(tr(WHY[reason]) for reason in odd.why)
        return tr("{label}: {why}", label=name, why=why)

    def _better(self, odd: Oddity) -> str:
        if odd.kind == "edges":
            if not odd.mended:
                return tr("nothing would be left")
            start = odd.fragments[0][0] - len(odd.before)
            text = f"{odd.before}{odd.quote}{odd.after}"
            low, high = odd.mended[0][0] - start, odd.mended[-1][1] - start
            return tr("“{quote}”", quote=on_one_line(text[max(0, low) : high]))
        if not odd.proposed:
            return tr("no majority")
        name = self._name_of(odd.codebook, odd.proposed)
        votes = {"label": name, "n": odd.votes, "all": odd.all_votes}
        return tr("{label} ({n} of {all})", **votes)


def on_one_line(text: str) -> str:
    """Return a text for one line of a table; only breaks become blanks."""
    return _BREAKS.sub(" ", text)


class PassageCell(QStyledItemDelegate):
    """Paints a passage in bold, in its context; all passages stand below each other."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's size."""
        return QSize(300, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        assert isinstance(model, Oddities)
        odd = model.rows[index.row()]
        rect: QRect = option.rect
        paint_row_ground(painter, rect, option.state, self._theme, focused=True)
        inner = rect.adjusted(_INSET, 0, -_INSET, 0)
        strong = reading_font(BODY + 1, QFont.Weight.DemiBold)
        quote, metrics = on_one_line(odd.quote), QFontMetrics(strong)
        quote = metrics.elidedText(quote, Qt.TextElideMode.ElideMiddle, inner.width() * 2 // 3)
        width = metrics.horizontalAdvance(quote)
        left = inner.left() + max(0, (inner.width() - width) // 3)
        ways, elide = Qt.AlignmentFlag, Qt.TextElideMode
        before = QRect(inner.left(), rect.top(), left - inner.left(), rect.height())
        after = QRect(left + width, rect.top(), inner.right() - left - width, rect.height())
        plain = reading_font(BODY + 1)
        painter.setFont(plain)
        painter.setPen(QColor(self._theme.text_2))
        for words, where, way, cut in (
            (odd.before, before, ways.AlignRight, elide.ElideLeft),
            (odd.after, after, ways.AlignLeft, elide.ElideRight),
        ):
            shown = QFontMetrics(plain).elidedText(on_one_line(words), cut, max(0, where.width()))
            painter.drawText(where, ways.AlignVCenter | way | Qt.TextFlag.TextSingleLine, shown)
        painter.setFont(strong)
        painter.setPen(QColor(self._theme.text))
        place = QRect(left, rect.top(), width + 2, rect.height())
        painter.drawText(place, ways.AlignVCenter | Qt.TextFlag.TextSingleLine, quote)
