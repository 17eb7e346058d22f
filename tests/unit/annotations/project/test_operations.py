"""Each operation is one step or none; undo and redo take all of it back and do all of it again."""

from __future__ import annotations

import pytest

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Codebook, Label, ReadingStatus, Status
from annotations.project import Project
from annotations.store import writes
from tests.unit.annotations.support import (
    dump,
    exported,
    history_rows,
    rows,
    span,
    tables,
    write_jsonl,
)


@pytest.fixture
def pair(project, document):
    """Two annotations of one document."""
    a = project.annotate(document.id, [(0, 6)], "Repetition")
    b = project.annotate(document.id, [(8, 14), (18, 25)], "Doubt")
    return a, b


def test_that_any_span_is_legal(project, document) -> None:
    whole = project.document(document.id).length
    for fragments, label in (
        ([(0, whole)], "Doubt"),
        ([(0, whole)], "Slogans"),
        ([(2, 9)], "Doubt"),
        ([(0, 1)], "Doubt"),
        ([(14, 20)], "Doubt"),
        ([(17, 18)], "Doubt"),
        ([(3, 4), (4, 5), (40, 41)], "Doubt"),
        ([(3, 4), (40, 41)], "Doubt"),
    ):
        made = project.annotate(document.id, fragments, label)
        assert project.annotation(made.id) == made
        assert made.fragments == tuple(fragments)
    assert project.check() == []


def test_that_only_the_exact_repetition_is_refused_by_name(project, document, pair) -> None:
    before = dump(project), history_rows(project)
    for repeat in (
        lambda: project.annotate(document.id, [(0, 6)], "Repetition"),
        lambda: project.annotate(document.id, [(18, 25), (8, 14)], "Doubt"),
    ):
        with pytest.raises(UserError, match="already put this label on exactly this passage"):
            repeat()
    assert (dump(project), history_rows(project)) == before
    project.annotate(document.id, [(0, 6)], "Repetition", annotator="ben")
    moved = project.annotate(document.id, [(0, 7)], "Repetition")
    with pytest.raises(UserError, match="exactly this passage"):
        project.set_fragments(moved.id, [(0, 6)])
    with pytest.raises(UserError, match="exactly this passage"):
        project.relabel(project.annotate(document.id, [(0, 6)], "Slogans").id, "Repetition")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda p, d, a, b: p.annotate("none", [(0, 1)], "Doubt"), "no document with the id"),
        (lambda p, d, a, b: p.annotate(d, [(0, 999)], "Doubt"), "outside the text"),
        (lambda p, d, a, b: p.annotate(d, [], "Doubt"), "at least one fragment"),
        (lambda p, d, a, b: p.annotate(d, [(0, 1)], "Nonsense"), "No codebook of the project has"),
        (lambda p, d, a, b: p.annotate(d, [(0, 1)], "Doubt", codebook="x"), "no codebook “x”"),
        (lambda p, d, a, b: p.annotate(d, [(0, 1)], "justification"), "group of labels"),
        (lambda p, d, a, b: p.relabel("none", "Doubt"), "no annotation with the id"),
        (lambda p, d, a, b: p.relabel(a, "Nonsense"), "No codebook of the project has"),
        (lambda p, d, a, b: p.remove_fragment(b, (8, 13)), "no fragment 8-13"),
        (lambda p, d, a, b: p.remove_fragment(a, (0, 6)), "at least one fragment"),
        (lambda p, d, a, b: p.add_fragment(b, 10, 20), "overlaps"),
        (lambda p, d, a, b: p.relate(a, a, "echoes"), "two different"),
        (lambda p, d, a, b: p.relate(a, b, " "), "needs a name"),
        (lambda p, d, a, b: p.relate(a, "none", "x"), "no annotation with the id"),
        (lambda p, d, a, b: p.delete("none"), "no annotation with the id"),
        (lambda p, d, a, b: p.delete_relation(d, "none"), "no relation with the id"),
        (lambda p, d, a, b: p.delete_document("none"), "no document with the id"),
        (lambda p, d, a, b: p.unlabel_document(d, "Doubt"), "does not bear the label"),
        (lambda p, d, a, b: p.add_codebook("semeval-2023"), "already"),
        (lambda p, d, a, b: p.add_codebook("nothing"), "no codebook “nothing”"),
        (lambda p, d, a, b: p.add_annotator("ana"), "already"),
        (lambda p, d, a, b: p.add_annotator(" "), "needs a name"),
    ],
)
def test_that_a_refused_operation_changes_nothing_and_leaves_no_step(
    project, document, pair, change, sentence
) -> None:
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match=sentence):
        change(project, document.id, *(entry.id for entry in pair))
    assert (dump(project), history_rows(project)) == before


