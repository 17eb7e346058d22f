"""Words for the search of all documents: what is typed, and where it stands."""

from __future__ import annotations

import pytest

from annotations.errors import UserError
from annotations.fulltext import Term, index_form, parse


def _found(words: str, text: str) -> list[str]:
    return [text[start:end] for start, end in parse(words).occurrences(text)]


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("guerre froide", [Term(("guerre",)), Term(("froide",))]),
        ('"Guerre froide"', [Term(("guerre", "froide"))]),
        ("guerr* Été", [Term(("guerr",), True), Term(("ete",))]),
        ('"la guerr"*', [Term(("la", "guerr"), True)]),
        ('"la guerr', [Term(("la", "guerr"))]),
        ("l’OTAN", [Term(("l", "otan"))]),
        ("pro-OTAN", [Term(("pro", "otan"))]),
        ("paix paix", [Term(("paix",))]),
        (
            'AND OR NOT NEAR(x) "',
            [Term((w,)) for w in ("and", "or", "not")] + [Term(("near", "x"))],
        ),
    ],
)
def test_that_words_phrases_and_beginnings_are_told_apart(words: str, terms: list[Term]) -> None:
    assert list(parse(words).terms) == terms


@pytest.mark.parametrize("words", ["", "  ", "*", '""', "« – »", '"…"*'])
def test_that_without_a_word_there_is_nothing_to_look_for(words: str) -> None:
    with pytest.raises(UserError, match="no word"):
        parse(words)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("ete", "L’ÉTÉ, e\u0301te\u0301 ; étés.", ["ÉTÉ", "e\u0301te\u0301"]),
        ("oeuvre", "Une œuvre, des Œuvres.", ["œuvre"]),
        ("œuvre*", "Une oeuvre, des Œuvres.", ["oeuvre", "Œuvres"]),
        ("national", "inter\u00adnational na\u00adtional", ["na\u00adtional"]),
        (
            '"rue basse"',
            "La rue\n\u00a0Basse ; rue (Basse) ; rue.",
            ["rue\n\u00a0Basse", "rue (Basse"],
        ),
        ("jamais paix", "Jamais, jamais !", []),
        ("jamais paix", "La paix ? Jamais.", ["paix", "Jamais"]),
        ('froide "guerre froide"', "Guerre froide et soupe froide.", ["Guerre froide", "froide"]),
        ("paix", "😀 paix 𝒳paix", ["paix"]),
        ("a", "a_a ab", ["a", "a"]),
        ("漢字", "古漢字かな", ["漢字"]),
        ("strasse", "STRASSE Straße", ["STRASSE", "Straße"]),
    ],
)
def test_that_occurrences_are_whole_words_at_exact_offsets(
    words: str, text: str, found: list[str]
) -> None:
    assert _found(words, text) == found


def test_that_the_index_takes_each_character_of_scripts_without_spaces_alone() -> None:
    assert index_form("Été 漢字").split() == ["ete", "漢", "字"]
