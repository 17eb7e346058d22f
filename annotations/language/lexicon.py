"""Many words and phrases looked for in a text at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from annotations.find import folded, loosely
from annotations.fulltext import LETTERS
from annotations.offsets import Fragment

_WORD = regex.compile(rf"[{LETTERS}]+")
_PARTS = regex.compile(rf"([{LETTERS}]+)(\*?)")
_GAP = 3
"""Characters that may stand between the words of a phrase, such as an apostrophe or a blank."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    key: str
    words: tuple[tuple[str, bool], ...]
    """Each word, and whether only its beginning is given."""


class Lexicon:
    """Words and phrases by key; case, accents and typography do not matter.

    A ``*`` behind a word stands for any letters.
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._whole: dict[str, list[_Phrase]] = defaultdict(list)
        self._begun: dict[str, list[_Phrase]] = defaultdict(list)
        for key, texts in phrases.items():
            for text in texts:
                words = tuple((word, bool(star)) for word, star in _PARTS.findall(folded(text)))
                first, open_ = words[0]
                (self._begun if open_ else self._whole)[first].append(_Phrase(key, words))
        self._shortest = min(map(len, self._begun), default=1 << 30)

    def find(self, text: str) -> dict[str, list[Fragment]]:
        """Return where each key's phrases stand (code points), the longest where several begin.

        The places of one key do not overlap.
        """
        form = loosely(text)
        words = [(match.group(), *match.span()) for match in _WORD.finditer(form.text)]
        found: dict[str, list[Fragment]] = defaultdict(list)
        for at, (word, start, _) in enumerate(words):
            best: dict[str, int] = {}
            for phrase in self._beginning_with(word):
                end = _end(phrase, words, at)
                if end > best.get(phrase.key, -1):
                    best[phrase.key] = end
            for key, end in best.items():
                place = form.origin(start, end)
                if not found[key] or place[0] >= found[key][-1][1]:
                    found[key].append(place)
        return found

    def _beginning_with(self, word: str) -> Iterator[_Phrase]:
        yield from self._whole.get(word, ())
        for length in range(self._shortest, len(word) + 1):
            yield from self._begun.get(word[:length], ())


def _end(phrase: _Phrase, words: list[tuple[str, int, int]], at: int) -> int:
    """Return where a phrase ends whose first word stands at ``at``; -1 where it does not."""
    if at + len(phrase.words) > len(words):
        return -1
    former = words[at]
    for number, (wanted, open_) in enumerate(phrase.words[1:], start=at + 1):
        word = words[number]
        fits = word[0].startswith(wanted) if open_ else word[0] == wanted
        if not fits or word[1] - former[2] > _GAP:
            return -1
        former = word
    return former[2]
