"""A change to many annotations is one operation: all of it or nothing, one step, undone as one."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import event

from annotations.changes import OPS, Op
from annotations.errors import CancelledError, UserError
from annotations.model import Codebook, Label, Status
from annotations.project import Project
from annotations.store.writes import RepeatedError
from tests.unit.annotations.support import (
    dump,
    exported,
    history_rows,
    rows,
    span,
    tables,
    write_jsonl,
)

CHANGES = {
    "relabel": lambda p, rows: p.relabel_many(rows, "Slogans"),
    "status": lambda p, rows: p.set_status_many(rows, Status.REJECTED),
    "note": lambda p, rows: p.set_note_many(rows, "é 😀\r\n"),
    "attribute": lambda p, rows: p.set_attribute_many(rows, "voice", "quoted"),
    "delete": lambda p, rows: p.delete_many(rows),
}


@pytest.fixture
def some(project: Project, document) -> list[int]:
    """Four annotations, two of them related, one with two fragments; one in another document."""
    a = project.annotate(document.id, [(0, 6)], "Repetition", note="n")
    b = project.annotate(document.id, [(8, 14), (18, 25)], "Doubt")
    c = project.annotate(document.id, [(8, 14)], "Doubt", status=Status.SUGGESTED)
    far = project.add_document("Autre texte.", title="Deux")
    d = project.annotate(far.id, [(0, 5)], "Loaded_Language")
    project.set_attribute(d.id, "voice", "author")
    project.relate(a.id, b.id, "echoes")
    return [a.row, b.row, c.row, d.row]


@pytest.mark.parametrize("name", CHANGES)
def test_that_a_change_to_many_is_one_step_that_comes_back_byte_for_byte(
    name: str, project: Project, some: list[int]
) -> None:
    before, steps = dump(project), len(project.history())
    assert CHANGES[name](project, some) == 4
    after = dump(project)
    assert after != before
    assert len(project.history()) == steps + 1
    assert project.history()[0].detail["number"] == 4
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project) == after
    assert project.check() == []


@pytest.mark.parametrize("name", CHANGES)
def test_that_many_are_changed_by_a_few_statements(
    name: str, project: Project, some: list[int]
) -> None:
    seen: list[str] = []

    def note(connection, cursor, statement, values, context, many) -> None:
        seen.extend([statement] * (len(values) if many else 1))

    event.listen(project._store._engine, "before_cursor_execute", note)
    CHANGES[name](project, some)
    changing = [sql for sql in seen if sql.startswith(("UPDATE annot", "DELETE FROM annot"))]
    # Attributes differ from one annotation to the next, so each has its own values.
    assert len(changing) == (4 if name == "attribute" else 1)


def test_that_many_carry_what_was_wanted(project: Project, document, some: list[int]) -> None:
    project.relabel_many(some[:3], "Slogans")
    project.set_status_many(some[2:], Status.REJECTED)
    project.set_note_many(some[:1], "neu")
    project.set_attribute_many(some, "voice", "quoted")
    found = {a.row: a for a in project.annotations(document.id)}
    assert {a.label for a in found.values()} == {"Slogans"}
    assert found[some[0]].note == "neu"
    assert found[some[1]].status is Status.ACCEPTED
    assert found[some[2]].status is Status.REJECTED
    assert all(a.attributes == {"voice": "quoted"} for a in found.values())
    project.set_attribute_many(some, "voice", None)
    assert all(not a.attributes for a in project.annotations(document.id))
    project.delete_many(some[1:])
    assert [a.row for a in project.annotations(document.id)] == some[:1]
    assert project.relations(document.id) == ()


def test_that_the_history_says_how_many_and_names_a_single_one(
    project: Project, some: list[int]
) -> None:
    project.relabel_many(some[1:3], "Slogans")
    step = project.next_undo()
    assert step is not None
    assert OPS[Op(step.op)] == "relabel {number} annotations as {label}"
    assert dict(step.detail) == {"label": ["semeval-2023", "Slogans"], "number": 2}
    project.relabel_many(some[1:2], "Doubt")
    step = project.next_undo()
    assert step is not None
    assert (step.op, dict(step.detail)) == ("relabel", {"label": ["semeval-2023", "Doubt"]})
    project.set_attribute_many(some[:1], "voice", "author")
    step = project.next_undo()
    assert step is not None
    assert (step.op, dict(step.detail)) == (
        "set_attribute",
        {"label": ["semeval-2023", "Repetition"], "attribute": "voice"},
    )
    project.delete_many(some[:1])
    assert [s.op for s in project.history(1)] == ["delete_annotation"]


def test_that_what_is_so_already_stays_untouched_and_is_no_step(
    project: Project, document, some: list[int]
) -> None:
    before = dump(project), history_rows(project)
    assert project.relabel_many(some[1:3], "Doubt") == 0
    assert project.set_status_many(some[:2], Status.ACCEPTED) == 0
    assert project.set_note_many(some[1:], "") == 0
    assert project.set_attribute_many(some[:3], "confidence", None) == 0
    assert project.delete_many([]) == 0
    assert (dump(project), history_rows(project)) == before
    assert project.relabel_many(some[:3], "Doubt") == 1


def test_that_a_repetition_of_one_that_is_not_chosen_is_refused_by_name(
    project: Project, document, some: list[int]
) -> None:
    project.annotate(document.id, [(0, 6)], "Doubt")
    before = dump(project), history_rows(project)
    with pytest.raises(RepeatedError) as refusal:
        project.relabel_many([some[0], some[3]], "Doubt")
    assert str(refusal.value) == (
        "ana would have the label “Doubt” twice on “Jamais” (0-6 of “Éditorial”); "
        "leave such passages out, nothing was changed."
    )
    assert refusal.value.rows == (some[0],)
    assert (dump(project), history_rows(project)) == before


def test_that_a_repetition_among_the_chosen_ones_is_refused_by_name(
    project: Project, document, some: list[int]
) -> None:
    twins = [project.annotate(document.id, [(0, 6)], label).row for label in ("Doubt", "Slogans")]
    fragments = project.annotate(document.id, [(18, 25), (8, 14)], "Slogans")
    before = dump(project), history_rows(project)
    with pytest.raises(RepeatedError, match=r"“Jamais”.* and 2 more") as refusal:
        project.relabel_many([*some, *twins, fragments.row], "Loaded_Language")
    # Of each pile the first may have the label.
    assert refusal.value.rows == (*twins, fragments.row)
    assert (dump(project), history_rows(project)) == before
    left = {*some, *twins, fragments.row} - set(refusal.value.rows)
    assert project.relabel_many(left, "Loaded_Language") == 3


def test_that_others_and_other_fragments_do_not_count_as_repetitions(
    project: Project, document, some: list[int]
) -> None:
    project.annotate(document.id, [(0, 6)], "Doubt", annotator="ben")
    project.annotate(document.id, [(0, 3), (4, 6)], "Doubt")
    assert project.relabel_many(some, "Doubt") == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda p, r: p.relabel_many(r, "Nonsense"), "No codebook of the project has"),
        (lambda p, r: p.relabel_many(r, "justification"), "group of labels"),
        (lambda p, r: p.relabel_many([*r, 999], "Slogans"), "1 of the 5 annotations are no longer"),
        (lambda p, r: p.delete_many([*r, 999]), "no longer in the project"),
        (lambda p, r: p.set_note_many(r, "a\0"), "NUL"),
        (lambda p, r: p.set_attribute_many(r, "voice", "nobody"), "must be one of"),
        (lambda p, r: p.set_attribute_many(r, "colour", "red"), "has no attribute “colour”"),
    ],
)
def test_that_a_refused_change_to_many_changes_nothing(
    change, sentence: str, project: Project, some: list[int]
) -> None:
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match=sentence):
        change(project, some)
    assert (dump(project), history_rows(project)) == before


def test_that_an_attribute_only_goes_where_the_codebook_has_it(
    project: Project, document, some: list[int]
) -> None:
    topic = Label("Topic", {"en": "Topic"}, codebook="mine")
    project.add_codebook(Codebook("mine", "1", {}, (topic,)))
    other = project.annotate(document.id, [(0, 3)], "Topic")
    before = dump(project)
    with pytest.raises(UserError, match="codebook mine has no attribute “confidence”"):
        project.set_attribute_many([*some, other.row], "confidence", "low")
    assert dump(project) == before


def test_that_the_codebook_version_follows_the_label(project: Project, document) -> None:
    project.add_codebook("figures")
    a = project.annotate(document.id, [(0, 6)], "Doubt")
    b = project.annotate(document.id, [(8, 14)], "Epistrophe")
    project.relabel_many([a.row, b.row], "Anaphora")
    wanted = next(book.version for book in project.codebooks() if book.id == "figures")
    assert {x.codebook_version for x in project.annotations(document.id)} == {wanted}
    assert {x.codebook for x in project.annotations(document.id)} == {"figures"}


def test_that_a_cancelled_change_to_many_leaves_all_as_it_was(
    project: Project, some: list[int]
) -> None:
    before = dump(project), history_rows(project)

    def stop(done: int, of: int) -> None:
        if done:
            raise CancelledError

    for change in (
        lambda: project.relabel_many(some, "Slogans", progress=stop),
        lambda: project.delete_many(some, progress=stop),
    ):
        with pytest.raises(CancelledError):
            change()
    assert (dump(project), history_rows(project)) == before


def test_that_listeners_hear_of_all_rows_and_documents_once(
    project: Project, some: list[int]
) -> None:
    heard = []
    project.subscribe(heard.append)
    project.relabel_many(some, "Slogans")
    project.undo()
    assert [changes.rows["annotation"] for changes in heard] == [set(some)] * 2
    assert all(changes.documents == {d.row for d in project.documents()} for changes in heard)


def test_that_twelve_thousand_are_changed_in_portions_and_come_back(
    project: Project, tmp_path
) -> None:
    record = {"text": "mot " * 4_000, "spans": [span(n, n + 9) for n in range(12_000)]}
    project.import_("jsonl", write_jsonl(tmp_path / "many.jsonl", record))
    chosen = [row for (row,) in rows(project, "SELECT id FROM annotation")]
    before, told = exported(project), []
    assert project.relabel_many(chosen, "Doubt", progress=lambda *at: told.append(at)) == 12_000
    assert told == [(0, 12_000), (5_000, 12_000), (10_000, 12_000), (12_000, 12_000)]
    labels = {s["label"] for s in json.loads(exported(project))["spans"]}
    assert labels == {"Doubt"}
    project.undo()
    assert exported(project) == before
    project.delete_many(chosen)
    assert tables(project)["annotation"] == []
    project.undo()
    assert exported(project) == before
