"""Suggestions in a project file: which wait, in which order, and what became of a rule's."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from annotations.model import now
from annotations.offsets import Fragment
from annotations.store.bulk import ids

_ORDER = ("a.start", '-a."end"', "a.id")
_PLACE = f"({', '.join(_ORDER)})"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A suggestion that waits: rows of annotation, document and label, its origin, its hull."""

    row: int
    document: int
    label: int
    origin: str
    hull: Fragment


def beside(connection: Connection, row: int, step: int) -> int:
    """Return the next (1) or previous (-1) suggestion in reading order, from an annotation on.

    It goes on in the documents that follow, and from the last on to the first. Returns 0 where no
    other suggestion waits.
    """
    run = connection.exec_driver_sql
    here = run(
        f"SELECT a.document_id, d.position, {', '.join(_ORDER)} FROM annotation a "
        "JOIN document d ON d.id = a.document_id WHERE a.id = ?",
        (row,),
    ).first()
    if here is None:
        return 0
    document, position, *place = here
    found = _in_document(connection, document, step, tuple(place))
    found = found or beyond(connection, document, position, step)
    return found if found != row else 0


def near(connection: Connection, document: int, offset: int) -> int:
    """Return the first suggestion of a document that begins at an offset or behind, 0 if none."""
    return _in_document(connection, document, 1, (offset, -(1 << 62), 0))


def beyond(connection: Connection, document: int, position: int, step: int) -> int:
    """Return the first (or last) suggestion of the next document that has any, at last its own."""
    sign, way = (">", "ASC") if step > 0 else ("<", "DESC")
    sql = (
        "SELECT d.id FROM document d WHERE EXISTS (SELECT 1 FROM annotation a "
        "WHERE a.document_id = d.id AND a.status = 'suggested') "
        f"ORDER BY (d.position, d.id) {sign} (?, ?) DESC, d.position {way}, d.id {way} LIMIT 1"
    )
    found = connection.exec_driver_sql(sql, (position, document)).scalar()
    return _in_document(connection, int(found), step, ()) if found is not None else 0


def _in_document(connection: Connection, document: int, step: int, place: tuple[Any, ...]) -> int:
    sign, way = (">", "ASC") if step > 0 else ("<", "DESC")
    after = f" AND {_PLACE} {sign} (?, ?, ?)" if place else ""
    order = ", ".join(f"{column} {way}" for column in _ORDER)
    sql = (
        "SELECT a.id FROM annotation a WHERE a.document_id = ? AND a.status = 'suggested'"
        f"{after} ORDER BY {order} LIMIT 1"
    )
    return int(connection.exec_driver_sql(sql, (document, *place)).scalar() or 0)


def number_waiting(connection: Connection, document: int = 0) -> int:
    """Return how many suggestions wait, in the project or in a document."""
    where, values = ("document_id = ? AND ", (document,)) if document else ("", ())
    sql = f"SELECT COUNT(*) FROM annotation WHERE {where}status = 'suggested'"
    return int(connection.exec_driver_sql(sql, values).scalar_one())


def waiting(connection: Connection, origin: str = "") -> list[Waiting]:
    """Return the suggestions that wait, in reading order; ``origin`` chooses those of one rule."""
    where, values = (" AND a.origin = ?", (origin,)) if origin else ("", ())
    sql = (
        'SELECT a.id, a.document_id, a.label_id, a.origin, a.start, a."end" FROM annotation a '
        "JOIN document d ON d.id = a.document_id "
        f"WHERE a.status = 'suggested'{where} ORDER BY d.position, d.id, {', '.join(_ORDER)}"
    )
    return [
        Waiting(row, document, label, origin, (start, end))
        for row, document, label, origin, start, end in connection.exec_driver_sql(sql, values)
    ]


def taken(connection: Connection, rows: Collection[int], annotator: int) -> list[int]:
    """Return those of the annotations that would repeat one of an annotator if they were his.

    Of several that would repeat one another all but the first are returned.
    """
    found = connection.exec_driver_sql(
        "SELECT a.id FROM annotation a JOIN annotation b ON b.document_id = a.document_id "
        'AND b.start = a.start AND b."end" = a."end" AND b.label_id = a.label_id '
        "AND b.annotator_id = ? AND b.fragments = a.fragments AND b.id <> a.id "
        "WHERE a.id IN (SELECT value FROM json_each(?)) UNION "
        "SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY document_id, start, "
        '"end", label_id, fragments ORDER BY id) AS place FROM annotation '
        "WHERE id IN (SELECT value FROM json_each(?))) WHERE place > 1 ORDER BY 1",
        (annotator, ids(rows), ids(rows)),
    )
    return [row for (row,) in found]


def accept(connection: Connection, rows: Collection[int], annotator: int) -> None:
    """Make suggestions annotations of an annotator."""
    connection.exec_driver_sql(
        "UPDATE annotation SET status = 'accepted', annotator_id = ?, modified = ? "
        "WHERE id IN (SELECT value FROM json_each(?))",
        (annotator, now(), ids(rows)),
    )
