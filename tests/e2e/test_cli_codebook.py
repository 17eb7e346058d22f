"""The commands about codebooks do what they say, and say in one sentence why they do not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotations import codebooks
from annotations.cli.application import GROUPS
from annotations.codebook_formats.registry import CODEBOOK_FORMATS, load
from annotations.model import Kind
from annotations.project import Project
from app.main import main

ROOT = Path(__file__).parents[2]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    Project.create(path, codebooks=["semeval-2023"]).close()
    return path


def said(capsys: Capture, *arguments: object) -> str:
    capsys.readouterr()
    assert main(["codebook", *map(str, arguments)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def said_json(capsys: Capture, *arguments: object) -> dict[str, Any]:
    value = json.loads(said(capsys, *arguments, "--json"))
    assert isinstance(value, dict)
    return value


def refused(capsys: Capture, status: int, *arguments: object) -> str:
    capsys.readouterr()
    assert main(["codebook", *map(str, arguments)]) == status
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "bug" not in told.err
    return told.err


def test_that_the_list_has_what_ships_and_what_the_project_has(
    project: Path, capsys: Capture
) -> None:
    listed = said_json(capsys, "list")
    assert tuple(book["id"] for book in listed["shipped"]) == codebooks.shipped()
    assert listed["project"] == []
    assert said_json(capsys, "list", project)["project"][0]["labels"] == 23
    assert said(capsys, "list").splitlines()[-1].startswith("walton 1.0  ")
    assert "  semeval-2023 1.0  " in said(capsys, "list", project)


def test_that_show_speaks_the_language_asked_for(project: Path, capsys: Capture) -> None:
    told = said(capsys, "show", "semeval-2023", "--language", "fr")
    assert "Langage chargé  [Loaded_Language, key L]" in told
    assert "▸ " in told
    assert said(capsys, "show", project) == said(capsys, "show", "semeval-2023")
    value = said_json(capsys, "show", project)
    shipped = (ROOT / "resources" / "codebooks" / "semeval-2023.json").read_text("utf-8")
    assert value == json.loads(shipped)


def test_that_an_added_file_is_one_step_and_tells_what_was_left_out(
    project: Path, tmp_path: Path, capsys: Capture
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("code;name;remarks\nA;Alpha;ask\nB;Beta;\n", encoding="utf-8")
    told = said(capsys, "add", project, table)
    assert "added mine 1.0  mine (2 labels; en)" in told
    assert "read: labels 2" in told
    assert "left out: 1 × cell of the column “remarks”" in told
    said(capsys, "add", project, "figures")
    said(capsys, "add", project, table, "--id", "again", "--format", "csv")
    with Project.open(project) as opened:
        ids = [book.id for book in opened.codebooks()]
        assert ids == ["semeval-2023", "mine", "figures", "again"]
        assert [step.op for step in opened.history()] == ["add_codebook"] * 3
        assert opened.label("A", "again").codebook == "again"
        opened.undo()
        assert opened.check() == []


@pytest.mark.parametrize("entry", CODEBOOK_FORMATS, ids=lambda entry: entry.code)
def test_that_a_project_s_codebook_goes_out_and_into_another_project(
    entry, project: Path, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / f"semeval-2023{entry.suffixes[0]}"
    told = said(capsys, "export", project, "-o", file, "--format", entry.code)
    assert f"semeval-2023 1.0: written as {entry.code}." in told
    assert ("left out" in told) == bool(entry.losses)
    other = tmp_path / "other.elocutio"
    assert main(["new", str(other), "--codebook", str(file)]) == 0
    with Project.open(other) as opened:
        (book,) = opened.codebooks()
    wanted = [
        label.code for label in codebooks.load("semeval-2023").labels if label.kind == "label"
    ]
    found = {label.code for label in book.labels if label.kind is Kind.LABEL}
    assert found == set(wanted)


def test_that_an_export_tells_its_format_by_the_name(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "f.qdc"
    assert "written as refi-qda" in said(capsys, "export", "frames", "-o", out)
    assert "written as json" in said(capsys, "convert", out, "-o", tmp_path / "f.json")
    before, after = codebooks.load("frames"), load(str(tmp_path / "f.json"))
    assert [label.name for label in after.labels] == [label.name for label in before.labels]
    assert capsys.readouterr().err == ""
    assert main(["codebook", "export", "frames", "-o", "-"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["id"] == "frames"
    assert "written as json" in told.err


def test_that_a_conversion_tells_what_was_not_read_and_what_is_not_held(
    tmp_path: Path, capsys: Capture
) -> None:
    conf = tmp_path / "annotation.conf"
    conf.write_text("[entities]\nPerson|PER\n[events]\n[relations]\n[attributes]\n", "utf-8")
    told = said(
        capsys,
        "convert",
        conf,
        "-o",
        tmp_path / "x.json",
        "--id",
        "people",
        "--format",
        "doccano",
        "--from",
        "brat",
    )
    assert "people 1.0: written as doccano." in told
    assert "not read: 1 × further term of a type" in told
    assert "left out: 1 × the codebook's id" in told
    assert json.loads((tmp_path / "x.json").read_text("utf-8"))[0]["text"] == "Person"


def test_that_the_formats_are_told_with_what_they_lose(capsys: Capture) -> None:
    rows = said_json(capsys, "formats")["formats"]
    assert [row["code"] for row in rows] == [entry.code for entry in CODEBOOK_FORMATS]
    assert "doccano  doccano labels (JSON) .json" in said(capsys, "formats")


def test_that_differences_are_told_in_words_and_as_json(
    project: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert said(capsys, "diff", "frames", "frames") == "No difference.\n"
    with Project.open(project) as opened:
        opened.edit_label("semeval-2023", "Doubt", name={"en": "Scepticism", "fr": "Doute"})
        opened.move_label("semeval-2023", "Slogans", "justification")
        opened.recode_label("semeval-2023", "Repetition", "Repeated")
    told = said(capsys, "diff", "semeval-2023", project)
    assert "~ Doubt: renamed, name (en) “" in told
    assert "→ “Scepticism”" in told
    assert "~ Slogans: moved from " in told
    assert "~ Repeated: recoded, was Repetition" in told
    changes = said_json(capsys, "diff", "semeval-2023", project)["changes"]
    assert {change["kind"] for change in changes} == {"renamed", "moved", "recoded"}
    keys = {"kind", "code", "field", "language", "before", "after"}
    assert all(set(change) == keys for change in changes)
    with Project.open(project) as opened:
        opened.publish_codebook("semeval-2023")
    told = said(capsys, "diff", project, project, "--version-a", "1.0")
    assert "recoded, was Repetition" in told


def test_that_wrong_use_is_told_apart_from_what_went_wrong(
    project: Path, tmp_path: Path, capsys: Capture
) -> None:
    out, file = tmp_path / "o.csv", tmp_path / "b.csv"
    file.write_text("code\nA\nA\n", "utf-8")
    assert "“nothing”" in refused(capsys, 1, "show", "nothing")
    assert "line 3: The code “A” stands twice" in refused(capsys, 1, "add", project, file)
    assert "has the codebook “semeval-2023” already" in refused(
        capsys, 1, "add", project, "semeval-2023"
    )
    assert "no codebook “x”; it has: semeval-2023" in refused(
        capsys, 1, "export", project, "-o", out, "--codebook", "x"
    )
    assert "name does not tell the format" in refused(capsys, 2, "export", project, "-o", "x.doc")
    assert "no codebook format “x”" in refused(
        capsys, 2, "export", "frames", "-o", out, "--format", "x"
    )
    assert "would replace" in refused(
        capsys, 2, "export", project, "-o", project, "--format", "json"
    )
    assert "would replace" in refused(
        capsys, 2, "convert", _good(file), "-o", file, "--format", "json"
    )
    assert "is no project" in refused(capsys, 1 + 1, "show", "frames", "--codebook", "x")
    assert "--format" in refused(capsys, 2, "show", project, "--format", "csv")
    assert "no such" in refused(capsys, 1, "list", tmp_path / "none.elocutio")
    assert not out.exists()
    with Project.open(project) as opened:
        assert opened.history() == ()
        opened.add_codebook("figures")
    assert "several codebooks (semeval-2023, figures); name one" in refused(
        capsys, 1, "show", project
    )


def _good(file: Path) -> Path:
    file.write_text("code\nA\n", "utf-8")
    return file


def test_that_the_guide_to_codebooks_names_every_format_and_every_command() -> None:
    guide = (ROOT / "docs" / "guide" / "en" / "codebooks.md").read_text("utf-8")
    for entry in CODEBOOK_FORMATS:
        assert f"`{entry.code}`" in guide
        for suffix in entry.suffixes:
            assert f"`{suffix}`" in guide
    for name in GROUPS["codebook"][1]:
        assert f"elocutio codebook {name}" in guide


def test_that_annotations_are_taken_to_another_codebook(project: Path, capsys: Capture) -> None:
    with Project.open(project) as opened:
        document = opened.add_document("Jamais, jamais ! Fin.", title="Un titre")
        opened.annotate(document.id, [(0, 6)], "Repetition", annotator="ana")
        opened.annotate(document.id, [(0, 6)], "Appeal_to_Time", annotator="ana")
        opened.add_codebook("ptc-14")
    before = project.read_bytes()
    words = ("crosswalk", project, "semeval-2023", "ptc-14", "--document", "Un titre")
    told = said(capsys, *words, "--dry-run")
    assert "would be converted from semeval-2023 to ptc-14" in told
    assert "written: annotations 1" in told
    assert "left out: 1 × “Appeal_to_Time” has no counterpart" in told
    assert project.read_bytes() == before
    assert "converted from semeval-2023 to ptc-14" in said(capsys, *words)
    with Project.open(project) as opened:
        assert opened.history()[0].op == "convert_annotations"
        found = {(a.codebook, a.label) for a in opened.annotations(document.id)}
    assert ("ptc-14", "Repetition") in found
    assert main(["history", str(project), "--limit", "1"]) == 0
    assert "convert 1 annotation to ptc-14" in capsys.readouterr().out
    assert "no codebook “figures”" in refused(
        capsys, 1, "crosswalk", project, "semeval-2023", "figures"
    )


def test_that_a_manual_is_written_with_what_the_project_tells(
    project: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "m.html"
    told = said(capsys, "manual", "semeval-2023", "-o", out)
    assert told == f"semeval-2023 1.0: written as a manual to {out}.\n"
    page = out.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Langage chargé" in page
    with Project.open(project) as opened:
        document = opened.add_document("Jamais, jamais ! Fin.", title="Un titre")
        opened.annotate(document.id, [(0, 14)], "Repetition")
    said(capsys, "manual", project, "-o", out, "--counts", "--examples", 1, "--language", "fr")
    page = out.read_text("utf-8")
    assert "Employée une fois" in page
    assert "Jamais, jamais" in page
    assert "Loaded Language" not in page
    assert "Only a project" in refused(capsys, 2, "manual", "frames", "-o", out, "--counts")
    assert "does not speak “de”" in refused(
        capsys, 1, "manual", "frames", "-o", out, "--language", "de"
    )
    assert "would replace" in refused(capsys, 2, "manual", project, "-o", project)
    assert out.read_text("utf-8") == page
