"""What an annotation set holds beside text, offsets and labels: one table of losses.

A format says which of these parts it carries; what it declares as lost, and what is counted as
left out of an export, both follow from this table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from annotations.errors import UserError
from annotations.model import AnnotationSet, Report, Status
from annotations.offsets import checked_fragments, text_sha256
from annotations.xml_files import writable


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an annotation set; ``count`` tells how many of it one document has."""

    loss: str
    count: Callable[[AnnotationSet], int]


def _none(_: AnnotationSet) -> int:
    return 0


def _several_codebooks(entry: AnnotationSet) -> int:
    return len(entry.annotations) if len(entry.codebooks) > 1 else 0


PARTS: dict[str, Part] = {
    "history": Part("the history", _none),
    "reading": Part("reading status", _none),
    "colours": Part("colours of annotators", _none),
    "codebook": Part("codebooks beyond their id and version", _none),
    "ids": Part("ids of annotations", _none),
    "times": Part("times of annotations", _none),
    "codebooks": Part("which codebook a label is from", _several_codebooks),
    "annotators": Part(
        "names of annotators", lambda e: sum(bool(a.annotator) for a in e.annotations)
    ),
    "status": Part(
        "whether an annotation is accepted, suggested or rejected",
        lambda e: sum(a.status is not Status.ACCEPTED for a in e.annotations),
    ),
    "origin": Part(
        "where an annotation comes from", lambda e: sum(a.origin != "human" for a in e.annotations)
    ),
    "attributes": Part(
        "attributes of annotations", lambda e: sum(bool(a.attributes) for a in e.annotations)
    ),
    "notes": Part("notes of annotations", lambda e: sum(bool(a.note) for a in e.annotations)),
    "fragments": Part(
        "which fragments belong together (each becomes an annotation)",
        lambda e: sum(len(a.fragments) > 1 for a in e.annotations),
    ),
    "relations": Part("relations", lambda e: len(e.relations)),
    "relation notes": Part("notes of relations", lambda e: sum(bool(r.note) for r in e.relations)),
    "document labels": Part("document labels", lambda e: len(e.document_labels)),
    "title": Part("titles of documents", lambda e: bool(e.document.title)),
    "language": Part("languages of documents", lambda e: bool(e.document.language)),
    "metadata": Part("metadata of documents", lambda e: bool(e.document.metadata)),
    "files": Part("file names and encodings of documents", lambda e: bool(e.document.file_name)),
    "text": Part("the texts of the documents", _none),
}

NEVER = frozenset({"history", "reading", "colours", "codebook"})


def losses(carries: Iterable[str], more: Iterable[str] = ()) -> tuple[str, ...]:
    """Return what a format must declare that carries only these parts; ``more`` comes first."""
    kept = _checked(carries)
    return (*more, *(part.loss for name, part in PARTS.items() if name not in kept))


def _checked(carries: Iterable[str]) -> frozenset[str]:
    kept = frozenset(carries)
    unknown = kept - PARTS.keys() | kept & NEVER
    assert not unknown, unknown
    return kept


def outgoing(
    sets: Iterable[AnnotationSet],
    report: Report,
    carries: Iterable[str],
    *,
    annotations: bool = True,
    refuse: Callable[[AnnotationSet], str] | None = None,
) -> Iterator[AnnotationSet]:
    """Yield the sets to write, each sound; count what is written and what is left out of it.

    ``refuse`` tells why a format cannot hold a document at all ("" where it can); it is left out
    then with all that belongs to it. Raises UserError rather than let a passage be written that
    is not in the text.
    """
    kept = _checked(carries)
    lost = {part.loss: part.count for name, part in PARTS.items() if name not in kept}
    for entry in sets:
        _refuse_unsound(entry)
        why = refuse(entry) if refuse is not None else ""
        if why:
            _leave_out_whole(entry, report, why)
            continue
        yield entry
        Report.count(report.written, "documents")
        where = report.written if annotations else report.left_out
        Report.count(where, "annotations", len(entry.annotations))
        if "relations" in kept:
            Report.count(report.written, "relations", len(entry.relations))
        if "document labels" in kept:
            Report.count(report.written, "document labels", len(entry.document_labels))
        for loss, count in lost.items():
            Report.count(report.left_out, loss, int(count(entry)))
        for what in [what for what, number in report.written.items() if not number]:
            del report.written[what]


def _leave_out_whole(entry: AnnotationSet, report: Report, why: str) -> None:
    left_out = report.left_out
    Report.count(left_out, why)
    Report.count(left_out, "annotations of documents left out", len(entry.annotations))
    Report.count(left_out, "relations of documents left out", len(entry.relations))
    Report.count(left_out, "labels of documents left out", len(entry.document_labels))


def unwritten(report: Report, what: str, number: int = 1) -> None:
    """Take off the count of what is written; the caller says why it is left out.

    For formats that find out while they write: ``outgoing`` counts all there is.
    """
    Report.count(report.written, what, -number)


def because(why: str, refused: bool) -> str:
    """Return why a document is left out, if it is."""
    return why if refused else ""


def without_annotations(entry: AnnotationSet) -> str:
    """Refuse documents of which a format would not write a word."""
    return because("document without annotations", not entry.annotations)


def unfit_for_xml(entry: AnnotationSet) -> str:
    """Refuse texts that XML cannot hold."""
    return because(
        "document whose text XML cannot hold (control characters)", not writable(entry.text)
    )


def _refuse_unsound(entry: AnnotationSet) -> None:
    name = entry.document.title
    if text_sha256(entry.text) != entry.document.sha256:
        raise UserError(
            "“{name}” is not exported: its text no longer has the checksum it had "
            "when it was added; run “elocutio check”.",
            name=name,
        )
    for a in entry.annotations:
        try:
            sound = checked_fragments(a.fragments, len(entry.text)) == a.fragments
        except UserError:
            sound = False
        if not sound:
            raise UserError(
                "“{name}” is not exported: the annotation {id} lies outside the text; "
                "run “elocutio check”.",
                name=name,
                id=a.id,
            )
