"""Copies of projects, kept elsewhere than the projects: made while they are open, and restored.

Each project has a folder of its own, named by its file, its id and the place where it lay. A copy
is a whole project file, named by its time (UTC).
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from platformdirs import user_data_path

from annotations.errors import UserError
from annotations.store import backup as files
from annotations.store import connect
from annotations.store.lock import lock_project

KEPT = 10
"""So many of the newest copies are kept, whatever their age."""
DAYS = 30
"""The newest copy of each of so many days is kept as well."""

_SUFFIX = ".elocutio"
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)(?:-(\d+))?\.elocutio")
_HASH = 12
_LONGEST_STEM = 40
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. ``created`` is UTC, ``size`` in bytes; ``damaged`` copies have no counts."""

    path: Path
    created: datetime
    size: int
    documents: int = 0
    annotations: int = 0
    name: str = ""
    token: str = ""
    damaged: bool = False


def default_folder() -> Path:
    """Return where copies are kept where nothing else is asked for: in the user's data folder."""
    return user_data_path("Elocutio", appauthor=False) / "backups"


def make(
    project: Path,
    folder: Path | None = None,
    *,
    kept: int = KEPT,
    stopped: Callable[[], bool] = lambda: False,
) -> Backup | None:
    """Copy a project, in use or not, and remove the copies that are no longer kept.

    None where nothing has changed since the newest copy. A ``folder`` of one's own must be there:
    it may be on a disk that is not. Raises UserError where the copy cannot be made, and
    CancelledError where ``stopped`` says so.
    """
    if folder is not None and not folder.is_dir():
        raise UserError(
            "The folder for backups is not there; connect its disk or choose another.",
            file=str(folder),
        )
    facts = files.facts(project)
    where = _folder_of(project, facts.project, folder or default_folder())
    newest = next((path for path, _ in _copies(where)), None)
    if newest is not None and _token(newest) == facts.token:
        return None
    made = _new_copy(project, where, stopped)
    _remove_old(where, kept)
    return _described(made, _time_of(made))


def of(project: Path, folder: Path | None = None) -> list[Backup]:
    """Return a project's copies, newest first, wherever the project lay when they were made.

    A project that is gone or can no longer be read is known by its place.
    """
    found: list[tuple[Path, datetime]] = []
    for where in _folders_of(project, folder or default_folder()):
        found.extend(_copies(where))
    found.sort(key=_age, reverse=True)
    return [_described(path, time) for path, time in found]


def restore_copy(backup: Path, target: Path) -> None:
    """Write a copy under a new name. Raises UserError where a file of that name is there."""
    files.facts(backup)
    connect.refuse_existing(target)
    part = target.with_name(f".{target.name}.part")
    with _told(target):
        part.unlink(missing_ok=True)
    files.copy_in_steps(backup, part, lambda: False)
    with _told(target):
        _settle(part, target)


def restore_in_place(
    backup: Path, project: Path, folder: Path | None = None, *, kept: int = KEPT
) -> Path:
    """Put a copy in the place of a project that nobody has open; return where its state is now.

    The present state is copied to the backups first; a file that cannot be read is moved aside, to
    a name beside it. Raises UserError, with the project as it was, where anything fails.
    """
    files.facts(backup)
    lock = lock_project(project)
    part = project.with_name(f".{project.name}.part")
    try:
        with _told(project):
            part.unlink(missing_ok=True)
        files.copy_in_steps(backup, part, lambda: False)
        former = _kept_aside(project, folder or default_folder())
        with _told(project):
            # Before the file is replaced: they would be taken for those of the new one.
            for journal in (connect.wal_path(project), connect.journal_path(project)):
                journal.unlink(missing_ok=True)
            _settle(part, project)
    finally:
        part.unlink(missing_ok=True)
        lock.release()
    if former.parent != project.parent:
        _remove_old(former.parent, kept)
    return former


def free_name(project: Path, time: datetime) -> Path:
    """Return a name beside a project for what is restored from a copy of that time (UTC)."""
    stamp = time.astimezone().strftime("%Y-%m-%d %Hh%M")
    for number in count(1):
        more = "" if number == 1 else f" ({number})"
        path = project.with_name(f"{project.stem} {stamp}{more}{_SUFFIX}")
        if not path.exists():
            return path
    raise AssertionError


# -- folders and names


def _place_hash(project: Path) -> str:
    return hashlib.sha256(str(project.resolve()).encode()).hexdigest()[:_HASH]


def _folder_of(project: Path, id_: str, folder: Path) -> Path:
    stem = _NOT_IN_NAMES.sub("_", project.stem)[:_LONGEST_STEM]
    return folder / f"{stem}.{id_}.{_place_hash(project)}"


