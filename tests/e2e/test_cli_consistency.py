"""``elocutio consistency``: what may be a slip, as lines and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations.project import Project
from app.main import main


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",)) as project:
        project.set_current_annotator("ana")
        document = project.add_document("Une casse sociale. La casse sociale.", title="Un").id
        project.annotate(document, [(4, 16)], "Loaded_Language")
    return path


def test_that_slips_are_listed(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["consistency", str(path)]) == 0
    told = capsys.readouterr().out
    edge = "Loaded_Language: an edge inside a word; better 4-17"
    assert f"edges  casse social  [Un 4-16]  {edge}\n" in told
    assert told.endswith("1 place to look at again.\n")


def test_that_slips_are_objects(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(path) as project:
        project.mend(project.inconsistencies())
    assert main(["consistency", str(path), "--kind", "untagged", "--json"]) == 0
    (odd,) = json.loads(capsys.readouterr().out)["inconsistencies"]
    assert odd["fragments"] == [[22, 35]]
    assert (odd["label"], odd["proposed"], odd["votes"]) == ("", "Loaded_Language", 1)
    assert main(["consistency", str(path), "--kind", "nope"]) == 1
