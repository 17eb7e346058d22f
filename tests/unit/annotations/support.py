"""What several tests of the engine need: whole dumps of a project, and small projects."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from annotations.project import Project
from annotations.store.schema import RECORDED

SHARED = Path(__file__).parents[3].parent / "shared"
"""Reference material that lies beside some checkouts; tests that need it skip without it."""

TEXT = "Jamais, jamais !\r\nObsédés 😀 par e\u0301quite\u0301,\u00a0ils mentent."


def exported(project: Project, **options: Any) -> bytes:
    """Return the project's JSONL export, suggestions and all."""
    out = io.BytesIO()
    project.export("jsonl", out, **{"suggestions": True, **options})
    return out.getvalue()


def tables(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    """Return every recorded row of the project file."""
    connection = project._store.connection
    return {
        name: [
            tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY id')
        ]
        for name in RECORDED
    }


def dump(project: Project) -> tuple[bytes, dict[str, list[tuple[Any, ...]]]]:
    """Return all that an operation may change, apart from the history itself."""
    return exported(project), tables(project)


def rows(project: Project, sql: str) -> list[tuple[Any, ...]]:
    """Return what a query on the project file finds."""
    return [tuple(row) for row in project._store.connection.exec_driver_sql(sql)]


def history_rows(project: Project) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Return the stored history as it is."""
    return (
        rows(project, "SELECT * FROM history_step ORDER BY id"),
        rows(project, "SELECT * FROM history_change ORDER BY step_id, seq"),
    )


def spoil(path: Path, sql: str, *values: Any) -> None:
    """Change a closed project file behind the program's back."""
    import sqlite3

    connection = sqlite3.connect(path)
    try:
        connection.execute(sql, values)
        connection.commit()
    finally:
        connection.close()


def write_jsonl(path: Path, *records: Any) -> Path:
    """Write a JSONL file of plain values, one a line."""
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return path


def span(start: int, end: int, label: str = "Repetition", **more: Any) -> dict[str, Any]:
    """Return a plain span."""
    return {"start": start, "end": end, "label": label, **more}
