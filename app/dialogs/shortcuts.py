"""The window of keyboard shortcuts: all keys, to be found, changed and printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import keys
from app.actions import EVERY_ACTION, ActionSpec
from app.dialogs.new_project import documents_folder
from app.i18n import tr
from app.settings import Settings
from app.widgets import parts

_KEYS = 210
_ACTION = Qt.ItemDataRole.UserRole
_MARGIN = 40


class ShortcutsDialog(QDialog):
    """A list with a filter; below it, the keys of the chosen action are changed."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        parts.fit_to_window(self, 740, 660)
        self._settings = settings
        self.filter = parts.FilterField(tr("Filter shortcuts"), tr("Filter shortcuts"))
        self.table = QTreeWidget()
        self.table.setProperty("role", "plain")
        self.table.setAccessibleName(tr("Keyboard shortcuts"))
        self.table.setHeaderLabels([tr("What it does"), tr("Keys")])
        head = self.table.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(1, _KEYS)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleName(tr("New key"))
        self.field.setClearButtonEnabled(True)
        self.set = QPushButton(tr("&Set"))
        self.take_off = QPushButton(tr("Take &off"))
        self.reset = QPushButton(tr("&Reset"))
        self.says = parts.text("", "secondary", wrap=True)
        self.says.setMinimumHeight(2 * self.says.fontMetrics().height() + 4)
        self._lay_out()
        self._connect()
        self._fill("")
        self._show_current()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        name = parts.text(tr("New key"))
        name.setBuddy(self.field)
        row.addWidget(name)
        row.addWidget(self.field, 1)
        for button in (self.set, self.take_off, self.reset):
            button.setAutoDefault(False)
            row.addWidget(button)
        buttons = QDialogButtonBox()
        self.reset_all = QPushButton(tr("Reset &all"))
        self.print = QPushButton(tr("O&verview to print…"))
        for button in (self.reset_all, self.print):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.says)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._fill)
        self.table.currentItemChanged.connect(lambda *_: self._show_current())
        self.field.keySequenceChanged.connect(lambda _: self._look())
        self.set.clicked.connect(self._set)
        self.take_off.clicked.connect(lambda: self._give(""))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(lambda: keys.reset(self._settings))
        self.print.clicked.connect(self._ask_overview)
        self._settings.changed.connect(self._changed)

    # -- the list

    def _fill(self, words: str) -> None:
        chosen = self.current()
        self.table.clear()
        wanted = words.strip().casefold()
        for name, rows in keys.groups(self._settings):
            fitting = [row for row in rows if wanted in " ".join(row[:2]).casefold()]
            if not fitting:
                continue
            group = QTreeWidgetItem([name])
            self.table.addTopLevelItem(group)
            for what, pressed, spec in fitting:
                child = QTreeWidgetItem([what, pressed])
                child.setToolTip(0, what)
                child.setData(0, _ACTION, spec.name if spec is not None else "")
                group.addChild(child)
                if spec is not None and keys.is_own(self._settings, spec):
                    font = QFont(self.table.font())
                    font.setBold(True)
                    child.setFont(1, font)
                if spec is not None and spec is chosen:
                    self.table.setCurrentItem(child)
        self.table.expandAll()

    def current(self) -> ActionSpec | None:
        """Return the action chosen in the list, None for keys that cannot be changed."""
        name = self.table.currentIndex().siblingAtColumn(0).data(_ACTION)
        return next((spec for spec in EVERY_ACTION if spec.name == name), None)

    def choose(self, name: str) -> None:
        """Choose an action in the list."""
        model = self.table.model()
        for group in range(self.table.topLevelItemCount()):
            parent = model.index(group, 0)
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                if index.data(_ACTION) == name:
                    self.table.setCurrentIndex(index)

    def _show_current(self) -> None:
        spec = self.current()
        self.field.clear()
        self.field.setEnabled(spec is not None)
        self.take_off.setEnabled(spec is not None and bool(keys.keys_of(self._settings, spec)))
        self.reset.setEnabled(spec is not None and keys.is_own(self._settings, spec))
        self._look()
        if spec is None:
            self.says.setText(tr("Choose an action to give it another key."))

    # -- changing

    def _pressed(self) -> str:
        return keys.portable(self.field.keySequence())

    def _look(self) -> None:
        """Say whether the typed key can be had, and whose it is now."""
        spec, pressed = self.current(), self._pressed()
        words, taken = "", None
        if spec is not None and pressed:
            words = keys.refusal(pressed, spec)
            taken = keys.owner(self._settings, pressed, spec.name)
        self.set.setEnabled(bool(pressed) and spec is not None and not words)
        self.set.setText(tr("&Set"))
        if taken is not None and not words:
            name = keys.plain(tr(taken.text))
            words = tr("This is the key of “{name}”, which would lose it.", name=name)
            self.set.setText(tr("&Take over"))
        self.says.setText(words)

    def _set(self) -> None:
        if self.set.isEnabled():
            self._give(self._pressed())

    def _give(self, key: str) -> None:
        spec = self.current()
        if spec is not None:
            keys.give(self._settings, spec.name, key)

    def _reset(self) -> None:
        spec = self.current()
        if spec is not None:
            keys.reset(self._settings, spec.name)

    def _changed(self, name: str) -> None:
        if name == keys.CHANGED:
            self._fill(self.filter.text())
            self._show_current()

    # -- printing

    def _ask_overview(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Overview to print"),
            str(documents_folder() / f"{tr('Keyboard shortcuts')}.pdf"),
            "PDF (*.pdf);;HTML (*.html)",
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write the overview as PDF, or as HTML where the name ends so; tell what was done."""
        page = keys.overview(self._settings)
        try:
            if path.suffix.lower() in (".html", ".htm"):
                path.write_text(page, encoding="utf-8")
            else:
                _write_pdf(page, path)
        except OSError as error:
            self.says.setText(tr("Not saved: {why}", why=error.strerror or str(error)))
        else:
            self.says.setText(tr("Saved as “{name}”", name=path.name))


def _write_pdf(page: str, path: Path) -> None:
    """Lay a page of HTML out on A4. Raises OSError where the file cannot be written."""
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle("Elocutio")
    document = QTextDocument()
    document.setDocumentMargin(_MARGIN)
    document.setHtml(page)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
