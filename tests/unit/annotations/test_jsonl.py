"""JSONL: the same bytes after a round trip, and every disagreement told by place."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.formats import jsonl
from annotations.project import Project
from tests.conftest import SHARED

BOOKS = ("semeval-2023", "figures")
TEXTS = (
    "😀 a\r\nb\u00a0c\u2028e\u0301 שלום fin de phrase.",
    "\ufeffJamais, jamais ! Nous, nous.",
)
marks = st.lists(
    st.tuples(
        st.sampled_from(("Doubt", "Slogans", "Anaphora", "Metaphor")),
        st.lists(st.integers(0, 26), min_size=2, max_size=6, unique=True).map(sorted),
        st.sampled_from(("ana", "bruno")),
        st.sampled_from(("", "ça 😀\n«\u00a0note\u00a0»")),
    ),
    max_size=12,
)


def exported(project: Project) -> bytes:
    out = io.BytesIO()
    project.export("jsonl", out)
    return out.getvalue()


@given(marks, marks)
@settings(max_examples=25)
def test_that_a_round_trip_gives_the_same_bytes(first: Any, second: Any) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Project.create(folder / "p.elocutio", codebooks=BOOKS, language="fr") as p:
            for text, entries in zip(TEXTS, (first, second), strict=True):
                document = p.add_document(text, title="T", metadata={"date": "2026-03-14"})
                made = []
                for label, edges, who, note in entries:
                    pairs = list(zip(edges[::2], edges[1::2], strict=False))
                    try:
                        made.append(
                            p.annotate(document.id, pairs, label, annotator=who, note=note).id
                        )
                    except UserError:
                        continue  # an exact repetition
                if len(made) > 1:
                    p.relate(made[0], made[1], "echoes")
            (folder / "p.jsonl").write_bytes(exported(p))
            wanted = exported(p)
        assert list(jsonl.verify(folder / "p.jsonl")) == []
        with Project.create(folder / "q.elocutio", codebooks=BOOKS) as q:
            q.import_("jsonl", folder / "p.jsonl")
            assert exported(q) == wanted
            assert q.check() == []
            report = q.import_("jsonl", folder / "p.jsonl")
            assert report.written == {}
            assert exported(q) == wanted


def test_that_plain_spans_from_anywhere_come_in(tmp_path: Path) -> None:
    path = tmp_path / "plain.jsonl"
    line = {
        "text": "Jamais, jamais !",
        "meta": 1,
        "spans": [{"start": 0, "end": 6, "label": "Doubt"}],
    }
    path.write_text(json.dumps(line) + "\r\n\r\n", encoding="utf-8")
    with Project.create(tmp_path / "p.elocutio") as p:
        report = p.import_("jsonl", path, annotator="ana")
        assert report.left_out == {"field “meta” of a record, unknown to this format": 1}
        (document,) = p.documents()
        (annotation,) = p.annotations(document.id)
        assert (annotation.codebook, annotation.annotator) == ("semeval-2023", "ana")


SPAN = {"start": 0, "end": 6, "label": "Doubt"}
FAULTS = {
    "no json": "{",
    "a list": "[]",
    "no text": '{"spans":[]}',
    "nested": "[" * 100_000,
    "quote": {"spans": [{**SPAN, "quote": "jamais"}]},
    "prefix": {"spans": [{**SPAN, "prefix": "x"}]},
    "suffix": {"spans": [{**SPAN, "suffix": "x"}]},
    "outside": {"spans": [{**SPAN, "end": 99}]},
    "empty": {"spans": [{**SPAN, "end": 0}]},
    "negative": {"spans": [{**SPAN, "start": -1}]},
    "fraction": {"spans": [{**SPAN, "start": 0.5}]},
    "true": {"spans": [{**SPAN, "start": True}]},
    "fragments": {"spans": [{**SPAN, "fragments": [[0, 4], [3, 6]]}]},
    "hull": {"spans": [{**SPAN, "fragments": [[0, 4]]}]},
    "sha": {"document": {"sha256": "0" * 64}},
    "unit": {"offset_unit": "utf16"},
    "version": {"format": "elocutio", "version": 2},
    "status": {"spans": [{**SPAN, "status": "maybe"}]},
    "twice": {"spans": [{**SPAN, "id": "a"}, {**SPAN, "id": "a", "label": "Slogans"}]},
    "relation": {"relations": [{"head": "a", "child": "b"}]},
    "label": {"spans": [{**SPAN, "label": "Nonsense"}]},
    "group": {"spans": [{**SPAN, "label": "justification"}]},
    "attribute": {"spans": [{**SPAN, "attributes": {"voice": "nobody"}}]},
    "nul": {"text": "a\0b"},
    "surrogate": '{"text":"a\\ud83d"}',
}


@pytest.mark.parametrize("name", FAULTS)
def test_that_a_faulty_line_is_told_in_one_sentence_and_changes_nothing(
    name: str, tmp_path: Path
) -> None:
    fault = FAULTS[name]
    good = json.dumps({"text": "Bien.", "spans": []})
    bad = fault if isinstance(fault, str) else json.dumps({"text": "Jamais, jamais !"} | fault)
    path = tmp_path / "x.jsonl"
    path.write_text(f"{good}\n{bad}\n", encoding="utf-8")
    with Project.create(tmp_path / "p.elocutio") as p:
        before = exported(p)
        with pytest.raises(UserError) as raised:
            p.import_("jsonl", path)
        assert "\n" not in str(raised.value)
        assert "2" in str(raised.value).replace("p.elocutio", "")
        assert exported(p) == before
        assert p.history() == ()


def test_that_another_text_under_the_same_id_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with Project.create(tmp_path / "p.elocutio") as p:
        document = p.add_document("Jamais !")
        path.write_text(json.dumps({"text": "Toujours", "document": {"id": document.id}}), "utf-8")
        with pytest.raises(UserError, match="differs"):
            p.import_("jsonl", path)


@pytest.mark.skipif(not SHARED.exists(), reason="the reference article is not here")
def test_that_the_reference_annotation_comes_out_as_it_went_in(tmp_path: Path) -> None:
    folder = SHARED / "articles"
    text = (folder / "article_fr.txt").read_bytes().decode("utf-8")
    rows = [
        json.loads(r)
        for r in (folder / "article_fr.reference.jsonl").read_text("utf-8").split("\n")
        if r
    ]
    out = tmp_path / "out.jsonl"
    with Project.create(tmp_path / "p.elocutio", codebooks=BOOKS, language="fr") as p:
        document = p.add_document(text)
        for row in rows:
            for book, column in (("semeval-2023", "semeval2023"), ("figures", "figure")):
                if row[column]:
                    place = (row["start"], row["end"])
                    p.annotate(document.id, [place], row[column], codebook=book, annotator="ana")
        p.export("jsonl", out)
    spans = json.loads(out.read_bytes())["spans"]
    quotes = {(s["start"], s["end"]): s["quote"] for s in spans}
    assert all(quotes[r["start"], r["end"]] == r["quote"] for r in rows)
    assert len(rows) == 104
    with Project.create(tmp_path / "q.elocutio", codebooks=BOOKS) as q:
        q.import_("jsonl", out)
        assert exported(q) == out.read_bytes()
