"""What a rule that suggests annotations is; the rules that ship, and files of rules.

Rules are data: JSON, one file a language, in ``resources/cues`` or in a file that somebody shares.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import regex

from annotations import datafiles
from annotations.errors import UserError
from annotations.language import token_patterns
from annotations.language.figures import DETECTORS
from annotations.model import Texts

FOLDER = "cues"
_WHAT = "file of rules"
_ID = regex.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")
_MOST_WORDS = 5_000
_PARTS = regex.compile(r"\w", regex.UNICODE)

Extent = Literal["cue", "clause", "rest_of_clause", "rest", "sentence"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A rule: a detector of figures, or words, a regular expression or tokens with their extent.

    A ``*`` at the end of a word stands for any letters (``guerr*``). ``tokens`` is a pattern of
    spaCy's Matcher (``annotations.language.token_patterns``). ``extent`` says what is suggested
    around them: the words, their clause, from them to the end of the clause or of the sentence
    ("rest"), or the sentence. ``settings`` are the detector's. ``name`` and ``explanation`` are
    texts by language. ``examples`` are texts in which the rule finds something,
    ``counter_examples`` texts in which it does not.
    """

    id: str
    label: str
    codebook: str
    explanation: dict[str, str]
    name: dict[str, str] = {}
    detector: str = ""
    words: tuple[str, ...] = ()
    pattern: str = ""
    tokens: tuple[dict[str, Any], ...] = ()
    extent: Extent = "cue"
    settings: dict[str, int] = {}
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()

    def named(self, language: str = "en") -> str:
        """Return the rule's name in a language, else in English, else its id."""
        names: Texts = self.name
        return names.get(language) or names.get("en") or self.id


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of a language; ``function_words`` make no figure by their repetition.

    A file that somebody shares may leave ``function_words`` away: those that ship are taken.
    """

    language: str
    version: str = "1"
    function_words: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


def languages() -> tuple[str, ...]:
    """Return the languages that have rules."""
    return datafiles.shipped(FOLDER)


def code_of(language: str) -> str:
    """Return the language whose rules serve ("fr" for "fr-CA"), or "" where there are none."""
    code = language[:2].lower()
    return code if code in languages() else ""


@cache
def rules_of(language: str) -> Rules:
    """Return the rules of a language ("fr", "en-GB"). Raises UserError where there are none."""
    code = code_of(language)
    if not code:
        raise UserError(
            "There are no rules for the language “{language}”; there are for {known}.",
            language=language,
            known=", ".join(languages()),
        )
    data, name = datafiles.read(code, FOLDER, _WHAT)
    return datafiles.decoded(data, Rules, name, _WHAT)


def chosen(rules: Rules, wanted: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules with these ids, or all. Raises UserError for an unknown id."""
    names = list(wanted)
    unknown(names, {rule.id for rule in rules.rules})
    return tuple(rule for rule in rules.rules if not names or rule.id in names)


def unknown(names: Iterable[str], known: Iterable[str]) -> None:
    """Raise UserError for the first name that no rule has."""
    there = set(known)
    for name in names:
        if name not in there:
            raise UserError(
                "There is no rule “{name}”; there are: {known}.",
                name=name,
                known=", ".join(sorted(there)),
            )


def joined(base: Rules, own: Iterable[Rule], off: Iterable[str] = ()) -> Rules:
    """Return rules with those of somebody's own, which stand for shipped ones of the same id.

    ``off``: the ids of rules that are left out.
    """
    added = {rule.id: rule for rule in own}
    gone = set(off)
    both = [added.pop(rule.id, rule) for rule in base.rules] + list(added.values())
    kept = tuple(rule for rule in both if rule.id not in gone)
    return Rules(base.language, base.version, base.function_words, kept)


# -- files that people share


def read(path: Path) -> Rules:
    """Return the rules of a file. Raises UserError with file, rule and what is wrong."""
    if not path.is_file():
        raise UserError("There is no such file of rules.", file=str(path))
    data, name = datafiles.read(str(path), FOLDER, _WHAT)
    return decoded(data, name)


def decoded(data: bytes, name: str) -> Rules:
    """Return the rules that JSON holds; ``name`` stands in error messages."""
    made = datafiles.decoded(data, Rules, name, _WHAT)
    if not code_of(made.language):
        raise UserError(
            "The “language” of these rules is “{language}”; write one of: {known}.",
            file=name,
            language=made.language,
            known=", ".join(languages()),
        )
    seen: set[str] = set()
    for rule in made.rules:
        try:
            check(rule)
        except UserError as error:
            values: dict[str, Any] = dict(error.values)
            raise UserError(error.template, file=name, **values) from None
        if rule.id in seen:
            raise UserError("The rule “{id}” stands in it twice.", file=name, id=rule.id)
        seen.add(rule.id)
    return made


def encoded(language: str, rules: Sequence[Rule]) -> bytes:
    """Return rules as a file that can be shared."""
    held = {"language": language, "version": "1", "rules": rules}
    return msgspec.json.format(msgspec.json.encode(held), indent=1) + b"\n"


def rule_of(values: dict[str, Any]) -> Rule:
    """Return a rule from plain values, checked. Raises UserError that names what is wrong."""
    try:
        made = msgspec.convert(values, Rule)
    except msgspec.ValidationError as error:
        told = " ".join(str(error).split())
        raise UserError("This is not a rule: {told}.", told=told) from None
    check(made)
    return made


def check(rule: Rule) -> None:
    """Refuse a rule that could find nothing, or could not be told. Raises UserError."""
    if not _ID.fullmatch(rule.id):
        raise UserError(
            "“{id}” cannot be a rule's id; use letters without accents, digits, “-”, “_” and “.”.",
            id=rule.id,
        )
    if not rule.label or not rule.codebook:
        raise UserError("The rule “{id}” needs a label and its codebook.", id=rule.id)
    if not any(text.strip() for text in rule.explanation.values()):
        raise UserError("The rule “{id}” needs an explanation.", id=rule.id)
    ways = [bool(rule.detector), bool(rule.words or rule.pattern), bool(rule.tokens)]
    if sum(ways) != 1:
        raise UserError(
            "The rule “{id}” needs words or a pattern, or tokens, or a detector, and one of "
            "these only.",
            id=rule.id,
        )
    _check_how(rule)


def _check_how(rule: Rule) -> None:
    if rule.detector and rule.detector not in DETECTORS:
        raise UserError(
            "The rule “{id}” names the detector “{detector}”; write one of: {known}.",
            id=rule.id,
            detector=rule.detector,
            known=", ".join(sorted(DETECTORS)),
        )
    if len(rule.words) > _MOST_WORDS:
        raise UserError("The rule “{id}” has more than {most} words.", id=rule.id, most=_MOST_WORDS)
    for word in rule.words:
        parts = word.split()
        if not _PARTS.search(word) or any("*" in part.rstrip("*") for part in parts):
            raise UserError(
                "“{word}” of the rule “{id}” is no word; “*” may stand at a word's end only.",
                word=word,
                id=rule.id,
            )
    if rule.pattern:
        try:
            regex.compile(rule.pattern)
        except regex.error as error:
            raise UserError(
                "The pattern of the rule “{id}” is no regular expression: {error}.",
                id=rule.id,
                error=error,
            ) from None
    if rule.tokens:
        try:
            token_patterns.pattern(rule.tokens)
        except UserError as error:
            told = error.sentence.rstrip(".")
            raise UserError("The rule “{id}”: {told}.", id=rule.id, told=told) from None
