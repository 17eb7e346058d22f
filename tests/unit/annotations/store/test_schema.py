"""The file's tables are what the metadata says; every recorded one is watched by triggers."""

from __future__ import annotations

import json
import re

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from annotations.changes import OPS, Op
from annotations.model import Status
from annotations.store import undo
from annotations.store.caches import TABLES
from annotations.store.schema import (
    APPLICATION_ID,
    RECORDED,
    SCHEMA_VERSION,
    UNRECORDED,
    metadata,
)
from tests.unit.annotations.support import rows


def test_that_a_fresh_file_is_what_the_metadata_says(project) -> None:
    # Caches are no part of the schema.
    options = {
        "compare_type": True,
        "include_name": lambda name, kind, _: kind != "table" or not name.startswith(tuple(TABLES)),
    }
    context = MigrationContext.configure(project._store.connection, opts=options)
    assert compare_metadata(context, metadata) == []


def test_that_what_is_not_schema_is_a_cache(project) -> None:
    found = rows(project, "SELECT name FROM sqlite_master WHERE type = 'table'")
    rest = {name for (name,) in found} - set(metadata.tables)
    own = {name for name in rest if name in TABLES}
    assert own == set(TABLES)
    assert all(name.startswith("search_index_") for name in rest - own)


def test_that_defaults_and_constraints_stand_in_the_file(project) -> None:
    for table in metadata.sorted_tables:
        stored = {row[1]: row for row in rows(project, f'PRAGMA table_info("{table.name}")')}
        for column in table.columns:
            _, _, _, not_null, default, _ = stored[column.name]
            wanted = column.server_default
            assert default == (None if wanted is None else f"'{wanted.arg}'")
            assert bool(not_null) == (not column.nullable)
        keys = {(row[3], row[2], row[6]) for row in _foreign_keys(project, table.name)}
        assert keys == {
            (key.parent.name, key.column.table.name, key.ondelete or "NO ACTION")
            for key in table.foreign_keys
        }
    (sql,) = rows(project, "SELECT sql FROM sqlite_master WHERE name = 'annotation'")
    assert "0 <= start AND start <" in sql[0]


def _foreign_keys(project, table: str) -> list[tuple[object, ...]]:
    return rows(project, f'PRAGMA foreign_key_list("{table}")')


def test_that_the_header_names_program_and_version(project) -> None:
    assert rows(project, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert rows(project, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert APPLICATION_ID.to_bytes(4, "big") == b"Eloc"


def test_that_no_code_stands_in_the_file(project) -> None:
    found = rows(project, "SELECT DISTINCT type FROM main.sqlite_master ORDER BY type")
    assert found == [("index",), ("table",)]


def test_that_no_column_of_the_file_is_a_binary_fraction(project) -> None:
    for table in metadata.sorted_tables:
        for column in rows(project, f'PRAGMA table_info("{table.name}")'):
            assert column[2] in ("INTEGER", "TEXT"), (table.name, column)


def test_that_every_table_is_recorded_or_said_not_to_be() -> None:
    assert set(RECORDED) | UNRECORDED == {table.name for table in metadata.sorted_tables}
    assert not set(RECORDED) & UNRECORDED
    # A row is found again by its number, so each recorded table has one.
    for table in RECORDED.values():
        assert [column.name for column in table.primary_key] == ["id"]


def test_that_the_triggers_note_every_column_of_every_recorded_table() -> None:
    for name, table in RECORDED.items():
        insert, update, delete = undo._triggers(table)
        assert f'AFTER INSERT ON main."{name}"' in insert
        for trigger, when in ((update, "AFTER UPDATE"), (delete, "BEFORE DELETE")):
            assert f'{when} ON main."{name}"' in trigger
            noted = re.findall(r'old\."(\w+)"', trigger)
            assert noted == [column.name for column in table.columns]


def test_that_a_deleted_row_comes_back_with_every_value(project, document) -> None:
    made = project.annotate(
        document.id,
        [(0, 6), (8, 14)],
        "Doubt",
        note="é😀'\"\\\n\u2028\ufeff[]{}",
        attributes={"voice": "author"},
    )
    before = rows(project, "SELECT * FROM annotation")
    project.delete(made.id)
    project.undo()
    assert rows(project, "SELECT * FROM annotation") == before


def test_that_every_operation_has_its_text() -> None:
    assert set(OPS) == set(Op)
    known = {"label", "attribute", "status", "relation", "title", "number"}
    for text in OPS.values():
        assert set(re.findall(r"{(\w+)}", text)) <= known
        assert not text.endswith(".")


def test_that_each_step_holds_what_its_text_asks_for(project, document) -> None:
    a = project.annotate(document.id, [(0, 6)], "Doubt")
    b = project.annotate(document.id, [(8, 14)], "Doubt")
    project.relabel(a.id, "Slogans")
    project.set_attribute(a.id, "voice", "author")
    project.set_note(a.id, "note")
    project.relate(a.id, b.id, "echoes")
    project.add_fragment(a.id, 20, 22)
    project.remove_fragment(a.id, (20, 22))
    project.set_fragments(a.id, [(0, 5)])
    project.label_document(document.id, "Doubt")
    project.unlabel_document(document.id, "Doubt")
    project.edit_document(document.id, title="T")
    project.delete_relation(document.id, project.relations(document.id)[0].id)
    both = (a.row, b.row)
    project.relabel_many(both, "Repetition")
    project.set_status_many(both, Status.REJECTED)
    project.set_note_many(both, "notes")
    project.set_attribute_many(both, "voice", "quoted")
    project.delete_many(both)
    project.undo()
    project.delete(a.id)
    project.add_codebook("figures")
    project.add_annotator("zoe")
    project.delete_document(document.id)
    seen = set()
    for step in project.history():
        wanted = set(re.findall(r"{(\w+)}", OPS[Op(step.op)]))
        assert wanted <= set(step.detail), step.op
        assert step.annotator == "ana"
        assert step.created.endswith("Z")
        json.dumps(dict(step.detail))
        seen.add(step.op)
    assert len(seen) == 21
