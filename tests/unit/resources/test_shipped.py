from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations import codebooks, crosswalks
from annotations.errors import UserError
from annotations.formats.schema_file import TARGET, schema_text
from annotations.model import Codebook, Kind, Texts
from annotations.project.sample import create_sample
from tests.conftest import SHARED
from tests.unit.resources.published import CODES, LISTS, TAGSETS

TEXTS = ("definition", "use_when", "not_when", "example", "counter_example")
# Every label of these says when to use it, when not, and shows both.
THOROUGH = ("figures", "ptc-14", "ptc-18", "semeval-2023", "slavic-2025")
NO_BREAK, NARROW = "\u00a0", "\u202f"


def _codes(name: str) -> list[str]:
    return sorted(lb.code for lb in codebooks.load(name).labels if lb.kind is Kind.LABEL)


def _texts(book: Codebook) -> Iterator[Texts]:
    """Yield every text of a codebook that is there."""
    yield from (book.name, book.description)
    for attribute in book.attributes:
        yield attribute.name
        yield from (choice.name for choice in attribute.choices)
    yield from (relation.name for relation in book.relations)
    for label in book.labels:
        yield label.name
        yield from (text for field in TEXTS if (text := getattr(label, field)))
        yield from (entry.question for entry in label.confused_with)


def test_that_the_schema_file_is_fresh() -> None:
    assert TARGET.read_text("utf-8") == schema_text()


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_both_languages_are_complete(name: str) -> None:
    book = codebooks.load(name)
    demanded = [book.name, book.description]
    for label in book.labels:
        demanded += [label.name, label.definition]
        if label.kind is Kind.LABEL:
            fields = TEXTS if name in THOROUGH else ("use_when", "example")
            demanded += [getattr(label, field) for field in fields]
            assert label.confused_with
    assert all(demanded)
    for text in _texts(book):
        assert set(text) == {"en", "fr"}
        assert all(words.strip() == words != "" for words in text.values()), text


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_examples_differ_from_counter_examples_and_names_from_one_another(name: str) -> None:
    labels = codebooks.load(name).labels
    for language in ("en", "fr"):
        names = [label.name[language] for label in labels]
        assert len(names) == len(set(names))
        for label in labels:
            if label.counter_example:
                assert label.example[language] != label.counter_example[language]


def _is_well_set(text: Texts) -> None:
    french, english = text["fr"], text["en"]
    assert not re.search(r"['\"“”]|\.\.\.", french), french
    assert not re.search(f"[^{NARROW}][;?!]", french.replace("CheckThat!", "")), french
    assert not re.search(f"[^{NO_BREAK}]:", french), french
    assert not re.search(f"«[^{NO_BREAK}]|[^{NO_BREAK}]»", french), french
    assert not re.search(f"[ {NO_BREAK}{NARROW}][ {NO_BREAK}{NARROW}]", french), french
    assert not re.search(r"['\"«»]|\.\.\.|\s[:;?!]|  ", english), english


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_french_is_set_as_french_and_english_as_english(name: str) -> None:
    for text in _texts(codebooks.load(name)):
        _is_well_set(text)


@pytest.mark.parametrize("name", crosswalks.shipped())
def test_that_the_notes_of_cross_walks_are_set_so_too(name: str) -> None:
    walk = crosswalks.load(name)
    for text in (walk.description, *(entry.note for entry in walk.entries if entry.note)):
        _is_well_set(text)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_each_codebook_has_a_name_of_its_own(language: str) -> None:
    names = [codebooks.load(name).name[language] for name in codebooks.shipped()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ["ptc-14", "ptc-18", "slavic-2025"])
def test_that_labels_of_one_name_share_key_and_colour(name: str) -> None:
    """Who changes from one list of persuasion techniques to another finds them as they were."""
    first = {lb.name["en"]: lb for lb in codebooks.load("semeval-2023").labels}
    shared = [lb for lb in codebooks.load(name).labels if lb.name["en"] in first]
    assert len(shared) >= 10
    for label in shared:
        ours = first[label.name["en"]]
        assert (label.key, label.colour) == (ours.key, ours.colour)


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_confusable_labels_exist(name: str) -> None:
    labels = codebooks.load(name).labels
    codes = {label.code for label in labels}
    assert all(entry.code in codes for label in labels for entry in label.confused_with)


@pytest.mark.parametrize("name", THOROUGH)
def test_that_a_confusion_is_told_from_both_sides(name: str) -> None:
    pairs = {
        (label.code, entry.code)
        for label in codebooks.load(name).labels
        for entry in label.confused_with
    }
    assert pairs == {(other, one) for one, other in pairs}
    assert all(one != other for one, other in pairs)


@pytest.mark.skipif(not SHARED.exists(), reason="the published label lists are not here")
@pytest.mark.parametrize("name", TAGSETS)
def test_that_codes_are_exactly_the_published_ones(name: str) -> None:
    facts = json.loads((SHARED / "codebooks" / "tagsets.json").read_text("utf-8"))
    published = {entry["id"] for entry in facts[TAGSETS[name]]["labels"]}
    # In appraisal the inner nodes are published too, and are groups here.
    groups = {lb.code for lb in codebooks.load(name).labels if lb.kind is Kind.GROUP}
    assert {*_codes(name), *(groups & published)} == published
    if name in LISTS:
        file = SHARED / "samples" / "label_lists" / f"{LISTS[name]}.txt"
        assert _codes(name) == sorted(file.read_text("utf-8").split())


@pytest.mark.parametrize("name", CODES)
def test_that_codes_are_those_of_the_list_written_here(name: str) -> None:
    assert _codes(name) == sorted(CODES[name])


def test_that_the_sample_is_sound_and_rich(tmp_path: Path) -> None:
    with create_sample(tmp_path / "s.elocutio") as project:
        assert project.check() == []
        documents = project.documents()
        assert [d.language for d in documents] == ["fr", "en"]
        for document in documents:
            made = project.annotations(document.id)
            assert len(made) >= 40
            assert any(len(a.fragments) > 1 for a in made)
            assert len(project.relations(document.id)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "{",
        '{"format":"elocutio-codebook","format_version":1,"id":"x","version":"1","name":{},'
        '"labels":[{"code":"a","name":{}},{"code":"a","name":{}}]}',
        '{"format":"elocutio-codebook","format_version":1,"id":"x","version":"1","name":{},'
        '"labels":[{"code":"a","name":{},"colour":{"hue":999,"tone":0,"vividness":0}}]}',
        '{"format":"elocutio-codebook","format_version":1,"id":"x","version":"1","name":{},'
        '"attributes":[{"code":"a","type":"colour","name":{}}]}',
    ],
)
def test_that_a_bad_codebook_gets_one_sentence(text: str, tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as raised:
        codebooks.load(str(path))
    assert "book.json" in str(raised.value)
    assert "\n" not in str(raised.value)
