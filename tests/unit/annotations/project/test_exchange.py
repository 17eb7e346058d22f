"""Annotation sets out of a project and into it: complete, of one state, all or nothing."""

from __future__ import annotations

import json
import os
import threading

import pytest

from annotations.errors import CancelledError, UsageError, UserError
from annotations.project import Project
from tests.unit.annotations.support import (
    TEXT,
    dump,
    exported,
    history_rows,
    rows,
    span,
    write_jsonl,
)


@pytest.fixture
def full(project, document) -> Project:
    """A project with two documents, two annotators, relations and document labels."""
    a = project.annotate(document.id, [(0, 6)], "Repetition", note="«\u00a0nb\u00a0»\n😀")
    b = project.annotate(document.id, [(8, 14), (18, 25)], "Doubt", attributes={"voice": "quoted"})
    project.annotate(document.id, [(0, 6)], "Repetition", annotator="ben")
    project.relate(a.id, b.id, "echoes", "note")
    project.label_document(document.id, "Slogans")
    project.add_document("\ufeffAutre.\r", title="Autre", metadata={"date": "2026-01-02"})
    return project


@pytest.fixture
def empty(tmp_path):
    with Project.create(tmp_path / "q.elocutio", language="fr") as made:
        made.set_current_annotator("eva")
        yield made


# -- out


def test_that_a_report_counts_what_was_written(full, tmp_path) -> None:
    report = full.export("jsonl", tmp_path / "out.jsonl")
    assert report.written == {
        "documents": 2,
        "annotations": 3,
        "relations": 1,
        "document labels": 1,
    }
    assert report.read == {"documents": 2}
    assert report.left_out == {}
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 2


def test_that_one_annotator_and_one_document_can_be_chosen(full) -> None:
    first, second = full.documents()
    lines = [json.loads(line) for line in exported(full, annotator="ben").splitlines()]
    assert [len(line["spans"]) for line in lines] == [1, 0]
    assert lines[0]["relations"] == lines[0]["document_labels"] == []
    (line,) = exported(full, document=second.id).splitlines()
    assert json.loads(line)["document"]["id"] == second.id
    assert exported(full, document=first.id) + exported(full, document=second.id) == exported(full)
    with pytest.raises(UserError, match="no annotator “nobody”"):
        exported(full, annotator="nobody")
    with pytest.raises(UserError, match="no document"):
        exported(full, document="nothing")
    with pytest.raises(UsageError, match="jsonl"):
        full.export("wordperfect", "x")


def test_that_a_record_is_plain_json_in_the_shape_other_tools_read(full) -> None:
    record = json.loads(exported(full).splitlines()[0])
    assert list(record) == [
        "format",
        "version",
        "document",
        "text",
        "codebooks",
        "offset_unit",
        "spans",
        "relations",
        "document_labels",
    ]
    assert record["text"] == TEXT
    for entry in record["spans"]:
        # What Prodigy and spaCy ask for: "text", and "start", "end", "label" of each span.
        assert isinstance(entry["start"], int)
        assert isinstance(entry["end"], int)
        assert isinstance(entry["label"], str)
        words = [record["text"][start:end] for start, end in entry["fragments"]]
        assert entry["quote"] == " … ".join(words)
    places = [(s["start"], -s["end"], s["label"], s["id"]) for s in record["spans"]]
    assert places == sorted(places)
    assert "\r\n" in record["text"]


@pytest.mark.parametrize("where", ["a folder", "no folder", "below a file"])
def test_that_an_unwritable_place_is_a_sentence_and_leaves_nothing(full, tmp_path, where) -> None:
    target = {
        "a folder": tmp_path,
        "no folder": tmp_path / "missing" / "out.jsonl",
        "below a file": tmp_path / "file" / "out.jsonl",
    }[where]
    (tmp_path / "file").write_text("x")
    there = sorted(tmp_path.rglob("*"))
    with pytest.raises(UserError, match="written"):
        full.export("jsonl", target)
    assert sorted(tmp_path.rglob("*")) == there


