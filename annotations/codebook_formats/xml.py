"""XML from strangers, read without document types, entities or deep nesting; XML that is written.

Elements know the line where they stand, so that a sentence about a file can name the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from annotations.errors import UserError

COMMENT = "!"
"""The tag of what is a comment, in XML that is written."""

_DEEPEST = 256
_FORBIDDEN = frozenset({"\ufffe", "\uffff", *map(chr, range(0xD800, 0xE000))})


@dataclass(eq=False, slots=True)
class Element:
    """An element by its local name; ``text`` is all that stands directly in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Element] = field(default_factory=list)
    line: int = 0

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute, or what stands for one that is not there."""
        return self.attributes.get(name, default)

    def child(self, tag: str) -> Element | None:
        """Return the first child of a name."""
        return next((child for child in self.children if child.tag == tag), None)

    def add(self, tag: str, text: str = "", **attributes: str) -> Element:
        """Add a child and return it."""
        made = Element(tag, attributes, text)
        self.children.append(made)
        return made

    def walk(self) -> Iterator[Element]:
        """Yield the element and all below it, in their order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


def parsed(data: bytes, name: str, what: str) -> Element:
    """Return the root of an XML file; ``what`` names the kind of file in sentences.

    Raises UserError for what is not well-formed, declares a document type (whose entities could
    grow without bound or read other files), or is nested more than 256 deep.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import XMLParser

    target = _Target(name)
    parser: Any = XMLParser(target=target, forbid_dtd=True)
    target.place = parser.parser
    try:
        parser.feed(data)
        root: Element | None = parser.close()
    except DefusedXmlException:
        raise UserError(
            "A document type is refused in {what}; remove the DOCTYPE.", file=name, what=what
        ) from None
    except ParseError as error:
        told = str(error).split(": line ")[0]
        raise UserError(
            "This is not {what}: {told}.", file=name, line=error.position[0], what=what, told=told
        ) from None
    except (LookupError, ValueError) as error:
        raise UserError("This is not {what}: {error}.", file=name, what=what, error=error) from None
    if root is None:
        raise UserError("This is not {what}: it is empty.", file=name, what=what)
    return root


class _Target:
    """Builds elements from what a parser meets."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[Element] = []
        self._texts: list[list[str]] = []
        self._root: Element | None = None
        self.place: Any = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        line = int(self.place.CurrentLineNumber)
        if len(self._open) >= _DEEPEST:
            raise UserError("This is nested too deeply to be read.", file=self._name, line=line)
        made = Element(tag.rpartition("}")[2], dict(attributes), line=line)
        if self._open:
            self._open[-1].children.append(made)
        else:
            self._root = made
        self._open.append(made)
        self._texts.append([])

    def end(self, tag: str) -> None:
        self._open.pop().text = "".join(self._texts.pop())

    def data(self, text: str) -> None:
        if self._texts:
            self._texts[-1].append(text)

    def close(self) -> Element | None:
        return self._root


def may_stand(character: str) -> bool:
    """Return whether XML 1.0 can hold a character."""
    return character in "\t\n\r" or (character >= " " and character not in _FORBIDDEN)


def serialised(root: Element, namespace: str = "", *, declared: bool = True) -> bytes:
    """Return an element as a file in UTF-8, two spaces a level; line ends of texts are kept.

    Without ``declared`` the file does not say that it is XML in UTF-8, which is what is taken
    where nothing is said.
    """
    if namespace:
        root.attributes = {"xmlns": namespace, **root.attributes}
    head = ['<?xml version="1.0" encoding="UTF-8"?>'] if declared else []
    lines = [*head, *_lines(root, "")]
    return ("\n".join(lines) + "\n").encode()


def _lines(element: Element, indent: str) -> Iterator[str]:
    if element.tag == COMMENT:
        yield f"{indent}<!-- {element.text} -->"
        return
    given = "".join(f' {key}="{_escaped(value)}"' for key, value in element.attributes.items())
    head = f"{indent}<{element.tag}{given}"
    if element.children:
        yield f"{head}>"
        for child in element.children:
            yield from _lines(child, f"{indent}  ")
        yield f"{indent}</{element.tag}>"
    elif element.text:
        text = _escaped(element.text).replace("&#10;", "\n")
        yield f"{head}>{text}</{element.tag}>"
    else:
        yield f"{head}/>"


def _escaped(text: str) -> str:
    for plain, written in _ENTITIES:
        text = text.replace(plain, written)
    return text


_ENTITIES = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("\r", "&#13;"),
    ("\n", "&#10;"),
    ("\t", "&#9;"),
)
