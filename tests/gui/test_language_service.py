"""Lemmas in the background: the window stays quick, a death loses nothing."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from annotations.language import pipelines
from annotations.language.worker import Worker
from annotations.project import Project
from annotations.readers.base import pasted
from annotations.store import parses
from app.language_service import MOST_DEATHS, LanguageService
from app.window.main_window import MainWindow
from tests.gui.turns import PATIENCE, Loop, alone, longest

TEXT = "« Non ! » dit-elle. Les élus votent la loi, et la guerre froide recommence ce soir. " * 8
FAKE = """
import os, sys
from annotations.language import process
from annotations.language.tokens import words
class Fake(process._Process):
    def _parse(self, request):
        if "die" in request.text:
            os._exit(3)
        return words(request.text, request.language)
process._Process = Fake
process.main()
"""
Open = Callable[[Path | None], MainWindow]


class Turns(QObject):
    """Calls from another thread into the window's."""

    came = Signal()


def make(path: Path, texts: list[str]) -> None:
    with Project.create(path, language="fr") as project:
        project.add_documents(pasted(text) for text in texts)


def opened(open_window: Open, path: Path, *, fake: bool) -> MainWindow:
    window = open_window(path)
    if fake:
        window.language.make_worker = lambda on_death: Worker(
            [sys.executable, "-c", FAKE], on_death
        )
    window.settings.set("parsing", "background")
    return window


def said_by(service: LanguageService) -> list[str]:
    said: list[str] = []
    service.said.connect(lambda words, _: said.append(words))
    return said


