"""XML of other programs: parsed without document types, entities or anything fetched."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from annotations.errors import UserError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST = 500


def parse(data: bytes, file: str) -> Element:
    """Return the root of an XML document. Raises UserError where it is none or not harmless."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    root: Element | None = None
    depth = 0
    try:
        for event, element in iterparse(io.BytesIO(data), ("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            root = element if root is None else root
            if depth > _DEEPEST:
                raise UserError("The XML is nested too deeply.", file=file)
    except DefusedXmlException:
        raise UserError(
            "An XML file with a document type or entities is refused; remove its <!DOCTYPE …>.",
            file=file,
        ) from None
    except ParseError as error:
        line = error.position[0]
        raise UserError("This is no XML: {error}.", file=file, line=line, error=error) from None
    except (LookupError, ValueError) as error:
        raise UserError("The XML cannot be decoded: {error}.", file=file, error=error) from None
    if root is None:
        raise UserError("The XML file is empty.", file=file)
    return root


def writable(text: str) -> bool:
    """Whether XML 1.0 can hold a text; most control characters cannot stand in it."""
    return _UNWRITABLE.search(text) is None


def mended(text: str) -> str:
    """Return the text with what XML cannot hold as U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", text)


def attributes(values: dict[str, Any]) -> str:
    """Return attributes as they stand in a tag, each with a space before it."""
    return "".join(f' {name}="{escaped(str(value))}"' for name, value in values.items())


def escaped(text: str) -> str:
    """Return a text as an attribute's value or an element's content keeps it, line ends too."""
    for plain, entity in _ENTITIES:
        text = text.replace(plain, entity)
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
