"""The language of a text: right where it is told, nothing where it is not clear."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from annotations.language.detecting import detect

LINES = (Path(__file__).parents[3] / "data" / "languages.tsv").read_text("utf-8").splitlines()
"""Sentences written for the tests, each behind the two letters of its language."""

SHORT = [
    (line[:2], line[3:])
    for line in (Path(__file__).parents[3] / "data" / "short-texts.tsv")
    .read_text("utf-8")
    .splitlines()
]
"""Titles and slogans written for the tests, in the same way."""

MAIN = ("fr", "en", "de", "es", "it", "pt", "nl")
ALL = [(line[:2], line[3:]) for line in LINES]
CASES = [(language, text) for language, text in ALL if language in MAIN]
OTHERS = {language: text for language, text in ALL if language not in MAIN}


def test_that_sentences_of_a_hundred_characters_are_told() -> None:
    assert all(len(line) >= 95 for _, line in CASES)
    assert {language for language, _ in CASES} == set(MAIN)
    wrong = [(wanted, detect(line), line) for wanted, line in CASES if detect(line) != wanted]
    assert len(wrong) <= 0.02 * len(CASES), wrong


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_that_other_languages_are_told_by_script_or_words(language: str) -> None:
    assert detect(OTHERS[language]) == language


@pytest.mark.parametrize(
    "text", ["", "  \n", "123 456", "OK", "Paris, Berlin, Madrid, Roma", "xkcd qwrt zzz pfft brrr"]
)
def test_that_nothing_is_told_where_it_is_not_clear(text: str) -> None:
    assert detect(text) == ""


def test_that_a_quotation_in_another_language_does_not_matter() -> None:
    french = [text for language, text in CASES if language == "fr"]
    text = "\n".join([*french, next(text for language, text in CASES if language == "en")])
    assert detect(text) == "fr"


@pytest.mark.parametrize(
    ("name", "language"), [("vernoize-fr.txt", "fr"), ("vernoize-en.txt", "en")]
)
def test_that_every_long_paragraph_of_the_samples_is_told(name: str, language: str) -> None:
    text = (resources.files("resources") / "sample" / name).read_text("utf-8")
    paragraphs = [line for line in text.splitlines() if len(line) >= 100]
    assert len(paragraphs) > 3
    assert {detect(paragraph) for paragraph in paragraphs} == {language}


# -- where a language is expected


@pytest.mark.parametrize(("language", "text"), SHORT)
def test_that_a_short_text_is_in_the_language_expected_or_its_own(language: str, text: str) -> None:
    assert detect(text, language) == language
    for expected in (*MAIN, "pl", "cs"):
        assert detect(text, expected) in (language, expected)


def test_that_the_short_texts_are_many_and_some_are_taken_for_another_language() -> None:
    numbers = {language: sum(one == language for one, _ in SHORT) for language in ("fr", "en")}
    assert len(SHORT) >= 40
    assert min(numbers.values()) >= 15
    guessed = [(language, detect(text)) for language, text in SHORT]
    assert {one for one in guessed if one[1] not in ("", one[0])} >= {("fr", "es"), ("en", "it")}


def test_that_a_sentence_of_a_hundred_characters_speaks_for_itself() -> None:
    pairs = [
        (language, text, other) for language, text in CASES for other in MAIN if other != language
    ]
    told = sum(detect(text, other) == language for language, text, other in pairs)
    assert told >= 0.93 * len(pairs)
    assert all(detect(text, language) == language for language, text in CASES)


def test_that_the_code_expected_stays_as_it_is() -> None:
    assert detect("", "pt-BR") == "pt-BR"
    assert detect("O povo não é uma massa, e isso também já foi dito.", "pt-BR") == "pt-BR"
    assert detect("Привет, мир", "uk") == "uk"
    assert detect("Привет, мир", "fr") == "ru"
