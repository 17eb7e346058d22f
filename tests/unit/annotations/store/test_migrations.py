"""An older file is brought up to date in one transaction, after a copy of it was kept."""

from __future__ import annotations

import sqlite3

import pytest
import sqlalchemy as sa

from annotations.errors import UserError
from annotations.store import connect
from annotations.store.migrations import migrate
from annotations.store.schema import SCHEMA_VERSION
from annotations.store.store import _autocommit

NEXT = SCHEMA_VERSION + 1


def _colour(operations) -> None:
    with operations.batch_alter_table("annotator") as table:
        table.add_column(sa.Column("initials", sa.Text, nullable=False, server_default="?"))
        table.alter_column("colour", new_column_name="tint")


def _second(operations) -> None:
    operations.execute("UPDATE annotator SET initials = 'A'")


def _broken(operations) -> None:
    operations.execute("DELETE FROM document")
    raise ZeroDivisionError


@pytest.fixture
def old(project, document, path):
    """A closed project with one annotation, open for migration."""
    project.annotate(document.id, [(0, 6)], "Doubt")
    project.close()
    engine = connect.open_engine(path, read_only=False)
    connection = _autocommit(engine)
    yield connection
    connection.close()
    engine.dispose()


def _values(path, sql):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_that_all_steps_are_taken_in_order_and_nothing_cascades_away(old, path) -> None:
    steps = {SCHEMA_VERSION: _colour, NEXT: _second}
    migrate(old, path, SCHEMA_VERSION, steps, wanted=NEXT + 1)
    assert _values(path, "PRAGMA user_version") == [(NEXT + 1,)]
    assert _values(path, "SELECT initials, tint FROM annotator") == [("A", "")]
    assert _values(path, "SELECT COUNT(*) FROM annotation") == [(1,)]
    assert _values(path, "PRAGMA foreign_key_check") == []
    assert old.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_that_a_copy_of_the_old_file_is_kept_and_never_overwritten(old, path) -> None:
    first = path.with_name(f"p.version-{SCHEMA_VERSION}.elocutio")
    first.write_text("somebody else's")
    migrate(old, path, SCHEMA_VERSION, {SCHEMA_VERSION: _colour}, wanted=NEXT)
    copy = path.with_name(f"p.version-{SCHEMA_VERSION}-2.elocutio")
    assert first.read_text() == "somebody else's"
    assert _values(copy, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert _values(copy, "SELECT colour FROM annotator") == [("",)]
    assert connect.check_header(copy) == SCHEMA_VERSION


def test_that_a_failing_step_leaves_the_file_as_it_was(old, path) -> None:
    before = _values(path, "SELECT * FROM document"), _values(path, "SELECT * FROM annotator")
    steps = {SCHEMA_VERSION: _colour, NEXT: _broken}
    with pytest.raises(ZeroDivisionError):
        migrate(old, path, SCHEMA_VERSION, steps, wanted=NEXT + 1)
    after = _values(path, "SELECT * FROM document"), _values(path, "SELECT * FROM annotator")
    assert after == before
    assert _values(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert old.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_that_a_missing_step_is_refused_before_anything_is_written(old, path) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError, match=f"version {NEXT} can no longer be opened"):
        migrate(old, path, SCHEMA_VERSION, {SCHEMA_VERSION: _colour}, wanted=NEXT + 1)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
