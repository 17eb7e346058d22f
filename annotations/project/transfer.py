"""Annotation sets out of a project and into it, and what a project holds in numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from annotations.changes import Op
from annotations.errors import UserError
from annotations.formats import registry
from annotations.formats.base import Format, Options
from annotations.model import AnnotationSet, Document, Report
from annotations.project import exchange
from annotations.project.bulk import BulkEditing
from annotations.project.exchange import Progress
from annotations.project.importing import Importer
from annotations.project.summary import summary
from annotations.store import Store, queries

Named = tuple[AnnotationSet, str, str]
"""An annotation set, a title for a document that has none, and a place for error messages."""

_KILO = 1_000
_FOLDED_EVERY = 100


class _Library:
    """The project's documents, for formats that travel without texts; see ``base.Library``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def documents(self) -> tuple[Document, ...]:
        return queries.documents(self._store.connection)

    def text(self, document: Document) -> str:
        return queries.text(self._store.connection, document.row)


class _Meter:
    """Turns the bytes that readers go through into one progress over all files, in kilobytes.

    Readers that take a file whole tell nothing; documents are counted then, of an unknown number.
    """

    def __init__(self, progress: Progress | None, paths: Sequence[Path]) -> None:
        self._progress = progress
        self._all = sum(path.stat().st_size for path in paths if path.is_file())
        self._before = 0
        self._place: tuple[int, int] | None = None

    def bytes(self, done: int, _: int) -> None:
        """Tell how far a reader is in its file."""
        if self._progress is not None:
            self._place = (self._before + done) // _KILO, max(1, self._all // _KILO)
            self._progress(*self._place)

    def document(self, number: int) -> None:
        """Tell that another document was read."""
        if self._progress is not None:
            self._progress(*(self._place or (number, 0)))

    def file(self, path: Path) -> None:
        """Tell that a file was read to its end."""
        self._before += path.stat().st_size if path.is_file() else 0


class Transfer(BulkEditing):
    """The operations on whole annotation sets."""

    def export(
        self,
        format_: str,
        target: str | Path | BinaryIO,
        *,
        document: str = "",
        annotator: str = "",
        suggestions: bool = False,
        progress: Progress | None = None,
    ) -> Report:
        """Write annotation sets to a file or a binary stream; a file appears only when complete.

        What is suggested or rejected stays behind unless ``suggestions`` asks for it.
        """
        entry = registry.find(format_)
        if annotator and not self._lookup.annotator(annotator):
            raise UserError("The project has no annotator “{annotator}”.", annotator=annotator)
        where = Path(target) if isinstance(target, str | Path) else target
        everything = queries.documents(self._connection)
        chosen = [self._lookup.document(document)] if document else everything
        return exchange.export(
            self._store,
            self._lookup,
            entry,
            where,
            chosen,
            annotator,
            progress,
            suggestions=suggestions,
        )

    def import_(
        self,
        format_: str,
        source: str | Path,
        *,
        annotator: str = "",
        create_labels: bool = False,
        options: Options | None = None,
        progress: Progress | None = None,
    ) -> Report:
        """Bring in annotation sets and the documents they hold, as one step or not at all."""
        return self.import_files(
            [(format_, source)],
            annotator=annotator,
            create_labels=create_labels,
            options=options,
            progress=progress,
        )

    def import_files(
        self,
        sources: Sequence[tuple[str, str | Path]],
        *,
        annotator: str = "",
        create_labels: bool = False,
        options: Options | None = None,
        progress: Progress | None = None,
    ) -> Report:
        """Bring in several files, each a (format, path), as one step or not at all.

        ``options`` says what the files do not; its library is this project.
        """
        report = Report()
        files = [(registry.find(format_), Path(path)) for format_, path in sources]
        meter = _Meter(progress, [path for _, path in files])
        given = replace(self.reading_options(options), tell=meter.bytes)
        if given.texts is not None and not given.texts.is_dir():
            raise UserError("There is no such folder of texts.", file=str(given.texts))
        if given.codebook:
            self._lookup.codebook(given.codebook)
        for entry, _ in files:
            _refuse_unreadable(entry, given)

        def named() -> Iterator[Named]:
            for entry, path in files:
                assert entry.read is not None
                for number, one in enumerate(entry.read(path, report, given), start=1):
                    title = path.stem if number == 1 else f"{path.stem} {number}"
                    yield one, title, f"{path}, record {number}"
                meter.file(path)

        name = files[0][1].name if len(files) == 1 else f"{len(files)} files"
        return self._import(
            named(),
            name,
            report,
            annotator,
            create_labels=create_labels,
            codebook=given.codebook,
            progress=meter.document,
        )

    def reading_options(self, options: Options | None = None) -> Options:
        """Return the options with this project's documents as the texts to look for."""
        return replace(options or Options(), library=_Library(self._store))

    def import_sets(
        self,
        sets: Iterable[AnnotationSet],
        name: str,
        report: Report | None = None,
        annotator: str = "",
        *,
        create_labels: bool = False,
        progress: Progress | None = None,
        place: str = "",
    ) -> Report:
        """Bring in sets as one step; ``name`` titles those without, ``place`` is for errors."""
        where = place or name
        named = (
            (one, name if number == 1 else f"{name} {number}", f"{where}, record {number}")
            for number, one in enumerate(sets, start=1)
        )
        return self._import(
            named,
            name,
            report or Report(),
            annotator,
            create_labels=create_labels,
            progress=_Meter(progress, ()).document,
        )

    def _import(
        self,
        named: Iterable[Named],
        title: str,
        report: Report,
        annotator: str,
        *,
        create_labels: bool,
        progress: Callable[[int], None],
        codebook: str = "",
    ) -> Report:
        who = self._who(annotator)
        _, _, language = queries.project(self._connection)
        with self._operation(Op.IMPORT, {"title": title}, who) as transaction:
            importer = Importer(
                self._store,
                report,
                who,
                language,
                create_labels=create_labels,
                codebook=codebook,
            )
            for number, (one, untitled, place) in enumerate(named, start=1):
                progress(number)
                with exchange.placed(place):
                    importer.take(one, untitled)
                if number % _FOLDED_EVERY == 0:
                    transaction.fold_log()
            transaction.detail["annotations"] = report.written.get("annotations", 0)
        return report

    def summary(self) -> dict[str, Any]:
        """Return what the project holds in numbers; see ``project.summary`` for the keys."""
        return self._lookup.with_names(
            lambda names: summary(self._connection, names, self._store.path)
        )


def _refuse_unreadable(entry: Format, options: Options) -> None:
    if entry.read is None:
        raise UserError("The format {code} can only be written.", code=entry.code)
    if options.unit is not None and not entry.open_unit:
        raise UserError(
            "The format {code} fixes what its offsets count; leave out --offset-unit.",
            code=entry.code,
        )
