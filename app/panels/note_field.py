"""The field for a note: Esc and Ctrl+Enter end the writing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from app.i18n import tr


class NoteField(QPlainTextEdit):
    """``ended`` comes when a key says that the note is written."""

    ended = Signal()

    def __init__(self, height: int) -> None:
        """``height`` in logical pixels."""
        super().__init__()
        self.setProperty("role", "field")
        self.setPlaceholderText(tr("Note"))
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the module."""
        keys = Qt.Key
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (keys.Key_Return, keys.Key_Enter)
        if event.key() == keys.Key_Escape or (enter and held):
            self.ended.emit()
        else:
            super().keyPressEvent(event)
