"""Painting of the margin: bars, leaders, names, paragraph numbers. Viewport coordinates."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from app.reading import metrics as m
from app.reading.lines import FrameLine
from app.reading.margin import Bar, MarginView, Name
from app.reading.marks import DASHED, THIN
from app.reading.painting import DIMMED, broken
from app.reading.scene import Scene
from app.theme import SMALL, interface_font

_SLANT = 6.0
_LEVEL_END = 2.0
_PLATE_RADIUS = 3.0
_BAR_OTHER = 1.6
_NARROW = 24


def paint_margin(painter: QPainter, margin: MarginView, scene: Scene) -> None:
    """Paint bars, then leaders, then names."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for bar in margin.bars:
        painter.setOpacity(DIMMED if scene.dims(bar.mark.row) else 1.0)
        _paint_bar(painter, bar, scene)
    for name in margin.names:
        if name.bar is not None and not margin.dense:
            painter.setOpacity(DIMMED if scene.dims(name.rows[0]) else 1.0)
            _paint_leader(painter, name, name.bar, scene)
    for name in margin.names:
        painter.setOpacity(DIMMED if all(scene.dims(row) for row in name.rows) else 1.0)
        _paint_name(painter, name, scene)
    painter.setOpacity(1.0)


def _paint_bar(painter: QPainter, bar: Bar, scene: Scene) -> None:
    ink = scene.inks.of(bar.mark.label).ink
    held = bar.mark.row == scene.in_hand
    width = m.BAR_IN_HAND if held else m.BAR
    if bar.mark.kind in THIN and not held:
        width = _BAR_OTHER
    x = scene.columns.across(bar.x + m.BAR / 2)
    if bar.mark.kind in DASHED:
        painter.setPen(broken(ink, width, bar.mark.kind))
        painter.drawLine(QPointF(x, bar.top), QPointF(x, bar.bottom))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    rect = QRectF(x - width / 2, bar.top, width, bar.bottom - bar.top)
    painter.drawRoundedRect(rect, 1, 1)


def _paint_leader(painter: QPainter, name: Name, bar: Bar, scene: Scene) -> None:
    painter.setPen(QPen(scene.inks.of(name.label).leader, 1.0))
    across = scene.columns.across
    start = bar.x + m.BAR + 1.5
    end = scene.columns.names - _LEVEL_END - 1
    bend = end - _LEVEL_END - _SLANT
    # Half a pixel, so that a level line is one pixel, not two pale ones.
    y, target = round(name.wanted) + 0.5, round(name.rect.center().y()) + 0.5
    if name.held:
        end = min(end, name.rect.left())
    knee = end - _LEVEL_END
    if abs(y - target) < 1.0:
        corners = [(start, y), (end, y)]
    else:
        corners = [(start, y)] if bend > start else []
        corners += [(max(bend, start), y), (knee, target), (end, target)]
    points = [QPointF(across(x), y) for x, y in corners]
    for one, other in pairwise(points):
        painter.drawLine(one, other)


def _paint_name(painter: QPainter, name: Name, scene: Scene) -> None:
    inks = scene.inks
    colour = inks.of(name.label).name if name.bar is not None else inks.text_3
    rect = QRectF(name.rect)
    rect.moveLeft(scene.columns.across(rect.left(), rect.width()))
    narrow = rect.width() <= _NARROW
    if name.held:
        painter.setPen(QPen(inks.of(name.label).ink, 1.0))
        painter.setBrush(inks.of(name.label).tint)
        top = round(rect.top()) + 0.5
        plate = QRectF(rect.left() + 0.5, top, rect.width() - 1, rect.height() - 2)
        painter.drawRoundedRect(plate, _PLATE_RADIUS, _PLATE_RADIUS)
        rect = plate if narrow else plate.adjusted(6, 0, -6, 0)
    painter.setFont(name.font)
    painter.setPen(colour)
    face = QFontMetricsF(name.font)
    text = face.elidedText(name.text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    baseline = rect.center().y() + (face.ascent() - face.descent()) / 2
    x = rect.left()
    if name.held and narrow:
        x = rect.center().x() - face.horizontalAdvance(text) / 2
    painter.drawText(QPointF(x, round(baseline)), text)


def paint_numbers(
    painter: QPainter, lines: Iterable[FrameLine], scene: Scene, scroll: float
) -> None:
    """Paint the numbers of paragraphs in the gutter, and of their lines where they are wanted."""
    numbers = scene.look.numbers
    if numbers is m.Numbers.NONE:
        return
    paragraphs, inks = scene.paragraphs, scene.inks
    pixels = round(SMALL * min(scene.metrics.zoom, 1.3))
    plain, strong = interface_font(pixels), interface_font(pixels, QFont.Weight.DemiBold)
    by_line = numbers is m.Numbers.LINES
    for line in lines:
        number = line.block.number
        if not paragraphs.numbered[number] or (line.line and not by_line):
            continue
        text = str(line.line + 1 if line.line else int(paragraphs.numbers[number]))
        heads = by_line and not line.line
        font = strong if heads else plain
        painter.setFont(font)
        painter.setPen(inks.text_2 if heads else inks.text_3)
        width = QFontMetricsF(font).horizontalAdvance(text)
        x = scene.columns.left - m.NUMBER_RIGHT - width
        painter.drawText(QPointF(x, round(line.baseline - scroll)), text)
