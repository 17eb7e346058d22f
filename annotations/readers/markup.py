"""Parsed markup to text: a line a block, tabs between the cells of a row, blanks joined."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_BLANKS = re.compile("[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Shape:
    """Which elements begin a line, stand in a row's cell, break a line, or are left out."""

    blocks: frozenset[str]
    cells: frozenset[str]
    breaks: frozenset[str]
    skipped: frozenset[str]


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


HTML = Shape(
    blocks=_names(
        "address article aside blockquote body caption center dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
        "main menu nav ol option p pre section summary table tbody tfoot thead ul"
    ),
    cells=_names("td th"),
    breaks=_names("br"),
    skipped=_names(
        "audio canvas head iframe math noscript object rp rt script select style svg template "
        "textarea title video"
    ),
)

TEI = Shape(
    blocks=_names("ab body code div head item list p quote table"),
    cells=_names("cell"),
    breaks=_names("lb"),
    skipped=_names("graphic"),
)
"""What trafilatura makes of a page."""


class _Lines:
    """Gathers words into lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._in_row = 0
        self._cells = 0

    def add(self, text: str | None) -> None:
        if text:
            self._words.append(text)

    def end_line(self) -> None:
        """End the line; inside a table's row only blanks part what would be lines of their own."""
        if self._in_row:
            self._words.append(" ")
            return
        line = "".join(self._words)
        parts = [_BLANKS.sub(" ", part).strip(" ") for part in line.split(_CELL)]
        self.lines.append("\t".join(parts))
        self._words.clear()

    def begin_row(self) -> None:
        self.end_line()
        self._in_row += 1
        if self._in_row == 1:
            self._cells = 0

    def end_row(self) -> None:
        self._in_row = max(0, self._in_row - 1)
        self.end_line()

    def begin_cell(self) -> None:
        if self._in_row == 1:
            if self._cells:
                self._words.append(_CELL)
            self._cells += 1
        else:
            self._words.append(" ")


_CELL = "\x00"
"""Between cells until blanks have been joined; parsed markup never holds it."""


def text_of(root: Any, shape: Shape, left_out: Callable[[Any], bool] | None = None) -> str:
    """Return an lxml tree's text. ``left_out`` says which elements are skipped beside the shape's.

    Lines without a word are dropped.
    """
    from lxml import etree

    out = _Lines()
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event in ("comment", "pi"):
            out.add(element.tail if element is not root else None)
            continue
        name = element.tag.rpartition("}")[2].lower()
        if event == "start":
            if name in shape.skipped or (left_out is not None and left_out(element)):
                walker.skip_subtree()
            else:
                _begin(out, name, shape)
                out.add(element.text)
            continue
        _end(out, name, shape)
        if element is not root:
            out.add(element.tail)
    out.end_line()
    return "\n".join(line for line in out.lines if line.strip())


def _begin(out: _Lines, name: str, shape: Shape) -> None:
    if name in ("tr", "row"):
        out.begin_row()
    elif name in shape.cells:
        out.begin_cell()
    elif name in shape.blocks or name in shape.breaks:
        out.end_line()


def _end(out: _Lines, name: str, shape: Shape) -> None:
    if name in ("tr", "row"):
        out.end_row()
    elif name in shape.blocks:
        out.end_line()
