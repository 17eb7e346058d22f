"""Changing a project file. Every function takes the connection of the running operation."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from annotations.errors import UserError
from annotations.model import Document, new_id, now
from annotations.offsets import Fragments, text_sha256
from annotations.store.codebook_rows import dump as dump

_INSERT_ANNOTATION = (
    'INSERT INTO annotation (uid, document_id, label_id, annotator_id, start, "end", fragments, '
    "status, origin, attributes, note, codebook_version, created, modified) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_RELATION = (
    "INSERT INTO relation (uid, head_id, child_id, label, annotator_id, note, created) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_DOCUMENT_LABEL = (
    "INSERT INTO document_label (uid, document_id, label_id, annotator_id, created) "
    "VALUES (?, ?, ?, ?, ?)"
)

AnnotationRow = tuple[str, int, int, int, int, int, str, str, str, str, str, str, str, str]


class RepeatedError(UserError):
    """The exact repetition of an annotation: same fragments, label and annotator.

    ``rows`` are the annotations that an operation on many would make repetitions.
    """

    def __init__(self, sentence: str, rows: tuple[int, ...] = (), **values: object) -> None:
        super().__init__(sentence, file="", line=0, **values)
        self.rows = rows


def insert_project(connection: Connection, name: str, language: str) -> None:
    """Write the project's own row."""
    connection.exec_driver_sql(
        "INSERT INTO project (uid, name, language, created) VALUES (?, ?, ?, ?)",
        (new_id(), name, language, now()),
    )


def insert_annotator(connection: Connection, name: str, uid: str = "") -> int:
    """Store an annotator; return the row."""
    sql = "INSERT INTO annotator (uid, name, created) VALUES (?, ?, ?)"
    return int(connection.exec_driver_sql(sql, (uid or new_id(), name, now())).lastrowid)


def insert_document(connection: Connection, document: Document, text: str) -> Document:
    """Store a document behind the others, with its text; return it as stored.

    An empty ``id``, ``created`` or ``modified`` is filled in; hash and length are computed.
    """
    run = connection.exec_driver_sql
    position = run("SELECT COALESCE(MAX(position), 0) + 1 FROM document").scalar_one()
    time = now()
    uid, created = document.id or new_id(), document.created or time
    modified = document.modified or created
    sha256, length = text_sha256(text), len(text)
    row = run(
        "INSERT INTO document (uid, position, title, language, length, sha256, file_name, "
        "encoding, file_sha256, metadata, created, modified) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            uid,
            position,
            document.title,
            document.language,
            length,
            sha256,
            document.file_name,
            document.encoding,
            document.file_sha256,
            dump(dict(document.metadata)),
            created,
            modified,
        ),
    ).lastrowid
    run("INSERT INTO document_text (id, text) VALUES (?, ?)", (row, text))
    return Document(
        row=int(row),
        id=uid,
        position=position,
        title=document.title,
        language=document.language,
        length=length,
        sha256=sha256,
        file_name=document.file_name,
        encoding=document.encoding,
        file_sha256=document.file_sha256,
        metadata=document.metadata,
        created=created,
        modified=modified,
    )


def update_document(connection: Connection, row: int, values: Mapping[str, Any]) -> None:
    """Change a document's title, language or metadata (columns of the table)."""
    _update(connection, "document", row, {**values, "modified": now()})


def delete(connection: Connection, table: str, row: int) -> None:
    """Delete one row, and what belongs to it."""
    connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', (row,))


def annotation_row(
    *,
    uid: str,
    document: int,
    label: int,
    annotator: int,
    fragments: Fragments,
    status: str,
    origin: str,
    attributes: Mapping[str, Any],
    note: str,
    codebook_version: str,
    created: str,
    modified: str,
) -> AnnotationRow:
    """Return an annotation's values in the order of the insertion."""
    return (
        uid,
        document,
        label,
        annotator,
        fragments[0][0],
        fragments[-1][1],
        dump(fragments) if len(fragments) > 1 else "",
        status,
        origin,
        dump(dict(attributes)) if attributes else "{}",
        note,
        codebook_version,
        created,
        modified,
    )


def insert_annotation(connection: Connection, values: AnnotationRow) -> int:
    """Store one annotation; return its row. Raises RepeatedError for an exact repetition."""
    try:
        return int(connection.exec_driver_sql(_INSERT_ANNOTATION, values).lastrowid)
    except IntegrityError as error:
        raise _repeated(error) from None


def insert_annotations(connection: Connection, rows: list[AnnotationRow]) -> None:
    """Store many annotations at once. Raises RepeatedError for an exact repetition."""
    if not rows:
        return
    try:
        connection.exec_driver_sql(_INSERT_ANNOTATION, rows)
    except IntegrityError as error:
        raise _repeated(error) from None


def update_annotation(connection: Connection, row: int, values: Mapping[str, Any]) -> None:
    """Change columns of one annotation. Raises RepeatedError where it would repeat another one."""
    try:
        _update(connection, "annotation", row, {**values, "modified": now()})
    except IntegrityError as error:
        raise _repeated(error) from None


def fragment_columns(fragments: Fragments) -> dict[str, Any]:
    """Return the columns that hold an annotation's fragments."""
    return {
        "start": fragments[0][0],
        "end": fragments[-1][1],
        "fragments": dump(fragments) if len(fragments) > 1 else "",
    }


def _repeated(error: IntegrityError) -> Exception:
    if getattr(error.orig, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        return RepeatedError("This annotator has already put this label on exactly this passage.")
    return error


def insert_relations(connection: Connection, rows: Iterable[tuple[Any, ...]]) -> None:
    """Store relations: (id, head row, child row, label, annotator row, note, created)."""
    values = list(rows)
    if values:
        connection.exec_driver_sql(_INSERT_RELATION, values)


def insert_document_labels(connection: Connection, rows: Iterable[tuple[Any, ...]]) -> None:
    """Store document labels: (id, document row, label row, annotator row, created)."""
    values = list(rows)
    if values:
        connection.exec_driver_sql(_INSERT_DOCUMENT_LABEL, values)


def set_reading(connection: Connection, document: int, annotator: int, status: str) -> None:
    """Note how far an annotator is with a document."""
    run = connection.exec_driver_sql
    where = "document_id = ? AND annotator_id = ?"
    row = run(f"SELECT id FROM reading WHERE {where}", (document, annotator)).scalar()
    if row is not None:
        run("UPDATE reading SET status = ? WHERE id = ? AND status <> ?", (status, row, status))
    else:
        sql = "INSERT INTO reading (document_id, annotator_id, status) VALUES (?, ?, ?)"
        run(sql, (document, annotator, status))


def update_project(connection: Connection, values: Mapping[str, Any]) -> None:
    """Change the project's name or language."""
    _update(connection, "project", 1, values)


def _update(connection: Connection, table: str, row: int, values: Mapping[str, Any]) -> None:
    sets = ", ".join(f'"{name}" = ?' for name in values)
    connection.exec_driver_sql(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*values.values(), row))
