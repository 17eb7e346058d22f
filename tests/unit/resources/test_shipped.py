from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations import codebooks
from annotations.errors import UserError
from annotations.formats.schema_file import TARGET, schema_text
from annotations.model import Kind
from annotations.project.sample import create_sample
from tests.conftest import SHARED

FACTS = {"semeval-2023": "semeval2023", "figures": "figures"}


def test_that_the_schema_file_is_fresh() -> None:
    assert TARGET.read_text("utf-8") == schema_text()


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_both_languages_are_complete(name: str) -> None:
    for label in codebooks.load(name).labels:
        texts = [label.name, label.definition]
        if label.kind is Kind.LABEL:
            texts += [label.use_when, label.not_when, label.example, label.counter_example]
            texts += [entry.question for entry in label.confused_with]
        for text in texts:
            assert text["en"].strip()
            assert text["fr"].strip()


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_confusable_labels_exist(name: str) -> None:
    labels = codebooks.load(name).labels
    codes = {label.code for label in labels}
    assert all(entry.code in codes for label in labels for entry in label.confused_with)


@pytest.mark.skipif(not SHARED.exists(), reason="the published label lists are not here")
@pytest.mark.parametrize("name", FACTS)
def test_that_codes_are_exactly_the_published_ones(name: str) -> None:
    facts = json.loads((SHARED / "codebooks" / "tagsets.json").read_text("utf-8"))
    labels = [lb for lb in codebooks.load(name).labels if lb.kind is Kind.LABEL]
    assert [lb.code for lb in labels] == [entry["id"] for entry in facts[FACTS[name]]["labels"]]


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
