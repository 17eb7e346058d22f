"""A folder to choose, or to leave to the program."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.i18n import tr


class FolderField(QWidget):
    """Shows a folder; ``chosen`` carries another one, "" for the program's own."""

    chosen = Signal(str)

    def __init__(self, name: str, own: str) -> None:
        """``own`` is shown where no folder is chosen."""
        super().__init__()
        self.words = QLineEdit()
        self.words.setReadOnly(True)
        self.words.setAccessibleName(name)
        self.words.setPlaceholderText(own)
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        self.clear = QPushButton(tr("Reset"))
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(lambda: self.chosen.emit(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.choose)
        row.addWidget(self.clear)

    def show_folder(self, folder: str) -> None:
        """Show a folder, or that none is chosen."""
        self.words.setText(folder)
        self.words.setToolTip(folder)
        self.clear.setEnabled(bool(folder))

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.words.accessibleName(), self.words.text()
        )
        if folder:
            self.chosen.emit(folder)
