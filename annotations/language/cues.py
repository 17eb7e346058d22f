"""What rules find in a text: figures by their shape, and words that often go with a label.

A suggestion says which rule made it, which words gave it away, and why; it is for an analyst to
accept or to reject.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import msgspec
import regex

from annotations.errors import UserError
from annotations.language import token_patterns
from annotations.language.cqp import Pattern
from annotations.language.figures import DETECTORS, OF_A_PARSE
from annotations.language.lexicon import Lexicon
from annotations.language.parse import Parse
from annotations.language.rules import Rule as Rule
from annotations.language.rules import Rules as Rules
from annotations.language.rules import check as check
from annotations.language.rules import chosen as chosen
from annotations.language.rules import languages as languages
from annotations.language.rules import rules_of as rules_of
from annotations.language.tokens import PIPELINE, words
from annotations.language.units import Sentence, Units
from annotations.model import Texts, in_language
from annotations.offsets import Fragment, Fragments

_QUOTED_CUES = 3
_MARKS = {"en": ("“", "”"), "fr": ("«\u00a0", "\u00a0»")}
_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that a rule proposes (code points), and the words that gave it away."""

    rule: Rule
    fragments: Fragments
    cues: Fragments

    def reason(self, text: str, language: str = "en") -> str:
        """Return why, in words, with the words that gave it away."""
        explanation: Texts = self.rule.explanation
        before, behind = _MARKS.get(language, _MARKS["en"])
        quoted = [
            f"{before}{' '.join(text[start:end].split())}{behind}" for start, end in self.cues
        ]
        shown = ", ".join(dict.fromkeys(quoted[:_QUOTED_CUES]))
        more = " …" if len(quoted) > _QUOTED_CUES else ""
        return f"{in_language(explanation, language)} ({shown}{more})"


def needs_parse(rule: Rule) -> bool:
    """Return whether a rule asks for lemmas or parts of speech, which only a parse tells."""
    if rule.tokens:
        return token_patterns.needs_parse(_tokens_of(rule))
    return rule.detector in OF_A_PARSE


def try_rule(rule: Rule, text: str, language: str, parse: Parse | None = None) -> list[Suggestion]:
    """Return what one rule finds in a text, without any project.

    ``parse``: the text's tokens with lemmas; without it a rule that needs them finds nothing
    (``needs_parse``). Raises UserError for a rule that is not sound, or takes too long.
    """
    check(rule)
    base = rules_of(language)
    alone = Rules(base.language, base.version, base.function_words, (rule,))
    return list(suggestions(text, words(text, language), alone, parse=parse))


def suggestions(
    text: str,
    tokens: Parse,
    rules: Rules,
    wanted: Iterable[str] = (),
    parse: Parse | None = None,
) -> Iterator[Suggestion]:
    """Yield what the rules propose for a text; each passage once for each rule.

    ``tokens`` needs words and sentences only (``annotations.language.tokens``); ``parse`` has
    lemmas and parts of speech for the rules that need them, which are left out without it.
    """
    tagged = parse if parse is not None and parse.pipeline != PIPELINE else None
    units = Units(text, tokens, rules.function_words, tagged)
    asked = chosen(rules, wanted)
    places = _lexicon_of(tuple((rule.id, rule.words) for rule in asked)).find(text)
    for rule in asked:
        if tagged is None and needs_parse(rule):
            continue
        seen: set[Fragments] = set()
        try:
            for suggestion in _of(rule, units, places.get(rule.id, ()), tagged or tokens):
                if suggestion.fragments not in seen:
                    seen.add(suggestion.fragments)
                    yield suggestion
        except TimeoutError:
            raise UserError(
                "The pattern of the rule “{id}” takes too long; avoid repetitions inside "
                "repetitions.",
                id=rule.id,
            ) from None


def _of(
    rule: Rule, units: Units, places: Iterable[Fragment], tokens: Parse
) -> Iterator[Suggestion]:
    if rule.detector:
        for found in DETECTORS[rule.detector](units, rule.settings):
            yield Suggestion(rule, found.fragments, found.cues)
    cues: dict[Fragment, list[Fragment]] = {}
    for cue in (*places, *_by_pattern(rule, units.text), *_by_tokens(rule, units.text, tokens)):
        extent = _extent(rule, units, cue)
        if extent is not None:
            cues.setdefault(extent, []).append(cue)
    for extent, found_there in cues.items():
        yield Suggestion(rule, (extent,), tuple(sorted(set(found_there))))


def _by_pattern(rule: Rule, text: str) -> Iterator[Fragment]:
    if rule.pattern:
        for found in regex.finditer(rule.pattern, text, timeout=_SECONDS):
            blank = len(found.group()) - len(found.group().lstrip())
            if found.start() + blank < found.end():
                yield found.start() + blank, found.end()


def _by_tokens(rule: Rule, text: str, parse: Parse) -> Iterator[Fragment]:
    if rule.tokens:
        for first, last in _tokens_of(rule).matches(parse, text):
            yield int(parse.starts[first]), int(parse.ends[last - 1])


def _tokens_of(rule: Rule) -> Pattern:
    return _token_pattern(msgspec.json.encode(rule.tokens))


@lru_cache(maxsize=512)
def _token_pattern(tokens: bytes) -> Pattern:
    return token_patterns.pattern(msgspec.json.decode(tokens))


@lru_cache(maxsize=16)
def _lexicon_of(phrases: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon:
    held: Mapping[str, tuple[str, ...]] = dict(phrases)
    return Lexicon(held)


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
    if text[sentence.end - 1] != "." or text[sentence.end - 2] == ".":
        return sentence.end
    # Somebody may have put a blank before the stop.
    return sentence.start + len(text[sentence.start : sentence.end - 1].rstrip())
