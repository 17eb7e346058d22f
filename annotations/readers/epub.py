"""Books as EPUB: the text of their parts in the order of reading."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from annotations.errors import UserError
from annotations.readers import markup, package
from annotations.readers.base import MOST_XML, Options, ReadText, Source, language_of
from annotations.readers.flow import local, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from annotations.zip_files import Archive

_KIND = "EPUB book"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""What hides fonts, not texts."""
_CONTENTS = "The table of contents was left out."
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read an .epub file. Raises UserError where it is none, or locked."""
    with package.opened(source, _KIND, ".epub") as archive:
        container = package.needed(archive, "META-INF/container.xml", source, _KIND)
        rootfiles = [e for e in container.iter() if local(e) == "rootfile"]
        name = value(rootfiles[0], "full-path") if rootfiles else ""
        book = package.needed(archive, name or "content.opf", source, _KIND)
        _refuse_locked(archive, source)
        pages = _spine(book)
        parts = [_text(_page(archive, name, page, source)) for page in pages.read]
    facts = _facts(book)
    yield source.text(
        "\n".join(part for part in parts if part),
        title=facts.get("title", ""),
        language=language_of(facts.get("language", "")),
        metadata={
            "author": facts.get("creator", ""),
            "date": facts.get("date", ""),
            "site": facts.get("publisher", ""),
        },
        notes=(_CONTENTS,) if pages.contents else (),
    )


def _facts(book: Element) -> dict[str, str]:
    """Return what is known of the book; several authors are joined."""
    facts: dict[str, str] = {}
    for entry in _below(book, "metadata"):
        name, words = local(entry), " ".join((entry.text or "").split())
        if not words:
            continue
        if name == "creator" and name in facts:
            facts[name] += f", {words}"
        else:
            facts.setdefault(name, words)
    return facts


def _below(book: Element, name: str) -> Iterable[Element]:
    for entry in book:
        if local(entry) == name:
            yield from entry.iter()


def _refuse_locked(archive: Archive, source: Source) -> None:
    encryption = package.part(archive, "META-INF/encryption.xml", source)
    for entry in encryption.iter() if encryption is not None else ():
        if local(entry) == "EncryptionMethod" and value(entry, "Algorithm") not in _FONTS:
            # The keys of a font's data are hidden in the same way as a text's.
            raise UserError("The book is locked (DRM); its text cannot be read.", file=source.place)


@dataclass(frozen=True, slots=True)
class _Spine:
    """The pages in the order of reading, and whether the table of contents was among them."""

    read: list[str]
    contents: bool


def _spine(book: Element) -> _Spine:
    items = {value(e, "id"): e for e in _below(book, "manifest") if local(e) == "item"}
    order = [
        items[value(e, "idref")]
        for e in _below(book, "spine")
        if local(e) == "itemref" and value(e, "idref") in items
    ]
    pages = [item for item in order if value(item, "media-type") in _PAGES]
    texts = [item for item in pages if "nav" not in value(item, "properties").split()]
    return _Spine([value(item, "href") for item in texts], len(texts) < len(pages))


def _page(archive: Archive, book: str, page: str, source: Source) -> bytes:
    """Return a page's bytes. Raises UserError where it is missing."""
    name = posixpath.normpath(posixpath.join(posixpath.dirname(book), unquote(page)))
    data = archive.read(name, MOST_XML)
    if data is None:
        raise UserError("The book's part “{name}” is missing.", file=source.place, name=name)
    return data


def _text(data: bytes) -> str:
    from lxml import etree

    # Named entities such as &nbsp; are known to the parser of HTML; nothing outside is loaded.
    parser = etree.HTMLParser(no_network=True, huge_tree=False, encoding=_encoding(data))
    try:
        tree: Any = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return ""
    return "" if tree is None else markup.text_of(tree, markup.HTML)


def _encoding(data: bytes) -> str:
    """Return the encoding: XML is UTF-8 unless it says otherwise by a mark."""
    return "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
