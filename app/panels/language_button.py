"""The language of a document, as a button that opens a menu to correct it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from annotations.model import Document
from app import languages
from app.i18n import mark, tr
from app.session import Session

LANGUAGES = {
    "fr": mark("French"),
    "en": mark("English"),
    "de": mark("German"),
    "es": mark("Spanish"),
    "it": mark("Italian"),
    "pt": mark("Portuguese"),
    "nl": mark("Dutch"),
    "ca": mark("Catalan"),
    "ro": mark("Romanian"),
    "pl": mark("Polish"),
    "sv": mark("Swedish"),
    "da": mark("Danish"),
    "nb": mark("Norwegian"),
    "ru": mark("Russian"),
    "uk": mark("Ukrainian"),
    "bg": mark("Bulgarian"),
    "el": mark("Greek"),
    "ar": mark("Arabic"),
    "fa": mark("Persian"),
    "he": mark("Hebrew"),
    "zh": mark("Chinese"),
    "ja": mark("Japanese"),
    "ko": mark("Korean"),
}


_FRAME = 2
"""Logical pixels of the frame around the words, which shows where the keyboard is."""


def name_of(language: str) -> str:
    """Return a language's name, its code where it has none here, or that it is not known."""
    if not language:
        return tr("Not known")
    return tr(LANGUAGES.get(language, language))


def in_sentence(language: str) -> str:
    """Return a language's name as it stands within a sentence; French writes it small."""
    name = name_of(language)
    return name.lower() if languages.current() == "fr" else name


class LanguageButton(QToolButton):
    """Each choice is one step of the history."""

    def __init__(self, session: Session, document: Document) -> None:
        super().__init__()
        self._session, self._document = session, document
        words = name_of(document.language)
        self.setProperty("role", "text")
        self.setText(f"{words} ▾")
        self.setAccessibleName(tr("Language: {language}", language=words))
        self.setToolTip(tr("Correct the language of this document"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("padding: 0;")
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)

    def sizeHint(self) -> QSize:
        """Return the size of the words: they begin where the values above and below begin."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + _FRAME, super().sizeHint().height())

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        codes = sorted({*LANGUAGES, self._document.language} - {""}, key=name_of)
        for code in [*codes, ""]:
            entry = menu.addAction(name_of(code))
            entry.setCheckable(True)
            entry.setChecked(code == self._document.language)
            entry.triggered.connect(lambda _=False, c=code: self.choose(c))

    def choose(self, language: str) -> None:
        """Give the document another language."""
        document = self._document
        if language != document.language:
            self._session.attempt(lambda p: p.edit_document(document.id, language=language))
