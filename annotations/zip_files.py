"""Zip files of other programs: read in memory by name, never unpacked, with limits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import UserError

if TYPE_CHECKING:
    from zipfile import ZipFile

MOST_FILES = 100_000
MOST_BYTES = 1_000_000_000
MOST_RATIO = 1_000
_RATIO_FROM = 10_000_000
"""Small files may be as repetitive as they like."""


class Archive:
    """An open zip file. Its names are only looked up, so that none can lead anywhere else."""

    def __init__(self, file: ZipFile, path: Path) -> None:
        self._file = file
        self._path = path
        entries = file.infolist()
        if len(entries) > MOST_FILES or sum(e.file_size for e in entries) > MOST_BYTES:
            raise UserError(
                "The zip file is too large when unpacked; it is refused.", file=str(path)
            )
        for entry in entries:
            if entry.file_size > max(_RATIO_FROM, MOST_RATIO * entry.compress_size):
                raise UserError(
                    "The zip file unpacks to far more than it is; it is refused.", file=str(path)
                )
        self.names = {entry.filename.replace("\\", "/"): entry for entry in entries}
        self._folded = {name.casefold(): entry for name, entry in self.names.items()}

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes, capitals apart, or None. Raises UserError where it is damaged."""
        import zlib
        from zipfile import BadZipFile

        entry = self._folded.get(name.casefold())
        if entry is None or entry.is_dir():
            return None
        try:
            with self._file.open(entry) as file:
                data = file.read(entry.file_size + 1)
        except (
            BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise UserError(
                f"“{name}” in the zip file cannot be read: {error}.", file=str(self._path)
            ) from None
        if len(data) > entry.file_size:
            raise UserError(f"“{name}” is larger than the zip file says.", file=str(self._path))
        return data


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a zip file. Raises UserError where it is none or not harmless."""
    from zipfile import BadZipFile, ZipFile

    try:
        file = ZipFile(path)
    except FileNotFoundError:
        raise UserError("There is no such file.", file=str(path)) from None
    except (BadZipFile, OSError, ValueError) as error:
        raise UserError(f"The file is no zip file: {error}.", file=str(path)) from None
    with file:
        yield Archive(file, path)
