"""Heights of the document's blocks: estimated until laid out, and the tops that follow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from app.reading.metrics import TOP, Block, Metrics
from app.reading.paragraphs import Paragraphs

Floats = npt.NDArray[np.float64]
_RAW_FILL = 0.86
_HEADING_FILL = 0.75


class Heights:
    """Heights and tops in logical pixels of the document (not of the viewport)."""

    def __init__(self, paragraphs: Paragraphs, metrics: Metrics, measure: float) -> None:
        self._paragraphs = paragraphs
        self._after = np.zeros(len(paragraphs))
        self._fill = _RAW_FILL
        self.estimate(metrics, measure)

    def estimate(self, metrics: Metrics, measure: float) -> None:
        """Estimate all heights for other measures; what was known is forgotten."""
        self._metrics = metrics
        self._measure = measure
        self.known = np.zeros(len(self._paragraphs), np.bool_)
        self._gaps()
        self._heights = self._estimated()
        self._tops: Floats | None = None

    def calibrate(self, characters: int, lines: int) -> None:
        """Learn from laid-out paragraphs how many characters fill a line, and estimate again."""
        if lines < 3 or not characters:
            return
        per_line = characters / lines
        self._fill = per_line * self._metrics.average_width / self._measure
        self._heights = np.where(self.known, self._heights, self._estimated())
        self._tops = None

    def gap_after(self, block: int) -> float:
        """Return the blank below a block."""
        return float(self._after[block])

    def set(self, block: int, height: float) -> bool:
        """Note a block's real height; return whether it differs from what was assumed."""
        self.known[block] = True
        if self._heights[block] == height:
            return False
        self._heights[block] = height
        self._tops = None
        return True

    def height(self, block: int) -> float:
        """Return a block's height, its gap included."""
        return float(self._heights[block])

    def tops(self) -> Floats:
        """Return the blocks' tops and, last, the bottom of the text."""
        if self._tops is None:
            self._tops = np.concatenate([[0.0], np.cumsum(self._heights)]) + TOP
        return self._tops

    def top(self, block: int) -> float:
        """Return where a block begins."""
        return float(self.tops()[block])

    def block_at(self, y: float) -> int:
        """Return the block at a height of the document."""
        found = int(np.searchsorted(self.tops(), y, "right")) - 1
        return min(max(found, 0), len(self._heights) - 1)

    def of_positions(self, positions: Sequence[int] | npt.NDArray[np.int64]) -> Floats:
        """Return about where Qt positions stand: the block's top plus their share of it."""
        paragraphs = self._paragraphs
        at = np.asarray(positions, np.int64)
        blocks = np.clip(np.searchsorted(paragraphs.starts, at, "right") - 1, 0, None)
        share = (at - paragraphs.starts[blocks]) / np.maximum(paragraphs.lengths[blocks], 1)
        return self.tops()[blocks] + np.clip(share, 0, 1) * self._heights[blocks]

    def _gaps(self) -> None:
        metrics, paragraphs = self._metrics, self._paragraphs
        kinds = paragraphs.kinds
        after = np.full(len(kinds), metrics.gap)
        after[kinds == Block.TITLE.value] = metrics.title_gap
        after[kinds == Block.SUBHEADING.value] = metrics.title_gap
        # A blank line is the gap, and the pieces of a giant paragraph have none between them.
        after[:-1][kinds[1:] == Block.EMPTY.value] = 0.0
        after[:-1][paragraphs.joined[1:]] = 0.0
        after[kinds == Block.EMPTY.value] = 0.0
        self._after = after

    def _estimated(self) -> Floats:
        metrics, paragraphs = self._metrics, self._paragraphs
        per_line = max(1.0, self._measure / metrics.average_width * self._fill)
        share = np.where(paragraphs.kinds == Block.TITLE.value, _HEADING_FILL, 1.0)
        lines = np.maximum(1.0, np.ceil(paragraphs.lengths / (per_line * share)))
        heights = lines * metrics.pitch + self._after
        heights[paragraphs.kinds == Block.EMPTY.value] = metrics.blank
        return np.asarray(heights, np.float64)
