"""Positions in the QTextDocument of the reading view, and code points of the stored text.

Beyond what ``OffsetMap`` does, a giant paragraph is shown as several blocks, because Qt's work for
a block grows with its length. A break takes the place of a space, which at the end of a line
nobody sees, so positions stay as they are; only where there is no space is a separator put in.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from annotations.offsets import OffsetMap, Offsets

LONGEST_BLOCK = 16_384
PIECE = 8_192
_SEARCH = 2_048
_SPACES = np.array([0x20, 0x09, 0x3000, 0x2003, 0x2002, 0x2009], np.uint16)
_STOPS = np.array([ord(c) for c in ".!?…"], np.uint16)
_SEPARATORS = (0x0A, 0x2029)

Units = npt.NDArray[np.uint16]


class PositionMap:
    """Converts both ways; ``display`` is the string for Qt.

    ``starts`` are the Qt positions where the document's blocks begin; ``joined`` the numbers of
    the blocks that continue the paragraph of the block before them; ``units`` the UTF-16 units of
    ``display``.
    """

    def __init__(self, text: str) -> None:
        self._offsets = OffsetMap(text)
        self.length = self._offsets.length
        self.display = self._offsets.display
        self.units = _units(self.display)
        self._inserted = np.empty(0, np.int64)
        self.joined = np.empty(0, np.int64)
        starts = block_starts(self.units)
        breaks, inserted = _breaks(self.units, starts)
        if len(breaks):
            self._break(breaks, inserted)
            starts = block_starts(self.units)
            self.joined = np.searchsorted(starts, self._after_insertion(breaks, inserted))
        self.starts = starts
        # Between CR and LF there is no position in Qt.
        self.lost = np.array([m.start() + 1 for m in re.finditer("\r\n", text)], np.int64)
        self.exact = not len(self.lost)

    def keeps(self, *offsets: int) -> bool:
        """Return whether the code points come back from Qt as they were."""
        return self.exact or not np.isin(offsets, self.lost).any()

    def _break(self, breaks: Offsets, inserted: npt.NDArray[np.bool_]) -> None:
        units = self.units.copy()
        units[breaks[~inserted]] = 0x0A
        self._inserted = breaks[inserted]
        self.units = np.insert(units, self._inserted, 0x0A)
        self.display = self.units.tobytes().decode("utf-16-le", "surrogatepass")

    def _after_insertion(self, breaks: Offsets, inserted: npt.NDArray[np.bool_]) -> Offsets:
        """Return where the blocks after the breaks begin."""
        return breaks + np.cumsum(inserted) + (~inserted)

    def to_qt(self, offset: int) -> int:
        """Return the Qt position where a passage that begins at a code point begins."""
        position = self._offsets.to_qt(offset)
        if len(self._inserted):
            position += int(np.searchsorted(self._inserted, position, "right"))
        return position

    def to_qt_array(self, offsets: Offsets, ends: bool = False) -> Offsets:
        """Return the Qt positions of starts, or of ends, of passages."""
        positions = self._offsets.to_qt_array(offsets)
        if len(self._inserted):
            side = "left" if ends else "right"
            positions = positions + np.searchsorted(self._inserted, positions, side)  # type: ignore[call-overload]
        return positions

    def end_to_qt(self, offset: int) -> int:
        """Return the Qt position where a passage that ends at a code point ends."""
        position = self._offsets.to_qt(offset)
        if len(self._inserted):
            position += int(np.searchsorted(self._inserted, position, "left"))
        return position

    def to_offset(self, position: int) -> int:
        """Return the code point of a Qt position; inside a character, its start."""
        if len(self._inserted):
            separators = self._inserted + np.arange(len(self._inserted))
            position -= int(np.searchsorted(separators, position, "left"))
        return self._offsets.to_offset(position)


def _units(display: str) -> Units:
    return np.frombuffer(display.encode("utf-16-le", "surrogatepass"), "<u2")


def block_starts(units: Units) -> Offsets:
    """Return where Qt begins a block in a display string."""
    breaks = np.nonzero((units == _SEPARATORS[0]) | (units == _SEPARATORS[1]))[0]
    return np.concatenate([[0], breaks + 1]).astype(np.int64)


def _breaks(units: Units, starts: Offsets) -> tuple[Offsets, npt.NDArray[np.bool_]]:
    """Return where to break giant blocks, and at which of these places nothing is replaced."""
    ends = np.append(starts[1:] - 1, len(units))
    found: list[int] = []
    inserted: list[bool] = []
    for k in np.nonzero(ends - starts > LONGEST_BLOCK)[0]:
        at, end = int(starts[k]), int(ends[k])
        while end - at > LONGEST_BLOCK:
            place, is_space = _break_near(units, at + PIECE)
            found.append(place)
            inserted.append(not is_space)
            at = place + is_space
    return np.array(found, np.int64), np.array(inserted, np.bool_)


def _break_near(units: Units, wanted: int) -> tuple[int, bool]:
    """Return a place at or before ``wanted``: a space after a full stop, a space, or any."""
    low = wanted - _SEARCH
    window = units[low:wanted]
    spaces = np.nonzero(np.isin(window, _SPACES))[0]
    if len(spaces):
        after = spaces[spaces > 0]
        stops = after[np.isin(window[after - 1], _STOPS)]
        best = stops if len(stops) else spaces
        return low + int(best[-1]), True
    while 0xDC00 <= units[wanted] < 0xE000 or 0x0300 <= units[wanted] < 0x0370:
        wanted -= 1
    return wanted, False
