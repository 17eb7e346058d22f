"""Zip files of other programs: read in memory by name, never unpacked, with limits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import UserError

if TYPE_CHECKING:
    from zipfile import ZipFile

MOST_FILES = 100_000
MOST_BYTES = 1_000_000_000
MOST_RATIO = 1_000
_ENCRYPTED = 0x1
_RATIO_FROM = 10_000_000
"""Small files may be as repetitive as they like."""


class Archive:
    """An open zip file. Its names are only looked up, so that none can lead anywhere else."""

    def __init__(self, file: ZipFile, place: str) -> None:
        """``place`` names the file in errors."""
        self._file = file
        self._place = place
        entries = file.infolist()
        if len(entries) > MOST_FILES or sum(e.file_size for e in entries) > MOST_BYTES:
            raise UserError("The zip file is too large when unpacked; it is refused.", file=place)
        for entry in entries:
            if entry.file_size > max(_RATIO_FROM, MOST_RATIO * entry.compress_size):
                raise UserError(
                    "The zip file unpacks to far more than it is; it is refused.", file=place
                )
        self.names = {entry.filename.replace("\\", "/"): entry for entry in entries}
        self._folded = {name.casefold(): entry for name, entry in self.names.items()}

    def read(self, name: str, most: int = MOST_BYTES) -> bytes | None:
        """Return a file's bytes, capitals apart, or None.

        Raises UserError where it is damaged, needs a password, or holds more than ``most`` bytes.
        """
        import zlib
        from lzma import LZMAError
        from zipfile import BadZipFile

        entry = self.names.get(name) or self._folded.get(name.casefold())
        if entry is None or entry.is_dir():
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise UserError(
                "The zip file is protected by a password; unpack it first.", file=self._place
            )
        if entry.file_size > most:
            raise UserError("“{name}” in the zip file is too large.", file=self._place, name=name)
        try:
            with self._file.open(entry) as file:
                data = file.read(entry.file_size + 1)
        except (
            BadZipFile,
            zlib.error,
            LZMAError,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise UserError(
                "“{name}” in the zip file cannot be read: {error}.",
                file=self._place,
                name=name,
                error=error,
            ) from None
        if len(data) > entry.file_size:
            raise UserError(
                "“{name}” is larger than the zip file says.", file=self._place, name=name
            )
        return data


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a zip file. Raises UserError where it is none or not harmless."""
    with _opened(path, str(path)) as archive:
        yield archive


@contextmanager
def opened_data(data: bytes, place: str) -> Iterator[Archive]:
    """Open the bytes of a zip file. Raises UserError where they are none or not harmless."""
    with _opened(BytesIO(data), place) as archive:
        yield archive


@contextmanager
def _opened(source: Path | BytesIO, place: str) -> Iterator[Archive]:
    from zipfile import BadZipFile, ZipFile

    try:
        file = ZipFile(source)
    except FileNotFoundError:
        raise UserError("There is no such file.", file=place) from None
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UserError("The file is no zip file: {error}.", file=place, error=error) from None
    with file:
        yield Archive(file, place)
