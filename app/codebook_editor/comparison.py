"""What differs between two versions of the codebook, in words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.comparing import Comparison, Difference, Kind, compare
from annotations.errors import UserError
from annotations.model import Codebook, in_language
from annotations.model import Kind as LabelKind
from app.codebook_editor.editing import Editing
from app.i18n import counted, mark, tr
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

_KINDS = {
    Kind.ADDED: (mark("{n} label added"), mark("{n} labels added")),
    Kind.REMOVED: (mark("{n} label removed"), mark("{n} labels removed")),
    Kind.RECODED: (mark("{n} label has another code"), mark("{n} labels have other codes")),
    Kind.MOVED: (mark("{n} label moved"), mark("{n} labels moved")),
    Kind.REDEFINED: (mark("{n} label redefined"), mark("{n} labels redefined")),
    Kind.RETIRED: (mark("{n} label retired"), mark("{n} labels retired")),
    Kind.RESTORED: (mark("{n} label brought back"), mark("{n} labels brought back")),
    Kind.EDITED: (mark("{n} label changed otherwise"), mark("{n} labels changed otherwise")),
}
_FIELDS = {
    "definition": mark("definition"),
    "use_when": mark("use when"),
    "not_when": mark("not when"),
    "level": mark("level"),
    "kind": mark("kind"),
    "name": mark("name"),
    "abbreviation": mark("abbreviation"),
    "example": mark("example"),
    "counter_example": mark("counter-example"),
    "confused_with": mark("confused with"),
    "key": mark("key"),
    "colour": mark("colour"),
    "split_into": mark("split into"),
    "description": mark("description"),
    "source": mark("source"),
    "licence": mark("licence"),
    "languages": mark("languages"),
    "attributes": mark("attributes"),
    "relations": mark("relations"),
}
_ROW = 24
NOW = ""
"""Stands for the codebook as it is now among its versions."""


def fields_text(names: tuple[str, ...]) -> str:
    """Return the names of fields for the screen."""
    return ", ".join(tr(_FIELDS.get(name, name)) for name in names)


class DifferenceTree(QTreeWidget):
    """The differences by kind; ``label_wanted`` tells the code of one that was activated."""

    label_wanted = Signal(str)

    def __init__(self, language: str, theme: Theme) -> None:
        super().__init__()
        self._language, self._theme = language, theme
        self.setProperty("role", "plain")
        self.setAccessibleName(tr("Differences"))
        self.setHeaderLabels([tr("Label"), tr("What differs")])
        self.setColumnWidth(0, 250)
        self.setIconSize(token_size())
        self.itemActivated.connect(self._activated)

    def show_comparison(self, found: Comparison, older: Codebook, newer: Codebook) -> None:
        """Show the differences of two states of a codebook."""
        self.clear()
        if found.fields:
            self.addTopLevelItem(
                QTreeWidgetItem([tr("The codebook itself"), fields_text(found.fields)])
            )
        for kind, words in _KINDS.items():
            entries = [entry for entry in found.labels if entry.kind is kind]
            if not entries:
                continue
            group = QTreeWidgetItem([counted(len(entries), *words)])
            group.setFirstColumnSpanned(True)
            for entry in entries:
                group.addChild(self._item(entry, older, newer))
            self.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setExpanded(True)
        if found.reordered:
            self.addTopLevelItem(QTreeWidgetItem([tr("Labels stand in another order")]))
        if not found:
            self.addTopLevelItem(QTreeWidgetItem([tr("Nothing differs")]))
        for number in range(self.topLevelItemCount()):
            self._space(self.topLevelItem(number))

    def _space(self, item: QTreeWidgetItem | None) -> None:
        """Give a row and those below it the height of rows elsewhere."""
        if item is not None:
            item.setSizeHint(0, QSize(0, _ROW))
            for number in range(item.childCount()):
                self._space(item.child(number))

    def _item(self, entry: Difference, older: Codebook, newer: Codebook) -> QTreeWidgetItem:
        label = entry.label
        name = in_language(label.name, self._language) or label.code
        item = QTreeWidgetItem([name, self._words(entry, older, newer)])
        item.setToolTip(1, item.text(1))
        item.setData(0, Qt.ItemDataRole.UserRole, label.code)
        if label.kind is LabelKind.LABEL:
            item.setIcon(0, token_icon(label, self._theme))
        return item

    def _words(self, entry: Difference, older: Codebook, newer: Codebook) -> str:
        if entry.kind is Kind.RECODED:
            return f"{entry.old} → {entry.new}"
        if entry.kind is Kind.MOVED:
            return f"{self._group(older, entry.old)} → {self._group(newer, entry.new)}"
        return fields_text(entry.fields)

    def _group(self, book: Codebook, code: str) -> str:
        found = next((label for label in book.labels if label.code == code), None)
        if found is None:
            return code or tr("no group")
        return in_language(found.name, self._language) or code

    def _activated(self, item: QTreeWidgetItem) -> None:
        code = item.data(0, Qt.ItemDataRole.UserRole)
        if code:
            self.label_wanted.emit(str(code))


class CompareDialog(QDialog):
    """Two versions of the codebook, and what differs."""

    def __init__(self, editing: Editing, theme: Theme, older: str, parent: QWidget) -> None:
        super().__init__(parent)
        book = editing.book
        name = editing.name(book) if book else ""
        self.setWindowTitle(tr("Versions of {name}").replace("{name}", name))
        self.resize(720, 520)
        self._editing = editing
        self.older, self.newer = QComboBox(), QComboBox()
        self.older.setAccessibleName(tr("Older version"))
        self.newer.setAccessibleName(tr("Newer version"))
        for version, words in versions_on_offer(editing):
            self.older.addItem(words, version)
            self.newer.addItem(words, version)
        self.tree = DifferenceTree(editing.language(), theme)
        self.summary = parts.text("", "secondary", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.older, 1)
        row.addWidget(parts.text("→"))
        row.addWidget(self.newer, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.summary)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        self.older.setCurrentIndex(max(0, self.older.findData(older)))
        self.newer.setCurrentIndex(self.newer.count() - 1)
        for combo in (self.older, self.newer):
            combo.currentIndexChanged.connect(lambda _: self.compare())
        self.tree.label_wanted.connect(editing.show_label)
        self.compare()

    def compare(self) -> None:
        """Show what differs between the versions chosen."""
        found = [state_at(self._editing, str(box.currentData())) for box in self._boxes()]
        older, newer = found
        if isinstance(older, str) or isinstance(newer, str):
            self.tree.clear()
            self.summary.setText(older if isinstance(older, str) else str(newer))
            return
        comparison = compare(older, newer)
        self.summary.setText(summary(comparison))
        self.tree.show_comparison(comparison, older, newer)

    def _boxes(self) -> tuple[QComboBox, QComboBox]:
        return self.older, self.newer


def summary(found: Comparison) -> str:
    """Return the differences as counts."""
    counts = [counted(found.number(kind), *words) for kind, words in _KINDS.items()]
    numbers = [found.number(kind) for kind in _KINDS]
    words = [text for text, number in zip(counts, numbers, strict=True) if number]
    return " · ".join(words)


def versions_on_offer(editing: Editing) -> list[tuple[str, str]]:
    """Return (version, words) of the states that can be compared, the present one last."""
    project, book = editing.session.project, editing.book
    if project is None or book is None:
        return []
    kept = [entry.version for entry in project.codebook_versions(book.id) if entry.version]
    found = [(version, tr("Version {v}").replace("{v}", version)) for version in kept]
    return [*found, (NOW, tr("Now"))]


def state_at(editing: Editing, version: str) -> Codebook | str:
    """Return the codebook of a version (``NOW``: as it is), or why it cannot be shown."""
    project, book = editing.session.project, editing.book
    if project is None or book is None:
        return tr("Open a project first.")
    if version == NOW:
        return book
    try:
        return project.codebook_at(book.id, version)
    except UserError as error:
        return str(error)
