"""A project file that an older version wrote opens, is sound, and holds what it held."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotations.changes import Op
from annotations.model import ReadingStatus
from annotations.project import Project
from tests.unit.annotations.support import dump, exported

DATA = Path(__file__).parents[3] / "data"
VERSIONS = (1,)


@pytest.fixture(params=VERSIONS, ids=lambda version: f"v{version}")
def old(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, bytes]:
    """A copy of an old file, and what it exported then."""
    path = Path(shutil.copy(DATA / f"v{request.param}.elocutio", tmp_path))
    golden = (DATA / f"v{request.param}.jsonl").read_bytes()
    # A checkout may have changed the line ends; inside a line CR stands escaped.
    return path, golden.replace(b"\r\n", b"\n")


def test_that_an_old_file_exports_what_it_exported_then(old) -> None:
    path, golden = old
    with Project.open(path) as project:
        assert project.check() == []
        assert exported(project) == golden


def test_that_its_history_is_there_and_works_in_both_directions(old) -> None:
    path, golden = old
    with Project.open(path) as project:
        steps = project.history()
        assert [step.undone for step in steps] == [True] + [False] * (len(steps) - 1)
        assert {step.op for step in steps} <= set(Op)
        assert steps[0].op == "delete_annotation"
        now = dump(project)
        while project.undo():
            assert project.check() == []
        assert exported(project) == b""
        while project.redo():
            assert project.check() == []
        assert project.undo() is not None
        assert dump(project) == now
        assert exported(project) == golden


def test_that_what_no_export_carries_is_there(old) -> None:
    path, _ = old
    with Project.open(path) as project:
        assert (project.name, project.language) == ("Version 1", "fr")
        assert [who.name for who in project.annotators()] == ["Ana", "Bruno"]
        assert list(project.reading_statuses("Ana").values()) == [ReadingStatus.DONE]
        (book,) = project.codebooks()
        assert (book.id, book.version) == ("small", "1.2")
        assert len(book.labels) == 5
        assert len(book.attributes) == 4


def test_that_only_looking_leaves_its_bytes(old) -> None:
    path, golden = old
    before = path.read_bytes()
    with Project.open(path, read_only=True) as project:
        assert exported(project) == golden
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_that_it_can_be_worked_on(old) -> None:
    path, golden = old
    with Project.open(path) as project:
        document = project.documents()[0]
        project.annotate(document.id, [(0, 3)], "Contrast")
        assert exported(project) != golden
        project.undo()
        assert exported(project) == golden
