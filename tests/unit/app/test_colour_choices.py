"""Distances, simulated sight, and the colours that are suggested for labels."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest
from coloraide import Color

from annotations import codebooks
from annotations.model import Codebook, Colour, Kind, Label
from app.colour_choices import (
    APART,
    RULES,
    Surroundings,
    candidates,
    legibility,
)
from app.colour_distance import DEFICIENT, Sight, distances, lab, simulated
from app.colours import contrast, derive


def some(number: int) -> list[str]:
    chance = random.Random(4)
    made = [f"#{chance.randrange(1 << 24):06X}" for _ in range(number)]
    return ["#000000", "#FFFFFF", "#808080", "#FF0000", "#0000FF", *made]


def test_that_distances_are_those_of_ciede2000() -> None:
    colours = some(40)
    ours = distances(lab(colours), lab(colours))
    for (i, one), (j, other) in combinations(enumerate(colours), 2):
        # Of D65, as ours: the reference converts to D50 where nothing is said.
        wanted = Color(one).delta_e(Color(other), method="2000", space="lab-d65")
        assert ours[i, j] == pytest.approx(wanted, abs=1e-3)
        assert ours[j, i] == pytest.approx(ours[i, j], abs=1e-9)
    assert ours.diagonal() == pytest.approx(0, abs=1e-6)


# From table 1 of Sharma, Wu, Dalal (2005): pairs 1, 7, 9, 13, 17, 25, 34.
SHARMA = (
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0009), 7.1792),
    ((50, -0.0010, 2.4900), (50, 0.0009, -2.4900), 4.8045),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
)


@pytest.mark.parametrize(("one", "other", "wanted"), SHARMA)
def test_that_distances_are_those_of_the_published_table(
    one: tuple[float, ...], other: tuple[float, ...], wanted: float
) -> None:
    import numpy as np

    found = distances(np.array([one], float), np.array([other], float))[0, 0]
    assert found == pytest.approx(wanted, abs=1e-4)


@pytest.mark.parametrize("sight", DEFICIENT)
def test_that_simulated_sight_is_that_of_machado(sight: Sight) -> None:
    colours = some(40)
    for colour, seen in zip(colours, simulated(colours, sight), strict=True):
        wanted = Color(colour).filter(sight.value, 1, method="machado").fit("srgb", method="clip")
        for ours, theirs in zip(Color(seen).coords(), wanted.convert("srgb").coords(), strict=True):
            assert ours == pytest.approx(theirs, abs=1.5 / 255)
    assert simulated(colours, Sight.FULL) == colours


def group(colours: list[Colour], more: list[Colour]) -> Codebook:
    labels = [Label("g", {"en": "G"}, kind=Kind.GROUP), Label("h", {"en": "H"}, kind=Kind.GROUP)]
    labels += [Label(f"a{k}", {"en": "A"}, parent="g", colour=c) for k, c in enumerate(colours)]
    labels += [Label(f"b{k}", {"en": "B"}, parent="h", colour=c) for k, c in enumerate(more)]
    return Codebook("own", "1", {"en": "Own"}, tuple(labels))


@pytest.mark.parametrize("book", ["semeval-2023", "mafalda-23", "legitimation"])
def test_that_a_suggestion_is_told_apart_from_its_siblings_in_both_themes(book: str) -> None:
    there = codebooks.load(book)
    for parent in {label.parent for label in there.labels if label.kind is Kind.LABEL}:
        around = Surroundings(there, "", parent)
        (colour,) = around.suggest()
        for rule in RULES.values():
            ink = Color(derive(colour, rule).ink)
            for sibling in around.siblings:
                other = Color(derive(sibling.colour, rule).ink)
                assert ink.delta_e(other, method="2000") >= 9.5, (parent, sibling.code)


def test_that_labels_made_one_after_the_other_stay_apart() -> None:
    colours: list[Colour] = []
    for _ in range(9):
        colours += Surroundings(group(colours, [Colour(200, 0, 1)]), "", "g").suggest()
    around = Surroundings(group(colours, []), "a0", "g")
    nearest = around.nearest_sibling(colours[0])
    assert nearest is not None
    assert nearest.distance >= APART
    assert len(set(colours)) == 9


def test_that_suggestions_stay_in_the_sector_of_the_group() -> None:
    around = Surroundings(group([Colour(30, 0, 1), Colour(60, 0, 1)], [Colour(200, 0, 1)]), "", "g")
    assert around.in_sector(Colour(45, 0, 1))
    assert around.in_sector(Colour(22, 0, 1))
    assert not around.in_sector(Colour(240, 0, 1))
    assert around.in_sector(around.suggest()[0])
    across = Surroundings(group([Colour(350, 0, 1), Colour(20, 0, 1)], []), "", "g")
    assert across.in_sector(Colour(5, 0, 1))
    assert not across.in_sector(Colour(180, 0, 1))


def test_that_several_suggestions_are_told_apart_from_one_another() -> None:
    offered = Surroundings(codebooks.load("semeval-2023"), "", "call").suggest(8)
    assert len(offered) == 8
    around = Surroundings(group(offered, []), "a0", "g")
    nearest = around.nearest_sibling(offered[0])
    assert nearest is not None
    assert nearest.distance >= APART


def test_that_what_a_sibling_or_a_neighbour_bears_is_found_as_taken() -> None:
    grid = candidates()
    book = group([grid[7]], [grid[60]])
    found = Surroundings(book, "", "g").near(grid)
    sibling, other = found[7][0], found[60][1]
    assert sibling is not None
    assert other is not None
    assert (sibling.label.code, round(sibling.distance, 3)) == ("a0", 0)
    assert (other.label.code, round(other.distance, 3)) == ("b0", 0)
    retired = replace(book, labels=tuple(replace(lb, retired=True) for lb in book.labels))
    assert Surroundings(retired, "", "g").near(grid[:1]) == [(None, None)]
    assert Surroundings(book, "a0", "g").siblings == []


def test_that_whom_red_and_green_look_alike_is_told() -> None:
    red, green = Colour(25, 0.2, 1), Colour(135, 0.2, 1)
    around = Surroundings(group([red], []), "", "g")
    full, deutan = (around.nearest_sibling(green, s) for s in (Sight.FULL, Sight.DEUTAN))
    assert full is not None
    assert deutan is not None
    assert deutan.distance < full.distance / 2


def test_that_every_colour_on_offer_is_legible() -> None:
    for colour in candidates():
        for theme, found in legibility(colour).items():
            assert found.ink >= 3, (colour, theme)
            assert found.name >= 4.5, (colour, theme)
            made = derive(colour, RULES[theme])
            assert found.ink == min(contrast(made.ink, g) for g in RULES[theme].grounds)
