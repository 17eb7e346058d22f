"""Which annotations lie at a point: pure functions over the lines in view."""

from __future__ import annotations

from collections.abc import Iterable

from app.reading.display import LineMarks, Stroke, innermost_first
from app.reading.metrics import Metrics

_NEAR = 1.0


def rows_at(marks: LineMarks, x: float, below_baseline: float, metrics: Metrics) -> list[int]:
    """Return the annotations at a point of a line, the one to pick first.

    ``x`` in the block. A stroke under the pointer comes first, then from the innermost outwards.
    """
    here = [s for s in marks.strokes if s.x1 - _NEAR <= x <= s.x2 + _NEAR]
    here.sort(key=innermost_first)
    lane = lane_at(below_baseline, metrics)
    if lane is not None:
        exact = [s for s in here if _lane(s, metrics) == lane]
        here = exact + [s for s in here if _lane(s, metrics) != lane]
    return list(dict.fromkeys(s.mark.row for s in here))


def lane_at(below_baseline: float, metrics: Metrics) -> int | None:
    """Return the lane at a distance below the baseline; ``metrics.lanes`` is the deep line."""
    # Half of the space between two strokes belongs to each of them.
    slack = (metrics.lane_step - metrics.stroke) / 2
    first = metrics.lane_top - slack
    if below_baseline < first:
        return None
    return min(metrics.lanes, int((below_baseline - first) / metrics.lane_step))


def in_deep(marks: LineMarks, x: float) -> bool:
    """Return whether the dotted line for what is deeper than the lanes passes a place."""
    return any(x1 - _NEAR <= x <= x2 + _NEAR for x1, x2 in marks.deep)


def _lane(stroke: Stroke, metrics: Metrics) -> int:
    return min(stroke.mark.lane, metrics.lanes)


def next_in_pile(pile: list[int], held: int, step: int = 1) -> int:
    """Return the row after ``held`` in a pile, its first if ``held`` is not in it, 0 if empty."""
    if not pile:
        return 0
    if held not in pile:
        return pile[0] if step > 0 else pile[-1]
    return pile[(pile.index(held) + step) % len(pile)]


def innermost(rows_and_lengths: Iterable[tuple[int, int, int]]) -> list[int]:
    """Return the rows of ``(row, length, order)``, innermost first, of equals the later one."""
    return [row for row, _, _ in sorted(rows_and_lengths, key=lambda item: (item[1], -item[2]))]
