"""Every command is listed, explains itself, and costs no more than it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotations import codebooks
from annotations.cli import window_request
from annotations.cli.application import COMMANDS, GROUPS, command
from annotations.project import Project
from annotations.store.schema import SCHEMA_VERSION
from app.main import main

ROOT = Path(__file__).parents[2]
LISTED = [
    *("new", "add", "import", "export", "original", "annotate", "undo", "redo", "history", "info"),
    *("check", "parse", "search", "concordance", "consistency", "suggest", "verify", "formats"),
    "codebooks",
    *("picture", "backups", "restore", "open", "demo"),
]
GROUPED = {
    "codebook": [
        "list",
        "show",
        "add",
        "export",
        "convert",
        "formats",
        "diff",
        "crosswalk",
        "manual",
    ],
}
EVERY = [(name,) for name in LISTED]
EVERY += [(group, name) for group, names in GROUPED.items() for name in names]


def _function(path: tuple[str, ...]) -> Callable[..., None]:
    return COMMANDS[path[0]] if len(path) == 1 else GROUPS[path[0]][1][path[1]]


def _command(path: tuple[str, ...]) -> Any:
    found = command()
    for name in path:
        found = found.commands[name]
    return found


def test_that_the_commands_are_exactly_those_of_the_table() -> None:
    assert list(COMMANDS) == LISTED
    assert {group: list(members) for group, (_, members) in GROUPS.items()} == GROUPED
    assert sorted(command().commands) == sorted([*LISTED, *GROUPED])
    for group, names in GROUPED.items():
        assert sorted(command().commands[group].commands) == sorted(names)


def test_that_the_program_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for word in (*LISTED, *GROUPED, "--version", "--self-test", "--debug"):
        assert word in told


@pytest.mark.parametrize("group", GROUPED)
def test_that_a_group_lists_its_commands_and_asks_for_one(
    group: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([group, "--help"]) == 0
    told = capsys.readouterr().out
    for name in GROUPED[group]:
        assert name in told
    for arguments in ([group], [group, "nonsense"]):
        assert main(arguments) == 2
        told = capsys.readouterr().err
        assert len(told.strip().splitlines()) == 1
        assert f"elocutio {group} --help" in told


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_that_every_command_explains_itself(
    path: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert main([*path, "--help"]) == 0
    told = capsys.readouterr().out
    words = (_function(path).__doc__ or "").splitlines()[0].split()
    assert len(words) >= 5
    assert words[0] in told
    for parameter in _command(path).params:
        if parameter.name != "help":
            assert parameter.help, f"{path} {parameter.name} has no help"


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_that_an_option_nobody_knows_is_wrong_use(
    path: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*path, "--nonsense"]) == 2
    told = capsys.readouterr()
    assert len(told.err.strip().splitlines()) == 1
    assert "--nonsense" in told.err
    assert f"elocutio {' '.join(path)} --help" in told.err
    assert told.out == ""


def test_that_the_version_names_the_parts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("elocutio 0.")
    for part in ("Python", "PySide6", "SQLAlchemy", "msgspec"):
        assert part in told


LOADED = """
import sys
from app.main import main
status = main(sys.argv[1:])
heavy = {"PySide6", "shiboken6", "spacy", "sqlalchemy", "typer", "rich", "alembic", "numpy"}
print(" ".join(sorted(heavy & set(sys.modules))), file=sys.stderr)
sys.exit(status)
"""


def loaded_by(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        check=False,
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("arguments", [[], ["demo"]])
def test_that_the_way_to_the_window_loads_no_command_line(arguments: list[str]) -> None:
    assert loaded_by(*arguments) == set()


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        (["--version"], {"sqlalchemy", "PySide6", "numpy", "spacy"}),
        (["formats"], {"sqlalchemy", "PySide6", "spacy"}),
        (["codebooks"], {"sqlalchemy", "PySide6", "spacy"}),
        (["codebook", "list"], {"sqlalchemy", "PySide6", "spacy"}),
        (["codebook", "show", "frames"], {"sqlalchemy", "PySide6", "spacy"}),
        (["codebook", "diff", "ptc-14", "ptc-18"], {"sqlalchemy", "PySide6", "spacy"}),
        (["info", "nowhere.elocutio"], {"PySide6", "spacy", "alembic"}),
    ],
)
def test_that_a_command_loads_only_what_it_needs(arguments: list[str], unneeded: set[str]) -> None:
    assert loaded_by(*arguments) & unneeded == set()


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], (None, False)),
        (["demo"], (None, True)),
        (["open", "p.elocutio"], (Path("p.elocutio"), False)),
        (["p.elocutio"], (Path("p.elocutio"), False)),
        (["P.ELOCUTIO"], (Path("P.ELOCUTIO"), False)),
        (["open"], None),
        (["open", "--help"], None),
        (["demo", "--help"], None),
        (["info", "p.elocutio"], None),
        (["-x.elocutio"], None),
    ],
)
def test_that_the_way_to_the_window_is_recognised(
    arguments: list[str], wanted: tuple[Path | None, bool] | None
) -> None:
    assert window_request(arguments) == wanted


def test_that_without_a_display_one_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    path = tmp_path / "p.elocutio"
    Project.create(path).close()
    for arguments in ([], ["demo"], ["open", str(path)], [str(path)], ["--debug", "demo"]):
        assert main(arguments) == 1
        told = capsys.readouterr().err
        assert len(told.strip().splitlines()) == 1
        assert "display" in told


def test_that_opening_what_is_not_there_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["open", str(tmp_path / "p.elocutio")]) == 1
    assert "no such project" in capsys.readouterr().err


def json_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main(list(arguments)) == 0
    value = json.loads(capsys.readouterr().out)
    assert isinstance(value, dict)
    return value


def test_that_json_is_one_object_with_the_documented_keys(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path, language="fr") as project:
        document = project.add_document("Jamais, jamais !", title="Éditorial")
        project.annotate(document.id, [(0, 6)], "Repetition", annotator="ana")
    info = json_of(capsys, "info", str(path), "--json")
    assert (info["documents"], info["characters"], info["annotations"]) == (1, 16, 1)
    assert info["schema_version"] == SCHEMA_VERSION
    assert (info["language"], info["relations"]) == ("fr", 0)
    (by_label,) = info["annotations_by_label"]
    assert (by_label["codebook"], by_label["label"]) == ("semeval-2023", "Repetition")
    assert info["annotations_by_annotator"] == [{"annotator": "ana", "count": 1}]
    assert info["document_list"][0]["id"] == document.id
    (book,) = info["codebooks"]
    assert (book["id"], book["version"]) == ("semeval-2023", "1.0")
    history = json_of(capsys, "history", str(path), "--json", "--limit", "1")
    (step,) = history["steps"]
    assert (step["op"], step["text"]) == ("annotate", "tag Repetition")
    assert (step["annotator"], step["undone"]) == ("ana", False)
    formats = json_of(capsys, "formats", "--json")["formats"]
    assert {"code", "name", "suffixes", "reads", "writes", "losses"} == set(formats[0])
    books = json_of(capsys, "codebooks", "--json")["codebooks"]
    assert tuple(book["id"] for book in books) == codebooks.shipped()
    labels = {book["id"]: book["labels"] for book in books}
    assert (labels["semeval-2023"], labels["ptc-14"], labels["frames"]) == (23, 14, 14)
    assert main(["codebooks"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [book["id"] for book in books]


def test_that_the_self_test_tells_of_every_check_in_a_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--self-test"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert last == "The self-test went well."
    assert {line[:4] for line in lines} == {"ok  "}
    told = {line[4:].split(":")[0] for line in lines}
    for name in ("resources", "project", "annotation", "undo", "export", "second process"):
        assert name in told
    assert {"window", "reader text", "format jsonl", "format brat"} <= told


def test_that_the_self_test_goes_on_after_a_failure_and_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Project, "check", lambda self: ["Something is wrong."])
    monkeypatch.setattr("annotations.project.selftest.FORMATS", ())
    assert main(["--self-test", "--json"]) == 1
    told = capsys.readouterr()
    result = json.loads(told.out)
    states = {entry["name"]: entry["state"] for entry in result["checks"]}
    assert result["ok"] is False
    assert (states["undo"], states["export"], states["window"]) == ("ok", "failed", "ok")
    assert "The self-test failed: export." in told.err
    assert "Something is wrong" in told.err


def test_that_a_window_that_fails_fails_the_self_test(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("annotations.project.selftest.FORMATS", ())
    monkeypatch.setattr("app.window.selftest.INTERFACE_FACE", "No Such Face")
    assert main(["--self-test"]) == 1
    told = capsys.readouterr()
    assert "!!  window: RuntimeError: The window: fonts are missing: No Such Face." in told.out


def test_that_json_is_asked_of_the_self_test_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json"]) == 2
    assert main(["--json", "formats"]) == 2
    assert "goes with --self-test" in capsys.readouterr().err
