"""What is known of the document shown: its source, language, length, who annotated."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotations.changes import Changes
from annotations.model import Document, in_language
from annotations.project import Project
from annotations.readers.base import CUT, Side
from app.i18n import annotator_name, counted, mark, tr
from app.panels.language_button import LanguageButton, name_of
from app.session import Session
from app.widgets import parts
from app.widgets.later import Later

_METADATA = (
    ("source", mark("Source")),
    ("site", mark("Site")),
    ("author", mark("Author")),
    ("date", mark("Published")),
    ("address", mark("Address")),
)


class AboutDocument(QWidget):
    """A short table at the foot of the documents panel."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(parts.INSET, 10, parts.INSET, 10)
        column.setSpacing(6)
        self.head = QToolButton()
        self.head.setProperty("role", "fold")
        self.head.setText(tr("This document"))
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setCheckable(True)
        self.head.setChecked(True)
        self.head.toggled.connect(self._fold)
        column.addWidget(self.head)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        column.addWidget(self._body)
        self._shown: tuple[object, ...] = ()
        self._values: list[QLabel] = []
        self._fold(True)
        session.document_changed.connect(self.refresh)
        session.project_changed.connect(self.refresh)
        session.changed.connect(self._changed)
        self.language: LanguageButton | None = None
        self._later = Later(self.refresh, self)
        self.refresh()

    def _changed(self, changes: Changes) -> None:
        document = self._session.document
        if document is not None and (
            changes.touch("document", "annotator", "document_label", "label")
            or document.row in changes.documents
        ):
            self._later.ask()

    def _fold(self, on: bool) -> None:
        self._body.setVisible(on)
        arrows = Qt.ArrowType
        self.head.setArrowType(arrows.DownArrow if on else arrows.RightArrow)

    def set_folded(self, on: bool) -> None:
        """Leave the table away, or show it; a click on the title does so as well."""
        self.head.setChecked(not on)

    def refresh(self) -> None:
        """Show the present document; the panel hides where there is none."""
        facts, document = self._facts(), self._session.document
        shown = (document, self._session.writable, [name for name, _ in facts])
        if facts and shown == self._shown:
            # The same rows with other values: nothing flickers.
            for label, (_, value) in zip(self._values, facts, strict=True):
                label.setText(value)
            return
        self._shown = shown
        self._fill(facts)

    def _fill(self, facts: list[tuple[str, str]]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        document = self._session.document
        self.language = None
        self._values = []
        self.setVisible(bool(facts))
        for row, (name, value) in enumerate(facts):
            if name == tr("Language") and self._session.writable and document is not None:
                self.language = LanguageButton(self._session, document)
                self._grid.addWidget(parts.text(name, "secondary"), row, 0)
                self._grid.addWidget(self.language, row, 1, Qt.AlignmentFlag.AlignLeft)
                self._values.append(QLabel())
                continue
            shown = parts.text(value, "", wrap=True)
            shown.setStyleSheet("font-size: 12px;")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            left = parts.text(name, "secondary")
            left.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._values.append(shown)
            self._grid.addWidget(left, row, 0)
            self._grid.addWidget(shown, row, 1)

    def _facts(self) -> list[tuple[str, str]]:
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return []
        facts = [
            (tr(name), _breakable(str(document.metadata[key])))
            for key, name in _METADATA
            if document.metadata.get(key)
        ]
        if document.file_name:
            facts.append((tr("File"), document.file_name))
        if document.language or self._session.writable:
            facts.append((tr("Language"), name_of(document.language)))
        facts.append((tr("Length"), counted(document.length, "{n} character", "{n} characters")))
        names = {who.row: annotator_name(who.name) for who in project.annotators()}
        facts += _cut_off(document)
        made = project.counts_by_annotator(document.id)
        if made:
            who = " · ".join(f"{names[row].split()[0]} {made[row]}" for row in sorted(made))
            facts.append((tr("Annotators"), who))
        facts += self._labels(project, document)
        return facts

    def _labels(self, project: Project, document: Document) -> list[tuple[str, str]]:
        """Return the labels of the document as a whole, and whose they are if of several."""
        language, there = self._session.language, project.document_labels(document.id)
        several = len({entry.annotator for entry in there}) > 1
        words = []
        for entry in there:
            label = project.any_label(entry.codebook, entry.label)
            name = in_language(label.name, language) or label.code
            words.append(f"{name} ({annotator_name(entry.annotator)})" if several else name)
        return [(tr("Labels"), " · ".join(words))] if words else []


def _breakable(words: str) -> str:
    """Return words with places to break a line: an address has no blanks."""
    return words.replace("/", "/\u200b") if "://" in words else words


def _cut_off(document: Document) -> list[tuple[str, str]]:
    """Return what was cut off the document's ends when it was added."""
    noted = document.metadata.get(CUT)
    if not isinstance(noted, dict):
        return []
    words = []
    for side in Side:
        part = noted.get(side.value)
        number = part.get("characters") if isinstance(part, dict) else None
        if isinstance(number, int):
            before = side is Side.BEFORE
            words.append(tr("{n} before", n=number) if before else tr("{n} behind", n=number))
    return [(tr("Cut off"), " · ".join(words))] if words else []
