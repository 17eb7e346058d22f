"""How long rules take for an article, and for a thousand documents, and how soon they stop.

``python -m benchmarks.suggesting`` prints one JSON line. The text is a French one of the sample,
repeated to the length of a news article (6.7 KB), parsed beforehand where a spaCy model is
installed; milliseconds are medians of CPU time.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import resources
from pathlib import Path

from annotations.errors import CancelledError
from annotations.language import pipelines
from annotations.language.worker import Worker
from annotations.project import Project

_LENGTH = 6_700
_MANY = 1_000
_ROUNDS = 15
_STOP_AFTER = 100


def _text() -> str:
    sample = (resources.files("resources") / "sample" / "vernoize-fr.txt").read_bytes()
    return (sample.decode("utf-8") * 2)[:_LENGTH]


def _median(act: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        act()
        taken.append(time.process_time() - started)
    return round(statistics.median(taken) * 1e3, 1)


def _stop(done: int, _all: int) -> None:
    if done == _STOP_AFTER:
        raise CancelledError


def _parsed(project: Project, document: str) -> bool:
    if not (pipelines.available() and pipelines.model("fr")):
        return False
    with Worker() as worker:
        parse = worker.parse(project.text(document), "fr").result()
    # The same text everywhere: one parse serves all.
    for there in project.documents():
        project.keep_parse(there.id, parse)
    return True


def _many(project: Project) -> dict[str, float]:
    seen: list[int] = []
    started = time.perf_counter()
    found = project.suggest(progress=lambda done, _all: seen.append(done))
    stored = time.perf_counter() - started
    started = time.perf_counter()
    with suppress(CancelledError):
        project.proposals(progress=_stop)
    return {
        "suggestions": len(found.made),
        "stored_s": round(stored, 2),
        "told_of_progress": len(seen),
        "stopped_s": round(time.perf_counter() - started, 2),
    }


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        path, books = Path(name) / "p.elocutio", ["semeval-2023", "figures"]
        with Project.create(path, codebooks=books, language="fr") as project:
            text = _text()
            ids = [
                project.add_document(f"{text}\n{number}", title=str(number)).id
                for number in range(_MANY)
            ]
            parsed = _parsed(project, ids[0])
            one = _median(lambda: project.proposals([ids[0]]))
            rule = project.rule("fr", "loaded")
            trial = _median(lambda: project.try_rule(ids[0], rule))
            result = {"parsed": parsed, "article_ms": one, "one_rule_ms": trial, **_many(project)}
    print(json.dumps(result))


if __name__ == "__main__":
    main()