def test_that_a_relation_joins_annotations_of_one_document(project, pair) -> None:
    other = project.add_document("Autre texte.")
    far = project.annotate(other.id, [(0, 5)], "Doubt")
    with pytest.raises(UserError, match="same document"):
        project.relate(pair[0].id, far.id, "echoes")


def test_that_an_error_inside_an_operation_takes_everything_back(project, document) -> None:
    before = dump(project), history_rows(project)

    def fail() -> None:
        with project._store.transact(Op.IMPORT, {}, "") as transaction:
            writes.insert_annotator(transaction.connection, "zoe")
            writes.delete(transaction.connection, "document", document.row)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (dump(project), history_rows(project)) == before
    assert project.annotate(document.id, [(0, 6)], "Doubt").annotator == "ana"
    assert len(project.history()) == 2


def test_that_no_write_escapes_the_history(project) -> None:
    with pytest.raises(RuntimeError, match="outside transact"):
        project._store.writing()
    with (
        project._store.transact(Op.IMPORT, {}, ""),
        pytest.raises(RuntimeError, match="inside an operation"),
        project._store.transact(Op.IMPORT, {}, ""),
    ):
        pass


def test_that_an_operation_that_changes_nothing_is_no_step(project, document) -> None:
    project.set_reading(document.id, ReadingStatus.DONE)
    before = history_rows(project)
    project.set_reading(document.id, ReadingStatus.DONE)
    assert history_rows(project) == before


def test_that_a_deleted_document_takes_all_that_belongs_to_it_and_brings_it_back(
    project, document, pair
) -> None:
    project.relate(pair[0].id, pair[1].id, "echoes")
    project.label_document(document.id, "Doubt")
    project.set_reading(document.id, ReadingStatus.DONE)
    before = dump(project)
    project.delete_document(document.id)
    after = tables(project)
    for name in ("document", "document_text", "annotation", "relation", "document_label"):
        assert after[name] == []
    assert after["reading"] == []
    changes = project.undo()
    assert changes is not None
    assert changes.documents == {document.row}
    assert dump(project) == before
    project.redo()
    assert tables(project) == after


def test_that_a_deleted_annotation_takes_its_relations_and_brings_them_back(project, pair) -> None:
    project.relate(pair[0].id, pair[1].id, "echoes")
    before = dump(project)
    project.delete(pair[1].id)
    assert tables(project)["relation"] == []
    project.undo()
    assert dump(project) == before


def test_that_undone_steps_are_dropped_by_the_next_operation(project, document) -> None:
    for label in ("Doubt", "Slogans", "Repetition"):
        project.annotate(document.id, [(0, 6)], label)
    project.undo()
    project.undo()
    assert [step.undone for step in project.history()] == [True, True, False, False]
    assert project.next_redo().detail["label"] == ["semeval-2023", "Slogans"]
    project.annotate(document.id, [(0, 5)], "Doubt")
    assert [step.undone for step in project.history()] == [False] * 3
    assert project.redo() is None
    assert rows(
        project,
        "SELECT COUNT(*) FROM history_change WHERE step_id NOT IN (SELECT id FROM history_step)",
    ) == [(0,)]


def test_that_a_refused_operation_leaves_the_undone_steps(project, document) -> None:
    project.annotate(document.id, [(0, 6)], "Doubt")
    project.undo()
    with pytest.raises(UserError):
        project.annotate(document.id, [(0, 999)], "Doubt")
    assert project.redo() is not None
    assert len(project.annotations(document.id)) == 1


def test_that_the_history_and_undo_survive_closing(project, document, pair, path) -> None:
    project.set_note(pair[0].id, "note")
    project.set_status(pair[1].id, Status.REJECTED)
    states = [dump(project)]
    while project.undo():
        states.append(dump(project))
        steps = project.history()
        project.close()
        project = Project.open(path)
        assert project.history() == steps
        assert dump(project) == states[-1]
    for state in reversed(states[:-1]):
        project.close()
        project = Project.open(path)
        assert project.redo() is not None
        assert dump(project) == state
    assert project.redo() is None
    project.close()


