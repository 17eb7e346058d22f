"""Pictures as PDF: A4 pages, written one after the other, so that a long document needs no room."""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.picture.facts import Facts, xmp
from app.picture.glyph_texts import GlyphTexts, ListeningPainter
from app.picture.legend import LegendLayout
from app.picture.pages import Page, break_pages
from app.picture.sheet import PAD, Progress
from app.picture.stage import Stage
from app.reading.lines import FrameLine
from app.theme import SMALL, interface_font

_PAGE = QPageSize.PageSizeId.A4
_MARGIN_MM = 15.0
_FOOTER_MM = 7.0
_CLEAR = 18.0
_RESOLUTION = 1200


class PdfPicture:
    """Lengths are logical pixels; the picture's width fills the page between its margins."""

    def __init__(self, device: QIODevice, stage: Stage, facts: Facts) -> None:
        self._stage = stage
        self._facts = facts
        self._writer = QPdfWriter(device)
        self._writer.setResolution(_RESOLUTION)
        self._writer.setPageLayout(
            QPageLayout(QPageSize(_PAGE), QPageLayout.Orientation.Portrait, QMarginsF())
        )
        self._writer.setTitle(facts.title)
        self._writer.setCreator(facts.program)
        self._writer.setDocumentXmpMetadata(xmp(facts))
        paper = QPageSize(_PAGE).size(QPageSize.Unit.Millimeter)
        self._pixel = (paper.width() - 2 * _MARGIN_MM) / stage.options.width
        self._margin = _MARGIN_MM / self._pixel
        self._paper = paper / self._pixel
        self.page_height = (paper.height() - 2 * _MARGIN_MM - _FOOTER_MM) / self._pixel
        self.pages = 0
        self.texts = GlyphTexts()

    def write(self, legend: LegendLayout | None, progress: Progress) -> None:
        """Write all pages."""
        stage = self._stage
        total = round(stage.estimated_height())
        pages = break_pages(stage.lines(), self.page_height, stage.line_height, stage.keeps_next)
        used = done = 0.0
        with ListeningPainter(self._writer, self.texts) as painter:
            for page in pages:
                progress(min(round(done), total), total)
                self._begin_page(painter)
                used = self._paint_page(painter, page)
                done += page.bottom - page.top
            if legend is not None:
                self._paint_legend(painter, legend, used)
            self._paint_footer(painter)

    def _begin_page(self, painter: QPainter) -> None:
        if self.pages:
            self._paint_footer(painter)
            self._writer.newPage()
        self.pages += 1
        painter.resetTransform()
        dots = _RESOLUTION / 25.4 * self._pixel
        painter.scale(dots, dots)
        inks = self._stage.scene.inks
        if self._stage.scene.theme.dark:
            painter.fillRect(QRectF(0, 0, self._paper.width(), self._paper.height()), inks.page)
        painter.translate(self._margin, self._margin)

    def _paint_footer(self, painter: QPainter) -> None:
        """Paint title and page number; how many pages there are is not known yet."""
        font = interface_font(SMALL)
        face = QFontMetricsF(font)
        number = str(self.pages)
        width = self._stage.options.width
        x = width - face.horizontalAdvance(number)
        y = self._paper.height() - 2 * self._margin
        painter.setFont(font)
        painter.setPen(self._stage.scene.inks.text_3)
        left = self._stage.scene.columns.left
        room = x - left - 40
        title = face.elidedText(self._facts.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, y), title)
        painter.drawText(QPointF(x, y), number)

    def _paint_page(self, painter: QPainter, page: Page[FrameLine]) -> float:
        """Paint a page's lines and what stands beside them; return how much of it is used."""
        stage = self._stage
        margin = stage.margin(page.top, page.bottom - page.top)
        painter.save()
        # What points beyond the page ends there; a relation runs above the first line.
        painter.setClipRect(QRectF(0, -PAD, stage.options.width, PAD + self.page_height))
        painter.translate(0, -page.top)
        stage.paint_under(painter, page.lines)
        stage.paint_words(painter, page.lines)
        for line in page.lines:
            self.texts.note_line(line)
        stage.paint_over(painter, page.lines)
        painter.translate(0, page.top)
        stage.paint_beside(painter, page.lines, margin, page.top, page.bottom - page.top)
        painter.restore()
        lowest = max((name.rect.bottom() for name in margin.names), default=0.0)
        return max(page.bottom - page.top, lowest)

    def _paint_legend(self, painter: QPainter, legend: LegendLayout, used: float) -> None:
        """Paint the legend below the last lines, else on pages of its own."""
        scene, left = self._stage.scene, self._stage.legend_left
        if used + _CLEAR + legend.height() <= self.page_height:
            legend.paint(painter, scene, QPointF(left, used + _CLEAR))
            return
        for first, last in legend.parts(self.page_height):
            self._begin_page(painter)
            legend.paint(painter, scene, QPointF(left, 0), first, last)
