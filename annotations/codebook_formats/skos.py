"""Codebooks as SKOS concept schemes in Turtle, for thesauri and linked data.

After W3C's “SKOS Simple Knowledge Organization System Reference” (2009): a label is a ``Concept``,
its code a ``notation``, what it means ``definition``, when to use it ``scopeNote``. What SKOS has
no property for stands in a vocabulary of ours, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from annotations.codebook_formats import building
from annotations.codebook_formats.building import NO_COLOUR
from annotations.codebook_formats.skos_reading import OURS, PREFIXES
from annotations.codebook_formats.skos_reading import read as read
from annotations.codebook_formats.turtle import quoted
from annotations.model import AttributeDefinition, Codebook, Kind, Label, Level, Texts

_LABEL_TEXTS = {
    "skos:prefLabel": "name",
    "skos:definition": "definition",
    "skos:scopeNote": "use_when",
    f"{OURS}:notWhen": "not_when",
    "skos:example": "example",
    f"{OURS}:counterExample": "counter_example",
}

Statement = tuple[str, str]
"""A property and its object, both as written."""


def write(book: Codebook) -> bytes:
    """Return a codebook as Turtle; a concept scheme, then a concept a label, in order."""
    building.refuse_unwritable(book, lambda character: character != "\0", "SKOS")
    lines = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    lines += ["", *_subject(_scheme_iri(book), _scheme(book))]
    for position, label in enumerate(book.labels, start=1):
        lines += ["", *_subject(_iri(book, label.code), _concept(book, label, position))]
    return ("\n".join(lines) + "\n").encode()


def _subject(iri: str, statements: Iterable[Statement]) -> Iterator[str]:
    yield iri
    written = [f"    {name} {value}" for name, value in statements]
    yield " ;\n".join(written) + " ."


def _scheme_iri(book: Codebook) -> str:
    return f"<urn:x-elocutio:codebook:{quote(book.id, safe='')}>"


def _iri(book: Codebook, code: str) -> str:
    return f"<urn:x-elocutio:codebook:{quote(book.id, safe='')}:label:{quote(code, safe='')}>"


def _scheme(book: Codebook) -> Iterator[Statement]:
    yield "a", "skos:ConceptScheme"
    yield "dct:identifier", quoted(book.id)
    yield "owl:versionInfo", quoted(book.version)
    yield from _texts("dct:title", book.name)
    yield from _texts("dct:description", book.description)
    if book.source:
        yield "dct:source", quoted(book.source)
    if book.licence:
        yield "dct:rights", quoted(book.licence)
    yield f"{OURS}:languages", _list(quoted(language) for language in book.languages)
    if book.attributes:
        yield f"{OURS}:attributes", _list(_node(_attribute(a)) for a in book.attributes)
    if book.relations:
        yield f"{OURS}:relations", _list(_named(r.code, r.name) for r in book.relations)
    for label in book.labels:
        if not label.parent:
            yield "skos:hasTopConcept", _iri(book, label.code)


def _concept(book: Codebook, label: Label, position: int) -> Iterator[Statement]:
    yield "a", "skos:Concept"
    yield "skos:inScheme", _scheme_iri(book)
    if label.parent:
        yield "skos:broader", _iri(book, label.parent)
    else:
        yield "skos:topConceptOf", _scheme_iri(book)
    yield "skos:notation", quoted(label.code)
    for name, field in _LABEL_TEXTS.items():
        yield from _texts(name, getattr(label, field))
    yield f"{OURS}:position", str(position)
    if label.kind is Kind.GROUP:
        yield f"{OURS}:kind", quoted("group")
    if label.level is Level.DOCUMENT:
        yield f"{OURS}:level", quoted("document")
    if label.retired:
        yield "owl:deprecated", "true"
    for field in ("abbreviation", "key"):
        if getattr(label, field):
            yield f"{OURS}:{field}", quoted(getattr(label, field))
    if label.split_into:
        yield f"{OURS}:splitInto", _list(quoted(code) for code in label.split_into)
    if label.colour != NO_COLOUR:
        colour = label.colour
        values = (colour.hue, colour.tone, colour.vividness)
        yield f"{OURS}:colour", _list(repr(float(value)) for value in values)
    if label.confused_with:
        entries = (
            _node([(f"{OURS}:code", quoted(c.code)), *_texts(f"{OURS}:question", c.question)])
            for c in label.confused_with
        )
        yield f"{OURS}:confusedWith", _list(entries)


def _texts(name: str, texts: Texts) -> Iterator[Statement]:
    for language, text in texts.items():
        yield name, f"{quoted(text)}@{language}"


def _list(values: Iterable[str]) -> str:
    return f"( {' '.join(values)} )"


def _node(statements: Iterable[Statement]) -> str:
    return f"[ {' ; '.join(f'{name} {value}' for name, value in statements)} ]"


def _named(code: str, name: Texts) -> str:
    return _node([(f"{OURS}:code", quoted(code)), *_texts("rdfs:label", name)])


def _attribute(entry: AttributeDefinition) -> Iterator[Statement]:
    yield f"{OURS}:code", quoted(entry.code)
    yield f"{OURS}:type", quoted(str(entry.type))
    yield from _texts("rdfs:label", entry.name)
    if entry.choices:
        yield f"{OURS}:choices", _list(_named(choice.code, choice.name) for choice in entry.choices)
    if entry.minimum is not None:
        yield f"{OURS}:minimum", repr(float(entry.minimum))
    if entry.maximum is not None:
        yield f"{OURS}:maximum", repr(float(entry.maximum))
    if entry.required:
        yield f"{OURS}:required", "true"
