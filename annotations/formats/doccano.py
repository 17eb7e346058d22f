"""doccano JSONL: current exports, those with relations, and those of old versions.

doccano counts UTF-16 units (its issue 2290) unless a project counts grapheme clusters; old exports
count code points. The file does not say which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft
from annotations.formats.json_files import Entry, encode_line, entries, first_object
from annotations.formats.parts import outgoing
from annotations.formats.units import Detector, Reading, Scale
from annotations.model import AnnotationSet, Report

_LISTS = ("label", "labels")
_KNOWN = frozenset({"id", "text", "data", "entities", "relations", "annotations", "meta", *_LISTS})
_CARRIES = frozenset({"relations", "metadata", "text"})
_Span = tuple[Any, int, int, str]


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each line (or object of a JSON array)."""
    detector = Detector(Unit.UTF16, options.unit)
    for entry in entries(path, options.tell):
        spans = [(start, end, None) for _, start, end, _ in _spans(entry)]
        detector.see(_text(entry), spans)
    reading = detector.decide(report)
    for entry in entries(path, options.tell):
        yield _document(entry, reading, report)


def _text(entry: Entry) -> str:
    key = "text" if "text" in entry.values else "data"
    if key not in entry.values:
        raise entry.fault("The record has no “text”.")
    entry.refuse_passages_elsewhere(*_LISTS, "entities", "annotations")
    return entry.text(key)


def _spans(entry: Entry) -> Iterator[_Span]:
    """Yield (local id, start, end, label)."""
    for name in _LISTS:
        listed = entry.values.get(name)
        if listed is None:
            continue
        if not isinstance(listed, list):
            raise entry.fault("“{name}” must be a list of [start, end, label].", name=name)
        for one in listed:
            if isinstance(one, str):
                continue  # a label of the whole document
            if not isinstance(one, list) or len(one) != 3:
                raise entry.fault("“{name}” must be a list of [start, end, label].", name=name)
            yield None, *_place(entry, one[0], one[1]), _label(entry, one[2])
    for name in ("entities", "annotations"):
        for one in entry.objects(name):
            place = _place(entry, one.get("start_offset"), one.get("end_offset"))
            yield one.get("id"), *place, _label(entry, one.get("label"))


def _place(entry: Entry, start: Any, end: Any) -> tuple[int, int]:
    return entry.offset(start, "A start"), entry.offset(end, "An end")


def _label(entry: Entry, label: Any) -> str:
    # Old exports name labels by their number in the database.
    if isinstance(label, bool) or not isinstance(label, str | int):
        raise entry.fault("A label must be a text.")
    return str(label)


def _document(entry: Entry, reading: Reading, report: Report) -> AnnotationSet:
    draft = Draft(_text(entry), report, str(entry.path), reading, entry.line)
    made: dict[Any, str] = {}
    for number, (id_, start, end, label) in enumerate(_spans(entry), start=1):
        one = draft.annotate([(start, end)], label, name=f"Span {number}")
        if id_ is not None and not isinstance(id_, list | dict):
            made[id_] = one.id if one else ""
    for r in entry.objects("relations"):
        ends = [r.get("from_id"), r.get("to_id")]
        if any(isinstance(end, list | dict) or end not in made for end in ends):
            raise entry.fault(
                "A relation names the span {end} or {end2}, which is not there.",
                end=ends[0],
                end2=ends[1],
            )
        draft.relate(made[ends[0]], made[ends[1]], entry.text("type", r))
    for name in _LISTS:
        for one_label in entry.values.get(name) or ():
            if isinstance(one_label, str):
                draft.label_document(one_label)
    metadata = dict(entry.object("meta"))
    metadata |= {k: v for k, v in entry.values.items() if k not in _KNOWN and v not in ([], None)}
    return draft.finish(metadata=metadata)


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a line for each document, with entities and relations, in UTF-16 units."""
    for number, entry in enumerate(outgoing(sets, report, _CARRIES), start=1):
        scale = Scale(entry.text, Reading(Unit.UTF16))
        entities: list[dict[str, Any]] = []
        first: dict[str, int] = {}
        for a in entry.annotations:
            for start, end in a.fragments:
                id_ = len(entities) + 1
                first.setdefault(a.id, id_)
                entities.append(
                    {
                        "id": id_,
                        "label": a.label,
                        "start_offset": scale.foreign(start),
                        "end_offset": scale.foreign(end),
                    }
                )
        relations = [
            {"id": i, "from_id": first[r.head], "to_id": first[r.child], "type": r.label}
            for i, r in enumerate(entry.relations, start=1)
        ]
        record = {
            "id": number,
            "text": entry.text,
            "entities": entities,
            "relations": relations,
            "Comments": [],
            "meta": dict(entry.document.metadata),
        }
        out.write(encode_line(record))


def recognise(_: Path, head: bytes) -> bool:
    """Whether the first object has entities, or lists of labels as doccano writes them."""
    one = first_object(head)
    if not ("text" in one or "data" in one) or "spans" in one or "format" in one:
        return False
    if "entities" in one or "Comments" in one or isinstance(one.get("label"), list):
        return True
    old = one.get("annotations")
    if isinstance(old, list) and all(isinstance(a, dict) and "start_offset" in a for a in old):
        return "data" not in one or bool(old)
    return "id" in one and _is_triples(one.get("labels"))


def _is_triples(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, list) and len(one) == 3 for one in value)


FORMAT = Format(
    code="doccano",
    name="doccano JSONL",
    suffixes=(".jsonl", ".json"),
    read=read,
    write=write,
    carries=_CARRIES,
    recognise=recognise,
    open_unit=True,
)
