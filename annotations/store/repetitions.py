"""Which annotations of a document an import would repeat exactly."""

from __future__ import annotations

from sqlalchemy import Connection

from annotations.offsets import Fragments
from annotations.store.codebook_rows import dump
from annotations.store.queries import fragments_from, plain_rows

Exact = tuple[Fragments, int, int]
"""What no two annotations of a document share: fragments, label row, annotator row."""


def exact(connection: Connection, document_row: int, key: Exact) -> str:
    """Return the id of the annotation with the same fragments, label and annotator, or ""."""
    fragments, label, annotator = key
    several = dump(fragments) if len(fragments) > 1 else ""
    sql = (
        'SELECT uid FROM annotation WHERE document_id = ? AND start = ? AND "end" = ? '
        "AND label_id = ? AND annotator_id = ? AND fragments = ?"
    )
    values = (document_row, fragments[0][0], fragments[-1][1], label, annotator, several)
    return str(connection.exec_driver_sql(sql, values).scalar() or "")


def exact_ids(connection: Connection, document_row: int) -> dict[Exact, str]:
    """Return the ids of all annotations of a document by what no two of them share."""
    sql = (
        'SELECT uid, start, "end", fragments, label_id, annotator_id '
        "FROM annotation WHERE document_id = ?"
    )
    return {
        (fragments_from(start, end, several), label, annotator): uid
        for uid, start, end, several, label, annotator in plain_rows(
            connection, sql, (document_row,)
        )
    }
