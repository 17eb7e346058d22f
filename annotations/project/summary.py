"""A project in numbers, as ``elocutio info --json`` prints it. The keys never change meaning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from annotations.model import Kind, in_language
from annotations.store import Connection, queries
from annotations.store.queries import Names
from annotations.store.schema import SCHEMA_VERSION


def summary(connection: Connection, names: Names, path: Path) -> dict[str, Any]:
    """Return counts and lists as plain values that can be written as JSON.

    ``characters`` are code points. Lists stand in the project's order; annotations by label and
    annotator with the most frequent first. Raises KeyError where the file contradicts itself.
    """
    _, name, language = queries.project(connection)
    documents = queries.documents(connection)
    per_document = queries.counts_by_document(connection)
    return {
        "name": name,
        "file": str(path),
        "language": language,
        "schema_version": SCHEMA_VERSION,
        "documents": len(documents),
        "characters": sum(document.length for document in documents),
        "annotations": sum(per_document.values()),
        "relations": queries.count(connection, "relation"),
        "document_labels": queries.count(connection, "document_label"),
        "annotations_by_label": _by_label(connection, names),
        "annotations_by_annotator": _by_annotator(connection, names),
        "codebooks": [
            {
                "id": book.id,
                "version": book.version,
                "labels": sum(label.kind is Kind.LABEL for label in book.labels),
            }
            for book in names.codebooks
        ],
        "document_list": [
            {
                "number": number,
                "id": document.id,
                "title": document.title,
                "language": document.language,
                "characters": document.length,
                "annotations": per_document.get(document.row, 0),
                "file": document.file_name,
            }
            for number, document in enumerate(documents, start=1)
        ],
    }


def _by_label(connection: Connection, names: Names) -> list[dict[str, Any]]:
    rows = []
    for row, count in queries.counts_by_label(connection).items():
        label = names.labels[row]
        name = in_language(label.name, "en") or label.code
        rows.append({"codebook": label.codebook, "label": label.code, "name": name, "count": count})
    return sorted(rows, key=lambda r: (-r["count"], r["codebook"], r["label"]))


def _by_annotator(connection: Connection, names: Names) -> list[dict[str, Any]]:
    counts = queries.counts_by_annotator(connection)
    rows = [{"annotator": names.annotator_names[row], "count": n} for row, n in counts.items()]
    return sorted(rows, key=lambda r: (-r["count"], r["annotator"]))
