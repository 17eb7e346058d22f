"""A codebook is what its file says, or one sentence says what is wrong with the file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from annotations import codebooks
from annotations.errors import UserError
from annotations.model import AttributeType, Colour, Kind, Level
from annotations.project import Project

SHIPPED = codebooks.shipped()


def _book(**more: Any) -> dict[str, Any]:
    return {
        "format": "elocutio-codebook",
        "format_version": 1,
        "id": "mine",
        "version": "1.0",
        "name": {"en": "Mine"},
        **more,
    }


def _label(code: str, **more: Any) -> dict[str, Any]:
    return {"code": code, "name": {"en": code}, **more}


def _decoded(value: Any) -> Any:
    return codebooks.decode(json.dumps(value).encode(), "mine.json")


# -- those that ship


def test_that_these_codebooks_ship() -> None:
    assert SHIPPED == (
        "appraisal",
        "argument-components",
        "dha-strategies",
        "figures",
        "frames",
        "legitimation",
        "mafalda-23",
        "ptc-14",
        "ptc-18",
        "semeval-2023",
        "slavic-2025",
        "social-actors",
        "walton",
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_that_codes_keys_and_abbreviations_name_one_label(name: str) -> None:
    book = codebooks.load(name)
    assert book.id == name
    assert set(book.languages) == {"en", "fr"}
    assert book.source
    assert book.licence
    for what in ("code", "key", "abbreviation"):
        found = [value for lb in book.labels if (value := getattr(lb, what).upper())]
        assert len(found) == len(set(found)), what
    assert all(re.fullmatch("[A-Z0-9]?", label.key) for label in book.labels)


@pytest.mark.parametrize("name", SHIPPED)
def test_that_labels_stand_behind_their_group_or_all_in_none(name: str) -> None:
    labels = codebooks.load(name).labels
    groups: set[str] = set()
    for label in labels:
        assert label.codebook == name
        assert not label.parent or label.parent in groups
        if label.kind is Kind.GROUP:
            assert label.key == ""
            groups.add(label.code)
        else:
            assert label.colour != Colour(0, 0, 0)
    assert {bool(lb.parent) for lb in labels if lb.kind is Kind.LABEL} == {bool(groups)}
    assert groups == {label.parent for label in labels if label.parent}


@pytest.mark.parametrize("name", SHIPPED)
def test_that_frames_alone_are_for_whole_documents(name: str) -> None:
    levels = {lb.level for lb in codebooks.load(name).labels if lb.kind is Kind.LABEL}
    assert levels == {Level.DOCUMENT if name == "frames" else Level.SPAN}


@pytest.mark.parametrize("name", SHIPPED)
def test_that_attributes_and_relations_have_names_in_both_languages(name: str) -> None:
    book = codebooks.load(name)
    entries = [*book.attributes, *book.relations]
    entries += [choice for attribute in book.attributes for choice in attribute.choices]
    for entry in entries:
        assert entry.name["en"].strip()
        assert entry.name["fr"].strip()


@pytest.mark.parametrize("name", SHIPPED)
def test_that_a_project_gives_a_codebook_back_as_its_file_has_it(path, name: str) -> None:
    with Project.create(path, codebooks=[name]) as project:
        (stored,) = project.codebooks()
    book = codebooks.load(name)
    for field in ("id", "version", "name", "description", "source", "licence", "languages"):
        assert getattr(stored, field) == getattr(book, field)
    assert stored.attributes == book.attributes
    assert stored.relations == book.relations
    fields = [f for f in type(book.labels[0]).__slots__ if f not in ("row", "id")]
    for ours, theirs in zip(stored.labels, book.labels, strict=True):
        assert {f: getattr(ours, f) for f in fields} == {f: getattr(theirs, f) for f in fields}
        assert ours.id
        assert ours.row


# -- those from a file


def test_that_a_file_of_ones_own_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    value = _book(
        attributes=[{"code": "n", "type": "number", "name": {}, "minimum": 0, "maximum": 1}],
        relations=[{"code": "r", "name": {"en": "r"}}],
        labels=[
            _label("G", kind="group", labels=[_label("A", key="a", level="document")]),
            _label("B", retired=True, colour={"hue": 10, "tone": -1, "vividness": 1}),
        ],
    )
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(value).encode())
    book = codebooks.load(str(file))
    assert [(lb.code, lb.parent, str(lb.kind), lb.retired) for lb in book.labels] == [
        ("G", "", "group", False),
        ("A", "G", "label", False),
        ("B", "", "label", True),
    ]
    assert book.attributes[0].type is AttributeType.NUMBER
    assert book.labels[2].colour == Colour(10, -1, 1)


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "duplicate code": (_book(labels=[_label("A"), _label("A")]), "“A” stands twice"),
    "duplicate in a group": (
        _book(labels=[_label("G", labels=[_label("A")]), _label("A")]),
        "“A” stands twice",
    ),
    "no code": (_book(labels=[_label(" ")]), "without a code"),
    "key clash": (_book(labels=[_label("A", key="x"), _label("B", key="X")]), "taken by “A”"),
    "hue": (_book(labels=[_label("A", colour={"hue": 360, "tone": 0, "vividness": 0})]), "range"),
    "tone": (_book(labels=[_label("A", colour={"hue": 0, "tone": 2, "vividness": 0})]), "range"),
    "colour word": (_book(labels=[_label("A", colour="red")]), "not a codebook"),
    "kind": (_book(labels=[_label("A", kind="family")]), "not a codebook"),
    "level": (_book(labels=[_label("A", level="word")]), "not a codebook"),
    "attribute type": (
        _book(attributes=[{"code": "a", "type": "colour", "name": {}}]),
        "not a codebook",
    ),
    "no choices": (_book(attributes=[{"code": "a", "type": "choice", "name": {}}]), "no choices"),
    "attribute twice": (
        _book(attributes=[{"code": "a", "type": "text", "name": {}}] * 2),
        "“a” stands twice",
    ),
    "bounds": (
        _book(attributes=[{"code": "a", "type": "number", "name": {}, "minimum": 2, "maximum": 1}]),
        "allows no number",
    ),
    "unknown field": (_book(color="red"), "not a codebook"),
    "another format": ({"format": "other"}, "not a codebook"),
    "a newer format": (_book(format_version=2), "not a codebook"),
    "no name": ({key: value for key, value in _book().items() if key != "name"}, "not a codebook"),
    "no id": (_book(id=" "), "needs an id"),
    "NUL": (_book(labels=[_label("A", abbreviation="\0")]), "NUL"),
    "a list": ([], "not a codebook"),
}


@pytest.mark.parametrize("name", BAD)
def test_that_a_bad_codebook_is_one_sentence(name: str) -> None:
    value, sentence = BAD[name]
    with pytest.raises(UserError, match=sentence) as caught:
        _decoded(value)
    assert str(caught.value).startswith("mine.json: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null", b'{"format":1}'])
def test_that_a_broken_file_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(data)
    with pytest.raises(UserError, match="not a codebook") as caught:
        codebooks.load(str(file))
    assert "broken.json" in str(caught.value)


def test_that_an_unknown_name_is_told_with_those_that_ship(tmp_path: Path) -> None:
    for name in ("nothing", str(tmp_path), str(tmp_path / "missing.json")):
        with pytest.raises(UserError, match=f"name a file or one of: {', '.join(SHIPPED)}"):
            codebooks.load(name)


def test_that_a_huge_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as out:
        out.truncate(20_000_001)
    with pytest.raises(UserError, match="20 MB"):
        codebooks.load(str(file))
