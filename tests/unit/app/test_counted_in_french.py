"""Counts in French: nothing and one go with the singular, in all texts that count."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotations.language.concordance import Line
from app import languages
from app.concordance.asking import End
from app.concordance.wording import how_many, why_none
from app.i18n import counted
from scripts import translations

KNOWN = translations.read(translations.FOLDER / "elocutio_fr.ts")
_COUNTED = re.compile(r"\{n\}\s(\w+)")
_PARTICIPLE_OF_MANY = re.compile(r"\w+ée?s\b")
_ALIKE = {"de", "dont", "en"}
"""What follows a number in French without a noun: “{n} de plus”."""

SHOWN = [
    ("{n} line", "{n} lines", "ligne"),
    ("{n} row selected", "{n} rows selected", "ligne choisie"),
    ("{n} document", "{n} documents", "document"),
    ("{n} place", "{n} places", "endroit"),
    ("{n} annotation", "{n} annotations", "annotation"),
    ("{n} new suggestion", "{n} new suggestions", "nouvelle suggestion"),
]
"""What concordance, consistency, list and review count, with its French."""


def _pairs() -> list[tuple[str, str]]:
    """Return the two forms of each text that counts."""
    found: set[tuple[str, str]] = set()
    for path in sorted((translations.ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "counted":
                forms = [arg.value for arg in node.args[1:3] if isinstance(arg, ast.Constant)]
                if len(forms) == 2:
                    found.add((str(forms[0]), str(forms[1])))
    return sorted(found)


PAIRS = _pairs()


@pytest.fixture
def _french(qapp: QApplication) -> Iterator[None]:
    languages.use("fr")
    yield
    languages.use("en")


def test_that_the_texts_that_count_are_found() -> None:
    assert len(PAIRS) > 40
    assert {(one, many) for one, many, _ in SHOWN} <= set(PAIRS)


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_that_the_french_of_one_is_a_singular(one: str, many: str) -> None:
    noun = _COUNTED.search(KNOWN[one])
    assert not _PARTICIPLE_OF_MANY.search(KNOWN[one])
    if noun and noun[1] not in _ALIKE:
        assert noun[1][-1] not in "sx"
        assert KNOWN[one] != KNOWN[many]


@pytest.mark.usefixtures("_french")
@pytest.mark.parametrize(("one", "many", "french"), SHOWN)
def test_that_nothing_and_one_go_with_the_singular(one: str, many: str, french: str) -> None:
    plural = " ".join(f"{word}s" for word in french.split())
    told = [counted(number, one, many) for number in (0, 1, 2)]
    assert told == [f"0 {french}", f"1 {french}", f"2 {plural}"]


@pytest.mark.usefixtures("_french")
def test_that_the_concordance_says_one_line_and_one_document() -> None:
    line = Line("d", "Un", 0, 2, "", "la", "")
    other = Line("e", "Deux", 0, 2, "", "la", "")
    assert how_many([line], End(0, False, 0.1), 0) == "1 ligne dans 1 document"
    assert how_many([line, other], End(0, False, 0.1), 0) == "2 lignes dans 2 documents"
    assert "1 document n’a que des mots" in why_none("la", End(0, False, -1, 1))
    assert "2 documents ne sont pas encore lus" in why_none("la", End(2, False, -1))
