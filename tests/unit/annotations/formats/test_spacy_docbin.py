"""spaCy's DocBin in and out, and as spaCy itself reads and writes it."""

from __future__ import annotations

import io
import json
import struct
import warnings
import zlib
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings

from annotations.formats import registry, spacy_docbin
from annotations.formats.spacy_docbin_out import FIRST_GROUP, USER_DATA
from annotations.formats.spacy_strings import SYMBOLS, key
from annotations.model import Annotation, Report
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.support import (
    as_set,
    bring,
    projects,
    read_sets,
    refused,
    round_trip,
    sets_of,
    words_of,
)

CODE = "spacy"


@pytest.fixture(scope="module")
def spacy() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("spacy")


def loaded(spacy: Any, data: bytes) -> list[Any]:
    from spacy.tokens import DocBin

    return list(DocBin().from_bytes(data).get_docs(spacy.blank("xx").vocab))


def written(*entries: Any) -> bytes:
    out = io.BytesIO()
    spacy_docbin.write(entries, out, Report())
    return out.getvalue()


def test_that_a_project_comes_back_but_for_what_is_declared_lost() -> None:
    @given(projects)
    @settings(max_examples=20)
    def run(entries: Any) -> None:
        round_trip(CODE, entries)

    run()


def test_that_spacy_itself_finds_the_same_texts_and_spans(spacy: Any) -> None:
    @given(projects)
    @settings(max_examples=30)
    def run(entries: Any) -> None:
        sets = list(sets_of(entries, spacy_docbin.CARRIES))
        docs = loaded(spacy, written(*sets))
        assert [doc.text for doc in docs] == [entry.text for entry in sets]
        for doc, entry in zip(docs, sets, strict=True):
            wanted = sorted(
                (a.id, a.label, entry.text[start:end], start)
                for a in entry.annotations
                for start, end in a.fragments
            )
            spans = [span for group in doc.spans.values() for span in group]
            found = [(span.id_, span.label_, span.text, span.start_char) for span in spans]
            assert sorted(found) == wanted
            assert set(doc.cats) == {d.label for d in entry.document_labels}
            assert json.loads(doc.user_data[USER_DATA])["title"] == entry.document.title

    run()


def test_that_words_and_labels_of_spacys_own_table_are_kept(spacy: Any) -> None:
    text = "LAW X num _ det ORG"
    marks = [Annotation(0, f"i{n}", "", "PERSON", "b", "ana", ((n, n + 1),)) for n in (4, 10)]
    (doc,) = loaded(spacy, written(as_set(text, *marks)))
    assert doc.text == text
    assert [(span.label_, span.text) for span in doc.spans[FIRST_GROUP]] == [
        ("PERSON", "X"),
        ("PERSON", "_"),
    ]


