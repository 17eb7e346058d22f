"""Rows of tables as documents: one column holds the texts, the others what is known of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.errors import UserError
from annotations.readers.base import Options, ReadText, Source, has_words, language_of, title_of

MOST_ROWS = 200_000
"""A table of more rows is refused."""

_TEXTS = ("text", "texte", "content", "contenu", "body", "article", "full_text", "fulltext")
_TITLES = ("title", "titre", "headline")
_LANGUAGES = ("language", "lang", "langue")
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Row:
    """A row's values by the names of their columns; ``number`` counts as its file does."""

    number: int
    values: Mapping[str, Any]


def documents(
    source: Source, rows: Iterable[Row], options: Options, *, unit: str, encoding: str = ""
) -> Iterator[ReadText]:
    """Yield a document for each row with a text. ``unit`` names a row in reports ("row", "line").

    Raises UserError where no column can hold the texts.
    """
    found = list(rows)
    if len(found) > MOST_ROWS:
        raise UserError(
            "A table of more than {most_rows} rows is refused.",
            file=source.place,
            most_rows=MOST_ROWS,
        )
    if not found:
        raise UserError("The file holds no rows.", file=source.place)
    column = text_column(found, options.text_column, source)
    empty = sum(not has_words(_text(row, column)) for row in found)
    note = f"{empty} {unit}{'' if empty == 1 else 's'} without text left out."
    notes = (note,) if empty else ()
    for row in found:
        text = _text(row, column)
        if not has_words(text):
            continue
        values = {k: v for k, v in row.values.items() if k != column and v not in ("", None)}
        title = _taken(values, _TITLES)
        language = _taken(values, _LANGUAGES)
        yield source.text(
            text,
            title=title or title_of(text, f"{source.stem} {row.number}"),
            encoding=encoding,
            language=language_of(language),
            metadata=values,
            part=f"{unit} {row.number}",
            notes=notes,
        )
        notes = ()
    if empty == len(found):
        raise UserError("The column “{column}” holds no text.", file=source.place, column=column)


def text_column(rows: Sequence[Row], wanted: str, source: Source) -> str:
    """Return the column that is asked for, else one named so, else the one with most text."""
    names = list(dict.fromkeys(name for row in rows for name in row.values))
    known = ", ".join(f"“{name}”" for name in names[:20])
    if wanted:
        same = [name for name in names if name.casefold() == wanted.casefold()]
        if not same:
            raise UserError(
                "There is no column “{wanted}”; there are: {known}.",
                file=source.place,
                wanted=wanted,
                known=known,
            )
        return wanted if wanted in same else same[0]
    for name in _TEXTS:
        for there in names:
            if there.strip().casefold() == name:
                return there
    sample = rows[:_LOOKED_AT]
    lengths = {name: sum(len(_text(row, name)) for row in sample) for name in names}
    longest = max(lengths, key=lambda name: lengths[name], default="")
    if not lengths.get(longest):
        raise UserError("No column of the file holds texts.", file=source.place)
    return longest


def _text(row: Row, column: str) -> str:
    value = row.values.get(column)
    return value if isinstance(value, str) else ""


def _taken(values: dict[str, Any], names: Sequence[str]) -> str:
    """Return the text of the first column named so, and take it out of the values."""
    for there in list(values):
        if there.strip().casefold() in names and isinstance(values[there], str):
            return str(values.pop(there))
    return ""


def named(cells: Sequence[str], source: Source, first: Sequence[str]) -> list[str]:
    """Return the names of columns from a table's first row.

    Where that row is one of texts, the columns are numbered. Raises UserError for a name that
    comes twice.
    """
    names = [cell.strip() for cell in cells]
    if is_text_row(names):
        return [str(number) for number in range(1, len(first) + 1)]
    names = [name or str(number) for number, name in enumerate(names, start=1)]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UserError(
            "Two columns are named “{twice}”; rename one.", file=source.place, twice=twice
        )
    return names


def is_text_name(name: str) -> bool:
    """Whether a column's name says that it holds texts."""
    return name.strip().casefold() in _TEXTS


_LONGEST_NAME = 80


def is_text_row(cells: Sequence[str]) -> bool:
    """Whether a table's first row holds texts rather than the names of columns."""
    return any(len(cell) > _LONGEST_NAME or "\n" in cell for cell in cells)
