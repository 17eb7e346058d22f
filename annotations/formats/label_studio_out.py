"""Label Studio JSON, written: a task a document, an annotation an annotator."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from annotations.formats.parts import outgoing, unwritten
from annotations.model import Annotation, AnnotationSet, Report, Status

CARRIES = frozenset(
    {
        "annotators",
        "status",
        "codebooks",
        "notes",
        "attributes",
        "relations",
        "document labels",
        "title",
        "language",
        "metadata",
        "text",
    }
)


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a JSON list, task by task."""
    people: dict[str, int] = {}
    number = 0
    out.write(b"[")
    for number, entry in enumerate(outgoing(sets, report, CARRIES), start=1):
        out.write(b",\n" if number > 1 else b"\n")
        out.write(msgspec.json.encode(_task(entry, number, people, report)))
    out.write(b"\n]\n")


def _task(
    entry: AnnotationSet, number: int, people: dict[str, int], report: Report
) -> dict[str, Any]:
    who = [a.annotator for a in entry.annotations] + [d.annotator for d in entry.document_labels]
    results = {name: _results(entry, name) for name in dict.fromkeys(who)}
    kept = sum(r["type"] == "relation" for result in results.values() for r in result)
    lost = len(entry.relations) - kept
    if lost:
        Report.count(report.left_out, "relation between passages of different annotators", lost)
        unwritten(report, "relations", lost)
    annotations = []
    for name, result in results.items():
        id_ = people.setdefault(name, len(people) + 1)
        person = {"id": id_, "email": "", "first_name": name, "last_name": ""}
        annotations.append(
            {
                "completed_by": person,
                "was_cancelled": False,
                "ground_truth": False,
                "result": result,
            }
        )
    document = entry.document
    return {
        "id": number,
        "data": {"text": entry.text, "title": document.title, "language": document.language},
        "meta": dict(document.metadata),
        "annotations": annotations,
        "predictions": [],
    }


def _results(entry: AnnotationSet, who: str) -> list[dict[str, Any]]:
    mine = [a for a in entry.annotations if a.annotator == who]
    first: dict[str, str] = {}
    results: list[dict[str, Any]] = []
    for a in mine:
        for i, (start, end) in enumerate(a.fragments):
            id_ = a.id if i == 0 else f"{a.id}-{i + 1}"
            first.setdefault(a.id, id_)
            results.append(_region(a, id_, start, end, entry.text))
    results += [
        {
            "type": "relation",
            "from_id": first[r.head],
            "to_id": first[r.child],
            "direction": "right",
            "labels": [r.label],
        }
        for r in entry.relations
        if r.head in first and r.child in first
    ]
    results += [
        {
            "id": d.id,
            "type": "choices",
            "from_name": "document",
            "to_name": "text",
            "origin": "manual",
            "value": {"choices": [d.label]},
        }
        for d in entry.document_labels
        if d.annotator == who
    ]
    return results


def _region(a: Annotation, id_: str, start: int, end: int, text: str) -> dict[str, Any]:
    meta: dict[str, Any] = {"codebook": a.codebook}
    meta |= {"text": [a.note]} if a.note else {}
    meta |= {"status": a.status.value} if a.status is not Status.ACCEPTED else {}
    meta |= {"attributes": dict(a.attributes)} if a.attributes else {}
    return {
        "id": id_,
        "type": "labels",
        "from_name": "label",
        "to_name": "text",
        "origin": "manual",
        "value": {"start": start, "end": end, "text": text[start:end], "labels": [a.label]},
        "meta": meta,
    }
