"""Rules that suggest annotations: figures by their shape, and words that often go with a label.

The rules are data in ``resources/cues``, one file a language. A suggestion says which rule made it,
which words gave it away, and why; it is for an analyst to accept or to reject.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec
import regex

from annotations import datafiles
from annotations.errors import UserError
from annotations.language.figures import DETECTORS
from annotations.language.lexicon import Lexicon
from annotations.language.parse import Parse
from annotations.language.units import Sentence, Units
from annotations.model import Texts, in_language
from annotations.offsets import Fragment, Fragments

FOLDER = "cues"
_QUOTED_CUES = 3

Extent = Literal["cue", "clause", "rest_of_clause", "rest", "sentence"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule: a detector of figures, or words (and a regular expression) with their extent.

    A ``*`` at the end of a word stands for any letters (``guerr*``). ``extent`` says what is
    suggested around them: the words, their clause, from them to the end of the clause or of the
    sentence ("rest"), or the sentence. ``settings`` are the detector's.
    """

    id: str
    label: str
    codebook: str
    explanation: dict[str, str]
    detector: str = ""
    words: tuple[str, ...] = ()
    pattern: str = ""
    extent: Extent = "cue"
    settings: dict[str, int] = {}


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of a language; ``function_words`` make no figure by their repetition."""

    language: str
    version: str
    function_words: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that a rule proposes (code points), and the words that gave it away."""

    rule: Rule
    fragments: Fragments
    cues: Fragments

    def reason(self, text: str, language: str = "en") -> str:
        """Return why, in words, with the words that gave it away."""
        explanation: Texts = self.rule.explanation
        quoted = [f"“{' '.join(text[start:end].split())}”" for start, end in self.cues]
        shown = ", ".join(dict.fromkeys(quoted[:_QUOTED_CUES]))
        more = " …" if len(quoted) > _QUOTED_CUES else ""
        return f"{in_language(explanation, language)} ({shown}{more})"


def languages() -> tuple[str, ...]:
    """Return the languages that have rules."""
    return datafiles.shipped(FOLDER)


@cache
def rules_of(language: str) -> Rules:
    """Return the rules of a language ("fr", "en-GB"). Raises UserError where there are none."""
    code = language[:2].lower()
    if code not in languages():
        known = ", ".join(languages())
        raise UserError(f"There are no rules for the language “{language}”; there are for {known}.")
    data, name = datafiles.read(code, FOLDER, "file of rules")
    return datafiles.decoded(data, Rules, name, "file of rules")


def chosen(rules: Rules, wanted: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules with these ids, or all. Raises UserError for an unknown id."""
    names = list(wanted)
    known = {rule.id for rule in rules.rules}
    for name in names:
        if name not in known:
            raise UserError(f"There is no rule “{name}”; there are: {', '.join(sorted(known))}.")
    return tuple(rule for rule in rules.rules if not names or rule.id in names)


def suggestions(
    text: str, parse: Parse, rules: Rules, wanted: Iterable[str] = ()
) -> Iterator[Suggestion]:
    """Yield what the rules propose for a text; each passage once for each rule.

    ``parse`` needs words and sentences only (``annotations.language.tokens``).
    """
    units = Units(text, parse, rules.function_words)
    asked = chosen(rules, wanted)
    places = _lexicon_of(rules.language, tuple(rule.id for rule in asked)).find(text)
    for rule in asked:
        seen: set[Fragments] = set()
        for suggestion in _of(rule, units, places.get(rule.id, ())):
            if suggestion.fragments not in seen:
                seen.add(suggestion.fragments)
                yield suggestion


def _of(rule: Rule, units: Units, places: Iterable[Fragment]) -> Iterator[Suggestion]:
    if rule.detector:
        for found in DETECTORS[rule.detector](units, rule.settings):
            yield Suggestion(rule, found.fragments, found.cues)
    cues: dict[Fragment, list[Fragment]] = {}
    for cue in (*places, *_by_pattern(rule, units.text)):
        extent = _extent(rule, units, cue)
        if extent is not None:
            cues.setdefault(extent, []).append(cue)
    for extent, found_there in cues.items():
        yield Suggestion(rule, (extent,), tuple(sorted(set(found_there))))


def _by_pattern(rule: Rule, text: str) -> Iterator[Fragment]:
    if rule.pattern:
        for found in regex.finditer(rule.pattern, text):
            blank = len(found.group()) - len(found.group().lstrip())
            yield found.start() + blank, found.end()


@cache
def _lexicon_of(language: str, ids: tuple[str, ...]) -> Lexicon:
    return Lexicon({rule.id: rule.words for rule in chosen(rules_of(language), ids)})


def _extent(rule: Rule, units: Units, cue: Fragment) -> Fragment | None:
    """Return what a rule suggests around a cue; None where it stands outside all sentences."""
    if rule.extent == "cue":
        return cue
    sentence = _around(units, cue)
    if sentence is None:
        return None
    end = _without_stop(units.text, sentence)
    if rule.extent == "sentence":
        return sentence.start, end
    if rule.extent == "rest":
        return cue[0], max(end, cue[1])
    low, high = cue
    for clause in sentence.clauses:
        first, last = clause.extent
        if first < cue[1] and cue[0] < last:
            low, high = min(low, first), max(high, last)
    return (cue[0] if rule.extent == "rest_of_clause" else low), high


def _around(units: Units, cue: Fragment) -> Sentence | None:
    at = bisect_right(units.sentences, cue[0], key=lambda sentence: sentence.start) - 1
    found = units.sentences[at] if at >= 0 else None
    return found if found is not None and cue[1] <= found.end else None


def _without_stop(text: str, sentence: Sentence) -> int:
    single = text[sentence.end - 1] == "." and text[sentence.end - 2] != "."
    return sentence.end - 1 if single else sentence.end
