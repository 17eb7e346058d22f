"""Each position of Qt's document against the plain rule: UTF-16 units, CR LF is one."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from annotations.errors import UserError
from annotations.offsets import (
    OffsetMap,
    checked_fragments,
    checked_text,
    context,
    quote,
    text_sha256,
)

NASTY = (
    *"ab é\t\n\r\x0b\x0c\x1c\x85",
    "\r\n",
    "\r\r\n",
    "\n\r",
    "\u00a0",
    "\u00ad",
    "\u202f",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ufffc",
    "\ufdd0",
    "\ufdd1",
    "e\u0301",
    "שלום",
    "\u200d",
    "👩\u200d👧",
    "😀",
    "\U0010ffff",
    "🇫🇷",
)
nasty = st.lists(st.sampled_from(NASTY), max_size=14).map("".join)
with_halves = st.lists(st.sampled_from((*NASTY, "\ud83d", "\ude00")), max_size=14).map("".join)

pytestmark = pytest.mark.usefixtures("qapp")


def _document(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(OffsetMap(text).display)
    return document


def _positions(text: str) -> list[int]:
    positions, at = [], 0
    for i, character in enumerate(text):
        positions.append(at)
        if not (character == "\r" and text[i + 1 : i + 2] == "\n"):
            at += 2 if ord(character) > 0xFFFF else 1
    return [*positions, at]


@given(with_halves)
@example("\ufeff")
@example("\ufffeab")
@example("\ufffe😀")
@example("\ufeff\ufeff\r\n\r\r\n")
@example("a\r")
@example("\ud83d\ude00")
@example("a\ud83d\r\n\ude00")
def test_that_a_document_is_as_long_as_the_map_says(text: str) -> None:
    # Qt closes every document with a block separator that is no part of its text.
    assert _document(text).characterCount() - 1 == OffsetMap(text).to_qt(len(text))


@given(with_halves)
def test_that_offsets_are_utf16_units_with_crlf_as_one(text: str) -> None:
    offsets, expected = OffsetMap(text), _positions(text)
    assert [offsets.to_qt(i) for i in range(len(text) + 1)] == expected
    every = np.arange(len(text) + 1, dtype=np.int64)
    assert offsets.to_qt_array(every[:, None]).ravel().tolist() == expected


@given(with_halves)
def test_that_no_position_lies_between_cr_and_lf(text: str) -> None:
    offsets = OffsetMap(text)
    inside = {i for i in range(1, len(text)) if text[i - 1 : i + 1] == "\r\n"}
    found = [offsets.to_offset(p) for p in range(offsets.to_qt(len(text)) + 1)]
    assert found == sorted(found)
    assert set(found) == set(range(len(text) + 1)) - inside


@given(nasty)
def test_that_qt_shows_at_each_position_what_stands_at_the_offset(text: str) -> None:
    offsets, document = OffsetMap(text), _document(text)
    changed = {"\n": "\u2029", "\r": "\u2029", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
    for i, character in enumerate(text):
        if character == "\n" and text[i - 1 : i] == "\r":
            continue
        shown = document.characterAt(offsets.to_qt(i))
        if i == 0 and character in "\ufeff\ufffe":
            assert shown == "\u2060"
        elif ord(character) <= 0xFFFF:
            assert shown == changed.get(character, character)


@given(nasty)
def test_that_inside_a_surrogate_pair_is_its_start(text: str) -> None:
    offsets = OffsetMap(text)
    for i, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert offsets.to_offset(offsets.to_qt(i) + 1) == i
            assert offsets.to_offset(offsets.to_qt(i) + 2) == i + 1


# -- texts, fragments, quotes


@given(nasty)
def test_that_a_text_without_nul_passes_unchanged(text: str) -> None:
    assert checked_text(text) is text


def test_that_what_no_file_can_hold_is_named_with_its_offset() -> None:
    with pytest.raises(UserError, match="The note holds a NUL character at offset 2"):
        checked_text("é\n\0", "The note")
    with pytest.raises(UserError, match="half of a surrogate pair at offset 1"):
        checked_text("😀\ude00")


def test_that_the_checksum_is_that_of_utf8() -> None:
    text = "\ufeffÉ😀\r\n"
    assert text_sha256(text) == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("fragments", "sentence"),
    [
        ([], "at least one fragment"),
        ([(2, 2)], "The start 2 must be smaller than the end 2"),
        ([(3, 2)], "The start 3 must be smaller than the end 2"),
        ([(-1, 2)], r"The passage -1-2 lies outside the text \(0-9\)"),
        ([(8, 10)], r"The passage 8-10 lies outside the text \(0-9\)"),
        ([(4, 8), (0, 5)], "The fragment 4-8 overlaps the one before it"),
        ([(1, 3), (1, 3)], "The fragment 1-3 overlaps the one before it"),
        ([(0, 2.5)], "whole numbers"),
        ([(0, 2, 3)], "whole numbers"),
    ],
)
def test_that_impossible_fragments_are_refused_by_a_sentence(fragments, sentence) -> None:
    with pytest.raises(UserError, match=sentence):
        checked_fragments(fragments, 9)


@given(st.lists(st.integers(0, 12), min_size=2, max_size=8, unique=True))
def test_that_disjoint_fragments_pass_whatever_their_order(edges: list[int]) -> None:
    edges = sorted(edges)[: len(edges) // 2 * 2]
    pairs = list(zip(edges[::2], edges[1::2], strict=True))
    assert checked_fragments(reversed(pairs), 12) == tuple(pairs)


@given(nasty, st.data())
def test_that_context_and_quote_are_true(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    prefix, suffix = context(text, start, end)
    words = quote(text, ((start, end),))
    assert text[: start - len(prefix)] + prefix + words + suffix + text[end + len(suffix) :] == text
    assert max(len(prefix), len(suffix)) <= 32