def test_that_a_stopped_export_leaves_the_file_that_stood_there(full, tmp_path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def stop(done: int, total: int) -> None:
        assert total == 2
        if done == 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        full.export("jsonl", target, progress=stop)
    assert target.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir() if entry.suffix == ".jsonl"] == ["out.jsonl"]
    assert not [entry for entry in tmp_path.iterdir() if entry.name.startswith(".out")]


def test_that_an_exported_file_has_the_usual_rights(full, tmp_path) -> None:
    full.export("jsonl", tmp_path / "out.jsonl")
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "out.jsonl").stat().st_mode & 0o777 == 0o666 & ~mask


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE document_text SET text = 'Toujours'", "checksum"),
        ('UPDATE annotation SET "end" = 4711 WHERE start = 0', "lies outside the text"),
    ],
)
def test_that_what_is_not_there_is_not_exported(full, tmp_path, sql, sentence) -> None:
    full._store._writer.exec_driver_sql(sql)
    with pytest.raises(UserError, match=sentence):
        full.export("jsonl", tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()
    assert full.check()


def test_that_an_export_holds_one_state_while_others_change_the_project(full, tmp_path) -> None:
    before = exported(full)
    second = full.documents()[1]
    made, changed = threading.Event(), threading.Event()

    def change() -> None:
        assert made.wait(10)
        full.annotate(second.id, [(0, 3)], "Doubt", annotator="new")
        full.edit_document(second.id, title="Anders")
        changed.set()

    def progress(done: int, total: int) -> None:
        if done == 1:
            made.set()
            assert changed.wait(10)

    other = threading.Thread(target=change)
    other.start()
    full.export("jsonl", tmp_path / "out.jsonl", progress=progress)
    other.join()
    assert (tmp_path / "out.jsonl").read_bytes() == before
    assert exported(full) != before


def test_that_a_document_deleted_meanwhile_is_in_the_state_that_is_exported(full) -> None:
    before = exported(full)
    out = full.path.with_name("out.jsonl")

    def progress(done: int, total: int) -> None:
        if done == 0:
            worker = threading.Thread(target=lambda: full.delete_document(full.documents()[1].id))
            worker.start()
            worker.join(10)

    full.export("jsonl", out, progress=progress)
    assert out.read_bytes() == before
    assert len(full.documents()) == 1


# -- in


def test_that_what_comes_out_goes_in_and_comes_out_the_same(full, empty, tmp_path) -> None:
    full.export("jsonl", tmp_path / "out.jsonl")
    report = empty.import_("jsonl", tmp_path / "out.jsonl")
    assert report.written == {
        "documents": 2,
        "annotations": 3,
        "relations": 1,
        "document labels": 1,
    }
    assert exported(empty) == exported(full)
    assert empty.check() == []
    assert len(empty.history()) == 1


def test_that_a_second_import_leaves_everything_out_and_says_why(full, tmp_path) -> None:
    full.export("jsonl", tmp_path / "out.jsonl")
    before = dump(full), history_rows(full)
    report = full.import_("jsonl", tmp_path / "out.jsonl")
    assert report.written == {}
    assert report.left_out == {
        "annotation that is in the project already": 3,
        "relation that is in the project already": 1,
        "document label that is in the project already": 1,
    }
    assert (dump(full), history_rows(full)) == before


def test_that_only_what_is_new_is_added(full, empty, tmp_path) -> None:
    path = tmp_path / "out.jsonl"
    full.export("jsonl", path)
    empty.import_("jsonl", path)
    document = full.documents()[0].id
    full.annotate(document, [(8, 14)], "Repetition")
    full.export("jsonl", path)
    report = empty.import_("jsonl", path)
    assert report.written == {"annotations": 1}
    assert exported(empty) == exported(full)


@pytest.mark.parametrize(
    "other",
    [
        {"note": "other"},
        {"end": 5},
        {"label": "Doubt"},
        {"annotator": "zoe"},
        {"status": "rejected"},
        {"attributes": {"voice": "author"}},
    ],
    ids=str,
)
def test_that_an_id_with_other_contents_is_left_out_and_told(project, tmp_path, other) -> None:
    path = tmp_path / "in.jsonl"
    entry = span(0, 6, id="x", annotator="ana")
    project.import_("jsonl", write_jsonl(path, {"text": TEXT, "spans": [entry]}))
    before = dump(project)
    report = project.import_("jsonl", write_jsonl(path, {"text": TEXT, "spans": [entry | other]}))
    assert report.written == {}
    (reason,) = report.left_out
    assert "other contents" in reason
    assert dump(project)[0] == before[0]


def test_that_the_same_id_with_another_text_is_refused_and_changes_nothing(full, tmp_path) -> None:
    document = full.documents()[0]
    before = dump(full), history_rows(full)
    path = write_jsonl(
        tmp_path / "in.jsonl",
        {"text": "Neu."},
        {"text": TEXT + " ", "document": {"id": document.id}, "spans": [span(0, 6)]},
    )
    with pytest.raises(UserError, match=f"in.jsonl, record 2: .*{document.id}.*differs"):
        full.import_("jsonl", path)
    assert (dump(full), history_rows(full)) == before


def test_that_a_text_that_is_there_gets_the_annotations(full, tmp_path) -> None:
    path = write_jsonl(tmp_path / "in.jsonl", {"text": TEXT, "spans": [span(1, 6)]})
    assert full.import_("jsonl", path, annotator="zoe").written == {"annotations": 1}
    assert len(full.documents()) == 2


def test_that_another_title_or_other_metadata_are_told(full, tmp_path) -> None:
    record = {"text": TEXT, "document": {"title": "Anders", "metadata": {"a": 1}}}
    report = full.import_("jsonl", write_jsonl(tmp_path / "in.jsonl", record))
    (reason,) = report.left_out
    assert "title" in reason
    assert full.documents()[0].title == "Éditorial"


def test_that_exact_repetitions_and_their_relations_are_left_out(project, tmp_path) -> None:
    record = {
        "text": TEXT,
        "spans": [span(0, 6, id="a"), span(0, 6, id="b"), span(0, 6, "Doubt", id="c")],
        "relations": [{"head": "a", "child": "b"}, {"head": "a", "child": "c"}],
    }
    report = project.import_("jsonl", write_jsonl(tmp_path / "in.jsonl", record))
    assert report.written == {"documents": 1, "annotations": 2, "relations": 1}
    assert report.left_out == {
        "annotation that repeats another one exactly": 1,
        "relation between annotations that were left out": 1,
    }
    assert project.check() == []


def test_that_a_failing_record_undoes_the_ones_before_it(project, document, tmp_path) -> None:
    before = dump(project), history_rows(project)
    path = write_jsonl(
        tmp_path / "in.jsonl",
        *({"text": f"Text {n}", "spans": [span(0, 4, annotator=f"a{n}")]} for n in range(5)),
        {"text": "last", "spans": [span(0, 4, "Nonsense")]},
    )
    with pytest.raises(UserError, match=r"record 6.*“Nonsense”"):
        project.import_("jsonl", path)
    assert (dump(project), history_rows(project)) == before
    assert project.annotate(document.id, [(0, 6)], "Doubt", annotator="a1").annotator == "a1"


def test_that_a_stopped_import_changes_nothing(project, tmp_path) -> None:
    before = dump(project), history_rows(project)

    path = write_jsonl(tmp_path / "in.jsonl", *({"text": f"Text {n}"} for n in range(5)))
    left = iter(range(3))

    def stop(done: int, total: int) -> None:
        if next(left, None) is None:
            raise CancelledError

    with pytest.raises(CancelledError):
        project.import_("jsonl", path, progress=stop)
    assert (dump(project), history_rows(project)) == before


def test_that_an_import_is_one_step_with_its_name_and_number(project, tmp_path) -> None:
    path = write_jsonl(
        tmp_path / "many.jsonl",
        *({"text": f"Text {n}", "spans": [span(0, 4), span(1, 4)]} for n in range(4)),
    )
    project.import_("jsonl", path)
    (step,) = project.history()
    assert step.op == "import"
    assert step.detail["annotations"] == 8
    assert "many" in step.detail["title"]
    project.undo()
    assert project.documents() == ()
    assert rows(project, "SELECT COUNT(*) FROM annotator") == [(0,)]
