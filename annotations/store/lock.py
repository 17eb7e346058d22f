"""One writer at a time: a lock that the operating system releases when its holder dies."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from pathlib import Path
from typing import IO

from annotations.errors import Moment, UserError
from annotations.model import now


class LockedError(Exception):
    """Somebody else holds the project; ``holder`` says who in a few words, if that is known."""

    def __init__(self, holder: UserError | None) -> None:
        super().__init__(holder)
        self.holder = holder


class InUseError(UserError):
    """Somebody else is writing to the project."""


class UnwritableError(UserError):
    """The project, or the folder it lies in, may not be written to."""


def lock_path(project: Path) -> Path:
    """Return the file beside the project that carries the lock while it is open."""
    return project.with_name(f".{project.name}.lock")


class WriterLock:
    """An exclusive lock on a file beside the project, which names its holder.

    The lock lies on the open file, not on the file's existence: a crashed holder leaves a file
    that anybody may lock again.
    """

    def __init__(self, project: Path) -> None:
        """Take the lock. Raises LockedError when it is held, OSError in a read-only folder."""
        self._path = lock_path(project)
        self._file: IO[str] | None = None
        while self._file is None:
            file = open(self._path, "a+", encoding="utf-8")  # noqa: SIM115 - held until release()
            if not _try_lock(file):
                holder = _read_holder(self._path)
                file.close()
                raise LockedError(holder)
            # The former holder may have removed the file between our opening and locking it.
            if _same_file(file, self._path):
                self._file = file
            else:
                file.close()
        self._write_holder()

    def _write_holder(self) -> None:
        assert self._file is not None
        who = {"user": _user(), "host": socket.gethostname(), "pid": os.getpid(), "since": now()}
        self._file.truncate(0)
        self._file.write(json.dumps(who, ensure_ascii=False))
        self._file.flush()

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._file is None:
            return
        if sys.platform == "win32":
            self._file.close()
            self._path.unlink(missing_ok=True)
        else:
            self._path.unlink(missing_ok=True)
            self._file.close()
        self._file = None


def lock_project(path: Path) -> WriterLock:
    """Take a project's lock.

    Raises InUseError where it is held, UnwritableError where the folder takes no file, UserError
    where there is no folder.
    """
    try:
        return WriterLock(path)
    except LockedError as error:
        raise _in_use(path, error.holder) from None
    except FileNotFoundError:
        raise UserError("There is no such folder; make it first.", file=str(path.parent)) from None
    except OSError as error:
        raise UnwritableError(
            "The folder cannot be written to ({reason}); choose another folder, or "
            "copy the project into one of yours.",
            file=str(path),
            reason=error.strerror,
        ) from None


def _in_use(path: Path, holder: UserError | None) -> InUseError:
    if holder is None:
        return InUseError(
            "The project is open for writing in another window; close it there, or open "
            "it here for reading only.",
            file=str(path),
        )
    return InUseError(
        "The project is open for writing by {holder}; close it there, or open "
        "it here for reading only.",
        file=str(path),
        holder=holder,
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


def _read_holder(path: Path) -> UserError | None:
    """Return who holds the lock, as words that go into a sentence of any language."""
    try:
        who = json.loads(path.read_text(encoding="utf-8"))
        return UserError(
            "{user} on {host} (process {pid}, since {since})",
            user=str(who["user"]),
            host=str(who["host"]),
            pid=str(who["pid"]),
            since=Moment(who["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _same_file(file: IO[str], path: Path) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    mine = os.fstat(file.fileno())
    return (mine.st_ino, mine.st_dev) == (there.st_ino, there.st_dev)


if sys.platform == "win32":
    import msvcrt

    # Far behind the holder's name, so that others can read it while it is locked.
    _LOCKED_BYTE = 1 << 20

    def _try_lock(file: IO[str]) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
