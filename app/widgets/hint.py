"""What stands in a list that is empty: why, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from app.widgets import parts

_TOP = 8


class EmptyHint(QLabel):
    """A sentence over a view, as long as its model has no rows; ``words`` returns it, or ""."""

    def __init__(self, view: QAbstractItemView, words: Callable[[], str]) -> None:
        super().__init__(view.viewport())
        self._view, self._words = view, words
        self.setProperty("role", "secondary")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        model = view.model()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.follow)
        view.viewport().installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Show or hide the sentence, as the model and the words are now."""
        words = self._words() if self._view.model().rowCount() == 0 else ""
        self.setText(words)
        self.setVisible(bool(words))
        self._place()

    def _place(self) -> None:
        width = max(0, self._view.viewport().width() - 2 * parts.INSET)
        self.setGeometry(parts.INSET, _TOP, width, self.heightForWidth(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the view's width."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False
