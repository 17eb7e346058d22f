"""Whatever is wrong with a file, one sentence says it and where; nothing hangs, nothing crashes."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.codebook_formats.described import label_fields
from annotations.codebook_formats.registry import CODEBOOK_FORMATS, CodebookFormat, find, load
from annotations.errors import UserError
from annotations.model import Codebook, Confusion
from tests.unit.annotations.codebook_formats.books import everything

MANY = 1_000_000
BOMB = (
    '<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
SKOS = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <urn:> .\n"
OUR = "@prefix e: <urn:x-elocutio:vocabulary:> .\n"
QDC = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>\n{}\n</Codes></CodeBook>'
CODE = '<Code guid="5b0e4b2c-6d0f-4d1e-9c55-3f2f0a7f5d10" isCodable="true" name="{}" {}/>\n'
STUDIO = '<View>\n<Labels name="l" toName="t">{}</Labels>\n{}</View>'


def _own(**more: object) -> str:
    head = {"format": "elocutio-codebook", "format_version": 1, "id": "x", "version": "1"}
    return json.dumps({**head, "name": {}, **more})


def _own_label(code: str, **more: object) -> dict[str, object]:
    return {"code": code, "name": {}, **more}


def _deep(depth: int) -> dict[str, object]:
    label = _own_label(f"L{depth}")
    for level in reversed(range(depth)):
        label = _own_label(f"L{level}", labels=[label])
    return label


BAD: dict[str, tuple[str, str | bytes, str]] = {
    # our own JSON
    "json broken": ("json", '{"format": ', "not a codebook"),
    "json empty": ("json", "", "not a codebook"),
    "json nested": ("json", "[" * MANY, "not a codebook"),
    "json half a character": (
        "json",
        _own(source="x").replace("x", "\\ud800", 2),
        "not a codebook",
    ),
    "json duplicate code": (
        "json",
        _own(labels=[_own_label("A"), _own_label("A")]),
        "“A” stands twice",
    ),
    "json attribute type": (
        "json",
        _own(attributes=[{"code": "a", "type": "colour", "name": {}}]),
        "not a codebook.*colour",
    ),
    "json colour": (
        "json",
        _own(labels=[_own_label("A", colour={"hue": 400, "tone": 0, "vividness": 0})]),
        "colour of “A” is out of range",
    ),
    "json too deep": ("json", _own(labels=[_deep(60)]), "“L50” lies more than 50 groups deep"),
    "json too many": (
        "json",
        _own(labels=[_own_label(f"L{number}") for number in range(20_001)]),
        "more than 20,000 labels",
    ),
    # tables
    "csv no code": ("csv", "name,definition\nA,B\n", "line 1: .*“code” among them"),
    "csv empty": ("csv", "", "line 1: .*“code” among them"),
    "csv duplicate code": ("csv", "code\nA\nB\nA\n", r"line 4: .*“A” stands twice .*line 2"),
    "csv cycle": ("csv", "code,parent\nA,\nB,C\nC,B\n", "line 3: “B” lies under itself"),
    "csv own parent": ("csv", "code,parent\nA,A\n", "line 2: “A” lies under itself"),
    "csv missing parent": ("csv", "code,parent\nA,G\n", "line 2: .*parent “G” of “A”"),
    "csv bad colour": ("csv", "code,colour\nA,reddish\n", "line 2: “reddish” is no colour"),
    "csv colour out of range": ("csv", "code,hue,tone,vividness\nA,1,2,3\n", "line 2: .*range"),
    "csv colour no number": ("csv", "code,hue,tone,vividness\nA,x,0,0\n", "line 2: .*numbers"),
    "csv kind": ("csv", "code,kind\nA,family\n", "line 2: The kind must be .*“family”"),
    "csv level": ("csv", "code,level\nA,word\n", "line 2: The level must be .*“word”"),
    "csv retired": ("csv", "code,retired\nA,perhaps\n", "line 2: “retired” must be yes or no"),
    "csv no code in a row": ("csv", "code,name\n,Alpha\n", "line 2: .*without a code"),
    "csv column twice": ("csv", "code,name_en,name\nA,B,C\n", "line 1: .*“name” stands twice"),
    "csv too many cells": ("csv", "code;name\nA;B;C\n", "line 2: .*3 cells.*2 columns"),
    "csv open quote": ("csv", 'code,name\nA,"B\nC', "line 2: The table breaks off"),
    "csv latin-1": ("csv", "code\nA\n\u00c9\n".encode("latin-1"), "line 3: .*not UTF-8"),
    "csv zip": ("csv", b"PK\x03\x04\xff\xfe\x00", "not UTF-8"),
    "csv NUL": ("csv", "code,name\nA,B\0\n", "NUL"),
    "csv two codebooks": ("csv", "code,codebook\nA,x\nB,y\n", "line 3: .*from “x” to “y”"),
    "csv questions": (
        "csv",
        'code,confused_with,question\nA,B,"x\ny"\n',
        "line 2: .*more questions",
    ),
    "csv key clash": ("csv", "code,key\nA,x\nB,X\n", "key X of “B” is taken by “A”"),
    "csv huge cell": ("csv", f"code,name\nA,{'x' * 200_000}\n", "line 2: The table breaks off"),
    "tsv cycle": ("tsv", "code\tparent\nA\tB\nB\tA\n", "line 2: “A” lies under itself"),
    # REFI-QDA
    "qdc broken": ("refi-qda", "<CodeBook><Codes>", "line 1: This is not a REFI-QDA codebook"),
    "qdc empty": ("refi-qda", "", "not a REFI-QDA codebook"),
    "qdc nested": ("refi-qda", "<a>" * MANY, "nested too deeply"),
    "qdc nested codes": ("refi-qda", QDC.format("<Code name='a'>" * MANY), "nested too deeply"),
    "qdc bomb": ("refi-qda", BOMB + QDC.format("&c;"), "DOCTYPE|amplification|not a REFI"),
    "qdc outside": ("refi-qda", OUTSIDE + QDC.format("&x;"), "DOCTYPE|not a REFI"),
    "qdc other root": ("refi-qda", "<html/>", "line 1: .*begins with “html”"),
    "qdc no codes": ("refi-qda", "<CodeBook/>", "no codes"),
    "qdc duplicate": (
        "refi-qda",
        QDC.format(CODE.format("A", "") * 2),
        r"line 3: .*“A” stands twice .*line 2",
    ),
    "qdc colour": (
        "refi-qda",
        QDC.format(CODE.format("A", 'color="blueish"')),
        "line 2: The colour “blueish” of “A”",
    ),
    "qdc codable": (
        "refi-qda",
        QDC.format('<Code name="A" isCodable="perhaps"/>'),
        "line 2: isCodable of “A”.*“perhaps”",
    ),
    "qdc nameless": ("refi-qda", QDC.format(CODE.format("", "")), "line 2: .*without a code"),
    # INCEpTION and doccano
    "inception broken": ("inception", '{"tags": [', "not a tagset of INCEpTION"),
    "inception nested": ("inception", '{"tags": ' + "[" * MANY, "not a tagset of INCEpTION"),
    "inception nameless": ("inception", '{"tags": [{"tag_name": " "}]}', "without a code"),
    "inception number": ("inception", '{"tags": [{"tag_name": 7}]}', r"tag_name|\$\.tags\[0\]"),
    "inception duplicate": (
        "inception",
        '{"tags": [{"tag_name": "A"}, {"tag_name": "A"}]}',
        "“A” stands twice",
    ),
    "doccano no list": ("doccano", '{"text": "A"}', "not a list of labels of doccano"),
    "doccano colour": (
        "doccano",
        '[{"text": "A"}, {"text": "B", "background_color": "teal-ish"}]',
        "Label 2: “teal-ish” is no colour",
    ),
    "doccano duplicate": ("doccano", '[{"text": "A"}, {"text": "A"}]', "“A” stands twice"),
    "doccano keys": (
        "doccano",
        '[{"text": "A", "suffix_key": "k"}, {"text": "B", "suffix_key": "k"}]',
        "key K of “B” is taken",
    ),
    # brat
    "brat no section": ("brat", "# x\nPerson\n", "line 2: .*section such as .entities."),
    "brat empty": ("brat", "", "no section"),
    "brat indent": ("brat", "[entities]\n\tPerson\n", "line 2: “Person” is indented"),
    "brat macro": ("brat", "[events]\nMove Mover:<WHO>\n", "line 2: .*<WHO> is not explained"),
    "brat growing macros": (
        "brat",
        "[entities]\n<a>="
        + "x" * 1000
        + "\n"
        + "".join(f"<{chr(98 + i)}>=" + f"<{chr(97 + i)}>" * 50 + "\n" for i in range(6))
        + "A <g>\n",
        "grow too long|not explained",
    ),
    "brat duplicate": ("brat", "[entities]\nA\n[events]\nA\n", "line 4: .*“A” stands twice"),
    "brat attribute twice": ("brat", "[attributes]\nA Arg:<ANY>\nA Arg:<ANY>\n", "line 3: .*twice"),
    "brat latin-1": ("brat", "[entities]\n\u00c9\n".encode("latin-1"), "line 2: .*not UTF-8"),
    # Label Studio
    "studio broken": ("label-studio", "<View><Labels></View>", "line 1: This is not a labelling"),
    "studio bomb": ("label-studio", BOMB + "<View/>", "DOCTYPE"),
    "studio nested": ("label-studio", "<View>" * MANY, "nested too deeply"),
    "studio root": ("label-studio", "<Labels/>", "line 1: .*begins with “View”"),
    "studio duplicate": (
        "label-studio",
        STUDIO.format('\n<Label value="A"/>\n<Label value="B" alias="A"/>', ""),
        r"line 4: .*“A” stands twice .*line 3",
    ),
    "studio colour": (
        "label-studio",
        STUDIO.format('<Label value="A" background="var(--x)"/>', ""),
        r"line 2: “var\(--x\)” is no colour",
    ),
    "studio number": (
        "label-studio",
        STUDIO.format("", '<Number name="n" perRegion="true" min="few"/>'),
        "line 3: “min” must be a number, not “few”",
    ),
    "studio attribute twice": (
        "label-studio",
        STUDIO.format("", '<TextArea name="n" perRegion="true"/>' * 2),
        "attribute “n” stands twice",
    ),
    # SKOS
    "skos broken": ("skos", "<urn:a> a ;", "line 1: This is not Turtle"),
    "skos binary": ("skos", b"\x00\x01", "line 1: This is not Turtle"),
    "skos nested": ("skos", SKOS + ":a :b " + "[ :c " * MANY, "line 2: .*nested too deeply"),
    "skos nested lists": ("skos", SKOS + ":a :b " + "(" * MANY, "line 2: .*nested too deeply"),
    "skos prefix": ("skos", "\n\nskos:a a skos:b .", "line 3: The prefix “skos:”"),
    "skos open string": ("skos", ':a :b "', "not explained|not Turtle"),
    "skos escape": ("skos", SKOS + ':a :b "\\q" .', "line 2: “.q” stands for no character"),
    "skos no concepts": ("skos", SKOS + ":a :b :c .", "no concepts"),
    "skos cycle": (
        "skos",
        SKOS + ":A a skos:Concept ; skos:broader :B .\n:B a skos:Concept ; skos:broader :A .",
        "line 2: “A” lies under itself",
    ),
    "skos duplicate": (
        "skos",
        SKOS + ':A a skos:Concept .\n:B a skos:Concept ; skos:notation "A" .',
        r"line 3: .*“A” stands twice .*line 2",
    ),
    "skos colour": (
        "skos",
        SKOS + OUR + ":A a skos:Concept ; e:colour ( 1 2 ) .",
        "line 3: A colour is a list",
    ),
    "skos colour out of range": (
        "skos",
        SKOS + OUR + ":A a skos:Concept ; e:colour ( 1 2 3 ) .",
        "colour of “A” is out of range",
    ),
    "skos attribute type": (
        "skos",
        SKOS + OUR + ':S a skos:ConceptScheme ; e:attributes ( [ e:code "a" ; e:type "hue" ] ) .'
        ":A a skos:Concept .",
        "type must be one of .*“hue”",
    ),
    "skos endless list": (
        "skos",
        SKOS + OUR + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
        ":A a skos:Concept ; e:colour _:l . _:l rdf:first 1 ; rdf:rest _:l .",
        "does not end",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_that_a_bad_file_is_one_sentence_that_names_the_place(tmp_path: Path, name: str) -> None:
    code, content, sentence = BAD[name]
    data = content.encode() if isinstance(content, str) else content
    path = tmp_path / f"bad{find(code).suffixes[0]}"
    path.write_bytes(data)
    start = time.process_time()
    with pytest.raises(UserError) as caught:
        load(str(path), code)
    assert time.process_time() - start < 10
    told = str(caught.value)
    assert re.search(sentence, told), told
    assert told.startswith(str(path))
    assert len(told.removeprefix(str(path))) < 400
    assert "\n" not in told


def test_that_the_table_of_bad_files_knows_every_format() -> None:
    assert {code for code, _, _ in BAD.values()} == {entry.code for entry in CODEBOOK_FORMATS}


@pytest.mark.parametrize("entry", CODEBOOK_FORMATS, ids=lambda entry: entry.code)
def test_that_a_file_of_50_megabytes_is_refused(tmp_path: Path, entry) -> None:
    path = tmp_path / f"huge{entry.suffixes[0]}"
    with path.open("wb") as out:
        out.truncate(50_000_000)
    with pytest.raises(UserError, match="larger than 20 MB"):
        load(str(path))


def _read(entry: CodebookFormat, path: Path, data: bytes) -> Codebook | None:
    """Return what is read of a file, or None where it is refused in one line."""
    path.write_bytes(data)
    try:
        return load(str(path), entry.code)
    except UserError as error:
        told = str(error)
    assert "\n" not in told
    assert told.startswith(str(path))
    return None


@pytest.mark.parametrize("entry", CODEBOOK_FORMATS, ids=lambda entry: entry.code)
@given(data=st.data())
def test_that_a_damaged_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, entry: CodebookFormat, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged"
    good = entry.write(everything())
    place = data.draw(st.integers(0, len(good) - 1))
    change = data.draw(st.binary(max_size=3) | st.sampled_from([b"<", b'"', b"\n", b"\\", b"["]))
    keep = data.draw(st.sampled_from((0, 1, 50)))
    book = _read(entry, path, good[:place] + change + good[place + keep :])
    if book is not None:
        again = _read(entry, path, entry.write(book))
        assert again is not None
        assert len(again.labels) == len(book.labels)


@pytest.mark.parametrize("entry", CODEBOOK_FORMATS, ids=lambda entry: entry.code)
@given(data=st.binary(max_size=60))
def test_that_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, entry: CodebookFormat, data: bytes
) -> None:
    _read(entry, tmp_path_factory.getbasetemp() / "any", data)


def test_that_headings_that_somebody_changed_lose_no_words() -> None:
    told = label_fields('Not to be confused with "A\\q": une question\nDefinition (--): b', "fr")
    assert told["confused_with"] == (Confusion("A\\q", {"fr": "une question\nDefinition (--): b"}),)
