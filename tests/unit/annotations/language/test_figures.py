"""Detectors of figures: what they find, and what is grammar and no figure."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.language import cues
from annotations.language.figures import DETECTORS
from annotations.language.tokens import words
from annotations.language.units import Units
from annotations.offsets import checked_fragments

PIECES = [
    *("paix", "guerre", "nous", "la", "Et", "jamais", "l’", "né", "e\u0301té", "😀", "tramway"),
    *(" ", " ", " ", ", ", " ; ", ". ", " ? ", " ! ", "… ", " – ", "(", ")", "« ", " »", "“", "”"),
    *("\n", "\r\n", "\u00a0", "\u202f", "ni ", "et ", "comme un ", "on objectera que "),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def _found(name: str, text: str, language: str = "fr") -> list[list[str]]:
    rules = cues.rules_of(language)
    settings = next(rule.settings for rule in rules.rules if rule.detector == name)
    units = Units(text, words(text, language), rules.function_words)
    return [
        [text[start:end] for start, end in found.fragments]
        for found in DETECTORS[name](units, settings)
    ]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("anaphora", "Il ne voit rien. Il ne voit personne.", [["Il ne voit", "Il ne voit"]]),
        ("anaphora", "Rome dort. Rome attend. Rome meurt.", [["Rome", "Rome", "Rome"]]),
        ("anaphora", "Sans eau, sans pain, sans feu.", []),
        (
            "anaphora",
            "Toujours lui, toujours elle, toujours eux.",
            [["Toujours", "toujours", "toujours"]],
        ),
        ("anaphora", "Il vient. Il part. Il revient.", []),
        ("anaphora", "Le chat dort. Le chien dort.", []),
        ("anaphora", "Rome dort. Paris attend.", []),
        ("epistrophe", "Tu veux la paix. Il veut la paix. On tue la paix.", [["la paix"] * 3]),
        ("epistrophe", "Il vient. Elle part.", []),
        ("anadiplosis", "Il craint la peur. La peur gouverne.", [["la peur", "La peur"]]),
        ("anadiplosis", "Tout mène au marché ; le marché mène à rien.", [["marché", "marché"]]),
        ("anadiplosis", "Il vient. Elle vient.", []),
        ("epizeuxis", "Jamais, jamais nous ne partirons.", [["Jamais, jamais"]]),
        ("epizeuxis", "Plus jamais, plus jamais cela.", [["Plus jamais, plus jamais"]]),
        ("epizeuxis", "Nous nous levons. Vous vous taisez.", []),
        ("epizeuxis", "Non ! Non ! Non !", [["Non ! Non ! Non"]]),
        ("epizeuxis", "Il aime la paix ; la paix l’aime.", []),
        ("epizeuxis", "La fin\nLa fin approche.", []),
        ("repetition", "Une dette. La dette monte. Dette encore.", [["dette", "dette", "Dette"]]),
        ("repetition", "Vernoize dort. Vernoize rêve. Vernoize meurt.", []),
        ("repetition", "Une dette. Rien. Rien. Rien. Rien. La dette. Rien. Rien. La dette.", []),
        (
            "tricolon",
            "De belles paroles, de belles fêtes, de belles dettes.",
            [["De belles paroles, de belles fêtes, de belles dettes"]],
        ),
        ("tricolon", "De belles paroles, de belles fêtes.", []),
        (
            "enumeration",
            "Des cris, des rires, des chants, des larmes.",
            [["Des cris, des rires, des chants, des larmes"]],
        ),
        ("polysyndeton", "Il crie et pleure et rit et dort.", [["et pleure et rit et dort"]]),
        ("polysyndeton", "Il crie et pleure.", []),
        (
            "antimetabole",
            "Il faut manger pour vivre et non vivre pour manger.",
            [["manger pour vivre et non vivre pour manger"]],
        ),
        ("antimetabole", "Il mange pour vivre et dort pour rêver.", []),
        (
            "alliteration",
            "Pour petits paniers percés posés partout.",
            [["petits paniers percés posés partout"]],
        ),
        (
            "rhetorical_question",
            "Qui ose encore y croire ? La mairie dépense sans compter depuis dix ans.",
            [["Qui ose encore y croire ?"]],
        ),
        ("rhetorical_question", "Qui paiera ? Vous.", []),
        (
            "rhetorical_question",
            "« Qui vient ? » Elle se tut longtemps devant la porte fermée.",
            [],
        ),
        ("hypophora", "Qui paiera ? Vous.", [["Qui paiera ? Vous"]]),
        ("hypophora", "Qui paiera ?\nLa ville endormie", []),
        ("aposiopesis", "Et si les enfants tombaient…", [["Et si les enfants tombaient…"]]),
        ("aposiopesis", "Il partit… enfin.", []),
        (
            "parenthesis",
            "La ville (qui le savait depuis longtemps) se tait.",
            [["(qui le savait depuis longtemps)"]],
        ),
        ("parenthesis", "Le plan – une folie de plus – coûte cher.", [["– une folie de plus –"]]),
        ("parenthesis", "L’ONU (Organisation des Nations Unies) et Dupont (2019, p. 3).", []),
        ("scare_quotes", "Cette « réforme » coûte cher.", [["« réforme »"]]),
        ("scare_quotes", "Leur “petit oubli” coûte cher.", [["“petit oubli”"]]),
        ("scare_quotes", "Il a dit : « non ». Il lit « Le Monde ». « Viens ! » dit-il.", []),
    ],
)
def test_that_a_figure_is_found_by_its_shape(name: str, text: str, found: list[list[str]]) -> None:
    assert _found(name, text) == found


def test_that_figures_are_found_in_english_too() -> None:
    text = "We shall fight on the hills. We shall fight in the towns. We shall fight at sea."
    assert _found("anaphora", text, "en") == [["We shall fight"] * 3]
    assert _found("epizeuxis", "Never, never! He had had enough.", "en") == [["Never, never"]]


@given(TEXTS)
def test_that_whatever_the_text_every_suggestion_lies_in_it(text: str) -> None:
    for language in cues.languages():
        parse = words(text, language)
        for suggestion in cues.suggestions(text, parse, cues.rules_of(language)):
            assert checked_fragments(suggestion.fragments, len(text)) == suggestion.fragments
            assert checked_fragments(suggestion.cues, len(text))
            for start, end in suggestion.fragments:
                assert text[start:end].strip() == text[start:end], suggestion.rule.id
            assert suggestion.reason(text)


def test_that_a_flood_of_words_without_stops_costs_no_more_than_many_sentences() -> None:
    text = "la ville dort et le maire rêve encore de grands travaux, " * 4_000
    started = time.process_time()
    made = list(cues.suggestions(text, words(text, "fr"), cues.rules_of("fr")))
    assert made
    assert time.process_time() - started < 20
