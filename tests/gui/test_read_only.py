"""Projects that may only be read: opened for reading, and the reason told in the language."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.store import lock
from annotations.store.lock import lock_path
from app import languages
from app.i18n import local_time
from app.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    languages.use("en")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        document = made.add_document("Jamais, jamais !", title="Un")
        made.annotate(document.id, [(0, 6)], "Repetition", annotator="ana")
    return path


def _told(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=3000)
    (box,) = window.findChildren(QMessageBox)
    qtbot.waitUntil(box.isVisible, timeout=3000)
    return box


def _folder_is_locked(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def refused(_: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(lock, "WriterLock", refused)


def _file_is_locked(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    real = os.access
    monkeypatch.setattr(
        "annotations.store.connect.os.access",
        lambda file, mode: Path(file) != path and real(file, mode),
    )


@pytest.mark.parametrize("locked", [_folder_is_locked, _file_is_locked])
def test_that_a_project_that_may_only_be_read_opens_for_reading(
    open_window: Callable[[Path | None], MainWindow],
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    locked: Callable[[pytest.MonkeyPatch, Path], None],
) -> None:
    locked(monkeypatch, path)
    window = open_window(path)
    box = _told(window, qtbot)
    assert "The project may only be read here; copy it" in box.text()
    assert box.informativeText() == "It is opened for reading only."
    project = window.session.project
    assert project is not None
    assert project.read_only
    assert not window.session.writable
    assert window.session.document is not None
    assert len(project.annotations(window.session.document.id)) == 1
    assert window.status.saved.text() == "Read only"
    assert not lock_path(path).exists()


def _held(path: Path, who: Any) -> None:
    lock_path(path).write_text(json.dumps(who), encoding="utf-8")


def test_that_a_french_window_says_in_french_and_local_time_who_holds_a_project(
    open_window: Callable[[Path | None], MainWindow],
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(lock, "_try_lock", lambda _: False)
    since = "2026-11-22T10:00:00Z"
    _held(path, {"user": "ana", "host": "vm", "pid": 12345, "since": since})
    window = open_window(None)
    languages.use("fr")
    window.files.open(path)
    words = _told(window, qtbot).text()
    assert f"par ana sur vm (processus 12345, depuis le {local_time(since)})" in words
    assert "nov. 2026" in words
    assert since not in words
