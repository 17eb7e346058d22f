"""Codebooks and their versions out of the window: as files, and as a manual."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotations import codebooks
from annotations.project import Project
from app.window.main_window import MainWindow

BOOK = "semeval-2023"


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        document = project.add_document("Jamais, jamais !", title="Un")
        project.annotate(document.id, [(0, 14)], "Repetition")
        project.recode_label(BOOK, "Slogans", "Slogan")
        project.publish_codebook(BOOK)
    return open_window(path)


def saved_as(monkeypatch: pytest.MonkeyPatch, path: Path, chosen: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), chosen))


def test_that_a_codebook_and_its_former_version_are_exported(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for place, (version, code) in enumerate((("1.1", "Slogan"), ("1.0", "Slogans"))):
        out = tmp_path / f"{version}.json"
        saved_as(monkeypatch, out)
        window.actions_["export_codebook"].trigger()
        files = window.commands.codebooks_out()
        assert files.dialog is not None
        assert [files.dialog.book.itemData(n)[1] for n in range(2)] == ["", "1.0"]
        files.dialog.book.setCurrentIndex(place)
        files.dialog.accept()
        qtbot.waitUntil(out.exists, timeout=5000)
        book = codebooks.load(str(out))
        assert book.version == version
        assert code in {label.code for label in book.labels}


@pytest.mark.parametrize("suffix", [".html", ".pdf"])
def test_that_the_manual_tells_definitions_counts_and_passages(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, suffix: str
) -> None:
    out = tmp_path / f"manual{suffix}"
    saved_as(monkeypatch, out)
    window.actions_["manual"].trigger()
    dialog = window.commands.codebooks_out().dialog
    assert dialog is not None
    dialog.usage.setChecked(True)
    dialog.accept()
    qtbot.waitUntil(out.exists, timeout=10_000)
    if suffix == ".pdf":
        with pypdfium2.PdfDocument(out) as pdf:
            words = "".join(page.get_textpage().get_text_range() for page in pdf)
            assert len(pdf) > 3
    else:
        words = out.read_text("utf-8")
    label = window.session.project.label("Repetition")  # type: ignore[union-attr]
    assert label.definition["en"][:40] in words.replace("\r\n", " ")
    assert "Jamais, jamais" in words
