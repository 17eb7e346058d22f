"""One spoilt file after the other into a project: success or one sentence, and nothing else."""

from __future__ import annotations

import io
import random
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotations.errors import UserError
from annotations.project import Project
from tests.fuzz.seeds import Seed, documents, exports, filled, samples
from tests.fuzz.spoiling import spoilt

_SECONDS = 20
_CHECKED_EVERY = 100


@dataclass(slots=True)
class Outcome:
    """What came of a run; ``faults`` are (number of the file, seed, what happened)."""

    taken: int = 0
    refused: int = 0
    slowest: float = 0.0
    slowest_name: str = ""
    faults: list[tuple[int, str, str]] = field(default_factory=list)


class _Watch:
    """Hears of files that are opened for writing outside a folder, and of the network."""

    def __init__(self) -> None:
        self.folder = ""
        self.heard: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.folder:
            return
        if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
            self.heard.append(f"{event} {arguments[1:2]}")
        elif event == "open":
            path, mode = arguments[:2]
            writes = isinstance(mode, str) and bool(set(mode) & set("wax+"))
            if writes and isinstance(path, str) and not path.startswith(self.folder):
                self.heard.append(f"open {path} {mode}")


_watch: list[_Watch] = []


@contextmanager
def watched(folder: Path) -> Iterator[list[str]]:
    """Give a list of what was done outside a folder. Audit hooks stay; there is only one."""
    if not _watch:
        _watch.append(_Watch())
    watch = _watch[0]
    watch.folder, watch.heard = str(folder), []
    try:
        yield watch.heard
    finally:
        watch.folder = ""


class TooSlowError(BaseException):
    """Raised in the middle of a file that takes too long; no reader may catch it."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what takes more of the processor, where the system has such an alarm."""

    def stop(*_: object) -> None:
        raise TooSlowError

    if not hasattr(signal, "SIGPROF"):
        yield
        return
    former = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def seeds(folder: Path, shared: Path) -> list[Seed]:
    """Return all that can be spoilt."""
    return [*exports(folder), *documents(), *samples(shared / "samples")]


def run(
    folder: Path, shared: Path, numbers: range, *, keep: Path | None = None, seconds: int = _SECONDS
) -> Outcome:
    """Spoil a file for each number, and read it; ``keep`` is where those go that find a fault."""
    outcome = Outcome()
    for name in ("seeds", "project"):
        (folder / name).mkdir()
    known = seeds(folder / "seeds", shared)
    with filled(folder / "project" / "p.elocutio") as project:
        before = _state(project)
        for number in numbers:
            chance = random.Random(number)
            seed = chance.choice(known)
            fault = _one(folder / "in", project, seed, chance, outcome, before, seconds)
            if number % _CHECKED_EVERY == 0:
                fault = fault or "; ".join(project.check())
            if fault:
                outcome.faults.append((number, seed.name, fault))
                if keep is not None:
                    shutil.copytree(folder / "in", keep / str(number), dirs_exist_ok=True)
            shutil.rmtree(folder / "in")
            inside = sorted(path.name for path in folder.iterdir())
            if inside != ["project", "seeds"]:
                outcome.faults.append((number, seed.name, f"left behind: {inside}"))
    return outcome


def _one(
    place: Path,
    project: Project,
    seed: Seed,
    chance: random.Random,
    outcome: Outcome,
    before: object,
    seconds: float,
) -> str:
    """Read one spoilt file; return what is wrong with how that went, or ""."""
    victim = chance.choice(sorted(seed.files))
    for name, data in seed.files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(spoilt(data, chance) if name == victim else data)
    started = time.process_time()
    fault = ""
    with watched(place.parent) as heard:
        try:
            with limited(seconds):
                if seed.format_:
                    project.import_(seed.format_, place / seed.whole, create_labels=True)
                else:
                    project.add_files([place / seed.whole])
            outcome.taken += 1
        except UserError as error:
            outcome.refused += 1
            fault = _untold(str(error))
        except TooSlowError:
            fault = f"took longer than {seconds} s: {traceback.format_exc()[-1500:]}"
        except BaseException:  # noqa: BLE001 - this is what is looked for
            fault = traceback.format_exc()[-1500:]
    spent = time.process_time() - started
    if spent > outcome.slowest:
        outcome.slowest, outcome.slowest_name = spent, seed.name
    if heard:
        fault = fault or f"outside: {heard}"
    if len([step for step in project.history() if not step.undone]) > before[1]:  # type: ignore[index]
        project.undo()
    if not fault and _state(project) != before:
        fault = "the project is not as it was"
    return fault


def _untold(sentence: str) -> str:
    """Return what is wrong with a sentence for people, or ""."""
    if not sentence.strip() or "Traceback" in sentence or len(sentence) > 1500:
        return f"no sentence: {sentence[:200]!r}"
    return ""


def _state(project: Project) -> tuple[bytes, int]:
    out = io.BytesIO()
    project.export("jsonl", out)
    return out.getvalue(), len([step for step in project.history() if not step.undone])
