"""REFI-QDA codebooks are what the standard says, and those of other programs come in whole."""

from __future__ import annotations

import pytest
from lxml import etree

from annotations import codebooks
from annotations.codebook_formats.refi import NAMESPACE
from annotations.codebook_formats.registry import find, load
from annotations.errors import UserError
from annotations.model import Codebook, Kind, Report
from tests.conftest import SHARED
from tests.unit.annotations.codebook_formats.books import everything

QDC = find("refi-qda")
SCHEMA = SHARED / "samples" / "refi_qda" / "Project.xsd"
PROJECT = "urn:QDA-XML:project:1.0"
needs_schema = pytest.mark.skipif(not SCHEMA.exists(), reason="the schema is not here")
NAMES = [*codebooks.shipped(), "everything"]


def _book(name: str) -> Codebook:
    return everything() if name == "everything" else codebooks.load(name)


def _qdc(inner: str, more: str = "") -> bytes:
    return f'<CodeBook xmlns="{NAMESPACE}"><Codes>{inner}</Codes>{more}</CodeBook>'.encode()


def _code(name: str, inner: str = "", **attributes: str) -> str:
    given = {"guid": "5b0e4b2c-6d0f-4d1e-9c55-3f2f0a7f5d10", "isCodable": "true", **attributes}
    words = " ".join(f'{key}="{value}"' for key, value in given.items() if value)
    return f'<Code name="{name}" {words}>{inner}</Code>'


def _codebook_schema() -> etree.XMLSchema:
    """Return the schema of codebooks: the project's, with the root and the sets of section 5.2."""
    text = SCHEMA.read_text("utf-8").replace(PROJECT, NAMESPACE)
    text = text.replace(
        'element name="Project" type="ProjectType"', 'element name="CodeBook" type="CodeBookType"'
    )
    text = text.replace(
        '<xsd:element name="Codes" type="CodesType"/>\n\t\t</xsd:sequence>',
        '<xsd:element name="Codes" type="CodesType"/>'
        '<xsd:element name="Sets" type="SetsType" minOccurs="0"/></xsd:sequence>'
        '<xsd:attribute name="origin" type="xsd:string"/>',
    )
    text = text.replace(
        'name="MemberCode" type="CodeRefType"', 'name="MemberCode" type="MemberCodeType"'
    )
    member = (
        '<xsd:complexType name="MemberCodeType">'
        '<xsd:attribute name="guid" type="GUIDType" use="required"/></xsd:complexType>'
    )
    text = text.replace("</xsd:schema>", f"{member}</xsd:schema>")
    return etree.XMLSchema(etree.fromstring(text.encode()))


@needs_schema
@pytest.mark.parametrize("name", NAMES)
def test_that_a_codebook_is_valid(name: str) -> None:
    schema = _codebook_schema()
    schema.assertValid(etree.fromstring(QDC.write(_book(name))))
    assert not schema.validate(etree.fromstring(_qdc('<Code name="A"/>')))


@needs_schema
@pytest.mark.parametrize("name", NAMES)
def test_that_its_codes_are_valid_in_a_project_as_well(name: str) -> None:
    root = etree.fromstring(QDC.write(_book(name)).replace(NAMESPACE.encode(), PROJECT.encode()))
    project = etree.Element(f"{{{PROJECT}}}Project", name="p")
    book = etree.SubElement(project, f"{{{PROJECT}}}CodeBook")
    book.append(root[0])
    etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(project)


def test_that_ids_are_unique_and_stay() -> None:
    first, again = (QDC.write(codebooks.load("figures")) for _ in range(2))
    assert first == again
    root = etree.fromstring(first)
    ids = [entry.get("guid") for entry in root.iter(f"{{{NAMESPACE}}}Code", f"{{{NAMESPACE}}}Set")]
    assert len(ids) == len(set(ids))


def test_that_people_see_names_and_groups_cannot_be_coded() -> None:
    root = etree.fromstring(QDC.write(codebooks.load("semeval-2023")))
    codes = {code.get("name"): code for code in root.iter(f"{{{NAMESPACE}}}Code")}
    assert codes["Loaded Language"].get("isCodable") == "true"
    group = codes["Loaded Language"].getparent()
    assert group.get("isCodable") == "false"
    text = codes["Loaded Language"][0].text
    assert text.startswith("Label code: Loaded_Language") or "\nLabel code: " in text
    assert "Use when (en): " in text


@pytest.mark.skipif(not SCHEMA.exists(), reason="the sample is not here")
def test_that_the_codes_of_an_atlas_ti_project_come_in() -> None:
    path = SCHEMA.parent / "atlasti_standard_project" / "Project.qde"
    book = load(str(path))
    labels = {label.code: label for label in book.labels}
    assert len(labels) == 14
    assert labels["Coke"].definition == {"en": "the breakfast of champions"}
    assert labels["Coke::diet Coke"].definition == {"en": "non sucré"}
    assert {label.kind for label in labels.values()} == {Kind.LABEL}


def test_that_codes_of_one_name_in_two_groups_are_told_apart() -> None:
    report = Report()
    inner = _code("Joy", _code("high")) + _code("Anger", _code("high"), isCodable="false")
    book = QDC.read(_qdc(inner), "feelings.qdc", report)
    assert [(lb.code, lb.name["en"], lb.parent) for lb in book.labels] == [
        ("Joy", "Joy", ""),
        ("high", "high", "Joy"),
        ("Anger", "Anger", ""),
        ("Anger::high", "high", "Anger"),
    ]
    assert report.changed == {"codes that stood in several groups": 1}
    with pytest.raises(UserError, match="“high” stands twice"):
        QDC.read(_qdc(_code("high") + _code("high")), "x.qdc", Report())


def test_that_sets_of_others_are_reported_and_their_descriptions_are_definitions() -> None:
    report = Report()
    sets = '<Sets><Set guid="00000000-0000-0000-0000-000000000001" name="Mine"/></Sets>'
    inner = _code("A", "<Description>Line\nExample: not ours</Description>", color="#f00")
    book = QDC.read(_qdc(inner, sets), "a/mine.qdc", report)
    assert (book.id, book.languages, dict(book.name)) == ("mine", ("en",), {"en": "mine"})
    assert book.labels[0].definition == {"en": "Line\nExample: not ours"}
    assert report.left_out == {"set of codes “Mine”": 1}


def test_that_a_character_that_xml_cannot_hold_is_refused_by_name() -> None:
    label = codebooks.load("frames").labels[0]
    book = Codebook(id="x", version="", name={"en": "a\x0bb"}, labels=(label,))
    with pytest.raises(UserError, match="U\\+000B, which XML cannot carry"):
        QDC.write(book)


def test_that_an_empty_codebook_is_refused() -> None:
    with pytest.raises(UserError, match="without labels"):
        QDC.write(Codebook(id="x", version="", name={}, labels=()))
