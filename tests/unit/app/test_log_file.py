"""The log: where in the program something went wrong, and never what somebody wrote."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from app import log_file

SECRET = "Phrase secrète du document"


def _written(folder: Path, *records: logging.LogRecord) -> str:
    handler = log_file.make_handler(folder)
    for record in records:
        handler.handle(record)
    handler.close()
    return (folder / log_file.NAME).read_text("utf-8")


def _record(message: str, *arguments: object, name: str = "app.x") -> logging.LogRecord:
    return logging.LogRecord(name, logging.ERROR, "", 1, message, arguments, sys.exc_info())


def test_that_an_exception_is_logged_with_its_places_but_without_its_words(tmp_path: Path) -> None:
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as error:
            raise OSError(28, "No space left on device", SECRET) from error
    except OSError:
        text = _written(tmp_path / "log", _record("operation failed"))
    assert "ERROR app.x: operation failed" in text
    assert "builtins.ValueError" in text
    assert "builtins.OSError: No space left on device" in text
    assert "test_log_file.py:" in text
    assert "secrète" not in text


def test_that_words_filled_into_a_message_are_left_out(tmp_path: Path) -> None:
    text = _written(tmp_path, _record("%s failed (%d): %s", "View.paint", 3, SECRET))
    assert "View.paint failed (3): …" in text


def test_that_only_the_program_itself_is_logged(tmp_path: Path) -> None:
    text = _written(tmp_path, _record(SECRET, name="trafilatura.core"), _record("ours"))
    assert "secrète" not in text
    assert "ours" in text


def test_that_the_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    _written(tmp_path, *(_record(f"line {n} {'x' * 1000}") for n in range(3000)))
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 4
    assert max(sizes) <= 500_000


def test_that_the_last_lines_are_read_with_those_of_a_crash(tmp_path: Path) -> None:
    assert log_file.last_lines(5, tmp_path) == []
    (tmp_path / "elocutio.log").write_text("".join(f"{n}\n" for n in range(20)), "utf-8")
    (tmp_path / "crash.log").write_text("Fatal\n", "utf-8")
    expected = ["-- elocutio.log", "18", "19", "-- crash.log", "Fatal"]
    assert log_file.last_lines(2, tmp_path) == expected


def test_that_what_nobody_catches_is_logged_and_shown(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "stderr", None)
    shown: list[BaseException] = []
    monkeypatch.setattr(log_file, "_log", quiet := logging.getLogger("app.quiet-test"))
    monkeypatch.setattr(quiet, "propagate", False)
    quiet.addHandler(caplog.handler)
    log_file.show_uncaught(shown.append)
    error = ValueError("x")
    sys.excepthook(ValueError, error, None)
    assert shown == [error]
    assert [record.getMessage() for record in caplog.records] == ["not caught"]
    quiet.removeHandler(caplog.handler)
