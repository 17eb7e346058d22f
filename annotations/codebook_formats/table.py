"""Codebooks as tables, a label a row, for people with spreadsheets: CSV and TSV.

Columns are found by their names, in any order; only ``code`` must be there. Texts have a column a
language ("definition_fr"). The colour stands twice: as "#RRGGBB", to look at and to change, and as
hue, tone and vividness, which are exact and hold as long as the other was not changed.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from annotations.codebook_formats import building
from annotations.codebook_formats.building import NO_COLOUR, Draft
from annotations.colours import from_hex, to_hex
from annotations.errors import UserError
from annotations.model import Codebook, Colour, Confusion, Kind, Label, Level, Report

TEXTS = ("name", "definition", "use_when", "not_when", "example", "counter_example")
_QUESTION = "question"
_CONFUSED = "confused_with"
_EXACT = ("hue", "tone", "vividness")
_PLAIN = (
    *("codebook", "version", "code", "parent", "kind", "level", "retired", "abbreviation"),
    *("key", "colour", *_EXACT),
)
_YES = frozenset({"yes", "true", "1", "x", "oui", "vrai"})
_NO = frozenset({"", "no", "false", "0", "non", "faux"})
_DELIMITERS = (",", ";", "\t")
_LONGEST_CELL = 131_072
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What a spreadsheet takes for a formula (OWASP, “CSV Injection”), behind any apostrophes."""

_DEFUSED = re.compile("'+[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")

Row = dict[str, str]


def write_csv(book: Codebook) -> bytes:
    """Return a codebook as CSV after RFC 4180, in UTF-8 with a BOM, which spreadsheets need."""
    return _written(book, ",")


