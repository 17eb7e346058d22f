"""What differs between two versions of the codebook, in words."""

from __future__ import annotations

from collections.abc import Sequence

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

from annotations.codebook_changes import BookChange, ChangeKind, changes
from annotations.errors import UserError
from annotations.model import Codebook, Label, in_language
from annotations.model import Kind as LabelKind
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import language_name
from app.i18n import counted, error_text, mark, tr
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

_KINDS = {
    ChangeKind.ADDED: (mark("{n} label added"), mark("{n} labels added")),
    ChangeKind.REMOVED: (mark("{n} label removed"), mark("{n} labels removed")),
    ChangeKind.RECODED: (mark("{n} label has another code"), mark("{n} labels have other codes")),
    ChangeKind.RENAMED: (mark("{n} label renamed"), mark("{n} labels renamed")),
    ChangeKind.MOVED: (mark("{n} label moved"), mark("{n} labels moved")),
    ChangeKind.REDEFINED: (mark("{n} label redefined"), mark("{n} labels redefined")),
    ChangeKind.RETIRED: (mark("{n} label retired"), mark("{n} labels retired")),
    ChangeKind.RESTORED: (mark("{n} label brought back"), mark("{n} labels brought back")),
    ChangeKind.CHANGED: (mark("{n} label changed otherwise"), mark("{n} labels changed otherwise")),
}
_OF_BOOK = (ChangeKind.CODEBOOK, ChangeKind.ATTRIBUTE, ChangeKind.RELATION)
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
    "attribute": mark("attribute"),
    "relation": mark("relation"),
}
_ROW = 24
NOW = ""
"""Stands for the codebook as it is now among its versions."""


def differences(older: Codebook, newer: Codebook) -> list[BookChange]:
    """Return what changed from one version to another, apart from the version's own number."""
    return [change for change in changes(older, newer) if change.field != "version"]


def field_name(change: BookChange) -> str:
    """Return what a change is about: the field, and its language where it is a text."""
    field, _, code = change.field.partition(" ")
    name = tr(_FIELDS.get(field, field)) if field else tr(_FIELDS.get(change.kind, change.kind))
    about = [name, code or (change.code if change.kind in _OF_BOOK else "")]
    about += [language_name(change.language)] if change.language else []
    return " · ".join(word for word in about if word)


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

    def show_changes(self, found: Sequence[BookChange], older: Codebook, newer: Codebook) -> None:
        """Show what changed from one state of a codebook to another."""
        self.clear()
        of_book = [change for change in found if change.kind in _OF_BOOK]
        if of_book:
            group = QTreeWidgetItem([tr("The codebook itself")])
            group.addChildren([self._detail(change) for change in of_book])
            self.addTopLevelItem(group)
        for kind, words in _KINDS.items():
            by_code = _by_code(found, kind)
            if not by_code:
                continue
            group = QTreeWidgetItem([counted(len(by_code), *words)])
            for code, entries in by_code.items():
                group.addChild(self._item(code, entries, older, newer))
            self.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setExpanded(True)
        if any(change.kind is ChangeKind.REORDERED for change in found):
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

    def _item(
        self, code: str, entries: list[BookChange], older: Codebook, newer: Codebook
    ) -> QTreeWidgetItem:
        """Return a label's row; below it what each of its fields said and says."""
        label = _label(newer, code) or _label(older, code)
        name = in_language(label.name, self._language) if label else ""
        item = QTreeWidgetItem([name or code, self._words(entries, older, newer)])
        item.setToolTip(1, item.text(1))
        item.setData(0, Qt.ItemDataRole.UserRole, code)
        if label is not None and label.kind is LabelKind.LABEL:
            item.setIcon(0, token_icon(label, self._theme))
        if entries[0].kind in (ChangeKind.RENAMED, ChangeKind.REDEFINED, ChangeKind.CHANGED):
            item.addChildren([self._detail(change) for change in entries])
        return item

    @staticmethod
    def _detail(change: BookChange) -> QTreeWidgetItem:
        """Return the row of one field, before and after."""
        words = f"{change.before or '–'} → {change.after or '–'}"
        item = QTreeWidgetItem([field_name(change), words.replace("\n", " ")])
        item.setToolTip(1, words)
        return item

    def _words(self, entries: list[BookChange], older: Codebook, newer: Codebook) -> str:
        first = entries[0]
        if first.kind is ChangeKind.RECODED:
            return f"{first.before} → {first.after}"
        if first.kind is ChangeKind.MOVED:
            return f"{self._group(older, first.before)} → {self._group(newer, first.after)}"
        if first.kind in (ChangeKind.ADDED, ChangeKind.REMOVED):
            return ""
        return ", ".join(dict.fromkeys(field_name(entry) for entry in entries if entry.field))

    def _group(self, book: Codebook, code: str) -> str:
        found = _label(book, code)
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
        changed = differences(older, newer)
        self.summary.setText(summary(changed))
        self.tree.show_changes(changed, older, newer)

    def _boxes(self) -> tuple[QComboBox, QComboBox]:
        return self.older, self.newer


def summary(found: Sequence[BookChange]) -> str:
    """Return the differences as counts of labels."""
    numbers = {kind: len(_by_code(found, kind)) for kind in _KINDS}
    return " · ".join(counted(number, *_KINDS[kind]) for kind, number in numbers.items() if number)


def _by_code(found: Sequence[BookChange], kind: ChangeKind) -> dict[str, list[BookChange]]:
    """Return the changes of one kind by the code of their label."""
    by_code: dict[str, list[BookChange]] = {}
    for change in found:
        if change.kind is kind:
            by_code.setdefault(change.code, []).append(change)
    return by_code


def _label(book: Codebook, code: str) -> Label | None:
    return next((label for label in book.labels if label.code == code), None)


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
        return error_text(error)
