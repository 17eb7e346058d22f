"""Changing many annotations by one statement. Rows are handed over as one JSON parameter.

Every function takes the connection of the running operation.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from annotations.model import now

_THESE = "id IN (SELECT value FROM json_each(?))"


def ids(rows: Collection[int]) -> str:
    """Return rows as one parameter, for ``json_each``."""
    return json.dumps(list(rows))


def existing(connection: Connection, rows: Collection[int]) -> int:
    """Return how many of the annotations there are."""
    sql = f"SELECT COUNT(*) FROM annotation WHERE {_THESE}"
    return int(connection.exec_driver_sql(sql, (ids(rows),)).scalar_one())


def differing(connection: Connection, rows: Collection[int], column: str, value: Any) -> list[int]:
    """Return those of the annotations that have another value in a column (of the schema)."""
    sql = f'SELECT id FROM annotation WHERE {_THESE} AND "{column}" <> ? ORDER BY id'
    return [row for (row,) in connection.exec_driver_sql(sql, (ids(rows), value))]


def repetitions(connection: Connection, rows: Collection[int], label: int) -> list[int]:
    """Return those of the annotations that would repeat another one if they had the label.

    None of ``rows`` has it yet. Of several that would repeat one another all but the first are
    returned.
    """
    taken = (
        "SELECT a.id FROM annotation a JOIN annotation b ON b.document_id = a.document_id "
        'AND b.start = a.start AND b."end" = a."end" AND b.label_id = ? '
        "AND b.annotator_id = a.annotator_id AND b.fragments = a.fragments "
        f"WHERE a.{_THESE}"
    )
    twice = (
        "SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY document_id, start, "
        f'"end", annotator_id, fragments ORDER BY id) AS place FROM annotation WHERE {_THESE}) '
        "WHERE place > 1"
    )
    chosen = ids(rows)
    found = connection.exec_driver_sql(f"{taken} UNION {twice} ORDER BY 1", (label, chosen, chosen))
    return [row for (row,) in found]


def update(connection: Connection, rows: Collection[int], values: Mapping[str, Any]) -> None:
    """Write the same values into columns of many annotations."""
    columns = {**values, "modified": now()}
    sets = ", ".join(f'"{name}" = ?' for name in columns)
    sql = f"UPDATE annotation SET {sets} WHERE {_THESE}"
    connection.exec_driver_sql(sql, (*columns.values(), ids(rows)))


def relabel(connection: Connection, rows: Collection[int], label: int, version: str) -> None:
    """Give many annotations a label, under a version of its codebook."""
    sql = f"UPDATE annotation SET codebook_version = ?, label_id = ?, modified = ? WHERE {_THESE}"
    connection.exec_driver_sql(sql, (version, label, now(), ids(rows)))


def delete(connection: Connection, rows: Collection[int]) -> None:
    """Delete many annotations and their relations."""
    connection.exec_driver_sql(f"DELETE FROM annotation WHERE {_THESE}", (ids(rows),))


def attributes(connection: Connection, rows: Collection[int]) -> list[tuple[int, int, str]]:
    """Return (annotation, label, attributes as JSON) of many annotations."""
    sql = f"SELECT id, label_id, attributes FROM annotation WHERE {_THESE} ORDER BY id"
    return [tuple(row) for row in connection.exec_driver_sql(sql, (ids(rows),))]


def set_attributes(connection: Connection, values: Sequence[tuple[int, str]]) -> None:
    """Write attributes (JSON) of many annotations: (annotation, attributes)."""
    time = now()
    sql = "UPDATE annotation SET attributes = ?, modified = ? WHERE id = ?"
    connection.exec_driver_sql(sql, [(stored, time, row) for row, stored in values])
