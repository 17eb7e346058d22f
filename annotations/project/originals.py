"""The files that documents came from: kept in the project where that is wished, and given back."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UserError
from annotations.project.base import ProjectBase
from annotations.project.placing import replaced
from annotations.readers.base import ReadText
from annotations.store import Connection, originals


class Originals(ProjectBase):
    """What a project says of its documents' files."""

    def has_original(self, document: str) -> bool:
        """Whether the file that a document came from is kept in the project."""
        return originals.has(self._connection, self._lookup.document(document).file_sha256)

    def original(self, document: str) -> bytes:
        """Return the bytes of the file that a document came from.

        Raises UserError where they are not kept, or are damaged.
        """
        there = self._lookup.document(document)
        try:
            data = originals.read(self._connection, there.file_sha256)
        except ValueError:
            raise UserError(
                "The file that “{title}” came from is damaged in the project; restore a backup.",
                title=there.title,
            ) from None
        if data is None:
            raise UserError(
                "The file that “{title}” came from is not kept in the project; "
                "only the text of it is.",
                title=there.title,
            )
        return data

    def save_original(self, document: str, target: str | Path | BinaryIO) -> int:
        """Write the file that a document came from, byte for byte; return how many bytes."""
        data = self.original(document)
        if isinstance(target, str | Path):
            with replaced(Path(target)) as out:
                out.write(data)
        else:
            target.write(data)
        return len(data)


def keep_original(connection: Connection, read: ReadText) -> None:
    """Keep the file that a text was read from, inside an operation; pasted text has none.

    Raises UserError where the file is no longer what was read.
    """
    if read.original is None or originals.has(connection, read.sha256):
        return
    data = read.original()
    if hashlib.sha256(data).hexdigest() != read.sha256:
        raise UserError("The file has changed since it was read; add it again.", file=read.place)
    originals.keep(connection, data)
