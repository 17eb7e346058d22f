"""Finding words in a text: plain or by pattern, ignoring case and accents unless told not to.

Hits are code points of the text as it is stored. The text is folded for the search, and each hit
is led back to the characters it came from, combining marks included.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial

import numpy as np
import numpy.typing as npt
import regex

from annotations.errors import UserError
from annotations.offsets import Fragment, Offsets

PATTERN_SECONDS = 5.0
"""A pattern that takes longer is given up: it can be built so that it would take years."""

MOST_HITS = 200_000

_MANY = 0x2100

_BLANKS = "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_SAME = {"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "“": '"', "”": '"', "„": '"'}
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LIGATURES = {"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"}
_LETTERS = {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L"}

Units = npt.NDArray[np.uint32]
Firsts = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for.

    ``case`` and ``accents``: whether they must be the same; ``whole_word``: no letter or digit
    may stand on either side; ``pattern``: the words are a regular expression.
    """

    words: str
    whole_word: bool = False
    case: bool = False
    accents: bool = False
    pattern: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """Passages found, in reading order, none overlapping another; ``cut`` where there are more."""

    starts: Offsets
    ends: Offsets
    cut: bool = False

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, at: int) -> Fragment:
        return int(self.starts[at]), int(self.ends[at])

    def __iter__(self) -> Iterator[Fragment]:
        return iter(zip(self.starts.tolist(), self.ends.tolist(), strict=True))

    def next_from(self, offset: int, step: int) -> int:
        """Return the number of the next (1) or previous (-1) hit from an offset, going round.

        -1 where there is no hit.
        """
        if not len(self):
            return -1
        at = int(np.searchsorted(self.starts, offset, "left"))
        return (at if step > 0 else at - 1) % len(self)


NOTHING = Hits(np.empty(0, np.int64), np.empty(0, np.int64))


def find(text: str, query: Query, most: int = MOST_HITS) -> Hits:
    """Return where ``query`` stands in ``text``; at most ``most`` hits.

    Raises UserError for a pattern that is none, or that takes too long.
    """
    if not query.words:
        return NOTHING
    folded = _folded(text, query)
    search = _by_pattern if query.pattern else _plain
    starts: list[int] = []
    ends: list[int] = []
    cut = False
    for start, end in search(folded.text, query):
        if query.accents and not _whole(folded.text, start, end):
            continue
        start, end = folded.origin(start, end)
        while end > start + 1 and text[end - 1] in _UNSEEN:
            end -= 1
        if query.whole_word and not _stands_alone(text, start, end):
            continue
        if len(starts) == most:
            cut = True
            break
        starts.append(start)
        ends.append(end)
    return Hits(np.array(starts, np.int64), np.array(ends, np.int64), cut)


def words_of(text: str, fragment: Fragment) -> Query:
    """Return the query for every occurrence of the words of a passage."""
    return Query(text[fragment[0] : fragment[1]])


# -- searching in the folded text


def _plain(text: str, query: Query) -> Iterator[Fragment]:
    words = _folded(query.words, query).text
    # A blank stands for any run of blanks: lines are broken differently in every copy.
    parts = [re.escape(part) for part in re.split(r"\s+", words)]
    if not any(parts):
        return
    if len(parts) == 1:
        at = text.find(words)
        while at >= 0:
            yield at, at + len(words)
            at = text.find(words, at + len(words))
        return
    for match in re.finditer(r"\s+".join(parts), text):
        yield match.span()


def _by_pattern(text: str, query: Query) -> Iterator[Fragment]:
    words = query.words if query.accents else without_accents(query.words)
    flags = regex.MULTILINE | (0 if query.case else regex.IGNORECASE)
    try:
        pattern = regex.compile(words, flags)
    except regex.error as error:
        raise UserError("This is no regular expression: {error}.", error=str(error)) from None
    except (RecursionError, OverflowError):
        raise UserError("This regular expression is nested too deeply.") from None
    try:
        for match in pattern.finditer(text, timeout=PATTERN_SECONDS, concurrent=True):
            if match.end() > match.start():
                yield match.span()
    except TimeoutError:
        raise UserError(
            "This regular expression takes too long; avoid repetitions inside repetitions."
        ) from None


def _whole(folded: str, start: int, end: int) -> bool:
    """Return whether a stretch begins and ends with whole characters, marks included."""
    return not any(at < len(folded) and unicodedata.combining(folded[at]) for at in (start, end))


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start > 0 and _is_word(text[start - 1]) and _is_word(text[start])
    after = end < len(text) and _is_word(text[end]) and _is_word(text[end - 1])
    return not before and not after


