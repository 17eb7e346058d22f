"""Zip files of documents: read in memory, with limits on size, number and nesting."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import partial

from annotations import zip_files
from annotations.errors import UserError
from annotations.readers.base import MOST_BYTES, Source

SUFFIX = ".zip"
MOST_MEMBERS = 20_000
MOST_UNPACKED = 1_000_000_000
_DEEPEST = 2
"""A zip file may hold zip files, but these no others."""


class Budget:
    """What may still be unpacked of a zip file and those inside it."""

    def __init__(self) -> None:
        self.members = MOST_MEMBERS
        self.bytes = MOST_UNPACKED

    def take(self, size: int, place: str) -> None:
        """Note a member. Raises UserError where it is one too many."""
        self.members -= 1
        self.bytes -= size
        if self.members < 0 or self.bytes < 0:
            raise UserError("The zip file is too large when unpacked; it is refused.", file=place)


def is_archive(name: str) -> bool:
    """Whether a name says that a file is a zip file of documents."""
    return name.lower().endswith(SUFFIX)


def members(source: Source, budget: Budget, depth: int = 1) -> Iterator[Source]:
    """Yield the files in a zip file, those of inner ones too, by name.

    Raises UserError where it is none, or not harmless: a path that leads out of it, too many files
    or bytes, a password, too deep nesting.
    """
    if depth > _DEEPEST:
        raise UserError(
            "A zip file in a zip file in a zip file is refused; unpack it first.", file=source.place
        )
    with zip_files.opened_data(source.data, source.place) as archive:
        for name in archive.names:
            if _leads_out(name):
                raise UserError(
                    "The zip file holds a path that leads out of it (“{name}”); it is refused.",
                    file=source.place,
                    name=name,
                )
        for name, entry in sorted(archive.names.items()):
            if entry.is_dir():
                continue
            budget.take(entry.file_size, source.place)
            data = archive.read(name, MOST_BYTES)
            again = partial(_again, source, name) if source.again else None
            base = posixpath.basename(name)
            inner = Source(data or b"", base, f"{source.place}/{name}", again)
            if is_archive(name):
                yield from members(inner, budget, depth + 1)
            else:
                yield inner


def _again(source: Source, name: str) -> bytes:
    """Read a member once more. Raises UserError where the zip file is gone or another one."""
    data = source.again() if source.again else source.data
    with zip_files.opened_data(data, source.place) as archive:
        return archive.read(name, MOST_BYTES) or b""


def _leads_out(name: str) -> bool:
    return name.startswith("/") or name[1:2] == ":" or ".." in name.split("/") or "\0" in name
