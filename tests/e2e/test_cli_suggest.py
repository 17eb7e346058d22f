"""Suggestions by rule from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations.project import Project
from app.main import main

Capture = pytest.CaptureFixture[str]
TEXT = "Jamais, jamais ! Quel scandale."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    books = ["semeval-2023", "figures"]
    with Project.create(path, codebooks=books, language="fr") as project:
        project.add_document(TEXT, title="Un")
    return path


def _told(capsys: Capture, *arguments: str | Path) -> str:
    assert main([str(argument) for argument in arguments]) == 0
    return capsys.readouterr().out


def test_that_suggestions_are_shown_counted_and_stored(path: Path, capsys: Capture) -> None:
    assert _told(capsys, "suggest", path, "--dry-run").endswith("2 suggestions, nothing stored.\n")
    told = _told(capsys, "suggest", path)
    assert "Epizeuxis  Jamais, jamais  [Un]" in told
    assert told.endswith("2 suggestions.\n")
    assert main(["suggest", str(path)]) == 0
    again = capsys.readouterr()
    assert again.out == "0 suggestions.\n"
    assert "2 passages with the label already" in again.err
    assert _told(capsys, "undo", path).startswith("Undone: suggest 2 passages")


def test_that_json_carries_offsets_cues_and_reason(path: Path, capsys: Capture) -> None:
    told = json.loads(_told(capsys, "suggest", path, "--rules", "loaded", "--json"))
    (made,) = told["suggestions"]
    ((start, end),) = made["fragments"]
    assert TEXT[start:end] == made["quote"] == "scandale"
    assert (made["rule"], made["label"], made["cues"]) == (
        "loaded",
        "Loaded_Language",
        ["scandale"],
    )
    assert made["reason"]
    assert told["known"] == 0
    with Project.open(path, read_only=True) as project:
        (stored,) = project.annotations(project.documents()[0].id)
    assert stored.id == made["annotation"]


def test_that_an_unknown_rule_is_told(path: Path, capsys: Capture) -> None:
    assert main(["suggest", str(path), "--rules", "nope"]) == 1
    assert "no rule “nope”; there are: alliteration, " in capsys.readouterr().err


def test_that_rules_of_a_file_are_asked_alone(path: Path, tmp_path: Path, capsys: Capture) -> None:
    rule = {
        "id": "mine",
        "label": "Slogans",
        "codebook": "semeval-2023",
        "explanation": {"en": "A word of mine."},
        "words": ["jamais"],
    }
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({"language": "fr", "rules": [rule]}), "utf-8")
    told = json.loads(_told(capsys, "suggest", path, "--rules", file, "--dry-run", "--json"))
    assert [s["rule"] for s in told["suggestions"]] == ["mine", "mine"]
    assert told["suggestions"][0]["cue_ranges"] == [[0, 6]]
    assert told["unparsed"] == []
    file.write_text(json.dumps({"language": "fr", "rules": [rule, rule]}), "utf-8")
    assert main(["suggest", str(path), "--rules", str(file)]) == 1
    assert "mine.json: The rule “mine” stands in it twice." in capsys.readouterr().err
    assert main(["suggest", str(path), "--rules", "nowhere.json"]) == 1
    assert "no such file of rules" in capsys.readouterr().err


def test_that_exports_hold_suggestions_only_when_asked(
    path: Path, capsys: Capture, tmp_path: Path
) -> None:
    _told(capsys, "suggest", path)
    out = tmp_path / "out.jsonl"
    _told(capsys, "export", path, "-o", out)
    assert "rule:" not in out.read_text("utf-8")
    _told(capsys, "export", path, "-o", out, "--suggestions")
    assert out.read_text("utf-8").count("rule:") == 2


def test_that_documents_whose_language_has_no_rules_are_named(path: Path, capsys: Capture) -> None:
    with Project.open(path) as project:
        made = [
            project.add_document("Aldrig, aldrig!", title="Ett", language="sv"),
            project.add_document("Nigdy!", title="Raz", language="pl"),
            project.add_document("Aldri!", title="To", language="sv"),
        ]
    assert main(["suggest", str(path), "--dry-run"]) == 0
    told = capsys.readouterr()
    assert told.out.endswith("2 suggestions, nothing stored.\n")
    named = "pl (1): “Raz”; sv (2): “Ett”, “To”."
    assert f"Left out: 3 documents in a language that has no rules: {named}" in told.err
    found = json.loads(_told(capsys, "suggest", path, "--dry-run", "--json"))
    assert found["without_rules"] == [document.id for document in made]
    with Project.create(path.with_name("bare.elocutio"), codebooks=["figures"]) as bare:
        bare.add_document("Hm.", title="Kurz")
    assert main(["suggest", str(path.with_name("bare.elocutio"))]) == 0
    assert "no language set (1): “Kurz”." in capsys.readouterr().err
