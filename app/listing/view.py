"""The table itself: its keys, its pointer, and keeping its place while rows come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotations.store.listing import Numbers
from app.i18n import tr
from app.listing.delegate import ROW_HEIGHT, RowDelegate
from app.listing.model import AnnotationTable
from app.listing.order import Column
from app.theme import Theme
from app.widgets.dense_table import make_dense

_MOST_RUNS = 8_000
"""Qt selects about 200 separate runs of rows in a millisecond."""

HEAD_HEIGHT = 26
WIDTHS = {
    Column.LABEL: 184,
    Column.QUOTE: 300,
    Column.NOTE: 140,
    Column.ANNOTATOR: 88,
    Column.PLACE: 130,
    Column.STATUS: 80,
    Column.DOCUMENT: 150,
}
_SHARES = {Column.LABEL: 13, Column.NOTE: 20, Column.DOCUMENT: 13}
"""Per cent of the table's width that columns may have where it is wide."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton


class ListView(QTableView):
    """``opened`` tells an annotation's row, and whether the keyboard shall go to the text."""

    opened = Signal(int, bool)
    label_key = Signal(str)
    close_wanted = Signal()
    selected = Signal()
    too_scattered = Signal()

    def __init__(self, model: AnnotationTable) -> None:
        super().__init__()
        self._model = model
        self._keys: list[tuple[QKeySequence, Callable[[], object]]] = []
        self._kept: tuple[Numbers, int, int, int, int] | None = None
        self._to_current = False
        self.hovered = -1
        self.setModel(model)
        self._delegate = RowDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self._given: dict[Column, int] = {}
        self._set_up()
        model.about_to_show.connect(self._keep_place)
        model.has_shown.connect(self._find_place)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())

    def _set_up(self) -> None:
        make_dense(self, tr("Annotations"), ROW_HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._set_up_header()

    def _set_up_header(self) -> None:
        head = self.horizontalHeader()
        head.setAccessibleName(tr("Columns of the annotation list"))
        head.setFixedHeight(HEAD_HEIGHT)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(56)
        # A header asks for each row whether it is selected; with all of many rows that takes long.
        for header in (head, self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(self._model, header))
        head.setSortIndicator(Column.PLACE, Qt.SortOrder.AscendingOrder)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(Column.QUOTE, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        head.sortIndicatorChanged.connect(self._sorted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give labels, notes and titles their share of a wide table, unless somebody set theirs."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, share in _SHARES.items():
            if self.columnWidth(column) == self._given.get(column, WIDTHS[column]):
                self._given[column] = max(WIDTHS[column], width * share // 100)
                self.setColumnWidth(column, self._given[column])

    def columns_state(self) -> QByteArray:
        """Return how somebody arranged the columns, without what the width of the table gave."""
        head = self.horizontalHeader()
        blocked = head.blockSignals(True)
        given = {c: w for c, w in self._given.items() if self.columnWidth(c) == w}
        for column in given:
            self.setColumnWidth(column, WIDTHS[column])
        state = head.saveState()
        for column, width in given.items():
            self.setColumnWidth(column, width)
        head.blockSignals(blocked)
        return state

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_keys(self, keys: Iterable[tuple[str, Callable[[], object]]]) -> None:
        """Give key sequences (portable form) a meaning of their own while this has the keyboard."""
        self._keys = [(QKeySequence(portable), action) for portable, action in keys]

    # -- what is selected

    def selected_numbers(self) -> Numbers:
        """Return the numbers of the selected rows, ascending."""
        ranges = self.selectionModel().selection()
        parts = [ranges.at(i) for i in range(ranges.count())]
        spans = [(part.top(), part.bottom() + 1) for part in parts]
        if not spans:
            return np.empty(0, np.int64)
        return np.unique(np.concatenate([np.arange(a, b, dtype=np.int64) for a, b in spans]))

    def selected_rows(self) -> Numbers:
        """Return the selected annotations, in the order shown."""
        return self._model.rows()[self.selected_numbers()]

    def select_rows(self, rows: Numbers) -> None:
        """Select those of the annotations that are shown; the current row stays."""
        self._select(np.flatnonzero(np.isin(self._model.rows(), rows)))

    def _select(self, numbers: Numbers) -> None:
        selection = QItemSelection()
        last = len(Column) - 1
        runs = np.split(numbers, np.flatnonzero(np.diff(numbers) > 1) + 1) if len(numbers) else []
        if len(runs) <= _MOST_RUNS:
            for run in runs:
                first = self._model.index(int(run[0]), 0)
                selection.select(first, self._model.index(int(run[-1]), last))
        else:
            self.too_scattered.emit()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(selection, flags)

    def make_current(self, number: int, *, select: bool = True) -> None:
        """Make a row the current one and bring it into view."""
        flags = QItemSelectionModel.SelectionFlag
        flag = flags.ClearAndSelect | flags.Rows if select else flags.NoUpdate
        index = self._model.index(number, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def current_row(self) -> int:
        """Return the annotation of the current row, 0 for none."""
        number = self.currentIndex().row()
        return int(self._model.rows()[number]) if 0 <= number < self._model.rowCount() else 0

    # -- keeping the place

    def _sorted(self) -> None:
        # The rows at the top mean nothing any more; the current one stays in sight.
        self._kept = None
        self._to_current = True
        if not self._model.work.busy:
            self._show_current()

    def _show_current(self) -> None:
        self._to_current = False
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _keep_place(self) -> None:
        top = self.rowAt(0)
        rows = self._model.rows()
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        top_row = int(rows[top]) if 0 <= top < len(rows) else 0
        current = self.currentIndex().row()
        # Where the current row will stand when what was deleted above it is gone.
        gone = list(self._model.gone)
        current -= int(np.isin(rows[: max(0, current)], gone).sum()) if gone else 0
        self._kept = (self.selected_rows(), self.current_row(), current, top_row, offset)

    def _find_place(self) -> None:
        if self._kept is None:
            return
        rows, current_row, current, top_row, offset = self._kept
        self._kept = None
        if self.selectionModel().hasSelection() or not self._model.rowCount():
            return  # nothing was reset, or nothing is left
        numbers = np.flatnonzero(np.isin(self._model.rows(), rows))
        at = self._model.place_of(current_row) if current_row else -1
        if at < 0 and current >= 0:
            at = min(current, self._model.rowCount() - 1)
            # What was deleted here leaves the next one selected, to go on with.
            if current_row in self._model.gone and not len(numbers):
                numbers = np.array([at], np.int64)
        if at >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(at, 0), flag)
        self._select(numbers)
        top = self._model.place_of(top_row) if top_row else -1
        if self._to_current:
            self._show_current()
        elif top >= 0:
            self.verticalScrollBar().setValue(top * ROW_HEIGHT - offset)

    # -- keyboard

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == sequence for sequence, _ in self._keys):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the passage, letters relabel, Escape closes; the rest moves and selects."""
        keys, pressed = Qt.Key, QKeySequence(event.keyCombination())
        words = event.text()
        for sequence, action in self._keys:
            if pressed == sequence:
                action()
                return
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self.opened.emit(self.current_row(), False)
        elif event.key() == keys.Key_Escape:
            self.close_wanted.emit()
        elif event.key() in (keys.Key_Home, keys.Key_End):
            to = event.modifiers() | Qt.KeyboardModifier.ControlModifier
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), to))
        elif not event.modifiers() & _COMMANDS and len(words) == 1 and words.isalnum():
            self.label_key.emit(words)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are labels here, and the filter finds words."""

    def focusInEvent(self, event: object) -> None:
        """Make the first row the current one where none is."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.make_current(0)
        self.viewport().update()

    # -- pointer

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click shows the passage."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        one = index.isValid() and len(self.selected_numbers()) == 1
        if event.button() == _LEFT and plain and one:
            self.opened.emit(int(self._model.rows()[index.row()]), False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows the passage and gives the text the keyboard."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == _LEFT and index.isValid():
            self.opened.emit(int(self._model.rows()[index.row()]), True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Note which row is under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def _hover(self, point: QPoint) -> None:
        hovered = self.rowAt(point.y()) if point.y() >= 0 else -1
        if hovered != self.hovered:
            self.hovered = hovered
            self.viewport().update()
