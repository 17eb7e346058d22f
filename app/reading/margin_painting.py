"""Painting of the margin: bars, leaders, names, paragraph numbers. Viewport coordinates."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.reading import metrics as m
from app.reading.lines import FrameLine
from app.reading.margin import Bar, MarginView, Name
from app.reading.marks import DASHED, THIN
from app.reading.painting import DIMMED, dashed
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
    x = bar.x + m.BAR / 2
    if bar.mark.kind in DASHED:
        painter.setPen(dashed(ink, width))
        painter.drawLine(QPointF(x, bar.top), QPointF(x, bar.bottom))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    rect = QRectF(x - width / 2, bar.top, width, bar.bottom - bar.top)
    painter.drawRoundedRect(rect, 1, 1)


def _paint_leader(painter: QPainter, name: Name, bar: Bar, scene: Scene) -> None:
    painter.setPen(QPen(scene.inks.of(name.label).leader, 1.0))
    start = bar.x + m.BAR + 1.5
    end = scene.columns.names - _LEVEL_END - 1
    bend = end - _LEVEL_END - _SLANT
    # Half a pixel, so that a level line is one pixel, not two pale ones.
    y, target = round(name.wanted) + 0.5, round(name.rect.center().y()) + 0.5
    if name.held:
        end = min(end, name.rect.left())
    if abs(y - target) < 1.0:
        painter.drawLine(QPointF(start, y), QPointF(end, y))
        return
    if bend > start:
        painter.drawLine(QPointF(start, y), QPointF(bend, y))
    knee = end - _LEVEL_END
    painter.drawLine(QPointF(max(bend, start), y), QPointF(knee, target))
    painter.drawLine(QPointF(knee, target), QPointF(end, target))


def _paint_name(painter: QPainter, name: Name, scene: Scene) -> None:
    inks = scene.inks
    colour = inks.of(name.label).name if name.bar is not None else inks.text_3
    rect = QRectF(name.rect)
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
    """Paint the paragraphs' numbers in the gutter, beside their first lines."""
    paragraphs = scene.paragraphs
    font = interface_font(round(SMALL * min(scene.metrics.zoom, 1.3)))
    face = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(scene.inks.text_3)
    for line in lines:
        number = line.block.number
        if line.line or not paragraphs.numbered[number]:
            continue
        text = str(int(paragraphs.numbers[number]))
        x = scene.columns.left - m.NUMBER_RIGHT - face.horizontalAdvance(text)
        painter.drawText(QPointF(x, round(line.baseline - scroll)), text)
