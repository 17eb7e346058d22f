"""A whole annotated article goes through the engine and out of it again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotations.formats import jsonl
from annotations.project import Project
from tests.unit.annotations.support import SHARED, dump, exported

ARTICLE = SHARED / "articles" / "article_fr.txt"
REFERENCE = SHARED / "articles" / "article_fr.reference.jsonl"
COLUMNS = (("semeval2023", "semeval-2023"), ("figure", "figures"))

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the reference article is not here")


@pytest.fixture
def spans() -> list[dict[str, Any]]:
    """The reference annotations, one a line."""
    lines = REFERENCE.read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


@pytest.fixture
def annotated(path: Path, spans) -> Project:
    """The article with every reference label of both columns."""
    with Project.create(path, codebooks=["semeval-2023", "figures"], language="fr") as project:
        project.set_current_annotator("ana")
        document = project.add_document(ARTICLE.read_bytes().decode("utf-8"), title="Article")
        for entry in spans:
            for column, book in COLUMNS:
                if entry[column]:
                    place = [(entry["start"], entry["end"])]
                    note = entry["rationale"]
                    project.annotate(document.id, place, entry[column], codebook=book, note=note)
        yield project


def test_that_every_reference_passage_is_quoted_as_it_stands(annotated, spans) -> None:
    record = json.loads(exported(annotated))
    quotes = {
        (s["start"], s["end"], s["codebook"], s["label"]): s["quote"] for s in record["spans"]
    }
    wanted = {
        (entry["start"], entry["end"], book, entry[column]): entry["quote"]
        for entry in spans
        for column, book in COLUMNS
        if entry[column]
    }
    assert quotes == wanted
    assert len(wanted) > 100


def test_that_the_article_verifies_and_comes_back_the_same(annotated, tmp_path) -> None:
    out = tmp_path / "out.jsonl"
    annotated.export("jsonl", out)
    assert list(jsonl.verify(out)) == []
    books = ["semeval-2023", "figures"]
    with Project.create(tmp_path / "q.elocutio", codebooks=books, language="fr") as other:
        other.import_("jsonl", out)
        assert exported(other) == out.read_bytes()
        assert other.check() == []


def test_that_twenty_undos_a_restart_and_twenty_redos_give_the_same_bytes(annotated) -> None:
    before = dump(annotated)
    number = len(annotated.annotations(annotated.documents()[0].id))
    for _ in range(20):
        annotated.undo()
    assert len(annotated.annotations(annotated.documents()[0].id)) == number - 20
    annotated.close()
    with Project.open(annotated.path) as again:
        for _ in range(20):
            assert again.redo() is not None
        assert again.redo() is None
        assert dump(again) == before
        assert again.check() == []
