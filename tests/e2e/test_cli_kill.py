"""``kill -9`` at any moment: what was reported as done is there, and nothing is half done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.project import Project
from app.main import main

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is forked there")

# One process that has everything imported forks the victims: thirty of them in a few seconds.
KILLER = """
import os, random, signal, sys, time
from pathlib import Path
from annotations.project import Project
from app.main import main

def annotate(path, told):
    with Project.open(path) as project:
        document = project.documents()[0]
        at = sum(project.counts_by_document().values())
        for start in range(at, at + 300):
            made = project.annotate(document.id, [(start, start + 3)], "Doubt", annotator="ana")
            os.write(told, (made.id + "\\n").encode())

def bring_in(path, told):
    os.write(told, b"%d\\n" % main(["import", str(path), os.environ["FILE"].format(number)]))

def grown(victim, size):
    while os.fstat(told).st_size == size and not os.waitpid(victim, os.WNOHANG)[0]:
        time.sleep(0.002)

path, work, kills, longest = Path(sys.argv[1]), globals()[sys.argv[2]], *sys.argv[3:]
chance = random.Random(11)
told = os.open(sys.argv[1] + ".told", os.O_CREAT | os.O_APPEND | os.O_WRONLY)
sys.stdout = open(os.devnull, "w")
for number in range(int(kills)):
    size = os.fstat(told).st_size
    victim = os.fork()
    if not victim:
        work(path, told)
        os._exit(0)
    if work is annotate:  # the machine may be slow: count from the first thing done
        grown(victim, size)
    time.sleep(chance.uniform(0, float(longest)))
    os.kill(victim, signal.SIGKILL)
    os.waitpid(victim, 0)
    if number % 2:  # else the next victim itself meets what this one left: lock, log, journal
        with Project.open(path, read_only=True) as reader:
            assert reader.check() == [], reader.check()
"""


def killed(path: Path, work: str, kills: int, longest: float, **environment: str) -> list[str]:
    """Start so many victims on a project and kill each; return the lines they reported."""
    subprocess.run(
        [sys.executable, "-c", KILLER, str(path), work, str(kills), str(longest)],
        cwd=ROOT,
        check=True,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environment},
    )
    told = Path(f"{path}.told")
    lines = told.read_text("utf-8").splitlines()
    told.unlink()
    return lines


def test_that_a_kill_loses_no_annotation_that_was_reported(tmp_path: Path) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        document = made.add_document("mot " * 5000)
    reported = killed(path, "annotate", 30, 0.08)
    assert len(reported) >= 30
    with Project.open(path) as after:
        there = {annotation.id for annotation in after.annotations(document.id)}
        steps = after.history()
        assert set(reported) <= there
        assert len(steps) == len(there) + 1
        assert len(there) - len(reported) <= 30  # done, but killed before it could say so
        while after.undo():
            pass
        assert after.documents() == ()
        while after.redo():
            pass
        assert {a.id for a in after.annotations(document.id)} == there
        assert after.check() == []
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_that_a_kill_leaves_no_half_import(tmp_path: Path) -> None:
    path, number = tmp_path / "p.elocutio", 12
    Project.create(path).close()
    for i in range(number):
        spans = [{"start": n, "end": n + 3, "label": "Doubt"} for n in range(1500)]
        record = {"text": f"{i} " + "mot " * 500, "spans": spans}
        (tmp_path / f"{i}.jsonl").write_text(json.dumps(record), encoding="utf-8")
    statuses = killed(path, "bring_in", number, 0.12, FILE=str(tmp_path / "{}.jsonl"))
    assert set(statuses) <= {"0"}
    assert main(["check", str(path)]) == 0
    with Project.open(path) as after:
        counts = after.counts_by_document()
        assert len(statuses) <= len(counts) == len(after.documents()) == len(after.history())
        assert set(counts.values()) <= {1500}
