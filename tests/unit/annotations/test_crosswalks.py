"""A cross-walk mentions every label of its source, points at labels that are there, and agrees
with the one that leads back."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from annotations import codebooks, crosswalks
from annotations.errors import UserError
from annotations.model import Kind
from tests.conftest import SHARED

SHIPPED = crosswalks.shipped()
LISTS = ("ptc-14", "ptc-18", "semeval-2023", "slavic-2025")
CONVERSE = {"broader": "narrower", "narrower": "broader"}


def _codes(book: str) -> set[str]:
    return {label.code for label in codebooks.load(book).labels if label.kind is Kind.LABEL}


def _walk(*entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "format": "elocutio-crosswalk",
        "format_version": 1,
        "from": {"id": "one", "version": "1.0"},
        "to": {"id": "two", "version": "1.0"},
        "entries": list(entries),
        **more,
    }


def _decoded(value: Any) -> crosswalks.Crosswalk:
    return crosswalks.decode(json.dumps(value).encode(), "mine.json")


# -- those that ship


def test_that_every_two_lists_of_techniques_have_a_way_in_both_directions() -> None:
    assert set(SHIPPED) == {f"{one}_{other}" for one, other in permutations(LISTS, 2)}


@pytest.mark.parametrize("name", SHIPPED)
def test_that_every_source_label_is_mentioned_and_every_target_exists(name: str) -> None:
    walk = crosswalks.load(name)
    assert f"{walk.source.id}_{walk.target.id}" == name
    for end in (walk.source, walk.target):
        assert codebooks.load(end.id).version == end.version
    assert {entry.source for entry in walk.entries} == _codes(walk.source.id)
    targets = {entry.target for entry in walk.entries if entry.relation != "none"}
    assert targets <= _codes(walk.target.id)


@pytest.mark.parametrize("name", SHIPPED)
def test_that_the_way_back_says_the_converse(name: str) -> None:
    there = crosswalks.load(name)
    back = crosswalks.load(f"{there.target.id}_{there.source.id}")
    expected = {
        (e.target, e.source, CONVERSE.get(e.relation, e.relation))
        for e in there.entries
        if e.target
    }
    assert expected == {(e.source, e.target, e.relation) for e in back.entries if e.target}


@pytest.mark.parametrize("name", SHIPPED)
def test_that_what_is_not_the_same_has_a_note_in_both_languages(name: str) -> None:
    walk = crosswalks.load(name)
    assert set(walk.description) == {"en", "fr"}
    assert walk.licence
    for entry in walk.entries:
        assert entry.relation == "exact" or entry.note
        assert not entry.note or set(entry.note) == {"en", "fr"}
        assert all(note.strip() for note in entry.note.values())


@pytest.mark.skipif(not SHARED.exists(), reason="the published label lists are not here")
@pytest.mark.parametrize("name", ["ptc14", "ptc18"])
def test_that_each_published_correspondence_is_among_the_entries(name: str) -> None:
    facts = json.loads((SHARED / "codebooks" / "tagsets.json").read_text("utf-8"))
    walk = crosswalks.load(f"{name[:3]}-{name[3:]}_semeval-2023")
    for label in facts[name]["labels"]:
        wanted = label["semeval2023"]
        targets = {entry.target for entry in walk.of(label["id"])}
        assert targets >= set([wanted] if isinstance(wanted, str) else wanted)


# -- those from a file


def test_that_a_file_of_ones_own_is_read_whole(tmp_path: Path) -> None:
    value = _walk(
        {"from": "A", "to": "B", "relation": "narrower", "note": {"en": "half"}},
        {"from": "A", "to": "C", "relation": "narrower"},
        {"from": "D", "relation": "none"},
    )
    file = tmp_path / "mine.json"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(value).encode())
    walk = crosswalks.load(str(file))
    assert (walk.source.id, walk.target.id) == ("one", "two")
    assert [(e.target, e.relation, e.note) for e in walk.of("A")] == [
        ("B", "narrower", {"en": "half"}),
        ("C", "narrower", {}),
    ]
    assert [(e.target, e.relation) for e in walk.of("D")] == [("", "none")]
    assert walk.of("E") == ()


BAD: dict[str, tuple[Any, str]] = {
    "twice": (_walk(*[{"from": "A", "to": "B", "relation": "exact"}] * 2), "stands twice"),
    "none twice": (_walk(*[{"from": "A", "relation": "none"}] * 2), "stands twice"),
    "no source": (_walk({"from": " ", "to": "B", "relation": "exact"}), "without a source"),
    "no target": (_walk({"from": "A", "relation": "exact"}), "needs a target label"),
    "none with a target": (_walk({"from": "A", "to": "B", "relation": "none"}), "needs a target"),
    "some and none": (
        _walk({"from": "A", "relation": "none"}, {"from": "A", "to": "B", "relation": "exact"}),
        "both a target and none",
    ),
    "relation": (_walk({"from": "A", "to": "B", "relation": "close"}), "not a cross-walk"),
    "no id": (_walk(to={"id": "", "version": "1"}), "needs the ids"),
    "to itself": (_walk(to={"id": "one", "version": "1.0"}), "from one codebook to another"),
    "NUL": (_walk({"from": "A\0", "to": "B", "relation": "exact"}), "NUL"),
    "unknown field": (_walk(colour="red"), "not a cross-walk"),
    "a codebook": ({"format": "elocutio-codebook"}, "not a cross-walk"),
    "a newer format": (_walk(format_version=2), "not a cross-walk"),
    "a list": ([], "not a cross-walk"),
}


@pytest.mark.parametrize("name", BAD)
def test_that_a_bad_cross_walk_is_one_sentence(name: str) -> None:
    value, sentence = BAD[name]
    with pytest.raises(UserError, match=sentence) as caught:
        _decoded(value)
    assert str(caught.value).startswith("mine.json: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null"])
def test_that_a_broken_file_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(data)
    with pytest.raises(UserError, match="not a cross-walk") as caught:
        crosswalks.load(str(file))
    assert "broken.json" in str(caught.value)


def test_that_an_unknown_name_is_told_with_those_that_ship(tmp_path: Path) -> None:
    for name in ("nothing", str(tmp_path), str(tmp_path / "missing.json")):
        with pytest.raises(UserError, match=f"name a file or one of: {', '.join(SHIPPED)}"):
            crosswalks.load(name)


def test_that_a_huge_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as out:
        out.truncate(20_000_001)
    with pytest.raises(UserError, match="20 MB"):
        crosswalks.load(str(file))
