"""Files for INCEpTION, brat, Label Studio and doccano have their layouts; theirs come in whole."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import etree

from annotations import codebooks
from annotations.codebook_formats.brat import spelt
from annotations.codebook_formats.registry import encode, find, load, of_file
from annotations.colours import from_hex
from annotations.errors import UserError
from annotations.model import AttributeType, Codebook, Kind, Label, Level, Report
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.codebook_formats.books import everything

INCEPTION, BRAT, STUDIO, DOCCANO = map(find, ("inception", "brat", "label-studio", "doccano"))
NAMES = [*codebooks.shipped(), "everything"]


def _book(name: str) -> Codebook:
    return everything() if name == "everything" else codebooks.load(name)


# -- INCEpTION


@pytest.mark.parametrize("name", NAMES)
def test_that_a_tagset_has_the_members_that_inception_reads(name: str) -> None:
    book = _book(name)
    made = json.loads(INCEPTION.write(book))
    assert list(made) == ["name", "description", "language", "tags", "create_tag"]
    assert made["language"] == "en"
    assert made["create_tag"] is False
    codes = [label.code for label in book.labels if label.kind is Kind.LABEL]
    assert [tag["tag_name"] for tag in made["tags"]] == codes
    assert all(set(tag) == {"tag_name", "tag_description"} for tag in made["tags"])
    # The columns of INCEpTION's database hold 64,000 characters.
    assert max(len(tag["tag_description"]) for tag in made["tags"]) < 64_000


def test_that_a_tagset_of_webanno_comes_in() -> None:
    made = {
        "name": "Parts of speech",
        "typeUiName": None,
        "description": "Two of them\r\nfor trying",
        "language": "de",
        "type_name": None,
        "tags": [
            {"tag_name": "NN", "tag_description": "Nomen"},
            {"tag_name": "$.", "tag_description": None},
        ],
        "create_tag": True,
    }
    data = json.dumps(made).encode()
    assert of_file(data, "pos.json") is INCEPTION
    book = INCEPTION.read(data, "pos.json", Report())
    assert (book.id, book.languages) == ("Parts of speech", ("de",))
    assert book.description == {"de": "Two of them\r\nfor trying"}
    assert [(lb.code, lb.definition) for lb in book.labels] == [("NN", {"de": "Nomen"}), ("$.", {})]


# -- brat


@pytest.mark.parametrize("name", NAMES)
def test_that_a_configuration_has_the_sections_and_the_form_that_brat_reads(name: str) -> None:
    lines = BRAT.write(_book(name)).decode().splitlines()
    heads = [line for line in lines if line.startswith("[")]
    assert heads == ["[entities]", "[relations]", "[events]", "[attributes]"]
    start, end = lines.index("[entities]"), lines.index("[relations]")
    depth = 0
    for line in lines[start + 1 : end]:
        if line:
            found = re.fullmatch(r"(\t*)!?[a-zA-Z0-9_-]+", line)
            assert found
            assert len(found[1]) <= depth + 1
            depth = len(found[1])
    for line in lines[end + 1 :]:
        if line and not line.startswith("["):
            term, arguments = line.split("\t")
            assert re.fullmatch("<OVERLAP>|[a-zA-Z0-9_-]+", term)
            for argument in arguments.split(", "):
                assert re.fullmatch(r"\S+?:\S*", argument)
    assert "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>" in lines


def test_that_codes_are_spelt_apart() -> None:
    codes = ["Épithète", "a,b", "a;b", "a_b", "----", "😀", "x y", "T1"]
    forms = spelt(codes, set())
    assert forms == {
        "Épithète": "_pith_te",
        "a,b": "a_b",
        "a;b": "a_b_2",
        "a_b": "a_b_3",
        "----": "_",
        "😀": "__2",
        "x y": "x_y",
        "T1": "_T1",
    }


def test_that_an_exported_configuration_means_what_a_codebook_s_does(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.elocutio", codebooks=["ptc-14"]) as project:
        document = project.add_document("Jamais, jamais !", title="One")
        project.annotate(document.id, [(0, 6)], "Exaggeration,Minimisation")
        project.export("brat", tmp_path / "out")
    conf = next((tmp_path / "out").rglob("annotation.conf")).read_bytes()
    read = BRAT.read(conf, "annotation.conf", Report())
    assert [label.code for label in read.labels] == ["Exaggeration,Minimisation"]
    ours = BRAT.write(codebooks.load("ptc-14")).decode()
    lines = [line for line in conf.decode().splitlines() if "Exaggeration" in line]
    assert set(lines) <= set(ours.splitlines())


CONF = """# some corpus
[spans]
!Entity
\tPerson|PER
\tPlace <NORM>:gaz
-----------
Money   # not a comment for brat
[events]
<WHO>=Person|Place
Move\tMover:<WHO>, To?:Place
[relations]
<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:contain
Family\tArg1:Person, Arg2:Person
Family\tArg1:Place, Arg2:Place, <REL-TYPE>:symmetric
Near\tArg1:<ENTITY>, Arg2:<ANY>
[attributes]
Negation Arg:<EVENT>
Mention Arg:Person, Value:Name|Nominal, <DEFAULT>:Name
[options]
x
"""


def test_that_a_configuration_of_others_comes_in_and_what_is_passed_over_is_told() -> None:
    report = Report()
    book = BRAT.read(CONF.encode(), "c/annotation.conf", report)
    assert [(lb.code, str(lb.kind), lb.parent) for lb in book.labels] == [
        ("Entity", "group", ""),
        ("Person", "label", "Entity"),
        ("Place", "label", "Entity"),
        ("Money", "label", ""),
        ("Move", "label", ""),
    ]
    assert [entry.code for entry in book.relations] == ["Family", "Near"]
    assert [(entry.code, entry.type) for entry in book.attributes] == [
        ("Negation", AttributeType.YES_NO),
        ("Mention", AttributeType.CHOICE),
    ]
    assert [choice.code for choice in book.attributes[1].choices] == ["Name", "Nominal"]
    assert report.left_out == {
        "section [options]": 1,
        "further term of a type": 1,
        "setting of a type": 2,
        "role of an event": 2,
        "which labels a relation may join": 4,
        "whether a relation is symmetric or transitive": 1,
        "which labels an attribute belongs to": 1,
        "setting of an attribute": 1,
    }


# -- Label Studio


@pytest.mark.parametrize("name", NAMES)
def test_that_a_labelling_configuration_joins_its_controls_to_the_text(name: str) -> None:
    book = _book(name)
    root = etree.fromstring(STUDIO.write(book))
    names = [element.get("name") for element in root.iter() if element.get("name")]
    assert len(names) == len(set(names))
    assert names.count("text") == 1
    controls = list(root.iter("Labels", "Choices", "Number", "TextArea"))
    assert {control.get("toName") for control in controls} == {"text"}
    for control in controls:
        values = [entry.get("value") for entry in control.iter("Label", "Choice")]
        assert len(values) == len(set(values))
    given = [entry.get("alias") or entry.get("value") for entry in root.iter("Label")]
    wanted = [lb for lb in book.labels if lb.kind is Kind.LABEL and lb.level is Level.SPAN]
    assert given == [label.code for label in wanted]
    for label in root.iter("Label"):
        assert re.fullmatch("#[0-9A-F]{6}", label.get("background"))


def test_that_labels_of_one_name_are_told_apart_by_their_codes() -> None:
    book = codebooks.load("appraisal")
    root = etree.fromstring(STUDIO.write(book))
    assert {header.get("value") for header in root.iter("Header")} >= {"Polarity", "Source"}
    values = [label.get("value") for label in root.iter("Label")]
    assert len(values) == len(set(values))


OTHERS = """<View>
  <!-- {"data": {"text": "x"}} -->
  <Header value="Pick"/>
  <Labels name="ner" toName="t" choice="multiple">
    <View><Header value="People"/>
      <Label value="Person" alias="PER" background="red" hotkey="p"/></View>
    <Label value="Place" hint="Where" background="#00F"/>
  </Labels>
  <Text name="t" value="$text"/>
  <Choices name="topic" toName="t"><Choice value="Politics"/><Choice value="Sport"/></Choices>
  <View visibleWhen="region-selected">
    <Rating name="sure" toName="t" perRegion="true" maxRating="4"/>
    <Choices name="tone" toName="t" perRegion="true" required="true">
      <Choice value="high"/></Choices>
    <Number name="n" toName="t" perRegion="true" min="-1"/>
  </View>
  <TextArea name="summary" toName="t"/>
  <Relations><Relation value="causes"/></Relations>
