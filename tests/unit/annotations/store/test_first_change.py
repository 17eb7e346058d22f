"""The first change of a session, changes that fail, and what Ctrl+C interrupts."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.project import Project
from tests.unit.annotations.support import exported, write_jsonl


def _mode(project: Project) -> str:
    """Return what the file's header says."""
    return "wal" if project.path.read_bytes()[18] == 2 else "delete"


def test_that_a_change_that_fails_leaves_every_byte(project, document, path, tmp_path) -> None:
    project.close()
    before = path.read_bytes()
    file = write_jsonl(tmp_path / "a.jsonl", {"text": "new"}, {"text": "b", "spans": [{}]})
    with Project.open(path) as opened:
        with pytest.raises(UserError):
            opened.import_("jsonl", file)
        with pytest.raises(UserError):
            opened.annotate(document.id, [(0, 6)], "Nonsense")
        assert opened.undo() is not None
        assert opened.redo() is not None
    after = path.read_bytes()
    assert after != before
    with Project.open(path) as opened, pytest.raises(UserError):
        opened.import_("jsonl", file)
    assert path.read_bytes() == after


def test_that_write_ahead_mode_begins_with_the_second_change(project, document, path) -> None:
    project.close()
    with Project.open(path) as opened:
        opened.annotate(document.id, [(0, 6)], "Repetition")
        assert _mode(opened) == "delete"
        opened.annotate(document.id, [(8, 14)], "Repetition")
        assert _mode(opened) == "wal"
    with Project.open(path) as opened:
        assert _mode(opened) == "delete"
        opened.set_state("zoom", 2)
        assert _mode(opened) == "wal"


def test_that_write_ahead_mode_begins_at_once_where_another_thread_reads(
    project, document, path
) -> None:
    project.close()
    with Project.open(path) as opened:
        reader = threading.Thread(target=opened.documents)
        reader.start()
        reader.join()
        opened.annotate(document.id, [(0, 6)], "Repetition")
        assert _mode(opened) == "wal"


def test_that_a_first_change_waits_for_nobody_who_reads_in_between(project, document, path) -> None:
    project.close()
    with Project.open(path, read_only=True) as reader, Project.open(path) as writer:
        assert reader.annotations(document.id) == ()
        for start in range(3):
            writer.annotate(document.id, [(start, start + 3)], "Repetition")
            assert len(reader.annotations(document.id)) == start + 1


@pytest.mark.parametrize("changes_before", [0, 2])
def test_that_an_interrupted_change_leaves_the_history_working(
    project, document, path, monkeypatch: pytest.MonkeyPatch, changes_before: int
) -> None:
    project.close()
    with Project.open(path) as opened:
        for start in range(changes_before):
            opened.annotate(document.id, [(start, start + 2)], "Doubt")
        before = exported(opened)
        dialect = opened._store._engine.dialect
        execute = type(dialect).do_execute

        def interrupted(self, cursor, statement, parameters, context=None) -> None:
            if statement.startswith("INSERT INTO annotation"):
                raise KeyboardInterrupt
            execute(self, cursor, statement, parameters, context)

        with monkeypatch.context() as patch:
            patch.setattr(type(dialect), "do_execute", interrupted)
            with pytest.raises(KeyboardInterrupt):
                opened.annotate(document.id, [(0, 6)], "Repetition")
        assert exported(opened) == before
        opened.annotate(document.id, [(0, 6)], "Repetition")
        assert opened.undo() is not None
        assert exported(opened) == before
        assert opened.check() == []
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_that_a_half_written_change_of_a_killed_writer_is_rolled_back_for_a_reader(
    project, document, path: Path
) -> None:
    import os
    import shutil
    import sqlite3

    project.close()
    copy = path.with_name("copy.elocutio")
    wanted = path.read_bytes()
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 2")
    writer.execute("BEGIN IMMEDIATE")
    for number in range(300):  # far more than the cache holds: pages reach the file
        writer.execute(
            "INSERT INTO annotator (uid, name) VALUES (?, ?)",
            (str(number), "x" * 400 + str(number)),
        )
    assert path.read_bytes() != wanted
    shutil.copyfile(path, copy)
    shutil.copyfile(f"{path}-journal", f"{copy}-journal")
    writer.execute("ROLLBACK")
    writer.close()
    os.truncate(copy, max(len(wanted), copy.stat().st_size - 8192))
    with Project.open(copy, read_only=True) as reader:
        assert reader.annotators() == ()
        assert reader.check() == []
    assert copy.read_bytes()[4096:] == wanted[4096:]
    assert sorted(p.name for p in path.parent.iterdir()) == sorted([copy.name, path.name])
