"""What the editor has in hand: a codebook, its labels that are selected, what was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotations.changes import Changes
from annotations.errors import UserError
from annotations.model import Codebook, Kind, Label, in_language
from annotations.project import Project
from app.codebook_editor.drafts import Drafts
from app.i18n import error_text, tr
from app.session import Session


class Editing(QObject):
    """The editor's model; its panels listen to it and call it, never one another.

    ``leaving`` comes before another label or codebook is taken in hand: who holds typed words
    writes them then. ``book_changed``: another codebook, or another state of it. ``in_hand``:
    another label is in hand, or none, which means the codebook itself.
    """

    leaving = Signal()
    book_changed = Signal()
    in_hand = Signal()
    reveal = Signal(object)
    decide_wanted = Signal(str, str)
    look_again_wanted = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.drafts = Drafts(session)
        self.row = 0
        self.counts: dict[int, int] = {}
        self._book_row = 0
        session.project_changed.connect(self._project_changed)
        session.changed.connect(self._changed)

    # -- what is in hand

    @property
    def writable(self) -> bool:
        """Whether changes are possible."""
        return self.session.writable

    @property
    def book(self) -> Codebook | None:
        """The codebook in hand, as it is now."""
        project = self.session.project
        books = project.codebooks() if project else ()
        found = next((book for book in books if book.row == self._book_row), None)
        return found or (books[0] if books else None)

    @property
    def label(self) -> Label | None:
        """The label or group in hand, as it is now; None where the codebook itself is."""
        return self.label_at(self.row)

    def label_at(self, row: int) -> Label | None:
        """Return a label of the codebook in hand by its row."""
        book = self.book
        labels = book.labels if book else ()
        return next((label for label in labels if label.row == row), None)

    def language(self) -> str:
        """Return the language in which names are shown."""
        return self.session.language

    def name(self, label: Label | Codebook) -> str:
        """Return a name for the screen; the code where there is none."""
        shown = in_language(label.name, self.language())
        return shown or (label.code if isinstance(label, Label) else label.id)

    def set_book(self, row: int) -> None:
        """Take another codebook in hand (by its row)."""
        if row != self._book_row:
            self.leaving.emit()
            self._book_row, self.row = row, 0
            self._refresh()
            self.in_hand.emit()

    def set_label(self, row: int) -> None:
        """Take a label in hand by its row; 0 is the codebook itself."""
        if row != self.row:
            self.leaving.emit()
            self.row = row
            self.in_hand.emit()

    def show_label(self, code: str) -> None:
        """Take a label in hand by its code, and bring it into view in the tree."""
        book = self.book
        found = next((lb for lb in book.labels if lb.code == code), None) if book else None
        if found is not None:
            self.reveal.emit([found.row])

    # -- changing

    def attempt(self, act: Callable[[Project, str], Any]) -> str:
        """Run a change of the codebook in hand (its id is handed over); return what was refused.

        "" means that it was done. A bug is shown by the window, and told in a sentence here.
        """
        book = self.book
        if book is None:
            return tr("The project has no codebook yet.")
        return self.attempt_project(lambda project: act(project, book.id))

    def attempt_project(self, act: Callable[[Project], Any]) -> str:
        """Run a change of the project; return what was refused, as ``attempt``."""
        project = self.session.project
        if project is None or not self.writable:
            return tr("This project is open for reading only.")
        try:
            act(project)
        except UserError as error:
            return error_text(error)
        except Exception as error:  # noqa: BLE001 - shown in a dialog with its traceback
            self.session.told(error)
            return tr("This was not done.")
        return ""

    # -- following the project

    def _project_changed(self) -> None:
        self._book_row = self.row = 0
        self.drafts.load()
        self._refresh()
        self.in_hand.emit()

    def _changed(self, changes: Changes) -> None:
        if changes.touch("codebook", "label"):
            self._refresh()
            self.in_hand.emit()
        elif changes.touch("annotation", "document_label"):
            self._count()
            self.in_hand.emit()

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._refresh()
        self.in_hand.emit()

    def _refresh(self) -> None:
        book = self.book
        self._book_row = book.row if book else 0
        if self.row and self.label is None:
            self.row = 0
        self._count()
        self.book_changed.emit()

    def _count(self) -> None:
        project, book = self.session.project, self.book
        self.counts = project.uses_by_label(book.id) if project and book else {}

    def uses(self, label: Label) -> int:
        """Return how many annotations and documents bear a label."""
        return self.counts.get(label.row, 0)

    def groups(self) -> list[Label]:
        """Return the groups of the codebook in hand."""
        book = self.book
        return [label for label in book.labels if label.kind is Kind.GROUP] if book else []
