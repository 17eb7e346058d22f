"""The passages that a search has found: which of them a line shows, and their frames."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from annotations.find import NOTHING, Hits
from annotations.offsets import Offsets
from app.reading.lines import FrameLine
from app.reading.metrics import Metrics
from app.reading.positions import PositionMap
from app.reading.styles import Inks

_TOP, _BOTTOM = -16.5, 6.5
_OUTSIDE = 1.8
_RADIUS = 3.0
_WIDTH, _WIDTH_CURRENT = 1.0, 1.5


class Found:
    """Hits by Qt position; ``current`` is the number of the one that is selected, -1 for none."""

    def __init__(self, hits: Hits = NOTHING, positions: PositionMap | None = None) -> None:
        self.hits = hits
        self.current = -1
        self.starts: Offsets = hits.starts
        self.ends: Offsets = hits.ends
        if positions is not None and len(hits):
            self.starts = positions.to_qt_array(hits.starts)
            self.ends = positions.to_qt_array(hits.ends, ends=True)

    def __len__(self) -> int:
        return len(self.hits)

    def between(self, start: int, end: int) -> range:
        """Return the numbers of the hits that touch a stretch of Qt positions."""
        # Hits do not overlap, so their ends ascend as their starts do.
        first = int(np.searchsorted(self.ends, start, "right"))
        return range(first, int(np.searchsorted(self.starts, end, "left")))

    def number_of(self, start: int, end: int) -> int:
        """Return the number of the hit that is exactly a passage (code points), else -1."""
        at = int(np.searchsorted(self.hits.starts, start, "left"))
        return at if at < len(self) and self.hits[at] == (start, end) else -1


def paint_found(
    painter: QPainter, line: FrameLine, found: Found, inks: Inks, metrics: Metrics, left: float
) -> None:
    """Paint a frame around each hit on a line, in the text's colour."""
    marks = line.marks
    numbers = found.between(marks.start, marks.end)
    if not numbers:
        return
    painter.save()
    painter.translate(left, line.baseline)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    zoom = metrics.zoom
    for number in numbers:
        width = _WIDTH_CURRENT if number == found.current else _WIDTH
        painter.setPen(QPen(inks.text, width))
        start = max(int(found.starts[number]), marks.start)
        end = min(int(found.ends[number]), marks.end)
        for x1, x2 in line.runs(start, end):
            frame = QRectF(x1, _TOP * zoom, x2 - x1, (_BOTTOM - _TOP) * zoom)
            frame.adjust(-_OUTSIDE, 0, _OUTSIDE, 0)
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
    painter.restore()
