"""Texts put together from data, in the language of the interface."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotations.changes import OPS, OPS_OF_ONE, HistoryStep
from annotations.errors import UserError
from annotations.offsets import checked_text
from app import languages
from app.i18n import counted, error_text, step_text, tr


def test_that_what_is_filled_in_is_not_filled_again() -> None:
    assert tr("{title} of {all}", title="{all} or {n}", all=3) == "{all} or {n} of 3"
    assert tr("{gone} stays", other=1) == "{gone} stays"
    assert tr("100 % {of} {braces") == "100 % {of} {braces"


def test_that_large_numbers_have_their_thousands_apart() -> None:
    assert counted(12_345, "{n} hit", "{n} hits") == "12\u202f345 hits"
    assert tr("at {place}", place=str(12_345)) == "at 12345"


@pytest.mark.parametrize(("number", "words"), [(1, "1 annotation"), (2, "2 annotations")])
def test_that_a_step_of_one_thing_is_said_in_the_singular(number: int, words: str) -> None:
    step = HistoryStep(1, "x", "delete_many", {"number": number}, "ana", "", undone=False)
    assert step_text(step, (), "en") == f"delete {words}"


def test_that_a_step_without_its_details_still_has_its_text() -> None:
    step = HistoryStep(1, "x", "tag_in_the_future", {}, "ana", "", undone=False)
    assert step_text(step, (), "en") == "tag_in_the_future"
    step = HistoryStep(1, "x", "annotate", {}, "ana", "", undone=False)
    assert step_text(step, (), "en") == "tag …"


def test_that_every_operation_with_a_number_has_a_singular() -> None:
    assert set(OPS_OF_ONE) == {op for op, text in OPS.items() if "{number}" in text}


def test_that_a_trouble_is_told_in_a_filled_sentence_with_its_place() -> None:
    error = UserError("There is no label “{code}”.", file="a.tsv", line=1_200, code="{file}")
    assert str(error) == "a.tsv, line 1200: There is no label “{file}”."
    assert error_text(error) == "a.tsv, line 1\u202f200: There is no label “{file}”."
    assert error_text(UserError("Only {what}.", what=UserError("so"))) == "Only so."
    assert error_text(OSError("disk full")) == "disk full"


def test_that_words_of_the_program_inside_a_trouble_are_told_in_french(qapp: QApplication) -> None:
    languages.use("fr")
    try:
        with pytest.raises(UserError) as caught:
            checked_text("a\0", "The note")
        said = "La note contient un caractère NUL à la position 1\u00a0; retirez-le d’abord."
        assert error_text(caught.value) == said
        assert str(caught.value).startswith("The note holds a NUL character at offset 1;")
    finally:
        languages.use("en")
