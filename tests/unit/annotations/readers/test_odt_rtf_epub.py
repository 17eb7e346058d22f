"""OpenDocument texts, RTF and books give their words in the order of reading."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from annotations.errors import UserError
from tests.unit.annotations.readers.making import epub, flat_odt, odt, packed, rtf
from tests.unit.annotations.readers.support import no_network, read_data

# -- OpenDocument


def odt_text(body: str, folder: Path) -> str:
    return read_data(odt(body), "a.odt", folder).text


def test_that_blanks_of_opendocument_are_those_it_means(tmp_path: Path) -> None:
    body = (
        "<text:p>  Deux\n   mots <text:span> et</text:span> trois<text:s text:c='2'/> puis\u00a0!"
        "<text:tab/>ici<text:line-break/>là<text:soft-page-break/></text:p>\n<text:p/>"
        "<text:p>fin</text:p>"
    )
    assert odt_text(body, tmp_path) == "Deux mots et trois   puis\u00a0!\tici\nlà\n\nfin"


def test_that_notes_tables_lists_and_boxes_of_opendocument_are_lines(tmp_path: Path) -> None:
    note = (
        "<text:note><text:note-citation>7</text:note-citation><text:note-body>"
        "<text:p>la note</text:p><text:p>suite</text:p></text:note-body></text:note>"
    )
    table = (
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    box = (
        "<draw:frame><draw:text-box><text:p>boîte</text:p></draw:text-box>"
        "<svg:title>non</svg:title></draw:frame>"
    )
    items = "<text:list><text:list-item><text:p>point</text:p></text:list-item></text:list>"
    body = f"<text:p>Mot{note} encore {box}ici</text:p>{table}{items}"
    assert odt_text(body, tmp_path) == "Mot[1] encore ici\nboîte\na\tb\npoint\n[1] la note\nsuite"


def test_that_changes_and_comments_of_opendocument_are_told(tmp_path: Path) -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>vieux</text:p>"
        "</text:deletion></text:changed-region><text:changed-region><text:insertion/>"
        "</text:changed-region></text:tracked-changes>"
    )
    comment = "<office:annotation><text:p>non</text:p></office:annotation>"
    meta = (
        '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Titre</dc:title>'
        "<dc:creator>Ana</dc:creator><dc:language>fr-FR</dc:language></m>"
    )
    data = odt(f"{changes}<text:p>Un {comment}mot</text:p>", {"meta.xml": meta})
    read = read_data(data, "a.odt", tmp_path)
    assert (read.text, read.title, read.language) == ("Un mot", "Titre", "fr")
    assert read.metadata == {"author": "Ana"}
    assert read.notes == (
        "1 comment left out.",
        "Tracked changes were taken as accepted (1 insertion, 1 deletion).",
    )


@pytest.mark.parametrize("name", ["a.fodt", "a.xml", "a"])
def test_that_a_flat_opendocument_is_read_like_a_packed_one(tmp_path: Path, name: str) -> None:
    read = read_data(flat_odt("<text:p>Un mot</text:p>"), name, tmp_path)
    assert (read.text, read.title, read.language) == ("Un mot", "Titre", "fr")


@pytest.mark.parametrize("data", [b"<html><body>Un mot</body></html>", b"<a", b"Un mot", b""])
def test_that_a_flat_opendocument_that_is_none_is_told(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UserError, match=r"a\.fodt"):
        read_data(data, "a.fodt", tmp_path)


def test_that_a_damaged_zip_file_is_told_without_its_bytes(tmp_path: Path) -> None:
    data = bytearray(odt("<text:p>Un mot</text:p>", {"Pictures/1.xml": "<a/>" * 9_000}))
    # The length of the first part's name, which then reaches over all that follows.
    place = data.index(b"content.xml") - 4
    data[place : place + 2] = (len(data) - place - 4).to_bytes(2, "little")
    with pytest.raises(UserError) as caught:
        read_data(bytes(data), "a.odt", tmp_path)
    assert "content.xml" in str(caught.value)
    assert len(caught.value.sentence) < 1_000


def test_that_the_first_heading_of_opendocument_is_the_title(tmp_path: Path) -> None:
    body = "<text:p>Chapeau.</text:p><text:h text:outline-level='1'>Grand  titre</text:h>"
    assert read_data(odt(body), "a.odt", tmp_path).title == "Grand titre"


# -- RTF


def rtf_text(body: str, folder: Path) -> str:
    return read_data(rtf(body), "a.rtf", folder).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\pard Jamais, jamais\~!\par Encore.\par", "Jamais, jamais\u00a0!\nEncore."),
        (r"\'c9t\'e9 \u233?\u8217'a \uc0\u8212 b", "Été é’a —b"),
        (r"\uc2\u169\'a9\'a9 x {\uc1\u-10179?\u-8704?}", "© x 😀"),
        (r"{\f1 \'cc\'e8\'f0}\f0  \'ef", "Мир ï"),
        (r"a\tab b\line c\emdash d\_e\-f\{g\}\\h", "a\tb\nc—d\u2011e\u00adf{g}\\h"),
        (r"{\b gras} et {\i italique}", "gras et italique"),
        (r"{\*\inconnu masque}{\pict 00ff}{\header haut}vu", "vu"),
        (r'{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt lien}}.', "lien."),
        ("mot\r\ncoup\\'e9\\\npar", "motcoupé\npar"),
        (r"{\pict\bin6 {}{}{}}suite", "suite"),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt bo\'eete\par}}}", "\nboîte"),
    ],
)
def test_that_rtf_gives_the_characters_it_names(body: str, text: str, tmp_path: Path) -> None:
    assert rtf_text(body, tmp_path) == text


def test_that_a_row_of_rtf_is_a_line(tmp_path: Path) -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl a\par b\cell c\cell\row"
    assert rtf_text(row + r"\pard fin", tmp_path) == "a b\tc\nfin"


def test_that_notes_changes_and_comments_of_rtf_are_told(tmp_path: Path) -> None:
    body = (
        r"{\info{\title Le tit\'e9}{\author Ana}}Un{\super\chftn}{\footnote \pard la note}"
        r" mot{\deleted  vieux}{\revised  neuf}{\*\atnid x}{\*\annotation non}."
    )
    read = read_data(rtf(body), "a.rtf", tmp_path)
    assert read.text == "Un[1] mot neuf.\n[1] la note"
    assert (read.title, read.metadata, read.encoding) == ("Le tité", {"author": "Ana"}, "cp1252")
    assert len(read.notes) == 2


def test_that_an_old_word_file_that_is_rtf_is_read(tmp_path: Path) -> None:
    assert read_data(rtf("Mot"), "a.doc", tmp_path).text == "Mot"


# -- EPUB

PAGE = (
    "<?xml version='1.0'?><!DOCTYPE html><html><head><title>x</title></head><body>{}</body></html>"
)


def test_that_a_book_is_read_in_its_order(tmp_path: Path) -> None:
    facts = (
        "<dc:title>Le livre</dc:title><dc:creator>Ana</dc:creator><dc:creator>Léo</dc:creator>"
        "<dc:language>fr</dc:language><dc:date>1898</dc:date><dc:publisher>Maison</dc:publisher>"
    )
    pages = {
        "b b.xhtml": PAGE.format("<h1>Un</h1><p>Premier\n mot&nbsp;!</p><script>x</script>"),
        "a.xhtml": PAGE.format("<p>Second é</p><ul><li>point<br/>suite</li></ul>"),
    }
    read = read_data(epub(pages, facts), "a.epub", tmp_path)
    assert read.text == "Un\nPremier mot\u00a0!\nSecond é\npoint\nsuite"
    assert (read.title, read.language) == ("Le livre", "fr")
    assert read.metadata == {"author": "Ana, Léo", "date": "1898", "site": "Maison"}


def test_that_no_book_reaches_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = no_network(monkeypatch)
    page = PAGE.replace("html>", 'html SYSTEM "http://localhost:9/x.dtd">', 1)
    page = page.format('<img src="http://localhost:9/x"/><p>Mot</p>')
    assert read_data(epub({"a.xhtml": page}), "a.epub", tmp_path).text == "Mot"
    assert tried == []


def test_that_a_locked_book_is_told_and_hidden_fonts_are_no_lock(tmp_path: Path) -> None:
    encryption = (
        '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
    )
    pages = {"a.xhtml": PAGE.format("<p>Mot</p>")}
    for algorithm, locked in (
        ("http://www.idpf.org/2008/embedding", False),
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True),
    ):
        parts = {"META-INF/encryption.xml": encryption.format(algorithm)}
        data = epub(pages, parts=parts)
        if locked:
            with pytest.raises(UserError, match="locked"):
                read_data(data, "a.epub", tmp_path)
        else:
            assert read_data(data, "a.epub", tmp_path).text == "Mot"


def test_that_the_table_of_contents_of_a_book_is_left_out_and_told(tmp_path: Path) -> None:
    data = epub({"nav.xhtml": PAGE.format("<nav>Un</nav>"), "a.xhtml": PAGE.format("<p>Mot</p>")})
    (tmp_path / "a.epub").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "a.epub") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    book = parts["OEBPS/content.opf"].replace(b'href="nav', b'properties="nav" href="nav')
    read = read_data(packed({**parts, "OEBPS/content.opf": book}), "b.epub", tmp_path)
    assert (read.text, read.notes) == ("Mot", ("The table of contents was left out.",))
