"""TEI standOff in and out."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.formats import registry, tei
from annotations.model import Annotation, Report
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import (
    as_set,
    bring,
    projects,
    read_sets,
    refused,
    round_trip,
)

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>Un\n  titre</title><author>Zoé</author></titleStmt>"
    '<publicationStmt><date when="2020-01-02"/></publicationStmt><sourceDesc/></fileDesc>'
    '<encodingDesc><classDecl><taxonomy n="x"><category xml:id="Doubt"><catDesc>A long one'
    "</catDesc></category></taxonomy></classDecl></encodingDesc><profileDesc><langUsage>"
    '<language ident="fr"/></langUsage><textClass><catRef target="#Doubt"/></textClass>'
    "</profileDesc></teiHeader>"
)
BODY = (
    '<text><body>\n  <head>Tête</head>\n  <p xml:id="p1">Jamais <w xml:id="w1">un</w>\n     '
    '<w xml:id="w2">deux</w>, jamais !</p><p xml:id="p2">  😀 ab\n cd</p>\n</body></text>'
)


def _mended(note: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", note)


def test_that_a_project_comes_back_but_for_what_is_declared_lost() -> None:
    @given(projects)
    @settings(max_examples=20)
    def run(entries: Any) -> None:
        named = [e | {"title": _mended(e["title"])} for e in entries]
        round_trip("tei", named, mend=_mended)

    run()


def write(tmp_path: Path, off: str, *, header: str = HEADER, body: str = BODY) -> Path:
    path = tmp_path / "in.xml"
    inside = f"{header}{body}<standOff>{off}</standOff>"
    path.write_text(f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{inside}</TEI>', "utf-8")
    return path


def found(project: Project) -> list[tuple[str, tuple[str, ...]]]:
    (document,) = project.documents()
    text = project.text(document.id)
    return [
        (a.label, tuple(text[start:end] for start, end in a.fragments))
        for a in project.annotations(document.id)
    ]


def test_that_elements_ranges_and_strings_are_pointed_at(project, tmp_path) -> None:
    off = (
        '<spanGrp type="Slogans" resp="#ana"><span from="#w1" to="#w2"/>'
        '<span target="#w1 #string-range( p2 , 2, 1)">Metaphor</span>'
        '<span from="#string-index(p2,2)" to="#right(p2)" ana="#Doubt">une remarque</span>'
        '<span from="#w9"/></spanGrp>'
        '<listAnnotation><annotation xml:id="n1" target="#range(left(w2),right(w2))">'
        "<respStmt><resp>by</resp><name>Zoé</name></respStmt>"
        '<ptr target="https://example.org/labels#Doubt"/><note>non</note></annotation></listAnnotation>'
    )
    path = write(tmp_path, off)
    assert registry.for_file(path).code == "tei"
    report = bring(project, "tei", path)
    (document,) = project.documents()
    assert project.text(document.id) == "Tête\nJamais un deux, jamais !\n  😀 ab\n cd"
    assert sorted(found(project)) == [
        ("Doubt", ("deux",)),
        ("Doubt", ("😀 ab\n cd",)),
        ("Metaphor", ("un", "😀")),
        ("Slogans", ("un deux",)),
    ]
    by_label = {(a.label, a.note): a.annotator for a in project.annotations(document.id)}
    assert by_label["Doubt", "non"] == "Zoé"
    assert by_label["Doubt", "une remarque"] == "ana"
    assert (document.title, document.language) == ("Un titre", "fr")
    assert document.metadata == {"author": "Zoé", "date": "2020-01-02"}
    assert [d.label for d in project.document_labels(document.id)] == ["Doubt"]
    assert report.left_out == {"annotation whose pointer leads nowhere in the text": 1}


def test_that_relations_and_links_come_in_and_others_are_counted(project, tmp_path) -> None:
    off = (
        '<span xml:id="s1" target="#w1" ana="#Doubt"/><span xml:id="s2" target="#w2" ana="#Doubt"/>'
        '<listRelation><relation name="echoes" active="#s1" passive="#s2"><desc>d</desc></relation>'
        '<relation name="knows" active="#zz" passive="#s1"/></listRelation>'
        '<linkGrp><link type="near" target="#s2 #s1"/></linkGrp>'
    )
    report = bring(project, "tei", write(tmp_path, off))
    (document,) = project.documents()
    assert sorted((r.label, r.note) for r in project.relations(document.id)) == [
        ("echoes", "d"),
        ("near", ""),
    ]
    assert report.left_out == {"relation to something that is no annotation": 1}


def test_that_one_document_is_tei_and_two_are_a_corpus() -> None:
    entry = as_set(
        "Non,\r\n<&> \t«\u00a0😀\u00a0»", Annotation(0, "", "", "D", "b", "ana", ((0, 3),))
    )
    one, two = io.BytesIO(), io.BytesIO()
    tei.write([entry], one, Report())
    tei.write([entry, entry], two, Report())
    assert b'<TEI xmlns="http' in one.getvalue()
    assert b"<teiCorpus" not in one.getvalue()
    assert two.getvalue().count(b"<TEI>") == 2
    assert b"#string-range(text-1,0,3)" in one.getvalue()
    ids = re.findall(rb'xml:id="([^"]*)"', two.getvalue())
    assert len(ids) == len(set(ids))


def test_that_a_text_that_xml_cannot_hold_is_left_out_and_counted(tmp_path) -> None:
    report = Report()
    out = io.BytesIO()
    tei.write([as_set("a\x01b"), as_set("sound")], out, report)
    assert report.left_out == {"document whose text XML cannot hold (control characters)": 1}
    (tmp_path / "a.xml").write_bytes(out.getvalue())
    assert [entry.text for entry in read_sets("tei", tmp_path / "a.xml")] == ["sound"]


SPAN = '<span target="#string-range(p1,{})" ana="#Doubt"/>'
BROKEN: dict[str, tuple[Any, str]] = {
    "no XML": ("x", "This is no XML"),
    "empty": ("", "This is no XML"),
    "other XML": ("<a/>", "The file is no TEI P5"),
    "TEI P4": ("<TEI.2/>", "The file is no TEI P5"),
    "entity bomb": ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type or entities"),
    "external": ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "document"),
    "external type": ('<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a/>', "document type"),
    "deep": ("<a>" * 5000, "nested too deeply"),
    "cut": ('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>', "This is no XML"),
    "encoding": ('<?xml version="1.0" encoding="x-y"?><a/>', "This is no XML|cannot be decoded"),
    "NUL": ("<a>\0</a>", "This is no XML"),
    "no text": ('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "holds no text"),
    "outside": ((SPAN.format("2,9999"),), "The passage 7-10006 lies outside the text"),
    "huge": ((SPAN.format("2,999999999999999"),), "lies outside the text"),
    "overlap": ((SPAN.format("2,4,3,4"),), "overlaps the one before it"),
    "backwards": (('<span from="#w2" to="#w1" ana="#Doubt"/>',), "The start 15 must be smaller"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    content, sentence = BROKEN[name]
    path = tmp_path / "in.xml"
    if isinstance(content, tuple):
        write(tmp_path, content[0])
    else:
        path.write_text(content, "utf-8")
    refused(project, "tei", path, sentence)


def test_that_repeated_ids_are_no_ids(project, tmp_path) -> None:
    same = '<span xml:id="a-00000000-0000-4000-8000-000000000001" target="#{}" ana="#Doubt"/>'
    bring(project, "tei", write(tmp_path, same.format("w1") + same.format("w2")))
    assert len({a.id for a in project.annotations(project.documents()[0].id)}) == 2


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_the_samples_say_what_they_hold(project) -> None:
    folder = SHARED / "samples" / "tei_standoff"
    refused(project, "tei", folder / "SandboxStandOff.xml", "holds no text")
    path = folder / "NERD-Example-draft.tei"
    assert registry.for_file(path).code == "tei"
    report = bring(project, "tei", path)
    (document,) = project.documents()
    inside = re.search(r"<text>.*?</text>", path.read_text("utf-8"), re.DOTALL)
    assert inside is not None
    assert project.text(document.id) == " ".join(re.sub("<[^>]*>", "", inside[0]).split())
    assert document.title == "Example of stand-off annotated text with named entities"
    assert report.read == {"documents": 1}
