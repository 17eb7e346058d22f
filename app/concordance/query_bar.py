"""The row in which a search is asked: its kind, the words, and what is wrong with them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app import icons
from app.concordance.asking import Question
from app.i18n import mark, tr
from app.theme import Theme
from app.widgets import parts

KINDS = (
    ("words", mark("Words")),
    ("phrase", mark("Phrase")),
    ("pattern", mark("Regular expression")),
    ("tokens", mark("Tokens")),
)
_PAUSE = 300
"""Milliseconds without a key before a search starts by itself."""

BAR_HEIGHT = 38


class QueryBar(QWidget):
    """``asked`` tells a question after a pause in typing, or at once after Enter."""

    asked = Signal(object)
    forward = Signal(QKeyEvent)
    close_wanted = Signal()
    kind_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind of search"))
        for code, shown in KINDS:
            self.kind.addItem(tr(shown), code)
        self.field = parts.FilterField(
            tr("Search all documents"), tr("What to search all documents for")
        )
        self.close_button: QToolButton = parts.icon_button(tr("Close the search (Esc)"))
        self.trouble = parts.text("", "error", wrap=True)
        self.trouble.hide()
        row = QHBoxLayout()
        row.setContentsMargins(parts.INSET, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(parts.text(tr("Search"), "title"))
        row.addSpacing(4)
        row.addWidget(self.kind)
        row.addWidget(self.field, 1)
        row.addWidget(self.close_button)
        head = QWidget()
        head.setFixedHeight(BAR_HEIGHT)
        head.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        below = QHBoxLayout()
        below.setContentsMargins(parts.INSET, 0, parts.INSET, 4)
        below.addWidget(self.trouble)
        column.addLayout(below)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.ask)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.forward.connect(self._forward)
        self.field.left.connect(self.close_wanted)
        self.kind.activated.connect(lambda _: self._choose())
        self.close_button.clicked.connect(self.close_wanted)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self.field.set_theme(theme)
        self.close_button.setIcon(icons.icon("x", theme))

    def question(self) -> Question:
        """Return what is asked now; its words may be empty."""
        return Question(self.field.text().strip(), str(self.kind.currentData()))

    def set_question(self, words: str, kind: str) -> None:
        """Ask something else."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.kind_changed.emit(kind)
        self.field.setText(words)
        self.ask()

    def ask(self) -> None:
        """Ask now."""
        self._pause.stop()
        self.asked.emit(self.question())

    def show_trouble(self, sentence: str) -> None:
        """Say below the field why nothing is found; "" says nothing."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.field.setProperty("error", bool(sentence))
        self.field.style().polish(self.field)

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus()
        self.field.selectAll()

    def _choose(self) -> None:
        self.kind_changed.emit(str(self.kind.currentData()))
        self.ask()

    def _forward(self, event: QKeyEvent) -> None:
        if self._pause.isActive():
            self.ask()
        self.forward.emit(event)
