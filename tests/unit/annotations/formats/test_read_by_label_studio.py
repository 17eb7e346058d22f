"""Label Studio's own converter takes our files with the configuration that the codebook gives."""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from label_studio_converter import Converter

from annotations import codebooks
from annotations.codebook_formats import registry as codebook_formats
from annotations.model import Codebook, Kind, Level
from annotations.project import Project
from tests.unit.annotations.formats.support import projects, read_sets, sets_of

BOOK = "semeval-2023"
CODE = "label-studio"


def converter(book: Codebook, folder: Path) -> Converter:
    """Return Label Studio's converter, set up with the configuration of a codebook."""
    config, _ = codebook_formats.encode(book, codebook_formats.find(CODE), "x")
    return Converter(config.decode(), str(folder), download_resources=False)


def converted(one: Converter, source: Path, kind: str) -> str:
    """Return what the converter makes of an export."""
    target = source.parent / kind
    one.convert(str(source), str(target), kind, is_dir=False)
    (made,) = target.iterdir()
    return made.read_bytes().decode()


def codes(book: Codebook, level: Level) -> list[str]:
    return [x.code for x in book.labels if x.kind is Kind.LABEL and x.level is level]


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_the_configuration_of_a_codebook_offers_its_labels(name: str, tmp_path: Path) -> None:
    book = codebooks.load(name)
    schema = converter(book, tmp_path)._schema
    for level, control, kind in (
        (Level.SPAN, "label", "Labels"),
        (Level.DOCUMENT, "document", "Choices"),
    ):
        wanted = codes(book, level)
        if not wanted:
            assert control not in schema
            continue
        assert schema[control]["type"] == kind
        assert schema[control]["inputs"] == [{"type": "Text", "value": "text"}]
        assert sorted(schema[control]["labels"]) == sorted(wanted)
    assert {a.code for a in book.attributes} <= schema.keys()


def fits(schema: dict[str, Any], tasks: list[dict[str, Any]]) -> int:
    """Demand of each result what the configuration asks; return how many there were."""
    number = 0
    for task in tasks:
        for annotation in task["annotations"]:
            named = {r["id"] for r in annotation["result"] if "id" in r}
            for result in annotation["result"]:
                number += 1
                if result["type"] == "relation":
                    assert {result["from_id"], result["to_id"]} <= named
                    assert result["direction"] == "right"
                    continue
                control = schema[result["from_name"]]
                assert result["type"] == control["type"].lower()
                assert [result["to_name"]] == control["to_name"]
                assert set(result["value"][result["type"]]) <= set(control["labels"])
                assert all(entry["value"] in task["data"] for entry in control["inputs"])
    return number


def of_one_book(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the annotations of random documents labels of one codebook, the documents none."""
    labels = (("Doubt", BOOK), ("Slogans", BOOK))
    return [
        entry
        | {
            "labels": [],
            "annotations": [
                a | {"label": labels[a["label"][0] in ("Slogans", "Metaphor")]}
                for a in entry["annotations"]
            ],
        }
        for entry in entries
    ]


def stated(records: Any) -> Counter[tuple[str, int, int, str, str]]:
    """Return (text, start, end, words, label) of all regions of JSON-MIN."""
    return Counter(
        (record["text"], region["start"], region["end"], region["text"], label)
        for record in records
        for region in record.get("label", ())
        for label in region["labels"]
    )


@given(projects)
@settings(max_examples=12)
def test_that_the_converter_finds_the_same_passages(entries: Any) -> None:
    book = codebooks.load(BOOK)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, path = converter(book, folder), folder / "out.json"
        with Project.create(folder / "p.elocutio", codebooks=[BOOK], language="fr") as project:
            project.import_sets(sets_of(of_one_book(entries), frozenset({"annotators"})), "x")
            project.export(CODE, path, suggestions=True)
            tasks = json.loads(path.read_bytes())
            wanted = Counter(
                (text, start, end, text[start:end], a.label)
                for d in project.documents()
                for text in [project.text(d.id)]
                for a in project.annotations(d.id)
                for start, end in a.fragments
            )
            plain = {(text, start, end, label) for text, start, end, _, label in wanted}
        assert fits(one._schema, tasks) >= wanted.total()
        assert json.loads(converted(one, path, "JSON")) == tasks
        minimal = converted(one, path, "JSON_MIN")
        assert stated(json.loads(minimal)) == wanted
        # What the converter made of them is read as the same by the program.
        (folder / "min.json").write_text(minimal, "utf-8")
        assert plain == {
            (entry.text, *a.fragments[0], a.label)
            for entry in read_sets(CODE, folder / "min.json")
            for a in entry.annotations
        }


def test_that_the_converter_makes_conll_of_the_same_words(tmp_path: Path) -> None:
    book, path = codebooks.load(BOOK), tmp_path / "out.json"
    with Project.create(tmp_path / "p.elocutio", codebooks=[BOOK], language="fr") as project:
        document = project.add_document("😀 Jamais,\r\njamais nous ne paierons !", title="Un")
        project.annotate(document.id, [(2, 8)], "Doubt", annotator="ana")
        project.annotate(document.id, [(11, 25)], "Slogans", annotator="ana")
        project.export(CODE, path)
    rows = [
        line.split(" ")
        for line in converted(converter(book, tmp_path), path, "CONLL2003").split("\n")
    ]
    tagged = [(row[0], row[3]) for row in rows if len(row) == 4 and not row[0].startswith("-DOC")]
    assert tagged == [
        ("😀", "O"),
        ("Jamais", "B-Doubt"),
        (",", "O"),
        ("jamais", "B-Slogans"),
        ("nous", "I-Slogans"),
        ("ne", "I-Slogans"),
        ("paierons", "O"),
        ("!", "O"),
    ]


def test_that_labels_of_documents_and_relations_fit_too(tmp_path: Path) -> None:
    for name, number in (("frames", 2), ("argument-components", 3)):
        book, path = codebooks.load(name), tmp_path / f"{name}.json"
        with Project.create(tmp_path / f"{name}.elocutio", codebooks=[name]) as project:
            document = project.add_document("Jamais, jamais !")
            if name == "frames":
                project.label_document(document.id, "Morality", name)
                project.label_document(document.id, "Political", name)
            else:
                a, b = (project.annotate(document.id, [p], "Claim") for p in ((0, 6), (8, 14)))
                project.relate(a.id, b.id, book.relations[0].code)
            project.export(CODE, path)
        one = converter(book, tmp_path)
        assert fits(one._schema, json.loads(path.read_bytes())) == number
        (record,) = json.loads(converted(one, path, "JSON_MIN"))
        if name == "frames":
            found = [choice for entry in record["document"] for choice in _choices(entry)]
            assert sorted(found) == ["Morality", "Political"]


def _choices(entry: Any) -> list[str]:
    return entry["choices"] if isinstance(entry, dict) else [entry]


def test_that_a_configuration_declares_no_encoding() -> None:
    # Label Studio takes it as text and refuses it then.
    config, _ = codebook_formats.encode(codebooks.load(BOOK), codebook_formats.find(CODE), "x")
    assert re.match(rb"<View>\n", config)
