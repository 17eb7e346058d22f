"""Prodigy JSONL: spans with tokens, one record for each text and annotator.

Offsets are code points, as in spaCy; ``token_end`` is inclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft
from annotations.formats.json_files import Entry, encode_line, entries, first_object
from annotations.formats.parts import outgoing, unwritten
from annotations.formats.units import Detector, Reading, Span
from annotations.model import Annotation, AnnotationSet, Report, Status

_ANSWERS = {"accept": Status.ACCEPTED, "reject": Status.REJECTED, "ignore": Status.SUGGESTED}
_WORDS = {status: answer for answer, status in _ANSWERS.items()}
_DERIVED = frozenset({"start", "end", "label", "text", "token_start", "token_end", "answer"})
_OURS = frozenset({"note", "codebook", "attributes"})
_MARKS = frozenset({"_input_hash", "_task_hash", "_view_id", "_session_id", "_annotator_id"})
_UNREAD = frozenset({"tokens"})
_KNOWN = _MARKS | {"text", "spans", "tokens", "relations", "meta", "answer", "title", "language"}
_TOKEN = re.compile(r"\w+|[^\w\s]|\s")

Place = tuple[int, int]

_CARRIES = frozenset(
    {
        "annotators",
        "status",
        "codebooks",
        "notes",
        "attributes",
        "relations",
        "title",
        "language",
        "metadata",
        "text",
    }
)


# -- reading


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each line; those of one text come together in the project."""
    detector = Detector(Unit.CODE_POINT, options.unit)
    for entry in entries(path, options.tell, unread=_UNREAD):
        detector.see(_text(entry), [_place(entry, span) for span in entry.objects("spans")])
    reading = detector.decide(report)
    for entry in entries(path, options.tell, unread=_UNREAD):
        yield _document(entry, reading, report)


def _text(entry: Entry) -> str:
    if "text" not in entry.values:
        raise entry.fault("The record has no “text”.")
    entry.refuse_passages_elsewhere("spans")
    return entry.text("text")


def _place(entry: Entry, span: dict[str, Any]) -> Span:
    start, end = entry.offset(span.get("start"), "A start"), entry.offset(span.get("end"), "An end")
    return start, end, entry.text("text", span) or None


def _status(entry: Entry, inside: dict[str, Any], default: Status) -> Status:
    answer = entry.text("answer", inside)
    if answer and answer not in _ANSWERS:
        raise entry.fault(
            "The answer “{answer}” is none of accept, reject and ignore.", answer=answer
        )
    return _ANSWERS[answer] if answer else default


def _document(entry: Entry, reading: Reading, report: Report) -> AnnotationSet:
    draft = Draft(_text(entry), report, str(entry.path), reading, entry.line)
    status = _status(entry, dict(entry.values), Status.ACCEPTED)
    who = entry.text("_annotator_id") or entry.text("_session_id")
    made: dict[tuple[int, int, str], str] = {}
    for number, span in enumerate(entry.objects("spans"), start=1):
        start, end, quote = _place(entry, span)
        rest = {k: v for k, v in span.items() if k not in _DERIVED | _OURS and v is not None}
        one = draft.annotate(
            [(start, end)],
            entry.text("label", span),
            name=f"Span {number}",
            quote=quote,
            codebook=entry.text("codebook", span),
            annotator=who,
            status=_status(entry, span, status),
            attributes=rest | entry.object("attributes", span),
            note=entry.text("note", span),
        )
        made[start, end, entry.text("label", span)] = one.id if one else ""
    for r in entry.objects("relations"):
        ends = [_end(entry, r, name, made) for name in ("head_span", "child_span")]
        if None in ends:
            Report.count(report.left_out, "relation between tokens")
        else:
            draft.relate(ends[0] or "", ends[1] or "", entry.text("label", r), annotator=who)
    metadata = dict(entry.object("meta"))
    metadata |= {k: v for k, v in entry.values.items() if k not in _KNOWN and k[:1] != "_"}
    return draft.finish(
        title=entry.text("title"), language=entry.text("language"), metadata=metadata
    )


def _end(
    entry: Entry, relation: dict[str, Any], name: str, made: dict[tuple[int, int, str], str]
) -> str | None:
    """Return the id of the span that a relation's end is, or None where it is a token only."""
    span = entry.object(name, relation)
    start, end, label = span.get("start"), span.get("end"), span.get("label")
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(label, str):
        return None
    return made.get((start, end, label))


