"""Indexes of an older file: made in the background, told in the status bar, in nobody's way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.errors import UserError
from annotations.language import pipelines
from annotations.language.parse import Builder
from annotations.language.tokens import words
from annotations.project import Project, full_text
from annotations.store import caches, parses, search
from app.index_service import _Run
from app.window.main_window import MainWindow

NUMBER = 30
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[Path | None], MainWindow]


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A project with parses, as a program left it that knew neither index."""
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as project:
        for number in range(NUMBER):
            text = f"La guerre numéro {number}. La paix."
            document = project.add_document(text, title=str(number))
            made, found = Builder(*pipelines.chosen("fr")), words(text, "fr")
            for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
                made.add(start, end, 0, lemma=text[start:end].lower(), tag="NOUN")
            assert project.keep_parse(document.id, made.made())
        for table in set(caches.TABLES) - set(parses.TABLES):
            project._store.cache(lambda c, name=table: c.exec_driver_sql(f"DROP TABLE {name}"))
    return path


def _complete(project: Project) -> bool:
    return search.in_step(project._connection) and not project.unindexed()


def test_that_the_indexes_are_made_in_the_background_and_told(
    open_window: Open, older: Path, qtbot: QtBot
) -> None:
    window = open_window(older)
    project = window.session.project
    assert project is not None
    assert not _complete(project)
    said: list[str] = []
    window.index.said.connect(lambda words, _: said.append(words))
    with mock.patch.object(full_text, "_INDEXED_AT_ONCE", 100):
        qtbot.waitUntil(lambda: _complete(project), timeout=10_000)
        qtbot.waitUntil(lambda: not window.index.busy, timeout=5000)
    assert "Search index: 0 of 30" in said
    assert len({words for words in said if words}) > 5
    assert said[-1] == ""
    assert not window.status.index.isVisible()
    assert project.check() == []


def test_that_searching_and_tagging_work_meanwhile(
    open_window: Open, older: Path, qtbot: QtBot
) -> None:
    window = open_window(older)
    project = window.session.project
    assert project is not None
    goes_on = threading.Event()
    report = _Run._report

    def held(run: _Run, done: int, of: int) -> None:
        report(run, done, of)
        if done:
            goes_on.wait(20)

    with (
        mock.patch.object(full_text, "_INDEXED_AT_ONCE", 100),
        mock.patch.object(_Run, "_report", held),
    ):
        qtbot.waitUntil(window.status.index.isVisible, timeout=5000)
        assert window.status.index.text().startswith("Search index: ")
        assert not _complete(project)
        QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
        panel = window.concordance.panel
        for query, kind in (("guerre", "words"), ('[lemma="guerre"]', "tokens")):
            panel.bar.set_question(query, kind)
            qtbot.waitUntil(lambda: panel._end is not None, timeout=5000)
            assert len(panel.model.lines) == NUMBER
        project.annotate(project.documents()[0].id, [(3, 9)], "Slogans")
        assert not _complete(project)
        goes_on.set()
        qtbot.waitUntil(lambda: _complete(project), timeout=10_000)


def test_that_closing_stops_it_and_the_next_time_goes_on(
    open_window: Open, older: Path, qtbot: QtBot
) -> None:
    window = open_window(older)
    with mock.patch.object(full_text, "_INDEXED_AT_ONCE", 1):
        qtbot.waitUntil(window.status.index.isVisible, timeout=5000)
        window.files.close()
    assert not window.index.busy
    assert not window.status.index.isVisible()
    window.files.open(older)
    project = window.session.project
    assert project is not None
    qtbot.waitUntil(lambda: _complete(project), timeout=10_000)


def test_that_a_file_for_reading_only_is_left_alone(
    open_window: Open, older: Path, qtbot: QtBot
) -> None:
    with Project.open(older):
        window = open_window(older)
        project = window.session.project
        assert project is not None
        assert project.read_only
        assert not window.index._later.isActive()
        window.index.start()
        assert not window.index.busy


def test_that_trouble_ends_it_without_a_word(open_window: Open, older: Path, qtbot: QtBot) -> None:
    window = open_window(older)
    project = window.session.project
    assert project is not None
    full = mock.patch.object(project, "index_words", side_effect=UserError("The disk is full."))
    with full, qtbot.waitSignal(window.index.made, timeout=5000):
        window.index.start()
    assert not window.index.busy
    assert not window.status.index.isVisible()
