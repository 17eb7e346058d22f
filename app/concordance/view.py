"""The table of lines: matches below each other, keys that open and tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from annotations.language.concordance import Line
from annotations.project.searching import Place
from app.concordance.following import place_of
from app.concordance.model import HEADS, Column, Lines, on_one_line
from app.concordance.rows import GAP, ROW_HEIGHT, LineRows, match_font
from app.i18n import tr
from app.theme import Theme
from app.widgets.dense_table import make_dense

HEAD_HEIGHT = 26
_DOCUMENT, _WIDEST_DOCUMENT, _DOCUMENT_SHARE = 150, 320, 8
"""Logical pixels, and which part of the table's width a title may have between the two."""
_MATCH, _MARGIN = 110, 6
_LABELS, _WIDEST_LABELS, _LABELS_SHARE = 72, 214, 7
_WIDEST, _ASKED = 300, 300
_INDICATOR = 16
"""Logical pixels that the arrow of the order needs in a head."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton


def _nearest(former: Sequence[Line], row: int, numbers: Mapping[Place, int]) -> int:
    """Return the new number of a row, or of the next one that is still there; -1 for none."""
    if not 0 <= row < len(former):
        return -1
    for near in chain(range(row, len(former)), range(row - 1, -1, -1)):
        number = numbers.get(place_of(former[near]))
        if number is not None:
            return number
    return -1


def _ranges(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of rows that follow each other."""
    numbers = np.array(sorted(rows), np.int64)
    for some in np.split(numbers, np.flatnonzero(np.diff(numbers) > 1) + 1):
        if len(some):
            yield int(some[0]), int(some[-1])


class LinesView(QTableView):
    """``opened`` tells a row, and whether the keyboard shall go to the text."""

    opened = Signal(int, bool)
    label_key = Signal(str)
    left = Signal()
    selected = Signal()

    def __init__(self, model: Lines) -> None:
        super().__init__()
        self._lines = model
        self.hovered = -1
        self.setModel(model)
        self._delegate = LineRows(self, model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(lambda *_: self._fit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())

    def _set_up(self) -> None:
        make_dense(self, tr("Lines found"), ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setAccessibleName(tr("Columns of the lines found"))
        head.setFixedHeight(HEAD_HEIGHT)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(56)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        # A header asks for each row whether it is selected; with all of many rows that takes long.
        for header in (head, self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(self._lines, header))
        head.setSectionResizeMode(Column.LEFT, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(Column.RIGHT, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(Column.DOCUMENT, _DOCUMENT)
        self.setColumnWidth(Column.MATCH, _MATCH)
        head.sortIndicatorChanged.connect(lambda *_: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the titles and the labels their share of the width."""
        super().resizeEvent(event)
        share = self.viewport().width() // _DOCUMENT_SHARE
        self.setColumnWidth(Column.DOCUMENT, min(_WIDEST_DOCUMENT, max(_DOCUMENT, share)))
        share = self.viewport().width() // _LABELS_SHARE
        self.setColumnWidth(Column.LABELS, min(_WIDEST_LABELS, max(_LABELS, share)))

    def _fit(self) -> None:
        """Give the matches the room that the first of them need."""
        metrics = QFontMetrics(match_font())
        words = {line.match for line in self._lines.lines[:_ASKED]}
        wide = max((metrics.horizontalAdvance(on_one_line(w)) for w in words), default=_MATCH)
        head = self.horizontalHeader()
        heading = head.fontMetrics().horizontalAdvance(tr(HEADS[Column.MATCH])) + 2 * GAP
        if head.sortIndicatorSection() == Column.MATCH:
            heading += _INDICATOR
        wanted = max(heading, min(_WIDEST, wide + 2 * _MARGIN))
        if wanted != self.columnWidth(Column.MATCH):
            self.setColumnWidth(Column.MATCH, wanted)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._delegate.theme = theme
        self.viewport().update()

    # -- what is selected

    def selected_rows(self) -> list[int]:
        """Return the numbers of the selected rows, ascending."""
        ranges = self.selectionModel().selection()
        spans = [(ranges.at(i).top(), ranges.at(i).bottom() + 1) for i in range(ranges.count())]
        if not spans:
            return []
        rows = np.unique(np.concatenate([np.arange(a, b) for a, b in spans]))
        return [int(row) for row in rows]

    def make_current(self, row: int) -> None:
        """Make a row the current and the only selected one, and bring it into view."""
        flags = QItemSelectionModel.SelectionFlag
        index = self._lines.index(row, Column.MATCH)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def replace_lines(self, lines: list[Line], gone: frozenset[Place]) -> None:
        """Show other lines; what is current, selected and in sight stays where it is."""
        model, bar = self._lines, self.verticalScrollBar()
        former, current = model.lines, self.currentIndex().row()
        selected = [place_of(former[row]) for row in self.selected_rows()]
        top = max(0, self.rowAt(0))
        in_sight = top <= current < top + self.viewport().height() // ROW_HEIGHT
        anchor = current if in_sight else top
        offset = bar.value() - anchor * ROW_HEIGHT
        numbers = {place_of(line): row for row, line in enumerate(lines)}
        to = _nearest(former, current, numbers)
        anchor = _nearest(former, anchor, numbers)
        model.set_lines(lines, gone)
        flags, chosen = QItemSelectionModel.SelectionFlag, QItemSelection()
        for first, last in _ranges(numbers[place] for place in selected if place in numbers):
            chosen.select(model.index(first, 0), model.index(last, len(Column) - 1))
        if to >= 0:
            index = model.index(to, Column.MATCH)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            if selected and not chosen.count():
                # What was selected is gone; the next one is there to go on with.
                chosen.select(model.index(to, 0), model.index(to, len(Column) - 1))
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        if anchor >= 0:
            self.updateGeometries()
            bar.setValue(anchor * ROW_HEIGHT + offset)

    # -- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the passage, letters tag, Escape goes back; the rest moves and selects."""
        keys, words = Qt.Key, event.text()
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self.opened.emit(self.currentIndex().row(), False)
        elif event.key() == keys.Key_Escape:
            self.left.emit()
        elif event.key() in (keys.Key_Home, keys.Key_End):
            to = event.modifiers() | Qt.KeyboardModifier.ControlModifier
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), to))
        elif not event.modifiers() & _COMMANDS and len(words) == 1 and words.isalnum():
            self.label_key.emit(words)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep letters and Enter from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & _COMMANDS and len(event.text()) == 1
            if plain and event.text().isalnum():
                event.accept()
                return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are labels here."""

    def focusInEvent(self, event: object) -> None:
        """Make the first row the current one where none is."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self._lines.lines:
            self.make_current(0)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click shows the passage."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() == _LEFT and plain and index.isValid() and len(self._spans()) == 1:
            self.opened.emit(index.row(), False)

    def _spans(self) -> Sequence[int]:
        """Return the selected rows where they are few, to tell one from several."""
        ranges = self.selectionModel().selection()
        if ranges.count() != 1:
            return range(ranges.count())
        return range(ranges.at(0).top(), ranges.at(0).bottom() + 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows the passage and gives the text the keyboard."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == _LEFT and index.isValid():
            self.opened.emit(index.row(), True)

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
