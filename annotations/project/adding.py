"""Adding documents: from texts, from files and folders; the same content twice is noticed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.changes import Op
from annotations.model import Document
from annotations.offsets import checked_text, text_sha256
from annotations.project.attributes import plain
from annotations.project.originals import Originals, keep_original
from annotations.project.transfer import Transfer
from annotations.readers.base import Options, ReadText
from annotations.store import queries, writes

if TYPE_CHECKING:
    from annotations.readers.gathering import LeftOut, Progress


@dataclass(frozen=True, slots=True)
class Repeated:
    """A document that was found again; ``title`` is that of the one there was before."""

    place: str
    title: str


@dataclass(slots=True)
class AddReport:
    """What adding files did; ``notes`` are (place, sentence) on what a text does not hold."""

    documents: list[Document] = field(default_factory=list)
    repeated: list[Repeated] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """A document that could be added; ``same_as`` is the title of one with the same content."""

    read: ReadText
    same_as: str = ""


@dataclass(slots=True)
class Gathered:
    """What files and folders hold, before anything is added."""

    found: list[Found] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


class Known:
    """The contents there are, by the hashes of text and file."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._texts: dict[str, str] = {}
        self._files: dict[str, str] = {}
        for document in documents:
            self._texts.setdefault(document.sha256, document.title)
            if document.file_sha256:
                self._files.setdefault(document.file_sha256, document.title)

    def seen(self, read: ReadText) -> str:
        """Return the title of the document with the same content, or ""; note this one's."""
        text = text_sha256(read.text)
        title = self._texts.get(text, "")
        if read.sha256 and not read.part:
            # The file may be the same though its text is not: something was cut off it.
            title = title or self._files.get(read.sha256, "")
            self._files.setdefault(read.sha256, read.title)
        self._texts.setdefault(text, read.title)
        return title


class Adding(Transfer, Originals):
    """The operations that bring documents in."""

    def add_document(
        self,
        text: str,
        *,
        title: str = "",
        language: str = "",
        metadata: Mapping[str, Any] | None = None,
    ) -> Document:
        """Add a text. Raises UserError where it holds NUL or half a character."""
        read = ReadText(text, title or "Untitled", "", "", "", dict(metadata or {}))
        return self.add_documents([read], language=language)[0]

    def gather(
        self,
        paths: Sequence[Path],
        *,
        options: Options | None = None,
        progress: Progress | None = None,
    ) -> Gathered:
        """Read files and folders without adding anything.

        What cannot be read is left out and told. Raises UserError where nothing can be read.
        """
        # The readers are loaded when they are used: the window starts without them.
        from annotations.readers import gathering

        gathered = Gathered()
        known = Known(queries.documents(self._connection))
        for read in gathering.documents(
            paths, options or Options(), gathered.left_out, progress, strict=False
        ):
            gathered.found.append(Found(read, known.seen(read)))
        if not gathered.found:
            raise gathered.left_out[0].error
        return gathered

    def same_as(self, read: ReadText) -> str:
        """Return the title of a document with the same content as a text, or ""."""
        return Known(queries.documents(self._connection)).seen(read)

    def add_documents(
        self, texts: Iterable[ReadText], *, language: str = "", keep_originals: bool = False
    ) -> list[Document]:
        """Add what readers read, as one step.

        ``language`` goes before what a file says of its own; where neither is there, it is
        the project's, unless the text clearly speaks another.
        ``keep_originals`` keeps the files' bytes in the project (see ``original``).
        """
        # Loaded when it is used: the window starts without it.
        from annotations.language.detecting import detect

        added: list[Document] = []
        language = checked_text(language, "The language")
        otherwise = queries.project(self._connection)[2]
        with self._operation(Op.ADD_DOCUMENTS) as transaction:
            for read in texts:
                own = checked_text(read.language, "The language")
                document = Document(
                    row=0,
                    id="",
                    position=0,
                    title=checked_text(read.title, "The title"),
                    language=language or own or detect(read.text, otherwise),
                    length=0,
                    sha256="",
                    file_name=read.file_name,
                    encoding=read.encoding,
                    file_sha256=read.sha256,
                    metadata=plain(read.metadata, "The metadata"),
                )
                if keep_originals:
                    keep_original(transaction.connection, read)
                text = checked_text(read.text)
                added.append(writes.insert_document(transaction.connection, document, text))
            number = len(added)
            transaction.detail["title"] = added[0].title if number == 1 else f"{number} documents"
        return added

    def add_files(
        self,
        paths: Sequence[str | Path],
        *,
        options: Options | None = None,
        again: bool = False,
        keep_originals: bool = False,
        progress: Progress | None = None,
    ) -> AddReport:
        """Add what files and folders hold, as one step, or none where there is nothing new.

        What folders and archives hold beside documents is left out; a file that was named itself
        and cannot be read stops everything (UserError). A document whose text or file the project
        has, or that comes twice, is added only where ``again`` asks for it. One file is read at a
        time; ``keep_originals`` keeps the files' bytes too.
        """
        from annotations.readers import gathering

        report = AddReport()
        known = Known(queries.documents(self._connection))

        def new() -> Iterator[ReadText]:
            files = map(Path, paths)
            for read in gathering.documents(files, options or Options(), report.left_out, progress):
                there = known.seen(read)
                if there and not again:
                    report.repeated.append(Repeated(read.place, there))
                    continue
                report.notes += [(read.place, note) for note in read.notes]
                yield read

        texts = new()
        first = next(texts, None)
        if first is not None:
            report.documents = self.add_documents(
                chain([first], texts), keep_originals=keep_originals
            )
        return report
