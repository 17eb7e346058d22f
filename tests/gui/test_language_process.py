"""The genuine language process in the window: killed, stopped, outlived; nothing is lost."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.language import pipelines
from annotations.language.worker import Worker
from annotations.project import Project
from annotations.readers.base import pasted
from annotations.store import parses
from app.language_service import MOST_DEATHS
from app.window.main_window import MainWindow
from tests.gui.turns import PATIENCE, Loop

ROOT = Path(__file__).parents[2]
LENGTH = 6_700
KEYS = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[Path | None], MainWindow]
THOROUGH = pytest.mark.thorough

pytestmark = [
    pytest.mark.skipif(not pipelines.model("fr"), reason="the French model is not installed"),
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here"),
]


def articles(number: int) -> list[str]:
    """Return texts of 6.7 KB, each of other sentences in another order."""
    sample = resources.files("resources").joinpath("sample/vernoize-fr.txt").read_text("utf-8")
    sentences = [one for one in re.split(r"(?<=[.!?»])\s+", sample) if len(one) > 30]
    chance, made = random.Random(5), []
    for n in range(number):
        pieces = [f"Article {n}."]
        while sum(map(len, pieces)) < LENGTH:
            pieces.append(chance.choice(sentences) + chance.choice((" ", " ", "\n")))
        made.append("".join(pieces))
    return made


def make(path: Path, number: int) -> Path:
    with Project.create(path, language="fr") as project:
        project.add_documents(pasted(text) for text in articles(number))
        project.set_current_annotator("ana")
    return path


class Watched:
    """A window with all that was said, kept and started in it."""

    def __init__(self, window: MainWindow, *, silence: float = 0) -> None:
        self.window, self.service = window, window.language
        assert window.session.project is not None
        self.project = window.session.project
        self.said: list[str] = []
        self.kept: list[str] = []
        self.service.said.connect(lambda words, _: self.said.append(words))
        keep = self.project.keep_parse

        def noted(document: str, parse: object) -> bool:
            done = keep(document, parse)  # type: ignore[arg-type]
            self.kept.append(document)
            return done

        self.project.keep_parse = noted  # type: ignore[method-assign]
        if silence:
            self.service.make_worker = lambda on_death: Worker(on_death=on_death, silence=silence)
        window.settings.set("parsing", "background")

    @property
    def process(self) -> subprocess.Popen[bytes] | None:
        worker = self.service._worker
        return worker._process if worker is not None else None

    def send(self, what: int, former: int = 0) -> int:
        """Wait for a process other than the former, and send it a signal; return its number."""
        Loop().until(lambda: self.process is not None and self.process.pid != former)
        assert self.process is not None
        os.kill(self.process.pid, what)
        return self.process.pid

    def has_kept(self, number: int) -> Callable[[], bool]:
        return lambda: len(self.kept) >= number

    def is_ready(self) -> bool:
        return self.service._state[0] == "ready"

    def all_once(self) -> bool:
        documents = [document.id for document in self.project.documents()]
        return sorted(self.kept) == sorted(documents) and not self.project.unparsed()


def tag(window: MainWindow) -> None:
    """Select the next word by key and tag it by key."""
    for _ in range(8):
        QTest.keyClick(window.view, KEYS.Key_Right)
    QTest.keyClick(window.view, KEYS.Key_Right, CONTROL | SHIFT)
    QTest.keyClick(window.view, "l")


def lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state not in "ZX"


@pytest.mark.parametrize("number", [6, pytest.param(200, marks=THOROUGH)])
def test_that_a_kill_in_the_middle_is_told_and_every_document_is_parsed_once(
    open_window: Open, tmp_path: Path, number: int
) -> None:
    window = open_window(make(tmp_path / "p.elocutio", number))
    watched = Watched(window)
    Loop().until(watched.has_kept(number // 2))
    killed = watched.send(signal.SIGKILL)
    tag(window)
    Loop().until(lambda: window.status.language.text() == "Language: restarted")
    assert "was started again" in window.status.language.toolTip()
    tag(window)
    Loop().until(watched.is_ready)
    assert watched.process is not None
    assert watched.process.pid != killed
    assert watched.all_once()
    window.close()
    with Project.open(tmp_path / "p.elocutio") as project:
        assert len(parses.known(project._connection)) == number
        for document in project.documents():
            parse = project.parse_of(document.id)
            assert parse is not None
            assert len(parse) > 1_000
        first = project.documents()[0].id
        assert [made.annotator for made in project.annotations(first)] == ["ana", "ana"]
        assert project.check() == []


@THOROUGH
def test_that_a_kill_while_it_loads_is_told_and_nothing_is_lost(
    open_window: Open, tmp_path: Path
) -> None:
    watched = Watched(open_window(make(tmp_path / "p.elocutio", 3)))
    watched.send(signal.SIGKILL)
    Loop().until(lambda: "Language: restarted" in watched.said)
    assert watched.kept == []
    Loop().until(watched.is_ready)
    assert watched.all_once()


@THOROUGH
def test_that_two_kills_at_one_text_do_not_lose_it(open_window: Open, tmp_path: Path) -> None:
    watched = Watched(open_window(make(tmp_path / "p.elocutio", 3)))
    former = 0
    for _ in range(2):
        former = watched.send(signal.SIGKILL, former)
    Loop().until(watched.is_ready)
    assert watched.all_once()
    assert watched.service._state == ("ready", 0)


@THOROUGH
def test_that_five_kills_in_a_row_are_four_and_the_window_goes_on(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(make(tmp_path / "p.elocutio", 6))
    watched = Watched(window)
    former = 0
    for _ in range(MOST_DEATHS):
        former = watched.send(signal.SIGKILL, former)
    Loop().until(lambda: watched.service._state[0] == "given up")
    # A fifth that may have been started meanwhile does not stay.
    assert watched.process is None
    assert window.status.language.text() == "Language: words only"
    tag(window)
    assert len(watched.project.annotations(watched.project.documents()[0].id)) == 1
    assert watched.kept == []
    # Switched off and on, it begins anew and reads all.
    window.settings.set("parsing", "off")
    window.settings.set("parsing", "background")
    Loop().until(watched.is_ready)
    assert watched.all_once()


@THOROUGH
@pytest.mark.parametrize("loading", [True, False])
def test_that_a_process_that_hangs_is_noticed_told_and_replaced(
    open_window: Open, tmp_path: Path, loading: bool
) -> None:
    watched = Watched(open_window(make(tmp_path / "p.elocutio", 6)), silence=10)
    if not loading:
        Loop().until(watched.has_kept(2))
    hung = watched.send(signal.SIGSTOP)
    Loop().until(lambda: "Language: restarted" in watched.said)
    Loop().until(watched.is_ready)
    assert not lives(hung)
    assert watched.all_once()


@THOROUGH
def test_that_a_process_with_nothing_to_do_is_ended_and_comes_back_when_needed(
    open_window: Open, tmp_path: Path
) -> None:
    watched = Watched(open_window(make(tmp_path / "p.elocutio", 1)))
    watched.service._idle.setInterval(300)
    Loop().until(watched.is_ready)
    assert watched.process is not None
    process = watched.process.pid
    Loop().until(lambda: watched.process is None)
    assert not lives(process)
    watched.project.add_document("Les élus votent.", title="Deux")
    Loop().until(lambda: watched.is_ready() and watched.has_kept(2)())
    assert watched.all_once()
    assert "Language: restarted" not in watched.said


@THOROUGH
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_that_a_process_killed_or_hanging_at_the_close_keeps_nothing_open(
    open_window: Open, tmp_path: Path, how: signal.Signals
) -> None:
    window = open_window(make(tmp_path / "p.elocutio", 6))
    watched = Watched(window)
    Loop().until(watched.has_kept(1))
    process = watched.send(how)
    began = time.perf_counter()
    window.close()
    assert time.perf_counter() - began < 5
    assert not lives(process)
    with Project.open(tmp_path / "p.elocutio") as project:
        assert 1 <= len(parses.known(project._connection)) < 6
        assert project.check() == []


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from app.settings import Settings
from app.window.launch import application, make_window
from pathlib import Path
app = application()
Settings().set("parsing", "background")
window = make_window(Path(sys.argv[1]), False)
def tell():
    worker = window.language._worker
    if worker is not None and worker._process is not None:
        if sys.argv[2] == "loading" or "reading 2 " in window.status.language.text():
            timer.stop()
            print(worker._process.pid, flush=True)
            if sys.argv[3] == "close":
                window.close()
timer = QTimer()
timer.timeout.connect(tell)
timer.start(10)
app.exec()
"""


@pytest.mark.parametrize(
    ("when", "end"),
    [
        ("loading", "kill"),
        ("loading", "close"),
        pytest.param("parsing", "kill", marks=THOROUGH),
        pytest.param("parsing", "close", marks=THOROUGH),
    ],
)
def test_that_no_process_outlives_the_program(tmp_path: Path, when: str, end: str) -> None:
    path = make(tmp_path / "p.elocutio", 6)
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), when, end],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert program.stdout is not None
    child = int(program.stdout.readline())
    if end == "kill":
        assert lives(child)
        program.kill()
    program.wait(PATIENCE)
    program.stdout.close()
    began = time.perf_counter()
    while lives(child) and time.perf_counter() - began < 30:
        time.sleep(0.05)
    assert not lives(child)
    with Project.open(path) as project:
        assert project.check() == []
