"""What foreign offsets count is told by quotes, by word edges, or by whoever imports."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.formats.base import Unit
from annotations.formats.units import Detector, Reading, Scale, agree, resemble
from annotations.model import Report

TEXT = "\ufeff😀🎈🎈 Jamais,\r\njamais, été 🎈 toujours\r\nencore une fois."
WORDS = ("Jamais", "jamais", "été", "toujours", "encore", "fois")
READINGS = [
    Reading(*way)
    for way in product((Unit.CODE_POINT, Unit.UTF16, Unit.UTF8), (True, False), (2, 1))
]


def spans(reading: Reading, *, quotes: bool) -> list[tuple[int, int, str | None]]:
    scale = Scale(TEXT, reading)
    places = [(TEXT.index(word), TEXT.index(word) + len(word), word) for word in WORDS]
    return [(scale.foreign(a), scale.foreign(b), w if quotes else None) for a, b, w in places]


def detected(reading: Reading, usual: Unit, *, quotes: bool) -> tuple[Reading, list[str]]:
    detector, report = Detector(usual), Report()
    detector.see(TEXT, spans(reading, quotes=quotes))
    return detector.decide(report), report.assumed


@pytest.mark.parametrize("reading", READINGS, ids=str)
@pytest.mark.parametrize("usual", [Unit.CODE_POINT, Unit.UTF16])
@pytest.mark.parametrize("quotes", [True, False])
def test_that_the_reading_in_which_a_file_was_written_is_found(reading, usual, quotes) -> None:
    found, assumed = detected(reading, usual, quotes=quotes)
    assert found == reading
    (sentence,) = assumed
    assert sentence.startswith(f"Offsets are taken as {reading}: ")
    assert ("6 of 6 quotes match" if quotes else "12 of 12 edges stand between words") in sentence


def test_that_the_usual_unit_stands_where_nothing_decides() -> None:
    detector, report = Detector(Unit.UTF16), Report()
    detector.see("😀😀😀😀 .. ,,", [(2, 4, None)])
    assert detector.decide(report) == Reading(Unit.UTF16)
    assert report.assumed == [
        "Offsets are taken as UTF-16 units, as is usual; nothing in the file decides."
    ]


def test_that_a_few_halves_of_words_are_no_evidence_against_the_usual() -> None:
    detector, report = Detector(Unit.CODE_POINT), Report()
    # A typist's slip: one start, counted in code points, inside a word.
    detector.see("😀 ab cd ef gh", [(3, 4, None), (5, 7, None), (8, 10, None), (11, 13, None)])
    assert detector.decide(report) == Reading(Unit.CODE_POINT)


@pytest.mark.parametrize("text", ["Jamais, jamais !", "Été\u00a0: déjà vu"])
def test_that_nothing_is_assumed_where_all_readings_agree(text) -> None:
    detector, report = Detector(Unit.UTF16), Report()
    detector.see(text, [(0, 3, text[:3])])
    assert detector.decide(report).unit is Unit.UTF16
    if text.isascii():
        assert report.assumed == []
    else:
        assert "1 of 1 quotes match (otherwise 0)" in report.assumed[0]  # bytes differ there


def test_that_what_was_asked_for_is_never_overruled() -> None:
    detector, report = Detector(Unit.CODE_POINT, Unit.UTF16), Report()
    detector.see(TEXT, spans(Reading(Unit.CODE_POINT), quotes=True))
    assert detector.decide(report).unit is Unit.UTF16
    assert "as asked" in report.assumed[0]


def test_that_grapheme_clusters_are_counted_when_asked() -> None:
    text = "e\u0301te\u0301 👨‍👩‍👧 fin\r\nfin"
    scale = Scale(text, Reading(Unit.GRAPHEME))
    assert [scale.offset(n) for n in (0, 1, 3, 4, 5, 9, 10)] == [0, 2, 5, 6, 11, 15, 17]
    assert text[slice(scale.offset(6), scale.offset(9))] == "fin"


@given(st.text(max_size=30), st.sampled_from(READINGS))
def test_that_every_offset_comes_back(text: str, reading: Reading) -> None:
    scale = Scale(text, reading)
    for offset in range(len(text) + 1):
        back = scale.offset(scale.foreign(offset))
        inside_pair = reading.crlf == 1 and text[offset - 1 : offset + 1] == "\r\n" and offset
        at_mark = not reading.bom and text.startswith("\ufeff") and offset == 0
        assert back == offset or inside_pair or at_mark
        if reading.unit is Unit.UTF8 and reading.bom and reading.crlf == 2:
            assert scale.foreign(offset) == len(text[:offset].encode("utf-8", "surrogatepass"))
        if reading.unit is Unit.UTF16 and reading.bom and reading.crlf == 2:
            assert scale.foreign(offset) * 2 == len(
                text[:offset].encode("utf-16-le", "surrogatepass")
            )


def test_that_an_offset_inside_a_character_or_beyond_the_text_is_told() -> None:
    scale = Scale("😀a", Reading(Unit.UTF16))
    assert [scale.offset(n) for n in (-1, 0, 1, 2, 3, 4, 9)] == [-1, 0, None, 1, 2, 3, 8]


def test_that_quotes_agree_in_words_not_in_places() -> None:
    assert agree("a b", "a\nb")
    assert agree("a b", "a\r\nb")
    assert agree("a  b", "a\r\nb")
    assert not agree("ab", "a b")
    assert not agree("a", " a")
    assert resemble("a b ", "a \r\n\r\n b")
    assert not resemble("a", "b")


def test_that_edges_overrule_neither_quotes_nor_what_was_asked() -> None:
    # In code points both passages begin and end inside words; counted as UTF-16 units they do not.
    text, half = "😀 ab cd ef", [(3, 5), (6, 8), (9, 11)]
    for asked, quotes in ((None, True), (Unit.CODE_POINT, False)):
        detector = Detector(Unit.CODE_POINT, asked)
        detector.see(text, [(s, e, text[s:e] if quotes else None) for s, e in half])
        assert detector.decide(Report()) == Reading(Unit.CODE_POINT)
    detector = Detector(Unit.CODE_POINT)
    detector.see(text, [(s, e, None) for s, e in half])
    assert detector.decide(Report()).unit is Unit.UTF16
