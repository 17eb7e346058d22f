"""A parse keeps its tokens as bytes; what is no parse is refused."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.language.parse import Builder, Parse, decode
from annotations.language.tokens import words

TEXTS = st.text(alphabet="aé’' -.1,«»!\n\u00a0\u0301😀漢Lq", max_size=40)


def _made() -> Parse:
    made = Builder("fr_core_news_sm", "3.8.0")
    made.add(0, 2, 0, lemma="le", tag="DET", morph="Number=Plur", head=1, relation="det")
    made.add(3, 7, 0, lemma="pays", tag="NOUN", relation="ROOT")
    made.add(9, 10, 1)
    return made.made()


def test_that_a_parse_comes_back_from_its_bytes() -> None:
    parse = _made()
    again = decode(parse.encode())
    assert (again.pipeline, again.version) == ("fr_core_news_sm", "3.8.0")
    for name in Parse.__slots__:
        assert np.array_equal(getattr(again, name), getattr(parse, name)), name
    assert [again.strings[number] for number in again.lemmas] == ["le", "pays", ""]
    assert again.heads.tolist() == [1, 1, 2]
    assert again.sentences.tolist() == [0, 0, 1]


def test_that_an_empty_parse_comes_back() -> None:
    assert len(decode(Builder("x", "1").made().encode())) == 0


def _spoilt(at: int) -> bytes:
    data = bytearray(zlib.decompress(_made().encode()))
    data[at] ^= 0x55
    return zlib.compress(bytes(data))


def test_that_damaged_bytes_are_no_parse() -> None:
    whole = _made().encode()
    for data in (b"", b"x", whole[:-4], zlib.compress(b"\x90"), zlib.compress(b"")):
        with pytest.raises(ValueError, match="no parse"):
            decode(data)
    size = len(zlib.decompress(whole))
    for at in range(size):
        try:
            parse = decode(_spoilt(at))
        except ValueError:
            continue
        # What gets through is harmless: every number names a string, every token a place.
        for column in (parse.lemmas, parse.tags, parse.morphs, parse.relations):
            assert all(0 <= number < len(parse.strings) for number in column)
        assert all(0 <= a < b for a, b in zip(parse.starts, parse.ends, strict=True))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("L’OTAN n'est pas là.", ["L’", "OTAN", "n'", "est", "pas", "là", "."]),
        ("aujourd’hui, quelqu'un", ["aujourd’hui", ",", "quelqu'un"]),
        ("I don't know 1,5 %…", ["I", "don't", "know", "1,5", "%", "…"]),
        ("anti-russe « oui » ...", ["anti-russe", "«", "oui", "»", "..."]),
        ("😀e\u0301te\u0301", ["😀", "e\u0301te\u0301"]),
        ("qu’il jusqu’à", ["qu’", "il", "jusqu’", "à"]),
    ],
)
def test_that_words_and_marks_are_told_apart_without_a_model(text: str, tokens: list[str]) -> None:
    parse = words(text, "fr")
    assert [text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)] == tokens


@given(TEXTS)
def test_that_tokens_hold_every_character_but_blanks_once_and_in_order(text: str) -> None:
    parse = words(text)
    held = "".join(text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True))
    assert held == "".join(text.split())
    assert (np.diff(parse.starts) > 0).all()
    assert (np.diff(parse.sentences) >= 0).all()
