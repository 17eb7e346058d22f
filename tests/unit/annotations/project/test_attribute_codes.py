"""The values that annotations hold follow a changed code of their attribute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotations.changes import Op
from annotations.errors import UserError
from annotations.formats import jsonl
from annotations.model import AttributeDefinition, AttributeType
from annotations.project import Project
from tests.unit.annotations.support import dump

BOOK, OTHER = "semeval-2023", "figures"
_STRENGTH = AttributeDefinition("strength", AttributeType.NUMBER, {"en": "Strength"})
_SURE = AttributeDefinition("sure", AttributeType.YES_NO, {"en": "Sure"})


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.elocutio", codebooks=(BOOK, OTHER)) as made:
        made.set_current_annotator("Ana")
        document = made.add_document("One two three four.", title="One").id
        for book in (BOOK, OTHER):
            there = next(entry for entry in made.codebooks() if entry.id == book)
            made.edit_codebook(book, attributes=(*there.attributes, _STRENGTH, _SURE))
        made.annotate(document, [(0, 3)], "Doubt", attributes={"strength": 2, "sure": True})
        made.annotate(document, [(4, 7)], "Slogans", attributes={"sure": False})
        made.annotate(document, [(8, 13)], "Metaphor", attributes={"strength": 1.5})
        yield made


def _held(project: Project) -> list[dict[str, object]]:
    found = project.annotations(project.documents()[0].id)
    return [{k: v for k, v in a.attributes.items() if k != "voice"} for a in found]


def test_that_values_follow_in_the_same_step_and_come_back(project: Project) -> None:
    before = dump(project)
    steps = len(project.history(100))
    modified = [a.modified for a in project.annotations(project.documents()[0].id)]
    project.recode_attribute(BOOK, "strength", "force")
    assert _held(project) == [{"force": 2, "sure": True}, {"sure": False}, {"strength": 1.5}]
    assert [a.modified for a in project.annotations(project.documents()[0].id)] == modified
    history = project.history(100)
    assert len(history) == steps + 1
    assert history[0].op == Op.RECODE_ATTRIBUTE
    project.undo()
    assert dump(project) == before
    project.redo()
    project.recode_attribute(BOOK, "sure", "certain")
    assert _held(project)[:2] == [{"force": 2, "certain": True}, {"certain": False}]


def test_that_followed_values_can_be_set_and_exported(project: Project, tmp_path: Path) -> None:
    project.recode_attribute(BOOK, "strength", "force")
    first = project.annotations(project.documents()[0].id)[0]
    project.set_attribute(first.id, "force", 3)
    with pytest.raises(UserError, match="no attribute “strength”"):
        project.set_attribute(first.id, "strength", 3)
    out = tmp_path / "out.jsonl"
    project.export("jsonl", out)
    assert list(jsonl.verify(out)) == []
    assert '"force":3' in out.read_text("utf-8")


def test_that_a_code_that_is_taken_is_refused_and_nothing_changes(project: Project) -> None:
    before = dump(project)
    with pytest.raises(UserError, match="stands twice"):
        project.recode_attribute(BOOK, "strength", "sure")
    with pytest.raises(UserError, match="no attribute “nothing”"):
        project.recode_attribute(BOOK, "nothing", "sure")
    assert dump(project) == before
    book = next(entry for entry in project.codebooks() if entry.id == BOOK)
    left = tuple(entry for entry in book.attributes if entry.code != "sure")
    project.edit_codebook(BOOK, attributes=left)
    before = dump(project)
    with pytest.raises(UserError, match=r"already \(2\)"):
        project.recode_attribute(BOOK, "strength", "sure")
    assert dump(project) == before


def test_that_odd_codes_and_values_are_kept_exactly(project: Project) -> None:
    odd = 'a"b.c[0] é'
    book = next(entry for entry in project.codebooks() if entry.id == BOOK)
    text = replace(_STRENGTH, code=odd, type=AttributeType.TEXT)
    project.edit_codebook(BOOK, attributes=(*book.attributes, text))
    first = project.annotations(project.documents()[0].id)[0]
    project.set_attribute(first.id, odd, 'il dit « "non" »\n')
    project.recode_attribute(BOOK, odd, "said")
    assert _held(project)[0]["said"] == 'il dit « "non" »\n'
    assert list(_held(project)[0]) == ["strength", "sure", "said"]
