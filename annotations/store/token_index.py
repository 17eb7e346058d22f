"""The index of tokens: each parse as numbers of a lexicon that all documents share.

A cache like the parses that it is made from. A row says which parse it was made from, so that one
that an older program replaced is no longer believed. The lexicon only grows.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from annotations.store.parses import StoredParse

TABLES = {
    "token_string": "CREATE TABLE token_string (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    "token_kind": (
        "CREATE TABLE token_kind (id INTEGER PRIMARY KEY, word INTEGER NOT NULL, "
        "lemma INTEGER NOT NULL, pos INTEGER NOT NULL, morph INTEGER NOT NULL, "
        "UNIQUE (word, lemma, pos, morph))"
    ),
    "token_row": (
        "CREATE TABLE token_row (id INTEGER PRIMARY KEY, parse TEXT NOT NULL, "
        "width INTEGER NOT NULL, kinds BLOB NOT NULL, "
        "place_width INTEGER NOT NULL, places BLOB NOT NULL)"
    ),
}

FORM = 1
"""Changes with what a row holds: rows of another form are made anew."""

_PARSE = f"'{FORM} ' || length(p.data) || ' ' || p.pipeline || ' ' || p.version || ' ' || p.sha256"
_NUMBERS = 4
"""A kind: word, lemma, part of speech, morphology."""


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A document's tokens, as unsigned numbers of ``width`` and ``place_width`` bytes.

    ``kinds``: numbers of kinds, 0 behind each sentence; ``places``: for each token how far it
    begins behind the former one's end, and its length (code points), compressed.
    """

    width: int
    kinds: bytes
    place_width: int
    places: bytes


@dataclass(frozen=True, slots=True)
class Known:
    """A stored parse: its text (SHA-256), its pipeline, and what a row made from it says."""

    sha256: str
    pipeline: str
    version: str
    parse: str


def create(connection: Connection) -> None:
    """Make the tables where they are missing."""
    for sql in TABLES.values():
        connection.exec_driver_sql(sql.replace("TABLE", "TABLE IF NOT EXISTS", 1))


def numbered(
    connection: Connection, strings: Sequence[str], kinds: Sequence[Sequence[int]]
) -> list[int]:
    """Return the numbers of kinds in the lexicon, which takes in those that are new.

    ``kinds``: (word, lemma, part of speech, morphology) as numbers of ``strings``.
    """
    create(connection)
    run = connection.exec_driver_sql
    told = json.dumps(strings)
    run("INSERT OR IGNORE INTO token_string (text) SELECT value FROM json_each(?)", (told,))
    sql = "SELECT j.key, s.id FROM json_each(?) j JOIN token_string s ON s.text = j.value"
    of_string = dict(_plain(connection, sql, told))
    wanted = json.dumps([[of_string[number] for number in kind] for kind in kinds])
    parts = ", ".join(f"json_extract(j.value, '$[{number}]')" for number in range(_NUMBERS))
    run(
        "INSERT OR IGNORE INTO token_kind (word, lemma, pos, morph) "
        f"SELECT {parts} FROM json_each(?) j",
        (wanted,),
    )
    sql = (
        "SELECT j.key, k.id FROM json_each(?) j JOIN token_kind k "
        f"ON (k.word, k.lemma, k.pos, k.morph) = ({parts})"
    )
    of_kind = dict(_plain(connection, sql, wanted))
    return [of_kind[number] for number in range(len(kinds))]


def parse_named(stored: StoredParse) -> str:
    """Return by what a row names the parse that it was made from."""
    size = len(stored.data)
    return f"{FORM} {size} {stored.pipeline} {stored.version} {stored.sha256}"


def keep(connection: Connection, stored: StoredParse, row: TokenRow) -> None:
    """Store the row of a parse, if that is the document's stored one."""
    sql = (
        "INSERT OR REPLACE INTO token_row (id, parse, width, kinds, place_width, places) "
        f"SELECT p.id, {_PARSE}, ?, ?, ?, ? FROM parse p WHERE p.id = ? "
        f"AND {_PARSE} = ?"
    )
    values = (row.width, row.kinds, row.place_width, row.places)
    connection.exec_driver_sql(sql, (*values, stored.document, parse_named(stored)))


