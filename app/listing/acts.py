"""What can be done to the annotations selected in the list, each as one step of the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QPlainTextEdit, QWidget

from annotations.model import (
    STATUS_CODES,
    AttributeDefinition,
    AttributeType,
    Kind,
    Label,
    Status,
)
from annotations.project import Project
from annotations.project.attributes import definitions
from annotations.store.writes import RepeatedError
from app import background, work
from app.i18n import counted, tr
from app.listing.cells import CellReader, Cells
from app.listing.copying import as_table, as_text
from app.listing.model import AnnotationTable
from app.listing.view import ListView
from app.panels.codebook import label_with_key
from app.session import Session

_REPORT = 1_000


class Acts(QObject):
    """Acts on what is selected when it is called. ``said`` tells what was done."""

    said = Signal(str)

    def __init__(
        self, session: Session, model: AnnotationTable, view: ListView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._model, self._view = session, model, view
        self._parent = parent

    def _change(
        self,
        title: str,
        change: Callable[[Project, list[int], Any], Any],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        rows = self._view.selected_rows().tolist()
        if rows and self._session.writable:
            work.attempt(
                self._session,
                self._parent,
                len(rows),
                title,
                lambda project, progress: change(project, rows, progress),
                failed=failed,
            )

    # -- changes

    def relabel_by_key(self, key: str) -> None:
        """Give the selected annotations the label that a key stands for."""
        project = self._session.project
        if project is not None:
            label = label_with_key(key, (lb for book in project.codebooks() for lb in book.labels))
            if label is not None:
                self.relabel(label)

    def relabel(self, label: Label) -> None:
        """Give the selected annotations another label."""
        if label.kind is Kind.LABEL:
            self._change(
                tr("Relabelling…"),
                lambda p, rows, report: p.relabel_many(
                    rows, label.code, label.codebook, progress=report
                ),
                self._leave_out,
            )

    def _leave_out(self, error: BaseException) -> None:
        """Take what would repeat others out of the selection: the same key then does the rest."""
        if isinstance(error, RepeatedError):
            rows = self._view.selected_rows()
            self._view.select_rows(rows[~np.isin(rows, error.rows)])

    def set_status(self, status: Status) -> None:
        """Accept or reject the selected annotations, or make them suggestions again."""
        columns = self._model.columns
        places = self._model.shown[self._view.selected_numbers()]
        waits = columns.status[places] == STATUS_CODES[Status.SUGGESTED]
        if status is Status.ACCEPTED and bool(waits.all()):
            # Who accepts a suggestion signs it.
            self._change(
                tr("Writing…"), lambda p, rows, report: p.accept_many(rows, progress=report)
            )
            return
        self._change(
            tr("Writing…"), lambda p, rows, report: p.set_status_many(rows, status, progress=report)
        )

    def delete(self) -> None:
        """Delete the selected annotations."""
        self._change(tr("Deleting…"), lambda p, rows, report: p.delete_many(rows, progress=report))

    def set_attribute(self, code: str, value: Any) -> None:
        """Set an attribute of the selected annotations; None takes it off."""
        self._change(
            tr("Writing…"),
            lambda p, rows, report: p.set_attribute_many(rows, code, value, progress=report),
        )

    def set_note(self, note: str) -> None:
        """Write the same note to the selected annotations."""
        self._change(
            tr("Writing…"), lambda p, rows, report: p.set_note_many(rows, note, progress=report)
        )

    def ask_note(self) -> None:
        """Ask for the note of the selected annotations."""
        rows = self._view.selected_rows().tolist()
        if not rows or not self._session.writable:
            return
        notes = {self._model.columns.notes.get(row, "") for row in rows}
        dialog = QInputDialog(self._parent)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(tr("Note"))
        dialog.setLabelText(
            counted(len(rows), "Note of {n} annotation", "One note for {n} annotations")
        )
        dialog.setTextValue(notes.pop() if len(notes) == 1 else "")
        for field in dialog.findChildren(QPlainTextEdit):
            field.setAccessibleName(dialog.labelText())
            field.setTabChangesFocus(True)
        dialog.textValueSelected.connect(self.set_note)
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(420, 200)
        dialog.open()

    def attributes(self) -> list[AttributeDefinition]:
        """Return the choices and yes-or-no attributes that all selected annotations can have."""
        project = self._session.project
        places = self._model.shown[self._view.selected_numbers()]
        labels = np.unique(self._model.columns.label[places]).tolist()
        names = {self._model.names.labels[row].codebook for row in labels}
        if project is None or not names:
            return []
        books = [book for book in project.codebooks() if book.id in names]
        kinds = (AttributeType.CHOICE, AttributeType.YES_NO)
        return [
            entry
            for entry in definitions(books[0])
            if entry.type in kinds and all(entry in definitions(book) for book in books)
        ]

    # -- copying

    def copy_table(self) -> None:
        """Copy the selected rows for a spreadsheet: columns with tabs between, names first."""
        self._copy(as_table)

    def copy_text(self) -> None:
        """Copy the selected rows for reading: quote, label, who, where, one a line."""
        self._copy(as_text)

    def _copy(self, form: Callable[[list[Cells]], str]) -> None:
        model = self._model
        columns, names = model.columns, model.names
        places = model.shown[self._view.selected_numbers()].tolist()
        if not places:
            return
        # A reader of its own: many rows are made in a thread, while the table paints others.
        reader = CellReader(model.text_of)

        def make(progress: Callable[[int, int], None] | None) -> str:
            cells = []
            for done, place in enumerate(places):
                if progress is not None and done % _REPORT == 0:
                    progress(done, len(places))
                cells.append(reader.at(columns, place, names, whole=True))
            return form(cells)

        def copied(words: str) -> None:
            QGuiApplication.clipboard().setText(words)
            self.said.emit(counted(len(places), "{n} annotation copied", "{n} annotations copied"))

        if len(places) > work.AT_ONCE:
            background.run(self._parent, tr("Copying…"), make, copied, self._session.told)
        else:
            copied(make(None))
