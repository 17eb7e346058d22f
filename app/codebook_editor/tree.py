"""The labels of the codebook as a tree: several can be selected, dragged, moved by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from annotations.model import Kind, Label
from app import icons
from app.codebook_editor.tree_model import EditorModel
from app.i18n import tr
from app.panels.codebook_model import Index, Node
from app.panels.documents import faint, paint_row_ground
from app.theme import SECONDARY, Theme, interface_font
from app.widgets import parts
from app.widgets.token import WIDTH, paint_token

ROW_HEIGHT = 24
_INDENT = 16
_CHEVRON = 24
_COUNT = 44
_RETIRED = 0.5


class EditorTree(QTreeView):
    """``current_row`` tells the label (row; 0: the codebook) that the form shall show."""

    current_row = Signal(int)
    delete_wanted = Signal()
    shift_wanted = Signal(str)

    def __init__(self, model: EditorModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(tr("Labels of the codebook"))
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.delete_keys: tuple[str, ...] = ()
        """What deletes the selected labels, in Qt's portable form."""
        self._folded: set[int] = set()
        self._unfolding = False
        self.collapsed.connect(lambda index: self._note_fold(index, True))
        self.expanded.connect(lambda index: self._note_fold(index, False))
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Leave the branches to the delegate."""

    def _tell(self) -> None:
        node = self._model.node(self.currentIndex())
        if node is not None:
            self.current_row.emit(node.label.row if node.label else 0)

    # -- what is selected

    def selected(self) -> list[Label]:
        """Return the labels and groups selected, from top to bottom."""
        return self._model.labels_of(self.selectionModel().selectedIndexes())

    def current(self) -> Label | None:
        """Return the label or group that has the keyboard."""
        node = self._model.node(self.currentIndex())
        return node.label if node else None

    def select(self, rows: Iterable[int]) -> None:
        """Select labels (by row), the first as the current one; 0 is the codebook."""
        indexes = [found for row in rows if (found := self._index(row)).isValid()]
        if not indexes:
            return
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
            parent = index.parent()
            while parent.isValid():
                self.expand(parent)
                parent = parent.parent()
        model.setCurrentIndex(indexes[0], flags.NoUpdate)
        model.select(chosen, flags.ClearAndSelect)
        self.scrollTo(indexes[0])

    def _index(self, row: int) -> Index:
        if row:
            return self._model.index_of(row)
        return self._model.index(0, 0)

    # -- showing another state of the codebook, at the same place

    def keeping_place(self, change: Callable[[], None], *, unfold: bool = False) -> None:
        """Run something that resets the model; folds, selection and place stay."""
        folded = set() if unfold else self._folded
        rows = [label.row for label in self.selected()]
        current = self.current()
        at_book = self.currentIndex().isValid() and current is None
        scroll = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        change()
        self.selectionModel().blockSignals(False)
        self._unfolding = True
        self.expandAll()
        for row in folded:
            index = self._model.index_of(row)
            if index.isValid():
                self.collapse(index)
        self._unfolding = False
        first = [current.row] if current else [0] if at_book else []
        self.select([*first, *(row for row in rows if row not in first)])
        self.verticalScrollBar().setValue(scroll)

    def _note_fold(self, index: Index, folded: bool) -> None:
        """Remember what is folded by hand: a filter unfolds everything, and then it comes back."""
        node = self._model.node(index)
        if node is not None and node.label is not None and not self._unfolding:
            (self._folded.add if folded else self._folded.discard)(node.label.row)

    # -- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold and unfold a group by its chevron."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        node = self._model.node(index)
        left = self.visualRect(index).left() if node else 0
        if node and node.label and node.members and left <= point.x() < left + _CHEVRON:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move what is selected, Space folds a group; ``delete_keys`` delete."""
        keys = Qt.Key
        ways = {
            keys.Key_Up: "up",
            keys.Key_Down: "down",
            keys.Key_Left: "out",
            keys.Key_Right: "in",
        }
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        key = keys(event.key())
        if alt and key in ways:
            self.shift_wanted.emit(ways[key])
        elif any(QKeySequence(event.keyCombination()) == QKeySequence(k) for k in self.delete_keys):
            self.delete_wanted.emit()
        elif key == keys.Key_Space and not event.modifiers():
            index = self.currentIndex()
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)


class EditorRows(QStyledItemDelegate):
    """Paints the codebook, groups and labels: token, name, code where it differs, count."""

    def __init__(self, model: EditorModel, tree: EditorTree) -> None:
        super().__init__(tree)
        self._model, self._tree = model, tree
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's size."""
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row over the whole width; the indentation is kept for the content."""
        theme, node = self.theme, self._model.node(index)
        if theme is None or node is None:
            return
        cell: QRect = option.rect
        rect = QRect(0, cell.top(), self._tree.viewport().width(), cell.height())
        paint_row_ground(painter, rect, option.state, theme, focused=self._tree.hasFocus())
        pale = faint(theme, option.state)
        count = self._model.count(node)
        painter.setFont(interface_font(SECONDARY, tabular=True))
        painter.setPen(QColor(theme.text_2) if count else pale)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -parts.INSET, 0), right, f"{count}")
        inner = QRect(rect)
        inner.setLeft(cell.left() + 6)
        inner.setRight(rect.right() - parts.INSET - _COUNT)
        if node.label is not None and node.label.kind is Kind.LABEL:
            self._paint_label(painter, inner, node, node.label, theme, pale)
        else:
            self._paint_group(painter, inner, node, theme, pale, self._tree.isExpanded(index))

    def _paint_label(
        self,
        painter: QPainter,
        rect: QRect,
        node: Node,
        label: Label,
        theme: Theme,
        pale: QColor,
    ) -> None:
        at = QPointF(rect.left() + 8, rect.top() + 3)
        paint_token(painter, at, label, theme, hidden=label.retired)
        inner = rect.adjusted(8 + WIDTH + 9, 0, 0, 0)
        colour = pale if label.retired else QColor(theme.text)
        name = self._model.name(node) or label.code
        used = _words(painter, inner, name, interface_font(), colour)
        if label.retired:
            waits = label.split_into and self._model.count(node)
            words = tr("split") if label.split_into else tr("retired")
            words = tr("waits for decisions") if waits else words
            inner.setLeft(inner.left() + used + 8)
            _words(painter, inner, words, interface_font(SECONDARY), pale)

    @staticmethod
    def _fold(painter: QPainter, rect: QRect, theme: Theme, *, expanded: bool) -> None:
        name = "chevron-down" if expanded else "chevron-right"
        painter.drawPixmap(rect.left(), rect.top() + 5, icons.pixmap(name, theme.text_2, 14))

    def _paint_group(
        self,
        painter: QPainter,
        rect: QRect,
        node: Node,
        theme: Theme,
        pale: QColor,
        expanded: bool,
    ) -> None:
        if node.label is not None and node.members:
            self._fold(painter, rect, theme, expanded=expanded)
        if node.label is None:
            icon = icons.pixmap("book-open", theme.text_2, 14)
            painter.drawPixmap(rect.left(), rect.top() + 5, icon)
        font = interface_font(weight=QFont.Weight.DemiBold)
        inner = rect.adjusted(20, 0, 0, 0)
        name = self._model.name(node) or (node.label.code if node.label else node.book.id)
        retired = node.label is not None and node.label.retired
        _words(painter, inner, name, font, pale if retired else QColor(theme.text))


def _words(painter: QPainter, rect: QRect, words: str, font: QFont, colour: QColor) -> int:
    """Paint words that are cut where they are too long; return their width."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.setFont(font)
    painter.setPen(QPen(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
