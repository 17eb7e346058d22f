"""The order of reading on a page: columns one after the other, what spans them in its place.

A page is a set of pieces of lines with their places. A gutter is an abscissa at which at least
three rows have a gap, with enough text on both sides. What crosses it parts the page into bands; in
each band the left side is read before the right, and each side may have gutters of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LEAST_ROWS = 3
_NARROW = 0.12
"""A side whose pieces are narrower than this share of all is a margin: bullets, line numbers."""
_MOSTLY = 3
_SAME_ROW = 0.4
_NEW_PARAGRAPH = 1.35
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on one line of a column. Points; ``base`` and ``size`` from the foot of the page up."""

    text: str
    left: float
    right: float
    base: float
    size: float


def page_text(pieces: Sequence[Piece]) -> str:
    """Return a page's text: a line a line, an empty line where a paragraph ends with a gap."""
    paragraphs: list[list[str]] = []
    for block in _blocks(list(pieces), 0):
        rows = list(_rows(block))
        pitch = _pitch(rows)
        for number, row in enumerate(rows):
            gap = rows[number - 1][0].base - row[0].base if number else 0.0
            if number == 0 or gap > _NEW_PARAGRAPH * pitch:
                paragraphs.append([])
            paragraphs[-1].append(_line(row))
    return "\n\n".join("\n".join(lines) for lines in paragraphs)


def _blocks(pieces: list[Piece], depth: int) -> Iterator[list[Piece]]:
    """Yield the blocks in the order of reading."""
    gutter = _gutter(pieces) if depth < _DEEPEST else None
    if gutter is None:
        if pieces:
            yield pieces
        return
    spanning = [p for p in pieces if p.left < gutter < p.right]
    edges = [float("inf"), *sorted((p.base for p in spanning), reverse=True), float("-inf")]
    top: list[Piece] = []
    for number in range(len(edges) - 1):
        above, below = edges[number], edges[number + 1]
        band = [p for p in pieces if below < p.base <= above and p not in spanning]
        if band and top:
            yield top
            top = []
        for side in (
            [p for p in band if p.right <= gutter],
            [p for p in band if p.left >= gutter],
        ):
            yield from _blocks(side, depth + 1)
        top += [p for p in spanning if p.base == below and p not in top]
    if top:
        yield top


def _gutter(pieces: list[Piece]) -> float | None:
    """Return where most rows have a gap with enough text on both sides, or None."""
    gaps = [
        (before.right, after.left, before.base)
        for row in _rows(pieces)
        for before, after in pairwise(row)
        if after.left > before.right
    ]
    places = {(left + right) / 2 for left, right, _ in gaps}
    counted = [(sum(left < at < right for left, right, _ in gaps), at) for at in places]
    for number, at in sorted(counted, reverse=True):
        if number < _LEAST_ROWS:
            return None
        bases = [base for left, right, base in gaps if left < at < right]
        crossing = sum(p.left < at < p.right and min(bases) < p.base < max(bases) for p in pieces)
        # Blanks of justified lines may stand below one another, but not in most lines.
        if crossing * _MOSTLY <= number and _parts(pieces, at):
            return at
    return None


def _parts(pieces: list[Piece], at: float) -> bool:
    """Whether enough text stands on both sides."""
    whole = max(p.right for p in pieces) - min(p.left for p in pieces)
    sides = ([p for p in pieces if p.right <= at], [p for p in pieces if p.left >= at])
    return all(
        len(side) >= _LEAST_ROWS and median(p.right - p.left for p in side) >= _NARROW * whole
        for side in sides
    )


def _rows(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that stand on one line, in their order there, from the top down."""
    row: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: -p.base):
        if row and row[0].base - piece.base > _SAME_ROW * max(row[0].size, piece.size):
            yield _in_order(row)
            row = []
        row.append(piece)
    if row:
        yield _in_order(row)


def _in_order(row: list[Piece]) -> list[Piece]:
    letters = "".join(piece.text for piece in row)
    strong = [unicodedata.bidirectional(c) for c in letters]
    leftwards = strong.count("R") + strong.count("AL") > strong.count("L")
    return sorted(row, key=lambda p: -p.right if leftwards else p.left)


def _line(row: list[Piece]) -> str:
    return " ".join(piece.text.strip(" ") for piece in row)


def _pitch(rows: list[list[Piece]]) -> float:
    """Return the usual distance between two lines."""
    gaps = [one[0].base - other[0].base for one, other in pairwise(rows)]
    return median(gaps) if gaps else 0.0


def median(numbers: Iterable[float]) -> float:
    """Return the middle one of some numbers (of the two in the middle, the smaller)."""
    ordered = sorted(numbers)
    return ordered[(len(ordered) - 1) // 2]
