"""Passages over several lines: brat has a place for each line and knows no line break in a passage.

brat refuses a line whose words are not exactly those at its places, and cuts its files at whatever
Python calls a line break. So a passage of ours gets a place for each of its lines; reading joins
places that only line breaks part. Where that would give other fragments back, the exact ones
stand in a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Places = list[tuple[int, int]]
"""Starts and ends, as an .ann file has them."""

EXACT = "ElocutioFragments"
"""The type of the note that states the fragments of a passage."""

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
BREAK = re.compile(f"\r\n|[{BREAKS}]")

_LINE = re.compile(f"[^{BREAKS}]+")
_PAIRS = re.compile(r"\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*")


def split(fragments: Iterable[Sequence[int]], text: str) -> Places:
    """Return the places of all lines of a passage; an empty one where it is line breaks only."""
    found = [match.span() for start, end in fragments for match in _LINE.finditer(text, start, end)]
    return found or [(start, start) for start, _ in list(fragments)[:1]]


def joined(places: Places, text: str) -> Places:
    """Return the places, those made one that only line breaks part."""
    made: Places = []
    for start, end in places:
        if made and made[-1][1] < start and not text[made[-1][1] : start].strip(BREAKS):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def written(places: Iterable[Sequence[int]]) -> str:
    """Return places as an .ann file states them."""
    return ";".join(f"{start} {end}" for start, end in places)


def stated(note: str) -> Places:
    """Return the places that a note states; none where it states something else."""
    if not _PAIRS.fullmatch(note):
        return []
    pairs = [pair.split(" ") for pair in note.split(";")]
    return [(int(start), int(end)) for start, end in pairs]


def whole(places: Places, note: str, text: str) -> Places:
    """Return the fragments of a passage of ours, from its places and its note ("" where none).

    A note that does not fit its places is out of date: somebody moved them in brat.
    """
    exact = stated(note)
    return exact if exact and split(exact, text) == places else joined(places, text)
