"""Copies of projects: what is copied, what is kept, and that restoring never loses anything."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotations.errors import CancelledError, UserError
from annotations.project import Project, backups
from annotations.store.lock import InUseError
from tests.unit.annotations.support import TEXT, dump


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mes textes" / "Déb.at.elocutio"
    path.parent.mkdir()
    with Project.create(path) as project:
        project.add_document(TEXT, title="Un")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    where = tmp_path / "backups"
    where.mkdir()
    return where


def _annotate(path: Path, place: int) -> None:
    with Project.open(path) as project:
        project.annotate(project.documents()[0].id, [(place, place + 1)], "Doubt", annotator="ana")


def _content(path: Path) -> object:
    with Project.open(path, read_only=True) as project:
        assert project.check() == []
        return dump(project), project.history()


def test_that_a_copy_holds_what_an_open_project_holds(path: Path, folder: Path) -> None:
    with Project.open(path) as project:
        document = project.documents()[0].id
        for place in range(5):
            project.annotate(document, [(place, place + 1)], "Doubt", annotator="ana")
        made = backups.make(path, folder)
        assert made is not None
        assert (made.documents, made.annotations, made.name) == (1, 5, "Déb.at")
        assert made.size == made.path.stat().st_size
        expected = dump(project), project.history()
    assert _content(made.path) == expected
    assert [entry.name for entry in made.path.parent.iterdir()] == [made.path.name]


def test_that_nothing_is_copied_where_nothing_changed(path: Path, folder: Path) -> None:
    assert backups.make(path, folder) is not None
    with Project.open(path) as project:
        project.set_state("caret", 3)
    assert backups.make(path, folder) is None
    _annotate(path, 0)
    assert backups.make(path, folder) is not None
    with Project.open(path) as project:
        project.undo()
    assert backups.make(path, folder) is not None
    assert [b.annotations for b in backups.of(path, folder)] == [0, 1, 0]


def test_that_the_last_ones_and_one_a_day_are_kept() -> None:
    now = datetime(2026, 3, 10, 12, tzinfo=UTC)
    times = [now - timedelta(hours=6 * step) for step in range(200)]
    kept = backups.kept_of(times, now, 10)
    assert set(range(10)) <= kept
    older = [times[place] for place in sorted(kept) if place >= 10]
    days = [time.astimezone().date() for time in older]
    assert len(days) == len(set(days))
    assert all(now - time <= timedelta(days=30) for time in older)
    assert len({times[place].astimezone().date() for place in kept}) in (30, 31)
    for place in kept - set(range(10)):
        day = times[place].astimezone().date()
        assert times[place - 1].astimezone().date() != day, "the newest of its day"


def test_that_copies_beyond_what_is_kept_are_removed(path: Path, folder: Path) -> None:
    for place in range(5):
        _annotate(path, place)
        backups.make(path, folder, kept=2)
    assert [b.annotations for b in backups.of(path, folder)] == [5, 4]


def test_that_a_moved_project_and_a_lost_one_find_their_copies(path: Path, folder: Path) -> None:
    made = backups.make(path, folder)
    assert made is not None
    moved = path.with_name("ailleurs.elocutio")
    path.rename(moved)
    assert [b.path for b in backups.of(moved, folder)] == [made.path]
    assert [b.path for b in backups.of(path, folder)] == [made.path], "by its place"
    assert backups.of(path.with_name("autre.elocutio"), folder) == []


def test_that_another_project_at_the_same_place_has_copies_of_its_own(
    path: Path, folder: Path
) -> None:
    backups.make(path, folder)
    path.unlink()
    Project.create(path).close()
    assert backups.of(path, folder) == []


def test_that_a_stopped_copy_leaves_nothing(path: Path, folder: Path) -> None:
    with pytest.raises(CancelledError):
        backups.make(path, folder, stopped=lambda: True)
    assert [entry for entry in folder.rglob("*") if entry.is_file()] == []


def test_that_a_folder_that_is_not_there_is_told_not_made(path: Path, folder: Path) -> None:
    folder.rmdir()
    with pytest.raises(UserError, match="choose another"):
        backups.make(path, folder)
    assert not folder.exists()
    folder.write_text("")
    with pytest.raises(UserError, match="choose another"):
        backups.make(path, folder)
    assert backups.default_folder() != folder


def test_that_a_full_disk_is_told_and_leaves_nothing(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(UserError, match=r"No space left on device.*make room"):
        backups.make(path, folder)
    assert backups.of(path, folder) == []


def test_that_who_writes_meanwhile_is_neither_stopped_nor_half_copied(
    path: Path, folder: Path
) -> None:
    with Project.open(path) as project:
        project.add_document("x" * 3_000_000, title="Long")
        document = project.documents()[0].id
        made: list[backups.Backup | None] = []
        thread = threading.Thread(target=lambda: made.append(backups.make(path, folder)))
        thread.start()
        for place in range(10):
            project.annotate(document, [(place, place + 1)], "Doubt", annotator="ana")
        thread.join()
    (copy,) = made
    assert copy is not None
    with Project.open(copy.path, read_only=True) as there:
        assert there.check() == []
        assert len(there.history()) == copy.annotations + 3 - 1


def test_that_a_copy_is_restored_beside_the_project(path: Path, folder: Path) -> None:
    made = backups.make(path, folder)
    assert made is not None
    expected = _content(path)
    _annotate(path, 0)
    now = path.read_bytes()
    target = backups.free_name(path, made.created)
    assert target.parent == path.parent
    backups.restore_copy(made.path, target)
    assert _content(target) == expected
    assert path.read_bytes() == now
    assert backups.free_name(path, made.created) != target
    with pytest.raises(UserError, match="of this name already"):
        backups.restore_copy(made.path, target)


def test_that_restoring_in_place_keeps_the_present_state(path: Path, folder: Path) -> None:
    made = backups.make(path, folder, kept=1)
    assert made is not None
    before = _content(path)
    _annotate(path, 0)
    present = _content(path)
    former = backups.restore_in_place(made.path, path, folder, kept=1)
    assert _content(path) == before
    assert _content(former) == present
    assert former in [b.path for b in backups.of(path, folder)]
    assert sorted(entry.name for entry in path.parent.iterdir()) == [path.name]


def test_that_a_project_that_cannot_be_read_is_moved_aside(path: Path, folder: Path) -> None:
    made = backups.make(path, folder)
    assert made is not None
    before = _content(path)
    path.write_bytes(b"rubbish")
    (found,) = backups.of(path, folder)
    former = backups.restore_in_place(found.path, path, folder)
    assert _content(path) == before
    assert former.read_bytes() == b"rubbish"
    assert former.parent == path.parent


def test_that_a_project_in_use_and_a_damaged_copy_change_nothing(path: Path, folder: Path) -> None:
    made = backups.make(path, folder)
    assert made is not None
    with Project.open(path) as project:
        with pytest.raises(InUseError):
            backups.restore_in_place(made.path, path, folder)
        project.add_document("Deux.", title="Deux")
    present = path.read_bytes()
    made.path.write_bytes(made.path.read_bytes()[:200])
    assert [b.damaged for b in backups.of(path, folder)] == [True]
    with pytest.raises(UserError):
        backups.restore_in_place(made.path, path, folder)
    assert path.read_bytes() == present
    assert sorted(entry.name for entry in path.parent.iterdir()) == [path.name]
