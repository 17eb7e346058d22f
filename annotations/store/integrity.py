"""The checks behind ``elocutio check``: one sentence for each fault found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, DefaultClause
from sqlalchemy.exc import DBAPIError

from annotations.changes import Op
from annotations.model import AttributeType, ReadingStatus, Status
from annotations.offsets import text_sha256
from annotations.store import originals
from annotations.store.schema import RECORDED, metadata

_MOST = 20
"""Faults of one kind that are listed one by one."""


def problems(connection: Connection) -> Iterator[str]:
    """Yield the faults of the file, the references, the texts, the offsets and the history."""
    for check in _CHECKS:
        try:
            yield from check(connection)
        except DBAPIError as error:
            yield f"The file cannot be read to its end: {error.orig}."
        except (TypeError, ValueError, AttributeError) as error:
            yield f"The file holds a value of the wrong kind: {error}."


def _originals(connection: Connection) -> Iterator[str]:
    yield from originals.problems(connection)


def _rows(connection: Connection, sql: str) -> list[Any]:
    return list(connection.exec_driver_sql(sql))


def _file(connection: Connection) -> Iterator[str]:
    for (line,) in _rows(connection, f"PRAGMA integrity_check({_MOST})"):
        if line != "ok":
            yield f"The file is damaged: {line}."


def _tables(connection: Connection) -> Iterator[str]:
    for table in metadata.sorted_tables:
        there = {row[1] for row in _rows(connection, f'PRAGMA table_info("{table.name}")')}
        missing = [column.name for column in table.columns if column.name not in there]
        if missing:
            yield f"The table {table.name} lacks the columns {', '.join(missing)}."


def _references(connection: Connection) -> Iterator[str]:
    for table, row, target, _ in _rows(connection, "PRAGMA foreign_key_check")[:_MOST]:
        yield f"Row {row} of {table} refers to a {target} that is not there."
    sql = (
        "SELECT r.uid FROM relation r JOIN annotation h ON h.id = r.head_id "
        "JOIN annotation c ON c.id = r.child_id WHERE h.document_id <> c.document_id"
    )
    for (uid,) in _rows(connection, sql)[:_MOST]:
        yield f"The relation {uid} joins annotations of two documents."


def _texts(connection: Connection) -> Iterator[str]:
    sql = (
        "SELECT d.uid, d.title, d.length, d.sha256, t.text FROM document d "
        "LEFT JOIN document_text t ON t.id = d.id"
    )
    for uid, title, length, sha256, text in connection.exec_driver_sql(sql):
        name = f"The document {uid} (“{title}”)"
        if text is None:
            yield f"{name} has no text."
        elif len(text) != length:
            yield f"{name} has {len(text)} characters instead of {length}."
        elif text_sha256(text) != sha256:
            yield f"{name} no longer has the text it was added with."


def _annotations(connection: Connection) -> Iterator[str]:
    sql = (
        'SELECT a.uid, a.start, a."end", a.fragments, d.length FROM annotation a '
        "JOIN document d ON d.id = a.document_id "
        'WHERE a.fragments <> \'\' OR a."end" > d.length OR a.start < 0 OR a.start >= a."end"'
    )
    for uid, start, end, fragments, length in connection.exec_driver_sql(sql):
        if not 0 <= start < end <= length:
            yield f"The annotation {uid} at {start}-{end} lies outside its text (0-{length})."
        elif not _sound(fragments, start, end):
            yield f"The annotation {uid} has fragments that are out of order."


def _sound(fragments: str, start: int, end: int) -> bool:
    try:
        pairs = [(int(a), int(b)) for a, b in json.loads(fragments)]
    except (ValueError, TypeError):
        return False
    in_order = all(a < b for a, b in pairs) and all(x[1] <= y[0] for x, y in pairwise(pairs))
    return in_order and len(pairs) > 1 and pairs[0][0] == start and pairs[-1][1] == end


def _values(connection: Connection) -> Iterator[str]:
    statuses = ", ".join(f"'{status}'" for status in Status)
    sql = f"SELECT uid, status FROM annotation WHERE status NOT IN ({statuses})"
    for uid, status in _rows(connection, sql)[:_MOST]:
        yield f"The annotation {uid} has the unknown status “{status}”."
    readings = ", ".join(f"'{status}'" for status in ReadingStatus)
    for (row,) in _rows(connection, f"SELECT id FROM reading WHERE status NOT IN ({readings})"):
        yield f"Row {row} of reading has an unknown status."
    types = {str(kind) for kind in AttributeType}
    for uid, attributes in _rows(connection, "SELECT uid, attributes FROM codebook"):
        try:
            sound = all(entry["type"] in types for entry in json.loads(attributes))
        except (ValueError, TypeError, KeyError):
            sound = False
        if not sound:
            yield f"The codebook {uid} has attributes that cannot be read."


def _json(connection: Connection) -> Iterator[str]:
    for table in metadata.sorted_tables:
        for column in table.columns:
            default = column.server_default
            if not isinstance(default, DefaultClause) or default.arg != "{}":
                continue
            sql = f'SELECT rowid FROM "{table.name}" WHERE NOT json_valid("{column.name}")'
            for (row,) in _rows(connection, sql)[:_MOST]:
                yield f"The {column.name} in row {row} of {table.name} cannot be read."


def _history(connection: Connection) -> Iterator[str]:
    for step, op in _rows(connection, "SELECT id, op FROM history_step"):
        if op not in set(Op):
            yield f"Step {step} of the history is of an unknown kind ({op})."
    sql = "SELECT step_id, name, kind, row_id, row_count, old FROM history_change"
    for step, name, kind, row, number, old in connection.exec_driver_sql(sql):
        table = RECORDED.get(name)
        if table is None or kind not in ("i", "u", "d"):
            yield f"Step {step} of the history names an unknown change ({kind} {name})."
        elif not isinstance(row, int) or not isinstance(number, int) or number < 1:
            yield f"Step {step} of the history names no rows of {name}."
        elif kind != "i" and not _has_values(old, len(table.columns)):
            yield f"Step {step} of the history has a change of {name} that cannot be read."
    sql = (
        "SELECT DISTINCT step_id FROM history_change "
        "WHERE step_id NOT IN (SELECT id FROM history_step)"
    )
    for (step,) in _rows(connection, sql):
        yield f"Step {step} of the history has changes, but no entry."
    sql = (
        "SELECT COUNT(*) FROM history_step a JOIN history_step b ON a.id < b.id "
        "WHERE a.undone = 1 AND b.undone = 0"
    )
    if _rows(connection, sql)[0][0]:
        yield "The history has a step that was taken back before one that was not."


def _has_values(old: Any, number: int) -> bool:
    try:
        values = json.loads(old)
    except (ValueError, TypeError, RecursionError):
        return False
    plain = str | int | None
    return (
        isinstance(values, list)
        and len(values) == number
        and all(isinstance(value, plain) for value in values)
    )


_CHECKS = (_file, _tables, _references, _texts, _originals, _annotations, _values, _json, _history)
