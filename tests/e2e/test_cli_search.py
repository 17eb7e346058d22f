"""Searching from the command line: passages in words and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations.project import Project
from app.main import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        project.add_document("😀 L’été\r\nest là. La guerre froide.", title="Un")
        project.add_document("Étés froids.", title="Deux")
    return path


def test_that_passages_are_printed_with_document_and_offsets(path: Path, capsys: Capture) -> None:
    assert main(["search", str(path), "ete*"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].endswith("  Un")
    assert told[1] == "  4-7  😀 L’été↵est là. La guerre froide."
    assert told[-1] == "2 passages in 2 documents."


def test_that_a_phrase_and_a_limit_are_understood(path: Path, capsys: Capture) -> None:
    assert main(["search", str(path), '"guerre froide"', "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["documents"] == 1
    assert found["cut"] is False
    (hit,) = found["hits"]
    text = "😀 L’été\r\nest là. La guerre froide."
    assert text[hit["start"] : hit["end"]] == hit["quote"] == "guerre froide"
    assert main(["search", str(path), "été*", "--limit", "1"]) == 0
    assert "1 passage in 2 documents; there are more" in capsys.readouterr().out


def test_that_without_a_word_it_says_what_to_write(path: Path, capsys: Capture) -> None:
    assert main(["search", str(path), "«»"]) == 1
    assert "no word to look for" in capsys.readouterr().err
