"""The command line through its real ``main()``."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from annotations.project import Project
from app.main import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    assert main(["new", str(path), "--language", "fr"]) == 0
    article = tmp_path / "article.txt"
    article.write_bytes("Un titre\r\nJamais, jamais ! 😀 Fin.".encode())
    assert main(["add", str(path), str(article)]) == 0
    return path


def document_id(path: Path) -> str:
    with Project.open(path, read_only=True) as opened:
        return opened.documents()[0].id


def annotate(path: Path, *more: str, start: int = 10, end: int = 16, label: str = "Doubt") -> int:
    place = ["--start", str(start), "--end", str(end), "--label", label]
    return main(["annotate", str(path), "--document", document_id(path), *place, *more])


def test_that_the_whole_way_ends_in_the_same_bytes(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert annotate(project, "--annotator", "ana", "--note", "né") == 0
    assert capsys.readouterr().out.rstrip().endswith("Jamais")
    assert annotate(project, label="Slogans", start=27, end=28) == 0
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    assert main(["export", str(project), "-o", str(first)]) == 0
    assert main(["verify", str(first)]) == 0
    for command in ("undo", "undo", "redo", "redo"):
        assert main([command, str(project)]) == 0
    assert main(["check", str(project)]) == 0
    other = tmp_path / "q.elocutio"
    assert main(["new", str(other)]) == 0
    assert main(["import", str(other), str(first)]) == 0
    assert main(["export", str(other), "-o", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
    capsys.readouterr()
    assert main(["info", str(other), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["annotations"] == 2
    for command in (["history", str(project)], ["formats"], ["codebooks"], ["--version"]):
        assert main(command) == 0
        assert capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["nonsense"], 2),
        (["annotate", "P"], 2),
        (["export", "P", "-o", "X", "--format", "nonsense"], 2),
        (["info", "nowhere.elocutio"], 1),
        (["new", "P"], 1),
        (["add", "P", "nowhere.txt"], 1),
        (["verify", "nowhere.jsonl"], 1),
    ],
)
def test_that_wrong_use_gets_one_sentence(
    arguments: list[str], status: int, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.read_bytes()
    capsys.readouterr()
    words = [str(project) if word == "P" else word for word in arguments]
    assert main(words) == status
    told = capsys.readouterr().err
    assert told.strip()
    assert "Traceback" not in told
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("start", "end", "label"), [(10, 99, "Doubt"), (6, 6, "Doubt"), (7, 3, "Doubt"), (0, 3, "None")]
)
def test_that_impossible_annotations_are_refused(
    start: int, end: int, label: str, project: Path
) -> None:
    before = project.read_bytes()
    assert annotate(project, start=start, end=end, label=label) == 1
    assert project.read_bytes() == before


def _text(path: Path) -> None:
    path.write_text("no project", encoding="utf-8")


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def _other(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.close()


def _sql(statement: str, path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute(statement)
    database.commit()
    database.close()


def _newer(path: Path) -> None:
    _sql("PRAGMA user_version = 99", path)


def _trigger(path: Path) -> None:
    _sql("CREATE TRIGGER t AFTER INSERT ON label BEGIN DELETE FROM label; END", path)


@pytest.mark.parametrize("spoil", [_text, _truncate, _other, _newer, _trigger])
def test_that_what_is_no_sound_project_is_refused_and_kept(
    spoil, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(project)
    before = project.read_bytes()
    capsys.readouterr()
    assert main(["undo", str(project)]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert project.read_bytes() == before


def test_that_the_second_writer_is_told_who_holds_the_project(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project) as opened:
        opened.add_annotator("ana")
        assert main(["undo", str(project)]) == 1
        assert f"process {os.getpid()}" in capsys.readouterr().err
        assert main(["info", str(project)]) == 0
    assert sorted(p.name for p in project.parent.iterdir()) == ["article.txt", "p.elocutio"]
