from __future__ import annotations

import json
from itertools import combinations

import pytest
from coloraide import Color

from annotations import codebooks
from annotations.model import Colour, Kind
from app.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, contrast, derive
from app.theme import CONTRAST_THEMES, THEMES, Theme
from tests.conftest import SHARED

RULES = {"light": LIGHT, "dark": DARK}
# CIEDE2000 between the inks of siblings, 10 where nothing else is said. Sixty figures, fourteen to
# a group, leave less than 6.
DISTANCE = {"semeval-2023": 12, "figures": 5.9}


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


@pytest.mark.parametrize("theme", RULES)
@pytest.mark.parametrize("book", codebooks.shipped())
def test_that_the_inks_of_neighbours_in_a_group_are_told_apart(book: str, theme: str) -> None:
    wanted = DISTANCE.get(book, 10)
    inks: dict[str, list[tuple[str, Color]]] = {}
    for label in codebooks.load(book).labels:
        if label.kind is Kind.LABEL:
            ink = Color(derive(label.colour, RULES[theme]).ink)
            inks.setdefault(label.parent, []).append((label.code, ink))
    for group in inks.values():
        for (one, ink), (other, ink_of_other) in combinations(group, 2):
            assert ink.delta_e(ink_of_other, method="2000") >= wanted, (one, other)


@pytest.mark.parametrize("theme", RULES)
@pytest.mark.parametrize("tone", [-1, 0, 1])
@pytest.mark.parametrize("vividness", [0, 0.5, 1])
def test_that_any_label_colour_is_legible(theme: str, tone: float, vividness: float) -> None:
    rule = RULES[theme]
    for hue in range(0, 360, 15):
        colours = derive(Colour(hue, tone, vividness), rule)
        for ground in (*rule.grounds, colours.tint):
            assert contrast(colours.name, ground) >= 4.5
        assert min(contrast(colours.ink, ground) for ground in rule.grounds) >= 3


_TEXTS = {
    "text": ("page", "panel", "raised", "hover", "current", "selection"),
    "text_2": ("page", "panel", "raised", "hover", "current"),
    "text_3": ("page", "panel", "raised"),
    "error": ("page", "panel", "raised"),
    "notice_text": ("notice_ground",),
    "on_accent": ("accent",),
}
_MARKS = {
    "accent": ("page", "panel", "raised", "hover"),
    "away": ("page",),
    "text_2": ("page",),
    "text_3": ("page",),
}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_that_every_text_and_mark_of_a_theme_is_legible_on_its_grounds(theme: Theme) -> None:
    for least, table in ((4.5, _TEXTS), (3.0, _MARKS)):
        for name, grounds in table.items():
            for ground in grounds:
                found = contrast(getattr(theme, name), getattr(theme, ground))
                assert found >= least, (name, ground, found)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("book", codebooks.shipped())
def test_that_the_words_of_the_text_are_legible_on_every_tint(book: str, theme: Theme) -> None:
    for label in codebooks.load(book).labels:
        colours = theme.label(label.colour)
        for ground in (colours.tint, colours.strong):
            assert contrast(theme.text, ground) >= 4.5, label.code


@pytest.mark.parametrize("theme", CONTRAST_THEMES.values(), ids=lambda theme: theme.name)
def test_that_high_contrast_is_seven_to_one_for_every_text(theme: Theme) -> None:
    for least, table in ((7.0, _TEXTS), (4.5, _MARKS)):
        for name, grounds in table.items():
            for ground in grounds:
                found = contrast(getattr(theme, name), getattr(theme, ground))
                assert found >= least, (name, ground, found)
    for name in ("border", "hairline", "thumb"):
        for ground in ("page", "panel", "raised"):
            assert contrast(getattr(theme, name), getattr(theme, ground)) >= 4.5, name


@pytest.mark.parametrize("theme", CONTRAST_THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("tone", [-1, 0, 1])
@pytest.mark.parametrize("vividness", [0, 0.5, 1])
def test_that_any_label_colour_keeps_to_high_contrast(
    theme: Theme, tone: float, vividness: float
) -> None:
    assert theme.rule in (LIGHT_CONTRAST, DARK_CONTRAST)
    assert theme.rule.grounds == (theme.page, theme.panel, theme.raised)
    for hue in range(0, 360, 15):
        colours = theme.label(Colour(hue, tone, vividness))
        for ground in (*theme.rule.grounds, colours.tint):
            assert contrast(colours.name, ground) >= 7
        assert min(contrast(colours.ink, ground) for ground in theme.rule.grounds) >= 4.5
        for ground in (colours.tint, colours.strong):
            assert contrast(theme.text, ground) >= 7


def test_that_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == contrast("#FFFFFF", "#000000") == 21
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48
    assert contrast("#C63649", "#C63649") == 1