# -- writing


class _Token(msgspec.Struct, gc=False):
    text: str
    start: int
    end: int
    id: int
    ws: bool = False


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a record for each document and annotator; one for a document without annotations."""
    for entry in outgoing(sets, report, _CARRIES):
        people = list(dict.fromkeys(a.annotator for a in entry.annotations)) or [""]
        words = [match.span() for match in _TOKEN.finditer(entry.text)]
        kept = 0
        for who in people:
            mine = [a for a in entry.annotations if a.annotator == who]
            record = _record(entry, who, mine, words)
            kept += len(record["relations"])
            out.write(encode_line(record))
        lost = len(entry.relations) - kept
        if lost:
            Report.count(report.left_out, "relation between passages of different annotators", lost)
            unwritten(report, "relations", lost)


def _record(
    entry: AnnotationSet, who: str, mine: list[Annotation], words: list[Place]
) -> dict[str, Any]:
    text, document = entry.text, entry.document
    tokens = _tokens(text, words, mine)
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    spans: list[dict[str, Any]] = []
    first: dict[str, dict[str, Any]] = {}
    for a in mine:
        for start, end in a.fragments:
            span = {
                "start": start,
                "end": end,
                "token_start": bisect_right(starts, start) - 1,
                "token_end": bisect_left(ends, end),
                "label": a.label,
                "text": text[start:end],
                "codebook": a.codebook,
            }
            span |= {"answer": _WORDS[a.status]} if a.status is not Status.ACCEPTED else {}
            span |= {"note": a.note} if a.note else {}
            span |= {"attributes": dict(a.attributes)} if a.attributes else {}
            first.setdefault(a.id, span)
            spans.append(span)
    relations = [
        {
            "head": first[r.head]["token_end"],
            "child": first[r.child]["token_end"],
            "head_span": _bare(first[r.head]),
            "child_span": _bare(first[r.child]),
            "label": r.label,
        }
        for r in entry.relations
        if r.head in first and r.child in first
    ]
    record = {
        "text": text,
        "meta": dict(document.metadata),
        "title": document.title,
        "language": document.language,
        "tokens": tokens,
        "spans": spans,
        "relations": relations,
        "answer": "accept",
        "_view_id": "relations" if relations else "spans_manual",
    }
    return record | ({"_annotator_id": who, "_session_id": who} if who else {})


def _bare(span: dict[str, Any]) -> dict[str, Any]:
    return {key: span[key] for key in ("start", "end", "token_start", "token_end", "label")}


def _tokens(text: str, words: list[Place], annotations: list[Annotation]) -> list[_Token]:
    """Cut the text into tokens such that every passage begins and ends with one.

    A space behind a token is its ``ws``, as in spaCy, unless a passage begins or ends with it.
    """
    starts = {s for a in annotations for s, _ in a.fragments}
    ends = {e for a in annotations for _, e in a.fragments}
    cuts = [*sorted(starts | ends), len(text)]
    tokens: list[_Token] = []
    last: _Token | None = None
    next_cut = 0
    for start, end in words:
        space = text[start:end] == " " and start not in starts and end not in ends
        if space and last is not None and last.end == start and not last.ws:
            last.ws = True
            continue
        while cuts[next_cut] <= start:
            next_cut += 1
        while cuts[next_cut] < end:
            tokens.append(_Token(text[start : cuts[next_cut]], start, cuts[next_cut], len(tokens)))
            start = cuts[next_cut]
            next_cut += 1
        last = _Token(text[start:end], start, end, len(tokens))
        tokens.append(last)
    return tokens


def recognise(_: Path, head: bytes) -> bool:
    """Whether the first object has spans, and marks that Prodigy leaves."""
    one = first_object(head)
    if "text" not in one or "format" in one or "labels" in one or "entities" in one:
        return False
    return bool(_MARKS & one.keys()) or ("spans" in one and bool({"answer", "tokens"} & one.keys()))


FORMAT = Format(
    code="prodigy",
    name="Prodigy JSONL",
    suffixes=(".jsonl",),
    read=read,
    write=write,
    carries=_CARRIES,
    more_losses=("relations between passages of different annotators",),
    recognise=recognise,
    open_unit=True,
)
