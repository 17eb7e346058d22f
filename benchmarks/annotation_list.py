"""The annotation list on many annotations: opening, typing a filter, sorting, scrolling.

``python -m benchmarks.annotation_list --chars N --spans M`` prints one JSON line, milliseconds:
``*_key`` is how long the key press itself takes, ``*_slice`` the longest time without the event
loop, ``*_all`` until the rows are there. Text and annotations are made up.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations import codebooks
from annotations.project import Project
from app.listing.panel import AnnotationList
from app.session import Session
from app.settings import Settings
from app.theme import LIGHT_THEME
from app.window.launch import application
from benchmarks.reading_view import make_marks, make_text

_FILTER = "té mon"


def make_project(path: Path, chars: int, spans: int) -> None:
    """Make a project of one document; a tenth of its annotations have a note."""
    labels = [lb.code for lb in codebooks.load("semeval-2023").labels if lb.kind == "label"]
    text = make_text(chars)
    seen, made = set(), []
    for row, start, end, label, *_ in make_marks(text, spans):
        if (start, end, label) not in seen:
            seen.add((start, end, label))
            note = f"Remarque {row}" if row % 10 == 0 else ""
            span = {"start": start, "end": end, "label": labels[label % len(labels)], "note": note}
            made.append(span)
    source = path.with_suffix(".jsonl")
    source.write_text(json.dumps({"text": text, "spans": made}), "utf-8")
    with Project.create(path) as project:
        project.import_("jsonl", source)


def measured(panel: AnnotationList, act: Callable[[], object]) -> tuple[float, float, float]:
    """Return (of the call itself, longest slice, all) in milliseconds."""
    work = panel.model.work
    work.longest_slice = 0.0
    shown: list[float] = []
    told = panel.model.has_shown.connect(lambda: shown.append(time.perf_counter()))
    began = time.perf_counter()
    act()
    called = time.perf_counter() - began
    longest, last = called, time.perf_counter()
    while work.busy:
        QApplication.processEvents()
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    QApplication.processEvents()
    longest = max(longest, time.perf_counter() - last)
    panel.model.has_shown.disconnect(told)
    return called * 1e3, longest * 1e3, ((shown or [last])[-1] - began) * 1e3


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chars", type=int, default=5_000_000)
    parser.add_argument("--spans", type=int, default=200_000)
    asked = parser.parse_args()
    found: dict[str, float] = {}

    def note(name: str, times: tuple[float, float, float]) -> None:
        for part, value in zip(("key", "slice", "all"), times, strict=True):
            key = f"{name}_{part}"
            found[key] = round(max(value, found.get(key, 0.0)), 1)

    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME"):
            os.environ[variable] = folder
        application()
        path = Path(folder) / "p.elocutio"
        make_project(path, asked.chars, asked.spans)
        session = Session(Settings())
        panel = AnnotationList(session)
        panel.set_theme(LIGHT_THEME)
        panel.resize(1440, 324)
        session.set_project(Project.open(path))
        assert session.project is not None
        session.set_document(session.project.documents()[0])
        note("open", measured(panel, panel.show))
        found["rows"] = panel.model.rowCount()
        panel.filter.setFocus()
        for letter in _FILTER:
            note("type", measured(panel, lambda k=letter: QTest.keyClick(panel.filter, k)))
        found["matches"] = panel.model.rowCount()
        note("clear", measured(panel, panel.filter.clear))
        for column, name in enumerate(("label", "quote", "note", "annotator", "place", "status")):
            order = Qt.SortOrder.DescendingOrder
            act = lambda c=column, o=order: panel.table.sortByColumn(c, o)  # noqa: E731
            note(f"sort_{name}", measured(panel, act))
        bar = panel.table.verticalScrollBar()
        for page in range(60):
            note("scroll", measured(panel, lambda p=page: _scroll(panel, bar.maximum() * p // 60)))
        note("select_all", measured(panel, panel.table.selectAll))
        session.set_project(None)
    print(json.dumps({"spans": asked.spans, "chars": asked.chars, **found}))


def _scroll(panel: AnnotationList, value: int) -> None:
    panel.table.verticalScrollBar().setValue(value)
    panel.table.viewport().repaint()


if __name__ == "__main__":
    main()
