"""The French interface: every text is there, translated, and set as French is set."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from scripts import translations

FILE = translations.FOLDER / "elocutio_fr.ts"
KNOWN = translations.read(FILE)
IN_ERRORS = translations.in_errors()
_PLACE = re.compile(r"{\w+}")
_NAMES = re.compile(r"CheckThat!")
"""Proper names that are written with a mark."""


def test_that_every_text_of_the_interface_is_translated() -> None:
    missing = sorted(set(translations.texts()) - set(KNOWN))
    assert missing == [], "run “make translations” and translate what is unfinished"


def test_that_the_file_holds_no_text_that_is_gone() -> None:
    assert sorted(set(KNOWN) - set(translations.texts())) == []


@pytest.mark.parametrize("text", sorted(KNOWN))
def test_that_a_translation_fits_its_text(text: str) -> None:
    french = _NAMES.sub("", KNOWN[text])
    places, there = Counter(_PLACE.findall(text)), Counter(_PLACE.findall(french))
    if text in IN_ERRORS and "{what}" not in there:
        # A French sentence may do without the English word that fills this place.
        del places["{what}"]
    assert there == places
    assert text.endswith("…") == french.endswith("…")
    assert text.startswith(" ") == french.startswith(" ")
    assert ("&" in text) == ("&" in french)
    assert "'" not in french, "the apostrophe is ’"
    assert not re.search(r"[^\u00a0\u202f\s][;!?»](?![\w/])|[ \w][:](?=\s|$)", french), (
        "a no-break space stands before : ; ! ? »"
    )
    assert not re.search(r" [:;!?»]|« ", french), "these spaces do not break"
    assert "..." not in french


def test_that_the_compiled_file_is_the_one_of_this_text(tmp_path: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(FILE.with_suffix(".qm")))
    stale = [
        text for text, french in KNOWN.items() if translator.translate("Elocutio", text) != french
    ]
    assert stale == [], "run “make translations”"
