"""Snapping: what people mean when they point at a text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading import snapping
from app.reading.edges import moved_edge

ALPHABET = [
    *("a", "É", "1", " ", ".", ",", "’", "-", "«", "»", "!", "\n", "\r\n", "\u00a0", "\u202f"),
    *(
        "e\u0301",
        "\U0001f600",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\U0001f44d\U0001f3fd",
    ),
    *("\u05d0", "漢", "\u2028", "\ufeff", "l’", "\U0001f1eb\U0001f1f7"),
]
TEXTS = st.lists(st.sampled_from(ALPHABET), max_size=24).map("".join)


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("dans l’OTAN, hier", 7, "OTAN"),
        ("dans l’OTAN, hier", 5, "l’"),
        ("dans l’OTAN, hier", 6, "l’"),
        ("qu'elle", 0, "qu'"),
        ("aujourd’hui encore", 9, "aujourd’hui"),
        ("quelqu’un", 0, "quelqu’un"),
        ("I don't know", 3, "don't"),
        ("centre-ville.", 2, "centre-ville"),
        ("« experts »", 4, "experts"),
        ("coûte 1,5 million", 7, "1,5"),
        ("de\u0301ja\u0300-vu !", 1, "de\u0301ja\u0300-vu"),
        ("שלום עולם", 6, "עולם"),
        ("漢字", 1, "字"),
    ],
)
def test_that_a_word_is_cut_where_people_cut_it(text: str, at: int, word: str):
    found = snapping.word_at(text, at)
    assert found is not None
    assert text[found[0] : found[1]] == word


@pytest.mark.parametrize("text", ["« »", " ", "…", "’", "-", "\U0001f600"])
def test_that_punctuation_is_no_word(text: str):
    assert snapping.word_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "at", "sentence"),
    [
        ("Assez ! Rien ne va. Fin", 2, "Assez !"),
        ("Assez ! Rien ne va. Fin", 9, "Rien ne va."),
        ("Assez ! Rien ne va. Fin", 21, "Fin"),
        ("Il dit : « Assez\u00a0! » Puis il part.", 3, "Il dit : « Assez\u00a0! »"),
        ("Il dit : « Assez\u00a0! » Puis il part.", 24, "Puis il part."),
        ("« Assez ! » dit-elle. Fin.", 3, "« Assez ! » dit-elle."),
        ("M. Dupont vient. Il rit.", 5, "M. Dupont vient."),
        ("Un… Deux.", 0, "Un…"),
        ("Premier\nSecond", 9, "Second"),
        ("漢字。かな。", 4, "かな。"),
    ],
)
def test_that_a_sentence_ends_with_its_closing_marks(text: str, at: int, sentence: str):
    start, end = snapping.sentence_at(text, at)
    assert text[start:end] == sentence


def test_that_a_paragraph_lies_between_line_breaks():
    text = "un\r\ndeux\u2028trois\n"
    shown = [text[slice(*snapping.paragraph_at(text, at))] for at in (0, 5, 10)]
    assert shown == ["un", "deux", "trois"]


def test_that_a_selection_grows_to_words_but_takes_no_punctuation():
    text = "dans « l’OTAN », hier"
    assert text[slice(*snapping.snap(text, 10, 12, "word"))] == "OTAN"
    assert text[slice(*snapping.snap(text, 2, 9, "word"))] == "dans « l’"
    assert text[slice(*snapping.snap(text, 4, 5, "word"))] == ""


@given(TEXTS, st.data())
def test_that_snapping_only_widens_around_what_is_no_blank(text: str, data: st.DataObject):
    a = data.draw(st.integers(0, len(text)))
    b = data.draw(st.integers(a, len(text)))
    for unit in snapping.UNITS:
        start, end = snapping.snap(text, a, b, unit)
        assert 0 <= start <= end <= len(text)
        if start < end and text[a:b].strip():
            first = a + len(text[a:b]) - len(text[a:b].lstrip())
            last = a + len(text[a:b].rstrip())
            assert start <= first
            assert end >= last
            assert snapping.snap(text, start, end, unit) == (start, end)


@given(TEXTS)
def test_that_characters_are_walked_alike_in_both_directions(text: str):
    there = [0]
    while there[-1] < len(text):
        there.append(snapping.next_character(text, there[-1]))
    back = [len(text)]
    while back[-1] > 0:
        back.append(snapping.previous_character(text, back[-1]))
    assert there == back[::-1]


@given(TEXTS, st.data())
def test_that_a_moved_edge_leaves_a_passage_and_the_other_edge(text: str, data: st.DataObject):
    if len(text) < 2:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for edge in ("start", "end"):
        for unit in ("character", "word"):
            for step in (1, -1):
                moved = moved_edge(text, ((start, end),), edge, unit, step)
                if moved is None:
                    continue
                number, new_start, new_end = moved
                assert number == 0
                assert 0 <= new_start < new_end <= len(text)
                assert (new_end == end) if edge == "start" else (new_start == start)


def test_that_edges_move_by_words():
    text = "un deux, trois quatre"
    assert moved_edge(text, ((3, 7),), "end", "word", 1) == (0, 3, 14)
    assert moved_edge(text, ((3, 14),), "end", "word", -1) == (0, 3, 7)
    assert moved_edge(text, ((3, 7),), "start", "word", -1) == (0, 0, 7)
    assert moved_edge(text, ((0, 2), (9, 14)), "end", "word", 1) == (1, 9, 21)
    assert moved_edge(text, ((0, 2),), "start", "word", -1) is None


def test_that_one_giant_paragraph_costs_no_more_than_a_page():
    text = "mot " * 500_000
    started = time.process_time()
    for at in range(1_000_000, 1_000_400, 40):
        snapping.snap(text, at, at + 2, "word")
        snapping.sentence_at("Fin. " * 1000 + text[:1000], 2500)
    assert time.process_time() - started < 1.0
