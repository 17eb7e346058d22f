"""The documents that could be added: ticked or not, title and language to edit, what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotations.language.detecting import detect
from annotations.offsets import Fragment
from annotations.project.adding import Found
from annotations.readers.base import ReadText, language_of, title_of
from annotations.readers.cutting import cut
from app.i18n import tr
from app.places import from_home
from app.theme import Theme

Index = QModelIndex | QPersistentModelIndex
TITLE, LANGUAGE = 0, 1


@dataclass(slots=True)
class Row:
    """A document; ``keep`` is what is kept of its text (code points)."""

    read: ReadText
    same_as: str
    ticked: bool
    keep: Fragment

    @property
    def kept(self) -> str:
        """What is kept of the text."""
        return self.read.text[slice(*self.keep)]

    @property
    def is_cut(self) -> bool:
        """Whether not all of the text is kept."""
        return self.keep != (0, len(self.read.text))


class DocumentsModel(QAbstractTableModel):
    """What was found; documents that the project has already are not ticked at first."""

    def __init__(
        self, found: Sequence[Found], language: str, theme: Theme, parent: QObject
    ) -> None:
        """``language`` is that of documents that do not say theirs."""
        super().__init__(parent)
        self._theme = theme
        self.rows = [
            Row(
                replace(
                    entry.read,
                    language=entry.read.language or detect(entry.read.text, language),
                ),
                entry.same_as,
                not entry.same_as,
                (0, len(entry.read.text)),
            )
            for entry in found
        ]

    def chosen(self) -> list[ReadText]:
        """Return the documents that are ticked, cut as asked.

        Raises UserError where nothing would be left of one.
        """
        return [cut(row.read, row.keep) for row in self.rows if row.ticked]

    def number_ticked(self) -> int:
        """Return how many would be added."""
        return sum(row.ticked for row in self.rows)

    def set_ticked(self, on: bool) -> None:
        """Tick all documents, or untick them."""
        for row in self.rows:
            row.ticked = on
        self._tell(0, len(self.rows) - 1)

    def set_keep(self, number: int, keep: Fragment) -> None:
        """Keep a passage of a document's text; a title taken from its first line follows."""
        row = self.rows[number]
        stem = Path(row.read.file_name).stem or tr("Untitled")
        if row.read.title == title_of(row.kept, stem):
            kept = row.read.text[slice(*keep)]
            row.read = replace(row.read, title=title_of(kept, stem))
        row.keep = keep
        self._tell(number, number)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    # -- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows) if parent is None or not parent.isValid() else 0

    def columnCount(self, parent: Index | None = None) -> int:
        return 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Title"), tr("Language"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        both = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable
        return both | flags.ItemIsUserCheckable if index.column() == TITLE else both

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, roles = self.rows[index.row()], Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.EditRole):
            return row.read.title if index.column() == TITLE else row.read.language
        if role == roles.CheckStateRole and index.column() == TITLE:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == roles.ForegroundRole and not row.ticked:
            return QColor(self._theme.text_2)
        if role == roles.ToolTipRole:
            return self.about(index.row())
        if role == roles.AccessibleTextRole and index.column() == TITLE:
            return f"{row.read.title}: {self.about(index.row())}"
        return None

    def about(self, number: int) -> str:
        """Return where a document comes from, and whether the project has it."""
        row = self.rows[number]
        words = [from_home(row.read.place)] if row.read.place else []
        if row.same_as:
            words.append(tr("the project has it as “{title}”", title=row.same_as))
        return "; ".join(words)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            row.ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        elif role != Qt.ItemDataRole.EditRole:
            return False
        elif index.column() == TITLE:
            title = " ".join(str(value).split())
            if not title:
                return False
            row.read = replace(row.read, title=title)
        else:
            language = str(value).strip()
            if language and not language_of(language):
                return False
            row.read = replace(row.read, language=language)
        self._tell(index.row(), index.row())
        return True
