"""The overview map: the whole document beside the text, one thin column of its annotations."""

from __future__ import annotations

import weakref
from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import tr
from app.reading.guard import guarded
from app.reading.metrics import MAP_WIDTH
from app.reading.view import ReadingView

_COLUMN = 2.6
_COLUMN_PITCH = 3.6
_COLUMNS = 4
_INSET = 3.5
_TEXT_LINE = 1.2
_LEAST_STEP = 3.0
_LEAST_MARK = 2.0
_FOUND = 5.0
_LEAST_FRAME = 8.0
_GROUND = 0.05
_SOON_MS = 60
_LATER_MS = 400
_MANY = 20_000


class OverviewMap(QWidget):
    """Shows where in the document annotations are and what is in view; click jumps, drag scrolls.

    It gives itself its place in the view, between text and scroll bar. ``drawn`` counts pictures
    made, for tests of the work done.
    """

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = cast("ReadingView", weakref.proxy(view))
        self._picture: QPixmap | None = None
        self.drawn = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._draw_anew)
        self.setAccessibleName(tr("Overview of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.attach_map(self)
        view.marks_changed.connect(self._on_changed)
        view.picked.connect(self.update)
        view.caret_moved.connect(self.update)
        view.found_changed.connect(self._draw_anew)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self._on_range)

    def sizeHint(self) -> QSize:
        return QSize(MAP_WIDTH, 200)

    # -- when to draw

    def _on_changed(self) -> None:
        many = len(self._view.scene.table) > _MANY
        self._later(_LATER_MS if many else _SOON_MS)

    def _on_range(self) -> None:
        # Heights become known while scrolling; the picture may lag behind a little.
        self._later(_LATER_MS)

    def _later(self, milliseconds: int) -> None:
        # The sooner of two requests counts, and none puts off an earlier one.
        if not self._timer.isActive() or self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    def _draw_anew(self) -> None:
        self._picture = None
        self.update()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_anew()

    # -- drawing

    def scale(self) -> float:
        """Return map pixels for each pixel of the document."""
        height = self._view.text_layout.documentSize().height()
        return min(1.0, self.height() / max(1.0, height))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._draw()
            self.drawn += 1
        theme, scene = self._view.scene.theme, self._view.scene
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
            if not scene.has_document:
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QColor(theme.text)
            ground.setAlphaF(_GROUND)
            frame = self._frame()
            painter.setPen(QPen(QColor(theme.text_3), 1.0))
            painter.setBrush(ground)
            painter.drawRect(frame)
            self._paint_caret(painter)
            self._paint_arrow(painter)

    def _frame(self) -> QRectF:
        """Return the place of what is in view."""
        scale = self.scale()
        top: float = round(self._view.scroll() * scale)
        height: float = max(_LEAST_FRAME, round(self._view.viewport().height() * scale))
        height = min(height, self.height() - 1)
        top = min(top, self.height() - 1 - height)
        return QRectF(0.5, top + 0.5, self.width() - 1, height)

    def _paint_caret(self, painter: QPainter) -> None:
        """Paint a line across where the caret stands."""
        position = self._view.textCursor().position()
        y = float(self._view.text_layout.heights.of_positions([position])[0]) * self.scale()
        painter.fillRect(QRectF(1, round(y), self.width() - 1, 1), self._view.scene.inks.text_2)

    def _paint_arrow(self, painter: QPainter) -> None:
        scene = self._view.scene
        mark = scene.table.get(scene.in_hand) if scene.in_hand else None
        if mark is None:
            return
        y = float(self._view.text_layout.heights.of_positions([mark.start])[0]) * self.scale() + 3
        right = float(self.width())
        tip = right - 5.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scene.inks.text)
        corners = [QPointF(tip, y), QPointF(right, y - 4.5), QPointF(right, y + 4.5)]
        painter.drawPolygon(QPolygonF(corners))

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        theme = self._view.scene.theme
        picture.fill(QColor(theme.page))
        with QPainter(picture) as painter:
            painter.fillRect(QRectF(0, 0, 1, self.height()), QColor(theme.hairline))
            if self._view.scene.has_document:
                self._draw_text(painter, QColor(theme.map_line))
                self._draw_marks(painter)
                self._draw_found(painter)
        return picture

    def _draw_text(self, painter: QPainter, colour: QColor) -> None:
        """Draw a line of the map for each line of text, or for as many as there is room for."""
        heights, scale = self._view.text_layout.heights, self.scale()
        step = max(_LEAST_STEP, self._view.scene.metrics.pitch * scale)
        tops = heights.tops() * scale
        right = self.width() - _INSET
        y = float(tops[0])
        while y < tops[-1]:
            block = heights.block_at(y / scale)
            end = float(tops[block + 1])
            last = y + step > end - heights.gap_after(block) * scale
            width = (right - _INSET) * (0.6 if last else 1.0)
            painter.fillRect(QRectF(_INSET, y + step * 0.4, width, _TEXT_LINE), colour)
            # After its last line a paragraph has a gap; where that is nothing, go on evenly.
            y = max(y + step, end) if last else y + step

    def _draw_marks(self, painter: QPainter) -> None:
        scene = self._view.scene
        for lane, label, top, bottom in self._bars():
            rect = QRectF(_INSET + lane * _COLUMN_PITCH, top, _COLUMN, bottom - top)
            painter.fillRect(rect, scene.inks.of(label).ink)

    def _draw_found(self, painter: QPainter) -> None:
        """Draw a stub at the right edge for each hit, one for those that fall on one pixel."""
        found = self._view.scene.found
        if not len(found):
            return
        tops = self._view.text_layout.heights.of_positions(found.starts) * self.scale()
        colour = self._view.scene.inks.text
        left = self.width() - _FOUND
        for y in np.unique(np.round(tops).astype(np.int64)).tolist():
            painter.fillRect(QRectF(left, y, _FOUND, _LEAST_MARK), colour)

    def _bars(self) -> list[tuple[int, int, float, float]]:
        """Return (column, label, top, bottom), at most about one for each pixel and column."""
        table, heights = self._view.scene.table, self._view.text_layout.heights
        shown = table.positions_shown()
        shown = shown[table.lane[shown] < _COLUMNS]
        if not len(shown):
            return []
        index, scale = table.index, self.scale()
        pitch = self._view.scene.metrics.pitch
        tops = heights.of_positions(index.start[shown]) * scale
        bottoms = heights.of_positions(index.end[shown]) * scale + pitch * scale * 0.6
        lanes = table.lane[shown].astype(np.int64)
        # Of those that fall on one pixel of one column the first is enough.
        keys = lanes * 1_000_000 + np.floor(tops).astype(np.int64)
        _, first = np.unique(keys, return_index=True)
        bottoms = np.maximum(bottoms, tops + _LEAST_MARK)
        columns = (lanes[first], index.label[shown][first], tops[first], bottoms[first])
        return list(zip(*(column.tolist() for column in columns), strict=True))

    # -- pointer

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position().y())

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().y())

    def _go_to(self, y: float) -> None:
        """Scroll so that a height of the map is in the middle of the view."""
        middle = y / self.scale() - self._view.viewport().height() / 2
        self._view.verticalScrollBar().setValue(round(middle))

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._view.viewport(), event)
