"""Annotations go from one codebook to another by a cross-walk, in one step, and all is counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations import crosswalks
from annotations.errors import CancelledError, UserError
from annotations.model import Document, Status
from annotations.project import Project
from tests.unit.annotations.support import dump, history_rows

PTC, SEMEVAL = "ptc-14", "semeval-2023"


@pytest.fixture
def both(project: Project, document: Document) -> Project:
    """A project with both codebooks and annotations of the second."""
    project.add_codebook(PTC)
    for place, label in (
        ((0, 6), "Doubt"),  # exact
        ((0, 6), "Straw_Man"),  # broader
        ((0, 6), "Red_Herring"),  # broader, to the same
        ((8, 14), "Appeal_to_Values"),  # none
        ((8, 14), "Guilt_by_Association"),  # related
    ):
        project.annotate(document.id, [place], label, codebook=SEMEVAL)
    return project


def _labels(project: Project, document: Document, codebook: str) -> list[tuple[str, int, str]]:
    found = project.annotations(document.id)
    return sorted((a.label, a.start, str(a.status)) for a in found if a.codebook == codebook)


def test_that_new_annotations_stand_beside_the_old_ones_and_all_is_counted(
    both: Project, document: Document
) -> None:
    before = dump(both)
    old = _labels(both, document, SEMEVAL)
    steps = len(both.history())
    report = both.convert_annotations(SEMEVAL, PTC)
    assert _labels(both, document, SEMEVAL) == old
    assert _labels(both, document, PTC) == [
        ("Doubt", 0, "accepted"),
        ("Whataboutism,Straw_Men,Red_Herring", 0, "accepted"),
    ]
    assert report.read == {"annotations": 5}
    assert report.written == {"annotations": 2}
    assert report.left_out == {
        "“Appeal_to_Values” has no counterpart": 1,
        "“Guilt_by_Association” is answered only in part, "
        "by “Bandwagon,Reductio_ad_hitlerum” (related)": 1,
        "the project has this annotation already": 1,
    }
    (remark,) = report.assumed
    assert "which is broader (1 times)" in remark
    assert both.check() == []
    step = both.history()[0]
    assert len(both.history()) == steps + 1
    assert (step.op, step.detail) == ("convert_annotations", {"title": PTC, "number": 2})
    both.undo()
    assert dump(both) == before


def test_that_what_is_carried_over_is_all_but_the_label(project: Project, document) -> None:
    project.add_codebook(PTC)
    old = project.annotate(
        document.id,
        [(0, 6), (8, 14)],
        "Doubt",
        codebook=SEMEVAL,
        annotator="ben",
        note="why",
        attributes={"voice": "quoted"},
        status=Status.REJECTED,
    )
    project.convert_annotations(SEMEVAL, PTC)
    (new,) = (a for a in project.annotations(document.id) if a.codebook == PTC)
    for field in ("fragments", "annotator", "note", "attributes", "status", "document"):
        assert getattr(new, field) == getattr(old, field)
    assert (new.origin, new.codebook_version) == ("crosswalk", "1.0")
    assert new.id != old.id
    assert project.annotation(old.id) == old


def test_that_a_second_conversion_adds_nothing(both: Project, document: Document) -> None:
    both.convert_annotations(SEMEVAL, PTC)
    before = dump(both), history_rows(both)
    report = both.convert_annotations(SEMEVAL, PTC)
    assert report.written == {}
    assert report.left_out["the project has this annotation already"] == 3
    assert (dump(both), history_rows(both)) == before


def test_that_replaced_annotations_keep_their_ids_and_relations(
    both: Project, document: Document
) -> None:
    by_label = {a.label: a for a in both.annotations(document.id)}
    relation = both.relate(by_label["Doubt"].id, by_label["Straw_Man"].id, "echoes")
    before = dump(both)
    report = both.convert_annotations(SEMEVAL, PTC, replace=True)
    assert both.annotation(by_label["Doubt"].id).codebook == PTC
    assert both.annotation(by_label["Red_Herring"].id).label.startswith("Whataboutism")
    # The second of two that become the same stays what it was.
    assert both.annotation(by_label["Straw_Man"].id) == by_label["Straw_Man"]
    assert both.relations(document.id) == (relation,)
    assert report.changed == {"annotations": 2}
    assert report.written == {}
    assert len(both.annotations(document.id)) == 5
    assert both.check() == []
    both.undo()
    assert dump(both) == before
    both.redo()
    assert both.annotation(by_label["Doubt"].id).codebook == PTC


def test_that_a_dry_run_reports_the_same_and_changes_nothing(both: Project) -> None:
    before = dump(both), history_rows(both)
    told = both.convert_annotations(SEMEVAL, PTC, dry_run=True)
    assert (dump(both), history_rows(both)) == before
    assert both.convert_annotations(SEMEVAL, PTC) == told


def test_that_doubtful_counterparts_can_be_suggested(both: Project, document: Document) -> None:
    report = both.convert_annotations(SEMEVAL, PTC, suggest=True, replace=True)
    assert ("Bandwagon,Reductio_ad_hitlerum", 8, "suggested") in _labels(both, document, PTC)
    assert ("Guilt_by_Association", 8, "accepted") in _labels(both, document, SEMEVAL)
    assert report.written == {"suggestions": 1}
    assert not any("in part" in why for why in report.left_out)


def test_that_one_document_and_one_annotator_can_be_chosen(
    both: Project, document: Document
) -> None:
    other = both.add_document("Autre texte.")
    both.annotate(other.id, [(0, 5)], "Doubt", codebook=SEMEVAL, annotator="ben")
    both.annotate(document.id, [(0, 5)], "Doubt", codebook=SEMEVAL, annotator="ben")
    report = both.convert_annotations(SEMEVAL, PTC, document=other.id, annotator="ben")
    assert report.read == {"annotations": 1}
    assert len(_labels(both, other, PTC)) == 1
    assert _labels(both, document, PTC) == []


def test_that_labels_of_documents_are_converted_as_well(both: Project, document: Document) -> None:
    both.label_document(document.id, "Slogans", SEMEVAL)
    report = both.convert_annotations(SEMEVAL, PTC, replace=True)
    assert report.read["document labels"] == 1
    assert report.written["document labels"] == 1
    (label,) = both.document_labels(document.id)
    assert (label.codebook, label.label) == (PTC, "Slogans")
    both.undo()
    (label,) = both.document_labels(document.id)
    assert label.codebook == SEMEVAL


def _walk(path: Path, **more: object) -> str:
    made = {
        "format": "elocutio-crosswalk",
        "format_version": 1,
        "from": {"id": SEMEVAL, "version": "0.9"},
        "to": {"id": "frames", "version": "1.0"},
        "entries": [
            {"from": "Doubt", "to": "Political", "relation": "exact"},
            {"from": "Straw_Man", "to": "Nothing", "relation": "exact"},
        ],
        **more,
    }
    path.write_text(json.dumps(made), "utf-8")
    return str(path)


def test_that_a_cross_walk_of_ones_own_is_followed_as_far_as_it_can_be(
    both: Project, tmp_path: Path
) -> None:
    both.add_codebook("frames")
    report = both.convert_annotations(SEMEVAL, "frames", crosswalk=_walk(tmp_path / "w.json"))
    assert report.written == {}
    assert report.left_out == {
        "“Political” is for whole documents, not for passages": 1,
        "“Straw_Man” answers to “Nothing”, which the codebook lacks": 1,
        "“Red_Herring” does not stand in the cross-walk": 1,
        "“Appeal_to_Values” does not stand in the cross-walk": 1,
        "“Guilt_by_Association” does not stand in the cross-walk": 1,
    }
    assert report.assumed == [
        "the cross-walk is for version 0.9 of “semeval-2023”; the project has 1.0"
    ]


def test_that_a_retired_target_is_not_put_on_anything(both: Project) -> None:
    both.retire_label(PTC, "Doubt")
    report = both.convert_annotations(SEMEVAL, PTC)
    why = "“Doubt” answers to “Doubt”, which the codebook cannot put on anything"
    assert report.left_out[why] == 1


def test_that_an_attribute_the_other_codebook_lacks_is_told(
    both: Project, document: Document
) -> None:
    both.edit_codebook(PTC, attributes=())
    low = {"confidence": "low"}
    both.annotate(document.id, [(2, 3)], "Doubt", codebook=SEMEVAL, attributes=low)
    report = both.convert_annotations(SEMEVAL, PTC)
    assert report.left_out["attribute “confidence” that “ptc-14” does not have so"] == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((SEMEVAL, SEMEVAL), "from one codebook to another"),
        (("nothing", PTC), "no codebook “nothing”"),
        ((SEMEVAL, "figures"), "No cross-walk from “semeval-2023” to “figures”"),
        ((SEMEVAL, PTC, "ptc-14_semeval-2023"), "leads from “ptc-14” to “semeval-2023”, not"),
        ((SEMEVAL, PTC, "none"), "no cross-walk “none”"),
    ],
)
def test_that_a_conversion_that_cannot_be_is_refused_and_changes_nothing(
    both: Project, arguments: tuple[str, ...], sentence: str
) -> None:
    both.add_codebook("figures")
    before = dump(both), history_rows(both)
    walk = arguments[2] if len(arguments) > 2 else ""
    with pytest.raises(UserError, match=sentence):
        both.convert_annotations(*arguments[:2], crosswalk=walk)
    with pytest.raises(UserError, match="no annotator"):
        both.convert_annotations(SEMEVAL, PTC, annotator="zoe")
    assert (dump(both), history_rows(both)) == before


def test_that_a_stopped_conversion_changes_nothing(both: Project) -> None:
    both.add_document("Autre texte.")
    before = dump(both), history_rows(both)

    def stop(done: int, total: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        both.convert_annotations(SEMEVAL, PTC, progress=stop)
    assert (dump(both), history_rows(both)) == before


@pytest.mark.parametrize("name", crosswalks.shipped())
def test_that_every_shipped_cross_walk_accounts_for_every_annotation(
    tmp_path: Path, name: str
) -> None:
    walk = crosswalks.load(name)
    books = [walk.source.id, walk.target.id]
    with Project.create(tmp_path / "p.elocutio", codebooks=books) as project:
        document = project.add_document("Mot pour mot. " * 20)
        labels = [lb for lb in project.codebooks()[0].labels if lb.kind == "label"]
        for place, label in enumerate(labels):
            project.annotate(document.id, [(place, place + 3)], label.code, codebook=books[0])
        report = project.convert_annotations(*books)
        assert report.assumed == [] or all("broader" in line for line in report.assumed)
        assert report.read == {"annotations": len(labels)}
        assert report.written["annotations"] + sum(report.left_out.values()) == len(labels)
        assert project.check() == []
