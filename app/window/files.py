"""Opening, making and closing projects; adding documents; import and export from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from annotations import codebooks
from annotations.codebook_formats import registry as codebook_formats
from annotations.errors import UserError
from annotations.formats import registry
from annotations.formats.files import first_bytes
from annotations.model import Document, Label, Report, in_language
from annotations.project import Project
from annotations.project.sample import fresh_copy
from annotations.project.searching import Place
from annotations.store.store import InUseError, UnwritableError
from app import background
from app.codebook_files import codebook_filter
from app.dialogs.errors import show_sentence
from app.dialogs.exchange import ExportDialog, ImportDialog
from app.dialogs.new_project import SUFFIX, NewProjectDialog, documents_folder
from app.i18n import counted, error_text, tr
from app.reports import count_lines, report_text
from app.session import Session

if TYPE_CHECKING:
    from app.window.documents import DocumentCommands


class FileCommands:
    """The File menu. Troubles are told in a dialog with one sentence."""

    def __init__(self, session: Session, window: QWidget) -> None:
        self._session = session
        self._window = window
        self._documents: DocumentCommands | None = None

    # -- projects

    def open(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a project, for reading only where it cannot be written; return success."""
        current = self._session.project
        if current is not None and current.path.resolve() == Path(path).resolve():
            return True
        if read_only:
            return self._open_read_only(path)
        try:
            project = Project.open(path)
        except (InUseError, UnwritableError) as error:
            self.tell(error_text(error), tr("It is opened for reading only."))
            return self._open_read_only(path)
        except UserError as error:
            self.tell(error_text(error))
            return False
        self._take(project)
        return True

    def _open_read_only(self, path: Path) -> bool:
        try:
            self._take(Project.open(path, read_only=True))
        except UserError as error:
            self.tell(error_text(error))
            return False
        return True

    def _take(self, project: Project) -> None:
        session = self._session
        session.settings.add_recent(str(project.path.resolve()))
        session.set_project(project)
        chosen = _left_off(project)
        session.set_document(chosen)
        if chosen is not None:
            self.go_to_text()

    def go_to_text(self) -> None:
        """Give the text the keyboard."""
        if hasattr(self._window, "view"):
            self._window.view.setFocus()

    def new(self) -> None:
        """Ask for a new project and make it."""
        dialog = NewProjectDialog(self._session, self._window)
        if not dialog.exec():
            return
        try:
            project = Project.create(
                dialog.path(), codebooks=dialog.chosen_books(), language=dialog.language()
            )
        except UserError as error:
            self.tell(error_text(error))
            return
        if dialog.annotator():
            project.set_current_annotator(dialog.annotator())
        self._take(project)
        if dialog.first_documents():
            self.add_documents(dialog.first_documents())

    def choose(self) -> None:
        """Ask which project to open."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open a project"), str(documents_folder()), f"Elocutio (*{SUFFIX})"
        )
        if path:
            self.open(Path(path))

    def sample(self) -> None:
        """Open a fresh copy of the sample."""
        try:
            path = fresh_copy()
        except UserError as error:
            self.tell(error_text(error))
            return
        self.open(path)

    def close(self) -> None:
        """Close the project."""
        self._session.set_project(None)

    # -- documents and annotation sets

    def add_documents(self, paths: list[Path]) -> None:
        """Show what files and folders hold, to be added as documents."""
        self.documents().add(paths)

    def documents(self) -> DocumentCommands:
        """Return what adds documents; loaded when it is used, so that the start is quick."""
        from app.window.documents import DocumentCommands

        if self._documents is None:
            self._documents = DocumentCommands(self._session, self._window, self)
        return self._documents

    def export(self) -> None:
        """Ask what to export and write it."""
        project = self._session.project
        if project is None:
            return
        dialog = ExportDialog(self._session, self._window)
        if not dialog.exec():
            return
        self.export_to(
            dialog.format_code(),
            dialog.path(),
            str(dialog.scope.currentData()),
            str(dialog.who.currentData()),
            suggestions=dialog.suggestions.isChecked(),
        )

    def export_to(
        self,
        code: str,
        path: Path,
        document: str = "",
        who: str = "",
        *,
        suggestions: bool = False,
    ) -> None:
        """Write an annotation set: of one document or all, of one annotator or all."""
        project = self._session.project
        if project is None:
            return

        def work(progress: Callable[[int, int], None]) -> Report:
            return project.export(
                code,
                path,
                document=document,
                annotator=who,
                suggestions=suggestions,
                progress=progress,
            )

        def done(report: Report) -> None:
            self._told(tr("Exported"), report)
            self._session.exported.emit(path)

        self.run(tr("Exporting…"), work, done)

    def import_(self, path: Path | None = None) -> None:
        """Ask what to import and bring it in."""
        project = self._session.project
        if project is None:
            return
        dialog = ImportDialog(self._session, path, self._window)
        if not dialog.exec():
            return
        code, file = dialog.format_code(), dialog.path()
        who, make = dialog.annotator.text().strip(), dialog.create_labels.isChecked()
        options = dialog.options()

        def work(progress: Callable[[int, int], None]) -> Report:
            return project.import_(
                code, file, annotator=who, create_labels=make, options=options, progress=progress
            )

        self.run(tr("Importing…"), work, lambda report: self._told(tr("Imported"), report))

    def add_codebook(self) -> None:
        """Ask for one of the codebooks that ship with the program, or for a file of one."""
        project = self._session.project
        if project is None:
            return
        there = {book.id for book in project.codebooks()}
        left = [codebooks.load(id_) for id_ in codebooks.shipped() if id_ not in there]
        names = [in_language(book.name, self._session.language) for book in left]
        from_file = tr("From a file…")
        name, ok = QInputDialog.getItem(
            self._window, tr("Add codebook"), tr("Codebook"), [*names, from_file], 0, False
        )
        if ok and name == from_file:
            self._choose_codebook()
        elif ok:
            self._session.attempt(lambda p: p.add_codebook(left[names.index(name)]))

    def _choose_codebook(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Add codebook"), str(documents_folder()), codebook_filter()
        )
        if path:
            self.add_codebook_file(Path(path))

    def add_codebook_file(self, path: Path) -> None:
        """Add the codebook of a file of any known format; tell what of it was left out."""
        report = Report()
        added = self._session.attempt(
            lambda p: p.add_codebook(codebook_formats.load(str(path), report=report))
        )
        if added is not None:
            self._told(tr("Added"), report)

    def dropped(self, paths: list[Path]) -> None:
        """Open a dropped project, import a dropped annotation set, add everything else."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.open(projects[0])
            return
        sets = [path for path in paths if holds_annotations(path)]
        if sets:
            self.import_(sets[0])
            return
        self.add_documents(paths)

    def tag_many(self, places: list[Place], label: Label) -> None:
        """Put a label on many passages, as one step."""
        project = self._session.project
        if project is None:
            return
        self.run(
            tr("Tagging…"),
            lambda _: project.annotate_many(places, label.code, codebook=label.codebook),
            lambda number: self.note(counted(number, "{n} passage tagged", "{n} passages tagged")),
        )

    # -- telling

    def run(
        self,
        title: str,
        work: background.Work,
        done: Callable[..., None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do long work elsewhere; what goes wrong is told."""
        background.run(self._window, title, work, done, failed or self.failed)

    def failed(self, error: BaseException) -> None:
        """Tell a known trouble, show a bug."""
        if isinstance(error, UserError):
            self.tell(error_text(error))
        else:
            self._session.broken.emit(error)

    def _told(self, head: str, report: Report) -> None:
        left = bool(report.left_out or report.changed or report.assumed)
        if left:
            self.tell(head, report_text(report))
        else:
            self.note(f"{head} ({', '.join(count_lines(report.written))})")

    def note(self, words: str) -> None:
        """Show a message for some seconds."""
        if hasattr(self._window, "show_message"):
            self._window.show_message(words)

    def tell(self, sentence: str, more: str = "") -> None:
        """Show a sentence in a dialog that does not block the program."""
        show_sentence(self._window, sentence, more)


def _left_off(project: Project) -> Document | None:
    """Return the document that was shown last, else the first one."""
    try:
        return project.document(str(project.state("document", "")))
    except UserError:  # it is gone, or none was shown yet
        return project.first_document()


def holds_annotations(path: Path) -> bool:
    """Whether a file is an annotation set rather than a document, by its name and beginning."""
    from annotations.readers import csv_tables, json_lines
    from annotations.readers import registry as readers

    if not registry.holds_sets(path):
        return False
    if not readers.is_document(path.name):
        return True
    head = first_bytes(path)
    if path.suffix.lower() == ".jsonl":
        return json_lines.holds_annotations(head)
    if csv_tables.names_texts(head):
        return False
    try:
        registry.for_file(path)
    except UserError:
        return False
    return True
