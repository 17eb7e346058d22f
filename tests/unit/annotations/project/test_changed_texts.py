"""Sets that are brought in again on a text that was changed meanwhile: nothing gets lost."""

from __future__ import annotations

import json
from uuid import UUID

from annotations.model import Report
from tests.unit.annotations.support import dump, span, write_jsonl

ANEW = "ids that another document uses, made anew"
RECORD = {
    "text": "Jamais, jamais !",
    "spans": [span(0, 6, id="a"), span(8, 14, "Doubt", id="b")],
    "relations": [{"id": "r", "head": "a", "child": "b", "label": "echoes"}],
    "document_labels": [{"id": "d", "label": "Slogans"}],
}
CHANGED = RECORD | {"text": "Jamais, jamais ! Non."}


def bring_in(project, tmp_path, record) -> Report:
    return project.import_("jsonl", write_jsonl(tmp_path / "in.jsonl", record))


def test_that_a_changed_text_gets_all_that_was_on_it_under_ids_of_its_own(
    project, tmp_path
) -> None:
    first = bring_in(project, tmp_path, RECORD)
    again = bring_in(project, tmp_path, CHANGED)
    assert again.written == first.written
    assert (first.changed, again.changed, again.left_out) == ({}, {ANEW: 4}, {})
    old, new = project.documents()
    assert [a.id for a in project.annotations(old.id)] == ["a", "b"]
    made = project.annotations(new.id)
    assert [(a.label, a.fragments) for a in made] == [
        (a.label, a.fragments) for a in project.annotations(old.id)
    ]
    assert not {"a", "b"} & {a.id for a in made}
    (relation,) = project.relations(new.id)
    assert (relation.head, relation.child) == tuple(a.id for a in made)
    assert [label.label for label in project.document_labels(new.id)] == ["Slogans"]
    assert project.check() == []


def test_that_the_changed_text_brings_nothing_a_second_time(project, tmp_path) -> None:
    bring_in(project, tmp_path, RECORD)
    bring_in(project, tmp_path, CHANGED)
    before = dump(project)
    for record in (RECORD, CHANGED):
        report = bring_in(project, tmp_path, record)
        assert (report.written, report.changed) == ({}, {})
        assert sum(report.left_out.values()) == 4
    assert dump(project) == before


def test_that_a_repetition_on_a_changed_text_keeps_its_relations(project, tmp_path) -> None:
    bring_in(project, tmp_path, RECORD)
    spans = [*CHANGED["spans"], span(0, 6, id="c")]
    relations = [{"id": "s", "head": "c", "child": "b", "label": "echoes"}]
    bring_in(project, tmp_path, CHANGED | {"spans": spans, "relations": relations})
    _, new = project.documents()
    first, second = project.annotations(new.id)
    (relation,) = project.relations(new.id)
    assert (relation.head, relation.child) == (first.id, second.id)


def test_that_a_changed_text_that_is_there_before_its_annotations_gets_them_too(
    project, tmp_path
) -> None:
    bring_in(project, tmp_path, RECORD)
    bring_in(project, tmp_path, {"text": CHANGED["text"]})
    report = bring_in(project, tmp_path, CHANGED)
    assert report.written == {"annotations": 2, "relations": 1, "document labels": 1}
    assert (report.changed, report.left_out) == ({ANEW: 4}, {})
    before = dump(project)
    again = bring_in(project, tmp_path, CHANGED)
    assert (again.written, again.changed) == ({}, {})
    assert dump(project) == before


def test_that_a_document_label_of_the_same_document_keeps_its_contents(project, tmp_path) -> None:
    bring_in(project, tmp_path, RECORD)
    other = [{"id": "d", "label": "Doubt"}]
    report = bring_in(project, tmp_path, RECORD | {"document_labels": other})
    told = "document label whose id is in the project with other contents"
    assert (report.left_out[told], report.changed) == (1, {})
    (document,) = project.documents()
    assert [label.label for label in project.document_labels(document.id)] == ["Slogans"]


def test_that_web_annotations_follow_their_changed_text(project, tmp_path) -> None:
    path, text = tmp_path / "page.json", tmp_path / "a.txt"
    quote = {"type": "TextQuoteSelector", "exact": "jamais", "prefix": "Jamais, ", "suffix": " !"}
    target = {"source": "a.txt", "selector": quote}
    body = {"type": "TextualBody", "purpose": "tagging", "value": "Doubt"}
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage"}
    item = {"type": "Annotation", "id": f"urn:uuid:{UUID(int=7)}", "body": [body], "target": target}
    path.write_text(json.dumps(page | {"items": [item]}), "utf-8")
    for content in ("Jamais, jamais !", "Non. Jamais, jamais !"):
        text.write_text(content, "utf-8")
        report = project.import_("w3c", path)
        assert report.written == {"documents": 1, "annotations": 1}
    assert report.changed[ANEW] == 1
    places = [project.annotations(d.id)[0].fragments for d in project.documents()]
    assert places == [((8, 14),), ((13, 19),)]
