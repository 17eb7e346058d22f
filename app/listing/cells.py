"""What stands in the rows that are on screen: quotes and places, read for them alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotations.model import STATUS_CODES, Label, Status
from annotations.offsets import Fragments, quote
from app.i18n import STATUS_NAMES, tr
from app.listing.columns import Columns
from app.listing.names import Names
from app.listing.order import Column
from app.reading.paragraphs import Paragraphs
from app.reading.positions import PositionMap

_LONGEST = 400
_BREAKS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]+")
_KEPT_CELLS = 2_000
_KEPT_CHARACTERS = 16_000_000
_STATUSES = {code: status for status, code in STATUS_CODES.items()}


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of the list. ``paragraph`` as the gutter numbers it (0: before the first)."""

    row: int
    label: Label | None
    label_name: str
    quote: str
    note: str
    annotator: str
    start: int
    end: int
    paragraph: int
    status: Status
    document: str

    @property
    def place(self) -> str:
        """The paragraph and the characters."""
        characters = f"{self.start}–{self.end}"
        return f"¶ {self.paragraph}   {characters}" if self.paragraph else characters

    def words(self, column: Column) -> str:
        """Return what a column shows."""
        return {
            Column.LABEL: self.label_name,
            Column.QUOTE: self.quote,
            Column.NOTE: self.note,
            Column.ANNOTATOR: self.annotator,
            Column.PLACE: self.place,
            Column.STATUS: tr(STATUS_NAMES[self.status]),
            Column.DOCUMENT: self.document,
        }[column]


class Gutter:
    """The paragraph numbers of a text."""

    def __init__(self, text: str) -> None:
        self._positions = PositionMap(text)
        self._paragraphs = Paragraphs(
            self._positions.units, self._positions.starts, self._positions.joined
        )

    def number(self, offset: int) -> int:
        """Return the number of the paragraph at an offset (code points)."""
        block = self._paragraphs.block_at(self._positions.to_qt(offset))
        return int(self._paragraphs.numbers[block])


class CellReader:
    """Makes rows of the list and keeps those lately made, with the texts they came from."""

    def __init__(self, texts: Callable[[int], str]) -> None:
        self._read = texts
        self._texts: dict[int, tuple[str, Gutter]] = {}
        self._cells: dict[int, Cells] = {}
        self.made = 0

    def forget(self) -> None:
        """Drop the rows: something in them has changed. The texts never do."""
        self._cells.clear()

    def forget_texts(self) -> None:
        """Drop the texts too: they belong to another project."""
        self._cells.clear()
        self._texts.clear()

    def prepare(self, document: int) -> Iterator[None]:
        """Read a document's text, so that its first row is painted as fast as others."""
        if document not in self._texts:
            text = self._read(document)
            yield
            self._text(document, text)

    def _text(self, document: int, text: str | None = None) -> tuple[str, Gutter]:
        found = self._texts.get(document)
        if found is None:
            text = self._read(document) if text is None else text
            held = sum(len(kept) for kept, _ in self._texts.values())
            if held + len(text) > _KEPT_CHARACTERS:
                self._texts.clear()
            found = self._texts[document] = (text, Gutter(text))
        return found

    def at(self, columns: Columns, place: int, names: Names, *, whole: bool = False) -> Cells:
        """Return the row at a place of the columns; ``whole`` does not cut its quote and note."""
        row = int(columns.row[place])
        found = None if whole else self._cells.get(row)
        if found is None:
            found = self._make(columns, place, names, None if whole else _LONGEST)
            if not whole:
                if len(self._cells) >= _KEPT_CELLS:
                    self._cells.clear()
                self._cells[row] = found
        return found

    def _make(self, columns: Columns, place: int, names: Names, longest: int | None) -> Cells:
        self.made += 1
        row, document = int(columns.row[place]), int(columns.document[place])
        start, end = int(columns.start[place]), int(columns.end[place])
        text, gutter = self._text(document)
        label = int(columns.label[place])
        fragments = columns.fragments.get(row, ((start, end),))
        return Cells(
            row=row,
            label=names.labels.get(label),
            label_name=names.label(label),
            quote=_on_one_line(_short_quote(text, fragments, longest), longest),
            note=_on_one_line(columns.notes.get(row, ""), longest),
            annotator=names.annotators.get(int(columns.annotator[place]), ""),
            start=start,
            end=end,
            paragraph=gutter.number(start),
            status=_STATUSES[int(columns.status[place])],
            document=names.document(document),
        )


def _short_quote(text: str, fragments: Fragments, longest: int | None) -> str:
    """Return the quote, or as much of each fragment as can be shown."""
    if longest is None:
        return quote(text, fragments)
    return quote(text, tuple((a, min(b, a + longest + 1)) for a, b in fragments))


def _on_one_line(words: str, longest: int | None) -> str:
    """Return words without line breaks and tabs, cut where there are too many to show."""
    if longest is not None:
        words = words[: longest + 1]
    line = _BREAKS.sub(" ", words)
    return f"{line[: longest - 1]}…" if longest is not None and len(line) > longest else line
