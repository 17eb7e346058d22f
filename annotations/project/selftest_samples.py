"""For every reader a small file that only its own libraries can read, and words it must find."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """A file's bytes, and words that the reader must find in them."""

    data: bytes
    words: str


_WORDS = "« Jamais », dit-elle ; « jamais ! » La forêt brûle où l’été s’achève."
_PAGE = (
    "<html><head><title>Jamais</title></head><body><nav>Menu Accueil Contact</nav><article>"
    f"<h1>Jamais</h1><p>{_WORDS}</p><p>Un second alinéa dit la même chose en d’autres mots, "
    "afin que la page ait la longueur d’un article et non celle d’un menu.</p></article>"
    "</body></html>"
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def _packed(parts: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            stored = name == "mimetype"
            archive.writestr(name, data, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _relations(*entries: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(entries, start=1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


def _docx() -> bytes:
    body = f"<w:body><w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p></w:body>"
    return _packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": _relations(),
            "word/document.xml": f'<w:document xmlns:w="{_WORD}">{body}</w:document>',
        }
    )


def _odt() -> bytes:
    spaces = f'xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0"'
    body = f"<office:body><office:text><text:p>{_WORDS}</text:p></office:text></office:body>"
    content = f"<office:document-content {spaces}>{body}</office:document-content>"
    kind = "application/vnd.oasis.opendocument.text"
    return _packed({"mimetype": kind, "content.xml": content})


def _epub() -> bytes:
    container = (
        f'<container xmlns="{_OPEN}:container"><rootfiles><rootfile full-path="book.opf"/>'
        "</rootfiles></container>"
    )
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{_WORDS}</p></body></html>'
    return _packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "book.opf": book,
            "a.xhtml": page,
        }
    )


def _xlsx() -> bytes:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{words}</t></is></c></row>'
        for n, words in enumerate(("text", _WORDS), start=1)
    )
    sheet = '<sheets><sheet name="Un" sheetId="1" r:id="r1"/></sheets>'
    spaces = f'xmlns="{_SHEET}" xmlns:r="{_OFFICE}"'
    return _packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": _relations(("worksheet", "worksheets/sheet1.xml")),
            "xl/workbook.xml": f"<workbook {spaces}>{sheet}</workbook>",
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>'
            ),
        }
    )


def _pdf(words: str) -> bytes:
    shown = f"BT /F1 10 Tf 50 800 Td ({words}) Tj ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[4 0 R]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        "/Contents 5 0 R>>",
        f"<</Length {len(shown)}>>\nstream\n{shown}\nendstream",
    )
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, inner in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{inner}\nendobj\n".encode("cp1252")
    start = len(out)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    out += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _mhtml() -> bytes:
    head = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=text/html; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return f"{head}{_PAGE}\r\n--b--\r\n".encode()


_RTF = r"{\rtf1\ansi\ansicpg1252 Jamais, jamais ! La for\'eat br\'fble.}"
_LATIN = "La forêt brûle"

SAMPLES: Mapping[str, Sample] = {
    # Eight-bit letters: the encoding has to be guessed, which plain ASCII would not show.
    "text": Sample(f"{_WORDS}\r\n".encode("cp1252"), _WORDS),
    "markdown": Sample(f"# Jamais\n\n{_WORDS}\n".encode(), _WORDS),
    "html": Sample(_PAGE.encode(), _WORDS),
    "mhtml": Sample(_mhtml(), _WORDS),
    "pdf": Sample(_pdf(f"Jamais, jamais ! {_LATIN}."), _LATIN),
    "docx": Sample(_docx(), _WORDS),
    "odt": Sample(_odt(), _WORDS),
    "rtf": Sample(_RTF.encode("ascii"), _LATIN),
    "epub": Sample(_epub(), _WORDS),
    "csv": Sample(f'title,text\nUn,"{_WORDS}"\n'.encode(), _WORDS),
    "tsv": Sample(f"title\ttext\nUn\t{_WORDS}\n".encode(), _WORDS),
    "xlsx": Sample(_xlsx(), _WORDS),
    "jsonl": Sample(f'{{"text": "{_WORDS}"}}\n'.encode(), _WORDS),
}
"""By the reader's code. A test asks for one of every reader."""
