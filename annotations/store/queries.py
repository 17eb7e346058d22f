"""Reading a project file. Every function takes the connection to read through."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from annotations.model import (
    STATUS_CODES,
    Annotation,
    Annotator,
    Codebook,
    Document,
    DocumentLabel,
    Label,
    ReadingStatus,
    Relation,
    Status,
)
from annotations.offsets import Fragment, Fragments
from annotations.spanindex import Marks
from annotations.store import codebook_rows

_DOCUMENT = (
    "SELECT id, uid, position, title, language, length, sha256, file_name, encoding, "
    "file_sha256, metadata, created, modified FROM document"
)
_ANNOTATION = (
    'SELECT id, uid, document_id, label_id, annotator_id, start, "end", fragments, status, '
    "origin, attributes, note, created, modified, codebook_version FROM annotation"
)
_MARK = (
    'SELECT id, start, "end", label_id, annotator_id, '
    "CASE status WHEN 'accepted' THEN 0 WHEN 'suggested' THEN 1 ELSE 2 END, fragments "
    "FROM annotation"
)
_STATUSES = {str(status): status for status in Status}
_IDS_AT_ONCE = 500
_NO_ATTRIBUTES: dict[str, Any] = {}


def plain_rows(connection: Connection, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
    """Return plain tuples straight from the driver.

    Reading a document's annotations takes half the time of SQLAlchemy's rows, and an export makes
    thousands of such queries.
    """
    driver: Any = connection.connection.dbapi_connection
    rows: list[Any] = driver.execute(sql, values).fetchall()
    return rows


@dataclass(slots=True)
class Names:
    """What row numbers of labels and annotators stand for; small, read once and kept."""

    codebooks: tuple[Codebook, ...]
    annotators: tuple[Annotator, ...]
    labels: dict[int, Label] = field(default_factory=dict)
    label_rows: dict[tuple[str, str], int] = field(default_factory=dict)
    annotator_names: dict[int, str] = field(default_factory=dict)
    annotator_rows: dict[str, int] = field(default_factory=dict)
    books: dict[str, Codebook] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.labels = {label.row: label for book in self.codebooks for label in book.labels}
        self.label_rows = {(lb.codebook, lb.code): lb.row for lb in self.labels.values()}
        self.annotator_names = {person.row: person.name for person in self.annotators}
        self.annotator_rows = {person.name: person.row for person in self.annotators}
        self.books = {book.id: book for book in self.codebooks}


def names(connection: Connection) -> Names:
    """Read codebooks and annotators."""
    return Names(codebook_rows.codebooks(connection), annotators(connection))


def project(connection: Connection) -> tuple[str, str, str]:
    """Return the project's id, name and language."""
    row = connection.exec_driver_sql("SELECT uid, name, language FROM project").first()
    return (row[0], row[1], row[2]) if row else ("", "", "")


def annotators(connection: Connection) -> tuple[Annotator, ...]:
    """Return the annotators in the order in which they came."""
    rows = connection.exec_driver_sql("SELECT id, uid, name, colour FROM annotator ORDER BY id")
    return tuple(Annotator(*row) for row in rows)


def documents(connection: Connection) -> tuple[Document, ...]:
    """Return the documents in their order in the project."""
    rows = connection.exec_driver_sql(f"{_DOCUMENT} ORDER BY position, id").all()
    return tuple(_document(row) for row in rows)


def first_document(connection: Connection) -> Document | None:
    """Return the first document in the project's order, None without any."""
    row = connection.exec_driver_sql(f"{_DOCUMENT} ORDER BY position, id LIMIT 1").first()
    return _document(row) if row else None


def document(connection: Connection, uid: str) -> Document | None:
    """Return one document by its id."""
    row = connection.exec_driver_sql(f"{_DOCUMENT} WHERE uid = ?", (uid,)).first()
    return _document(row) if row else None


def document_at(connection: Connection, row: int) -> Document | None:
    """Return one document by its row."""
    found = plain_rows(connection, f"{_DOCUMENT} WHERE id = ?", (row,))
    return _document(found[0]) if found else None


def document_by_hash(connection: Connection, sha256: str) -> Document | None:
    """Return the first document whose text has this SHA-256."""
    sql = f"{_DOCUMENT} WHERE sha256 = ? ORDER BY position, id LIMIT 1"
    row = connection.exec_driver_sql(sql, (sha256,)).first()
    return _document(row) if row else None


def _document(row: Any) -> Document:
    return Document(
        row=row[0],
        id=row[1],
        position=row[2],
        title=row[3],
        language=row[4],
        length=row[5],
        sha256=row[6],
        file_name=row[7],
        encoding=row[8],
        file_sha256=row[9],
        metadata=json.loads(row[10]) if row[10] != "{}" else {},
        created=row[11],
        modified=row[12],
    )


def number_of_documents(connection: Connection) -> int:
    """Return how many documents there are."""
    return int(connection.exec_driver_sql("SELECT COUNT(*) FROM document").scalar_one())


