"""XML from strangers, read without entities, network or deep nesting; and XML that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotations.errors import UserError

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORBIDDEN = frozenset({"\ufffe", "\uffff", *map(chr, range(0xD800, 0xE000))})


def parsed(data: bytes, name: str, what: str) -> _Element:
    """Return the root of an XML file; ``what`` names the kind of file in sentences.

    Raises UserError for what is not well-formed, declares a document type (whose entities could
    grow without bound or read other files), or is nested more than 256 deep.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        position: Any = error.position
        line = int(position[0] or 0)
        told = str(error.msg or "it is empty").split(", line ")[0].rstrip(".")
        if "depth" in told:
            told = "it is nested too deeply"
        raise UserError(f"This is not {what}: {told}.", file=name, line=line) from None
    except ValueError as error:
        raise UserError(f"This is not {what}: {error}.", file=name) from None
    info: Any = root.getroottree().docinfo
    if info.doctype:
        raise UserError(f"A document type is refused in {what}; remove the DOCTYPE.", file=name)
    return root


def local(element: _Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def line_of(element: _Element) -> int:
    """Return the line where an element stands (from 1), or 0."""
    line: Any = element.sourceline
    return int(line or 0)


def may_stand(character: str) -> bool:
    """Return whether XML 1.0 can hold a character."""
    return character in "\t\n\r" or (character >= " " and character not in _FORBIDDEN)


def serialised(root: Any) -> bytes:
    """Return an element as a file in UTF-8, indented by two spaces."""
    from lxml import etree

    etree.indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"
