"""The page of the codebook itself: what it is, its attributes, relations, versions."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotations.model import Codebook, RelationType
from annotations.project import Project
from app.codebook_editor.attributes import AttributesSection
from app.codebook_editor.bound import Bound, BoundFields, with_text
from app.codebook_editor.codes_table import CodesTable, Rows
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import LineField, Refusal, TextField, with_refusal
from app.codebook_editor.form import INSET, scrolled
from app.codebook_editor.names import Names
from app.codebook_editor.texts import Languages, add_row, rows
from app.codebook_editor.versions import VersionsSection
from app.i18n import counted, mark, tr
from app.theme import Theme
from app.widgets import parts

_WIDEST = 760
SECTIONS = (
    ("about", mark("About")),
    ("attributes", mark("Attributes")),
    ("relations", mark("Relations")),
    ("versions", mark("Versions")),
)


class About(QWidget):
    """Name and description by language, source, licence."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._language = ""
        self.bound = BoundFields(editing, self)
        self.described = BoundFields(editing, self)
        self.names = Names(editing, "Name")
        self.languages = Languages(editing)
        self.description = TextField(tr("Description"))
        self.source = TextField(tr("Source"), most=6)
        self.licence = LineField(tr("Licence"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = rows()
        column.addLayout(form)
        column.addStretch(1)
        add_row(form, "Name", self.names)
        add_row(form, "Language", self.languages)
        for key, words, field, store in (
            ("description", mark("Description"), self.description, self.described),
            ("source", mark("Source"), self.source, self.bound),
            ("licence", mark("Licence"), self.licence, self.bound),
        ):
            refusal = Refusal(field)
            add_row(form, words, field, with_refusal(field, refusal))
            store.add(Bound(key, field, refusal, partial(self._read, key), self._writer(key)))
        self.languages.chosen.connect(lambda _: self.refresh())

    def _read(self, key: str, book: Codebook) -> str:
        value = getattr(book, key)
        return str(value if isinstance(value, str) else value.get(self._language, ""))

    def _writer(self, key: str) -> Any:
        def write(project: Project, book: Codebook, words: str) -> None:
            now = getattr(book, key)
            value = words if isinstance(now, str) else with_text(now, self._language, words)
            project.edit_codebook(book.id, **{key: value})

        return write

    def refresh(self) -> None:
        """Show the codebook in hand."""
        book = self._editing.book
        self.names.show_names(book)
        self.languages.show_languages(book)
        if self.languages.current != self._language:
            self.described.commit()
            self.described.show(None)
            self._language = self.languages.current
            self.described.context = f"/{self._language}"
        self.described.show(book)
        self.bound.show(book)


class CodebookPage(QWidget):
    """A choice of sections over the one that is chosen; ``book_wanted`` as in the labels panel."""

    book_wanted = Signal(str)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self.title = parts.text("", "title")
        self.facts = parts.text("", "secondary", wrap=True)
        self.choice = parts.Segments(
            tr("Part of the page"), [(code, tr(words)) for code, words in SECTIONS]
        )
        self.about = About(editing)
        self.attributes = AttributesSection(editing)
        self.relations = CodesTable(
            editing, tr("Relation types"), "relation", _relations, _store_relations
        )
        self.versions = VersionsSection(editing)
        self.stack = QStackedWidget()
        relations = QWidget()
        column = QVBoxLayout(relations)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        hint = tr("How one annotation can stand to another: “echoes”, “supports”, “attacks”.")
        column.addWidget(parts.text(hint, "secondary", wrap=True))
        column.addWidget(self.relations)
        column.addStretch(1)
        for section in (self.about, self.attributes, relations, self.versions):
            self.stack.addWidget(section)
        body = QWidget()
        body.setMaximumWidth(_WIDEST)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(INSET, 14, INSET, INSET)
        inner.setSpacing(12)
        inner.addWidget(self.title)
        inner.addWidget(self.facts)
        self.empty = self._empty()
        inner.addWidget(self.empty)
        inner.addWidget(self.choice)
        inner.addWidget(self.stack, 100)
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(body))
        self.choice.chosen.connect(self._choose)
        self.section = "about"
        self._choose("about")
        editing.book_changed.connect(self.refresh)

    def _empty(self) -> QWidget:
        """Return what stands here while the project has no codebook."""
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, what in (
            (tr("New codebook…"), "new"),
            (tr("Add shipped or from a file…"), "add"),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._want_book, what))
            row.addWidget(button)
        row.addStretch(1)
        return body

    def _want_book(self, what: str, _checked: bool = False) -> None:
        self.book_wanted.emit(what)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.versions.set_theme(theme)

    def _choose(self, code: object) -> None:
        # A click on the chosen part would leave none chosen.
        self._editing.leaving.emit()
        self.section = str(code) if code else self.section
        self.choice.set_value(self.section)
        self.stack.setCurrentIndex([name for name, _ in SECTIONS].index(self.section))
        self.refresh()

    def show_section(self, code: str) -> None:
        """Show a part of the page."""
        self._choose(code)

    def refresh(self) -> None:
        """Show the codebook in hand, as it is now."""
        editing, book = self._editing, self._editing.book
        for widget in (self.choice, self.stack, self.facts):
            widget.setVisible(book is not None)
        self.empty.setVisible(book is None)
        self.empty.setEnabled(editing.writable)
        self.about.refresh()
        self.attributes.refresh()
        self.relations.show_rows("relations")
        # Asking what should be looked at again goes through all annotations: not behind a form.
        if self.section == "versions" and not self.isHidden():
            self.versions.refresh()
        if book is None:
            self.title.setText(tr("The project has no codebook yet."))
            self.facts.setText("")
            return
        self.title.setText(editing.name(book))
        labels = sum(label.kind.value == "label" for label in book.labels)
        facts = (
            book.id,
            tr("version {n}", n=book.version),
            counted(labels, "{n} label", "{n} labels"),
            counted(sum(editing.counts.values()), "{n} annotation", "{n} annotations"),
        )
        self.facts.setText(" · ".join(facts))


def _relations(book: Codebook) -> Rows:
    return [(entry.code, dict(entry.name)) for entry in book.relations]


def _store_relations(project: Project, book: Codebook, rows_: Rows) -> None:
    wanted = tuple(RelationType(code, names) for code, names in rows_)
    project.edit_codebook(book.id, relations=wanted)
