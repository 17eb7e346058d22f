"""About the program: its version, its parts with theirs, and everybody's licence."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import installed
from app.application import program_icon
from app.i18n import tr
from app.theme import fixed_font, reading_font
from app.widgets import parts

_ICON = 72
_ROW = 24


class AboutDialog(QDialog):
    """Tabs: the program, its parts, Qt, what ships with it, and the bundle where it is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Elocutio"))
        self.resize(760, 600)
        self.parts = installed.parts()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("About Elocutio"))
        self.tabs.addTab(self._program(), "Elocutio")
        self.tabs.addTab(self._parts(), tr("Parts"))
        qt = "\n\n".join(
            (
                " ".join(installed.QT.splitlines()),
                installed.gnu_text("LGPL-3.0"),
                installed.gnu_text("GPL-3.0"),
            )
        )
        self.tabs.addTab(licence_field(qt, "Qt"), "Qt")
        own = "\n\n\n".join(f"{place}\n\n{text}" for place, text in installed.own_texts())
        self.tabs.addTab(licence_field(own, tr("Fonts and icons")), tr("Fonts and icons"))
        bundle = installed.bundle_text()
        if bundle:
            self.tabs.addTab(licence_field(bundle, tr("Everything")), tr("Everything"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)

    def _program(self) -> QWidget:
        icon = QLabel()
        icon.setPixmap(program_icon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatio()))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        name = QLabel("Elocutio")
        name.setFont(reading_font(34, QFont.Weight.DemiBold))
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addWidget(name)
        for words in (
            tr("Version {number}", number=installed.program_version()),
            tr("With Python {python} and Qt {qt}", python=self.parts[0].version, qt=qVersion()),
            tr(
                "MIT licence. Its parts have licences of their own, which stand in the other pages."
            ),
        ):
            line = parts.text(words, "secondary", wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            head.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(icon)
        row.addLayout(head, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 20, 4, 4)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(licence_field(installed.gnu_text("MIT"), tr("Licence")), 1)
        return page

    def _parts(self) -> QWidget:
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("Parts"))
        self.table.setRootIsDecorated(False)
        self.table.setProperty("role", "plain")
        self.table.setHeaderLabels([tr("Name"), tr("Version"), tr("Licence")])
        for part in self.parts:
            item = QTreeWidgetItem([part.name, part.version, part.licence])
            item.setToolTip(2, part.licence)
            item.setSizeHint(0, QSize(0, _ROW))
            self.table.addTopLevelItem(item)
        self.table.setColumnWidth(0, 220)
        self.table.setColumnWidth(1, 140)
        self.licence = licence_field("", tr("Licence"))
        self.table.currentItemChanged.connect(lambda *_: self._show())
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        page = QSplitter(Qt.Orientation.Vertical)
        page.setChildrenCollapsible(False)
        page.addWidget(self.table)
        page.addWidget(self.licence)
        page.setSizes([260, 220])
        return page

    def _show(self) -> None:
        place = self.table.currentIndex().row()
        if place >= 0:
            self.licence.setPlainText(self.parts[place].text or self.parts[place].licence)


def licence_field(words: str, name: str) -> QPlainTextEdit:
    """Return a licence to be read and copied; it is in the language it was given in."""
    field = QPlainTextEdit(words)
    field.setReadOnly(True)
    field.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    field.setProperty("role", "field")
    field.setProperty("diagnostic", True)
    field.setTabChangesFocus(True)
    field.setFont(fixed_font())
    field.setAccessibleName(name)
    return field
