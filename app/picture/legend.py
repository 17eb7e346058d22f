"""The legend: the labels of a picture with their counts, and what else its marks mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotations.model import STATUS_CODES, Status
from annotations.spanindex import Rows
from app.i18n import counted, tr
from app.reading.scene import Scene
from app.reading.styles import NOT_SHOWN, LabelStyle
from app.theme import SECONDARY, interface_font
from app.widgets.token import HEIGHT, WIDTH, paint_token

ROW = 22.0
_TOP = 14.0
_NOTE_ROW = 18.0
_TOKEN_GAP = 9.0
_COUNT_GAP = 8.0
_COLUMN_GAP = 28.0
_BELOW_LABELS = 6.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and how many annotations with it a picture shows; ``away``: without colour."""

    style: LabelStyle
    count: int
    away: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    """``entries`` in the codebooks' order; ``notes`` sentences below them."""

    entries: tuple[Entry, ...]
    notes: tuple[str, ...]


def legend_of(scene: Scene, start: int, end: int) -> Legend:
    """Return the legend of what is shown between two Qt positions."""
    index = scene.table.index
    there = _inside(scene, start, end)
    shown = there[scene.table.lane[there] >= 0]
    rows, numbers = np.unique(index.label[shown], return_counts=True)
    counts = dict(zip(rows.tolist(), numbers.tolist(), strict=True))
    order = {row: place for place, row in enumerate(scene.styles.labels)}
    used = sorted(counts, key=lambda row: (order.get(row, len(order)), row))
    focus = scene.styles.focus
    entries = tuple(
        Entry(scene.inks.style(row), counts[row], away=focus not in (0, row)) for row in used
    )
    return Legend(entries, tuple(_notes(scene, there, shown)))


def _inside(scene: Scene, start: int, end: int) -> Rows:
    """Return the index positions of annotations with a fragment between two Qt positions."""
    index = scene.table.index
    found = index.query(start, max(end, start + 1))
    if not index.fragments:
        return found

    def touches(position: int) -> bool:
        if int(index.row[position]) not in index.fragments:
            return True
        pieces = scene.table.at(position).pieces
        return any(a < end and b > start for a, b in pieces)

    kept = [touches(position) for position in found.tolist()]
    return found[np.array(kept, np.bool_)]


def _notes(scene: Scene, there: Rows, shown: Rows) -> Iterator[str]:
    index, styles = scene.table.index, scene.styles
    yield counted(len(shown), "{n} annotation", "{n} annotations")
    suggested = index.status[shown] == STATUS_CODES[Status.SUGGESTED]
    if suggested.any():
        number = int(np.count_nonzero(suggested))
        yield counted(number, "dashed: {n} suggestion", "dashed: {n} suggestions")
    rejected = index.status[shown] == STATUS_CODES[Status.REJECTED]
    if rejected.any():
        number = int(np.count_nonzero(rejected))
        yield counted(number, "dotted: {n} rejected annotation", "dotted: {n} rejected annotations")
    plain = shown[~suggested & ~rejected]
    others = sorted(set(index.annotator[plain].tolist()) - {styles.own_annotator})
    if styles.focus:
        yield tr("in colour: {label}", label=scene.inks.style(styles.focus).name)
        others = []
    if others:
        names = [f"{styles.annotators.get(row, '?')} ({scene.inks.initial(row)})" for row in others]
        yield tr("thin: {annotators}", annotators=", ".join(names))
    # Rejected ones are hidden unless they are asked for; that they are needs no word.
    unasked = np.isin(index.status[there], list(NOT_SHOWN)) & (scene.table.lane[there] < 0)
    hidden = len(there) - len(shown) - int(np.count_nonzero(unasked))
    if hidden:
        yield counted(hidden, "{n} annotation hidden", "{n} annotations hidden")


