"""The attributes of the codebook: what can be noted with each annotation."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Choice,
    Codebook,
    in_language,
)
from annotations.project import Project
from app.codebook_editor.bound import Bound, BoundFields
from app.codebook_editor.codes_table import CodesTable, Rows
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import LineField, Refusal, with_refusal
from app.codebook_editor.naming import code_of
from app.codebook_editor.texts import add_row, rows
from app.i18n import mark, tr
from app.widgets import parts

_ROW, _MOST_ROWS = 28, 5
TYPES = {
    AttributeType.CHOICE: mark("One of several choices"),
    AttributeType.YES_NO: mark("Yes or no"),
    AttributeType.NUMBER: mark("Number"),
    AttributeType.TEXT: mark("Text"),
}


class AttributesSection(QWidget):
    """The list of attributes, and under it the form of the current one."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self.code = ""
        self._filling = False
        self.bound = BoundFields(editing, self)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("Attributes"))
        self.buttons: dict[str, QToolButton] = {}
        self.code_field = LineField(tr("Code"))
        self.names = CodesTable(editing, tr("Names"), "", self._read_names, self._write_names)
        self.type = QComboBox()
        self.type.setAccessibleName(tr("Type"))
        for kind, words in TYPES.items():
            self.type.addItem(tr(words), kind)
        self.required = QCheckBox(tr("Every annotation needs a value"))
        self.low, self.high = LineField(tr("Least")), LineField(tr("Most"))
        self.choices = CodesTable(
            editing, tr("Choices"), "choice", self._read_choices, self._write_choices
        )
        self.refusal = Refusal(self)
        self._lay_out()
        self._bind()
        self.list.currentRowChanged.connect(self._row_changed)
        self.type.activated.connect(lambda place: self._set(type=self.type.itemData(place)))
        self.required.clicked.connect(lambda on: self._set(required=bool(on)))

    # -- building

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for name, words, act in (
            ("add", tr("Add an attribute"), self.add),
            ("remove", tr("Remove"), self.remove),
            ("up", tr("Up"), lambda: self.shift(-1)),
            ("down", tr("Down"), lambda: self.shift(1)),
        ):
            button = QToolButton()
            button.setProperty("role", "act")
            button.setText(words)
            whole = tr("{name}: {choice}", name=tr("Attribute"), choice=words)
            button.setAccessibleName(words if name == "add" else whole)
            button.clicked.connect(act)
            self.buttons[name] = button
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.names.add_button.hide()
        self.names.remove_button.hide()
        self.names.table.setColumnHidden(0, True)
        self.body = QWidget()
        form = rows(self.body)
        self._code_refusal = Refusal(self.code_field)
        add_row(form, "Code", self.code_field, with_refusal(self.code_field, self._code_refusal))
        add_row(form, "Name", self.names.table, self.names)
        add_row(form, "Type", self.type)
        add_row(form, "Required", self.required)
        self.range = QWidget()
        line = QHBoxLayout(self.range)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._low_refusal, self._high_refusal = Refusal(self.low), Refusal(self.high)
        for field, refusal in ((self.low, self._low_refusal), (self.high, self._high_refusal)):
            field.setPlaceholderText(tr("no limit"))
            line.addWidget(with_refusal(field, refusal))
            if field is self.low:
                line.addWidget(parts.text(tr("to"), "secondary"))
        add_row(form, "Range", self.low, self.range)
        add_row(form, "Choices", self.choices.table, self.choices)
        self._form = form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addWidget(self.refusal.line)
        column.addWidget(self.body)
        column.addStretch(1)

    def _bind(self) -> None:
        add = self.bound.add
        add(
            Bound(
                "code",
                self.code_field,
                self._code_refusal,
                lambda book: self.code if self._find(book) else "",
                lambda p, book, words: self._recode(p, book, words.strip()),
            )
        )
        for name, field, refusal in (
            ("minimum", self.low, self._low_refusal),
            ("maximum", self.high, self._high_refusal),
        ):
            add(
                Bound(
                    name, field, refusal, partial(self._limit, name), partial(self._set_limit, name)
                )
            )

    def _limit(self, name: str, book: Codebook) -> str:
        value = getattr(self._find(book), name, None)
        return "" if value is None else f"{value:g}"

    def _set_limit(self, name: str, project: Project, book: Codebook, words: str) -> None:
        self._store(project, book, **{name: _number(words)})

    # -- showing

    def _find(self, book: Codebook) -> AttributeDefinition | None:
        return next((entry for entry in book.attributes if entry.code == self.code), None)

    def refresh(self) -> None:
        """Show the attributes of the codebook in hand."""
        book = self._editing.book
        codes = [entry.code for entry in book.attributes] if book else []
        self._filling = True
        self.list.clear()
        for entry in book.attributes if book else ():
            name = in_language(entry.name, self._editing.language()) or entry.code
            item = QListWidgetItem(f"{name}  ·  {tr(TYPES[entry.type])}")
            item.setSizeHint(QSize(120, _ROW))
            self.list.addItem(item)
        self.list.setFixedHeight(min(max(len(codes), 2), _MOST_ROWS) * _ROW + 4)
        if self.code not in codes:
            self._take(codes[0] if codes else "")
        self.list.setCurrentRow(codes.index(self.code) if self.code in codes else -1)
        self._filling = False
        self._show_form(book)

    def _take(self, code: str) -> None:
        self.bound.commit()
        if code != self.code:
            self.bound.show(None)
        self.code = code
        self.bound.context = f"/attribute/{code}"

    def _show_form(self, book: Codebook | None) -> None:
        entry = self._find(book) if book else None
        writable = self._editing.writable
        self.body.setVisible(entry is not None)
        for name, button in self.buttons.items():
            button.setEnabled(writable and (name == "add" or entry is not None))
        if entry is None or book is None:
            return
        self.bound.context = f"/attribute/{entry.code}"
        self.bound.show(book)
        self.names.show_rows(f"attribute/{entry.code}/names")
        self.names.table.setColumnHidden(0, True)
        self.type.setCurrentIndex(self.type.findData(entry.type))
        self.required.setChecked(entry.required)
        for widget in (self.type, self.required):
            widget.setEnabled(writable)
        self._form.setRowVisible(self.range, entry.type is AttributeType.NUMBER)
        self._form.setRowVisible(self.choices, entry.type is AttributeType.CHOICE)
        if entry.type is AttributeType.CHOICE:
            self.choices.show_rows(f"attribute/{entry.code}/choices")

    def _row_changed(self, row: int) -> None:
        book = self._editing.book
        if not self._filling and book is not None and 0 <= row < len(book.attributes):
            self._take(book.attributes[row].code)
            self._show_form(book)

    # -- changing

    def _store(self, project: Project, book: Codebook, **values: Any) -> None:
        """Store the current attribute with other values."""
        now = self._editing.book or book
        changed = tuple(
            replace(entry, **values) if entry.code == self.code else entry
            for entry in now.attributes
        )
        project.edit_codebook(book.id, attributes=changed)

    def _recode(self, project: Project, book: Codebook, code: str) -> None:
        former = self.code
        # What follows the change shows the attribute under its new code.
        self.code = code
        try:
            project.recode_attribute(book.id, former, code)
        except UserError:
            self.code = former
            raise

    def _set(self, **values: Any) -> None:
        """Store another type or whether a value is required."""
        book = self._editing.book
        entry = self._find(book) if book else None
        if book is None or entry is None:
            return
        if values.get("type") is AttributeType.CHOICE and not entry.choices:
            language = book.languages[0] if book.languages else "en"
            values["choices"] = tuple(
                Choice(f"choice_{n}", {language: tr("Choice {n}", n=n)}) for n in (1, 2)
            )
        self.refusal.show(
            self._editing.attempt(lambda project, _: self._store(project, book, **values))
        )
        self._show_form(self._editing.book)

    def _read_names(self, book: Codebook) -> Rows:
        entry = self._find(book)
        return [(entry.code, dict(entry.name))] if entry else []

    def _write_names(self, project: Project, book: Codebook, rows_: Rows) -> None:
        self._store(project, book, name=rows_[0][1])

    def _read_choices(self, book: Codebook) -> Rows:
        entry = self._find(book)
        return [(choice.code, dict(choice.name)) for choice in entry.choices] if entry else []

    def _write_choices(self, project: Project, book: Codebook, rows_: Rows) -> None:
        self._store(project, book, choices=tuple(Choice(code, names) for code, names in rows_))

    def add(self) -> None:
        """Add an attribute, a text to begin with, and put the keyboard into its code."""
        self.bound.commit()
        book = self._editing.book
        if book is None:
            return
        code = code_of(tr("attribute"), [entry.code for entry in book.attributes])
        language = book.languages[0] if book.languages else "en"
        made = AttributeDefinition(code, AttributeType.TEXT, {language: tr("New attribute")})
        wanted = (*book.attributes, made)
        self._take(code)
        self._change(wanted)
        self.code_field.setFocus()
        self.code_field.selectAll()

    def remove(self) -> None:
        """Remove the current attribute from the codebook."""
        book = self._editing.book
        if book is not None:
            self._change(tuple(entry for entry in book.attributes if entry.code != self.code))

    def shift(self, step: int) -> None:
        """Move the current attribute up or down."""
        self.bound.commit()
        book = self._editing.book
        entries = list(book.attributes) if book else []
        at = next((k for k, entry in enumerate(entries) if entry.code == self.code), -1)
        if at >= 0 and 0 <= at + step < len(entries):
            entries.insert(at + step, entries.pop(at))
            self._change(tuple(entries))

    def _change(self, wanted: tuple[AttributeDefinition, ...]) -> None:
        self.refusal.show(
            self._editing.attempt(lambda p, id_: p.edit_codebook(id_, attributes=wanted))
        )


def _number(words: str) -> float | None:
    plain = words.strip().replace(",", ".")
    if not plain:
        return None
    try:
        value = float(plain)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise UserError("“{words}” is no number.", words=words)
    return value
