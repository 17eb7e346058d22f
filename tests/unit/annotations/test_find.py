"""Finding words: hits are code points of the stored text, whatever is ignored."""

from __future__ import annotations

import itertools
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import find as module
from annotations.errors import UserError
from annotations.find import Query, find


def words(text: str, query: Query) -> list[str]:
    return [text[start:end] for start, end in find(text, query)]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("La Guerre, la guerre.", "guerre", ["Guerre", "guerre"]),
        ("Été, ete\u0301, ete", "été", ["Été", "ete\u0301", "ete"]),
        ("Le cœur, le coeur", "cœur", ["cœur", "coeur"]),
        ("Le cœur, le coeur", "coeur", ["cœur", "coeur"]),
        ("l’homme l'homme", "l'homme", ["l’homme", "l'homme"]),
        ("l’homme l'homme", "l’homme", ["l’homme", "l'homme"]),
        ("non\u00a0! non\u202f! non !", "non !", ["non\u00a0!", "non\u202f!", "non !"]),
        ("soit l’un\r\nsoit l’autre", "l’un soit", ["l’un\r\nsoit"]),
        ("im\u00adpos\u00adsible", "impossible", ["im\u00adpos\u00adsible"]),
        ("im\u00adpos\u00ad", "impos", ["im\u00adpos"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("😀 feu 😀 FEU", "feu", ["feu", "FEU"]),
        ("שָׁלוֹם שלום", "שלום", ["שָׁלוֹם", "שלום"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("\ufeffLe début", "le", ["Le"]),
        ("한국어", "한국", ["한국"]),
        ("한국어", "하", []),
        ("", "x", []),
        ("x", "", []),
        ("x y", "  ", []),
    ],
)
def test_that_words_are_found_whatever_their_case_accents_and_typography(
    text: str, wanted: str, found: list[str]
) -> None:
    assert words(text, Query(wanted)) == found


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("La Guerre, la guerre", Query("guerre", case=True), ["guerre"]),
        ("été, ete, e\u0301te\u0301", Query("été", accents=True), ["été", "e\u0301te\u0301"]),
        ("cote, coté, côte", Query("cot", accents=True), ["cot", "cot"]),
        ("cote\u0301", Query("cote", accents=True), []),
        ("cœur coeur", Query("coeur", accents=True), ["coeur"]),
        ("le les le", Query("le", whole_word=True), ["le", "le"]),
        ("l'un, lun", Query("un", whole_word=True), ["un"]),
        ("co\u0302te", Query("te", whole_word=True), []),
        ("- le -", Query("- le", whole_word=True), ["- le"]),
        ("Guerre guerre", Query(r"\bg\w+", pattern=True), ["Guerre", "guerre"]),
        ("Guerre guerre", Query(r"\bg\w+", pattern=True, case=True), ["guerre"]),
        ("été ete", Query("[é]t", pattern=True), ["ét", "et"]),
        ("été ete", Query("[é]t", pattern=True, accents=True), ["ét"]),
        ("un\ndeux", Query("^deux$", pattern=True), ["deux"]),
        ("cœur", Query("c.ur", pattern=True), ["cœur"]),
        ("abc", Query("x*", pattern=True), []),
    ],
)
def test_that_case_accents_whole_words_and_patterns_can_be_asked_for(
    text: str, query: Query, found: list[str]
) -> None:
    assert words(text, query) == found


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 8))
def test_that_what_stands_in_a_text_is_found_there(text: str, start: int, length: int) -> None:
    passage = text[start : start + length]
    if not passage.strip() or passage != passage.strip():
        return
    seen = [c for c in passage if c not in module._UNSEEN and not unicodedata.combining(c)]
    if not seen:
        return
    hits = list(find(text, Query(passage)))
    end = start + len(passage)
    assert any(a <= end and b >= start for a, b in hits)
    assert all(0 <= a < b <= len(text) for a, b in hits)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(hits))


@pytest.mark.parametrize("pattern", ["(", "[a", "a{3,1}", "(?<x", "\\"])
def test_that_a_broken_pattern_gets_one_sentence(pattern: str) -> None:
    with pytest.raises(UserError, match="no regular expression"):
        find("text", Query(pattern, pattern=True))


def test_that_a_pattern_that_would_take_years_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATTERN_SECONDS", 0.2)
    begun = time.monotonic()
    with pytest.raises(UserError, match="takes too long"):
        find("a" * 40 + "!", Query(r"(?:(a+)+\1)+$", pattern=True))
    assert time.monotonic() - begun < 5


def test_that_hits_beyond_the_most_are_counted_as_cut() -> None:
    hits = find("e" * 50, Query("e"), most=20)
    assert len(hits) == 20
    assert hits.cut
    assert not find("e" * 20, Query("e"), most=20).cut


def test_that_the_next_hit_goes_round_in_both_directions() -> None:
    hits = find("un deux un deux un", Query("un"))
    assert [hits.next_from(at, 1) for at in (0, 1, 8, 17)] == [0, 1, 1, 0]
    assert [hits.next_from(at, -1) for at in (0, 1, 8, 18)] == [2, 0, 0, 2]
    assert find("", Query("x")).next_from(3, 1) == -1
