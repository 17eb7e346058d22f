"""The labels of all codebooks as a tree of groups and labels, with a filter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from annotations.model import Codebook, Kind, Label, in_language
from app.i18n import tr
from app.panels.documents import folded

LABEL = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Node:
    """A row of the tree: a codebook (several in the project), a group or a label."""

    label: Label | None
    book: Codebook
    parent: Node | None
    place: int = 0
    members: list[Node] = field(default_factory=list)

    def labels(self) -> list[Label]:
        """Return the labels at or below this row that can be put on something."""
        if self.label is not None and self.label.kind is Kind.LABEL:
            return [self.label]
        return [label for node in self.members for label in node.labels()]


def matches(label: Label, wanted: str) -> bool:
    """Return whether a label's name (in any language), code or abbreviation holds the words."""
    words = (label.code, label.abbreviation, label.code.replace("_", " "), *label.name.values())
    return any(wanted in folded(word) for word in words)


class CodebookModel(QAbstractItemModel):
    """The tree. With one codebook its groups stand at the top, with several the codebooks do."""

    def __init__(self) -> None:
        super().__init__()
        self._books: tuple[Codebook, ...] = ()
        self._filter = ""
        self._top: list[Node] = []
        self.language = "en"
        self.counts: dict[int, int] = {}

    def set_codebooks(self, books: tuple[Codebook, ...], language: str) -> None:
        """Show other codebooks, or the same in another language."""
        self.beginResetModel()
        self._books, self.language = books, language
        self._build()
        self.endResetModel()

    def set_filter(self, words: str) -> None:
        """Show only labels that match, and the groups that hold them."""
        self.beginResetModel()
        self._filter = folded(words.strip())
        self._build()
        self.endResetModel()

    def set_counts(self, counts: dict[int, int]) -> None:
        """Show how often labels (by row) are used."""
        self.counts = counts

    def _build(self) -> None:
        self._top = []
        for book in self._books:
            root = Node(None, book, None)
            by_code: dict[str, Node] = {"": root}
            for label in book.labels:
                if label.retired:
                    continue
                parent = by_code.get(label.parent, root)
                node = by_code[label.code] = Node(label, book, parent)
                parent.members.append(node)
            self._prune(root)
            if len(self._books) == 1:
                self._top.extend(root.members)
            elif root.members:
                self._top.append(root)
        alone = len(self._books) == 1
        for place, node in enumerate(self._top):
            node.parent = None if alone else node.parent
            self._number(node, place)

    def _prune(self, node: Node) -> bool:
        """Take away what the filter does not let through; a group that fits keeps all it holds."""
        label = node.label
        fits = label is not None and (not self._filter or matches(label, self._filter))
        if fits and self._filter and label is not None and label.kind is Kind.GROUP:
            return True
        node.members = [member for member in node.members if self._prune(member)]
        return fits or bool(node.members)

    def _number(self, node: Node, place: int) -> None:
        node.place = place
        for number, member in enumerate(node.members):
            member.parent = node
            self._number(member, number)

    # -- Qt's interface

    def node(self, index: Index) -> Node | None:
        """Return the row behind an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else None

    def index_of(self, row: int) -> QModelIndex:
        """Return the index of a label by its row in the project file."""
        for node in self._walk(self._top):
            if node.label is not None and node.label.row == row:
                return self.createIndex(node.place, 0, node)
        return QModelIndex()

    def first_label(self) -> QModelIndex:
        """Return the index of the first label shown."""
        for node in self._walk(self._top):
            if node.label is not None and node.label.kind is Kind.LABEL:
                return self.createIndex(node.place, 0, node)
        return QModelIndex()

    def _walk(self, nodes: list[Node]) -> list[Node]:
        return [found for node in nodes for found in (node, *self._walk(node.members))]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row below ``parent``."""
        node = self.node(parent)
        rows = node.members if node else self._top
        if column == 0 and 0 <= row < len(rows):
            return self.createIndex(row, 0, rows[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Return the index of the row above."""
        node = self.node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.place, 0, node.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows below ``parent``."""
        node = self.node(parent)
        return len(node.members if node else self._top)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's name, its label, or its definition as a tool tip."""
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(node)
        if role == LABEL:
            return node.label
        if role == Qt.ItemDataRole.ToolTipRole and node.label is not None:
            return self._tip(node.label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = self.count(node)
            key = f", {tr('key')} {node.label.key}" if node.label and node.label.key else ""
            return f"{self.name(node)}, {count}{key}"
        return None

    def name(self, node: Node) -> str:
        """Return a row's name in the language of labels."""
        texts = node.label.name if node.label else node.book.name
        return in_language(texts, self.language)

    def count(self, node: Node) -> int:
        """Return how often the labels at or below a row are used."""
        return sum(self.counts.get(label.row, 0) for label in node.labels())

    def _tip(self, label: Label) -> str:
        name = in_language(label.name, self.language)
        definition = in_language(label.definition, self.language)
        code = f"{label.code} ({label.abbreviation})" if label.abbreviation else label.code
        return f"{name}\n{definition}\n{code}" if definition else f"{name}\n{code}"
