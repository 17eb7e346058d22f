"""The labels of all codebooks as a tree of groups and labels, with a filter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from annotations.model import Codebook, Kind, Label, in_language
from app.i18n import tr
from app.label_index import index_of
from app.panels.documents import folded

LABEL = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True, eq=False)
class Node:
    """A row of the tree: a codebook (several in the project), a group or a label.

    ``order`` counts the rows of a codebook from the top; ``members`` are those that the filter lets
    through, ``everything`` all of them; ``total`` is how often the labels shown at or below the
    row are used.
    """

    label: Label | None
    book: Codebook
    parent: Node | None
    order: int = 0
    place: int = 0
    total: int = 0
    members: list[Node] = field(default_factory=list)
    everything: list[Node] = field(default_factory=list)

    def labels(self) -> list[Label]:
        """Return the labels shown at or below this row that can be put on something."""
        return list(self.each_label())

    def each_label(self) -> Iterator[Label]:
        """Yield what ``labels`` returns, for those who need the first few only."""
        if self.label is not None and self.label.kind is Kind.LABEL:
            yield self.label
            return
        for node in self.members:
            yield from node.each_label()


class CodebookModel(QAbstractItemModel):
    """The tree. With one codebook its groups stand at the top, with several the codebooks do."""

    def __init__(self, *, retired: bool = False, root: bool = False) -> None:
        """``retired``: whether labels that are offered no more are shown as well.

        ``root``: whether a single codebook has a row of its own.
        """
        super().__init__()
        self._with_root = root
        self._retired = retired
        self._books: tuple[Codebook, ...] = ()
        self._filter = ""
        self._roots: list[Node] = []
        self._top: list[Node] = []
        self._by_row: dict[int, Node] = {}
        self._index = index_of(())
        self.language = "en"
        self.counts: dict[int, int] = {}

    def set_codebooks(self, books: tuple[Codebook, ...], language: str) -> None:
        """Show other codebooks, or the same in another language."""
        self.beginResetModel()
        self._books, self.language = books, language
        self._index = index_of(books)
        self._roots = [self._root(book) for book in books]
        self._choose()
        self.endResetModel()

    def set_filter(self, words: str) -> None:
        """Show only labels that match, and the groups that hold them."""
        self.beginResetModel()
        self._filter = folded(words.strip())
        self._choose()
        self.endResetModel()

    def set_counts(self, counts: dict[int, int]) -> None:
        """Show how often labels (by row) are used."""
        self.counts = counts
        for node in self._roots:
            self._add_up(node)

    def _root(self, book: Codebook) -> Node:
        """Return the tree of a codebook, with all its labels."""
        root = Node(None, book, None, -1)
        by_code: dict[str, Node] = {"": root}
        for order, label in enumerate(book.labels):
            if label.retired and not self._retired:
                continue
            parent = by_code.get(label.parent, root)
            node = by_code[label.code] = Node(label, book, parent, order)
            parent.everything.append(node)
        return root

    def _choose(self) -> None:
        """Let the filter decide what is shown."""
        self._by_row = {}
        alone = len(self._roots) == 1 and not self._with_root
        for root in self._roots:
            self._prune(root, whole=not self._filter)
            self._add_up(root)
        if alone:
            self._top = self._roots[0].members
        else:
            self._top = [root for root in self._roots if root.members or not self._filter]
        for place, node in enumerate(self._top):
            node.place, node.parent = place, None

    def _prune(self, node: Node, *, whole: bool) -> bool:
        """Take away what the filter does not let through; a group that fits keeps all it holds."""
        label = node.label
        if label is not None and not whole:
            fits = self._filter in self._index.name(label)
            if fits and label.kind is Kind.LABEL:
                node.members = node.everything
                self._by_row[label.row] = node
                return True
            whole = fits
        node.members = [member for member in node.everything if self._prune(member, whole=whole)]
        for place, member in enumerate(node.members):
            member.place, member.parent = place, node
        shown = whole or bool(node.members)
        if shown and label is not None:
            self._by_row[label.row] = node
        return shown

    def _add_up(self, node: Node) -> int:
        label = node.label
        if label is not None and label.kind is Kind.LABEL:
            node.total = self.counts.get(label.row, 0)
        else:
            node.total = sum(self._add_up(member) for member in node.members)
        return node.total

    # -- Qt's interface

    def node(self, index: Index) -> Node | None:
        """Return the row behind an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else None

    def index_of(self, row: int) -> QModelIndex:
        """Return the index of a label by its row in the project file."""
        node = self._by_row.get(row)
        return QModelIndex() if node is None else self.createIndex(node.place, 0, node)

    def index_at(self, node: Node) -> QModelIndex:
        """Return the index of a row that is shown."""
        return self.createIndex(node.place, 0, node)

    def first_label(self) -> QModelIndex:
        """Return the index of the first label shown."""
        for node in self._walk(self._top):
            if node.label is not None and node.label.kind is Kind.LABEL:
                return self.createIndex(node.place, 0, node)
        return QModelIndex()

    def nodes(self) -> Iterator[Node]:
        """Yield the rows shown, from top to bottom."""
        return self._walk(self._top)

    def tops(self) -> list[Node]:
        """Return the rows at the top."""
        return self._top

    def _walk(self, nodes: list[Node]) -> Iterator[Node]:
        for node in nodes:
            yield node
            yield from self._walk(node.members)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row below ``parent``."""
        # Asked for by the thousand when a tree is unfolded: no detours here.
        rows = parent.internalPointer().members if parent.isValid() else self._top
        if column == 0 and 0 <= row < len(rows):
            return self.createIndex(row, 0, rows[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Return the index of the row above."""
        above = index.internalPointer().parent if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(above.place, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows below ``parent``."""
        return len(parent.internalPointer().members if parent.isValid() else self._top)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        """Return whether a row holds others."""
        return bool(parent.internalPointer().members if parent.isValid() else self._top)

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
            words = f"{self.name(node)}, {count}"
            if node.label is not None and node.label.key:
                words += f", {tr('key {key}', key=node.label.key)}"
            if node.label is not None and node.label.retired:
                words += f", {tr('retired')}"
            return words
        return None

    def name(self, node: Node) -> str:
        """Return a row's name in the language of labels."""
        texts = node.label.name if node.label else node.book.name
        return in_language(texts, self.language)

    def count(self, node: Node) -> int:
        """Return how often the labels at or below a row are used."""
        return node.total

    def _tip(self, label: Label) -> str:
        name = in_language(label.name, self.language)
        definition = in_language(label.definition, self.language)
        code = f"{label.code} ({label.abbreviation})" if label.abbreviation else label.code
        return f"{name}\n{definition}\n{code}" if definition else f"{name}\n{code}"
