"""Queries, contexts, frequencies and collocates."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from annotations.errors import UserError
from annotations.language import concordance as made
from annotations.language.concordance import Collocates, Condition, Line
from annotations.language.tokens import words

TEXT = (
    "La guerre froide, l’ÉTÉ… e\u0301te\u0301 ! "
    "Guerres froides 😀 « œuvre » la\u00a0guerre\nfroide."
)


def _found(query: str, text: str = TEXT) -> list[str]:
    search = made.understand(query)
    return [text[a:b] for a, b in search.matches(text, lambda: words(text, "fr"))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("guerre froide", ["guerre froide", "guerre\nfroide"]),
        ('"guerre froide"', ["guerre froide", "guerre\nfroide"]),
        ("guerr* froid*", ["guerre froide", "Guerres froides", "guerre\nfroide"]),
        ("ete", ["ÉTÉ", "e\u0301te\u0301"]),
        ("oeuvre", ["œuvre"]),
        ("?ete", []),
        ("?te", ["ÉTÉ", "e\u0301te\u0301"]),
        ("la * froide", ["La guerre froide", "la\u00a0guerre\nfroide"]),
        ("L'été", ["l’ÉTÉ"]),
        ("*uvre", ["œuvre"]),
        ("/guerres?/", ["guerre", "Guerres", "guerre"]),
        ('"guerre"%c', ["guerre", "guerre"]),
        ("guerre :: without X", ["guerre", "guerre"]),
    ],
)
def test_that_a_query_finds_what_it_says(query: str, found: list[str]) -> None:
    assert _found(query) == found


@pytest.mark.parametrize("query", ["", "*", "«»", "/(/", "[", "a :: near X", "a ::", "a :: inside"])
def test_that_a_query_that_is_none_is_a_sentence(query: str) -> None:
    with pytest.raises(UserError):
        made.understand(query)


def test_that_conditions_are_read_with_label_and_annotator() -> None:
    search = made.understand('x :: inside Doubt by "Ana B" & without "A, B"')
    assert search.conditions == (
        Condition("inside", "Doubt", "Ana B"),
        Condition("without", "A, B"),
    )


def test_that_conditions_hold_by_the_places_of_annotations() -> None:
    annotated = [(5, 10), (20, 30)]
    hows = ("inside", "overlapping", "without")
    for match, holds in {
        (5, 10): (True, True, False),
        (6, 8): (True, True, False),
        (4, 6): (False, True, False),
        (10, 20): (False, False, True),
        (9, 21): (False, True, False),
    }.items():
        seen = tuple(Condition(how, "X").holds(match, annotated) for how in hows)
        assert seen == holds, match


def _line(left: str, match: str, right: str, document: str = "1") -> Line:
    return Line(document, "", 0, 1, left, match, right)


def test_that_lines_are_sorted_by_words_whatever_accents_and_marks() -> None:
    lines = [
        _line("le zoo, ", "B", " été"),
        _line("le Âne ", "a", " « zoo"),
        _line("un âne, ", "A", " abc"),
    ]
    assert made.ordered(lines, "document") == lines
    assert made.ordered(lines, "right") == [lines[2], lines[0], lines[1]]
    assert made.ordered(lines, "left") == [lines[1], lines[2], lines[0]]
    assert made.ordered(lines, "match") == [lines[2], lines[1], lines[0]]
    with pytest.raises(UserError, match="no order"):
        made.ordered(lines, "up")


def test_that_frequencies_count_forms_and_documents() -> None:
    lines = [_line("", "La  guerre", ""), _line("", "la\nguerre", "", "2"), _line("", "paix", "")]
    rows = [(row.form, row.count, row.documents) for row in made.frequencies(lines)]
    assert rows == [("la guerre", 2, 2), ("paix", 1, 1)]


def _g2(a: int, b: int, c: int, d: int) -> float:
    """Return G² as 2 Σ O ln(O/E), written out."""
    total = a + b + c + d
    cells = [
        (a, (a + b) * (a + c)),
        (b, (a + b) * (b + d)),
        (c, (c + d) * (a + c)),
        (d, (c + d) * (b + d)),
    ]
    return 2 * sum(o * math.log(o * total / product) for o, product in cells if o)


def test_that_collocates_are_counted_inside_the_sentence_and_scored() -> None:
    text = (
        "froide guerre froide. Paix chaude. Paix chaude. Autre guerre froide et rien. Froide fin."
    )
    counted = Collocates(span=2)
    parse = words(text, "fr")
    matches = made.understand("guerre").matches(text, lambda: parse)
    counted.add(text, parse, matches)
    rows = {row.form: row for row in counted.ranked(least=1)}
    # Near: froide, froide | autre, froide, et. In all 14 words.
    assert {form: (row.near, row.total) for form, row in rows.items()} == {
        "froide": (3, 4),
        "autre": (1, 1),
        "et": (1, 1),
    }
    assert rows["froide"].score == pytest.approx(_g2(3, 2, 1, 8))
    assert rows["froide"].score > rows["et"].score > 0
    assert [row.form for row in counted.ranked(least=2)] == ["froide"]


def test_that_what_stands_near_less_often_than_elsewhere_has_a_negative_score() -> None:
    text = "a x b c. " + "a a a a. " * 20
    counted = Collocates(span=3)
    parse = words(text)
    counted.add(text, parse, made.understand("x").matches(text, lambda: parse))
    scores = {row.form: row.score for row in counted.ranked(least=1)}
    assert scores["a"] < 0 < scores["b"]


def test_that_a_word_between_two_matches_is_counted_once() -> None:
    text = "x a x"
    counted = Collocates(span=5)
    parse = words(text)
    counted.add(text, parse, made.understand("x").matches(text, lambda: parse))
    assert [(row.form, row.near) for row in counted.ranked(least=1)] == [("a", 1)]


def _asked_again(text: str, form: str, kind: str) -> list[str]:
    query = made.understand(*made.asking_for_form(form, kind))
    return [text[a:b] for a, b in query.matches(text, lambda: words(text, "fr"))]


@pytest.mark.parametrize(
    ("form", "kind", "found"),
    [
        ("a", "words", ["A", "a"]),
        ("à", "words", ["à"]),
        ("d’été", "phrase", ["d’été", "d’été"]),
        ("(a) :: b", "tokens", ["(a)\u00a0:: b"]),
        ("gu", "pattern", ["gu"]),
        ("gu", "words", []),
    ],
)
def test_that_a_form_counted_is_found_again(form: str, kind: str, found: list[str]) -> None:
    text = "A à d’été, nuit d’été aguerrie (a)\u00a0:: b."
    assert _asked_again(text, form, kind) == found


def test_that_a_lemma_counted_is_found_in_its_forms() -> None:
    text = "La France est. Le C++ était."
    found = words(text, "fr")
    of_word = {"La": 1, "France": 2, "est": 3, "Le": 1, "était": 3}
    places = zip(found.starts, found.ends, strict=True)
    lemmas = np.array([of_word.get(text[a:b], 0) for a, b in places], np.int32)
    parse = replace(found, strings=("", "le", "France", "être"), lemmas=lemmas)
    counted = Collocates(span=2)
    counted.add(text, parse, made.understand("la").matches(text, lambda: parse))
    assert {row.form: row.lemma for row in counted.ranked(1)} == {"france": True, "être": True}

    def forms(lemma: str) -> list[str]:
        query = made.understand(*made.asking_for_lemma(lemma))
        return [text[a:b] for a, b in query.matches(text, lambda: parse)]

    assert forms("être") == ["est", "était"]
    assert forms("france") == ["France"]
    assert made.asking_for_lemma('c++"') == (r'[lemma="c\+\+\""%c]', "tokens")
