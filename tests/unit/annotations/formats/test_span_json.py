"""doccano, Prodigy and plain span JSON, in and out."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.errors import UserError
from annotations.formats import registry
from annotations.formats.base import Options, Unit
from annotations.model import Report, Status
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import (
    bring,
    projects,
    read_sets,
    refused,
    round_trip,
    words_of,
)

SAMPLES = SHARED / "samples"
UNITS = {"doccano": Unit.UTF16, "spans-json": Unit.CODE_POINT, "prodigy": None}


@pytest.mark.parametrize("code", UNITS)
def test_that_a_project_comes_back_but_for_what_is_declared_lost(code: str) -> None:
    @given(projects)
    @settings(max_examples=15)
    def run(entries: Any) -> None:
        round_trip(code, entries, unit=UNITS[code], across=code != "prodigy")

    run()


def write(tmp_path: Path, *records: Any, name: str = "in.jsonl") -> Path:
    path = tmp_path / name
    lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def triple(*labels: Any, **more: Any) -> dict[str, Any]:
    return {"id": 1, "text": "😀 Jamais, jamais !", "label": list(labels), **more}


def found(project: Project) -> list[tuple[str, str]]:
    (document,) = project.documents()
    text = project.text(document.id)
    return [(a.label, text[a.start : a.end]) for a in project.annotations(document.id)]


# -- doccano


def test_that_doccano_in_utf_16_and_in_code_points_is_told_apart_by_words(project, tmp_path):
    utf16 = [[3, 9, "Doubt"], [11, 17, "Slogans"]]
    report = bring(project, "doccano", write(tmp_path, triple(*utf16, Comments=[])))
    assert found(project) == [("Doubt", "Jamais"), ("Slogans", "jamais")]
    assert "UTF-16 units: 4 of 4 edges stand between words" in report.assumed[0]
    points = [[2, 8, "Repetition"], [10, 16, "Repetition"]]
    report = bring(project, "doccano", write(tmp_path, triple(*points)))
    assert found(project).count(("Repetition", "jamais")) == 1
    assert "code points: 4 of 4 edges" in report.assumed[0]


def test_that_doccano_relations_and_old_exports_come_in(project, tmp_path) -> None:
    record = {
        "id": 4,
        "text": "Jamais, jamais !",
        "entities": [
            {"id": 10, "label": "Doubt", "start_offset": 0, "end_offset": 6},
            {"id": 11, "label": "Slogans", "start_offset": 8, "end_offset": 14},
        ],
        "relations": [{"id": 1, "from_id": 10, "to_id": 11, "type": "echoes"}],
        "meta": {"source": "x"},
    }
    bring(project, "doccano", write(tmp_path, json.dumps(record, indent=2)))
    (document,) = project.documents()
    (relation,) = project.relations(document.id)
    assert (relation.label, document.metadata) == ("echoes", {"source": "x"})
    old = {
        "text": "Jamais, jamais !",
        "annotations": [{"label": 3, "start_offset": 0, "end_offset": 6, "user": 1}],
        "meta": {"source": "x"},
    }
    assert registry.for_file(write(tmp_path, old)).code == "doccano"
    bring(project, "doccano", write(tmp_path, old))
    assert ("3", "Jamais") in found(project)


def test_that_doccano_is_written_in_utf_16(project) -> None:
    document = project.add_document("😀 Jamais, jamais !", metadata={"a": 1})
    one = project.annotate(document.id, [(2, 8), (10, 16)], "Repetition")
    two = project.annotate(document.id, [(2, 8)], "Doubt", note="n")
    project.relate(one.id, two.id, "echoes")
    out = io.BytesIO()
    report = project.export("doccano", out)
    record = json.loads(out.getvalue())
    assert [(e["start_offset"], e["end_offset"]) for e in record["entities"]] == [
        (3, 9),
        (11, 17),
        (3, 9),
    ]
    assert record["relations"] == [{"id": 1, "from_id": 1, "to_id": 3, "type": "echoes"}]
    assert report.left_out["notes of annotations"] == 1
    assert report.left_out["which fragments belong together (each becomes an annotation)"] == 1


# -- Prodigy


def test_that_prodigy_answers_annotators_and_relations_come_in(project, tmp_path) -> None:
    spans = [
        {"start": 0, "end": 6, "label": "Doubt", "token_start": 0, "token_end": 0, "score": 0.5},
        {"start": 8, "end": 14, "label": "Slogans", "text": "jamais", "answer": "ignore"},
    ]
    relation = {"head": 0, "child": 2, "label": "echoes", "head_span": spans[0]}
    record = {
        "text": "Jamais, jamais !",
        "spans": spans,
        "relations": [relation | {"child_span": spans[1]}, {"head": 0, "child": 1, "label": "x"}],
        "answer": "reject",
        "_annotator_id": "zoe",
        "meta": {"source": "x"},
    }
    path = write(tmp_path, record)
    assert registry.for_file(path).code == "prodigy"
    report = bring(project, "prodigy", path)
    (document,) = project.documents()
    first, second = project.annotations(document.id)
    assert (first.status, second.status) == (Status.REJECTED, Status.SUGGESTED)
    assert (first.annotator, first.attributes) == ("zoe", {"score": 0.5})
    assert [r.label for r in project.relations(document.id)] == ["echoes"]
    assert report.left_out == {"relation between tokens": 1}
    assert document.metadata == {"source": "x"}


@given(projects)
@settings(max_examples=15)
def test_that_prodigy_tokens_cover_the_text_and_every_span(entries: Any) -> None:
    from annotations.formats import prodigy
    from tests.unit.annotations.formats.support import sets_of

    out = io.BytesIO()
    prodigy.write(sets_of(entries, prodigy.FORMAT.carries), out, Report())
    for line in out.getvalue().split(b"\n")[:-1]:
        record = json.loads(line)
        tokens = record["tokens"]
        words = "".join(t["text"] + (" " if t["ws"] else "") for t in tokens)
        assert words == record["text"]
        assert [t["id"] for t in tokens] == list(range(len(tokens)))
        for token in tokens:
            assert record["text"][token["start"] : token["end"]] == token["text"]
        for span in record["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
            assert record["text"][span["start"] : span["end"]] == span["text"]


# -- plain spans


def test_that_mafalda_and_semeval_2021_come_in(project, tmp_path) -> None:
    mafalda = {"text": "Jamais, jamais !", "labels": [[0, 6, "ad hominem"], [0, 6, "nothing"]]}
    path = write(tmp_path, mafalda)
    assert registry.for_file(path).code == "spans-json"
    bring(project, "spans-json", path)
    assert found(project) == [("ad hominem", "Jamais"), ("nothing", "Jamais")]
    meme = {
        "id": "12",
        "text": "Jamais, jamais !",
        "labels": [{"start": 8, "end": 14, "technique": "Smears", "text_fragment": "jamais"}],
    }
    path = write(tmp_path, json.dumps([meme], indent=1), name="in.json")
    assert registry.for_file(path).code == "spans-json"
    bring(project, "spans-json", path)
    assert ("Smears", "jamais") in found(project)


# -- what is refused

LABELS: dict[str, tuple[str, Any, str]] = {
    "no JSON": ("doccano", "{", "line 1: This is no JSON"),
    "number": ("doccano", "7", "Entry 1 is no object"),
    "a word": ("doccano", "jamais", "This is no JSON"),
    "deep": ("doccano", "[" * 5000 + "]" * 5000, "nested too deeply"),
    "deep text": ("doccano", '{"text": "a", "label": ' + "[" * 5000, "This is no JSON"),
    "no text": ("doccano", {"label": []}, "line 1: The record has no “text”"),
    "text of a wrong kind": ("doccano", {"text": 7, "label": []}, "“text” must be a text"),
    "NUL": ("doccano", {"text": "a\0", "label": []}, "NUL character"),
    "half a pair": ("doccano", '{"text": "a\\ud83d", "label": []}', "This is no JSON"),
    "pair": ("doccano", triple([0, 1]), r"must be a list of \[start, end, label\]"),
    "label object": ("doccano", triple({"a": 1}), "must be a list of"),
    "labels text": ("doccano", {"text": "a", "label": "x"}, "must be a list of"),
    "fraction": ("doccano", triple([0.5, 1, "Doubt"]), "A start must be a whole number, not 0.5"),
    "negative": ("doccano", triple([-1, 1, "Doubt"]), "A start must be a whole number, not -1"),
    "truth": ("doccano", triple([True, 1, "Doubt"]), "A start must be a whole number"),
    "huge": ("doccano", triple([0, 10**30, "Doubt"]), "An end must be a whole number"),
    "outside": ("doccano", triple([0, 99, "Doubt"]), "Span 1: The passage 0-99 lies outside|lies"),
    "backwards": ("doccano", triple([9, 3, "Doubt"]), "Span 1: The start"),
    "no label": ("doccano", triple([0, 2, " "]), "it has no label"),
    "null label": ("doccano", triple([0, 2, None]), "A label must be a text"),
    "entities": ("doccano", {"text": "a", "entities": [7]}, "“entities” must be a list of objects"),
    "stray relation": (
        "doccano",
        {"text": "a", "entities": [], "relations": [{"from_id": 1, "to_id": 2}]},
        "A relation names the span 1 or 2, which is not there",
    ),
    "meta": ("doccano", {"text": "a", "label": [], "meta": 3}, "“meta” must be an object"),
    "prodigy words": (
        "prodigy",
        {"text": "Jamais", "spans": [{"start": 0, "end": 3, "label": "Doubt", "text": "Jam?"}]},
        "Span 1: the text at 0-3 is “Jam”, but the file says “Jam[?]”",
    ),
    "prodigy answer": ("prodigy", {"text": "a", "answer": "maybe"}, "none of accept, reject"),
    "prodigy spans": ("prodigy", {"text": "a", "spans": {}}, "“spans” must be a list of objects"),
    "prodigy offset": ("prodigy", {"text": "a", "spans": [{"end": 1}]}, "A start must be"),
    "spans labels": ("spans-json", {"text": "a", "labels": [[0, 1]]}, "must be a list of"),
    "spans fragment": (
        "spans-json",
        {"text": "ab", "labels": [{"start": 0, "end": 1, "label": "X", "text_fragment": "b"}]},
        "the text at 0-1 is “a”, but the file says “b”",
    ),
}


@pytest.mark.parametrize("name", LABELS)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    code, record, sentence = LABELS[name]
    refused(project, code, write(tmp_path, record), sentence)


def test_that_a_later_line_is_named(project, tmp_path) -> None:
    refused(project, "doccano", write(tmp_path, triple(), "", {"x": 1}), "in.jsonl, line 3: ")
    (tmp_path / "in.jsonl").write_bytes(b'{"text":"\xe9"}')
    refused(project, "prodigy", tmp_path / "in.jsonl", "This is no JSON")
    refused(project, "prodigy", tmp_path / "missing.jsonl", "no such file")


def test_that_files_of_one_suffix_are_told_apart(tmp_path) -> None:
    records = {
        "jsonl": {"text": "a", "spans": [{"start": 0, "end": 1, "label": "Doubt"}]},
        "doccano": triple([0, 1, "Doubt"]),
        "prodigy": {"text": "a", "spans": [], "_input_hash": 3},
        "spans-json": {"text": "a", "labels": [[0, 1, "x"]]},
    }
    for code, record in records.items():
        assert registry.for_file(write(tmp_path, record)).code == code
    assert registry.for_file(write(tmp_path, "{")).code == "jsonl"


# -- files of other programs


def _comes_back(code: str, path: Path, tmp_path: Path) -> None:
    """Demand that what is written back and read again is what was read."""
    name = f"{path.stem}.elocutio"
    with Project.create(tmp_path / name) as one, Project.create(tmp_path / f"b-{name}") as other:
        bring(one, code, path)
        one.export(code, tmp_path / f"{path.stem}.out.jsonl")
        bring(other, code, tmp_path / f"{path.stem}.out.jsonl", unit=Unit.UTF16)
        assert _all(other) == _all(one)


def _lines(path: Path) -> list[dict[str, Any]]:
    text = path.read_text("utf-8")
    try:
        return [json.loads(text)]
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_doccano_samples_come_in_whole(tmp_path) -> None:
    seen = 0
    for path in sorted((SAMPLES / "doccano").glob("*.jsonl")):
        if any("text" not in record for record in _lines(path)):
            continue  # columns that a user names, or a broken record: refused below
        sets = read_sets("doccano", path)
        for record, entry in zip(_lines(path), sets, strict=True):
            stated = [(record["text"][s:e], label) for s, e, label in record.get("label", [])]
            stated += [
                (record["text"][e["start_offset"] : e["end_offset"]], e["label"])
                for e in record.get("entities", [])
            ]
            assert [(words, label) for label, words in words_of(entry)] == stated
            assert len(entry.relations) == len(record.get("relations", []))
            seen += len(stated)
        _comes_back("doccano", path, tmp_path)
    assert seen == 4 + 4 + 4 + 2


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_the_doccano_sample_without_text_is_refused(project) -> None:
    path = SAMPLES / "doccano" / "data_import__tests__data__sequence_labeling__example.jsonl"
    refused(project, "doccano", path, "line 3: The record has no “text”")


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_the_prodigy_sample_comes_in_whole_and_back(tmp_path) -> None:
    (path,) = (SAMPLES / "prodigy").glob("*.jsonl")
    records = _lines(path)
    stated = [(s["text"], s["label"], s["answer"]) for r in records for s in r["spans"]]
    words = {Status.ACCEPTED: "accept", Status.REJECTED: "reject", Status.SUGGESTED: "ignore"}
    sets = read_sets("prodigy", path)
    ours = [
        (entry.text[a.start : a.end], a.label, words[a.status])
        for entry in sets
        for a in entry.annotations
    ]
    assert ours == stated
    assert len(stated) == 206
    with Project.create(tmp_path / "p.elocutio") as project:
        report = bring(project, "prodigy", path)
        assert report.read["annotations"] == 206
        project.export("prodigy", tmp_path / "out.jsonl", suggestions=True)
        with Project.create(tmp_path / "q.elocutio") as other:
            bring(other, "prodigy", tmp_path / "out.jsonl")
            assert _all(other) == _all(project)


def _all(project: Project) -> list[Any]:
    return [
        (project.text(d.id), a.fragments, a.label, a.status, a.attributes)
        for d in project.documents()
        for a in project.annotations(d.id)
    ]


@pytest.mark.parametrize(
    ("code", "record"),
    [
        ("spans-json", '{"text":"Un mot","spans":[{"start":0,"end":2,"label":"Doubt"}]}'),
        ("spans-json", '{"text":"Un mot","labels":[],"entities":[[0,2,"Doubt"]]}'),
        ("doccano", '{"id":1,"text":"Un mot","spans":[{"start":0,"end":2,"label":"Doubt"}]}'),
        ("prodigy", '{"text":"Un mot","labels":[[0,2,"Doubt"]]}'),
    ],
)
def test_that_passages_of_another_format_are_no_metadata(
    tmp_path: Path, code: str, record: str
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(record, "utf-8")
    with pytest.raises(UserError, match=r"line 1: The passages stand in “(spans|entities|labels)”"):
        list(registry.find(code).read(path, Report(), Options()))
