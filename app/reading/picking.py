"""Which annotation comes next: in reading order, and in a pile at one place."""

from __future__ import annotations

import numpy as np

from app.reading.hits import innermost, next_in_pile
from app.reading.marks import MarkTable


def neighbour(table: MarkTable, held: int, caret: int, step: int) -> int:
    """Return the next (1) or previous (-1) shown annotation, 0 at the end of the text.

    Counted from the one in hand, else from the caret (Qt position).
    """
    shown = table.positions_shown()
    if not len(shown):
        return 0
    at = table.index.position_of(held) if held else -1
    if at >= 0:
        here = int(np.searchsorted(shown, at)) + step
    else:
        starts = table.index.start[shown]
        here = int(np.searchsorted(starts, caret, "left"))
        here -= step < 0
    if not 0 <= here < len(shown):
        return 0
    return int(table.index.row[shown[here]])


def pile(table: MarkTable, held: int, caret: int) -> list[int]:
    """Return the annotations at the place of the one in hand, else at the caret."""
    mark = table.get(held) if held else None
    if mark is None:
        found = [m for m in table.query(caret, caret + 1) if _covers(m.pieces, caret)]
        if not found and caret:
            found = [m for m in table.query(caret - 1, caret) if _covers(m.pieces, caret - 1)]
    else:
        found = table.query(mark.start, mark.end)
        found = [m for m in found if _meet(m.pieces, mark.pieces)]
    return innermost((m.row, m.end - m.start, m.order) for m in found)


def turn(rows: list[int], held: int, step: int) -> int:
    """Return the next in a pile, 0 if it is empty."""
    return next_in_pile(rows, held, step)


def _covers(pieces: tuple[tuple[int, int], ...], position: int) -> bool:
    return any(start <= position < end for start, end in pieces)


def _meet(one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)
