"""Positions between Qt and code points, and what the paragraphs are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.metrics import Block
from app.reading.paragraphs import Paragraphs
from app.reading.positions import LONGEST_BLOCK, PositionMap, block_starts

ALPHABET = ["a", " ", "\n", "\r\n", "\r", "\U0001f600", "e\u0301", "\u2028", "\u2029", "\u05d0"]


def paragraphs(text: str) -> Paragraphs:
    positions = PositionMap(text)
    return Paragraphs(positions.units, positions.starts, positions.joined)


def kinds(text: str) -> list[Block]:
    found = paragraphs(text)
    return [found.kind(k) for k in range(len(found))]


@given(st.lists(st.sampled_from(ALPHABET), max_size=40).map("".join))
def test_that_positions_come_back(text: str):
    positions = PositionMap(text)
    for offset in range(len(text) + 1):
        if positions.keeps(offset):
            assert positions.to_offset(positions.to_qt(offset)) == offset
            assert positions.to_offset(positions.end_to_qt(offset)) == offset


@pytest.mark.parametrize(
    "piece", ["mot ", "mots sans fin. ", "x", "\U0001f600", "漢字。", "e\u0301", "\u3000漢"]
)
def test_that_a_giant_paragraph_is_broken_without_moving_an_offset(piece: str):
    text = "Titre\r\n" + piece * (60_000 // len(piece)) + "\nFin \U0001f600."
    positions = PositionMap(text)
    lengths = np.diff(np.append(positions.starts, len(positions.units) + 1)) - 1
    assert lengths.max() <= LONGEST_BLOCK
    assert len(positions.joined) >= 2
    assert len(positions.display.encode("utf-16-le")) // 2 == len(positions.units)
    assert (block_starts(positions.units) == positions.starts).all()
    offsets = np.arange(0, len(text) + 1, 7)
    starts, ends = positions.to_qt_array(offsets), positions.to_qt_array(offsets, ends=True)
    for offset, start, end in zip(offsets.tolist(), starts, ends, strict=True):
        assert positions.to_qt(offset) == start
        assert positions.end_to_qt(offset) == end
        if positions.keeps(offset):
            assert positions.to_offset(int(start)) == positions.to_offset(int(end)) == offset


def test_that_a_piece_of_a_paragraph_has_no_number_of_its_own():
    found = paragraphs("mot " * 20_000 + "\nFin.")
    assert int(found.numbers[-1]) == 2
    assert int(found.numbered.sum()) == 2


LONG = "Une phrase qui est assez longue pour ne pas être un titre, loin de là, et qui finit. " * 2


def test_that_titles_headings_and_blanks_are_told_apart():
    text = f"Le titre de l’article\n{LONG}\n\nUn intertitre\n{LONG}\n   \n{LONG}"
    assert kinds(text) == [
        Block.TITLE,
        Block.BODY,
        Block.EMPTY,
        Block.SUBHEADING,
        Block.BODY,
        Block.EMPTY,
        Block.BODY,
    ]


def test_that_verse_and_lists_are_no_headings():
    verse = "\n".join(["Titre", "Un vers sans point", "Un autre vers", "Encore un", LONG])
    assert kinds(verse)[1:3] == [Block.BODY, Block.BODY]
    assert kinds(f"{LONG}\n– un tiret\n{LONG}")[1] is Block.BODY
    assert kinds(f"{LONG}\nUne phrase courte.\n{LONG}")[1] is Block.BODY


def test_that_a_single_line_is_text():
    assert kinds("Jamais, jamais !") == [Block.BODY]
    assert kinds("") == [Block.EMPTY]
