"""Backups from the command line: listed with numbers and counts, restored to a new file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations.project import Project, backups
from app.main import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        document = project.add_document("Un deux.", title="Un")
        backups.make(path)
        project.annotate(document.id, [(0, 2)], "Doubt", annotator="ana")
        backups.make(path)
    return path


def test_that_backups_are_listed_with_counts(path: Path, capsys: Capture) -> None:
    assert main(["backups", str(path)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line[:2] for line in told] == ["1.", "2."]
    assert "1 document, 1 annotation," in told[0]
    assert "1 document, 0 annotations," in told[1]
    assert main(["backups", str(path), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["backups"]
    assert [row["annotations"] for row in rows] == [1, 0]
    assert all(Path(row["file"]).stat().st_size == row["bytes"] for row in rows)


def test_that_a_backup_is_restored_to_a_new_file(path: Path, capsys: Capture) -> None:
    target = path.with_name("q.elocutio")
    assert main(["restore", str(path), "--backup", "2", "-o", str(target)]) == 0
    with Project.open(target) as project:
        assert project.annotations(project.documents()[0].id) == ()
    assert main(["restore", str(path), "-o", str(target)]) == 1
    assert "of this name already" in capsys.readouterr().err
    assert main(["restore", str(path), "--backup", "3", "-o", str(path.with_name("r"))]) == 2
    assert "There are 2 backups" in capsys.readouterr().err
    assert main(["restore", str(path), "-o", str(path)]) == 2


def test_that_a_project_without_backups_is_told(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "q.elocutio"
    Project.create(path).close()
    assert main(["backups", str(path)]) == 0
    assert "there is no backup" in capsys.readouterr().out
    assert main(["restore", str(path), "-o", str(path.with_name("r.elocutio"))]) == 1
    assert "There is no backup" in capsys.readouterr().err
