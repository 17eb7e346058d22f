"""One open project file: transactions that become history steps, undo and redo."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    ProgrammingError,
    SQLAlchemyError,
)

from annotations.changes import Changes, HistoryStep, Op
from annotations.errors import UserError
from annotations.store import caches, connect, history, leftovers, undo
from annotations.store.lock import InUseError as InUseError
from annotations.store.lock import UnwritableError as UnwritableError
from annotations.store.lock import WriterLock, lock_project
from annotations.store.migrations import copy_to, migrate
from annotations.store.schema import SCHEMA_VERSION, metadata
from annotations.store.transaction import Transaction as Transaction

_autocommit = connect.autocommit

_DAMAGE = (
    LookupError,
    ValueError,
    TypeError,
    OverflowError,
    RecursionError,
    DataError,
    IntegrityError,
    InterfaceError,
    ProgrammingError,
)
"""What replaying a history raises that is not of our making."""


class Store:
    """A project file, opened by one writer or by a reader.

    One connection writes, under a lock; each thread reads through a connection of its own, which
    sees what was last committed. Inside ``transact()`` the writing thread reads its own changes.
    """

    def __init__(self, path: Path, engine: Engine, lock: WriterLock | None) -> None:
        self.path = path
        self._engine = engine
        self._lock = lock
        self._mutex = threading.RLock()
        self._local = threading.local()
        self._connections: list[Connection] = []
        self._transaction: Transaction | None = None
        self._holder_thread = 0
        self._closed = False
        self._copy: TemporaryDirectory[str] | None = None
        self._reading_threads: set[int] = set()
        self._has_changed = False
        self._ahead = False
        self._writer = self._new_connection() if lock else None
        if self._writer is not None:
            undo.install(self._writer)

    # -- opening and closing

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new, empty project file. Raises UserError when something stands there already."""
        connect.refuse_existing(path)
        lock = lock_project(path)
        try:
            connect.refuse_existing(path)  # somebody may have made it until we had the lock
        except UserError:
            lock.release()
            raise
        try:
            with connect.told(path):
                engine = connect.create_engine_for_new(path)
                with engine.connect() as connection:
                    run = connection.exec_driver_sql
                    run("PRAGMA journal_mode = WAL")
                    metadata.create_all(connection)
                    caches.create(connection)
                    connection.commit()
                return cls(path, connect.open_engine(path, read_only=False), lock)
        except BaseException:
            path.unlink(missing_ok=True)
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Store:
        """Open a project file; migrate an older one (a copy of it is kept beside it).

        Raises UserError where the file is no sound project, InUseError where somebody else is
        writing to it, UnwritableError where it may only be read.
        """
        version = connect.check_header(path)
        if read_only and version < SCHEMA_VERSION:
            return cls._open_copy(path, version)
        lock = None if read_only else connect.lock_to_change(path)
        try:
            if read_only:
                leftovers.roll_back(path)
            with connect.told(path):
                engine = connect.open_engine(path, read_only=read_only)
                with _autocommit(engine) as connection:
                    connect.refuse_foreign_schema(connection, path)
                    if version < SCHEMA_VERSION:
                        migrate(connection, path, version)
                return cls(path, engine, lock)
        except BaseException:
            if lock:
                lock.release()
            raise

    @classmethod
    def _open_copy(cls, path: Path, version: int) -> Store:
        """Read an older file through a copy that is brought up to date; it stays as it is."""
        folder = TemporaryDirectory(prefix="elocutio-")
        copy = Path(folder.name) / path.name
        try:
            leftovers.roll_back(path)
            with connect.told(path):
                source = connect.open_engine(path, read_only=True)
                with _autocommit(source) as connection:
                    connect.refuse_foreign_schema(connection, path)
                    copy_to(connection, copy)
                source.dispose()
                engine = connect.open_engine(copy, read_only=False)
                with _autocommit(engine) as connection:
                    migrate(connection, path, version, keep=False)
                engine.dispose()
                store = cls(path, connect.open_engine(copy, read_only=True), None)
        except BaseException:
            folder.cleanup()
            raise
        store._copy = folder
        return store

    def close(self) -> None:
        """Close all connections; the last one folds the write-ahead log into the one file."""
        with self._mutex:
            if self._closed:
                return
            self._closed = True
            writer, self._writer = self._writer, None
            for connection in self._connections:
                if connection is not writer:
                    connection.close()
            if writer is not None:
                connect.fold_log(writer)
                writer.close()
            self._connections.clear()
            self._engine.dispose()
            if self._lock:
                self._lock.release()
                self._lock = None
            else:
                leftovers.fold(self.path)
            if self._copy is not None:
                self._copy.cleanup()

    @property
    def read_only(self) -> bool:
        """Whether this store refuses every change."""
        return self._writer is None

    # -- reading

    @property
    def connection(self) -> Connection:
        """The connection to read through in this thread."""
        if self._transaction and self._holder_thread == threading.get_ident():
            return self._transaction.connection
        found: Connection | None = getattr(self._local, "connection", None)
        if found is None or found.closed:
            found = self._local.connection = self._new_connection()
            self._reading_threads.add(threading.get_ident())
        return found

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Read one state of the file in this thread, whatever others commit meanwhile."""
        connection = self.connection
        if connection is self._writer or self.in_snapshot:
            yield connection
            return
        with connect.told(self.path):
            connection.exec_driver_sql("BEGIN")
            # SQLite fixes the state by the first reading only.
            connection.exec_driver_sql("SELECT id FROM project").first()
            self._local.in_snapshot = True
            try:
                yield connection
            finally:
                self._local.in_snapshot = False
                connection.exec_driver_sql("ROLLBACK")

    @property
    def in_snapshot(self) -> bool:
        """Whether this thread reads inside ``snapshot()``."""
        return bool(getattr(self._local, "in_snapshot", False))

    def changed_elsewhere(self) -> bool:
        """Whether a reader's file changed since this thread asked last; a writer is alone."""
        if not self.read_only or self.in_snapshot:
            return False
        version = self.connection.exec_driver_sql("PRAGMA data_version").scalar()
        former = getattr(self._local, "version", None)
        self._local.version = version
        return bool(version != former)

    def _new_connection(self) -> Connection:
        if self._closed:
            raise RuntimeError("the project is closed")
        with connect.told(self.path):
            connection = _autocommit(self._engine)
        self._connections.append(connection)
        return connection

    # -- writing

    @contextmanager
    def transact(self, op: Op, detail: Mapping[str, Any], annotator: str) -> Iterator[Transaction]:
        """Run one operation: all of it is on disk, as one history step, when this returns.

        On any exception nothing of it is. After success ``changes`` says what was touched; it
        stays None where nothing was, and then no step is recorded.
        """
        with self._mutex, connect.told(self.path):
            if self._transaction is not None:
                raise RuntimeError("an operation inside an operation")
            writer = self._writer_or_refuse()
            transaction = Transaction(writer, op, detail, annotator)
            with self._begun(writer, transaction):
                yield transaction
                entries = undo.take(writer, transaction.entries)
                caches.follow(writer, entries)
                if entries:
                    history.record(writer, transaction.op, transaction.detail, annotator, entries)
                    transaction.changes = history.changes_of(writer, transaction.op, entries)

    def undo(self) -> Changes | None:
        """Take back the last step; return what it touched, or None when there is none."""
        return self._flip(history.last_done, undone=True)

    def redo(self) -> Changes | None:
        """Do the step again that was last taken back, or return None."""
        return self._flip(history.first_undone, undone=False)

    def _flip(self, choose: Any, *, undone: bool) -> Changes | None:
        with self._mutex, connect.told(self.path), self._damage_told():
            writer = self._writer_or_refuse()
            step: HistoryStep | None = choose(writer)
            if step is None:
                return None
            with self._begun(writer, Transaction(writer, Op(step.op), step.detail, step.annotator)):
                undo.replay(writer, history.entries_of(writer, step.row))
                entries = undo.take(writer)
                caches.follow(writer, entries)
                history.replace_entries(writer, step.row, entries, undone=undone)
                return history.changes_of(writer, step.op, entries)

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        """Tell of a stored history that does not fit the tables; nothing of it was applied."""
        try:
            yield
        except _DAMAGE as error:
            cause = error.orig if isinstance(error, DBAPIError) else error
            raise UserError(
                "The history of this project is damaged ({cause}); nothing was changed.",
                file=str(self.path),
                cause=cause,
            ) from error

    @contextmanager
    def _begun(self, writer: Connection, transaction: Transaction) -> Iterator[None]:
        # The write-ahead mode stands in the file's header. The first change is made without it, so
        # that a project keeps its bytes when that fails, and one command writes once, not twice.
        if self._has_changed or len(self._reading_threads) > 1:
            self._write_ahead(writer)
        writer.exec_driver_sql("BEGIN IMMEDIATE")
        self._transaction = transaction
        self._holder_thread = threading.get_ident()
        try:
            yield
            writer.exec_driver_sql("COMMIT")
            self._has_changed = True
        except BaseException:
            with suppress(sqlite3.Error, SQLAlchemyError):
                writer.exec_driver_sql("ROLLBACK")
            with suppress(sqlite3.Error, SQLAlchemyError):
                undo.discard(writer)
            if writer.invalidated:
                self._renew_writer()
            raise
        finally:
            self._transaction = None

    def _renew_writer(self) -> None:
        """Open another writing connection where Ctrl+C cost us the first one.

        SQLAlchemy would do it by itself, but without the triggers that note the history.
        """
        assert self._writer is not None
        self._connections.remove(self._writer)
        self._writer.close()
        self._ahead = False
        self._writer = self._new_connection()
        undo.install(self._writer)

    def _write_ahead(self, writer: Connection) -> None:
        self._ahead = self._ahead or connect.use_log(writer)

    def _writer_or_refuse(self) -> Connection:
        if self._writer is None:
            raise UserError("The project is open for reading only.", file=str(self.path))
        return self._writer

    def writing(self) -> Connection:
        """Return the connection of the running operation.

        Raises RuntimeError outside ``transact()``: no write escapes the history.
        """
        if self._transaction is None or self._holder_thread != threading.get_ident():
            raise RuntimeError("a write outside transact()")
        return self._transaction.connection

    def forget_history(self) -> None:
        """Start with an empty history: what made the file itself is nothing to take back."""
        with self._mutex, connect.told(self.path):
            writer = self._writer_or_refuse()
            writer.exec_driver_sql("DELETE FROM history_change")
            writer.exec_driver_sql("DELETE FROM history_step")

    # -- caches: what can be made anew; no part of the history

    def cache(self, write: Callable[[Connection], object]) -> bool:
        """Write to the caches in a transaction of its own.

        False, and nothing is written, where the file is read only, an operation or a snapshot of
        this thread is running, or the database refuses.
        """
        with self._mutex:
            if self._writer is None or self._transaction is not None or self.in_snapshot:
                return False
            self._write_ahead(self._writer)
            try:
                self._writer.exec_driver_sql("BEGIN IMMEDIATE")
                write(self._writer)
                self._writer.exec_driver_sql("COMMIT")
            except DBAPIError:
                with suppress(sqlite3.Error, SQLAlchemyError):
                    self._writer.exec_driver_sql("ROLLBACK")
                return False
        return True

    # -- state: where the window left off; no part of the history

    def state(self, key: str, default: Any = None) -> Any:
        """Return a JSON value kept under ``key``."""
        sql = "SELECT value FROM state WHERE key = ?"
        row = self.connection.exec_driver_sql(sql, (key,)).first()
        return default if row is None else json.loads(row[0])

    def set_state(self, key: str, value: Any) -> None:
        """Keep a JSON value; silently does nothing in a read-only project."""
        with self._mutex, connect.told(self.path):
            if not self.read_only and self._transaction is None:
                sql = (
                    "INSERT INTO state (key, value) VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                )
                kept = json.dumps(value, ensure_ascii=False)
                writer = self._writer_or_refuse()
                self._write_ahead(writer)
                writer.exec_driver_sql(sql, (key, kept))
