"""Changing codebooks and their labels. Every function takes the writing connection."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from annotations.model import Codebook, Label, now
from annotations.store import codebook_rows
from annotations.store.codebook_rows import dump

DRAFT = ""
"""Stands instead of a version for the changes that are not yet published."""


@dataclass(frozen=True, slots=True)
class Version:
    """A published version of a codebook, or with version "" the changes since the last one.

    ``changes`` are notes like ``{"kind": "merge", "labels": ["A"], "into": "B"}``.
    """

    version: str
    note: str
    annotator: str
    created: str
    changes: tuple[Mapping[str, Any], ...]


# -- labels


def update_label(connection: Connection, label: Label) -> None:
    """Write a label's fields; its place in the tree stays."""
    values = codebook_rows.label_columns(label)
    sets = ", ".join(f'"{name}" = ?' for name in values)
    connection.exec_driver_sql(
        f"UPDATE label SET {sets} WHERE id = ?", (*values.values(), label.row)
    )


def set_tree(connection: Connection, former: Sequence[Label], labels: Sequence[Label]) -> None:
    """Write parents and order of a codebook's labels, parents first, where they are others."""
    old = {label.row: (place, label.parent) for place, label in enumerate(former)}
    run = connection.exec_driver_sql
    for place, label in enumerate(labels):
        if old.get(label.row) != (place, label.parent):
            sql = "UPDATE label SET position = ?, parent = ? WHERE id = ?"
            run(sql, (place, label.parent, label.row))


def rename_references(connection: Connection, labels: Iterable[Label], old: str, new: str) -> None:
    """Let members and confusions that name a label's code name its new one."""
    for label in labels:
        confused = tuple(
            replace(entry, code=new) if entry.code == old else entry
            for entry in label.confused_with
        )
        split = tuple(new if code == old else code for code in label.split_into)
        parent = new if label.parent == old else label.parent
        changed = replace(label, confused_with=confused, split_into=split, parent=parent)
        if changed != label:
            update_label(connection, changed)


def merge_into(connection: Connection, label: int, target: int) -> tuple[int, int]:
    """Move a label's annotations and document labels to another one.

    Return (moved, those that would repeat one of the target's exactly and so become one with it).
    """
    run = connection.exec_driver_sql
    repeated = 0
    for gone, kept, note, other_note in run(_REPEATED, (label, target)).all():
        _join(connection, gone, kept, note, other_note)
        repeated += 1
    # Not "modified": the annotators did not touch them.
    moved = run("UPDATE annotation SET label_id = ? WHERE label_id = ?", (target, label)).rowcount
    run(
        "DELETE FROM document_label WHERE label_id = ? AND EXISTS (SELECT 1 FROM document_label o "
        "WHERE o.label_id = ? AND o.document_id = document_label.document_id "
        "AND o.annotator_id = document_label.annotator_id)",
        (label, target),
    )
    run("UPDATE document_label SET label_id = ? WHERE label_id = ?", (target, label))
    return moved, repeated


_REPEATED = (
    "SELECT a.id, b.id, a.note, b.note FROM annotation a JOIN annotation b "
    'ON b.document_id = a.document_id AND b.start = a.start AND b."end" = a."end" '
    "AND b.fragments = a.fragments AND b.annotator_id = a.annotator_id "
    "WHERE a.label_id = ? AND b.label_id = ?"
)


def _join(connection: Connection, gone: int, kept: int, note: str, other: str) -> None:
    """Let an annotation take over note and relations of one that repeats it."""
    run = connection.exec_driver_sql
    if note and note != other:
        joined = f"{other}\n{note}" if other else note
        run("UPDATE annotation SET note = ? WHERE id = ?", (joined, kept))
    for end, far in (("head_id", "child_id"), ("child_id", "head_id")):
        run(f"UPDATE relation SET {end} = ? WHERE {end} = ? AND {far} <> ?", (kept, gone, kept))
    run("DELETE FROM annotation WHERE id = ?", (gone,))


def delete_annotations(connection: Connection, label: int) -> int:
    """Delete everything that bears a label; return how many annotations."""
    run = connection.exec_driver_sql
    run("DELETE FROM document_label WHERE label_id = ?", (label,))
    return run("DELETE FROM annotation WHERE label_id = ?", (label,)).rowcount


def delete_label(connection: Connection, row: int) -> None:
    """Delete a label that nothing bears."""
    connection.exec_driver_sql("DELETE FROM label WHERE id = ?", (row,))


# -- codebooks


def update_codebook(connection: Connection, codebook: Codebook) -> None:
    """Write what a codebook says of itself; its labels stay."""
    values = codebook_rows.codebook_columns(codebook)
    sets = ", ".join(f'"{name}" = ?' for name in values)
    sql = f"UPDATE codebook SET {sets} WHERE id = ?"
    connection.exec_driver_sql(sql, (*values.values(), codebook.row))


def holding_attribute(connection: Connection, codebook: int, code: str) -> list[tuple[int, str]]:
    """Return (row, attributes as JSON) of a codebook's annotations with a value under a code."""
    sql = (
        "SELECT annotation.id, annotation.attributes FROM annotation "
        "JOIN label ON label.id = annotation.label_id WHERE label.codebook_id = ? "
        "AND annotation.attributes <> '{}' AND EXISTS "
        "(SELECT 1 FROM json_each(annotation.attributes) WHERE json_each.key = ?) "
        "ORDER BY annotation.id"
    )
    return [tuple(row) for row in connection.exec_driver_sql(sql, (codebook, code))]


