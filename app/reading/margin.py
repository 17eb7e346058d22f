"""The margin: a bar for each annotation in view, and its name, pushed apart, with a leader.

Coordinates are the viewport's.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.i18n import counted
from app.reading import metrics as m
from app.reading.layout import ReadingLayout
from app.reading.lines import LaidBlock
from app.reading.marks import AWAY, DASHED, OTHER, REJECTED, SUGGESTION, ShownMark
from app.reading.placing import columns_of, pushed_apart
from app.reading.scene import Scene
from app.theme import SECONDARY, SMALL, interface_font

_FEW_COLUMNS = 4
_LEAST_PITCH = 3.5
_NAME_INSET = 7
_SIGNS = {SUGGESTION: "?", REJECTED: "×"}
_DENSE_GAP = 3
_DENSE_PLATE = 3
_DENSE_REST = 26

Deep = list[tuple[float, ShownMark]]
"""Annotations deeper than the lanes, with the top of their first line in view."""


@dataclass(slots=True)
class Bar:
    """A bar; ``first`` the top of its first line in view, to which its leader belongs."""

    mark: ShownMark
    top: float
    bottom: float
    first: float
    column: int = 0
    x: float = 0.0


@dataclass(slots=True)
class Name:
    """A name or key letter; ``rows`` more than one where it stands for the deep ones."""

    text: str
    rows: list[int]
    label: int
    wanted: float
    rect: QRectF
    font: QFont
    bar: Bar | None = None
    held: bool = False


@dataclass(slots=True)
class MarginView:
    """What the margin shows for one state of the viewport, as if it stood to the right."""

    bars: list[Bar] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    dense: bool = False
    columns: m.Columns | None = None

    def rows_at(self, point: QPointF) -> list[int]:
        """Return the annotations of the bar or name at a point of the viewport."""
        if self.columns is not None:
            point = QPointF(self.columns.across(point.x()), point.y())
        for name in self.names:
            if name.rect.contains(point):
                return name.rows
        for bar in self.bars:
            if QRectF(bar.x - 2, bar.top, m.BAR + 4, bar.bottom - bar.top).contains(point):
                return [bar.mark.row]
        return []


def build_margin(
    layout: ReadingLayout, scroll: float, height: float, most: int = m.MOST_NAMES
) -> MarginView:
    """Return bars and names for a viewport of a height that shows the document from ``scroll``.

    Of more than ``most`` annotations only the key letters are shown.
    """
    scene = layout.scene
    if scene.columns.margin is m.Margin.NOTHING:
        return MarginView()
    bars, deep = _collect(layout, scroll, height)
    _place_bars(bars, scene)
    visible = [b for b in bars if b.bottom > 0 and b.top < height]
    dense = len(visible) + len(deep) > most
    made = MarginView(visible, dense=dense, columns=scene.columns)
    margin = scene.columns.margin
    if margin is m.Margin.BARS:
        return made
    named = [b for b in visible if b.first < height - 4 and b.mark.kind != AWAY]
    deep = [(y, mark) for y, mark in deep if mark.kind != AWAY]
    if made.dense:
        made.names = _dense_names(named, deep, scene)
    else:
        made.names = _names(named, deep, scene, margin is m.Margin.NAMES)
        _place_names(made.names, height)
    return made


def _collect(layout: ReadingLayout, scroll: float, height: float) -> tuple[list[Bar], Deep]:
    """Return bars of all annotations of the paragraphs in view, and the deep ones.

    Whole paragraphs count, not lines in view, so that columns do not change while scrolling.
    """
    scene = layout.scene
    lanes = scene.metrics.lanes
    blocks = {f.block.number: f.block for f in layout.frame(scroll, scroll + height)}
    tops = _line_tops(blocks, layout, scroll)
    found: dict[int, Bar] = {}
    deep: dict[int, tuple[float, ShownMark]] = {}
    for block in blocks.values():
        top = layout.heights.top(block.number) - scroll
        end = block.position + int(scene.paragraphs.lengths[block.number])
        for mark in layout.block_marks(block):
            bar = _bar(block, mark, top, end, scene)
            if mark.lane >= lanes and mark.row != scene.in_hand:
                first = _first_in_view(bar, tops)
                if mark.row not in deep and -20 < first < height:
                    deep[mark.row] = (first, mark)
            elif mark.row in found:
                found[mark.row].bottom = bar.bottom
            else:
                found[mark.row] = bar
    for bar in found.values():
        bar.first = _first_in_view(bar, tops)
    ordered = sorted(found.values(), key=lambda b: (b.mark.start, -b.mark.end, b.mark.order))
    return ordered, list(deep.values())


def _bar(block: LaidBlock, mark: ShownMark, top: float, end: int, scene: Scene) -> Bar:
    metrics = scene.metrics
    first = block.line_of(mark.start) if mark.start >= block.position else 0
    last = block.line_of(mark.end - 1) if mark.end <= end else len(block.starts) - 1
    base = top + block.baseline
    y1 = base + first * metrics.pitch + metrics.tint_top
    y2 = base + last * metrics.pitch + metrics.lane_top + metrics.stroke
    return Bar(mark, y1, y2, y1)


def _line_tops(blocks: dict[int, LaidBlock], layout: ReadingLayout, scroll: float) -> list[float]:
    """Return the tops of the tints of all lines of the blocks, downwards."""
    metrics = layout.scene.metrics
    tops: list[float] = []
    for block in blocks.values():
        top = layout.heights.top(block.number) - scroll + block.baseline + metrics.tint_top
        tops.extend(top + line * metrics.pitch for line in range(len(block.starts)))
    return tops


def _first_in_view(bar: Bar, tops: list[float]) -> float:
    """Return the top of the first of a bar's lines that is in view, or its own top."""
    if bar.top >= 0:
        return bar.top
    found = next((y for y in tops if y >= 0), bar.top)
    return found if found < bar.bottom else bar.top