def _is_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


# -- folding


class Folded:
    """A text as it is compared, and the way back."""

    __slots__ = ("_firsts", "text")

    def __init__(self, text: str, firsts: Firsts | None = None) -> None:
        """``firsts``: where each character's form begins, and the end; None: one to one."""
        self.text = text
        self._firsts = firsts

    def origin(self, start: int, end: int) -> Fragment:
        """Return the characters whose forms a stretch touches, with the unseen ones behind it."""
        firsts = self._firsts
        if firsts is None:
            return start, end
        # Of characters that begin at one place all but the last have no form.
        first = int(np.searchsorted(firsts, start, "right")) - 1
        last = int(np.searchsorted(firsts, end, "left"))
        if firsts[last] == end:
            last = int(np.searchsorted(firsts, end, "right")) - 1
        return first, last


def _folded(text: str, query: Query) -> Folded:
    """Return a text as the query compares it, in a time that hardly depends on its characters."""
    units: Units = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    if not len(units):
        return Folded("")
    loose = not (query.case or query.accents or query.pattern)
    if loose and int(units.max()) < _MANY:
        return _spread(units, *_loose_forms())
    there = np.zeros(int(units.max()) + 1, np.bool_)
    there[units] = True
    codes = np.flatnonzero(there)
    form = folded_character if loose else partial(_form, query=query)
    return _spread(units, *_forms({code: form(chr(code)) for code in codes.tolist()}))


def _forms(forms: dict[int, str]) -> tuple[npt.NDArray[np.uint8], Units]:
    """Return by code point how long the form of a character is, and its letters in rows."""
    size, longest = max(forms) + 1, max(1, *map(len, forms.values()))
    lengths = np.zeros(size, np.uint8)
    letters = np.zeros((longest, size), np.uint32)
    for code, compared in forms.items():
        lengths[code] = len(compared)
        letters[: len(compared), code] = [ord(character) for character in compared]
    return lengths, letters


@cache
def _loose_forms() -> tuple[npt.NDArray[np.uint8], Units]:
    """Return the forms of the characters of most texts; to make them anew for each costs more."""
    return _forms({code: folded_character(chr(code)) for code in range(_MANY)})


def _spread(units: Units, lengths: npt.NDArray[np.uint8], letters: Units) -> Folded:
    """Fold by a table; some characters have no form, or one of several letters."""
    long = lengths[units]
    if int(long.min()) == 1 == int(long.max()):
        return Folded(_decoded(letters[0][units]))
    firsts = np.zeros(len(units) + 1, np.int32)
    np.cumsum(long, out=firsts[1:])
    out = np.empty(int(firsts[-1]), np.uint32)
    for place in range(len(letters)):
        there = np.flatnonzero(long > place)
        out[firsts[there] + place] = letters[place][units[there]]
    return Folded(_decoded(out), firsts)


def _decoded(units: Units) -> str:
    return units.astype("<u4").tobytes().decode("utf-32-le")


def _form(character: str, query: Query) -> str:
    """Return what a character is compared as; "" for what is not seen."""
    if character in _UNSEEN:
        return ""
    form = " " if character in _BLANKS else _SAME.get(character, character)
    if not query.accents:
        form = without_accents(form)
    if query.pattern:
        # A letter must stay one letter, for the classes of the pattern.
        return form
    form = unicodedata.normalize("NFD", form) if query.accents else _LIGATURES.get(form, form)
    return form if query.case else form.casefold()


_LOOSE = Query("")


@lru_cache(maxsize=16384)
def folded_character(character: str) -> str:
    """Return what a character is compared as where case and accents do not matter."""
    return _form(character, _LOOSE)


def folded(text: str) -> str:
    """Return a text as ``find`` compares it where case and accents do not matter."""
    return "".join(map(folded_character, text))


def loosely(text: str) -> Folded:
    """Return the same as ``folded``, with the way back to the offsets of the text."""
    return _folded(text, _LOOSE)


def without_accents(text: str) -> str:
    """Return a text without its combining marks."""
    apart = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in apart if not unicodedata.combining(c))
    # Hangul and the like come apart too; they are put together again.
    return "".join(_LETTERS.get(c, c) for c in unicodedata.normalize("NFC", kept))
