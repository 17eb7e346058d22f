"""Word documents with coloured passages and comments, to read and hand on. Write only.

Office Open XML (ECMA-376): a zip file with the text, the comments, styles and what relates them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, BinaryIO

from annotations.formats.base import Format
from annotations.formats.marked_text import (
    CARRIES,
    LOSSES,
    Comment,
    Edge,
    Look,
    Marker,
    Piece,
    Run,
)
from annotations.formats.parts import outgoing
from annotations.model import AnnotationSet, Report
from annotations.xml_files import attributes, escaped

if TYPE_CHECKING:
    from zipfile import ZipInfo

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_IN_MEMORY = 5_000_000
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/>'
    f'<Override PartName="/word/comments.xml" ContentType="{_KIND}.comments+xml"/></Types>'
)


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a document with a chapter for each text."""
    from zipfile import ZipFile

    marker = Marker(report)
    with ZipFile(out, "w") as archive, tempfile.SpooledTemporaryFile(_IN_MEMORY) as comments:
        archive.writestr(_zipped("[Content_Types].xml"), _HEAD + _TYPES)
        archive.writestr(
            _zipped("_rels/.rels"), _relations(("officeDocument", "word/document.xml"))
        )
        archive.writestr(
            _zipped("word/_rels/document.xml.rels"),
            _relations(("styles", "styles.xml"), ("comments", "comments.xml")),
        )
        with archive.open(_zipped("word/document.xml"), "w", force_zip64=True) as body:
            body.write(f"{_HEAD}<w:document {_WORD}><w:body>\n".encode())
            for entry in outgoing(sets, report, CARRIES):
                for line in _chapter(entry, marker, comments):
                    body.write(line.encode() + b"\n")
            body.write(b"<w:sectPr/></w:body></w:document>")
        archive.writestr(_zipped("word/styles.xml"), _styles(marker.language))
        with archive.open(_zipped("word/comments.xml"), "w", force_zip64=True) as part:
            part.write(f"{_HEAD}<w:comments {_WORD}>\n".encode())
            comments.seek(0)
            while data := comments.read(_IN_MEMORY):
                part.write(data)
            part.write(b"</w:comments>")


def _zipped(name: str) -> ZipInfo:
    """Return an entry without a time of its own: the same project gives the same bytes."""
    from zipfile import ZIP_DEFLATED, ZipInfo

    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _relations(*entries: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(entries, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _styles(language: str) -> str:
    spoken = f"<w:lang{attributes({'w:val': language})}/>" if language else ""
    return (
        f"{_HEAD}<w:styles {_WORD}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="22"/>{spoken}'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="300" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/>'
        '<w:pageBreakBefore/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/>'
        '</w:rPr></w:style><w:style w:type="paragraph" w:styleId="Legend">'
        '<w:name w:val="Legend"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr>'
        "</w:style></w:styles>"
    )


def _chapter(entry: AnnotationSet, marker: Marker, comments: IO[bytes]) -> Iterator[str]:
    yield _paragraph("Heading1", [Run(marker.heading(entry), Look())], comments)
    legend = marker.legend(entry)
    if legend:
        yield _paragraph("Legend", legend, comments)
    for pieces in marker.paragraphs(entry):
        yield _paragraph("", pieces, comments)


def _paragraph(style: str, pieces: Iterable[Piece], comments: IO[bytes]) -> str:
    about = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    inside = "".join(
        _run(piece) if isinstance(piece, Run) else _edge(piece, comments) for piece in pieces
    )
    return f"<w:p>{about}{inside}</w:p>"


def _run(run: Run) -> str:
    look = run.look
    about = f'<w:u w:val="thick" w:color="{look.underline[1:]}"/>' if look.underline else ""
    if look.ground:
        about += f'<w:shd w:val="clear" w:color="auto" w:fill="{look.ground[1:]}"/>'
    about += f"<w:lang{attributes({'w:val': look.language})}/>" if look.language else ""
    about = f"<w:rPr>{about}</w:rPr>" if about else ""
    words = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escaped(part)}</w:t>' if part else ""
        for part in run.text.split("\t")
    )
    return f"<w:r>{about}{words}</w:r>"


def _edge(edge: Edge, comments: IO[bytes]) -> str:
    number = edge.comment.number
    if edge.begins:
        comments.write(_comment(edge.comment).encode() + b"\n")
        return f'<w:commentRangeStart w:id="{number}"/>'
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def _comment(comment: Comment) -> str:
    initials = "".join(word[0] for word in comment.who.split()[:3])
    values = {"w:id": comment.number, "w:author": comment.who}
    values |= {"w:date": comment.created} if comment.created else {}
    values |= {"w:initials": initials}
    lines = "".join(
        f"<w:p><w:r>{'<w:rPr><w:b/></w:rPr>' if number == 0 else ''}"
        f'<w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>'
        for number, line in enumerate(comment.lines)
    )
    return f"<w:comment{attributes(values)}>{lines}</w:comment>"


FORMAT = Format(
    code="docx",
    name="Word document with coloured passages and comments",
    suffixes=(".docx",),
    write=write,
    carries=CARRIES,
    more_losses=LOSSES,
)
