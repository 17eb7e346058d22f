"""The language of a document: recognised on adding, shown, corrected as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from annotations.project import Project
from app.window.main_window import MainWindow

ENGLISH = "Nobody knows who is going to pay for all of this, although everyone suspects it is us."


def test_that_the_language_is_recognised_and_can_be_corrected(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path, language="fr") as made:
        made.add_document(ENGLISH, title="Un")
        made.add_document("Oui.", title="Deux")
        made.add_document(ENGLISH, title="Trois", language="de")
        assert [document.language for document in made.documents()] == ["en", "fr", "de"]
    window = open_window(path)
    about = window.documents.about
    assert about.language is not None
    assert about.language.text() == "English ▾"
    menu = about.language.menu()
    menu.aboutToShow.emit()
    entries = {entry.text(): entry for entry in menu.actions()}
    assert entries["English"].isChecked()
    entries["German"].trigger()
    QTest.qWait(250)
    assert about.language.text() == "German ▾"
    project = window.session.project
    assert project is not None
    assert project.documents()[0].language == "de"
    window.actions_["undo"].trigger()
    assert project.documents()[0].language == "en"


def test_that_a_project_for_reading_shows_the_language_only(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        made.add_document(ENGLISH, title="Un")
    window = open_window(None)
    window.files.open(path, read_only=True)
    QTest.qWait(50)
    assert window.documents.about.language is None
