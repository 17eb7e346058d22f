"""UIMA CAS in and out, as XMI and as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from annotations.formats import registry
from annotations.formats.webanno_layers import is_about_tokens
from annotations.model import Report
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


def _mended(note: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", note)


@pytest.mark.parametrize("code", ["cas-xmi", "cas-json"])
def test_that_a_project_comes_back_but_for_what_is_declared_lost(code: str) -> None:
    @given(projects)
    @settings(max_examples=15)
    def run(entries: Any) -> None:
        named = [e | {"title": _mended(e["title"])} for e in entries]
        round_trip(code, named, mend=_mended if code == "cas-xmi" else str)

    run()


@pytest.fixture
def full(project: Project) -> Project:
    document = project.add_document('😀 Jamais,\r\n"jamais" & <rien>\t!', title="É & <x>")
    one = project.annotate(document.id, [(2, 8), (12, 18)], "Repetition", note='a\r\n\t"<&>')
    two = project.annotate(document.id, [(2, 8)], "Doubt", attributes={"voice": "quoted"})
    project.relate(one.id, two.id, "echoes", "n")
    return project


def test_that_another_reader_of_xmi_finds_the_same_words(full, tmp_path) -> None:
    cassis = pytest.importorskip("cassis")
    full.export("cas-xmi", tmp_path / "out")
    (xmi,) = (tmp_path / "out").glob("*.xmi")
    with (tmp_path / "out" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    with xmi.open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    assert cas.sofa_string == full.text(full.documents()[0].id)
    found = [(a.get_covered_text(), a.label) for a in cas.select("webanno.custom.Elocutio")]
    assert sorted(found) == [
        ("Jamais", "Doubt"),
        ("Jamais", "Repetition"),
        ("jamais", "Repetition"),
    ]
    (relation,) = cas.select("webanno.custom.ElocutioRelation")
    assert (relation.Governor.label, relation.Dependent.label) == ("Repetition", "Doubt")


def test_that_another_reader_of_json_finds_the_same_words(full, tmp_path) -> None:
    cassis = pytest.importorskip("cassis")
    full.export("cas-json", tmp_path / "out")
    (file,) = (tmp_path / "out").glob("*.json")
    assert registry.for_file(file).code == "cas-json"
    with file.open("rb") as stream:
        cas = cassis.load_cas_from_json(stream)
    found = [(a.get_covered_text(), a.label) for a in cas.select("webanno.custom.Elocutio")]
    assert sorted(found) == [
        ("Jamais", "Doubt"),
        ("Jamais", "Repetition"),
        ("jamais", "Repetition"),
    ]
    # Written again by the other program, it is read as the same.
    (tmp_path / "again.json").write_text(cas.to_json(), "utf-8")
    (tmp_path / "again.xmi").write_text(cas.to_xmi(), "utf-8")
    for code, name in (("cas-json", "again.json"), ("cas-xmi", "again.xmi")):
        with Project.create(tmp_path / f"{code}.elocutio") as other:
            bring(other, code, tmp_path / name)
            (a,), (b,) = full.documents(), other.documents()
            assert other.text(b.id) == full.text(a.id)
            pairs = [
                sorted(
                    (x.label, x.fragments, x.note, str(x.attributes)) for x in p.annotations(d.id)
                )
                for p, d in ((full, a), (other, b))
            ]
            assert pairs[0] == pairs[1]
            assert len(other.relations(b.id)) == 1


def test_that_texts_that_xml_cannot_hold_are_left_out_and_told(project, tmp_path) -> None:
    project.add_document("a\x0cb", title="a")
    good = project.add_document("Jamais", title="b")
    project.annotate(good.id, [(0, 6)], "Doubt", note="x\x0cy")
    report = project.export("cas-xmi", tmp_path / "out")
    lost = "document whose text XML cannot hold (control characters)"
    assert report.left_out[lost] == 1
    assert report.changed == {"values whose control characters XML cannot hold, as U+FFFD": 1}
    (entry,) = read_sets("cas-xmi", tmp_path / "out")
    assert entry.annotations[0].note == "x\ufffdy"


def xmi(body: str, sofa: str = "Jamais !") -> str:
    return (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:c="http:///webanno/custom.ecore">'
        f'{body}<cas:Sofa xmi:id="1" sofaString="{sofa}"/></xmi:XMI>'
    )


def span(begin: object, end: object, more: str = "") -> str:
    return f'<c:Span xmi:id="7" sofa="1" begin="{begin}" end="{end}" value="Doubt" {more}/>'


BOMB = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
BROKEN: dict[str, tuple[str, str]] = {
    "no XML": ("jamais", "This is no XML"),
    "empty": ("", "This is no XML"),
    "half": (xmi("")[:60], "This is no XML"),
    "other XML": ("<a/>", "The file is no XMI"),
    "entities": (BOMB + xmi(span(0, 6)), "a document type or entities is refused"),
    "fetched": (
        '<!DOCTYPE x SYSTEM "http://example.org/x">' + xmi(""),
        "document type or entities",
    ),
    "deep": ("<a>" * 5000 + "</a>" * 5000, "nested too deeply"),
    "no text": (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>',
        "The file holds no text",
    ),
    "outside": (xmi(span(0, 99)), "Span 7: The passage 0-99 lies outside"),
    "backwards": (xmi(span(5, 2)), "Span 7: The start 5 must be smaller"),
    "word": (xmi(span("x", 2)), "Span 7: its begin and end must be whole numbers"),
    "negative": (xmi(span(-1, 2)), "must be whole numbers"),
    "inside a pair": (xmi(span(1, 3), "😀 a"), "Span 7: The offset 1 stands inside a character"),
    "encoding": ('<?xml version="1.0" encoding="x-none"?><a/>', "XML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_xmi_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    content, sentence = BROKEN[name]
    (tmp_path / "in.xmi").write_text(content, "utf-8")
    refused(project, "cas-xmi", tmp_path / "in.xmi", sentence)


JSON_BROKEN: dict[str, tuple[str, str]] = {
    "no JSON": ("{", "This is no JSON"),
    "list": ("[]", "The file is no JSON CAS"),
    "structures": ('{"%FEATURE_STRUCTURES": [7]}', "The file is no JSON CAS"),
    "no text": ('{"%FEATURE_STRUCTURES": []}', "The file holds no text"),
    "NUL": (
        '{"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "\\u0000"}]}',
        "NUL character",
    ),
}


@pytest.mark.parametrize("name", JSON_BROKEN)
def test_that_a_broken_json_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    content, sentence = JSON_BROKEN[name]
    (tmp_path / "in.json").write_text(content, "utf-8")
    refused(project, "cas-json", tmp_path / "in.json", sentence)


def _stated(path: Path) -> tuple[str, list[tuple[int, int]]]:
    """Count independently what a file states, apart from tokens, relations and metadata."""
    found, text = [], ""
    for entry in ElementTree.parse(path).getroot():
        space, _, name = entry.tag.partition("}")
        package = space.removeprefix("{http:///").removesuffix(".ecore").replace("/", ".")
        if name == "Sofa":
            text = entry.attrib.get("sofaString", "")
        elif "begin" in entry.attrib and not is_about_tokens(f"{package}.{name}"):
            relation = "Governor" in entry.attrib or "Dependent" in entry.attrib
            if not relation and name not in ("DocumentAnnotation", "DocumentMetaData"):
                found.append((int(entry.attrib["begin"]), int(entry.attrib["end"])))
    return text, found


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_every_sample_comes_in_with_its_text_and_places() -> None:
    seen = 0
    paths = [*SAMPLES.glob("webanno_tsv/*/*.xmi"), *SAMPLES.glob("uima_cas/xmi/*.xmi")]
    for path in sorted(paths):
        text, places = _stated(path)
        if not text:
            continue
        report = Report()
        (entry,) = read_sets("cas-xmi", path, report)
        assert entry.text == text
        solid = [place for place in places if place[0] < place[1]]
        assert sorted((a.start, a.end) for a in entry.annotations) == sorted(solid), path
        empty = report.left_out.get("annotation of no character", 0)
        assert empty == len(places) - len(solid)
        seen += len(solid)
    assert seen > 40


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_a_sample_s_slots_and_relations_are_those_of_its_twin() -> None:
    for name in ("testSimpleSlotFeature", "testSingleTokenRelationWithFeatureValue"):
        folder = SAMPLES / "webanno_tsv" / name
        (ours,) = read_sets("cas-xmi", folder / "reference.xmi")
        (twin,) = read_sets("webanno-tsv", folder / "reference.tsv")
        assert sorted(words_of(ours)) == sorted(words_of(twin))
        assert sorted(r.label for r in ours.relations) == sorted(r.label for r in twin.relations)


def test_that_json_is_plain(full, tmp_path) -> None:
    full.export("cas-json", tmp_path / "out")
    (file,) = (tmp_path / "out").glob("*.json")
    value = json.loads(file.read_text("utf-8"))
    assert set(value) == {"%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"}
