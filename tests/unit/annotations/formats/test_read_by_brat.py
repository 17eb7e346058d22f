"""brat's own reader takes the folders that are written, line for line."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from brat.server.src.annotation import (
    TextAnnotations,
    UnknownAnnotation,
    UnparsedIdedAnnotation,
)
from hypothesis import given, settings

from annotations.formats.brat_conf import Conf, value_from
from annotations.formats.brat_lines import EXACT
from annotations.model import Annotation
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import as_set, projects, read_sets, sets_of
from tests.unit.annotations.formats.test_roundtrip import BOOKS

BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def read_by_brat(ann: Path) -> TextAnnotations:
    """Return what brat reads of a pair of files; each line must mean something to it."""
    text = ann.with_suffix(".txt").read_bytes().decode()
    found = TextAnnotations(text=text, source=ann.read_bytes().decode(), read_only=True)
    strange = [a for a in found if isinstance(a, UnknownAnnotation | UnparsedIdedAnnotation)]
    assert not strange, [str(a) for a in strange]
    return found


def places(text: str, fragments: Any) -> list[tuple[int, int]]:
    """Return a passage as brat can hold it, said in another way: no character that ends a line."""
    made: list[list[int]] = []
    for start, end in fragments:
        begun = False
        for at in range(start, end):
            if len((text[at] + "x").splitlines()) > 1:
                begun = False
            elif begun:
                made[-1][1] = at + 1
            else:
                made.append([at, at + 1])
                begun = True
    return [(start, end) for start, end in made] or [(fragments[0][0], fragments[0][0])]


@given(projects)
@settings(max_examples=20)
def test_that_brat_finds_passages_relations_attributes_and_notes(entries: Any) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        carried = frozenset({"annotators"})
        with Project.create(folder / "p.elocutio", codebooks=BOOKS, language="fr") as project:
            project.import_sets(sets_of(entries, carried), "x")
            project.export("brat", folder / "out", suggestions=True)
            texts = {project.text(d.id): d.id for d in project.documents()}
            for ann in (folder / "out").glob("*.ann"):
                text = ann.with_suffix(".txt").read_bytes().decode()
                _compare(project, texts.pop(text), read_by_brat(ann), Conf.beside(ann))
        assert not texts


def _compare(project: Project, document: str, found: TextAnnotations, conf: Conf) -> None:
    text, ours = project.text(document), project.annotations(document)
    assert found.get_document_text() == text
    bounds = {one.id: one for one in found.get_textbounds()}
    seen = {id_: (*conf.label(one.type), tuple(one.spans)) for id_, one in bounds.items()}
    assert Counter(seen.values()) == Counter(
        (a.codebook, a.label, tuple(places(text, a.fragments))) for a in ours
    )
    for one in bounds.values():
        assert one.text == " ".join(text[start:end] for start, end in one.spans)
    wanted = {a.id: (a.codebook, a.label, tuple(places(text, a.fragments))) for a in ours}
    links = Counter(
        (seen[r.arg1], conf.original(r.type), seen[r.arg2]) for r in found.get_relations()
    )
    for equiv in found.get_equivs():
        head, child = equiv.entities
        links[seen[head], equiv.type, seen[child]] += 1
    relations = project.relations(document)
    assert links == Counter((wanted[r.head], r.label, wanted[r.child]) for r in relations)
    facts = Counter(
        (seen[a.target], conf.original(a.type), repr(_value(a.value)))
        for a in found.get_attributes()
    )
    assert facts == Counter(
        (wanted[a.id], name, repr(value)) for a in ours for name, value in a.attributes.items()
    )
    notes = Counter(
        (seen[n.target], n.get_text())
        for n in found.get_oneline_comments()
        if n.type == "AnnotatorNotes" and n.target in seen
    )
    assert notes == Counter(
        (wanted[a.id], line.strip()) for a in ours if a.note for line in BREAK.split(a.note)
    )


def _value(value: Any) -> Any:
    return True if value is True else value_from(value, ours=True)


def test_that_brat_shows_a_passage_over_lines_and_the_program_reads_it_whole(
    project: Project, tmp_path: Path
) -> None:
    text = "😀 Jamais,\r\n\r\njamais\u2028rien.\n"
    document = project.add_document(text, title="a")
    passages = {
        "over lines": [(2, 23)],
        "with the ends of lines": [(9, 20), (21, 26)],
        "pieces that a break parts": [(2, 9), (13, 19)],
        "an end of a line alone": [(9, 11)],
        "two ends of lines": [(9, 11), (19, 20)],
    }
    for number, fragments in enumerate(passages.values()):
        project.annotate(document.id, fragments, "Doubt", annotator="ana", note=f"n{number}")
    project.export("brat", tmp_path / "out")
    found = read_by_brat(tmp_path / "out" / "a.ann")
    by_note = {n.get_text(): found.get_ann_by_id(n.target) for n in found.get_oneline_comments()}
    assert by_note["n0"].spans == [(2, 9), (13, 19), (20, 23)]
    assert by_note["n0"].text == "Jamais, jamais rie"
    assert by_note["n3"].spans == [(9, 9)]
    exact = [n for n in found.get_oneline_comments() if n.type == EXACT]
    assert len(exact) == 4
    (entry,) = read_sets("brat", tmp_path / "out")
    assert {tuple(a.fragments) for a in entry.annotations} == {
        tuple(fragments) for fragments in passages.values()
    }


def test_that_what_was_moved_in_brat_counts(project: Project, tmp_path: Path) -> None:
    document = project.add_document("un\ndeux\ntrois", title="a")
    project.annotate(document.id, [(0, 2), (3, 7)], "Doubt")
    project.export("brat", tmp_path / "out")
    ann = tmp_path / "out" / "a.ann"
    lines = ann.read_text("utf-8")
    assert f"{EXACT} T1\t0 2;3 7" in lines
    ann.write_text(lines.replace("0 2;3 7\tun deux", "3 7;8 13\tdeux trois"), "utf-8")
    (entry,) = read_sets("brat", tmp_path / "out")
    assert [a.fragments for a in entry.annotations] == [((3, 13),)]


def test_that_the_pieces_of_other_people_s_files_stay_pieces(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("un\ndeux")
    (tmp_path / "a.ann").write_text(f"T1\tDoubt 0 2;3 7\tun deux\n#1\t{EXACT} T1\t0 7\n")
    (entry,) = read_sets("brat", tmp_path)
    assert [a.fragments for a in entry.annotations] == [((0, 2), (3, 7))]
    assert [a.note for a in entry.annotations] == ["0 7"]


def test_that_normalizations_are_those_that_brat_reads(project: Project, tmp_path: Path) -> None:
    good = {"type": "Reference", "reference": "Wiki:42", "text": "un mot"}
    values = [good, good | {"reference": "42"}, good | {"text": "a\u2028b"}]
    made = [
        Annotation(
            row=0,
            id="",
            document="",
            label="Doubt",
            codebook="semeval-2023",
            annotator="ana",
            fragments=((0, end),),
            attributes={"normalizations": [value]},
        )
        for end, value in zip((6, 5, 4), values, strict=True)
    ]
    project.import_sets([as_set("Jamais", *made)], "x")
    project.export("brat", tmp_path / "out")
    found = read_by_brat(tmp_path / "out" / "T.ann")
    (one,) = found.get_normalizations()
    assert (one.type, one.refdb, one.refid, one.tail.strip()) == (
        "Reference",
        "Wiki",
        "42",
        "un mot",
    )
    (entry,) = read_sets("brat", tmp_path / "out")
    assert [a.attributes["normalizations"] for a in entry.annotations] == [[v] for v in values]


def _read_alike(ann: Path) -> TextAnnotations:
    """Demand that brat and the program read somebody's file alike; return what brat read."""
    found = read_by_brat(ann)
    (entry,) = read_sets("brat", ann)
    assert entry.text == found.get_document_text()
    bounds = list(found.get_textbounds())
    assert [(a.label, list(a.fragments)) for a in entry.annotations] == [
        (one.type, one.spans) for one in bounds
    ]
    named = {one.id: made.id for one, made in zip(bounds, entry.annotations, strict=True)}
    named |= {event.id: named[event.trigger] for event in found.get_events()}
    links = [(named[r.arg1], r.type, named[r.arg2]) for r in found.get_relations()]
    links += [
        (named[event.id], role, named[target])
        for event in found.get_events()
        for role, target in event.args
    ]
    links += [
        (named[head], equiv.type, named[child])
        for equiv in found.get_equivs()
        for head, child in pairwise(equiv.entities)
    ]
    assert Counter((r.head, r.label, r.child) for r in entry.relations) == Counter(links)
    facts = [(named[a.target], a.type, a.value) for a in found.get_attributes()]
    facts += [(named[n.target], n.type, f"{n.refdb}:{n.refid}") for n in found.get_normalizations()]
    assert Counter(facts) == Counter(
        (a.id, one["type"], one["reference"]) if isinstance(one, dict) else (a.id, name, one)
        for a in entry.annotations
        for name, value in a.attributes.items()
        for one in (value if isinstance(value, list) else [value])
    )
    notes: dict[str, list[str]] = {}
    for note in found.get_oneline_comments():
        notes.setdefault(named[note.target], []).append(note.get_text())
    assert {a.id: a.note.split("\n") for a in entry.annotations if a.note} == notes
    return found


