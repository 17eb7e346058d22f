"""Files that are broken, mislabelled or meant to harm: one sentence each, the project unchanged."""

from __future__ import annotations

import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.project import Project
from annotations.readers import registry
from annotations.readers.base import ReadText, Source
from tests.unit.annotations.readers.making import (
    CONTAINER,
    LOCKED,
    ODF,
    W,
    docx,
    epub,
    odt,
    p,
    packed,
    pdf,
    rtf,
)
from tests.unit.annotations.readers.support import no_network, refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
PAGE = "<html><body><p>Mot</p></body></html>"


def bomb(name: str, size: int = 200_000_000) -> bytes:
    """Return a zip file of one part that unpacks to nothing but zeros."""
    return packed({name: bytes(size)})


def lying(data: bytes, name: str, size: int) -> bytes:
    """Return a zip file whose headers say that a part is smaller than it is."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        true = archive.getinfo(name).file_size
    return data.replace(struct.pack("<L", true), struct.pack("<L", size))


def locked(data: bytes) -> bytes:
    """Return a zip file whose parts say that they need a password."""
    out = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(mark)
        while at >= 0:
            out[at + place] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


def nested(depth: int) -> bytes:
    data = packed({"a.txt": "Mot"})
    for _ in range(depth):
        data = packed({"x.zip": data})
    return data


def document(prolog: str, inner: str = "&e;") -> bytes:
    body = f"<w:document {W}><w:body>{p(inner)}</w:body></w:document>"
    return docx("", {"word/document.xml": prolog + body})


def content(prolog: str) -> bytes:
    root = f"{prolog}<office:document-content {ODF}>&e;</office:document-content>"
    return odt("", {"content.xml": root})


def broken_xml() -> bytes:
    return docx("", {"word/document.xml": f"<w:document {W}><w:body>"})


ENCRYPTED = (
    "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
    "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
)
DEEP = "<w:sdt><w:sdtContent>" * 400 + "</w:sdtContent></w:sdt>" * 400
PDF = pdf([[(50, 700, "Mot")]])

HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    # empty
    "empty text": ("a.txt", lambda: b"", "no text"),
    "blank text": ("a.md", lambda: b"\xef\xbb\xbf \r\n\xc2\xa0", "no text"),
    "empty page": ("a.html", lambda: b"", "empty"),
    "empty Word": ("a.docx", lambda: b"", "empty"),
    "empty PDF": ("a.pdf", lambda: b"", "empty"),
    "empty RTF": ("a.rtf", lambda: b"", "empty"),
    "empty zip": ("a.zip", lambda: packed({}), "holds no documents"),
    "no bytes of zip": ("a.zip", lambda: b"", "no zip file"),
    "Word without words": ("a.docx", lambda: docx(p()), "no text"),
    "book without pages": ("a.epub", lambda: epub({}), "no text"),
    "table without rows": ("a.csv", lambda: b"text,id\n", "no rows"),
    # cut short
    "cut Word": ("a.docx", lambda: docx(p("Mot"))[:300], "no zip file"),
    "cut OpenDocument": ("a.odt", lambda: odt("<text:p>Mot</text:p>")[:-30], "no zip file"),
    "cut PDF": ("a.pdf", lambda: PDF[:60], "damaged"),
    "cut RTF": ("a.rtf", lambda: rtf("Mot")[:-1], "ends too early"),
    "cut XML": ("a.docx", broken_xml, "no XML"),
    "cut zip": ("a.zip", lambda: packed({"a.txt": "Mot"})[:-10], "no zip file"),
    "cut UTF-16": ("a.txt", lambda: "Été".encode("utf-16") + b"x", "begins like UTF-16"),
    # not what the name says
    "PDF as Word": ("a.docx", lambda: PDF, "it is a PDF; give it the ending .pdf"),
    "Word as PDF": ("a.pdf", lambda: docx(p("Mot")), "is a Word document; give it the ending"),
    "Word as text": ("a.txt", lambda: docx(p("Mot")), "is a Word document"),
    "RTF as Word": ("a.docx", lambda: rtf("Mot"), "it is an RTF document"),
    "book as OpenDocument": ("a.odt", lambda: epub({"a.html": PAGE}), "it is an EPUB book"),
    "text as Word": ("a.docx", lambda: b"Mot", "no Word document"),
    "text as PDF": ("a.pdf", lambda: b"Mot", "no PDF file"),
    "text as RTF": ("a.rtf", lambda: b"Mot", "no RTF file"),
    "text as zip": ("a.zip", lambda: b"Mot", "no zip file"),
    "picture as text": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "binary file"),
    "picture as page": ("a.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "binary file"),
    "zip of nothing as Word": ("a.docx", lambda: packed({"x": "y"}), "no Word document"),
    "old Word": ("a.doc", lambda: OLE, "old Office program"),
    "old Word as new": ("a.docx", lambda: OLE, "old Office program"),
    # passwords
    "locked PDF": ("a.pdf", lambda: pdf([[]], trailer=LOCKED), "password"),
    "locked Word": (
        "a.docx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "locked OpenDocument": (
        "a.odt",
        lambda: odt("", {"META-INF/manifest.xml": ENCRYPTED}),
        "protected by a password",
    ),
    "locked zip": ("a.zip", lambda: locked(packed({"a.txt": "Mot"})), "password"),
    # entities and depth
    "Word, outside entity": ("a.docx", lambda: document(XXE), "entities is refused"),
    "Word, laughs": ("a.docx", lambda: document(LAUGHS, "&b;"), "entities is refused"),
    "OpenDocument, outside entity": ("a.odt", lambda: content(XXE), "entities is refused"),
    "book, outside entity": (
        "a.epub",
        lambda: epub({}, parts={"META-INF/container.xml": XXE + CONTAINER}),
        "entities is refused",
    ),
    "Word, deep": ("a.docx", lambda: docx(DEEP), "nested too deeply"),
    "RTF, deep": ("a.rtf", lambda: rtf("{" * 20_000 + "}" * 20_000), "nested too deeply"),
    # zip files meant to harm
    "bomb as Word": ("a.docx", lambda: bomb("word/document.xml"), "far more than it is"),
    "bomb as zip": ("a.zip", lambda: bomb("a.txt"), "far more than it is"),
    "bomb in zip": ("a.zip", lambda: packed({"b.zip": bomb("a.txt")}), "far more than it is"),
    "lying zip": ("a.zip", lambda: lying(packed({"a.txt": "x" * 70_001}), "a.txt", 9), "zip file"),
    "damaged zip": (
        "a.zip",
        lambda: packed({"a.txt": "Jamais"}, zipfile.ZIP_STORED).replace(b"Jamais", b"Toujou", 1),
        "Bad CRC",
    ),
    "way up": ("a.zip", lambda: packed({"../a.txt": "Mot"}), "leads out"),
    "way up on Windows": ("a.zip", lambda: packed({"b\\..\\..\\a.txt": "Mot"}), "leads out"),
    "way to the root": ("a.zip", lambda: packed({"/etc/a.txt": "Mot"}), "leads out"),
    "way to a disk": ("a.zip", lambda: packed({"C:/a.txt": "Mot"}), "leads out"),
    "zip in zip in zip": ("a.zip", lambda: nested(2), "zip file in a zip file"),
    # signs and cells
    "NUL in text": ("a.txt", lambda: b"a\0b", "binary file"),
    "NUL in marked text": ("a.txt", lambda: b"\xef\xbb\xbfa\0b", "NUL"),
    "NUL in table": ("a.csv", lambda: b"text,id\na\0b,1\n", "binary file"),
    "NUL in JSON": ("a.jsonl", lambda: b'{"text":"a\\u0000b"}', "NUL"),
    "half a sign in JSON": ("a.jsonl", lambda: b'{"text":"\\ud83d"}', "no JSON"),
    "deep JSON": ("a.jsonl", lambda: b"[" * 100_000, "no JSON"),
    "huge cell": ("a.csv", lambda: b"text,id\n" + b"a" * 20_000_001 + b",1\n", "field|longer"),
    "huge text": ("a.txt", lambda: b"a" * 20_000_001, "longer than 20 million"),
    "huge page": ("a.html", lambda: b"<p>" + b"a" * 20_000_000, "more than 20 MB"),
    "open quote": ("a.csv", lambda: b'text,id\n"a,1\nb,2\n', "cannot be read"),
    "wide row": ("a.csv", lambda: b"text,id\na,1,2\n", "3 cells"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_that_it_is_one_sentence_and_the_project_is_as_it_was(
    case: str, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, make, sentence = HOSTILE[case]
    tried = no_network(monkeypatch)
    path = tmp_path / name
    path.write_bytes(make())
    refused(project, path, sentence)
    assert tried == []
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted({name, "project"})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "cp1251", "mac-roman", "cp437"])
def test_that_an_encoding_that_is_not_what_it_says_loses_no_page(
    encoding: str, project: Project, tmp_path: Path
) -> None:
    head = "<html><head><meta charset='shift_jis'></head><body>"
    markup = f"{head}<p>{'Déjà vu, jamais entendu. ' * 20}</p></body></html>"
    (tmp_path / "a.html").write_bytes(markup.encode(encoding, "xmlcharrefreplace"))
    (document,) = project.add_files([tmp_path / "a.html"]).documents
    assert "vu, jamais entendu." in project.text(document.id)


def outcome(data: bytes, name: str) -> tuple[list[ReadText], str]:
    """Return the documents of a file, or the sentence that refuses it."""
    try:
        return registry.read(Source(data, name, name)), ""
    except UserError as error:
        return [], str(error)


def _samples() -> list[tuple[str, bytes]]:
    return [
        ("a.docx", docx(p("Jamais") + p("plus"))),
        ("a.odt", odt("<text:p>Jamais</text:p>")),
        ("a.epub", epub({"a.html": PAGE})),
        ("a.rtf", rtf(r"Jamais{\footnote non}\u233?")),
        ("a.pdf", PDF),
        ("a.html", PAGE.encode()),
        ("a.mhtml", b"Content-Type: text/html\n\n" + PAGE.encode()),
        ("a.csv", b"text;id\nJamais;1\n"),
        ("a.jsonl", json.dumps({"text": "Jamais"}).encode()),
        ("a.md", b"---\na: b\n---\n# Jamais\n"),
    ]


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=200)
@given(
    st.sampled_from(_samples()),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=8),
    st.floats(0, 1),
)
def test_that_bytes_changed_at_will_are_a_text_or_a_sentence(
    sample: tuple[str, bytes], changes: list[tuple[float, int]], end: float
) -> None:
    name, data = sample
    changed = bytearray(data[: max(1, round(len(data) * max(end, 0.5)))])
    for place, byte in changes:
        changed[round((len(changed) - 1) * place)] = byte
    found, told = outcome(bytes(changed), name)
    assert told.startswith(name) or all(entry.text for entry in found)


def test_that_packed_xml_changed_at_will_is_a_text_or_a_sentence() -> None:
    data = docx(p("Jamais", "<w:del><w:r/></w:del>"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in parts:
        for seed in range(40):
            part = bytearray(parts[name])
            part[zlib.crc32(f"{name}{seed}".encode()) % len(part)] = seed * 6
            found, told = outcome(packed({**parts, name: bytes(part)}), "a.docx")
            assert told.startswith("a.docx") or found[0].text
