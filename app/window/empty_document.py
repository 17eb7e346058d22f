"""What to do next where a project has no document yet: buttons below the sentence in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.i18n import tr

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_BELOW = 28
"""Logical pixels below the middle, where the sentence stands."""


class EmptyDocument(QWidget):
    """Lies over the reading view; shown while a project that can be written to has no document."""

    def __init__(self, window: MainWindow) -> None:
        viewport = window.view.viewport()
        super().__init__(viewport)
        self._session = window.session
        self.add = QPushButton(tr("Add documents…"))
        self.import_ = QPushButton(tr("Import annotations…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, name in ((self.add, "add_documents"), (self.import_, "import")):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, n=name: window.actions_[n].trigger())
            row.addWidget(button)
        self._session.document_changed.connect(self.follow)
        self._session.project_changed.connect(self.follow)
        viewport.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Show or hide, as the session is now."""
        wanted = self._session.writable and self._session.document is None
        appears = wanted and self.isHidden()
        self.setVisible(wanted)
        self._place()
        if appears:
            self.add.setFocus()

    def _place(self) -> None:
        around = self.parentWidget()
        self.adjustSize()
        if around is not None:
            left = (around.width() - self.width()) // 2
            self.move(max(0, left), around.height() // 2 + _BELOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False
