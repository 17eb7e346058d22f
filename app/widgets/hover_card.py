"""The card beside the pointer: what annotation is here, what its label means, whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotations.model import Label
from app.i18n import counted
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

_WIDTH = 340
_BESIDE = QPoint(14, 20)
_MOST_OTHERS = 4
_SENTENCE = re.compile(r"(.+?[.!?…])(?=\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CardEntry:
    """What a card says of one annotation; ``by`` whose it is and what its status is."""

    label: Label
    name: str
    definition: str
    by: str
    note: str
    suggestion: bool = False
    other: bool = False


class HoverCard(QFrame):
    """A tool tip that holds the first annotation in full, and the names of those below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMaximumWidth(_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)

    def show_entries(self, entries: Sequence[CardEntry], at: QPoint, theme: Theme) -> None:
        """Show annotations, the one meant first, near a point of the screen."""
        self._clear()
        first, *others = entries
        self._column.addLayout(self._head(first, theme, "title"))
        self._column.addWidget(parts.text(first.by, "secondary"))
        if first.definition:
            self._add_wrapped(first_sentence(first.definition))
        if first.note:
            self._column.addWidget(parts.line())
            self._add_wrapped(first.note, "note")
        if others:
            self._column.addWidget(parts.line())
        for entry in others[:_MOST_OTHERS]:
            self._column.addLayout(self._head(entry, theme, "secondary"))
        if len(others) > _MOST_OTHERS:
            more = counted(len(others) - _MOST_OTHERS, "{n} more", "{n} more")
            self._column.addWidget(parts.text(more, "faint"))
        self.adjustSize()
        self._place(at)
        self.show()

    def _clear(self) -> None:
        self.hide()
        while self._column.takeAt(0) is not None:
            pass
        for widget in self.findChildren(QWidget):
            widget.setParent(None)
            widget.deleteLater()

    def _add_wrapped(self, words: str, role: str = "") -> None:
        label = parts.text(words, role, wrap=True)
        label.setFixedWidth(_WIDTH - 26)
        self._column.addWidget(label)

    @staticmethod
    def _head(entry: CardEntry, theme: Theme, role: str) -> QHBoxLayout:
        token = QLabel()
        icon = token_icon(entry.label, theme, suggestion=entry.suggestion, other=entry.other)
        token.setPixmap(icon.pixmap(token_size()))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(token)
        row.addWidget(parts.text(entry.name, role), 1)
        return row

    def _place(self, at: QPoint) -> None:
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        corner = at + _BESIDE
        if corner.y() + self.height() > area.bottom():
            corner.setY(at.y() - self.height() - 12)
        corner.setX(max(area.left(), min(corner.x(), area.right() - self.width())))
        self.move(corner.x(), max(area.top(), corner.y()))


def first_sentence(text: str) -> str:
    """Return a text's first sentence, the whole of it where there is none."""
    found = _SENTENCE.match(text.strip())
    return found.group(1) if found else text.strip()
