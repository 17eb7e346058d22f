"""Edges that look like slips: which, why, and where they were probably meant to be."""

from __future__ import annotations

import pytest

from annotations.language.edges import mended


@pytest.mark.parametrize(
    ("marked", "better", "why"),
    [
        ("une [guerr]e froide", "guerre", ("word",)),
        ("une g[uerre] froide", "guerre", ("word",)),
        ("une [guerre f]roide", "guerre", ("word", "blank")),
        ("un[e guerre] froide", "guerre", ("word", "blank")),
        ("u[n]e", "une", ("word",)),
        ("une[ guerre ]froide", "guerre", ("blank",)),
        ("une [guerre\u00a0]!", "guerre", ("blank",)),
        ("il dit [« guerre] » hier", "guerre", ("mark", "blank")),
        ("il dit «\u202f[guerre\u202f»] hier", "guerre", ("mark", "blank")),
        ("il dit [“no, never]” again", "no, never", ("mark",)),
        ("la loi[, dit-il,] passe", "dit-il", ("mark", "blank")),
        ("la loi [(la] vraie)", "la", ("mark",)),
        ("😀 e\u0301[te\u0301 fini]", "e\u0301te\u0301 fini", ("word",)),
        ("a [»]", None, ("mark",)),
    ],
)
def test_that_an_odd_edge_is_found_with_its_reason(
    marked: str, better: str | None, why: tuple[str, ...]
) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    place, reasons = mended(text, (start, end))
    assert (text[slice(*place)] if place else None) == better
    assert set(reasons) == set(why)
    if place is not None:
        assert mended(text, place) == (place, ())


@pytest.mark.parametrize(
    "marked",
    [
        "l’[été]",
        "[L’été] vient",
        "dit [« Non ! »], puis",
        "[…et puis rien…]",
        "[Il vint.] Puis",
        "« [Il vint.] »",
        "[(vraiment)]",
        "un [vice-président] las",
        "un vice-[président] las",
        "他[说]过",
        "[„Nein“], sagt er",
        "[»Nein«], sagt er",
        '["no"] again',
        "[25 %] de",
    ],
)
def test_that_sound_edges_stay(marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert mended(text, (start, end)) == ((start, end), ())
