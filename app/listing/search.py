"""What the list's filter finds: words in labels, annotators, notes and quotes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any

import numpy as np

from annotations.find import folded
from annotations.offsets import QUOTE_JOINT, Offsets
from app.listing.columns import Columns
from app.listing.folding import Flags, FoldedText, Passages, Units
from app.listing.names import Names

_KEPT_WORDS = 16
_BREAK = np.array([0x0A], np.uint16)

Texts = Callable[[int], str]
"""Gives a document's text by its row."""


def words_of(filter_: str) -> tuple[str, ...]:
    """Return the folded words of a filter; a row must match each of them somewhere."""
    return tuple(dict.fromkeys(word for word in folded(filter_).split() if word))


class Search:
    """Answers for all rows of the columns at once. Folded texts are kept from one set to the next.

    Its generators do a little at each step and return their result at the end (``yield from``).
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._folded: dict[int, FoldedText] = {}
        self._columns = Columns.of()
        self._quotes: list[Passages] | None = None
        self._notes: Passages | None = None
        self._found: dict[str, Flags] = {}
        self.words_looked_up = 0

    def set_columns(self, columns: Columns) -> None:
        """Search other annotations, or the same after a change."""
        self._columns = columns
        self._quotes = self._notes = None
        self._found.clear()

    def forget_texts(self) -> None:
        """Drop the folded texts: they belong to another project."""
        self._folded.clear()

    # -- what is kept ready

    def warm(self) -> Iterator[None]:
        """Fold the texts that a filter will need, one document or less a step."""
        there = np.zeros(int(self._columns.document.max(initial=0)) + 1, np.bool_)
        there[self._columns.document] = True  # to sort a million takes longer than a step may
        yield
        for document in np.flatnonzero(there).tolist():
            yield from self._folded_text(document)
            yield

    def _folded_text(self, document: int) -> Generator[None, None, FoldedText]:
        found = self._folded.get(document)
        if found is None:
            found = yield from FoldedText.in_steps(self._texts(document))
            self._folded[document] = found
        return found

    def quotes(self) -> Generator[None, None, list[Passages]]:
        """Return the annotations' passages: a group for each document, one for the split ones."""
        if self._quotes is None:
            columns = self._columns
            split = np.isin(columns.row, list(columns.fragments))
            made: list[Passages] = []
            whole = np.flatnonzero(~split)
            whole = whole[np.argsort(columns.document[whole], kind="stable")]
            yield
            cuts = np.flatnonzero(np.diff(columns.document[whole])) + 1
            for where in np.split(whole, cuts):
                if len(where):
                    text = yield from self._folded_text(int(columns.document[where[0]]))
                    starts, ends = columns.start[where], columns.end[where]
                    made.append(Passages(text.units, text.place(starts), text.place(ends), where))
                    yield
            made.append((yield from self._split_quotes(np.flatnonzero(split))))
            self._quotes = made
        return self._quotes

    def _split_quotes(self, where: Offsets) -> Generator[None, None, Passages]:
        """Return the quotes of annotations with several fragments, laid end to end."""
        columns = self._columns
        joint = np.array([ord(c) for c in folded(QUOTE_JOINT)], np.uint16)
        pieces: list[Units] = []
        lengths = []
        for number, at in enumerate(where.tolist()):
            text = yield from self._folded_text(int(columns.document[at]))
            places = text.place(np.array(columns.fragments[int(columns.row[at])], np.int64))
            parts: list[Units] = []
            for start, end in places.tolist():
                parts += [joint, text.units[start:end]] if parts else [text.units[start:end]]
            pieces += [*parts, _BREAK]
            lengths.append(sum(len(part) for part in parts))
            if number % 500 == 499:
                yield
        sizes = np.array(lengths, np.int64)
        ends = np.cumsum(sizes + 1) - 1
        units: Any = np.concatenate(pieces) if pieces else np.empty(0, np.uint16)
        return Passages(units, ends - sizes, ends, where)

    def notes(self) -> Passages:
        """Return the notes as passages of one text."""
        if self._notes is None:
            rows = np.fromiter(self._columns.notes, np.int64, len(self._columns.notes))
            where = self._columns.places_of(rows)
            words = list(self._columns.notes.values())
            text = FoldedText("\n".join(words))
            sizes = np.array([len(note) for note in words], np.int64)
            ends = np.cumsum(sizes + 1) - 1
            self._notes = Passages(text.units, text.place(ends - sizes), text.place(ends), where)
        return self._notes

    # -- finding

    def matching(self, words: tuple[str, ...], names: Names) -> Generator[None, None, Flags]:
        """Return which rows match every word, in any of label, annotator, note and quote."""
        fits = np.ones(len(self._columns), np.bool_)
        for word in words:
            fits &= yield from self._with(word, names)
        return fits

    def _with(self, word: str, names: Names) -> Generator[None, None, Flags]:
        if word in self._found:
            return self._found[word]
        self.words_looked_up += 1
        columns = self._columns
        fits = np.isin(columns.label, names.labels_like(word))
        fits |= np.isin(columns.annotator, names.annotators_like(word))
        yield
        fits[self.notes().holding(word)] = True
        for passages in (yield from self.quotes()):
            fits[passages.holding(word)] = True
            yield
        if len(self._found) >= _KEPT_WORDS:
            self._found.pop(next(iter(self._found)))
        self._found[word] = fits
        return fits
