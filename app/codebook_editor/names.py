"""The names of a label or codebook, a line for each language of the codebook."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotations.model import Codebook, Label
from annotations.project import Project
from app.codebook_editor.bound import Bound, BoundFields, with_text
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import LineField, Refusal, language_name, with_refusal
from app.i18n import tr
from app.widgets import parts

_LANGUAGE = 72


class Names(QWidget):
    """The fields are made anew where the codebook's languages are others."""

    def __init__(self, editing: Editing, title: str) -> None:
        super().__init__()
        self.bound = BoundFields(editing, self)
        self._editing, self._title = editing, title
        self._codes: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._lines: list[QWidget] = []

    def show_names(self, item: Label | Codebook | None) -> None:
        """Show the names of a label or of the codebook."""
        book = self._editing.book
        codes = book.languages if book and book.languages else ("en",)
        if item is not None:
            # A name in a language that the codebook does not list must not be out of sight.
            codes = (*codes, *(code for code in item.name if code not in codes))
        if codes != self._codes:
            self.bound.forget()
            self._make(codes)
        self.bound.show(item)

    def _make(self, codes: tuple[str, ...]) -> None:
        self._codes = codes
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(code) for code in codes]
        for line in self._lines:
            self._column.addWidget(line)

    def _line(self, code: str) -> QWidget:
        field = LineField(tr("{name}: {choice}", name=tr(self._title), choice=language_name(code)))
        refusal = Refusal(field)
        self.bound.add(
            Bound(f"name/{code}", field, refusal, partial(_read, code), partial(_write, code))
        )
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(with_refusal(field, refusal), 1)
        said = parts.text(language_name(code), "faint")
        said.setFixedWidth(_LANGUAGE)
        row.addWidget(said)
        return line

    def field(self, code: str) -> LineField:
        """Return the field of a language."""
        found = self.bound.field(f"name/{code}")
        assert isinstance(found, LineField)
        return found

    def focus(self) -> None:
        """Put the keyboard into the first name."""
        if self._codes:
            field = self.field(self._codes[0])
            field.setFocus()
            field.selectAll()


def _read(code: str, item: Any) -> str:
    return str(item.name.get(code, ""))


def _write(code: str, project: Project, item: Any, words: str) -> None:
    name = with_text(item.name, code, words)
    if isinstance(item, Label):
        project.edit_label(item.codebook, item.code, name=name)
    else:
        project.edit_codebook(item.id, name=name)
