"""Lines of a laid-out block: visible stretch and exact visual runs."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from app.reading.display import LineMarks, Runs, RunsOf, union
from app.reading.marks import ShownMark

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LINE_SEPARATOR = 0x2028
_BLANKS = frozenset((0x20, 0x09, 0x3000, 0x1680, 0x205F, *range(0x2000, 0x200B)))


class BlockText:
    """A block's characters by UTF-16 unit, and whether runs may go from right to left."""

    __slots__ = ("mixed", "units")

    def __init__(self, block: QTextBlock) -> None:
        text = block.text()
        self.mixed = _RIGHT_TO_LEFT.search(text) is not None
        encoded = text.encode("utf-16-le", "surrogatepass")
        self.units = memoryview(encoded).cast("H")

    def visible_end(self, start: int, end: int, wrapped: bool) -> int:
        """Return where the visible text of a line ends; trailing blanks of a wrapped line go."""
        units = self.units
        end = min(end, len(units))
        if end > start and units[end - 1] == _LINE_SEPARATOR:
            return end - 1
        if wrapped:
            while end > start and units[end - 1] in _BLANKS:
                end -= 1
        return end


def runs_of_line(line: QTextLine, origin: int, mixed: bool) -> RunsOf:
    """Return the function from stretches of a line to their visual runs (x in the block).

    ``origin`` is the block's Qt position. ``cursorToX`` is wrong at borders between directions,
    glyph runs are exact.
    """
    known: dict[int, float] = {}

    def x_of(position: int) -> float:
        x = known.get(position)
        if x is None:
            found = line.cursorToX(position - origin)
            x = known[position] = float(_first(found))
        return x

    def straight(start: int, end: int) -> Runs:
        x1, x2 = x_of(start), x_of(end)
        return [(x1, x2)] if x2 > x1 else []

    def visual(start: int, end: int) -> Runs:
        glyphs = line.glyphRuns(start - origin, end - start)
        boxes = [g.boundingRect() for g in glyphs]
        return union([(b.left(), b.right()) for b in boxes if b.width() > 0])

    return visual if mixed else straight


def line_starts(layout: QTextLayout) -> list[int]:
    """Return where the lines begin, in the block."""
    return [layout.lineAt(k).textStart() for k in range(layout.lineCount())]


def _first(found: Any) -> Any:
    """PySide6 answers with (x, position), its stubs say x."""
    return found[0] if isinstance(found, tuple) else found


@dataclass(slots=True)
class LaidBlock:
    """A block that has its lines.

    ``position`` and the lines' ``starts`` are Qt positions of the document; ``baseline`` lies
    below each line's top.
    """

    number: int
    position: int
    block: QTextBlock
    text: BlockText
    starts: list[int]
    baseline: float
    own: QTextLayout | None = None
    marks: list[ShownMark] | None = None
    marks_revision: int = -1

    @property
    def layout(self) -> QTextLayout:
        """The block's layout, for the moment only.

        Qt owns it. A wrapper kept beyond it would be taken for whatever Qt puts at its address
        next, so the block is kept, which is a value, and asked anew each time. A layout of its
        ``own`` belongs to Python.
        """
        return self.own if self.own is not None else self.block.layout()

    def line_of(self, position: int) -> int:
        """Return the line that holds a Qt position."""
        return max(0, bisect_right(self.starts, position) - 1)

    def x_of(self, line: int, position: int) -> float:
        """Return the x of a caret at a Qt position, in the block."""
        text_line = self.layout.lineAt(line)
        if self.text.mixed:
            # Here cursorToX is off by a blank where a line breaks inside the other direction.
            for character, leading in ((position, True), (position - 1, False)):
                for glyphs in text_line.glyphRuns(character - self.position, 1):
                    box = glyphs.boundingRect()
                    if box.width() > 0:
                        at_right = leading == glyphs.isRightToLeft()
                        return box.right() if at_right else box.left()
        return float(_first(text_line.cursorToX(position - self.position)))

    def runs(self, line: int, start: int, end: int) -> Runs:
        """Return the visual runs of a stretch of one line, x in the block."""
        if start >= end:
            return []
        return runs_of_line(self.layout.lineAt(line), self.position, self.text.mixed)(start, end)

    def right_to_left_at(self, position: int) -> bool:
        """Return whether the character at a Qt position runs from right to left."""
        if not self.text.mixed:
            return False
        line = self.layout.lineAt(self.line_of(position))
        return any(g.isRightToLeft() for g in line.glyphRuns(position - self.position, 1))


@dataclass(slots=True)
class FrameLine:
    """A line in the viewport; ``y`` its top in the document."""

    block: LaidBlock
    line: int
    y: float
    marks: LineMarks

    @property
    def baseline(self) -> float:
        """Where its baseline lies in the document."""
        return self.y + self.block.baseline

    def runs(self, start: int, end: int) -> Runs:
        """Return the visual runs of a stretch, x in the block."""
        return self.block.runs(self.line, start, end)
