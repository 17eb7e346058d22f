"""The lines found, and the tables of counts, as Qt asks for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotations.language.concordance import Collocate, Frequency, Line
from annotations.project.searching import Place
from app.concordance.labels_here import Here
from app.i18n import decimal, grouped, mark, tr

Index = QModelIndex | QPersistentModelIndex
CONTEXT = 90
"""Characters of context that are asked for on either side of a match."""

_BREAKS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]")


class Column(IntEnum):
    """The columns of the lines."""

    DOCUMENT = 0
    LEFT = 1
    MATCH = 2
    RIGHT = 3
    LABELS = 4


HEADS = {
    Column.DOCUMENT: mark("Document"),
    Column.LEFT: mark("Left"),
    Column.MATCH: mark("Match"),
    Column.RIGHT: mark("Right"),
    Column.LABELS: mark("Labels"),
}
ORDERS = {
    Column.DOCUMENT: "document",
    Column.LEFT: "left",
    Column.MATCH: "match",
    Column.RIGHT: "right",
}
"""What the lines are sorted by where a column's head is clicked."""


def on_one_line(text: str) -> str:
    """Return a text for one line of a table; only breaks become blanks."""
    return _BREAKS.sub(" ", text)


def begun(text: str) -> str:
    """Return a context to the left; where it is cut, "…" stands for the half word it begins with.

    Contexts that are shorter than what was asked for reach to the document's end.
    """
    _, space, rest = text.partition(" ")
    return f"… {rest}" if space and len(text) >= CONTEXT else text


def ended(text: str) -> str:
    """Return a context to the right, its last half word as in ``begun``."""
    rest, space, _ = text.rpartition(" ")
    return f"{rest} …" if space and len(text) >= CONTEXT else text


class Lines(QAbstractTableModel):
    """Lines in the order shown; more may come while the search goes on."""

    def __init__(self, labels: Callable[[Line], tuple[Here, ...]] = lambda _: ()) -> None:
        """``labels`` tells those at a match; it is asked for lines that are looked at."""
        super().__init__()
        self.labels = labels
        self.lines: list[Line] = []
        self.gone: frozenset[Place] = frozenset()

    def set_lines(self, lines: list[Line], gone: frozenset[Place] = frozenset()) -> None:
        """Show other lines, or the same ones in another order.

        ``gone``: the places of those that no longer answer the query.
        """
        self.beginResetModel()
        self.lines = lines
        self.gone = gone
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        """Show more lines below."""
        first = len(self.lines)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self.lines += lines
        self.endInsertRows()

    def is_gone(self, row: int) -> bool:
        """Return whether a line no longer answers the query."""
        line = self.lines[row]
        return bool(self.gone) and (line.document, (line.start, line.end)) in self.gone

    def answering(self) -> list[Line]:
        """Return the lines that answer the query, in the order shown."""
        return [line for row, line in enumerate(self.lines) if not self.is_gone(row)]

    def places(self, rows: Sequence[int]) -> list[Place]:
        """Return the passages of rows, each once, in the order of the rows."""
        chosen = (self.lines[row] for row in rows)
        return list(dict.fromkeys((line.document, (line.start, line.end)) for line in chosen))

    # -- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[Column(section)])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            ways = Qt.AlignmentFlag
            across = {Column.LEFT: ways.AlignRight, Column.MATCH: ways.AlignHCenter}
            return across.get(Column(section), ways.AlignLeft) | ways.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words."""
        roles = Qt.ItemDataRole
        labels = index.column() == Column.LABELS
        if role == roles.ToolTipRole and not labels:
            return None
        if role not in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole):
            return None
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if labels:
            return self._label_words(line)
        words = (line.title, line.left, line.match, line.right)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and self.is_gone(index.row()):
            words = tr("{words} (no longer found)", words=words)
        return on_one_line(words)

    def _label_words(self, line: Line) -> str:
        return ", ".join(
            tr("{label} (suggested)", label=here.name) if here.suggested else here.name
            for here in self.labels(line)
        )


class Counts(QAbstractTableModel):
    """A table of forms and numbers: frequencies or collocates, sorted by any column."""

    def __init__(self, heads: Sequence[str]) -> None:
        super().__init__()
        self.heads = tuple(heads)
        self.rows: list[tuple[Any, ...]] = []
        self.lemmas: frozenset[str] = frozenset()
        """Those of the forms that are lemmas."""

    def set_frequencies(self, counts: Sequence[Frequency]) -> None:
        """Show how often the matches stand where."""
        self._set([(row.form, row.count, row.documents) for row in counts])

    def set_collocates(self, counts: Sequence[Collocate]) -> None:
        """Show what stands near the matches."""
        self.lemmas = frozenset(row.form for row in counts if row.lemma)
        self._set([(row.form, row.near, row.total, row.score) for row in counts])

    def _set(self, rows: list[tuple[Any, ...]]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many forms there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self.heads[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            ways = Qt.AlignmentFlag
            return (ways.AlignRight if section else ways.AlignLeft) | ways.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: numbers stand to the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= index.row() < len(self.rows):
            return None
        value = self.rows[index.row()][index.column()]
        if isinstance(value, float):
            return decimal(value, 2)
        return grouped(value) if isinstance(value, int) else value

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if not 0 <= column < len(self.heads):
            return
        self.layoutAboutToBeChanged.emit()
        descending = order == Qt.SortOrder.DescendingOrder
        self.rows.sort(key=lambda row: row[column], reverse=descending)
        self.layoutChanged.emit()


def frequencies_table() -> Counts:
    """Return an empty table of frequencies."""
    return Counts((mark("Form"), mark("Times"), mark("Documents")))


def collocates_table() -> Counts:
    """Return an empty table of collocates."""
    return Counts((mark("Form"), mark("Near"), mark("In all"), mark("Log-likelihood")))
