"""A file from somebody else is data: it is checked, told about, and nothing in it is executed."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.changes import Op
from annotations.errors import UserError
from annotations.project import Project
from annotations.store.schema import APPLICATION_ID, RECORDED, SCHEMA_VERSION
from tests.unit.annotations.support import dump, history_rows, spoil

GARBAGE = (
    None,
    "",
    "{",
    "[]",
    "[1]",
    '{"a":1}',
    "[" * 5000,
    b"\x00\xff",
    7,
    0.5,
    "null",
    json.dumps([10**30] * 7),
    json.dumps([{}] * 13),
    json.dumps([[1]] * 15),
)


@pytest.fixture
def spoilable(project, document, path) -> Path:
    """A closed project whose history has insertions, an update and a deletion."""
    first = project.annotate(document.id, [(0, 6)], "Repetition")
    second = project.annotate(document.id, [(8, 14)], "Repetition")
    project.relate(first.id, second.id, "echoes")
    project.relabel(first.id, "Doubt")
    project.set_note(second.id, "note")
    project.delete(first.id)
    project.close()
    return path


def _undo_all(project: Project) -> None:
    """Undo until there is nothing left or a step is refused; that one changes nothing."""
    while True:
        before = dump(project), history_rows(project)
        try:
            if project.undo() is None:
                return
        except UserError:
            assert (dump(project), history_rows(project)) == before
            raise


@pytest.mark.parametrize("value", GARBAGE)
@pytest.mark.parametrize(
    ("column", "kind"), [("old", "u"), ("old", "d"), ("row_id", "i"), ("row_count", "i")]
)
def test_that_a_spoilt_history_is_a_sentence_and_changes_nothing(
    spoilable, column, kind, value
) -> None:
    if column != "old" and (value is None or value == 7):
        value = -1.5
    spoil(spoilable, f"UPDATE history_change SET {column} = ? WHERE kind = ?", value, kind)
    with Project.open(spoilable) as project:
        assert any("history" in problem for problem in project.check())
        assert len(project.history()) == 7
        with pytest.raises(UserError, match="history"):
            _undo_all(project)


@pytest.mark.parametrize(
    ("sql", "value"),
    [
        ("UPDATE history_step SET op = ?", "burn"),
        ("UPDATE history_step SET op = ?", b"\xff"),
        ("UPDATE history_change SET name = ?", "sqlite_master"),
        ("UPDATE history_change SET name = ?", "history_step"),
        ("UPDATE history_change SET name = ?", 'annotation"; DROP TABLE annotation; --'),
        ("UPDATE history_change SET kind = ?", "x"),
    ],
)
def test_that_unknown_names_in_the_history_are_refused(spoilable, sql, value) -> None:
    spoil(spoilable, sql, value)
    with Project.open(spoilable) as project:
        before = dump(project), history_rows(project)
        assert any("history" in problem for problem in project.check())
        with pytest.raises(UserError, match="history"):
            project.undo()
        assert (dump(project), history_rows(project)) == before


def test_that_a_detail_that_cannot_be_read_is_reported_and_hinders_nothing(spoilable) -> None:
    spoil(spoilable, "UPDATE history_step SET detail = '{'")
    with Project.open(spoilable) as project:
        assert any("detail" in problem for problem in project.check())
        assert all(step.detail == {} for step in project.history())
        _undo_all(project)
        assert project.documents() == ()


def test_that_old_rows_that_break_a_rule_are_not_written_back(spoilable) -> None:
    # The row of the deleted annotation comes back with a document that is not there.
    with Project.open(spoilable) as project:
        (old,) = (
            row[-1] for row in history_rows(project)[1] if row[2] == "annotation" and row[3] == "d"
        )
    values = json.loads(old)
    for place, wrong in ((1, None), (2, 4711), (3, 4711), (5, 99)):
        changed = [*values]
        changed[place] = wrong
        spoil(
            spoilable,
            "UPDATE history_change SET old = ? WHERE name = 'annotation' AND kind = 'd'",
            json.dumps(changed),
        )
        with Project.open(spoilable) as project:
            before = dump(project), history_rows(project)
            with pytest.raises(UserError, match="history"):
                project.undo()
            assert (dump(project), history_rows(project)) == before


@pytest.fixture(scope="module")
def sound_file(tmp_path_factory) -> bytes:
    """A project file whose last step deleted a document with an annotation."""
    path = tmp_path_factory.mktemp("sound") / "p.elocutio"
    with Project.create(path) as project:
        document = project.add_document("Jamais, jamais !")
        made = project.annotate(document.id, [(0, 6)], "Repetition")
        project.set_note(made.id, "note")
        project.delete_document(document.id)
    return path.read_bytes()


_values = st.none() | st.integers() | st.text(max_size=5) | st.binary(max_size=5) | st.floats()


@given(
    st.sampled_from(["step_id", "seq", "name", "kind", "row_id", "row_count", "old"]),
    _values,
    st.integers(0, 12),
)
def test_that_check_and_undo_survive_any_garbage(sound_file, column, value, at) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.elocutio"
        path.write_bytes(sound_file)
        sql = f"UPDATE history_change SET {column} = ? WHERE seq = ?"
        try:
            spoil(path, sql, value, at % 4)
        except (sqlite3.Error, UnicodeEncodeError, OverflowError):
            return
        with Project.open(path) as project:
            before = dump(project)
            for problem in project.check():
                assert problem.endswith(".")
            try:
                project.undo()
            except UserError:
                assert dump(project) == before


@pytest.mark.parametrize("table", sorted(RECORDED))
def test_that_check_survives_garbage_in_every_table(project, document, path, table) -> None:
    project.annotate(document.id, [(0, 6)], "Repetition")
    project.annotate(document.id, [(0, 6), (8, 14)], "Repetition")
    project.label_document(document.id, "Doubt")
    project.close()
    for column in RECORDED[table].columns:
        for value in (b"\xff\x00", "{", -1, 0.5, 10**15):
            try:
                spoil(path, f'UPDATE "{table}" SET "{column.name}" = ?', value)
            except sqlite3.Error:
                continue
    with Project.open(path) as spoilt:
        for problem in spoilt.check():
            assert problem.endswith(".")
            assert "\n" not in problem


# -- what is not opened at all


def test_that_a_newer_version_is_refused(project, path) -> None:
    project.close()
    spoil(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(UserError, match="newer Elocutio"):
        Project.open(path)


def test_that_a_version_without_a_way_forward_is_refused(project, path) -> None:
    project.close()
    spoil(path, "PRAGMA user_version = 0")
    with pytest.raises(UserError, match="can no longer be opened"):
        Project.open(path)
    with pytest.raises(UserError, match="can no longer be opened"):
        Project.open(path, read_only=True)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN DELETE FROM document; END",
        "CREATE VIEW evil AS SELECT * FROM document",
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_that_a_file_with_a_trigger_or_a_view_is_refused(project, path, sql, read_only) -> None:
    project.close()
    spoil(path, sql)
    with pytest.raises(UserError, match="evil"):
        Project.open(path, read_only=read_only)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_that_another_programs_database_is_refused(path) -> None:
    spoil(path, "CREATE TABLE t (x)")
    with pytest.raises(UserError, match="another program"):
        Project.open(path)


@pytest.mark.parametrize("data", [b"", b"x", b"SQLite format 3\x00", b"Jamais !" * 40])
def test_that_what_is_no_database_is_refused(path, data) -> None:
    path.write_bytes(data)
    with pytest.raises(UserError, match="not an Elocutio project"):
        Project.open(path)


def test_that_a_header_without_a_database_behind_it_is_refused(path) -> None:
    header = bytearray(b"SQLite format 3\x00".ljust(100, b"\0"))
    header[16:18] = (4096).to_bytes(2, "big")
    header[60:64] = (1).to_bytes(4, "big")
    header[68:72] = APPLICATION_ID.to_bytes(4, "big")
    path.write_bytes(bytes(header) + b"\xff" * 4096)
    with pytest.raises(UserError):
        Project.open(path)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_that_a_missing_file_and_a_folder_are_refused(path) -> None:
    with pytest.raises(UserError, match="no such project"):
        Project.open(path)
    with pytest.raises(UserError, match="folder"):
        Project.open(path.parent)


def test_that_a_truncated_file_is_refused(project, document, path) -> None:
    project.close()
    data = path.read_bytes()
    for length in (len(data) - 1, len(data) // 2, 4096):
        path.write_bytes(data[:length])
        with pytest.raises(UserError, match="truncated"):
            Project.open(path)


def test_that_a_page_of_noise_is_found_by_check(project, path) -> None:
    for number in range(40):
        project.add_document(f"Text {number} " * 300)
    project.close()
    data = bytearray(path.read_bytes())
    for start in range(4096 * 40, len(data) - 4096, 4096 * 5):
        data[start : start + 4096] = b"\x5a" * 4096
    path.write_bytes(data)
    with Project.open(path) as spoilt:
        assert spoilt.check() != []


def test_that_every_operation_can_be_named_by_a_stored_history() -> None:
    assert all(Op(op.value) is op for op in Op)
