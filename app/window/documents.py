"""Adding documents from the window: files, folders, the clipboard; a look at them first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from annotations.errors import UserError
from annotations.model import Document
from annotations.project.adding import Found, Gathered
from annotations.readers import registry
from annotations.readers.base import ReadText, pasted
from app.dialogs.add_documents import AddDocumentsDialog
from app.dialogs.new_project import documents_folder
from app.i18n import counted, tr
from app.session import Session
from app.theme import chosen_theme

if TYPE_CHECKING:
    from app.window.files import FileCommands

Progress = Callable[[int, int], None]


class DocumentCommands:
    """Reading and adding go on in a thread; nothing is added before the dialog is accepted."""

    def __init__(self, session: Session, window: QWidget, files: FileCommands) -> None:
        self._session = session
        self._window = window
        self._files = files
        self.dialog: AddDocumentsDialog | None = None

    def choose(self) -> None:
        """Ask which files to add."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(registry.SUFFIXES))
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Add documents"),
            str(documents_folder()),
            f"{tr('Documents')} ({kinds});;{tr('All files')} (*)",
        )
        if paths:
            self.add([Path(path) for path in paths])

    def choose_folder(self) -> None:
        """Ask which folder to add."""
        path = QFileDialog.getExistingDirectory(
            self._window, tr("Add folder"), str(documents_folder())
        )
        if path:
            self.add([Path(path)])

    def add(self, paths: list[Path]) -> None:
        """Read files and folders, and show what they hold."""
        project = self._session.project
        if project is None or not self._writable():
            return
        self._files.run(
            tr("Reading documents…"),
            lambda progress: project.gather(paths, progress=progress),
            self._show,
        )

    def paste(self) -> None:
        """Show the text on the clipboard as a document; files that were copied are read."""
        project = self._session.project
        if project is None or not self._writable():
            return
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.add(files)
            return
        try:
            read = pasted(data.text())
        except UserError:
            self._files.tell(tr("The clipboard holds no text; copy the text of an article first."))
            return
        self._show(Gathered([Found(read, project.same_as(read))]))

    def save_original(self, document: Document) -> None:
        """Ask where to write the file that a document came from, and write it."""
        project = self._session.project
        if project is None:
            return
        name = Path(document.file_name).name or document.title
        path, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save original file"), str(documents_folder() / name)
        )
        if path:
            self._files.run(
                tr("Saving the original file…"),
                lambda _: project.save_original(document.id, path),
                lambda _: self._files.note(tr("Saved as {name}", name=Path(path).name)),
            )

    def _writable(self) -> bool:
        if self._session.writable:
            return True
        self._files.tell(tr("Open a project for writing first; then add documents to it."))
        return False

    def _show(self, gathered: Gathered) -> None:
        project = self._session.project
        if project is None:
            return
        theme = chosen_theme(self._session.settings.get("theme"))
        dialog = AddDocumentsDialog(gathered, project.language, theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._add(dialog.chosen()))
        self.dialog = dialog
        dialog.open()

    def _add(self, chosen: list[ReadText]) -> None:
        project = self._session.project
        if project is None:
            return

        keep = self._session.settings.get("originals") == "kept"

        def work(progress: Progress) -> list[Document]:
            return project.add_documents(_told(chosen, progress), keep_originals=keep)

        def done(added: list[Document]) -> None:
            self._session.set_document(project.document(added[0].id))
            self._files.go_to_text()
            self._files.note(counted(len(added), "{n} document added", "{n} documents added"))

        self._files.run(tr("Adding documents…"), work, done)


def _told(chosen: list[ReadText], progress: Progress) -> Iterator[ReadText]:
    """Yield the documents one after the other; telling how far it is may stop it."""
    for number, read in enumerate(chosen):
        progress(number, len(chosen))
        yield read
