"""The canvas under the reading view: document, scrolling, painting; no annotation is changed here.

Coordinates are the viewport's unless said otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.reading.beside import paint_beside
from app.reading.grips import Grip, grips_of, paint_drag, paint_grips
from app.reading.guard import guarded
from app.reading.layout import ReadingLayout
from app.reading.margin import MarginView, build_margin
from app.reading.metrics import MAP_WIDTH, Look, bounded_zoom, make_columns, make_metrics
from app.reading.scene import Scene
from app.theme import BODY, Theme, interface_font

_REVEAL_MS = 120
_REVEAL_STEPS = 8
_MOST_SETTLING = 3
_REVEAL_ROOM = 0.28

Anchor = tuple[int, float]
"""A Qt position, and how far below the viewport's top its line begins."""


class ReadingCanvas(QTextEdit):
    """Shows a scene: lays out what is in view, keeps the text still while heights become known."""

    zoom_changed = Signal(float)
    found_changed = Signal()
    marks_changed = Signal()
    """Annotations, styles, theme or text are others now: what is derived from them is stale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(theme)
        self._layout: ReadingLayout | None = None
        self._margin: tuple[tuple[object, ...], MarginView] | None = None
        self._held: tuple[float, Anchor] | None = None
        self._settling = False
        self._map: QWidget | None = None
        self._steps: list[int] = []
        self._began = 0.0
        self.reduced_motion = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setCursorWidth(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setPalette(theme.palette())
        self.show_scene()

    # -- document

    def show_scene(self) -> None:
        """Make a document of the scene's text and look at its beginning."""
        former = self.document() if self._layout is not None else None
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.scene.metrics.body)
        document.setPlainText(self.scene.positions.display)
        self._layout = ReadingLayout(document, self.scene)
        document.setDocumentLayout(self._layout)
        self._margin = None
        self.setDocument(document)
        if former is not None:
            # setDocument() does not delete a document that we made.
            former.deleteLater()
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._steps.clear()
        self._held = None
        self.verticalScrollBar().setValue(0)
        self._layout.settle(0, self.viewport().height())
        self._layout.calibrate()
        self._layout.tell_size()
        self.viewport().update()

    @property
    def text_layout(self) -> ReadingLayout:
        """The document layout in use."""
        assert self._layout is not None
        return self._layout

    def attach_map(self, overview: QWidget) -> None:
        """Give the overview map its place between text and scroll bar."""
        self._map = overview
        overview.setParent(self)
        self.setViewportMargins(0, 0, MAP_WIDTH, 0)
        self._place_map()
        overview.show()

    def _place_map(self) -> None:
        if self._map is not None:
            area = self.viewport().geometry()
            self._map.setGeometry(area.right() + 1, area.top(), MAP_WIDTH, area.height())

    def marks_moved(self, start: int = 0, end: int = -1) -> None:
        """Draw the marks anew that touch a stretch of Qt positions, or all."""
        self.text_layout.marks_changed(start, end)
        self._margin = None
        self.viewport().update()
        self.marks_changed.emit()

    # -- geometry

    def scroll(self) -> float:  # type: ignore[override]
        """Return how far the document is scrolled."""
        return float(self.verticalScrollBar().value())

    def set_zoom(self, factor: float) -> None:
        """Show the text larger or smaller, 0.8 to 2.0; the line at the top stays there."""
        factor = bounded_zoom(factor)
        if factor != self.scene.look.zoom:
            self.set_look(replace(self.scene.look, zoom=factor))
            self.zoom_changed.emit(factor)

    def zoom(self) -> float:
        """Return the zoom."""
        return self.scene.metrics.zoom

    def set_lanes(self, lanes: int) -> None:
        """Leave room for 2, 3 or 4 strokes below each line."""
        self.set_look(replace(self.scene.look, lanes=lanes))

    def set_look(self, look: Look) -> None:
        """Set the text in another face, size, measure; the line at the top stays there."""
        if look == self.scene.look:
            return
        anchor = self._anchor()
        self.scene.look = look
        self.scene.metrics = make_metrics(look)
        self._set_columns()
        self._settling = True
        try:
            self.text_layout.restyle()
            self.document().setDefaultFont(self.scene.metrics.body)
        finally:
            self._settling = False
        self._return_to(anchor)

    def _set_columns(self) -> bool:
        """Place the columns anew; return whether the measure is another one."""
        former = self.scene.columns
        width = self.viewport().width()
        self.scene.columns = make_columns(width, self.width(), self.scene.look)
        self._margin = None
        return former.measure != self.scene.columns.measure

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        if self._set_columns():
            self.text_layout.restyle()
        self._settling = True
        try:
            super().resizeEvent(event)
        finally:
            self._settling = False
        self._place_map()
        self._return_to(anchor)

    def _anchor(self) -> Anchor:
        """Return what stands at the viewport's top."""
        layout = self.text_layout
        scroll = self.scroll()
        if scroll <= 0:
            return 0, 0.0
        if self._held is not None and self._held[0] == scroll:
            # Not scrolled since: a hundred resizings must not drift by a line each.
            return self._held[1]
        line = next(iter(layout.frame(scroll, scroll + 1)), None)
        for line in layout.frame(scroll, scroll + self.scene.metrics.pitch):
            if line.y >= scroll - self.scene.metrics.pitch / 2:
                break
        if line is None:
            return 0, 0.0
        return line.block.starts[line.line], line.y - scroll

    def _return_to(self, anchor: Anchor) -> None:
        """Scroll so that the anchor is where it was."""
        layout = self.text_layout
        position, below = anchor
        if position == 0 and below == 0.0:
            layout.settle(0, self.viewport().height())
            layout.calibrate()
            layout.tell_size()
            self.viewport().update()
            return
        self._settling = True
        try:
            *_, y = layout.place_of(position)
            layout.settle(y - below, y - below + self.viewport().height())
            layout.calibrate()
            layout.tell_size()
            *_, y = layout.place_of(position)
            self.verticalScrollBar().setValue(round(y - below))
            self._held = (self.scroll(), anchor)
        finally:
            self._settling = False
        self.viewport().update()

    # -- scrolling

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._settling and self._layout is not None:
            self._settle()
        # Names and grips do not move with the text; nothing can be kept of the former picture.
        self.viewport().update()

    def _settle(self) -> None:
        """Lay out what has come into view, and keep the text still while its height changes."""
        layout, bar = self.text_layout, self.verticalScrollBar()
        at_end = bar.value() == bar.maximum() and bar.maximum() > 0
        self._settling = True
        try:
            for _ in range(_MOST_SETTLING):
                moved = layout.settle(self.scroll(), self.scroll() + self.viewport().height())
                before = bar.maximum()
                layout.tell_size()
                if moved:
                    bar.setValue(bar.value() + round(moved))
                if at_end and bar.maximum() != before:
                    bar.setValue(bar.maximum())
                elif not moved:
                    break
        finally:
            self._settling = False

    def reveal(self, start: int, end: int) -> None:
        """Scroll calmly to a stretch of Qt positions, if it is not in view."""
        layout = self.text_layout
        height = self.viewport().height()
        pitch = self.scene.metrics.pitch
        *_, top = layout.place_of(start)
        scroll = self.scroll()
        if top >= scroll + 4 and top + pitch <= scroll + height - 4:
            return
        target = top - height * _REVEAL_ROOM
        *_, bottom = layout.place_of(max(start, end - 1))
        if bottom + pitch - top < height * (1 - _REVEAL_ROOM):
            target = min(max(target, bottom + pitch - height + 8), top - 8)
        self._scroll_to(round(target))

    def _scroll_to(self, target: int) -> None:
        bar = self.verticalScrollBar()
        self.text_layout.tell_size()
        target = min(max(target, bar.minimum()), bar.maximum())
        far = abs(target - bar.value()) > 4 * self.viewport().height()
        if self.reduced_motion or far or not self.isVisible():
            self._steps.clear()
            bar.setValue(target)
            return
        first = bar.value()
        shares = [(k / _REVEAL_STEPS) for k in range(1, _REVEAL_STEPS + 1)]
        running = bool(self._steps)
        self._steps = [round(first + (target - first) * s * (2 - s)) for s in shares]
        self._began = perf_counter()
        if not running:
            self._step()

    def _step(self) -> None:
        """Take the next step, or leave out those whose time is past: frames may be slow."""
        every = _REVEAL_MS // _REVEAL_STEPS
        due = int((perf_counter() - self._began) * 1000 / every) + 1
        late = due - (_REVEAL_STEPS - len(self._steps)) - 1
        if self._steps:
            del self._steps[: min(max(late, 0), len(self._steps) - 1)]
            self.verticalScrollBar().setValue(self._steps.pop(0))
        if self._steps:
            QTimer.singleShot(every, self, self._step)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._steps.clear()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.set_zoom(round(self.zoom() + 0.1 * steps, 2))
            event.accept()
            return
        super().wheelEvent(event)

    # -- painting

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        region = QRectF(event.region().boundingRect())
        with QPainter(self.viewport()) as painter:
            if not self.scene.has_document:
                self._paint_message(painter)
                return
            text = QRectF(
                self.scene.columns.left, 0, self.scene.columns.measure, self.viewport().height()
            )
            if text.contains(region) and region.height() < self.viewport().height() / 2:
                # Only the caret blinks: margin and gutter stay as they are.
                self._paint_hand(painter)
                return
            scroll, height = self.scroll(), float(self.viewport().height())
            lines = self.text_layout.frame(scroll, scroll + height)
            paint_beside(painter, self.text_layout, lines, self.margin(), scroll, height)
            self._paint_hand(painter)

    def _paint_hand(self, painter: QPainter) -> None:
        paint_grips(painter, self.grips(), self.scene)
        if self.scene.drag is not None:
            paint_drag(painter, self.text_layout, self.scroll())

    def _paint_message(self, painter: QPainter) -> None:
        painter.setFont(interface_font(BODY))
        painter.setPen(self.scene.inks.text_2)
        area = self.viewport().rect().adjusted(40, 0, -40, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), self.scene.message)

    def margin(self) -> MarginView:
        """Return bars and names for what is in view."""
        scroll, height = self.scroll(), float(self.viewport().height())
        layout, scene = self.text_layout, self.scene
        key = (scroll, height, layout.generation, scene.table.revision, scene.in_hand)
        if self._margin is None or self._margin[0] != key:
            self._margin = (key, build_margin(layout, scroll, height))
        return self._margin[1]

    def grips(self) -> list[Grip]:
        """Return the grips of the annotation in hand that are in view."""
        return grips_of(self.text_layout, self.scroll(), float(self.viewport().height()))
