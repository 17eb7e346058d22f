"""A table of forms and how often they stand somewhere; Enter looks for one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView

from annotations.language.concordance import asking_for_form, asking_for_lemma
from app.concordance.asking import Question
from app.concordance.model import Counts, Index
from app.concordance.rows import ROW_HEIGHT
from app.concordance.view import HEAD_HEIGHT
from app.widgets import parts

_NUMBER = 144


def question_for(form: str, asked: Question) -> Question:
    """Return what looks for a form among the matches of a question, with its conditions."""
    query, kind = asking_for_form(form, asked.kind)
    _, colons, conditions = asked.words.partition("::")
    return Question(f"{query} ::{conditions}" if colons else query, kind)


def question_near(form: str, table: Counts) -> Question:
    """Return what looks for a form near the matches: for the lemma where lemmas were counted."""
    ask = asking_for_lemma if form in table.lemmas else asking_for_form
    return Question(*ask(form))


class CountsView(QTableView):
    """``opened`` tells a form to look for."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, table: Counts, name: str) -> None:
        super().__init__()
        self.table = table
        self.setObjectName("list")
        # Qt itself keeps some pixels between a cell's edge and its words, a head's not.
        inner = parts.INSET - self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) - 1
        self.setStyleSheet(
            f"QTableView::item {{ padding: 0 {inner}px; }} "
            f"QHeaderView::section {{ padding: 4px {parts.INSET}px; }}"
        )
        self.setAccessibleName(name)
        self.setModel(table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setFixedHeight(HEAD_HEIGHT)
        head.setHighlightSections(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, table.columnCount()):
            self.setColumnWidth(column, _NUMBER)
        head.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks for the form, Escape goes back to the query."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(str(self.table.rows[index.row()][0]))
