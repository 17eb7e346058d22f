"""The history as data: steps and what flips them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from annotations.changes import Changes, HistoryStep
from annotations.model import new_id, now
from annotations.store.schema import RECORDED
from annotations.store.undo import Entry, rows_by_table

_STEP = "SELECT id, uid, op, detail, annotator, created, undone FROM history_step"


def record(
    connection: Connection, op: str, detail: Mapping[str, Any], annotator: str, entries: list[Entry]
) -> None:
    """Append a step; the steps that were taken back can no longer be redone."""
    run = connection.exec_driver_sql
    undone = "(SELECT id FROM history_step WHERE undone = 1)"
    run(f"DELETE FROM history_change WHERE step_id IN {undone}")
    run("DELETE FROM history_step WHERE undone = 1")
    step = run(
        "INSERT INTO history_step (uid, op, detail, annotator, created) VALUES (?, ?, ?, ?, ?)",
        (new_id(), str(op), json.dumps(detail, ensure_ascii=False), annotator, now()),
    ).lastrowid
    _insert_entries(connection, int(step), entries)


def _insert_entries(connection: Connection, step: int, entries: list[Entry]) -> None:
    sql = (
        "INSERT INTO history_change (step_id, seq, name, kind, row_id, row_count, old) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    rows = [(step, seq, *entry) for seq, entry in enumerate(entries)]
    connection.exec_driver_sql(sql, rows if len(rows) != 1 else rows[0])


def entries_of(connection: Connection, step: int) -> list[Entry]:
    """Return what flips a step, in the order in which it was noted."""
    sql = (
        "SELECT name, kind, row_id, row_count, old FROM history_change "
        "WHERE step_id = ? ORDER BY seq"
    )
    return [tuple(row) for row in connection.exec_driver_sql(sql, (step,))]


def replace_entries(
    connection: Connection, step: int, entries: list[Entry], *, undone: bool
) -> None:
    """Store what flips the step back."""
    run = connection.exec_driver_sql
    run("DELETE FROM history_change WHERE step_id = ?", (step,))
    if entries:
        _insert_entries(connection, step, entries)
    run("UPDATE history_step SET undone = ? WHERE id = ?", (int(undone), step))


def last_done(connection: Connection) -> HistoryStep | None:
    """Return the step that undo takes back."""
    return _step(connection, "WHERE undone = 0 ORDER BY id DESC LIMIT 1")


def first_undone(connection: Connection) -> HistoryStep | None:
    """Return the step that redo does again."""
    return _step(connection, "WHERE undone = 1 ORDER BY id LIMIT 1")


def steps(connection: Connection, limit: int = -1) -> tuple[HistoryStep, ...]:
    """Return the newest steps first, at most ``limit`` (all when negative)."""
    rows = connection.exec_driver_sql(f"{_STEP} ORDER BY id DESC LIMIT ?", (limit,))
    return tuple(_as_step(row) for row in rows)


def _step(connection: Connection, condition: str) -> HistoryStep | None:
    row = connection.exec_driver_sql(f"{_STEP} {condition}").first()
    return _as_step(row) if row else None


def _detail(stored: Any) -> Mapping[str, Any]:
    """Return a step's detail; nothing where it cannot be read, which ``check`` reports."""
    try:
        found = json.loads(stored)
    except (ValueError, TypeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _as_step(row: Any) -> HistoryStep:
    return HistoryStep(
        row=row[0],
        id=row[1],
        op=row[2],
        detail=_detail(row[3]),
        annotator=row[4],
        created=row[5],
        undone=bool(row[6]),
    )


_DOCUMENT_COLUMN = {
    name: [column.name for column in table.columns].index("document_id")
    for name, table in RECORDED.items()
    if "document_id" in table.columns
}


def changes_of(connection: Connection, op: str, entries: list[Entry]) -> Changes:
    """Return what the entries of a finished operation mean to those who show the project."""
    documents: set[int] = set()
    updated: dict[str, list[int]] = {}
    for name, kind, row, number, old in entries:
        column = _DOCUMENT_COLUMN.get(name)
        if column is None:
            continue
        if kind == "i":
            sql = f'SELECT DISTINCT document_id FROM "{name}" WHERE id BETWEEN ? AND ?'
            found = connection.exec_driver_sql(sql, (row, row + number - 1))
            documents.update(value for (value,) in found)
        else:
            documents.add(json.loads(old or "[]")[column])
            if kind == "u":
                updated.setdefault(name, []).append(row)
    for name, rows in updated.items():
        sql = (
            f'SELECT DISTINCT document_id FROM "{name}" '
            "WHERE id IN (SELECT value FROM json_each(?))"
        )
        found = connection.exec_driver_sql(sql, (json.dumps(rows),))
        documents.update(value for (value,) in found)
    return Changes(op=str(op), rows=rows_by_table(entries), documents=frozenset(documents))
