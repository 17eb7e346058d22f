"""Whatever goes wrong: one sentence, the right exit status, and the project as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from annotations.project import Project
from app.main import main
from tests.e2e.refusals import Capture, one_sentence, refused, run_sql

ROOT = Path(__file__).parents[2]

# -- files that are no project


def _text(path: Path) -> None:
    path.write_text("This is no project at all. " * 10, encoding="utf-8")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def _other_database(path: Path) -> None:
    path.unlink()
    run_sql(path, "CREATE TABLE t (x)")


def _newer(path: Path) -> None:
    run_sql(path, "PRAGMA user_version = 99")


def _with_trigger(path: Path) -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM document; END"
    run_sql(path, trigger)


def _with_view(path: Path) -> None:
    run_sql(path, "CREATE VIEW v AS SELECT * FROM document")


COMMANDS: dict[str, list[str]] = {
    "undo": ["undo", "P"],
    "redo": ["redo", "P"],
    "history": ["history", "P"],
    "info": ["info", "P", "--json"],
    "check": ["check", "P"],
    "add": ["add", "P", "A"],
    "import": ["import", "P", "J"],
    "export": ["export", "P", "-o", "-"],
    "picture": ["picture", "P", "--document", "1", "-o", "p.png"],
    "annotate": [
        "annotate",
        "P",
        "--document",
        "1",
        "--start",
        "0",
        "--end",
        "1",
        "--label",
        "Doubt",
    ],
}


@pytest.mark.parametrize("command", list(COMMANDS))
@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_text, "not an Elocutio project"),
        (_empty, "not an Elocutio project"),
        (_truncated, "truncated"),
        (_other_database, "another program"),
        (_newer, "newer"),
        (_with_trigger, "trigger"),
        (_with_view, "view"),
    ],
)
def test_that_what_is_no_project_is_refused_by_every_command(
    spoil: Callable[[Path], None], says: str, command: str, project: Path, capsys: Capture
) -> None:
    (project.parent / "a.txt").write_text("Texte", encoding="utf-8")
    (project.parent / "j.jsonl").write_text('{"text":"Texte"}\n', encoding="utf-8")
    names = {"P": project, "A": project.parent / "a.txt", "J": project.parent / "j.jsonl"}
    spoil(project)
    words = [str(names.get(word, word)) for word in COMMANDS[command]]
    told = refused(capsys, project, words)
    assert says in told
    assert str(project) in told


@pytest.mark.parametrize("command", list(COMMANDS))
def test_that_a_project_that_is_not_there_is_not_made(
    command: str, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "a.txt").write_text("Texte", encoding="utf-8")
    names = {"P": tmp_path / "p.elocutio", "A": tmp_path / "a.txt", "J": tmp_path / "j.jsonl"}
    assert main([str(names.get(word, word)) for word in COMMANDS[command]]) == 1
    assert "no such project" in one_sentence(capsys)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


def test_that_a_page_overwritten_in_the_middle_is_told(project: Path, capsys: Capture) -> None:
    data = bytearray(project.read_bytes())
    for start in range(4096, len(data) - 4096, 4096):
        data[start : start + 64] = b"\xff" * 64
    project.write_bytes(bytes(data))
    for arguments in (["info", str(project)], ["undo", str(project)], ["check", str(project)]):
        assert main(arguments) == 1
        told = capsys.readouterr()
        assert len(told.err.splitlines()) == 1
        assert "This is a bug" not in told.err
        assert "Traceback" not in told.err


def test_that_check_names_each_fault(project: Path, capsys: Capture) -> None:
    run_sql(project, 'UPDATE annotation SET "end" = 999')
    assert main(["check", str(project)]) == 1
    told = capsys.readouterr()
    assert "0-999 lies outside its text" in told.out
    assert "1 fault" in told.err


# -- new, add, annotate


@pytest.mark.parametrize(
    ("options", "status", "says"),
    [
        (["--codebook", "nonsense"], 1, "nonsense"),
        (["--codebook", "figures", "--codebook", "figures"], 1, "figures"),
        (["--language", "not a language"], 2, "language"),
    ],
)
def test_that_a_project_is_made_as_asked_or_not_at_all(
    options: list[str], status: int, says: str, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["new", str(tmp_path / "p.elocutio"), *options]) == status
    assert says in one_sentence(capsys)
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_that_is_not_there_is_named(tmp_path: Path, capsys: Capture) -> None:
    assert main(["new", str(tmp_path / "missing" / "p.elocutio")]) == 1
    assert f"{tmp_path / 'missing'}: There is no such folder" in one_sentence(capsys)


def test_that_new_never_overwrites(project: Path, capsys: Capture) -> None:
    assert "already" in refused(capsys, project, ["new", str(project)])


@pytest.mark.parametrize(
    "contents",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7 nothing",
        b"text with \0 inside",
        b"\xff\xfea\0\0\0b\0",
        b"\xef\xbb\xbf\xff\xfe",
    ],
)
def test_that_a_file_that_is_no_text_is_named_and_nothing_is_added(
    contents: bytes, project: Path, capsys: Capture
) -> None:
    good, bad = project.parent / "good.txt", project.parent / "bad.txt"
    good.write_text("Texte", encoding="utf-8")
    bad.write_bytes(contents)
    assert str(bad) in refused(capsys, project, ["add", str(project), str(good), str(bad)])


def test_that_missing_files_and_empty_folders_are_named(project: Path, capsys: Capture) -> None:
    missing, folder = project.parent / "missing.txt", project.parent / "folder"
    folder.mkdir()
    assert str(missing) in refused(capsys, project, ["add", str(project), str(missing)])
    assert str(folder) in refused(capsys, project, ["add", str(project), str(folder)])


@pytest.mark.parametrize(
    ("start", "end", "label", "status", "says"),
    [
        ("0", "22", "Doubt", 1, "outside"),
        ("-1", "3", "Doubt", 1, "outside"),
        ("6", "6", "Doubt", 1, "smaller"),
        ("7", "3", "Doubt", 1, "smaller"),
        ("0", "3", "Nonsense", 1, "has the label “Nonsense”."),
        ("0", "3", "Repetitoin", 1, "did you mean “Repetition”?"),
        ("0", "3", "loaded language", 1, "did you mean “Loaded_Language”?"),
        ("0", "6", "Repetition", 1, "already"),
        ("0", "three", "Doubt", 2, "--end"),
        ("99999999999999999999999", "999999999999999999999999", "Doubt", 1, "outside"),
    ],
)
def test_that_impossible_annotations_are_refused(
    start: str, end: str, label: str, status: int, says: str, project: Path, capsys: Capture
) -> None:
    place = ["--document", "1", "--start", start, "--end", end, "--label", label]
    told = refused(
        capsys, project, ["annotate", str(project), *place, "--annotator", "ana"], status
    )
    assert says in told


def test_that_a_document_that_is_not_there_is_named(project: Path, capsys: Capture) -> None:
    place = ["--document", "zzz", "--start", "0", "--end", "1", "--label", "Doubt"]
    assert "zzz" in refused(capsys, project, ["annotate", str(project), *place])


# -- wrong use


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["annotate", "P"],
        ["annotate", "P", "--document", "1", "--start", "0", "--end", "1"],
        ["add", "P"],
        ["import", "P"],
        ["export", "P"],
        ["export", "P", "-o", "X", "--format", "nonsense"],
        ["export", "P", "-o", "P"],
        ["import", "P", "what.xyz"],
        ["import", "P", "what.jsonl", "--format", "nonsense"],
        ["history", "P", "--limit", "-3"],
        ["undo"],
        ["undo", "P", "P"],
        ["--json"],
    ],
)
def test_that_wrong_use_has_exit_status_two(
    arguments: list[str], project: Path, capsys: Capture
) -> None:
    words = [str(project) if word == "P" else word for word in arguments]
    refused(capsys, project, words, 2)


# -- import and verify


def _record(project: Path) -> dict[str, object]:
    out = project.parent / "out.jsonl"
    assert main(["export", str(project), "-o", str(out)]) == 0
    record: dict[str, object] = json.loads(out.read_text("utf-8"))
    out.unlink()
    return record


def _other_text(record: dict[str, object]) -> None:
    record["text"] = "Toujours"
    record["spans"] = []
    del record["document"]["sha256"]  # type: ignore[attr-defined]


def _other_quote(record: dict[str, object]) -> None:
    record["spans"][0]["quote"] = "Encore"  # type: ignore[index]


def _outside(record: dict[str, object]) -> None:
    record["spans"] = [{"start": 0, "end": 99, "label": "Doubt"}]


def _negative(record: dict[str, object]) -> None:
    record["spans"] = [{"start": -1, "end": 3, "label": "Doubt"}]


def _backwards(record: dict[str, object]) -> None:
    record["spans"] = [{"start": 5, "end": 3, "label": "Doubt"}]


def _unknown_label(record: dict[str, object]) -> None:
    record["spans"] = [{"start": 0, "end": 3, "label": "Nonsense"}]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_other_text, "differs"),
        (_other_quote, "Encore"),
        (_outside, "outside"),
        (_negative, "spans"),
        (_backwards, "smaller"),
        (_unknown_label, "Nonsense"),
    ],
)
def test_that_a_record_that_disagrees_is_refused_by_name(
    change: Callable[[dict[str, object]], None], says: str, project: Path, capsys: Capture
) -> None:
    record = _record(project)
    change(record)
    file = project.parent / "changed.jsonl"
    first = json.dumps({"text": "Un autre texte, sans rien."})
    file.write_text(f"{first}\n{json.dumps(record)}\n", encoding="utf-8")
    with Project.open(project, read_only=True) as opened:
        before = opened.summary()
    capsys.readouterr()
    assert main(["import", str(project), str(file)]) == 1
    told = one_sentence(capsys)
    assert says in told
    assert re.search(f"{re.escape(str(file))}, (line|record) 2", told)
    with Project.open(project, read_only=True) as opened:
        assert opened.summary() == before
        assert len(opened.history()) == 2


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("this is no JSON", "JSON"),
        ("[1, 2]", "object"),
        ('{"spans": []}', "text"),
        ('{"text": "a", "offset_unit": "byte"}', "offset_unit"),
        ('{"text": "a", "version": 2}', "version"),
        ('{"text": "abc", "spans": [{"start": 0, "end": 9, "label": "X"}]}', "Span 1"),
        ('{"text": "abc", "spans": [{"start": 0, "end": 2, "label": "X", "quote": "bc"}]}', "bc"),
    ],
)
def test_that_verify_and_import_name_line_and_fault(
    line: str, says: str, project: Path, capsys: Capture
) -> None:
    file = project.parent / "bad.jsonl"
    file.write_text('{"text": "good"}\n' + line + "\n", encoding="utf-8")
    told = refused(capsys, project, ["import", str(project), str(file), "--create-labels"])
    assert f"{file}, line 2: " in told
    assert says in told
    assert main(["verify", str(file)]) == 1
    told_twice = capsys.readouterr()
    assert f"{file}, line 2: " in told_twice.out
    assert says in told_twice.out
    assert len(told_twice.err.splitlines()) == 1


def test_that_verify_refuses_what_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    assert main(["verify", str(tmp_path / "missing.jsonl")]) == 1
    assert "no such file" in one_sentence(capsys)


def test_that_control_characters_of_a_file_never_reach_the_terminal(
    project: Path, capsys: Capture
) -> None:
    file = project.parent / "bad.jsonl"
    span = {"start": 0, "end": 2, "label": "X", "quote": "\x1b[31mred\r\nline"}
    file.write_text(json.dumps({"text": "abc", "spans": [span]}) + "\n", encoding="utf-8")
    assert main(["verify", str(file)]) == 1
    assert "\x1b" not in capsys.readouterr().out
