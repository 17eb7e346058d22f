"""Says in a finished PDF what its glyphs stand for, by an update at the file's end.

PDF 1.4: cross-reference sections (3.4.3), incremental updates (3.4.5), ToUnicode maps (5.9.2).
"""

from __future__ import annotations

import mmap
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import mirrored

from app.picture.glyph_texts import UsedFont

_FONT = re.compile(
    rb"/BaseFont /(\S+)\s+/Encoding /Identity-H\s+"
    rb"/DescendantFonts \[(\d+) 0 R\]\s+/ToUnicode (\d+) 0 R"
)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> \[([^\]]*)\]")
_CODE = re.compile(rb"<([0-9A-F]{4})>")
_WIDTHS = re.compile(rb"/W \[0 \[([^\]]*)\]\s*\]")
_ENTRY = 20
_MOST_IN_SECTION = 100


@dataclass(frozen=True, slots=True)
class _Font:
    """A font of the file: the object of its map, its codes' characters after Qt, how many."""

    name: str
    map_object: int
    characters: dict[int, str]
    codes: int | None


def mend_texts(descriptor: int, fonts: list[UsedFont]) -> None:
    """Give the fonts of the PDF in an open file (readable) their true texts.

    A font is left alone where its codes do not fit what was painted.
    """
    size = os.fstat(descriptor).st_size
    with mmap.mmap(descriptor, size, access=mmap.ACCESS_READ) as data:
        start = _table_start(data)
        objects: dict[int, bytes] = {}
        for there in _fonts(data, start):
            found = (texts for used in fonts if (texts := _texts(there, used)) is not None)
            texts = next(found, None)
            if texts:
                objects[there.map_object] = _stream(_unicode_map(texts))
        trailer = data[data.rfind(b"trailer") : data.rfind(b"startxref")]
    if objects:
        os.lseek(descriptor, 0, os.SEEK_END)
        os.write(descriptor, _update(objects, size, start, trailer))


def _table_start(data: mmap.mmap) -> int:
    return int(data[data.rfind(b"startxref") + 9 :].split()[0])


def _object(data: mmap.mmap, table: int, number: int) -> bytes:
    """Return an object's bytes; the table is one section from 0."""
    first = data.find(b"\n", table + 5) + 1
    offset = int(data[first + number * _ENTRY : first + number * _ENTRY + 10])
    return data[offset : data.find(b"endobj", offset)]


def _fonts(data: mmap.mmap, table: int) -> Iterator[_Font]:
    for found in _FONT.finditer(data):
        descendant, map_object = int(found[2]), int(found[3])
        characters: dict[int, str] = {}
        for part in _RANGE.finditer(_object(data, table, map_object)):
            for code, value in enumerate(_CODE.findall(part[3]), int(part[1], 16)):
                characters[code] = chr(int(value, 16))
        widths = _WIDTHS.search(_object(data, table, descendant))
        # Widths that are not in one list do not tell how many there are; the first width is that
        # of the glyph for what a font has not.
        codes = len(widths[1].split()) - 1 if widths else None
        name = _plain(found[1].decode("ascii", "replace"))
        yield _Font(name, map_object, characters, codes)


def _texts(there: _Font, used: UsedFont) -> dict[int, str] | None:
    """Return what a font's codes stand for, if it is the font that was used; else None.

    Codes that Qt has a character for are recognised by it; the others are in the order of use.
    """
    if not there.name.startswith(_plain(used.raw.familyName())):
        return None
    if there.codes is not None and there.codes != len(used.texts):
        return None
    codes = sorted(there.characters)
    characters = "".join(there.characters[code] for code in codes)
    glyphs = used.raw.glyphIndexesForString(characters)
    if len(glyphs) != len(codes) or not set(glyphs) <= set(used.texts):
        return None
    texts = {
        code: _better(used.texts[glyph], there.characters[code])
        for code, glyph in zip(codes, glyphs, strict=True)
    }
    others = [text for glyph, text in used.texts.items() if glyph not in set(glyphs)]
    holes = [code for code in range(1, len(used.texts) + 1) if code not in texts]
    if len(others) == len(holes):
        texts.update(zip(holes, others, strict=True))
    return texts


def _better(text: str, character: str) -> str:
    """Return what was painted; of a bracket what is seen, whichever way the text ran."""
    return character if not text or (mirrored(text[0]) and mirrored(character)) else text


def _plain(name: str) -> str:
    return "".join(c for c in name if c.isalnum())


def _unicode_map(texts: dict[int, str]) -> bytes:
    """Return the map from codes to texts, as a stream's content."""
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be', 'replace').hex().upper()}>"
        for code, text in sorted(texts.items())
        if text
    ]
    sections = [entries[k : k + _MOST_IN_SECTION] for k in range(0, len(entries), _MOST_IN_SECTION)]
    body = "\n".join(
        f"{len(section)} beginbfchar\n" + "\n".join(section) + "\nendbfchar" for section in sections
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _update(objects: dict[int, bytes], size: int, table: int, trailer: bytes) -> bytes:
    """Return what replaces some objects, for the end of a file of a size."""
    made = bytearray(b"\n")
    sections = bytearray()
    for number, content in sorted(objects.items()):
        sections += b"%d 1\n%010d 00000 n \n" % (number, size + len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = size + len(made)
    made += b"xref\n" + sections
    made += trailer.rstrip().removesuffix(b">>") + b"/Prev %d\n>>\n" % table
    made += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(made)
