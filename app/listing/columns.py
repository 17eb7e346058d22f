"""The annotations that the list shows, as columns, kept up with changes."""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from dataclasses import dataclass, field

import numpy as np

from annotations.offsets import Fragments
from annotations.store.listing import COLUMNS, Listing, Numbers


@dataclass(slots=True)
class Columns:
    """Columns of equal length by ascending annotation row; see ``Listing`` for what they hold."""

    row: Numbers
    document: Numbers
    start: Numbers
    end: Numbers
    label: Numbers
    annotator: Numbers
    status: Numbers
    notes: dict[int, str] = field(default_factory=dict)
    fragments: dict[int, Fragments] = field(default_factory=dict)

    @classmethod
    def of(cls, portions: Sequence[Listing] = ()) -> Columns:
        """Join portions that follow one another."""
        steps = cls.in_steps(portions)
        while True:
            try:
                next(steps)
            except StopIteration as done:
                made: Columns = done.value
                return made

    @classmethod
    def in_steps(cls, portions: Sequence[Listing]) -> Generator[None, None, Columns]:
        """Do the same column by column."""
        parts = portions or [Listing.of()]
        joined: list[Numbers] = []
        for name in COLUMNS:
            joined.append(np.concatenate([getattr(part, name) for part in parts]))
            yield
        row, document, start, end, label, annotator, status = joined
        made = cls(row, document, start, end, label, annotator, status)
        for part in parts:
            made.notes.update(part.notes)
            made.fragments.update(part.fragments)
        return made

    def __len__(self) -> int:
        return len(self.row)

    def places_of(self, rows: Numbers) -> Numbers:
        """Return where annotations stand, -1 for those that are not there."""
        if not len(self.row):
            return np.full(len(rows), -1, np.int64)
        at = np.minimum(np.searchsorted(self.row, rows), len(self.row) - 1)
        return np.where(self.row[at] == rows, at, -1)

    def without_and_with(self, gone: Collection[int], new: Listing) -> Columns:
        """Return the columns without some annotations and with what there is of them now."""
        kept = ~np.isin(self.row, np.fromiter(gone, np.int64, len(gone)))
        row = self.row[kept]
        at = np.searchsorted(row, new.row)
        made = Columns(
            *(
                np.insert(getattr(self, name)[kept], at, getattr(new, name))
                for name in COLUMNS  # type: ignore[arg-type]
            )
        )
        made.notes, made.fragments = dict(self.notes), dict(self.fragments)
        for texts, fresh in ((made.notes, new.notes), (made.fragments, new.fragments)):
            for number in gone:
                texts.pop(number, None)
            texts.update(fresh)  # type: ignore[arg-type]
        return made
