"""Web pages: the article's text without menus, notices and comments; nothing is ever fetched."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from annotations.errors import UserError
from annotations.readers import markup, plaintext
from annotations.readers.base import Options, ReadText, Source, language_of, title_of
from annotations.readers.carriers import Carriers

MOST_HTML = 20_000_000
"""Bytes of a page; extraction takes many times as much memory."""

_HEAD = 4_096
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""")
_XML_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)"
)
_XML_LANG = "xml:lang"
_AS_BROWSERS_DO = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}
_STRANGE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What extraction may raise on strange pages; lxml's own errors are syntax errors."""
_FURNITURE = frozenset(("nav", "aside", "footer", "form", "button", "dialog"))
_SHORT = 200
"""An article of fewer characters may be a notice beside the text that was not found."""
_MANY_LINES = 4
"""Where extraction finds no paragraphs, it makes one line of a page that has so many."""
_WHOLE_PAGE = (
    "No article was found on the page: the document is all the text of it. "
    "Cut off what does not belong to it."
)


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a web page. Raises UserError where it holds no text."""
    markup_, encoding = decode(source)
    yield page(source, markup_, encoding)


def read_mhtml(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a page that a browser has saved with its parts in one file (MIME)."""
    from email import message_from_bytes

    message = message_from_bytes(source.data)
    part = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    data = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(data, bytes):
        raise UserError("This saved web page holds no page; save it again.", file=source.place)
    inner = Source(data, source.name, source.place)
    markup_, encoding = decode(inner, str(part.get_param("charset") or ""))
    address = message["Snapshot-Content-Location"] or part["Content-Location"] or ""
    yield page(source, markup_, encoding, str(address))


def decode(source: Source, charset: str = "") -> tuple[str, str]:
    """Return a page's markup and its encoding: as its mark, header or head says, else guessed."""
    data = source.data
    if len(data) > MOST_HTML:
        raise UserError(
            "A web page of more than {n} MB is refused.", file=source.place, n=MOST_HTML // 1000000
        )
    if not data.strip():
        raise UserError("The file is empty.", file=source.place)
    found = _CHARSET.search(data[:_HEAD]) or _XML_ENCODING.search(data[:_HEAD])
    named = charset or (found[1].decode("ascii") if found else "")
    wanted = _AS_BROWSERS_DO.get(named.lower(), named.lower())
    marked = data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    if wanted and not marked and b"\0" not in data:
        try:
            return data.decode(wanted), wanted
        except (LookupError, UnicodeError):
            pass  # the page says something else than it is
    return plaintext.decode(data, source.place)


def page(source: Source, text: str, encoding: str, address: str = "") -> ReadText:
    """Return the article of a page. Raises UserError where it holds no text."""
    tree = _parsed(text, source)
    carriers = Carriers(tree)
    language = language_of(tree.get("lang") or tree.get(_XML_LANG) or "")
    found = _extracted(tree)
    body = carriers.undone(markup.text_of(found.body, markup.TEI)) if found else ""
    notes: tuple[str, ...] = ()
    if len(body) < _SHORT or "\n" not in body:
        # Extraction has changed its tree.
        whole = markup.text_of(_parsed(text, source), markup.HTML, _is_furniture)
        if len(body) < _SHORT or whole.count("\n") >= _MANY_LINES:
            body, notes = whole, (_WHOLE_PAGE,)
    saved = _SAVED_FROM.search(text[:_HEAD])
    address = (found.url if found else "") or address or (saved[1] or saved[2] if saved else "")
    title = carriers.undone(found.title or "") if found else ""
    return source.text(
        body,
        title=title or title_of(body, source.stem),
        encoding=encoding,
        language=language,
        metadata={
            "author": carriers.undone(found.author or "") if found else "",
            "date": found.date or "" if found else "",
            "site": carriers.undone(found.sitename or "") if found else "",
            "address": address if address.startswith(("http://", "https://")) else "",
        },
        notes=notes,
    )


def _is_furniture(element: Any) -> bool:
    return element.tag in _FURNITURE


def _parsed(text: str, source: Source) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(_XML_DECLARATION.sub("", text), parser=parser)
    except (etree.LxmlError, ValueError):
        raise UserError("The web page holds no text.", file=source.place) from None
    return tree


def _extracted(tree: Any) -> Any:
    """Return what trafilatura finds of the article and about it, or None."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        # What extraction cannot do is told by our own sentence.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (LxmlError, *_STRANGE):
        # Pages are strange; the text of the whole page is still there to be read.
        return None
