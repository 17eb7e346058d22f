"""The labels that are easily taken for the one in hand, each with the question that decides."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotations.errors import UserError
from annotations.model import Confusion, Kind, Label
from annotations.project import Project
from app import icons
from app.codebook_editor.bound import Bound, BoundFields, with_text
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import Refusal, TextField, with_refusal
from app.i18n import tr
from app.palette import LabelPalette
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

_NAME = 196


class Confusions(QWidget):
    """One row for each; a click on the name goes to that label."""

    def __init__(self, editing: Editing, language: Callable[[], str]) -> None:
        """``language`` is that of the questions shown."""
        super().__init__()
        self._editing, self._language = editing, language
        self._theme: Theme | None = None
        self._made: tuple[object, ...] = ()
        self.bound = BoundFields(editing, self)
        self.refusal = Refusal(self)
        self.palette_popup: LabelPalette | None = None
        self.buttons: dict[str, QToolButton] = {}
        self.removers: dict[str, QToolButton] = {}
        self._lines: list[QWidget] = []
        self.add_button = QToolButton()
        self.add_button.setProperty("role", "act")
        self.add_button.setText(tr("Add a label…"))
        self.add_button.setAccessibleName(tr("Add a label that is easily confused with this one"))
        self.add_button.clicked.connect(self._choose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.add_button)
        self._column.addWidget(self.refusal.line)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._made = ()
        self.show_label()

    def show_label(self) -> None:
        """Show those of the label in hand."""
        label = self._editing.label
        codes = [entry.code for entry in label.confused_with] if label else []
        names = [self._name(code) for code in codes]
        made = (label.row if label else 0, tuple(codes), tuple(names), self._language())
        if made != self._made:
            self.bound.forget()
            self.bound.context = f"/{self._language()}"
            self._make(codes)
            self._made = made
        self.bound.show(label)
        self.add_button.setEnabled(self._editing.writable)
        for button in self.removers.values():
            button.setEnabled(self._editing.writable)

    def _name(self, code: str) -> str:
        found = self._find(code)
        return self._editing.name(found) if found else code

    def _find(self, code: str) -> Label | None:
        book = self._editing.book
        return next((lb for lb in book.labels if lb.code == code), None) if book else None

    def _make(self, codes: list[str]) -> None:
        self.buttons, self.removers = {}, {}
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(code) for code in codes]
        for place, line in enumerate(self._lines):
            self._column.insertWidget(place, line)
        before: QWidget = self
        for code in codes:
            for widget in (self.buttons[code], self.bound.field(code), self.removers[code]):
                QWidget.setTabOrder(before, widget)
                before = widget
        QWidget.setTabOrder(before, self.add_button)

    def _line(self, code: str) -> QWidget:
        name = self._name(code)
        other = self._find(code)
        go = QToolButton()
        go.setProperty("role", "label")
        go.setToolButtonStyle(go.toolButtonStyle().ToolButtonTextBesideIcon)
        go.setIconSize(token_size())
        go.setText(f" {name}")
        go.setToolTip(tr("Go to this label"))
        go.setAccessibleName(tr("Go to {name}", name=name))
        go.setFixedWidth(_NAME)
        if self._theme is not None and other is not None:
            go.setIcon(token_icon(other, self._theme))
        go.clicked.connect(lambda: self._editing.show_label(code))
        question = TextField(tr("Question that decides against {name}", name=name), most=6)
        question.setPlaceholderText(tr("The question that decides between the two"))
        refusal = Refusal(question)
        self.bound.add(
            Bound(code, question, refusal, partial(self._read, code), partial(self._write, code))
        )
        remove = parts.icon_button(tr("Take off {name}", name=name))
        if self._theme is not None:
            remove.setIcon(icons.icon("x", self._theme))
        remove.clicked.connect(lambda: self._remove(code))
        self.buttons[code], self.removers[code] = go, remove
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(go)
        row.addWidget(with_refusal(question, refusal), 1)
        row.addWidget(remove)
        for widget in (go, remove):
            row.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        return line

    # -- changing

    def _read(self, code: str, label: Label) -> str:
        there = next((entry for entry in label.confused_with if entry.code == code), None)
        return there.question.get(self._shown(), "") if there else ""

    def _shown(self) -> str:
        return self.bound.context.lstrip("/")

    def _write(self, code: str, project: Project, label: Label, words: str) -> None:
        if all(entry.code != code for entry in label.confused_with):
            raise UserError("This label is not among those confused with it now; add it again.")
        changed = tuple(
            Confusion(code, with_text(entry.question, self._shown(), words))
            if entry.code == code
            else entry
            for entry in label.confused_with
        )
        project.edit_label(label.codebook, label.code, confused_with=changed)

    def _remove(self, code: str) -> None:
        label = self._editing.label
        if label is not None:
            self.bound.commit()
            label = self._editing.label or label
            left = tuple(entry for entry in label.confused_with if entry.code != code)
            self._set(label, left)
            self.add_button.setFocus()

    def add(self, other: Label) -> None:
        """Name one more label that is easily confused with the one in hand."""
        self.bound.commit()
        label = self._editing.label
        if label is not None and all(entry.code != other.code for entry in label.confused_with):
            self._set(label, (*label.confused_with, Confusion(other.code, {})))
            if other.code in self.buttons:
                self.bound.field(other.code).setFocus()

    def _set(self, label: Label, confusions: tuple[Confusion, ...]) -> None:
        self.refusal.show(
            self._editing.attempt(
                lambda p, id_: p.edit_label(id_, label.code, confused_with=confusions)
            )
        )

    def _choose(self) -> None:
        label, book = self._editing.label, self._editing.book
        if label is None or book is None or self._theme is None:
            return
        there = {label.code, *(entry.code for entry in label.confused_with)}
        offered = [
            lb
            for lb in book.labels
            if lb.kind is Kind.LABEL and not lb.retired and lb.code not in there
        ]
        popup = LabelPalette(self._editing.session, self._theme, self, offered)
        popup.chosen.connect(lambda other, _: self.add(other))
        self.palette_popup = popup
        popup.open_below(self.add_button)
