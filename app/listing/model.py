"""The rows of the list: which annotations, in which order, and what stands in each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotations.changes import Changes
from annotations.project.attributes import VOICE
from annotations.store.listing import Listing, Numbers
from app.i18n import mark, tr
from app.listing.cells import CellReader, Cells
from app.listing.columns import Columns
from app.listing.names import Names
from app.listing.order import Column, in_order, reading_order
from app.listing.search import Search, words_of
from app.listing.slices import Sliced
from app.session import Session
from app.widgets.later import DELAY, Later

Index = QModelIndex | QPersistentModelIndex

_ON_SCREEN = 30
_SMALL = 10_000
_FEW = 500
"""Up to so many changed annotations are read one by one, more with all others."""

HEADS = {
    Column.LABEL: mark("Label"),
    Column.QUOTE: mark("Quote"),
    Column.NOTE: mark("Note"),
    Column.ANNOTATOR: mark("Annotator"),
    Column.PLACE: mark("Place"),
    Column.STATUS: mark("Status"),
    Column.DOCUMENT: mark("Document"),
}


class AnnotationTable(QAbstractTableModel):
    """Reads, orders and filters in slices; what is shown changes at the end, all at once.

    ``about_to_show`` and ``has_shown`` enclose that, so that a view can keep its place.
    """

    about_to_show = Signal()
    has_shown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.columns = Columns.of()
        self.shown: Numbers = np.empty(0, np.int64)
        self.names = Names()
        self.everywhere = False
        self.sorted_by, self.descending = Column.PLACE, False
        self.filter = ""
        self.voices: frozenset[str] = frozenset()
        self.gone: frozenset[int] = frozenset()
        self._stale = True
        self._reading: Numbers | None = None
        self._ordered: Numbers | None = None
        self._search = Search(self.text_of)
        self._cells = CellReader(self.text_of)
        self.work = Sliced(self)
        self.work.broken.connect(session.told)
        self._later = Later(self.refresh, self)
        self._later.setInterval(2 * DELAY)  # the counts beside the text come first
        self._forget_changes()

    def text_of(self, document: int) -> str:
        """Return a document's text by its row."""
        project, there = self._session.project, self.names.documents.get(document)
        return project.text(there.id) if project and there else ""

    # -- what to show

    def forget(self) -> None:
        """Show nothing: there is another project, or none."""
        self.work.stop()
        self._later.stop()
        self._search.forget_texts()
        self._cells.forget_texts()
        self._take(Columns.of())
        self._stale = True
        self._show(np.empty(0, np.int64))

    def mark_stale(self) -> None:
        """Read the annotations again when they are next shown."""
        self.work.stop()
        self._stale = True

    def reload(self) -> None:
        """Read the annotations again."""
        self._stale = True
        self.refresh()

    def set_everywhere(self, everywhere: bool) -> None:
        """Show the annotations of all documents, or of the session's document."""
        if everywhere != self.everywhere:
            self.everywhere = everywhere
            self.reload()

    def set_filter(self, words: str) -> None:
        """Show only rows that match all words."""
        if words_of(words) != words_of(self.filter):
            self.filter = words
            self.refresh()
        self.filter = words

    def set_voices(self, codes: frozenset[str]) -> None:
        """Show only annotations of these voices, of all where there are none."""
        if codes != self.voices:
            self.voices = codes
            self.refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column."""
        wanted = Column(column), order == Qt.SortOrder.DescendingOrder
        if wanted != (self.sorted_by, self.descending):
            self.sorted_by, self.descending = wanted
            self._ordered = None
            self.refresh()

    def follow(self, changes: Changes) -> None:
        """Take up what an operation changed: at once where there is little, else after the key."""
        if self._stale:
            if self.work.busy:
                self.refresh()
            return
        rows = changes.rows.get("annotation", frozenset())
        self._too_much |= changes.touch("document") or len(rows) > _FEW
        if not self._too_much:
            self._changed_rows.update(rows)
        self._names_changed |= changes.touch("codebook", "label", "annotator", "document")
        self._too_much |= len(self._changed_rows) > _FEW
        if len(self.columns) <= _SMALL:
            for _ in self._catch_up():
                pass
            self.refresh()
        else:
            self._later.ask()

    def _catch_up(self) -> Iterator[None]:
        """Take up the changes that wait. Whoever breaks off in between has changed nothing."""
        project, rows = self._session.project, frozenset(self._changed_rows)
        if project is None:
            return
        if self._names_changed:
            self.names = Names.of(project, self._session.language)
            self._cells.forget()
            self._ordered = None
        if self._too_much:
            self._stale = True
            return
        if rows:
            new = project.listing_of(sorted(rows))
            columns = self.columns.without_and_with(rows, self._in_scope(new))
            yield
            places = columns.places_of(self.columns.row[self.shown])
            yield
            self.gone = rows - frozenset(new.row.tolist())
            self._take(columns, places)
            self.gone = frozenset()
        self._forget_changes()

    def _forget_changes(self) -> None:
        self._changed_rows: set[int] = set()
        self._names_changed = self._too_much = False

    def _in_scope(self, new: Listing) -> Listing:
        document = self._session.document
        if self.everywhere:
            return new
        here = new.document == (document.row if document else 0)
        if here.all():
            return new
        project = self._session.project
        assert project is not None
        return project.listing_of(new.row[here].tolist())

    def change_language(self) -> None:
        """Name the labels in another language."""
        if not self._stale and self._session.project is not None:
            self.names = Names.of(self._session.project, self._session.language)
            self._cells.forget()
            self._search.set_columns(self.columns)
            self._ordered = None
            self.refresh()

    def refresh(self) -> None:
        """Do what is needed to show what is wanted now; a first slice of it at once."""
        self.work.start(self._steps())

    @property
    def loading(self) -> bool:
        """Whether the annotations are still being read."""
        return self._stale

    # -- the work, step by step

    def _steps(self) -> Iterator[None]:
        if not self._stale:
            yield from self._catch_up()
        if self._stale:
            yield from self._load()
        if self._reading is None:
            self._reading = yield from reading_order(self.columns, self.names)
        if self._ordered is None:
            self._ordered = yield from in_order(
                self.columns,
                self._reading,
                self.sorted_by,
                self.names,
                self._search,
                descending=self.descending,
            )
        ordered, words = self._ordered, words_of(self.filter)
        if words:
            fits = yield from self._search.matching(words, self.names)
            ordered = ordered[fits[ordered]]
        project = self._session.project
        if self.voices and project is not None:
            rows = np.fromiter(project.rows_with(VOICE, self.voices), np.int64)
            yield
            ordered = ordered[np.isin(self.columns.row[ordered], rows)]
        for document in dict.fromkeys(self.columns.document[ordered[:_ON_SCREEN]].tolist()):
            yield from self._cells.prepare(document)
            yield
        self._show(ordered)
        yield
        yield from self._search.warm()

    def _load(self) -> Iterator[None]:
        self._forget_changes()
        project, document = self._session.project, self._session.document
        portions = []
        if project is not None:
            self.names = Names.of(project, self._session.language)
            yield
            if self.everywhere or document is not None:
                wanted = "" if self.everywhere or document is None else document.id
                for portion in project.listing(wanted):
                    portions.append(portion)
                    yield
        self._take((yield from Columns.in_steps(portions)))
        self._stale = False

    def _take(self, columns: Columns, places: Numbers | None = None) -> None:
        """Take other columns; ``places`` are those in them of the annotations shown."""
        if places is None:
            places = columns.places_of(self.columns.row[self.shown])
        if len(places) and (places < 0).any():
            self.about_to_show.emit()
            self.beginResetModel()
            self.columns, self.shown = columns, places[places >= 0]
            self.endResetModel()
            self.has_shown.emit()
        else:
            self.columns, self.shown = columns, places
        self._cells.forget()
        self._search.set_columns(columns)
        self._reading = self._ordered = None

    def _show(self, shown: Numbers) -> None:
        self.about_to_show.emit()
        if np.array_equal(shown, self.shown):
            if len(shown):
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, len(Column) - 1))
        else:
            self.beginResetModel()
            self.shown = shown
            self.endResetModel()
        self.has_shown.emit()

    # -- what is shown

    def rows(self) -> Numbers:
        """Return the annotations shown, in their order."""
        return self.columns.row[self.shown]

    def place_of(self, row: int) -> int:
        """Return the number of the table's row that shows an annotation, or -1."""
        at = int(self.columns.places_of(np.array([row], np.int64))[0])
        found = np.flatnonzero(self.shown == at) if at >= 0 else self.shown[:0]
        return int(found[0]) if len(found) else -1

    def cells(self, number: int) -> Cells:
        """Return what stands in a row of the table."""
        return self._cells.at(self.columns, int(self.shown[number]), self.names)

    # -- Qt's interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of annotations shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return tr(HEADS[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, as shown, spoken, or told by the pointer."""
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(index.row()).words(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.cells(index.row()).words(column) or tr("none")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(self.cells(index.row()), column)
        return None

    def _tip(self, cells: Cells, column: Column) -> str:
        words = cells.words(column)
        if column is Column.LABEL and cells.label is not None:
            return f"{words}\n{cells.label.code}"
        return words
