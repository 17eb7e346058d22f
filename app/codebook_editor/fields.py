"""Fields whose words are stored when they are left: one line, many lines, each with its refusal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.i18n import tr
from app.widgets import parts

_PARAGRAPH = "\u2029"


class LineField(QLineEdit):
    """One line. ``committed`` comes when it is left, on Enter and Ctrl+Enter, if it was changed."""

    committed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._shown = ""

    def words(self) -> str:
        """Return what stands in the field."""
        return self.text()

    def show_words(self, words: str) -> None:
        """Show what is stored; the caret stays where nothing changes."""
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)
        self._shown = self.text()

    def type_words(self, words: str) -> None:
        """Show words that are not stored."""
        self.setText(words)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.text() != self._shown

    def event(self, event: QEvent) -> bool:
        """Let undo and redo act on the project where nothing is typed here."""
        return _leaves_undo(self, event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store on Enter; Escape takes back what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.dirty:
            self.setText(self._shown)
            self.committed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store when the field is left, not for its own menu."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.committed.emit()


class TextField(QPlainTextEdit):
    """Several lines; as high as its words, within limits."""

    committed = Signal()

    def __init__(self, name: str, font: QFont | None = None, most: int = 12) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if font is not None:
            # The style sheet sets no font; this one would be taken for the application's.
            self.document().setDefaultFont(font)
            self.setFont(font)
        self._most = most
        self._shown = ""
        self.textChanged.connect(self._fit)
        self._fit()

    def words(self) -> str:
        """Return what stands in the field, with its no-break spaces.

        ``toPlainText`` would turn them into spaces.
        """
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    def show_words(self, words: str) -> None:
        """Show what is stored; the caret stays where nothing changes."""
        if words != self.words():
            self.setPlainText(words)
        self._shown = self.words()

    def type_words(self, words: str) -> None:
        """Show words that are not stored."""
        self.setPlainText(words)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.words() != self._shown

    def event(self, event: QEvent) -> bool:
        """Let undo and redo act on the project where nothing is typed here."""
        return _leaves_undo(self, event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store on Ctrl+Enter; Escape takes back what was typed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.dirty:
            self.setPlainText(self._shown)
            self.committed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store when the field is left, not for its own menu."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.committed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines of the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        lines = min(max(2, round(self.document().size().height())), self._most)
        margins = 2 * round(self.document().documentMargin()) + 10
        height = lines * self.fontMetrics().lineSpacing() + margins
        if height != self.height():
            self.setFixedHeight(height)


def _leaves_undo(field: LineField | TextField, event: QEvent) -> bool:
    """Whether a key is left to the window: undo and redo, while nothing typed waits here."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    if field.dirty or not (event.matches(keys.Undo) or event.matches(keys.Redo)):
        return False
    event.ignore()
    return True


class Refusal(QObject):
    """The line that says, beside a field, why its words are not stored."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.line = parts.text("", "error", wrap=True)
        self.line.hide()

    def show(self, why: str) -> None:
        """Show a sentence, or "" for none."""
        self.line.setText(why)
        self.line.setVisible(bool(why))
        self._field.setAccessibleDescription(why)
        if (self._field.property("error") == "true") != bool(why):
            self._field.setProperty("error", "true" if why else "false")
            style = self._field.style()
            style.unpolish(self._field)
            style.polish(self._field)

    @property
    def why(self) -> str:
        """The sentence shown."""
        return self.line.text()


def with_refusal(field: QWidget, refusal: Refusal) -> QWidget:
    """Return a field with the line for its refusal below it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(field)
    column.addWidget(refusal.line)
    return made


_LANGUAGES = {
    "en": "English",
    "fr": "Français",
    "de": "Deutsch",
    "es": "Español",
    "it": "Italiano",
    "pt": "Português",
    "nl": "Nederlands",
    "pl": "Polski",
    "cs": "Čeština",
    "ru": "Русский",
    "uk": "Українська",
    "bg": "Български",
    "el": "Ελληνικά",
    "ar": "العربية",
    "he": "עברית",
    "ca": "Català",
    "ro": "Română",
    "sl": "Slovenščina",
    "hr": "Hrvatski",
    "tr": "Türkçe",
}


def language_name(code: str) -> str:
    """Return a language's own name; its code where that is not known here."""
    return _LANGUAGES.get(code, code)


def languages() -> list[str]:
    """Return the codes of the languages that are offered by name."""
    return list(_LANGUAGES)


def caption(words: str, of: QWidget) -> QWidget:
    """Return the word before a field, which also names it for those who hear the screen."""
    made = parts.text(tr(words), "secondary")
    made.setBuddy(of)
    return made
