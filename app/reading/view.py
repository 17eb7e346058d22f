"""The reading view: an article with its annotations, to read, select, pick and adjust.

All offsets that go in or out are code points of the stored text; Qt's positions stay inside.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from annotations.find import Hits
from annotations.offsets import Fragment, Fragments
from annotations.spanindex import Marks
from app.reading import picking, snapping
from app.reading.canvas import ReadingCanvas
from app.reading.edges import moved_edge
from app.reading.found import Found
from app.reading.guard import guarded
from app.reading.marks import Mark
from app.reading.pointer import Pointer
from app.reading.styles import MarkStyles
from app.theme import Theme

_NOTHING = Marks.of(())


class ReadingView(ReadingCanvas):
    """See the module."""

    selection_changed = Signal()
    caret_moved = Signal(int)
    picked = Signal(int)
    hovered = Signal(int)
    edge_moved = Signal(int, int, int, int)
    label_key_pressed = Signal(str, bool)
    card_wanted = Signal(list, QPoint)
    """The pointer rests on annotations (rows, the one to pick first), at a point of the screen."""
    card_done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._snapping = "word"
        self._selected: Fragment | None = None
        self._pointer = Pointer(self)
        self.selectionChanged.connect(self._on_selection)
        self.cursorPositionChanged.connect(self._on_caret)
        for change in (self.hovered, self.picked, self.verticalScrollBar().valueChanged):
            change.connect(self.card_done)

    # -- text and marks

    def set_document(self, text: str, marks: Marks, styles: MarkStyles) -> None:
        """Show a text as stored, with its annotations (code points)."""
        self.scene.has_document = True
        self._load(text, marks, styles)

    def clear_document(self, message: str = "") -> None:
        """Show no text, but a sentence."""
        self.scene.has_document = False
        self.scene.message = message
        self._load("", _NOTHING, self.scene.styles)

    def _load(self, text: str, marks: Marks, styles: MarkStyles) -> None:
        held = self.scene.in_hand
        self.scene.load(text, marks, styles)
        self._pointer.forget()
        self.show_scene()
        self._on_selection()
        if held:
            self.picked.emit(0)
        self.marks_changed.emit()

    def set_styles(self, styles: MarkStyles) -> None:
        """Take other label styles or filters; hidden annotations are let go."""
        self.scene.set_styles(styles)
        if self.scene.in_hand and self.scene.table.get(self.scene.in_hand) is None:
            self._take(0)
        self._changed()

    def add_mark(self, mark: Mark, fragments: Fragments) -> None:
        """Show one more annotation ``(row, start, end, label, annotator, status)``."""
        hull = self.scene.table.add(mark, fragments)
        self._changed(*hull)

    def remove_mark(self, row: int) -> None:
        """Show an annotation no longer."""
        hull = self.scene.table.remove(row)
        if hull is None:
            return
        if row == self.scene.in_hand:
            self._take(0)
        # Those without a lane may have got one, far beyond the one removed.
        self._changed()

    def set_marks(self, marks: Marks) -> None:
        """Show other annotations of the same text."""
        self.scene.set_marks(marks)
        if self.scene.in_hand and self.scene.table.get(self.scene.in_hand) is None:
            self._take(0)
        self._changed()

    def set_relations(self, relations: list[tuple[int, int, str]]) -> None:
        """Take the relations: (row of the head, row of the child, name)."""
        self.scene.relations = list(relations)
        self.viewport().update()

    def set_found(self, hits: Hits | None) -> None:
        """Frame the passages that a search has found, or none."""
        if hits is None and not len(self.scene.found):
            return
        self.scene.found = Found(hits, self.scene.positions) if hits is not None else Found()
        self._show_current_hit()
        self.viewport().update()
        self.found_changed.emit()

    def current_hit(self) -> int:
        """Return the number of the hit that is selected, -1 if none is."""
        return self.scene.found.current

    def _show_current_hit(self) -> None:
        found = self.scene.found
        found.current = found.number_of(*self._selected) if self._selected else -1

    def _changed(self, start: int = 0, end: int = -1) -> None:
        self._pointer.forget_pile()
        self.marks_moved(start, end)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.scene.set_theme(theme)
        self.setPalette(theme.palette())
        self._changed()

    def set_snapping(self, unit: str) -> None:
        """Widen selections made by mouse to characters, words, sentences or paragraphs."""
        if unit not in snapping.UNITS:
            raise ValueError(f"no such unit: {unit}")
        self._snapping = unit

    def snapping(self) -> str:
        """Return the unit that selections are widened to."""
        return self._snapping

    # -- selection and caret

    def selection(self) -> Fragment | None:
        """Return the selected passage, None when nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        to_offset = self.scene.positions.to_offset
        start, end = to_offset(cursor.selectionStart()), to_offset(cursor.selectionEnd())
        return (start, end) if start < end else None

    def set_selection(self, start: int, end: int) -> None:
        """Select a passage; ``start`` is the fixed end, ``end`` carries the caret."""
        positions = self.scene.positions
        low, high = (start, end) if start <= end else (end, start)
        first, last = positions.to_qt(low), positions.end_to_qt(high)
        if first > last:
            first = last
        cursor = self.textCursor()
        cursor.setPosition(first if start <= end else last)
        cursor.setPosition(last if start <= end else first, QTextCursor.MoveMode.KeepAnchor)
        self._set_cursor(cursor)

    def caret(self) -> int:
        """Return the caret's offset."""
        return self.scene.positions.to_offset(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        """Put the caret at an offset; nothing is selected then."""
        cursor = self.textCursor()
        cursor.setPosition(self.scene.positions.to_qt(offset))
        self._set_cursor(cursor)

    def _set_cursor(self, cursor: QTextCursor) -> None:
        """Set the cursor without scrolling to it."""
        bar = self.verticalScrollBar()
        value = bar.value()
        self.setTextCursor(cursor)
        if bar.value() != value:
            bar.setValue(value)

    def _on_selection(self) -> None:
        selected = self.selection()
        if selected != self._selected:
            self._selected = selected
            self._show_current_hit()
            self.selection_changed.emit()

    def _on_caret(self) -> None:
        self.caret_moved.emit(self.caret())

    @guarded(QMimeData)
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        selected = self.selection()
        if selected is not None:
            # Qt's own copy would turn no-break spaces into spaces.
            data.setText(self.scene.text[selected[0] : selected[1]])
        return data

    def rect_of_selection(self) -> QRect:
        """Return the place of the selection's last line in the viewport."""
        cursor = self.textCursor()
        layout = self.text_layout
        end = cursor.selectionEnd()
        start = cursor.selectionStart()
        block, line, x, y = layout.place_of(max(start, end - 1) if end > start else end)
        runs = block.runs(line, max(start, block.starts[line]), end) if end > start else []
        left = self.scene.columns.left
        x1 = left + runs[0][0] if runs else x
        x2 = left + runs[-1][1] if runs else x
        metrics = self.scene.metrics
        top = y - self.verticalScrollBar().value() + block.baseline + metrics.tint_top
        height = metrics.tint_bottom - metrics.tint_top
        return QRectF(x1, top, max(1.0, x2 - x1), height).toAlignedRect()

    # -- annotations

    def in_hand(self) -> int:
        """Return the row of the annotation in hand, 0 for none."""
        return self.scene.in_hand

    def take_in_hand(self, row: int, reveal: bool = True) -> None:
        """Take an annotation in hand, 0 lets go; scroll to it unless told not to."""
        self._take(row)
        mark = self.scene.table.get(self.scene.in_hand) if row else None
        if reveal and mark is not None:
            self.reveal(mark.start, mark.end)

    def _take(self, row: int) -> None:
        if row and self.scene.table.get(row) is None:
            row = 0
        if row == self.scene.in_hand:
            return
        self.scene.in_hand = row
        self.scene.drag = None
        self.viewport().update()
        self.picked.emit(row)

    def next_mark(self, step: int) -> int:
        """Take the next (1) or previous (-1) annotation in reading order in hand; return it."""
        caret = self.textCursor().position()
        row = picking.neighbour(self.scene.table, self.scene.in_hand, caret, step)
        if row:
            self.take_in_hand(row)
        return row

    def cycle_pile(self, step: int) -> int:
        """Take the next annotation at the same place in hand; return it, 0 if there is none."""
        pile = self._pile()
        row = picking.turn(pile, self.scene.in_hand, step)
        if row:
            self.take_in_hand(row)
        return row

    def rows_at_caret(self) -> list[int]:
        """Return the annotations at the caret, the innermost first."""
        return picking.pile(self.scene.table, 0, self.textCursor().position())

    def _pile(self) -> list[int]:
        return picking.pile(self.scene.table, self.scene.in_hand, self.textCursor().position())

    def move_edge(self, edge: str, unit: str, step: int) -> tuple[int, int, int] | None:
        """Return (fragment number, start, end) after moving an edge of the one in hand.

        Nothing changes yet. None where there is nothing in hand or no room to move.
        """
        fragments = self.scene.table.fragments(self.scene.in_hand)
        if not fragments:
            return None
        return moved_edge(self.scene.text, fragments, edge, unit, step)

    def annotations_at(self, point: QPointF) -> list[int]:
        """Return the annotations at a point of the viewport, the one to pick first."""
        return self._pointer.annotations_at(QPointF(point))

    def paragraph_of(self, offset: int) -> int:
        """Return the number of the paragraph as the gutter shows it; 0 before the first."""
        block = self.scene.paragraphs.block_at(self.scene.positions.to_qt(offset))
        return int(self.scene.paragraphs.numbers[block])

    def visible_passage(self) -> Fragment | None:
        """Return from where to where the lines in view reach, None where there is no text.

        A line is in view if its baseline is.
        """
        scroll, height = self.scroll(), float(self.viewport().height())
        lines = self.text_layout.frame(scroll, scroll + height)
        seen = [line.marks for line in lines if scroll <= line.baseline <= scroll + height]
        if not seen or not self.scene.text:
            return None
        to_offset = self.scene.positions.to_offset
        start, end = to_offset(seen[0].start), to_offset(seen[-1].end)
        return (start, end) if start < end else (min(start, len(self.scene.text) - 1), start + 1)

    def top(self) -> int:
        """Return the offset of the line at the top of what is in view."""
        return int(self.scene.positions.to_offset(self._anchor()[0]))

    def return_to(self, offset: int) -> None:
        """Scroll so that the line with an offset stands at the top."""
        self._return_to((self.scene.positions.to_qt(offset), 0.0))

    def scroll_to(self, offset: int) -> None:
        """Bring an offset into view."""
        position = self.scene.positions.to_qt(offset)
        self.reveal(position, position)

    # -- keyboard

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers()
        keys = Qt.KeyboardModifier
        commands = keys.ControlModifier | keys.AltModifier | keys.MetaModifier
        if event.key() == Qt.Key.Key_Escape and self._pointer.escape():
            event.accept()
            return
        text = event.text()
        if not modifiers & commands and len(text) == 1 and text.isalnum():
            self.label_key_pressed.emit(text, bool(modifiers & keys.ShiftModifier))
            event.accept()
            return
        super().keyPressEvent(event)

    @guarded(bool)
    def focusNextPrevChild(self, forward: bool) -> bool:
        pile = self._pile()
        if pile and pile != [self.scene.in_hand]:
            self.cycle_pile(1 if forward else -1)
            return True
        return super().focusNextPrevChild(forward)

    # -- pointer

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.press(event):
            super().mousePressEvent(event)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.release(event):
            super().mouseReleaseEvent(event)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.double_click(event):
            super().mouseDoubleClickEvent(event)

    @guarded(bool)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
            self.card_done.emit()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            rows = self._pointer.annotations_at(QPointF(event.pos()))
            if rows:
                self.card_wanted.emit(rows, event.globalPos())
            return True
        return super().viewportEvent(event)
