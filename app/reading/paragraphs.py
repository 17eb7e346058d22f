"""What each block of the document is: title, heading, numbered paragraph, blank."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from annotations.offsets import Offsets
from app.reading.metrics import Block
from app.reading.positions import Units

LONGEST_TITLE = 160
LONGEST_HEADING = 100
_SPACES = (0x20, 0x09, 0xA0, 0x202F, 0x0D, 0xFEFF, 0x2060, 0x3000, 0x0C)
_FULL_STOPS = tuple(ord(c) for c in ".;,:…")

Flags = npt.NDArray[np.bool_]


def _can_end(character: str) -> bool:
    return character.isalnum() or character in ')]»”’"?!'


def _can_begin(character: str) -> bool:
    return (character.isalnum() and not character.islower()) or character in "«“\"'(‘[¿¡"


def _flags(units: Units, rule: Callable[[str], bool]) -> Flags:
    """Return a rule's answer for each unit, asking once for each different one."""
    different, inverse = np.unique(units, return_inverse=True)
    answers = np.array([rule(chr(int(unit))) for unit in different], np.bool_)
    return answers[inverse]


class Paragraphs:
    """The blocks of a document: where they begin and what they are.

    ``starts`` Qt positions, ``lengths`` in units without the separator, ``kinds`` values of
    ``Block``, ``numbers`` how many numbered paragraphs there are up to and with each block,
    ``numbered`` whether a block carries its number in the gutter.
    """

    def __init__(self, units: Units, starts: Offsets, joined: Offsets) -> None:
        self.starts = starts
        self.total = len(units)
        self.ends = np.append(starts[1:] - 1, len(units)).astype(np.int64)
        self.lengths = self.ends - starts
        self.joined = np.zeros(len(starts), np.bool_)
        self.joined[joined] = True
        self.kinds = self._classify(units)
        self.numbered = (self.kinds == Block.BODY.value) & ~self.joined
        self.numbers = np.cumsum(self.numbered)

    def __len__(self) -> int:
        return len(self.starts)

    def block_at(self, position: int) -> int:
        """Return the number of the block that holds a Qt position."""
        found = int(np.searchsorted(self.starts, position, "right")) - 1
        return min(max(found, 0), len(self.starts) - 1)

    def kind(self, block: int) -> Block:
        """Return what a block is."""
        return Block(int(self.kinds[block]))

    def _classify(self, units: Units) -> npt.NDArray[np.int8]:
        kinds = np.zeros(len(self.starts), np.int8)
        first, last = _without_spaces(units, self.starts, self.ends)
        empty = first >= last
        kinds[empty] = Block.EMPTY.value
        full = np.nonzero(~empty)[0]
        if len(full) < 2:
            return kinds
        first, last = first[full], last[full]
        lengths = last - first
        headlike = lengths <= LONGEST_HEADING
        headlike &= _flags(units[last - 1], _can_end) & _flags(units[first], _can_begin)
        # A heading stands over something; verse and lists are lines among lines.
        over = np.append(lengths[1:] > LONGEST_HEADING, False)
        headlike &= over & ~self.joined[full]
        kinds[full[headlike]] = Block.SUBHEADING.value
        title = lengths[0] <= LONGEST_TITLE and int(units[last[0] - 1]) not in _FULL_STOPS
        kinds[full[0]] = Block.TITLE.value if title else Block.BODY.value
        return kinds


def _without_spaces(units: Units, starts: Offsets, ends: Offsets) -> tuple[Offsets, Offsets]:
    """Return where the blocks' visible text begins and ends (up to eight blanks are looked at)."""
    first, last = starts.copy(), ends.copy()
    if not len(units):
        return first, last
    for _ in range(8):
        inside = first < last
        at = inside & np.isin(units[np.minimum(first, len(units) - 1)], _SPACES)
        if not at.any():
            break
        first[at] += 1
    for _ in range(8):
        inside = first < last
        at = inside & np.isin(units[np.maximum(last - 1, 0)], _SPACES)
        if not at.any():
            break
        last[at] -= 1
    return first, last
