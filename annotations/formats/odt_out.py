"""OpenDocument texts with coloured passages and comments, to read and hand on. Write only.

ODF 1.3 (OASIS): a zip file whose content names its styles before the text that bears them.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from annotations.formats.base import Format
from annotations.formats.marked_text import CARRIES, LOSSES, Comment, Edge, Look, Marker, Piece, Run
from annotations.formats.parts import outgoing
from annotations.model import AnnotationSet, Report
from annotations.xml_files import attributes, escaped

if TYPE_CHECKING:
    from zipfile import ZipInfo

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_KIND = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" '
    f'xmlns:style="{_OASIS}:style:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_IN_MEMORY = 5_000_000
_BLANKS = re.compile("^ | $|(?<= ) +|\t")


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a document with a chapter for each text."""
    from zipfile import ZIP_STORED, ZipFile

    marker, looks = Marker(report), _Looks()
    with ZipFile(out, "w") as archive, tempfile.SpooledTemporaryFile(_IN_MEMORY) as body:
        kind = _zipped("mimetype")
        kind.compress_type = ZIP_STORED
        archive.writestr(kind, _KIND)
        for entry in outgoing(sets, report, CARRIES):
            for line in _chapter(entry, marker, looks):
                body.write(line.encode() + b"\n")
        with archive.open(_zipped("content.xml"), "w", force_zip64=True) as part:
            part.write(f"{_HEAD}<office:document-content {_SPACES}>\n".encode())
            part.write(f"<office:automatic-styles>{looks.styles()}".encode())
            part.write(b"</office:automatic-styles><office:body><office:text>\n")
            body.seek(0)
            while data := body.read(_IN_MEMORY):
                part.write(data)
            part.write(b"</office:text></office:body></office:document-content>")
        archive.writestr(_zipped("styles.xml"), _styles(marker.language))
        archive.writestr(_zipped("META-INF/manifest.xml"), _HEAD + _MANIFEST)


def _zipped(name: str) -> ZipInfo:
    """Return an entry without a time of its own: the same project gives the same bytes."""
    from zipfile import ZIP_DEFLATED, ZipInfo

    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry


class _Looks:
    """Names a style for each look of a run."""

    def __init__(self) -> None:
        self._names: dict[Look, str] = {}

    def name(self, look: Look) -> str:
        """Return the name of a look's style."""
        return self._names.setdefault(look, f"T{len(self._names) + 1}")

    def styles(self) -> str:
        """Return all styles that were named."""
        return "".join(
            f'<style:style style:name="{name}" style:family="text">'
            f"<style:text-properties{attributes(_properties(look))}/></style:style>"
            for look, name in self._names.items()
        )


def _properties(look: Look) -> dict[str, str]:
    values = {"fo:background-color": look.ground} if look.ground else {}
    if look.underline:
        values |= {
            "style:text-underline-style": "solid",
            "style:text-underline-width": "bold",
            "style:text-underline-color": look.underline,
        }
    return values | _spoken(look.language)


def _spoken(language: str) -> dict[str, str]:
    if not language:
        return {}
    code, _, country = language.partition("-")
    return {"fo:language": code, "fo:country": country or "none"}


def _styles(language: str) -> str:
    font = {"fo:font-family": "Georgia", "fo:font-size": "11pt"} | _spoken(language)
    return (
        f"{_HEAD}<office:document-styles {_SPACES}><office:styles>"
        '<style:default-style style:family="paragraph"><style:paragraph-properties '
        'fo:margin-bottom="0.21cm" fo:line-height="130%"/>'
        f"<style:text-properties{attributes(font)}/></style:default-style>"
        '<style:style style:name="Standard" style:family="paragraph"/>'
        '<style:style style:name="Heading_20_1" style:display-name="Heading 1" '
        'style:family="paragraph" style:parent-style-name="Standard" '
        'style:default-outline-level="1"><style:paragraph-properties fo:break-before="page" '
        'fo:keep-with-next="always"/><style:text-properties fo:font-size="16pt" '
        'fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Legend" style:family="paragraph" '
        'style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt"/>'
        "</style:style></office:styles></office:document-styles>"
    )


def _chapter(entry: AnnotationSet, marker: Marker, looks: _Looks) -> Iterator[str]:
    title = _blanked(marker.heading(entry))
    yield f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{title}</text:h>'
    legend = marker.legend(entry)
    if legend:
        yield _paragraph("Legend", legend, looks)
    for pieces in marker.paragraphs(entry):
        yield _paragraph("Standard", pieces, looks)


def _paragraph(style: str, pieces: Iterable[Piece], looks: _Looks) -> str:
    inside = "".join(
        _run(piece, looks) if isinstance(piece, Run) else _edge(piece) for piece in pieces
    )
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _run(run: Run, looks: _Looks) -> str:
    words = _blanked(run.text)
    if run.look == Look():
        return words
    return f'<text:span text:style-name="{looks.name(run.look)}">{words}</text:span>'


def _blanked(text: str) -> str:
    """Return words with elements for the white space that OpenDocument would fold."""
    pieces, place = [], 0
    for found in _BLANKS.finditer(text):
        pieces.append(escaped(text[place : found.start()]))
        place = found.end()
        count = len(found[0])
        pieces.append("<text:tab/>" if found[0] == "\t" else f'<text:s text:c="{count}"/>')
    return "".join((*pieces, escaped(text[place:])))


def _edge(edge: Edge) -> str:
    name = f"c{edge.comment.number}"
    return (
        _comment(edge.comment, name)
        if edge.begins
        else (f'<office:annotation-end office:name="{name}"/>')
    )


def _comment(comment: Comment, name: str) -> str:
    date = f"<dc:date>{comment.created.removesuffix('Z')}</dc:date>" if comment.created else ""
    lines = "".join(f"<text:p>{_blanked(line)}</text:p>" for line in comment.lines)
    return (
        f'<office:annotation office:name="{name}"><dc:creator>{escaped(comment.who)}</dc:creator>'
        f"{date}{lines}</office:annotation>"
    )


FORMAT = Format(
    code="odt",
    name="OpenDocument text with coloured passages and comments",
    suffixes=(".odt",),
    write=write,
    carries=CARRIES,
    more_losses=LOSSES,
)
