from __future__ import annotations

import json

import pytest

from annotations import codebooks
from annotations.model import Colour, Kind
from app.colours import DARK, LIGHT, contrast, derive
from tests.conftest import SHARED

RULES = {"light": LIGHT, "dark": DARK}


@pytest.mark.parametrize("theme", RULES)
@pytest.mark.parametrize("book", codebooks.shipped())
def test_that_names_and_inks_are_legible(book: str, theme: str) -> None:
    rule = RULES[theme]
    for label in codebooks.load(book).labels:
        if label.kind is Kind.LABEL:
            colours = derive(label.colour, rule)
            for ground in (*rule.grounds, colours.tint):
                assert contrast(colours.name, ground) >= 4.5
            assert min(contrast(colours.ink, ground) for ground in rule.grounds) >= 3


@pytest.mark.skipif(not SHARED.exists(), reason="the reference palette is not here")
@pytest.mark.parametrize("theme", RULES)
def test_that_the_derivation_agrees_with_the_reference(theme: str) -> None:
    palette = json.loads((SHARED / "look" / "palette.json").read_text("utf-8"))
    for entry in palette["semeval2023"]["labels"] + palette["figures"]["labels"]:
        made = derive(Colour(**{k: float(v) for k, v in entry["identity"].items()}), RULES[theme])
        for name, wanted in entry[theme].items():
            ours = getattr(made, name)
            for i in (1, 3, 5):
                assert abs(int(ours[i : i + 2], 16) - int(wanted[i : i + 2], 16)) <= 2
