"""The settings, a page for each group of the table and a row for each entry; at once in effect."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr
from app.settings import GROUPS, SETTINGS, Setting, Settings
from app.widgets.folder_field import FolderField

_PERCENT = 100
_STEP = 10


class SettingsDialog(QDialog):
    """Shows the settings as they are, also when they change elsewhere."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(660)
        self._settings = settings
        self.fields: dict[str, QWidget] = {}
        self._show: dict[str, Callable[[], None]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Settings"))
        for group in GROUPS:
            self.tabs.addTab(self._page(group), tr(group))
        column.addWidget(self.tabs)
        column.addWidget(self._buttons())
        settings.changed.connect(self._on_changed)

    def _page(self, group: str) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(4, 16, 4, 4)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for entry in (entry for entry in SETTINGS if entry.group == group):
            label = QLabel(tr(entry.label))
            field = self._field(entry)
            label.setBuddy(self.fields[entry.name])
            form.addRow(label, field)
        return page

    def _field(self, entry: Setting) -> QWidget:
        if entry.choices is not None:
            return self._choice(entry)
        return self._folder(entry) if entry.low is None else self._percent(entry)

    def _buttons(self) -> QWidget:
        buttons = QDialogButtonBox()
        self.defaults = QPushButton(tr("Restore defaults"))
        self.defaults.setAutoDefault(False)
        self.defaults.clicked.connect(self._restore)
        buttons.addButton(self.defaults, QDialogButtonBox.ButtonRole.ResetRole)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def _choice(self, entry: Setting) -> QWidget:
        field = QComboBox()
        field.setAccessibleName(tr(entry.label))
        for value, shown in (entry.choices or {}).items():
            field.addItem(tr(shown) if value in entry.texts() else shown, value)

        def show() -> None:
            field.setCurrentIndex(field.findData(self._settings.get(entry.name)))

        show()
        field.activated.connect(lambda _: self._settings.set(entry.name, field.currentData()))
        self.fields[entry.name], self._show[entry.name] = field, show
        return field

    def _percent(self, entry: Setting) -> QWidget:
        """Return a slider in steps of ten per cent for a number between two bounds."""
        low, high = entry.low or 0.0, entry.high or 1.0
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setAccessibleName(tr(entry.label))
        slider.setRange(round(low * _PERCENT / _STEP), round(high * _PERCENT / _STEP))
        slider.setPageStep(1)
        value = QLabel()
        value.setMinimumWidth(48)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        def show() -> None:
            now = self._settings.get(entry.name)
            slider.blockSignals(True)
            slider.setValue(round(now * _PERCENT / _STEP))
            slider.blockSignals(False)
            value.setText(f"{round(now * _PERCENT)} %")

        show()
        slider.valueChanged.connect(
            lambda steps: self._settings.set(entry.name, round(steps * _STEP / _PERCENT, 2))
        )
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(slider, 1)
        line.addWidget(value)
        self.fields[entry.name], self._show[entry.name] = slider, show
        return row

    def _folder(self, entry: Setting) -> QWidget:
        """Return a field for a folder; empty is the program's own."""
        field = FolderField(tr(entry.label), tr("The program’s own folder"))

        def show() -> None:
            field.show_folder(self._settings.get(entry.name))

        show()
        field.chosen.connect(lambda folder: self._settings.set(entry.name, folder))
        self.fields[entry.name], self._show[entry.name] = field.words, show
        return field

    def _on_changed(self, name: str) -> None:
        if name in self._show:
            self._show[name]()

    def _restore(self) -> None:
        for entry in SETTINGS:
            self._settings.set(entry.name, entry.default)
