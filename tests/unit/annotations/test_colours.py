"""Label colours go to other programs as hexadecimal and come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import codebooks
from annotations.colours import from_hex, hexadecimal, oklch, rgb, to_hex
from annotations.model import Colour

COLOURS = st.builds(
    Colour,
    st.floats(0, 359.99),
    st.floats(-1, 1),
    st.floats(0, 1),
)


def _channels(text: str) -> list[int]:
    return [int(text[i : i + 2], 16) for i in (1, 3, 5)]


@given(COLOURS)
def test_that_an_ink_comes_back_to_within_one_step_of_a_channel(colour: Colour) -> None:
    once = to_hex(colour)
    back = from_hex(once)
    assert back is not None
    assert 0 <= back.hue < 360
    assert -1 <= back.tone <= 1
    assert 0 <= back.vividness <= 1
    for one, other in zip(_channels(once), _channels(to_hex(back)), strict=True):
        assert abs(one - other) <= 1


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_the_ink_of_a_shipped_label_comes_back_exactly(name: str) -> None:
    for label in codebooks.load(name).labels:
        back = from_hex(to_hex(label.colour))
        assert back is not None
        assert to_hex(back) == to_hex(label.colour)


@given(st.floats(0.2, 0.9), st.floats(0.01, 0.05), st.floats(0, 359))
def test_that_oklch_is_undone(lightness: float, chroma: float, hue: float) -> None:
    back = oklch(rgb(lightness, chroma, hue))
    assert back[0] == pytest.approx(lightness, abs=1e-4)
    assert back[1] == pytest.approx(chroma, abs=1e-4)
    assert hexadecimal(rgb(*back)) == hexadecimal(rgb(lightness, chroma, hue))


@pytest.mark.parametrize("text", ["#F00", "ff0000", "RED", " #FF0000 "])
def test_that_a_colour_is_read_in_all_its_spellings(text: str) -> None:
    assert from_hex(text) == from_hex("#FF0000")


@pytest.mark.parametrize("text", ["", "#12", "#12345", "#GGGGGG", "reddish", "rgb(1,2,3)"])
def test_that_what_is_no_colour_is_none(text: str) -> None:
    assert from_hex(text) is None


def test_that_a_grey_has_no_hue() -> None:
    assert from_hex("#777777") == Colour(0.0, from_hex("#777777").tone, 0.0)
