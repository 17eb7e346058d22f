"""The interface in French and English, switched while a project is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from app import languages
from app.i18n import counted
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
