"""A picture in one piece: the passage, its margin, its legend below; as PNG or SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from annotations.errors import UserError
from app.i18n import tr
from app.picture.facts import Facts
from app.picture.legend import LegendLayout
from app.picture.pages import break_pages
from app.picture.stage import Stage, height_with_names
from app.picture.svg import SvgPicture
from app.reading.lines import FrameLine
from app.reading.margin import MarginView

Progress = Callable[[int, int], None]
"""Called with (done, all); raises CancelledError to stop."""

SCALE = 2
"""Pixels of a PNG for each logical pixel."""

MOST_PIXELS = 40_000_000
"""Of a PNG: 160 MB while it is painted."""

MOST_HEIGHT = 40_000
"""Logical pixels of an SVG, some 1,100 lines: beyond, viewers stumble."""

PAD = 12.0
_BAND = 1500.0
_CLEAR = 16.0
"""Between passage and legend."""


def most_height(suffix: str, width: int) -> int:
    """Return how high a picture can be, in logical pixels."""
    if suffix == ".svg":
        return MOST_HEIGHT
    return MOST_PIXELS // (width * SCALE) // SCALE


class Sheet:
    """A picture in one piece: places from the top, in logical pixels."""

    def __init__(self, stage: Stage, legend: LegendLayout | None, suffix: str) -> None:
        """Lay the passage out. Raises UserError where the picture would be too high."""
        self.stage = stage
        self.legend = legend
        self._most = most_height(suffix, stage.options.width)
        self._name = suffix[1:].upper()
        if stage.estimated_height() > 2 * self._most:
            self._refuse(stage.estimated_height())
        self.top, bottom = self._measured()
        self.passage = bottom - self.top
        self.margin: MarginView = stage.margin(self.top, self.passage)
        self.body = height_with_names(self.margin, self.passage)
        self.height = PAD + self.body + PAD
        if legend is not None:
            self.height += _CLEAR - PAD + legend.height() + PAD
        if self.height > self._most:
            self._refuse(self.height)

    def _measured(self) -> tuple[float, float]:
        """Return the passage's top and bottom."""
        top: float | None = None
        bottom = 0.0
        for line in self.stage.lines():
            top = line.y if top is None else top
            bottom = line.y + self.stage.line_height(line)
            if bottom - top > self._most:
                self._refuse(max(bottom - top, self.stage.estimated_height()))
        return top or 0.0, bottom

    def _refuse(self, height: float) -> None:
        words = tr(
            "As one picture this would be about {high} pixels high, and {format} is good for "
            "{most}: choose a passage, or PDF, which has pages.",
            high=str(round(height)),
            format=self._name,
            most=str(self._most),
        )
        raise UserError(words)

    def bands(self, progress: Progress) -> Iterator[list[FrameLine]]:
        """Yield the lines in portions; only those of one are laid out for certain."""
        stage = self.stage
        for band in break_pages(stage.lines(), _BAND, stage.line_height, lambda _: False):
            progress(round(band.top - self.top), round(self.passage))
            yield band.lines

    def paint_legend(self, painter: QPainter) -> None:
        """Paint the legend below the passage."""
        if self.legend is not None:
            at = QPointF(self.stage.legend_left, PAD + self.body + _CLEAR)
            self.legend.paint(painter, self.stage.scene, at)


def image_of(sheet: Sheet, facts: Facts, progress: Progress) -> QImage:
    """Paint a sheet as an image of two pixels for each logical one."""
    stage = sheet.stage
    width, height = stage.options.width, round(sheet.height)
    image = QImage(width * SCALE, height * SCALE, QImage.Format.Format_RGB32)
    if image.isNull():
        raise UserError(tr("The memory is too small for this picture: choose a passage, or PDF."))
    image.fill(stage.scene.inks.page)
    with QPainter(image) as painter:
        painter.scale(SCALE, SCALE)
        _paint_passage(painter, sheet, progress)
        sheet.paint_legend(painter)
    # So that two pixels are taken for one wherever the picture is put.
    image.setDotsPerMeterX(round(SCALE * 96 / 0.0254))
    image.setDotsPerMeterY(round(SCALE * 96 / 0.0254))
    image.setText("Title", facts.title)
    image.setText("Description", facts.description)
    image.setText("Software", facts.program)
    return image


def _paint_passage(painter: QPainter, sheet: Sheet, progress: Progress) -> None:
    stage = sheet.stage
    painter.setClipRect(QRectF(0, 0, stage.options.width, PAD + sheet.body))
    painter.translate(0, PAD - sheet.top)
    lines: list[FrameLine] = []
    for band in sheet.bands(progress):
        stage.paint_under(painter, band)
        stage.paint_words(painter, band)
        stage.paint_over(painter, band)
        lines += band
    painter.translate(0, sheet.top)
    stage.paint_beside(painter, lines, sheet.margin, sheet.top, sheet.passage)
    painter.translate(0, -PAD)
    painter.setClipping(False)


def svg_of(sheet: Sheet, facts: Facts, progress: Progress) -> bytes:
    """Return a sheet as an SVG."""
    stage = sheet.stage
    picture = SvgPicture(stage.options.width, stage.scene, facts)
    shift = PAD - sheet.top
    lines: list[FrameLine] = []
    for band in sheet.bands(progress):
        with picture.shapes() as painter:
            painter.translate(0, shift)
            stage.paint_under(painter, band)
        picture.words(band, shift)
        with picture.shapes() as painter:
            painter.translate(0, shift)
            stage.paint_over(painter, band)
        lines += band
    with picture.shapes() as painter:
        painter.translate(0, PAD)
        stage.paint_beside(painter, lines, sheet.margin, sheet.top, sheet.passage)
    picture.finish_passage(PAD + sheet.body)
    with picture.shapes() as painter:
        sheet.paint_legend(painter)
    return picture.bytes(round(sheet.height))
