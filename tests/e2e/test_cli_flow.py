"""A project's whole life on the command line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.project import Project
from annotations.project.sample import CODEBOOKS, create_sample
from app.main import main

ROOT = Path(__file__).parents[2]
TEXT = "\ufeffUn titre\r\n\r\nJamais, jamais ! 😀 Il a e\u0301te\u0301\u00a0: « Assez ! »\n"
Capture = pytest.CaptureFixture[str]


def elocutio(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as its own process, with a home of its own."""
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "éditorial.txt"
    path.write_bytes(TEXT.encode("utf-8"))
    return path


@pytest.fixture
def project(tmp_path: Path, article: Path, capsys: Capture) -> Path:
    path = tmp_path / "p.elocutio"
    assert main(["new", str(path), "--language", "fr"]) == 0
    assert main(["add", str(path), str(article)]) == 0
    capsys.readouterr()
    return path


def ids(path: Path) -> list[str]:
    with Project.open(path, read_only=True) as opened:
        return [document.id for document in opened.documents()]


def annotate(path: Path, start: int, end: int, label: str = "Repetition", *more: str) -> int:
    place = ["--document", "1", "--start", str(start), "--end", str(end), "--label", label]
    return main(["annotate", str(path), *place, *more])


def exported(path: Path) -> bytes:
    out = io.BytesIO()
    with Project.open(path, read_only=True) as opened:
        opened.export("jsonl", out)
    return out.getvalue()


