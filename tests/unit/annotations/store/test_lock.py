"""One writer at a time, readers meanwhile, no stale lock, and one file when all is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.project import Project
from annotations.store.lock import lock_path
from annotations.store.store import InUseError
from tests.unit.annotations.support import exported, rows

ROOT = Path(__file__).parents[4]

HOLDER = """
import sys
from annotations.project import Project
project = Project.open(sys.argv[1])
document = project.documents()[0]
project.annotate(document.id, [(0, 6)], "Repetition", annotator="held")
print("held", flush=True)
sys.stdin.read()
"""


def _holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "held"
    return process


def _kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def _beside(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_that_a_second_writer_is_refused_by_a_sentence_that_names_the_holder(project, path) -> None:
    with pytest.raises(InUseError) as caught:
        Project.open(path)
    sentence = str(caught.value)
    assert str(os.getpid()) in sentence
    assert str(path) in sentence
    assert "reading only" in sentence


def test_that_a_second_writer_in_another_process_is_refused_too(project, document, path) -> None:
    project.close()
    process = _holder(path)
    try:
        with pytest.raises(InUseError, match=f"process {process.pid}"):
            Project.open(path)
    finally:
        _kill(process)


def test_that_a_reader_sees_each_committed_change(project, document, path) -> None:
    with Project.open(path, read_only=True) as reader:
        assert reader.read_only
        assert reader.annotations(document.id) == ()
        made = project.annotate(document.id, [(0, 6)], "Repetition")
        assert [a.id for a in reader.annotations(document.id)] == [made.id]
        project.undo()
        assert reader.annotations(document.id) == ()


def test_that_a_reader_can_change_nothing(project, document, path) -> None:
    before = exported(project)
    with Project.open(path, read_only=True) as reader:
        for change in (
            lambda: reader.annotate(document.id, [(0, 6)], "Repetition"),
            lambda: reader.delete_document(document.id),
            reader.undo,
            reader.redo,
        ):
            with pytest.raises(UserError, match="reading only"):
                change()
        reader.set_state("zoom", 2)
        assert reader.state("zoom") is None
    assert exported(project) == before


def test_that_a_killed_holder_leaves_no_stale_lock_and_loses_nothing(
    project, document, path
) -> None:
    project.close()
    _kill(_holder(path))
    assert lock_path(path).exists()
    with Project.open(path) as after:
        assert [a.annotator for a in after.annotations(document.id)] == ["held"]
        assert after.check() == []
        after.undo()
    assert _beside(path) == [path.name]


def test_that_a_reader_sees_what_a_killed_writer_had_committed(project, document, path) -> None:
    project.close()
    _kill(_holder(path))
    with Project.open(path, read_only=True) as reader:
        assert len(reader.annotations(document.id)) == 1


def test_that_a_reader_works_beside_a_writer_in_another_process(project, document, path) -> None:
    project.close()
    process = _holder(path)
    try:
        with Project.open(path, read_only=True) as reader:
            assert len(reader.annotations(document.id)) == 1
    finally:
        _kill(process)


def test_that_a_closed_project_is_one_file(project, document, path) -> None:
    assert lock_path(path).exists()
    project.annotate(document.id, [(0, 6)], "Repetition")
    project.close()
    assert _beside(path) == [path.name]
    project.close()


def test_that_a_closed_project_that_was_only_read_is_one_file(project, document, path) -> None:
    project.close()
    with Project.open(path, read_only=True) as reader:
        assert len(reader.documents()) == 1
        assert _beside(path) == [path.name]
    assert _beside(path) == [path.name]


@pytest.mark.parametrize("number", [1, 2])
def test_that_the_last_reader_folds_what_the_writer_left(project, document, path, number) -> None:
    readers = [Project.open(path, read_only=True) for _ in range(number)]
    for reader in readers:
        assert len(reader.documents()) == 1
    made = project.annotate(document.id, [(0, 6)], "Repetition")
    project.close()
    for reader in readers:
        assert [a.id for a in reader.annotations(document.id)] == [made.id]
        reader.close()
    assert _beside(path) == [path.name]
    with Project.open(path) as again:
        assert again.annotation(made.id).id == made.id


def test_that_a_reader_stays_while_writers_come_and_go(project, document, path) -> None:
    project.close()
    with Project.open(path, read_only=True) as reader:
        assert len(reader.documents()) == 1
        for number in range(1, 4):
            with Project.open(path) as writer:
                writer.add_document(f"Text {number}")
            assert len(reader.documents()) == 1 + number
    assert _beside(path) == [path.name]


def test_that_a_closed_project_is_not_opened_again_by_reading_on(project, document, path) -> None:
    project.close()
    with pytest.raises(RuntimeError, match="closed"):
        project.annotations(document.id)
    assert _beside(path) == [path.name]


def test_that_making_a_project_never_overwrites(project, document, path) -> None:
    project.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="already"):
        Project.create(path)
    assert path.read_bytes() == before
    assert _beside(path) == [path.name]


def test_that_a_project_that_cannot_be_made_leaves_nothing(path) -> None:
    with pytest.raises(UserError, match="no codebook"):
        Project.create(path, codebooks=["nothing-of-this-name"])
    assert _beside(path) == []


def test_that_a_folder_that_is_not_there_is_refused(path) -> None:
    with pytest.raises(UserError, match="folder"):
        Project.create(path.parent / "missing" / "p.elocutio")


def test_that_what_was_returned_is_durable(project) -> None:
    assert rows(project, "PRAGMA synchronous") == [(2,)]
    assert rows(project, "PRAGMA journal_mode") == [("wal",)]
    assert rows(project, "PRAGMA foreign_keys") == [(1,)]
