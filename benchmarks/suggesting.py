"""How long rules take for an article, and for a thousand documents, and how soon they stop.

``python -m benchmarks.suggesting`` prints one JSON line. Each text has the length of a news article
(6.7 KB): sentences of the French sample and of the held-out texts, in an order of its own, parsed
beforehand where a spaCy model is installed. Milliseconds are medians of CPU time over articles,
seconds are those of the clock; ``by_document_ms``: the many, divided by their number.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import resources
from pathlib import Path

from annotations.errors import CancelledError
from annotations.language import pipelines
from annotations.language.worker import Worker
from annotations.project import Project

_LENGTH = 6_700
_ARTICLES = 30
_STOP_AFTER = 100


def _texts(number: int) -> Iterator[str]:
    sample = (resources.files("resources") / "sample" / "vernoize-fr.txt").read_text("utf-8")
    others = sorted((Path(__file__).parent / "held_out").glob("fr-*.txt"))
    known = "\n".join([sample, *(path.read_text("utf-8") for path in others)])
    sentences = [one for one in re.split(r"(?<=[.!?»])\s+", known) if len(one) > 30]
    chance = random.Random(7)
    for _ in range(number):
        pieces: list[str] = []
        while sum(map(len, pieces)) < _LENGTH:
            pieces.append(chance.choice(sentences) + chance.choice(("  ", " ", "\n")))
        yield "".join(pieces)[:_LENGTH]


def _median(ids: list[str], act: Callable[[str], object]) -> float:
    taken = []
    for id_ in ids[:_ARTICLES]:
        started = time.process_time()
        act(id_)
        taken.append(time.process_time() - started)
    return round(statistics.median(taken) * 1e3, 1)


def _stop(done: int, _all: int) -> None:
    if done == _STOP_AFTER:
        raise CancelledError


def _parsed(project: Project, ids: list[str]) -> bool:
    if not (pipelines.available() and pipelines.model("fr")):
        return False
    with Worker() as worker:
        for id_ in ids:
            project.keep_parse(id_, worker.parse(project.text(id_), "fr").result())
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
        "documents": len(seen),
        "suggestions": len(found.made),
        "stored_s": round(stored, 2),
        "by_document_ms": round(stored / len(seen) * 1e3, 1),
        "stopped_s": round(time.perf_counter() - started, 2),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path, books = Path(name) / "p.elocutio", ["semeval-2023", "figures"]
        with Project.create(path, codebooks=books, language="fr") as project:
            ids = [
                project.add_document(text, title=str(number)).id
                for number, text in enumerate(_texts(given.documents))
            ]
            parsed = _parsed(project, ids)
            one = _median(ids, lambda id_: project.proposals([id_]))
            rule = project.rule("fr", "loaded")
            trial = _median(ids, lambda id_: project.try_rule(id_, rule))
            result = {"parsed": parsed, "article_ms": one, "one_rule_ms": trial, **_many(project)}
    print(json.dumps(result))


if __name__ == "__main__":
    main()
