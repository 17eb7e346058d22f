"""Opens the dialogs in which passages are decided one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotations.model import Label, in_language
from app.dialogs.decide import Case, DecideDialog
from app.i18n import tr

if TYPE_CHECKING:
    from app.window.main_window import MainWindow


class Deciding:
    """What was split, and what should be looked at again."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: DecideDialog | None = None

    def decide_split(self, codebook: str = "", code: str = "") -> None:
        """Go through the passages of a label that was split, of the first one if none is named."""
        project = self._window.session.project
        if project is None:
            return
        waiting = project.split_labels()
        if code:
            waiting = tuple(lb for lb in waiting if (lb.codebook, lb.code) == (codebook, code))
        if not waiting:
            self._window.files.tell(tr("No split label waits for a decision."))
            return
        label = waiting[0]
        parts = [project.any_label(label.codebook, part) for part in label.split_into]
        rows = project.annotations_with(label.code, label.codebook)
        name = in_language(label.name, self._window.session.language) or label.code
        self._open(tr("Split {label}", label=name), [Case(row) for row in rows], parts)

    def look_again(self, codebook: str = "") -> None:
        """Go through the passages whose label means something else than when they were tagged."""
        project = self._window.session.project
        if project is None:
            return
        books = [codebook] if codebook else [book.id for book in project.codebooks()]
        cases = [
            Case(entry.annotation, entry.why)
            for book in books
            for entry in project.look_again(book)
            if entry.why != "split"
        ]
        if cases:
            self._open(tr("Look again"), cases, [])
        else:
            self._window.files.tell(
                tr("Nothing to look at again: no label has changed its meaning in a version since.")
            )

    def _open(self, title: str, cases: list[Case], choices: list[Label]) -> None:
        window = self._window
        dialog = DecideDialog(window.session, window.theme, title, cases, choices, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()
