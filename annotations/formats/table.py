"""CSV: one row an annotation, for R, pandas and spreadsheets. Write only.

RFC 4180, UTF-8 with a byte-order mark (without it, Excel takes UTF-8 for the system's code page).
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from annotations.formats.base import Format
from annotations.formats.parts import outgoing, without_annotations
from annotations.model import Annotation, AnnotationSet, Report
from annotations.offsets import context, quote

COLUMNS = (
    "document_id",
    "title",
    "file",
    "language",
    "date",
    "source",
    "author",
    "metadata",
    "annotation_id",
    "codebook",
    "codebook_version",
    "label",
    "start",
    "end",
    "fragments",
    "quote",
    "before",
    "after",
    "annotator",
    "status",
    "origin",
    "note",
    "attributes",
    "created",
    "modified",
)
_OWN_COLUMNS = ("date", "source", "author")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell must not begin with, or a spreadsheet takes it for a formula."""

_CARRIES = frozenset(
    {
        "ids",
        "times",
        "codebooks",
        "annotators",
        "status",
        "origin",
        "attributes",
        "notes",
        "fragments",
        "title",
        "language",
        "metadata",
    }
)


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a header and a row for each annotation, by document and place."""
    import csv

    buffer = io.StringIO()
    rows = csv.writer(buffer)
    rows.writerow(COLUMNS)
    out.write(b"\xef\xbb\xbf")
    for entry in outgoing(sets, report, _CARRIES, refuse=without_annotations):
        about = _about(entry)
        versions = dict(entry.codebooks)
        for a in entry.annotations:
            values = about | _of(a, entry.text, versions)
            rows.writerow([_defused(values[name], report) for name in COLUMNS])
        out.write(buffer.getvalue().encode())
        buffer.seek(0)
        buffer.truncate()
    out.write(buffer.getvalue().encode())


def _about(entry: AnnotationSet) -> dict[str, Any]:
    document = entry.document
    known = {name: document.metadata.get(name, "") for name in _OWN_COLUMNS}
    return {
        "document_id": document.id,
        "title": document.title,
        "file": document.file_name,
        "language": document.language,
        "metadata": _json(document.metadata),
        **{name: v if isinstance(v, str | int | float) else _json(v) for name, v in known.items()},
    }


def _of(a: Annotation, text: str, versions: dict[str, str]) -> dict[str, Any]:
    before, after = context(text, a.start, a.end)
    return {
        "annotation_id": a.id,
        "codebook": a.codebook,
        "codebook_version": a.codebook_version or versions.get(a.codebook, ""),
        "label": a.label,
        "start": a.start,
        "end": a.end,
        "fragments": " ".join(f"{start}-{end}" for start, end in a.fragments),
        "quote": quote(text, a.fragments),
        "before": before,
        "after": after,
        "annotator": a.annotator,
        "status": a.status.value,
        "origin": a.origin,
        "note": a.note,
        "attributes": _json(a.attributes),
        "created": a.created,
        "modified": a.modified,
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if value else ""


def _defused(value: Any, report: Report) -> Any:
    """Return a cell that no spreadsheet takes for a formula: it begins with an apostrophe then."""
    if isinstance(value, str) and value.startswith(FORMULA):
        Report.count(report.changed, "cells that begin like a formula, written after an apostrophe")
        return "'" + value
    return value


FORMAT = Format(
    code="csv",
    name="CSV table (one row an annotation)",
    suffixes=(".csv",),
    write=write,
    carries=_CARRIES,
    more_losses=("documents without annotations",),
)
