"""A suggestion in its context as rich text: the passage tinted, the words that fired marked."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from annotations.offsets import Fragments
from app.colours import LabelColours

_CONTEXT = 140
_LONGEST_GAP = 300
_KEPT_OF_GAP = 110
_CUT = " […] "
_BREAKS = str.maketrans(dict.fromkeys("\r\n\u2028\u2029\x0b\x0c\x85", " "))


def passage_html(
    text: str, fragments: Fragments, cues: Fragments, colours: LabelColours, faint: str
) -> str:
    """Return the passage (code points of ``text``) with its context; ``faint`` colours the context.

    Cues are bold and underlined, so that they can be told without colour.
    """
    low, high = _whole_words(text, fragments[0][0], fragments[-1][1])
    pieces = []
    for start, end, inside, cue in _runs(low, high, fragments, cues):
        words = escape(_shortened(text[start:end], inside or cue).translate(_BREAKS))
        pieces.append(f'<span style="{_style(inside, cue, colours, faint)}">{words}</span>')
    before = "… " if low > 0 else ""
    after = " …" if high < len(text) else ""
    return f'<p style="line-height:140%">{before}{"".join(pieces)}{after}</p>'


def _style(inside: bool, cue: bool, colours: LabelColours, faint: str) -> str:
    if cue:
        return f"background-color:{colours.strong};font-weight:600;text-decoration:underline"
    return f"background-color:{colours.tint}" if inside else f"color:{faint}"


def _runs(
    low: int, high: int, fragments: Fragments, cues: Fragments
) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield (start, end, in the passage, in a cue) of stretches that look alike."""
    borders = {low, high}
    for start, end in (*fragments, *cues):
        borders |= {min(max(start, low), high), min(max(end, low), high)}
    ordered = sorted(borders)
    for start, end in pairwise(ordered):
        yield start, end, _within(start, fragments), _within(start, cues)


def _within(at: int, fragments: Fragments) -> bool:
    return any(start <= at < end for start, end in fragments)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the context begins and ends: at a blank, where there is one near."""
    low, high = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    if low > 0:
        blank = text.find(" ", low, start)
        low = blank + 1 if blank >= 0 else low
    if high < len(text):
        blank = text.rfind(" ", end, high)
        high = blank if blank >= 0 else high
    return low, high


def _shortened(words: str, whole: bool) -> str:
    """Return words without the middle of what lies between far fragments."""
    if whole or len(words) <= _LONGEST_GAP:
        return words
    first = words[:_KEPT_OF_GAP].rpartition(" ")[0] or words[:_KEPT_OF_GAP]
    last = words[-_KEPT_OF_GAP:].partition(" ")[2] or words[-_KEPT_OF_GAP:]
    return first + _CUT + last
