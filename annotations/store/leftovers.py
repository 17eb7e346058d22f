"""What a writer that was killed, or that had readers beside it, leaves beside the project file.

Only a writing connection may tidy up, and only while nobody else holds the project.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from annotations.errors import UserError
from annotations.store import connect
from annotations.store.lock import LockedError, WriterLock


def fold(path: Path) -> None:
    """Fold the log that a writer could not fold, because a reader still had the file open."""
    if connect.wal_path(path).exists():
        _tidy(path, connect.fold_log)


def roll_back(path: Path) -> None:
    """Take back the half-written change of a killed writer, which a reader may not do itself."""
    if connect.journal_path(path).exists():
        _tidy(path, lambda connection: connect.refuse_foreign_schema(connection, path))


def _tidy(path: Path, work: Callable[[Connection], None]) -> None:
    with suppress(OSError, LockedError, UserError, sqlite3.Error, SQLAlchemyError):
        lock = WriterLock(path)
        try:
            with connect.autocommit(connect.open_engine(path, read_only=False)) as connection:
                work(connection)
        finally:
            lock.release()
