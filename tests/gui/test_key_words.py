"""Sentences name the keys that the user has, and say what to do where nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.sample import fresh_copy
from app import keys
from app.key_words import key_of, way_to, with_key
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]


@pytest.fixture
def empty(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=()) as project:
        project.set_current_annotator("Ana")
    return open_window(path)


def test_that_an_action_without_a_key_is_named_by_its_menu(open_window: Open) -> None:
    settings = open_window(None).settings
    assert key_of(settings, "undo") == way_to(settings, "undo") == "Ctrl+Z"
    assert with_key("Undo it", settings, "undo") == "Undo it (Ctrl+Z)"
    keys.give(settings, "undo", "")
    assert key_of(settings, "undo") == ""
    assert way_to(settings, "undo") == "Edit → Undo"
    assert with_key("Undo it", settings, "undo") == "Undo it"


def test_that_the_tour_names_changed_keys_at_once(open_window: Open) -> None:
    window = open_window(None)
    window.start.buttons[3].click()
    tour = window.commands.helping.tour
    assert tour is not None
    tour.go(3)
    assert "Ctrl+Z" in tour.card.words.text()
    keys.give(window.settings, "undo", "Ctrl+Alt+U")
    assert "Ctrl+Alt+U" in tour.card.words.text()
    assert "Ctrl+Z" not in tour.card.words.text()
    keys.reset(window.settings)
    tour.end()


def test_that_buttons_and_sentences_name_changed_keys(open_window: Open, tmp_path: Path) -> None:
    window = open_window(fresh_copy(tmp_path))
    window.actions_["review"].trigger()
    later = window.suggesting.panel.buttons["next_suggestion"]
    assert later.text() == "Later (F8)"
    keys.give(window.settings, "next_suggestion", "Ctrl+F8")
    assert later.text() == "Later (Ctrl+F8)"
    keys.give(window.settings, "find_next", "Ctrl+F3")
    assert window.area.find_bar.next.toolTip() == "Next hit (Ctrl+F3)"
    keys.give(window.settings, "next_snapping", "")
    assert window.status.snapping.toolTip() == "Change snapping"
    keys.reset(window.settings)


def test_that_empty_panels_say_what_to_do(empty: MainWindow) -> None:
    assert empty.documents.hint.isVisible()
    assert "(Ctrl+Shift+A)" in empty.documents.hint.text()
    assert "Codebook → Add codebook" in empty.codebook.hint.text()
    keys.give(empty.settings, "add_documents", "Ctrl+Alt+D")
    assert "(Ctrl+Alt+D)" in empty.documents.hint.text()
    keys.reset(empty.settings)
    empty.actions_["show_history"].trigger()
    QTest.qWait(20)
    project = empty.session.project
    assert project is not None
    assert empty.history.hint.text().startswith("Nothing was done yet")
    project.add_document("One.", title="One")
    assert not empty.history.hint.isVisible()
    assert not empty.documents.hint.isVisible()
    empty.documents.filter.setText("zz")
    assert "“zz”" in empty.documents.hint.text()


def test_that_a_codebook_filter_without_answer_says_so(open_window: Open, tmp_path: Path) -> None:
    window = open_window(fresh_copy(tmp_path))
    assert not window.codebook.hint.isVisible()
    window.codebook.filter.setText("qqq")
    assert window.codebook.hint.isVisible()
    assert "“qqq”" in window.codebook.hint.text()
    window.codebook.filter.clear()
    assert not window.codebook.hint.isVisible()


def test_that_the_annotation_list_names_and_hears_changed_keys(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(fresh_copy(tmp_path))
    panel = window.listing.panel
    assert panel.delete_button.toolTip() == "Delete the selected (Del)"
    assert panel.accept_button.toolTip() == "Accept the selected (Ctrl+Shift+Y)"
    keys.give(window.settings, "delete", "Ctrl+Alt+D")
    assert panel.delete_button.toolTip() == "Delete the selected (Ctrl+Alt+D)"
    assert panel.delete_button.accessibleName() == "Delete the selected (Ctrl+Alt+D)"
    keys.give(window.settings, "delete", "")
    assert panel.delete_button.toolTip() == "Delete the selected"
    keys.reset(window.settings)


def test_that_the_search_names_the_key_that_asks_again(open_window: Open, tmp_path: Path) -> None:
    window = open_window(fresh_copy(tmp_path))
    button = window.concordance.panel.again_button
    assert button.toolTip() == "Bring the lines up to date (F5)"
    keys.give(window.settings, "search_again", "Ctrl+F5")
    assert button.toolTip() == "Bring the lines up to date (Ctrl+F5)"
    keys.reset(window.settings)


def test_that_the_codebook_editor_names_and_hears_changed_keys(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(fresh_copy(tmp_path))
    editor = window.commands.edit_codebooks()
    labels = editor.labels
    assert labels.buttons["delete"].toolTip() == "Delete the selected labels (Del)"
    keys.give(window.settings, "delete", "Ctrl+Alt+D")
    keys.give(window.settings, "find", "Ctrl+Alt+F")
    assert labels.buttons["delete"].toolTip() == "Delete the selected labels (Ctrl+Alt+D)"
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    # Only asked for, not done.
    labels.tree.delete_wanted.disconnect()
    with qtbot.assertNotEmitted(labels.tree.delete_wanted):
        QTest.keyClick(labels.tree, Qt.Key.Key_Delete)
    with qtbot.waitSignal(labels.tree.delete_wanted):
        QTest.keyClick(labels.tree, Qt.Key.Key_D, held)
    editor.activateWindow()
    labels.tree.setFocus()
    qtbot.waitUntil(labels.tree.hasFocus)
    QTest.keyClick(labels.tree, Qt.Key.Key_F, held)
    qtbot.waitUntil(labels.filter.hasFocus)
    keys.reset(window.settings)
    editor.close()


def test_that_sentences_that_stand_there_follow_changed_keys(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(fresh_copy(tmp_path))
    window.session.take_in_hand(0)
    assert "F4" in window.inspector.empty.text()
    keys.give(window.settings, "next_annotation", "Ctrl+F4")
    assert "Ctrl+F4" in window.inspector.empty.text()
    keys.reset(window.settings)


def test_that_the_list_of_keys_names_those_that_the_list_and_the_editor_hear(
    open_window: Open,
) -> None:
    settings = open_window(None).settings

    def keys_for(what: str) -> str:
        rows = [row for _, rows in keys.groups(settings) for row in rows]
        (found,) = [pressed for told, pressed, _ in rows if told == what]
        return found

    assert keys_for("Delete the selected labels") == "Del, Backspace"
    assert keys_for("Copy the selected rows as a table") == "Ctrl+C"
    keys.give(settings, "delete", "Ctrl+Alt+D")
    assert keys_for("Delete the selected labels") == "Ctrl+Alt+D"
    assert keys_for("Delete the selected annotations") == "Ctrl+Alt+D"
    keys.reset(settings)


def test_that_the_start_page_names_changed_keys(open_window: Open) -> None:
    window = open_window(None)
    first = window.start.buttons[0]
    assert first.key.text() == "Ctrl+N"
    keys.give(window.settings, "new_project", "Ctrl+Alt+N")
    assert first.key.text() == "Ctrl+Alt+N"
    keys.reset(window.settings)
