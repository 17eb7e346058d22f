"""The order of reading on a page: columns one after the other, what spans them in its place.

A page is a set of pieces of lines with their places. A gutter is an abscissa at which at least
three rows have a gap, with enough text on both sides. What crosses it parts the page into bands; in
each band the left side is read before the right, and each side may have gutters of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

_LEAST_ROWS = 3
_NARROW = 0.12
"""A side whose pieces are narrower than this share of all is a margin: bullets, line numbers."""
_MOSTLY = 3
_SAME_ROW = 0.4
_SMALLER = 0.9
_RAISED = 0.6
"""How far a smaller sign may stand from the base of its line: marks of notes, indices."""
_NO_BLANK = 0.12
"""Pieces nearer than this to each other, in sizes, are one word where neither has a blank."""
_LAPPED = 3
"""Pieces that lie over each other by more, in that measure, are two texts: stamps, shadows."""
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
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: -p.base):
        if not rows or rows[-1][0].base - piece.base > _SAME_ROW * max(
            rows[-1][0].size, piece.size
        ):
            rows.append([])
        rows[-1].append(piece)
    number = 0
    while number + 1 < len(rows):
        if _are_one(rows[number], rows[number + 1]):
            # The line goes on from the larger signs: their base is where it stands.
            both = sorted(rows[number] + rows.pop(number + 1), key=lambda p: -p.size)
            rows[number] = both
        else:
            number += 1
    yield from map(_in_order, rows)


def _are_one(upper: list[Piece], lower: list[Piece]) -> bool:
    """Whether one of two rows holds raised or lowered signs of the other."""
    one, other = (max(row, key=lambda p: p.size) for row in (upper, lower))
    small, large = (upper, other) if one.size < other.size else (lower, one)
    if max(p.size for p in small) > _SMALLER * large.size:
        return False
    rest = lower if small is upper else upper
    return one.base - other.base <= _RAISED * large.size and not any(
        min(p.right, q.right) - max(p.left, q.left) > 1.0 for p in small for q in rest
    )


def _in_order(row: list[Piece]) -> list[Piece]:
    leftwards = _is_leftward("".join(piece.text for piece in row))
    ordered: list[Piece] = []
    for other_way, pieces in groupby(
        sorted(row, key=lambda p: -p.right if leftwards else p.left),
        lambda p: _is_leftward(p.text) != leftwards and any(c.isalpha() for c in p.text),
    ):
        run = list(pieces)
        ordered += run[::-1] if other_way else run
    return ordered


def _is_leftward(text: str) -> bool:
    strong = [unicodedata.bidirectional(c) for c in text]
    return strong.count("R") + strong.count("AL") > strong.count("L")


def _line(row: list[Piece]) -> str:
    """Return the words of a row, with a blank where there is room for one or there was one."""
    parts = [row[0].text.strip(" ")]
    for one, other in pairwise(row):
        gap = max(other.left - one.right, one.left - other.right)
        near = _NO_BLANK * min(one.size, other.size)
        if not -_LAPPED * near < gap < near or one.text.endswith(" ") or other.text.startswith(" "):
            parts.append(" ")
        parts.append(other.text.strip(" "))
    return "".join(parts)


def _pitch(rows: list[list[Piece]]) -> float:
    """Return the usual distance between two lines."""
    gaps = [one[0].base - other[0].base for one, other in pairwise(rows)]
    return median(gaps) if gaps else 0.0


def median(numbers: Iterable[float]) -> float:
    """Return the middle one of some numbers (of the two in the middle, the smaller)."""
    ordered = sorted(numbers)
    return ordered[(len(ordered) - 1) // 2]
