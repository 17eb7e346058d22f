"""What every command owes to those who used it wrongly, or to whom something went wrong."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.main import main

Capture = pytest.CaptureFixture[str]


def state(path: Path) -> tuple[bytes, list[str]]:
    """Return the file's bytes and what lies beside it."""
    return path.read_bytes(), sorted(entry.name for entry in path.parent.iterdir())


def one_sentence(capsys: Capture, *, bug: bool = False) -> str:
    told = capsys.readouterr().err
    assert ("This is a bug" in told) == bug, told
    assert len(told.splitlines()) == 1, told
    assert told.startswith("elocutio: ")
    assert "Traceback" not in told
    return told


def refused(
    capsys: Capture, path: Path, arguments: list[str], status: int = 1, *, bug: bool = False
) -> str:
    """Run a command that must fail and leave everything as it was; return its sentence."""
    before = state(path)
    capsys.readouterr()
    assert main(arguments) == status
    assert state(path) == before
    return one_sentence(capsys, bug=bug)


def run_sql(path: Path, *statements: str) -> None:
    database = sqlite3.connect(path)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()