def _place_bars(bars: list[Bar], scene: Scene) -> None:
    columns = columns_of([(b.top, b.bottom) for b in bars])
    count = max(columns, default=0) + 1
    pitch = m.BAR_PITCH
    if count > _FEW_COLUMNS:
        pitch = max(_LEAST_PITCH, min(m.BAR_PITCH_MANY, m.BARS_WIDTH / count))
    most = int(m.BARS_WIDTH / pitch) - 1
    for bar, column in zip(bars, columns, strict=True):
        bar.column = column
        bar.x = scene.columns.bars + min(column, most) * pitch


def _names(bars: list[Bar], deep: Deep, scene: Scene, full: bool) -> list[Name]:
    names = [_name(bar, scene, full) for bar in bars]
    by_line: dict[int, Deep] = {}
    for y, mark in deep:
        by_line.setdefault(round(y), []).append((y, mark))
    names.extend(_more(together, scene, full) for together in by_line.values())
    names.sort(key=lambda n: (n.wanted, n.bar.column if n.bar else 99))
    return names


def _name(bar: Bar, scene: Scene, full: bool) -> Name:
    mark = bar.mark
    style = scene.inks.style(mark.label)
    held = mark.row == scene.in_hand
    if full:
        text = style.name
        if mark.kind == OTHER:
            text += f" · {scene.inks.initial(mark.annotator)}"
        elif mark.kind in DASHED:
            text = f"{_SIGNS[mark.kind]} {text}"
    else:
        text = style.key.upper() or "•"
        text += _SIGNS.get(mark.kind, "")
    weight = QFont.Weight.DemiBold if held or not full else QFont.Weight.Normal
    font = interface_font(SECONDARY if full else SMALL, weight)
    font.setItalic(mark.kind in DASHED)
    rect = _measured(text, font, scene, held)
    return Name(text, [mark.row], mark.label, _middle(bar.first, scene), rect, font, bar, held)


def _measured(text: str, font: QFont, scene: Scene, held: bool) -> QRectF:
    """Return the name's place across; its height is its row's."""
    names, right = scene.columns.names, scene.columns.right
    width = min(QFontMetricsF(font).horizontalAdvance(text) + 1, right - names - 4)
    if held:
        left = names - _NAME_INSET
        return QRectF(left, 0, min(width + 2 * _NAME_INSET, right - left - 2), m.PLATE_ROW)
    return QRectF(names, 0, width, m.NAME_ROW)


def _more(together: Deep, scene: Scene, full: bool) -> Name:
    number = len(together)
    text = counted(number, "{n} more", "{n} more") if full else f"+{number}"
    font = interface_font(SECONDARY if full else SMALL)
    rect = _measured(text, font, scene, held=False)
    rows = [mark.row for _, mark in together]
    # Below the names of the lanes' annotations that begin on the same line.
    return Name(text, rows, 0, _middle(together[0][0], scene) + 1, rect, font)


def _middle(first: float, scene: Scene) -> float:
    """Return the middle of the line whose tint begins at ``first``."""
    return first + (scene.metrics.tint_bottom - scene.metrics.tint_top) / 2


def _place_names(names: list[Name], height: float) -> None:
    heights = [name.rect.height() for name in names]
    wanted = [n.wanted - h / 2 for n, h in zip(names, heights, strict=True)]
    tops = pushed_apart(wanted, heights, 2.0, height - 2.0)
    for name, top in zip(names, tops, strict=True):
        name.rect.moveTop(top)


def _dense_names(bars: list[Bar], deep: Deep, scene: Scene) -> list[Name]:
    """Return key letters, side by side for the annotations that begin on the same line."""
    lines: dict[int, tuple[list[Bar], list[int]]] = {}
    for bar in bars:
        lines.setdefault(round(bar.first), ([], []))[0].append(bar)
    for y, mark in deep:
        lines.setdefault(round(y), ([], []))[1].append(mark.row)
    names: list[Name] = []
    for first, (here, rest) in sorted(lines.items()):
        names.extend(_dense_line(_middle(first, scene), here, rest, scene))
    return names


def _dense_line(middle: float, bars: list[Bar], rest: list[int], scene: Scene) -> list[Name]:
    font = interface_font(SMALL, QFont.Weight.DemiBold)
    face = QFontMetricsF(font)
    right = scene.columns.right - 4
    x, top = scene.columns.names, middle - m.LETTER_ROW / 2
    names: list[Name] = []
    left_over = []
    for bar in bars:
        mark = bar.mark
        text = scene.inks.style(mark.label).key.upper() or "•"
        held = mark.row == scene.in_hand
        # The plate of the one in hand keeps clear of its letter and of the next.
        width = face.horizontalAdvance(text) + (2 * _DENSE_PLATE if held else 0)
        if x + width + _DENSE_REST > right:
            left_over.append(mark.row)
            continue
        rect = QRectF(x, top, width, m.LETTER_ROW)
        names.append(Name(text, [mark.row], mark.label, middle, rect, font, bar, held))
        x += width + _DENSE_GAP
    left_over += rest
    if left_over:
        text = f"+{len(left_over)}"
        width = max(1.0, min(face.horizontalAdvance(text), right - x))
        rect = QRectF(x, top, width, m.LETTER_ROW)
        names.append(Name(text, left_over, 0, middle, rect, interface_font(SMALL)))
    return names
