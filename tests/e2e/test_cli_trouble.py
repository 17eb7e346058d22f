"""Other programs, read-only folders, bugs, signals, full disks: one sentence, nothing lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from annotations.errors import CancelledError
from annotations.project import Project
from app.main import main
from tests.e2e.refusals import Capture, refused, run_sql, state

ROOT = Path(__file__).parents[2]

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
    run_sql(project, 'UPDATE annotation SET "end" = 999')
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
