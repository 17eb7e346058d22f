"""Suggestions decided: signed by who accepts, one step each, in reading order over documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.model import Status
from annotations.project import Project
from tests.unit.annotations.support import exported

TEXTS = (
    "Jamais, jamais ! Cette « réforme » est un scandale.",
    "Rien ici.",
    "Un scandale, un vrai scandale. Encore, encore.",
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=["semeval-2023", "figures"], language="fr") as made:
        made.set_current_annotator("ana")
        for number, text in enumerate(TEXTS):
            made.add_document(text, title=str(number))
        made.suggest()
        yield made


def waiting(project: Project) -> list[int]:
    return [one.row for one in project.waiting()]


def test_that_the_walk_visits_each_suggestion_once_and_goes_round(project: Project) -> None:
    rows = waiting(project)
    assert len(rows) >= 6
    assert len({one.document for one in project.waiting()}) == 2
    at = project.suggestion_near()
    assert at == rows[0]
    seen = []
    for _ in rows:
        seen.append(at)
        at = project.suggestion_beside(at)
    assert seen == rows
    assert at == rows[0]
    back = []
    for _ in rows:
        at = project.suggestion_beside(at, -1)
        back.append(at)
    assert back == rows[::-1]


def test_that_the_walk_starts_at_a_place_and_skips_documents_without(project: Project) -> None:
    one, two, three = project.documents()
    first = next(w.row for w in project.waiting() if w.document == three.row)
    assert project.suggestion_near(two.id) == first
    assert project.suggestion_near(one.id, 40) == waiting(project)[2]
    assert project.suggestion_near(one.id, 51) == first
    assert project.suggestion_near(three.id, 999) == waiting(project)[0]


def test_that_the_last_suggestion_has_no_other_beside_it(project: Project) -> None:
    *rest, last = waiting(project)
    project.set_status_many(rest, Status.REJECTED)
    assert project.suggestion_beside(last) == 0
    assert project.suggestion_beside(rest[0]) == last
    assert project.number_waiting() == 1
    assert project.number_waiting(project.documents()[0].id) == 0


def test_that_who_accepts_signs_and_undo_gives_it_back(project: Project) -> None:
    before = exported(project)
    there = project.annotation_at(waiting(project)[0])
    assert there is not None
    made = project.accept(there.id)
    assert (made.status, made.annotator, made.origin) == (Status.ACCEPTED, "ana", there.origin)
    assert project.history()[0].op == "accept"
    project.undo()
    assert exported(project) == before
    assert project.annotation(there.id).annotator == "Rules"


def test_that_accepting_with_another_label_is_one_step(project: Project) -> None:
    there = project.annotation_at(waiting(project)[2])
    assert there is not None
    steps = len(project.history())
    made = project.accept(there.id, "Doubt", "semeval-2023")
    assert (made.label, made.status, made.annotator) == ("Doubt", Status.ACCEPTED, "ana")
    assert len(project.history()) == steps + 1
    assert project.history()[0].op == "accept_as"
    project.undo()
    assert project.annotation(there.id).label == there.label


def test_that_a_decided_or_repeated_one_is_refused_with_a_sentence(project: Project) -> None:
    first = project.annotation_at(waiting(project)[0])
    assert first is not None
    project.annotate(first.document, first.fragments, first.label, codebook=first.codebook)
    with pytest.raises(UserError, match="already put this label"):
        project.accept(first.id)
    project.set_status(first.id, Status.REJECTED)
    with pytest.raises(UserError, match="no suggestion"):
        project.accept(first.id)


def test_that_all_of_a_rule_are_one_step_and_repetitions_stay(project: Project) -> None:
    rows = [one.row for one in project.waiting("rule:loaded")]
    assert len(rows) >= 3
    first = project.annotation_at(rows[0])
    assert first is not None
    project.annotate(first.document, first.fragments, first.label, codebook=first.codebook)
    steps = len(project.history())
    assert project.accept_many(rows) == (len(rows) - 1, 1)
    assert len(project.history()) == steps + 1
    step = project.history()[0]
    assert (step.op, step.detail["number"]) == ("accept_many", len(rows) - 1)
    accepted = [project.annotation_at(row) for row in rows[1:]]
    assert {(a.status, a.annotator) for a in accepted if a} == {(Status.ACCEPTED, "ana")}
    assert project.waiting("rule:loaded")[0].row == rows[0]
    project.undo()
    assert [one.row for one in project.waiting("rule:loaded")] == rows
    assert project.check() == []


def test_that_exports_leave_suggestions_out_unless_asked(project: Project, tmp_path: Path) -> None:
    rows = waiting(project)
    first = project.annotation_at(rows[0])
    assert first is not None
    project.accept(first.id)
    project.set_status_many(rows[1:2], Status.REJECTED)
    target = tmp_path / "out.jsonl"
    assert project.export("jsonl", target).written["annotations"] == 1
    assert target.read_text("utf-8").count("rule:") == 1
    report = project.export("jsonl", target, suggestions=True)
    assert report.written["annotations"] == len(rows)


def test_that_what_was_decided_otherwise_is_not_suggested_again(project: Project) -> None:
    first, second, third, *_ = (project.annotation_at(row) for row in waiting(project))
    assert first is not None
    assert second is not None
    assert third is not None
    project.accept(first.id, "Doubt", "semeval-2023")
    project.set_fragments(second.id, [(second.start, second.end + 3)])
    project.accept(second.id)
    project.set_status(third.id, Status.REJECTED)
    left = waiting(project)
    assert project.suggest().made == []
    assert waiting(project) == left