def test_that_brat_and_the_program_read_every_kind_of_line_alike(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("😀 Jamais, jamais !\r\nNon.".encode())
    (tmp_path / "a.ann").write_text(
        "T1\tDoubt 2 8\tJamais\nT2\tSlogans 10 16;20 24\tjamais Non.\n"
        "T3\tRepetition 2 16\tJamais, jamais\nT4\tDoubt 10 18\tjamais !\n"
        "R1\tsupports Arg1:T3 Arg2:T4\nE1\tDoubt:T1 By:T4\nE2\tSlogans:T2 Because:E1\n"
        "A1\tStance T3 For\nM1\tNegated E1\nN1\tReference T3 Wiki:42\tJamais\n"
        "#1\tAnnotatorNotes T3\tune note\n#2\tAnnotatorNotes T3\tsuite\n*\tEquiv T3 T4\n",
        "utf-8",
    )
    found = _read_alike(tmp_path / "a.ann")
    assert len(list(found)) == 13


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_brat_and_the_program_read_the_french_sample_alike(tmp_path: Path) -> None:
    folder = SHARED / "samples" / "brat" / "edsnlp_fr" / "subfolder"
    lines = (folder / "doc-1.ann").read_text("utf-8").splitlines(keepends=True)
    # brat refuses names with spaces, events whose trigger is of another type, and an id again.
    strange = {"A9\tbool flag", "E1\t", "E2\t", "T12\ttest label", "#1\tAnnotatorNotes T1"}
    kept = "".join(line for line in lines if not line.startswith(tuple(strange)))
    assert len(kept.splitlines()) == len(lines) - len(strange)
    (tmp_path / "a.ann").write_text(kept, "utf-8")
    (tmp_path / "a.txt").write_bytes((folder / "doc-1.txt").read_bytes())
    found = _read_alike(tmp_path / "a.ann")
    assert any(len(one.spans) > 1 for one in found.get_textbounds())
