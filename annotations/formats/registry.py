"""The one table of formats. It is explicit, because a frozen program finds nothing by discovery."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UsageError
from annotations.formats import jsonl
from annotations.model import AnnotationSet, Report

Read = Callable[[Path, Report], Iterator[AnnotationSet]]
Write = Callable[[Iterable[AnnotationSet], BinaryIO, Report], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called, what reads and writes it, and what it cannot carry."""

    code: str
    name: str
    suffixes: tuple[str, ...]
    read: Read | None
    write: Write | None
    losses: tuple[str, ...]


FORMATS: tuple[Format, ...] = (
    Format(
        code="jsonl",
        name="Elocutio JSONL (one document a line)",
        suffixes=(".jsonl",),
        read=jsonl.read,
        write=jsonl.write,
        losses=(
            "the history",
            "reading status",
            "colours of annotators",
            "codebooks beyond their id and version",
        ),
    ),
)


def find(code: str) -> Format:
    """Return a format by its code. Raises UsageError when there is none."""
    for entry in FORMATS:
        if entry.code == code:
            return entry
    known = ", ".join(entry.code for entry in FORMATS)
    raise UsageError(f"There is no format “{code}”; known are: {known}.")


def for_file(path: Path) -> Format:
    """Return the format that a file's name suggests. Raises UsageError when none does."""
    for entry in FORMATS:
        if path.suffix.lower() in entry.suffixes:
            return entry
    known = ", ".join(suffix for entry in FORMATS for suffix in entry.suffixes)
    raise UsageError(f"{path}: The name does not tell the format; use --format (known: {known}).")
