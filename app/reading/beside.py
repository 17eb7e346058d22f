"""Painting of what stands beside the text: numbers, margin, relations. Viewport coordinates."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QPainter

from app.reading.layout import ReadingLayout
from app.reading.lines import FrameLine
from app.reading.margin import MarginView
from app.reading.margin_painting import paint_margin, paint_numbers
from app.reading.relations import paint_relations


def paint_beside(
    painter: QPainter,
    layout: ReadingLayout,
    lines: Iterable[FrameLine],
    margin: MarginView,
    scroll: float,
    height: float,
) -> None:
    """Paint what belongs to lines of a document of which a height from ``scroll`` is shown."""
    paint_numbers(painter, lines, layout.scene, scroll)
    paint_margin(painter, margin, layout.scene)
    paint_relations(painter, layout, scroll, height)
