"""W3C Web Annotation in and out."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.formats import registry
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import bring, projects, refused, round_trip

TEXT = "😀 Jamais, jamais !"


def test_that_a_project_comes_back_but_for_what_is_declared_lost() -> None:
    @given(projects)
    @settings(max_examples=20)
    def run(entries: Any) -> None:
        round_trip("w3c", entries, with_texts=False)

    run()


def anno(start: int | None, end: int | None, exact: str | None, **more: Any) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = []
    if start is not None:
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    if exact is not None:
        extra = {k: more.pop(k) for k in ("prefix", "suffix") if k in more}
        selectors.append({"type": "TextQuoteSelector", "exact": exact, **extra})
    body = [{"type": "TextualBody", "purpose": "tagging", "value": "Doubt"}]
    target = {"source": "https://example.org/texts/a%20b.txt", "selector": selectors}
    return {"type": "Annotation", "body": body, "target": target, **more}


def write(tmp_path: Path, value: Any) -> Path:
    path = tmp_path / "in.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    (tmp_path / "a b.txt").write_text(TEXT, "utf-8")
    return path


def found(project: Project) -> list[tuple[str, Any]]:
    return [(a.label, a.fragments) for d in project.documents() for a in project.annotations(d.id)]


def test_that_positions_quotes_links_and_comments_come_in(project, tmp_path) -> None:
    comment = anno(10, 16, "jamais", id="#2") | {"body": [{"value": "une note"}]}
    items = [
        anno(2, 8, "Jamais", id="#1", creator={"name": "zoe"}, created="2026-01-02T03:04:05.678Z"),
        comment,
        {
            "motivation": "linking",
            "body": {"value": "echoes", "purpose": "tagging"},
            "target": [{"id": "#1"}, {"id": "#2"}],
        },
        {"body": "Slogans", "motivation": "tagging", "target": "https://x.org/a%20b.txt"},
    ]
    items[3]["target"] = "https://example.org/texts/a%20b.txt"
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": items,
    }
    path = write(tmp_path, page)
    assert registry.for_file(path).code == "w3c"
    bring(project, "w3c", path)
    (document,) = project.documents()
    assert document.file_name == "a b.txt"
    first, second = project.annotations(document.id)
    assert (first.label, first.annotator, first.created) == ("Doubt", "zoe", "2026-01-02T03:04:05Z")
    assert (second.label, second.note) == ("comment", "une note")
    (relation,) = project.relations(document.id)
    assert (relation.head, relation.child, relation.label) == (first.id, second.id, "echoes")
    assert [d.label for d in project.document_labels(document.id)] == ["Slogans"]


def test_that_a_quote_leads_where_the_position_is_wrong(project, tmp_path) -> None:
    items = [
        anno(2, 8, "Jamais"),
        anno(4, 9, " !"),
        anno(None, None, "jamais", prefix=", "),
        anno(0, 3, "ama", suffix="is !"),
        anno(0, 3, "ama"),
        anno(0, 3, "niemals"),
    ]
    report = bring(project, "w3c", write(tmp_path, items))
    assert [place for _, place in found(project)] == [
        ((2, 8),),
        ((10, 16),),
        ((11, 14),),
        ((16, 18),),
    ]
    assert report.changed == {"annotations placed by their quote": 3}
    assert report.left_out == {"annotation whose quote is nowhere in the text": 2}


def test_that_browsers_utf_16_is_known_by_the_quotes(project, tmp_path) -> None:
    report = bring(project, "w3c", write(tmp_path, [anno(3, 9, "Jamais"), anno(11, 17, "jamais")]))
    assert [place for _, place in found(project)] == [((2, 8),), ((10, 16),)]
    assert "UTF-16 units: 2 of 2 quotes match" in report.assumed[0]
    assert report.changed == {}


def _without(**keys: Any) -> dict[str, Any]:
    return {k: v for k, v in (anno(0, 1, None) | keys).items() if v != "gone"}


BROKEN: dict[str, tuple[Any, str]] = {
    "no JSON": ("[{", "This is no JSON"),
    "numbers": ("[1]", "Entry 1 is no object"),
    "no target": ([_without(target="gone")], "Entry 1: An annotation needs a “target”"),
    "page of texts": ({"items": ["a"]}, "An annotation must be an object"),
    "target": ([_without(target=[7])], "“target” must be an address or an object"),
    "source": ([_without(target={"source": 3})], "The source of a target must be an address"),
    "body": ([_without(body=[7])], "“body” must be an object"),
    "selector": ([_without(target={"source": "a b.txt", "selector": [7]})], "A selector must be"),
    "empty selector": (
        [_without(target={"source": "a b.txt", "selector": {"type": "XPathSelector"}})],
        "Its selector tells neither a position nor a quote",
    ),
    "start": ([anno(-1, 3, None)], "A start must be a whole number"),
    "outside": ([anno(1, 99, None)], "Annotation 1: The passage 1-99 lies outside"),
    "several texts": (
        [_without(target=[{"source": "a", "selector": []}, {"source": "b"}])],
        "Its selector tells neither|lie in several texts",
    ),
    "missing text": ([_without(target="https://x.org/missing.txt#char=0,1")], "is missing"),
    "elsewhere": ([_without(target="file:///etc/passwd#char=0,1")], "text of “passwd” is missing"),
    "deep": ("[" * 5000 + "]" * 5000, "nested too deeply"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    value, sentence = BROKEN[name]
    refused(project, "w3c", write(tmp_path, value), sentence)


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_the_recogito_sample_stands_on_its_quotes(project, tmp_path) -> None:
    folder = SHARED / "samples" / "w3c_web_annotation"
    items = json.loads((folder / "recogito_connections_annotations.w3c.json").read_text("utf-8"))
    page = (folder / "recogito_connections_source.html").read_text("utf-8")
    inside = re.search(r'<div id="content" class="plaintext">(.*?)</div>', page, re.DOTALL)
    assert inside is not None
    text = html.unescape(re.sub(r"<[^>]*>", "", inside[1]))
    (tmp_path / "sample.txt").write_text(text, "utf-8")
    (tmp_path / "sample.json").write_text(json.dumps(items), "utf-8")
    report = bring(project, "w3c", tmp_path / "sample.json")
    (document,) = project.documents()
    quotes = {
        selector["exact"]
        for item in items
        if item.get("motivation") != "linking"
        for selector in item["target"]["selector"]
        if selector["type"] == "TextQuoteSelector"
    }
    squeezed = {" ".join(q.split()) for q in quotes}
    ours = {" ".join(text[a.start : a.end].split()) for a in project.annotations(document.id)}
    assert report.read.get("annotations", 0) + report.left_out.get(
        "annotation whose quote is nowhere in the text", 0
    ) == len(quotes)
    assert ours <= squeezed
    assert len(ours) >= 3
