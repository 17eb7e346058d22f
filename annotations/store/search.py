"""The index of words over all documents: a cache in the project file, made anew where it is stale.

It is an FTS5 table without the texts, and a table that notes which text each document was indexed
with. Neither belongs to the schema or to the history: the store keeps them in step with the texts
in the same transaction, and a file that lacks them, or whose texts an older program changed, gets
them at the first search that may write.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from annotations.fulltext import FORM, index_form
from annotations.store.undo import Entry

TABLES = {
    "search_index": (
        "CREATE VIRTUAL TABLE search_index USING fts5(text, content='', "
        "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\")"
    ),
    "search_document": (
        "CREATE TABLE search_document (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL)"
    ),
}
"""What makes the index; the only virtual table that a project file may hold."""

_FORM_ROW = 0
_DAMAGED = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CONSTRAINT)


def create(connection: Connection) -> bool:
    """Make an empty index; False where this SQLite has no FTS5."""
    try:
        for sql in TABLES.values():
            connection.exec_driver_sql(sql)
    except DBAPIError as error:
        if "no such module" in str(error.orig):
            return False
        raise
    sql = "INSERT INTO search_document (id, sha256) VALUES (?, ?)"
    connection.exec_driver_sql(sql, (_FORM_ROW, FORM))
    return True


def in_step(connection: Connection) -> bool:
    """Return whether the index answers for exactly the texts that are there."""
    run = connection.exec_driver_sql
    if not _exists(connection):
        return False
    form = run("SELECT sha256 FROM search_document WHERE id = ?", (_FORM_ROW,)).scalar()
    wrong = run(
        "SELECT 1 FROM document d LEFT JOIN search_document s ON s.id = d.id "
        "WHERE s.sha256 IS NOT d.sha256 UNION ALL SELECT 1 FROM search_document "
        "WHERE id <> ? AND id NOT IN (SELECT id FROM document) LIMIT 1",
        (_FORM_ROW,),
    ).first()
    return form == FORM and wrong is None


def rebuild(connection: Connection) -> bool:
    """Index all texts from nothing, inside a transaction of the caller's; False without FTS5."""
    run = connection.exec_driver_sql
    for name in TABLES:
        run(f"DROP TABLE IF EXISTS {name}")
    if not create(connection):
        return False
    for (row,) in run("SELECT id FROM document_text ORDER BY id").all():
        _add(connection, row, row)
    run("INSERT INTO search_index (search_index) VALUES ('optimize')")
    return True


def lacking(connection: Connection) -> int:
    """Return how many texts are not indexed; all of them where the index is to be made anew."""
    sql = "SELECT COUNT(*) FROM document"
    if _usable(connection):
        sql += " WHERE id NOT IN (SELECT id FROM search_document)"
    return int(connection.exec_driver_sql(sql).scalar_one())


def extend(connection: Connection, characters: int) -> int:
    """Index some more texts, inside a transaction of the caller's; return how many.

    At least one, then until they come to so many characters; none without FTS5. An index that
    answers for other texts is begun anew.
    """
    run = connection.exec_driver_sql
    if not _usable(connection):
        for name in TABLES:
            run(f"DROP TABLE IF EXISTS {name}")
        if not create(connection):
            return 0
    sql = (
        "SELECT id, length FROM document WHERE id NOT IN (SELECT id FROM search_document) "
        "ORDER BY id"
    )
    done = taken = 0
    for row, length in run(sql).all():
        if done and taken + length > characters:
            break
        _add(connection, row, row)
        done += 1
        taken += length
    return done


def _usable(connection: Connection) -> bool:
    """Return whether all that is indexed stands in the texts that are there."""
    run = connection.exec_driver_sql
    if not _exists(connection):
        return False
    form = run("SELECT sha256 FROM search_document WHERE id = ?", (_FORM_ROW,)).scalar()
    sql = (
        "SELECT 1 FROM search_document s LEFT JOIN document d ON d.id = s.id "
        "WHERE s.id <> ? AND s.sha256 IS NOT d.sha256 LIMIT 1"
    )
    return form == FORM and run(sql, (_FORM_ROW,)).first() is None


def follow(connection: Connection, entries: Iterable[Entry]) -> None:
    """Take over what a finished operation did to the texts, inside its transaction.

    A damaged index never stands in an operation's way: it is marked stale instead.
    """
    changes = [entry for entry in entries if entry[0] == "document_text"]
    if not changes or not _exists(connection):
        return
    connection.exec_driver_sql("SAVEPOINT search")
    try:
        for _, kind, row, _, old in changes:
            if kind == "d":
                _remove(connection, row, json.loads(old or "[]")[1])
        for _, kind, row, number, _ in changes:
            if kind == "i":
                _add(connection, row, row + number - 1)
        # Only here the index writes what it holds; a release that fails cannot be rolled back.
        connection.exec_driver_sql("SAVEPOINT search_written")
        connection.exec_driver_sql("RELEASE search_written")
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
            raise
        connection.exec_driver_sql("ROLLBACK TO search")
        connection.exec_driver_sql("DELETE FROM search_document")
    connection.exec_driver_sql("RELEASE search")


def documents(connection: Connection, expression: str) -> list[int]:
    """Return the rows of the documents that an FTS5 expression finds, in the project's order."""
    sql = (
        "SELECT d.id FROM search_index s JOIN document d ON d.id = s.rowid "
        "WHERE search_index MATCH ? ORDER BY d.position, d.id"
    )
    return [row for (row,) in connection.exec_driver_sql(sql, (expression,))]


def _exists(connection: Connection) -> bool:
    sql = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN (?, ?)"
    return bool(connection.exec_driver_sql(sql, tuple(TABLES)).scalar() == len(TABLES))


def _add(connection: Connection, first: int, last: int) -> None:
    run = connection.exec_driver_sql
    sql = (
        "SELECT d.id, d.sha256, t.text FROM document d JOIN document_text t ON t.id = d.id "
        "WHERE d.id BETWEEN ? AND ? AND d.id NOT IN (SELECT id FROM search_document)"
    )
    for row, sha256, text in run(sql, (first, last)).all():
        run("INSERT INTO search_index (rowid, text) VALUES (?, ?)", (row, index_form(text)))
        run("INSERT INTO search_document (id, sha256) VALUES (?, ?)", (row, sha256))


def _remove(connection: Connection, row: int, text: str) -> None:
    run = connection.exec_driver_sql
    if run("DELETE FROM search_document WHERE id = ?", (row,)).rowcount:
        run(
            "INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', ?, ?)",
            (row, index_form(text)),
        )
