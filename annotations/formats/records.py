"""The record format (one document a line): definitions that encode, decode and document.

Offsets are code points of ``text``, 0-based and half-open. The JSON Schema in ``resources`` is
generated from these classes.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Offset = Annotated[int, Meta(ge=0)]
Pair = tuple[Offset, Offset]
StatusName = Literal["accepted", "suggested", "rejected"]


class FileRecord(msgspec.Struct):
    """Where the text came from: name of the file, its encoding, SHA-256 of its bytes."""

    name: str = ""
    encoding: str = ""
    sha256: str = ""


class DocumentRecord(msgspec.Struct, omit_defaults=True):
    """A document without its text. ``sha256`` is that of the text in UTF-8."""

    id: str
    title: str
    language: str
    sha256: str
    metadata: dict[str, Any]
    file: FileRecord | None = None
    created: str = ""
    modified: str = ""


class CodebookRecord(msgspec.Struct):
    """A codebook that the record's labels come from."""

    id: str
    version: str = ""


class SpanRecord(msgspec.Struct):
    """An annotation. ``start`` and ``end`` are its hull; ``quote`` joins the fragments by " … "."""

    id: str
    start: Offset
    end: Offset
    fragments: list[Pair]
    label: str
    codebook: str
    quote: str
    prefix: str
    suffix: str
    annotator: str
    status: StatusName
    origin: str
    attributes: dict[str, Any]
    note: str
    created: str
    modified: str
    codebook_version: str | msgspec.UnsetType = msgspec.UNSET


class RelationRecord(msgspec.Struct, omit_defaults=True):
    """A typed link between two annotations of the record, by their ids."""

    id: str
    head: str
    child: str
    label: str
    annotator: str = ""
    note: str = ""
    created: str = ""


class DocumentLabelRecord(msgspec.Struct, omit_defaults=True):
    """A label of the whole document."""

    label: str
    codebook: str
    annotator: str
    id: str = ""
    created: str = ""


class Record(msgspec.Struct):
    """One line: a document with all that belongs to it, as Elocutio writes it."""

    format: Literal["elocutio"]
    version: Literal[1]
    document: DocumentRecord
    text: str
    codebooks: list[CodebookRecord]
    offset_unit: Literal["codepoint"]
    spans: list[SpanRecord]
    relations: list[RelationRecord]
    document_labels: list[DocumentLabelRecord]


class ReadDocument(msgspec.Struct):
    """What may be missing in a document that is read."""

    id: str = ""
    title: str = ""
    language: str = ""
    sha256: str = ""
    metadata: dict[str, Any] = {}
    file: FileRecord | None = None
    created: str = ""
    modified: str = ""


class ReadSpan(msgspec.Struct):
    """What may be missing in a span that is read: all but its place and label."""

    start: Offset
    end: Offset
    label: str
    id: str = ""
    fragments: list[Pair] | None = None
    codebook: str = ""
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    annotator: str = ""
    status: StatusName = "accepted"
    origin: str = ""
    attributes: dict[str, Any] = {}
    note: str = ""
    created: str = ""
    modified: str = ""
    codebook_version: str = ""


class ReadRelation(msgspec.Struct):
    """What may be missing in a relation that is read."""

    head: str
    child: str
    label: str = ""
    id: str = ""
    annotator: str = ""
    note: str = ""
    created: str = ""


class ReadDocumentLabel(msgspec.Struct):
    """What may be missing in a document label that is read."""

    label: str
    codebook: str = ""
    annotator: str = ""
    id: str = ""
    created: str = ""


class ReadRecord(msgspec.Struct):
    """What a line must have to be read: the text, and of each span its place and label."""

    text: str
    spans: list[ReadSpan] = []
    document: ReadDocument | None = None
    format: Literal["elocutio"] | None = None
    version: Literal[1] | None = None
    codebooks: list[CodebookRecord] = []
    offset_unit: Literal["codepoint"] = "codepoint"
    relations: list[ReadRelation] = []
    document_labels: list[ReadDocumentLabel] = []


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a written line."""
    schema = msgspec.json.schema(Record)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Elocutio annotation set, one document a line"
    return schema
