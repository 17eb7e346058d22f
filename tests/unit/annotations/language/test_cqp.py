"""Patterns of tokens: what they match, and what is said of those that are none."""

from __future__ import annotations

import pytest

from annotations.errors import UserError
from annotations.language import cqp
from annotations.language.parse import Builder, Parse

TEXT = "La guerre froide tue . Guerres ! L’été la paix froide , froide dort ."
TAGS = [
    *("DET", "NOUN", "ADJ", "VERB", "PUNCT", "NOUN", "PUNCT"),
    *("DET", "NOUN", "DET", "NOUN", "ADJ", "PUNCT", "ADJ", "VERB", "PUNCT"),
]
LEMMAS = [
    *("le", "guerre", "froid", "tuer", ".", "guerre", "!"),
    *("le", "été", "le", "paix", "froid", ",", "froid", "dormir", "."),
]


@pytest.fixture(scope="module")
def parse() -> Parse:
    made = Builder("test", "1")
    words, at, sentence = TEXT.replace("L’été", "L’ été").split(), 0, 0
    for word, lemma, tag in zip(words, LEMMAS, TAGS, strict=True):
        at = TEXT.index(word, at)
        number = "Number=Plur" if word.endswith("s") else ""
        made.add(at, at + len(word), sentence, lemma=lemma, tag=tag, morph=number)
        sentence += word in ".!"
        at += len(word)
    return made.made()


def _found(query: str, parse: Parse) -> list[str]:
    spans = cqp.parse(query).matches(parse, TEXT)
    return [TEXT[parse.starts[first] : parse.ends[last - 1]] for first, last in spans]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('[lemma="guerre"]', ["guerre", "Guerres"]),
        ('[word="guerre"]', ["guerre"]),
        ('[word="guerres?"%c]', ["guerre", "Guerres"]),
        ('"guerre"', ["guerre"]),
        ('"ete"', []),
        ('"ete"%d', ["été"]),
        ('"ÉTÉ"%c', ["été"]),
        ('"ETE"%cd', ["été"]),
        ('"l\'"%c', ["L’"]),
        ('"l’"%c', ["L’"]),
        ('"guer"', []),
        ('[lemma="guerre"] [pos="ADJ"]{0,2}', ["guerre froide", "Guerres"]),
        ('[pos="NOUN"] [pos="ADJ"]', ["guerre froide", "paix froide"]),
        ('[pos="NOUN"] [pos!="ADJ"]', ["Guerres !", "été la"]),
        ('[pos="NOUN" & lemma!="guerre"]', ["été", "paix"]),
        ('[pos="NOUN" & !(lemma="guerre" | lemma="paix")]', ["été"]),
        ('[lemma="paix|été"]', ["été", "paix"]),
        ('[morph=".*Plur.*"]', ["Guerres"]),
        ('[pos="DET"] [] [pos="ADJ"]', ["La guerre froide", "la paix froide"]),
        ('[lemma="tuer"] []', ["tue ."]),
        ('[lemma="tuer"] [] []', []),
        ('[pos="DET"]+ ([pos="NOUN"] | "x")', ["La guerre", "L’ été".replace(" ", ""), "la paix"]),
        ('([pos="ADJ"] ",")+ [pos="ADJ"]', ["froide , froide"]),
        ('"froide" ","?', ["froide", "froide ,", "froide"]),
        ("[pos='VERB']", ["tue", "dort"]),
        ('[lemma="nichts"]', []),
        ('[lemma="nichts"]*', []),
        ('"nichts"? "tue"', ["tue"]),
        ("[]{15}", []),
    ],
)
def test_that_a_pattern_matches_what_it_says(query: str, found: list[str], parse: Parse) -> None:
    assert _found(query, parse) == found


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "has no token"),
        ("[", "needs one of word, lemma, pos, morph at its end"),
        ('[lemma="a"', "lacks “]” at its end"),
        ('[lemma "a"]', "lacks “=” before “"),
        ("[lemma=a]", "lacks a value"),
        ('[colour="a"]', "needs one of word"),
        ('[lemma="a"] )', "cannot be read from “)” on"),
        ('([lemma="a"]', "lacks “)”"),
        ('[lemma="("]', "no regular expression"),
        ('"a"{101}', "100 times at most"),
        ('"a"{3,2}', "second number is smaller"),
        ('"a" §', "cannot be read from “§” on"),
        ('+ "a"', "cannot be read from “+"),
        ('"a" ' * 61, "60 tokens at most"),
    ],
)
def test_that_a_pattern_that_is_none_is_a_sentence(query: str, sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        cqp.parse(query)
    assert sentence in str(caught.value)


def test_that_a_pattern_says_what_it_asks_of_a_parse() -> None:
    assert cqp.parse('"a" [pos="X" | lemma="y"]').attributes == {"word", "pos", "lemma"}
    assert cqp.parse("[]").attributes == set()


def test_that_nothing_is_found_in_nothing() -> None:
    assert list(cqp.parse("[]").matches(Builder("x", "1").made(), "")) == []
