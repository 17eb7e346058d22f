"""The differences of two codebooks are told label by label, and all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotations import codebooks
from annotations.codebook_changes import BookChange, ChangeKind, changes
from annotations.model import AttributeDefinition, AttributeType, Codebook, Colour, Confusion, Label
from tests.unit.annotations.codebook_formats.books import everything

BOOK = everything()


def _with(code_: str, **more: Any) -> Codebook:
    labels = (replace(lb, **more) if lb.code == code_ else lb for lb in BOOK.labels)
    return replace(BOOK, labels=tuple(labels))


def _kinds(after: Codebook, before: Codebook = BOOK) -> list[tuple[str, str, str]]:
    return [(str(c.kind), c.code, c.field) for c in changes(before, after)]


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_a_codebook_does_not_differ_from_itself(name: str) -> None:
    book = codebooks.load(name)
    assert changes(book, book) == []


@pytest.mark.parametrize(
    ("after", "kind", "field"),
    [
        (_with("last", name={"en": "Final", "fr": "Dernier"}), "renamed", "name"),
        (_with("last", definition={"en": "The end."}), "redefined", "definition"),
        (_with("last", use_when={"en": "At the end."}), "redefined", "use_when"),
        (_with("last", not_when={"fr": "Avant."}), "redefined", "not_when"),
        (_with("last", example={"en": "Fin."}), "redefined", "example"),
        (_with("last", counter_example={"en": "Start."}), "redefined", "counter_example"),
        (_with("last", confused_with=(Confusion("sub", {}),)), "redefined", "confused_with sub"),
        (_with("last", retired=True), "retired", ""),
        (_with("last", parent="family"), "moved", "parent"),
        (_with("last", split_into=("sub",)), "changed", "split_into"),
        (_with("last", key="L"), "changed", "key"),
        (_with("last", abbreviation="LL"), "changed", "abbreviation"),
        (_with("last", colour=Colour(1, 0, 0)), "changed", "colour"),
        (_with("last", code="final"), "recoded", "code"),
    ],
)
def test_that_one_change_is_told_as_what_it_is(after: Codebook, kind: str, field: str) -> None:
    code = "final" if kind == "recoded" else "last"
    assert _kinds(after) == [(kind, code, field)]


def test_that_a_change_tells_both_sides() -> None:
    (change,) = changes(BOOK, _with("last", name={"en": "Last", "fr": "Final"}))
    assert change == BookChange(ChangeKind.RENAMED, "last", "name", "fr", "Dernier", "Final")
    (change,) = changes(_with("last", retired=True), BOOK)
    assert change.kind is ChangeKind.RESTORED


def test_that_a_label_more_and_a_label_less_are_told() -> None:
    more = replace(BOOK, labels=(*BOOK.labels, Label("new", {"en": "New"}, codebook=BOOK.id)))
    assert changes(BOOK, more) == [BookChange(ChangeKind.ADDED, "new", after="New")]
    assert changes(more, BOOK) == [BookChange(ChangeKind.REMOVED, "new", before="New")]


def test_that_a_recoded_group_does_not_move_its_labels() -> None:
    labels = tuple(
        replace(
            label,
            code="clan" if label.code == "family" else label.code,
            parent="clan" if label.parent == "family" else label.parent,
        )
        for label in BOOK.labels
    )
    assert _kinds(replace(BOOK, labels=labels)) == [("recoded", "clan", "code")]


def test_that_a_label_that_could_be_two_is_new() -> None:
    two = tuple(Label(code, {"en": "Same"}) for code in ("a", "b"))
    book = Codebook("x", "1", {}, two)
    other = replace(book, labels=(Label("c", {"en": "Same"}),))
    assert [kind for kind, _, _ in _kinds(other, book)] == ["added", "removed", "removed"]


def test_that_unique_ids_tell_a_label_whatever_else_changed() -> None:
    book = Codebook("x", "1", {}, (Label("a", {"en": "A"}, id="1"), Label("b", {}, id="2")))
    other = replace(book, labels=(Label("b", {}, id="2"), Label("c", {"en": "C"}, id="1")))
    assert [kind for kind, _, _ in _kinds(other, book)] == ["recoded", "renamed", "reordered"]


def test_that_order_is_told_once_and_not_for_what_moved() -> None:
    labels = BOOK.labels
    turned = replace(BOOK, labels=(*labels[:-2], labels[-1], labels[-2]))
    assert _kinds(turned) == [("reordered", "", "")]


def test_that_the_codebook_itself_is_compared() -> None:
    other = replace(
        BOOK,
        version="3",
        description={},
        languages=("en",),
        attributes=(*BOOK.attributes[1:], AttributeDefinition("x", AttributeType.TEXT, {})),
        relations=(replace(BOOK.relations[0], name={}),),
    )
    assert _kinds(other) == [
        ("codebook", "", "version"),
        ("codebook", "", "description"),
        ("codebook", "", "description"),
        ("codebook", "", "languages"),
        ("attribute", "strength", ""),
        ("attribute", "x", ""),
        ("relation", "supports", ""),
    ]
