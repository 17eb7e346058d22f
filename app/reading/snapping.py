"""Passages that people mean: characters, words, sentences, paragraphs of the stored text.

Pure functions over code points of the original text. Works on what lies near the place asked for,
so that a text of megabytes without a line break costs no more than a page.
"""

from __future__ import annotations

import unicodedata

from annotations.language.sentences import LINE_BREAKS
from annotations.language.sentences import paragraph_at as paragraph_at
from annotations.language.sentences import sentence_at as sentence_at
from annotations.offsets import Fragment

UNITS = ("character", "word", "sentence", "paragraph")

_APOSTROPHES = "'’ʼ＇"
_HYPHENS = "-‐‑\u00ad·"
_ELIDED = frozenset(
    ("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu")
)
_LONGEST_WORD = 400
_ALONE = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x2E80, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Scripts written without spaces: each character counts as a word."""


# -- characters as people see them


def _extends(text: str, at: int) -> bool:
    """Return whether the code point at ``at`` belongs to the character before it."""
    character, before = text[at], text[at - 1]
    if character == "\n":
        return before == "\r"
    code = ord(character)
    if code < 0x300:
        return False
    if character == "\u200d" or before == "\u200d":
        return before not in LINE_BREAKS
    if 0x1F3FB <= code <= 0x1F3FF or 0xFE00 <= code <= 0xFE0F or 0xE0020 <= code <= 0xE007F:
        return True
    if 0x1F1E6 <= code <= 0x1F1FF:
        flags = 0
        while at - flags > 0 and 0x1F1E6 <= ord(text[at - flags - 1]) <= 0x1F1FF and flags < 64:
            flags += 1
        return flags % 2 == 1
    return unicodedata.category(character)[0] == "M" and before not in LINE_BREAKS


def next_character(text: str, offset: int) -> int:
    """Return where the character at ``offset`` ends."""
    at = min(offset + 1, len(text))
    while at < len(text) and _extends(text, at):
        at += 1
    return at


def previous_character(text: str, offset: int) -> int:
    """Return where the character before ``offset`` begins."""
    at = max(offset - 1, 0)
    while at > 0 and _extends(text, at):
        at -= 1
    return at


def character_start(text: str, offset: int) -> int:
    """Return ``offset``, or the start of the character it lies in."""
    while 0 < offset < len(text) and _extends(text, offset):
        offset -= 1
    return offset


def character_end(text: str, offset: int) -> int:
    """Return ``offset``, or the end of the character it lies in."""
    while 0 < offset < len(text) and _extends(text, offset):
        offset += 1
    return offset


# -- words


def _in_word(text: str, at: int) -> bool:
    character = text[at]
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _stands_alone(character: str) -> bool:
    code = ord(character)
    return code >= 0x0E00 and any(low <= code <= high for low, high in _ALONE)


def _joins(text: str, at: int) -> bool:
    """Return whether the code point at ``at`` holds two parts of one word together."""
    if not 0 < at < len(text) - 1:
        return False
    if not (_in_word(text, at - 1) and _in_word(text, at + 1)):
        return False
    character = text[at]
    if character in ".,":
        return text[at - 1].isdigit() and text[at + 1].isdigit()
    if character in _APOSTROPHES:
        return not _elides(text, at)
    return character in _HYPHENS or character in "\u200c\u200d"


def _elides(text: str, apostrophe: int) -> bool:
    """Return whether the word ends at an apostrophe, as after French l’, d’, qu’."""
    start = apostrophe
    while start > 0 and apostrophe - start < 8 and _in_word(text, start - 1):
        start -= 1
    return text[start:apostrophe].lower() in _ELIDED


def _elision_at(text: str, at: int) -> bool:
    """Return whether ``at`` is the apostrophe that ends an elided word."""
    follows = 0 < at < len(text) - 1 and text[at] in _APOSTROPHES and _in_word(text, at + 1)
    return follows and _elides(text, at)


def word_at(text: str, offset: int) -> Fragment | None:
    """Return the word that the character at ``offset`` belongs to, None where there is none."""
    if not 0 <= offset < len(text):
        return None
    if _elision_at(text, offset):
        offset -= 1
    if not _in_word(text, offset) and not _joins(text, offset):
        return None
    if _stands_alone(text[offset]):
        return character_start(text, offset), next_character(text, offset)
    start, end = offset, offset + 1
    while start > 0 and offset - start < _LONGEST_WORD and _continues(text, start - 1):
        start -= 1
    while end < len(text) and end - offset < _LONGEST_WORD and _continues(text, end):
        end += 1
    if _elision_at(text, end):
        end += 1
    return start, end


def _continues(text: str, at: int) -> bool:
    if _stands_alone(text[at]):
        return False
    return _in_word(text, at) or _joins(text, at)


def next_word_end(text: str, offset: int) -> int:
    """Return the first end of a word after ``offset``; the end of the text if there is none."""
    at = offset
    while at < len(text):
        word = word_at(text, at)
        if word is not None and word[1] > offset:
            return word[1]
        at += 1
    return len(text)


def previous_word_end(text: str, offset: int) -> int:
    """Return the last end of a word before ``offset``, 0 if there is none."""
    at = offset - 1
    while at >= 0:
        word = word_at(text, at)
        if word is not None and word[1] < offset:
            return word[1]
        at = word[0] - 1 if word is not None else at - 1
    return 0


def next_word_start(text: str, offset: int) -> int:
    """Return the first start of a word after ``offset``; the end of the text if there is none."""
    at = offset
    while at < len(text):
        word = word_at(text, at)
        if word is not None and word[0] > offset:
            return word[0]
        at = word[1] if word is not None else at + 1
    return len(text)


def previous_word_start(text: str, offset: int) -> int:
    """Return the last start of a word before ``offset``, 0 if there is none."""
    at = offset - 1
    while at >= 0:
        word = word_at(text, at)
        if word is not None and word[0] < offset:
            return word[0]
        at -= 1
    return 0


# -- snapping


def snap(text: str, start: int, end: int, unit: str) -> Fragment:
    """Return the passage widened to whole units where its edges lie inside one.

    Blanks at the edges of words and sentences are left out. May return an empty passage.
    """
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    start, end = min(start, end), max(start, end)
    start = character_start(text, start)
    end = character_end(text, end)
    if unit == "character" or start == end:
        return start, end
    start, end = _without_blanks(text, start, end)
    if start == end:
        return start, end
    if unit == "word":
        return _to_words(text, start, end)
    around = sentence_at if unit == "sentence" else paragraph_at
    first, last = around(text, start), around(text, end - 1)
    return min(start, first[0]), max(end, last[1])


def _without_blanks(text: str, start: int, end: int) -> Fragment:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _to_words(text: str, start: int, end: int) -> Fragment:
    first = word_at(text, start)
    if first is not None:
        start = min(start, first[0])
    last = word_at(text, end - 1)
    if last is not None:
        end = max(end, last[1])
    return start, character_end(text, end)


def unit_at(text: str, offset: int, unit: str) -> Fragment:
    """Return the unit that the character at ``offset`` belongs to, at least one character."""
    if not text:
        return 0, 0
    offset = min(offset, len(text) - 1)
    if unit == "word":
        word = word_at(text, offset)
        if word is not None:
            return word
    if unit == "sentence":
        return sentence_at(text, offset)
    if unit == "paragraph":
        return paragraph_at(text, offset)
    return character_start(text, offset), next_character(text, offset)
