"""Rules and detectors on what the models of spaCy really say, not on parses made by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from annotations.language import cues, pipelines
from annotations.language.figures import DETECTORS, OF_A_PARSE
from annotations.language.parse import Parse
from annotations.language.tokens import words
from annotations.language.units import Units
from annotations.language.worker import Worker
from tests.unit.annotations.language.tagged import plain
from tests.unit.annotations.language.test_figure_cases import ALL

PATIENCE = 120
LANGUAGES = ("en", "fr")

MISREAD = {
    # The models take a verb for a noun, or an adjective for an adverb or a name, in so few words.
    ("polyptoton", "fr", "On juge ceux qui jugeaient."),
    ("chiasmus", "fr", "Un roi chante, pleure une reine."),
    ("chiasmus", "fr", "Un grand cœur ; une âme petite."),
    ("chiasmus", "fr", "Un homme pauvre, un riche marchand."),
    ("chiasmus", "fr", "Le vent souffle, tombe la pluie."),
    ("chiasmus", "fr", "Une longue nuit, un jour bref."),
    ("chiasmus", "en", "A long night, a day brief."),
}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


def _parsed(worker: Worker, text: str, language: str) -> Parse:
    pytest.importorskip("spacy", reason="spaCy is not installed")
    if not pipelines.model(language):
        pytest.skip(f"no model of spaCy for “{language}” is installed")
    return worker.parse(text, language).result(PATIENCE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_rules_that_need_a_parse_hold_their_examples_on_a_real_one(
    worker: Worker, language: str
) -> None:
    asked = [rule for rule in cues.rules_of(language).rules if cues.needs_parse(rule)]
    assert {rule.detector for rule in asked if rule.detector} == OF_A_PARSE
    for rule in asked:
        for fires, texts in ((True, rule.examples), (False, rule.counter_examples)):
            for text in texts:
                parse = _parsed(worker, text, language)
                assert bool(cues.try_rule(rule, text, language, parse)) is fires, (rule.id, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_all_other_rules_hold_their_examples_with_a_real_parse_too(
    worker: Worker, language: str
) -> None:
    for rule in cues.rules_of(language).rules:
        for fires, texts in ((True, rule.examples), (False, rule.counter_examples)):
            for text in texts if not cues.needs_parse(rule) else ():
                parse = _parsed(worker, text, language)
                assert bool(cues.try_rule(rule, text, language, parse)) is fires, (rule.id, text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(DETECTORS))
def test_that_a_detector_holds_its_cases_on_a_real_parse(
    worker: Worker, name: str, language: str
) -> None:
    rules = cues.rules_of(language)
    settings = next(rule.settings for rule in rules.rules if rule.detector == name)
    for marked in [case for detector, lang, case in ALL if (detector, lang) == (name, language)]:
        if name in OF_A_PARSE and "/" not in marked:
            continue  # It is about a text without any parse.
        text = plain(marked.replace("[[", "").replace("]]", ""))
        wanted = [plain(found) for found in re.findall(r"\[\[(.*?)\]\]", marked, re.DOTALL)]
        parse = _parsed(worker, text, language)
        units = Units(text, words(text, language), rules.function_words, parse)
        found = [
            text[one.fragments[0][0] : one.fragments[-1][1]]
            for one in DETECTORS[name](units, settings)
        ]
        # A misreading that is none any more must leave the list.
        assert (found == wanted) is ((name, language, text) not in MISREAD), (text, found)
