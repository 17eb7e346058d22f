"""What readers share: what they are given, what they return, and the limits they keep."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from annotations.errors import UserError
from annotations.offsets import checked_text

MOST_BYTES = 200_000_000
"""A document's file of more bytes is refused rather than filling the memory."""

MOST_CHARACTERS = 20_000_000
"""So long may a document's text be."""

MOST_XML = 64_000_000
"""Bytes of one XML part of a document; its elements take many times as much memory."""


Again = Callable[[], bytes]
"""Reads a file's bytes once more. Raises UserError where it is gone."""

CUT = "cut"
"""The key of a document's metadata that says what was cut off its ends."""


class Side(StrEnum):
    """Which end of a text."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document's text with its provenance; ``sha256`` is that of the file's bytes.

    ``part`` says which part of the file it is where one file holds several documents; ``place``
    names file and part for reports. ``notes`` are sentences on what the text does not hold.
    ``original`` reads the file's bytes once more, where there is a file.
    """

    text: str
    title: str
    file_name: str
    encoding: str
    sha256: str
    metadata: dict[str, Any] = field(default_factory=dict)
    language: str = ""
    part: str = ""
    place: str = ""
    notes: tuple[str, ...] = ()
    original: Again | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes; ``place`` names it in errors and reports (a path, or an archive's member).

    ``again`` reads them once more: many texts wait to be chosen, and their files need no memory.
    """

    data: bytes
    name: str
    place: str
    again: Again | None = field(default=None, compare=False, repr=False)

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return Path(self.name).stem

    def text(
        self,
        text: str,
        *,
        title: str = "",
        encoding: str = "",
        metadata: dict[str, Any] | None = None,
        language: str = "",
        part: str = "",
        notes: tuple[str, ...] = (),
    ) -> ReadText:
        """Return what was read from this file.

        Raises UserError where no project can hold the text, or there is none.
        """
        place = f"{self.place}, {part}" if part else self.place
        try:
            checked_text(text, "The text")
        except UserError as error:
            raise error.at(place) from None
        if not has_words(text):
            raise UserError("The file holds no text.", file=place)
        if len(text) > MOST_CHARACTERS:
            raise UserError(
                "The text is longer than {n} million characters; split it first.",
                file=place,
                n=MOST_CHARACTERS // 1000000,
            )
        known = {key: value for key, value in (metadata or {}).items() if value not in ("", None)}
        return ReadText(
            text=text,
            title=" ".join(title.split()) or title_of(text, self.stem),
            file_name=self.name,
            encoding=encoding,
            sha256=hashlib.sha256(self.data).hexdigest(),
            metadata=known,
            language=language,
            part=part,
            place=place,
            notes=notes,
            original=self.again,
        )


@dataclass(frozen=True, slots=True)
class Options:
    """What a file does not say. ``text_column`` names the column or field that holds texts."""

    text_column: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """What turns a kind of file into texts. ``one`` is its name within a sentence."""

    code: str
    name: str
    one: str
    suffixes: tuple[str, ...]
    read: Callable[[Source, Options], Iterable[ReadText]]


def has_words(text: str) -> bool:
    """Whether a text holds more than blanks and a byte-order mark."""
    return bool(text.removeprefix("\ufeff").strip())


_LONGEST_TITLE = 120
_LINE_ENDS = ("\r", "\n", "\u2028", "\u2029")


def title_of(text: str, otherwise: str) -> str:
    """Return the first line when it reads like a title (short, no final stop), else a name."""
    start = text[: _LONGEST_TITLE * 8].lstrip("\ufeff \t\r\n")
    ends = [at for at in (start.find(end) for end in _LINE_ENDS) if at >= 0]
    first = start[: min(ends, default=len(start))].strip()
    if first and len(first) <= _LONGEST_TITLE and first[-1] not in ".;:,":
        return first
    return otherwise


def language_of(tag: str) -> str:
    """Return the language of a tag such as "fr-FR" or "en_GB" ("fr", "en"), or ""."""
    primary = tag.strip().replace("_", "-").partition("-")[0].lower()
    return primary if primary.isascii() and primary.isalpha() and len(primary) in (2, 3) else ""


def pasted(text: str) -> ReadText:
    """Return a text that comes from no file, under its first line as title.

    Raises UserError where no project can hold it, or it is none.
    """
    read = Source(b"", "", "").text(text)
    return replace(read, title=title_of(text, "") or "Untitled", sha256="")


def source_of(path: Path) -> Source:
    """Return a file's bytes. Raises UserError where it is missing, unreadable or too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError(
                "A document of more than {n} MB is refused; split it first.",
                file=str(path),
                n=MOST_BYTES // 1000000,
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError("There is no such file.", file=str(path)) from None
    except OSError as error:
        raise UserError(
            "The file cannot be read: {reason}.", file=str(path), reason=error.strerror
        ) from None
    return Source(data, path.name, str(path), lambda: source_of(path).data)