</View>"""


def test_that_a_labelling_configuration_of_others_comes_in() -> None:
    report = Report()
    book = STUDIO.read(OTHERS.encode(), "news.xml", report)
    assert book.id == "news"
    assert [(lb.code, lb.name.get("en"), lb.parent, str(lb.level)) for lb in book.labels] == [
        ("People", "People", "", "span"),
        ("PER", "Person", "People", "span"),
        ("Place", "Place", "", "span"),
        ("Politics", "Politics", "", "document"),
        ("Sport", "Sport", "", "document"),
    ]
    assert book.labels[1].colour == from_hex("#FF0000")
    assert (book.labels[1].key, book.labels[2].definition) == ("P", {"en": "Where"})
    assert [(a.code, a.type, a.minimum, a.maximum, a.required) for a in book.attributes] == [
        ("sure", AttributeType.NUMBER, 0, 4, False),
        ("tone", AttributeType.CHOICE, None, None, True),
        ("n", AttributeType.NUMBER, -1, None, False),
    ]
    assert [entry.code for entry in book.relations] == ["causes"]
    assert report.left_out == {"control TextArea": 1}


@pytest.mark.skipif(not SHARED.exists(), reason="the samples are not here")
def test_that_the_sample_of_label_studio_comes_in() -> None:
    book = load(str(SHARED / "samples" / "label_studio" / "sdk__json_min__label_config.xml"))
    assert [label.code for label in book.labels] == ["Airplane", "Car"]
    assert book.labels[0].colour == from_hex("red")


# -- doccano


@pytest.mark.parametrize("name", NAMES)
def test_that_labels_for_doccano_have_the_members_that_it_takes(name: str) -> None:
    made = json.loads(DOCCANO.write(_book(name)))
    keys = {"text", "prefix_key", "suffix_key", "background_color", "text_color"}
    for entry in made:
        assert set(entry) == keys
        assert 1 <= len(entry["text"]) <= 100
        assert entry["prefix_key"] is None
        assert re.fullmatch("[0-9a-z]", entry["suffix_key"] or "0")
        assert re.fullmatch("#[0-9A-Fa-f]{6}", entry["background_color"])
    used = [entry["suffix_key"] for entry in made if entry["suffix_key"]]
    assert len(used) == len(set(used))


@pytest.mark.parametrize("camel", [False, True])
def test_that_labels_of_doccano_come_in(camel: bool) -> None:
    entries = [
        {
            "id": 1,
            "text": "Dog",
            "prefix_key": None,
            "suffix_key": "a",
            "background_color": "#FF0000",
        },
        {"id": 2, "text": "Cat", "prefix_key": "ctrl", "suffix_key": "c", "text_color": "#000000"},
    ]
    data = json.dumps(entries)
    if camel:
        data = re.sub(
            '"([a-z]+)_([a-z])([a-z]+)":', lambda m: f'"{m[1]}{m[2].upper()}{m[3]}":', data
        )
    report = Report()
    assert of_file(data.encode(), "labels.json") is DOCCANO
    book = DOCCANO.read(data.encode(), "labels.json", report)
    assert [(lb.code, lb.key) for lb in book.labels] == [("Dog", "A"), ("Cat", "")]
    assert book.labels[0].colour == from_hex("#FF0000")
    assert report.left_out == {"key with ctrl": 1, "colour of a label's letters": 1}


# -- what is told of a file


def test_that_what_is_lost_is_counted() -> None:
    _, report = encode(codebooks.load("semeval-2023"), DOCCANO, "x.json")
    assert report.written == {"labels": 23, "groups": 6}
    assert report.left_out["definitions"] == 23
    assert report.left_out["groups and hierarchy"] == 29
    _, report = encode(codebooks.load("semeval-2023"), find("json"), "x.json")
    assert report.left_out == {}


def test_that_a_codebook_that_cannot_be_read_back_is_not_written() -> None:
    label = codebooks.load("frames").labels[0]
    book = Codebook(id="x", version="", name={"en": "n" * 200_000}, labels=(label, label))
    with pytest.raises(UserError, match="cannot be kept in this format"):
        encode(book, DOCCANO, "x.json")


def test_that_labels_of_label_studio_keep_their_order_around_a_group_of_both_levels() -> None:
    """The group stands in two lists; what stands before it in either stays before it."""
    document, span = Level.DOCUMENT, Level.SPAN

    def made(code: str, level: Level, parent: str = "", kind: Kind = Kind.LABEL) -> Label:
        return Label(code, {"en": code}, kind=kind, level=level, parent=parent)

    labels = (
        made("A", document),
        made("B", span),
        made("C", span, kind=Kind.GROUP),
        made("D", document, "C"),
        made("E", span, "C"),
        made("F", document),
        made("G", span),
    )
    book = Codebook("any", "1.0", {"en": "any"}, labels)
    entry = find("label-studio")
    first = entry.write(book)
    back = entry.read(first, "any.xml", Report())
    assert entry.write(back) == first
    order = [label.code for label in back.labels]
    for known in (("A", "C", "D", "F"), ("B", "C", "E", "G")):
        assert [code for code in order if code in known] == list(known)


def test_that_a_frame_that_comes_twice_in_a_list_is_one_group() -> None:
    frame = '<View idAttr="G"><Header value="G"/><Label value="{}"/></View>'
    labels = f'<Labels name="l" toName="t">{frame.format("A")}{frame.format("B")}</Labels>'
    book = find("label-studio").read(f"<View>{labels}</View>".encode(), "x.xml", Report())
    assert [(label.code, label.parent) for label in book.labels] == [
        ("G", ""),
        ("A", "G"),
        ("B", "G"),
    ]