def known(connection: Connection) -> dict[int, Known]:
    """Return the stored parses by document row."""
    sql = f"SELECT p.id, p.sha256, p.pipeline, p.version, {_PARSE} FROM parse p"
    return {row: Known(*values) for row, *values in _plain(connection, sql)}


def rows(connection: Connection, wanted: Mapping[int, str]) -> dict[int, tuple[int, bytes]]:
    """Return (width, kinds) of those of the documents whose row is of the parse named."""
    sql = (
        "SELECT id, parse, width, kinds FROM token_row WHERE id IN (SELECT value FROM json_each(?))"
    )
    found = _plain(connection, sql, json.dumps(list(wanted)))
    return {row: (width, kinds) for row, parse, width, kinds in found if parse == wanted[row]}


def places(connection: Connection, documents: Iterable[int]) -> dict[int, tuple[int, bytes]]:
    """Return (width, places) of documents."""
    sql = (
        "SELECT id, place_width, places FROM token_row WHERE id IN (SELECT value FROM json_each(?))"
    )
    found = _plain(connection, sql, json.dumps(list(documents)))
    return {row: (width, places) for row, width, places in found}


def _plain(connection: Connection, sql: str, *values: Any) -> list[Any]:
    """Return plain tuples straight from the driver; none where a table is missing or damaged."""
    driver: Any = connection.connection.dbapi_connection
    try:
        found: list[Any] = driver.execute(sql, values).fetchall()
    except sqlite3.DatabaseError:
        return []
    return found


def lacking(connection: Connection) -> list[int]:
    """Return the rows of the documents that have a parse which is not indexed."""
    if not _whole(connection):
        return sorted(known(connection))
    sql = (
        f"SELECT p.id FROM parse p LEFT JOIN token_row r ON r.id = p.id AND r.parse = {_PARSE} "
        "WHERE r.id IS NULL ORDER BY p.id"
    )
    return [row for (row,) in _plain(connection, sql)]


def _whole(connection: Connection) -> bool:
    """Return whether the table of rows has all its columns."""
    sql = "SELECT id, parse, width, kinds, place_width, places FROM token_row LIMIT 0"
    try:
        connection.exec_driver_sql(sql)
    except DBAPIError:
        return False
    return True


def lexicon(
    connection: Connection, strings: int, kinds: int
) -> tuple[list[Any], list[tuple[int, ...]]]:
    """Return the strings and kinds behind those numbers, in the order of theirs, without gaps.

    Stops before a gap, which only a damaged file has.
    """
    sql = "SELECT id, text FROM token_string WHERE id > ? ORDER BY id"
    texts = _unbroken(_plain(connection, sql, strings), strings)
    sql = "SELECT id, word, lemma, pos, morph FROM token_kind WHERE id > ? ORDER BY id"
    more = _unbroken(_plain(connection, sql, kinds), kinds)
    return [text for (text,) in texts], list(more)


def _unbroken(found: Iterable[Any], last: int) -> Iterator[tuple[Any, ...]]:
    for number, *values in found:
        if number != last + 1:
            return
        last = number
        yield tuple(values)


def tidy(connection: Connection) -> None:
    """Drop the rows of parses that are gone, and a table of another form."""
    if not _whole(connection):
        connection.exec_driver_sql("DROP TABLE IF EXISTS token_row")
    create(connection)
    connection.exec_driver_sql("DELETE FROM token_row WHERE id NOT IN (SELECT id FROM parse)")


def forget(connection: Connection, documents: Iterable[int]) -> None:
    """Drop the rows of documents that an operation deleted, inside its transaction."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'token_row'"
    if connection.exec_driver_sql(sql).first() is not None:
        for document in documents:
            connection.exec_driver_sql("DELETE FROM token_row WHERE id = ?", (document,))