def rename_attribute(connection: Connection, codebook: int, old: str, new: str) -> None:
    """Let a codebook's annotations hold under another code what they held under the old one.

    No annotation counts as changed by it: what was noted of the passage is the same.
    """
    renamed = [
        (dump({new if key == old else key: value for key, value in json.loads(held).items()}), row)
        for row, held in holding_attribute(connection, codebook, old)
    ]
    if renamed:
        sql = "UPDATE annotation SET attributes = ? WHERE id = ?"
        connection.exec_driver_sql(sql, renamed)


def delete_codebook(connection: Connection, row: int) -> None:
    """Delete a codebook and its labels, which nothing may bear."""
    connection.exec_driver_sql("DELETE FROM codebook WHERE id = ?", (row,))


def confirm(connection: Connection, rows: Iterable[int], version: str) -> None:
    """Note that annotations hold under a version of their codebook."""
    sql = "UPDATE annotation SET codebook_version = ? WHERE id = ? AND codebook_version <> ?"
    values = [(version, row, version) for row in rows]
    if values:
        connection.exec_driver_sql(sql, values)


# -- versions


def keep_version(
    connection: Connection, codebook: Codebook, annotator: str, note: str = ""
) -> None:
    """Store what a codebook is now as its version; the changes noted since belong to it."""
    run = connection.exec_driver_sql
    key = (codebook.row, DRAFT)
    changes = run(
        "SELECT changes FROM codebook_version WHERE codebook_id = ? AND version = ?", key
    ).scalar()
    run("DELETE FROM codebook_version WHERE codebook_id = ? AND version = ?", key)
    run(
        "INSERT INTO codebook_version (codebook_id, version, content, changes, note, annotator, "
        "created) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            codebook.row,
            codebook.version,
            dump(codebook_rows.plain_codebook(codebook)),
            changes or "[]",
            note,
            annotator,
            now(),
        ),
    )


def note_change(connection: Connection, codebook: Codebook, change: Mapping[str, Any]) -> None:
    """Note a change that is not yet published; what the codebook was before is kept first.

    ``codebook`` is it as it was before the change.
    """
    run = connection.exec_driver_sql
    known = run(
        "SELECT version, changes FROM codebook_version WHERE codebook_id = ?", (codebook.row,)
    ).all()
    versions = {str(version): str(changes) for version, changes in known}
    if DRAFT in versions:
        changes = [*json.loads(versions[DRAFT]), dict(change)]
        sql = "UPDATE codebook_version SET changes = ? WHERE codebook_id = ? AND version = ?"
        run(sql, (dump(changes), codebook.row, DRAFT))
        return
    if codebook.version not in versions:
        keep_version(connection, codebook, "")
    sql = "INSERT INTO codebook_version (codebook_id, version, changes) VALUES (?, ?, ?)"
    run(sql, (codebook.row, DRAFT, dump([dict(change)])))


def versions(connection: Connection, codebook: int) -> tuple[Version, ...]:
    """Return the versions that are kept, oldest first, then the changes since."""
    rows = connection.exec_driver_sql(
        "SELECT version, note, annotator, created, changes FROM codebook_version "
        "WHERE codebook_id = ? ORDER BY version = '', id",
        (codebook,),
    )
    return tuple(
        Version(version, note, annotator, created, tuple(json.loads(changes)))
        for version, note, annotator, created, changes in rows
    )


def codebook_at(connection: Connection, codebook: Codebook, version: str) -> Codebook | None:
    """Return a codebook as it was when a version was published, None if that is not kept."""
    content = connection.exec_driver_sql(
        "SELECT content FROM codebook_version WHERE codebook_id = ? AND version = ?",
        (codebook.row, version),
    ).scalar()
    if content is None:
        return None
    return codebook_rows.from_plain(json.loads(content), codebook, version)


def older_annotations(connection: Connection, codebook: Codebook) -> list[tuple[int, int, str]]:
    """Return (annotation row, label row, version) of those made under another version."""
    rows = connection.exec_driver_sql(
        "SELECT a.id, a.label_id, a.codebook_version FROM annotation a "
        "JOIN label l ON l.id = a.label_id WHERE l.codebook_id = ? AND a.codebook_version <> ? "
        "ORDER BY a.document_id, a.start, a.id",
        (codebook.row, codebook.version),
    )
    return [(int(a), int(b), str(c)) for a, b, c in rows]


def number_of_uses(connection: Connection, label: int) -> int:
    """Return how many annotations and documents bear a label."""
    sql = (
        "SELECT (SELECT COUNT(*) FROM annotation WHERE label_id = ?) "
        "+ (SELECT COUNT(*) FROM document_label WHERE label_id = ?)"
    )
    return int(connection.exec_driver_sql(sql, (label, label)).scalar_one())


def uses_by_label(connection: Connection, codebook: int) -> dict[int, int]:
    """Return how many annotations and documents bear each label (row) of a codebook (row)."""
    sql = (
        "SELECT label_id, COUNT(*) FROM (SELECT label_id FROM annotation "
        "UNION ALL SELECT label_id FROM document_label) "
        "WHERE label_id IN (SELECT id FROM label WHERE codebook_id = ?) GROUP BY label_id"
    )
    rows = connection.exec_driver_sql(sql, (codebook,))
    return {int(label): int(number) for label, number in rows}


def annotations_of_label(connection: Connection, label: int) -> list[int]:
    """Return the rows of the annotations that bear a label, in the order of the documents."""
    rows = connection.exec_driver_sql(
        "SELECT a.id FROM annotation a JOIN document d ON d.id = a.document_id "
        "WHERE a.label_id = ? ORDER BY d.position, a.start, a.id",
        (label,),
    )
    return [int(row) for (row,) in rows]
