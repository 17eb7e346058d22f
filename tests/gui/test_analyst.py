"""What an analyst does one thing after the other: the keyboard is where the next thing is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.sample import fresh_copy
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key


def test_that_the_keyboard_is_in_the_text_after_the_first_document_is_added(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    path, article = tmp_path / "p.elocutio", tmp_path / "one.txt"
    article.write_text("Jamais nous ne paierons.\n", "utf-8")
    Project.create(path).close()
    window = open_window(path)
    window.files.add_documents([article])
    commands = window.files.documents()
    qtbot.waitUntil(lambda: commands.dialog is not None, timeout=10_000)
    assert commands.dialog is not None
    commands.dialog.do.click()
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=10_000)
    window.activateWindow()
    qtbot.waitUntil(window.view.hasFocus, timeout=5000)


def test_that_a_note_ends_with_escape_or_control_and_enter(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(fresh_copy(tmp_path))
    window.activateWindow()
    project = window.session.project
    assert project is not None
    window.view.next_mark(1)
    assert window.session.in_hand is not None
    held = window.session.in_hand.id
    for key, more, words in (
        (KEYS.Key_Escape, Qt.KeyboardModifier.NoModifier, "one"),
        (KEYS.Key_Return, CTRL, "two"),
    ):
        window.actions_["edit_note"].trigger()
        note = window.inspector.note
        assert note.hasFocus()
        note.selectAll()
        QTest.keyClicks(note, words)
        QTest.keyClick(note, key, more)
        assert project.annotation(held).note == words
        assert window.view.hasFocus()


def test_that_the_keyboard_goes_to_the_text_when_the_history_takes_the_lists_place(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(fresh_copy(tmp_path))
    window.activateWindow()
    window.actions_["annotation_list"].trigger()
    assert window.listing.panel.filter.hasFocus()
    window.actions_["show_history"].trigger()
    assert not window.listing.isVisible()
    assert window.view.hasFocus()


def test_that_the_number_of_new_suggestions_is_told_and_stays(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(fresh_copy(tmp_path))
    window.actions_["suggest"].trigger()
    qtbot.waitUntil(window.suggesting.isVisible, timeout=10_000)
    assert "new suggestion" in window.status.saved.accessibleName()


def test_that_a_narrow_window_opens_a_project_without_the_documents_panel(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(None)
    window.resize(1024, 640)
    QTest.qWait(20)
    window.files.open(fresh_copy(tmp_path))
    QTest.qWait(20)
    assert not window.left.isVisible()
    assert window.right.isVisible()
    window.actions_["show_documents"].trigger()
    QTest.qWait(20)
    assert window.left.isVisible()
    assert not window.documents.about.head.isChecked() or window.documents.height() >= 460
    window.show_message("A message that is much longer than the room that there is for it. " * 3)
    QTest.qWait(20)
    assert window.width() == 1024
    assert window.status.saved.toolTip().startswith("A message")


def test_that_nothing_stands_beside_the_sentence_where_nothing_is_in_hand(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(fresh_copy(tmp_path))
    assert window.inspector.empty.isVisible()
    assert not window.inspector.body.isVisible()
    window.view.next_mark(1)
    assert window.inspector.body.isVisible()
    assert not window.inspector.empty.isVisible()