def write_tsv(book: Codebook) -> bytes:
    """Return a codebook as tab-separated values, in UTF-8 with a BOM."""
    return _written(book, "\t")


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return the codebook in a table; commas, semicolons and tabs are told apart by its first line.

    Raises UserError naming the line where something is not as it must be.
    """
    text = _decoded(data, name)
    columns, rows = _rows(text, name)
    languages = _languages(columns)
    drafts = [Draft(_label(row, languages, name, line), line) for line, row in rows]
    if not set(columns) & {"colour", *_EXACT}:
        drafts = list(building.coloured(drafts))
    _note_unknown(columns, rows, report)
    id_ = _one(rows, "codebook", name) or building.id_of(name)
    book = Codebook(
        id=id_,
        version=_one(rows, "version", name) if "version" in columns else "1.0",
        name={next(iter(languages), "en"): id_},
        labels=(),
        languages=languages,
    )
    return building.finished(book, drafts, name)


# -- writing


def _written(book: Codebook, delimiter: str) -> bytes:
    building.refuse_unwritable(book, lambda character: character != "\0", "a table")
    languages = building.spoken(book) or (building.first_language(book),)
    texts = [f"{field}_{language}" for field in TEXTS for language in languages]
    questions = [f"{_QUESTION}_{language}" for language in languages]
    columns = [*_PLAIN, *texts, _CONFUSED, *questions]
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    for label in book.labels:
        row = _row(book, label, languages)
        writer.writerow([row.get(column, "") for column in columns])
    return codecs.BOM_UTF8 + out.getvalue().encode()


def _row(book: Codebook, label: Label, languages: tuple[str, ...]) -> Row:
    row = {
        "codebook": book.id,
        "version": book.version,
        "code": label.code,
        "parent": label.parent,
        "kind": str(label.kind),
        "level": str(label.level),
        "retired": "yes" if label.retired else "",
        "abbreviation": label.abbreviation,
        "key": label.key,
        _CONFUSED: _lines(other.code for other in label.confused_with),
    }
    for language in languages:
        for field in TEXTS:
            row[f"{field}_{language}"] = getattr(label, field).get(language, "")
        questions = [other.question.get(language, "") for other in label.confused_with]
        row[f"{_QUESTION}_{language}"] = _lines(questions) if any(questions) else ""
    row = {column: _defused(value) for column, value in row.items()}
    if label.colour != NO_COLOUR:
        row["colour"] = to_hex(label.colour)
        row |= {field: repr(float(getattr(label.colour, field))) for field in _EXACT}
    return row


def _lines(values: Any) -> str:
    """Join values, one a line; what would break a line is escaped."""
    table = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
    return "\n".join(re.sub("[\\\\\n\r]", lambda found: table[found[0]], v) for v in values)


def _split(cell: str) -> list[str]:
    table = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
    lines = cell.replace("\r\n", "\n").split("\n") if cell else []
    return [re.sub(r"\\[\\nr]", lambda found: table[found[0]], line) for line in lines]


def _defused(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _undefused(text: str) -> str:
    return text[1:] if _DEFUSED.match(text) else text


# -- reading


def _decoded(data: bytes, name: str) -> str:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            "This is not UTF-8; save the table as “CSV UTF-8”.",
            file=name,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from None


def _rows(text: str, name: str) -> tuple[list[str], list[tuple[int, Row]]]:
    """Return the names of the columns, and the rows that are not empty with their lines."""
    said = re.match("sep=(.)\r?\n", text, re.IGNORECASE)
    skipped = 1 if said else 0
    body = text[said.end() :] if said else text
    delimiter = said[1] if said else _delimiter(body, name)
    # The module's limit is one for the whole process: whoever reads sets his own.
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, Row]] = []
    columns: list[str] = []
    line = skipped + 1
    try:
        for cells in reader:
            if not columns:
                columns = _columns(cells, name, line)
            elif any(cell.strip() for cell in cells):
                rows.append((line, _checked_row(columns, cells, name, line)))
            line = skipped + reader.line_num + 1
    except csv.Error as error:
        raise UserError(
            "The table breaks off here: {error}.", file=name, line=line, error=error
        ) from None
    return columns, rows


def _delimiter(text: str, name: str) -> str:
    """Return the delimiter whose first row has a column ``code``."""
    for delimiter in _DELIMITERS:
        reader = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
        try:
            cells = next(reader, [])
        except csv.Error:
            continue
        if "code" in [cell.strip().lower() for cell in cells]:
            return delimiter
    raise UserError("The first line must name the columns, “code” among them.", file=name, line=1)


def _columns(cells: list[str], name: str, line: int) -> list[str]:
    found: list[str] = []
    for cell in cells:
        column = _column(cell.strip())
        if column and column in found:
            raise UserError(
                "The column “{cell}” stands twice.", file=name, line=line, cell=cell.strip()
            )
        found.append(column)
    return found


def _column(cell: str) -> str:
    """Return a column's own name; a text without language is taken for English."""
    lowered = cell.lower().replace(" ", "_")
    for field in (*TEXTS, _QUESTION):
        if lowered == field:
            return f"{field}_en"
        if lowered.startswith(f"{field}_") and building.is_language(cell[len(field) + 1 :]):
            return f"{field}_{cell[len(field) + 1 :]}"
    return lowered if lowered in (*_PLAIN, _CONFUSED) else {"color": "colour"}.get(lowered, cell)


def _checked_row(columns: list[str], cells: list[str], name: str, line: int) -> Row:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise UserError(
            "This row has {n} cells, but there are {n2} columns.",
            file=name,
            line=line,
            n=len(cells),
            n2=len(columns),
        )
    return {
        column: _undefused(cell) for column, cell in zip(columns, cells, strict=False) if column
    }


def _languages(columns: list[str]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            column[len(field) + 1 :]
            for field in (*TEXTS, _QUESTION)
            for column in columns
            if column.startswith(f"{field}_") and building.is_language(column[len(field) + 1 :])
        )
    )


