"""A PDF's text comes in the order of reading, its lines and their hyphens as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.readers.columns import Piece, page_text
from tests.unit.annotations.readers.making import LOCKED, Words, pdf
from tests.unit.annotations.readers.support import read_data

WIDE = "Une ligne assez longue qui traverse toute la page d’un bord à l’autre, sans aucun arrêt ici"
ROW = "mots de la colonne {} ligne {:02}"


def column(name: str, x: float, rows: int = 6, top: float = 700) -> list[Words]:
    return [(x, top - 12 * n, ROW.format(name, n)) for n in range(rows)]


def lines(name: str, rows: int = 6) -> str:
    return "\n".join(ROW.format(name, n) for n in range(rows))


def text(page: list[Words], folder: Path) -> str:
    return read_data(pdf([page]), "a.pdf", folder).text


def test_that_letters_lines_and_paragraphs_are_those_of_the_page(tmp_path: Path) -> None:
    page = [
        (50, 700, "L’été, déjà – « oui » !"),
        (50, 688, "Deuxième ligne."),
        (50, 676, "Troisième."),
    ]
    page += [(50, 650, "Autre paragraphe."), (50, 638, "Sa suite.")]
    assert text(page, tmp_path) == (
        "L’été, déjà – « oui » !\nDeuxième ligne.\nTroisième.\n\nAutre paragraphe.\nSa suite."
    )


def test_that_hyphens_at_line_ends_stay(tmp_path: Path) -> None:
    page = [(50, 700, "Un long argu-"), (50, 688, "ment se pour-"), (50, 676, "suit peut-être.")]
    assert text(page, tmp_path) == "Un long argu-\nment se pour-\nsuit peut-être."


def test_that_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left, right = column("A", 50), column("B", 300)
    by_rows = [word for pair in zip(left, right, strict=True) for word in pair]
    expected = f"{lines('A')}\n\n{lines('B')}"
    assert text(left + right, tmp_path) == expected
    assert text(by_rows, tmp_path) == expected
    assert text(right + left, tmp_path) == expected


def test_that_three_columns_are_three(tmp_path: Path) -> None:
    page = column("C", 410) + column("A", 30) + column("B", 220)
    assert text(page, tmp_path) == "\n\n".join(lines(name) for name in "ABC")


def test_that_what_spans_the_columns_stays_in_its_place(tmp_path: Path) -> None:
    top = column("A", 50) + column("B", 300)
    below = column("C", 50, top=560) + column("D", 300, top=560)
    page = [(50, 740, WIDE), *below, *top, (50, 600, WIDE), (50, 400, WIDE)]
    parts = [WIDE, lines("A"), lines("B"), WIDE, lines("C"), lines("D"), WIDE]
    assert text(page, tmp_path) == "\n\n".join(parts)


def test_that_bullets_and_line_numbers_are_no_column(tmp_path: Path) -> None:
    page = [
        word for n in range(5) for word in ((50, 700 - 12 * n, f"{n}."), (80, 700 - 12 * n, WIDE))
    ]
    assert text(page, tmp_path) == "\n".join(f"{n}. {WIDE}" for n in range(5))


def test_that_wide_blanks_of_some_lines_are_no_gutter() -> None:
    def row(n: int) -> list[Piece]:
        if n % 3:
            return [Piece("ligne entière", 50, 300, 700 - 12 * n, 10)]
        return [
            Piece("à gauche", 50, 160, 700 - 12 * n, 10),
            Piece("là", 180, 300, 700 - 12 * n, 10),
        ]

    text = page_text([piece for n in range(13) for piece in row(n)])
    assert text == "\n".join(("ligne entière" if n % 3 else "à gauche là") for n in range(13))


def test_that_a_line_of_hebrew_is_read_from_the_right() -> None:
    pieces = [Piece("עולם", 50, 100, 700, 10), Piece("שלום", 120, 170, 700, 10)]
    assert page_text(pieces) == "שלום עולם"


def test_that_a_line_of_french_holds_hebrew_words_in_their_order() -> None:
    pieces = [
        Piece("il dit", 50, 75, 700, 10),
        Piece("עולם", 80, 100, 700, 10),
        Piece("שלום", 104, 124, 700, 10),
        Piece("ainsi", 128, 150, 700, 10),
    ]
    assert page_text(pieces) == "il dit שלום עולם ainsi"


@pytest.mark.parametrize(
    ("base", "size"), [(704.6, 8.8), (705, 6), (697, 6)], ids=["raised", "small", "lowered"]
)
def test_that_the_mark_of_a_note_stays_at_its_word(base: float, size: float) -> None:
    before = [Piece("Première ligne", 50, 140, 714, 11)]
    after = [Piece("Dernière ligne", 50, 140, 686, 11)]
    line = [
        Piece("ils mentent", 50, 110, 700, 11),
        Piece("1", 110.3, 115, base, size),
        Piece(", dit-on.", 115, 150, 700, 11),
    ]
    assert page_text(before + line + after) == (
        "Première ligne\nils mentent1, dit-on.\nDernière ligne"
    )


def test_that_a_small_line_under_a_large_one_stays_a_line() -> None:
    pieces = [Piece("TITRE", 50, 120, 700, 14), Piece("sous-titre", 50, 130, 692, 7)]
    assert page_text(pieces) == "TITRE\nsous-titre"


def test_that_signs_of_another_face_stand_where_the_page_shows_them() -> None:
    pieces = [
        Piece("On nous a menti ", 55, 260, 700, 11),
        Piece(", dit-on, ", 273, 330, 700, 11),
        Piece("souvent", 330, 370, 700, 11),
        Piece("😀", 260.5, 273, 700, 11.7),
    ]
    assert page_text(pieces) == "On nous a menti 😀, dit-on, souvent"


@given(
    st.lists(
        st.tuples(
            st.integers(0, 500), st.integers(1, 200), st.integers(0, 800), st.integers(1, 30)
        ),
        max_size=40,
    )
)
def test_that_every_piece_is_read_once(places: list[tuple[int, int, int, int]]) -> None:
    pieces = [
        Piece(f"<{number}>", left, left + width, base, size)
        for number, (left, width, base, size) in enumerate(places)
    ]
    # Pieces that touch are one word, so that words are not counted, but pieces.
    assert sorted(re.findall("<[0-9]+>", page_text(pieces))) == sorted(p.text for p in pieces)


def test_that_pages_follow_and_those_without_text_are_told(tmp_path: Path) -> None:
    data = pdf([[(50, 700, "Un.")], [], [(50, 700, "Trois.")]])
    read = read_data(data, "a.pdf", tmp_path)
    assert read.text == "Un.\n\nTrois."
    assert read.notes == ("Pages without text (empty, pictures or scans): 2.",)


@pytest.mark.parametrize(
    ("facts", "title", "metadata"),
    [
        ("/Title(Le titre)/Author(Ana)", "Le titre", {"author": "Ana"}),
        ("/Title(Microsoft Word - x.doc)/Author(anonymous)", "Mot", {}),
        ("/Title(brouillon2.docx)", "Mot", {}),
        ("/Title((untitled))", "Mot", {}),
        ("", "Mot", {}),
    ],
)
def test_that_a_title_is_no_file_name(
    facts: str, title: str, metadata: dict[str, str], tmp_path: Path
) -> None:
    read = read_data(pdf([[(50, 700, "Mot")]], facts), "a.pdf", tmp_path)
    assert (read.title, read.metadata) == (title, metadata)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdf([[], []]), "no text layer"),
        (pdf([[(50, 700, "Mot")]], trailer=LOCKED), "protected by a password"),
        (b"%PDF-1.7\nabc", "damaged"),
        (b"", "empty"),
    ],
)
def test_that_a_pdf_without_text_is_told(data: bytes, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=sentence):
        read_data(data, "a.pdf", tmp_path)
