"""Finding words in the text shown, and tagging all that was found, by keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from app.dialogs.tag_all import TagAllDialog
from app.window.main_window import MainWindow

TEXT = "Jamais 😀 jamais, dit-il.\r\nÉté comme hiver : JAMAIS\u00a0! L’été, l'ete\u0301.\n" * 3
KEYS, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as made:
        made.add_document(TEXT, title="Un")
        made.add_document("Plus jamais. Jamais plus.", title="Deux")
        made.add_document("Rien.", title="Trois")
        made.set_current_annotator("ana")
    return open_window(path)


def look_for(window: MainWindow, words: str, qtbot: QtBot, count: str) -> None:
    bar = window.area.find_bar
    QTest.keyClick(window, KEYS.Key_F, CONTROL)
    bar.field.clear()
    bar.field.insert(words)
    qtbot.waitUntil(lambda: bar.count.text() == count, timeout=3000)


def selected(window: MainWindow) -> str:
    chosen = window.session.selection
    return TEXT[slice(*chosen)] if chosen else ""


def made(window: MainWindow, document: int = 0) -> list[str]:
    project = window.session.project
    assert project is not None
    there = project.documents()[document]
    return [project.text(there.id)[a.start : a.end] for a in project.annotations(there.id)]


def test_that_typing_finds_and_f3_goes_round(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, "jamais", qtbot, "1 of 9")
    assert selected(window) == "Jamais"
    field = window.area.find_bar.field
    QTest.keyClick(field, KEYS.Key_Return)
    assert window.session.selection == (9, 15)
    QTest.keyClick(field, KEYS.Key_Return, SHIFT)
    QTest.keyClick(field, KEYS.Key_Return, SHIFT)
    assert window.area.find_bar.count.text() == "9 of 9"
    QTest.keyClick(field, KEYS.Key_Escape)
    assert not window.area.find_bar.isVisible()
    assert window.view.hasFocus()
    assert len(window.view.scene.found) == 0
    QTest.keyClick(window.view, KEYS.Key_F3)
    qtbot.waitUntil(lambda: window.area.find_bar.count.text() == "1 of 9", timeout=3000)
    QTest.keyClick(window.view, KEYS.Key_R)
    assert made(window) == ["Jamais"]
    QTest.keyClick(window.view, KEYS.Key_F3)
    assert window.session.selection == (9, 15)


def test_that_the_switches_narrow_what_is_found(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.area.find_bar
    look_for(window, "été", qtbot, "1 of 9")
    QTest.mouseClick(bar.accents, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.count.text().endswith("of 6") or "6" in bar.count.text())
    bar.accents.setChecked(False)
    QTest.mouseClick(bar.case, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "6" in bar.count.text())
    bar.case.setChecked(False)
    QTest.mouseClick(bar.pattern, Qt.MouseButton.LeftButton)
    bar.field.setText("(")
    qtbot.waitUntil(lambda: "no regular expression" in bar.count.text())
    assert bar.field.property("error")
    bar.field.setText(r"^\w+")
    qtbot.waitUntil(lambda: "6" in bar.count.text())
    bar.field.setText("zzz")
    qtbot.waitUntil(lambda: bar.count.text() == "Not found")
    assert not bar.tag_all.isEnabled()


def test_that_hits_are_framed_in_the_text_and_shown_on_the_map(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.qWait(150)
    before = window.view.viewport().grab().toImage(), window.area.map.grab().toImage()
    look_for(window, "hiver", qtbot, "1 of 3")
    window.view.set_caret(0)
    QTest.qWait(150)
    after = window.view.viewport().grab().toImage(), window.area.map.grab().toImage()
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_that_another_document_is_searched_as_well(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, "jamais", qtbot, "1 of 9")
    QTest.keyClick(window, KEYS.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: window.area.find_bar.count.text() == "2 hits", timeout=3000)
    QTest.keyClick(window, KEYS.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: window.area.find_bar.count.text() == "Not found", timeout=3000)


def opened(window: MainWindow, qtbot: QtBot, passages: int) -> TagAllDialog:
    dialog = window.commands.tag_all_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() == passages, timeout=3000)
    return dialog


def test_that_tag_all_tags_what_is_ticked_in_all_documents_as_one_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    project = window.session.project
    assert project is not None
    project.annotate(project.documents()[1].id, [(5, 11)], "Repetition")
    look_for(window, "jamais", qtbot, "1 of 9")
    QTest.mouseClick(window.area.find_bar.tag_all, Qt.MouseButton.LeftButton)
    waiting = window.commands.tag_all_dialog
    assert waiting is not None
    assert waiting.count.text() == "Looking for the words…"
    assert not waiting.do.isEnabled()
    dialog = opened(window, qtbot, 9)
    assert not dialog.do.isEnabled()
    QTest.mouseClick(dialog.label_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.palette_popup.query, "repet")
    QTest.keyClick(dialog.palette_popup.query, KEYS.Key_Return)
    dialog.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 11, timeout=3000)
    assert "1 is tagged already" in dialog.count.text()
    assert dialog.do.text() == "Tag 10 passages"
    QTest.keyClick(dialog.list, KEYS.Key_Space)
    second = dialog.list.visualRect(dialog.model.index(1)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, NONE, second)
    assert dialog.do.text() == "Tag 8 passages"
    QTest.keyClick(dialog, KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(made(window)) == 7, timeout=3000)
    assert made(window, 1) == ["jamais", "Jamais"]
    undo = window.actions_["undo"]
    qtbot.waitUntil(lambda: undo.text() == "Undo put Repetition on 8 passages")
    # Without a window manager nobody else gives the keyboard back.
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    assert window.focusWidget() is window.view
    QTest.keyClick(window, KEYS.Key_Z, CONTROL)
    assert made(window) == []
    assert made(window, 1) == ["jamais"]


def test_that_every_occurrence_of_the_words_in_hand_is_offered_with_its_label(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.view.set_selection(0, 6)
    QTest.keyClick(window.view, KEYS.Key_R)
    assert window.session.in_hand is not None
    QTest.keyClick(window, KEYS.Key_T, CONTROL | SHIFT)
    dialog = opened(window, qtbot, 9)
    assert dialog.do.text() == "Tag 8 passages"
    QTest.mouseClick(dialog.none_button, Qt.MouseButton.LeftButton)
    assert not dialog.do.isEnabled()
    QTest.mouseClick(dialog.all_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(made(window)) == 9, timeout=3000)


def test_that_a_read_only_project_offers_no_tagging(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "q.elocutio"
    Project.create(path).close()
    with Project.open(path) as project:
        project.add_document(TEXT, title="Un")
    window = open_window(path)
    project = Project.open(path, read_only=True)
    window.session.set_project(project)
    window.session.set_document(project.documents()[0])
    look_for(window, "jamais", qtbot, "1 of 9")
    assert not window.area.find_bar.tag_all.isEnabled()
    point = window.area.find_bar.tag_all.mapTo(window, QPoint(2, 2))
    assert window.rect().contains(point)
