"""The backups of a project, with their dates and counts; one of them is chosen to be restored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.project import backups
from annotations.project.backups import Backup
from app import background
from app.i18n import DATE_AND_TIME, decimal, error_text, grouped, tr
from app.widgets import parts

_MEGABYTE = 1_000_000
_ROW = 28
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RestoreDialog(QDialog):
    """Asks for a backup: ``copy_wanted`` and ``replace_wanted`` carry it and its project."""

    copy_wanted = Signal(object, object)
    replace_wanted = Signal(object, object)

    def __init__(self, projects: Sequence[Path], folder: Path | None, parent: QWidget) -> None:
        """``projects`` can be chosen from; the first one is shown."""
        super().__init__(parent)
        self.setWindowTitle(tr("Restore from backup"))
        self.resize(640, 460)
        self._folder = folder
        self._found: list[Backup] = []
        self.project = QComboBox()
        self.project.setAccessibleName(tr("Project"))
        for path in projects:
            self.project.addItem(path.stem, path)
            self.project.setItemData(
                self.project.count() - 1, str(path), Qt.ItemDataRole.ToolTipRole
            )
        self.table = self._table()
        self.says = parts.text("", "secondary", wrap=True)
        self.copy = QPushButton(tr("Restore as a &copy"))
        self.replace = QPushButton(tr("&Put in the project’s place…"))
        self._lay_out()
        self.project.currentIndexChanged.connect(lambda _: self._look())
        self.table.currentItemChanged.connect(lambda *_: self._enable())
        self.copy.clicked.connect(
            lambda: self.copy_wanted.emit(self.current(), self.project.currentData())
        )
        self.replace.clicked.connect(
            lambda: self.replace_wanted.emit(self.current(), self.project.currentData())
        )
        self._enable()
        self._look()

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(tr("Backups"))
        table.setRootIsDecorated(False)
        table.setProperty("role", "plain")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHeaderLabels([tr("Date"), tr("Documents"), tr("Annotations"), tr("Size")])
        for column in (1, 2, 3):
            table.headerItem().setTextAlignment(column, _RIGHT)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.header().setStretchLastSection(False)
        return table

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Project"), self.project)
        buttons = QDialogButtonBox()
        for button in (self.copy, self.replace):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.table, 1)
        column.addWidget(self.says)
        column.addWidget(buttons)

    def _look(self) -> None:
        path = self.project.currentData()
        self.table.clear()
        self.says.setText("")
        if not isinstance(path, Path):
            self._show([])
            return
        background.run(
            self,
            tr("Looking for backups…"),
            lambda _: backups.of(path, self._folder),
            self._show,
            self._failed,
            can_stop=False,
        )

    def _failed(self, error: BaseException) -> None:
        self._show([])
        self.says.setText(error_text(error))

    def _show(self, found: list[Backup]) -> None:
        self._found = found
        for backup in found:
            item = QTreeWidgetItem([shown_time(backup), "", "", shown_size(backup)])
            if backup.damaged:
                item.setText(1, tr("Cannot be read"))
                item.setDisabled(True)
            else:
                item.setText(1, grouped(backup.documents))
                item.setText(2, grouped(backup.annotations))
            for column in (1, 2, 3):
                item.setTextAlignment(column, _RIGHT)
            item.setSizeHint(0, QSize(0, _ROW))
            self.table.addTopLevelItem(item)
        self.says.setText(
            tr("Before a backup takes the project’s place, the present state is backed up too.")
            if found
            else tr("There is no backup yet: backups are made while a project is open.")
        )
        first = next((n for n, backup in enumerate(found) if not backup.damaged), -1)
        self.table.setCurrentIndex(self.table.model().index(first, 0))
        self._enable()
        self.table.setFocus()

    def current(self) -> Backup | None:
        """Return the backup that is chosen."""
        place = self.table.currentIndex().row()
        chosen = self._found[place] if 0 <= place < len(self._found) else None
        return None if chosen is None or chosen.damaged else chosen

    def _enable(self) -> None:
        for button in (self.copy, self.replace):
            button.setEnabled(self.current() is not None)
        # A button that cannot be pressed loses this to another one.
        self.copy.setDefault(True)

    def reject(self) -> None:
        """Close; what still looks for backups is given up."""
        background.give_up(self)
        super().reject()


def shown_time(backup: Backup) -> str:
    """Return when a backup was made, in local time."""
    time = QDateTime.fromSecsSinceEpoch(int(backup.created.timestamp()))
    return QLocale().toString(time, DATE_AND_TIME)


def shown_size(backup: Backup) -> str:
    """Return a backup's size as the language writes it."""
    if backup.size < _MEGABYTE:
        return tr("{n} kB", n=decimal(backup.size / 1000))
    return tr("{n} MB", n=decimal(backup.size / _MEGABYTE))
