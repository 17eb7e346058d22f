"""What the mouse does in the reading view: select, pick, hover, drag a grip."""

from __future__ import annotations

import weakref
from enum import Enum
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotations.offsets import Fragment
from app.reading import snapping
from app.reading.edges import bounds
from app.reading.hits import in_deep, next_in_pile, rows_at
from app.reading.scene import Drag

if TYPE_CHECKING:
    from app.reading.view import ReadingView

_DIM_MS = 120
_SCROLL_MS = 40
_SAME_PLACE = 6.0


class _Doing(Enum):
    NOTHING = 0
    PRESSED = 1
    SELECTING = 2
    GRIPPING = 3


class Pointer(QObject):
    """State of the mouse. Holds the view weakly: a cycle would be torn down in any order."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = cast("ReadingView", weakref.proxy(view))
        self._doing = _Doing.NOTHING
        self._pressed = QPointF()
        self._at = QPointF()
        self._anchor: Fragment = (0, 0)
        self._extending = False
        self._picked_at: QPointF | None = None
        self._triple = False
        self._free = False
        self._dim = QTimer(self, singleShot=True, interval=_DIM_MS)
        self._dim.timeout.connect(self._dim_others)
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    def forget(self) -> None:
        """Another document is shown."""
        self._doing = _Doing.NOTHING
        self._picked_at = None
        self._dim.stop()
        self._scrolling.stop()

    def forget_pile(self) -> None:
        """Annotations are others now: a click begins a pile from its top."""
        self._picked_at = None

    # -- what lies where

    def annotations_at(self, point: QPointF) -> list[int]:
        """Return the annotations at a viewport point, the one to pick first."""
        view = self._view
        in_margin = view.margin().rows_at(point)
        if in_margin:
            return in_margin
        scene = view.scene
        y = point.y() + view.scroll()
        x = point.x() - scene.columns.left
        metrics = scene.metrics
        found: list[int] = []
        # Nothing out of view may be laid out here: the text would move under the pointer.
        low = max(view.scroll(), y - metrics.pitch)
        high = min(view.scroll() + view.viewport().height(), y + metrics.pitch)
        for line in view.text_layout.frame(low, high):
            below = y - line.baseline
            # The strokes of a line hang into the line below it, down to where its tints begin.
            if metrics.tint_top <= below < metrics.tint_top + metrics.pitch:
                return rows_at(line.marks, x, below, metrics) or found
            if below < metrics.deep_bottom and in_deep(line.marks, x):
                found = rows_at(line.marks, x, below, metrics)
        return found

    def _offset_at(self, point: QPointF) -> int:
        view = self._view
        spot = QPointF(point.x(), point.y() + view.scroll())
        position = view.text_layout.hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
        return view.scene.positions.to_offset(max(0, position))

    # -- press, move, release

    def press(self, event: QMouseEvent) -> bool:
        """Begin to select, pick or drag a grip; return whether the press is dealt with."""
        if event.button() != Qt.MouseButton.LeftButton:
            # Qt would move the caret and lose the selection that a menu is asked for.
            event.accept()
            return True
        view = self._view
        point = event.position()
        self._pressed = self._at = point
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        grip = next((g for g in view.grips() if g.holds(point)), None)
        mark = view.scene.table.get(view.scene.in_hand) if grip is not None else None
        if grip is not None and mark is not None:
            view.scene.drag = Drag(mark.row, mark.pieces, grip.edge)
            self._doing = _Doing.GRIPPING
            return True
        self._doing = _Doing.PRESSED
        self._extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        offset = self._offset_at(point)
        if self._extending:
            selected = view.selection()
            caret = view.caret()
            self._anchor = (caret, caret)
            if selected is not None:
                fixed = selected[0] if caret == selected[1] else selected[1]
                self._anchor = (fixed, fixed)
            self._select_to(point, event.modifiers())
            self._doing = _Doing.SELECTING
        else:
            self._anchor = (offset, offset)
        if self._triple:
            self._triple = False
            self._anchor = snapping.paragraph_at(view.scene.text, offset)
            view.set_selection(*self._anchor)
            self._doing = _Doing.SELECTING
        return True

    def move(self, event: QMouseEvent) -> None:
        """Select on, drag on, or show what is under the pointer."""
        self._at = event.position()
        if self._doing is _Doing.NOTHING:
            self._hover(event.position())
            return
        if self._doing is _Doing.PRESSED:
            distance = (event.position() - self._pressed).manhattanLength()
            if distance < QApplication.startDragDistance():
                return
            self._doing = _Doing.SELECTING
        self._go_on(event.modifiers())
        height = self._view.viewport().height()
        beyond = not 0 <= event.position().y() <= height
        if beyond and not self._scrolling.isActive():
            self._scrolling.start()
        elif not beyond:
            self._scrolling.stop()

    def _go_on(self, modifiers: Qt.KeyboardModifier) -> None:
        if self._doing is _Doing.SELECTING:
            self._select_to(self._at, modifiers)
        elif self._doing is _Doing.GRIPPING:
            self._drag_to(self._at, modifiers)

    def release(self, event: QMouseEvent) -> bool:
        """Finish; return whether the release is dealt with."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.accept()
            return True
        doing, self._doing = self._doing, _Doing.NOTHING
        self._scrolling.stop()
        if doing is _Doing.PRESSED:
            self._click(event.position())
        elif doing is _Doing.GRIPPING:
            self._drop()
        return True

    def double_click(self, event: QMouseEvent) -> bool:
        """Select the word under the pointer, or with the next click its paragraph."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        view = self._view
        if view.margin().rows_at(event.position()):
            return True
        offset = self._offset_at(event.position())
        text = view.scene.text
        word = snapping.word_at(text, offset)
        if word is None and offset:
            word = snapping.word_at(text, offset - 1)
        if word is None:
            word = snapping.unit_at(text, offset, "character")
        self._anchor = word
        view.set_selection(*word)
        self._doing = _Doing.SELECTING
        self._triple = True
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._no_triple)
        return True

    def _no_triple(self) -> None:
        self._triple = False

    def escape(self) -> bool:
        """Stop a drag, clear the selection, or let go; return whether there was anything to do."""
        view = self._view
        if self._doing is _Doing.GRIPPING:
            view.scene.drag = None
            self._doing = _Doing.NOTHING
            view.viewport().update()
            return True
        if view.selection() is not None:
            view.set_caret(view.caret())
            return True
        if view.in_hand():
            view.take_in_hand(0)
            return True
        return False

    # -- selecting

    def _unit(self, modifiers: Qt.KeyboardModifier) -> str:
        free = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        return "character" if free else self._view.snapping()

    def _select_to(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        offset = self._offset_at(point)
        low, high = min(self._anchor[0], offset), max(self._anchor[1], offset)
        start, end = snapping.snap(view.scene.text, low, high, self._unit(modifiers))
        if start >= end:
            view.set_caret(offset)
        elif offset <= self._anchor[0] and offset < self._anchor[1]:
            view.set_selection(end, start)
        else:
            view.set_selection(start, end)

    def _scroll_on(self) -> None:
        view = self._view
        height = view.viewport().height()
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - height
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-60.0, min(60.0, beyond))))
        self._go_on(QApplication.keyboardModifiers())

    # -- picking

    def _click(self, point: QPointF) -> None:
        view = self._view
        in_margin = bool(view.margin().rows_at(point))
        pile = self.annotations_at(point)
        if not in_margin:
            view.set_caret(self._offset_at(point))
        again = (
            self._picked_at is not None
            and (self._picked_at - point).manhattanLength() <= _SAME_PLACE
        )
        held = view.in_hand()
        row = next_in_pile(pile, held) if again and held in pile else (pile[0] if pile else 0)
        self._picked_at = QPointF(point) if pile else None
        view.take_in_hand(row, reveal=False)

    # -- dragging a grip

    def _drag_to(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        drag = view.scene.drag
        if drag is None:
            return
        scene = view.scene
        text = scene.text
        # The disc lies beside its line; the line it belongs to is meant.
        metrics = scene.metrics
        aside = metrics.pitch * 0.35 if drag.edge == "start" else -metrics.pitch * 0.35
        offset = self._offset_at(QPointF(point.x(), point.y() + aside))
        if self._unit(modifiers) == "word":
            word = snapping.word_at(text, offset)
            if word is not None and word[0] < offset < word[1]:
                nearer_start = offset - word[0] < word[1] - offset
                offset = word[0] if nearer_start else word[1]
        offset = snapping.character_start(text, offset)
        low, high = bounds(text, scene.table.fragments(drag.row), drag.edge)
        offset = min(max(offset, low), high)
        to_qt = scene.positions.to_qt if drag.edge == "start" else scene.positions.end_to_qt
        drag.position = to_qt(offset)
        view.viewport().update()

    def _drop(self) -> None:
        view = self._view
        drag, view.scene.drag = view.scene.drag, None
        view.viewport().update()
        if drag is None or drag.position == drag.old:
            return
        # Only the moved edge is read from its position; the other one stays exactly as it was.
        start, end = view.scene.table.fragments(drag.row)[drag.piece]
        offset = view.scene.positions.to_offset(drag.position)
        if drag.edge == "start":
            start = offset
        else:
            end = offset
        view.edge_moved.emit(drag.row, drag.piece, start, end)

    # -- hovering

    def _hover(self, point: QPointF) -> None:
        view = self._view
        grip = next((g for g in view.grips() if g.holds(point)), None)
        rows = self.annotations_at(point)
        self._set_shape(grip is not None, bool(view.margin().rows_at(point)))
        self._set_hovered(rows[0] if rows else 0)

    def _set_shape(self, on_grip: bool, in_margin: bool) -> None:
        shapes = Qt.CursorShape
        shape = shapes.IBeamCursor
        if on_grip:
            shape = shapes.SizeHorCursor
        elif in_margin:
            shape = shapes.PointingHandCursor
        elif self._beside(self._at.x()):
            shape = shapes.ArrowCursor
        viewport = self._view.viewport()
        if viewport.cursor().shape() != shape:
            viewport.setCursor(shape)

    def _beside(self, x: float) -> bool:
        """Return whether a place lies in the margin, not in the text."""
        columns = self._view.scene.columns
        return columns.across(x) > columns.bars - 6

    def _set_hovered(self, row: int) -> None:
        view = self._view
        if row == view.scene.hovered:
            return
        view.scene.hovered = row
        if row:
            self._dim.start()
        else:
            self._dim.stop()
            view.scene.dimmed = False
        view.viewport().update()
        view.hovered.emit(row)

    def _dim_others(self) -> None:
        if self._view.scene.hovered:
            self._view.scene.dimmed = True
            self._view.viewport().update()

    def leave(self) -> None:
        """The pointer has left the view."""
        if self._doing is _Doing.NOTHING:
            self._set_hovered(0)
