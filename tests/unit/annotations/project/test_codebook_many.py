"""Several labels moved, retired, deleted at once: one step each."""

from __future__ import annotations

from typing import Any

import pytest

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Confusion
from annotations.project import Project
from tests.unit.annotations.support import dump

BOOK = "semeval-2023"


def codes(project: Project, parent: str) -> list[str]:
    return [lb.code for lb in project.codebooks()[0].labels if lb.parent == parent]


def test_that_labels_from_several_groups_are_moved_in_one_step(project: Project) -> None:
    before = dump(project)
    group = project.any_label(BOOK, "Slogans").parent
    number = project.move_labels(BOOK, ["Repetition", "Doubt"], group, "Slogans")
    assert number == 2
    moved = codes(project, group)
    at = moved.index("Slogans")
    assert moved[at - 2 : at] == ["Doubt", "Repetition"]
    assert project.history()[0].op == Op.MOVE_LABELS
    assert project.codebook_versions(BOOK)[-1].changes[0]["labels"] == ["Doubt", "Repetition"]
    project.undo()
    assert dump(project) == before


def test_that_a_group_takes_its_members_with_it_once(project: Project) -> None:
    group = project.any_label(BOOK, "Doubt").parent
    members = codes(project, group)
    assert project.move_labels(BOOK, [group, *members], "justification") == 1
    assert project.any_label(BOOK, group).parent == "justification"
    assert codes(project, group) == members


def test_that_a_target_that_moves_itself_is_passed_over(project: Project) -> None:
    group = project.any_label(BOOK, "Doubt").parent
    first, second, third, *_ = codes(project, group)
    assert project.move_labels(BOOK, [third, second], group, second) == 0
    assert project.move_labels(BOOK, [first, second], group, second) == 0
    assert codes(project, group)[:3] == [first, second, third]
    steps = len(project.history())
    with pytest.raises(UserError, match="cannot be put into itself"):
        project.move_labels(BOOK, ["Slogans", group], group)
    with pytest.raises(UserError, match="is no group"):
        project.move_labels(BOOK, ["Slogans"], "Doubt")
    assert len(project.history()) == steps


def test_that_labels_are_retired_and_brought_back_together(project: Project) -> None:
    before = dump(project)
    assert project.retire_labels(BOOK, ["Doubt", "Slogans"]) == 2
    assert project.retire_labels(BOOK, ["Doubt", "Slogans"]) == 0
    assert project.history()[0].op == Op.RETIRE_LABELS
    assert project.retire_labels(BOOK, ["Doubt", "Slogans", "Repetition"], retired=False) == 2
    assert project.history()[0].op == Op.RESTORE_LABELS
    project.undo()
    project.undo()
    assert dump(project) == before


def test_that_a_group_is_deleted_with_all_its_members_and_their_annotations(
    project: Project, document: Any
) -> None:
    group = project.any_label(BOOK, "Doubt").parent
    members = codes(project, group)
    project.edit_label(
        BOOK, "Slogans", confused_with=(Confusion("Doubt", {}), Confusion(members[0], {}))
    )
    project.annotate(document.id, [(0, 6)], "Doubt")
    before = dump(project)
    with pytest.raises(UserError, match="is not empty"):
        project.delete_labels(BOOK, [group, "Doubt"])
    with pytest.raises(UserError, match="stand on 1 passages"):
        project.delete_labels(BOOK, [group, *members])
    assert dump(project) == before
    row = project.any_label(BOOK, "Doubt").row
    assert project.uses_by_label(BOOK) == {row: 1}
    assert project.delete_labels(BOOK, [group, *members], with_annotations=True) == 1
    assert not {group, *members} & {lb.code for lb in project.codebooks()[0].labels}
    assert project.any_label(BOOK, "Slogans").confused_with == ()
    assert project.check() == []
    assert project.history()[0].op == Op.DELETE_LABELS
    project.undo()
    assert dump(project) == before


def test_that_document_labels_count_as_uses(project: Project, document: Any) -> None:
    project.add_codebook("frames")
    label = next(lb for lb in project.codebooks()[1].labels if lb.level == "document")
    project.label_document(document.id, label.code)
    assert project.uses_by_label("frames") == {label.row: 1}
    assert project.uses_by_label(BOOK) == {}
