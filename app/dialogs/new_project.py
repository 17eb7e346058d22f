"""The assistant for a new project: three pages, of which the first one would do."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Codebook
from app.i18n import tr
from app.session import Session
from app.widgets import parts

SUFFIX = ".elocutio"
_ANNOTATOR = "annotator"


def documents_folder() -> Path:
    """Return where the system keeps documents; the home folder where there is no such place."""
    where = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(where) or Path.home())
    return folder if folder.is_dir() else Path.home()


class NewProjectDialog(QDialog):
    """Asks what a new project needs; the caller makes it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        from app.dialogs.new_project_pages import BooksPage, DocumentsPage, PlacePage

        super().__init__(parent)
        self.setWindowTitle(tr("New project"))
        self.resize(720, 520)
        self._settings = session.settings
        folder = documents_folder()
        self.place = PlacePage(folder, SUFFIX)
        self.place.annotator.setText(str(session.settings.state(_ANNOTATOR) or ""))
        self.books = BooksPage(session.language)
        self.documents = DocumentsPage(folder)
        self.pages = QStackedWidget()
        titles = (tr("Name and place"), tr("Codebooks"), tr("First documents"))
        self._titles = [parts.text("", "secondary") for _ in titles]
        self._words = [
            f"{n}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{title}"
            for n, title in enumerate(titles, start=1)
        ]
        for page in (self.place, self.books, self.documents):
            self.pages.addWidget(page)
        self.fault = parts.text("", "error", wrap=True)
        self.back = QPushButton(tr("&Back"))
        self.next = QPushButton(tr("&Next"))
        self.make = QPushButton(tr("&Create"))
        self.cancel = QPushButton(tr("Cancel"))
        for button in (self.back, self.next, self.make, self.cancel):
            button.setAutoDefault(False)
        self._lay_out()
        self.back.clicked.connect(lambda: self.go(self.pages.currentIndex() - 1))
        self.next.clicked.connect(lambda: self.go(self.pages.currentIndex() + 1))
        self.make.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.place.name.textChanged.connect(lambda _: self.fault.setText(""))
        self.place.folder.textChanged.connect(lambda _: self.fault.setText(""))
        self.go(0)
        self.place.name.selectAll()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        for title in self._titles:
            head.addWidget(title)
        head.addStretch()
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.cancel)
        below.addWidget(self.fault, 1)
        for button in (self.back, self.next, self.make):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(parts.line())
        column.addWidget(self.pages, 1)
        column.addLayout(below)

    def go(self, number: int) -> None:
        """Show a page, unless the first one has a fault, which is told."""
        if number > 0 and not self._first_page_is_sound():
            return
        self.pages.setCurrentIndex(number)
        last = self.pages.count() - 1
        self.back.setEnabled(number > 0)
        self.next.setEnabled(number < last)
        (self.next if number < last else self.make).setDefault(True)
        for place, (title, words) in enumerate(zip(self._titles, self._words, strict=True)):
            shown = escape(words)
            title.setText(parts.strong(shown) if place == number else shown)
            title.setTextFormat(title.textFormat().RichText)
        (self.place.name, self.books.books, self.documents.list)[number].setFocus()

    def _first_page_is_sound(self) -> bool:
        fault = self.place.fault()
        self.fault.setText(fault)
        return not fault

    def accept(self) -> None:
        """Be done, unless the first page has a fault, which is shown there."""
        if not self._first_page_is_sound():
            self.go(0)
            return
        self._settings.set_state(_ANNOTATOR, self.annotator())
        super().accept()

    def path(self) -> Path:
        """Return where the project shall be."""
        return self.place.path()

    def annotator(self) -> str:
        """Return who annotates, "" where nobody was named."""
        return self.place.annotator.text().strip()

    def language(self) -> str:
        """Return the code of the documents' language, "" for another."""
        return str(self.place.language.currentData())

    def chosen_books(self) -> list[str | Codebook]:
        """Return the codebooks chosen: ids of those that ship, values of those from files."""
        return self.books.chosen()

    def first_documents(self) -> list[Path]:
        """Return the files and folders that become the first documents."""
        return self.documents.paths()
