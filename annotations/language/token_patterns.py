"""spaCy's token patterns (``[{"LEMMA": "guerre"}, {"POS": "ADJ", "OP": "*"}]``), without spaCy.

The part of them that parses can answer: ``TEXT`` (or ``ORTH``), ``LOWER``, ``LEMMA``, ``POS`` and
``MORPH``, each with a text or with ``IN``, ``NOT_IN`` or ``REGEX`` (found anywhere in the value, as
in spaCy), and ``OP`` (``!``, ``?``, ``*``, ``+``, ``{n}``, ``{n,m}``, ``{n,}``, ``{,m}``).
Documented at https://spacy.io/usage/rule-based-matching.

Unlike spaCy's Matcher, which tells every way to match, a pattern tells matches that do not overlap,
from left to right and as long as they can be, and none crosses the end of a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import regex

from annotations.errors import UserError
from annotations.language.cqp import MOST_TESTS, MOST_TOKENS, SECONDS, Flags, Pattern, Test, Tokens

_ATTRIBUTES = {
    "TEXT": "word",
    "ORTH": "word",
    "LOWER": "word",
    "LEMMA": "lemma",
    "POS": "pos",
    "MORPH": "morph",
}
_MANY = regex.compile(r"\{(\d*)(,?)(\d*)\}")
_OF_A_PARSE = frozenset({"lemma", "pos", "morph"})

Accepts = Callable[[str], bool]


def pattern(tokens: Sequence[Mapping[str, Any]]) -> Pattern:
    """Return a pattern. Raises UserError that says which token is wrong, and why."""
    if not tokens:
        raise UserError('“tokens” is empty; write a token such as {"LEMMA": "guerre"}.')
    if len(tokens) > MOST_TESTS:
        raise UserError("A pattern may have {most} tokens at most.", most=MOST_TESTS)
    tests: list[Test] = []
    shape: list[str | int] = []
    attributes: set[str] = set()
    for number, token in enumerate(tokens, start=1):
        test = _token(token, number, attributes)
        many = _many(token.get("OP", ""), number)
        tests.append(_not(test) if many == "!" else test)
        shape += [number - 1, "" if many == "!" else many]
    return Pattern(frozenset(attributes), tuple(tests), tuple(shape))


def needs_parse(made: Pattern) -> bool:
    """Return whether a pattern asks for what only a parse tells: lemma, part of speech."""
    return bool(made.attributes & _OF_A_PARSE)


def _token(token: Mapping[str, Any], number: int, attributes: set[str]) -> Test:
    parts: list[tuple[str, Accepts]] = []
    for key, wanted in token.items():
        if key == "OP":
            continue
        if key not in _ATTRIBUTES:
            known = ", ".join([*_ATTRIBUTES, "OP"])
            raise UserError(
                "Token {number} tests “{key}”, which is not understood; write one of: {known}.",
                number=number,
                key=key,
                known=known,
            )
        attribute = _ATTRIBUTES[key]
        attributes.add(attribute)
        parts.append((attribute, _value(key, wanted, number)))
    return _all(tuple(parts))


def _value(key: str, wanted: Any, number: int) -> Accepts:
    """Return what accepts a value; LOWER looks at it in small letters."""
    if isinstance(wanted, str):
        accepts = _one_of((wanted,))
    elif isinstance(wanted, Mapping) and wanted:
        tests = [_predicate(name, value, key, number) for name, value in wanted.items()]

        def accepts(text: str) -> bool:
            return all(test(text) for test in tests)
    else:
        raise UserError(
            "“{key}” of token {number} must be a text, or have IN, NOT_IN or REGEX.",
            key=key,
            number=number,
        )
    return (lambda text: accepts(text.lower())) if key == "LOWER" else accepts


def _predicate(name: str, value: Any, key: str, number: int) -> Accepts:
    if name in ("IN", "NOT_IN") and _texts(value):
        inside = _one_of(value)
        return inside if name == "IN" else lambda text: not inside(text)
    if name == "REGEX" and isinstance(value, str):
        try:
            made = regex.compile(_straight(value))
        except regex.error as error:
            raise UserError(
                "“{value}” of token {number} is no regular expression: {error}.",
                value=value,
                number=number,
                error=error,
            ) from None
        return lambda text: made.search(text, timeout=SECONDS) is not None
    raise UserError(
        "“{key}” of token {number} may have IN or NOT_IN with a list of texts, or REGEX.",
        key=key,
        number=number,
    )


def _texts(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(entry, str) for entry in value)


def _one_of(texts: Sequence[str]) -> Accepts:
    # Words are compared with straight apostrophes, as the parser saw them.
    wanted = frozenset(_straight(text) for text in texts)
    return lambda text: text in wanted


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _many(op: Any, number: int) -> str:
    """Return how often a token stands, as a regular expression says it; “!” stays."""
    if isinstance(op, str) and op in ("", "!", "?", "*", "+"):
        return op
    found = _MANY.fullmatch(op.replace(" ", "")) if isinstance(op, str) else None
    if found is None or not (found[1] or found[3]):
        raise UserError(
            "The OP of token {number} is “{op}”; write one of ! ? * + or numbers in braces.",
            number=number,
            op=op,
        )
    low = int(found[1] or 0)
    high = (int(found[3]) if found[3] else None) if found[2] else low
    if max(low, high or 0) > MOST_TOKENS:
        raise UserError("A token may be repeated {most} times at most.", most=MOST_TOKENS)
    if high is not None and high < low:
        raise UserError(
            "In “{op}” of token {number} the second number is smaller than the first.",
            op=op,
            number=number,
        )
    return f"{{{low},{'' if high is None else high}}}"


def _all(parts: tuple[tuple[str, Accepts], ...]) -> Test:
    def test(tokens: Tokens) -> Flags:
        flags = np.ones(tokens.number, bool)
        for attribute, accepts in parts:
            flags &= tokens.where(attribute, accepts)
        return flags

    return test


def _not(test: Test) -> Test:
    return lambda tokens: ~test(tokens)
