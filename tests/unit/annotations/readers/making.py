"""Small files of word processors, made part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from urllib.parse import quote

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = {
    "word/comments.xml": "comments",
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
    "word/styles.xml": "styles",
}
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("meta", "meta")),
        *(("draw", "drawing"), ("svg", "svg-compatible")),
    )
)


def packed(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of parts; a part named "mimetype" is stored, as it must be."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else compression
            archive.writestr(name, data, kind)
    return out.getvalue()


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a .docx file; ``body`` is what stands in w:body."""
    parts = dict(parts or {})
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{name.removeprefix("word/")}"/>'
        for n, (name, kind) in enumerate(_RELATED.items())
        if name in parts
    )
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    main = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f"<Relationships {space}>{main}</Relationships>",
            "word/_rels/document.xml.rels": f"<Relationships {space}>{inner}</Relationships>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            **parts,
        }
    )


def p(*runs: str, properties: str = "") -> str:
    """Return a paragraph of Word; runs that are no markup become text."""
    made = (run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(made)}</w:p>"


def odt(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return an .odt file; ``body`` is what stands in office:text."""
    content = (
        f"<office:document-content {ODF}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            **(parts or {}),
        }
    )


def flat_odt(body: str) -> bytes:
    """Return an .fodt file, with a header of pages that is no part of the text."""
    return (
        f'<?xml version="1.0"?><office:document {ODF} '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:meta xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Titre</dc:title>'
        "<dc:language>fr-FR</dc:language></office:meta>"
        "<office:master-styles><text:p>en-tête</text:p></office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)


def epub(
    pages: Mapping[str, str], facts: str = "", parts: Mapping[str, str] | None = None
) -> bytes:
    """Return an .epub file of pages in the order given."""
    items = "".join(
        f'<item id="i{n}" href="{quote(name)}" media-type="application/xhtml+xml"/>'
        for n, name in reversed(list(enumerate(pages)))
    )
    order = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{facts}</metadata>'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/content.opf": book,
            **{f"OEBPS/{name}": page for name, page in pages.items()},
            **(parts or {}),
        }
    )


def rtf(body: str) -> bytes:
    """Return an .rtf file in Windows' Western code page."""
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Times;}{\f1\fnil\fcharset204 Arial;}}"
    return f"{head}{body}}}".encode("ascii")


Words = tuple[float, float, str]
"""Words with the place of their first letter, in points from the page's lower left corner."""


def pdf(pages: Sequence[Sequence[Words]], facts: str = "", trailer: str = "") -> bytes:
    """Return a PDF that sets words in Helvetica, in the order given (Windows' Western letters)."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<<{facts}>>",
    ]
    for number, page in enumerate(pages):
        shown = "".join(f"BT /F1 10 Tf {x} {y} Td ({words}) Tj ET\n" for x, y, words in page)
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {6 + 2 * number} 0 R>>"
        )
        objects.append(f"<</Length {len(shown)}>>\nstream\n{shown}endstream")
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, inner in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{inner}\nendobj\n".encode("cp1252")
    start = len(out)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    out += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R{trailer}>>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


LOCKED = (
    f"/ID[<{'00' * 16}><{'00' * 16}>]"
    f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'11' * 32}>/U<{'22' * 32}>>>"
)
"""What a PDF's trailer says where a password is needed."""
