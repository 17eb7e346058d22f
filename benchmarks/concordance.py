"""The first page of a concordance over a thousand documents of 6.7 KB, parsed with spaCy.

``python -m benchmarks.concordance`` prints one JSON line: for each query the median milliseconds
until the first hundred lines are there (``first``; the search in the window shows them while it
goes on) and until all are (``all``, measured once), with the number of lines, and the seconds that
parsing took. ``rare`` stands in one document of a hundred, ``none`` in no one.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from itertools import islice
from pathlib import Path

from annotations.language.worker import Worker
from annotations.project import Project
from benchmarks.search import made_texts

_PAGE = 100
_ROUNDS = 5
_QUERIES = {
    "word": ("tramway", "words"),
    "lemma": ('[lemma="vendre"]', "tokens"),
    "pattern": ('[lemma="ville"] [pos="ADJ"]{0,2}', "tokens"),
    "classes": ('[pos="DET"] [pos="NOUN"] [pos="ADJ"]', "tokens"),
    "rare": ('[lemma="ornithorynque"]', "tokens"),
    "none": ('[lemma="introuvable"] [pos="ADJ"]', "tokens"),
}


def _milliseconds(project: Project, query: str, kind: str, most: int | None) -> tuple[float, int]:
    started = time.perf_counter()
    documents = project.lines(query, kind=kind)
    found = sum(1 for _ in islice((line for lines in documents for line in lines), most))
    documents.close()
    return (time.perf_counter() - started) * 1e3, found


def main() -> None:
    """Make the project, parse it, and ask."""
    result: dict[str, object] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p.elocutio", language="fr") as project,
    ):
        project.add_documents(made_texts(), language="fr")
        started = time.perf_counter()
        with Worker() as worker:
            project.parse(worker)
        result["parse_s"] = round(time.perf_counter() - started, 1)
        for name, (query, kind) in _QUERIES.items():
            first = [_milliseconds(project, query, kind, _PAGE)[0] for _ in range(_ROUNDS)]
            whole, lines = _milliseconds(project, query, kind, None)
            result[name] = {
                "first": round(statistics.median(first), 1),
                "all": round(whole, 1),
                "lines": lines,
            }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
