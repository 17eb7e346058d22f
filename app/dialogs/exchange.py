"""Export and import: what will be written or read, and what the format cannot carry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.formats import registry
from annotations.model import Report
from annotations.project import Project
from app.i18n import counted, tr
from app.session import Session

_PREVIEW_BYTES = 2_000_000
"""Larger files are not read for a preview: that would hold up the window."""


class _ExchangeDialog(QDialog):
    """What both directions share: a file, a preview, two buttons."""

    def __init__(self, title: str, do: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        self.file = QLineEdit()
        self.file.setAccessibleName(tr("File"))
        self._choose_button = QPushButton(tr("Choose…"))
        self._choose_button.setAutoDefault(False)
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Format"))
        self.preview = QPlainTextEdit()
        self.preview.setProperty("role", "field")
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(tr("Preview"))
        self.preview.setFixedHeight(176)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(self._choose_button)
        self.form.addRow(tr("File"), row)
        self.form.addRow(tr("Format"), self.format)
        buttons = QDialogButtonBox()
        self.do = buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self.form)
        column.addWidget(self.preview)
        column.addWidget(buttons)

    def format_code(self) -> str:
        """Return the code of the format chosen."""
        return str(self.format.currentData())

    def path(self) -> Path:
        """Return the file chosen."""
        return Path(self.file.text().strip())


class ExportDialog(_ExchangeDialog):
    """Which documents, whose annotations, in which format, into which file."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(tr("Export annotation set"), tr("Export"), parent)
        assert session.project is not None
        self._session = session
        self._project: Project = session.project
        for entry in registry.FORMATS:
            if entry.write is not None:
                self.format.addItem(entry.name, entry.code)
        self.scope = QComboBox()
        self.scope.setAccessibleName(tr("Documents"))
        self.scope.addItem(tr("All documents"), "")
        if session.document is not None:
            self.scope.addItem(
                tr("This document") + f": {session.document.title}", session.document.id
            )
        self.who = QComboBox()
        self.who.setAccessibleName(tr("Annotator"))
        self.who.addItem(tr("All annotators"), "")
        for person in self._project.annotators():
            self.who.addItem(person.name, person.name)
        self.form.addRow(tr("Documents"), self.scope)
        self.form.addRow(tr("Annotator"), self.who)
        self.file.setText(str(self._project.path.with_suffix(".jsonl")))
        self._choose_button.clicked.connect(self._choose)
        for box in (self.scope, self.who, self.format):
            box.currentIndexChanged.connect(self._show_preview)
        self._show_preview()

    def _choose(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Export"), self.file.text())
        if path:
            self.file.setText(path)

    def _show_preview(self) -> None:
        project = self._project
        document, who = self.scope.currentData(), self.who.currentData()
        made = project.counts_by_annotator(document or "")
        people = {person.row: person.name for person in project.annotators()}
        number = sum(n for row, n in made.items() if not who or people[row] == who)
        documents = 1 if document else len(project.documents())
        lines = [
            tr("Will be written:"),
            "  " + counted(documents, "{n} document", "{n} documents"),
            "  " + counted(number, "{n} annotation", "{n} annotations"),
            "",
            tr("This format cannot carry:"),
        ]
        lines += [f"  {tr(loss)}" for loss in registry.find(self.format_code()).losses]
        self.preview.setPlainText("\n".join(lines))


class ImportDialog(_ExchangeDialog):
    """Which file, in which format, whose annotations where it does not say."""

    def __init__(self, session: Session, path: Path | None, parent: QWidget) -> None:
        super().__init__(tr("Import annotations"), tr("Import"), parent)
        assert session.project is not None
        for entry in registry.FORMATS:
            if entry.read is not None:
                self.format.addItem(entry.name, entry.code)
        self.annotator = QLineEdit(session.project.current_annotator)
        self.annotator.setAccessibleName(tr("Annotator where the file names none"))
        self.create_labels = QCheckBox(tr("Make labels that no codebook of the project has"))
        self.form.addRow(tr("Annotator"), self.annotator)
        self.form.addRow("", self.create_labels)
        self.file.setText(str(path) if path else "")
        self._choose_button.clicked.connect(self._choose)
        self.file.textChanged.connect(self._show_preview)
        self._show_preview()

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import"), self.file.text())
        if path:
            self.file.setText(path)

    def _show_preview(self) -> None:
        path = self.path()
        there = path.is_file()
        self.do.setEnabled(there)
        if not there:
            self.preview.setPlainText(tr("Choose a file."))
            return
        if path.stat().st_size > _PREVIEW_BYTES:
            self.preview.setPlainText(tr("The file is large; it is read when it is imported."))
            return
        report = Report()
        reader = registry.find(self.format_code()).read
        try:
            for _ in reader(path, report) if reader else ():
                pass
        except UserError as error:
            self.preview.setPlainText(str(error))
            self.do.setEnabled(False)
            return
        self.preview.setPlainText(report_text(report))


def report_text(report: Report) -> str:
    """Return a report in words, a line a count."""
    parts_ = (
        (tr("Read"), report.read),
        (tr("Written"), report.written),
        (tr("Changed"), report.changed),
        (tr("Left out"), report.left_out),
    )
    lines = []
    for head, counts in parts_:
        if counts:
            lines.append(f"{head}:")
            lines += [f"  {what}: {number}" for what, number in counts.items()]
    lines += report.assumed
    return "\n".join(lines) or tr("Nothing.")
