"""Edges of passages that look like slips, and where they were probably meant to be.

Any passage is legal; this only asks again. Offsets are code points.
"""

from __future__ import annotations

import unicodedata

import regex

from annotations.offsets import Fragment

WORD, BLANK, MARK = "word", "blank", "mark"
"""Why an edge is odd: inside a word, a blank, a mark that belongs to what stands outside."""

_PARTNERS = {
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "“": "”„",
    "”": "“„",
    "„": "“”",
    '"': '"',
    "(": ")",
    ")": "(",
    "[": "]",
    "]": "[",
}
_NOT_FIRST, _NOT_LAST = ",;:!?.", ",;:"
_UNSEEN = "\u200b\u2060\ufeff\u00ad"
_ALONE = regex.compile(
    r"[\u0e00-\u0eff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# Scripts without spaces have no word whose middle could be seen.


def mended(text: str, fragment: Fragment) -> tuple[Fragment | None, tuple[str, ...]]:
    """Return where a passage was probably meant to stand, and why; None where nothing is left.

    A passage that looks sound comes back as it is, with no reason.
    """
    start, end = fragment
    why: list[str] = []
    snapped = _out_of_word(text, start, end)
    if snapped != (start, end):
        why.append(WORD)
        start, end = snapped
    moving = True
    while moving and start < end:
        moving = False
        for first in (True, False):
            reason = _reason(text, start, end, first=first) if start < end else ""
            if reason:
                moving = True
                start, end = (start + 1, end) if first else (start, end - 1)
                if reason not in why:
                    why.append(reason)
    return ((start, end) if start < end else None), tuple(why)


def _reason(text: str, start: int, end: int, *, first: bool) -> str:
    """Return why the first or the last character of a passage should not be in it."""
    at = start if first else end - 1
    character = text[at]
    if character.isspace() or character in _UNSEEN:
        return BLANK
    if character in _PARTNERS:
        rest = text[start + 1 : end] if first else text[start : end - 1]
        return "" if any(partner in rest for partner in _PARTNERS[character]) else MARK
    if not first:
        return MARK if character in _NOT_LAST else ""
    dots = character == "." and text[at + 1 : at + 2] == "."
    return MARK if character in _NOT_FIRST and not dots else ""


def _out_of_word(text: str, start: int, end: int) -> Fragment:
    """Move edges that cut a word to the nearer of its ends."""
    if _cuts(text, start):
        low, high = _word_around(text, start)
        start = low if start - low <= high - start or high >= end else high
    if _cuts(text, end):
        low, high = _word_around(text, end)
        end = high if high - end <= end - low or low <= start else low
    return start, end


def _cuts(text: str, at: int) -> bool:
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(character: str) -> bool:
    if _ALONE.match(character):
        return False
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _word_around(text: str, at: int) -> Fragment:
    low = high = at
    while low > 0 and _in_word(text[low - 1]):
        low -= 1
    while high < len(text) and _in_word(text[high]):
        high += 1
    return low, high
