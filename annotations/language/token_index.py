"""The tokens of all documents as numbers of one lexicon, so that a pattern is asked once of each.

A text has a row of numbers, each of which stands for a word with its lemma, part of speech and
morphology. A pattern tests the lexicon, not the texts; what the tests say is then spread over the
rows. A row says which documents can hold a match without a parse being read.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from annotations.language import cqp
from annotations.language.parse import Column, Parse
from annotations.language.required import Run, required
from annotations.offsets import Fragment

Numbers = npt.NDArray[np.int64]
Unsigned = npt.NDArray[np.unsignedinteger[Any]]
_WIDTHS = (1, 2, 4)

BREAK = 0
"""Stands behind every sentence in a row, the last one too."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A text for the index, in numbers of its own.

    ``kinds``: for each different token the numbers of its word, lemma, part of speech and
    morphology in ``strings``; ``row``: for each token its number in ``kinds``, from 1, with
    ``BREAK`` behind each sentence; ``places``: for each token how far it begins behind the former
    one's end, and its length (code points).
    """

    strings: tuple[str, ...]
    kinds: Column
    row: Column
    places: Column


def indexed(parse: Parse, text: str) -> Indexed | None:
    """Return what the index holds of a text; None where the parse is no row of its tokens."""
    gaps = parse.starts - np.concatenate([[0], parse.ends[:-1]])
    if len(parse) and (int(parse.ends.max()) > len(text) or int(gaps.min()) < 0):
        return None
    numbers = {string: number for number, string in enumerate(parse.strings)}
    words, of_words = cqp.words_of(parse, text)
    places = np.array([numbers.setdefault(word, len(numbers)) for word in words], np.int32)
    columns = (places[of_words], parse.lemmas, parse.tags, parse.morphs)
    row = np.zeros(len(parse), np.int64)
    for column in columns:
        _, row = np.unique(row * len(numbers) + column, return_inverse=True)
    kinds = np.zeros((int(row.max(initial=-1)) + 1, len(columns)), np.int32)
    kinds[row] = np.stack(columns, axis=1)
    breaks = np.flatnonzero(np.diff(parse.sentences)) + 1
    ends = [*breaks.tolist(), len(row)] if len(row) else []
    used, renumbered = np.unique(kinds, return_inverse=True)
    strings = tuple(numbers)
    return Indexed(
        tuple(strings[number] for number in used.tolist()),
        renumbered.reshape(kinds.shape).astype(np.int32),
        np.insert(row + 1, ends, BREAK).astype(np.int32),
        np.stack([gaps, parse.ends - parse.starts], axis=1).reshape(-1).astype(np.int32),
    )


def packed(numbers: npt.NDArray[np.integer[Any]]) -> tuple[int, bytes]:
    """Return numbers from 0 as bytes, and how many each of them takes."""
    most = int(numbers.max(initial=0))
    width = next(width for width in _WIDTHS if most < 1 << (8 * width))
    return width, numbers.astype(f"<u{width}").tobytes()


def unpacked(width: int, data: bytes) -> Unsigned | None:
    """Return the numbers that ``packed`` made into bytes; None where it did not."""
    if width not in _WIDTHS or not isinstance(data, bytes) or len(data) % width:
        return None
    found: Unsigned = np.frombuffer(data, f"<u{width}")
    return found


def squeezed(numbers: npt.NDArray[np.integer[Any]]) -> tuple[int, bytes]:
    """Return as ``packed``, but with fewer bytes, which takes a little longer."""
    width, data = packed(numbers)
    return width, zlib.compress(data, 1)


def unsqueezed(width: int, data: bytes) -> Unsigned | None:
    """Return the numbers that ``squeezed`` made into bytes; None where it did not."""
    try:
        return unpacked(width, zlib.decompress(data))
    except (zlib.error, TypeError):
        return None


class Lexicon(cqp.Tokens):
    """The different tokens of all documents; token 0 is none, and no text has it."""

    def __init__(self, strings: list[str], kinds: Column) -> None:
        """``kinds``: numbers of strings, one column for each of ``cqp.ATTRIBUTES``."""
        super().__init__(len(kinds))
        self.strings = strings
        self.kinds = kinds

    def grown(self, strings: Sequence[str], kinds: Sequence[tuple[int, ...]]) -> Lexicon:
        """Return a lexicon with more behind these, or these where what comes is no lexicon."""
        if not kinds:
            return self
        both = [*self.strings, *strings]
        try:
            table = np.array(kinds, np.int32).reshape(len(kinds), len(cqp.ATTRIBUTES))
        except (ValueError, TypeError, OverflowError):
            return self
        known = int(table.min()) > 0 and int(table.max()) < len(both)
        if not known or not all(isinstance(string, str) for string in strings):
            return self
        return Lexicon(both, np.concatenate([self.kinds, table]))

    def _column(self, attribute: str) -> tuple[list[str], Column]:
        return self.strings, self.kinds[:, cqp.ATTRIBUTES.index(attribute)]


def empty_lexicon() -> Lexicon:
    """Return a lexicon without tokens."""
    return Lexicon([""], np.zeros((1, len(cqp.ATTRIBUTES)), np.int32))


class Asked:
    """A pattern whose tests were put to a lexicon."""

    def __init__(self, pattern: cqp.Pattern, lexicon: Lexicon) -> None:
        bits = pattern.bits(lexicon)
        bits[BREAK] = 0
        self._finder = cqp.Finder(pattern, bits, BREAK)
        self._size = len(lexicon.kinds)
        runs = required(pattern.shape)
        self._needs = [[_flags(bits, tests) for tests in run] for run in runs]
        self.possible = all(bool(flags.any()) for run in self._needs for flags in run)
        """Whether any text made of these tokens can hold a match."""

    def may_match(self, rows: Sequence[Unsigned]) -> list[bool | None]:
        """Return which rows can hold a match: all that do, and some that do not.

        None is a row of other tokens than the lexicon's.
        """
        sizes = np.array([len(row) for row in rows], np.int64)
        if not sizes.sum():
            return [False] * len(rows)
        whole = np.concatenate(rows)
        if int(whole.max()) >= self._size or any(len(row) and row[-1] != BREAK for row in rows):
            return [self._may_alone(row) for row in rows]
        if not self.possible:
            return [False] * len(rows)
        may = sizes > 0
        for run in self._needs:
            # Rows end with a break, so that nothing runs from one into the next.
            found = np.ones(max(0, len(whole) - len(run) + 1), bool)
            for place, flags in enumerate(run):
                found &= flags[whole[place : place + len(found)]]
            there = np.zeros(len(rows), bool)
            there[np.searchsorted(np.cumsum(sizes), np.flatnonzero(found), "right")] = True
            may &= there
        return [bool(flag) for flag in may]

    def _may_alone(self, row: Unsigned) -> bool | None:
        sound = not len(row) or (int(row.max()) < self._size and row[-1] == BREAK)
        return self.may_match([row])[0] if sound else None

    def matches(self, row: Unsigned, places: Unsigned) -> list[Fragment] | None:
        """Return where the matches in a text are (code points); None where the row is damaged.

        Raises UserError where the pattern takes too long.
        """
        spans = self._finder.spans(row)
        if not spans:
            return []
        tokens = np.cumsum(row != BREAK) - 1
        if len(places) != 2 * (int(tokens[-1]) + 1):
            return None
        spread = places.astype(np.int64).reshape(-1, 2)
        ends = spread.sum(axis=1).cumsum()
        starts = ends - spread[:, 1]
        return [(int(starts[tokens[low]]), int(ends[tokens[high - 1]])) for low, high in spans]


def _flags(bits: Numbers, tests: Run) -> cqp.Flags:
    mask = sum(1 << number for number in tests)
    flags: cqp.Flags = (bits & mask) != 0
    return flags
