"""Which colours a label could have: well apart from those that its neighbours bear. Needs no Qt.

The rule is that of the shipped codebooks: the hue sector of the group, then the candidate farthest
from all colours taken. Distances (CIEDE2000) are those of the inks, in the worse of both themes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from annotations.model import Codebook, Colour, Kind, Label
from app.colour_distance import DEFICIENT, Floats, Sight, distances, lab, paired, simulated
from app.colours import DARK, LIGHT, contrast, derive

HUES = tuple(float(hue) for hue in range(0, 360, 15))
TONES = (1.0, 0.5, 0.0, -0.5, -1.0)
VIVIDNESS = (1.0, 0.7, 0.4)
RULES = {"light": LIGHT, "dark": DARK}

APART = 10.0
"""From here on two siblings are told apart at a glance."""
CLOSE = 5.0
"""Below this, two labels of different groups look alike."""

_CROSS_GROUP = 1.1
_DEFICIENT = 2.0
_VIVID_COST = 1.5
_ENOUGH = 14.0
_BEYOND_SECTOR = 3.0
_CLOSELY = 12
_WIDEN, _NARROWEST = 10.0, 40.0


@dataclass(frozen=True, slots=True)
class Nearest:
    """The label whose ink lies nearest, and how far (CIEDE2000)."""

    label: Label
    distance: float


@dataclass(frozen=True, slots=True)
class Legibility:
    """Contrast ratios (WCAG 2.1) in one theme, on its worst ground."""

    ink: float
    name: float


def candidates(vividness: Sequence[float] = VIVIDNESS) -> list[Colour]:
    """Return the colours on offer, row by row from light to dark for each vividness."""
    return [Colour(hue, tone, v) for v in vividness for tone in TONES for hue in HUES]


@lru_cache(maxsize=4096)
def _seen(colour: Colour) -> Floats:
    """Return L*a*b* of a colour's ink: themes x sights x 3."""
    inks = [derive(colour, rule).ink for rule in RULES.values()]
    sights = (Sight.FULL, *DEFICIENT)
    return np.stack([lab(simulated(inks, sight)) for sight in sights], axis=1)


def warm(colours: Sequence[Colour]) -> None:
    """Derive colours that will be asked for."""
    for colour in colours:
        _seen(colour)


def legibility(colour: Colour) -> dict[str, Legibility]:
    """Return the contrast of ink and name by theme."""
    found = {}
    for theme, rule in RULES.items():
        made = derive(colour, rule)
        found[theme] = Legibility(
            min(contrast(made.ink, ground) for ground in rule.grounds),
            min(contrast(made.name, ground) for ground in (*rule.grounds, made.tint)),
        )
    return found


