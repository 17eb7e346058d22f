"""The text for screen readers: words, caret, selection, and what is annotated under the caret."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.model import Status
from annotations.project import Project
from app.window.main_window import MainWindow

TEXT = "Un 😀 deux trois.\nQuatre cinq."


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        document = made.add_document(TEXT, title="Un")
        made.annotate(
            document.id, [(5, 15)], "Repetition", annotator="ben", status=Status.SUGGESTED
        )
        made.annotate(document.id, [(5, 9)], "Doubt", annotator="ana", note="vraiment ?")
        made.set_current_annotator("ana")
    return open_window(path)


def test_that_annotations_under_the_caret_are_announced_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    said: list[str] = []
    window.area.announcer.announced.connect(said.append)
    window.view.set_caret(5)
    qtbot.waitUntil(lambda: len(said) == 1, timeout=2000)
    assert said[0] == "Casting Doubt, by ana. vraiment ?; Repetition, by ben, suggested"
    assert window.view.accessibleDescription() == said[0]
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    QTest.qWait(200)
    assert len(said) == 1
    window.view.set_caret(11)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=2000)
    assert said[1] == "Repetition, by ben, suggested"
    window.view.set_caret(20)
    qtbot.waitUntil(lambda: len(said) == 3, timeout=2000)
    assert said[2] == "No annotation"


def test_that_screen_readers_get_text_caret_and_selection(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.view)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Text"
    words = interface.textInterface()
    assert words.text(0, words.characterCount()) == TEXT
    window.view.set_selection(5, 9)
    assert words.selectionCount() == 1
    # Qt counts UTF-16 units: one more behind the emoji.
    assert words.cursorPosition() == 10


def test_that_a_label_retired_since_is_still_named(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    project.retire_label("semeval-2023", "Doubt")
    window.view.set_caret(5)
    qtbot.waitUntil(lambda: "Casting Doubt" in window.view.accessibleDescription(), timeout=2000)
    window.view.next_mark(1)
    label = window.session.label_in_hand()
    assert label is not None
    assert window.area.hovering.entries([window.view.in_hand()])
    window.actions_["tag_all"].trigger()
    dialog = window.commands.tag_all_dialog
    assert dialog is not None
    dialog.reject()
