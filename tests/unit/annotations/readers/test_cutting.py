"""What is cut off the ends of an article is noted; suggestions name a page's furniture."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.readers.base import ReadText, Side, pasted
from annotations.readers.cutting import cut, line_at, lines, suggestions
from tests.conftest import SHARED

BODY = "Une phrase assez longue pour être du texte et non un bouton d’une page.\n" * 12


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Laisser un commentaire", True),
        ("12 commentaires", True),
        ("À lire aussi : le reste", True),
        ("Leave a Reply", True),
        ("Related articles", True),
        ("© 2025 Le Courrier", True),
        ("S’abonner à la lettre", True),
        ("Les commentaires du ministre ont choqué.", False),
        ("Il faut laisser un commentaire, dit-elle, et " + "encore " * 12, False),
        ("Commentairement", False),
    ],
)
def test_that_furniture_at_the_end_is_named(line: str, meant: bool) -> None:
    text = f"{BODY}\r\n{line}\r\nNom\r\n"
    found = suggestions(text)
    assert [entry.line for entry in found] == ([line] if meant else [])
    if meant:
        assert found[0].side is Side.AFTER
        assert text[slice(*found[0].keep)] == BODY.rstrip()


def test_that_furniture_at_the_start_is_named_with_the_largest_cut() -> None:
    text = f"Menu\nAccueil\n\n{BODY}"
    (found,) = suggestions(text)
    assert (found.side, found.line) == (Side.BEFORE, "Accueil")
    assert text[slice(*found.keep)] == BODY


def test_that_the_middle_of_a_text_is_left_alone() -> None:
    assert suggestions(f"{BODY}Menu\n{BODY * 4}") == []
    assert suggestions(f"{BODY}Partager\n{BODY * 4}") == []


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
def test_that_the_comment_form_of_the_sample_article_is_named() -> None:
    text = (SHARED / "articles" / "article_fr.txt").read_bytes().decode("utf-8")
    (found,) = suggestions(text)
    assert found.line == "Laisser un commentaire"
    assert text[slice(*found.keep)].endswith("atlantistes.")


def test_that_what_is_cut_is_noted_with_its_first_words() -> None:
    read = ReadText("Menu\nL’article.\nLaisser un\ncommentaire", "T", "a.txt", "utf-8", "0" * 64)
    made = cut(read, (5, 15))
    assert made.text == "L’article."
    assert made.metadata["cut"] == {
        "before": {"characters": 5, "words": "Menu"},
        "after": {"characters": 23, "words": "Laisser un commentaire"},
    }
    assert made.sha256 == read.sha256
    assert cut(read, (0, len(read.text))) is read
    with pytest.raises(UserError, match="Nothing would be left of “T”"):
        cut(read, (4, 5))


@given(st.text(st.sampled_from("ab\r\n\u2028\u2029 é😀"), max_size=40), st.integers(0, 40))
def test_that_every_offset_stands_in_one_line(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    start, end = line_at(text, offset)
    # Between CR and LF one stands at the end of the line before.
    assert start <= offset <= end or text[end : end + 2] == "\r\n"
    assert not set(text[start:end]) & set("\r\n\u2028\u2029")
    every = list(lines(text, 0, len(text)))
    assert "".join(text[a:b] for a, b in every) == "".join(c for c in text if c in "ab é😀")


def test_that_a_text_that_is_pasted_comes_from_no_file() -> None:
    read = pasted("Un titre\r\nUn mot\u00a0!")
    assert (read.title, read.file_name, read.sha256) == ("Un titre", "", "")
    assert read.text == "Un titre\r\nUn mot\u00a0!"
    assert pasted("Une phrase.").title == "Untitled"
    for words in ("", " \n"):
        with pytest.raises(UserError, match="no text"):
            pasted(words)
    with pytest.raises(UserError, match="NUL"):
        pasted("a\0b")


def test_that_what_cannot_be_read_is_left_out_where_something_can(tmp_path: Path, project) -> None:
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("Mot", "utf-8")
    bad.write_bytes(b"")
    gathered = project.gather([bad, good, tmp_path / "none"])
    assert [found.read.text for found in gathered.found] == ["Mot"]
    assert [entry.why for entry in gathered.left_out] == [
        "The file holds no text.",
        "There is no such file.",
    ]
    with pytest.raises(UserError, match=r"b\.txt: The file holds no text"):
        project.gather([bad])
    assert project.documents() == ()
