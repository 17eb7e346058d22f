"""The history's mechanism: TEMP triggers note what an operation's inverse needs.

The triggers are generated from the table metadata at every opening and live in the connection,
never in the file, so a file from somebody else brings no code along. They write into a TEMP log;
at commit the log becomes data of one history step. Flipping a step (undo or redo) replays its
inverse, while the same triggers note the inverse of that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, LargeBinary, Table

from annotations.changes import Rows
from annotations.store.schema import RECORDED

Entry = tuple[str, str, int, int, str | None]
"""Table, kind, first row, number of rows, old values as JSON."""

_LOG = 'temp."undo_log"'
_PORTION = 1_000


def install(connection: Connection) -> None:
    """Create the TEMP log and the triggers on a writing connection."""
    run = connection.exec_driver_sql
    run(
        f"CREATE TABLE {_LOG} (seq INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, "
        "row_id INTEGER NOT NULL, old TEXT)"
    )
    for table in RECORDED.values():
        for statement in _triggers(table):
            run(statement)


def _triggers(table: Table) -> Iterator[str]:
    name = table.name
    old = ", ".join(_as_json(f'old."{column.name}"', column.type) for column in table.columns)
    into = "INSERT INTO undo_log (name, kind, row_id, old) VALUES"
    yield (
        f'CREATE TEMP TRIGGER "log_i_{name}" AFTER INSERT ON main."{name}" BEGIN '
        f"{into} ('{name}', 'i', new.id, NULL); END"
    )
    yield (
        f'CREATE TEMP TRIGGER "log_u_{name}" AFTER UPDATE ON main."{name}" BEGIN '
        f"{into} ('{name}', 'u', new.id, json_array({old})); END"
    )
    yield (
        f'CREATE TEMP TRIGGER "log_d_{name}" BEFORE DELETE ON main."{name}" BEGIN '
        f"{into} ('{name}', 'd', old.id, json_array({old})); END"
    )


def _as_json(column: str, kind: Any) -> str:
    return f"hex({column})" if isinstance(kind, LargeBinary) else column


def take(connection: Connection, entries: list[Entry] | None = None) -> list[Entry]:
    """Return the running transaction's log, insertions of following rows as one; clear it.

    What is given as ``entries`` was taken before, and is continued.
    """
    run = connection.exec_driver_sql
    entries = [] if entries is None else entries
    there = False
    rows = run(f"SELECT name, kind, row_id, old FROM {_LOG} ORDER BY seq")
    # An import notes a million insertions; only what they come to is held in memory.
    for name, kind, row, old in rows.yield_per(_PORTION):
        there = True
        if kind == "i" and entries:
            last_name, last_kind, first, number, _ = entries[-1]
            # A redone import inserts its rows last one first.
            if last_kind == "i" and last_name == name and row in (first - 1, first + number):
                entries[-1] = (name, kind, min(first, row), number + 1, None)
                continue
        entries.append((name, kind, row, 1, old))
    if there:
        run(f"DELETE FROM {_LOG}")
    return entries


def discard(connection: Connection) -> None:
    """Forget the log of a transaction that failed."""
    connection.exec_driver_sql(f"DELETE FROM {_LOG}")


def replay(connection: Connection, entries: list[Entry]) -> None:
    """Apply the inverses, last change first. Foreign keys are checked at commit.

    Values are bound as parameters; table and column names come from the program's own metadata.
    Raises LookupError, ValueError, TypeError or an error of the database where the stored history
    does not fit the tables.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    alike = groupby(reversed(entries), key=lambda entry: entry[:2])
    for (name, kind), some in alike:
        _replay_alike(connection, RECORDED[name], kind, list(some))


def _replay_alike(connection: Connection, table: Table, kind: str, entries: list[Entry]) -> None:
    """Apply inverses of one kind to one table, in their order, by one prepared statement."""
    name = table.name
    for _, _, row, number, _ in entries:
        if not isinstance(row, int) or not isinstance(number, int) or number < 1:
            raise ValueError(f"a change of {name} names no rows")
    run = connection.exec_driver_sql
    if kind == "i":
        sql = f'DELETE FROM "{name}" WHERE id BETWEEN ? AND ?'
        run(sql, [(row, row + number - 1) for _, _, row, number, _ in entries])
    elif kind == "d":
        marks = ", ".join("?" for _ in table.columns)
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        sql = f'INSERT INTO "{name}" ({names}) VALUES ({marks})'
        run(sql, [_values(table, old) for *_, old in entries])
    elif kind == "u":
        sets = ", ".join(f'"{column.name}" = ?' for column in table.columns)
        sql = f'UPDATE "{name}" SET {sets} WHERE id = ?'
        done = run(sql, [(*_values(table, old), row) for _, _, row, _, old in entries])
        if done.rowcount != len(entries):
            raise LookupError(f"{name} lacks a row that the step changed")
    else:
        raise ValueError(f"unknown kind of change: {kind!r}")


def _values(table: Table, old: str | None) -> tuple[Any, ...]:
    values = json.loads(old or "[]")
    if not isinstance(values, list) or len(values) != len(table.columns):
        raise ValueError(f"a change of {table.name} has the wrong number of values")
    return tuple(
        bytes.fromhex(value) if isinstance(column.type, LargeBinary) and value else value
        for column, value in zip(table.columns, values, strict=True)
    )


def rows_by_table(entries: list[Entry]) -> dict[str, Rows]:
    """Return which rows the entries touch."""
    found: dict[str, list[range]] = {}
    for name, _, row, number, _ in entries:
        found.setdefault(name, []).append(range(row, row + number))
    return {name: Rows(ranges) for name, ranges in found.items()}
