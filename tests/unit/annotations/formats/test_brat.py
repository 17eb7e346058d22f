"""brat standoff in and out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.errors import UserError
from annotations.formats import registry
from annotations.formats.base import Unit
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

TEXT = "😀 Jamais, jamais !\r\nNon."


def _mended(note: str) -> str:
    return "\n".join(re.split("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", note))


@given(projects)
@settings(max_examples=20)
def test_that_a_project_comes_back_but_for_what_is_declared_lost(entries: Any) -> None:
    round_trip("brat", entries, mend=_mended)


def write_pair(folder: Path, ann: str, text: str = TEXT, name: str = "a") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text.encode())
    (folder / f"{name}.ann").write_bytes(ann.encode())
    return folder


def test_that_every_kind_of_line_comes_in(project: Project, tmp_path: Path) -> None:
    ann = (
        "T1\tDoubt 2 8\tJamais\nT2\tSlogans 10 16;20 24\tjamais Non.\n"
        "T3\tRepetition 2 16\tJamais, jamais\n"
        "R1\tsupports Arg1:T1 Arg2:T2\nE1\tDoubt:T1 By:T2\nE2\tSlogans:T2 Because:E1\n"
        "A1\tStance T1 For\nM1\tNegated E1\nN1\tReference T2 Wiki:42\tJamais (mot)\n"
        "#1\tAnnotatorNotes T1\tune note\tà tabulation\n#2\tAnnotatorNotes T1\tsuite\n"
        "#3\tAnnotatorNotes R1\tparce que\n*\tEquiv T1 T2 T3\n"
    )
    report = bring(project, "brat", write_pair(tmp_path / "f", ann))
    (document,) = project.documents()
    assert document.file_name == "a.txt"
    assert project.text(document.id) == TEXT
    found = {a.label: a for a in project.annotations(document.id)}
    assert found["Slogans"].fragments == ((10, 16), (20, 24))
    assert found["Doubt"].attributes == {"Stance": "For", "Negated": True}
    assert found["Doubt"].note == "une note\tà tabulation\nsuite"
    assert found["Slogans"].attributes["normalizations"] == [
        {"type": "Reference", "reference": "Wiki:42", "text": "Jamais (mot)"}
    ]
    names = {a.id: a.label for a in found.values()}
    links = {
        (names[r.head], r.label, names[r.child], r.note) for r in project.relations(document.id)
    }
    assert links == {
        ("Doubt", "supports", "Slogans", "parce que"),
        ("Doubt", "By", "Slogans", ""),
        ("Slogans", "Because", "Doubt", ""),
        ("Doubt", "Equiv", "Slogans", ""),
        ("Slogans", "Equiv", "Repetition", ""),
    }
    assert report.changed == {"events read as relations from their trigger": 2}
    assert report.assumed == [
        "Offsets are taken as code points: 4 of 4 quotes match (otherwise 3)."
    ]


BROKEN: dict[str, tuple[str, str]] = {
    "no brat": ("hello\n", "line 1: This is no line of brat standoff"),
    "unknown kind": ("X1\tDoubt 0 1\ta\n", "line 1: This is no line"),
    "bad id": ("Tx\tDoubt 0 1\ta\n", "no line of brat"),
    "twice": ("T1\tDoubt 2 8\tJamais\nT1\tDoubt 2 8\tJamais\n", "line 2: The id T1 stands twice"),
    "no offsets": ("T1\tDoubt\tJamais\n", "line 1: T1: expected a label and offsets"),
    "negative": ("T1\tDoubt -2 8\tJamais\n", "expected a label and offsets"),
    "outside": ("T1\tDoubt 2 99\n", "T1: The passage 2-99 lies outside the text"),
    "absurd": (f"T1\tDoubt 2 {'9' * 40}\n", "T1: an offset is absurd"),
    "backwards": ("T1\tDoubt 8 2\n", "T1: The start 8 must be smaller"),
    "overlapping": ("T1\tDoubt 2 8;6 9\n", "T1: The fragment 6-9 overlaps"),
    "other words": ("T1\tDoubt 2 8\tToujours\n", "the text at 2-8 is “Jamais”, but the file says"),
    "off by one": ("T1\tDoubt 4 10\tJamais\n", "the text at 4-10 is “mais, ”, but"),
    "stray relation": ("R1\tsupports Arg1:T1 Arg2:T2\n", "R1: there is no T1"),
    "half a relation": (
        "T1\tDoubt 2 8\nR1\tsupports Arg1:T1\n",
        "R1: expected a type and two ends",
    ),
    "stray attribute": ("A1\tStance T9 For\n", "A1: there is no T9"),
    "attribute of nothing": ("A1\tStance\n", "A1: expected a name and what it is about"),
    "event without trigger": ("E1\tDoubt\n", "E1: expected a type with trigger"),
    "event of an event": ("T1\tDoubt 2 8\nE1\tDoubt:E1\n", "E1: expected a type with trigger"),
    "stray trigger": ("E1\tDoubt:T4\n", "E1: there is no T4"),
    "stray role": ("T1\tDoubt 2 8\nE1\tDoubt:T1 By:T7\n", "E1: there is no T7"),
    "NUL in a label": ("T1\tDou\0bt 2 8\tJamais\n", "T1: The label holds a NUL"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    ann, sentence = BROKEN[name]
    refused(project, "brat", write_pair(tmp_path / "f", ann), sentence)


def test_that_files_that_cannot_be_read_are_one_sentence(project, tmp_path) -> None:
    folder = write_pair(tmp_path / "f", "T1\tDoubt 2 8\tJamais\n")
    (folder / "b.ann").write_text("T1\tDoubt 0 1\n")
    refused(project, "brat", folder, "The text of “b” is missing: add the document .*--texts")
    (folder / "b.txt").write_bytes(b"\xe9t\xe9")
    refused(project, "brat", folder, "b.txt, line 1: The file is not UTF-8")
    (folder / "b.txt").write_bytes(b"a\0b")
    refused(project, "brat", folder, "NUL character")
    (tmp_path / "none").mkdir()
    refused(project, "brat", tmp_path / "none", "holds no .ann file")
    refused(project, "brat", tmp_path / "missing.ann", "missing")


def test_that_labels_nobody_has_are_refused_by_name(project, tmp_path) -> None:
    folder = write_pair(tmp_path / "f", "T1\tWhataboutery 2 8\tJamais\n")
    with pytest.raises(UserError, match=r"“Whataboutery”.*--create-labels"):
        project.import_("brat", folder)
    assert bring(project, "brat", folder).written["labels made"] == 1


def test_that_a_text_is_found_in_a_folder_or_in_the_project(project, tmp_path) -> None:
    folder = write_pair(tmp_path / "f", "T1\tDoubt 2 8\tJamais\n")
    (tmp_path / "t").mkdir()
    (folder / "a.txt").rename(tmp_path / "t" / "a.txt")
    bring(project, "brat", folder, texts=tmp_path / "t")
    (document,) = project.documents()
    (folder / "a.ann").write_text("T1\tSlogans 2 8\tJamais\n")
    report = bring(project, "brat", folder)
    assert report.written == {"annotations": 1}
    assert {a.label for a in project.annotations(document.id)} == {"Doubt", "Slogans"}


def test_that_utf_16_offsets_are_known_by_the_quotes(project, tmp_path) -> None:
    folder = write_pair(tmp_path / "f", "T1\tDoubt 3 9\tJamais\nT2\tSlogans 11 17\tjamais\n")
    report = bring(project, "brat", folder)
    (document,) = project.documents()
    assert [a.fragments for a in project.annotations(document.id)] == [((2, 8),), ((10, 16),)]
    assert report.assumed == [
        "Offsets are taken as UTF-16 units: 2 of 2 quotes match (otherwise 0)."
    ]
    refused(project, "brat", folder, "but the file says", unit=Unit.CODE_POINT)


def test_that_an_export_stays_in_its_folder_and_keeps_what_stood_there(project, tmp_path) -> None:
    for title in ("../../x", "CON", "a/b", "a\\b", "é" * 300, "same", "Same", ".hidden"):
        made = project.add_document(title + " text", title=title)
        project.annotate(made.id, [(0, 1)], "Doubt")
    out = tmp_path / "deep" / "out"
    out.parent.mkdir()
    project.export("brat", out)
    files = sorted(p.name for p in out.iterdir())
    assert len(files) == 8 * 2 + 1
    assert sorted(p.name for p in out.parent.iterdir()) == ["out"]
    assert len({name.casefold() for name in files}) == len(files)
    (out / "mine.md").write_text("x")
    report = project.export("brat", out)
    assert report.changed == {"files replaced": 17}
    assert report.assumed == ["Other files that stood in the folder stay: 1."]
    assert (out / "mine.md").read_text() == "x"
    assert sorted(p.name for p in out.parent.iterdir()) == ["out"]


def test_that_a_folder_is_told_by_what_it_holds(tmp_path) -> None:
    folder = write_pair(tmp_path / "f", "")
    assert registry.for_file(folder).code == "brat"
    assert registry.for_file(folder / "a.ann").code == "brat"


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_the_french_sample_comes_in_whole(project, tmp_path) -> None:
    folder = SHARED / "samples" / "brat" / "edsnlp_fr" / "subfolder"
    lines = (folder / "doc-1.ann").read_text("utf-8").splitlines()
    stated = [line.split("\t") for line in lines if line.startswith("T")]
    (entry,) = read_sets("brat", folder)
    assert [words for _, words in words_of(entry)] == [fields[2] for fields in stated]
    links = sum(line.startswith("R") for line in lines) + sum(
        line.count(":") - 1 for line in lines if line.startswith("E")
    )
    assert len(entry.relations) == links
    report = bring(project, "brat", folder)
    assert report.written["annotations"] == len(stated)
    assert report.left_out == {"text without an .ann file beside it": 2}
    project.export("brat", tmp_path / "out")
    with Project.create(tmp_path / "q.elocutio") as other:
        bring(other, "brat", tmp_path / "out")
        pairs = [
            sorted((a.label, a.fragments, str(a.attributes), a.note) for a in p.annotations(d.id))
            for p in (project, other)
            for d in p.documents()
        ]
    assert pairs[0] == pairs[1]
