"""The tree of one codebook, with retired labels, and what is dragged in it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal

from annotations.model import Kind, Label
from app.panels.codebook_model import CodebookModel, Index, Node

_FLAGS = Qt.ItemFlag
_PLAIN = _FLAGS.ItemIsEnabled | _FLAGS.ItemIsSelectable
_BOOK = _PLAIN | _FLAGS.ItemIsDropEnabled
_LABEL = _PLAIN | _FLAGS.ItemIsDragEnabled
_GROUP = _LABEL | _FLAGS.ItemIsDropEnabled
MIME = "application/x-elocutio-labels"


class EditorModel(CodebookModel):
    """``move_wanted`` carries codes, the code of the group ("": none), that of the next sibling.

    Moving is an operation of the project; the tree follows it, so a drop changes nothing here.
    """

    move_wanted = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__(retired=True, root=True)
        self.writable = True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: labels are dragged, groups are dropped on."""
        if not index.isValid() or not self.writable:
            return _PLAIN if index.isValid() else Qt.ItemFlag.NoItemFlags
        label = index.internalPointer().label
        if label is None:
            return _BOOK
        return _GROUP if label.kind is Kind.GROUP else _LABEL

    def labels_of(self, indexes: Sequence[QModelIndex]) -> list[Label]:
        """Return the labels and groups of some rows, from top to bottom."""
        nodes = {node.order: node for index in indexes if (node := self.node(index)) is not None}
        return [
            node.label for _, node in sorted(nodes.items(), key=lambda item: item[0]) if node.label
        ]

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return what is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the codes of the labels dragged, from top to bottom."""
        codes = [label.code for label in self.labels_of(indexes)]
        data = QMimeData()
        data.setData(MIME, json.dumps(codes).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for what was dropped to be moved."""
        if not data.hasFormat(MIME) or action == Qt.DropAction.IgnoreAction:
            return False
        node = self.node(parent) or next(iter(self.tops()), None)
        if node is None:
            return False
        codes = json.loads(bytes(data.data(MIME).data()).decode())
        group = node.label.code if node.label else ""
        self.move_wanted.emit(codes, group, next_code(node, row))
        # True would let the view take the rows away.
        return False


def next_code(node: Node, row: int) -> str:
    """Return the code of the member that stands in a row of a group, "" for its end."""
    label = node.members[row].label if 0 <= row < len(node.members) else None
    return label.code if label else ""
