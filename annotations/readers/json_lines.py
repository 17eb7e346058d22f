"""JSON Lines: an object a line, one field of which holds the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotations.errors import UserError
from annotations.readers import tables
from annotations.readers.base import Options, ReadText, Source
from annotations.readers.plaintext import decode
from annotations.readers.tables import Row

_PASSAGES = ("spans", "entities", "labels", "label", "annotations")


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a .jsonl file. Raises UserError naming the line that is no object."""
    text, encoding = decode(source.data, source.place)
    rows = list(_rows(text.removeprefix("\ufeff"), source))
    yield from tables.documents(source, rows, options, unit="line", encoding=encoding)


def holds_annotations(head: bytes) -> bool:
    """Whether the first line of a file, given as its first bytes, holds annotations."""
    import msgspec

    try:
        value = msgspec.json.decode(head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(value, dict) and _holds_annotations(value)


def _rows(text: str, source: Source) -> Iterator[Row]:
    import msgspec

    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = msgspec.json.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            raise UserError(
                "The line is no JSON: {error}.", file=source.place, line=number, error=error
            ) from None
        if not isinstance(value, dict):
            raise UserError("The line holds no object.", file=source.place, line=number)
        if _holds_annotations(value):
            raise UserError(
                "The line holds annotations; import the file as an annotation set instead.",
                file=source.place,
                line=number,
            )
        yield Row(number, value)


def _holds_annotations(value: dict[str, Any]) -> bool:
    return value.get("format") == "elocutio" or any(
        isinstance(value.get(name), list)
        and any(isinstance(entry, dict | list) for entry in value[name])
        for name in _PASSAGES
    )
