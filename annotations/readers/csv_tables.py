"""Tables as CSV and TSV: the separator is found out, quotes are those of spreadsheets."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from annotations.errors import UserError
from annotations.readers import tables
from annotations.readers.base import MOST_CHARACTERS, Options, ReadText, Source
from annotations.readers.plaintext import decode
from annotations.readers.tables import Row

_SEPARATORS = (",", ";", "\t", "|")
_NONE = "\x1f"
"""No text holds it: a table of one column."""
_SAMPLE = 100_000
_ROWS = 30
_AGREE = 0.8
_MOST_CELL = MOST_CHARACTERS + 1


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read the rows of a table. Raises UserError where they cannot be told apart."""
    text, encoding = decode(source.data, source.place)
    rows = _rows(text.removeprefix("\ufeff"), source)
    yield from tables.documents(source, rows, options, unit="row", encoding=encoding)


def names_texts(head: bytes) -> bool:
    """Whether the first line of a table, given as its first bytes, names a column of texts."""
    line = head.partition(b"\n")[0].decode("utf-8", "replace").removeprefix("\ufeff")
    cells = [cell.strip(' "\r') for s in _SEPARATORS if s in line for cell in line.split(s)]
    return any(map(tables.is_text_name, cells))


def _rows(text: str, source: Source) -> list[Row]:
    separator = _separator(text)
    try:
        found = _parsed(text, separator, csv.QUOTE_MINIMAL, source)
    except UserError:
        if separator != "\t":
            raise
        # Many programs write tabs without ever quoting.
        found = _parsed(text, separator, csv.QUOTE_NONE, source)
    if not found:
        return []
    head = found[0][1]
    names = tables.named(head, source, head)
    body = found if tables.is_text_row(head) else found[1:]
    made = []
    for number, cells in body:
        if len(cells) > len(names):
            raise UserError(
                "The row has {n} cells, the first one {n2}.",
                file=source.place,
                line=number,
                n=len(cells),
                n2=len(names),
            )
        made.append(Row(number, dict(zip(names, cells, strict=False))))
    return made


_Rows = list[tuple[int, list[str]]]


def _parsed(text: str, separator: str, quoting: Literal[0, 3], source: Source) -> _Rows:
    """Return (line from 1, cells) of each row that has any."""
    csv.field_size_limit(_MOST_CELL)
    lines = csv.reader(
        io.StringIO(text, newline=""), delimiter=separator, quoting=quoting, strict=True
    )
    found: _Rows = []
    begin = 1
    try:
        for cells in lines:
            if any(cells):
                found.append((begin, cells))
            begin = lines.line_num + 1
    except csv.Error as error:
        raise UserError(
            "The row cannot be read as a table's: {error}.",
            file=source.place,
            line=begin,
            error=error,
        ) from None
    return found


def _separator(text: str) -> str:
    """Return what parts most rows into as many cells as the first, or a first row that says so."""
    best, most = _NONE, (0.0, 0)
    csv.field_size_limit(_MOST_CELL)
    for separator in _SEPARATORS:
        sample = csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=separator)
        try:
            rows = [cells for cells in islice(sample, _ROWS) if cells]
        except csv.Error:
            continue
        if len(text) > _SAMPLE and 1 < len(rows) < _ROWS:
            rows.pop()  # it was cut
        if not rows or len(rows[0]) == 1:
            continue
        width = len(rows[0])
        share = Counter(map(len, rows))[width] / len(rows)
        if any(tables.is_text_name(name) for name in rows[0]):
            share = 1.0
        if share >= _AGREE and (share, width) > most:
            best, most = separator, (share, width)
    return best
