"""A new project: its file, annotator, language and codebooks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations import codebooks
from annotations.model import in_language
from annotations.project.project import DEFAULT_CODEBOOK
from app.i18n import mark, tr
from app.session import Session
from app.widgets import parts

SUFFIX = ".elocutio"
_LANGUAGES = (("fr", mark("French")), ("en", mark("English")), ("", mark("Other")))


def documents_folder() -> Path:
    """Return where the system keeps documents; the home folder where there is no such place."""
    where = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(where) or Path.home())
    return folder if folder.is_dir() else Path.home()


def with_suffix(path: str) -> Path:
    """Return a project's path with its suffix."""
    return Path(path if path.endswith(SUFFIX) else path + SUFFIX)


class NewProjectDialog(QDialog):
    """Asks what a new project needs; the caller makes it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New project"))
        self.setMinimumWidth(520)
        self.file = QLineEdit(str(documents_folder() / f"{tr('Project')}{SUFFIX}"))
        self.file.setAccessibleName(tr("File"))
        choose = QPushButton(tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        self.annotator = QLineEdit()
        self.annotator.setAccessibleName(tr("Annotator"))
        self.annotator.setPlaceholderText(tr("Your name"))
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language of the documents"))
        for code, name in _LANGUAGES:
            self.language.addItem(tr(name), code)
        self.books = QListWidget()
        self.books.setProperty("role", "field")
        self.books.setAccessibleName(tr("Codebooks"))
        # The first codebook's keys win where two codebooks share one.
        for id_ in sorted(codebooks.shipped(), key=lambda id_: id_ != DEFAULT_CODEBOOK):
            book = codebooks.load(id_)
            item = QListWidgetItem(in_language(book.name, session.language))
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setToolTip(in_language(book.description, session.language))
            item.setCheckState(_check(id_ == DEFAULT_CODEBOOK))
            self.books.addItem(item)
        self.books.setFixedHeight(216)
        self._lay_out(choose)

    def _lay_out(self, choose: QPushButton) -> None:
        file = QHBoxLayout()
        file.setSpacing(8)
        file.addWidget(self.file, 1)
        file.addWidget(choose)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("File"), file)
        form.addRow(tr("Annotator"), self.annotator)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Codebooks"), self.books)
        buttons = QDialogButtonBox()
        create = buttons.addButton(tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        create.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        hint = tr("Everything lives in this one file. It is saved as you work.")
        column.addWidget(parts.text(hint, "secondary", wrap=True))
        column.addLayout(form)
        column.addWidget(buttons)

    def _choose(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("New project"), self.file.text(), f"Elocutio (*{SUFFIX})"
        )
        if path:
            self.file.setText(str(with_suffix(path)))

    def path(self) -> Path:
        """Return where the project shall be."""
        return with_suffix(self.file.text().strip())

    def chosen_books(self) -> list[str]:
        """Return the ids of the codebooks chosen."""
        items = (self.books.item(row) for row in range(self.books.count()))
        role = Qt.ItemDataRole.UserRole
        return [item.data(role) for item in items if item.checkState() is Qt.CheckState.Checked]


def _check(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