def text(connection: Connection, document_row: int) -> str:
    """Return a document's text, exactly as stored."""
    sql = "SELECT text FROM document_text WHERE id = ?"
    ((found,),) = plain_rows(connection, sql, (document_row,))
    return str(found)


def text_part(connection: Connection, document_row: int, start: int, end: int) -> str:
    """Return a part of a document's text (code points)."""
    sql = "SELECT substr(text, ?, ?) FROM document_text WHERE id = ?"
    ((found,),) = plain_rows(connection, sql, (start + 1, end - start, document_row))
    return str(found)


def annotations_of(
    connection: Connection, names: Names, document: Document
) -> tuple[Annotation, ...]:
    """Return a document's annotations by (start, -end, label, id)."""
    rows = plain_rows(connection, f"{_ANNOTATION} WHERE document_id = ?", (document.row,))
    found = [_annotation(row, names, document.id) for row in rows]
    found.sort(key=lambda a: (a.fragments[0][0], -a.fragments[-1][1], a.label, a.id))
    return tuple(found)


def annotations_over(
    connection: Connection, names: Names, document: Document, passage: Fragment
) -> list[Annotation]:
    """Return a document's annotations with a fragment that shares a character with a passage."""
    where = 'document_id = ? AND start < ? AND "end" > ?'
    first, last = passage
    rows = plain_rows(connection, f"{_ANNOTATION} WHERE {where}", (document.row, last, first))
    found = (_annotation(row, names, document.id) for row in rows)
    return [one for one in found if any(a < last and first < b for a, b in one.fragments)]


def annotation(connection: Connection, names: Names, uid: str) -> Annotation | None:
    """Return one annotation by its id."""
    return _one(connection, names, "uid = ?", uid)


def annotation_at(connection: Connection, names: Names, row: int) -> Annotation | None:
    """Return one annotation by its row."""
    return _one(connection, names, "id = ?", row)


def _one(connection: Connection, names: Names, where: str, value: Any) -> Annotation | None:
    row = connection.exec_driver_sql(f"{_ANNOTATION} WHERE {where}", (value,)).first()
    if row is None:
        return None
    sql = "SELECT uid FROM document WHERE id = ?"
    return _annotation(row, names, connection.exec_driver_sql(sql, (row[2],)).scalar_one())


def fragments_from(start: int, end: int, several: str) -> Fragments:
    """Return the fragments of a stored annotation."""
    if not several:
        return ((start, end),)
    return tuple((first, last) for first, last in json.loads(several))


def _annotation(row: Any, names: Names, document: str) -> Annotation:
    label = names.labels[row[3]]
    attributes = row[10]
    return Annotation(
        row[0],
        row[1],
        document,
        label.code,
        label.codebook,
        names.annotator_names[row[4]],
        fragments_from(row[5], row[6], row[7]),
        _STATUSES[row[8]],
        row[9],
        _NO_ATTRIBUTES if attributes == "{}" else json.loads(attributes),
        row[11],
        row[12],
        row[13],
        row[14],
    )


def marks(connection: Connection, document_row: int) -> Marks:
    """Return a document's annotations as columns for the reading view."""
    return _marks(connection.exec_driver_sql(f"{_MARK} WHERE document_id = ?", (document_row,)))


def marks_of(connection: Connection, rows: Iterable[int]) -> list[tuple[int, Marks]]:
    """Return (document row, one mark) for each of the annotations that exist."""
    sql = _MARK.replace(" FROM", ", document_id FROM") + " WHERE id = ?"
    found = []
    for row in rows:
        values = connection.exec_driver_sql(sql, (row,)).first()
        if values is not None:
            found.append((values[7], _marks([values[:7]])))
    return found


def _marks(rows: Iterable[Any]) -> Marks:
    flat: list[tuple[int, int, int, int, int, int]] = []
    several: dict[int, Fragments] = {}
    for row in rows:
        flat.append(row[:6])
        if row[6]:
            several[row[0]] = fragments_from(row[1], row[2], row[6])
    return Marks.of(flat, several)


def relations_of(connection: Connection, names: Names, document_row: int) -> tuple[Relation, ...]:
    """Return the relations whose head lies in the document, oldest first."""
    sql = (
        "SELECT r.id, r.uid, h.uid, c.uid, r.label, r.annotator_id, r.note, r.created "
        "FROM annotation h JOIN relation r ON r.head_id = h.id JOIN annotation c "
        "ON c.id = r.child_id WHERE h.document_id = ? ORDER BY r.uid"
    )
    return tuple(
        Relation(
            row[0], row[1], row[2], row[3], row[4], names.annotator_names[row[5]], row[6], row[7]
        )
        for row in plain_rows(connection, sql, (document_row,))
    )


