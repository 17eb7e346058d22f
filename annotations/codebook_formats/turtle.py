"""Turtle, the text form of RDF: as much of W3C's “RDF 1.1 Turtle” as a reader and a writer need.

Everything of the grammar is read except prefixed names with escapes in their prefix. Nothing is
ever fetched. Nesting is limited, so that no file can exhaust the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from annotations.errors import UserError

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE, FIRST, REST, NIL = (f"{RDF}{name}" for name in ("type", "first", "rest", "nil"))
_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Iri:
    """A resource with a name."""

    text: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A resource without a name; the number tells it from others of its file."""

    text: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text with a language, or with the IRI of a datatype ("" for a plain string)."""

    text: str
    language: str = ""
    datatype: str = ""


Node = Iri | Blank | Literal


@dataclass(frozen=True, slots=True)
class Triple:
    """A statement, and the line (from 1) where it ends."""

    subject: Node
    predicate: str
    object: Node
    line: int


_TOKEN = re.compile(
    r"""
      (?P<space>[ \t\r\n]+|\#[^\r\n]*)
    | (?P<iri><(?:[^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    | (?P<long>\"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*\"\"\"|'''(?:'{0,2}(?:[^'\\]|\\.))*''')
    | (?P<string>"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    | (?P<at>@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)
    | (?P<type>\^\^)
    | (?P<number>[+-]?(?:[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]+|\.[0-9]+[eE][+-]?[0-9]+
        |[0-9]*\.[0-9]+|[0-9]+))
    | (?P<blank>_:[\w][\w.\-·]*(?<!\.))
    | (?P<name>(?:[^\W\d_](?:[\w.\-·]*[\w\-·])?)?:
        (?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])
           (?:(?:[\w:.\-·]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*
              (?:[\w:\-·]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]))?)?)
    | (?P<word>[A-Za-z]+)
    | (?P<mark>[.;,\[\]()])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_ESCAPES = {
    "t": "\t",
    "b": "\b",
    "n": "\n",
    "r": "\r",
    "f": "\f",
    '"': '"',
    "'": "'",
    "\\": "\\",
}

Token = tuple[str, str, int]
"""What it is, its text, its line."""


def parse(text: str, name: str) -> list[Triple]:
    """Return the statements of a Turtle file, in its order.

    Raises UserError naming the line where it breaks the grammar, or nests too deeply.
    """
    return _Parser(text, name).triples()


def quoted(text: str) -> str:
    """Return a text as a Turtle string of one line."""
    table = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    escaped = (table.get(c) or (c if c >= " " else f"\\u{ord(c):04X}") for c in text)
    return f'"{"".join(escaped)}"'


class _Parser:
    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._tokens = self._scanned(text)
        self._next: Token = next(self._tokens)
        self._prefixes: dict[str, str] = {}
        self._base = ""
        self._made: list[Triple] = []
        self._blanks = 0
        self._depth = 0

    def triples(self) -> list[Triple]:
        while self._next[0] != "end":
            self._statement()
        return self._made

    # -- tokens

    def _scanned(self, text: str) -> Iterator[Token]:
        place, line = 0, 1
        while place < len(text):
            found = _TOKEN.match(text, place)
            if found is None:
                raise UserError(
                    "This is not Turtle: “{text}” cannot be read.",
                    file=self._name,
                    line=line,
                    text=text[place : place + 20].split(chr(10))[0],
                )
            kind = found.lastgroup or ""
            if kind != "space":
                yield kind, found[0], line
            line += found[0].count("\n")
            place = found.end()
        yield "end", "", line

    def _take(self) -> Token:
        token = self._next
        if token[0] != "end":
            self._next = next(self._tokens)
        return token

    def _fail(self, wanted: str, token: Token | None = None) -> UserError:
        _, text, line = token or self._next
        there = f"“{text[:20]}” stands there" if text else "the file ends"
        return UserError(
            "This is not Turtle: {wanted} was expected, but {there}.",
            file=self._name,
            line=line,
            wanted=wanted,
            there=there,
        )

    def _expect(self, mark: str) -> None:
        if self._next[:2] != ("mark", mark):
            raise self._fail(f"“{mark}”")
        self._take()

    def _at(self, mark: str) -> bool:
        return self._next[:2] == ("mark", mark)

    # -- statements

    def _statement(self) -> None:
        kind, text, _ = self._next
        directive = text.lower()
        if kind == "at" or (kind == "word" and directive in ("prefix", "base")):
            self._directive(directive.removeprefix("@"))
            if kind == "at":
                self._expect(".")
            return
        if self._at("["):
            subject: Node = self._property_list()
            if self._at("."):
                self._take()
                return
        else:
            subject = self._collection() if self._at("(") else self._resource()
        self._predicates(subject)
        self._expect(".")

    def _directive(self, which: str) -> None:
        self._take()
        if which == "prefix":
            token = self._take()
            if token[0] != "name" or not token[1].endswith(":"):
                raise self._fail("a prefix such as “skos:”", token)
            self._prefixes[token[1][:-1]] = self._iri_of(self._take())
        elif which == "base":
            self._base = self._iri_of(self._take())
        else:
            raise self._fail("@prefix or @base")

    def _predicates(self, subject: Node) -> None:
        while True:
            predicate = self._predicate()
            while True:
                value = self._object()
                self._made.append(Triple(subject, predicate, value, self._next[2]))
                if not self._at(","):
                    break
                self._take()
            if not self._at(";"):
                return
            while self._at(";"):
                self._take()
            if self._at(".") or self._at("]"):
                return

    def _predicate(self) -> str:
        if self._next[:2] == ("word", "a"):
            self._take()
            return TYPE
        node = self._resource()
        if not isinstance(node, Iri):
            raise self._fail("a property")
        return node.text

    def _object(self) -> Node:
        kind, text, _ = self._next
        if self._at("["):
            return self._property_list()
        if self._at("("):
            return self._collection()
        if kind in ("string", "long"):
            return self._literal()
        if kind == "number":
            self._take()
            type_ = "double" if "e" in text.lower() else "decimal" if "." in text else "integer"
            return Literal(text, datatype=f"{XSD}{type_}")
        if kind == "word" and text in ("true", "false"):
            self._take()
            return Literal(text, datatype=f"{XSD}boolean")
        return self._resource()

    # -- nodes

    def _resource(self) -> Node:
        token = self._take()
        if token[0] == "blank":
            return Blank(token[1])
        return Iri(self._iri_of(token))

    def _iri_of(self, token: Token) -> str:
        kind, text, line = token
        if kind == "iri":
            iri = self._unescaped(text[1:-1], line)
            return urljoin(self._base, iri) if self._base else iri
        if kind == "name":
            prefix, _, rest = text.partition(":")
            if prefix not in self._prefixes:
                raise UserError(
                    "The prefix “{prefix}:” is not explained.",
                    file=self._name,
                    line=line,
                    prefix=prefix,
                )
            return self._prefixes[prefix] + re.sub(r"\\(.)", r"\1", rest)
        raise self._fail("a resource", token)

    def _literal(self) -> Literal:
        kind, text, line = self._take()
        cut = 3 if kind == "long" else 1
        value = self._unescaped(text[cut:-cut], line)
        if self._next[0] == "at":
            return Literal(value, language=self._take()[1][1:])
        if self._next[0] == "type":
            self._take()
            return Literal(value, datatype=self._iri_of(self._take()))
        return Literal(value)

    def _unescaped(self, text: str, line: int) -> str:
        def one(found: re.Match[str]) -> str:
            code = found[1]
            if code[0] in "uU" and len(code) > 1:
                number = int(code[1:], 16)
                if number < 0x110000:
                    return chr(number)
            elif code in _ESCAPES:
                return _ESCAPES[code]
            raise UserError(
                "“\\{code}” stands for no character.", file=self._name, line=line, code=code
            )

        return _ESCAPE.sub(one, text) if "\\" in text else text

    def _new_blank(self) -> Blank:
        self._blanks += 1
        return Blank(f"[{self._blanks}]")

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UserError(
                "This is nested too deeply to be read.", file=self._name, line=self._next[2]
            )

    def _property_list(self) -> Blank:
        self._expect("[")
        self._deeper()
        node = self._new_blank()
        if not self._at("]"):
            self._predicates(node)
        self._expect("]")
        self._depth -= 1
        return node

    def _collection(self) -> Node:
        self._expect("(")
        self._deeper()
        values: list[tuple[Node, int]] = []
        while not self._at(")"):
            values.append((self._object(), self._next[2]))
        self._take()
        self._depth -= 1
        rest: Node = Iri(NIL)
        for value, line in reversed(values):
            node = self._new_blank()
            self._made.append(Triple(node, FIRST, value, line))
            self._made.append(Triple(node, REST, rest, line))
            rest = node
        return rest
