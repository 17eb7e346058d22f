"""A project of thousands of documents in the real window: opening, switching, tagging, the list.

``python -m benchmarks.large_project`` builds 10,000 documents with 1,000,000 annotations and prints
one JSON line, milliseconds (medians, and the worst). ``start`` is from the start of a process to
the painted window on the project, ``open`` in a window that is there already; ``switch`` until
another document is painted, ``tag`` until a label put on by its key is stored and painted, ``list``
until the list of all annotations shows its rows, ``*_gap`` how long at most the window did not
answer meanwhile. ``--keep FILE`` builds the project there, or takes the one that is there.
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

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.project import Project
from app.window.launch import application, make_window
from app.window.main_window import MainWindow
from benchmarks.made import made_sets
from benchmarks.startup import OURS, start

_TIMES = 12
_WORDS = 300


def build(path: Path, documents: int, annotations: int) -> float:
    """Make the project through one import; return the seconds that this took."""
    started = time.perf_counter()
    with Project.create(path) as project:
        project.set_current_annotator("ana")
        project.import_sets(made_sets(documents, annotations // documents, _WORDS), "made")
    return time.perf_counter() - started


def until_calm(act: Callable[[], object]) -> tuple[float, float, float]:
    """Do something; return milliseconds until it is painted, the longest gap, until all is calm.

    Calm is when the window had nothing to do for half a second; the gap is looked for until then.
    """
    started = last = time.perf_counter()
    act()
    for _ in range(3):
        QApplication.processEvents()
    painted = time.perf_counter() - started
    gap, busy = painted, time.perf_counter()
    while time.perf_counter() - busy < 0.5:
        last = time.perf_counter()
        QApplication.processEvents()
        spent = time.perf_counter() - last
        gap = max(gap, spent)
        if spent > 0.001:
            busy = time.perf_counter()
        time.sleep(0.001)
    return painted * 1000, gap * 1000, (busy - started) * 1000


def _listed(window: MainWindow) -> dict[str, float]:
    """Open the list of annotations of all documents."""
    listing = window.listing.panel
    shown: list[float] = []
    listing.model.has_shown.connect(lambda: shown.append(time.perf_counter()))
    began = time.perf_counter()
    here = until_calm(window.listing.toggle)
    found = {"list": (shown[-1] - began) * 1000, "list_gap": here[1]}
    shown.clear()
    began = time.perf_counter()
    everywhere = until_calm(lambda: listing.scope.chosen.emit("all"))
    while listing.model.work.busy or not shown:
        everywhere = max(everywhere, until_calm(lambda: None), key=lambda times: times[1])
    found |= {"list_of_all": (shown[-1] - began) * 1000, "list_of_all_gap": everywhere[1]}
    return found | {"rows": listing.model.rowCount()}


def measured(path: Path) -> dict[str, float]:
    """Do what analysts do, and measure it."""
    window = make_window(None, False)
    window.resize(1440, 900)
    QTest.qWait(500)
    opened, open_gap, open_calm = until_calm(lambda: window.files.open(path))
    switches = [until_calm(lambda: window.documents.step(1)) for _ in range(_TIMES)]
    tags = []
    for k in range(_TIMES):
        window.view.set_selection(40 * k, 40 * k + 23)
        tags.append(until_calm(lambda: QTest.keyClick(window.view, "l")))
    filters = [
        until_calm(lambda w=word: window.documents.filter.setText(w))  # type: ignore[misc]
        for word in ("Document 77", "")
    ]
    found = {"open": opened, "open_gap": open_gap, "open_calm": open_calm}
    for name, times in (("switch", switches), ("tag", tags), ("filter", filters)):
        found[name] = statistics.median(painted for painted, *_ in times)
        found[f"{name}_worst"] = max(painted for painted, *_ in times)
        found[f"{name}_gap"] = max(gap for _, gap, _ in times)
    found |= _listed(window)
    window.close()
    return found


def main() -> None:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--annotations", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    result: dict[str, object] = {
        "benchmark": "large_project",
        "documents": given.documents,
        "annotations": given.annotations,
    }
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = folder
        path = given.keep or Path(folder) / "p.elocutio"
        if not path.exists():
            result["build_s"] = round(build(path, given.documents, given.annotations), 1)
        starts = [start([*OURS, "open", str(path)], Path(folder)) for _ in range(3)]
        result["start"] = round(statistics.median(starts) * 1000)
        application()
        result |= {name: round(value, 1) for name, value in measured(path).items()}
    print(json.dumps(result))


if __name__ == "__main__":
    main()