def test_that_a_new_project_has_what_was_asked_for(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "p.elocutio"
    books = ["--codebook", "figures", "--codebook", "semeval-2023"]
    assert main(["new", str(path), *books, "--language", "pt-BR"]) == 0
    assert "figures" in capsys.readouterr().out
    with Project.open(path) as opened:
        assert [book.id for book in opened.codebooks()] == ["figures", "semeval-2023"]
        assert opened.language == "pt-BR"
        assert opened.history() == ()
    assert [entry.name for entry in tmp_path.iterdir()] == ["p.elocutio"]


def test_that_the_whole_way_ends_in_the_same_bytes(project: Path, capsys: Capture) -> None:
    folder = project.parent
    first, second, other = folder / "1.jsonl", folder / "2.jsonl", folder / "q.elocutio"
    assert annotate(project, 13, 19, "Repetition", "--annotator", "ana", "--note", "né") == 0
    id_, words = capsys.readouterr().out.rstrip("\n").split("  ", 1)
    assert words == "Jamais"
    assert annotate(project, 0, 13, "Slogans", "--codebook", "semeval-2023") == 0
    assert capsys.readouterr().out.rstrip().endswith("\ufeffUn titre↵↵")
    assert main(["export", str(project), "-o", str(first)]) == 0
    told = capsys.readouterr()
    assert "annotations 2" in told.out
    assert "not carried by jsonl: the history" in told.out
    record = json.loads(first.read_text("utf-8"))
    assert record["text"] == TEXT
    assert record["spans"][1]["id"] == id_
    assert main(["verify", str(first)]) == 0
    assert "annotations 2" in capsys.readouterr().out
    assert main(["new", str(other)]) == 0
    assert main(["import", str(other), str(first)]) == 0
    assert "written: documents 1, annotations 2" in capsys.readouterr().out
    assert main(["export", str(other), "-o", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
    assert main(["check", str(other)]) == 0
    assert capsys.readouterr().out.endswith("sound.\n")


def test_that_standard_output_holds_the_export_and_nothing_else(project: Path) -> None:
    assert annotate(project, 13, 19) == 0
    done = elocutio("export", str(project), "-o", "-", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout == exported(project)
    assert b"annotations 1" in done.stderr


def test_that_twenty_steps_come_back_through_twenty_processes(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as opened:
        document = opened.add_document("mot " * 30, title="Mots")
        states = []
        for number in range(20):
            opened.annotate(document.id, [(number, number + 3)], "Doubt", annotator="ana")
            out = io.BytesIO()
            opened.export("jsonl", out)
            states.append(out.getvalue())
    for number in range(20):
        done = elocutio("undo", str(path)) if number < 3 else None
        assert done.returncode == 0 if done else main(["undo", str(path)]) == 0
        if number < 19:
            assert exported(path) == states[18 - number]
    for number in range(20):
        assert main(["redo", str(path)]) == 0
        assert exported(path) == states[number]
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("Undone: tag Casting Doubt (ana, ")
    assert told[-1].startswith("Redone: tag Casting Doubt (ana, ")
    assert main(["redo", str(path)]) == 0
    assert capsys.readouterr().out == "There is nothing to redo.\n"
    assert main(["check", str(path)]) == 0


def test_that_undo_says_when_there_is_nothing_and_leaves_the_file(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "p.elocutio"
    Project.create(path).close()
    before = path.read_bytes()
    assert main(["undo", str(path)]) == 0
    assert capsys.readouterr().out == "There is nothing to undo.\n"
    assert path.read_bytes() == before


def test_that_the_history_tells_steps_in_words(project: Path, capsys: Capture) -> None:
    assert annotate(project, 13, 19, "Loaded_Language", "--annotator", "ana") == 0
    assert main(["undo", str(project)]) == 0
    capsys.readouterr()
    assert main(["history", str(project)]) == 0
    newest, oldest = capsys.readouterr().out.splitlines()
    assert newest.endswith("ana  tag Loaded Language  (undone)")
    assert oldest.endswith("add Un titre") or "add éditorial" in oldest
    assert main(["history", str(project), "--limit", "1"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_that_the_files_of_one_call_are_one_step(tmp_path: Path, capsys: Capture) -> None:
    path, folder = tmp_path / "p.elocutio", tmp_path / "articles"
    folder.mkdir()
    for name in ("b.txt", "a.txt", "c.md"):
        (folder / name).write_text(f"Texte {name}.", encoding="utf-8")
    (folder / "image.png").write_bytes(b"\x89PNG\r\n")
    single = tmp_path / "latin.txt"
    single.write_bytes("Été déjà passé.".encode("latin-1"))
    assert main(["new", str(path)]) == 0
    assert main(["add", str(path), str(folder), str(single)]) == 0
    assert "iso-8859-1" in capsys.readouterr().out
    with Project.open(path, read_only=True) as opened:
        names = [document.file_name for document in opened.documents()]
        assert names == ["a.txt", "b.txt", "c.md", "latin.txt"]
        assert len(opened.history()) == 1
    assert main(["undo", str(path)]) == 0
    assert ids(path) == []


def test_that_adding_tells_what_it_leaves_out_and_what_is_there(
    tmp_path: Path, capsys: Capture
) -> None:
    path, folder = tmp_path / "p.elocutio", tmp_path / "articles"
    folder.mkdir()
    (folder / "a.csv").write_text("id,avis,text\n1,Pour cela,Un mot.\n2,,Deux mots.\n", "utf-8")
    (folder / "image.png").write_bytes(b"\x89PNG")
    assert main(["new", str(path)]) == 0
    assert main(["add", str(path), str(folder)]) == 0
    assert f"left out: {folder / 'image.png'}: No kind of document" in capsys.readouterr().out
    assert main(["add", str(path), str(folder)]) == 0
    out = capsys.readouterr().out
    assert f"not added again: {folder / 'a.csv'}, row 2: the same as “a 2”; --again" in out
    assert out.endswith("Nothing was added.\n")
    assert main(["add", str(path), str(folder), "--text-column", "avis"]) == 0
    assert "note: " in capsys.readouterr().out
    assert main(["add", str(path), str(folder), "--again"]) == 0
    with Project.open(path, read_only=True) as opened:
        texts = [opened.text(document.id) for document in opened.documents()]
        assert texts == ["Un mot.", "Deux mots.", "Pour cela", "Un mot.", "Deux mots."]
        assert len(opened.history()) == 3


def test_that_several_imports_are_one_step_or_nothing(tmp_path: Path, capsys: Capture) -> None:
    path, good, bad = tmp_path / "p.elocutio", tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    good.write_text('{"text":"Jamais","spans":[{"start":0,"end":6,"label":"Doubt"}]}\n', "utf-8")
    bad.write_text('{"text":"Encore","spans":[{"start":0,"end":9,"label":"Doubt"}]}\n', "utf-8")
    assert main(["new", str(path)]) == 0
    assert main(["import", str(path), str(good), str(bad)]) == 1
    assert "2.jsonl, line 1" in capsys.readouterr().err
    assert ids(path) == []
    bad.write_text('{"text":"Encore","spans":[{"start":0,"end":6,"label":"Doubt"}]}\n', "utf-8")
    assert main(["import", str(path), str(good), str(bad), "--annotator", "léa"]) == 0
    assert "annotations 2" in capsys.readouterr().out
    assert main(["undo", str(path)]) == 0
    assert capsys.readouterr().out.startswith("Undone: import 2 files (léa")
    assert ids(path) == []


def test_that_missing_labels_are_made_on_request(tmp_path: Path, capsys: Capture) -> None:
    path, file = tmp_path / "p.elocutio", tmp_path / "1.jsonl"
    file.write_text('{"text":"Jamais","spans":[{"start":0,"end":6,"label":"Éloge"}]}\n', "utf-8")
    assert main(["new", str(path)]) == 0
    assert main(["import", str(path), str(file)]) == 1
    told = capsys.readouterr().err
    assert "Éloge" in told
    assert "--create-labels" in told
    assert main(["import", str(path), str(file), "--create-labels"]) == 0
    assert "labels made 1" in capsys.readouterr().out


def test_that_what_an_import_leaves_out_is_counted(project: Path, capsys: Capture) -> None:
    assert annotate(project, 13, 19) == 0
    out = project.parent / "1.jsonl"
    assert main(["export", str(project), "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["import", str(project), str(out)]) == 0
    assert "left out: 1 × annotation that is in the project already" in capsys.readouterr().out


def test_that_exports_can_be_narrowed(tmp_path: Path, capsys: Capture) -> None:
    path, out = tmp_path / "p.elocutio", tmp_path / "1.jsonl"
    with Project.create(path) as opened:
        for title in ("Un", "Deux", "Deux"):
            document = opened.add_document(f"Texte {title}", title=title)
            for who in ("ana", "léa"):
                opened.annotate(document.id, [(0, 5)], "Doubt", annotator=who)

    def records(*options: str) -> list[dict[str, object]]:
        assert main(["export", str(path), "-o", str(out), *options]) == 0
        return [json.loads(line) for line in out.read_text("utf-8").splitlines()]

    assert len(records()) == 3
    (only,) = records("--document", "Un", "--annotator", "léa")
    assert [span["annotator"] for span in only["spans"]] == ["léa"]
    (third,) = records("--document", "3")
    assert third["document"]["id"] == ids(path)[2]
    capsys.readouterr()
    before = out.read_bytes()
    for options in (["--document", "Deux"], ["--document", "9"], ["--annotator", "zoé"]):
        assert main(["export", str(path), "-o", str(out), *options]) == 1
        assert len(capsys.readouterr().err.splitlines()) == 1
    assert out.read_bytes() == before


def test_that_reading_commands_work_while_somebody_writes(project: Path, capsys: Capture) -> None:
    with Project.open(project) as holder:
        holder.add_annotator("ana")
        holder.annotate(holder.documents()[0].id, [(13, 19)], "Doubt", annotator="ana")
        for command in ("info", "history", "check"):
            assert main([command, str(project)]) == 0
        assert main(["export", str(project), "-o", str(project.parent / "1.jsonl")]) == 0
        assert "annotations 1" in capsys.readouterr().out


def test_that_the_sample_goes_out_and_comes_back_the_same(tmp_path: Path) -> None:
    path, out, again = tmp_path / "s.elocutio", tmp_path / "1.jsonl", tmp_path / "t.elocutio"
    with create_sample(path) as sample:
        assert sample.history() == ()
    assert main(["export", str(path), "-o", str(out)]) == 0
    assert main(["verify", str(out)]) == 0
    books = [word for book in CODEBOOKS for word in ("--codebook", book)]
    assert main(["new", str(again), *books]) == 0
    assert main(["import", str(again), str(out)]) == 0
    assert exported(again) == out.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_that_a_reader_who_leaves_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as opened:
        for number in range(40):
            opened.add_document("mot " * 5000, title=str(number))
    program = subprocess.Popen(
        [sys.executable, "-m", "app", "export", str(path), "-o", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.read(100)
    program.stdout.close()
    told = program.stderr.read()
    program.stderr.close()
    program.wait()
    assert told == b""


def test_that_the_file_of_a_document_comes_back_byte_for_byte(
    article: Path, tmp_path: Path, capsys: Capture
) -> None:
    project, out = str(tmp_path / "p.elocutio"), tmp_path / "out.txt"
    assert main(["new", project]) == 0
    assert main(["add", project, str(article), "--keep-original"]) == 0
    data = article.read_bytes()
    article.write_bytes(b"Autre chose")
    assert main(["original", project, "--document", "1", "-o", str(out)]) == 0
    assert out.read_bytes() == data
    assert f"éditorial.txt: {len(data)} bytes written." in capsys.readouterr().out
    assert main(["check", project]) == 0


def test_that_a_document_whose_file_was_not_kept_is_a_sentence(
    article: Path, tmp_path: Path, capsys: Capture
) -> None:
    project, out = str(tmp_path / "p.elocutio"), tmp_path / "out.txt"
    assert main(["new", project]) == 0
    assert main(["add", project, str(article)]) == 0
    assert main(["original", project, "--document", "1", "-o", str(out)]) == 1
    assert "is not kept in the project; only the text of it is." in capsys.readouterr().err
    assert not out.exists()
