"""Bytes become characters and nothing else; what is no text is refused."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.readers import plaintext
from annotations.readers.base import title_of
from annotations.readers.plaintext import decode
from tests.unit.annotations.readers.support import read

FRENCH = "L’été fut long, « très » long…\r\nÀ Noël, l’œuvre\u00a0: naïve\r\n\r\nFin — déjà.\n"
NASTY = "a\r\nb\rc\r\r\nd\ne\x0cf\tg\u00a0h\u2028i\u2029j\u200dk\u00adl e\u0301 שלום 😀 \ufeff m"
RUSSIAN = (
    "Вчера вечером президент выступил с обращением к народу и назвал своих противников "
    "предателями. Они мечтают о гибели страны, сказал он, и поэтому их надо остановить.\r\n"
) * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [FRENCH, NASTY], ids=["French", "nasty"])
def test_that_unicode_is_known_with_a_mark_and_without(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)
    assert decode(("\ufeff" + text).encode(encoding)) == ("\ufeff" + text, encoding)


@given(st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",))))
def test_that_any_marked_text_comes_back_as_it_is(text: str) -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        if encoding == "utf-16-le" and text.startswith("\0"):
            continue
        assert decode(("\ufeff" + text).encode(encoding)) == ("\ufeff" + text, encoding)


@given(st.text(st.characters(codec="utf-8", blacklist_categories=("Cc", "Cs"))))
def test_that_any_utf8_without_controls_comes_back_as_it_is(text: str) -> None:
    data = text.encode()
    if not data.startswith((codecs.BOM_UTF8, *plaintext._SIGNATURES)):
        assert decode(data) == (text, "utf-8")


def test_that_western_bytes_are_latin1_and_typographic_ones_windows() -> None:
    plain = "L'été fut long. À Noël, naïve déjà.\r\n" * 3
    assert decode(plain.encode("latin-1")) == (plain, "iso-8859-1")
    assert decode(FRENCH.encode("cp1252")) == (FRENCH, "cp1252")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_that_cyrillic_bytes_become_cyrillic(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding))[0] == RUSSIAN


def test_that_cyrillic_utf16_without_a_mark_is_known() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode(RUSSIAN.encode(encoding)) == (RUSSIAN, encoding)


def test_that_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == ("", "utf-8")
    assert decode(codecs.BOM_UTF8) == ("\ufeff", "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nabc",
        b"PK\x03\x04abc",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        b"abc\0def",
        b"text \x01 with a control",
        bytes(range(256)),
        b"\0" * 64,
        b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0\x3e\0",
    ],
    ids=lambda data: repr(data[:6]),
)
def test_that_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="binary file") as caught:
        decode(data, "thing.bin")
    assert str(caught.value).startswith("thing.bin: ")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (codecs.BOM_UTF8 + b"abc\xff", "begins like UTF-8, but its byte 6 is not"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "begins like UTF-16-LE"),
        (codecs.BOM_UTF16_BE + b"a", "begins like UTF-16-BE"),
        (codecs.BOM_UTF8 + b"a\0", "NUL character at offset 2"),
        ("\ufeffa\0".encode("utf-16-le"), "NUL character at offset 2"),
    ],
)
def test_that_what_belies_its_mark_is_told(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        decode(data)


@given(st.binary(max_size=60))
def test_that_any_bytes_are_a_text_or_a_sentence(data: bytes) -> None:
    try:
        text, encoding = decode(data, "x")
    except UserError:
        return
    assert text.encode(encoding) == data


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Éditorial\nTexte.", "Éditorial"),
        ("\ufeff\r\n  Éditorial !  \r\nTexte.", "Éditorial !"),
        ("Vieux Mac\rTexte.\rEncore.", "Vieux Mac"),
        ("Séparateur\u2029Texte", "Séparateur"),
        ("Une phrase entière.\nTexte", "name"),
        ("Il dit :\nTexte", "name"),
        ("x" * 120, "x" * 120),
        ("x" * 121, "name"),
        ("", "name"),
        (" \n\t\n", "name"),
        ("Mot", "Mot"),
    ],
)
def test_that_a_short_first_line_without_a_stop_is_the_title(text: str, title: str) -> None:
    assert title_of(text, "name") == title


def test_that_a_file_is_read_with_its_provenance(tmp_path: Path) -> None:
    file = tmp_path / "Éditorial du 12.txt"
    data = FRENCH.encode("cp1252")
    file.write_bytes(data)
    (found,) = read(file)
    assert found.text == FRENCH
    assert (found.file_name, found.encoding) == ("Éditorial du 12.txt", "cp1252")
    assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_that_a_project_keeps_text_and_provenance_as_read(tmp_path: Path, project) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(b"\xef\xbb\xbf" + NASTY.encode())
    (document,) = project.add_documents(read(file))
    assert project.text(document.id) == "\ufeff" + NASTY
    assert (document.file_name, document.encoding) == ("x.txt", "utf-8")
    assert document.file_sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert document.length == len(NASTY) + 1


def test_that_a_missing_file_and_a_folder_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file"):
        read(tmp_path / "missing.txt")
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path)


@pytest.mark.parametrize("data", [b"", b" \r\n", codecs.BOM_UTF8])
def test_that_a_file_without_text_is_told(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(UserError, match="holds no text"):
        read(tmp_path / "a.txt")