def _label(row: Row, languages: tuple[str, ...], name: str, line: int) -> Label:
    texts: dict[str, Any] = {
        field: {code: text for code in languages if (text := row.get(f"{field}_{code}", ""))}
        for field in TEXTS
    }
    return Label(
        code=row.get("code", ""),
        parent=row.get("parent", ""),
        kind=Kind(_among(row, "kind", ("label", "group"), name, line)),
        level=Level(_among(row, "level", ("span", "document"), name, line)),
        retired=_yes(row, name, line),
        abbreviation=row.get("abbreviation", ""),
        key=row.get("key", ""),
        colour=_colour(row, name, line),
        confused_with=tuple(_confusions(row, languages, name, line)),
        **texts,
    )


def _among(row: Row, column: str, known: tuple[str, ...], name: str, line: int) -> str:
    value = row.get(column, "").strip().lower() or known[0]
    if value not in known:
        raise UserError(
            "The {column} must be one of {names}, not “{row}”.",
            file=name,
            line=line,
            column=column,
            names=", ".join(known),
            row=row[column],
        )
    return value


def _yes(row: Row, name: str, line: int) -> bool:
    value = row.get("retired", "").strip().lower()
    if value not in _YES | _NO:
        raise UserError(
            "“retired” must be yes or no, not “{row}”.", file=name, line=line, row=row["retired"]
        )
    return value in _YES


def _colour(row: Row, name: str, line: int) -> Colour:
    written = row.get("colour", "").strip()
    exact = _exact(row, name, line)
    if not written:
        return exact or NO_COLOUR
    if exact and to_hex(exact) == written.upper():
        return exact
    found = from_hex(written)
    if found is None:
        raise UserError(
            "“{written}” is no colour; write it as #RRGGBB.", file=name, line=line, written=written
        )
    return found


def _exact(row: Row, name: str, line: int) -> Colour | None:
    cells = [row.get(field, "").strip().replace(",", ".") for field in _EXACT]
    if not all(cells):
        return None
    try:
        hue, tone, vividness = (float(cell) for cell in cells)
    except ValueError:
        raise UserError(
            "Hue, tone and vividness must be numbers, not {names}.",
            file=name,
            line=line,
            names=", ".join(cells),
        ) from None
    if not (0 <= hue < 360 and -1 <= tone <= 1 and 0 <= vividness <= 1):
        raise UserError(
            "The colour is out of range (hue 0-360, tone -1 to 1, vividness 0 to 1).",
            file=name,
            line=line,
        )
    return Colour(hue, tone, vividness)


def _confusions(row: Row, languages: tuple[str, ...], name: str, line: int) -> Iterator[Confusion]:
    codes = _split(row.get(_CONFUSED, ""))
    asked = {code: _split(row.get(f"{_QUESTION}_{code}", "")) for code in languages}
    if any(len(questions) > len(codes) for questions in asked.values()):
        raise UserError(
            "There are more questions than labels in “confused_with”; write one a line in both.",
            file=name,
            line=line,
        )
    for place, code in enumerate(codes):
        question = {
            language: questions[place]
            for language, questions in asked.items()
            if place < len(questions) and questions[place]
        }
        yield Confusion(code, question)


def _one(rows: list[tuple[int, Row]], column: str, name: str) -> str:
    """Return what a column says that must say the same in every row."""
    first = rows[0][1].get(column, "") if rows else ""
    for line, row in rows:
        if row.get(column, "") != first:
            raise UserError(
                "The {column} changes from “{first}” to “{get}”; keep one codebook in a table.",
                file=name,
                line=line,
                column=column,
                first=first,
                get=row.get(column, ""),
            )
    return first


def _note_unknown(columns: list[str], rows: list[tuple[int, Row]], report: Report) -> None:
    texts = {f"{field}_{code}" for field in (*TEXTS, _QUESTION) for code in _languages(columns)}
    for column in columns:
        if column in {*_PLAIN, _CONFUSED, "", *texts}:
            continue
        filled = sum(bool(row.get(column, "").strip()) for _, row in rows)
        building.leave_out(report, f"cell of the column “{column}”", filled)
