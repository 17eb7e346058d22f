"""What the search leaves out, and its tables: what Enter looks for, how they are exported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotations.language import pipelines
from annotations.language.parse import Builder
from annotations.language.tokens import words
from annotations.project import Project
from app import languages
from app.concordance.model import Column
from app.concordance.panel import ConcordancePanel
from app.window.main_window import MainWindow
from tests.gui.test_concordance import look_for, window

__all__ = ["window"]


def test_that_documents_with_words_only_are_named(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    swedish = project.add_document("Kriget är kallt.", title="Ett", language="sv")
    bare = words(project.text(swedish.id), "sv")
    assert project.keep_parse(swedish.id, replace(bare, pipeline="blank_sv"))
    panel = look_for(window, '[pos="NOUN"]', "tokens", 0, qtbot)
    assert "1 document has words only" in panel.empty.words.text()
    assert "2 documents are not read by spaCy yet" in panel.empty.words.text()


@pytest.fixture
def _in_english_again(qapp: object) -> Iterator[None]:
    yield
    languages.use("en")


def _parse(window: MainWindow, lemmas: dict[str, str]) -> None:
    """Keep parses of both documents: lemmas as told, else the word itself."""
    project = window.session.project
    assert project is not None
    for document in project.documents():
        text = project.text(document.id)
        built = Builder(*pipelines.chosen("fr"))
        found = words(text, "fr")
        columns = (found.starts, found.ends, found.sentences)
        for start, end, sentence in zip(*(c.tolist() for c in columns), strict=True):
            word = text[start:end].lower()
            built.add(start, end, sentence, lemma=lemmas.get(word, word), tag="X")
        assert project.keep_parse(document.id, built.made())


def _enter(panel: ConcordancePanel, tab: str, form: str, qtbot: QtBot) -> None:
    """Choose a form in a table of counts by Enter."""
    panel._tab_chosen(tab)
    view = panel.forms if tab == "forms" else panel.near
    qtbot.waitUntil(lambda: form in [row[0] for row in view.table.rows], timeout=3000)
    row = [row[0] for row in view.table.rows].index(form)
    view.setCurrentIndex(view.table.index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel._end is not None, timeout=5000)


def test_that_enter_on_a_neighbour_looks_for_its_lemma(window: MainWindow, qtbot: QtBot) -> None:
    _parse(window, {"la": "le", "l": "le", "une": "un"})
    panel = look_for(window, "guerre", "words", 6, qtbot)
    _enter(panel, "near", "le", qtbot)
    assert (panel.bar.field.text(), panel.bar.kind.currentData()) == ('[lemma="le"%c]', "tokens")
    assert {line.match.lower() for line in panel.model.lines} >= {"la"}


def test_that_enter_on_a_neighbour_without_lemmas_looks_for_the_word(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = look_for(window, "guerre", "words", 6, qtbot)
    _enter(panel, "near", "la", qtbot)
    assert [line.match for line in panel.model.lines] == ["La", "la", "la"]


def test_that_enter_on_a_form_looks_for_that_very_form_under_the_same_conditions(
    window: MainWindow, qtbot: QtBot
) -> None:
    _parse(window, {"fut": "être"})
    project = window.session.project
    assert project is not None
    project.annotate(project.documents()[0].id, [(5, 11)], "Slogans")
    panel = look_for(window, '[lemma="guerre"] :: without Slogans', "tokens", 5, qtbot)
    _enter(panel, "forms", "guerre", qtbot)
    assert panel.bar.field.text() == '"guerre"%c :: without Slogans'
    assert len(panel.model.lines) == 5
    look_for(window, "guerre froide", "phrase", 1, qtbot)
    _enter(panel, "forms", "guerre froide", qtbot)
    assert [line.match for line in panel.model.lines] == ["guerre froide"]


HEADS = {
    "lines": "Identifiant,Document,Début,Fin,Gauche,Occurrence,Droite",
    "forms": "Forme,Fois,Documents",
    "near": "Forme,Voisins,En tout,Log-vraisemblance",
}


@pytest.mark.usefixtures("_in_english_again")
@pytest.mark.parametrize("tab", HEADS)
def test_that_exported_tables_have_the_heads_of_the_screen(
    open_window: Callable[[Path | None], MainWindow],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tab: str,
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as made:
        made.add_document("La guerre, la guerre.", title="Un")
    window = open_window(path)
    languages.use("fr")
    panel = look_for(window, "guerre", "words", 2, qtbot)
    panel._tab_chosen(tab)
    view = {"lines": panel.table, "forms": panel.forms, "near": panel.near}[tab]
    model = view.model()
    qtbot.waitUntil(lambda: model.rowCount() > 0, timeout=3000)
    out = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    panel.export_button.click()
    heads = out.read_text("utf-8-sig").splitlines()[0]
    assert heads == HEADS[tab]
    shown = [
        str(model.headerData(column, Qt.Orientation.Horizontal))
        for column in range(model.columnCount())
    ]
    # Labels are told of the lines that are looked at; there may be a hundred thousand.
    if tab == "lines":
        shown.pop(Column.LABELS)
    assert set(shown) <= set(heads.split(","))