class LegendLayout:
    """A legend in columns. Coordinates: pixels from the legend's left upper corner."""

    def __init__(self, legend: Legend, width: float) -> None:
        self._legend = legend
        self._width = width
        self._face = QFontMetricsF(interface_font(SECONDARY))
        self.columns, self.column_width = self._measure()
        self.rows = -(-len(legend.entries) // self.columns)

    def _measure(self) -> tuple[int, float]:
        face = self._face
        widest = max((self._entry_width(face, e) for e in self._legend.entries), default=0.0)
        width = min(self._width, widest)
        columns = max(1, int((self._width + _COLUMN_GAP) // (width + _COLUMN_GAP)))
        return columns, width

    @staticmethod
    def _entry_width(face: QFontMetricsF, entry: Entry) -> float:
        words = face.horizontalAdvance(entry.style.name) + face.horizontalAdvance(str(entry.count))
        return WIDTH + _TOKEN_GAP + words + _COUNT_GAP + 1

    def height(self, first: int = 0, last: int | None = None) -> float:
        """Return the height of some rows of labels; the notes stand below the last row."""
        end = self.rows if last is None else last
        height = _TOP + (end - first) * ROW
        if end == self.rows:
            height += _BELOW_LABELS * (self.rows > 0) + _NOTE_ROW * len(self._note_lines())
        return height

    def parts(self, height: float) -> Iterator[tuple[int, int]]:
        """Yield the rows (first, behind the last) of the pages of a height that it needs."""
        first = 0
        while True:
            last = min(first + 1, self.rows)
            while last < self.rows and self.height(first, last + 1) <= height:
                last += 1
            yield first, last
            if last == self.rows:
                return
            first = last

    def _note_lines(self) -> list[str]:
        """Return the notes, as many on a line as there is room for."""
        lines: list[str] = []
        for note in self._legend.notes:
            longer = f"{lines[-1]}  ·  {note}" if lines else note
            if lines and self._face.horizontalAdvance(longer) <= self._width:
                lines[-1] = longer
            else:
                lines.append(note)
        return lines

    def paint(
        self, painter: QPainter, scene: Scene, at: QPointF, first: int = 0, last: int | None = None
    ) -> None:
        """Paint some rows with a hairline above them, the upper left corner at ``at``."""
        end = self.rows if last is None else last
        painter.setPen(QPen(QColor(scene.theme.hairline), 1.0))
        painter.drawLine(QLineF(at.x(), at.y() + 0.5, at.x() + self._width, at.y() + 0.5))
        for number, entry in enumerate(self._legend.entries):
            column, row = divmod(number, self.rows)
            if first <= row < end:
                x = at.x() + column * (self.column_width + _COLUMN_GAP)
                y = at.y() + _TOP + (row - first) * ROW
                self._paint_entry(painter, scene, entry, QPointF(x, y))
        if end == self.rows:
            y = at.y() + _TOP + (end - first) * ROW + _BELOW_LABELS * (self.rows > 0)
            self._paint_notes(painter, scene, QPointF(at.x(), y))

    def _paint_entry(self, painter: QPainter, scene: Scene, entry: Entry, at: QPointF) -> None:
        paint_token(painter, at, entry.style, scene.theme, hidden=entry.away)
        face = self._face
        painter.setFont(interface_font(SECONDARY))
        count = str(entry.count)
        words = WIDTH + _TOKEN_GAP
        room = self.column_width - words - _COUNT_GAP - face.horizontalAdvance(count)
        name = face.elidedText(entry.style.name, Qt.TextElideMode.ElideRight, room + 1)
        y = round(at.y() + HEIGHT / 2 + (face.ascent() - face.descent()) / 2)
        painter.setPen(scene.inks.text)
        painter.drawText(QPointF(at.x() + words, y), name)
        painter.setPen(scene.inks.text_3)
        x = at.x() + words + face.horizontalAdvance(name) + _COUNT_GAP
        painter.drawText(QPointF(x, y), count)

    def _paint_notes(self, painter: QPainter, scene: Scene, at: QPointF) -> None:
        painter.setFont(interface_font(SECONDARY))
        painter.setPen(scene.inks.text_2)
        for number, words in enumerate(self._note_lines()):
            y = at.y() + number * _NOTE_ROW + self._face.ascent()
            painter.drawText(QPointF(at.x(), round(y)), words)
