"""Annotation sets out of a project and into it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UserError
from annotations.formats.registry import Format
from annotations.model import AnnotationSet, Document, Report
from annotations.project.lookup import Lookup
from annotations.store import Store, queries

Progress = Callable[[int, int], None]
"""Called with (done, all); raises CancelledError to stop."""


def annotation_set(
    store: Store, lookup: Lookup, document: Document, annotator: str = ""
) -> AnnotationSet:
    """Return a document with all that belongs to it, or with what one annotator made of it."""
    return lookup.with_names(lambda names: _annotation_set(store, names, document, annotator))


def _annotation_set(
    store: Store, names: queries.Names, document: Document, annotator: str
) -> AnnotationSet:
    connection = store.connection
    annotations = queries.annotations_of(connection, names, document)
    relations = queries.relations_of(connection, names, document.row)
    labels = queries.document_labels_of(connection, names, document)
    if annotator:
        annotations = tuple(a for a in annotations if a.annotator == annotator)
        kept = {a.id for a in annotations}
        relations = tuple(r for r in relations if r.head in kept and r.child in kept)
        labels = tuple(d for d in labels if d.annotator == annotator)
    used = {a.codebook for a in annotations} | {d.codebook for d in labels}
    versions = {book.id: book.version for book in names.codebooks}
    return AnnotationSet(
        document=document,
        text=queries.text(connection, document.row),
        annotations=annotations,
        relations=relations,
        document_labels=labels,
        codebooks=tuple((id_, versions[id_]) for id_ in sorted(used)),
    )


def export(
    store: Store,
    lookup: Lookup,
    format_: Format,
    target: Path | BinaryIO,
    documents: Iterable[Document],
    annotator: str,
    progress: Progress | None,
) -> Report:
    """Write annotation sets, one document in memory at a time, all of one state of the project.

    A file takes its name only when it is complete; one that stood there stays until then.
    """
    if format_.write is None:
        raise UserError(f"The format {format_.code} can only be read.")
    report = Report()
    chosen = list(documents)

    def sets() -> Iterator[AnnotationSet]:
        for number, one in enumerate(chosen):
            if progress:
                progress(number, len(chosen))
            document = queries.document_at(store.connection, one.row)
            if document is not None:
                Report.count(report.read, "documents")
                yield annotation_set(store, lookup, document, annotator)

    lookup.keep_names()
    with store.snapshot():
        if isinstance(target, Path):
            with replaced(target) as out:
                format_.write(sets(), out, report)
        else:
            format_.write(sets(), target, report)
    return report


@contextmanager
def placed(place: str) -> Iterator[None]:
    """Put the place (file and record) before sentences that do not name one."""
    try:
        yield
    except UserError as error:
        if error.file:
            raise
        raise type(error)(f"{place}: {error.sentence}") from error


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write that takes the place of ``path`` when all went well."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent or Path())
    except OSError as error:
        raise UserError(
            f"Nothing can be written there: {error.strerror}.", file=str(path)
        ) from None
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise UserError(f"The file cannot be written: {error.strerror}.", file=str(path)) from None
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
