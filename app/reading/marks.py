"""The annotations of the document shown: an index in Qt positions, and each one's lane."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from annotations.model import STATUS_CODES, Status
from annotations.offsets import Fragment, Fragments
from annotations.spanindex import Marks, Rows, SpanIndex
from app.reading.positions import PositionMap
from app.reading.styles import MarkStyles

OWN, SUGGESTION, OTHER, REJECTED, AWAY = range(5)
DASHED = (SUGGESTION, REJECTED)
THIN = (OTHER, AWAY)
DEEP = 100
_HIDDEN = -1
_LANES = 4
_DASHED = {
    STATUS_CODES[Status.SUGGESTED]: SUGGESTION,
    STATUS_CODES[Status.REJECTED]: REJECTED,
}

Mark = tuple[int, int, int, int, int, int]


class ShownMark(NamedTuple):
    """An annotation as it is drawn; positions are Qt's.

    ``lane`` 0 to 3, or ``DEEP`` where all lanes are taken; ``kind`` how it is drawn:
    OWN, SUGGESTION, OTHER annotator's, REJECTED, or AWAY where another label is in focus;
    ``order`` its place in the index; ``pieces`` its fragments.
    """

    row: int
    start: int
    end: int
    label: int
    annotator: int
    kind: int
    lane: int
    order: int
    pieces: Fragments


class MarkTable:
    """Answers which annotations overlap a stretch, and keeps their lanes.

    A lane belongs to an annotation along its whole length. Adding one gives it the first lane that
    is free among those it overlaps, so that no other moves.
    """

    def __init__(self, positions: PositionMap, marks: Marks, styles: MarkStyles) -> None:
        self._positions = positions
        self._styles = styles
        self.index = SpanIndex(_in_qt(marks, positions))
        self.lane: npt.NDArray[np.int8] = np.empty(0, np.int8)
        self._exact = _inexact(marks, positions)
        self.revision = 0
        self._assign_all()

    def __len__(self) -> int:
        return len(self.index)

    def set_styles(self, styles: MarkStyles) -> None:
        """Take other styles; lanes are assigned anew where others are shown than before."""
        former, self._styles = self._styles, styles
        if former.filters() != styles.filters():
            self._assign_all()
        self.revision += 1

    def query(self, start: int, end: int) -> list[ShownMark]:
        """Return the shown annotations that overlap a stretch, in reading order."""
        found = self.index.query(start, end)
        return self._shown(found[self.lane[found] != _HIDDEN])

    def positions_shown(self) -> Rows:
        """Return the index positions of all shown annotations."""
        return np.nonzero(self.lane != _HIDDEN)[0]

    def get(self, row: int) -> ShownMark | None:
        """Return an annotation by its row number, if it is shown."""
        at = self.index.position_of(row)
        if at < 0 or self.lane[at] == _HIDDEN:
            return None
        return self._shown(np.array([at]))[0]

    def at(self, position: int) -> ShownMark:
        """Return the annotation at an index position."""
        return self._shown(np.array([position]))[0]

    def fragments(self, row: int) -> Fragments:
        """Return an annotation's fragments in code points; () if it is not there."""
        several = self.index.fragments.get(row)
        if several:
            return several
        if row in self._exact:
            return (self._exact[row],)
        at = self.index.position_of(row)
        if at < 0:
            return ()
        to_offset = self._positions.to_offset
        return ((to_offset(int(self.index.start[at])), to_offset(int(self.index.end[at]))),)

    def add(self, mark: Mark, fragments: Fragments) -> tuple[int, int]:
        """Insert an annotation given in code points; return its hull in Qt positions."""
        row, start, end, *rest = mark
        to_qt, end_to_qt = self._positions.to_qt, self._positions.end_to_qt
        first, last = to_qt(start), end_to_qt(end)
        shown = self._is_shown(row, rest[0], rest[1], rest[2])
        lane = self._free_lane(first, last) if shown else _HIDDEN
        if not self._positions.keeps(start, end):
            self._exact[row] = (start, end)
        self.index.add((row, first, last, rest[0], rest[1], rest[2]), fragments)
        at = self.index.position_of(row)
        self.lane = np.insert(self.lane, at, lane)
        self.revision += 1
        return first, last

    def remove(self, row: int) -> tuple[int, int] | None:
        """Take an annotation out; return its hull in Qt positions, None if it is not there."""
        at = self.index.position_of(row)
        if at < 0:
            return None
        hull = int(self.index.start[at]), int(self.index.end[at])
        self.index.remove(row)
        self._exact.pop(row, None)
        self.lane = np.delete(self.lane, at)
        self.revision += 1
        self._lift_deep(*hull)
        return hull

    def _shown(self, found: Rows) -> list[ShownMark]:
        index = self.index
        several = index.fragments
        columns = zip(
            index.row[found].tolist(),
            index.start[found].tolist(),
            index.end[found].tolist(),
            index.label[found].tolist(),
            index.annotator[found].tolist(),
            index.status[found].tolist(),
            self.lane[found].tolist(),
            found.tolist(),
            strict=True,
        )
        return [
            ShownMark(
                row,
                start,
                end,
                label,
                annotator,
                self._kind(label, annotator, status),
                lane,
                order,
                self._pieces(row) if row in several else ((start, end),),
            )
            for row, start, end, label, annotator, status, lane, order in columns
        ]

    def _kind(self, label: int, annotator: int, status: int) -> int:
        styles = self._styles
        if styles.focus and label != styles.focus:
            return AWAY
        if status in _DASHED:
            return _DASHED[status]
        return OWN if annotator == styles.own_annotator else OTHER

    def _pieces(self, row: int) -> Fragments:
        to_qt, end_to_qt = self._positions.to_qt, self._positions.end_to_qt
        return tuple((to_qt(a), end_to_qt(b)) for a, b in self.index.fragments[row])

    def _is_shown(self, row: int, label: int, annotator: int, status: int) -> bool:
        styles = self._styles
        return not (
            (styles.only is not None and row not in styles.only)
            or label in styles.hidden_labels
            or annotator in styles.hidden_annotators
            or status in styles.hidden_statuses
        )

    def _assign_all(self) -> None:
        index, styles = self.index, self._styles
        shown = np.ones(len(index), np.bool_)
        if styles.hidden_labels:
            shown &= ~np.isin(index.label, list(styles.hidden_labels))
        if styles.hidden_annotators:
            shown &= ~np.isin(index.annotator, list(styles.hidden_annotators))
        if styles.hidden_statuses:
            shown &= ~np.isin(index.status, list(styles.hidden_statuses))
        if styles.only is not None:
            shown &= np.isin(index.row, list(styles.only))
        self.lane = np.full(len(index), _HIDDEN, np.int8)
        self.lane[shown] = greedy_lanes(index.start[shown].tolist(), index.end[shown].tolist())
        self.revision += 1

    def _free_lane(self, start: int, end: int) -> int:
        taken = set(self.lane[self.index.query(start, end)].tolist())
        return next((lane for lane in range(_LANES) if lane not in taken), DEEP)

    def _lift_deep(self, start: int, end: int) -> None:
        """Give annotations that had no lane one that has become free."""
        near = self.index.query(start, end)
        for at in near[self.lane[near] == DEEP].tolist():
            self.lane[at] = self._free_lane(int(self.index.start[at]), int(self.index.end[at]))


