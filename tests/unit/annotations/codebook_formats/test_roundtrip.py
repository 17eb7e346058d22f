"""What a format writes it reads again, and loses what it declares and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import example, given

from annotations import codebooks
from annotations.codebook_formats.losses import further, losses
from annotations.codebook_formats.registry import (
    CODEBOOK_FORMATS,
    CodebookFormat,
    encode,
    find,
    for_file,
    of_file,
)
from annotations.errors import UsageError
from annotations.model import Codebook, Report
from tests.unit.annotations.codebook_formats.books import books, everything

FORMATS = pytest.mark.parametrize("entry", CODEBOOK_FORMATS, ids=lambda entry: entry.code)


def _read(entry: CodebookFormat, data: bytes) -> Codebook:
    return entry.read(data, f"elsewhere{entry.suffixes[0]}", Report())


def _goes_round(entry: CodebookFormat, book: Codebook) -> None:
    """Assert that a format's files stay as they are, and lose what is declared at most."""
    first = entry.write(book)
    back = _read(entry, first)
    assert entry.write(back) == first
    assert _read(entry, entry.write(back)) == back
    assert set(losses(book, back)) <= _implied(entry.losses)


def _implied(declared: tuple[str, ...]) -> set[str]:
    """Return what is declared: where texts are lost, they may be lost in some languages only."""
    return {*declared, *(further(what) for what in declared)}


@FORMATS
@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_a_shipped_codebook_goes_round(entry: CodebookFormat, name: str) -> None:
    _goes_round(entry, codebooks.load(name))


@given(book=books())
@example(book=everything())
def test_that_any_codebook_goes_round_in_every_format(book: Codebook) -> None:
    for entry in CODEBOOK_FORMATS:
        _goes_round(entry, book)


@FORMATS
def test_that_a_format_loses_exactly_what_it_declares(entry: CodebookFormat) -> None:
    book = everything()
    lost = losses(book, _read(entry, entry.write(book)))
    assert set(entry.losses) <= set(lost) <= _implied(entry.losses)
    _, report = encode(book, entry, f"elsewhere{entry.suffixes[0]}")
    assert report.left_out == lost
    assert report.written == {"labels": 5, "groups": 2}


@FORMATS
def test_that_a_file_is_recognised(entry: CodebookFormat) -> None:
    data = entry.write(everything())
    for suffix in entry.suffixes:
        assert of_file(data, f"book{suffix.upper()}") is entry
    assert find(entry.code) is entry


def test_that_codes_are_unique_and_an_unknown_one_is_wrong_use() -> None:
    codes = [entry.code for entry in CODEBOOK_FORMATS]
    assert len(codes) == len(set(codes))
    with pytest.raises(UsageError, match=f"known are: {', '.join(codes)}"):
        find("nothing")


def test_that_a_name_without_a_known_suffix_does_not_tell_the_format(tmp_path) -> None:
    with pytest.raises(UsageError, match="--format"):
        for_file(tmp_path / "book.docx")


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_a_shipped_codebook_is_written_as_it_lies(name: str) -> None:
    book = codebooks.load(name)
    (data, _) = codebooks.datafiles.read(name, "codebooks", "codebook")
    assert find("json").write(book) == data
