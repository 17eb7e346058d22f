"""Patterns of tokens in the manner of CQP: ``[lemma="guerre"] [pos="ADJ"]{0,2}``.

A token is ``[…]`` with tests of ``word``, ``lemma``, ``pos`` and ``morph`` (``=``, ``!=``, joined
by ``&``, ``|``, ``!`` and brackets), ``[]`` for any token, or a string for the word itself. Values
are regular expressions of the whole attribute; ``%c`` behind one ignores case, ``%d`` accents.
Tokens are followed by ``?``, ``*``, ``+``, ``{n}``, ``{n,m}``, and grouped by ``(… | …)``. A match
never crosses the end of a sentence.

A pattern becomes a regular expression over letters, where each letter stands for the tokens that
pass the same tests; so the matching itself costs little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import regex

from annotations.errors import UserError, mark
from annotations.find import without_accents
from annotations.language.parse import Column, Parse

ATTRIBUTES = ("word", "lemma", "pos", "morph")

Flags = npt.NDArray[np.bool_]

_LEXEME = regex.compile(
    r"""\s*(?:(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?P<flags>%[cd]+)?"""
    r"""|(?P<many>\{\s*\d+\s*(?:,\s*\d*\s*)?\}|[?*+])|(?P<op>!=|[\[\]()|&!=])"""
    r"""|(?P<name>\w+))"""
)
MOST_TOKENS = 100
MOST_TESTS = 60
SECONDS = 10.0
_FIRST_LETTER = 0xF0000
_END = "\n"
_NOTHING = r"[^\x00-\U0010ffff]"
_UNREADABLE = (
    mark("The pattern cannot be read from “{rest}” on."),
    mark("The pattern cannot be read at its end."),
)
_LACKS = (
    mark("The pattern lacks “{sign}” before “{rest}”."),
    mark("The pattern lacks “{sign}” at its end."),
)
_NEEDS = (
    mark("The pattern needs one of {names} at “{rest}”."),
    mark("The pattern needs one of {names} at its end."),
)
_NO_VALUE = (
    mark('The pattern lacks a value such as "guerre" before “{rest}”.'),
    mark('The pattern lacks a value such as "guerre" at its end.'),
)


@dataclass(frozen=True, slots=True)
class _Value:
    """A test of one attribute: a regular expression of the whole of it."""

    attribute: str
    pattern: regex.Pattern[str]
    accents: bool
    negated: bool


class Row:
    """The attributes of the tokens of one text, each value tested once."""

    def __init__(self, parse: Parse, text: str) -> None:
        self._parse = parse
        self._text = text
        self._words: tuple[list[str], Column] | None = None
        self.number = len(parse)

    def where(self, attribute: str, accepts: Callable[[str], bool]) -> Flags:
        """Return which tokens have a value that is accepted (one of ``ATTRIBUTES``)."""
        strings, column = self._column(attribute)
        tried = np.zeros(len(strings), bool)
        for number in np.unique(column).tolist():
            tried[number] = accepts(strings[number])
        return tried[column] if len(column) else np.zeros(0, bool)

    def passes(self, value: _Value) -> Flags:
        """Return which tokens pass a test."""

        def accepts(string: str) -> bool:
            text = string if value.accents else without_accents(string)
            return value.pattern.fullmatch(text, timeout=SECONDS) is not None

        found = self.where(value.attribute, accepts)
        return ~found if value.negated else found

    def _column(self, attribute: str) -> tuple[list[str], Column]:
        parse = self._parse
        if attribute != "word":
            column = {"lemma": parse.lemmas, "pos": parse.tags, "morph": parse.morphs}[attribute]
            return list(parse.strings), column
        if self._words is None:
            numbers: dict[str, int] = {}
            places = zip(parse.starts.tolist(), parse.ends.tolist(), strict=True)
            column = np.array(
                [
                    numbers.setdefault(self._text[a:b].replace("’", "'"), len(numbers))
                    for a, b in places
                ],
                np.int32,
            )
            self._words = list(numbers), column
        return self._words


Test = Callable[[Row], Flags]
"""Says which tokens of a text pass."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that was understood. ``attributes``: which of them it tests."""

    attributes: frozenset[str]
    tests: tuple[Test, ...]
    shape: tuple[str | int, ...]
    """A regular expression in pieces; a number stands for the letters that pass that test."""

    def matches(self, parse: Parse, text: str) -> Iterator[tuple[int, int]]:
        """Yield (first token, behind the last one), none overlapping another.

        Raises UserError where the pattern takes too long.
        """
        if not len(parse):
            return
        row = Row(parse, text)
        bits = np.zeros(row.number, np.int64)
        try:
            for number, test in enumerate(self.tests):
                bits |= test(row).astype(np.int64) << number
            kinds, letters = np.unique(bits, return_inverse=True)
            expression = regex.compile(self._expression(kinds))
            line, places = _line(letters, parse.sentences)
            for match in expression.finditer(line, timeout=SECONDS, concurrent=True):
                first, last = match.span()
                if last > first:
                    yield int(places[first]), int(places[last - 1]) + 1
        except TimeoutError:
            raise UserError(
                "This pattern takes too long; avoid repetitions inside repetitions."
            ) from None

    def _expression(self, kinds: npt.NDArray[np.int64]) -> str:
        parts = []
        for piece in self.shape:
            if isinstance(piece, str):
                parts.append(piece)
                continue
            passing = np.flatnonzero((kinds >> piece) & 1)
            letters = "".join(chr(_FIRST_LETTER + kind) for kind in passing.tolist())
            parts.append(f"[{letters}]" if letters else _NOTHING)
        return "".join(parts)


