from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from annotations.errors import UserError
from annotations.offsets import OffsetMap, checked_fragments, checked_text, context, quote

PIECES = (
    "a",
    "b",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\U0001f600",
    "\U0001d49c",
    "e\u0301",
    "\u2028",
    "\u2029",
    "\u00a0",
    "\u202f",
    "\x0c",
    "\ufdd0",
    "\ufffc",
    "\u05d0",
    "\u200d",
    "\t",
    "\ufeff",
    "\ufffe",
)
nasty = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@pytest.mark.usefixtures("qapp")
class TestAgainstQt:
    @given(nasty)
    @settings(max_examples=400)
    def test_that_offsets_go_to_qt_and_back(self, text: str) -> None:
        map_, document = OffsetMap(text), QTextDocument()
        document.setPlainText(map_.display)
        assert document.characterCount() - 1 == map_.to_qt(len(text))
        for offset in range(len(text) + 1):
            if text[offset - 1 : offset + 1] == "\r\n" and offset:
                continue  # Qt has no position between CR and LF
            position = map_.to_qt(offset)
            assert map_.to_offset(position) == offset
            if offset < len(text) and text[offset].isalpha() and text[offset] < "\uffff":
                assert document.characterAt(position) == text[offset]

    @given(nasty)
    def test_that_the_array_form_agrees(self, text: str) -> None:
        map_ = OffsetMap(text)
        offsets = np.arange(len(text) + 1)
        assert map_.to_qt_array(offsets).tolist() == [map_.to_qt(int(o)) for o in offsets]


def test_that_the_middle_of_a_surrogate_pair_is_the_start_of_its_character() -> None:
    assert OffsetMap("a\U0001f600b").to_offset(2) == 1


@pytest.mark.parametrize(
    "fragments", [[], [(3, 3)], [(4, 2)], [(-1, 2)], [(0, 11)], [(0, 5), (4, 8)]]
)
def test_that_impossible_fragments_are_refused(fragments: list[tuple[int, int]]) -> None:
    with pytest.raises(UserError):
        checked_fragments(fragments, 10)


def test_that_touching_fragments_stay_apart_and_are_put_in_order() -> None:
    assert checked_fragments([(3, 6), (0, 3)], 10) == ((0, 3), (3, 6))


@pytest.mark.parametrize("text", ["a\0b", "a\ud83db"])
def test_that_only_what_no_file_can_hold_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="offset 1"):
        checked_text(text)


def test_that_quotes_and_context_are_the_characters_themselves() -> None:
    text = "Jamais, jamais !"
    assert quote(text, ((0, 6), (8, 14))) == "Jamais … jamais"
    assert context(text, 0, 14) == ("", " !")
