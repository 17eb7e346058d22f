"""Reporting a problem: all that would be sent stands here to be read, copied and saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.new_project import documents_folder
from app.i18n import tr
from app.theme import fixed_font
from app.widgets import parts


class ReportDialog(QDialog):
    """Shows a report; nothing is sent by the program."""

    def __init__(self, report: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Report a problem"))
        self.resize(720, 560)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.report.setFont(fixed_font())
        self.report.setProperty("role", "field")
        # It is read by those who mend the program.
        self.report.setProperty("diagnostic", True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(tr("Report"))
        self.says = parts.text("", "secondary", wrap=True)
        self.says.hide()
        hint = tr(
            "Nothing is sent by itself. Write down what you did and what you saw, and send it "
            "with this report to who looks after Elocutio where you are. No texts, titles, notes "
            "or names are in it: look for yourself."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(parts.text(hint, wrap=True))
        column.addWidget(self.report, 1)
        column.addWidget(self.says)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.copy = QPushButton(tr("&Copy"))
        self.save = QPushButton(tr("&Save…"))
        for button in (self.copy, self.save):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setDefault(True)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        return buttons

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._say(tr("Copied"))

    def _ask(self) -> None:
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Report a problem"),
            str(documents_folder() / f"elocutio-{day}.txt"),
            f"{tr('Text')} (*.txt)",
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Save the report; what the system refuses is told."""
        try:
            path.write_text(self.report.toPlainText(), encoding="utf-8")
        except OSError as error:
            self._say(tr("Not saved: {why}", why=error.strerror or str(error)))
        else:
            self._say(tr("Saved as “{name}”", name=path.name))

    def _say(self, words: str) -> None:
        self.says.setText(words)
        self.says.show()
