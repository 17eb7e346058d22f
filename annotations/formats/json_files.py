"""JSON and JSON Lines of other programs: objects with their lines, values of the kinds expected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from annotations.errors import UserError
from annotations.formats.files import Tell, first_bytes, numbered_lines, read_bytes
from annotations.formats.json_array import BrokenArrayError, elements

_BOM = b"\xef\xbb\xbf"
_MOST = 2**53
_PASSAGES = ("spans", "labels", "label", "entities", "annotations")
"""Where one format or another has the passages of a text."""
_PARTS = msgspec.json.Decoder(dict[str, msgspec.Raw])


@dataclass(frozen=True, slots=True)
class Entry:
    """An object of a file; ``line`` (0 where unknown) and ``number`` count from 1."""

    path: Path
    line: int
    number: int
    values: Mapping[str, Any]

    def fault(self, sentence: str, **values: object) -> UserError:
        """Return the error that tells of a fault in this object."""
        told = UserError(sentence, file=str(self.path), line=self.line, **values)
        if self.line:
            return told
        return UserError(
            "Entry {number}: {told}", file=told.file, number=self.number, told=told.at("")
        )

    def text(self, key: str, inside: Mapping[str, Any] | None = None, *, default: str = "") -> str:
        """Return a string. Raises UserError where there is something else."""
        value = (self.values if inside is None else inside).get(key, default)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self.fault("“{key}” must be a text.", key=key)
        return value

    def offset(self, value: Any, what: str) -> int:
        """Return a whole number. Raises UserError where there is something else."""
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < _MOST:
            raise self.fault(
                "{what} must be a whole number, not {value}.", what=what, value=str(value)[:40]
            )
        return value

    def objects(self, key: str, inside: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """Return a list of objects; an absent one is empty. Raises UserError otherwise."""
        value = (self.values if inside is None else inside).get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.fault("“{key}” must be a list of objects.", key=key)
        return value

    def refuse_passages_elsewhere(self, *own: str) -> None:
        """Raise UserError where passages stand under another format's key, and under no own one.

        Else they would be taken for metadata, and nobody would miss them.
        """
        if any(self.values.get(key) for key in own):
            return
        for key in _PASSAGES:
            listed = () if key in own else self.values.get(key)
            if listed and isinstance(listed, list) and isinstance(listed[0], list | dict):
                raise self.fault(
                    "The passages stand in “{key}”, where this format has none; "
                    "choose another format.",
                    key=key,
                )

    def object(self, key: str, inside: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return an object; an absent one is empty. Raises UserError otherwise."""
        value = (self.values if inside is None else inside).get(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise self.fault("“{key}” must be an object.", key=key)
        return value


def entries(
    path: Path, tell: Tell | None = None, *, unread: frozenset[str] = frozenset()
) -> Iterator[Entry]:
    """Yield the objects of a file: one a line, or those of one JSON value over several lines.

    Files of lines are read line by line; their objects come without the keys ``unread``, which are
    checked to be JSON and no more. Lists are read element by element, objects over several lines
    whole. Raises UserError where something is no JSON object.
    """
    if first_bytes(path).removeprefix(_BOM).lstrip()[:1] == b"[":
        yield from _listed(path, tell)
        return
    first = next((line.strip() for _, line in numbered_lines(path)), b"")
    if first.startswith(b"{") and (first.endswith(b"}") or not _is_whole(path)):
        for line, raw in numbered_lines(path, tell):
            yield Entry(path, line, line, _object(decode(raw, path, line, unread), path, line))
        return
    data = read_bytes(path).removeprefix(_BOM)
    if data.strip():
        yield _numbered(decode(data, path), path, 1)


def _listed(path: Path, tell: Tell | None) -> Iterator[Entry]:
    done = 0
    try:
        for raw in elements(path, tell):
            yield _numbered(decode(raw, path), path, done + 1)
            done += 1
    except BrokenArrayError:
        # The whole says what is wrong, or which entry is no object.
        value = decode(read_bytes(path).removeprefix(_BOM), path)
        for number, one in enumerate(value[done:], start=done + 1):
            yield _numbered(one, path, number)


def _numbered(value: Any, path: Path, number: int) -> Entry:
    if not isinstance(value, dict):
        raise UserError("Entry {number} is no object.", file=str(path), number=number)
    return Entry(path, 0, number, value)


def _is_whole(path: Path) -> bool:
    """Whether a file is one JSON value, laid out over several lines."""
    try:
        msgspec.json.decode(read_bytes(path).removeprefix(_BOM))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _object(value: Any, path: Path, line: int) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UserError("A line must be a JSON object.", file=str(path), line=line)
    return value


def decode(data: bytes, path: Path, line: int = 0, unread: frozenset[str] = frozenset()) -> Any:
    """Return a JSON value. Raises UserError where it is none, or holds a NUL.

    Of an object the values of the keys ``unread`` are left out.
    """
    try:
        if unread and data.lstrip()[:1] == b"{":
            parts = _PARTS.decode(data)
            data.decode()  # what is skipped must be UTF-8 as well
            value = {k: msgspec.json.decode(v) for k, v in parts.items() if k not in unread}
        else:
            value = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise UserError("This is no JSON: {why}.", file=str(path), line=line, why=why) from None
    if b"\\u0000" in data:
        raise UserError("There is a NUL character; remove it first.", file=str(path), line=line)
    return value


def first_object(head: bytes) -> dict[str, Any]:
    """Return the first object in the first bytes of a file, or {} where there is none."""
    data = head.removeprefix(_BOM).lstrip()
    line = data.partition(b"\n")[0]
    for part in (line, data):
        try:
            value = msgspec.json.decode(part)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            return value
    return {}


def encode_line(value: Mapping[str, Any]) -> bytes:
    """Return an object as a line of JSON Lines."""
    return msgspec.json.encode(value) + b"\n"
