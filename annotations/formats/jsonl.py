"""JSONL, the native format: writing, reading and verifying ``records``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from annotations.errors import UserError
from annotations.formats import checks
from annotations.formats.base import Format, Options
from annotations.formats.files import numbered_lines
from annotations.formats.parts import NEVER, PARTS
from annotations.formats.records import (
    CodebookRecord,
    DocumentLabelRecord,
    DocumentRecord,
    FileRecord,
    ReadDocument,
    ReadDocumentLabel,
    ReadRecord,
    ReadRelation,
    ReadSpan,
    Record,
    RelationRecord,
    SpanRecord,
)
from annotations.model import (
    Annotation,
    AnnotationSet,
    Document,
    DocumentLabel,
    Relation,
    Report,
    Status,
)
from annotations.offsets import Fragments, context, quote, text_sha256

_ENCODER = msgspec.json.Encoder()
_NUL = b"\\u0000"
_KNOWN = frozenset(ReadRecord.__struct_fields__)
_KNOWN_IN_DOCUMENT = frozenset(ReadDocument.__struct_fields__)
_KNOWN_IN_FILE = frozenset(FileRecord.__struct_fields__)
_KNOWN_IN_PARTS = (
    ("spans", "span", frozenset(ReadSpan.__struct_fields__)),
    ("relations", "relation", frozenset(ReadRelation.__struct_fields__)),
    ("document_labels", "document label", frozenset(ReadDocumentLabel.__struct_fields__)),
    ("codebooks", "codebook", frozenset(CodebookRecord.__struct_fields__)),
)


# -- writing


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write one line a document. Raises UserError rather than write a passage that is not there."""
    for entry in sets:
        out.write(encode(entry))
        Report.count(report.written, "documents")
        Report.count(report.written, "annotations", len(entry.annotations))
        Report.count(report.written, "relations", len(entry.relations))
        Report.count(report.written, "document labels", len(entry.document_labels))


def encode(entry: AnnotationSet) -> bytes:
    """Return a document's line, with its newline."""
    versions = dict(entry.codebooks)
    record = Record(
        format="elocutio",
        version=1,
        document=_document_record(entry),
        text=entry.text,
        codebooks=[CodebookRecord(id_, version) for id_, version in entry.codebooks],
        offset_unit="codepoint",
        spans=_span_records(entry, versions),
        relations=[
            RelationRecord(r.id, r.head, r.child, r.label, r.annotator, r.note, r.created)
            for r in entry.relations
        ],
        document_labels=[
            DocumentLabelRecord(d.label, d.codebook, d.annotator, d.id, d.created)
            for d in entry.document_labels
        ],
    )
    return _ENCODER.encode(record) + b"\n"


def _document_record(entry: AnnotationSet) -> DocumentRecord:
    document = entry.document
    if text_sha256(entry.text) != document.sha256:
        raise UserError(
            "“{title}” is not exported: its text no longer has the checksum it had "
            "when it was added; run “elocutio check”.",
            title=document.title,
        )
    file = None
    if document.file_name or document.file_sha256:
        file = FileRecord(document.file_name, document.encoding, document.file_sha256)
    return DocumentRecord(
        id=document.id,
        title=document.title,
        language=document.language,
        sha256=document.sha256,
        metadata=dict(document.metadata),
        file=file,
        created=document.created,
        modified=document.modified,
    )


def _span_records(entry: AnnotationSet, versions: dict[str, str]) -> list[SpanRecord]:
    text, length = entry.text, len(entry.text)
    records = []
    for a in entry.annotations:
        fragments = a.fragments
        start, end = fragments[0][0], fragments[-1][1]
        if not 0 <= start < end <= length or (len(fragments) > 1 and not _ascending(fragments)):
            raise UserError(
                "“{title}” is not exported: the annotation {id} at {start}-{end} lies "
                "outside the text; run “elocutio check”.",
                title=entry.document.title,
                id=a.id,
                start=start,
                end=end,
            )
        prefix, suffix = context(text, start, end)
        same = a.codebook_version in ("", versions.get(a.codebook))
        records.append(
            SpanRecord(
                a.id,
                start,
                end,
                list(fragments),
                a.label,
                a.codebook,
                quote(text, fragments),
                prefix,
                suffix,
                a.annotator,
                a.status._value_,
                a.origin,
                dict(a.attributes),
                a.note,
                a.created,
                a.modified,
                msgspec.UNSET if same else a.codebook_version,
            )
        )
    records.sort(key=lambda r: (r.start, -r.end, r.label, r.id))
    return records


def _ascending(fragments: Fragments) -> bool:
    """Whether no fragment is empty, overlaps another one or is out of order."""
    flat = [offset for fragment in fragments for offset in fragment]
    pairs = list(pairwise(flat))
    return all(a < b for a, b in pairs[::2]) and all(a <= b for a, b in pairs[1::2])


# -- reading


def read(path: Path, report: Report, options: Options | None = None) -> Iterator[AnnotationSet]:
    """Yield the documents of a file. Raises UserError with file and line at the first fault.

    Ids, annotators and codebooks that a line does not name are "" in what is yielded.
    """
    for number, line in numbered_lines(path, options.tell if options else None):
        plain, record = parse(line, str(path), number)
        for sentence in checks.problems(record):
            raise UserError(sentence, file=str(path), line=number)
        _count_ignored(plain, report)
        _count_read(record, report)
        yield _as_set(record)


