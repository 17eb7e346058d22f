"""Random projects go out through every two-way format and come in again; none is forgotten."""

from __future__ import annotations

import io
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.formats import paragraphs_tsv, registry, spans_tsv
from annotations.formats.base import Unit
from annotations.model import AnnotationSet, Report
from annotations.project import Project
from tests.unit.annotations.formats import (
    test_brat,
    test_cas,
    test_conll,
    test_label_studio,
    test_refi,
    test_shared_tasks,
    test_spacy_docbin,
    test_span_json,
    test_tei,
    test_w3c,
    test_webanno,
)
from tests.unit.annotations.formats.support import bring, documents, projects, round_trip, sets_of
from tests.unit.annotations.formats.test_roundtrip import BOOKS, LABELS


@given(projects)
@settings(max_examples=8)
def test_that_jsonl_gives_back_every_part(entries: Any) -> None:
    round_trip("jsonl", entries)


def _named(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give documents titles that are names of articles."""
    return [entry | {"title": f"d{number}"} for number, entry in enumerate(entries)]


def _brought_back(code: str, data: bytes, sets: list[AnnotationSet]) -> list[AnnotationSet]:
    """Return what a project with the texts holds after an import."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "x.tsv"
        path.write_bytes(data)
        with Project.create(Path(name) / "q.elocutio", codebooks=BOOKS, language="fr") as other:
            other.import_sets([AnnotationSet(s.document, s.text, ()) for s in sets], "x")
            # Random passages are no evidence of what offsets count.
            unit = Unit.CODE_POINT if registry.find(code).open_unit else None
            bring(other, code, path, unit=unit)
            assert other.check() == []
            assert bring(other, code, path, unit=unit).written == {}
            return [
                AnnotationSet(
                    document=d,
                    text=other.text(d.id),
                    annotations=tuple(other.annotations(d.id)),
                    document_labels=tuple(other.document_labels(d.id)),
                )
                for d in other.documents()
            ]


@given(projects)
@settings(max_examples=15)
def test_that_ptc_si_gives_every_passage_back_once(entries: Any) -> None:
    sets = list(sets_of(_named(entries), frozenset({"annotators"})))
    out, report = io.BytesIO(), Report()
    spans_tsv.write_places(sets, out, report)
    back = _brought_back("ptc-si", out.getvalue(), sets)
    assert {s.text: Counter(a.fragments for a in s.annotations) for s in back} == {
        s.text: Counter({(fragment,) for a in s.annotations for fragment in a.fragments})
        for s in sets
    }


@given(st.lists(documents, min_size=1, max_size=3, unique_by=lambda d: d["text"]))
@settings(max_examples=15)
def test_that_semeval_frames_give_the_labels_of_documents_back(entries: Any) -> None:
    sets = list(sets_of(_named(entries), frozenset({"document labels"})))
    out, report = io.BytesIO(), Report()
    paragraphs_tsv.write_frames(sets, out, report)
    back = _brought_back("semeval-frames", out.getvalue(), sets)
    assert {s.text: {d.label for d in s.document_labels} for s in back} == {
        s.text: {d.label for d in s.document_labels} for s in sets
    }
    assert len({code for code, _ in LABELS}) == len(LABELS)  # the code alone tells the codebook


SPANS = "test_that_a_project_comes_back_but_for_what_is_declared_lost"
PARAGRAPHS = "test_that_paragraphs_keep_the_labels_of_what_touches_them"
HELD: dict[str, Any] = {
    "jsonl": test_that_jsonl_gives_back_every_part,
    "brat": getattr(test_brat, SPANS),
    "ptc": test_shared_tasks.test_that_spans_come_back_but_for_what_is_declared_lost,
    "ptc-si": test_that_ptc_si_gives_every_passage_back_once,
    "semeval-paragraphs": getattr(test_shared_tasks, PARAGRAPHS),
    "semeval-frames": test_that_semeval_frames_give_the_labels_of_documents_back,
    "slavic-2025": test_shared_tasks.test_that_spans_come_back_but_for_what_is_declared_lost,
    "webanno-tsv": getattr(test_webanno, SPANS),
    "doccano": getattr(test_span_json, SPANS),
    "prodigy": getattr(test_span_json, SPANS),
    "spans-json": getattr(test_span_json, SPANS),
    "label-studio": getattr(test_label_studio, SPANS),
    "w3c": getattr(test_w3c, SPANS),
    "cas-xmi": getattr(test_cas, SPANS),
    "cas-json": getattr(test_cas, SPANS),
    "refi-qda": getattr(test_refi, SPANS),
    "tei": getattr(test_tei, SPANS),
    "conll": test_conll.test_that_passages_come_back_as_whole_words_of_each_line,
    "spacy": getattr(test_spacy_docbin, SPANS),
}
"""The test that sends random projects through each format."""


def test_that_no_two_way_format_is_without_such_a_test() -> None:
    two_way = {entry.code for entry in registry.FORMATS if entry.read and entry.writes}
    assert HELD.keys() == two_way
    for code, test in HELD.items():
        marks = [m.args[1] for m in getattr(test, "pytestmark", ()) if m.name == "parametrize"]
        assert not marks or code in [value for values in marks for value in values]


def test_that_random_projects_hold_what_is_hard() -> None:
    """Overlaps, emoji, CR LF, fragments, notes, relations, attributes, several of everything."""
    seen: Counter[str] = Counter()

    @given(projects)
    @settings(max_examples=40, database=None)
    def look(entries: Any) -> None:
        sets = list(sets_of(entries, registry.find("jsonl").carries))
        seen["documents"] += len(sets) > 1
        for s in sets:
            seen["emoji"] += "😀" in s.text
            seen["CR LF"] += "\r\n" in s.text
            seen["relations"] += len(s.relations) > 0
            seen["document labels"] += len(s.document_labels) > 0
            seen["annotators"] += len({a.annotator for a in s.annotations}) > 1
            seen["fragments"] += any(len(a.fragments) > 1 for a in s.annotations)
            seen["notes"] += any(a.note for a in s.annotations)
            seen["attributes"] += any(a.attributes for a in s.annotations)
            spans = [(a.start, a.end) for a in s.annotations]
            seen["overlaps"] += any(x < v and u < y for x, y in spans for u, v in spans if x < u)

    look()
    for what in (
        "documents",
        "emoji",
        "CR LF",
        "relations",
        "document labels",
        "annotators",
        "fragments",
        "notes",
        "attributes",
        "overlaps",
    ):
        assert seen[what] > 0, what


@pytest.mark.parametrize("code", ["cas-xmi", "cas-json"])
def test_that_dkpro_cassis_covers_the_same_words_in_random_projects(code: str) -> None:
    import cassis

    @given(projects)
    @settings(max_examples=10)
    def run(entries: Any) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            with Project.create(folder / "p.elocutio", codebooks=BOOKS, language="fr") as project:
                carried = registry.find(code).carries
                project.import_sets(sets_of(_named(entries), carried), "x")
                project.export(code, folder / "out", suggestions=True)
                wanted = {
                    project.text(d.id): Counter(
                        (project.text(d.id)[start:end], a.label)
                        for a in project.annotations(d.id)
                        for start, end in a.fragments
                    )
                    for d in project.documents()
                }
            found = {}
            for file in (folder / "out").glob("d*"):
                with file.open("rb") as stream:
                    if code == "cas-json":
                        cas = cassis.load_cas_from_json(stream)
                    else:
                        with (folder / "out" / "TypeSystem.xml").open("rb") as types:
                            system = cassis.load_typesystem(types)
                        cas = cassis.load_cas_from_xmi(stream, typesystem=system)
                found[cas.sofa_string] = Counter(
                    (a.get_covered_text(), a.label) for a in cas.select("webanno.custom.Elocutio")
                )
            assert found == wanted

    run()
