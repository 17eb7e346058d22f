"""What a shipped codebook offers, labels, attributes, relations, comes out as it went in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotations import codebooks
from annotations.formats import jsonl
from annotations.model import AttributeDefinition, AttributeType, Codebook, Kind, Level
from annotations.project import Project
from tests.unit.annotations.support import exported

SHIPPED = codebooks.shipped()


def _values(attribute: AttributeDefinition) -> list[Any]:
    if attribute.type is AttributeType.CHOICE:
        return [choice.code for choice in attribute.choices]
    assert attribute.type is AttributeType.TEXT
    return ["l’adjoint"]


def _use(project: Project, document: str, book: Codebook) -> int:
    """Put each label on something, each value on an annotation, each relation between two.

    Returns the number of annotations made.
    """
    made = []
    for label in book.labels:
        if label.kind is Kind.GROUP:
            continue
        if label.level is Level.DOCUMENT:
            project.label_document(document, label.code, book.id)
        else:
            place = [(len(made), len(made) + 2)]
            made.append(project.annotate(document, place, label.code, codebook=book.id).id)
    for attribute in book.attributes:
        for place, value in enumerate(_values(attribute)):
            project.set_attribute(made[place % len(made)], attribute.code, value)
    for relation in book.relations:
        project.relate(made[0], made[1], relation.code)
    return len(made)


@pytest.mark.parametrize("books", [(name,) for name in SHIPPED] + [SHIPPED], ids=" ".join)
def test_that_a_project_with_shipped_codebooks_goes_out_and_comes_in_again(
    tmp_path: Path, books: tuple[str, ...]
) -> None:
    path = tmp_path / "p.jsonl"
    with Project.create(tmp_path / "p.elocutio", codebooks=books, language="fr") as project:
        assert tuple(book.id for book in project.codebooks()) == books
        document = project.add_document("Jamais nous ne paierons ce clocher. " * 4, title="Clocher")
        made = sum(_use(project, document.id, book) for book in project.codebooks())
        assert project.check() == []
        project.export("jsonl", path)
    assert list(jsonl.verify(path)) == []
    (record,) = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    assert [entry["id"] for entry in record["codebooks"]] == sorted(books)
    assert len(record["spans"]) == made
    used = {(entry["codebook"], entry["label"]) for entry in record["spans"]}
    used |= {(entry["codebook"], entry["label"]) for entry in record["document_labels"]}
    assert used == {
        (name, label.code)
        for name in books
        for label in codebooks.load(name).labels
        if label.kind is Kind.LABEL
    }
    # No codebook is named: those that ship are found by the ids in the file.
    with Project.create(tmp_path / "q.elocutio", codebooks=[], language="fr") as other:
        report = other.import_("jsonl", path, create_labels=True)
        assert report.left_out == {}
        assert report.written["codebooks added"] == len(books)
        assert "labels made" not in report.written
        assert exported(other) == path.read_bytes()
        assert {book.id for book in other.codebooks()} == set(books)
        assert other.check() == []
