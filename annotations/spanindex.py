"""Which annotations overlap a stretch of text: an index over their hulls.

The hull of an annotation reaches from the start of its first fragment to the end of its last.
Units are the caller's (code points in the engine, Qt positions in the reading view).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from annotations.offsets import Fragments

Rows = npt.NDArray[np.int64]

_COLUMNS = ("row", "start", "end", "label", "annotator", "status")


@dataclass(frozen=True, slots=True)
class Marks:
    """What the reading view needs of a document's annotations, as columns of equal length.

    ``row`` annotation row numbers, ``start``/``end`` hulls, ``label`` and ``annotator`` row
    numbers, ``status`` values of ``model.STATUS_CODES``; ``fragments`` only of the annotations
    that have more than one, by row.
    """

    row: Rows
    start: Rows
    end: Rows
    label: Rows
    annotator: Rows
    status: Rows
    fragments: Mapping[int, Fragments] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        marks: Iterable[tuple[int, int, int, int, int, int]],
        fragments: Mapping[int, Fragments] | None = None,
    ) -> Marks:
        """Build from tuples ``(row, start, end, label, annotator, status)``."""
        flat = [value for mark in marks for value in mark]
        table = np.array(flat, np.int64).reshape(-1, len(_COLUMNS))
        row, start, end, label, annotator, status = (table[:, i].copy() for i in range(6))
        return cls(row, start, end, label, annotator, status, fragments or {})

    def __len__(self) -> int:
        return len(self.row)


class SpanIndex:
    """Marks sorted by (start, -end, label, row), with a search for those that overlap a stretch.

    Starts are kept sorted per length class (powers of four), so a query visits about the marks
    that it returns, even where one span covers the whole text. All positions returned by
    ``query`` point into the public columns until the next change.
    """

    def __init__(self, marks: Marks) -> None:
        order = np.lexsort((marks.row, marks.label, -marks.end, marks.start))
        for name in _COLUMNS:
            setattr(self, name, getattr(marks, name)[order].astype(np.int64))
        self.fragments: dict[int, Fragments] = dict(marks.fragments)
        self.revision = 0
        self.visited = 0
        self._classify()

    row: Rows
    start: Rows
    end: Rows
    label: Rows
    annotator: Rows
    status: Rows

    def __len__(self) -> int:
        return len(self.row)

    def query(self, start: int, end: int) -> Rows:
        """Return the positions of the marks that overlap ``[start, end)``, in index order."""
        found = []
        for limit, where, starts, ends in self._classes:
            low = int(np.searchsorted(starts, start - limit, "right"))
            high = int(np.searchsorted(starts, end, "left"))
            if high > low:
                self.visited += high - low
                found.append(where[low:high][ends[low:high] > start])
        if not found:
            return np.empty(0, np.int64)
        result = np.concatenate(found) if len(found) > 1 else found[0].copy()
        result.sort()
        return result

    def position_of(self, row: int) -> int:
        """Return the position of an annotation by its row number, or -1."""
        hits = np.nonzero(self.row == row)[0]
        return int(hits[0]) if len(hits) else -1

    def fragments_at(self, position: int) -> Fragments:
        """Return the fragments of the mark at a position."""
        several = self.fragments.get(int(self.row[position]))
        return several or ((int(self.start[position]), int(self.end[position])),)

    def add(
        self,
        mark: tuple[int, int, int, int, int, int],
        fragments: Fragments = (),
    ) -> None:
        """Insert one mark ``(row, start, end, label, annotator, status)``."""
        row, start, end, label, *_ = mark
        low = int(np.searchsorted(self.start, start, "left"))
        high = int(np.searchsorted(self.start, start, "right"))
        key = (-end, label, row)
        at = low
        while at < high and (-self.end[at], self.label[at], self.row[at]) < key:
            at += 1
        for name, value in zip(_COLUMNS, mark, strict=True):
            setattr(self, name, np.insert(getattr(self, name), at, value))
        if len(fragments) > 1:
            self.fragments[row] = fragments
        self._shift_classes(at, +1)
        self._insert_into_class(at, start, end)
        self.revision += 1

    def remove(self, row: int) -> bool:
        """Take one annotation out; return whether it was there."""
        at = self.position_of(row)
        if at < 0:
            return False
        for name in _COLUMNS:
            setattr(self, name, np.delete(getattr(self, name), at))
        self.fragments.pop(row, None)
        self._remove_from_class(at)
        self._shift_classes(at, -1)
        self.revision += 1
        return True

    def _classify(self) -> None:
        lengths = np.maximum(self.end - self.start, 1)
        classes = (np.log2(lengths) / 2).astype(np.int64)
        self._classes: list[tuple[int, Rows, Rows, Rows]] = []
        for c in np.unique(classes):
            where = np.nonzero(classes == c)[0]
            self._classes.append((_limit(int(c)), where, self.start[where], self.end[where]))

    def _shift_classes(self, at: int, by: int) -> None:
        # Removing at ``at`` leaves no entry equal to it, so ">=" serves both directions.
        self._classes = [
            (limit, np.where(where >= at, where + by, where), starts, ends)
            for limit, where, starts, ends in self._classes
        ]

    def _insert_into_class(self, at: int, start: int, end: int) -> None:
        limit = _limit(int(np.log2(max(end - start, 1)) / 2))
        for k, (other, where, starts, ends) in enumerate(self._classes):
            if other == limit:
                j = int(np.searchsorted(where, at))
                self._classes[k] = (
                    limit,
                    np.insert(where, j, at),
                    np.insert(starts, j, start),
                    np.insert(ends, j, end),
                )
                return
        self._classes.append((limit, np.array([at]), np.array([start]), np.array([end])))

    def _remove_from_class(self, at: int) -> None:
        for k, (limit, where, starts, ends) in enumerate(self._classes):
            j = int(np.searchsorted(where, at))
            if j < len(where) and where[j] == at:
                self._classes[k] = (
                    limit,
                    np.delete(where, j),
                    np.delete(starts, j),
                    np.delete(ends, j),
                )
                return


def _limit(length_class: int) -> int:
    """Return a length that no span of the class reaches."""
    return int(4 ** (length_class + 1)) + 1
