"""The text of a line as runs that go one way, each with its place: what an SVG needs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QRawFont

from app.reading.lines import FrameLine

_TAB = 0x09
_NEAR = 0.75
"""Boxes of neighbours touch, but for rounding."""

_STRONG = ("R", "AL")
_WITHOUT_WIDTH = ("Cc", "Cf", "Me", "Mn")

Stretch = tuple[int, int]
"""From one Qt position to another, on one line."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of one direction from ``x1`` to ``x2`` (pixels in the text column).

    ``foreign``: the reading face has not its characters, whoever shows it chooses another.
    """

    text: str
    x1: float
    x2: float
    backwards: bool
    foreign: bool = False


def text_runs(line: FrameLine, face: QRawFont) -> Iterator[TextRun]:
    """Yield the runs of a line's visible text, in the order of reading.

    Characters that ``face`` has not stand alone, and so does punctuation at the ends of what runs
    from right to left: the rest keeps its place where another font or no direction is at hand.
    """
    for stretch in _without_tabs(line):
        if not line.block.text.mixed:
            directed = iter([(stretch, False)])
        else:
            directed = _directed(line, stretch)
        for part, backwards in directed:
            pieces = _by_strength(line, part) if backwards else _by_face(line, part, face)
            for start, end in pieces:
                boxes = line.runs(start, end)
                if boxes:
                    text = _text(line, start, end)
                    foreign = not face.supportsCharacter(ord(text[0]))
                    yield TextRun(text, boxes[0][0], boxes[-1][1], backwards, foreign)


def _without_tabs(line: FrameLine) -> Iterator[Stretch]:
    """Yield the stretches between tabs, which are not equally wide everywhere."""
    units, origin = line.block.text.units, line.block.position
    start = line.marks.start
    for position in range(line.marks.start, line.marks.end):
        if units[position - origin] == _TAB:
            if start < position:
                yield start, position
            start = position + 1
    if start < line.marks.end:
        yield start, line.marks.end


def _text(line: FrameLine, start: int, end: int) -> str:
    origin = line.block.position
    units = line.block.text.units[start - origin : end - origin]
    return units.tobytes().decode("utf-16-le", "replace")


def _characters(line: FrameLine, stretch: Stretch) -> Iterator[Stretch]:
    """Yield the stretches of single code points."""
    units, origin = line.block.text.units, line.block.position
    position, end = stretch
    while position < end:
        pair = 0xD800 <= units[position - origin] < 0xDC00 and position + 1 < end
        after = position + (2 if pair else 1)
        yield position, after
        position = after


def _by_face(line: FrameLine, stretch: Stretch, face: QRawFont) -> Iterator[Stretch]:
    """Yield the stretches that a face has and those that it has not, in turn."""
    first, end = stretch
    if not _text(line, first, end).isascii():
        former = True
        for position, after in _characters(line, stretch):
            character = _text(line, position, after)
            if unicodedata.category(character) in _WITHOUT_WIDTH:
                continue
            has = face.supportsCharacter(ord(character))
            if has != former and position > first:
                yield first, position
                first = position
            former = has
    yield first, end


def _by_strength(line: FrameLine, stretch: Stretch) -> Iterator[Stretch]:
    """Yield what stands before the first letter, what ends with the last one, and the rest."""
    strong = [
        (position, after)
        for position, after in _characters(line, stretch)
        if unicodedata.bidirectional(_text(line, position, after)) in _STRONG
    ]
    start, end = stretch
    borders = [start, strong[0][0], strong[-1][1], end] if strong else [start, end]
    for first, last in pairwise(borders):
        if first < last:
            yield first, last


def _directed(line: FrameLine, stretch: Stretch) -> Iterator[tuple[Stretch, bool]]:
    """Yield the runs of a line in which directions meet, and whether each goes backwards.

    Character by character, as glyph runs do not tell what they stand for where several fonts meet.
    """
    first, end = stretch
    extent: tuple[float, float] | None = None
    direction = False
    for position, after in _characters(line, stretch):
        boxes = line.runs(position, after)
        if not boxes:
            # Joiners and marks have no box of their own.
            continue
        box = boxes[0][0], boxes[-1][1]
        backwards = line.block.right_to_left_at(position)
        if extent is not None and not (
            backwards == direction and _continues(extent, box, backwards)
        ):
            yield (first, position), direction
            first, extent = position, None
        direction = backwards
        extent = (min(extent[0], box[0]), max(extent[1], box[1])) if extent else box
    if extent is not None:
        yield (first, end), direction


def _continues(run: tuple[float, float], box: tuple[float, float], backwards: bool) -> bool:
    """Return whether a character goes on where a run ends, or lies over it (a ligature)."""
    if box[0] >= run[0] - _NEAR and box[1] <= run[1] + _NEAR:
        return True
    return abs(box[1] - run[0]) < _NEAR if backwards else abs(box[0] - run[1]) < _NEAR
