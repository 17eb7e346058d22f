"""W3C Web Annotation, written: one page of annotations with quote and position selectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from urllib.parse import quote as percent

import msgspec

from annotations.formats.parts import outgoing, without_annotations
from annotations.model import Annotation, AnnotationSet, Report, Status
from annotations.offsets import context

URN = "urn:uuid:"
EXTENSION = "elocutio"
CARRIES = frozenset(
    {
        "ids",
        "times",
        "codebooks",
        "annotators",
        "status",
        "attributes",
        "notes",
        "fragments",
        "relations",
        "relation notes",
        "document labels",
    }
)
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {EXTENSION: "urn:elocutio:"}]


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write an AnnotationPage, annotation by annotation."""
    head = msgspec.json.encode({"@context": _CONTEXT, "type": "AnnotationPage"})
    out.write(head[:-1] + b',"items":[')
    comma = b"\n"
    for entry in outgoing(sets, report, CARRIES, refuse=_refused):
        for item in _items(entry):
            out.write(comma + msgspec.json.encode(item))
            comma = b",\n"
    out.write(b"\n]}\n")


def _refused(entry: AnnotationSet) -> str:
    return "" if entry.document_labels else without_annotations(entry)


def _items(entry: AnnotationSet) -> Iterator[dict[str, Any]]:
    document = entry.document
    source = percent(document.file_name) if document.file_name else URN + document.id
    for a in entry.annotations:
        yield _annotation(a, entry.text, source)
    for r in entry.relations:
        yield {
            "type": "Annotation",
            "id": URN + r.id,
            "motivation": "linking",
            "created": r.created,
            "creator": {"type": "Person", "name": r.annotator},
            "body": _bodies(r.label, r.note),
            "target": [{"id": URN + r.head}, {"id": URN + r.child}],
        }
    for d in entry.document_labels:
        yield {
            "type": "Annotation",
            "id": URN + d.id,
            "motivation": "tagging",
            "created": d.created,
            "creator": {"type": "Person", "name": d.annotator},
            "body": _bodies(d.label, ""),
            f"{EXTENSION}:codebook": d.codebook,
            "target": {"source": source},
        }


def _annotation(a: Annotation, text: str, source: str) -> dict[str, Any]:
    targets = []
    for start, end in a.fragments:
        prefix, suffix = context(text, start, end)
        by_quote = {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": prefix,
            "suffix": suffix,
        }
        by_place = {"type": "TextPositionSelector", "start": start, "end": end}
        targets.append({"source": source, "selector": [by_quote, by_place]})
    item: dict[str, Any] = {
        "type": "Annotation",
        "id": URN + a.id,
        "motivation": "tagging",
        "created": a.created,
        "modified": a.modified,
        "creator": {"type": "Person", "name": a.annotator},
        "body": _bodies(a.label, a.note),
        f"{EXTENSION}:codebook": a.codebook,
        "target": targets[0] if len(targets) == 1 else targets,
    }
    if a.status is not Status.ACCEPTED:
        item[f"{EXTENSION}:status"] = a.status.value
    if a.attributes:
        item[f"{EXTENSION}:attributes"] = dict(a.attributes)
    return item


def _bodies(label: str, note: str) -> list[dict[str, str]]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": label}]
    if note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": note})
    return bodies
