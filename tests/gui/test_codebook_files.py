"""The window takes codebooks from files of all the formats that the command line takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from annotations import codebooks
from annotations.codebook_formats.registry import CODEBOOK_FORMATS
from annotations.project import Project
from app.codebook_files import codebook_filter
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    Project.create(path).close()
    return open_window(path)


def _box() -> str:
    for _ in range(200):
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMessageBox) and widget.isVisible():
                text = f"{widget.text()}\n{widget.informativeText()}"
                widget.accept()
                return text
        QTest.qWait(10)
    raise AssertionError("no box came")


def test_that_the_filter_names_every_suffix() -> None:
    for entry in CODEBOOK_FORMATS:
        for suffix in entry.suffixes:
            assert f"*{suffix}" in codebook_filter()


@pytest.mark.parametrize("entry", CODEBOOK_FORMATS, ids=lambda entry: entry.code)
def test_that_the_menu_adds_a_file_of_every_format(
    entry, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / f"frames{entry.suffixes[0]}"
    file.write_bytes(entry.write(codebooks.load("frames")))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("From a file…", True))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window.actions_["add_codebook"].trigger()
    project = window.session.project
    assert project is not None
    assert [book.id for book in project.codebooks()] == ["semeval-2023", "frames"]
    assert project.history()[0].op == "add_codebook"


def test_that_what_was_left_out_and_what_went_wrong_is_told(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("code,remarks\nA,ask\n", "utf-8")
    window.files.add_codebook_file(file)
    assert "column “remarks”" in _box()
    file.write_text("code\nA\nA\n", "utf-8")
    window.files.add_codebook_file(file)
    assert "line 3: The code “A” stands twice" in window.session.last_failure
    assert len(window.session.project.codebooks()) == 2
