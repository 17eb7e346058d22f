"""Pictures as SVG: shapes by Qt's generator, text as text that keeps its place with any font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree as Xml

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QRawFont
from PySide6.QtSvg import QSvgGenerator

from app.picture.facts import Facts
from app.picture.text_runs import TextRun, text_runs
from app.picture.xml_text import allowed
from app.reading.lines import FrameLine
from app.reading.metrics import Block
from app.reading.scene import Scene
from app.theme import READING_FACE

_SVG = "http://www.w3.org/2000/svg"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_SERIF = "'Source Serif Pro', 'Noto Serif', Georgia, serif"
_SANS = "'Noto Sans', 'Helvetica Neue', Arial, sans-serif"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_FONT = ("font-family", "font-size", "font-weight", "font-style")
_CLIP = "passage"

Xml.register_namespace("", _SVG)


class SvgPicture:
    """Collects shapes and text in the order painted; ``bytes()`` gives the file.

    Coordinates are the picture's, in pixels.
    """

    def __init__(self, width: int, scene: Scene, facts: Facts) -> None:
        self._width = width
        self._scene = scene
        self.root = Xml.Element(f"{{{_SVG}}}svg", {"version": "1.1"})
        if facts.language:
            self.root.set(_LANGUAGE, allowed(facts.language))
        for tag, words in (("title", facts.title), ("desc", _described(facts))):
            Xml.SubElement(self.root, f"{{{_SVG}}}{tag}").text = words
        clip = Xml.SubElement(Xml.SubElement(self.root, _tag("defs")), _tag("clipPath"))
        clip.set("id", _CLIP)
        self._clip = Xml.SubElement(clip, _tag("rect"), {"width": str(width)})
        self._ground = Xml.SubElement(self.root, _tag("rect"), {"width": str(width)})
        self._ground.set("fill", scene.theme.page)
        self._group = Xml.SubElement(self.root, _tag("g"), {"clip-path": f"url(#{_CLIP})"})

    @contextmanager
    def shapes(self) -> Iterator[QPainter]:
        """Give a painter; what it paints comes next."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.ReadWrite)
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(QSize(self._width, 100))
        made.setViewBox(QRect(0, 0, self._width, 100))
        # Lengths in user units: one of them is a pixel.
        made.setResolution(72)
        with QPainter(made) as painter:
            yield painter
        # The generator writes control characters as they are.
        tree = Xml.fromstring(allowed(bytes(buffer.data().data()).decode("utf-8")))
        for child in tree:
            if child.tag == _tag("g"):
                for group in child:
                    if _cleaned(group):
                        self._group.append(group)

    def words(self, lines: list[FrameLine], shift: float) -> None:
        """Add the text of lines, from the document's coordinates down by ``shift``."""
        scene = self._scene
        group = Xml.SubElement(self._group, _tag("g"), {"fill": scene.inks.text.name()})
        group.set(_SPACE, "preserve")
        _set_font(group, scene.metrics.body)
        # Those of bolder faces have the same characters.
        face = QRawFont.fromFont(scene.metrics.body)
        for line in lines:
            kind = scene.paragraphs.kind(line.block.number)
            made = None
            for run in text_runs(line, face):
                made = self._run(group, run, line.baseline + shift)
                if kind in (Block.TITLE, Block.SUBHEADING):
                    _set_font(made, scene.metrics.font(kind))
            if made is not None:
                made.tail = "\n"

    def _run(self, group: Xml.Element, run: TextRun, y: float) -> Xml.Element:
        made = Xml.SubElement(group, _tag("text"))
        left = self._scene.columns.left
        _place(made, left + run.x1, left + run.x2, run.backwards)
        if run.foreign and not run.backwards:
            # Emoji and ideographs may be moved apart, but not made broader.
            made.set("lengthAdjust", "spacing")
        made.set("y", _number(y))
        made.text = allowed(run.text)
        return made

    def finish_passage(self, height: float) -> None:
        """Cut what was painted so far to a height; what comes now stands outside the passage."""
        self._clip.set("height", _number(height))
        self._group = Xml.SubElement(self.root, _tag("g"))

    def bytes(self, height: float) -> bytes:
        """Return the file."""
        self._ground.set("height", _number(height))
        self.root.set("width", str(self._width))
        self.root.set("height", _number(height))
        self.root.set("viewBox", f"0 0 {self._width} {_number(height)}")
        return Xml.tostring(self.root, encoding="utf-8", xml_declaration=True) + b"\n"


def _described(facts: Facts) -> str:
    return f"{facts.description}; {facts.program}"


def _tag(name: str) -> str:
    return f"{{{_SVG}}}{name}"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _set_font(element: Xml.Element, font: QFont) -> None:
    serif = font.family() == READING_FACE or font.styleHint() is QFont.StyleHint.Serif
    element.set("font-family", f"'{allowed(font.family())}', {_SERIF if serif else _SANS}")
    element.set("font-size", str(font.pixelSize()))
    element.set("font-weight", str(int(font.weight())))


def _place(element: Xml.Element, x1: float, x2: float, backwards: bool) -> None:
    """Give a text its place, with a length that any font is fitted to.

    What runs from right to left hangs at its middle, which both directions agree about.
    """
    element.set("x", _number((x1 + x2) / 2 if backwards else x1))
    if backwards:
        element.set("text-anchor", "middle")
        element.set("direction", "rtl")
        element.set("unicode-bidi", "embed")
    if x2 - x1 >= 1:
        element.set("textLength", _number(x2 - x1))
        element.set("lengthAdjust", "spacingAndGlyphs")


def _cleaned(element: Xml.Element) -> bool:
    """Mend Qt's texts, drop empty groups; return whether anything is left."""
    for name in _FONT:
        if element.tag == _tag("g"):
            element.attrib.pop(name, None)
    if element.tag == _tag("text"):
        _mend_text(element)
    for child in list(element):
        if not _cleaned(child):
            element.remove(child)
    element.tail = "\n"
    if element.tag == _tag("g"):
        element.text = "\n"
        return len(element) > 0
    return True


def _mend_text(element: Xml.Element) -> None:
    """Give a text of the margin or legend its fallback faces, length and direction."""
    words = element.text or ""
    font = QFont(element.get("font-family", ""))
    font.setPixelSize(max(1, round(float(element.get("font-size", "12")))))
    font.setWeight(QFont.Weight(int(element.get("font-weight", "400"))))
    font.setItalic(element.get("font-style") == "italic")
    _set_font(element, font)
    x = float(element.get("x", "0"))
    width = QFontMetricsF(font).horizontalAdvance(words)
    _place(element, x, x + width, _RIGHT_TO_LEFT.search(words) is not None)
