"""Painting of one line's marks, under and over its text."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotations.offsets import Fragments
from app.reading.display import Runs, Stroke
from app.reading.lines import FrameLine
from app.reading.marks import DASHED, SUGGESTION, THIN, ShownMark
from app.reading.metrics import Metrics
from app.reading.scene import Scene

DIMMED = 0.38
_CARET = 1.5
_SHORTENED = 1.0
_MANY = 24
_TICK = 1.8

Rects = list[QRectF]


class Painted:
    """A line's marks as rectangles relative to its baseline, grouped by colour."""

    __slots__ = ("dashes", "links", "strokes", "tints")

    def __init__(self) -> None:
        self.tints: dict[int, Rects] = {}
        self.strokes: dict[int, Rects] = {}
        self.dashes: dict[tuple[int, int], list[QLineF]] = {}
        self.links: dict[int, list[QLineF]] = {}


def paint_under(
    painter: QPainter,
    line: FrameLine,
    scene: Scene,
    left: float,
    selections: list[tuple[int, int]],
) -> None:
    """Paint what lies under a line's text: tints, the strong tint, the selection."""
    metrics, inks, marks = scene.metrics, scene.inks, line.marks
    if not marks.strokes and not selections and scene.drag is None:
        return
    painter.translate(left, line.baseline)
    if scene.dimmed:
        _under_dimmed(painter, line, scene)
    else:
        for label, rects in _painted(line, metrics).tints.items():
            colour = inks.of(label).tint
            for rect in rects:
                painter.fillRect(rect, colour)
    for row in scene.hot():
        _paint_strong(painter, line, scene, row)
    for start, end in selections:
        for x1, x2 in _selected_runs(line, start, end, metrics):
            painter.fillRect(_ground(x1, x2, metrics), inks.selection)
    painter.translate(-left, -line.baseline)


def _under_dimmed(painter: QPainter, line: FrameLine, scene: Scene) -> None:
    for tint in line.marks.tints:
        painter.setOpacity(DIMMED if scene.dims(tint.row) else 1.0)
        rect = _ground(tint.x1, tint.x2, scene.metrics)
        painter.fillRect(rect, scene.inks.of(tint.label).tint)
    painter.setOpacity(1.0)


def _paint_strong(painter: QPainter, line: FrameLine, scene: Scene, row: int) -> None:
    mark, runs, _ = _hot_runs(line, scene, row)
    if mark is None:
        return
    ink = scene.inks.of(mark.label)
    colour = ink.tint if mark.kind in DASHED else ink.strong
    for x1, x2 in runs:
        painter.fillRect(_ground(x1, x2, scene.metrics), colour)


def _hot_runs(
    line: FrameLine, scene: Scene, row: int
) -> tuple[ShownMark | None, Runs, list[Stroke]]:
    """Return an annotation in hand or hovered, its runs on a line, and the strokes they are."""
    drag = scene.drag
    if drag is not None and drag.row == row:
        return scene.table.get(row), pieces_on(line, drag.shown()), []
    strokes = [s for s in line.marks.strokes if s.mark.row == row]
    if not strokes:
        return None, [], []
    return strokes[0].mark, [(s.x1, s.x2) for s in strokes], strokes


def paint_over(painter: QPainter, line: FrameLine, scene: Scene, left: float) -> None:
    """Paint what lies over a line's text: strokes, links, the deep line, what is hot."""
    marks, metrics = line.marks, scene.metrics
    if not marks.strokes and not marks.links and scene.drag is None:
        return
    painter.translate(left, line.baseline)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if scene.dimmed:
        painter.setOpacity(DIMMED)
    _paint_strokes(painter, _painted(line, metrics), scene)
    if marks.deep:
        painter.setPen(dotted(scene.inks.text_3, 1.7 * metrics.zoom, 1.7, 2.4))
        y = metrics.deep_top + 0.85 * metrics.zoom
        painter.drawLines([QLineF(x1, y, x2, y) for x1, x2 in marks.deep])
    painter.setOpacity(1.0)
    for row in scene.hot():
        _paint_hot(painter, line, scene, row)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.translate(-left, -line.baseline)


def _paint_strokes(painter: QPainter, painted: Painted, scene: Scene) -> None:
    inks, metrics = scene.inks, scene.metrics
    painter.setPen(Qt.PenStyle.NoPen)
    count = sum(len(rects) for rects in painted.strokes.values())
    for label, rects in painted.strokes.items():
        painter.setBrush(inks.of(label).ink)
        if count > _MANY:
            painter.drawRects(rects)
            continue
        for rect in rects:
            radius = min(1.0, rect.height() / 2, rect.width() / 2)
            painter.drawRoundedRect(rect, radius, radius)
    for (label, kind), lines in painted.dashes.items():
        painter.setPen(broken(inks.of(label).ink, metrics.stroke_suggestion, kind))
        painter.drawLines(lines)
    for label, lines in painted.links.items():
        painter.setPen(dotted(inks.of(label).ink, 1.1 * metrics.zoom, 1.5, 3.0))
        painter.drawLines(lines)


