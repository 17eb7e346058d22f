"""Annotation sets of other programs on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations.formats import registry
from annotations.project import Project
from annotations.project.sample import create_sample
from app.main import main

Capture = pytest.CaptureFixture[str]


def test_that_every_format_writes_the_sample_and_reads_it_back(
    tmp_path: Path, capsys: Capture
) -> None:
    sample = tmp_path / "s.elocutio"
    create_sample(sample).close()
    for entry in registry.FORMATS:
        if not entry.writes:
            continue
        name = entry.code if entry.write is None else f"x-{entry.code}{entry.suffixes[0]}"
        out = tmp_path / name
        arguments = ["export", str(sample), "-o", str(out), "--format", entry.code]
        assert main(arguments) == 0, capsys.readouterr().err
        said = capsys.readouterr().out
        assert f"exported as {entry.code}" in said
        if entry.read is None:
            continue
        assert registry.for_file(out).code == entry.code
        target = tmp_path / f"{entry.code}.elocutio"
        if entry.textless and entry.code != "brat":
            target.write_bytes(sample.read_bytes())
        else:
            assert main(["new", str(target), "--codebook", "semeval-2023"]) == 0
        assert main(["import", str(target), str(out), "--create-labels"]) == 0
        assert main(["check", str(target)]) == 0, capsys.readouterr().out
        capsys.readouterr()


def test_that_unit_texts_and_codebook_can_be_told(tmp_path: Path, capsys: Capture) -> None:
    project, texts, labels = tmp_path / "p.elocutio", tmp_path / "texts", tmp_path / "x.labels"
    assert main(["new", str(project), "--codebook", "semeval-2023", "--codebook", "ptc-18"]) == 0
    texts.mkdir()
    (texts / "article7.txt").write_text("😀 Jamais, jamais !", "utf-8")
    labels.write_text("7\tDoubt\t3\t9\n", "utf-8")
    arguments = ["import", str(project), str(labels)]
    assert main(arguments) == 1
    assert "The text of “7” is missing" in capsys.readouterr().err
    arguments += ["--texts", str(texts)]
    assert main(arguments) == 1
    assert "stands in several codebooks" in capsys.readouterr().err
    arguments += ["--codebook", "ptc-18", "--offset-unit", "utf-16"]
    assert main(arguments) == 0
    assert "assumed: Offsets are taken as UTF-16 units, as asked." in capsys.readouterr().out
    with Project.open(project, read_only=True) as opened:
        (document,) = opened.documents()
        (made,) = opened.annotations(document.id)
        assert (made.codebook, made.fragments) == ("ptc-18", ((2, 8),))


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["--offset-unit", "feet"], 2, "“feet” is no unit of offsets; write one of: codepoint"),
        (["--format", "jsonl", "--offset-unit", "utf-8"], 1, "fixes what its offsets count"),
        (["--format", "csv"], 1, "csv can only be written"),
        (["--format", "ptc", "--texts", "nowhere"], 1, "There is no such folder of texts"),
    ],
)
def test_that_wrong_requests_are_one_sentence(
    tmp_path: Path, capsys: Capture, arguments: list[str], status: int, sentence: str
) -> None:
    project, file = tmp_path / "p.elocutio", tmp_path / "x.jsonl"
    assert main(["new", str(project)]) == 0
    file.write_text('{"text": "a"}', "utf-8")
    capsys.readouterr()
    assert main(["import", str(project), str(file), *arguments]) == status
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1


def test_that_a_folder_format_is_not_written_to_standard_output(
    tmp_path: Path, capsys: Capture
) -> None:
    sample = tmp_path / "s.elocutio"
    create_sample(sample).close()
    assert main(["export", str(sample), "--format", "brat", "-o", "-"]) == 1
    assert "is a folder of files; name a folder" in capsys.readouterr().err


def test_that_formats_lists_what_each_cannot_carry(capsys: Capture) -> None:
    assert main(["formats", "--json"]) == 0
    listed = {row["code"]: row for row in json.loads(capsys.readouterr().out)["formats"]}
    assert set(listed) == {entry.code for entry in registry.FORMATS}
    assert listed["csv"]["reads"] is False
    assert "relations" in listed["csv"]["losses"]
    assert listed["brat"]["writes"] is True
