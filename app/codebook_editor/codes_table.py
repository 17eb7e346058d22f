"""A table of codes with a name in each language: relation types, the choices of an attribute."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Codebook
from annotations.project import Project
from app.codebook_editor.drafts import Draft
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import Refusal, language_name
from app.codebook_editor.naming import code_of
from app.i18n import tr

ROW = 28
Rows = list[tuple[str, dict[str, str]]]
Read = Callable[[Codebook], Rows]
Write = Callable[[Project, Codebook, Rows], object]


class CodesTable(QWidget):
    """Each finished cell is stored; what is refused stays in the table, with the reason below."""

    def __init__(self, editing: Editing, title: str, new: str, read: Read, write: Write) -> None:
        """``new`` is the code of a row that is added, a number may follow it."""
        super().__init__()
        self._editing, self._new = editing, new
        self._read, self._write = read, write
        self._languages: tuple[str, ...] = ()
        self._filling = False
        self.key = ""
        self.table = QTableWidget()
        self.table.setAccessibleName(title)
        self.table.setProperty("role", "plain")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setShowGrid(False)
        self.table.itemChanged.connect(lambda _: self._changed())
        self.refusal = Refusal(self.table)
        self.add_button, self.remove_button = QToolButton(), QToolButton()
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button, words, act in (
            (self.add_button, tr("Add"), self.add),
            (self.remove_button, tr("Remove"), self.remove),
        ):
            button.setProperty("role", "act")
            button.setText(words)
            button.setAccessibleName(f"{words}: {title}")
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table)
        column.addWidget(self.refusal.line)
        column.addLayout(buttons)

    # -- showing

    def show_rows(self, key: str) -> None:
        """Show what the codebook in hand has; ``key`` tells what it is apart from the like."""
        book = self._editing.book
        self.key = key
        if book is None:
            return
        draft = self._editing.drafts.get(self._draft_key(book))
        rows = self._read(book)
        refused = ""
        if draft is not None:
            rows, refused = [(code, names) for code, names in json.loads(draft.words)], draft.why
        self._fill(rows, book.languages or ("en",))
        self.refusal.show(refused)
        self.add_button.setEnabled(self._editing.writable)
        self.remove_button.setEnabled(self._editing.writable and bool(rows))

    def _draft_key(self, book: Codebook) -> str:
        return f"book/{book.row}/{self.key}"

    def _fill(self, rows: Rows, languages: Sequence[str]) -> None:
        if rows == self.rows() and tuple(languages) == self._languages:
            return
        self._filling = True
        at = self.table.currentRow(), self.table.currentColumn()
        self._languages = tuple(languages)
        self.table.setColumnCount(1 + len(languages))
        heads = [tr("Code"), *(language_name(code) for code in languages)]
        self.table.setHorizontalHeaderLabels(heads)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setRowCount(len(rows))
        for number, (code, names) in enumerate(rows):
            for column, words in enumerate((code, *(names.get(lang, "") for lang in languages))):
                item = QTableWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, names)
                if not self._editing.writable:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(number, column, item)
        self.table.setFixedHeight(ROW + 8 + min(max(len(rows), 1), 8) * ROW)
        if 0 <= at[0] < len(rows):
            self.table.setCurrentCell(*at)
        self._filling = False

    def rows(self) -> Rows:
        """Return what stands in the table."""
        made: Rows = []
        for number in range(self.table.rowCount()):
            first = self.table.item(number, 0)
            if first is None:
                continue
            names = dict(first.data(Qt.ItemDataRole.UserRole) or {})
            for column, language in enumerate(self._languages, 1):
                item = self.table.item(number, column)
                words = item.text() if item else ""
                if words.strip():
                    names[language] = words
                else:
                    names.pop(language, None)
            made.append((first.text().strip(), names))
        return made

    # -- changing

    def _changed(self) -> None:
        if not self._filling:
            self._store(self.rows())

    def _store(self, rows: Rows) -> None:
        book = self._editing.book
        if book is None:
            return
        key = self._draft_key(book)
        why = self._editing.attempt(lambda project, _: self._write(project, book, rows))
        if why:
            self._editing.drafts.keep(key, Draft(json.dumps(rows), why))
        else:
            self._editing.drafts.drop(key)
        self.show_rows(self.key)

    def add(self) -> None:
        """Add a row and put the keyboard into its code."""
        rows = self.rows()
        codes = [code for code, _ in rows]
        language = self._languages[0] if self._languages else "en"
        code = code_of(self._new, codes)
        self._store([*rows, (code, {language: code.replace("_", " ")})])
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.table.setFocus()
        item = self.table.currentItem()
        if item is not None:
            self.table.editItem(item)

    def remove(self) -> None:
        """Take the current row away."""
        rows, at = self.rows(), self.table.currentRow()
        if 0 <= at < len(rows):
            self._store([*rows[:at], *rows[at + 1 :]])
