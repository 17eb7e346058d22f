"""What differs between two states of a codebook."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from annotations import codebooks, comparing
from annotations.comparing import Kind, compare
from annotations.model import Codebook, Colour, Confusion, Label, Level
from annotations.project import Project

BOOK = "semeval-2023"


def kinds(old: Codebook, new: Codebook) -> list[tuple[str, str]]:
    return [(entry.kind.value, entry.label.code) for entry in compare(old, new).labels]


def edited(book: Codebook, code: str, **values: Any) -> Codebook:
    labels = tuple(replace(lb, **values) if lb.code == code else lb for lb in book.labels)
    return replace(book, labels=labels)


def test_that_every_field_of_a_label_is_compared() -> None:
    beside = {"code", "parent", "retired", "codebook", "row", "id"}
    assert {*comparing.SCOPE, *comparing._OTHER} | beside == {f.name for f in fields(Label)}
    assert {*comparing._OF_CODEBOOK, "id", "version", "labels", "row"} == {
        f.name for f in fields(Codebook)
    }


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_nothing_differs_from_itself(name: str) -> None:
    book = codebooks.load(name)
    assert not compare(book, book)
    assert not compare(book, replace(book, version="99"))


def test_that_each_operation_is_found_as_what_it_was(project: Project) -> None:
    was = project.codebooks()[0]
    project.recode_label(BOOK, "attack_on_reputation", "reputation")
    project.recode_label(BOOK, "Slogans", "Slogan")
    project.move_label(BOOK, "Doubt", "justification")
    project.edit_label(BOOK, "Repetition", definition={"en": "Otherwise."}, key="")
    project.retire_label(BOOK, "Red_Herring")
    project.add_label(BOOK, Label("Irony", {"en": "Irony"}, parent="reputation"))
    project.merge_labels(BOOK, ["Straw_Man"], "Whataboutism")
    project.edit_codebook(BOOK, source="ours")
    now = project.codebooks()[0]
    found = compare(was, now)
    assert found.fields == ("source",)
    by_code = {(entry.kind.value, entry.label.code): entry for entry in found.labels}
    assert set(by_code) == {
        ("recoded", "reputation"),
        ("recoded", "Slogan"),
        ("moved", "Doubt"),
        ("redefined", "Repetition"),
        ("edited", "Repetition"),
        ("retired", "Red_Herring"),
        ("added", "Irony"),
        ("removed", "Straw_Man"),
    } | {("edited", entry.label.code) for entry in found.labels if entry.fields == _CONFUSED}
    assert (by_code["recoded", "Slogan"].old, by_code["recoded", "Slogan"].new) == (
        "Slogans",
        "Slogan",
    )
    assert by_code["moved", "Doubt"].old == "attack_on_reputation"
    assert by_code["redefined", "Repetition"].fields == ("definition",)
    assert by_code["edited", "Repetition"].fields == ("key",)
    assert found.number(Kind.RECODED) == 2
    assert not compare(was, was)


_CONFUSED = ("confused_with",)


def test_that_a_renamed_neighbour_is_no_change_of_the_labels_that_name_it(
    project: Project,
) -> None:
    project.edit_label(BOOK, "Slogans", confused_with=(Confusion("Doubt", {"en": "Which?"}),))
    was = project.codebooks()[0]
    project.recode_label(BOOK, "Doubt", "Casting_Doubt")
    assert [entry[1] for entry in kinds(was, project.codebooks()[0])] == ["Casting_Doubt"]


def test_that_files_are_compared_by_code() -> None:
    book = codebooks.load("ptc-18")
    first, *rest = book.labels
    assert kinds(book, replace(book, labels=tuple(rest))) == [("removed", first.code)]
    assert kinds(replace(book, labels=tuple(rest)), book) == [("added", first.code)]
    assert kinds(book, edited(book, first.code, level=Level.DOCUMENT)) == [
        ("redefined", first.code)
    ]
    assert kinds(book, edited(book, first.code, colour=Colour(1, 0, 1))) == [("edited", first.code)]


def test_that_another_order_among_siblings_is_told() -> None:
    book = codebooks.load("ptc-18")
    one, two, *rest = book.labels
    found = compare(book, replace(book, labels=(two, one, *rest)))
    assert found.reordered
    assert found.labels == ()
