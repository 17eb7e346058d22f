"""From the start of the process to a usable window, against a bare QMainWindow.

``python -m benchmarks.startup`` prints one JSON line: median seconds of several starts of each,
taken in turn. The window tells that it is usable by a line on its standard output and closes, when
``ELOCUTIO_STARTUP_PROBE=1`` is in its environment. Without a display the offscreen platform of Qt
is used. What is measured is what a user waits: import, project, layout and the first paint.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

_ROUNDS = 7
_SECONDS = 60

_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, told)

def told():
    print("usable", flush=True)
    app.quit()

app = QApplication([])
window = Window()
window.resize(1200, 800)
window.show()
app.exec()
"""
OURS = [sys.executable, "-c", "import sys; from app.main import main; sys.exit(main(sys.argv[1:]))"]


def start(command: list[str], home: Path) -> float:
    """Return the seconds until the process says that its window is usable."""
    environment = {**os.environ, "ELOCUTIO_STARTUP_PROBE": "1", "HOME": str(home)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        environment[f"XDG_{name}_HOME"] = str(home / name.lower())
    started = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, env=environment, cwd=Path(__file__).parents[1], text=True
    )
    assert process.stdout is not None
    told = process.stdout.readline()
    elapsed = time.perf_counter() - started
    try:
        process.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    if not told or process.returncode:
        raise SystemExit(f"{command[1:]} ended with {process.returncode} before it was usable.")
    return elapsed


def _make_project(path: Path) -> None:
    from annotations.project.sample import create_sample

    create_sample(path).close()


def main() -> None:
    """Measure and print."""
    there = find_spec("app.window.launch") is not None
    if not there:
        print(
            "app.window.launch does not exist yet: only the bare window is measured.",
            file=sys.stderr,
        )
    with tempfile.TemporaryDirectory() as name:
        home, project = Path(name), Path(name) / "sample.elocutio"
        _make_project(project)
        empty: list[float] = []
        sample: list[float] = []
        bare: list[float] = []
        for _ in range(_ROUNDS):
            bare.append(start([sys.executable, "-c", _BARE], home))
            if there:
                empty.append(start(OURS, home))
                sample.append(start([*OURS, "open", str(project)], home))
    result: dict[str, float | None] = {
        "empty_s": _median(empty),
        "sample_project_s": _median(sample),
        "bare_window_s": _median(bare),
    }
    print(json.dumps(result))


def _median(seconds: list[float]) -> float | None:
    return round(statistics.median(seconds), 3) if seconds else None


if __name__ == "__main__":
    main()
