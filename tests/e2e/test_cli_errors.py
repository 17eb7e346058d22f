"""Whatever goes wrong: one sentence, the right exit status, and the project as it was."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotations.errors import CancelledError
from annotations.project import Project
from app.main import main

ROOT = Path(__file__).parents[2]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as opened:
        document = opened.add_document("Jamais, jamais ! Fin.", title="Un titre")
        opened.annotate(document.id, [(0, 6)], "Repetition", annotator="ana")
    return path


def state(path: Path) -> tuple[bytes, list[str]]:
    """Return the file's bytes and what lies beside it."""
    return path.read_bytes(), sorted(entry.name for entry in path.parent.iterdir())


def one_sentence(capsys: Capture, *, bug: bool = False) -> str:
    told = capsys.readouterr().err
    assert ("This is a bug" in told) == bug, told
    assert len(told.splitlines()) == 1, told
    assert told.startswith("elocutio: ")
    assert "Traceback" not in told
    return told


def refused(
    capsys: Capture, path: Path, arguments: list[str], status: int = 1, *, bug: bool = False
) -> str:
    """Run a command that must fail and leave everything as it was; return its sentence."""
    before = state(path)
    capsys.readouterr()
    assert main(arguments) == status
    assert state(path) == before
    return one_sentence(capsys, bug=bug)


# -- files that are no project


def _text(path: Path) -> None:
    path.write_text("This is no project at all. " * 10, encoding="utf-8")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def _run_sql(path: Path, *statements: str) -> None:
    database = sqlite3.connect(path)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()


def _other_database(path: Path) -> None:
    path.unlink()
    _run_sql(path, "CREATE TABLE t (x)")


def _newer(path: Path) -> None:
    _run_sql(path, "PRAGMA user_version = 99")


def _with_trigger(path: Path) -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM document; END"
    _run_sql(path, trigger)


def _with_view(path: Path) -> None:
    _run_sql(path, "CREATE VIEW v AS SELECT * FROM document")


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
    _run_sql(project, 'UPDATE annotation SET "end" = 999')
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


# -- who else has the project, and where it lies

HOLDER = """
import sys, time
from annotations.project import Project
with Project.open(sys.argv[1]) as project:
    print("open", flush=True)
    sys.stdin.read()
"""


def test_that_the_second_writer_is_told_who_holds_the_project(
    project: Path, capsys: Capture
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"open\n"
    try:
        told = refused(capsys, project, ["undo", str(project)])
        assert f"process {holder.pid}" in told
        assert main(["info", str(project)]) == 0
    finally:
        holder.communicate(b"")
    assert main(["undo", str(project)]) == 0


def _as_nobody(*arguments: str) -> tuple[int, str]:
    """Run a command in a forked process without rights; return its status and what it told.

    Forked, because that user may not be able to read the program's own files.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        os.dup2(writing, 2)
        os.setgid(65534)
        os.setuid(65534)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        status = main(list(arguments))
        sys.stderr.flush()
        os._exit(status)
    os.close(writing)
    with open(reading, encoding="utf-8") as told:
        text = told.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), text


@pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0, reason="only root can become another user"
)
def test_that_a_project_in_a_read_only_folder_can_be_read(project: Path, capsys: Capture) -> None:
    temporary = Path(tempfile.gettempdir())
    for part in project.parents:
        if part != temporary and temporary in part.parents:
            part.chmod(0o755)
    project.chmod(0o644)
    article, out = project.parent / "a.txt", project.parent / "out.jsonl"
    article.write_text("Texte", encoding="utf-8")
    reading = [["info"], ["check"], ["history"]]
    for command in reading:  # what they import lazily is loaded before the rights are gone
        assert main([*command, str(project)]) == 0
    assert main(["export", str(project), "-o", str(out)]) == 0
    assert main(["add", str(project), str(article)]) == 0
    assert main(["undo", str(project)]) == 0
    out.unlink()
    before = state(project)
    for command in reading:
        assert _as_nobody(*command, str(project)) == (0, "")
    status, told = _as_nobody("export", str(project), "-o", "-")
    assert status == 0, told
    for arguments in (
        ["undo", str(project)],
        ["add", str(project), str(article)],
        ["export", str(project), "-o", str(out)],
        ["new", str(project.parent / "q.elocutio")],
    ):
        status, told = _as_nobody(*arguments)
        assert status == 1
        assert len(told.splitlines()) == 1, told
        assert str(project.parent) in told
    assert state(project) == before


# -- what nobody foresaw


def _fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(self: Project) -> None:
        raise error

    monkeypatch.setattr(Project, "undo", fail)


def test_that_a_bug_is_one_sentence_unless_asked(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    _fail_with(monkeypatch, ZeroDivisionError("oh\nno" + "!" * 1000))
    told = refused(capsys, project, ["undo", str(project)], bug=True)
    assert "ZeroDivisionError: oh" in told
    assert len(told) < 400
    assert "--debug" in told
    for arguments in (["--debug", "undo", str(project)], ["undo", str(project), "--debug"]):
        assert main(arguments) == 1
        assert "Traceback" in capsys.readouterr().err


def test_that_a_bug_on_a_damaged_project_blames_the_file(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    _run_sql(project, 'UPDATE annotation SET "end" = 999')
    _fail_with(monkeypatch, KeyError(7))
    told = refused(capsys, project, ["undo", str(project)])
    assert "The project is damaged" in told
    assert "This is a bug" not in told


@pytest.mark.parametrize("error", [KeyboardInterrupt(), CancelledError()])
def test_that_stopping_has_exit_status_130(
    error: BaseException, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    _fail_with(monkeypatch, error)
    before = state(project)
    assert main(["undo", str(project)]) == 130
    assert "Traceback" not in capsys.readouterr().err
    assert state(project) == before


def test_that_the_systems_refusals_are_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    _fail_with(monkeypatch, OSError(28, "No space left on device", "somewhere"))
    told = refused(capsys, project, ["undo", str(project)])
    assert "somewhere: " in told
    assert "No space left" in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_that_a_full_disk_behind_standard_output_is_told(project: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "app", "info", str(project)],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_that_ctrl_c_leaves_the_project_as_it_was(project: Path) -> None:
    folder = project.parent / "many"
    folder.mkdir()
    for number in range(4000):
        (folder / f"{number}.txt").write_text(f"mot {number} " * 300, encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "app", "add", str(project), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        # Whoever started the tests in the background may have it ignored, which is inherited.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while not (project.parent / f".{project.name}.lock").exists() and program.poll() is None:
        time.sleep(0.01)
    program.send_signal(signal.SIGINT)
    out, told = program.communicate()
    assert (program.returncode, out) == (130, b""), told
    assert b"Traceback" not in told
    with Project.open(project) as opened:
        assert len(opened.documents()) == 1
        assert opened.check() == []


def test_that_the_commands_say_nothing_to_a_program_without_a_console(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["info", str(project)]) == 0
    assert main(["undo", "nowhere"]) == 1
    for stream in (sys.stdout, sys.stderr):
        stream.close()
