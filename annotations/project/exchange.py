"""Annotation sets out of a project and into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UserError
from annotations.formats.base import Format
from annotations.model import AnnotationSet, Document, Report, Status
from annotations.project.lookup import Lookup
from annotations.project.placing import replaced, replaced_folder
from annotations.store import Store, queries

Progress = Callable[[int, int], None]
"""Called with (done, all); raises CancelledError to stop."""


def annotation_set(
    store: Store,
    lookup: Lookup,
    document: Document,
    annotator: str = "",
    *,
    suggestions: bool = True,
) -> AnnotationSet:
    """Return a document with all that belongs to it, or with what one annotator made of it.

    Without ``suggestions`` only what is accepted is there.
    """
    return lookup.with_names(
        lambda names: _annotation_set(store, names, document, annotator, suggestions)
    )


def _annotation_set(
    store: Store, names: queries.Names, document: Document, annotator: str, suggestions: bool
) -> AnnotationSet:
    connection = store.connection
    annotations = queries.annotations_of(connection, names, document)
    relations = queries.relations_of(connection, names, document.row)
    labels = queries.document_labels_of(connection, names, document)
    if annotator or not suggestions:
        annotations = tuple(
            a
            for a in annotations
            if annotator in ("", a.annotator) and (suggestions or a.status is Status.ACCEPTED)
        )
        kept = {a.id for a in annotations}
        relations = tuple(r for r in relations if r.head in kept and r.child in kept)
    if annotator:
        labels = tuple(d for d in labels if d.annotator == annotator)
    used = {a.codebook for a in annotations} | {d.codebook for d in labels}
    pairs = {(a.codebook, a.label) for a in annotations}
    versions = {book.id: book.version for book in names.codebooks}
    return AnnotationSet(
        document=document,
        text=queries.text(connection, document.row),
        annotations=annotations,
        relations=relations,
        document_labels=labels,
        codebooks=tuple((id_, versions[id_]) for id_ in sorted(used)),
        colours={pair: names.labels[names.label_rows[pair]].colour for pair in pairs},
    )


def export(
    store: Store,
    lookup: Lookup,
    format_: Format,
    target: Path | BinaryIO,
    documents: Iterable[Document],
    annotator: str,
    progress: Progress | None,
    *,
    suggestions: bool,
) -> Report:
    """Write annotation sets, one document in memory at a time, all of one state of the project.

    A file takes its name only when it is complete; one that stood there stays until then.
    """
    if not format_.writes:
        raise UserError("The format {code} can only be read.", code=format_.code)
    if format_.write is None and not isinstance(target, Path):
        raise UserError("The format {code} is a folder of files; name a folder.", code=format_.code)
    report = Report()
    chosen = list(documents)

    def sets() -> Iterator[AnnotationSet]:
        for number, one in enumerate(chosen):
            if progress:
                progress(number, len(chosen))
            document = queries.document_at(store.connection, one.row)
            if document is not None:
                Report.count(report.read, "documents")
                yield annotation_set(store, lookup, document, annotator, suggestions=suggestions)

    lookup.keep_names()
    with store.snapshot():
        _write(format_, sets(), target, report)
    return report


def _write(
    format_: Format, sets: Iterable[AnnotationSet], target: Path | BinaryIO, report: Report
) -> None:
    if not isinstance(target, Path):
        assert format_.write is not None
        format_.write(sets, target, report)
    elif format_.write is not None:
        with replaced(target) as out:
            format_.write(sets, out, report)
    else:
        assert format_.write_folder is not None
        with replaced_folder(target, report) as folder:
            format_.write_folder(sets, folder, report)


@contextmanager
def placed(place: str) -> Iterator[None]:
    """Put the place (file and record) before sentences that do not name one."""
    try:
        yield
    except UserError as error:
        if error.file:
            raise
        raise type(error)("{name}: {value}", name=place, value=error) from error
