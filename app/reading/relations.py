"""Relations of the annotation under the pointer, or in hand. Viewport coordinates.

A relation runs through the gap above its annotations' lines and the left gutter, never over text.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.reading.grips import edge_at, paint_plate
from app.reading.layout import ReadingLayout
from app.reading.marks import ShownMark
from app.reading.scene import Scene
from app.theme import SMALL, interface_font

_WIDTH = 1.2
_CORNER = 2.0
_ABOVE = 7.0
_INSIDE = 6.0
_GUTTER = 4.0
_APART = 3.5
_HEAD = 4.0
_PLATE_HEIGHT = 17
_PLATE_ROOM = 12
_BEYOND = 30.0


@dataclass(slots=True)
class _End:
    """Where a relation meets an annotation: ``top`` of its ground, ``gap`` the height above."""

    x: float
    top: float
    gap: float
    seen: bool


def paint_relations(painter: QPainter, layout: ReadingLayout, scroll: float, height: float) -> None:
    """Paint the relations of the annotation under the pointer, else of the one in hand."""
    scene = layout.scene
    row = scene.hovered or scene.in_hand
    if not row:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    own = [r for r in scene.relations if row in r[:2]]
    plates: list[QRectF] = []
    for k, (head, child, name) in enumerate(own):
        from_mark, to_mark = scene.table.get(head), scene.table.get(child)
        if from_mark is None or to_mark is None:
            continue
        start = _end(layout, from_mark, scroll, height)
        finish = _end(layout, to_mark, scroll, height)
        if start.seen or finish.seen:
            same = _paint_path(painter, scene, start, finish, k)
            there = finish if row == head else start
            if not there.seen:
                there = start if row == head else finish
            left = min(start.x, finish.x) if same else scene.columns.left
            right = max(start.x, finish.x) if same else there.x
            plates.append(_paint_name(painter, scene, there.gap, (left, right), name, plates))


def _end(layout: ReadingLayout, mark: ShownMark, scroll: float, height: float) -> _End:
    scene = layout.scene
    number = scene.paragraphs.block_at(mark.start)
    top = layout.heights.top(number) - scroll
    left = scene.columns.left
    if top > height or top + layout.heights.height(number) < 0:
        # Out of view nothing is laid out for it: the path leaves through the gutter.
        y = height + _BEYOND if top > height else -_BEYOND
        return _End(left, y, y, seen=False)
    x, ground, _ = edge_at(layout, mark.start, "start", scroll, 0)
    back = layout.ensure(number).right_to_left_at(mark.start)
    x += -_INSIDE if back else _INSIDE
    seen = -_ABOVE < ground < height
    return _End(x, ground, ground - _ABOVE * scene.metrics.zoom, seen)


def _paint_path(painter: QPainter, scene: Scene, start: _End, finish: _End, number: int) -> bool:
    """Paint a relation's path; return whether both ends are on one line."""
    lane = scene.columns.left - _GUTTER - _APART * (number % 3)
    painter.setPen(QPen(scene.inks.text_2, _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    same = start.seen and finish.seen and abs(start.gap - finish.gap) < 1
    corners = [QPointF(start.x, start.top), QPointF(start.x, start.gap)]
    if not same:
        corners += [QPointF(lane, start.gap), QPointF(lane, finish.gap)]
    corners += [QPointF(finish.x, finish.gap), QPointF(finish.x, finish.top)]
    if not start.seen:
        corners = corners[2:]
    elif not finish.seen:
        corners = corners[:4]
    painter.drawPath(_rounded(corners))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.inks.text_2)
    if finish.seen:
        tip = QPointF(finish.x, finish.top + 2)
        sides = [QPointF(finish.x + d, finish.top - _HEAD + 1) for d in (-3.2, 3.2)]
        painter.drawPolygon(QPolygonF([tip, *sides]))
    return same


def _paint_name(
    painter: QPainter,
    scene: Scene,
    gap: float,
    level: tuple[float, float],
    name: str,
    plates: list[QRectF],
) -> QRectF:
    """Paint the plate in the middle of a level stretch, beside those painted before."""
    width = QFontMetricsF(interface_font(SMALL)).horizontalAdvance(name) + _PLATE_ROOM
    left, right = level
    x = (left + right - width) / 2 if right - left >= width + 16 else right + 10
    x = min(max(x, scene.columns.left), scene.columns.left + scene.columns.measure - width)
    place = QRectF(x, gap - _PLATE_HEIGHT / 2, width, _PLATE_HEIGHT)
    for other in plates:
        if other.intersects(place):
            place.moveLeft(other.right() + 4)
    return paint_plate(painter, name, place.topLeft(), scene)


def _rounded(corners: list[QPointF]) -> QPainterPath:
    """Return the path through level and upright stretches, its corners rounded."""
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        path.lineTo(_towards(corner, before))
        path.quadTo(corner, _towards(corner, after))
    path.lineTo(corners[-1])
    return path


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    distance = abs(corner.x() - other.x()) + abs(corner.y() - other.y())
    step = min(_CORNER, distance / 2)
    share = step / distance if distance else 0.0
    return corner + (other - corner) * share
