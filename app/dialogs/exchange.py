"""Export and import: what will be written or read, and what the format cannot carry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
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
from annotations.formats.base import Format, Options, Unit
from annotations.project import Project
from app.dialogs.errors import show_bug
from app.i18n import annotator_name, counted, error_text, mark, tr
from app.looking import Answer, Looker, Question
from app.reports import report_text
from app.session import Session
from app.widgets.elided import ElidedBox

_SLOW = 300
"""Milliseconds after which it is said that a file is being read."""
_LEFT_ONE = mark("without {n} that is suggested or rejected")
_LEFT_MANY = mark("without {n} that are suggested or rejected")


class _ExchangeDialog(QDialog):
    """What both directions share: a file, a preview, two buttons."""

    def __init__(self, title: str, do: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(640)
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
        self._file_row = QHBoxLayout()
        self._file_row.setSpacing(8)
        self._file_row.addWidget(self.file, 1)
        self._file_row.addWidget(self._choose_button)
        self.form.addRow(tr("File"), self._file_row)
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
            if entry.writes:
                self.format.addItem(tr(entry.name), entry.code)
        self.scope = ElidedBox()
        self.scope.setAccessibleName(tr("Documents"))
        self.scope.addItem(tr("All documents"), "")
        if session.document is not None:
            self.scope.addItem(
                tr("This document: {title}", title=session.document.title), session.document.id
            )
        self.who = QComboBox()
        self.who.setAccessibleName(tr("Annotator"))
        self.who.addItem(tr("All annotators"), "")
        for person in self._project.annotators():
            self.who.addItem(annotator_name(person.name), person.name)
        self.form.addRow(tr("Documents"), self.scope)
        self.form.addRow(tr("Annotator"), self.who)
        self.suggestions = QCheckBox(tr("With suggestions, waiting or rejected"))
        self.suggestions.setToolTip(
            tr("What is only suggested, and what was rejected, stays behind otherwise.")
        )
        self.form.addRow("", self.suggestions)
        self.file.setText(str(self._project.path.with_suffix(".jsonl")))
        self._choose_button.clicked.connect(self._choose)
        self.format.currentIndexChanged.connect(self._suit_name)
        for box in (self.scope, self.who, self.format):
            box.currentIndexChanged.connect(self._show_preview)
        self.suggestions.toggled.connect(self._show_preview)
        self._show_preview()

    def _suit_name(self) -> None:
        """Give the file the suffix of the format, where it has that of another one or none."""
        entry, path = registry.find(self.format_code()), self.path()
        known = {suffix for other in registry.FORMATS for suffix in other.suffixes}
        if path.suffix == "" or path.suffix.lower() in known:
            suffix = "" if entry.write is None else entry.suffixes[0]
            self.file.setText(str(path.with_suffix(suffix)))

    def _choose(self) -> None:
        if registry.find(self.format_code()).write is None:
            path = QFileDialog.getExistingDirectory(self, tr("Export"), self.file.text())
        else:
            path, _ = QFileDialog.getSaveFileName(self, tr("Export"), self.file.text())
        if path:
            self.file.setText(path)

    def _show_preview(self) -> None:
        project = self._project
        document, who = self.scope.currentData(), self.who.currentData()
        made = project.counts_by_annotator(document or "", accepted=True)
        everything = project.counts_by_annotator(document or "")
        rows = [p.row for p in project.annotators() if who in ("", p.name)]
        number = sum(made.get(row, 0) for row in rows)
        undecided = sum(everything.get(row, 0) for row in rows) - number
        if self.suggestions.isChecked():
            number, undecided = number + undecided, 0
        documents = 1 if document else len(project.documents())
        lines = [
            tr("Will be written:"),
            "  " + counted(documents, "{n} document", "{n} documents"),
            "  " + counted(number, "{n} annotation", "{n} annotations"),
        ]
        if undecided:
            lines.append("  " + counted(undecided, _LEFT_ONE, _LEFT_MANY))
        lines += [
            "",
            tr("This format cannot carry:"),
        ]
        lines += [f"  {tr(loss)}" for loss in registry.find(self.format_code()).losses]
        self.preview.setPlainText("\n".join(lines))


class ImportDialog(_ExchangeDialog):
    """Which file or folder, in which format, whose annotations where it does not say."""

    def __init__(self, session: Session, path: Path | None, parent: QWidget) -> None:
        super().__init__(tr("Import annotations"), tr("Import"), parent)
        assert session.project is not None
        self._project: Project = session.project
        self._looker = Looker(self)
        self._looker.answered.connect(self._show_answer)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW)
        self._slow.timeout.connect(self._say_slow)
        for entry in registry.FORMATS:
            if entry.read is not None:
                self.format.addItem(tr(entry.name), entry.code)
        self.annotator = QLineEdit(session.project.current_annotator)
        self.annotator.setAccessibleName(tr("Annotator where the file names none"))
        self.create_labels = QCheckBox(tr("Make labels that no codebook of the project has"))
        self.unit = QComboBox()
        self.unit.setAccessibleName(tr("What offsets count"))
        for name, unit in _units():
            self.unit.addItem(name, unit)
        self.texts = QLineEdit()
        self.texts.setAccessibleName(tr("Folder of texts"))
        self.texts.setPlaceholderText(tr("beside the file, or the project's documents"))
        self._folder_button = QPushButton(tr("Folder…"))
        self._texts_button = QPushButton(tr("Choose…"))
        for button in (self._folder_button, self._texts_button):
            button.setAutoDefault(False)
        self._file_row.addWidget(self._folder_button)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.texts, 1)
        row.addWidget(self._texts_button)
        self.codebook = QComboBox()
        self.codebook.setAccessibleName(tr("Codebook of labels that name none"))
        self.codebook.addItem(tr("Any that has them"), "")
        for book in session.project.codebooks():
            self.codebook.addItem(book.id, book.id)
        self.form.addRow(tr("Annotator"), self.annotator)
        self.form.addRow(tr("Labels from"), self.codebook)
        self.form.addRow(tr("Offsets"), self.unit)
        self.form.addRow(tr("Texts"), row)
        self.form.addRow("", self.create_labels)
        self.file.setText(str(path) if path else "")
        self._choose_button.clicked.connect(self._choose)
        self._folder_button.clicked.connect(lambda: self._choose_folder(self.file))
        self._texts_button.clicked.connect(lambda: self._choose_folder(self.texts))
        self.file.textChanged.connect(self._suit_format)
        self.format.currentIndexChanged.connect(self._show_preview)
        self.unit.currentIndexChanged.connect(self._show_preview)
        self.texts.textChanged.connect(self._show_preview)
        self._suit_format()

    def options(self) -> Options:
        """Return what was said beside the file."""
        return self._said()(registry.find(self.format_code()))

    def _said(self) -> Callable[[Format], Options]:
        """Return what was said, as a function that needs no widget any more."""
        texts, unit = self.texts.text().strip(), self.unit.currentData()
        codebook = str(self.codebook.currentData())
        return lambda entry: Options(
            # Qt hands a plain string back.
            unit=Unit(unit) if unit and entry.open_unit else None,
            texts=Path(texts) if texts and entry.textless else None,
            codebook=codebook,
        )

    @property
    def looking(self) -> bool:
        """Whether the file is being looked into."""
        return self._looker.busy

    def done(self, result: int) -> None:
        """Close; nobody waits for what is found any more."""
        self._looker.stop()
        super().done(result)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import"), self.file.text())
        if path:
            self.file.setText(path)

    def _choose_folder(self, field: QLineEdit) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Import"), field.text())
        if path:
            field.setText(path)

    def _suit_format(self) -> None:
        """Choose the format that the file seems to be in, and show what the file holds."""
        self._look("")

    def _show_preview(self) -> None:
        self._look(self.format_code())

    def _look(self, format_: str) -> None:
        self._show_fields()
        self.do.setEnabled(False)
        path = self.path()
        if not self.file.text().strip() or not path.exists():
            self._looker.stop()
            self.preview.setPlainText(tr("Choose a file."))
            return
        said, project = self._said(), self._project
        question = Question(path, format_, lambda entry: project.reading_options(said(entry)))
        self._looker.ask(question, self.format_code())
        self._slow.start()

    def _show_fields(self) -> None:
        entry = registry.find(self.format_code())
        self.unit.setEnabled(entry.open_unit)
        self.texts.setEnabled(entry.textless)
        self._texts_button.setEnabled(entry.textless)

    def _say_slow(self) -> None:
        if self.looking:
            self.preview.setPlainText(tr("Reading the file…"))

    def _show_answer(self, answer: Answer) -> None:
        self.format.blockSignals(True)
        self.format.setCurrentIndex(self.format.findData(answer.format_))
        self.format.blockSignals(False)
        self._show_fields()
        self.do.setEnabled(answer.error is None)
        if answer.error is not None:
            self.preview.setPlainText(error_text(answer.error))
            if not isinstance(answer.error, UserError):
                show_bug(self, answer.error)
        elif answer.report is None:
            self.preview.setPlainText(tr("The file is large; it is read when it is imported."))
        else:
            self.preview.setPlainText(report_text(answer.report))


def _units() -> tuple[tuple[str, Unit | None], ...]:
    return (
        (tr("Find out what offsets count"), None),
        (tr("Code points"), Unit.CODE_POINT),
        (tr("UTF-16 units"), Unit.UTF16),
        (tr("UTF-8 bytes"), Unit.UTF8),
        (tr("Grapheme clusters"), Unit.GRAPHEME),
    )
