"""Parses of the documents: a cache in the project file, valid for one text and one pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

TABLES = {
    "parse": (
        "CREATE TABLE parse (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, "
        "pipeline TEXT NOT NULL, version TEXT NOT NULL, data BLOB NOT NULL)"
    )
}


@dataclass(frozen=True, slots=True)
class StoredParse:
    """A document's parse as bytes, with the text (SHA-256) and the pipeline it came from."""

    document: int
    sha256: str
    pipeline: str
    version: str
    data: bytes


def create(connection: Connection) -> None:
    """Make the table where it is missing."""
    for sql in TABLES.values():
        connection.exec_driver_sql(sql.replace("TABLE", "TABLE IF NOT EXISTS", 1))


def keep(connection: Connection, parses: Iterable[StoredParse]) -> None:
    """Store parses, each in the place of the document's former one."""
    create(connection)
    sql = (
        "INSERT OR REPLACE INTO parse (id, sha256, pipeline, version, data) VALUES (?, ?, ?, ?, ?)"
    )
    for parse in parses:
        values = (parse.document, parse.sha256, parse.pipeline, parse.version, parse.data)
        connection.exec_driver_sql(sql, values)


def tidy(connection: Connection) -> None:
    """Drop the parses of documents that are gone: an older program leaves them behind."""
    create(connection)
    connection.exec_driver_sql("DELETE FROM parse WHERE id NOT IN (SELECT id FROM document)")


def stored(connection: Connection, document: int) -> StoredParse | None:
    """Return what is stored for a document's row; a file without the table has nothing."""
    sql = "SELECT id, sha256, pipeline, version, data FROM parse WHERE id = ?"
    try:
        row = connection.exec_driver_sql(sql, (document,)).first()
    except DBAPIError:
        return None
    sound = row is not None and isinstance(row[4], bytes)
    return StoredParse(*row) if sound and row is not None else None


def known(connection: Connection) -> dict[int, tuple[str, str, str]]:
    """Return (SHA-256 of the text, pipeline, version) by document row."""
    try:
        rows = connection.exec_driver_sql("SELECT id, sha256, pipeline, version FROM parse").all()
    except DBAPIError:
        return {}
    return {row: (sha256, pipeline, version) for row, sha256, pipeline, version in rows}


def forget(connection: Connection, documents: Iterable[int]) -> None:
    """Drop the parses of documents that an operation deleted, inside its transaction."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'parse'"
    if connection.exec_driver_sql(sql).first() is not None:
        for document in documents:
            connection.exec_driver_sql("DELETE FROM parse WHERE id = ?", (document,))
