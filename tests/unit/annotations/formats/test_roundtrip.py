"""Whatever a project holds comes out of JSONL as it went in, byte for byte."""

from __future__ import annotations

import json
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.formats import jsonl
from annotations.model import Status
from annotations.project import Project
from tests.unit.annotations.support import exported

BOOKS = ("semeval-2023", "figures")
LABELS = (
    ("Doubt", "semeval-2023"),
    ("Slogans", "semeval-2023"),
    ("Anaphora", "figures"),
    ("Metaphor", "figures"),
)
words = st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",)), max_size=8)
pieces = st.sampled_from(
    (
        "a",
        "\r\n",
        "\r",
        "\n",
        "😀",
        "e\u0301",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "ש",
        '"',
        "\\",
    )
)
texts = st.lists(pieces, min_size=4, max_size=40).map("".join)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
annotations = st.fixed_dictionaries(
    {
        "edges": st.lists(st.integers(0, 44), min_size=2, max_size=6, unique=True).map(sorted),
        "label": st.sampled_from(LABELS),
        "annotator": st.sampled_from(("ana", "ben", "Zoë 😀")),
        "note": words,
        "status": st.sampled_from(list(Status)),
        "voice": st.sampled_from((None, "author", "quoted")),
    }
)
documents = st.fixed_dictionaries(
    {
        "text": texts,
        "title": words.filter(str.strip),
        "language": st.sampled_from(("fr", "en")),
        "metadata": st.dictionaries(words, values, max_size=3),
        "annotations": st.lists(annotations, max_size=8),
        "labels": st.lists(st.sampled_from(LABELS), max_size=2),
    }
)


def _fill(project: Project, entry: dict[str, Any]) -> None:
    fields = {name: entry[name] for name in ("title", "language", "metadata")}
    document = project.add_document(entry["text"], **fields)
    made = []
    for a in entry["annotations"]:
        edges = a["edges"][: len(a["edges"]) // 2 * 2]
        code, book = a["label"]
        attributes = {"voice": a["voice"]} if a["voice"] and book == BOOKS[0] else {}
        try:
            made.append(
                project.annotate(
                    document.id,
                    zip(edges[::2], edges[1::2], strict=True),
                    code,
                    codebook=book,
                    annotator=a["annotator"],
                    note=a["note"],
                    status=a["status"],
                    attributes=attributes,
                ).id
            )
        except UserError:
            continue  # outside a short text, or an exact repetition
    for head, child in pairwise(made):
        project.relate(head, child, "echoes", "n\u2028")
    for code, book in dict.fromkeys(entry["labels"]):
        project.label_document(document.id, code, book)


@given(st.lists(documents, max_size=3))
@settings(max_examples=25)
def test_that_export_import_export_gives_the_same_bytes(entries: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "p.jsonl"
        with Project.create(folder / "p.elocutio", codebooks=BOOKS, language="fr") as project:
            for entry in entries:
                _fill(project, entry)
            project.export("jsonl", path, suggestions=True)
            assert project.check() == []
        assert bool(list(jsonl.verify(path))) == (not entries)
        for line in path.read_bytes().splitlines():
            _agrees(json.loads(line))
        with Project.create(folder / "q.elocutio", codebooks=BOOKS, language="fr") as other:
            report = other.import_("jsonl", path)
            assert report.left_out == {}
            assert report.read == report.written
            assert exported(other) == path.read_bytes()
            assert other.check() == []
            other.undo()
            assert exported(other) == b""
            other.redo()
            assert exported(other) == path.read_bytes()
            assert other.import_("jsonl", path).written == {}


def _agrees(record: dict[str, Any]) -> None:
    text = record["text"]
    for entry in record["spans"]:
        start, end = entry["start"], entry["end"]
        assert (start, end) == (entry["fragments"][0][0], entry["fragments"][-1][1])
        assert entry["quote"] == " … ".join(text[a:b] for a, b in entry["fragments"])
        assert entry["prefix"] == text[max(0, start - 32) : start]
        assert entry["suffix"] == text[end : end + 32]
