"""Copying a project file while it is in use, and what a copy says of itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from annotations.errors import CancelledError
from annotations.store import connect, queries

_PAGES = 256
"""Pages in one step: a megabyte, which takes a few milliseconds."""
_PAUSE = 0.002
"""Seconds between two steps, in which whoever writes gets its turn."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a project file holds, in numbers; ``token`` is another after every step."""

    project: str
    name: str
    documents: int
    annotations: int
    token: str


def copy_in_steps(source: Path, target: Path, stopped: Callable[[], bool]) -> None:
    """Copy the last committed state of a project to a new file, through a connection of its own.

    Who writes meanwhile never waits longer than for one step. Raises CancelledError where
    ``stopped`` says so, and UserError for what the database reports; then no file is left.
    """

    def progress(_status: int, _remaining: int, _total: int) -> None:
        if stopped():
            raise CancelledError

    engine = connect.open_engine(source, read_only=True)
    try:
        with connect.told(source), connect.autocommit(engine) as connection:
            run = connection.exec_driver_sql
            if run("PRAGMA journal_mode").scalar() == "wal":
                # One state, whatever is committed meanwhile; without the log that would hold up
                # the writer, and the copy begins anew instead.
                run("BEGIN")
                run("SELECT id FROM project").first()
            with closing(sqlite3.connect(target, isolation_level=None)) as copy:
                driver: Any = connection.connection.dbapi_connection
                driver.backup(copy, pages=_PAGES, progress=progress, sleep=_PAUSE)
                copy.execute("PRAGMA journal_mode = DELETE")
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise
    finally:
        engine.dispose()


def facts(path: Path) -> Facts:
    """Return what a project file holds. Raises UserError for what is no sound project."""
    connect.check_header(path)
    engine = connect.open_engine(path, read_only=True)
    try:
        with connect.told(path), connect.autocommit(engine) as connection:
            connect.refuse_foreign_schema(connection, path)
            return _facts(connection)
    finally:
        engine.dispose()


def _facts(connection: Connection) -> Facts:
    project, name, _ = queries.project(connection)
    return Facts(
        project=project,
        name=name,
        documents=queries.count(connection, "document"),
        annotations=queries.count(connection, "annotation"),
        token=_token(connection),
    )


def _token(connection: Connection) -> str:
    run = connection.exec_driver_sql
    done = run("SELECT uid FROM history_step WHERE undone = 0 ORDER BY id DESC LIMIT 1").scalar()
    undone = run("SELECT count(*) FROM history_step WHERE undone = 1").scalar()
    version = run("PRAGMA user_version").scalar()
    return f"{version}/{done or ''}/{undone}"
