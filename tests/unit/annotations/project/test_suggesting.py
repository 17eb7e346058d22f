"""Suggestions by rule in a project: one step, open to decide, never twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.model import Status
from annotations.project import Project
from tests.unit.annotations.support import exported

TEXT = "Jamais, jamais ! Cette « réforme » est un scandale."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=["semeval-2023", "figures"], language="fr") as made:
        made.set_current_annotator("ana")
        made.add_document(TEXT, title="Un")
        yield made


def _stored(project: Project) -> list[tuple[str, str, Status, str, str]]:
    (document,) = project.documents()
    return [
        (TEXT[a.start : a.end], a.label, a.status, a.origin, a.annotator)
        for a in project.annotations(document.id)
    ]


def test_that_suggestions_are_stored_as_one_step_with_rule_and_reason(project: Project) -> None:
    before = exported(project)
    steps = len(project.history())
    found = project.suggest()
    assert _stored(project) == [
        ("Jamais, jamais", "Epizeuxis", Status.SUGGESTED, "rule:epizeuxis", "Rules"),
        ("« réforme »", "Scare_Quotes", Status.SUGGESTED, "rule:scare_quotes", "Rules"),
        ("scandale", "Loaded_Language", Status.SUGGESTED, "rule:loaded", "Rules"),
    ]
    ids = {proposal.annotation for proposal in found.made}
    stored = project.annotations(project.documents()[0].id)
    assert {annotation.id for annotation in stored} == ids
    assert stored[2].note.endswith("(“scandale”)")
    assert stored[2].codebook_version
    assert len(project.history()) == steps + 1
    step = project.history()[0]
    assert (step.op, step.detail["number"], step.annotator) == ("suggest", 3, "ana")
    assert project.check() == []
    project.undo()
    assert exported(project) == before
    project.redo()
    assert len(_stored(project)) == 3


def test_that_what_is_there_or_was_rejected_is_not_suggested_again(project: Project) -> None:
    document = project.documents()[0].id
    project.annotate(document, [(0, 14)], "Epizeuxis", annotator="ana")
    assert project.suggest().known == 1
    scandal = next(a for a in project.annotations(document) if a.label == "Loaded_Language")
    project.set_status(scandal.id, Status.REJECTED)
    steps = len(project.history())
    again = project.suggest()
    assert (again.made, again.known) == ([], 3)
    assert len(project.history()) == steps


def test_that_only_the_rules_and_documents_named_are_asked(project: Project) -> None:
    other = project.add_document("Quel scandale !", title="Deux")
    found = project.proposals([other.id], ["loaded", "epizeuxis"])
    assert [(p.document.title, p.suggestion.rule.id) for p in found.made] == [("Deux", "loaded")]
    assert _stored_nothing(project)
    with pytest.raises(UserError, match="no rule “nope”"):
        project.suggest(rules=["nope"])


def _stored_nothing(project: Project) -> bool:
    return all(not project.annotations(document.id) for document in project.documents())


def test_that_missing_labels_and_languages_without_rules_are_told(tmp_path: Path) -> None:
    with Project.create(tmp_path / "q.elocutio", language="sv") as project:
        project.add_document(TEXT, language="fr")
        swedish = project.add_document("Aldrig, aldrig!")
        found = project.suggest()
        assert found.without_label == {"Epizeuxis": 1, "Scare_Quotes": 1}
        assert [document.id for document in found.without_rules] == [swedish.id]
        assert [proposal.suggestion.rule.id for proposal in found.made] == ["loaded"]


def test_that_a_short_text_is_in_the_language_of_the_project(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.elocutio", language="fr") as project:
        short = project.add_document("Ni la casse sociale, ni la dette.")
        english = project.add_document("The people who were there have said that they saw nothing.")
        assert (short.language, english.language) == ("fr", "en")
        assert project.proposals().without_rules == []