def _line(letters: npt.NDArray[np.intp], sentences: Column) -> tuple[str, npt.NDArray[np.intp]]:
    """Return a letter for each token, with a line break between sentences, and their tokens."""
    breaks = np.flatnonzero(np.diff(sentences)) + 1
    codes = np.insert((letters + _FIRST_LETTER).astype("<u4"), breaks, ord(_END))
    places = np.insert(np.arange(len(letters)), breaks, -1)
    return codes.tobytes().decode("utf-32-le"), places


def parse(query: str) -> Pattern:
    """Return a pattern. Raises UserError that says what is wrong, and where."""
    reader = _Reader(query)
    shape = reader.alternatives()
    reader.expect_end()
    if not reader.tests:
        raise UserError('This pattern has no token; write one such as [lemma="guerre"].')
    return Pattern(frozenset(reader.attributes), tuple(reader.tests), tuple(shape))


class _Reader:
    """Reads a pattern from left to right, by recursive descent."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._at = 0
        self.tests: list[Test] = []
        self.attributes: set[str] = set()
        self._next: regex.Match[str] | None = None
        self._step()

    def _step(self) -> None:
        if not self._query[self._at :].strip():
            self._next = None
            return
        self._next = _LEXEME.match(self._query, self._at)
        if self._next is None:
            raise self._error(_UNREADABLE)
        self._at = self._next.end()

    def _error(self, sentences: tuple[str, str], **values: Any) -> UserError:
        """Return the sentence with the rest of the pattern, or that for its end."""
        at = self._next.start() if self._next else self._at
        rest = self._query[at:].strip()
        if not rest:
            return UserError(sentences[1], **values)
        return UserError(sentences[0], rest=rest[:20], **values)

    def _is(self, kind: str, *texts: str) -> bool:
        found = self._next.group(kind) if self._next else None
        return found is not None and (not texts or found in texts)

    def _take(self, kind: str) -> str:
        assert self._next is not None
        found = str(self._next.group(kind))
        self._step()
        return found

    def _expect(self, op: str) -> None:
        if not self._is("op", op):
            raise self._error(_LACKS, sign=op)
        self._step()

    def expect_end(self) -> None:
        """Refuse what follows the pattern."""
        if self._next is not None:
            raise self._error(_UNREADABLE)

    # -- tokens in a row

    def alternatives(self) -> list[str | int]:
        """Read sequences with “|” between them."""
        shape: list[str | int] = ["(?:", *self._sequence()]
        while self._is("op", "|"):
            self._step()
            shape += ["|", *self._sequence()]
        return [*shape, ")"]

    def _sequence(self) -> list[str | int]:
        shape: list[str | int] = []
        while self._is("string") or self._is("op", "[", "("):
            shape += self._atom()
            if self._is("many"):
                shape.append(self._many(self._take("many")))
        return shape

    def _atom(self) -> list[str | int]:
        if self._is("op", "("):
            self._step()
            inside = self.alternatives()
            self._expect(")")
            return inside
        if self._is("string"):
            test = self._value("word", negated=False)
        else:
            self._step()
            test = _any if self._is("op", "]") else self._either()
            self._expect("]")
        if len(self.tests) == MOST_TESTS:
            raise UserError("A pattern may have {n} tokens at most.", n=MOST_TESTS)
        self.tests.append(test)
        return [len(self.tests) - 1]

    def _many(self, text: str) -> str:
        if text[0] != "{":
            return text
        low, comma, high = text[1:-1].replace(" ", "").partition(",")
        if int(low) > MOST_TOKENS or int(high or low) > MOST_TOKENS:
            raise UserError("A token may be repeated {n} times at most.", n=MOST_TOKENS)
        if high and int(high) < int(low):
            raise UserError("In “{text}” the second number is smaller than the first.", text=text)
        return f"{{{int(low)}{comma}{int(high) if high else ''}}}"

    # -- the tests of one token

    def _either(self) -> Test:
        test = self._both()
        while self._is("op", "|"):
            self._step()
            test = _or(test, self._both())
        return test

    def _both(self) -> Test:
        test = self._single()
        while self._is("op", "&"):
            self._step()
            test = _and(test, self._single())
        return test

    def _single(self) -> Test:
        if self._is("op", "!"):
            self._step()
            return _not(self._single())
        if self._is("op", "("):
            self._step()
            test = self._either()
            self._expect(")")
            return test
        if not self._is("name", *ATTRIBUTES):
            raise self._error(_NEEDS, names=", ".join(ATTRIBUTES))
        attribute = self._take("name")
        if not self._is("op", "=", "!="):
            raise self._error(_LACKS, sign="=")
        negated = self._take("op") == "!="
        if not self._is("string"):
            raise self._error(_NO_VALUE)
        return self._value(attribute, negated)

    def _value(self, attribute: str, negated: bool) -> Test:
        assert self._next is not None
        flags = self._next.group("flags") or ""
        text = self._take("string")
        inner = text[1:-1].replace("\\" + text[0], text[0]).replace("’", "'")
        accents = "d" not in flags
        try:
            pattern = regex.compile(
                inner if accents else without_accents(inner), regex.IGNORECASE * ("c" in flags)
            )
        except regex.error as error:
            raise UserError(
                "“{words}” is no regular expression: {error}.", words=inner, error=str(error)
            ) from None
        self.attributes.add(attribute)
        value = _Value(attribute, pattern, accents, negated)
        return lambda row: row.passes(value)


def _any(row: Row) -> Flags:
    return np.ones(row.number, bool)


def _or(first: Test, second: Test) -> Test:
    return lambda row: first(row) | second(row)


def _and(first: Test, second: Test) -> Test:
    return lambda row: first(row) & second(row)


def _not(test: Test) -> Test:
    return lambda row: ~test(row)