def test_that_nothing_is_left_to_undo_in_a_new_project(path) -> None:
    with Project.create(path, codebooks=["figures"]) as made:
        assert made.history() == ()
        assert made.undo() is None
        assert made.redo() is None
        assert made.next_undo() is None


def test_that_listeners_hear_what_was_touched(project, document) -> None:
    heard = []
    stop = project.subscribe(heard.append)
    made = project.annotate(document.id, [(0, 6)], "Doubt")
    project.undo()
    with pytest.raises(UserError):
        project.delete(made.id)
    stop()
    project.redo()
    assert [changes.op for changes in heard] == ["annotate", "annotate"]
    for changes in heard:
        assert changes.rows["annotation"] == {made.row}
        assert changes.documents == {document.row}
        assert changes.touch("annotation", "label")
        assert not changes.touch("document")


def test_that_a_note_changes_neither_text_nor_place(project, document, pair) -> None:
    changed = project.set_note(pair[1].id, "n\r\n😀")
    assert (changed.fragments, changed.label, changed.note) == (
        pair[1].fragments,
        "Doubt",
        "n\r\n😀",
    )
    assert project.text(document.id)[8:14] == "jamais"


def test_that_a_retired_label_is_not_put_on_any_more_but_taken_off(path) -> None:
    labels = tuple(
        Label(code, {"en": code}, codebook="mine", retired=code == "Old") for code in ("New", "Old")
    )
    source = path.with_name("in.jsonl")
    write_jsonl(source, {"text": "Jamais", "document_labels": [{"label": "Old"}]})
    with Project.create(path, codebooks=[Codebook("mine", "1", {}, labels)]) as made:
        made.import_("jsonl", source)
        (document,) = made.documents()
        for put in (
            lambda: made.label_document(document.id, "Old"),
            lambda: made.annotate(document.id, [(0, 6)], "Old"),
        ):
            with pytest.raises(UserError, match="retired"):
                put()
        made.unlabel_document(document.id, "Old")
        assert made.document_labels(document.id) == ()
        made.undo()
        assert [d.label for d in made.document_labels(document.id)] == ["Old"]


def test_that_a_label_of_two_codebooks_is_taken_off_by_naming_one(path) -> None:
    books = [
        Codebook(name, "1", {}, (Label("Topic", {"en": "Topic"}, codebook=name),))
        for name in ("one", "two")
    ]
    with Project.create(path, codebooks=books) as made:
        document = made.add_document("Jamais").id
        for book in ("one", "two"):
            made.label_document(document, "Topic", book)
        with pytest.raises(UserError, match=r"several codebooks \(one, two\)"):
            made.unlabel_document(document, "Topic")
        made.unlabel_document(document, "Topic", "one")
        assert [d.codebook for d in made.document_labels(document)] == ["two"]


# -- many rows


def _many(number: int) -> dict[str, object]:
    return {"text": "mot " * (number // 4 + 8), "spans": [span(n, n + 9) for n in range(number)]}


def test_that_fifty_thousand_inserted_annotations_are_few_rows_of_history(
    project, tmp_path
) -> None:
    project.import_("jsonl", write_jsonl(tmp_path / "many.jsonl", _many(50_000)))
    assert rows(project, "SELECT COUNT(*) FROM annotation") == [(50_000,)]
    steps, changes = history_rows(project)
    assert len(steps) == 1
    assert len(changes) < 10


def test_that_an_import_of_twenty_thousand_annotations_is_undone_and_redone(
    project, tmp_path
) -> None:
    before = dump(project)
    project.import_("jsonl", write_jsonl(tmp_path / "many.jsonl", _many(20_000)))
    after = dump(project)
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project) == after
    assert len(history_rows(project)[1]) < 20


def test_that_a_document_with_five_thousand_annotations_comes_back(project, tmp_path) -> None:
    project.import_("jsonl", write_jsonl(tmp_path / "many.jsonl", _many(5_000)))
    before = dump(project)
    project.delete_document(project.documents()[0].id)
    assert exported(project) == b""
    project.undo()
    assert dump(project) == before
    project.redo()
    assert exported(project) == b""
    project.undo()
    assert dump(project) == before
    assert project.check() == []
