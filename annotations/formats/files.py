"""Files of a format: reading them with sentences for people, and naming those that are written."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UserError
from annotations.model import Document

MOST_BYTES = 1_000_000_000
"""A single annotation or text file of more bytes is refused rather than filling the memory."""

HEAD = 1_000_000
"""Bytes of a file that are looked at to tell its format."""

_MOST_OF_A_LINE = 500_000_000
_TELL_EVERY = 100_000
_BOM = b"\xef\xbb\xbf"
_MOST_LOOKED_AT = 2_000
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u2028\u2029]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text with where it comes from; ``sha256`` is that of the file's bytes."""

    text: str
    name: str
    sha256: str
    encoding: str = "utf-8"


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes. Raises UserError where there is no such file or it is too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("A file of more than 1 GB is refused.", file=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError("There is no such file.", file=str(path)) from None
    except OSError as error:
        raise UserError(
            "The file cannot be read: {reason}.", file=str(path), reason=error.strerror
        ) from None


Tell = Callable[[int, int], None]
"""Called with how many bytes of a file were read, and how many it has; may raise to stop."""


def numbered_lines(path: Path, tell: Tell | None = None) -> Iterator[tuple[int, bytes]]:
    """Yield (number from 1, line) of the lines that are not blank, one in memory at a time.

    A byte-order mark at the beginning is left out. Raises UserError where the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            yield from _numbered(file, path, tell)
    except FileNotFoundError:
        raise UserError("There is no such file.", file=str(path)) from None
    except OSError as error:
        raise UserError(
            "The file cannot be read: {reason}.", file=str(path), reason=error.strerror
        ) from None


def _numbered(file: BinaryIO, path: Path, tell: Tell | None) -> Iterator[tuple[int, bytes]]:
    size = path.stat().st_size
    done = told = number = 0
    while raw := file.readline(_MOST_OF_A_LINE + 1):
        number += 1
        if len(raw) > _MOST_OF_A_LINE:
            raise UserError("A line of more than 500 MB is refused.", file=str(path), line=number)
        done += len(raw)
        if tell is not None and (not told or done - told >= _TELL_EVERY or done >= size):
            told = done
            tell(done, max(size, done))
        line = raw.removeprefix(_BOM) if number == 1 else raw
        if line.strip():
            yield number, line


def first_bytes(path: Path) -> bytes:
    """Return what a file begins with, to tell its format; b"" where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""  # whichever reader gets it tells what is wrong


def a_file(folder: Path, *suffixes: str) -> Path | None:
    """Return a file of one of the suffixes in a folder or its folders, or None.

    Only so many entries are looked at: a folder may be a whole disk, and somebody waits.
    """
    seen = 0
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.lower().endswith(suffixes):
                return Path(place, name)
        seen += len(names) + len(folders)
        if seen > _MOST_LOOKED_AT:
            break
    return None


def decoded(data: bytes, path: Path) -> str:
    """Return UTF-8 as text; a byte-order mark stays. Raises UserError for other encodings."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(
            "The file is not UTF-8; save it as UTF-8 first.", file=str(path), line=line
        ) from None


def read_text(path: Path) -> TextFile:
    """Return a text file exactly as it is. Raises UserError where it is no UTF-8."""
    data = read_bytes(path)
    return TextFile(decoded(data, path), path.name, hashlib.sha256(data).hexdigest())


def rows(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (number from 1, line without its end) of a UTF-8 file, without a byte-order mark.

    Lines end at LF or CR LF only: other separators are part of what a line says.
    """
    text = decoded(read_bytes(path), path).removeprefix("\ufeff")
    lines = text.split("\n")
    if "\r" in text:
        lines = [line.removesuffix("\r") for line in lines]
    yield from enumerate(lines, start=1)


class Names:
    """Gives each document of an export a file name of its own that every system can hold."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, document: Document) -> str:
        """Return a name without suffix: that of the document's file, else its title."""
        wanted = Path(document.file_name).stem or document.title
        name = _FORBIDDEN.sub("_", wanted).strip(". ")[:_LONGEST_NAME].strip(". ")
        if not name or _RESERVED.match(name):
            name = f"document_{name}".rstrip("_")
        unique, number = name, 1
        while unique.casefold() in self._taken:
            number += 1
            unique = f"{name}-{number}"
        self._taken.add(unique.casefold())
        return unique
