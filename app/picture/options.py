"""What a picture shows and how: plain values that belong to no widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from annotations.errors import UsageError
from annotations.offsets import Fragment
from annotations.spanindex import Marks
from app.i18n import tr
from app.reading.metrics import (
    BARS_GAP,
    BARS_WIDTH,
    GUTTER,
    LEAST_NAMES,
    LETTERS_WIDTH,
    NAMES_GAP,
    Columns,
    Look,
    Margin,
)
from app.reading.styles import MarkStyles
from app.theme import LIGHT_THEME, Theme

SUFFIXES = (".svg", ".pdf", ".png")
LEAST_WIDTH = 520
MOST_WIDTH = 2400
_LONG_NAMES = 44
"""What names get beyond their least width."""


def as_shown(columns: Columns) -> tuple[Columns, int]:
    """Return the columns of a view without the blank at both sides, and their width.

    They have the same lines and as much of a margin.
    """
    room = {
        Margin.NAMES: BARS_WIDTH + NAMES_GAP + LEAST_NAMES + _LONG_NAMES,
        Margin.LETTERS: BARS_WIDTH + NAMES_GAP + LETTERS_WIDTH,
        Margin.BARS: BARS_WIDTH + 4,
        Margin.NOTHING: 0,
    }[columns.margin]
    width = max(LEAST_WIDTH, round(GUTTER + columns.measure + BARS_GAP + room))
    left = width - columns.measure - BARS_GAP if columns.mirror else float(GUTTER)
    bars = left + columns.measure + BARS_GAP
    names = bars + BARS_WIDTH + NAMES_GAP
    mirror = bars + left - GUTTER if columns.mirror else 0.0
    right = mirror or float(width)
    return Columns(left, columns.measure, bars, names, right, columns.margin, mirror), width


@dataclass(frozen=True)
class Source:
    """A document as the reading view gets it.

    ``relations`` (row of the head, row of the child, name); ``in_hand`` the row of the annotation
    drawn strongly, with its relations, 0 for none; ``language`` of the text, a code such as fr.
    """

    text: str
    marks: Marks
    styles: MarkStyles = field(default_factory=MarkStyles)
    relations: tuple[tuple[int, int, str], ...] = ()
    title: str = ""
    language: str = ""
    in_hand: int = 0


@dataclass(frozen=True, slots=True)
class Options:
    """How it is painted. ``width`` in logical pixels; ``passage`` in code points, None for all.

    The lines that a passage touches are shown whole. ``columns``, if given, are those of a view
    (``as_shown``), and belong to ``width``.
    """

    theme: Theme = LIGHT_THEME
    width: int = 900
    look: Look = field(default_factory=Look)
    legend: bool = True
    passage: Fragment | None = None
    columns: Columns | None = None


def suffix_of(path: Path) -> str:
    """Return the format that a file's name asks for. Raises UsageError where it asks for none."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(
            tr(
                "A picture is written as SVG, PDF or PNG; "
                "end the file’s name in .svg, .pdf or .png."
            ),
            file=str(path),
        )
    return suffix


def checked(options: Options, length: int) -> Options:
    """Return the options. Raises UsageError where a text of a length cannot be shown so."""
    if not LEAST_WIDTH <= options.width <= MOST_WIDTH:
        raise UsageError(
            "A picture can be {least_width} to {most_width} pixels wide, not {width}.",
            least_width=LEAST_WIDTH,
            most_width=MOST_WIDTH,
            width=options.width,
        )
    if options.passage is not None:
        start, end = options.passage
        if not 0 <= start < end <= length:
            raise UsageError(
                "There is no passage from {start} to {end}; the document has {length} characters.",
                start=start,
                end=end,
                length=length,
            )
    return options
