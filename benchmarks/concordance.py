"""The first page of a concordance over a thousand documents of 6.7 KB, parsed with spaCy.

``python -m benchmarks.concordance`` prints one JSON line: for each query the median milliseconds
until the first hundred lines are there (``first``; the search in the window shows them while it
goes on), how many of them the processor worked (``cpu``; the machine may be busy), and those until
all are there (``all``, measured once), with the number of lines, and the most of all (``worst``).
``once``: reading the lexicon, which only the first search does. ``parse_s``: seconds that parsing
took; ``keep_ms`` and ``keep_without_ms``: storing a parse with the index of tokens and without it;
``make_s``: making the index of parses that an older program stored; ``index_mb`` and ``file_mb``.
``rare`` stands in one document of a hundred, ``none`` in no one, ``common and never`` tokens stand
in every document, but never so.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from unittest import mock

from annotations.language.worker import Worker
from annotations.project import Project
from annotations.store import token_index
from benchmarks.search import made_texts

_PAGE = 100
_ROUNDS = 5
_KEPT = 50
_QUERIES = {
    "word": ("tramway", "words"),
    "lemma": ('[lemma="vendre"]', "tokens"),
    "pattern": ('[lemma="ville"] [pos="ADJ"]{0,2}', "tokens"),
    "classes": ('[pos="DET"] [pos="NOUN"] [pos="ADJ"]', "tokens"),
    "rare": ('[lemma="ornithorynque"]', "tokens"),
    "none": ('[lemma="introuvable"] [pos="ADJ"]', "tokens"),
    "rare_pattern": ('[lemma="ornithorynque"] [pos="ADJ|PUNCT"]{0,2}', "tokens"),
    "rare_classes": ('[pos="DET"] [pos="DET"] [pos="DET"] [pos="VERB"]', "tokens"),
    "word_regex": ('".*thorynques?"', "tokens"),
    "word_without_accents": ('"PELICAN.*"%cd', "tokens"),
    "morph": ('[morph=".*Mood=Cnd.*" & pos="AUX"]', "tokens"),
    "both_at_once": ('[lemma="ville" & pos="VERB"]', "tokens"),
    "common_and_never": ('[pos="NOUN"] []{0,5} [lemma="colophon"]', "tokens"),
    "nothing_required": ('([lemma="introuvable"] | [lemma="pélican"]) "."?', "tokens"),
    "optional_only": ('[lemma="introuvable"]* [lemma="absent"]?', "tokens"),
    "inside_a_label": ('[lemma="ville"] :: inside Doubt', "tokens"),
    "without_a_label": ('[lemma="pélican"] :: without Doubt', "tokens"),
    "label_never_there": ('[lemma="colophon"] :: inside Slogans', "tokens"),
}


def _times(project: Project, query: str, kind: str, most: int | None) -> tuple[float, float, int]:
    """Return the milliseconds, those of the processor, and the number of lines."""
    started, worked = time.perf_counter(), time.thread_time()
    documents = project.lines(query, kind=kind)
    found = sum(1 for _ in islice((line for lines in documents for line in lines), most))
    documents.close()
    return (time.perf_counter() - started) * 1e3, (time.thread_time() - worked) * 1e3, found


def _annotate(project: Project) -> None:
    """Put a label on a passage of twenty documents, and another one in every document."""
    documents = project.documents()
    some = [(document.id, (0, 2_000)) for document in documents[::50]]
    project.annotate_many(some, "Doubt")
    every = [(document.id, (3_000, 3_010)) for document in documents]
    project.annotate_many(every, "Slogans")


def _seconds(work: Callable[[], object]) -> float:
    started = time.thread_time()
    work()
    return time.thread_time() - started


def _storing(project: Project) -> dict[str, float]:
    """Measure what the index costs: storing some parses, making it anew, its size."""
    some = [document.id for document in project.documents()[:_KEPT]]
    parses = [project.tokens(id_) for id_ in some]

    def keep() -> None:
        for id_, parse in zip(some, parses, strict=True):
            project.keep_parse(id_, parse)

    with_it = _seconds(keep)
    with mock.patch.object(token_index, "keep", return_value=None):
        without = _seconds(keep)
    run = project._connection.exec_driver_sql
    size = run("PRAGMA page_size").scalar_one()
    pages = run("PRAGMA page_count").scalar_one() - run("PRAGMA freelist_count").scalar_one()
    for table in token_index.TABLES:
        project._store.cache(lambda there, name=table: there.exec_driver_sql(f"DROP TABLE {name}"))
    left = run("PRAGMA page_count").scalar_one() - run("PRAGMA freelist_count").scalar_one()
    project._lexicon_read = None
    return {
        "keep_ms": round(with_it / _KEPT * 1e3, 2),
        "keep_without_ms": round(without / _KEPT * 1e3, 2),
        "index_mb": round((pages - left) * size / 1e6, 2),
        "file_mb": round(pages * size / 1e6, 2),
        "make_s": round(_seconds(project.index_tokens), 2),
    }


def measured(project: Project) -> dict[str, object]:
    """Ask a project that is parsed and indexed."""
    result: dict[str, object] = {}
    result["once"] = round(_times(project, '[lemma="introuvable"]', "tokens", None)[1], 1)
    for name, (query, kind) in _QUERIES.items():
        rounds = [_times(project, query, kind, _PAGE) for _ in range(_ROUNDS)]
        whole, _, lines = _times(project, query, kind, None)
        result[name] = {
            "first": round(statistics.median(wall for wall, _, _ in rounds), 1),
            "cpu": round(statistics.median(cpu for _, cpu, _ in rounds), 1),
            "all": round(whole, 1),
            "lines": lines,
        }
    worst = max(_QUERIES, key=lambda name: result[name]["cpu"])  # type: ignore[index]
    return {**result, "worst": worst, **_storing(project)}


def main() -> None:
    """Make the project, parse it, and ask."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p.elocutio", language="fr") as project,
    ):
        project.add_documents(made_texts(), language="fr")
        _annotate(project)
        started = time.perf_counter()
        with Worker() as worker:
            project.parse(worker)
        seconds = round(time.perf_counter() - started, 1)
        print(json.dumps({"parse_s": seconds, **measured(project)}))


if __name__ == "__main__":
    main()
