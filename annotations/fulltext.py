"""What people type to search all documents: words, phrases, beginnings of words.

``guerre froide`` looks for texts with both words, ``"guerre froide"`` for the phrase, ``guerr*``
for words that begin so. Case, accents and typography do not matter, as in ``annotations.find``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from annotations.errors import UserError
from annotations.find import folded, loosely
from annotations.offsets import Fragment

FORM = "1"
"""Changes whenever ``index_form`` does: an index made by another form is made anew."""

LETTERS = r"\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}"
"""What words are made of, as a class of the ``regex`` module and as categories of SQLite's."""

_ALONE = r"\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Scripts without spaces: each of their characters is a word.
_TOKEN = regex.compile(rf"[{_ALONE}]|[{LETTERS}--{_ALONE}]+", regex.V1)
_IS_ALONE = regex.compile(rf"[{_ALONE}]")
_TERM = regex.compile(r'"([^"]*)("?)(\*?)|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one behind the other; ``prefix``: the last one may go on."""

    tokens: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What to look for: every term must stand in a document."""

    terms: tuple[Term, ...]
    _patterns: tuple[regex.Pattern[str], ...]

    def expression(self) -> str:
        """Return the query for SQLite's FTS5; the words are quoted, so nothing is an operator."""
        return " AND ".join(
            '"{}"{}'.format(" ".join(term.tokens), "*" if term.prefix else "")
            for term in self.terms
        )

    def occurrences(self, text: str) -> list[Fragment]:
        """Return where the terms stand in a text (code points), none overlapping another.

        Nothing where a term is missing.
        """
        form = loosely(text)
        found: list[Fragment] = []
        for pattern in self._patterns:
            number = len(found)
            found.extend(match.span() for match in pattern.finditer(form.text))
            if len(found) == number:
                return []
        found.sort(key=lambda place: (place[0], -place[1]))
        return [form.origin(start, end) for start, end in _apart(found)]


def _apart(places: list[Fragment]) -> Iterator[Fragment]:
    last = -1
    for start, end in places:
        if start >= last:
            yield start, end
            last = end


def parse(words: str) -> Words:
    """Return what to look for. Raises UserError where there is no word in it."""
    terms = []
    for phrase, _, star, word in _TERM.findall(words):
        tokens = tuple(_TOKEN.findall(folded(phrase or word)))
        if tokens:
            terms.append(Term(tokens, bool(star) or word.endswith("*")))
    if not terms:
        raise UserError("There is no word to look for; write one, such as liberté or guerr*.")
    terms = list(dict.fromkeys(terms))
    return Words(tuple(terms), tuple(map(_pattern, terms)))


def expression_of(words: Iterable[str]) -> str:
    """Return a query for the index that documents with all of some folded words answer to.

    ``*`` and ``?`` stand for letters; "" where the index cannot help.
    """
    parts = []
    for word in words:
        if _IS_ALONE.search(word):
            return ""
        known = regex.split(r"[*?]", word, maxsplit=1)[0]
        if known:
            parts.append(f'"{known}"{"" if known == word else "*"}')
    return " AND ".join(parts)


def _pattern(term: Term) -> regex.Pattern[str]:
    parts = []
    if not _IS_ALONE.match(term.tokens[0]):
        parts.append(rf"(?<![{LETTERS}])")
    for token, following in pairwise(term.tokens):
        joint = "*" if _IS_ALONE.match(token) or _IS_ALONE.match(following) else "+"
        parts.append(regex.escape(token) + rf"[^{LETTERS}]{joint}")
    parts.append(regex.escape(term.tokens[-1]))
    if not _IS_ALONE.match(term.tokens[-1]):
        rest = rf"[{LETTERS}--{_ALONE}]*" if term.prefix else ""
        parts.append(rest + rf"(?![{LETTERS}--{_ALONE}])")
    return regex.compile("".join(parts), regex.V1)


def index_form(text: str) -> str:
    """Return a text as the index takes its words from it."""
    return str(_IS_ALONE.sub(r" \g<0> ", loosely(text).text))
