"""The reading view's geometry: one table of measures in logical pixels, scaled by the zoom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

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


class Stripes(StrEnum):
    """Where bars and names of the annotations stand."""

    RIGHT = "right"
    LEFT = "left"
    HIDDEN = "hidden"


class Numbers(StrEnum):
    """What is numbered in the gutter; lines are counted from the start of their paragraph."""

    PARAGRAPHS = "paragraphs"
    LINES = "lines"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Look:
    """How the analyst wants to read.

    ``zoom`` 1 is 18 px text; ``lanes`` 2, 3 or 4 strokes have room below a line; ``spacing``
    stretches the distance between lines; ``measure`` is the column's width in pixels at zoom 1.
    """

    zoom: float = 1.0
    lanes: int = 4
    face: str = "source_serif"
    spacing: float = 1.0
    measure: int = MEASURE
    stripes: Stripes = Stripes.RIGHT
    numbers: Numbers = Numbers.PARAGRAPHS


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

    def hot_top(self, lane: int) -> float:
        """Return the top of the stroke of what is in hand or hovered, from the baseline.

        What is deeper than the lanes takes the last one: below it stand the letters of the next
        line.
        """
        return self.lane(min(lane, self.lanes - 1)) - self.hot_rise

    @property
    def deep_bottom(self) -> float:
        """The bottom of the dotted line for what is deeper than the lanes, from the baseline."""
        return self.deep_top + 1.7 * self.zoom

    def font(self, kind: Block) -> QFont:
        """Return the face of a kind of paragraph."""
        if kind is Block.TITLE:
            return self.heading
        return self.subheading if kind is Block.SUBHEADING else self.body


def make_metrics(look: Look) -> Metrics:
    """Return the measures of a look."""
    zoom, lanes, strong = look.zoom, look.lanes, QFont.Weight.DemiBold
    body = reading_font(round(READING * zoom), face=look.face)
    face = QFontMetricsF(body)
    pitch = float(round(_PITCHES[lanes] * zoom * look.spacing))
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
        heading=reading_font(round(_HEADING * zoom), strong, face=look.face),
        subheading=reading_font(round(READING * zoom), strong, face=look.face),
        average_width=face.averageCharWidth(),
    )


class Margin(Enum):
    """How much the margin says: names, key letters, bars only, nothing."""

    NAMES = 0
    LETTERS = 1
    BARS = 2
    NOTHING = 3


@dataclass(frozen=True)
class Columns:
    """Horizontal places in the viewport (logical pixels from its left edge).

    ``bars``, ``names`` and ``right`` are places of a margin to the right of the text. Where it
    stands to the left, ``mirror`` is set, and what the margin shows is turned round:
    ``across()`` tells where a place really is.
    """

    left: float
    measure: float
    bars: float
    names: float
    right: float
    margin: Margin
    mirror: float = 0.0

    def across(self, x: float, width: float = 0.0) -> float:
        """Return the left edge of something in the margin, and from there where it was meant."""
        return self.mirror - x - width if self.mirror else x


def make_columns(viewport: int, view: int, look: Look) -> Columns:
    """Return the columns for a viewport inside a view of a given width.

    Names give way to key letters, letters to bars, and only then does the measure shrink; a wide
    view has the whole column in its middle.
    """
    margin, beside = _margin_for(view, look)
    measure = float(round(look.measure * look.zoom))
    measure = max(float(min(LEAST_MEASURE, look.measure)), min(measure, viewport - beside - GUTTER))
    spare = max(0.0, viewport - beside - GUTTER - measure)
    if margin is Margin.NAMES:
        # The first spare pixels go to long names, the rest to both sides.
        spare = max(0.0, spare - 40)
    if look.stripes is Stripes.LEFT:
        return _mirrored(float(viewport), measure, spare, margin)
    left = GUTTER + float(round(spare / 2))
    bars = left + measure + BARS_GAP
    return Columns(left, measure, bars, bars + BARS_WIDTH + NAMES_GAP, float(viewport), margin)


def _margin_for(view: int, look: Look) -> tuple[Margin, int]:
    """Return what the margin shows in a view of a width, and how much room it takes."""
    # A measure of its own moves the limits as a zoom does.
    larger = max(0.0, look.zoom * look.measure - MEASURE)
    if look.stripes is Stripes.HIDDEN:
        return Margin.NOTHING, BARS_GAP
    bars = BARS_GAP + BARS_WIDTH
    if view >= NAMES_FROM + larger:
        return Margin.NAMES, bars + NAMES_GAP + LEAST_NAMES
    if view >= LETTERS_FROM + larger / 2:
        return Margin.LETTERS, bars + NAMES_GAP + LETTERS_WIDTH
    return Margin.BARS, bars + 4


def _mirrored(viewport: float, measure: float, spare: float, margin: Margin) -> Columns:
    """Return the columns of a view whose margin stands to the left of text and gutter."""
    left = viewport - measure - BARS_GAP - float(round(spare / 2))
    bars = left + measure + BARS_GAP
    # What is ``bars - left`` to the right of the text comes to stand as far from the gutter.
    mirror = bars + left - GUTTER
    return Columns(left, measure, bars, bars + BARS_WIDTH + NAMES_GAP, mirror, margin, mirror)
