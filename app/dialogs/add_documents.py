"""A look at documents before they are added: which, under what title, and what is cut off them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.offsets import Fragment
from annotations.project.adding import Gathered
from annotations.readers.base import ReadText, Side
from annotations.readers.cutting import Suggestion, suggestions
from annotations.readers.gathering import LeftOut
from app.dialogs.add_documents_model import LANGUAGE, TITLE, DocumentsModel
from app.dialogs.add_documents_text import TextPreview
from app.i18n import counted, error_text, tr
from app.theme import Theme
from app.widgets import parts

_MOST_TOLD = 500
_LONGEST_LINE = 34


class AddDocumentsDialog(QDialog):
    """``chosen()`` says what to add when it is accepted."""

    def __init__(self, gathered: Gathered, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add documents"))
        self.resize(960, 600)
        self.model = DocumentsModel(gathered.found, language, theme, self)
        self._left_out = gathered.left_out
        self._chosen: list[ReadText] = []
        self._build(theme)
        self._connect()
        self.list.setCurrentIndex(self.model.index(0, TITLE))
        self._show_count()

    def chosen(self) -> list[ReadText]:
        """Return the documents to add, cut as asked."""
        return self._chosen

    # -- building

    def _build(self, theme: Theme) -> None:
        self.text = TextPreview(theme)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self._list_side())
        split.addWidget(self._text_side())
        split.setSizes([366, 562])
        split.setStretchFactor(1, 1)
        self.trouble = parts.text("", "error", wrap=True)
        self.trouble.hide()
        buttons = QDialogButtonBox()
        self.do = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(split, 1)
        column.addWidget(self.trouble)
        column.addWidget(buttons)

    def _list_side(self) -> QWidget:
        self.list = QTableView()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(tr("Documents"))
        self.list.setModel(self.model)
        self.list.setShowGrid(False)
        self.list.setTabKeyNavigation(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setWordWrap(False)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setDefaultSectionSize(26)
        head = self.list.horizontalHeader()
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(LANGUAGE, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(LANGUAGE, 96)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.count = parts.text("", "secondary", wrap=True)
        self.all_button, self.none_button = (
            QPushButton(tr("Tick all")),
            QPushButton(tr("Untick all")),
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        side = QWidget()
        column = _column(side, right=12)
        column.addWidget(self.list)
        column.addLayout(row)
        if self._left_out:
            column.addWidget(self._left_out_field())
        return side

    def _left_out_field(self) -> QPlainTextEdit:
        self.left_out = QPlainTextEdit(left_out_text(self._left_out))
        self.left_out.setReadOnly(True)
        self.left_out.setProperty("role", "field")
        self.left_out.setAccessibleName(tr("Left out"))
        self.left_out.setFixedHeight(104)
        return self.left_out

    def _text_side(self) -> QWidget:
        self.about = parts.text("", "secondary", wrap=True)
        self.before_button = QPushButton(tr("Cut &before this line"))
        self.after_button = QPushButton(tr("Cut a&fter this line"))
        self.keep_button = QPushButton(tr("&Keep all"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.before_button, self.after_button, self.keep_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.kept = parts.text("", "secondary", wrap=True)
        self.offers = QHBoxLayout()
        self.offers.setSpacing(6)
        side = QWidget()
        column = _column(side, left=12)
        column.addWidget(self.about)
        column.addWidget(self.text)
        column.addLayout(self.offers)
        column.addLayout(row)
        column.addWidget(self.kept)
        return side

    def _connect(self) -> None:
        self.list.selectionModel().currentRowChanged.connect(self._row_changed)
        self.model.dataChanged.connect(lambda *_: self._show_count())
        self.all_button.clicked.connect(lambda: self.model.set_ticked(True))
        self.none_button.clicked.connect(lambda: self.model.set_ticked(False))
        self.before_button.clicked.connect(self._cut_before)
        self.after_button.clicked.connect(self._cut_after)
        self.keep_button.clicked.connect(self._keep_all)

    # -- the document shown

    @property
    def row(self) -> int:
        """Which document is shown."""
        return max(0, self.list.currentIndex().row())

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if not current.isValid():
            return
        read = self.model.rows[current.row()].read
        self.text.show_text(read.text)
        words = [self.model.about(current.row()), *read.notes]
        self.about.setText("\n".join(line for line in words if line))
        self.about.setVisible(any(words))
        self._offer(suggestions(read.text))
        self._show_kept()

    def _offer(self, found: Sequence[Suggestion]) -> None:
        while self.offers.count():
            item = self.offers.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in found:
            shown = entry.line if len(entry.line) <= _LONGEST_LINE else f"{entry.line[:33]}…"
            button = QToolButton()
            button.setProperty("role", "act")
            side = (
                tr("Cut from “{line}” on") if entry.side is Side.AFTER else tr("Cut up to “{line}”")
            )
            button.setText(side.replace("{line}", shown).replace("&", "&&"))
            button.clicked.connect(lambda _=False, e=entry: self._take(e))
            self.offers.addWidget(button)
        if found:
            self.offers.addStretch(1)

    def _take(self, entry: Suggestion) -> None:
        start, end = self.model.rows[self.row].keep
        first, last = entry.keep
        if entry.side is Side.AFTER:
            self._keep((min(start, last), last))
            self.text.go_to(last)
        else:
            self._keep((first, max(end, first)))
            self.text.go_to(first)

    def _cut_before(self) -> None:
        start, _ = self.text.selected_lines()
        self._keep((start, max(start, self.model.rows[self.row].keep[1])))

    def _cut_after(self) -> None:
        _, end = self.text.selected_lines()
        self._keep((min(end, self.model.rows[self.row].keep[0]), end))

    def _keep_all(self) -> None:
        self._keep((0, len(self.model.rows[self.row].read.text)))

    def _keep(self, keep: Fragment) -> None:
        self.model.set_keep(self.row, keep)
        self._show_kept()

    def _show_kept(self) -> None:
        row = self.model.rows[self.row]
        start, end = row.keep
        self.text.show_kept(row.keep)
        self.keep_button.setEnabled(row.is_cut)
        words = counted(end - start, "{n} character", "{n} characters")
        if row.is_cut:
            after = len(row.read.text) - end
            cut = tr("{before} cut off before, {after} behind", before=start, after=after)
            words = f"{words} · {cut}"
        self.kept.setText(words)

    # -- counting and accepting

    def _show_count(self) -> None:
        number, total = self.model.number_ticked(), self.model.rowCount()
        words = tr("{n} of {all} ticked", n=number, all=total)
        there = sum(bool(row.same_as) for row in self.model.rows)
        if there:
            known = counted(there, "{n} is there already", "{n} are there already")
            words = f"{words} · {known}"
        self.count.setText(words)
        self.do.setText(counted(number, "Add {n} document", "Add {n} documents"))
        self.do.setEnabled(number > 0)

    def _accept(self) -> None:
        try:
            self._chosen = self.model.chosen()
        except UserError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return
        self.accept()


def _column(side: QWidget, left: int = 0, right: int = 0) -> QVBoxLayout:
    column = QVBoxLayout(side)
    column.setContentsMargins(left, 0, right, 0)
    column.setSpacing(8)
    return column


def left_out_text(left_out: Sequence[LeftOut]) -> str:
    """Return a line a file that was left out, under a head."""
    head = counted(len(left_out), "{n} file left out:", "{n} files left out:")
    lines = [error_text(entry.error) for entry in left_out[:_MOST_TOLD]]
    if len(left_out) > _MOST_TOLD:
        lines.append("…")
    return "\n".join([head, *lines])
