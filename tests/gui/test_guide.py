"""Help → Guide: the page on the disk, in the language of the interface, or a sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app import languages
from app.window import guide
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, str | None]]:
    """Return what the browser was asked for, and where it would look for libraries."""
    found: list[tuple[Path, str | None]] = []

    def open_url(url: QUrl) -> bool:
        found.append((Path(url.toLocalFile()), os.environ.get("LD_LIBRARY_PATH")))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return resources with a guide in both languages."""
    for language in languages.LANGUAGES:
        page = tmp_path / language / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text("<p>", "utf-8")
    monkeypatch.setattr(guide, "folder", lambda: tmp_path)
    return tmp_path


def _told(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=2000)
    box = window.findChild(QMessageBox)
    qtbot.waitUntil(box.isVisible, timeout=2000)
    words = box.text()
    box.reject()
    return words


def test_that_the_guide_opens_in_the_language_of_the_interface(
    open_window: Open,
    built: Path,
    asked: list[tuple[Path, str | None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(None)
    window.actions_["guide"].trigger()
    monkeypatch.setattr(languages, "current", lambda: "fr")
    window.actions_["guide"].trigger()
    assert [page for page, _ in asked] == [built / "en/index.html", built / "fr/index.html"]


def test_that_a_guide_that_is_not_built_is_told_and_nothing_opens(
    open_window: Open,
    tmp_path: Path,
    asked: list[tuple[Path, str | None]],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(guide, "folder", lambda: tmp_path)
    window = open_window(None)
    window.actions_["guide"].trigger()
    assert _told(window, qtbot) == "The guide is not built here; “make guide” builds it."
    assert asked == []


def test_that_a_browser_that_is_not_there_is_told(
    open_window: Open, built: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    window = open_window(None)
    window.actions_["guide"].trigger()
    assert str(built / "en/index.html") in _told(window, qtbot)


def test_that_a_browser_does_not_load_the_libraries_of_a_bundle(
    open_window: Open,
    built: Path,
    asked: list[tuple[Path, str | None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    window.actions_["guide"].trigger()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/mine")
    window.actions_["guide"].trigger()
    assert [path for _, path in asked] == [None, "/usr/mine"]
    assert os.environ["LD_LIBRARY_PATH"] == "/bundle"