def _paint_hot(painter: QPainter, line: FrameLine, scene: Scene, row: int) -> None:
    metrics = scene.metrics
    mark, runs, strokes = _hot_runs(line, scene, row)
    if mark is None:
        return
    colour = scene.inks.of(mark.label).ink
    top = metrics.hot_top(mark.lane)
    if strokes:
        runs = [(s.x1, s.x2 - (_SHORTENED if s.ends else 0)) for s in strokes]
    if mark.lane >= metrics.lanes:
        # Whose lane this is shines through no gap between dashes.
        for x1, x2 in runs:
            painter.fillRect(QRectF(x1, top, x2 - x1, metrics.stroke_hot), scene.inks.page)
    if mark.kind in DASHED:
        painter.setPen(broken(colour, metrics.stroke_hot, mark.kind))
        y = top + metrics.stroke_hot / 2
        painter.drawLines([QLineF(x1, y, x2, y) for x1, x2 in runs])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if mark.kind not in DASHED:
        for x1, x2 in runs:
            painter.drawRoundedRect(QRectF(x1, top, max(2.0, x2 - x1), metrics.stroke_hot), 1, 1)
    for stroke in strokes:
        painter.drawRects(_ticks(stroke, top, metrics))


def _painted(line: FrameLine, metrics: Metrics) -> Painted:
    if line.marks.painted is None:
        line.marks.painted = _prepare(line, metrics)
    found: Painted = line.marks.painted
    return found


def _prepare(line: FrameLine, metrics: Metrics) -> Painted:
    made = Painted()
    for tint in line.marks.tints:
        made.tints.setdefault(tint.label, []).append(_ground(tint.x1, tint.x2, metrics))
    for stroke in line.marks.strokes:
        if stroke.mark.lane < metrics.lanes:
            _prepare_stroke(made, stroke, metrics)
    for link in line.marks.links:
        if link.mark.lane < metrics.lanes:
            y = metrics.lane(link.mark.lane) + metrics.stroke / 2
            inset = min(2.0, (link.x2 - link.x1) / 4)
            dots = QLineF(link.x1 + inset, y, link.x2 - inset, y)
            made.links.setdefault(link.mark.label, []).append(dots)
    return made


def _prepare_stroke(made: Painted, stroke: Stroke, metrics: Metrics) -> None:
    top = metrics.lane(stroke.mark.lane)
    label, kind = stroke.mark.label, stroke.mark.kind
    right = stroke.x2 - (_SHORTENED if stroke.ends else 0)
    width = max(2.0, right - stroke.x1)
    rects = made.strokes.setdefault(label, [])
    if kind in DASHED:
        y = top + metrics.stroke_suggestion / 2
        made.dashes.setdefault((label, kind), []).append(QLineF(stroke.x1, y, stroke.x1 + width, y))
    else:
        thick = metrics.stroke_other if kind in THIN else metrics.stroke
        rects.append(QRectF(stroke.x1, top, width, thick))
    rects.extend(_ticks(stroke, top, metrics))


def _ticks(stroke: Stroke, top: float, metrics: Metrics) -> Rects:
    """Return the ticks at the ends of a piece: 3 high at its start, 2 at its end."""
    width = (_TICK if stroke.mark.kind not in THIN else 1.3) * metrics.zoom
    width = min(width, max(1.0, (stroke.x2 - stroke.x1) / 3))
    left, right = stroke.x1, max(stroke.x1 + width, stroke.x2 - _SHORTENED) - width
    first, last = (right, left) if stroke.backwards else (left, right)
    ticks = []
    for there, x, rise in ((stroke.starts, first, 3.0), (stroke.ends, last, 2.0)):
        if there:
            ticks.append(QRectF(x, top - rise * metrics.zoom, width, rise * metrics.zoom + 1))
    return ticks


def _ground(x1: float, x2: float, metrics: Metrics) -> QRectF:
    return QRectF(x1, metrics.tint_top, x2 - x1, metrics.tint_bottom - metrics.tint_top)


def broken(colour: QColor, width: float, kind: int) -> QPen:
    """Return the pen of suggestions, dashes of 5 and gaps of 3, or of rejected ones, points."""
    mark, gap = (5.0, 3.0) if kind == SUGGESTION else (1.6, 3.2)
    return dotted(colour, width, mark, gap)


def dotted(colour: QColor, width: float, mark: float, gap: float) -> QPen:
    """Return a pen of marks and gaps in logical pixels."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    # Qt counts dashes in pen widths.
    pen.setDashPattern([mark / width, gap / width])
    return pen


def pieces_on(line: FrameLine, pieces: Fragments) -> Runs:
    """Return the visual runs of some Qt stretches on a line."""
    marks = line.marks
    runs: Runs = []
    for start, end in pieces:
        if start < marks.end and end > marks.start:
            runs.extend(line.runs(max(start, marks.start), min(end, marks.end)))
    return runs


def _selected_runs(line: FrameLine, start: int, end: int, metrics: Metrics) -> Runs:
    """Return the selected runs of a line; a selected line break shows as a short stretch."""
    marks = line.marks
    if start > marks.end or end < marks.start or start >= end:
        return []
    runs = list(line.runs(max(start, marks.start), min(end, marks.end)))
    at_end = line.line == len(line.block.starts) - 1
    if at_end and start <= marks.end < end:
        x = max((x2 for _, x2 in line.runs(marks.start, marks.end)), default=0.0)
        runs.append((x, x + 5 * metrics.zoom))
    return runs


def paint_caret(
    painter: QPainter, line: FrameLine, scene: Scene, left: float, position: int
) -> None:
    """Paint the caret, 1.5 wide."""
    metrics = scene.metrics
    x = left + line.block.x_of(line.line, position)
    top = line.baseline - metrics.ascent * 0.86
    height = metrics.ascent * 0.86 + metrics.descent * 0.9
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(max(0.0, x - 0.5), top, _CARET, height), scene.inks.text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
