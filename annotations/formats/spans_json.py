"""Plain span JSON as on Hugging Face: MAFALDA's JSON Lines, SemEval-2021's array.

``{"text", "labels": [[start, end, "label"]]}``, or labels as objects with ``start``, ``end``,
``technique`` (or ``label``) and ``text_fragment``. Offsets are code points (Python).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft
from annotations.formats.json_files import Entry, encode_line, entries, first_object
from annotations.formats.parts import outgoing
from annotations.formats.units import Detector, Reading
from annotations.model import AnnotationSet, Report

_KNOWN = frozenset({"text", "labels", "title", "language", "metadata"})
_CARRIES = frozenset({"title", "language", "metadata", "text"})
_Span = tuple[int, int, str, str | None, dict[str, Any]]


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each line, or for each object of an array."""
    detector = Detector(Unit.CODE_POINT, options.unit)
    for entry in entries(path, options.tell):
        detector.see(_text(entry), [(s, e, quote) for s, e, _, quote, _ in _spans(entry)])
    reading = detector.decide(report)
    for entry in entries(path, options.tell):
        yield _document(entry, reading, report)


def _text(entry: Entry) -> str:
    if "text" not in entry.values:
        raise entry.fault("The record has no “text”.")
    entry.refuse_passages_elsewhere("labels")
    return entry.text("text")


def _spans(entry: Entry) -> Iterator[_Span]:
    listed = entry.values.get("labels") or []
    if not isinstance(listed, list):
        raise entry.fault("“labels” must be a list of [start, end, label].")
    for one in listed:
        if isinstance(one, list) and len(one) == 3 and isinstance(one[2], str):
            start, end, label, quote, rest = *one, None, {}
        elif isinstance(one, dict):
            rest = dict(one)
            start, end = rest.pop("start", None), rest.pop("end", None)
            quote = entry.text("text_fragment", rest) or None
            rest.pop("text_fragment", None)
            key = "technique" if "technique" in rest else "label"
            label = entry.text(key, rest)
            rest.pop(key, None)
        else:
            raise entry.fault("“labels” must be a list of [start, end, label].")
        yield entry.offset(start, "A start"), entry.offset(end, "An end"), label, quote, rest


def _document(entry: Entry, reading: Reading, report: Report) -> AnnotationSet:
    draft = Draft(_text(entry), report, str(entry.path), reading, entry.line)
    for number, (start, end, label, quote, rest) in enumerate(_spans(entry), start=1):
        name = f"Span {number}"
        draft.annotate([(start, end)], label, name=name, quote=quote, attributes=rest)
    metadata = dict(entry.object("metadata"))
    metadata |= {key: value for key, value in entry.values.items() if key not in _KNOWN}
    return draft.finish(
        title=entry.text("title"), language=entry.text("language"), metadata=metadata
    )


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a line for each document, with a triple for each fragment."""
    for entry in outgoing(sets, report, _CARRIES):
        labels = [[s, e, a.label] for a in entry.annotations for s, e in a.fragments]
        record = {
            "text": entry.text,
            "labels": labels,
            "title": entry.document.title,
            "language": entry.document.language,
            "metadata": dict(entry.document.metadata),
        }
        out.write(encode_line(record))


def recognise(_: Path, head: bytes) -> bool:
    """Whether the first object has “labels” of triples or objects, and no number as doccano's."""
    one = first_object(head)
    listed = one.get("labels")
    if "text" not in one or not isinstance(listed, list) or "Comments" in one:
        return False
    if all(isinstance(label, dict) for label in listed) and listed:
        return "start" in listed[0]
    return "id" not in one and all(isinstance(label, list) for label in listed)


FORMAT = Format(
    code="spans-json",
    name="Span JSON lines (Hugging Face, MAFALDA, SemEval-2021)",
    suffixes=(".jsonl", ".json"),
    read=read,
    write=write,
    carries=_CARRIES,
    recognise=recognise,
    open_unit=True,
)
