"""Whose words an annotation is: shown and corrected in the inspector, filtered in text and list."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.language import voice as speech
from annotations.project import Project
from app.widgets import parts
from app.widgets.voices import VoiceButton
from app.window.main_window import MainWindow

TEXT = "Un scandale. « Une honte ! » dit Anna. Encore un scandale."
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as project:
        project.set_current_annotator("ana")
        document = project.add_document(TEXT, title="Un", language="fr").id
        for words, voice in (("Un scandale", "author"), ("Une honte", "quoted")):
            start = TEXT.index(words)
            project.annotate(
                document,
                [(start, start + len(words))],
                "Loaded_Language",
                attributes={"voice": voice},
            )
    return open_window(path)


def rows(window: MainWindow) -> list[int]:
    project = window.session.project
    assert project is not None
    return [a.row for a in project.annotations(project.documents()[0].id)]


def choose(button: VoiceButton, name: str) -> None:
    button._fill()
    next(a for a in button.choices.actions() if a.text() == name).trigger()


def seen(window: MainWindow) -> list[int]:
    return [mark.row for mark in window.view.scene.table.query(0, len(TEXT))]


def test_that_the_text_shows_one_voice_only_and_says_so(window: MainWindow) -> None:
    author, quoted = rows(window)
    choose(window.area.voice_button, "Author")
    assert seen(window) == [author]
    assert window.area.voice_button.accessibleName() == "Voice: Author"
    assert window.status.notice.text().split("   ")[0].strip() == "1 of 2 hidden: Voice: Author"
    choose(window.area.voice_button, "Quoted")
    assert seen(window) == [author, quoted]
    assert window.area.voice_button.accessibleName() == "Voices: Author, Quoted"
    choose(window.area.voice_button, "Author")
    assert seen(window) == [quoted]
    QTest.mouseClick(window.status.notice, LEFT)
    assert seen(window) == [author, quoted]
    assert window.area.voice_button.accessibleName() == "Voice"


def test_that_several_voices_are_chosen_by_key_while_the_menu_stays_open(
    window: MainWindow,
) -> None:
    author, quoted = rows(window)
    button = window.area.voice_button
    menu = button.choices
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    names = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert names[0] == "All voices"
    for name, shown in (("Author", [author]), ("Quoted", [author, quoted])):
        while menu.activeAction() is None or menu.activeAction().text() != name:
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Space)
        assert menu.isVisible()
        assert menu.activeAction().isChecked()
        assert seen(window) == shown
    first = next(entry for entry in menu.actions() if entry.text() == "Author")
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(first).center())
    assert menu.isVisible()
    assert not first.isChecked()
    assert seen(window) == [quoted]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert button.accessibleName() == "Voice: Quoted"


def test_that_hiding_a_label_leaves_the_voices_chosen(window: MainWindow) -> None:
    author, _ = rows(window)
    choose(window.area.voice_button, "Author")
    window.codebook._hide(frozenset({1}))
    assert window.session.filters.voices == {"author"}
    window.codebook._show_all()
    assert seen(window) == [author]


def test_that_a_voice_is_corrected_in_the_inspector_and_the_filter_follows(
    window: MainWindow, qtbot: QtBot
) -> None:
    author, quoted = rows(window)
    window.session.go_to(author)
    choose(window.area.voice_button, "Author")
    field = window.inspector._attributes["voice"]
    assert isinstance(field, parts.Drop)
    assert field.currentText() == "Author"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    choices = field.view()
    choices.setCurrentIndex(field.model().index(field.findText("Reported"), 0))
    QTest.keyClick(choices, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen(window) == [], timeout=3000)
    project = window.session.project
    assert project is not None
    there = project.annotation_at(author)
    assert there is not None
    assert there.attributes["voice"] == "reported"
    assert window.actions_["undo"].text().startswith("Undo set Voice")
    window.actions_["undo"].trigger()
    assert seen(window) == [author]
    assert quoted not in seen(window)


def test_that_what_is_tagged_while_one_voice_is_shown_follows_its_own_voice(
    window: MainWindow,
) -> None:
    author, _ = rows(window)
    choose(window.area.voice_button, "Author")
    project = window.session.project
    assert project is not None
    document = project.documents()[0].id
    for voice, shown in (("author", 2), ("reported", 2)):
        start = TEXT.index("Encore") + len(voice)
        made = project.annotate(
            document, [(start, start + 3)], "Doubt", attributes={"voice": voice}
        )
        assert len(seen(window)) == shown
        assert (made.row in seen(window)) == (voice == "author")
    assert author in seen(window)


def test_that_the_list_is_filtered_by_voice(window: MainWindow, qtbot: QtBot) -> None:
    author, quoted = rows(window)
    window.listing.toggle()
    panel = window.listing.panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2, timeout=3000)
    assert panel.voice_button.isVisible()
    choose(panel.voice_button, "Quoted")
    qtbot.waitUntil(lambda: panel.model.rows().tolist() == [quoted], timeout=3000)
    assert panel.voice_button.isChecked()
    choose(panel.voice_button, "Author")
    qtbot.waitUntil(lambda: panel.model.rows().tolist() == [author, quoted], timeout=3000)
    choose(panel.voice_button, "All voices")
    assert not panel.voice_button.isChecked()
    choose(panel.voice_button, "Reported")
    qtbot.waitUntil(lambda: panel.empty.isVisible(), timeout=3000)
    assert panel.empty.words.text() == "No annotation has this voice."
    QTest.mouseClick(panel.empty.button, LEFT)
    qtbot.waitUntil(lambda: panel.model.rows().tolist() == [author, quoted], timeout=3000)
    assert not panel.voice_button.isChecked()


def test_that_suggestions_accepted_in_the_list_are_signed(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    project.suggest()
    window.listing.toggle()
    panel = window.listing.panel
    waiting = [one.row for one in project.waiting()]
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2 + len(waiting), timeout=3000)
    panel.table.select_rows(np.array(waiting))
    QTest.mouseClick(panel.accept_button, LEFT)
    qtbot.waitUntil(lambda: project.number_waiting() == 0, timeout=3000)
    assert {project.annotation_at(row).annotator for row in waiting} == {"ana"}  # type: ignore[union-attr]


def test_that_the_first_tag_finds_the_voices_ready(
    open_window: Callable[[Path | None], MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as project:
        project.set_current_annotator("ana")
        project.add_document(TEXT, title="Un", language="fr")
    asked: list[bool] = []

    def heard(*given: Any) -> speech.Voices:
        found = voices(*given)
        asked.append(threading.current_thread() is threading.main_thread())
        return found

    voices = speech.voices
    monkeypatch.setattr(speech, "voices", heard)
    window = open_window(path)
    qtbot.waitUntil(lambda: bool(asked), timeout=5_000)
    window.view.set_caret(TEXT.index("Une honte"))
    words = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        QTest.keyClick(window.view, Qt.Key.Key_Right, words)
    QTest.keyClick(window.view, Qt.Key.Key_L)
    assert window.session.in_hand is not None
    assert window.session.in_hand.attributes["voice"] == "quoted"
    assert asked == [False]
