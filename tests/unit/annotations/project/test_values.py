"""What a project cannot hold is refused by a sentence, and nothing is changed by the attempt."""

from __future__ import annotations

import math

import numpy as np
import pytest

from annotations.errors import UserError
from annotations.model import Document
from annotations.project import Project
from tests.unit.annotations.support import dump, history_rows

NUL, HALF = "a\0", "a\ud83d"


def _deep() -> list[object]:
    value: list[object] = []
    for _ in range(200):
        value = [value]
    return value


def _changes(p: Project, d: Document, bad: str) -> dict[str, object]:
    a, b = (entry.id for entry in p.annotations(d.id))
    passage = (d.id, [(0, 5)], "Doubt")
    return {
        "text": lambda: p.add_document(bad),
        "title": lambda: p.add_document("text", title=bad),
        "language": lambda: p.add_document("text", language=bad),
        "metadata": lambda: p.add_document("text", metadata={"k": [bad]}),
        "metadata key": lambda: p.add_document("text", metadata={bad: 1}),
        "edited title": lambda: p.edit_document(d.id, title=bad),
        "edited language": lambda: p.edit_document(d.id, language=bad),
        "edited metadata": lambda: p.edit_document(d.id, metadata={"k": {"l": bad}}),
        "note": lambda: p.set_note(a, bad),
        "first note": lambda: p.annotate(*passage, note=bad),
        "origin": lambda: p.annotate(*passage, origin=bad),
        "annotator": lambda: p.annotate(*passage, annotator=bad),
        "added annotator": lambda: p.add_annotator(bad),
        "relation": lambda: p.relate(a, b, bad),
        "relation's note": lambda: p.relate(a, b, "echoes", bad),
    }


NAMES = (
    "text",
    "title",
    "language",
    "metadata",
    "metadata key",
    "edited title",
    "edited language",
    "edited metadata",
    "note",
    "first note",
    "origin",
    "annotator",
    "added annotator",
    "relation",
    "relation's note",
)


@pytest.mark.parametrize("bad", [NUL, HALF], ids=["NUL", "half a character"])
@pytest.mark.parametrize("name", NAMES)
def test_that_no_text_with_nul_or_half_a_character_comes_in(project, document, name, bad) -> None:
    project.annotate(document.id, [(0, 6)], "Repetition")
    project.annotate(document.id, [(8, 14)], "Repetition")
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match="at offset 1"):
        _changes(project, document, bad)[name]()
    assert (dump(project), history_rows(project)) == before


@pytest.mark.parametrize("bad", [NUL, HALF], ids=["NUL", "half a character"])
@pytest.mark.parametrize("what", ["name", "language"])
def test_that_no_project_is_made_with_such_a_name(path, what, bad) -> None:
    with pytest.raises(UserError, match="at offset 1"):
        Project.create(path, **{what: bad})
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "value",
    [math.nan, math.inf, {1, 2}, b"x", object(), {1: "x"}, _deep()],
    ids=lambda v: repr(v)[:9],
)
def test_that_metadata_that_json_cannot_give_back_is_refused(project, document, value) -> None:
    before = dump(project), history_rows(project)
    for change in (
        lambda: project.edit_document(document.id, metadata={"k": value}),
        lambda: project.add_document("text", metadata={"k": value}),
    ):
        with pytest.raises(UserError, match="The metadata"):
            change()
    assert (dump(project), history_rows(project)) == before


def test_that_metadata_of_any_json_value_comes_back(project, document) -> None:
    value = {"a": None, "b": [1, 2.5, True, "é😀"], "c": {"d": -(10**30)}, "": ""}
    assert project.edit_document(document.id, metadata=value).metadata == value
    assert project.check() == []


def test_that_a_document_needs_a_title(project, document) -> None:
    for title in ("", "  "):
        with pytest.raises(UserError, match="title"):
            project.edit_document(document.id, title=title)
    assert project.add_document("text").title == "Untitled"


def test_that_a_blank_annotator_is_the_current_one_and_spaces_do_not_count(project, document):
    assert project.annotate(document.id, [(0, 5)], "Doubt", annotator="  ").annotator == "ana"
    assert project.annotate(document.id, [(0, 6)], "Doubt", annotator=" ben ").annotator == "ben"
    assert [who.name for who in project.annotators()] == ["ana", "ben"]


@pytest.mark.parametrize(
    "fragments",
    [[(0.5, 5)], [(0, 5.0)], [("0", 5)], [(0, 1, 5)], [(0,)], [3], [(None, 5)], 7],
    ids=repr,
)
def test_that_offsets_that_are_no_whole_numbers_are_refused(project, document, fragments) -> None:
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match="whole numbers"):
        project.annotate(document.id, fragments, "Doubt")
    assert (dump(project), history_rows(project)) == before


def test_that_offsets_of_numpy_are_offsets(project, document) -> None:
    made = project.annotate(document.id, np.array([[0, 6]]), "Doubt")
    assert project.annotation(made.id).fragments == ((0, 6),)


VOICE = {"confidence": "high", "voice": "author"}


def test_that_attributes_are_checked_against_their_codebook(project, document) -> None:
    made = project.annotate(document.id, [(0, 6)], "Doubt", attributes=VOICE)
    assert project.annotation(made.id).attributes == VOICE
    before = dump(project), history_rows(project)
    for change in (
        lambda: project.set_attribute(made.id, "confidence", "sure"),
        lambda: project.set_attribute(made.id, "colour", "red"),
        lambda: project.set_attribute(made.id, "confidence", math.nan),
        lambda: project.annotate(document.id, [(0, 5)], "Doubt", attributes={"voice": ["x"]}),
    ):
        with pytest.raises(UserError):
            change()
    assert (dump(project), history_rows(project)) == before
    assert project.set_attribute(made.id, "voice", None).attributes == {"confidence": "high"}
