"""The texts of a label or codebook in one language at a time; languages can be added."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Codebook, in_language
from annotations.project import Project
from app.codebook_editor.bound import Bound, BoundFields, with_text
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import (
    Refusal,
    TextField,
    caption,
    language_name,
    languages,
    with_refusal,
)
from app.i18n import mark, tr
from app.theme import TITLE_ROW, reading_font
from app.widgets import parts

PROSE = ("definition", "use_when", "not_when", "example", "counter_example")
TITLES = {
    "definition": mark("Definition"),
    "use_when": mark("Use when"),
    "not_when": mark("Not when"),
    "example": mark("Example"),
    "counter_example": mark("Counter-example"),
    "description": mark("Description"),
    "name": mark("Name"),
}
CAPTION = 104
"""The width of the words before the fields, so that all of them stand in one column."""


def rows(parent: QWidget | None = None) -> QFormLayout:
    """Return the layout of captions and fields that all parts of the editor share."""
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_row(form: QFormLayout, words: str, field: QWidget, shown: QWidget | None = None) -> None:
    """Add a caption and a field to the common column."""
    said = caption(words, field)
    said.setFixedWidth(CAPTION)
    said.setFixedHeight(26)
    form.addRow(said, shown or field)


class Languages(QWidget):
    """The languages of the codebook, side by side; one of them is chosen; one more can be added."""

    chosen = Signal(str)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._codes: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._segments: parts.Segments | None = None
        self.add_button = QToolButton()
        self.add_button.setProperty("role", "text")
        self.add_button.setText(tr("Add a language…"))
        self.add_button.setAccessibleName(tr("Add a language to the codebook"))
        self.add_button.clicked.connect(self._open_menu)
        self._row.addWidget(self.add_button)
        self._row.addStretch(1)
        self.current = ""

    def show_languages(self, book: Codebook | None) -> None:
        """Show those of a codebook; the chosen one stays where it can."""
        codes = book.languages if book and book.languages else ("en",)
        if codes != self._codes:
            self._codes = codes
            if self.current not in codes:
                own = self._editing.language()
                self.current = own if own in codes else codes[0]
            if self._segments is not None:
                self._row.removeWidget(self._segments)
                self._segments.deleteLater()
            choices = [(code, language_name(code)) for code in codes]
            self._segments = parts.Segments(tr("Language of the texts"), choices)
            self._segments.setMinimumWidth(84 * len(codes))
            self._segments.chosen.connect(self._choose)
            self._row.insertWidget(0, self._segments)
        if self._segments is not None:
            self._segments.set_value(self.current)
        self.add_button.setEnabled(self._editing.writable)

    def _choose(self, code: object) -> None:
        # Choosing the chosen one again would take the choice off.
        wanted = str(code) if code else self.current
        if self._segments is not None:
            self._segments.set_value(wanted)
        if wanted != self.current:
            self._editing.leaving.emit()
            self.current = wanted
            self.chosen.emit(wanted)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for code in languages():
            if code not in self._codes:
                menu.addAction(language_name(code)).triggered.connect(partial(self.add, code))
        menu.addSeparator()
        menu.addAction(tr("By its code…")).triggered.connect(self._ask)
        menu.exec(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))
        menu.deleteLater()

    def _ask(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(tr("Add a language"))
        dialog.setLabelText(tr("Code of the language, two or three letters (sv, oci)"))
        dialog.textValueSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, code: str, _checked: bool = False) -> None:
        """Add a language to the codebook and choose it."""
        code = code.strip().lower()
        book = self._editing.book
        if not code or book is None or code in book.languages:
            return
        wanted = (*book.languages, code)
        self._editing.leaving.emit()
        if not self._editing.attempt(lambda p, id_: p.edit_codebook(id_, languages=wanted)):
            self.current = code
            self.show_languages(self._editing.book)
            self.chosen.emit(code)


class LabelTexts(QWidget):
    """Definition, use when, not when, example and counter-example of the label in hand."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.languages = Languages(editing)
        self.bound = BoundFields(editing, self)
        self._editing = editing
        self._language = ""
        self._body = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.languages)
        column.addWidget(self._body)
        self._layout = rows(self._body)
        self.languages.chosen.connect(lambda _: self.show_label())
        self._make()

    def _make(self) -> None:
        for name in PROSE:
            quoted = name in ("example", "counter_example")
            # Passages belong to the corpus: they are set in its face.
            font = reading_font(TITLE_ROW) if quoted else None
            field = TextField(tr(TITLES[name]), font)
            refusal = Refusal(field)
            add_row(self._layout, TITLES[name], field, with_refusal(field, refusal))
            self.bound.add(
                Bound(
                    name,
                    field,
                    refusal,
                    partial(self._read, name),
                    partial(self._write, name),
                )
            )

    def _read(self, name: str, label: Any) -> str:
        return str(getattr(label, name).get(self._language, ""))

    def _write(self, name: str, project: Project, label: Any, words: str) -> None:
        texts = with_text(getattr(label, name), self._language, words)
        project.edit_label(label.codebook, label.code, **{name: texts})

    def show_label(self) -> None:
        """Show the texts of the label in hand in the language chosen."""
        label = self._editing.label
        self.languages.show_languages(self._editing.book)
        if self.languages.current != self._language:
            self.bound.commit()
            self.bound.show(None)
            self._language = self.languages.current
            self.bound.context = f"/{self._language}"
        self.bound.show(label)
        for name in PROSE:
            field = self.bound.field(name)
            # What another language says is a help to whoever translates.
            field.setPlaceholderText(in_language(getattr(label, name), "") if label else "")