def greedy_lanes(starts: list[int], ends: list[int]) -> list[int]:
    """Return the first lane free for each span, spans in ascending order of starts."""
    free0 = free1 = free2 = free3 = -1
    lanes: list[int] = []
    put = lanes.append
    for start, end in zip(starts, ends, strict=True):
        if free0 <= start:
            free0 = end
            put(0)
        elif free1 <= start:
            free1 = end
            put(1)
        elif free2 <= start:
            free2 = end
            put(2)
        elif free3 <= start:
            free3 = end
            put(3)
        else:
            put(DEEP)
    return lanes


def _in_qt(marks: Marks, positions: PositionMap) -> Marks:
    """Return the marks with hulls in Qt positions; fragments stay in code points."""
    return Marks(
        marks.row,
        positions.to_qt_array(marks.start),
        positions.to_qt_array(marks.end, ends=True),
        marks.label,
        marks.annotator,
        marks.status,
        marks.fragments,
    )


def _inexact(marks: Marks, positions: PositionMap) -> dict[int, Fragment]:
    """Return the hulls, by row, that cannot be told from Qt positions (code points)."""
    if positions.exact:
        return {}
    lost = np.isin(marks.start, positions.lost) | np.isin(marks.end, positions.lost)
    at = np.nonzero(lost)[0]
    rows, starts, ends = marks.row[at], marks.start[at], marks.end[at]
    columns = zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True)
    return {row: (start, end) for row, start, end in columns}
