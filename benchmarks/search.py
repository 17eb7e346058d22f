"""Searching a thousand documents of 6.7 KB for words, with snippets.

``python -m benchmarks.search`` prints one JSON line: medians in milliseconds for a rare word, a
word with one hit in every document, a common word, a phrase and the beginning of a word (the
first hundred hits each, with their snippets, and the number of documents), the seconds that
adding the documents took with and without the index and making it from nothing, the rare word
without an index, and the sizes of the files.
"""

from __future__ import annotations

import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path

from annotations.project import Project
from annotations.readers.plaintext import ReadText

_DOCUMENTS = 1_000
_LENGTH = 6_700
_ROUNDS = 15
_QUERIES = {
    "rare": "ornithorynque",
    "everywhere_once": "colophon",
    "common": "tramway",
    "phrase": '"rue basse"',
    "beginning": "tramw*",
    "two_words": "colophon pélican",
}


def made_texts() -> list[ReadText]:
    """Return texts of sentences of the sample, shuffled, some with a word of their own."""
    sample = resources.files("resources") / "sample" / "vernoize-fr.txt"
    sentences = sample.read_text("utf-8").replace("\n", " ").split(". ")
    chance = random.Random(7)
    texts = []
    for number in range(_DOCUMENTS):
        text = "Un colophon. "
        while len(text) < _LENGTH:
            text += chance.choice(sentences) + ". "
        text += "Un ornithorynque." * (number % 100 == 7) + " Un pélican." * (number % 10 == 3)
        texts.append(ReadText(text, f"Texte {number}", "", "", "", {}))
    return texts


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return round(statistics.median(times) * 1e3, 2)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return round(time.perf_counter() - started, 2)


def _without(path: Path, texts: list[ReadText]) -> dict[str, float]:
    """Measure a project whose index is missing, as in an older file."""
    with Project.create(path) as project:
        connection = project._store.connection
        for table in ("search_index", "search_document"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        seconds = _seconds(lambda: project.add_documents(texts))
    size = path.stat().st_size
    with Project.open(path, read_only=True) as project:
        scan = _median(lambda: project.search("ornithorynque"))
    with Project.open(path) as project:
        making = _seconds(lambda: project.search("tramway", limit=1))
    return {"add_without_s": seconds, "make_s": making, "scan_ms": scan, "bytes_without": size}


def main() -> None:
    """Measure and print."""
    texts = made_texts()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "p.elocutio"
        with Project.create(path) as project:
            seconds = _seconds(lambda: project.add_documents(texts))
            result: dict[str, object] = {"documents": _DOCUMENTS, "add_s": seconds}
            for what, words in _QUERIES.items():
                found = project.search(words)
                result[what] = {
                    "ms": _median(lambda words=words: project.search(words)),
                    "documents": found.documents,
                    "hits": len(found.hits),
                }
        result["bytes"] = path.stat().st_size
        result |= _without(Path(name) / "q.elocutio", texts)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
