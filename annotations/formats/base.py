"""What a format is, and what a reader is given beside its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Protocol

from annotations.formats.parts import losses
from annotations.model import AnnotationSet, Document, Report


class Unit(StrEnum):
    """What a file's offsets count."""

    CODE_POINT = "codepoint"
    UTF16 = "utf-16"
    UTF8 = "utf-8"
    GRAPHEME = "grapheme"


class Library(Protocol):
    """The documents that a project holds already, for files that travel without their texts."""

    def documents(self) -> Sequence[Document]:
        """Return them in their order."""

    def text(self, document: Document) -> str:
        """Return a document's text."""


class NoLibrary:
    """A library without documents."""

    def documents(self) -> Sequence[Document]:
        """Return none."""
        return ()

    def text(self, document: Document) -> str:
        """Raise KeyError: there is none."""
        raise KeyError(document.id)


@dataclass(frozen=True, slots=True)
class Options:
    """What whoever imports may say beside the file.

    ``unit`` overrides what the offsets are found to count; ``texts`` is a folder in which the
    texts of files without texts are looked for before the project's own documents; ``codebook`` is
    where labels are looked for first whose codebook a file does not name. ``tell`` is called with
    how many bytes of how many are read, by readers that go through a file piece by piece.
    """

    unit: Unit | None = None
    texts: Path | None = None
    codebook: str = ""
    library: Library = field(default_factory=NoLibrary)
    tell: Callable[[int, int], None] | None = None


class Folder(Protocol):
    """A place for the files of one export; they appear there only when all went well."""

    def file(self, name: str) -> AbstractContextManager[BinaryIO]:
        """Open a new file of this name (one plain component) for writing."""


Read = Callable[[Path, Report, Options], Iterator[AnnotationSet]]
Write = Callable[[Iterable[AnnotationSet], BinaryIO, Report], None]
WriteFolder = Callable[[Iterable[AnnotationSet], Folder, Report], None]
Recognise = Callable[[Path, bytes], bool]
"""Told a path and the first bytes of the file (none for a folder): is it of this format?"""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called, what reads and writes it, and what it carries.

    ``carries`` names parts of annotation sets (see ``parts.PARTS``); all others are lost in it, and
    ``more_losses`` beside them.
    ``recognise`` decides between formats of one suffix; a format without it takes what no other
    format of the suffix recognises. ``folder`` formats read and write a folder of files;
    ``textless`` ones look for the texts beside the file or in the project; of ``open_unit`` ones
    a file does not say what its offsets count.
    """

    code: str
    name: str
    suffixes: tuple[str, ...]
    read: Read | None = None
    write: Write | None = None
    carries: frozenset[str] = frozenset()
    more_losses: tuple[str, ...] = ()
    write_folder: WriteFolder | None = None
    recognise: Recognise | None = None
    folder: bool = False
    textless: bool = False
    open_unit: bool = False

    @property
    def losses(self) -> tuple[str, ...]:
        """What an export does not hold, in words."""
        return losses(self.carries, self.more_losses) if self.writes else ()

    @property
    def writes(self) -> bool:
        """Whether it can be exported to."""
        return self.write is not None or self.write_folder is not None
