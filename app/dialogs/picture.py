"""A picture of the document: of which part, how it looks, into which file."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.offsets import Fragment
from app.i18n import error_text, tr
from app.picture.options import LEAST_WIDTH, MOST_WIDTH, suffix_of
from app.theme import THEMES, Theme
from app.widgets import parts

_FILTERS = {"SVG (*.svg)": ".svg", "PDF (*.pdf)": ".pdf", "PNG (*.png)": ".png"}
_FORBIDDEN = set('/\\:*?"<>|')
_LONGEST_NAME = 60


class PictureDialog(QDialog):
    """Asks what a picture needs; the caller paints it."""

    def __init__(
        self,
        parent: QWidget,
        path: Path,
        parts_shown: dict[str, Fragment | None],
        width: int,
        theme: str,
        legend: bool,
    ) -> None:
        """``parts_shown`` names the parts to choose from; ``width`` keeps the lines in view."""
        super().__init__(parent)
        self.setWindowTitle(tr("Save picture"))
        self.setMinimumWidth(520)
        self.file = QLineEdit(str(path))
        self.file.setAccessibleName(tr("File"))
        self.part = QComboBox()
        self.part.setAccessibleName(tr("Part"))
        for name, passage in parts_shown.items():
            self.part.addItem(name, passage)
        self.theme = QComboBox()
        self.theme.setAccessibleName(tr("Theme"))
        for code, name in (("light", tr("Light")), ("dark", tr("Dark"))):
            self.theme.addItem(name, code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(theme)))
        self.picture_width = QSpinBox()
        self.picture_width.setAccessibleName(tr("Width"))
        self.picture_width.setRange(LEAST_WIDTH, MOST_WIDTH)
        self.picture_width.setSuffix(" px")
        self.picture_width.setSingleStep(20)
        self.picture_width.setValue(width)
        self.legend = QCheckBox(tr("With a legend: the labels used and their counts"))
        self.legend.setChecked(legend)
        self.hint = parts.text("", "secondary", wrap=True)
        self._lay_out()
        self.file.textChanged.connect(self._check)
        self._check()

    def _lay_out(self) -> None:
        choose = QPushButton(tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(choose)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("File"), row)
        form.addRow("", self.hint)
        form.addRow(tr("Part"), self.part)
        form.addRow(tr("Theme"), self.theme)
        form.addRow(tr("Width"), self.picture_width)
        form.addRow("", self.legend)
        buttons = QDialogButtonBox()
        self.do = buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(buttons)

    def _choose(self) -> None:
        path, chosen = QFileDialog.getSaveFileName(
            self, tr("Save picture"), self.file.text(), ";;".join(_FILTERS)
        )
        if path:
            known = Path(path).suffix.lower() in _FILTERS.values()
            self.file.setText(path if known else path + _FILTERS.get(chosen, ".svg"))

    def _check(self) -> None:
        """Say what the file's name asks for, and allow only what can be written."""
        try:
            suffix = suffix_of(self.path())
        except UserError as error:
            self.hint.setText(error_text(error))
            self.do.setEnabled(False)
            return
        words = {
            ".svg": tr("One picture that can be edited; text stays text."),
            ".pdf": tr("A4 pages, also of long documents; text stays text."),
            ".png": tr("One picture of pixels, two for each pixel of the width."),
        }
        self.hint.setText(words[suffix])
        self.do.setEnabled(True)

    def path(self) -> Path:
        """Return the file chosen."""
        return Path(self.file.text().strip())

    def passage(self) -> Fragment | None:
        """Return the part chosen; None is the whole document."""
        passage = self.part.currentData(Qt.ItemDataRole.UserRole)
        return (int(passage[0]), int(passage[1])) if passage else None

    def theme_chosen(self) -> Theme:
        """Return the theme chosen."""
        return THEMES[str(self.theme.currentData())]


def free_path(folder: Path, title: str, suffix: str) -> Path:
    """Return a file in a folder, named after a title, that is not there yet."""
    kept = "".join(c for c in title if c.isprintable() and c not in _FORBIDDEN)
    name = kept.strip(" .")[:_LONGEST_NAME].strip(" .") or tr("Picture")
    for number in count(1):
        path = folder / f"{name}{'' if number == 1 else f' {number}'}{suffix}"
        if not path.exists():
            break
    return path
