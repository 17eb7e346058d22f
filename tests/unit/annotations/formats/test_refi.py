"""REFI-QDA projects in and out."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations import zip_files
from annotations.formats import registry
from annotations.formats.base import Unit
from annotations.model import AnnotationSet, new_id
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import bring, projects, refused, round_trip

SCHEMA = SHARED / "samples" / "refi_qda" / "Project.xsd"
G = [f"{n:08x}-0000-4000-8000-000000000000" for n in range(9)]
TEXT = "\ufeff😀 Jamais,\r\njamais ! Jamais plus, non."


def _mended(note: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", note)


def test_that_a_project_comes_back_but_for_what_is_declared_lost() -> None:
    @given(projects)
    @settings(max_examples=20)
    def run(entries: Any) -> None:
        named = [e | {"title": _mended(e["title"])} for e in entries]
        round_trip("refi-qda", named, mend=_mended, unit=Unit.UTF16)

    run()


def pack(path: Path, qde: str, texts: dict[str, str] | None = None) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", qde)
        for name, text in (texts or {}).items():
            archive.writestr(name, text.encode())
    return path


def qde(
    selections: str, more: str = "", source: str = f'plainTextPath="internal://{G[1]}.txt"'
) -> str:
    return (
        '<Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="NVivo">'
        f'<Users><User guid="{G[2]}" name="Zoé"/></Users>'
        f'<CodeBook><Codes><Code guid="{G[3]}" name="Doubt" isCodable="true">'
        f'<Code guid="{G[4]}" name="Slogans" isCodable="true"/></Code></Codes></CodeBook>'
        f'<Sources><TextSource guid="{G[1]}" name="Un" {source}>{selections}</TextSource>{more}'
        "</Sources>"
        f'<Notes><Note guid="{G[5]}"><PlainTextContent>une note</PlainTextContent></Note></Notes>'
        "</Project>"
    )


def select(start: object, end: object, *codes: str, name: str = "", inside: str = "") -> str:
    codings = "".join(
        f'<Coding guid="{G[6][:-2]}{i:02d}" creatingUser="{G[2]}"><CodeRef targetGUID="{code}"/>'
        f"{inside}</Coding>"
        for i, code in enumerate(codes)
    )
    return (
        f'<PlainTextSelection guid="{G[7]}" name="{name}" startPosition="{start}" '
        f'endPosition="{end}" creationDateTime="2026-01-02T03:04:05Z">{codings}'
        "</PlainTextSelection>"
    )


def found(project: Project) -> list[tuple[str, str]]:
    (document,) = project.documents()
    text = project.text(document.id)
    return [(a.label, text[a.start : a.end]) for a in project.annotations(document.id)]


def test_that_selections_codes_users_and_notes_come_in(project, tmp_path) -> None:
    note = f'<NoteRef targetGUID="{{{G[5].upper()}}}"/>'
    both = select(3, 9, G[3], G[4], name="Jamais", inside=note)
    whole = f'<Coding guid="{G[8]}"><CodeRef targetGUID="{G[4]}"/></Coding>'
    picture = f'<PictureSource guid="{G[0]}"/>'
    path = pack(tmp_path / "a.qdpx", qde(both + whole, picture), {f"Sources/{G[1]}.txt": TEXT})
    report = bring(project, "refi-qda", path)
    assert sorted(found(project)) == [("Doubt", "Jamais"), ("Slogans", "Jamais")]
    (document,) = project.documents()
    assert project.text(document.id) == TEXT
    assert document.title == "Un"
    a = project.annotations(document.id)[0]
    assert (a.annotator, a.note, a.created) == ("Zoé", "une note", "2026-01-02T03:04:05Z")
    assert [d.label for d in project.document_labels(document.id)] == ["Slogans"]
    assert report.left_out == {"source that is no text (PictureSource)": 1}


@pytest.mark.parametrize(
    "starts",
    [
        (3, 12, 21),  # NVivo; code points with the mark counted mean the same places
        (3, 11, 20),  # CR LF as one
        (2, 11, 20),  # code points without the mark
        (4, 13, 22),  # UTF-16 units with the mark
    ],
)
def test_that_the_way_a_program_counts_is_known_by_words(project, tmp_path, starts) -> None:
    words = ["Jamais", "jamais", "Jamais"]
    selections = "".join(select(s, s + 6, G[3], name=w) for s, w in zip(starts, words, strict=True))
    path = pack(tmp_path / "a.qdpx", qde(selections), {f"sources/{G[1]}.txt": TEXT})
    bring(project, "refi-qda", path)
    assert [w for _, w in found(project)] == words


def test_that_a_text_inside_the_project_file_is_read(project, tmp_path) -> None:
    content = "<PlainTextContent>Jamais, non.</PlainTextContent>"
    (tmp_path / "a.qde").write_text(qde(content + select(0, 6, G[3]), source=""), "utf-8")
    bring(project, "refi-qda", tmp_path / "a.qde")
    assert found(project) == [("Doubt", "Jamais")]


GOOD = {f"sources/{G[1]}.txt": "Jamais, non."}
BROKEN: dict[str, tuple[str, dict[str, str], str]] = {
    "no XML": ("x", {}, "This is no XML"),
    "other XML": ("<a/>", {}, "no REFI-QDA project"),
    "entities": ('<!DOCTYPE x [<!ENTITY a "b">]>' + qde(""), GOOD, "document type or entities"),
    "missing text": (qde(""), {}, "The text of “Un” is not in the file"),
    "elsewhere": (
        qde("", source='plainTextPath="internal://../../../etc/passwd"'),
        GOOD,
        "The text of “Un” is not in the file",
    ),
    "absolute": (qde("", source='plainTextPath="absolute:///etc/passwd"'), GOOD, "not in the file"),
    "outside": (qde(select(0, 99, G[3])), GOOD, "The passage 0-99 lies outside"),
    "backwards": (qde(select(6, 2, G[3])), GOOD, "The start 6 must be smaller"),
    "word": (qde(select("x", 2, G[3])), GOOD, "The startPosition “x” of a selection is no whole"),
    "negative": (qde(select(-1, 2, G[3])), GOOD, "The startPosition “-1” of a selection"),
    "no code": (qde(select(0, 2, G[8])), GOOD, "refers to a code that the project does not have"),
    "encoding": (qde(""), {f"sources/{G[1]}.txt": "a\0"}, "NUL character"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_project_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    content, texts, sentence = BROKEN[name]
    refused(project, "refi-qda", pack(tmp_path / "a.qdpx", content, texts), sentence)


def test_that_hostile_zip_files_are_one_sentence(project, tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.qdpx"
    path.write_bytes(b"not a zip")
    refused(project, "refi-qda", path, "The file is no zip file")
    refused(project, "refi-qda", tmp_path / "missing.qdpx", "no such file")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.txt", "a")
    refused(project, "refi-qda", path, "holds no project.qde")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", b"\0" * 20_000_000)
    refused(project, "refi-qda", path, "unpacks to far more than it is")
    good = pack(path, qde(""), GOOD).read_bytes()
    path.write_bytes(good.replace(b"Jamais, non.", b"Jamais, oui."))
    refused(project, "refi-qda", path, "cannot be read: Bad CRC")
    path.write_bytes(good[: len(good) // 2])
    refused(project, "refi-qda", path, "no zip file")
    pack(path, qde(""), GOOD)
    monkeypatch.setattr(zip_files, "MOST_FILES", 1)
    refused(project, "refi-qda", path, "too large when unpacked")
    monkeypatch.setattr(zip_files, "MOST_FILES", 10)
    monkeypatch.setattr(zip_files, "MOST_BYTES", 10)
    refused(project, "refi-qda", path, "too large when unpacked")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.qdpx", "project"]


def _with_ids(entry: AnnotationSet) -> AnnotationSet:
    return replace(
        entry,
        document=replace(entry.document, id=new_id()),
        relations=tuple(replace(r, id=new_id()) for r in entry.relations),
        document_labels=tuple(replace(d, id=new_id()) for d in entry.document_labels),
    )


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
@given(projects)
@settings(max_examples=25)
def test_that_what_is_written_is_valid_against_the_schema(entries: Any) -> None:
    etree = pytest.importorskip("lxml.etree")
    from annotations.formats import refi
    from annotations.model import Report
    from tests.unit.annotations.formats.support import sets_of

    out = io.BytesIO()
    refi.write(map(_with_ids, sets_of(entries, refi.CARRIES)), out, Report())
    with zipfile.ZipFile(out) as archive:
        tree = etree.fromstring(archive.read("project.qde"))
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.assertValid(tree)


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_a_project_whose_texts_are_missing_says_so(project) -> None:
    path = SHARED / "samples" / "refi_qda" / "atlasti_standard_project" / "Project.qde"
    assert registry.for_file(path).code == "refi-qda"
    refused(project, "refi-qda", path, "The text of “1960s Coca Cola commercial - Audio.docx”")


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_the_atlas_ti_sample_comes_in_whole_with_texts_given(project, tmp_path) -> None:
    path = SHARED / "samples" / "refi_qda" / "atlasti_standard_project" / "Project.qde"
    content = path.read_text("utf-8")
    sources = re.findall(r"<TextSource[^>]*?internal://([^\"]+?\.txt)\"", content)
    texts = {f"sources/{name}": f"{name} " * 400 for name in sources}
    report = bring(project, "refi-qda", pack(tmp_path / "a.qdpx", content, texts))
    inside = re.findall(r"<PlainTextSelection.*?(?:/>|</PlainTextSelection>)", content, re.DOTALL)
    codings = sum(one.count("<Coding ") for one in inside)
    assert report.read["annotations"] == codings
    assert report.read["documents"] == len(sources)
