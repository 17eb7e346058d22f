"""One writer at a time, readers meanwhile, no stale lock, and one file when all is closed."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.project import Project
from annotations.store import lock
from annotations.store.lock import lock_path
from annotations.store.store import InUseError, UnwritableError
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


@pytest.fixture
def four_hours_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "XYZ-4")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no tzset")
@pytest.mark.usefixtures("four_hours_east")
def test_that_the_holder_is_told_with_local_time(
    project, path, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = {"user": "ana", "host": "vm", "pid": 12345, "since": "2026-11-22T22:30:00Z"}
    lock_path(path).write_text(json.dumps(who), encoding="utf-8")
    with pytest.raises(InUseError, match=r"by ana on vm \(process 12345, since 2026-11-23 02:30\)"):
        Project.open(path)


@pytest.mark.parametrize("words", ["", "{", "[]", '{"user": "ana"}'])
def test_that_a_holder_nobody_can_name_is_another_window(project, path, words: str) -> None:
    lock_path(path).write_text(words, encoding="utf-8")
    with pytest.raises(InUseError, match="open for writing in another window; close it there"):
        Project.open(path)


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_that_a_project_in_a_folder_that_takes_no_file_is_said_to_be_for_reading(
    project, document, path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    project.close()

    def refused(_: Path) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(lock, "WriterLock", refused)
    with pytest.raises(UnwritableError, match="may only be read here; copy it"):
        Project.open(path)
    with Project.open(path, read_only=True) as reader:
        assert [one.id for one in reader.documents()] == [document.id]


_AS_NOBODY = """
import os, sys
from pathlib import Path
from annotations.project import Project
from annotations.store.lock import UnwritableError
path = Path(sys.argv[1])
with Project.open(path) as warm:  # loads all modules, which nobody may not be allowed to read
    warm.check()
os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    Project.open(path)
except UnwritableError as error:
    print(error.sentence)
with Project.open(path, read_only=True) as reader:
    print(len(reader.documents()), reader.check())
"""


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can be somebody else"
)
@pytest.mark.parametrize("kept", ["folder", "file"])
def test_that_somebody_else_may_read_what_is_not_theirs(project, document, path, kept: str) -> None:
    project.close()
    folder = Path(tempfile.mkdtemp())
    try:
        shutil.copy(path, folder / path.name)
        folder.chmod(0o755 if kept == "folder" else 0o777)
        (folder / path.name).chmod(0o666 if kept == "folder" else 0o444)
        done = subprocess.run(
            [sys.executable, "-c", _AS_NOBODY, str(folder / path.name)],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
        assert done.stderr == ""
        assert "The project may only be read here; copy it into a folder" in done.stdout
        assert "1 []" in done.stdout
        assert _beside(folder / path.name) == [path.name]
    finally:
        shutil.rmtree(folder)
