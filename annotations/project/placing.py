"""Files and folders of files that take their place only when they are complete."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UserError
from annotations.model import Report


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write that takes the place of ``path`` when all went well."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent or Path())
    except OSError as error:
        raise UserError(
            "Nothing can be written there: {reason}.", file=str(path), reason=error.strerror
        ) from None
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise UserError(
            "The file cannot be written: {reason}.", file=str(path), reason=error.strerror
        ) from None
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


class Staging:
    """A folder that is being filled; see ``formats.base.Folder``."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def file(self, name: str) -> Iterator[BinaryIO]:
        """Open a new file; its name is one component that stays inside the folder."""
        if name in ("", ".", "..") or Path(name).name != name or "\\" in name:
            raise ValueError(f"not a plain file name: {name!r}")
        with (self.path / name).open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())


@contextmanager
def replaced_folder(path: Path, report: Report) -> Iterator[Staging]:
    """Give a folder to fill whose files take their place in ``path`` when all went well.

    Where ``path`` is a folder already, files of the same names are replaced one by one, and the
    others stay; the report says how many of each.
    """
    if path.exists() and not path.is_dir():
        raise UserError("This format is a folder of files; name a folder.", file=str(path))
    try:
        staging = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    except OSError as error:
        raise UserError(
            "Nothing can be written there: {reason}.", file=str(path), reason=error.strerror
        ) from None
    try:
        yield Staging(staging)
        _move(staging, path, report)
    except OSError as error:
        raise UserError(
            "The folder cannot be written: {reason}.", file=str(path), reason=error.strerror
        ) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move(staging: Path, path: Path, report: Report) -> None:
    mask = _umask()
    made = sorted(staging.iterdir())
    for file in made:
        file.chmod(0o666 & ~mask)
    Report.count(report.written, "files", len(made))
    if not path.exists():
        staging.chmod(0o777 & ~mask)
        staging.rename(path)
        return
    for file in made:
        if (path / file.name).is_dir():
            raise UserError("A folder stands where a file must go.", file=str(path / file.name))
    names = {file.name for file in made}
    there = {file.name for file in path.iterdir()} - {staging.name}
    Report.count(report.changed, "files replaced", len(names & there))
    for file in made:
        os.replace(file, path / file.name)
    if there - names:
        report.assumed.append(f"Other files that stood in the folder stay: {len(there - names)}.")
