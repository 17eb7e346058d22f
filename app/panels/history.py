"""The history: the steps of the project, newest first; those taken back stand greyed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.changes import Changes
from app.i18n import annotator_name, local_time, step_text, tr
from app.session import Session
from app.theme import Theme
from app.widgets import parts
from app.widgets.hint import EmptyHint

_MOST = 500
"""Steps listed; older ones are still there and can be undone."""


class HistoryPanel(QWidget):
    """A table of time, annotator and operation."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme: Theme | None = None
        self._stale = True
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("History"))
        self.table.setHeaderLabels([tr("Time"), tr("Annotator"), tr("Step")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setStretchLastSection(True)
        self.table.setObjectName("history")
        self.hint = EmptyHint(self.table, self._why_empty)
        head = parts.panel_head(tr("History"), QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table)
        session.project_changed.connect(self._mark_stale)
        session.changed.connect(self._changed)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._mark_stale()

    def _changed(self, changes: Changes) -> None:
        self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        """Read the history when the panel appears."""
        if self._stale:
            self.refresh()

    def _why_empty(self) -> str:
        project = self._session.project
        if project is None or not self.isVisible():
            return ""
        return tr("Nothing was done yet. Every step will stand here, and can be undone.")

    def refresh(self) -> None:
        """Read the steps again."""
        self._stale = False
        self.table.clear()
        self.hint.follow()
        project = self._session.project
        if project is None or self._theme is None:
            return
        books, language = project.codebooks(), self._session.language
        grey = QColor(self._theme.text_3)
        for step in project.history(_MOST):
            words = step_text(step, books, language)
            words = f"{words[:1].upper()}{words[1:]}"
            if step.undone:
                words = tr("{step}  (undone)", step=words)
            item = QTreeWidgetItem(
                [local_time(step.created), annotator_name(step.annotator), words]
            )
            if step.undone:
                for column in range(3):
                    item.setForeground(column, grey)
            self.table.addTopLevelItem(item)
