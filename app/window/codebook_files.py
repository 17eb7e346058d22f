"""Codebooks out of the window: as files of every format, and as a manual to read and print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog

from annotations.codebook_formats.registry import CODEBOOK_FORMATS
from annotations.codebook_manual import manual
from annotations.model import Codebook
from annotations.project.placing import replaced
from app.dialogs.codebook_out import CodebookOutDialog
from app.dialogs.new_project import documents_folder
from app.i18n import tr

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_EXAMPLES = 3
_PIXELS_PER_INCH = 96
_PDF = ".pdf"


class CodebookFiles:
    """Asks what and where, and writes it beside the window's work."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: CodebookOutDialog | None = None

    def export(self) -> None:
        """Write a codebook, or a version of it, in the format of the name given."""
        self._ask(manual=False, then=self._export)

    def manual(self) -> None:
        """Write the annotators' manual as HTML or PDF."""
        self._ask(manual=True, then=self._manual)

    def _ask(self, *, manual: bool, then: Callable[[CodebookOutDialog], None]) -> None:
        dialog = CodebookOutDialog(self._window.session, self._window, manual=manual)
        self.dialog = dialog
        dialog.accepted.connect(lambda: then(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, dialog: CodebookOutDialog) -> None:
        book = self._window.session.attempt(lambda _: dialog.chosen())
        if book is None:
            return
        entries = CODEBOOK_FORMATS
        filters = {f"{e.name} (*{e.suffixes[0]})": e for e in entries}
        name = f"{book.id}-{book.version}{entries[0].suffixes[0]}"
        path, chosen = self._path(name, ";;".join(filters))
        if path is None:
            return
        entry = filters.get(chosen, entries[0])
        if not path.name.lower().endswith(entry.suffixes):
            path = path.with_name(path.name + entry.suffixes[0])
        self.write(book, entry.code, path)

    def write(self, book: Codebook, code: str, path: Path) -> None:
        """Write a codebook in a format; what the format cannot carry is told."""
        entry = next(e for e in CODEBOOK_FORMATS if e.code == code)

        def work(_: Callable[[int, int], None]) -> None:
            data = entry.write(book)
            with replaced(path) as out:
                out.write(data)

        lost = ", ".join(tr(loss) for loss in entry.losses)
        told = tr("Written: {name}", name=path.name)
        if lost:
            told = tr("{told}. Not carried: {losses}", told=told, losses=lost)
        self._window.files.run(tr("Exporting…"), work, lambda _: self._window.show_message(told))

    def _manual(self, dialog: CodebookOutDialog) -> None:
        book = self._window.session.attempt(lambda _: dialog.chosen())
        if book is None:
            return
        filters = f"HTML (*.html);;PDF (*{_PDF})"
        path, chosen = self._path(f"{book.id}-{book.version}.html", filters)
        if path is None:
            return
        if path.suffix.lower() not in (".html", ".htm", _PDF):
            path = path.with_name(path.name + (_PDF if _PDF in chosen else ".html"))
        self.write_manual(book, path, usage=dialog.usage.isChecked() and dialog.is_present())

    def write_manual(self, book: Codebook, path: Path, *, usage: bool) -> None:
        """Write the manual of a codebook; ``usage`` adds counts and passages of the project."""
        session = self._window.session
        project, language = session.project, session.language
        if project is None:
            return
        spoken = book.languages or ("en",)
        as_pdf = path.suffix.lower() == _PDF
        # On paper nobody can choose.
        languages = (language if language in spoken else spoken[0],) if as_pdf else ()

        def work(progress: Callable[[int, int], None]) -> None:
            used = None
            if usage:
                used = project.label_usage(book.id, examples=_EXAMPLES, progress=progress)
            page = manual(book, languages, usage=used)
            with replaced(path) as out:
                out.write(as_pages(page) if as_pdf else page.encode())

        told = tr("Written: {name}", name=path.name)
        self._window.files.run(tr("Writing…"), work, lambda _: self._window.show_message(told))

    def _path(self, name: str, filters: str) -> tuple[Path | None, str]:
        where = str(documents_folder() / name)
        path, chosen = QFileDialog.getSaveFileName(self._window, tr("Save as"), where, filters)
        return (Path(path) if path else None), chosen


def as_pages(page: str) -> bytes:
    """Return a page of HTML as a PDF in A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    # A pixel of the style sheet is 1/96 inch; margins and page numbers are the document's own.
    writer.setResolution(_PIXELS_PER_INCH)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    document = QTextDocument()
    document.setHtml(page)
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())
