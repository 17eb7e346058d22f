"""The rules that ship: whole, in both languages alike, about labels that ship."""

from __future__ import annotations

import pytest
import regex

from annotations import codebooks
from annotations.errors import UserError
from annotations.language import cues
from annotations.language.figures import DETECTORS
from annotations.language.tokens import words
from annotations.model import Kind
from tests.unit.annotations.language.tagged import tagged

LANGUAGES = ("en", "fr")


def test_that_there_are_rules_for_french_and_english_with_the_same_ids() -> None:
    assert cues.languages() == LANGUAGES
    ids = [[rule.id for rule in cues.rules_of(language).rules] for language in LANGUAGES]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0]) >= 60
    assert cues.rules_of("fr-CA") is cues.rules_of("fr-CA")
    assert cues.rules_of("FR").language == "fr"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_rule_is_about_a_label_that_ships_and_says_why(language: str) -> None:
    rules = cues.rules_of(language)
    assert rules.language == language
    shipped = {id_: codebooks.load(id_) for id_ in {rule.codebook for rule in rules.rules}}
    for rule in rules.rules:
        labels = {lb.code for lb in shipped[rule.codebook].labels if lb.kind is Kind.LABEL}
        assert rule.label in labels, rule.id
        assert set(rule.explanation) == {"en", "fr"}, rule.id
        assert set(rule.name) == {"en", "fr"}, rule.id
        cues.check(rule)


def test_that_every_detector_has_its_rule_and_every_rule_its_detector() -> None:
    for language in LANGUAGES:
        named = {rule.detector for rule in cues.rules_of(language).rules if rule.detector}
        assert named == set(DETECTORS)


MARKED = {
    "Qui sème récolte ce que les autres ont semé.": (
        "Qui sème/semer/VERB récolte/récolter/VERB ce que les autres ont semé/semer/VERB."
    ),
    "Qui sème récolte.": "Qui sème/semer/VERB récolte/récolter/VERB.",
    "Bonnet blanc, blanc bonnet.": (
        "Bonnet/bonnet/NOUN blanc/blanc/ADJ, blanc/blanc/ADJ bonnet/bonnet/NOUN."
    ),
    "Bonnet blanc, chapeau noir.": (
        "Bonnet/bonnet/NOUN blanc/blanc/ADJ, chapeau/chapeau/NOUN noir/noir/ADJ."
    ),
    "La plus belle ville est ici.": "La plus belle/beau/ADJ ville/ville/NOUN est ici.",
    "Une belle ville est ici.": "Une belle/beau/ADJ ville/ville/NOUN est ici.",
    "They fought the fight that others fight.": (
        "They fought/fight/VERB the fight/fight/NOUN that others fight/fight/VERB."
    ),
    "They left the fight.": "They left/leave/VERB the fight/fight/NOUN.",
    "The wind blew, fell the rain.": (
        "The wind/wind/NOUN blew/blow/VERB, fell/fall/VERB the rain/rain/NOUN."
    ),
    "Fair play, fine day.": "Fair/fair/ADJ play/play/NOUN, fine/fine/ADJ day/day/NOUN.",
    "The most beautiful town is here.": "The most beautiful/beautiful/ADJ town/town/NOUN is here.",
    "A beautiful town is here.": "A beautiful/beautiful/ADJ town/town/NOUN is here.",
}
"""The examples of rules that need a parse, with lemmas and parts of speech."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_rule_fires_on_its_examples_and_on_no_other(language: str) -> None:
    rules = cues.rules_of(language)
    for rule in rules.rules:
        assert rule.examples, rule.id
        assert rule.counter_examples, rule.id
        for fires, texts in ((True, rule.examples), (False, rule.counter_examples)):
            for example in texts:
                parse = None
                if cues.needs_parse(rule):
                    text, parse = tagged(MARKED[example], language)
                    assert text == example
                found = cues.try_rule(rule, example, language, parse)
                assert bool(found) is fires, (rule.id, example)
                assert parse is None or not cues.try_rule(rule, example, language)


def test_that_lexical_rules_do_most_of_the_work() -> None:
    for language in LANGUAGES:
        rules = cues.rules_of(language).rules
        assert sum(not rule.detector for rule in rules) >= 40
        assert any(rule.tokens for rule in rules)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_cue_is_found_in_a_sentence_that_holds_it(language: str) -> None:
    rules = cues.rules_of(language)
    for rule in rules.rules:
        assert len(set(rule.words)) == len(rule.words), rule.id
        for cue in rule.words:
            assert all(part.endswith("*") or "*" not in part for part in cue.split()), cue
            bare = cue.replace("*", "")
            text = f"Xx, xx {bare} xx, xx."
            made = cues.suggestions(text, words(text, language), rules, [rule.id])
            found = {text[start:end] for s in made for start, end in s.cues}
            assert bare.rstrip("'") in found, (rule.id, cue)
        if rule.pattern:
            regex.compile(rule.pattern)


@pytest.mark.parametrize(
    ("language", "rule", "text", "quote"),
    [
        (
            "fr",
            "prolepsis",
            "Bien. On objectera que rien ne presse. Fin.",
            "On objectera que rien ne presse",
        ),
        ("fr", "simile", "Il parle comme un notaire, dit-on.", "comme un notaire"),
        ("fr", "simile", "Il est perçu comme un notaire.", ""),
        (
            "fr",
            "antithesis",
            "Ce n’est pas un choix, c’est un devoir.",
            "Ce n’est pas un choix, c’est un devoir",
        ),
        (
            "fr",
            "dilemma",
            "Soit nous partons, soit nous restons.",
            "Soit nous partons, soit nous restons",
        ),
        ("fr", "loaded", "C’est une HONTE.", "HONTE"),
        ("fr", "killer", "Un point c’est tout !", "Un point c’est tout"),
        ("fr", "concession", "Certes, il pleut ; mais peu.", "Certes, il pleut ; mais peu"),
        ("en", "litotes", "He is, frankly, not unlike you.", "not unlike you"),
        ("en", "simile", "As cold as a stone.", "As cold as a stone"),
        ("en", "doubt", "So, the so-called expert left.", "the so-called expert left"),
        ("en", "time", "Now is the time to act.", "Now is the time to act"),
    ],
)
def test_that_words_suggest_what_stands_around_them(
    language: str, rule: str, text: str, quote: str
) -> None:
    made = cues.suggestions(text, words(text, language), cues.rules_of(language), [rule])
    assert [text[a:b] for s in made for a, b in s.fragments] == ([quote] if quote else [])


def test_that_a_reason_quotes_the_words_that_gave_it_away() -> None:
    text = "Jamais, jamais !"
    (made,) = cues.suggestions(text, words(text, "fr"), cues.rules_of("fr"), ["epizeuxis"])
    assert made.reason(text).endswith("(“Jamais”)")
    assert made.reason(text, "fr").startswith("Les mêmes mots")


def test_that_unknown_rules_and_languages_are_told() -> None:
    with pytest.raises(UserError, match="no rule “x”; there are: "):
        cues.chosen(cues.rules_of("fr"), ["x"])
    with pytest.raises(UserError, match="language “sv”; there are for en, fr"):
        cues.rules_of("sv")
