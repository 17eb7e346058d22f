"""Finding words in passages without regard to accents and case, for many passages at once.

A text is folded once; a word is then looked for in the whole text, and each passage only asks
whether an occurrence lies inside it. No passage is ever cut out.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import numpy as np
import numpy.typing as npt

from annotations.find import folded_character
from annotations.offsets import Offsets

Flags = npt.NDArray[np.bool_]
Units = npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

PIECE = 262_144
"""Characters that are folded at a time."""

_FEW = 65_536
_FAR = np.iinfo(np.int64).max


class FoldedText:
    """A text as ``find.folded()`` gives it, as numbers, with the way there for offsets."""

    def __init__(self, text: str = "") -> None:
        pieces = _Pieces()
        for first in range(0, len(text), PIECE):
            pieces.add(text[first : first + PIECE])
        self._take(pieces)

    @classmethod
    def in_steps(cls, text: str) -> Generator[None, None, FoldedText]:
        """Fold a text piece by piece; the result is returned at the end."""
        pieces = _Pieces()
        for first in range(0, len(text), PIECE):
            pieces.add(text[first : first + PIECE])
            yield
        made = cls()
        made._take(pieces)
        return made

    def _take(self, pieces: _Pieces) -> None:
        self.units: Units = np.concatenate(pieces.units)
        self._at = np.concatenate(pieces.at)
        self._shift = np.concatenate([[0], np.cumsum(np.concatenate(pieces.longer))])

    def place(self, offsets: Offsets) -> Offsets:
        """Return where code-point offsets of the text lie in ``units``."""
        if not len(self._at):
            return offsets
        return offsets + self._shift[np.searchsorted(self._at, offsets)]

    def occurrences(self, word: str) -> Offsets:
        """Return where a folded word begins, in ascending order."""
        return occurrences(self.units, word)


class _Pieces:
    """Folded pieces of a text: characters, where some became none or several, and how many more."""

    def __init__(self) -> None:
        self.units: list[Any] = [np.empty(0, np.uint16)]
        self.at: list[Offsets] = [np.empty(0, np.int64)]
        self.longer: list[Offsets] = [np.empty(0, np.int64)]
        self._length = 0

    def add(self, text: str) -> None:
        """Fold the next piece. Characters are folded one by one, so it may end anywhere."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        forms = {code: folded_character(chr(code)) for code in _different(text, codes)}
        table = np.zeros(max(forms) + 1, np.uint32)
        special = np.zeros(len(table), np.bool_)
        for code, form in forms.items():
            table[code] = ord(form) if len(form) == 1 else 0
            special[code] = len(form) != 1
        found = table[codes]
        if special.any():
            at = np.flatnonzero(special[codes])
            found, longer = _with_special(codes, forms, found, at)
            self.at.append(at + self._length)
            self.longer.append(longer)
        wide = len(found) and int(found.max()) > 0xFFFF
        self.units.append(found if wide else found.astype(np.uint16))
        self._length += len(codes)


def _with_special(
    codes: Units, forms: dict[int, str], found: npt.NDArray[np.uint32], at: Offsets
) -> tuple[npt.NDArray[np.uint32], Offsets]:
    """Put in the characters that become none or several; return how many more each becomes."""
    lengths = np.ones(len(codes), np.int64)
    here = codes[at]
    different = np.unique(here).tolist()
    for code in different:
        lengths[at[here == code]] = len(forms[code])
    places = np.cumsum(lengths) - lengths
    made = np.zeros(int(lengths.sum()), np.uint32)
    single = np.ones(len(codes), np.bool_)
    single[at] = False
    made[places[single]] = found[single]
    for code in different:
        for number, character in enumerate(forms[code]):
            made[places[at[here == code]] + number] = ord(character)
    return made, lengths[at] - 1


def _different(text: str, codes: Units) -> list[int]:
    """Return the characters of a text, each once."""
    if len(text) < _FEW:
        return [ord(character) for character in set(text)]
    seen = np.zeros(int(codes.max()) + 1, np.bool_)
    seen[codes] = True
    found: list[int] = np.flatnonzero(seen).tolist()
    return found


def occurrences(units: Units, word: str) -> Offsets:
    """Return where a word begins among characters, in ascending order."""
    codes = [ord(character) for character in word]
    last = len(units) - len(codes)
    if not codes or last < 0 or max(codes) > np.iinfo(units.dtype).max:
        return np.empty(0, np.int64)
    found = np.flatnonzero(units[: last + 1] == codes[0])
    for number, code in enumerate(codes[1:], 1):
        found = found[units[found + number] == code]
    return found


class Passages:
    """Passages of one run of folded characters, and which of the table's rows they belong to."""

    def __init__(self, units: Units, starts: Offsets, ends: Offsets, where: Offsets) -> None:
        """All offsets count in ``units``; ``where`` are positions of the table's columns."""
        # In their order in the text, neighbours ask for neighbouring occurrences.
        order = np.argsort(starts, kind="stable")
        self.units = units
        self.starts, self.ends, self.where = starts[order], ends[order], where[order]

    def holding(self, word: str) -> Offsets:
        """Return the rows (``where``) whose passage holds a folded word."""
        at = occurrences(self.units, word)
        if not len(at):
            return np.empty(0, np.int64)
        nearest = np.searchsorted(at, self.starts)
        begins = np.append(at, _FAR - len(word))[nearest]
        return self.where[begins + len(word) <= self.ends]

    def key(self, number: int) -> npt.NDArray[np.uint64]:
        """Return for each passage its characters ``4 * number`` and the three after, to sort by.

        Characters beyond the passage's end count as 0, those above U+FFFF as U+FFFF.
        """
        made = np.zeros(len(self.starts), np.uint64)
        for place in range(4 * number, 4 * number + 4):
            at = self.starts + place
            inside = at < self.ends
            found = np.zeros(len(at), np.uint64)
            found[inside] = np.minimum(self.units[at[inside]], 0xFFFF)
            made = (made << np.uint64(16)) | found
        return made
