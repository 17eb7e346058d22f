"""The whole window at work, wall time until everything is stored and painted.

``python -m benchmarks.window --chars N --spans M`` makes a project of two such documents and prints
one JSON line of medians in milliseconds: switching between the documents, tagging by a label's
key, an edge moved by a key that is held (its frame rate beside it), words found in the text shown.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.find import Query, find
from annotations.project import Project
from app.window.launch import application, make_window
from app.window.main_window import MainWindow
from benchmarks.reading_view import make_marks, make_text

_TIMES = 12
_HELD = 40


def make_project(path: Path, chars: int, spans: int) -> None:
    """Make a project of two documents, each with its annotations."""
    lines = []
    with Project.create(path) as project:
        codes = [lb.code for lb in project.codebooks()[0].labels if lb.kind.value == "label"]
    for seed in (1, 2):
        text = make_text(chars, seed)
        marks = {(m[1], m[2], codes[m[3] % len(codes)]) for m in make_marks(text, spans, seed)}
        record = {
            "text": text,
            "document": {"title": f"Document {seed}"},
            "spans": [{"start": a, "end": b, "label": c} for a, b, c in sorted(marks)],
        }
        lines.append(json.dumps(record))
    source = path.with_suffix(".jsonl")
    source.write_text("\n".join(lines), "utf-8")
    with Project.open(path) as project:
        project.import_("jsonl", source, annotator="ana")
        project.set_current_annotator("ana")


def wall(action: Callable[[], object]) -> float:
    """Return the milliseconds until an action is done and everything is painted."""
    started = time.perf_counter()
    action()
    for _ in range(3):
        QApplication.processEvents()
    return (time.perf_counter() - started) * 1000


def calm() -> None:
    """Let counts and pictures follow that are not waited for."""
    QTest.qWait(700)


def measured(window: MainWindow) -> dict[str, float]:
    """Do what analysts do, and measure it."""
    view, session = window.view, window.session
    switches = []
    for k in range(_TIMES):
        switches.append(wall(lambda k=k: window.documents.step(1 if k % 2 == 0 else -1)))  # type: ignore[misc]
        calm()
    middle = session.document.length // 2 if session.document else 0
    view.scroll_to(middle)
    calm()
    tags = []
    for k in range(_TIMES):
        view.set_selection(middle + 40 * k, middle + 40 * k + 23)
        tags.append(wall(lambda: QTest.keyClick(view, "l")))
        calm()
    alt = Qt.KeyboardModifier.AltModifier
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Left)
    edges = [wall(lambda k=k: QTest.keyClick(view, keys[k // 10 % 2], alt)) for k in range(_HELD)]  # type: ignore[misc]
    project, document = session.project, session.document
    assert project is not None
    assert document is not None
    text = project.text(document.id)
    finds = [wall(lambda: find(text, Query("verté"))) for _ in range(5)]
    return {
        "switch_ms": statistics.median(switches),
        "tag_ms": statistics.median(tags),
        "edge_ms": statistics.median(edges),
        "edges_per_second": 1000 / statistics.fmean(edges),
        "find_ms": statistics.median(finds),
    }


def main() -> None:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chars", type=int, default=300_000)
    parser.add_argument("--spans", type=int, default=3_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = folder
        application()
        path = Path(folder) / "p.elocutio"
        make_project(path, arguments.chars, arguments.spans)
        window = make_window(path, False)
        window.resize(1440, 900)
        calm()
        result: dict[str, float | str] = {
            "benchmark": "window",
            "chars": arguments.chars,
            "spans": arguments.spans,
        }
        result |= measured(window)
        window.close()
    print(json.dumps({k: round(v, 2) if isinstance(v, float) else v for k, v in result.items()}))


if __name__ == "__main__":
    main()
