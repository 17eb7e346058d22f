"""A document laid out for a picture, with a layout of its own.

Nothing here belongs to a widget, so that a picture can be painted in any thread.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextDocument

from app.picture.options import Options, Source, checked
from app.reading.beside import paint_beside
from app.reading.layout import ReadingLayout
from app.reading.lines import FrameLine
from app.reading.margin import MarginView, build_margin
from app.reading.metrics import GUTTER, MOST_NAMES, Block, make_columns, make_metrics
from app.reading.painting import paint_over, paint_under
from app.reading.scene import Scene

_ROOM_FOR_NAME = 20.0
"""So much of the height for each name: the view is as dense when it turns to key letters."""

_BELOW_NAMES = 4.0
_TRIED = 12
"""So many paragraphs teach how long the others may be."""


class Stage:
    """Use it in a ``with``: the layout is deleted at the end, in the thread that made it."""

    def __init__(self, source: Source, options: Options) -> None:
        """Raise UsageError where the text cannot be shown so."""
        self.options = checked(options, len(source.text))
        self.source = source
        scene = self.scene = Scene(options.theme)
        scene.look = options.look
        scene.metrics = make_metrics(options.look)
        width = options.width
        scene.columns = options.columns or make_columns(width, width, options.look)
        scene.has_document = True
        scene.load(source.text, source.marks, source.styles)
        scene.relations = list(source.relations)
        if scene.table.get(source.in_hand) is not None:
            scene.in_hand = source.in_hand
        self._document = document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(scene.metrics.body)
        document.setPlainText(scene.positions.display)
        self.layout = ReadingLayout(document, scene, passing=True)
        document.setDocumentLayout(self.layout)
        start, end = options.passage or (0, len(source.text))
        # Qt positions of what is shown, which are whole lines.
        self.start = scene.positions.to_qt(start)
        self.end = scene.positions.end_to_qt(end)
        self._teach_heights()
        if options.passage is not None:
            self.start, self.end = self._whole_lines()

    def _teach_heights(self) -> None:
        """Let the passage's first paragraphs tell how long the others may be."""
        paragraphs = self.scene.paragraphs
        first = paragraphs.block_at(self.start)
        for number in range(first, min(first + _TRIED, len(paragraphs))):
            self.layout.ensure(number)
        self.layout.calibrate()

    def _whole_lines(self) -> tuple[int, int]:
        """Return where the passage's first line begins and its last one ends (Qt positions)."""
        layout = self.layout
        laid, line, *_ = layout.place_of(self.start)
        last, last_line, *_ = layout.place_of(max(self.start, self.end - 1))
        return layout.marks_of(laid, line).start, layout.marks_of(last, last_line).end

    def __enter__(self) -> Stage:
        return self

    def __exit__(self, *_: object) -> None:
        shiboken6.delete(self._document)

    @property
    def legend_left(self) -> float:
        """Where the legend begins: below the text, or where a margin to the left of it begins."""
        columns = self.scene.columns
        return float(GUTTER) if columns.mirror else columns.left

    # -- lines

    def lines(self) -> Iterator[FrameLine]:
        """Yield the passage's lines, laying out as it goes; only the latest stay laid out.

        Their ``y`` is final, if what lies before the passage is left alone.
        """
        layout, scene = self.layout, self.scene
        last_position = max(self.start, self.end - 1)
        first, last = (scene.paragraphs.block_at(p) for p in (self.start, last_position))
        top = layout.heights.top(first)
        for number in range(first, last + 1):
            laid = layout.ensure(number)
            low = laid.line_of(self.start) if number == first else 0
            high = laid.line_of(last_position) if number == last else len(laid.starts) - 1
            for line in range(low, high + 1):
                y = top + line * scene.metrics.pitch
                yield FrameLine(laid, line, y, layout.marks_of(laid, line))
            top += layout.heights.height(number)

    def line_height(self, line: FrameLine) -> float:
        """Return a line's height; a blank line has less."""
        blank = self.scene.paragraphs.kind(line.block.number) is Block.EMPTY
        metrics = self.scene.metrics
        return metrics.blank if blank and len(line.block.starts) == 1 else metrics.pitch

    def estimated_height(self) -> float:
        """Return about how high the passage is, without laying it out."""
        top, bottom = self.layout.heights.of_positions([self.start, self.end])
        return float(bottom - top) + self.scene.metrics.pitch

    def keeps_next(self, line: FrameLine) -> bool:
        """Return whether a line is of a title or heading, or blank below one: text must follow."""
        number = line.block.number
        if number and self.scene.paragraphs.kind(number) is Block.EMPTY:
            number -= 1
        return self.scene.paragraphs.kind(number) in (Block.TITLE, Block.SUBHEADING)

    # -- painting

    def paint_under(self, painter: QPainter, lines: list[FrameLine]) -> None:
        """Paint what lies under the text of lines, in document coordinates."""
        for line in lines:
            paint_under(painter, line, self.scene, self.scene.columns.left, [])

    def paint_words(self, painter: QPainter, lines: list[FrameLine]) -> None:
        """Paint the text of lines, each once, in document coordinates."""
        scene = self.scene
        painter.setPen(scene.inks.text)
        left, pitch = scene.columns.left, scene.metrics.pitch
        for line in lines:
            text_line = line.block.layout.lineAt(line.line)
            text_line.draw(painter, QPointF(left, line.y - line.line * pitch))

    def paint_over(self, painter: QPainter, lines: list[FrameLine]) -> None:
        """Paint what lies over the text of lines, in document coordinates."""
        for line in lines:
            paint_over(painter, line, self.scene, self.scene.columns.left)

    def paint_beside(
        self, painter: QPainter, lines: list[FrameLine], margin: MarginView, top: float, high: float
    ) -> None:
        """Paint numbers, margin and relations of a height from ``top``, which is put at 0."""
        paint_beside(painter, self.layout, lines, margin, top, high)

    def margin(self, top: float, height: float) -> MarginView:
        """Return the margin of a height of the document, its bars cut to that height."""
        most = max(MOST_NAMES, int(height / _ROOM_FOR_NAME))
        made = build_margin(self.layout, top, height, most)
        for bar in made.bars:
            bar.top, bar.bottom = max(0.0, bar.top), min(height, bar.bottom)
        return made


def height_with_names(margin: MarginView, height: float) -> float:
    """Return the height that text and names need: many names may reach below few lines."""
    lowest = max((name.rect.bottom() for name in margin.names), default=0.0)
    return max(height, lowest + _BELOW_NAMES)
