"""The grips of the annotation in hand: where they are, and what a drag shows. Viewport units."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from annotations.offsets import Fragment
from app.reading.layout import ReadingLayout
from app.reading.metrics import GRIP_HIT
from app.reading.scene import Scene
from app.theme import SMALL, interface_font

_STEM = 2.0
_DISC = 4.6
_RING = 1.6
_OFF = 3.4


@dataclass(frozen=True, slots=True)
class Grip:
    """One grip: its edge ("start" or "end"), stem, and centre of its disc."""

    edge: str
    stem: QLineF
    disc: QPointF

    def holds(self, point: QPointF) -> bool:
        """Return whether a point lies in the area that grips it."""
        half = GRIP_HIT / 2
        near = QRectF(self.disc.x() - half, self.disc.y() - half, GRIP_HIT, GRIP_HIT)
        stem = QRectF(self.stem.x1() - 3, self.stem.y1(), 6, self.stem.y2() - self.stem.y1())
        return near.contains(point) or stem.contains(point)


def edge_at(
    layout: ReadingLayout, position: int, edge: str, scroll: float, lane: int
) -> tuple[float, float, float]:
    """Return x, top and bottom of an edge at a Qt position."""
    metrics = layout.scene.metrics
    character = position if edge == "start" else max(0, position - 1)
    block = layout.ensure(layout.scene.paragraphs.block_at(character))
    line = block.line_of(character)
    baseline = layout.heights.top(block.number) - scroll + line * metrics.pitch + block.baseline
    runs = block.runs(line, character, character + 1)
    if not runs:
        x = block.x_of(line, position)
    else:
        backwards = block.right_to_left_at(character)
        at_left = (edge == "start") != backwards
        x = runs[0][0] if at_left else runs[-1][1]
    x += layout.scene.columns.left
    bottom = baseline + metrics.hot_top(lane) + metrics.stroke_hot
    return x, baseline + metrics.tint_top, bottom


def grips_of(layout: ReadingLayout, scroll: float, height: float) -> list[Grip]:
    """Return the grips of the annotation in hand, as far as they are in view."""
    scene = layout.scene
    mark = scene.table.get(scene.in_hand) if scene.in_hand else None
    if mark is None:
        return []
    pieces = mark.pieces
    if scene.drag is not None and scene.drag.row == mark.row:
        pieces = scene.drag.shown()
    off = _OFF * scene.metrics.zoom
    found = []
    for edge, position in (("start", pieces[0][0]), ("end", pieces[-1][1])):
        if not _near(layout, position, scroll, height):
            continue
        x, top, bottom = edge_at(layout, position, edge, scroll, mark.lane)
        x += _STEM / 2 if edge == "start" else -_STEM / 2
        disc = QPointF(x, top - off if edge == "start" else bottom + off)
        found.append(Grip(edge, QLineF(x, top, x, bottom), disc))
    return found


def _near(layout: ReadingLayout, position: int, scroll: float, height: float) -> bool:
    """Return whether a position may be in view, without laying anything out for it."""
    number = layout.scene.paragraphs.block_at(position)
    top = layout.heights.top(number)
    return top < scroll + height and top + layout.heights.height(number) > scroll


def paint_grips(painter: QPainter, grips: list[Grip], scene: Scene) -> None:
    """Paint stems and discs."""
    mark = scene.table.get(scene.in_hand)
    if mark is None:
        return
    ink = scene.inks.of(mark.label).ink
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = scene.metrics.zoom**0.5
    for grip in grips:
        pen = QPen(ink, _STEM)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(grip.stem)
        painter.setPen(QPen(scene.inks.page, _RING))
        painter.setBrush(ink)
        radius = (_DISC - _RING / 2) * size
        painter.drawEllipse(grip.disc, radius, radius)


def paint_drag(painter: QPainter, layout: ReadingLayout, scroll: float) -> None:
    """Paint the former edge as a dotted hairline, and a plate with both lengths."""
    scene = layout.scene
    drag = scene.drag
    mark = scene.table.get(drag.row) if drag is not None else None
    if drag is None or mark is None:
        return
    if drag.position != drag.old:
        x, top, bottom = edge_at(layout, drag.old, drag.edge, scroll, mark.lane)
        pen = QPen(scene.inks.text_2, 1.0)
        pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        x = round(x) + 0.5
        painter.drawLine(QLineF(x, top - 2, x, bottom + 3))
    x, top, bottom = edge_at(layout, drag.position, drag.edge, scroll, mark.lane)
    at = QPointF(x + 12, bottom + 2) if drag.edge == "end" else QPointF(x + 12, top - 24)
    before, after = (_length(scene, p) for p in (drag.pieces[drag.piece], drag.moved()))
    paint_plate(painter, f"{before} → {after}", at, scene)


def _length(scene: Scene, piece: Fragment) -> int:
    """Return how many code points a stretch of Qt positions has."""
    to_offset = scene.positions.to_offset
    return to_offset(piece[1]) - to_offset(piece[0])


def paint_plate(painter: QPainter, text: str, at: QPointF, scene: Scene) -> QRectF:
    """Paint a small dark plate with a text, its top left corner at ``at``; return its place."""
    font = interface_font(SMALL, QFont.Weight.Medium)
    face = QFontMetricsF(font)
    rect = QRectF(round(at.x()), round(at.y()), round(face.horizontalAdvance(text)) + 12, 17)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.inks.accent)
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(scene.inks.on_accent)
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    return rect
