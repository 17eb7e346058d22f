"""The reading view's geometry: one table of measures in logical pixels, scaled by the zoom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QFont, QFontMetricsF

from app.theme import READING, reading_font

MEASURE = 592
LEAST_MEASURE = 420
GUTTER = 40
NUMBER_RIGHT = 12
TOP = 12
BOTTOM = 48
BARS_GAP = 14
BARS_WIDTH = 36
NAMES_GAP = 11
LEAST_NAMES = 163
LETTERS_WIDTH = 26
NAME_ROW = 16
PLATE_ROW = 20
LETTER_ROW = 16
BAR = 3.0
BAR_IN_HAND = 5.0
BAR_PITCH = 7.0
BAR_PITCH_MANY = 6.0
MAP_WIDTH = 20
MOST_NAMES = 40
GRIP_HIT = 24.0
NAMES_FROM = 850
LETTERS_FROM = 700
_HEADING = 23
_PITCHES = {2: 28, 3: 32, 4: 36}
_SMALLEST_ZOOM, _LARGEST_ZOOM = 0.8, 2.0


def bounded_zoom(factor: float) -> float:
    """Return the nearest zoom that the view offers."""
    return min(_LARGEST_ZOOM, max(_SMALLEST_ZOOM, factor))


class Block(Enum):
    """What a paragraph is, typographically."""

    BODY = 0
    TITLE = 1
    SUBHEADING = 2
    EMPTY = 3


@dataclass(frozen=True)
class Metrics:
    """Measures of text and marks. Vertical distances of marks count from the baseline (down +).

    ``pitch`` height of a text line, ``baseline`` its baseline from its top.
    """

    zoom: float
    lanes: int
    pitch: float
    baseline: float
    ascent: float
    descent: float
    gap: float
    title_gap: float
    blank: float
    tint_top: float
    tint_bottom: float
    lane_top: float
    lane_step: float
    stroke: float
    stroke_other: float
    stroke_suggestion: float
    stroke_hot: float
    hot_rise: float
    deep_top: float
    body: QFont
    heading: QFont
    subheading: QFont
    average_width: float

    def lane(self, lane: int) -> float:
        """Return the top of a lane's stroke, from the baseline."""
        return self.lane_top + self.lane_step * lane

    def font(self, kind: Block) -> QFont:
        """Return the face of a kind of paragraph."""
        if kind is Block.TITLE:
            return self.heading
        return self.subheading if kind is Block.SUBHEADING else self.body


def make_metrics(zoom: float, lanes: int) -> Metrics:
    """Return the measures for a zoom (1 = 18 px text) and a number of lanes (2, 3, 4)."""
    body = reading_font(round(READING * zoom))
    face = QFontMetricsF(body)
    pitch = float(round(_PITCHES[lanes] * zoom))
    baseline = float(round((pitch - face.height()) / 2 + face.ascent()))
    return Metrics(
        zoom=zoom,
        lanes=lanes,
        pitch=pitch,
        baseline=baseline,
        ascent=face.ascent(),
        descent=face.descent(),
        gap=float(round(12 * zoom)),
        title_gap=float(round(4 * zoom)),
        blank=float(round(pitch / 2)),
        tint_top=-float(round(14.6 * zoom)),
        tint_bottom=float(round(5.0 * zoom)),
        lane_top=5.6 * zoom,
        lane_step=3.9 * zoom,
        stroke=2.4 * zoom,
        stroke_other=1.3 * zoom,
        stroke_suggestion=2.0 * zoom,
        stroke_hot=3.4 * zoom,
        hot_rise=0.8 * zoom,
        deep_top=(5.6 + 3.9 * lanes + 0.9) * zoom,
        body=body,
        heading=reading_font(round(_HEADING * zoom), QFont.Weight.DemiBold),
        subheading=reading_font(round(READING * zoom), QFont.Weight.DemiBold),
        average_width=face.averageCharWidth(),
    )


class Margin(Enum):
    """How much the margin says: names, key letters, or bars only."""

    NAMES = 0
    LETTERS = 1
    BARS = 2


@dataclass(frozen=True)
class Columns:
    """Horizontal places in the viewport (logical pixels from its left edge)."""

    left: float
    measure: float
    bars: float
    names: float
    right: float
    margin: Margin


def make_columns(viewport: int, view: int, zoom: float) -> Columns:
    """Return the columns for a viewport inside a view of a given width.

    Names give way to key letters, letters to bars, and only then does the measure shrink; a wide
    view has the whole column in its middle.
    """
    larger = max(0.0, zoom - 1.0) * MEASURE
    if view >= NAMES_FROM + larger:
        margin, words = Margin.NAMES, LEAST_NAMES
    elif view >= LETTERS_FROM + larger / 2:
        margin, words = Margin.LETTERS, LETTERS_WIDTH
    else:
        margin, words = Margin.BARS, 0
    bars_gap = BARS_GAP
    beside = GUTTER + bars_gap + BARS_WIDTH + (NAMES_GAP + words if words else 4)
    measure = float(round(MEASURE * zoom))
    measure = max(float(LEAST_MEASURE), min(measure, viewport - beside))
    spare = max(0.0, viewport - beside - measure)
    if margin is Margin.NAMES:
        # The first spare pixels go to long names, the rest to both sides.
        spare = max(0.0, spare - 40)
    left = GUTTER + float(round(spare / 2))
    bars = left + measure + bars_gap
    return Columns(left, measure, bars, bars + BARS_WIDTH + NAMES_GAP, float(viewport), margin)
