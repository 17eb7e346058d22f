"""Patterns of tokens in the manner of CQP: ``[lemma="guerre"] [pos="ADJ"]{0,2}``.

A token is ``[…]`` with tests of ``word``, ``lemma``, ``pos`` and ``morph`` (``=``, ``!=``, joined
by ``&``, ``|``, ``!`` and brackets), ``[]`` for any token, or a string for the word itself. Values
are regular expressions of the whole attribute; ``%c`` behind one ignores case, ``%d`` accents.
Tokens are followed by ``?``, ``*``, ``+``, ``{n}``, ``{n,m}``, and grouped by ``(… | …)``. A match
never crosses the end of a sentence.

A pattern becomes a regular expression over letters, each of which stands for the tokens that pass
the same tests; so the matching itself costs little.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
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
Bits = npt.NDArray[np.int64]

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

    def accepts(self) -> Callable[[str], bool]:
        """Return what says whether a string passes, negation aside."""
        fullmatch = self.pattern.fullmatch
        plain = not regex.search(r"[^\w ]", self.pattern.pattern)
        if plain and self.accents and not self.pattern.flags & regex.IGNORECASE:
            return self.pattern.pattern.__eq__
        if self.accents:
            return lambda string: fullmatch(string, timeout=SECONDS) is not None

        def loosely(string: str) -> bool:
            text = string if string.isascii() else without_accents(string)
            return fullmatch(text, timeout=SECONDS) is not None

        return loosely


class Tokens(ABC):
    """Attributes of a number of tokens, each value tested once."""

    def __init__(self, number: int) -> None:
        self.number = number

    def where(self, attribute: str, accepts: Callable[[str], bool]) -> Flags:
        """Return which tokens have a value that is accepted (one of ``ATTRIBUTES``)."""
        strings, column = self._column(attribute)
        tried = np.zeros(len(strings), bool)
        for number in np.unique(column).tolist():
            tried[number] = accepts(strings[number])
        return tried[column] if len(column) else np.zeros(0, bool)

    def passes(self, value: _Value) -> Flags:
        """Return which tokens pass a test."""
        found = self.where(value.attribute, value.accepts())
        return ~found if value.negated else found

    @abstractmethod
    def _column(self, attribute: str) -> tuple[list[str], Column]:
        """Return strings, and which of them each token has."""


class Row(Tokens):
    """The tokens of one text."""

    def __init__(self, parse: Parse, text: str) -> None:
        super().__init__(len(parse))
        self._parse = parse
        self._text = text
        self._words: tuple[list[str], Column] | None = None

    def _column(self, attribute: str) -> tuple[list[str], Column]:
        parse = self._parse
        if attribute != "word":
            column = {"lemma": parse.lemmas, "pos": parse.tags, "morph": parse.morphs}[attribute]
            return list(parse.strings), column
        if self._words is None:
            self._words = words_of(parse, self._text)
        return self._words


def words_of(parse: Parse, text: str) -> tuple[list[str], Column]:
    """Return the different words of a text, with straight apostrophes, and each token's."""
    numbers: dict[str, int] = {}
    places = zip(parse.starts.tolist(), parse.ends.tolist(), strict=True)
    column = np.array(
        [numbers.setdefault(text[a:b].replace("’", "'"), len(numbers)) for a, b in places],
        np.int32,
    )
    return list(numbers), column


Test = Callable[[Tokens], Flags]
"""Says which tokens pass."""


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
        number = len(parse)
        breaks = np.flatnonzero(np.diff(parse.sentences)) + 1
        row = np.insert(np.arange(number), breaks, number)
        finder = Finder(self, np.append(self.bits(Row(parse, text)), 0), number)
        for first, last in finder.spans(row):
            yield int(row[first]), int(row[last - 1]) + 1

    def bits(self, tokens: Tokens) -> Bits:
        """Return for each token which tests it passes, as bits."""
        found = np.zeros(tokens.number, np.int64)
        with _in_time():
            for number, test in enumerate(self.tests):
                found |= test(tokens).astype(np.int64) << number
        return found


class Finder:
    """Finds a pattern among kinds of tokens whose tests were made."""

    def __init__(self, pattern: Pattern, bits: Bits, end: int) -> None:
        """``bits``: of each kind; ``end``: the number of the kind that ends a sentence."""
        kinds, letters = np.unique(bits, return_inverse=True)
        self._codes = (letters.reshape(-1) + _FIRST_LETTER).astype("<u4")
        self._codes[end] = ord(_END)
        words = _expression(pattern.shape, kinds)
        if regex.fullmatch(words, ""):
            # What is empty is no match: skipped at once, not one after the other.
            words = f"(?={_letters(np.flatnonzero(kinds))}){words}"
        self._expression = regex.compile(words)

    def spans(self, row: npt.NDArray[np.integer[Any]]) -> list[tuple[int, int]]:
        """Return where the matches stand in a row of kinds: (first, behind the last)."""
        line = self._codes[row].tobytes().decode("utf-32-le")
        with _in_time():
            found = self._expression.finditer(line, timeout=SECONDS, concurrent=True)
            spans = [match.span() for match in found]
        return [(first, last) for first, last in spans if last > first]


@contextmanager
def _in_time() -> Iterator[None]:
    try:
        yield
    except TimeoutError:
        raise UserError(
            "This pattern takes too long; avoid repetitions inside repetitions."
        ) from None


def _expression(shape: Sequence[str | int], kinds: Bits) -> str:
    parts = []
    for piece in shape:
        if isinstance(piece, str):
            parts.append(piece)
            continue
        parts.append(_letters(np.flatnonzero((kinds >> piece) & 1)))
    return "".join(parts)


def _letters(kinds: npt.NDArray[np.intp]) -> str:
    letters = "".join(chr(_FIRST_LETTER + kind) for kind in kinds.tolist())
    return f"[{letters}]" if letters else _NOTHING


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
        return lambda tokens: tokens.passes(value)


def _any(tokens: Tokens) -> Flags:
    return np.ones(tokens.number, bool)


def _or(first: Test, second: Test) -> Test:
    return lambda tokens: first(tokens) | second(tokens)


def _and(first: Test, second: Test) -> Test:
    return lambda tokens: first(tokens) & second(tokens)


def _not(test: Test) -> Test:
    return lambda tokens: ~test(tokens)
