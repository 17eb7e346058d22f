"""The window of keyboard shortcuts, generated from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.actions import ACTIONS, EDITOR_KEYS, LIST_KEYS, MENUS, SEARCH_KEYS, VIEW_KEYS
from app.i18n import tr
from app.widgets import parts

_WHAT = 440
_NATIVE = QKeySequence.SequenceFormat.NativeText


def plain(words: str) -> str:
    """Return a menu text without its underlined letter and dots."""
    return words.replace("&", "").rstrip("…")


class ShortcutsDialog(QDialog):
    """A list with a filter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(720, 620)
        self.filter = parts.FilterField(tr("Filter shortcuts"), tr("Filter shortcuts"))
        self.table = QTreeWidget()
        self.table.setProperty("role", "plain")
        self.table.setAccessibleName(tr("Keyboard shortcuts"))
        self.table.setHeaderLabels([tr("What it does"), tr("Keys")])
        self.table.setColumnWidth(0, _WHAT)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.table)
        column.addWidget(buttons)
        self.filter.textChanged.connect(self._fill)
        self._fill("")

    def _fill(self, words: str) -> None:
        self.table.clear()
        wanted = words.strip().casefold()
        in_text = [(tr(what), tr(keys)) for keys, what in VIEW_KEYS]
        self._add(tr("In the text"), in_text, wanted)
        in_list = [(tr(what), tr(keys)) for keys, what in LIST_KEYS]
        self._add(tr("In the annotation list"), in_list, wanted)
        in_search = [(tr(what), tr(keys)) for keys, what in SEARCH_KEYS]
        self._add(tr("In the search over all documents"), in_search, wanted)
        in_editor = [(tr(what), tr(keys)) for keys, what in EDITOR_KEYS]
        self._add(tr("In the codebook editor"), in_editor, wanted)
        for menu in MENUS:
            rows = [
                (plain(tr(spec.text)), ", ".join(_keys(keys) for keys in spec.shortcuts))
                for spec in ACTIONS
                if spec.menu.partition("/")[0] == menu and spec.shortcuts
            ]
            self._add(tr(menu), rows, wanted)
        self.table.expandAll()

    def _add(self, name: str, rows: list[tuple[str, str]], wanted: str) -> None:
        fitting = [row for row in rows if wanted in " ".join(row).casefold()]
        if fitting:
            group = QTreeWidgetItem([name])
            for what, keys in fitting:
                child = QTreeWidgetItem([what, keys])
                child.setToolTip(0, what)
                group.addChild(child)
            self.table.addTopLevelItem(group)


def _keys(portable: str) -> str:
    return QKeySequence(portable).toString(_NATIVE)