def unparsed(window: MainWindow) -> int:
    assert window.session.project is not None
    return len(window.session.project.unparsed())


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(not pipelines.model("fr"), reason="the French model is not installed")
def test_that_the_window_goes_on_while_two_hundred_documents_are_parsed(
    open_window: Open, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    make(tmp_path / "p.elocutio", [f"{n}. {TEXT}" for n in range(200)])
    window = open_window(tmp_path / "p.elocutio")
    alone()
    limit, loop = longest(), Loop()
    said = said_by(window.language)
    window.settings.set("parsing", "background")
    loop.until(lambda: "Language: ready" in said)
    assert unparsed(window) == 0
    assert "Language: reading 1 of 200" in said
    assert "Language: reading 200 of 200" in said
    assert window.status.language.text() == "Language: ready"
    limit = max(limit, longest())
    print(f"{loop}, limit {1e3 * limit:.1f} ms")
    assert loop.worst_cpu < limit
    project = window.session.project
    assert project is not None
    parse = project.parse_of(project.documents()[199].id)
    assert parse is not None
    assert "voter" in parse.strings


def test_that_the_open_document_comes_first(open_window: Open, tmp_path: Path) -> None:
    make(tmp_path / "p.elocutio", [f"{n}. {TEXT}" for n in range(20)])
    window = open_window(tmp_path / "p.elocutio")
    project = window.session.project
    assert project is not None
    window.session.set_document(project.documents()[15])
    first: list[str] = []
    keep = project.keep_parse

    def noted(document: str, parse: object) -> bool:
        first.append(document)
        return keep(document, parse)  # type: ignore[arg-type]

    project.keep_parse = noted  # type: ignore[method-assign]
    window.language.make_worker = lambda on_death: Worker([sys.executable, "-c", FAKE], on_death)
    said = said_by(window.language)
    window.settings.set("parsing", "background")
    Loop().until(lambda: "Language: ready" in said)
    assert first[0] == project.documents()[15].id
    assert len(first) == 20


def test_that_a_document_opened_meanwhile_comes_next_and_no_text_is_begun_anew(
    open_window: Open, tmp_path: Path
) -> None:
    make(tmp_path / "p.elocutio", [f"{n}. {TEXT}" for n in range(40)])
    window = opened(open_window, tmp_path / "p.elocutio", fake=True)
    project = window.session.project
    assert project is not None
    documents = [document.id for document in project.documents()]
    kept: list[str] = []
    places: list[int] = []
    asked: list[str] = []
    opened_it = threading.Event()
    keep = project.keep_parse

    def noted(document: str, parse: object) -> bool:
        kept.append(document)
        if len(kept) % 5 == 0:
            # However late the window's turn comes: the document is opened just here.
            opened_it.clear()
            turns.came.emit()
            assert opened_it.wait(PATIENCE)
        return keep(document, parse)  # type: ignore[arg-type]

    def open_the_last_left() -> None:
        left = [id_ for id_ in documents if id_ not in kept]
        if left:
            window.session.set_document(project.document(left[-1]))
            places.append(len(kept))
            asked.append(left[-1])
        opened_it.set()

    turns = Turns()
    turns.came.connect(open_the_last_left)
    project.keep_parse = noted  # type: ignore[method-assign]
    Loop().until(lambda: window.language._state[0] == "ready")
    assert sorted(kept) == sorted(documents)
    assert len(asked) == 7
    for place, id_ in zip(places, asked, strict=True):
        assert kept.index(id_) - place <= 3


def test_that_documents_added_later_are_parsed_too(open_window: Open, tmp_path: Path) -> None:
    make(tmp_path / "p.elocutio", ["Un."])
    window = opened(open_window, tmp_path / "p.elocutio", fake=True)
    said = said_by(window.language)
    Loop().until(lambda: "Language: ready" in said)
    assert window.session.project is not None
    window.session.project.add_document("Deux.", title="Deux")
    said.clear()
    Loop().until(lambda: "Language: ready" in said)
    assert len(window.session.project.documents()) == 2


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_that_a_killed_process_is_told_and_started_again(open_window: Open, tmp_path: Path) -> None:
    make(tmp_path / "p.elocutio", [f"{n}. {TEXT}" for n in range(60)])
    window = opened(open_window, tmp_path / "p.elocutio", fake=True)
    said = said_by(window.language)
    killed: list[int] = []

    def kill() -> bool:
        worker = window.language._worker
        process = worker._process if worker is not None else None
        if process is not None and any("reading 9 " in words for words in said):
            os.kill(process.pid, signal.SIGKILL)
            killed.append(process.pid)
        return bool(killed)

    Loop().until(kill)
    Loop().until(lambda: window.language._state[0] == "ready")
    assert "Language: restarted" in said
    project = window.session.project
    assert project is not None
    assert len(parses.known(project._connection)) == 60
    worker = window.language._worker
    assert worker is not None
    assert worker._process is not None
    assert worker._process.pid not in killed
    assert len(project.history()) == 1


def test_that_a_text_that_kills_the_process_stands_in_nobodys_way(
    open_window: Open, tmp_path: Path
) -> None:
    make(tmp_path / "p.elocutio", ["Un.", "die", "Deux.", "Trois."])
    window = opened(open_window, tmp_path / "p.elocutio", fake=True)
    said = said_by(window.language)
    Loop().until(lambda: window.language._state[0] == "ready")
    assert "Language: restarted" in said


def test_that_a_process_that_always_dies_is_given_up(open_window: Open, tmp_path: Path) -> None:
    make(tmp_path / "p.elocutio", [f"die {n}" for n in range(9)])
    window = opened(open_window, tmp_path / "p.elocutio", fake=True)
    Loop().until(lambda: window.language._state[0] == "given up")
    assert window.language.deaths == MOST_DEATHS
    window.language._over.stop()
    window.language._say_state()
    assert window.status.language.text() == "Language: words only"
    assert "not started again" in window.status.language.toolTip()
    assert window.session.project is not None
    window.session.project.add_document("Un.", title="Un")
    Loop().until(lambda: not window.language._later.isActive())
    assert window.language._run is None


def test_that_closing_takes_the_process_along_at_once(open_window: Open, tmp_path: Path) -> None:
    make(tmp_path / "p.elocutio", [f"{n}. {TEXT}" for n in range(200)])
    window = opened(open_window, tmp_path / "p.elocutio", fake=False)
    service = window.language
    Loop().until(lambda: service._worker is not None and service._worker._process is not None)
    process = service._worker._process  # type: ignore[union-attr]
    assert process is not None
    began = time.perf_counter()
    window.close()
    assert time.perf_counter() - began < 5
    assert not alive(process.pid)
    with Project.open(tmp_path / "p.elocutio") as project:
        assert len(project.documents()) == 200


def test_that_another_project_is_opened_without_waiting(open_window: Open, tmp_path: Path) -> None:
    for name in ("p", "q"):
        make(tmp_path / f"{name}.elocutio", [f"{name}{n}. {TEXT}" for n in range(30)])
    window = opened(open_window, tmp_path / "p.elocutio", fake=True)
    said = said_by(window.language)
    Loop().until(lambda: any("reading 2 " in words for words in said))
    window.files.open(tmp_path / "q.elocutio")
    assert window.status.language.text() == ""
    said.clear()
    Loop().until(lambda: "Language: ready" in said)
    assert window.session.project is not None
    assert window.session.project.path.name == "q.elocutio"


def test_that_nothing_runs_where_it_is_switched_off_or_the_project_is_read_only(
    open_window: Open, tmp_path: Path
) -> None:
    make(tmp_path / "p.elocutio", ["Un."])
    window = open_window(tmp_path / "p.elocutio")
    window.language._start()
    assert window.language._run is None
    window.files.close()
    window.settings.set("parsing", "background")
    window.files.open(tmp_path / "p.elocutio", read_only=True)
    window.language._start()
    assert window.language._run is None
    assert not window.status.language.isVisible()