def parse(line: bytes, file: str, number: int) -> tuple[dict[str, Any], ReadRecord]:
    """Return a line as plain values and as a record. Raises UserError where it is neither."""
    try:
        plain = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise UserError("This line is no JSON: {why}.", file=file, line=number, why=why) from None
    if not isinstance(plain, dict):
        raise UserError("A line must be a JSON object.", file=file, line=number)
    if "text" not in plain:
        raise UserError("The record has no “text”.", file=file, line=number)
    try:
        record = msgspec.convert(plain, ReadRecord)
        place = _place_of_nul(plain, "") if _NUL in line else ""
    except RecursionError:
        raise UserError("The record is nested too deeply.", file=file, line=number) from None
    except msgspec.ValidationError as error:
        raise UserError(
            "The record is not valid: {error}.", file=file, line=number, error=error
        ) from None
    if place:
        place = place.lstrip(".")
        raise UserError(
            "There is a NUL character in “{place}”; remove it first.",
            file=file,
            line=number,
            place=place,
        )
    return plain, record


def _place_of_nul(value: Any, place: str) -> str:
    """Return where a plain value holds a NUL outside the text, like ".spans[0].note", or ""."""
    if isinstance(value, str):
        return place if "\0" in value and place != ".text" else ""
    found = ""
    if isinstance(value, dict):
        for key, inner in value.items():
            found = found or (place if "\0" in key else _place_of_nul(inner, f"{place}.{key}"))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            found = found or _place_of_nul(inner, f"{place}[{i}]")
    return found


def _count_read(record: ReadRecord, report: Report) -> None:
    Report.count(report.read, "documents")
    Report.count(report.read, "annotations", len(record.spans))
    Report.count(report.read, "relations", len(record.relations))
    Report.count(report.read, "document labels", len(record.document_labels))


def _count_ignored(plain: dict[str, Any], report: Report) -> None:
    _ignored(plain, "record", _KNOWN, report)
    document = plain.get("document") or {}
    _ignored(document, "document", _KNOWN_IN_DOCUMENT, report)
    _ignored(document.get("file") or {}, "file", _KNOWN_IN_FILE, report)
    for field, what, known in _KNOWN_IN_PARTS:
        for entry in plain.get(field, ()):
            _ignored(entry, what, known, report)


def _ignored(plain: dict[str, Any], what: str, known: frozenset[str], report: Report) -> None:
    for name in plain.keys() - known:
        Report.count(report.left_out, f"field “{name}” of a {what}, unknown to this format")


def _as_set(record: ReadRecord) -> AnnotationSet:
    known = record.document
    file = known.file if known else None
    document = Document(
        row=0,
        id=known.id if known else "",
        position=0,
        title=known.title if known else "",
        language=known.language if known else "",
        length=len(record.text),
        sha256=text_sha256(record.text),
        file_name=file.name if file else "",
        encoding=file.encoding if file else "",
        file_sha256=file.sha256 if file else "",
        metadata=known.metadata if known else {},
        created=known.created if known else "",
        modified=known.modified if known else "",
    )
    return AnnotationSet(
        document=document,
        text=record.text,
        annotations=tuple(_annotation(span) for span in record.spans),
        relations=tuple(
            Relation(0, r.id, r.head, r.child, r.label, r.annotator, r.note, r.created)
            for r in record.relations
        ),
        document_labels=tuple(
            DocumentLabel(0, d.id, document.id, d.label, d.codebook, d.annotator, d.created)
            for d in record.document_labels
        ),
        codebooks=tuple((book.id, book.version) for book in record.codebooks),
    )


def _annotation(span: ReadSpan) -> Annotation:
    return Annotation(
        row=0,
        id=span.id,
        document="",
        label=span.label,
        codebook=span.codebook,
        annotator=span.annotator,
        fragments=checks.fragments_of(span),
        status=Status(span.status),
        origin=span.origin or "import",
        attributes=span.attributes,
        note=span.note,
        created=span.created,
        modified=span.modified,
        codebook_version=span.codebook_version,
    )


# -- verifying


def verify(path: Path, report: Report | None = None) -> Iterator[str]:
    """Yield a sentence for each fault of a file, with line and span; nothing when it is sound.

    ``report`` is given the counts of what was read.
    """
    ids: dict[str, int] = {}
    empty = True
    for number, line in numbered_lines(path):
        empty = False
        try:
            _, record = parse(line, str(path), number)
        except UserError as error:
            yield str(error)
            continue
        if report is not None:
            _count_read(record, report)
        for sentence in checks.problems(record):
            yield f"{path}, line {number}: {sentence}"
        for span in record.spans:
            other = ids.setdefault(span.id, number) if span.id else number
            if other != number:
                yield f"{path}, line {number}: The span id {span.id} stands in line {other} too."
    if empty:
        yield f"{path}: The file holds no record."


FORMAT = Format(
    code="jsonl",
    name="Elocutio JSONL (one document a line)",
    suffixes=(".jsonl",),
    read=read,
    write=write,
    carries=frozenset(PARTS.keys() - NEVER),
)
