"""DOCX and ODT for reading: the whole text, every annotation coloured and commented."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.colours import highlight, to_hex
from annotations.formats import docx_out, odt_out, registry
from annotations.model import Annotation, AnnotationSet, Colour, Relation, Report, Status
from annotations.project import Project
from annotations.readers import registry as readers
from annotations.readers.base import source_of
from annotations.xml_files import mended, parse
from tests.unit.annotations.formats.support import as_set, projects, sets_of

WRITERS = {"docx": docx_out, "odt": odt_out}
MAIN = {"docx": "word/document.xml", "odt": "content.xml"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
RED, BLUE = Colour(25.0, 0.0, 1.0), Colour(260.0, 0.0, 1.0)
TEXT = "Jamais,  un\tdeux \r\njamais !\r\r\nFin"
NESTED = (
    Annotation(0, "a", "", "Outer", "b", "Zoé Martin", ((0, 29),), created="2026-01-02T03:04:05Z"),
    Annotation(0, "b", "", "Inner", "b", "ben", ((9, 11),), note="une\nnote", attributes={"x": 1}),
    Annotation(0, "c", "", "Parts", "b", "ben", ((0, 6), (19, 25)), status=Status.SUGGESTED),
)


def written(kind: str, *entries: AnnotationSet, report: Report | None = None) -> zipfile.ZipFile:
    out = io.BytesIO()
    WRITERS[kind].write(entries, out, report or Report())
    return zipfile.ZipFile(out)


def coloured(entry: AnnotationSet) -> AnnotationSet:
    colours = {("b", "Outer"): RED, ("b", "Inner"): BLUE, ("b", "Parts"): RED}
    return replace(entry, colours=colours)


@pytest.mark.parametrize("kind", WRITERS)
def test_that_our_own_reader_finds_every_line_of_the_text(kind: str, tmp_path: Path) -> None:
    @given(projects)
    @settings(max_examples=25)
    def run(entries: Any) -> None:
        sets = list(sets_of(entries, WRITERS[kind].FORMAT.carries))
        path = tmp_path / f"a.{kind}"
        with path.open("wb") as out:
            WRITERS[kind].write(sets, out, Report())
        (read,) = readers.read(source_of(path))
        wanted: list[str | None] = []
        for entry in sets:
            wanted.append(re.sub("\r\n|\r|\n", " ", mended(entry.document.title)))
            if entry.annotations or entry.document_labels:
                wanted.append(None)
            wanted += re.split("\r\n|\r|\n", entry.text)
        found = read.text.split("\n")
        assert len(found) == len(wanted)
        for line, want in zip(found, wanted, strict=True):
            assert want is None or line == want

    run()


@pytest.mark.parametrize("kind", WRITERS)
def test_that_every_part_is_xml_and_comments_open_and_close_once(kind: str) -> None:
    @given(projects)
    @settings(max_examples=25)
    def run(entries: Any) -> None:
        sets = list(sets_of(entries, WRITERS[kind].FORMAT.carries))
        archive = written(kind, *sets)
        assert archive.testzip() is None
        for name in archive.namelist():
            if name != "mimetype":
                parse(archive.read(name), name)
        wanted = sum(len(a.fragments) for entry in sets for a in entry.annotations)
        root = parse(archive.read(MAIN[kind]), "main")
        if kind == "docx":
            begun = [e.get(f"{W}id") for e in root.iter(f"{W}commentRangeStart")]
            ended = [e.get(f"{W}id") for e in root.iter(f"{W}commentRangeEnd")]
            told = [e.get(f"{W}id") for e in root.iter(f"{W}commentReference")]
            comments = parse(archive.read("word/comments.xml"), "comments")
            assert sorted(c.get(f"{W}id", "") for c in comments) == sorted(map(str, told))
        else:
            begun = [e.get(f"{OFFICE}name") for e in root.iter(f"{OFFICE}annotation")]
            ended = [e.get(f"{OFFICE}name") for e in root.iter(f"{OFFICE}annotation-end")]
            told = begun
        assert len(set(begun)) == len(begun) == wanted
        assert sorted(map(str, begun)) == sorted(map(str, ended)) == sorted(map(str, told))

    run()


def test_that_the_innermost_passage_colours_and_the_next_one_underlines() -> None:
    root = parse(written("docx", coloured(as_set(TEXT, *NESTED))).read(MAIN["docx"]), "main")
    runs = []
    for run in list(root.iter(f"{W}r")):
        words = "".join(t.text or "" for t in run.iter(f"{W}t"))
        shade, line = run.find(f"{W}rPr/{W}shd"), run.find(f"{W}rPr/{W}u")
        ground = "" if shade is None else shade.get(f"{W}fill")
        runs.append((words, ground, "" if line is None else line.get(f"{W}color")))
    red, blue, ink = highlight(RED)[1:], highlight(BLUE)[1:], to_hex(RED)[1:]
    assert ("un", blue, ink) in runs
    assert ("Jamais", red, ink) in runs
    assert (",  ", red, "") in runs
    assert ("Fin", "", "") in runs


def test_that_comments_tell_label_annotator_note_and_relations() -> None:
    relation = Relation(0, "r", "b", "c", "echoes", "ben", "nb")
    entry = replace(as_set(TEXT, *NESTED), relations=(relation,))
    comments = parse(written("docx", entry).read("word/comments.xml"), "comments")
    found = {}
    for comment in comments:
        lines = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment]
        about = [comment.get(f"{W}{name}") for name in ("author", "initials", "date")]
        found[lines[0]] = (about, lines[1:])
    assert found == {
        "Outer (b)": (["Zoé Martin", "ZM", "2026-01-02T03:04:05Z"], []),
        "Inner (b)": (
            ["ben", "b", None],
            ["x: 1", "une", "note", "→ echoes: “Jamais … jamais” (nb)"],
        ),
        "Parts (b) 1/2, suggested": (["ben", "b", None], []),
        "Parts (b) 2/2, suggested": (["ben", "b", None], []),
    }
    root = parse(written("odt", entry).read(MAIN["odt"]), "main")
    (inner,) = [c for c in root.iter(f"{OFFICE}annotation") if "Inner" in "".join(c.itertext())]
    assert "".join(inner.itertext()).startswith("benInner (b)x: 1une")


def test_that_a_passage_is_commented_where_it_stands_in_odt() -> None:
    root = parse(written("odt", as_set(TEXT, *NESTED)).read(MAIN["odt"]), "main")
    passages: dict[str, str] = {}
    opened: set[str] = set()
    inside = 0

    def walk(element: Any) -> None:
        nonlocal inside
        if element.tag == f"{OFFICE}annotation":
            opened.add(element.get(f"{OFFICE}name"))
            passages[element.get(f"{OFFICE}name")] = ""
            put(element.tail)
            return
        if element.tag == f"{OFFICE}annotation-end":
            opened.remove(element.get(f"{OFFICE}name"))
        if element.tag == f"{T}s":
            put(" " * int(element.get(f"{T}c")))
        if element.tag == f"{T}tab":
            put("\t")
        put(element.text)
        for child in element:
            walk(child)
        put(element.tail if element.tag != f"{T}p" else "¶")

    def put(text: str | None) -> None:
        for name in opened:
            passages[name] += text or ""

    walk(root)
    assert sorted(passages.values()) == [
        "Jamais",
        "Jamais,  un\tdeux ¶jamais !¶",
        "jamais",
        "un",
    ]


@pytest.mark.parametrize("kind", WRITERS)
def test_that_line_ends_inside_passages_move_to_the_lines(kind: str) -> None:
    text = "ab\r\ncd\n\nef"
    marks = [
        Annotation(0, f"i{s}-{e}", "", "L", "b", "ana", ((s, e),))
        for s in range(len(text))
        for e in range(s + 1, len(text) + 1)
    ]
    report = Report()
    archive = written(kind, as_set(text, *marks), report=report)
    data = archive.read(MAIN[kind]).decode()
    begin = "commentRangeStart" if kind == "docx" else "<office:annotation "
    assert data.count(begin) == len(marks) == report.written["annotations"]


@pytest.mark.parametrize("kind", WRITERS)
def test_that_markup_and_control_characters_do_no_harm(kind: str) -> None:
    report = Report()
    evil = '<w:p/></text:p>&"\x01'
    mark = Annotation(0, "a", "", evil, evil, evil, ((0, 3),), note=evil, attributes={evil: evil})
    entry = as_set(evil, mark)
    entry = replace(entry, document=replace(entry.document, title=evil))
    archive = written(kind, entry, report=report)
    for name in archive.namelist():
        if name != "mimetype":
            parse(archive.read(name), name)
    assert report.changed["values whose control characters XML cannot hold, as U+FFFD"] > 0


def test_that_odt_begins_with_its_kind_uncompressed() -> None:
    first = written("odt", as_set("a")).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


@pytest.mark.parametrize("kind", WRITERS)
def test_that_the_codebooks_colours_are_used_and_files_repeat_byte_by_byte(
    project: Project, tmp_path: Path, kind: str
) -> None:
    document = project.add_document("Jamais, jamais.", title="Un")
    project.annotate(document.id, [(0, 6)], "Doubt", codebook="semeval-2023", annotator="ana")
    (book,) = [b for b in project.codebooks() if b.id == "semeval-2023"]
    colour = next(label.colour for label in book.labels if label.code == "Doubt")
    for name in ("a", "b"):
        project.export(kind, tmp_path / f"{name}.{kind}")
    with zipfile.ZipFile(tmp_path / f"a.{kind}") as archive:
        assert highlight(colour)[1:] in archive.read(MAIN[kind]).decode()
    assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()
    assert registry.find(kind).read is None


@pytest.mark.parametrize("kind", WRITERS)
def test_that_black_text_can_be_read_on_every_highlight(kind: str) -> None:
    for hue in range(0, 360, 15):
        for tone in (-1.0, 0.0, 1.0):
            ground = highlight(Colour(float(hue), tone, 1.0))
            channels = [int(ground[i : i + 2], 16) / 255 for i in (1, 3, 5)]
            linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
            luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
            assert (luminance + 0.05) / 0.05 > 7
