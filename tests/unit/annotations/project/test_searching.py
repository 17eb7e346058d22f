"""Words in all documents, and one label on many passages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.find import Query
from annotations.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.elocutio") as made:
        made.add_document("Jamais, jamais !", title="Un")
        made.add_document("Rien.", title="Deux")
        made.add_document("Plus jamais 😀 jamais.", title="Trois")
        yield made


def exported(project: Project) -> bytes:
    out = io.BytesIO()
    project.export("jsonl", out)
    return out.getvalue()


def places(project: Project) -> list[tuple[str, tuple[int, int]]]:
    return [(d.id, hit) for d, _, hits in project.find(Query("jamais")) for hit in hits]


def test_that_words_are_found_in_all_documents_or_in_those_named(project: Project) -> None:
    found = {document.title: list(hits) for document, _, hits in project.find(Query("jamais"))}
    assert found == {"Un": [(0, 6), (8, 14)], "Trois": [(5, 11), (14, 20)]}
    third = project.documents()[2].id
    assert [d.title for d, _, _ in project.find(Query("jamais"), [third])] == ["Trois"]


def test_that_tagging_many_passages_is_one_step(project: Project) -> None:
    before = exported(project)
    steps = len(project.history())
    assert project.annotate_many(places(project), "Repetition", annotator="ana") == 4
    assert len(project.history()) == steps + 1
    assert project.history()[0].detail["number"] == 4
    assert project.tagged("Repetition", annotator="ana") == frozenset(places(project))
    after = exported(project)
    project.undo()
    assert exported(project) == before
    project.redo()
    assert exported(project) == after


def test_that_an_exact_repetition_is_refused_and_changes_nothing(project: Project) -> None:
    document = project.documents()[0].id
    project.annotate(document, [(8, 14)], "Repetition", annotator="ana")
    before = exported(project)
    with pytest.raises(UserError, match="already"):
        project.annotate_many(places(project), "Repetition", annotator="ana")
    assert exported(project) == before
    assert project.annotate_many(places(project), "Repetition", annotator="ben") == 4


@pytest.mark.parametrize(
    ("label", "fragment", "why"),
    [("Repetition", (0, 99), "outside the text"), ("No_Such", (0, 3), "No_Such")],
)
def test_that_a_wrong_place_or_label_is_refused_whole(
    project: Project, label: str, fragment: tuple[int, int], why: str
) -> None:
    document = project.documents()[0].id
    before = exported(project)
    with pytest.raises(UserError, match=why):
        project.annotate_many([(document, (0, 3)), (document, fragment)], label)
    with pytest.raises(UserError, match="No passage"):
        project.annotate_many([], "Repetition")
    assert exported(project) == before


def test_that_nobody_new_has_tagged_anything(project: Project) -> None:
    assert project.tagged("Repetition", annotator="nobody") == frozenset()


def test_that_annotations_over_a_passage_share_a_character_with_it(project: Project) -> None:
    document = project.add_document("Un deux trois quatre.")
    whole = project.annotate(document.id, [(0, 20)], "Doubt", annotator="ana")
    parts = project.annotate(document.id, [(0, 2), (8, 13)], "Slogans", annotator="ana")

    def over(start: int, end: int) -> list[str]:
        return [one.id for one in project.annotations_over((document.id, (start, end)))]

    assert over(0, 1) == [parts.id, whole.id]
    assert over(3, 7) == [whole.id]  # between the fragments
    assert over(12, 13) == [parts.id, whole.id]
    assert over(13, 14) == [whole.id]
    assert over(20, 21) == []
