"""What whoever imports says beside the file: codebook, unit, texts; and what stands for what."""

from __future__ import annotations

import pytest

from annotations.errors import UserError
from annotations.formats.base import Options, Unit
from annotations.project import Project
from tests.unit.annotations.support import TEXT, dump, span, write_jsonl


def test_that_a_codebook_can_be_named_for_labels_that_several_have(project, tmp_path) -> None:
    other = write_jsonl(
        tmp_path / "a.jsonl", {"text": "x", "spans": [span(0, 1, "Doubt", codebook="mine")]}
    )
    project.import_("jsonl", other, create_labels=True)
    path = write_jsonl(tmp_path / "b.jsonl", {"text": TEXT, "spans": [span(0, 6, "Doubt")]})
    with pytest.raises(UserError, match=r"several codebooks.*--codebook"):
        project.import_("jsonl", path)
    with pytest.raises(UserError, match="no codebook “nobody”"):
        project.import_("jsonl", path, options=Options(codebook="nobody"))
    project.import_("jsonl", path, options=Options(codebook="mine"))
    (made,) = project.annotations(project.documents()[1].id)
    assert (made.codebook, made.label) == ("mine", "Doubt")


def test_that_labels_are_made_in_the_codebook_that_was_named(project, tmp_path) -> None:
    path = write_jsonl(tmp_path / "b.jsonl", {"text": TEXT, "spans": [span(0, 6, "New")]})
    project.import_("jsonl", path, create_labels=True, options=Options(codebook="semeval-2023"))
    (made,) = project.annotations(project.documents()[0].id)
    assert made.codebook == "semeval-2023"
    assert project.check() == []


def test_that_a_unit_is_refused_where_the_format_fixes_it(project, tmp_path) -> None:
    path = write_jsonl(tmp_path / "b.jsonl", {"text": TEXT})
    before = dump(project)
    with pytest.raises(UserError, match="fixes what its offsets count"):
        project.import_("jsonl", path, options=Options(unit=Unit.UTF16))
    assert dump(project) == before


def test_that_relations_find_annotations_that_are_there_already(project, tmp_path) -> None:
    def ann(relation: str) -> None:
        (tmp_path / "a.ann").write_text(f"T1\tDoubt 0 6\nT2\tSlogans 8 14\n{relation}")

    (tmp_path / "a.txt").write_text("Jamais, jamais !")
    ann("")
    project.import_("brat", tmp_path / "a.ann")
    ann("R1\techoes Arg1:T1 Arg2:T2\n")
    report = project.import_("brat", tmp_path / "a.ann")
    assert report.written == {"relations": 1}
    report = project.import_("brat", tmp_path / "a.ann")
    assert report.written == {}
    assert report.left_out["relation that is in the project already"] == 1
    (relation,) = project.relations(project.documents()[0].id)
    assert (relation.label, relation.annotator) == ("echoes", "ana")


def test_that_two_people_s_files_on_one_text_come_together(project, tmp_path) -> None:
    for who in ("ana", "ben"):
        folder = tmp_path / who
        folder.mkdir()
        (folder / "a.txt").write_text("Jamais, jamais !")
        (folder / "a.ann").write_text("T1\tDoubt 0 6\n")
        project.import_("brat", folder, annotator=who)
    (document,) = project.documents()
    assert [a.annotator for a in project.annotations(document.id)] == ["ana", "ben"]
    assert document.title == "a"


def test_that_a_project_that_only_was_read_keeps_its_bytes(project, tmp_path) -> None:
    document = project.add_document(TEXT)
    project.annotate(document.id, [(0, 6)], "Doubt")
    project.close()
    before = project.path.read_bytes()
    with Project.open(project.path, read_only=True) as opened:
        for code in ("brat", "webanno-tsv", "cas-xmi", "cas-json"):
            opened.export(code, tmp_path / code)
        for code in ("csv", "doccano", "refi-qda", "w3c"):
            opened.export(code, tmp_path / f"x.{code}")
    assert project.path.read_bytes() == before
