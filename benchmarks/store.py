"""The store against bare sqlite3 that writes the same rows at the same durability.

``python -m benchmarks.store`` prints one JSON line: medians in milliseconds for one annotation on
disk (history included), rows a second for a bulk import, and the ratios of both.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

from annotations.changes import Op
from annotations.model import new_id, now
from annotations.project import Project
from annotations.store import writes

_ONE = 400
_MANY = 200_000
_LABELS = ("Slogans", "Repetition", "Loaded_Language")
_SCHEMA = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search%'"
_TABLES = ("annotation", "history_step", "history_change")


def _bare(path: Path, project: Project) -> sqlite3.Connection:
    """Return an empty database with the same tables and indices as a project."""
    run = project._store.connection.exec_driver_sql
    statements = [sql for (sql,) in run(_SCHEMA)]
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    for statement in statements:
        bare.execute(statement)
    return bare


def _copy(project: Project, bare: sqlite3.Connection, since: dict[str, int]) -> float:
    """Write the rows that the project's last step wrote; return the seconds it took."""
    run = project._store.connection.exec_driver_sql
    rows = {}
    for table in _TABLES:
        key = "step_id" if table == "history_change" else "id"
        rows[table] = [
            tuple(r) for r in run(f'SELECT * FROM "{table}" WHERE {key} > {since[table]}')
        ]
    started = time.perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    for table, values in rows.items():
        marks = ", ".join("?" for _ in values[0])
        bare.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)
    bare.execute("COMMIT")
    return time.perf_counter() - started


def _last(project: Project) -> dict[str, int]:
    run = project._store.connection.exec_driver_sql
    last = {t: run(f'SELECT COALESCE(MAX(id), 0) FROM "{t}"').scalar_one() for t in _TABLES[:2]}
    return {**last, "history_change": last["history_step"]}


def _one_by_one(project: Project, bare: sqlite3.Connection, document: str) -> tuple[float, float]:
    ours, theirs = [], []
    for start in range(_ONE):
        since = _last(project)
        started = time.perf_counter()
        project.annotate(document, [(start, start + 3)], "Doubt", annotator="ana")
        ours.append(time.perf_counter() - started)
        theirs.append(_copy(project, bare, since))
    return statistics.median(ours) * 1e3, statistics.median(theirs) * 1e3


def _bulk(project: Project, bare: sqlite3.Connection, document: str) -> tuple[float, float]:
    """Return rows a second of both, medians of several rounds, each with another label."""
    ours, theirs = [], []
    for label in _LABELS:
        rows = _rows(project, document, label)
        since = _last(project)
        started = time.perf_counter()
        with project._store.transact(Op.IMPORT, {"title": "bulk"}, "ana") as running:
            writes.insert_annotations(running.connection, rows)
        ours.append(time.perf_counter() - started)
        theirs.append(_copy(project, bare, since))
    return _MANY / statistics.median(ours), _MANY / statistics.median(theirs)


def _rows(project: Project, document: str, label: str) -> list[writes.AnnotationRow]:
    row, label_row = project.document(document).row, project.label(label).row
    who, date = project.annotators()[0].row, now()
    rest = ("", "accepted", "import", "{}", "", "1", date, date)
    return [(new_id(), row, label_row, who, i, i + 9, *rest) for i in range(_MANY)]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Project.create(folder / "p.elocutio") as project:
            document = project.add_document("mot " * (_MANY // 4 + 100)).id
            bare = _bare(folder / "bare.sqlite", project)
            one, one_bare = _one_by_one(project, bare, document)
            many, many_bare = _bulk(project, bare, document)
            bare.close()
    print(
        json.dumps(
            {
                "one_ms": round(one, 3),
                "one_bare_ms": round(one_bare, 3),
                "one_ratio": round(one / one_bare, 2),
                "bulk_rows_s": round(many),
                "bulk_bare_rows_s": round(many_bare),
                "bulk_share": round(many / many_bare, 2),
            }
        )
    )


if __name__ == "__main__":
    main()