def _folders_of(project: Path, folder: Path) -> list[Path]:
    try:
        entries = sorted(entry for entry in folder.iterdir() if entry.is_dir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _refused(folder, error) from None
    try:
        id_, place = files.facts(project).project, ""
    except UserError:
        id_, place = "", _place_hash(project)
    wanted = (-1, place) if place else (-2, id_)
    return [entry for entry in entries if _part(entry.name, wanted[0]) == wanted[1]]


def _part(name: str, at: int) -> str:
    parts = name.rsplit(".", 2)
    return parts[at] if len(parts) == 3 else ""


def _copies(where: Path) -> list[tuple[Path, datetime]]:
    """Return a folder's copies with their times, newest first."""
    try:
        entries = list(where.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _refused(where, error) from None
    found = [(entry, _time_of(entry)) for entry in entries if _NAME.fullmatch(entry.name)]
    return sorted(found, key=_age, reverse=True)


def _age(entry: tuple[Path, datetime]) -> tuple[datetime, int]:
    """Return what copies are sorted by: several of one second are numbered."""
    name = _NAME.fullmatch(entry[0].name)
    return entry[1], int(name[2] or 1) if name else 0


def _time_of(path: Path) -> datetime:
    name = _NAME.fullmatch(path.name)
    assert name is not None
    return datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)


def _token(path: Path) -> str:
    try:
        return files.facts(path).token
    except UserError:
        return ""


def _described(path: Path, time: datetime) -> Backup:
    with _told(path):
        size = path.stat().st_size
    try:
        facts = files.facts(path)
    except UserError:
        return Backup(path, time, size, damaged=True)
    return Backup(path, time, size, facts.documents, facts.annotations, facts.name, facts.token)


# -- making and removing


def _new_copy(project: Path, where: Path, stopped: Callable[[], bool]) -> Path:
    time = datetime.now(UTC).replace(microsecond=0)
    # Copies of the same second are numbered on, also where older ones are gone.
    last = max((_age(entry)[1] for entry in _copies(where) if entry[1] == time), default=0)
    number = f"-{last + 1}" if last else ""
    target = where / f"{time.strftime(_STAMP)}{number}{_SUFFIX}"
    part = target.with_suffix(".part")
    with _told(where):
        where.mkdir(parents=True, exist_ok=True)
        for left in where.glob("*.part"):
            left.unlink(missing_ok=True)
        # What the database would only call unable to open is told by the system.
        part.touch()
    files.copy_in_steps(project, part, stopped)
    with _told(where):
        _settle(part, target)
    return target


def _settle(part: Path, target: Path) -> None:
    """Give a complete file its name, once it is on the disk."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(part, target)


def kept_of(times: Sequence[datetime], now: datetime, kept: int, days: int = DAYS) -> set[int]:
    """Return the places in ``times`` (UTC, newest first) of the copies that are kept.

    Days are those of the local calendar, as the list of copies shows them.
    """
    chosen = set(range(min(kept, len(times))))
    seen = set()
    for place, time in enumerate(times):
        day = time.astimezone().date()
        if day not in seen and now - time <= timedelta(days=days):
            chosen.add(place)
        seen.add(day)
    return chosen


def _remove_old(where: Path, kept: int) -> None:
    copies = _copies(where)
    chosen = kept_of([time for _, time in copies], datetime.now(UTC), kept)
    with _told(where):
        for place, (path, _) in enumerate(copies):
            if place not in chosen:
                path.unlink(missing_ok=True)


def _kept_aside(project: Path, folder: Path) -> Path:
    """Keep the present state of a closed project; return where it is."""
    if not project.exists():
        return project
    try:
        where = _folder_of(project, files.facts(project).project, folder)
        return _new_copy(project, where, lambda: False)
    except UserError:
        aside = _damaged_name(project)
    with _told(project):
        shutil.copy2(project, aside)
        for path in (connect.wal_path, connect.journal_path):
            if path(project).exists():
                shutil.copy2(path(project), path(aside))
    return aside


def _damaged_name(project: Path) -> Path:
    for number in count(1):
        more = "" if number == 1 else f"-{number}"
        path = project.with_name(f"{project.stem}.before-restoring{more}{_SUFFIX}")
        if not path.exists():
            return path
    raise AssertionError


def _refused(place: Path, error: OSError) -> UserError:
    return UserError(
        "The system refused this ({reason}); choose another folder or make room.",
        reason=error.strerror or str(error),
        file=str(place),
    )


@contextmanager
def _told(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _refused(place, error) from None
