"""The pages of the assistant for a new project: where and who, codebooks, first documents."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotations import codebooks
from annotations.codebook_formats import registry as codebook_formats
from annotations.errors import UserError
from annotations.model import Codebook, Kind, in_language
from annotations.project.project import DEFAULT_CODEBOOK
from annotations.readers import registry
from app.codebook_files import codebook_filter
from app.i18n import counted, error_text, mark, tr
from app.panels.language_button import in_sentence
from app.widgets import parts

_LANGUAGES = (("fr", mark("French")), ("en", mark("English")), ("", mark("Other")))
_BOOK = Qt.ItemDataRole.UserRole
_ROW = 30


def _button(words: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


class PlacePage(QWidget):
    """Name and folder of the file, annotator, language of the documents."""

    def __init__(self, folder: Path, suffix: str) -> None:
        super().__init__()
        self._suffix = suffix
        self.name = QLineEdit(tr("Project"))
        self.name.setAccessibleName(tr("Name"))
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(tr("Folder"))
        self.annotator = QLineEdit()
        self.annotator.setAccessibleName(tr("Annotator"))
        self.annotator.setPlaceholderText(tr("Your name"))
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language of the documents"))
        for code, name in _LANGUAGES:
            self.language.addItem(tr(name), code)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(_button(tr("Choose…"), self._choose))
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Folder"), where)
        form.addRow(tr("Annotator"), self.annotator)
        form.addRow(tr("Language"), self.language)
        hint = tr("Everything lives in one file of this name. It is saved as you work.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(parts.text(hint, "secondary", wrap=True))
        column.addLayout(form)
        signed = tr("Annotations are signed with the annotator’s name.")
        column.addWidget(parts.text(signed, "secondary", wrap=True))
        column.addStretch()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def path(self) -> Path:
        """Return where the project shall be."""
        name = self.name.text().strip().removesuffix(self._suffix)
        return Path(self.folder.text().strip()).expanduser() / f"{name}{self._suffix}"

    def fault(self) -> str:
        """Return what is wrong with what was typed, "" where nothing is."""
        name = self.name.text().strip().removesuffix(self._suffix)
        if not name:
            return tr("Give the project a name.")
        if "/" in name or "\\" in name:
            return tr("A name has no slashes; the folder stands below it.")
        if not Path(self.folder.text().strip()).expanduser().is_dir():
            return tr("There is no such folder; choose one that is there.")
        if self.path().exists():
            return tr("There is a project of this name in this folder; choose another name.")
        return ""


class BooksPage(QWidget):
    """The codebooks that ship, and those of files, each with what it is and how large."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.books = QListWidget()
        self.books.setProperty("role", "field")
        self.books.setAccessibleName(tr("Codebooks"))
        self.about = QTextBrowser()
        self.about.setProperty("role", "page")
        self.about.setAccessibleName(tr("About the codebook"))
        self.about.setOpenLinks(False)
        self.about.setTabChangesFocus(True)
        # The first codebook's keys win where two codebooks share one.
        for id_ in sorted(codebooks.shipped(), key=lambda id_: id_ != DEFAULT_CODEBOOK):
            self._add(codebooks.load(id_), id_, on=id_ == DEFAULT_CODEBOOK)
        self.books.currentRowChanged.connect(self._show)
        self.books.setCurrentRow(0)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.books, 1)
        beside.addWidget(self.about, 1)
        self.says = parts.text("", "error", wrap=True)
        below = QHBoxLayout()
        below.addWidget(_button(tr("Add from a &file…"), self._choose))
        below.addWidget(self.says, 1)
        hint = tr("A codebook holds the labels. More can be added later, and all can be changed.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(parts.text(hint, "secondary", wrap=True))
        column.addLayout(beside, 1)
        column.addLayout(below)

    def _add(self, book: Codebook, chosen: str | Codebook, *, on: bool) -> None:
        item = QListWidgetItem(in_language(book.name, self._language))
        item.setData(_BOOK, chosen)
        item.setData(_BOOK + 1, book)
        item.setSizeHint(QSize(0, _ROW))
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.books.addItem(item)

    def _show(self, row: int) -> None:
        item = self.books.item(row)
        book = item.data(_BOOK + 1) if item is not None else None
        if not isinstance(book, Codebook):
            self.about.clear()
            return
        number = sum(label.kind is Kind.LABEL for label in book.labels)
        facts = [
            counted(number, "{n} label", "{n} labels"),
            ", ".join(map(in_sentence, book.languages)),
        ]
        lines = [
            parts.strong(escape(in_language(book.name, self._language))),
            escape(" · ".join(fact for fact in facts if fact)),
            escape(in_language(book.description, self._language)),
            escape(book.source),
        ]
        self.about.setHtml("".join(f"<p>{line}</p>" for line in lines if line))

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Add codebook"), "", codebook_filter())
        if path:
            self.add_file(path)

    def add_file(self, path: str) -> None:
        """Add a file's codebook to the list, chosen; what is wrong with it is told."""
        try:
            book = codebook_formats.load(path)
        except UserError as error:
            self.says.setText(error_text(error))
            return
        self.says.setText("")
        self._add(book, book, on=True)
        self.books.setCurrentRow(self.books.count() - 1)

    def chosen(self) -> list[str | Codebook]:
        """Return the codebooks chosen: ids of those that ship, values of those from files."""
        items = (self.books.item(row) for row in range(self.books.count()))
        return [i.data(_BOOK) for i in items if i.checkState() is Qt.CheckState.Checked]


class DocumentsPage(QWidget):
    """Files and folders that become the first documents, after a look at them."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.setAcceptDrops(True)
        self.list = QListWidget()
        self.list.setProperty("role", "field")
        self.list.setAccessibleName(tr("First documents"))
        self.remove = _button(tr("&Remove"), self._remove)
        self.remove.setEnabled(False)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(_button(tr("Add &files…"), self._choose))
        below.addWidget(_button(tr("Add f&older…"), self._choose_folder))
        below.addWidget(self.remove)
        below.addStretch()
        hint = tr(
            "Text, web pages, Word, PDF, tables and more, chosen or dropped here. You see what "
            "they hold before they are added. Documents can be added at any time."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(parts.text(hint, "secondary", wrap=True))
        column.addWidget(self.list, 1)
        column.addLayout(below)

    def add(self, paths: list[Path]) -> None:
        """Put files and folders into the list, each once."""
        for path in paths:
            if path not in self.paths():
                item = QListWidgetItem(path.name)
                item.setData(_BOOK, str(path))
                item.setToolTip(str(path))
                item.setSizeHint(QSize(0, _ROW))
                self.list.addItem(item)

    def paths(self) -> list[Path]:
        """Return what was chosen."""
        return [Path(self.list.item(row).data(_BOOK)) for row in range(self.list.count())]

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(registry.SUFFIXES))
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Add documents"),
            str(self._folder),
            f"{tr('Documents')} ({kinds});;{tr('All files')} (*)",
        )
        self.add([Path(path) for path in paths])

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Add folder"), str(self._folder))
        if path:
            self.add([Path(path)])

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        urls = event.mimeData().urls()
        self.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()
