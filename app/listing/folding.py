"""Finding words in passages without regard to accents and case, for many passages at once.

A text is folded once; a word is then looked for in the whole text, and each passage only asks
whether an occurrence lies inside it. No passage is ever cut out.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from annotations.find import folded_character
from annotations.offsets import Offsets

Flags = npt.NDArray[np.bool_]
Units = npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

_FEW = 65_536
_FAR = np.iinfo(np.int64).max


class FoldedText:
    """A text as ``find.folded()`` gives it, as numbers, with the way there for offsets."""

    def __init__(self, text: str) -> None:
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        forms = {code: folded_character(chr(code)) for code in _different(text, codes)}
        table = np.zeros(max(forms, default=0) + 1, np.uint32)
        special = np.zeros(len(table), np.bool_)
        for code, form in forms.items():
            table[code] = ord(form) if len(form) == 1 else 0
            special[code] = len(form) != 1
        self._at = np.empty(0, np.int64)
        self._shift = np.zeros(1, np.int64)
        found = table[codes] if len(codes) else codes.astype(np.uint32)
        if special.any():
            found = self._with_special(codes, forms, found, np.flatnonzero(special[codes]))
        narrow = not len(found) or int(found.max()) <= 0xFFFF
        self.units: Units = found.astype(np.uint16) if narrow else found

    def _with_special(
        self, codes: Units, forms: dict[int, str], found: Units, at: Offsets
    ) -> npt.NDArray[np.uint32]:
        """Put in the characters that become none or several, and note what they shift."""
        lengths = np.ones(len(codes), np.int64)
        sizes = {code: len(form) for code, form in forms.items()}
        here = codes[at]
        for code in np.unique(here).tolist():
            lengths[at[here == code]] = sizes[code]
        places = np.cumsum(lengths) - lengths
        made = np.zeros(int(lengths.sum()), np.uint32)
        single = np.ones(len(codes), np.bool_)
        single[at] = False
        made[places[single]] = found[single]
        for code in np.unique(here).tolist():
            for number, character in enumerate(forms[code]):
                made[places[at[here == code]] + number] = ord(character)
        self._at = at.astype(np.int64)
        self._shift = np.concatenate([[0], np.cumsum(lengths[at] - 1)]).astype(np.int64)
        return made

    def place(self, offsets: Offsets) -> Offsets:
        """Return where code-point offsets of the text lie in ``units``."""
        if not len(self._at):
            return offsets
        return offsets + self._shift[np.searchsorted(self._at, offsets)]

    def occurrences(self, word: str) -> Offsets:
        """Return where a folded word begins, in ascending order."""
        return occurrences(self.units, word)


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
