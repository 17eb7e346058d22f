"""What of a codebook goes into a file: which one, which version, with the project's use or not."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Codebook, in_language
from app.i18n import tr
from app.session import Session


class CodebookOutDialog(QDialog):
    """Asks for a codebook as it is, or as a version of it was; ``manual`` asks for its use too."""

    def __init__(self, session: Session, parent: QWidget, *, manual: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Annotators’ manual") if manual else tr("Export codebook"))
        self.setMinimumWidth(440)
        self._session = session
        self.book = QComboBox()
        self.book.setAccessibleName(tr("Codebook"))
        self.usage = QCheckBox(tr("With counts and passages of this project"))
        self.usage.setVisible(manual)
        self._fill()
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("Codebook"), self.book)
        form.addRow("", self.usage)
        buttons = QDialogButtonBox()
        save = buttons.addButton(tr("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(buttons)

    def _fill(self) -> None:
        project, language = self._session.project, self._session.language
        for book in project.codebooks() if project else ():
            name = in_language(book.name, language) or book.id
            draft = project is not None and project.has_changes(book.id)
            now = tr("as it is now") if draft else book.version
            self.book.addItem(f"{name} – {now}", (book.id, ""))
            kept = project.codebook_versions(book.id) if project else ()
            for entry in reversed(kept):
                if entry.version and (draft or entry.version != book.version):
                    self.book.addItem(f"{name} – {entry.version}", (book.id, entry.version))

    def chosen(self) -> Codebook | None:
        """Return the codebook chosen."""
        project, data = self._session.project, self.book.currentData()
        if project is None or data is None:
            return None
        id_, version = data
        if version:
            return project.codebook_at(id_, version)
        return next((book for book in project.codebooks() if book.id == id_), None)

    def is_present(self) -> bool:
        """Whether the codebook was chosen as it is now, of which alone the use is known."""
        data = self.book.currentData()
        return data is not None and not data[1]