def test_that_a_nul_in_a_word_is_one_sentence(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.spacy"
    tokens = np.array([key("a\0"), key("non")], "<u8").tobytes()
    path.write_bytes(packed(strings=["a\0", "non", "Doubt"], tokens=tokens))
    refused(project, CODE, path, "NUL character")


def test_that_the_table_and_the_hash_are_those_of_spacy(spacy: Any) -> None:
    from spacy.strings import hash_string
    from spacy.symbols import IDS

    assert SYMBOLS == IDS
    for string in ("a", "été", "sept…", "seven77", "eight888", "nine99999", "😀" * 9):
        assert key(string) == hash_string(string)


def test_that_a_codebook_is_a_group_and_the_first_one_spacys_default(spacy: Any) -> None:
    marks = [
        Annotation(0, f"i{n}", "", "L", book, "ana", ((n, n + 2),))
        for n, book in enumerate(("figures", FIRST_GROUP, "figures"))
    ]
    (doc,) = loaded(spacy, written(as_set("abcdef", *marks)))
    assert {name: len(group) for name, group in doc.spans.items()} == {"sc": 2, "sc_": 1}
    assert doc.spans["sc"].attrs == {"codebook": "figures"}


def test_that_what_spacy_writes_comes_in(spacy: Any, project: Project, tmp_path: Path) -> None:
    from spacy.tokens import DocBin, Span

    nlp = spacy.blank("fr")
    doc = nlp("L’OTAN ment 😀 à Paris.\r\nJamais !")
    doc.ents = [doc.char_span(15, 22, label="LOC", alignment_mode="expand")]
    doc.spans["sc"] = [Span(doc, 0, 2, "Doubt"), Span(doc, 1, 3, "Slogans", span_id="x")]
    doc.spans["more"] = [Span(doc, 1, 3, "Slogans", span_id="x")]
    doc.cats = {"Doubt": 0.9, "Slogans": 0.1}
    other = nlp("Rien.")
    unknown = spacy.tokens.Doc(nlp.vocab, words=["un", "deux"])
    path = tmp_path / "a.spacy"
    DocBin(docs=[doc, other, unknown]).to_disk(path)
    assert registry.for_file(path).code == CODE
    entries = read_sets(CODE, path)
    assert [entry.text for entry in entries] == [doc.text, "Rien.", unknown.text]
    assert words_of(entries[0]) == [
        *((span.label_, span.text) for group in doc.spans.values() for span in group),
        *((span.label_, span.text) for span in doc.ents),
    ]
    report = bring(project, CODE, path)
    assert report.read == {"annotations": 4, "documents": 3, "document labels": 1}
    assert report.left_out == {"annotation that repeats another one exactly": 1}


def packed(**parts: Any) -> bytes:
    """Return a DocBin of one document, “Jamais non”, with some parts changed."""
    words = [key("Jamais"), key("non")]
    group = {"name": "sc", "attrs": {}, "spans": [struct.pack(">QQQllll", 0, 0, LABEL, *PLACE)]}
    message: dict[str, Any] = {
        "version": "0.1",
        "attrs": [65],
        "tokens": np.array(words, "<u8").tobytes(),
        "spaces": b"\1\0",
        "lengths": np.array([2], "<i4").tobytes(),
        "strings": ["", "Doubt", "Jamais", "non"],
        "cats": [{}],
        "flags": [{"has_unknown_spaces": False}],
        "span_groups": [msgspec.msgpack.encode({msgspec.msgpack.encode(group): ["sc"]})],
    }
    message |= parts
    return zlib.compress(msgspec.msgpack.encode({k: v for k, v in message.items() if v != "gone"}))


LABEL = key("Doubt")
PLACE = (0, 1, 0, 6)


def groups(*span: int, size: int = 40, **more: Any) -> list[bytes]:
    raw = struct.pack(">QQQllll", *span)[:size]
    group: dict[str, Any] = {"name": "sc", "attrs": {}, "spans": [raw]} | more
    return [msgspec.msgpack.encode({msgspec.msgpack.encode(group): ["sc"]})]


def told(value: Any) -> list[bytes]:
    return [msgspec.msgpack.encode({USER_DATA: value})]


def test_that_a_file_laid_out_by_hand_is_read(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.spacy"
    path.write_bytes(packed())
    bring(project, CODE, path)
    (document,) = project.documents()
    assert project.text(document.id) == "Jamais non"
    assert [a.fragments for a in project.annotations(document.id)] == [((0, 6),)]


BROKEN: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "it is cut short"),
    "no zlib": (b"text", "This is no DocBin of spaCy"),
    "cut": (packed()[:-20], "it is cut short"),
    "bomb": (zlib.compress(b"\0" * 40_000_000, 9), "far more than is harmless"),
    "no MessagePack": (zlib.compress(b"\xc1"), "This is no DocBin"),
    "a list": (zlib.compress(b"\x90"), "one of its parts is something else"),
    "deep": (zlib.compress(b"\x91" * 100_000), "This is no DocBin"),
    "no tokens": (packed(tokens="gone"), "its part “tokens” is missing"),
    "text tokens": (packed(tokens="x"), "its part “tokens” is missing or something else"),
    "odd tokens": (packed(tokens=b"abc"), "its part “tokens” is cut short"),
    "few tokens": (packed(tokens=b"\0" * 8), "its tokens are not as many as it says"),
    "few spaces": (packed(spaces=b"\0"), "its tokens are not as many as it says"),
    "lengths": (packed(lengths=np.array([-2, 4], "<i4").tobytes()), "not as many as it says"),
    "no words": (packed(attrs=[77]), "its tokens are not as many as it says"),
    "strings": (packed(strings=[1]), "its strings are no texts"),
    "unknown word": (packed(strings=["", "non"]), "a word or label is missing"),
    "unknown label": (packed(span_groups=groups(0, 0, 7777, *PLACE)), "a word or label is missing"),
    "outside": (packed(span_groups=groups(0, 0, LABEL, 0, 9, 0, 9)), "a span lies outside"),
    "before": (packed(span_groups=groups(0, 0, LABEL, -1, 1, 0, 6)), "a span lies outside"),
    "backwards": (packed(span_groups=groups(0, 0, LABEL, 1, 1, 0, 6)), "a span lies outside"),
    "short span": (packed(span_groups=groups(0, 0, LABEL, *PLACE, size=30)), "one of its spans"),
    "no spans": (packed(span_groups=groups(0, 0, LABEL, *PLACE, spans=7)), "one of its span gro"),
    "attrs": (packed(span_groups=groups(0, 0, LABEL, *PLACE, attrs=7)), "one of its span groups"),
    "group": (packed(span_groups=[b"\xc1"]), "This is no DocBin"),
    "no label": (packed(span_groups=groups(0, 0, 0, *PLACE)), "it has no label"),
    "user data": (packed(user_data=told("{")), "This is no JSON"),
    "metadata": (packed(user_data=told('{"metadata": 7}')), "“metadata” must be an object"),
    "title": (packed(user_data=told('{"title": 7}')), "“title” must be a text"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_broken_file_is_one_sentence_and_changes_nothing(project, tmp_path, name) -> None:
    data, sentence = BROKEN[name]
    path = tmp_path / "a.spacy"
    path.write_bytes(data)
    refused(project, CODE, path, sentence)


@pytest.mark.skipif(not SHARED.is_dir(), reason="reference files are not here")
def test_that_the_sample_gives_the_entities_that_its_twin_states(project) -> None:
    folder = SHARED / "samples" / "spacy_docbin"
    lines = [json.loads(line) for line in (folder / "demo.jsonl").read_text("utf-8").splitlines()]
    stated = [
        (span["label"], line["text"][span["start"] : span["end"]])
        for line in lines
        for span in line["spans"]
    ]
    entries = read_sets(CODE, folder / "demo.spacy")
    assert [entry.text for entry in entries] == [line["text"] for line in lines]
    assert [words for entry in entries for words in words_of(entry)] == stated
    report = bring(project, CODE, folder / "demo.spacy")
    assert report.read["annotations"] == len(stated)
