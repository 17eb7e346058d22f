"""The index of tokens: what it leaves out holds no match, and what it finds is what parses say."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.language import cqp, token_patterns
from annotations.language.parse import Builder, Parse
from annotations.language.required import required
from annotations.language.token_index import (
    Asked,
    Lexicon,
    Unsigned,
    empty_lexicon,
    indexed,
    packed,
    squeezed,
    unpacked,
    unsqueezed,
)

WORDS = ("La", "guerre", "Été", "l’", ".", "très")
LEMMAS = ("", "le", "guerre", "été")
TAGS = ("", "DET", "NOUN", "ADJ")
MORPHS = ("", "Number=Sing", "Gender=Fem|Number=Plur")

Rows = tuple[Unsigned, Unsigned]

_text = st.lists(
    st.tuples(
        st.sampled_from(WORDS),
        st.sampled_from(LEMMAS),
        st.sampled_from(TAGS),
        st.sampled_from(MORPHS),
        st.booleans(),
    ),
    max_size=12,
)
_test = st.sampled_from(
    (
        '[lemma="guerre"]',
        '[lemma="guerre|été"]',
        '[lemma!="le"]',
        '[lemma="gu.*"]',
        '[lemma="absent"]',
        '[pos="NOUN"]',
        '[pos="DET|ADJ"]',
        '[morph=".*Plur.*"]',
        '[word="guerre" | pos="ADJ"]',
        '[lemma="guerre" & pos!="NOUN"]',
        '[!(lemma="le" | pos="NOUN")]',
        '"la"%c',
        '"ete"%cd',
        '"l\'"',
        "[]",
    )
)
_many = st.sampled_from(("", "", "", "?", "*", "+", "{0}", "{2}", "{1,2}", "{0,3}", "{1,}", "{7}"))


def _sequence(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    part = st.tuples(inner, _many).map("".join)
    return st.lists(part, min_size=1, max_size=3).map(" ".join)


patterns = st.recursive(
    _test,
    lambda inner: st.lists(_sequence(inner), min_size=1, max_size=3).map(
        lambda ways: "(" + " | ".join(ways) + ")"
    ),
    max_leaves=5,
)


def parse_of(tokens: list[tuple[str, str, str, str, bool]]) -> tuple[str, Parse]:
    """Return a text of the tokens, each with a blank behind it, and its parse."""
    made, text, sentence = Builder("by hand", "1"), "", 0
    for word, lemma, tag, morph, last in tokens:
        start = len(text)
        text += f"{word} "
        made.add(start, start + len(word), sentence, lemma=lemma, tag=tag, morph=morph)
        sentence += last
    return text, made.made()


def lexicon_of(texts: list[tuple[str, Parse]]) -> tuple[Lexicon, list[Rows]]:
    """Return a lexicon of all texts, each of which brought its own tokens; rows and places."""
    lexicon, rows = empty_lexicon(), []
    for text, parse in texts:
        made = indexed(parse, text)
        assert made is not None
        first, strings = lexicon.number - 1, len(lexicon.strings)
        kinds = [tuple(number + strings for number in kind) for kind in made.kinds.tolist()]
        lexicon = lexicon.grown(made.strings, kinds)
        row = np.where(made.row == 0, 0, made.row + first)
        both = [unpacked(*packed(numbers)) for numbers in (row, made.places)]
        assert both[0] is not None
        assert both[1] is not None
        rows.append((both[0], both[1]))
    return lexicon, rows


@settings(max_examples=400, deadline=None)
@given(st.lists(_text, min_size=1, max_size=4), patterns)
def test_that_the_index_finds_what_parses_say_and_leaves_out_no_match(texts, query: str) -> None:
    parsed = [parse_of(tokens) for tokens in texts]
    pattern = cqp.parse(query)
    lexicon, rows = lexicon_of(parsed)
    asked = Asked(pattern, lexicon)
    may = asked.may_match([row for row, _ in rows])
    for (text, parse), both, possible in zip(parsed, rows, may, strict=True):
        expected = [
            (parse.starts[first], parse.ends[last - 1])
            for first, last in pattern.matches(parse, text)
        ]
        assert (asked.matches(*both) or []) == expected
        assert (possible and asked.possible) or not expected


def _required(query: str) -> list[list[list[int]]]:
    return [[sorted(tests) for tests in run] for run in required(cqp.parse(query).shape)]


def test_that_what_every_match_contains_is_read_from_the_pattern() -> None:
    assert _required('[lemma="a"] [lemma="b"]') == [[[0], [1]]]
    assert _required('[lemma="a"] [pos="ADJ"]{0,2}') == [[[0]]]
    assert _required('[lemma="a"] [pos="ADJ"]{2,5} [lemma="b"]') == [
        [[0], [1], [1]],
        [[1], [1], [2]],
    ]
    assert _required('[lemma="a"]? [lemma="b"]*') == [[[0, 1]]]
    assert _required('([lemma="a"] | [lemma="b"] [lemma="c"]) [lemma="d"]') == [[[0, 1]], [[3]]]
    assert _required('([lemma="a"] | [lemma="b"]?) [lemma="c"]') == [[[2]]]
    assert _required('([lemma="a"] [lemma="b"])? [lemma="c"]') == [[[2]]]
    assert _required('[lemma="a"] ([lemma="b"])+ [lemma="c"]') == [[[0]], [[1]], [[2]]]
    assert _required('[pos="A"] [pos="B"]{9} [pos="C"]') == [[[0], *[[1]] * 5], [*[[1]] * 6]]


def test_that_a_pattern_of_spacys_needs_the_same() -> None:
    tokens = [{"LEMMA": "a"}, {"OP": "*"}, {"POS": "ADJ", "OP": "!"}, {"POS": "X", "OP": "{,2}"}]
    assert required(token_patterns.pattern(tokens).shape) == [
        (frozenset([0]),),
        (frozenset([2]),),
    ]


def test_that_a_row_of_another_lexicon_is_not_believed() -> None:
    lexicon, [(row, places)] = lexicon_of([parse_of([("La", "le", "DET", "", True)])])
    asked = Asked(cqp.parse('[lemma="le"]'), lexicon)
    strange, cut = np.array([7, 0], np.uint8), row[:-1]
    assert asked.may_match([row, strange, cut, row[:0]]) == [True, None, None, False]
    assert asked.matches(row, places) == [(0, 2)]
    assert asked.matches(row, places[:1]) is None
    assert asked.matches(row, places[:0]) is None
    assert lexicon.grown(["x"], [(9, 1, 1, 1)]) is lexicon
    assert lexicon.grown([b"x"], [(1, 1, 1, 5)]) is lexicon  # type: ignore[list-item]


def test_that_numbers_are_packed_as_narrow_as_they_can_be() -> None:
    for most, width in ((0, 1), (255, 1), (256, 2), (65535, 2), (65536, 4), (2**31 - 1, 4)):
        numbers = np.array([0, most, 1], np.int64)
        kept = packed(numbers)
        assert kept[0] == width
        read = unpacked(*kept)
        assert read is not None
        assert read.tolist() == numbers.tolist()
        again = unsqueezed(*squeezed(numbers))
        assert again is not None
        assert again.tolist() == numbers.tolist()
    assert unsqueezed(1, b"abc") is None
    assert unpacked(3, b"abc") is None
    assert unpacked(2, b"abc") is None
    assert unpacked(1, "abc") is None  # type: ignore[arg-type]


def test_that_a_parse_of_another_text_is_not_indexed() -> None:
    text, parse = parse_of([("guerre", "guerre", "NOUN", "", True)])
    assert indexed(parse, text[:3]) is None
    made = Builder("by hand", "1")
    made.add(0, 4, 0)
    made.add(3, 6, 0)
    assert indexed(made.made(), text) is None
