"""Label Studio in and out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.formats import registry
from annotations.model import Status
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import (
    bring,
    projects,
    read_sets,
    refused,
    round_trip,
)

CODE = "label-studio"
TEXT = "😀 Jamais,\njamais !"


def test_that_a_project_comes_back_but_for_what_is_declared_lost() -> None:
    @given(projects)
    @settings(max_examples=20)
    def run(entries: Any) -> None:
        round_trip(CODE, entries, across=False)

    run()


def region(id_: str, start: int, end: int, *labels: str, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": list(labels), **more}
    return {"id": id_, "type": "labels", "from_name": "label", "to_name": "text", "value": value}


def task(*results: Any, **more: Any) -> dict[str, Any]:
    return {"id": 1, "data": {"text": TEXT}, "annotations": [{"result": list(results), **more}]}


def write(tmp_path: Path, value: Any) -> Path:
    path = tmp_path / "in.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return path


def test_that_regions_choices_relations_and_predictions_come_in(project, tmp_path) -> None:
    results = [
        region("a", 2, 8, "Doubt", "Slogans", text="Jamais"),
        {"id": "a", "type": "choices", "from_name": "tone", "value": {"choices": ["sharp"]}},
        region("b", 2, 16, "Repetition", text="Jamais,\\njamais") | {"meta": {"text": ["nb"]}},
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["x"]},
        {"id": "c", "type": "choices", "from_name": "frame", "value": {"choices": ["Doubt"]}},
        {"id": "d", "type": "rating", "from_name": "stars", "value": {"rating": 3}},
        {"type": "relation", "from_id": "a", "to_id": "zz", "direction": "right"},
    ]
    one = task(*results, completed_by={"id": 3, "email": "zoe@example.org"})
    one["predictions"] = [{"model_version": "m1", "result": [region("p", 10, 16, "Slogans")]}]
    one["drafts"] = [{"result": []}]
    one["data"]["source"] = "x"
    report = bring(project, CODE, write(tmp_path, [one]))
    (document,) = project.documents()
    found = project.annotations(document.id)
    assert {(a.label, a.fragments, a.annotator) for a in found} == {
        ("Doubt", ((2, 8),), "zoe@example.org"),
        ("Slogans", ((2, 8),), "zoe@example.org"),
        ("Repetition", ((2, 16),), "zoe@example.org"),
        ("Slogans", ((10, 16),), "m1"),
    }
    by_label = {(a.label, a.annotator): a for a in found}
    assert by_label["Doubt", "zoe@example.org"].attributes == {"tone": ["sharp"]}
    assert by_label["Repetition", "zoe@example.org"].note == "nb"
    assert by_label["Slogans", "m1"].status is Status.SUGGESTED
    assert [r.label for r in project.relations(document.id)] == ["x"]
    assert [d.label for d in project.document_labels(document.id)] == ["Doubt"]
    assert document.metadata == {"source": "x"}
    assert report.left_out == {
        "draft of an annotation": 1,
        "result of the type “rating”": 1,
        "relation to a region left out": 1,
    }
    assert "code points: 2 of 2 quotes match" in report.assumed[0]


def test_that_older_exports_in_utf_16_are_known_by_their_texts(project, tmp_path) -> None:
    results = [region("a", 3, 9, "Doubt", text="Jamais")]
    report = bring(project, CODE, write(tmp_path, [task(*results)]))
    (made,) = project.annotations(project.documents()[0].id)
    assert made.fragments == ((2, 8),)
    assert "UTF-16 units: 1 of 1 quotes match" in report.assumed[0]


def minimal(**more: Any) -> dict[str, Any]:
    about = {"id": 7, "annotator": 3, "annotation_id": 9, "created_at": "x", "lead_time": 1.5}
    return {"source": "somewhere", "body": TEXT, **about, **more}


def test_that_json_min_comes_in_with_what_it_holds(project, tmp_path) -> None:
    regions = [
        {"start": 2, "end": 8, "text": "Jamais", "labels": ["Doubt", "Slogans"]},
        {"start": 10, "end": 16, "text": "jamais", "labels": ["Doubt"]},
    ]
    frames = [{"choices": ["Doubt", "Slogans"]}]
    records = [
        minimal(span=regions, frame=frames, tone=["sharp", "mild"], mood="calm"),
        minimal(annotator=4, annotation_id=10, span=regions[:1]),
        {"id": 8, "annotator": 3, "annotation_id": None, "image": 7},
    ]
    path = write(tmp_path, records)
    assert registry.for_file(path).code == CODE
    report = bring(project, CODE, path)
    (document,) = project.documents()
    assert project.text(document.id) == TEXT
    assert sorted(
        (a.label, a.fragments, a.annotator) for a in project.annotations(document.id)
    ) == [
        ("Doubt", ((2, 8),), "user 3"),
        ("Doubt", ((2, 8),), "user 4"),
        ("Doubt", ((10, 16),), "user 3"),
        ("Slogans", ((2, 8),), "user 3"),
        ("Slogans", ((2, 8),), "user 4"),
    ]
    labels = project.document_labels(document.id)
    assert sorted(d.label for d in labels) == ["Doubt", "Slogans"]
    assert document.metadata == {"source": "somewhere", "mood": "calm"}
    assert report.left_out["result of the type “choice of a region that is not told”"] == 2
    assert report.left_out["task without a text"] == 1


def test_that_json_min_in_utf_16_is_known_by_its_texts_and_wrong_words_are_refused(
    project, tmp_path
) -> None:
    span = {"start": 3, "end": 9, "text": "Jamais", "labels": ["Doubt"]}
    bring(project, CODE, write(tmp_path, [minimal(span=[span])]))
    (made,) = project.annotations(project.documents()[0].id)
    assert made.fragments == ((2, 8),)
    refused(project, CODE, write(tmp_path, [minimal(span=[span | {"end": 99}])]), "Region span-0")
    wrong = minimal(span=[span | {"labels": "Doubt"}])
    refused(project, CODE, write(tmp_path, [wrong]), "“labels” must be")
    refused(project, CODE, write(tmp_path, [minimal(span=[span], body=7)]), "the file says")


BROKEN: dict[str, tuple[Any, str]] = {
    "no JSON": ("[{", "This is no JSON"),
    "numbers": ("[1, 2]", "Entry 1 is no object"),
    "JSON-MIN": ([{"text": "a", "label": []}], "Entry 1: The task has no “data”; export"),
    "no text": ([task(region("a", 0, 1, "x")) | {"data": {}}], "Entry 1: The task's data hold no"),
    "results": ([{"data": {"text": "a"}, "annotations": [{"result": 7}]}], "“result” must be"),
    "annotations": ([{"data": {"text": "a"}, "annotations": 7}], "“annotations” must be a list"),
    "outside": ([task(region("a", 0, 99, "Doubt"))], "Region a: The passage 0-99 lies outside"),
    "words": ([task(region("a", 2, 8, "Doubt", text="Nie"))], "Region a: the text at 2-8"),
    "labels": ([task(region("a", 2, 8) | {"value": {"start": 2, "end": 8}})], "“labels” must be"),
    "no label": ([task(region("a", 2, 8, ""))], "Region a: it has no label"),
    "end": ([task(region("a", 2, 8, "X") | {"value": {"start": 2}})], "An end must be a whole"),
    "second task": ([task(), task(region("b", 9, 3, "X"))], "Region b: The start"),
    "NUL": ('[{"data": {"text": "a\\u0000"}, "annotations": []}]', "NUL character"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    value, sentence = BROKEN[name]
    refused(project, CODE, write(tmp_path, value), sentence)


def test_that_it_is_told_from_other_json(tmp_path) -> None:
    assert registry.for_file(write(tmp_path, [task()])).code == CODE
    long = json.dumps([task(region("a", 0, 1, "x")) | {"data": {"text": "a" * 2_000_000}}])
    assert registry.for_file(write(tmp_path, long)).code == CODE


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
@pytest.mark.parametrize("name", ["sdk__csv_test", "sdk__csv_test2", "sdk__csv_test_history"])
def test_that_samples_come_in_with_what_they_hold_of_texts(project, tmp_path, name) -> None:
    path = SHARED / "samples" / "label_studio" / f"{name}.json"
    tasks = json.loads(path.read_text("utf-8"))
    results = [
        r
        for t in tasks
        if "text" in t["data"]
        for a in (*t["annotations"], *t.get("predictions", ()))
        for r in a["result"]
    ]
    spans = [r for r in results if r["type"] == "labels"]
    choices = [c for r in results if r["type"] == "choices" for c in r["value"]["choices"]]
    others = [r for r in results if r["type"] not in ("labels", "choices", "relation")]
    report = bring(project, CODE, path)
    without = sum("text" not in t["data"] for t in tasks)
    assert report.left_out.get("task without a text", 0) == without
    assert report.read.get("annotations", 0) == sum(len(s["value"]["labels"]) for s in spans)
    assert report.read.get("document labels", 0) == len(choices)
    left = {k: v for k, v in report.left_out.items() if "result of the type" in k}
    assert sum(left.values()) == len(others)
    stated = {(s["value"]["text"], label) for s in spans for label in s["value"]["labels"]}
    found = {
        (e.text[a.start : a.end], a.label) for e in read_sets(CODE, path) for a in e.annotations
    }
    assert found == stated
    project.export(CODE, tmp_path / "out.json")
    with Project.create(tmp_path / "q.elocutio") as other:
        bring(other, CODE, tmp_path / "out.json")
        assert _all(other) == _all(project)


def _all(project: Project) -> list[Any]:
    return [
        (
            project.text(d.id),
            [(a.fragments, a.label, a.annotator) for a in project.annotations(d.id)],
            {x.label for x in project.document_labels(d.id)},
        )
        for d in project.documents()
    ]
