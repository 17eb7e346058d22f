"""The one table of document readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import UserError
from annotations.readers import plaintext
from annotations.readers.plaintext import ReadText


@dataclass(frozen=True, slots=True)
class Reader:
    """What turns a kind of file into a text."""

    code: str
    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], ReadText]


READERS: tuple[Reader, ...] = (
    Reader("text", "Plain text", (".txt", ".text", ".md"), plaintext.read),
)


def read(path: Path) -> ReadText:
    """Read a document; a file of unknown suffix is tried as plain text."""
    for reader in READERS:
        if path.suffix.lower() in reader.suffixes:
            return reader.read(path)
    return plaintext.read(path)


def files_in(path: Path) -> Iterator[Path]:
    """Yield the file itself, or what a folder holds that a reader knows, by name.

    Raises UserError for a folder without such files.
    """
    if not path.is_dir():
        yield path
        return
    known = {suffix for reader in READERS for suffix in reader.suffixes}
    found = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in known)
    if not found:
        kinds = ", ".join(sorted(known))
        raise UserError(f"The folder holds no documents ({kinds}).", file=str(path))
    yield from found
