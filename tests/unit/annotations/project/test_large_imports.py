"""Large files come in piece by piece: memory bounded, progress, a cancel without traces."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.errors import CancelledError
from annotations.project import Project
from tests.unit.annotations.support import history_rows

_ALLOWED_KB = 16_000
"""What SQLite keeps of a file; it is not full after the smaller one."""
_WORDS = "Jamais nous n’avons été déjà si près de la vérité, jamais si loin. 😀 "

_MEASURE = """
import sys
from pathlib import Path
from annotations.project import Project

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1])

for number, file in enumerate(sys.argv[2:]):
    with Project.create(Path(sys.argv[1], f"{number}.elocutio")) as project:
        project.import_("jsonl", file, create_labels=True)
    print(peak())
"""


def _write(path: Path, megabytes: float) -> Path:
    """Write records of 5,000 characters with 50 annotations each."""
    spans = [{"start": 90 * n, "end": 90 * n + 7 + n, "label": f"L{n % 4}"} for n in range(50)]
    size = number = 0
    with path.open("wb") as out:
        while size < megabytes * 1_000_000:
            number += 1
            record = {"text": f"{number} {_WORDS * 75}", "spans": spans}
            size += out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
    return path


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="nobody tells the peak here")
def test_that_the_memory_of_an_import_does_not_grow_with_its_file(tmp_path):
    small, large = _write(tmp_path / "s.jsonl", 4), _write(tmp_path / "l.jsonl", 12)
    program = [sys.executable, "-c", _MEASURE, str(tmp_path), str(small), str(large)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    first, then = map(int, done.stdout.split())
    assert then - first < _ALLOWED_KB


def _stop_half_way(done: int, of: int) -> None:
    if done > of / 2:
        raise CancelledError


@pytest.mark.parametrize("changed_before", [False, True])
def test_that_a_cancelled_import_leaves_project_and_history_as_they_were(tmp_path, changed_before):
    source = _write(tmp_path / "l.jsonl", 4)
    with Project.create(tmp_path / "p.elocutio") as project:
        document = project.add_document("Un texte.", title="Un texte")
    with Project.open(tmp_path / "p.elocutio") as project:
        if changed_before:  # what is written then goes to the log beside the file
            project.undo()
            project.redo()
        history = history_rows(project)
        with pytest.raises(CancelledError):
            project.import_("jsonl", source, create_labels=True, progress=_stop_half_way)
        assert history_rows(project) == history
        assert [d.id for d in project.documents()] == [document.id]
        project.annotate(document.id, [(0, 2)], "Doubt")
        project.undo()
        assert project.annotations(document.id) == ()


def test_that_a_cancelled_import_leaves_the_file_byte_for_byte(tmp_path):
    source, path = _write(tmp_path / "l.jsonl", 4), tmp_path / "p.elocutio"
    with Project.create(path) as project:
        project.add_document("Un texte.", title="Un texte")
    before = path.read_bytes()
    with Project.open(path) as project, pytest.raises(CancelledError):
        project.import_("jsonl", source, create_labels=True, progress=_stop_half_way)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("p.elocutio-*"))


def test_that_progress_tells_the_share_of_all_files_that_was_read(tmp_path):
    files = [_write(tmp_path / f"{n}.jsonl", 1) for n in range(2)]
    told: list[tuple[int, int]] = []
    with Project.create(tmp_path / "p.elocutio") as project:
        project.import_files(
            [("jsonl", file) for file in files],
            create_labels=True,
            progress=lambda done, of: told.append((done, of)),
        )
    every = sum(file.stat().st_size for file in files) // 1000
    assert {of for _, of in told} == {every}
    assert told == sorted(told)
    assert told[-1][0] == every
