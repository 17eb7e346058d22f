"""Reporting a problem, errors that can be copied, and what the program is made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from annotations.project import Project
from app import installed, log_file
from app.dialogs.errors import show_bug
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]
SECRETS = ("Motsecret", "Titresecret", "Notesecrete", "Nomsecret", "Projetsecret")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "Projetsecret.elocutio"
    with Project.create(path) as made:
        made.set_current_annotator("Nomsecret")
        document = made.add_document("Motsecret deux trois.", title="Titresecret")
        made.annotate(document.id, [(0, 9)], "Doubt", note="Notesecrete")
        made.undo()
    return open_window(path)


def test_that_a_report_tells_versions_operations_and_log_but_nobodys_words(
    window: MainWindow,
) -> None:
    folder = log_file.log_folder()
    folder.mkdir(parents=True)
    (folder / log_file.NAME).write_text("a line of the log\n", "utf-8")
    window.settings.set("backup_folder", "/Nomsecret")
    dialog = window.commands.helping.report()
    text = dialog.report.toPlainText()
    for words in (
        f"Elocutio {installed.program_version()}",
        "SQLAlchemy 2.",
        "annotate (undone)",
        "add_document",
        "documents: 1",
        "a line of the log",
        "backup_folder = True",
        "theme = system",
    ):
        assert words in text
    assert [words for words in SECRETS if words.lower() in text.lower()] == []
    assert str(Path.home()) not in text
    QTest.mouseClick(dialog.copy, LEFT)
    assert QApplication.clipboard().text() == text
    dialog.reject()


def test_that_a_report_is_saved_and_a_refusal_told(window: MainWindow, tmp_path: Path) -> None:
    dialog = window.commands.helping.report()
    dialog.write(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == dialog.report.toPlainText()
    dialog.write(tmp_path / "none" / "report.txt")
    assert "No such file" in dialog.says.text()
    dialog.reject()


def test_that_a_project_that_cannot_be_read_does_not_stop_a_report(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise LookupError("Motsecret")

    monkeypatch.setattr(Project, "history", broken)
    dialog = window.commands.helping.report()
    assert "(cannot be told: LookupError)" in dialog.report.toPlainText()
    assert "Motsecret" not in dialog.report.toPlainText()
    dialog.reject()


def _button(box: QMessageBox, words: str) -> QPushButton:
    return next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == words)


def test_that_a_told_error_can_be_copied(window: MainWindow) -> None:
    window.files.tell("One sentence.", "And more.")
    QTest.qWait(30)
    (box,) = window.findChildren(QMessageBox)
    QTest.mouseClick(_button(box, "Copy"), LEFT)
    assert QApplication.clipboard().text() == "One sentence.\n\nAnd more."
    assert box.isVisible(), "copying does not close it"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_that_a_bug_leads_to_the_report(window: MainWindow) -> None:
    asked: list[int] = []
    box = show_bug(window, ValueError("x"), lambda: asked.append(1))
    QTest.qWait(30)
    QTest.mouseClick(_button(box, "Report a problem…"), LEFT)
    assert asked == [1]
    QTest.mouseClick(_button(box, "Copy the details"), LEFT)
    assert "ValueError: x" in QApplication.clipboard().text()
    box.reject()


def test_that_the_parts_and_their_licences_are_shown(window: MainWindow) -> None:
    dialog = window.commands.helping.about()
    table = dialog.table
    assert table.topLevelItemCount() == len(installed.parts())
    for row in range(table.topLevelItemCount()):
        table.setCurrentIndex(table.model().index(row, 0))
        assert dialog.licence.toPlainText().strip(), table.topLevelItem(row).text(0)
    assert [dialog.tabs.tabText(n) for n in range(dialog.tabs.count())] == [
        "Elocutio",
        "Parts",
        "Qt",
        "Fonts and icons",
    ]
    dialog.reject()
