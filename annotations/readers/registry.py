"""The one table of document readers, and which of them reads a file."""

from __future__ import annotations

import re

from annotations import zip_files
from annotations.errors import UserError
from annotations.readers import (
    archive,
    csv_tables,
    docx,
    epub,
    html,
    json_lines,
    markdown,
    odt,
    package,
    pdf,
    plaintext,
    rtf,
    xlsx,
)
from annotations.readers.base import Options, Reader, ReadText, Source

PLAIN_TEXT = Reader("text", "Plain text", "a text", (".txt", ".text"), plaintext.read)

READERS: tuple[Reader, ...] = (
    PLAIN_TEXT,
    Reader("markdown", "Markdown", "a Markdown text", (".md", ".markdown"), markdown.read),
    Reader("html", "Web page", "a web page", (".html", ".htm", ".xhtml"), html.read),
    Reader("mhtml", "Saved web page", "a saved web page", (".mhtml", ".mht"), html.read_mhtml),
    Reader("pdf", "PDF", "a PDF", (".pdf",), pdf.read),
    Reader("docx", "Word document", "a Word document", (".docx", ".docm"), docx.read),
    Reader("odt", "OpenDocument text", "an OpenDocument text", (".odt", ".ott", ".fodt"), odt.read),
    Reader("rtf", "RTF document", "an RTF document", (".rtf",), rtf.read),
    Reader("epub", "EPUB book", "an EPUB book", (".epub",), epub.read),
    Reader("csv", "Table (CSV)", "a table", (".csv",), csv_tables.read),
    Reader("tsv", "Table (TSV)", "a table", (".tsv", ".tab"), csv_tables.read),
    Reader("xlsx", "Excel workbook", "an Excel workbook", (".xlsx", ".xlsm"), xlsx.read),
    Reader("jsonl", "JSON Lines", "a JSON Lines file", (".jsonl", ".ndjson"), json_lines.read),
)

SUFFIXES = frozenset(
    (archive.SUFFIX, *(suffix for reader in READERS for suffix in reader.suffixes))
)
"""What names of documents end with; zip files hold documents of all kinds."""

_HTML_START = re.compile(rb"<(!doctype\s+html|html)\b", re.IGNORECASE)
_HEAD = 4_096
_PARTS = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
    "META-INF/container.xml": "epub",
}
"""What the zip files hold that are documents."""
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""What stands behind the first header of an OpenDocument text's zip file."""
_FLAT_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
"""What the root of an OpenDocument text says that is one XML file."""


def is_document(name: str) -> bool:
    """Whether a name's suffix is that of a document, or of a zip file of documents."""
    return named_reader(name) is not None or archive.is_archive(name)


def read(source: Source, options: Options | None = None) -> list[ReadText]:
    """Return the documents that a file holds.

    The name's suffix says which reader is meant, the first bytes where it says nothing. Raises
    UserError where the file is not what its suffix says, or cannot be read.
    """
    reader = reader_of(source)
    return list(reader.read(source, options or Options()))


def reader_of(source: Source) -> Reader:
    """Return the reader of a file. Raises UserError where suffix and content disagree."""
    named = named_reader(source.name)
    found = _by_content(source)
    if named is not None and found is not None and found is not named:
        raise UserError(
            "The file's name ends like that of {one}, but it is {one2}; give it "
            "the ending {suffixe}.",
            file=source.place,
            one=named.one,
            one2=found.one,
            suffixe=found.suffixes[0],
        )
    if named is None and found is None and source.data.startswith(package.OLE):
        raise package.old_or_encrypted(source, ".docx/.pdf")
    return named or found or _by_look(source)


def named_reader(name: str) -> Reader | None:
    """Return the reader whose suffix a name has."""
    folded = name.lower()
    return next((reader for reader in READERS if folded.endswith(reader.suffixes)), None)


def _by_content(source: Source) -> Reader | None:
    """Return the reader that the first bytes name beyond doubt."""
    data = source.data
    if data.startswith(b"%PDF-"):
        return _coded("pdf")
    if data.startswith(b"{\\rtf"):
        return _coded("rtf")
    if data.startswith(b"PK\x03\x04"):
        return _packed(source)
    if _start(data).startswith(b"<?xml") and _FLAT_OPEN_DOCUMENT in data[:_HEAD]:
        return _coded("odt")
    return None


def _packed(source: Source) -> Reader | None:
    """Return the reader of a zip file, by the names of the parts it holds."""
    if source.data[30:100].startswith(_OPEN_DOCUMENT):
        return _coded("odt")
    try:
        with zip_files.opened_data(source.data, source.place) as archive:
            codes = [code for part, code in _PARTS.items() if part in archive.names]
    except UserError:
        return None  # whoever reads it tells what is wrong
    return _coded(codes[0]) if codes else None


def _by_look(source: Source) -> Reader:
    """Return the reader of a file whose name says nothing: a web page, else plain text."""
    head = _start(source.data)
    if head.startswith(b"<") and _HTML_START.search(head):
        return _coded("html")
    return PLAIN_TEXT


def _start(data: bytes) -> bytes:
    return data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")


def _coded(code: str) -> Reader:
    return next(reader for reader in READERS if reader.code == code)
