"""Codebooks that change while annotations stand on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Colour,
    Confusion,
    Kind,
    Label,
    Level,
)
from annotations.project import Project
from annotations.project.codebook_versions import next_version
from annotations.project.sample import fresh_copy
from tests.unit.annotations.support import dump, exported

BOOK = "semeval-2023"


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Project]:
    with Project.open(fresh_copy(tmp_path)) as project:
        yield project


def counts(project: Project) -> Counter[str]:
    found = [a for d in project.documents() for a in project.annotations(d.id)]
    return Counter(a.label for a in found if a.codebook == BOOK)


def codes(project: Project, parent: str | None = None) -> list[str]:
    book = next(b for b in project.codebooks() if b.id == BOOK)
    return [lb.code for lb in book.labels if parent is None or lb.parent == parent]


def label(code: str, **more: Any) -> Label:
    return Label(code, {"en": code}, **more)


def test_that_merging_moves_all_annotations_and_undo_brings_everything_back(
    sample: Project,
) -> None:
    before, number = dump(sample), counts(sample)
    gone = ["Exaggeration-Minimisation", "Doubt", "Repetition"]
    assert sum(number[code] for code in (*gone, "Loaded_Language")) > 40
    moved, repeated = sample.merge_labels(BOOK, gone, "Loaded_Language")
    assert moved + repeated == sum(number[code] for code in gone)
    after = counts(sample)
    assert after["Loaded_Language"] == number["Loaded_Language"] + moved
    assert sum(after.values()) == sum(number.values()) - repeated
    assert not set(gone) & set(codes(sample))
    assert sample.check() == []
    done = dump(sample)
    sample.undo()
    assert dump(sample) == before
    sample.redo()
    assert dump(sample) == done


def test_that_merging_joins_what_would_repeat_itself(project: Project, document: Any) -> None:
    kept = project.annotate(document.id, [(0, 6)], "Slogans", note="un")
    gone = project.annotate(document.id, [(0, 6)], "Doubt", note="deux")
    other = project.annotate(document.id, [(8, 14)], "Doubt")
    project.relate(gone.id, other.id, "echoes")
    assert project.merge_labels(BOOK, ["Doubt"], "Slogans") == (1, 1)
    left = {a.id: a for a in project.annotations(document.id)}
    assert set(left) == {kept.id, other.id}
    assert left[kept.id].note == "un\ndeux"
    assert [(r.head, r.child) for r in project.relations(document.id)] == [(kept.id, other.id)]
    assert project.check() == []


def test_that_recoding_is_followed_by_members_confusions_and_annotations(sample: Project) -> None:
    before, number = dump(sample), counts(sample)["Doubt"]
    sample.edit_label(BOOK, "Slogans", confused_with=(Confusion("Doubt", {"en": "Which?"}),))
    sample.recode_label(BOOK, "Doubt", "Casting_Doubt")
    sample.recode_label(BOOK, "attack_on_reputation", "Attack")
    assert counts(sample)["Casting_Doubt"] == number
    assert "Casting_Doubt" in codes(sample, "Attack")
    assert sample.label("Slogans", BOOK).confused_with[0].code == "Casting_Doubt"
    assert b'"Doubt"' not in exported(sample)
    for _ in range(3):
        sample.undo()
    assert dump(sample) == before


def test_that_a_split_waits_until_every_passage_is_decided(sample: Project) -> None:
    before, number = dump(sample), counts(sample)["Doubt"]
    parts = [label("Doubt_Person"), label("Doubt_Deed", definition={"en": "Deeds."})]
    made = sample.split_label(BOOK, "Doubt", parts)
    assert [part.code for part in made] == ["Doubt_Person", "Doubt_Deed"]
    at = codes(sample).index("Doubt")
    assert codes(sample)[at : at + 3] == ["Doubt", "Doubt_Person", "Doubt_Deed"]
    with pytest.raises(UserError, match="retired"):
        sample.label("Doubt", BOOK)
    queue = sample.annotations_with("Doubt", BOOK)
    assert len(queue) == number > 3
    for place, row in enumerate(queue):
        there = sample.annotation_at(row)
        assert there is not None
        sample.relabel(there.id, made[place % 2].code, BOOK)
        assert sample.annotations_with("Doubt", BOOK) == queue[place + 1 :]
    after = counts(sample)
    assert after["Doubt_Person"] + after["Doubt_Deed"] == number
    sample.delete_label(BOOK, "Doubt")
    while sample.undo():
        pass
    assert dump(sample) == before


def test_that_a_label_with_annotations_is_deleted_only_when_they_are_provided_for(
    sample: Project,
) -> None:
    number = counts(sample)
    with pytest.raises(UserError, match=f"stands on {number['Doubt']} passages"):
        sample.delete_label(BOOK, "Doubt")
    with pytest.raises(UserError, match="not empty"):
        sample.delete_label(BOOK, "attack_on_reputation")
    before = dump(sample)
    assert sample.delete_label(BOOK, "Doubt", with_annotations=True) == number["Doubt"]
    assert counts(sample)["Doubt"] == 0
    assert sample.check() == []
    sample.undo()
    assert dump(sample) == before
    sample.delete_label(BOOK, "Doubt", into="Slogans")
    assert counts(sample)["Slogans"] == number["Doubt"] + number["Slogans"]


def test_that_labels_move_with_their_members(project: Project) -> None:
    members = codes(project, "attack_on_reputation")
    project.move_label(BOOK, "attack_on_reputation", "justification")
    assert codes(project, "justification")[-1] == "attack_on_reputation"
    at = codes(project).index("attack_on_reputation")
    assert codes(project)[at + 1 : at + 1 + len(members)] == members
    with pytest.raises(UserError, match="into itself"):
        project.move_label(BOOK, "justification", "attack_on_reputation")
    with pytest.raises(UserError, match="no group"):
        project.move_label(BOOK, "Doubt", "Slogans")
    project.move_label(BOOK, "Doubt", "justification", before="attack_on_reputation")
    assert codes(project, "justification")[-2:] == ["Doubt", "attack_on_reputation"]
    project.move_label(BOOK, "Doubt", "")
    assert codes(project, "")[-1] == "Doubt"
    assert len(set(codes(project))) == len(codes(project))


def test_that_a_new_label_stands_where_it_was_put(project: Project) -> None:
    group = label("Mine", kind=Kind.GROUP)
    project.add_label(BOOK, group, before=codes(project, "")[0])
    assert codes(project)[0] == "Mine"
    made = project.add_label(BOOK, label("Own", parent="Mine", key="9", colour=Colour(9, 0, 1)))
    assert (made.parent, made.key, made.codebook) == ("Mine", "9", BOOK)
    assert codes(project)[:2] == ["Mine", "Own"]
    document = project.add_document("Texte.", title="T")
    project.annotate(document.id, [(0, 5)], "Own")
    assert exported(project).count(b'"Own"') == 1


REFUSED: tuple[tuple[str, Callable[[Project], object]], ...] = (
    ("is taken in this", lambda p: p.add_label(BOOK, label("Doubt"))),
    ("needs a code", lambda p: p.add_label(BOOK, label(" "))),
    ("needs a name", lambda p: p.add_label(BOOK, Label("X", {"en": " "}))),
    ("no group", lambda p: p.add_label(BOOK, label("X", parent="Doubt"))),
    ("key R is taken by “Repetition”", lambda p: p.add_label(BOOK, label("X", key="r"))),
    ("one letter", lambda p: p.edit_label(BOOK, "Doubt", key="ab")),
    ("out of range", lambda p: p.edit_label(BOOK, "Doubt", colour=Colour(400, 0, 0))),
    ("NUL", lambda p: p.edit_label(BOOK, "Doubt", definition={"en": "a\0b"})),
    ("no label “Y”", lambda p: p.edit_label(BOOK, "Doubt", confused_with=(Confusion("Y", {}),))),
    ("lacks the label", lambda p: p.edit_label(BOOK, "Nothing", key="")),
    ("no codebook", lambda p: p.edit_label("none", "Doubt", key="")),
    ("is taken", lambda p: p.recode_label(BOOK, "Doubt", "Slogans")),
    ("two labels", lambda p: p.merge_labels(BOOK, ["Doubt"], "Doubt")),
    ("is a group", lambda p: p.merge_labels(BOOK, ["Doubt"], "justification")),
    ("two labels", lambda p: p.split_label(BOOK, "Doubt", [label("X")])),
    ("two labels", lambda p: p.split_label(BOOK, "justification", [label("X"), label("Y")])),
    ("already", lambda p: p.new_codebook(BOOK, {"en": "x"})),
    ("needs an id", lambda p: p.new_codebook(" ", {"en": "x"})),
    ("Nothing has been changed", lambda p: p.publish_codebook(BOOK)),
    ("not kept version 9", lambda p: p.codebook_at(BOOK, "9")),
    (
        "stands twice",
        lambda p: p.edit_codebook(
            BOOK, attributes=(AttributeDefinition("a", AttributeType.TEXT, {"en": "a"}),) * 2
        ),
    ),
    (
        "has no choices",
        lambda p: p.edit_codebook(
            BOOK, attributes=(AttributeDefinition("a", AttributeType.CHOICE, {"en": "a"}),)
        ),
    ),
)


@pytest.mark.parametrize(("why", "act"), REFUSED, ids=[why for why, _ in REFUSED])
def test_that_what_cannot_be_is_refused_and_changes_nothing(
    project: Project, why: str, act: Callable[[Project], object]
) -> None:
    before, steps = dump(project), len(project.history())
    with pytest.raises(UserError, match=why):
        act(project)
    assert dump(project) == before
    assert len(project.history()) == steps


def test_that_a_used_label_keeps_its_level(project: Project, document: Any) -> None:
    project.annotate(document.id, [(0, 6)], "Doubt")
    with pytest.raises(UserError, match="stays a label for passages"):
        project.edit_label(BOOK, "Doubt", level=Level.DOCUMENT)
    project.edit_label(BOOK, "Slogans", level=Level.DOCUMENT)
    project.label_document(document.id, "Slogans")


def test_that_versions_are_kept_compared_and_undone(project: Project) -> None:
    assert project.codebook_versions(BOOK) == ()
    assert not project.has_changes(BOOK)
    was = project.codebooks()[0]
    project.edit_label(BOOK, "Doubt", definition={"en": "Otherwise."})
    project.recode_label(BOOK, "Slogans", "Slogan")
    assert project.has_changes(BOOK)
    assert project.codebook_at(BOOK, "1.0") == was
    assert project.publish_codebook(BOOK, note="after the pilot").version == "1.1"
    kept = project.codebook_versions(BOOK)
    assert [entry.version for entry in kept] == ["1.0", "1.1"]
    assert [change["kind"] for change in kept[1].changes] == ["edit", "recode"]
    assert (kept[1].note, kept[1].annotator) == ("after the pilot", "ana")
    assert project.codebook_at(BOOK, "1.1") == project.codebooks()[0]
    with pytest.raises(UserError, match="Nothing has been changed"):
        project.publish_codebook(BOOK)
    project.retire_label(BOOK, "Slogan")
    with pytest.raises(UserError, match=r"version 1\.0 of"):
        project.publish_codebook(BOOK, "1.0")
    project.publish_codebook(BOOK, "2")
    for _ in range(5):
        project.undo()
    assert project.codebooks()[0] == was
    assert project.codebook_versions(BOOK) == ()


def test_that_annotations_know_their_version_and_are_looked_at_again(
    project: Project, document: Any
) -> None:
    made = {
        code: project.annotate(document.id, [(0, 6)], code)
        for code in ("Doubt", "Slogans", "Repetition", "Loaded_Language", "Red_Herring")
    }
    project.edit_label(BOOK, "Doubt", not_when={"en": "Never."})
    project.edit_label(BOOK, "Slogans", key="", name={"en": "Catch-words"})
    project.merge_labels(BOOK, ["Red_Herring"], "Repetition")
    project.recode_label(BOOK, "Repetition", "Repeating")
    assert project.look_again(BOOK) == ()
    project.publish_codebook(BOOK)
    project.annotate(document.id, [(8, 14)], "Doubt")
    again = {entry.annotation: entry.why for entry in project.look_again(BOOK)}
    assert again == {made["Doubt"].row: "redefined", made["Repetition"].row: "widened"}
    assert all(entry.version == "1.0" for entry in project.look_again(BOOK))
    assert project.confirm([made["Doubt"].id, made["Slogans"].id]) == 2
    assert project.annotation(made["Doubt"].id).codebook_version == "1.1"
    assert [entry.why for entry in project.look_again(BOOK)] == ["widened"]
    assert project.confirm([made["Doubt"].id]) == 0
    project.undo()
    assert len(project.look_again(BOOK)) == 2


def test_that_a_codebook_is_made_filled_and_removed(project: Project, document: Any) -> None:
    project.new_codebook("own", {"en": "Own", "fr": "À moi"})
    project.add_label("own", label("One", key="1"))
    project.annotate(document.id, [(0, 6)], "One")
    with pytest.raises(UserError, match="stand on 1 passages"):
        project.remove_codebook("own")
    before = dump(project)
    assert project.remove_codebook("own", with_annotations=True) == 1
    assert [book.id for book in project.codebooks()] == [BOOK]
    assert project.check() == []
    project.undo()
    assert dump(project) == before
    changed = project.edit_codebook("own", name={"en": "Mine"}, source="me")
    assert (changed.name["en"], changed.source) == ("Mine", "me")


def test_that_every_step_says_what_it_did(project: Project) -> None:
    project.edit_label(BOOK, "Doubt", key="")
    project.move_label(BOOK, "Doubt", "justification")
    project.retire_label(BOOK, "Doubt")
    project.retire_label(BOOK, "Doubt", retired=False)
    project.publish_codebook(BOOK)
    ops = [step.op for step in project.history()][:5]
    assert ops == [
        Op.PUBLISH_CODEBOOK,
        Op.RESTORE_LABEL,
        Op.RETIRE_LABEL,
        Op.MOVE_LABEL,
        Op.EDIT_LABEL,
    ]


@pytest.mark.parametrize(
    ("version", "following"),
    [("1.0", "1.1"), ("1.9", "1.10"), ("2", "3"), ("", "1.0"), ("beta", "beta.1")],
)
def test_that_the_next_version_counts_on(version: str, following: str) -> None:
    assert next_version(version) == following
