"""The interface in French and English, switched while a project is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotations.changes import HistoryStep
from annotations.project import Project
from app import languages
from app.i18n import counted, step_text, tr
from app.settings import Settings
from app.window import language_switch
from app.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def _in_english_again(qapp: object) -> Iterator[None]:
    yield
    for window in language_switch._kept:
        window.close()
        window.deleteLater()
    language_switch._kept.clear()
    languages.use("en")
    QTest.qWait(10)


def test_that_another_language_takes_effect_at_once_on_the_same_document(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        project.add_document("Un.", title="Un")
        project.add_document("Deux.", title="Deux")
    window = open_window(path)
    window.documents.step(1)
    window.settings.set("language", "fr")
    qtbot.waitUntil(lambda: bool(language_switch._kept), timeout=3000)
    (again,) = language_switch._kept
    assert languages.current() == "fr"
    assert again.session.document is not None
    assert again.session.document.title == "Deux"
    assert again.session.writable
    assert again.session.language == "fr"
    again.settings.set("language", "en")
    qtbot.waitUntil(lambda: language_switch._kept != [again], timeout=3000)
    assert languages.current() == "en"


def test_that_french_counts_nothing_as_one(qapp: object) -> None:
    languages.use("fr")
    one, many = "{n} thing that no catalogue holds", "{n} things that no catalogue holds"
    assert counted(0, one, many).startswith("0 thing that")
    assert counted(2, one, many).startswith("2 things that")
    languages.use("en")
    assert counted(0, one, many).startswith("0 things that")


def test_that_an_unknown_system_language_means_english() -> None:
    assert languages.wanted("fr") == "fr"
    assert languages.wanted("tlh") == "en"
    assert languages.wanted("system") in languages.LANGUAGES


def test_that_keys_and_buttons_of_qt_speak_french_too(qapp: object) -> None:
    languages.use("fr")
    native = QKeySequence.SequenceFormat.NativeText
    shown = [QKeySequence(keys).toString(native) for keys in ("Ctrl+Return", "Shift+F1", "Del")]
    assert shown == ["Ctrl+Entrée", "Maj+F1", "Suppr"]
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    assert [button.text() for button in box.buttons()] == ["Annuler"]


def test_that_a_step_reads_well_in_french(qapp: object) -> None:
    languages.use("fr")
    detail = {"number": 1, "status": "accepted"}
    step = HistoryStep(1, "x", "set_status_many", detail, "ana", "", undone=False)
    words = step_text(step, (), "fr")
    assert words == "statut «\u00a0acceptée\u00a0» pour 1 annotation"
    assert tr("Undo {step}", step=words).startswith("Annuler\u00a0: statut")


def test_that_no_two_entries_of_a_menu_share_a_letter(
    open_window: Callable[[Path | None], MainWindow],
) -> None:
    for language in ("fr", "en"):
        Settings().set("language", language)
        window = open_window(None)
        for menu in (None, *(entry.menu() for entry in window.menuBar().actions())):
            entries = (menu or window.menuBar()).actions()
            texts = [entry.text().replace("&&", "") for entry in entries]
            letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
            assert len(letters) == len(set(letters)), texts
