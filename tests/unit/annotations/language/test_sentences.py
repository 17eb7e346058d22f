"""Sentences end where a reader would end them; nothing that is not blank is left outside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.language.sentences import sentence_at, sentences
from tests.conftest import SHARED
from tests.unit.annotations.language import sentence_cases

CASES = [
    pytest.param(language, case, id=f"{language}-{case[:50]!r}")
    for language, table in (("fr", sentence_cases.FRENCH), ("en", sentence_cases.ENGLISH))
    for case in sentence_cases.read(table)
]
PIECES = [
    *("a", "B", "M", "1", " ", "  ", ".", "…", "!", "?", "»", "«", '"', "(", ")", "[", "]"),
    *("–", "-", "\n", "\r\n", "\u00a0", "\u202f", "\u2028", "\ufeff", "😀", "é", "'", "漢", "。"),
    *(" M. ", "etc.", " J.-C. ", ", ", "art. ", "***"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def _cut(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


def test_that_there_are_many_hard_cases_in_each_language() -> None:
    for table in (sentence_cases.FRENCH, sentence_cases.ENGLISH):
        cases = sentence_cases.read(table)
        assert len(set(cases)) == len(cases) >= 75


@pytest.mark.parametrize(("language", "case"), CASES)
def test_that_a_hard_case_is_cut_as_a_reader_would(language: str, case: str) -> None:
    wanted = [part.strip(" \n") for part in case.split("|")]
    assert _cut(case.replace("|", " "), language) == wanted


def test_that_an_unknown_language_takes_the_lists_of_both() -> None:
    assert _cut("Mr. Smith came. M. Dupont aussi.", "") == ["Mr. Smith came.", "M. Dupont aussi."]
    assert _cut("Tell me. It is time.", "sv") == ["Tell me.", "It is time."]
    assert _cut("漢字。かな。", "ja") == ["漢字。", "かな。"]


@given(TEXTS)
def test_that_sentences_hold_all_that_is_not_blank_and_begin_and_end_with_it(text: str) -> None:
    inside = [False] * len(text)
    last = 0
    for start, end in sentences(text, "fr"):
        assert last <= start < end
        assert text[start:end].strip() == text[start:end]
        assert not set(text[start:end]) & set("\n\r\u2028\u2029")
        inside[start:end] = [True] * (end - start)
        last = end
    outside = {character for character, there in zip(text, inside, strict=True) if not there}
    assert all(character.isspace() or character == "\ufeff" for character in outside)


@given(TEXTS, st.data())
def test_that_the_sentence_at_a_place_is_the_one_of_the_whole_text(
    text: str, data: st.DataObject
) -> None:
    for start, end in sentences(text, "fr"):
        at = data.draw(st.integers(start, end - 1))
        assert sentence_at(text, at, "fr") == (start, end)


def test_that_a_place_in_a_text_without_line_breaks_costs_no_more_than_some_pages() -> None:
    text = "Il vint tard. " * 400_000
    start, end = sentence_at(text, 2_800_003, "fr")
    assert text[start:end] == "Il vint tard."
    assert start <= 2_800_003 < end


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference article lies beside some checkouts")
def test_that_the_reference_article_has_thirty_three_sentences() -> None:
    text = (SHARED / "articles" / "article_fr.txt").read_bytes().decode("utf-8")
    assert len(sentences(text, "fr")) == 33
