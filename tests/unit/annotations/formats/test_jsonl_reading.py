"""What a line may hold, what is refused about it, and what the report says of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotations.errors import UserError
from annotations.formats import jsonl
from annotations.model import Report, Status
from annotations.project import Project
from tests.unit.annotations.support import dump, exported, history_rows, span, write_jsonl

TEXT = "Jamais, jamais !"
BOOK = "semeval-2023"


@pytest.fixture
def bring(project: Project, tmp_path: Path) -> Callable[..., Report]:
    """Import records (plain values, or one line of bytes) into the project."""

    def run(*records: Any, **options: Any) -> Report:
        path = tmp_path / "in.jsonl"
        if records and isinstance(records[0], bytes):
            path.write_bytes(records[0])
        else:
            write_jsonl(path, *records)
        return project.import_("jsonl", path, **options)

    return run


def _spans(*spans: dict[str, Any]) -> dict[str, Any]:
    return {"text": TEXT, "spans": list(spans)}


# -- what is refused, by a sentence that names file, line and span

FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "quote": (span(8, 14, quote="Jamais"), "the text at 8-14 is “jamais”, but its quote says"),
    "prefix": (span(8, 14, prefix="Toujours, "), "the text before 8 is not “Toujours, ”"),
    "long prefix": (span(0, 6, prefix="x"), "the text before 0 is not"),
    "suffix": (span(8, 14, suffix="?"), "the text after 14 is not “[?]”"),
    "outside": (span(8, 17), r"8-17 lies outside the text \(0-16\)"),
    "empty": (span(8, 8), "the start 8 must be smaller than the end 8"),
    "backwards": (span(9, 8), "the start 9 must be smaller than the end 8"),
    "no fragments": (span(0, 14, fragments=[]), "it has no fragments"),
    "empty fragment": (span(0, 14, fragments=[[0, 0], [8, 14]]), "the fragment 0-0 is empty"),
    "overlapping": (span(0, 14, fragments=[[0, 9], [8, 14]]), "overlap or are out of order at 8"),
    "disordered": (span(8, 6, fragments=[[8, 14], [0, 6]]), "the start 8 must be smaller"),
    "short hull": (span(0, 14, fragments=[[0, 6]]), "do not reach from 0 to 14"),
    "no label": (span(0, 6, " "), "it has no label"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_that_each_disagreement_of_a_span_is_named(project, bring, tmp_path, name) -> None:
    wrong, sentence = FAULTS[name]
    wrong = {**wrong, "id": "span-7"}
    before = dump(project), history_rows(project)
    records = ({"text": "Bien."}, _spans(span(0, 6), wrong))
    with pytest.raises(UserError, match=sentence) as caught:
        bring(*records)
    assert str(caught.value).startswith(f"{tmp_path / 'in.jsonl'}, line 2: Span 2 (span-7): ")
    assert (dump(project), history_rows(project)) == before
    assert list(jsonl.verify(tmp_path / "in.jsonl")) == [str(caught.value)]


WRONG_KINDS: dict[str, dict[str, Any]] = {
    "start": span(0, 6) | {"start": -1},
    "fraction": span(0, 6) | {"end": 6.0},
    "true": span(0, 6) | {"start": False},
    "text offset": span(0, 6) | {"start": "0"},
    "label": span(0, 6) | {"label": 3},
    "no label": {"start": 0, "end": 6},
    "status": span(0, 6, status="perhaps"),
    "fragments": span(0, 6, fragments=[[0, 6, 7]]),
    "attributes": span(0, 6, attributes=[]),
    "note": span(0, 6, note=None),
    "id": span(0, 6, id=7),
}


@pytest.mark.parametrize("name", WRONG_KINDS)
def test_that_values_of_a_wrong_kind_are_refused_with_their_place(project, bring, name) -> None:
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match=r"line 2: The record is not valid: .*spans\[1\]") as caught:
        bring({"text": "Bien."}, _spans(span(0, 6), WRONG_KINDS[name]))
    assert "\n" not in str(caught.value)
    assert (dump(project), history_rows(project)) == before


BROKEN_LINES: dict[str, tuple[bytes, str]] = {
    "half": (b'{"text":"a', "no JSON"),
    "word": (b"jamais", "no JSON"),
    "number": (b"7", "must be a JSON object"),
    "null": (b"null", "must be a JSON object"),
    "list": (b'[{"text":"a"}]', "must be a JSON object"),
    "no text": (b'{"spans":[]}', "has no “text”"),
    "text of a wrong kind": (b'{"text":["a"]}', "not valid"),
    "deep": (b'{"text":"a","x":' + b"[" * 50_000 + b"]" * 50_000 + b"}", "nested too deeply"),
    "deep metadata": (
        b'{"text":"a","document":{"metadata":{"x":' + b"[" * 500 + b"]" * 500 + b"}}}",
        "nested too deeply",
    ),
    "NaN": (b'{"text":"a","document":{"metadata":{"x":NaN}}}', "no JSON"),
    "out of range": (b'{"text":"a","document":{"metadata":{"x":1e999}}}', "no JSON"),
    "huge offset": (b'{"text":"a","spans":[{"start":0,"end":1e30,"label":"Doubt"}]}', "not valid"),
    "half a character": (b'{"text":"a\\ud83d"}', "no JSON"),
    "no UTF-8": (b'{"text":"\xe9t\xe9"}', "no JSON"),
    "NUL in the text": (b'{"text":"a\\u0000"}', "NUL character at offset 1"),
    "raw NUL": (b'{"text":"a\0"}', "no JSON"),
    "UTF-16": ('{"text":"a"}'.encode("utf-16"), "no JSON"),
    "NUL in a note": (
        b'{"text":"ab","spans":[{"start":0,"end":1,"label":"Doubt","note":"\\u0000"}]}',
        r"NUL character in “spans\[0\].note”",
    ),
    "NUL in a title": (b'{"text":"a","document":{"title":"\\u0000"}}', "“document.title”"),
    "NUL in a key": (b'{"text":"a","document":{"metadata":{"\\u0000":1}}}', "“document.metadata”"),
    "version": (b'{"text":"a","format":"elocutio","version":2}', "not valid"),
    "format": (b'{"text":"a","format":"other"}', "not valid"),
    "unit": (b'{"text":"a","offset_unit":"utf-16"}', "not valid"),
    "null spans": (b'{"text":"a","spans":null}', "not valid"),
}


@pytest.mark.parametrize("name", BROKEN_LINES)
def test_that_a_hostile_line_is_one_sentence_and_changes_nothing(project, bring, name) -> None:
    line, sentence = BROKEN_LINES[name]
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match=sentence) as caught:
        bring(line)
    assert "in.jsonl" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (dump(project), history_rows(project)) == before


def test_that_an_escaped_backslash_before_u0000_is_no_nul(project, bring) -> None:
    bring(_spans(span(0, 6, note="\\u0000")))
    (made,) = project.annotations(project.documents()[0].id)
    assert made.note == "\\u0000"


RECORD_FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "checksum": ({"document": {"sha256": "0" * 64}}, "SHA-256"),
    "span twice": ({"spans": [span(0, 6, id="a"), span(0, 5, id="a")]}, r"Span 2 \(a\): .*twice"),
    "no such span": (
        {"spans": [span(0, 6, id="a")], "relations": [{"head": "a", "child": "b"}]},
        "Relation 1: there is no span 'b'",
    ),
    "span without id": (
        {"spans": [span(0, 6), span(0, 5)], "relations": [{"head": "", "child": ""}]},
        "Relation 1: there is no span ''",
    ),
    "relation twice": (
        {
            "spans": [span(0, 6, id="a"), span(0, 5, id="b")],
            "relations": [{"id": "r", "head": "a", "child": "b"}] * 2,
        },
        r"Relation 2 \(r\): its id stands twice",
    ),
    "document label twice": (
        {"document_labels": [{"id": "x", "label": "Doubt"}, {"id": "x", "label": "Slogans"}]},
        r"Document label 2 \(x\): its id stands twice",
    ),
}


@pytest.mark.parametrize("name", RECORD_FAULTS)
def test_that_each_disagreement_of_a_record_is_named(project, bring, tmp_path, name) -> None:
    fault, sentence = RECORD_FAULTS[name]
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match=f"line 1: .*{sentence}"):
        bring({"text": TEXT, **fault})
    assert (dump(project), history_rows(project)) == before
    assert list(jsonl.verify(tmp_path / "in.jsonl"))


def test_that_verify_names_all_faults_of_all_lines(tmp_path) -> None:
    path = write_jsonl(
        tmp_path / "x.jsonl",
        _spans(span(8, 14, id="a", quote="Jamais", suffix="?"), span(0, 99)),
        {"text": TEXT},
        _spans(span(0, 6, id="a")),
    )
    with path.open("ab") as file:
        file.write(b"\n{\n")
    found = list(jsonl.verify(path))
    assert [sentence.split(":")[0][len(str(path)) :] for sentence in found] == [
        ", line 1",
        ", line 1",
        ", line 1",
        ", line 3",
        ", line 5",
    ]
    assert "stands in line 1 too" in found[3]
    assert list(jsonl.verify(write_jsonl(path, _spans(span(0, 6))))) == []


def test_that_verify_tells_of_an_empty_and_a_missing_file(tmp_path) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"\n\n")
    assert "no record" in next(iter(jsonl.verify(tmp_path / "empty.jsonl")))
    with pytest.raises(UserError, match="no such file"):
        list(jsonl.verify(tmp_path / "missing.jsonl"))
    with pytest.raises(UserError, match="cannot be read"):
        list(jsonl.verify(tmp_path))


# -- what is welcome


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b""])
def test_that_bom_blank_lines_and_any_line_ends_are_welcome(project, bring, ending) -> None:
    line = json.dumps(_spans(span(0, 6))).encode()
    report = bring(b"\xef\xbb\xbf" + line + b"\n \r\n\n" + b'{"text":"\\r\\nEnd"}' + ending)
    assert report.read == {"documents": 2, "annotations": 1}
    assert [project.text(d.id) for d in project.documents()] == [TEXT, "\r\nEnd"]


def test_that_an_empty_file_changes_nothing(project, bring) -> None:
    before = dump(project), history_rows(project)
    assert bring(b"") == Report()
    assert (dump(project), history_rows(project)) == before


def test_that_bare_spans_get_a_codebook_an_annotator_and_a_time(project, bring) -> None:
    bring(_spans(span(0, 6), span(8, 14, status="suggested")), annotator="ben")
    document = project.documents()[0]
    first, second = project.annotations(document.id)
    assert (document.title, document.language) == ("in", "fr")
    assert (first.codebook, first.annotator, first.origin) == (BOOK, "ben", "import")
    assert (first.status, second.status) == (Status.ACCEPTED, Status.SUGGESTED)
    assert first.id != second.id
    assert first.created == first.modified != ""


def test_that_context_of_another_length_is_welcome_when_true(project, bring) -> None:
    bring(_spans(span(8, 14, prefix=", ", suffix="", quote="jamais")))
    assert len(project.annotations(project.documents()[0].id)) == 1


def test_that_labels_nobody_has_are_refused_by_name_or_made(project, bring) -> None:
    record = _spans(span(0, 6, "Whataboutery"), span(0, 6, "Irony", codebook="mine"))
    with pytest.raises(UserError, match=r"“Whataboutery”, “Irony” \(mine\)") as caught:
        bring(record)
    assert "--create-labels" in str(caught.value)
    report = bring(record, create_labels=True)
    assert report.written["labels made"] == 2
    assert report.written["codebooks added"] == 2
    found = {(a.codebook, a.label) for a in project.annotations(project.documents()[0].id)}
    assert found == {("imported", "Whataboutery"), ("mine", "Irony")}
    assert project.check() == []


def test_that_a_shipped_codebook_comes_whole_when_its_labels_are_made(project, bring) -> None:
    report = bring(_spans(span(0, 6, "Anaphora", codebook="figures")), create_labels=True)
    assert report.written["codebooks added"] == 1
    assert "labels made" not in report.written
    assert project.label("Anaphora").name["fr"] == "Anaphore"


def test_that_a_label_of_several_codebooks_must_name_one(project, bring) -> None:
    bring(_spans(span(0, 6, "Doubt", codebook="mine")), create_labels=True)
    with pytest.raises(UserError, match="stands in several codebooks"):
        bring({"text": "Autre", "spans": [span(0, 3, "Doubt")]})


def test_that_a_group_and_a_wrong_attribute_are_refused_with_file_and_span(bring) -> None:
    with pytest.raises(UserError, match=r"in.jsonl, record 1: .*group of labels"):
        bring(_spans(span(0, 6, "justification")))
    with pytest.raises(UserError, match=r"in.jsonl, record 1: Span 2 \(x\): “voice” must be one"):
        bring(_spans(span(0, 6), span(0, 5, id="x", attributes={"voice": "nobody"})))


def test_that_attributes_a_codebook_does_not_know_are_kept(project, bring) -> None:
    bring(_spans(span(0, 6, attributes={"score": 0.25, "tags": ["a", None]})))
    (made,) = project.annotations(project.documents()[0].id)
    assert made.attributes == {"score": 0.25, "tags": ["a", None]}
    assert b'"attributes":{"score":0.25,"tags":["a",null]}' in exported(project)


def test_that_the_version_of_the_codebook_used_is_kept(project, bring) -> None:
    books = [{"id": BOOK, "version": "0.9"}]
    bring(_spans(span(0, 6, codebook=BOOK)) | {"codebooks": books})
    (made,) = project.annotations(project.documents()[0].id)
    assert made.codebook_version == "0.9"
    assert b'"codebook_version":"0.9"' in exported(project)


def test_that_fields_nobody_knows_are_reported_wherever_they_stand(project, bring) -> None:
    report = bring(
        {
            "text": TEXT,
            "meta": {},
            "tokens": [],
            "document": {"author": "X", "file": {"size": 3}},
            "codebooks": [{"id": BOOK, "url": ""}],
            "spans": [span(0, 6, id="a", token_start=0), span(0, 5, id="b", token_start=0)],
            "relations": [{"head": "a", "child": "b", "label": "echoes", "color": ""}],
            "document_labels": [{"label": "Doubt", "score": 1}],
        }
    )
    assert report.left_out == {
        f"field “{name}” of a {where}, unknown to this format": number
        for name, where, number in (
            ("meta", "record", 1),
            ("tokens", "record", 1),
            ("author", "document", 1),
            ("size", "file", 1),
            ("url", "codebook", 1),
            ("token_start", "span", 2),
            ("color", "relation", 1),
            ("score", "document label", 1),
        )
    }
    assert report.read == report.written
    assert report.written == {
        "documents": 1,
        "annotations": 2,
        "relations": 1,
        "document labels": 1,
    }
