"""Moving an edge of an annotation, in code points of the stored text."""

from __future__ import annotations

from annotations.offsets import Fragment, Fragments
from app.reading import snapping


def moved_edge(
    text: str, fragments: Fragments, edge: str, unit: str, step: int
) -> tuple[int, int, int] | None:
    """Return (fragment number, start, end) with an edge moved by one unit.

    ``edge`` "start" moves the first fragment's start, "end" the last one's end; ``unit``
    "character" or "word"; ``step`` 1 forwards, -1 backwards. At least one character stays; other
    fragments are not touched. None where there is no room.
    """
    number = 0 if edge == "start" else len(fragments) - 1
    start, end = fragments[number]
    here = start if edge == "start" else end
    there = _stepped(text, here, edge, unit, step)
    low, high = bounds(text, fragments, edge)
    there = min(max(there, low), high)
    if there == here:
        return None
    return (number, there, end) if edge == "start" else (number, start, there)


def bounds(text: str, fragments: Fragments, edge: str) -> Fragment:
    """Return between which offsets an edge may lie."""
    if edge == "start":
        return 0, max(0, snapping.previous_character(text, fragments[0][1]))
    return snapping.next_character(text, fragments[-1][0]), len(text)


def _stepped(text: str, here: int, edge: str, unit: str, step: int) -> int:
    if unit == "character":
        move = snapping.next_character if step > 0 else snapping.previous_character
    elif edge == "start":
        move = snapping.next_word_start if step > 0 else snapping.previous_word_start
    else:
        move = snapping.next_word_end if step > 0 else snapping.previous_word_end
    return move(text, here)
