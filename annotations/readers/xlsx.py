"""Excel workbooks: the rows of the first sheet that has any (ECMA-376, part 1, chapter 18)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.readers import package, tables
from annotations.readers.base import Options, ReadText, Source
from annotations.readers.flow import local, value
from annotations.readers.tables import Row
from annotations.readers.xlsx_values import Values, joined_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from annotations.zip_files import Archive

_KIND = "Excel workbook"
_BOOK = "xl/workbook.xml"
_CELL = re.compile(r"([A-Z]{1,3})\d+")
_MOST_COLUMNS = 16_384


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a workbook. Raises UserError where it is none, or protected by a password."""
    with package.opened(source, _KIND, ".xlsx") as archive:
        book = package.needed(archive, _BOOK, source, _KIND)
        values = _values(archive, source, book)
        rows: list[tuple[int, list[str]]] = []
        others = []
        for name, part in _sheets(archive, source, book):
            found = list(_cells(package.needed(archive, part, source, _KIND), values, source))
            if rows and found:
                others.append(f"“{name}”")
            rows = rows or found
    notes = (f"Other sheets were left out: {', '.join(others)}.",) if others else ()
    for number, read_ in enumerate(
        tables.documents(source, _named(rows, source), options, unit="row")
    ):
        yield read_ if number else _with_notes(read_, notes)


def _with_notes(read_: ReadText, notes: tuple[str, ...]) -> ReadText:
    return replace(read_, notes=read_.notes + notes)


def _values(archive: Archive, source: Source, book: Element) -> Values:
    strings = package.part(archive, "xl/sharedStrings.xml", source)
    styles = package.part(archive, "xl/styles.xml", source)
    properties = [entry for entry in book if local(entry) == "workbookPr"]
    return Values(
        [] if strings is None else [joined_text(entry) for entry in strings],
        styles,
        since_1904=any(value(entry, "date1904") in ("1", "true") for entry in properties),
    )


def _sheets(archive: Archive, source: Source, book: Element) -> Iterator[tuple[str, str]]:
    """Yield (name, part) of each worksheet in its order."""
    relations = package.part(archive, "xl/_rels/workbook.xml.rels", source)
    targets = {
        value(e, "Id"): value(e, "Target")
        for e in (() if relations is None else relations)
        if value(e, "Type").endswith("/worksheet")
    }
    for sheet in book.iter():
        # Both ids of a sheet are named "id"; that of the relation is in a namespace.
        ids = [text for key, text in sheet.attrib.items() if key.endswith("}id")]
        target = targets.get(ids[0]) if local(sheet) == "sheet" and ids else None
        if target:
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
            yield value(sheet, "name"), posixpath.normpath(inside)


def _cells(sheet: Element, values: Values, source: Source) -> Iterator[tuple[int, list[str]]]:
    """Yield (number, cells) of each row that has any words."""
    last = 0
    for row in sheet.iter():
        if local(row) != "row":
            continue
        number = value(row, "r")
        last = int(number) if number.isdecimal() else last + 1
        cells: dict[int, str] = {}
        for cell in row:
            place = _CELL.fullmatch(value(cell, "r"))
            column = _column(place[1]) if place else len(cells)
            if column >= _MOST_COLUMNS:
                raise UserError("A row has more cells than Excel knows.", file=source.place)
            cells[column] = values.of(cell)
        if any(cells.values()):
            yield last, [cells.get(column, "") for column in range(max(cells) + 1)]


def _column(letters: str) -> int:
    """Return a column's number from 0: A, B, …, Z, AA, …"""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _named(rows: list[tuple[int, list[str]]], source: Source) -> list[Row]:
    if not rows:
        return []
    head = rows[0][1]
    width = max(len(cells) for _, cells in rows)
    names = tables.named([*head, *[""] * (width - len(head))], source, [""] * width)
    body = rows if tables.is_text_row(head) else rows[1:]
    return [Row(number, dict(zip(names, cells, strict=False))) for number, cells in body]
