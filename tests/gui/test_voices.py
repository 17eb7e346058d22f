"""Whose words an annotation is: shown and corrected in the inspector, filtered in text and list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

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
    assert window.status.notice.text().startswith("1 of 2 hidden: Voice: Author")
    choose(window.area.voice_button, "Quoted")
    assert seen(window) == [quoted]
    QTest.mouseClick(window.status.notice, LEFT)
    assert seen(window) == [author, quoted]
    assert window.area.voice_button.accessibleName() == "Voice"


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