def annotation_ids(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return those of the ids that annotations of the project have."""
    return _known_ids(connection, "annotation", ids)


def relation_ids(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return those of the ids that relations of the project have."""
    return _known_ids(connection, "relation", ids)


def document_label_ids(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return those of the ids that document labels of the project have."""
    return _known_ids(connection, "document_label", ids)


def _known_ids(connection: Connection, table: str, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for first in range(0, len(ids), _IDS_AT_ONCE):
        some = tuple(ids[first : first + _IDS_AT_ONCE])
        marks = ", ".join("?" for _ in some)
        rows = connection.exec_driver_sql(f'SELECT uid FROM "{table}" WHERE uid IN ({marks})', some)
        found.update(uid for (uid,) in rows)
    return found


def document_labels_of(
    connection: Connection, names: Names, document: Document
) -> tuple[DocumentLabel, ...]:
    """Return the labels put on a whole document."""
    sql = (
        "SELECT id, uid, label_id, annotator_id, created FROM document_label "
        "WHERE document_id = ? ORDER BY uid"
    )
    found = []
    for row in plain_rows(connection, sql, (document.row,)):
        label = names.labels[row[2]]
        who = names.annotator_names[row[3]]
        found.append(
            DocumentLabel(row[0], row[1], document.id, label.code, label.codebook, who, row[4])
        )
    return tuple(found)


def reading_statuses(connection: Connection, annotator_row: int) -> dict[int, ReadingStatus]:
    """Return how far an annotator is, by document row; documents not named are unread."""
    sql = "SELECT document_id, status FROM reading WHERE annotator_id = ?"
    rows = connection.exec_driver_sql(sql, (annotator_row,))
    return {row[0]: ReadingStatus(row[1]) for row in rows}


def newest_annotation_row(connection: Connection) -> int:
    """Return the highest row of an annotation, 0 without any."""
    return int(connection.exec_driver_sql("SELECT MAX(id) FROM annotation").scalar() or 0)


def counts_by_document(connection: Connection) -> dict[int, int]:
    """Return how many annotations each document (row) has; those without any are not named."""
    sql = "SELECT document_id, COUNT(*) FROM annotation GROUP BY document_id"
    return {row[0]: row[1] for row in connection.exec_driver_sql(sql)}


def counts_by_label(connection: Connection, document_row: int = 0) -> dict[int, int]:
    """Return how often each label (row) is used, in the project or in one document."""
    where, values = ("WHERE document_id = ? ", (document_row,)) if document_row else ("", ())
    sql = f"SELECT label_id, COUNT(*) FROM annotation {where}GROUP BY label_id"
    return {row[0]: row[1] for row in connection.exec_driver_sql(sql, values)}


def rows_with(
    connection: Connection, attribute: str, wanted: Collection[str], document_row: int = 0
) -> frozenset[int]:
    """Return the annotations (rows) whose attribute has one of the values wanted.

    In a document, or the project.
    """
    where, values = (" AND document_id = ?", (document_row,)) if document_row else ("", ())
    sql = (
        f"SELECT id FROM annotation WHERE attributes <> '{{}}'{where} "
        "AND json_extract(attributes, ?) IN (SELECT value FROM json_each(?))"
    )
    found = plain_rows(connection, sql, (*values, f'$."{attribute}"', json.dumps(sorted(wanted))))
    return frozenset(row for (row,) in found)


def counts_by_annotator(
    connection: Connection, document_row: int = 0, *, accepted: bool = False
) -> dict[int, int]:
    """Return how many annotations each annotator (row) made, or how many that are accepted."""
    where, values = ("document_id = ?", (document_row,)) if document_row else ("TRUE", ())
    where += " AND status = 'accepted'" if accepted else ""
    sql = f"SELECT annotator_id, COUNT(*) FROM annotation WHERE {where} GROUP BY annotator_id"
    return {row[0]: row[1] for row in connection.exec_driver_sql(sql, values)}


def count(connection: Connection, table: str) -> int:
    """Return the number of rows of a table (a name from the schema)."""
    return int(connection.exec_driver_sql(f'SELECT COUNT(*) FROM "{table}"').scalar_one())


def places_of(
    connection: Connection, label: int, annotator: int
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield (document id, fragment) of an annotator's annotations of one fragment with a label."""
    sql = (
        'SELECT d.uid, a.start, a."end" FROM annotation a JOIN document d ON d.id = a.document_id '
        "WHERE a.label_id = ? AND a.annotator_id = ? AND a.fragments = ''"
    )
    for uid, start, end in plain_rows(connection, sql, (label, annotator)):
        yield uid, (start, end)


def status_code(status: Status) -> int:
    """Return the number that stands for a status in marks."""
    return STATUS_CODES[status]


def all_document_rows(connection: Connection) -> Iterator[Document]:
    """Yield the documents one by one in their order (for exports with flat memory)."""
    for (row,) in connection.exec_driver_sql("SELECT id FROM document ORDER BY position, id").all():
        found = document_at(connection, row)
        if found is not None:
            yield found


def counts_by_origin(connection: Connection, beginning: str) -> list[tuple[str, str, int]]:
    """Return (origin, status, number) of annotations whose origin begins so."""
    sql = (
        "SELECT origin, status, COUNT(*) FROM annotation "
        "WHERE substr(origin, 1, ?) = ? GROUP BY origin, status"
    )
    rows = connection.exec_driver_sql(sql, (len(beginning), beginning)).all()
    return [(origin, status, number) for origin, status, number in rows]
