"""The French interface: every text is there, translated, and set as French is set."""

from __future__ import annotations

import ast
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
_SENTENCE = re.compile(r"[A-Z][a-z]*[,;:]? [a-zé“{]|[A-Z][a-z]+ $")
"""How a sentence for people begins: no name, style sheet or query does."""
_ENGLISH = {
    # Words of the command line, and of what is sent to whoever mends the program.
    "app/main.py",
    "app/problem_report.py",
    "app/window/selftest.py",
    # Licences, and the sample's own words.
    "app/installed.py",
    "app/tour/steps.py",
}
"""Modules whose sentences stay as they are."""


def test_that_every_text_of_the_interface_is_translated() -> None:
    missing = sorted(set(translations.texts()) - set(KNOWN))
    assert missing == [], "run “make translations” and translate what is unfinished"


def test_that_the_file_holds_no_text_that_is_gone() -> None:
    assert sorted(set(KNOWN) - set(translations.texts())) == []


def untranslated_in(source: str, gathered: set[str]) -> list[str]:
    """Return the sentences of a module that no table or call hands to translation."""
    tree = ast.parse(source)
    silent: set[int] = set()
    for node in ast.walk(tree):
        log = isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log.")
        # A bare RuntimeError and the like is a bug; what is told of it is for whoever mends it.
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if log or docstring or isinstance(node, ast.Raise | ast.Assert):
            silent.update(map(id, ast.walk(node)))
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in silent
        and _SENTENCE.match(node.value.strip())
        and node.value not in gathered
    ]


def test_that_no_sentence_in_the_windows_code_goes_past_translation() -> None:
    gathered = set(translations.texts())
    found = [
        f"{path.relative_to(translations.ROOT).as_posix()}: {text[:90]!r}"
        for path in sorted((translations.ROOT / "app").rglob("*.py"))
        if path.relative_to(translations.ROOT).as_posix() not in _ENGLISH
        for text in untranslated_in(path.read_text("utf-8"), gathered)
    ]
    assert found == []


def test_that_a_sentence_that_only_a_thread_tells_is_found() -> None:
    told = "self._answered.emit(1, None, {})"
    sentence = "'The search failed; see the log.'"
    assert untranslated_in(told.format(sentence), set()) == ["The search failed; see the log."]
    assert untranslated_in(told.format(sentence), {"The search failed; see the log."}) == []
    assert untranslated_in(told.format("f'Nothing fits {words} here.'"), set()) == ["Nothing fits "]
    assert untranslated_in("_log.exception('The search failed.')", set()) == []
    assert untranslated_in("style = 'QLabel { color: red }'; font = 'Inter'", set()) == []


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