class Surroundings:
    """The colours that a label's siblings and the other labels of its codebook bear."""

    def __init__(self, book: Codebook, code: str, parent: str) -> None:
        """``code`` is the label that shall get a colour ("" for a new one)."""
        there = [
            label
            for label in book.labels
            if label.kind is Kind.LABEL and not label.retired and label.code != code
        ]
        self.siblings = [label for label in there if label.parent == parent]
        self.others = [label for label in there if label.parent != parent]
        self._siblings = _stacked([label.colour for label in self.siblings])
        # One label for each colour is enough: large codebooks repeat them.
        self.others = list({label.colour: label for label in self.others}.values())
        self._others = _stacked([label.colour for label in self.others])

    # -- one colour

    def by_distance(self, colour: Colour, sight: Sight = Sight.FULL) -> list[Nearest]:
        """Return the siblings, the nearest first, as somebody sees them, in the worse theme."""
        place = (Sight.FULL, *DEFICIENT).index(sight)
        found = _distances(_stacked([colour]), self._siblings, place)[0]
        order = np.argsort(found, kind="stable").tolist()
        return [Nearest(self.siblings[at], float(found[at])) for at in order]

    def nearest_sibling(self, colour: Colour, sight: Sight = Sight.FULL) -> Nearest | None:
        """Return the sibling that comes nearest for somebody, in the worse theme."""
        return next(iter(self.by_distance(colour, sight)), None)

    # -- many colours

    def near(self, colours: Sequence[Colour]) -> list[tuple[Nearest | None, Nearest | None]]:
        """Return for each colour the nearest sibling and the nearest other label."""
        stacked = _stacked(colours)
        columns: list[list[Nearest | None]] = []
        for labels, there in ((self.siblings, self._siblings), (self.others, self._others)):
            if not labels:
                columns.append([None] * len(colours))
                continue
            at, far = _nearest(stacked, there)
            pairs = zip(at.tolist(), far.tolist(), strict=True)
            columns.append([Nearest(labels[k], distance) for k, distance in pairs])
        return list(zip(*columns, strict=True))

    def scores(self, colours: Sequence[Colour]) -> Floats:
        """Return how well each colour would do: the larger, the farther from all others."""
        stacked = _stacked(colours)
        score = np.full(len(colours), 100.0)
        if self.siblings:
            score = np.minimum(score, _distances(stacked, self._siblings, 0).min(axis=1))
            for place in range(1, len(DEFICIENT) + 1):
                seen = _distances(stacked, self._siblings, place).min(axis=1)
                score = np.minimum(score, _DEFICIENT * seen)
        if self.others:
            _, far = _nearest(stacked, self._others)
            score = np.minimum(score, _CROSS_GROUP * far)
        vivid = np.array([colour.vividness for colour in colours])
        return score - _VIVID_COST * (1 - vivid)

    def suggest(self, number: int = 1) -> list[Colour]:
        """Return free colours, the best first, told apart from one another too.

        In the group's hue sector, except where the rest of the circle does clearly better.
        """
        offered = candidates()
        scores = self.scores(offered)
        inside = np.array([self.in_sector(colour) for colour in offered])
        # Beyond what is told apart at once, more distance is worth less than the group's hue.
        worth = np.minimum(scores, _ENOUGH) + 0.01 * scores
        ranks = np.where(inside, worth, worth - _BEYOND_SECTOR)
        chosen: list[int] = []
        for at in np.argsort(-ranks, kind="stable").tolist():
            if len(chosen) == number:
                break
            taken = _stacked([offered[k] for k in chosen])
            there = _stacked([offered[at]])
            if not chosen or _distances(there, taken, 0).min() >= APART:
                chosen.append(at)
        return [offered[at] for at in chosen]

    def in_sector(self, colour: Colour) -> bool:
        """Whether a hue lies in the sector that the siblings share (anywhere if there are none)."""
        hues = sorted({label.colour.hue for label in self.siblings})
        if not hues:
            return True
        gaps = [((hues[(k + 1) % len(hues)] - hue) % 360 or 360.0, k) for k, hue in enumerate(hues)]
        gap, before = max(gaps)
        start = hues[(before + 1) % len(hues)]
        width = 360 - gap
        widened = max(width + 2 * _WIDEN, _NARROWEST)
        return (colour.hue - (start - (widened - width) / 2)) % 360 <= widened


def _stacked(colours: Sequence[Colour]) -> Floats:
    if not colours:
        return np.zeros((0, 2, len(DEFICIENT) + 1, 3))
    return np.stack([_seen(colour) for colour in colours])


def _nearest(ones: Floats, others: Floats) -> tuple[npt.NDArray[np.intp], Floats]:
    """Return for each colour the place of the nearest other one and the distance, in either theme.

    The plain distance in L*a*b* says which few have to be looked at closely.
    """
    few = min(_CLOSELY, len(others))
    best = np.full(len(ones), np.inf)
    place = np.zeros(len(ones), np.intp)
    for theme in (0, 1):
        here, there = ones[:, theme, 0], others[:, theme, 0]
        plain = ((here[:, None] - there[None]) ** 2).sum(axis=2)
        near = np.argpartition(plain, few - 1, axis=1)[:, :few]
        found = paired(here[:, None], there[near])
        at = found.argmin(axis=1)
        rows = np.arange(len(ones))
        better = found[rows, at] < best
        best = np.where(better, found[rows, at], best)
        place = np.where(better, near[rows, at], place)
    return place, best


def _distances(ones: Floats, others: Floats, sight: int) -> Floats:
    """Return the distances in the worse theme (n x m)."""
    return np.minimum(
        *(distances(ones[:, theme, sight], others[:, theme, sight]) for theme in (0, 1))
    )
