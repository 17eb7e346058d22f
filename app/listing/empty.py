"""What stands in the list's place when there is nothing to list: why, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.listing.model import AnnotationTable
from app.session import Session
from app.widgets import parts


class Empty(QWidget):
    """One sentence and at most one button."""

    filter_cleared = Signal()
    everywhere_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = parts.text("", "secondary", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self._everywhere = False
        self.button.clicked.connect(self._clicked)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(self.words)
        column.addLayout(row)
        column.addStretch()

    def _clicked(self) -> None:
        if self._everywhere:
            self.everywhere_wanted.emit()
        else:
            self.filter_cleared.emit()

    def show_why(self, session: Session, model: AnnotationTable) -> None:
        """Say why the list is empty."""
        filtered = bool(len(model.columns))
        self._everywhere = not filtered and not model.everywhere and _elsewhere(session)
        self.button.setVisible(filtered or self._everywhere)
        self.button.setText(tr("Show all") if filtered else tr("All documents"))
        if filtered and model.voices and not model.filter.strip():
            one = len(model.voices) == 1
            words = tr(
                "No annotation has this voice." if one else "No annotation has these voices."
            )
        elif filtered:
            words = tr("No annotation matches “{words}”.", words=model.filter.strip())
        elif model.everywhere:
            words = tr("No annotations yet. Select a passage and type a label’s letter.")
        else:
            words = tr(
                "No annotations in this document yet. Select a passage and type a label’s letter."
            )
        self.words.setText(words)


def _elsewhere(session: Session) -> bool:
    """Whether other documents of the project have annotations."""
    project = session.project
    return project is not None and project.newest_annotation_row() > 0
