"""SKOS is what rdflib says it is, and concept schemes of others come in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import SKOS

from annotations import codebooks
from annotations.codebook_formats import turtle
from annotations.codebook_formats.registry import find
from annotations.errors import UserError
from annotations.model import Codebook, Report
from tests.unit.annotations.codebook_formats.books import books, everything

TTL = find("skos")


def _theirs(text: str) -> Graph:
    return Graph().parse(data=text, format="turtle")


def _ours(text: str) -> Graph:
    graph = Graph()
    for triple in turtle.parse(text, "x.ttl"):
        graph.add((_node(triple.subject), URIRef(triple.predicate), _node(triple.object)))
    return graph


def _node(node: turtle.Node) -> URIRef | BNode | Literal:
    if isinstance(node, turtle.Iri):
        return URIRef(node.text)
    if isinstance(node, turtle.Blank):
        return BNode(node.text)
    number = {"double": float, "decimal": Decimal, "integer": int}.get(node.datatype[33:])
    if number:  # rdflib keeps a number's value, not how it was written
        return Literal(number(node.text))
    type_ = URIRef(node.datatype) if node.datatype else None
    return Literal(node.text, lang=node.language or None, datatype=type_, normalize=False)


def _same(text: str) -> None:
    ours, theirs = _ours(text), _theirs(text)
    assert len(ours) == len(theirs)
    assert isomorphic(ours, theirs)


@pytest.mark.parametrize("name", [*codebooks.shipped(), "everything"])
def test_that_rdflib_reads_in_a_codebook_what_we_do(name: str) -> None:
    book = everything() if name == "everything" else codebooks.load(name)
    text = TTL.write(book).decode()
    ours, theirs = _ours(text), _theirs(text)
    assert len(ours) == len(theirs)
    concepts = list(theirs.subjects(None, SKOS.Concept))
    assert len(concepts) == len(book.labels)
    (scheme,) = theirs.subjects(None, SKOS.ConceptScheme)
    for label in book.labels:
        (concept,) = theirs.subjects(SKOS.notation, Literal(label.code))
        assert (concept, SKOS.inScheme, scheme) in theirs
        names = {str(n.language).lower(): str(n) for n in theirs.objects(concept, SKOS.prefLabel)}
        assert names == {code.lower(): text for code, text in label.name.items()}
        for parent in theirs.objects(concept, SKOS.broader):
            assert (parent, SKOS.notation, Literal(label.parent)) in theirs


@settings(max_examples=20)
@given(book=books())
def test_that_rdflib_reads_any_codebook_as_we_do(book: Codebook) -> None:
    _same(TTL.write(book).decode())


@pytest.mark.parametrize(
    "text",
    [
        "@prefix : <urn:a:> . :s :p :o , 'x' ; a :T ;; . [] :p ( 1 2.5 -3e7 .5 true ( ) ) .",
        "PREFIX ab: <urn:a#>\nBASE <http://x.org/d/>\nab:s ab:p <e>, <#f>, <../g> .",
        '@prefix : <urn:> . :s :p """a "b"\n""", \'\'\'it\'s\'\'\', "\\u00e9\\U0001F600" .',
        "@prefix : <urn:> . :a%20b :p\\,q _:b1.x , [ :q [ :r 'deep'@pt-BR ] ] . # end",
        "@prefix : <urn:> . [ :p :o ] . _:x :p [] ; :q 'v'^^<urn:t>, 'w'^^:t .",
        "@prefix : <urn:> . ( :a ) :p ( [ :q 1 ] 'b' ) . :e: :p :e:f , :1a , :a.b , :été .",
        "",
        "# nothing but a remark",
        "<urn:s> <urn:p> false . @prefix x: <urn:x> . x: x: x: .",
    ],
)
def test_that_turtle_is_read_as_rdflib_reads_it(text: str) -> None:
    _same(text)


OTHERS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix : <http://example.org/genre#> .
<http://example.org/genre> a skos:ConceptScheme ; dct:title "Genres"@en, "Genres"@fr .
:Satire a skos:Concept ; skos:prefLabel "satire"@en , "satire"@fr ; skos:broader :Comic ;
    skos:altLabel "lampoon"@en ; skos:scopeNote "Only of prose." .
:Comic a skos:Concept ; skos:prefLabel "comic"@en ; skos:narrower :Satire, :Farce .
:Farce a skos:Concept ; skos:notation "F1" ; skos:broader :Comic, :Satire ;
    skos:definition "Rough."@en, "Coarse."@en .
"""


def test_that_a_scheme_of_others_comes_in_and_what_is_passed_over_is_told() -> None:
    report = Report()
    book = TTL.read(OTHERS.encode(), "genres.ttl", report)
    assert (book.id, dict(book.name), book.languages) == (
        "genres",
        {"en": "Genres", "fr": "Genres"},
        ("en", "fr"),
    )
    assert [(lb.code, lb.parent, lb.name.get("en")) for lb in book.labels] == [
        ("Comic", "", "comic"),
        ("Satire", "Comic", "satire"),
        ("F1", "Comic", None),
    ]
    assert book.labels[1].use_when == {"en": "Only of prose."}
    assert book.labels[0].colour != book.labels[1].colour
    assert report.left_out == {
        "further broader concept": 1,
        "property skos:altLabel of a concept": 1,
        "further skos:definition": 1,
    }


def test_that_two_schemes_are_one_too_many() -> None:
    with pytest.raises(UserError, match="several concept schemes"):
        TTL.read((OTHERS + ":More a skos:ConceptScheme .").encode(), "x.ttl", Report())
