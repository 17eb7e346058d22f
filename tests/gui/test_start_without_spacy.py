"""The window is there before the language process is, and never loads spaCy itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.language import pipelines
from annotations.project import Project

ROOT = Path(__file__).parents[2]
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from annotations.language import worker
from app.settings import Settings
from app.window.launch import application, make_window
from app.window.main_window import MainWindow
order = []
app = application()
Settings().set("parsing", "background")
class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
            order.append("painted")
        return False
eye = Eye()
app.installEventFilter(eye)
start = worker.subprocess.Popen
def noted(*arguments, **options):
    order.append("started")
    return start(*arguments, **options)
worker.subprocess.Popen = noted
window = make_window(Path(sys.argv[1]), False)
def look():
    if window.language._state[0] == "ready":
        loaded = "spacy" in sys.modules or "thinc" in sys.modules
        print(json.dumps([list(dict.fromkeys(order)), loaded]))
        window.close()
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.exec()
"""


@pytest.mark.skipif(not pipelines.available(), reason="spaCy is not installed")
def test_that_the_window_is_painted_first_and_never_loads_spacy(tmp_path: Path) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path, language="fr") as project:
        project.add_document("Les élus votent la loi.", title="Un")
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=240,
    )
    assert told.returncode == 0, told.stderr
    order, loaded = json.loads(told.stdout.splitlines()[-1])
    assert order == ["painted", "started"]
    assert not loaded
