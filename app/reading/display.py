"""What is drawn on one line of text: pure functions over positions and x coordinates.

Vertical places are not known here: a stroke has a lane, a tint lies behind its line.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from app.reading.marks import OWN, ShownMark

Runs = list[tuple[float, float]]
RunsOf = Callable[[int, int], Runs]
"""From a stretch of Qt positions on the line to its visual runs, left to right (x1, x2)."""
Backwards = Callable[[int], bool]
"""Whether the character at a Qt position runs from right to left."""

_JOIN = 0.5


class Stroke(NamedTuple):
    """A piece of an annotation on one line. ``starts``/``ends``: the piece begins/ends here.

    ``backwards`` where the text runs from right to left.
    """

    mark: ShownMark
    x1: float
    x2: float
    starts: bool
    ends: bool
    start: int
    end: int
    backwards: bool = False


class Tint(NamedTuple):
    """The ground of the innermost annotation on a stretch of one line."""

    row: int
    label: int
    x1: float
    x2: float


class Link(NamedTuple):
    """The dotted hairline between the fragments of an annotation."""

    mark: ShownMark
    x1: float
    x2: float


class LineMarks:
    """All that is drawn on one line; ``start`` and ``end`` of its visible text."""

    __slots__ = ("deep", "end", "links", "painted", "start", "strokes", "tints")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.tints: list[Tint] = []
        self.strokes: list[Stroke] = []
        self.links: list[Link] = []
        self.deep: Runs = []
        self.painted: Any = None


def line_marks(
    start: int,
    end: int,
    marks: Sequence[ShownMark],
    runs_of: RunsOf,
    lanes: int,
    backwards: Backwards | None = None,
) -> LineMarks:
    """Return what is drawn on a line from ``start`` to ``end`` (Qt positions).

    ``marks`` are those that overlap the line, in reading order.
    """
    made = LineMarks(start, end)
    if not marks or start >= end:
        return made
    for mark in marks:
        for a, b in mark.pieces:
            if a < end and b > start:
                _add_strokes(made, mark, (a, b), runs_of, backwards)
        if len(mark.pieces) > 1:
            _add_links(made, mark, runs_of)
    made.tints = _tints(made.strokes, runs_of)
    made.deep = union([(s.x1, s.x2) for s in made.strokes if s.mark.lane >= lanes])
    return made


def _add_strokes(
    made: LineMarks,
    mark: ShownMark,
    piece: tuple[int, int],
    runs_of: RunsOf,
    backwards: Backwards | None,
) -> None:
    start, end = piece
    a, b = max(start, made.start), min(end, made.end)
    runs = runs_of(a, b)
    if not runs:
        return
    back = backwards is not None and backwards(a)
    # In right-to-left text the first run is the rightmost one.
    first, last = (len(runs) - 1, 0) if back else (0, len(runs) - 1)
    for k, (x1, x2) in enumerate(runs):
        begins = start >= made.start and k == first
        finishes = end <= made.end and k == last
        made.strokes.append(Stroke(mark, x1, x2, begins, finishes, a, b, back))


def _add_links(made: LineMarks, mark: ShownMark, runs_of: RunsOf) -> None:
    for (_, left), (right, _) in zip(mark.pieces, mark.pieces[1:], strict=False):
        a, b = max(left, made.start), min(right, made.end)
        if a < b:
            made.links.extend(Link(mark, x1, x2) for x1, x2 in runs_of(a, b))


def innermost_first(stroke: Stroke) -> tuple[int, int]:
    """Return the key that sorts the innermost annotation first, of equals the later one."""
    return stroke.mark.end - stroke.mark.start, -stroke.mark.order


def _tints(strokes: list[Stroke], runs_of: RunsOf) -> list[Tint]:
    """Return for each stretch between borders the ground of its innermost annotation."""
    own = [s for s in strokes if s.mark.kind == OWN]
    if not own:
        return []
    own.sort(key=innermost_first)
    if len(own) == 1:
        s = own[0]
        return [Tint(s.mark.row, s.mark.label, s.x1, s.x2)]
    borders = sorted({s.start for s in own} | {s.end for s in own})
    found: list[Tint] = []
    open_start, open_end, on = 0, 0, None
    for a, b in itertools.pairwise(borders):
        top = next((s.mark for s in own if s.start <= a and s.end >= b), None)
        if top is on:
            open_end = b
            continue
        if on is not None:
            found.extend(Tint(on.row, on.label, *run) for run in runs_of(open_start, open_end))
        open_start, open_end, on = a, b, top
    if on is not None:
        found.extend(Tint(on.row, on.label, *run) for run in runs_of(open_start, open_end))
    return found


def union(runs: Runs) -> Runs:
    """Return the runs, sorted and merged where they touch."""
    merged: Runs = []
    for x1, x2 in sorted(runs):
        if merged and x1 <= merged[-1][1] + _JOIN:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x2))
        else:
            merged.append((x1, x2))
    return merged
