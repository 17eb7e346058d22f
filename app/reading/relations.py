"""Relations of the annotation in hand or under the pointer."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from app.reading.layout import ReadingLayout


def paint_relations(painter: QPainter, layout: ReadingLayout, scroll: float, height: float) -> None:
    """Paint them (viewport coordinates)."""
