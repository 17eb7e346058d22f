"""The language of a text: right where it is told, nothing where it is not clear."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from annotations.language.detecting import detect

LINES = (Path(__file__).parents[3] / "data" / "languages.tsv").read_text("utf-8").splitlines()
"""Sentences written for the tests, each behind the two letters of its language."""

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
