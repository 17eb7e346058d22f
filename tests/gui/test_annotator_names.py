"""The annotator of the built-in rules has a name in each language; nobody else's name changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.suggesting import ANNOTATOR
from app import languages
from app.dialogs.exchange import ExportDialog
from app.i18n import annotator_name
from app.listing.names import Names
from app.window.main_window import MainWindow

TEXT = "Jamais, jamais ! Cette « réforme » est un scandale."


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    languages.use("en")


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023", "figures"), language="fr") as project:
        project.set_current_annotator("ana")
        document = project.add_document(TEXT, title="Un", language="fr")
        project.annotate(document.id, [(0, 6)], "Repetition")
        project.suggest()
    languages.use("fr")
    return open_window(path)


def test_that_only_the_name_of_the_rules_is_translated(qapp: QApplication) -> None:
    languages.use("fr")
    assert annotator_name(ANNOTATOR) == "Règles"
    assert annotator_name("Rules of mine") == "Rules of mine"
    languages.use("en")
    assert annotator_name(ANNOTATOR) == ANNOTATOR


def test_that_a_french_window_calls_the_rules_by_their_french_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    languages.use("fr")
    project = window.session.project
    assert project is not None
    ana = next(who.row for who in project.annotators() if who.name == "ana")
    # Hiding somebody shows the chips anew.
    window.session.set_filters(replace(window.session.filters, annotators=frozenset({ana})))
    chips = " ".join(chip.text() for chip in window.area.chips.chips)
    assert "Règles" in chips
    names = {who.row: who.name for who in project.annotators()}
    shown = {names[row]: name for row, name in Names.of(project, "fr").annotators.items()}
    assert shown == {"ana": "ana", ANNOTATOR: "Règles"}
    menu = QMenu()
    window.commands.fill_annotators(menu)
    assert {"ana", "Règles"} <= {entry.text() for entry in menu.actions()}
    dialog = ExportDialog(window.session, window)
    qtbot.addWidget(dialog)
    at = dialog.who.findText("Règles")
    assert dialog.who.itemData(at) == ANNOTATOR
