"""Reading SKOS concept schemes in Turtle, ours and those of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from annotations.codebook_formats import building
from annotations.codebook_formats.building import NO_COLOUR, Draft
from annotations.codebook_formats.turtle import (
    FIRST,
    NIL,
    RDF,
    REST,
    TYPE,
    Iri,
    Literal,
    Node,
    Triple,
    parse,
)
from annotations.errors import UserError
from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Choice,
    Codebook,
    Colour,
    Confusion,
    Kind,
    Label,
    Level,
    RelationType,
    Report,
)

OURS = "elocutio"
PREFIXES = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    OURS: "urn:x-elocutio:vocabulary:",
}
_SKOS, _DCT, _OWL, _RDFS, _OUR = PREFIXES.values()
_DC = "http://purl.org/dc/elements/1.1/"
_LANGUAGE = "en"
"""What a text is taken for that names no language."""

_TEXTS = {
    f"{_SKOS}prefLabel": "name",
    f"{_SKOS}definition": "definition",
    f"{_SKOS}scopeNote": "use_when",
    f"{_OUR}notWhen": "not_when",
    f"{_SKOS}example": "example",
    f"{_OUR}counterExample": "counter_example",
}
_KNOWN = {
    *_TEXTS,
    TYPE,
    f"{_OWL}deprecated",
    *(f"{_SKOS}{name}" for name in ("notation", "broader", "narrower", "inScheme", "topConceptOf")),
    *(
        f"{_OUR}{name}"
        for name in (
            "position",
            "kind",
            "level",
            "abbreviation",
            "key",
            "colour",
            "confusedWith",
            "splitInto",
        )
    ),
}
_LONGEST_LIST = 20_000


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return the concept scheme of a Turtle file as a codebook.

    Concepts are labels; one that has several broader ones keeps the first. Raises UserError naming
    the line where something is not as it must be.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError("This is not UTF-8.", file=name, line=line) from None
    return _Scheme(parse(text, name), name, report).codebook()


class _Scheme:
    def __init__(self, triples: list[Triple], name: str, report: Report) -> None:
        self._name = name
        self._report = report
        self._of: dict[Node, list[Triple]] = {}
        for triple in triples:
            self._of.setdefault(triple.subject, []).append(triple)
        self._triples = triples

    def codebook(self) -> Codebook:
        """Return the scheme as a codebook. Raises UserError where there is none, or several."""
        schemes = self._typed("ConceptScheme")
        if len(schemes) > 1:
            raise UserError("It holds several concept schemes; keep one of them.", file=self._name)
        concepts = self._typed("Concept")
        if not concepts:
            raise UserError("It holds no concepts of SKOS.", file=self._name)
        scheme = next(iter(schemes), Iri(""))
        codes = {concept: self._code(concept) for concept in concepts}
        drafts = self._drafts(codes)
        id_ = self._one(scheme, f"{_DCT}identifier") or building.id_of(self._name)
        title = f"{_DCT}title"
        for other in (f"{_DC}title", f"{_SKOS}prefLabel", f"{_RDFS}label"):
            title = title if self._all(scheme, title) else other
        listed = self._all(scheme, f"{_OUR}languages")
        name = self._texts(scheme, title)
        book = Codebook(
            id=id_,
            version=self._one(scheme, f"{_OWL}versionInfo") if schemes else "1.0",
            name=name or ({} if listed else {_LANGUAGE: id_}),
            labels=(),
            description=self._texts(scheme, f"{_DCT}description"),
            source=self._one(scheme, f"{_DCT}source"),
            licence=self._one(scheme, f"{_DCT}rights") or self._one(scheme, f"{_DCT}license"),
            languages=tuple(self._languages(scheme, concepts)),
            attributes=tuple(self._attributes(scheme)),
            relations=tuple(
                RelationType(self._one(node, f"{_OUR}code"), self._texts(node, f"{_RDFS}label"))
                for node in self._listed(scheme, f"{_OUR}relations")
            ),
        )
        ours = (f"{_OUR}position", f"{_OUR}colour")
        if not any(self._all(concept, told) for concept in concepts for told in ours):
            drafts = list(building.coloured(drafts))
        return building.finished(book, drafts, self._name)

    # -- what stands where

    def _typed(self, what: str) -> list[Node]:
        wanted = Iri(f"{_SKOS}{what}")
        found = (t.subject for t in self._triples if t.predicate == TYPE and t.object == wanted)
        return list(dict.fromkeys(found))

    def _all(self, node: Node, predicate: str) -> list[Node]:
        return [t.object for t in self._of.get(node, ()) if t.predicate == predicate]

    def _one(self, node: Node, predicate: str) -> str:
        """Return the first value of a property, or ""."""
        found = next(iter(self._all(node, predicate)), None)
        return found.text if found is not None else ""

    def _line(self, node: Node) -> int:
        return next((t.line for t in self._of.get(node, ())), 0)

    def _texts(self, node: Node, predicate: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for value in self._all(node, predicate):
            if isinstance(value, Literal):
                language = value.language or _LANGUAGE
                if language in found:
                    building.leave_out(self._report, f"further {_short(predicate)}")
                else:
                    found[language] = value.text
        return found

    def _listed(self, node: Node, predicate: str) -> list[Node]:
        """Return the members of the list that a property has, none where it has none."""
        found: list[Node] = []
        place = next(iter(self._all(node, predicate)), None)
        while place is not None and place != Iri(NIL):
            found += self._all(place, FIRST)[:1]
            place = next(iter(self._all(place, REST)), None)
            if len(found) > _LONGEST_LIST:
                raise UserError(
                    "A list of {predicate} does not end.",
                    file=self._name,
                    predicate=_short(predicate),
                )
        return found

    # -- parts

    def _code(self, concept: Node) -> str:
        notation = self._one(concept, f"{_SKOS}notation")
        return notation or unquote(re.split("[#/:]", concept.text)[-1])

    def _drafts(self, codes: dict[Node, str]) -> list[Draft]:
        parents: dict[Node, list[Node]] = {}
        for triple in self._triples:
            if triple.predicate == f"{_SKOS}broader":
                parents.setdefault(triple.subject, []).append(triple.object)
            elif triple.predicate == f"{_SKOS}narrower":
                parents.setdefault(triple.object, []).append(triple.subject)
        ordered: list[tuple[int, Draft]] = []
        for concept in codes:
            above = list(dict.fromkeys(parents.get(concept, ())))
            building.leave_out(self._report, "further broader concept", len(above[1:]))
            parent = codes.get(above[0], self._code(above[0])) if above else ""
            draft = Draft(self._label(concept, codes[concept], parent), self._line(concept))
            ordered.append((self._position(concept), draft))
            for triple in self._of[concept]:
                if triple.predicate not in _KNOWN:
                    what = f"property {_short(triple.predicate)} of a concept"
                    building.leave_out(self._report, what)
        return [draft for _, draft in sorted(ordered, key=lambda pair: pair[0])]

    def _position(self, concept: Node) -> int:
        written = self._one(concept, f"{_OUR}position")
        return int(self._number(written, concept)) if written else 0

    def _label(self, concept: Node, code: str, parent: str) -> Label:
        texts: dict[str, Any] = {
            field: self._texts(concept, predicate) for predicate, field in _TEXTS.items()
        }
        return Label(
            code=code,
            kind=Kind(self._among(concept, "kind", ("label", "group"))),
            level=Level(self._among(concept, "level", ("span", "document"))),
            abbreviation=self._one(concept, f"{_OUR}abbreviation"),
            key=self._one(concept, f"{_OUR}key"),
            retired=self._one(concept, f"{_OWL}deprecated") in ("true", "1"),
            parent=parent,
            split_into=tuple(node.text for node in self._listed(concept, f"{_OUR}splitInto")),
            colour=self._colour(concept),
            confused_with=tuple(
                Confusion(self._one(node, f"{_OUR}code"), self._texts(node, f"{_OUR}question"))
                for node in self._listed(concept, f"{_OUR}confusedWith")
            ),
            **texts,
        )

    def _among(self, node: Node, what: str, known: tuple[str, ...]) -> str:
        value = self._one(node, f"{_OUR}{what}") or known[0]
        if value not in known:
            raise UserError(
                "The {what} must be one of {names}, not “{value}”.",
                file=self._name,
                line=self._line(node),
                what=what,
                names=", ".join(known),
                value=value,
            )
        return value

    def _number(self, text: str, node: Node) -> float:
        try:
            return float(text)
        except ValueError:
            raise UserError(
                "“{text}” is no number.", file=self._name, line=self._line(node), text=text
            ) from None

    def _colour(self, concept: Node) -> Colour:
        values = self._listed(concept, f"{_OUR}colour")
        if not values:
            return NO_COLOUR
        numbers = [self._number(value.text, concept) for value in values]
        if len(numbers) != 3:
            raise UserError(
                "A colour is a list of hue, tone and vividness.",
                file=self._name,
                line=self._line(concept),
            )
        return Colour(*numbers)

    def _languages(self, scheme: Node, concepts: list[Node]) -> Iterator[str]:
        if self._all(scheme, f"{_OUR}languages"):
            yield from (node.text for node in self._listed(scheme, f"{_OUR}languages"))
            return
        names = (self._texts(concept, f"{_SKOS}prefLabel") for concept in concepts)
        yield from dict.fromkeys(language for name in names for language in name)

    def _attributes(self, scheme: Node) -> Iterator[AttributeDefinition]:
        for node in self._listed(scheme, f"{_OUR}attributes"):
            low, high = (self._one(node, f"{_OUR}{bound}") for bound in ("minimum", "maximum"))
            types = tuple(str(type_) for type_ in AttributeType)
            yield AttributeDefinition(
                code=self._one(node, f"{_OUR}code"),
                type=AttributeType(self._among(node, "type", types)),
                name=self._texts(node, f"{_RDFS}label"),
                choices=tuple(
                    Choice(self._one(choice, f"{_OUR}code"), self._texts(choice, f"{_RDFS}label"))
                    for choice in self._listed(node, f"{_OUR}choices")
                ),
                minimum=self._number(low, node) if low else None,
                maximum=self._number(high, node) if high else None,
                required=self._one(node, f"{_OUR}required") == "true",
            )


def _short(iri: str) -> str:
    for prefix, start in (*PREFIXES.items(), ("rdf", RDF)):
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri
