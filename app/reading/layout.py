"""The document layout of the reading view: lays out paragraphs when they are asked for.

Every unseen paragraph has an estimated height. A frame's work depends on what is visible only.
Coordinates are the document's, in logical pixels, unless a name says otherwise.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextOption,
)

from app.reading.display import LineMarks, line_marks
from app.reading.found import paint_found
from app.reading.guard import guarded
from app.reading.heights import Heights
from app.reading.lines import BlockText, FrameLine, LaidBlock, line_starts, runs_of_line
from app.reading.marks import ShownMark
from app.reading.metrics import BOTTOM, Block
from app.reading.painting import paint_caret, paint_over, paint_under
from app.reading.scene import Scene

_MOST_LAID_OUT = 240
_MOST_SETTLING = 4


class ReadingLayout(QAbstractTextDocumentLayout):
    """See the module. ``laid_out`` counts paragraphs laid out, for tests of the work done."""

    def __init__(self, document: QTextDocument, scene: Scene, passing: bool = False) -> None:
        """``passing``: nothing stays of a paragraph once it is forgotten, and no view is told.

        Qt keeps some 20 KB of every paragraph that the document itself has laid out.
        """
        super().__init__(document)
        # Without it Python would delete the layout under the document that uses it.
        self.setParent(document)
        self.scene = scene
        self.heights = Heights(scene.paragraphs, scene.metrics, scene.columns.measure)
        self.generation = 1
        self.laid_out = 0
        self._laid: OrderedDict[int, LaidBlock] = OrderedDict()
        self._lines: dict[tuple[int, int], LineMarks] = {}
        self._told = QSizeF()
        self._passing = passing
        self._waiting = passing

    # -- what Qt asks

    @guarded()
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        self._tell_later()

    @guarded(lambda: QSizeF(100, 100))
    def documentSize(self) -> QSizeF:
        height = float(self.heights.tops()[-1]) + BOTTOM
        return QSizeF(self.scene.columns.left + self.scene.columns.measure, height)

    def pageCount(self) -> int:
        return 1

    @guarded(QRectF)
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    @guarded(QRectF)
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not 0 <= number < len(self.scene.paragraphs):
            return QRectF()
        self.ensure(number)
        columns = self.scene.columns
        top, height = self.heights.top(number), self.heights.height(number)
        return QRectF(columns.left, top, columns.measure, height)

    @guarded(lambda: -1)
    def hitTest(  # type: ignore[override]
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        number = self.heights.block_at(point.y())
        laid = self.ensure(number)
        line = self._line_at(laid, point.y() - self.heights.top(number))
        x = point.x() - self.scene.columns.left
        return laid.position + int(laid.layout.lineAt(line).xToCursor(x))

    @guarded()
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip
        low, high = (clip.top(), clip.bottom()) if clip.isValid() else (0.0, 4000.0)
        # The list owns its members, so it is kept while they are read.
        chosen = context.selections
        selections = [(s.cursor.selectionStart(), s.cursor.selectionEnd()) for s in chosen]
        caret = context.cursorPosition
        lines = list(self.frame(low, high))
        left, scene = self.scene.columns.left, self.scene
        for line in lines:
            paint_under(painter, line, scene, left, selections)
        painter.setPen(scene.inks.text)
        for laid in {id(line.block): line.block for line in lines}.values():
            laid.layout.setPosition(QPointF(left, self.heights.top(laid.number)))
            laid.layout.draw(painter, QPointF(0, 0), [], QRectF(clip))
        for line in lines:
            paint_over(painter, line, scene, left)
        if len(scene.found):
            for line in lines:
                paint_found(painter, line, scene.found, scene.inks, scene.metrics, left)
        for line in lines:
            if caret >= 0 and self._holds_caret(line, caret):
                paint_caret(painter, line, scene, left, caret)

    # -- laying out

    def ensure(self, number: int) -> LaidBlock:
        """Return a block with its lines, laying it out if need be."""
        laid = self._laid.get(number)
        if laid is not None:
            return laid
        block = self.document().findBlockByNumber(number)
        own = QTextLayout(block.text(), self.scene.metrics.body) if self._passing else None
        layout = own if own is not None else block.layout()
        self._dress(layout, number, block)
        baseline = self._baseline(number)
        lines = self._break_lines(layout, baseline)
        block.setLineCount(lines)
        self.laid_out += 1
        position = block.position()
        starts = [position + start for start in line_starts(layout)]
        laid = LaidBlock(number, position, block, BlockText(block), starts, baseline, own)
        self._laid[number] = laid
        if self.heights.set(number, self._height(number, lines)):
            self._tell_later()
        layout.setPosition(QPointF(self.scene.columns.left, self.heights.top(number)))
        self._forget_oldest()
        return laid

    def _dress(self, layout: QTextLayout, number: int, block: QTextBlock) -> None:
        """Give a block its direction and, if it is a heading, its face."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = block.textDirection()
        option.setTextDirection(direction)
        right = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        kind = self.scene.paragraphs.kind(number)
        if kind in (Block.TITLE, Block.SUBHEADING):
            heading = QTextLayout.FormatRange()
            form = QTextCharFormat()
            form.setFont(self.scene.metrics.font(kind))
            heading.start, heading.length, heading.format = 0, block.length(), form
            layout.setFormats([heading])

    def _baseline(self, number: int) -> float:
        metrics = self.scene.metrics
        if self.scene.paragraphs.kind(number) is Block.EMPTY:
            return round(metrics.blank / 2 + metrics.ascent * 0.35)
        return metrics.baseline

    def _break_lines(self, layout: QTextLayout, baseline: float) -> int:
        pitch = self.scene.metrics.pitch
        measure = self.scene.columns.measure
        count = 0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(measure)
            # Baselines, not tops: fallback fonts have other ascents.
            line.setPosition(QPointF(0, count * pitch + baseline - line.ascent()))
            count += 1
        layout.endLayout()
        return max(1, count)

    def _height(self, number: int, lines: int) -> float:
        metrics = self.scene.metrics
        if self.scene.paragraphs.kind(number) is Block.EMPTY and lines == 1:
            return metrics.blank
        return lines * metrics.pitch + self.heights.gap_after(number)

    def _forget_oldest(self) -> None:
        while len(self._laid) > _MOST_LAID_OUT:
            number, laid = self._laid.popitem(last=False)
            laid.layout.clearLayout()
            for line in range(len(laid.starts)):
                self._lines.pop((number, line), None)

    def settle(self, low: float, high: float) -> float:
        """Lay out what lies between two heights; return by how much the text in view moved.

        The text stands still that was already laid out and begins nearest to ``low``.
        """
        moved = 0.0
        for _ in range(_MOST_SETTLING):
            first = self.heights.block_at(low + moved)
            last = self.heights.block_at(high + moved)
            fresh = [n for n in range(first, last + 1) if n not in self._laid]
            if not fresh:
                break
            fixed = next((n for n in range(first, last + 1) if n in self._laid), first)
            before = self.heights.top(fixed)
            for number in fresh:
                self.ensure(number)
            moved += self.heights.top(fixed) - before
        return moved

    def calibrate(self) -> None:
        """Let the paragraphs laid out so far teach how long the others may be."""
        paragraphs = self.scene.paragraphs
        characters = lines = 0
        for laid in self._laid.values():
            if len(laid.starts) > 2 and paragraphs.kind(laid.number) is Block.BODY:
                characters += laid.starts[-1] - laid.starts[0]
                lines += len(laid.starts) - 1
        self.heights.calibrate(characters, lines)
        self._tell_later()

    def restyle(self) -> None:
        """Forget all lines: fonts, measure or lanes are others now."""
        self.generation += 1
        for laid in self._laid.values():
            laid.layout.clearLayout()
        self._laid.clear()
        self._lines.clear()
        self.heights.estimate(self.scene.metrics, self.scene.columns.measure)

    # -- lines and their marks

    def frame(self, low: float, high: float) -> Iterator[FrameLine]:
        """Yield the lines that lie between two heights, laying out what is missing."""
        pitch = self.scene.metrics.pitch
        number = self.heights.block_at(low)
        while number < len(self.scene.paragraphs):
            laid = self.ensure(number)
            top = self.heights.top(number)
            if top > high:
                return
            first = max(0, int((low - top) // pitch) - 1)
            last = min(len(laid.starts), int((high - top) // pitch) + 2)
            for line in range(first, last):
                yield FrameLine(laid, line, top + line * pitch, self.marks_of(laid, line))
            number += 1

    def block_marks(self, laid: LaidBlock) -> list[ShownMark]:
        """Return the shown annotations that overlap a block."""
        table = self.scene.table
        if laid.marks is None or laid.marks_revision != table.revision:
            end = laid.position + int(self.scene.paragraphs.lengths[laid.number])
            laid.marks = table.query(laid.position, end + 1)
            laid.marks_revision = table.revision
        return laid.marks

    def marks_of(self, laid: LaidBlock, line: int) -> LineMarks:
        """Return what is drawn on a line."""
        key = (laid.number, line)
        made = self._lines.get(key)
        if made is None:
            made = self._lines[key] = self._make_line(laid, line)
        return made

    def _make_line(self, laid: LaidBlock, line: int) -> LineMarks:
        text_line = laid.layout.lineAt(line)
        start = text_line.textStart()
        wrapped = line + 1 < len(laid.starts)
        end = laid.text.visible_end(start, start + text_line.textLength(), wrapped)
        a, b = laid.position + start, laid.position + end
        marks = [m for m in self.block_marks(laid) if m.start < b and m.end > a]
        runs = runs_of_line(text_line, laid.position, laid.text.mixed)
        backwards = laid.right_to_left_at if laid.text.mixed else None
        return line_marks(a, b, marks, runs, self.scene.metrics.lanes, backwards)

    def marks_changed(self, start: int = 0, end: int = -1) -> None:
        """Forget what is drawn on the lines that a stretch touches, or on all."""
        if end < 0:
            self._lines.clear()
            return
        lines = self._lines
        for key in [k for k, m in lines.items() if m.start <= end and m.end >= start]:
            del lines[key]

    def place_of(self, position: int) -> tuple[LaidBlock, int, float, float]:
        """Return block, line, x and the line's top where a Qt position stands."""
        laid = self.ensure(self.scene.paragraphs.block_at(position))
        line = laid.line_of(position)
        x = laid.x_of(line, position) + self.scene.columns.left
        return laid, line, x, self.heights.top(laid.number) + line * self.scene.metrics.pitch

    def _line_at(self, laid: LaidBlock, y: float) -> int:
        return min(len(laid.starts) - 1, max(0, int(y // self.scene.metrics.pitch)))

    def _holds_caret(self, line: FrameLine, caret: int) -> bool:
        laid = line.block
        end = laid.position + int(self.scene.paragraphs.lengths[laid.number])
        return laid.position <= caret <= end and laid.line_of(caret) == line.line

    # -- telling the view about the size, never from inside a paint

    def _tell_later(self) -> None:
        if not self._waiting:
            self._waiting = True
            QTimer.singleShot(0, self, self.tell_size)

    def tell_size(self) -> None:
        """Tell the view the document's size, if it has changed."""
        self._waiting = False
        if not shiboken6.isValid(self):
            return
        size = self.documentSize()
        if size != self._told:
            self._told = size
            self.documentSizeChanged.emit(size)
