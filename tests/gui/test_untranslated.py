"""Every word on screen goes through translation, whatever panel, dialog or menu it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDockWidget,
    QWidget,
)

from annotations import codebooks
from annotations.language import rules
from annotations.language.figures import DETECTORS
from annotations.project.attributes import BUILT_IN
from app import installed, languages
from app.codebook_editor.fields import language_name
from app.codebook_editor.fields import languages as editor_languages
from app.languages import LANGUAGES
from app.suggestions.rule_words import rule_name
from app.window.main_window import MainWindow
from tests.gui.surfaces import MARK, Walk

_TRANSLATED = re.compile("⟦[^⟦⟧]*⟧")
_TAG = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)
_DATA = re.compile(rf"\S*{MARK}\S*")
_DATE = re.compile(r"\d+ \w+\.? \d{4}, \d\d:\d\d")
_PATH = re.compile(r"/[^\s⟦⟧]*")
_CUT = re.compile("⟦[^⟦⟧]*…$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEY = re.compile(
    r"\b(?:Ctrl|Shift|Alt|Return|Enter|Del|Backspace|Esc|PgDown|PgUp|Up|Down|Left|Right|F\d+)\b"
)


def _words(line: str) -> set[str]:
    return set(line.split())


_NAMES = _words("Elocutio elocutio Aa SVG PDF PNG svg pdf png px") | {
    *LANGUAGES.values(),
    *map(language_name, editor_languages()),
}
"""Names of the program, of formats and of languages, which are the same in every language."""
_OWN_WORDS = {
    # The id of a rule, and a pattern of tokens as spaCy writes it.
    "Rules": _words("own LEMMA guerre POS ADJ"),
    # The parts of the program and the short names of their licences.
    "About": {
        word
        for part in installed.parts()
        for words in (part.name, part.version, part.licence)
        for word in re.findall(r"[^\W\d_]{2,}", words)
    }
    | {"Qt"},
    # The kind of error and its traceback: for whoever mends it.
    "Something went wrong": {"ValueError"},
}
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.StatusTipRole,
)
_TEXTS = (
    "text",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "title",
    "labelText",
    "informativeText",
    "specialValueText",
    "prefix",
    "suffix",
    "currentMessage",
    "toPlainText",
    "iconText",
)


class Marking(QTranslator):
    """Encloses every text of the program, and of Qt's own buttons, in brackets."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> Any:
        """Return the text, recognisable as translated."""
        # Qt's names of keys stay as they are: they are looked for by their names.
        return None if context == "QShortcut" else f"⟦{text}⟧"

    def isEmpty(self) -> bool:
        """Say that there is something to look up."""
        return False


def texts_of(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield every text of a window and of what is visible in it, with where it stands."""
    yield "window title", top.windowTitle()
    for widget in (top, *top.findChildren(QWidget)):
        if not (widget.isVisible() or widget is top):
            continue
        name = type(widget).__name__
        if isinstance(widget, QDockWidget):
            yield f"{name} title", widget.windowTitle()
        for getter in _TEXTS:
            said = getattr(widget, getter, None)
            if callable(said) and not (getter == "toPlainText" and widget.property("diagnostic")):
                yield f"{name}.{getter}", said()
        for action in widget.actions():
            yield from _action_texts(action)
        if isinstance(widget, QComboBox):
            for row in range(widget.count()):
                yield f"{name} item", widget.itemText(row)
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _model_texts(f"{name} item", widget.model(), QModelIndex())


def _action_texts(action: QAction) -> Iterator[tuple[str, str]]:
    for getter in ("text", "toolTip", "statusTip", "iconText"):
        yield f"action {action.objectName()}.{getter}", getattr(action, getter)()
    if action.menu() is not None:
        for entry in action.menu().actions():
            yield from _action_texts(entry)


def _model_texts(
    name: str, model: QAbstractItemModel, parent: QModelIndex
) -> Iterator[tuple[str, str]]:
    listed = isinstance(model, QAbstractListModel)
    if listed and parent.isValid():
        return
    for column in range(1 if listed else model.columnCount(parent)):
        if not parent.isValid():
            said = model.headerData(column, Qt.Orientation.Horizontal)
            yield f"{name} header", said if isinstance(said, str) else ""
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                said = index.data(role)
                yield name, said if isinstance(said, str) else ""
            if column == 0:
                yield from _model_texts(name, model, index)


def untranslated(text: str, own: set[str], lines: frozenset[str]) -> list[str]:
    """Return the words of a text that are neither translated nor data."""
    text = _TAG.sub(" ", text)
    left = " ".join(line for line in text.split("\n") if line.strip() not in lines)
    left = _PATH.sub(" ", _DATE.sub(" ", left))
    while (shorter := _TRANSLATED.sub(" ", left)) != left:
        left = shorter
    left = _CUT.sub(" ", left)
    left = _KEY.sub(" ", _DATA.sub(" ", left))
    return [word for word in _WORD.findall(left) if word not in own]


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    translator = Marking(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return what the program's own painting draws, as it draws it."""
    words: set[str] = set()
    draw = QPainter.drawText

    def noted(painter: QPainter, *arguments: Any) -> Any:
        words.update(argument for argument in arguments if isinstance(argument, str))
        return draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", noted)
    return words


def _shipped() -> frozenset[str]:
    """Return names and descriptions of codebooks and rules that come with the program: data."""
    books = [codebooks.load(id_) for id_ in codebooks.shipped()]
    shipped = [rule for code in rules.languages() for rule in rules.rules_of(code).rules]
    named = {rule_name(rule) for rule in shipped} | {rule.label for rule in shipped}
    texts = [text for book in books for text in (book.name, book.description)]
    texts += [text for entry in BUILT_IN for text in (entry.name, *(c.name for c in entry.choices))]
    texts += [text for rule in shipped for text in (rule.explanation, rule.name)]
    return frozenset(words for text in texts for words in text.values()) | named | {*DETECTORS}


def test_that_every_text_on_screen_is_translated(
    open_window: Callable[[Path | None], MainWindow],
    tmp_path: Path,
    marking: None,
    painted: set[str],
) -> None:
    lines = _shipped()
    found: set[str] = set()
    looked: list[str] = []

    def look(name: str, top: QWidget) -> None:
        looked.append(name)
        painted.clear()
        top.grab()
        for where, text in (*texts_of(top), *(("painted", words) for words in painted)):
            own = next((w for key, w in _OWN_WORDS.items() if key in top.windowTitle()), set())
            if isinstance(text, str) and (words := untranslated(text, _NAMES | own, lines)):
                found.add(f"{name}: {where}: {text[:200]!r}: {words[:6]}")

    Walk(open_window, tmp_path, look).everything()
    assert len(set(looked)) > 30
    assert languages.current() == "en"
    assert sorted(found) == [], "\n".join(sorted(found))


def test_that_a_word_left_out_is_found() -> None:
    lines = frozenset({"A codebook"})
    assert untranslated("⟦Undo ⟦tag Un§⟧⟧", set(), lines) == []
    assert untranslated("Undo ⟦tag Un§⟧", set(), lines) == ["Undo"]
    assert untranslated("⟦Step⟧: done", set(), lines) == ["done"]
    assert untranslated("A codebook\n¶ 3 · 12–40 Ctrl+C", set(), lines) == []
