"""Opening SQLite the way every project file is opened: checked before it is believed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote as url_quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from annotations.errors import UserError, mark
from annotations.store.lock import UnwritableError, WriterLock, lock_project
from annotations.store.schema import APPLICATION_ID, SCHEMA_VERSION
from annotations.store.search import TABLES as SEARCH_TABLES

_MAGIC = b"SQLite format 3\x00"
_HEADER_LENGTH = 100

NEWER = mark(
    "This project was made by a newer Elocutio (file version {found}, this program knows "
    "{known}); update the program."
)


def check_header(path: Path) -> int:
    """Return the schema version in the file's header, without opening it as a database.

    Raises UserError for a file that is missing, is no project, is truncated or is newer.
    """
    name = str(path)
    if not path.exists():
        raise UserError("There is no such project.", file=name)
    if path.is_dir():
        raise UserError("This is a folder, not a project file.", file=name)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
    except PermissionError:
        raise UserError("The file may not be read; ask its owner for access.", file=name) from None
    if len(header) < _HEADER_LENGTH or not header.startswith(_MAGIC):
        raise UserError("This is not an Elocutio project.", file=name)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(
            "This is a database of another program, not an Elocutio project.", file=name
        )
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise UserError(NEWER, file=name, found=version, known=SCHEMA_VERSION)
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    # With a journal beside it the main file may lag behind its header.
    unfinished = wal_path(path).exists() or journal_path(path).exists()
    if path.stat().st_size < page * pages and not unfinished:
        raise UserError(
            "The project file is truncated; restore it from a backup or copy it again.", file=name
        )
    return version


def refuse_existing(path: Path) -> None:
    """Raise UserError where something stands at a new project's place."""
    if path.exists():
        raise UserError(
            "There is a file of this name already; nothing was changed.", file=str(path)
        )


def lock_to_change(path: Path) -> WriterLock:
    """Take the lock of a project that is there.

    Raises InUseError where it is held, UnwritableError where file or folder may only be read.
    """
    try:
        # SQLite would open a file that may only be read, and refuse the first change.
        if os.access(path, os.W_OK):
            return lock_project(path)
    except UnwritableError:
        pass
    raise UnwritableError(
        "The project may only be read here; copy it into a folder of yours to change it.",
        file=str(path),
    )


def wal_path(path: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of an open project."""
    return path.with_name(path.name + "-wal")


def journal_path(path: Path) -> Path:
    """Return where SQLite keeps the old pages while a change is written without the log."""
    return path.with_name(path.name + "-journal")


def open_engine(path: Path, *, read_only: bool) -> Engine:
    """Return an engine whose every connection is a new one with the project's settings."""

    def connect() -> sqlite3.Connection:
        mode = "ro" if read_only else "rw"
        extra = "&immutable=1" if read_only and _immutable(path) else ""
        connection = sqlite3.connect(
            f"file:{url_quote(str(path.absolute()))}?mode={mode}{extra}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=10.0,
        )
        _configure(connection)
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=NullPool)


def create_engine_for_new(path: Path) -> Engine:
    """Return an engine that creates the file."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        _configure(connection)
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=NullPool)


def autocommit(engine: Engine) -> Connection:
    """Return a connection on which transactions begin and end only by our own statements."""
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


def use_log(connection: Connection) -> bool:
    """Write to the write-ahead log from now on, so that readers and the writer no longer wait.

    Return whether it is so: not where a reader holds the file just now.
    """
    with suppress(sqlite3.Error, DBAPIError):
        return bool(connection.exec_driver_sql("PRAGMA journal_mode = WAL").scalar() == "wal")
    return False


def fold_log(connection: Connection) -> None:
    """Make the project one file again; where others have it open, the last of them does it.

    The file leaves the write-ahead mode, so that who only reads it puts nothing beside it.
    """
    run = connection.exec_driver_sql
    with suppress(sqlite3.Error, DBAPIError):
        run("PRAGMA busy_timeout = 0")
        run("PRAGMA wal_checkpoint(TRUNCATE)")
        run("PRAGMA journal_mode = DELETE")


def _configure(connection: sqlite3.Connection) -> None:
    run = connection.execute
    run("PRAGMA trusted_schema = OFF")
    run("PRAGMA cell_size_check = ON")
    run("PRAGMA foreign_keys = ON")
    run("PRAGMA recursive_triggers = ON")
    run("PRAGMA temp_store = MEMORY")
    run("PRAGMA cache_size = -16000")
    run("PRAGMA synchronous = FULL")


def _immutable(path: Path) -> bool:
    """Whether a read-only opening must not try to make SQLite's shared-memory file."""
    return not os.access(path.parent, os.W_OK) and not wal_path(path).exists()


def refuse_foreign_schema(connection: Connection, path: Path) -> None:
    """Refuse a file that brings triggers, views or virtual tables but the index of words.

    Nothing stored in a file is executed.
    """
    found = connection.exec_driver_sql(
        "SELECT CASE WHEN type = 'table' THEN 'virtual table' ELSE type END, name, sql "
        "FROM sqlite_master WHERE type IN ('trigger', 'view') OR type = 'table' AND rootpage = 0"
    )
    for kind, name, sql in found:
        if sql != SEARCH_TABLES.get(name):
            raise UserError(
                "The file holds a {kind} ({name}), which no project has; it is not opened.",
                file=str(path),
                kind=kind,
                name=name,
            )


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the database's known troubles into sentences: full disk, locked, damaged, read-only."""
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        sentence = _sentence(cause)
        if not sentence:
            raise
        raise UserError(sentence, file=str(path)) from error


def _sentence(error: BaseException | None) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return {
        sqlite3.SQLITE_FULL: mark("Not saved: the disk is full; make room and try again."),
        sqlite3.SQLITE_BUSY: mark("Not saved: another program is using the file; try again."),
        sqlite3.SQLITE_LOCKED: mark("Not saved: another program is using the file; try again."),
        sqlite3.SQLITE_READONLY: mark("The project or its folder is read-only; copy it elsewhere."),
        sqlite3.SQLITE_CANTOPEN: mark(
            "The project cannot be opened here; check the folder's rights."
        ),
        sqlite3.SQLITE_IOERR: mark("Not saved: the disk reports an error; check it and try again."),
        sqlite3.SQLITE_CORRUPT: mark("The project file is damaged; restore it from a backup."),
        sqlite3.SQLITE_NOTADB: mark("This is not an Elocutio project."),
    }.get(code, "")
