"""Which glyph stands for which text, in the order in which glyphs are first painted.

Qt's PDF takes what a glyph stands for from the font's table of characters, the last of several: a
space comes out as a tab, ’ as ʼ, figures and ligatures as nothing. In the PDF's fonts glyphs have
codes in the order of first use, so that the true text can be written there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QGlyphRun, QPaintDevice, QPainter, QRawFont, QTextLayout, QTextLine

from app.reading.lines import FrameLine

_NEAR = 0.01
_NO_BREAK = "\u00a0"

Place = tuple[float, float]


@dataclass(slots=True)
class UsedFont:
    """A font as it was used: its glyphs in the order of first use, each with its text."""

    raw: QRawFont
    texts: dict[int, str] = field(default_factory=dict)


class GlyphTexts:
    """Learns from every text that is painted, in the order of painting."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[str, str, int], UsedFont] = {}

    def fonts(self) -> list[UsedFont]:
        """Return what is known."""
        return list(self._fonts.values())

    def note_line(self, line: FrameLine) -> None:
        """Learn from a line of the document."""
        text_line = line.block.layout.lineAt(line.line)
        self._note(text_line, line.block.text.units)

    def note_words(self, words: str, font: QFont) -> None:
        """Learn from a text painted with a font."""
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        units = memoryview(words.encode("utf-16-le", "surrogatepass")).cast("H")
        if line.isValid():
            self._note(line, units)

    def _note(self, line: QTextLine, units: memoryview) -> None:
        fresh = False
        for run in _as_painted(line.glyphRuns()):
            used = self._used(run.rawFont())
            for glyph in run.glyphIndexes():
                if glyph and glyph not in used.texts:
                    used.texts[glyph] = ""
                    fresh = True
        if fresh:
            for glyphs, raw, text in _clusters(line, units):
                self._learn(self._used(raw).texts, glyphs, text)

    def _used(self, raw: QRawFont) -> UsedFont:
        key = raw.familyName(), raw.styleName(), raw.weight()
        used = self._fonts.get(key)
        if used is None:
            used = self._fonts[key] = UsedFont(raw)
        return used

    @staticmethod
    def _learn(texts: dict[int, str], glyphs: list[int], text: str) -> None:
        """Note what a cluster's glyphs stand for: one each, or all by the first of them."""
        if len(glyphs) == len(text):
            pairs = list(zip(glyphs, text, strict=True))
        else:
            pairs = [(glyphs[0], text)]
        for glyph, words in pairs:
            # What looks like a space is one.
            if texts.get(glyph) in ("", _NO_BREAK):
                texts[glyph] = words


def _as_painted(runs: list[QGlyphRun]) -> Iterator[QGlyphRun]:
    """Yield the runs of a line in the order of painting.

    Where several fonts meet in text from right to left, Qt tells its pieces from the left and
    paints them from the right. Pieces of one text have its left and right edge.
    """
    group: list[QGlyphRun] = []
    edges = (0.0, 0.0)
    for run in runs:
        box = run.boundingRect()
        here = box.left(), box.right()
        if group and not (run.isRightToLeft() and here == edges):
            yield from reversed(group)
            group = []
        if run.isRightToLeft():
            group.append(run)
            edges = here
        else:
            yield run
    yield from reversed(group)


@dataclass(slots=True)
class _Cluster:
    glyphs: list[int]
    places: list[Place]
    raw: QRawFont
    text: str


def _clusters(line: QTextLine, units: memoryview) -> Iterator[tuple[list[int], QRawFont, str]]:
    """Yield what cannot be taken apart: glyphs, font, text. Characters of one share glyphs."""
    here: _Cluster | None = None
    for start, end, text in _characters(line, units):
        found = line.glyphRuns(start, end - start)
        if not found:
            continue
        run = found[-1]
        glyphs = run.glyphIndexes()
        places = [(p.x(), p.y()) for p in run.positions()]
        if here is not None and _same(here, glyphs, places):
            here.text += text
            if len(glyphs) > len(here.glyphs):
                here.glyphs, here.places = glyphs, places
            continue
        if here is not None:
            yield here.glyphs, here.raw, here.text
        here = _Cluster(glyphs, places, run.rawFont(), text)
    if here is not None:
        yield here.glyphs, here.raw, here.text


def _same(here: _Cluster, glyphs: list[int], places: list[Place]) -> bool:
    """Return whether a character has the first glyph of a cluster, at its place."""
    if not glyphs or not here.glyphs or glyphs[0] != here.glyphs[0]:
        return False
    return abs(places[0][0] - here.places[0][0]) < _NEAR


def _characters(line: QTextLine, units: memoryview) -> Iterator[tuple[int, int, str]]:
    """Yield the code points of a line: start, end (UTF-16 units of its block), text."""
    position, last = line.textStart(), line.textStart() + line.textLength()
    last = min(last, len(units))
    while position < last:
        pair = 0xD800 <= units[position] < 0xDC00 and position + 1 < last
        end = position + (2 if pair else 1)
        yield position, end, units[position:end].tobytes().decode("utf-16-le", "replace")
        position = end


class ListeningPainter(QPainter):
    """Paints, and notes every text that it is given."""

    def __init__(self, device: QPaintDevice, texts: GlyphTexts) -> None:
        super().__init__(device)
        self._texts = texts

    def drawText(self, *arguments: object) -> None:  # type: ignore[override]
        """Paint a text; whoever paints text on a PDF from Python comes through here."""
        words = next((a for a in arguments if isinstance(a, str)), "")
        if words:
            self._texts.note_words(words, self.font())
        super().drawText(*arguments)  # type: ignore[call-overload]
