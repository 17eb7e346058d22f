"""The documents of the project: title, reading status, number of annotations, a filter."""

from __future__ import annotations

import unicodedata
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotations.changes import Changes
from annotations.model import Document, ReadingStatus
from app.i18n import counted, grouped, mark, tr
from app.key_words import FollowKeys, way_to
from app.panels.about_document import AboutDocument
from app.session import Session
from app.theme import SECONDARY, TITLE_ROW, Theme, interface_font, reading_font
from app.widgets import parts
from app.widgets.hint import EmptyHint
from app.widgets.later import Later

ROW_HEIGHT = 47
_LOW = 460
"""Logical pixels: in a lower panel what is known of the document is folded."""
_DOCUMENT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex

STATUS_TEXTS = {
    ReadingStatus.UNREAD: mark("Unread"),
    ReadingStatus.IN_PROGRESS: mark("In progress"),
    ReadingStatus.DONE: mark("Done"),
    ReadingStatus.ADJUDICATED: mark("Adjudicated"),
}


def folded(words: str) -> str:
    """Return words without accents and case, for filters."""
    if words.isascii():
        return words.casefold()
    apart = unicodedata.normalize("NFKD", words)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


class DocumentModel(QAbstractListModel):
    """The documents that pass the filter."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._all: tuple[Document, ...] = ()
        self._shown: list[Document] = []
        self._filter = ""
        self.counts: dict[int, int] = {}
        self.statuses: dict[int, ReadingStatus] = {}

    def reload(self) -> None:
        """Read the project again."""
        project = self._session.project
        self.beginResetModel()
        self._all = project.documents() if project else ()
        self._choose()
        self.endResetModel()
        self.refresh_numbers()

    def refresh_numbers(self) -> None:
        """Read counts and statuses again; the rows stay."""
        self._read_numbers()
        self._numbers_changed()

    def _read_numbers(self) -> None:
        project = self._session.project
        self.statuses = project.reading_statuses() if project else {}
        if project is None:
            self.counts = {}
            return
        self._session.counting.ask(
            "documents", project, lambda p: p.counts_by_document(), self._take_counts
        )

    def _take_counts(self, counts: dict[int, int]) -> None:
        self.counts = counts
        self._numbers_changed()

    def _numbers_changed(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def set_filter(self, words: str) -> None:
        """Show only documents whose title holds the words."""
        self.beginResetModel()
        self._filter = folded(words.strip())
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        wanted = self._filter
        self._shown = [d for d in self._all if not wanted or wanted in folded(d.title)]

    @property
    def total(self) -> int:
        """How many documents the project has."""
        return len(self._all)

    def row_of(self, document: Document | None) -> int:
        """Return where a document stands, or -1."""
        if document is None:
            return -1
        return next((i for i, other in enumerate(self._shown) if other.row == document.row), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of documents shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a document's title, the document, or what a screen reader says."""
        document = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return document.title
        if role == _DOCUMENT:
            return document
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            state = tr(STATUS_TEXTS[self.status(document)])
            count = counted(self.counts.get(document.row, 0), "{n} annotation", "{n} annotations")
            return f"{document.title}\n{state}, {count}"
        return None

    def status(self, document: Document) -> ReadingStatus:
        """Return how far the annotator is with a document."""
        return self.statuses.get(document.row, ReadingStatus.UNREAD)


class DocumentDelegate(QStyledItemDelegate):
    """Paints a row: status, title in the reading face, state and count below."""

    def __init__(self, model: DocumentModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's size."""
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme = self.theme
        if theme is None:
            return
        rect = option.rect
        state = option.state
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        paint_row_ground(painter, rect, state, theme, focused=focused)
        document: Document = index.data(_DOCUMENT)
        status = self._model.status(document)
        paint_status(painter, QPointF(rect.left() + 14, rect.top() + 9), status, theme)
        inner = rect.adjusted(38, 5, -parts.INSET, 0)
        title_font = reading_font(TITLE_ROW)
        painter.setFont(title_font)
        painter.setPen(QColor(theme.text))
        title = QFontMetrics(title_font).elidedText(
            document.title, Qt.TextElideMode.ElideRight, inner.width()
        )
        top = QRect(inner.left(), inner.top(), inner.width(), 20)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, title)
        below = QRect(inner.left(), inner.top() + 20, inner.width(), 18)
        painter.setFont(interface_font(SECONDARY))
        painter.setPen(QColor(theme.text_2))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, tr(STATUS_TEXTS[status]))
        count = self._model.counts.get(document.row, 0)
        if count:
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(below, flags, grouped(count))


def paint_row_ground(
    painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme, *, focused: bool
) -> None:
    """Paint a row's ground: hover, current with the keyboard, current without it."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.current if focused else theme.hover))
        bar = QRect(rect.left(), rect.top(), 3, rect.height())
        painter.fillRect(bar, QColor(theme.accent if focused else theme.border))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))


def faint(theme: Theme, state: QStyle.StateFlag) -> QColor:
    """Return the colour of faint text on a row: legible on its ground in every state."""
    states = QStyle.StateFlag
    on_ground = state & (states.State_Selected | states.State_MouseOver)
    return QColor(theme.text_2 if on_ground else theme.text_3)


def paint_status(painter: QPainter, at: QPointF, status: ReadingStatus, theme: Theme) -> None:
    """Paint a reading status at 14 px: empty, half, full, ticked circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(theme.text_2)
    circle = QRectF(at.x() + 1, at.y() + 1, 12, 12)
    painter.setPen(QPen(ink, 1.4))
    if status in (ReadingStatus.DONE, ReadingStatus.ADJUDICATED):
        painter.setBrush(ink)
    painter.drawEllipse(circle)
    if status is ReadingStatus.IN_PROGRESS:
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(circle, 90 * 16, 180 * 16)
    elif status is ReadingStatus.ADJUDICATED:
        painter.setPen(QPen(QColor(theme.panel), 1.6))
        centre = circle.center()
        painter.drawPolyline(
            [centre + QPointF(-3, 0.2), centre + QPointF(-0.8, 2.4), centre + QPointF(3.2, -2.2)]
        )
    painter.restore()


class DocumentsPanel(QWidget):
    """Title row, filter, list, and "This document" pinned at the bottom."""

    add_wanted = Signal()
    original_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = DocumentModel(session)
        self._count = parts.text("", "secondary")
        self.add_button = parts.icon_button(tr("Add documents"))
        self.add_button.clicked.connect(self.add_wanted)
        self.filter = parts.FilterField(tr("Filter documents"), tr("Filter documents"))
        self.list = QListView()
        self.list.setAccessibleName(tr("Documents"))
        self.list.setModel(self.model)
        self._delegate = DocumentDelegate(self.model, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.about = AboutDocument(session)
        self._numbers_later = Later(self.model.refresh_numbers, self)
        self.hint = EmptyHint(self.list, self._why_empty)
        FollowKeys(session.settings, self, self.hint.follow)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(parts.panel_head(tr("Documents"), self._count, self.add_button))
        column.addLayout(parts.filter_row(self.filter))
        column.addWidget(self.list, 1)
        column.addWidget(parts.line())
        column.addWidget(self.about)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter_changed)
        self.filter.forward.connect(self._forward)
        self.filter.left.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.customContextMenuRequested.connect(self._context_menu)
        self._session.project_changed.connect(self.reload)
        self._session.document_changed.connect(self._show_current)
        self._session.changed.connect(self._changed)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._delegate.theme = theme
        self.filter.set_theme(theme)
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what is known of the document where the panel becomes low, and unfold it."""
        super().resizeEvent(event)
        before = event.oldSize().height()
        if before < 0 or (before < _LOW) != (self.height() < _LOW):
            self.about.set_folded(self.height() < _LOW)

    def reload(self) -> None:
        """Read the documents again."""
        self.model.reload()
        self._count.setText(str(self.model.total) if self.model.total else "")
        self._show_current()

    def _changed(self, changes: Changes) -> None:
        if changes.touch("document"):
            self.reload()
        elif changes.touch("annotation", "reading", "annotator"):
            self._numbers_later.ask()

    def _filter_changed(self, words: str) -> None:
        self.model.set_filter(words)
        self._show_current()

    def _why_empty(self) -> str:
        """Return what to do where no document is listed."""
        if self._session.project is None:
            return ""
        words = self.filter.text().strip()
        if words and self.model.total:
            return tr("No title holds “{words}”. Esc empties the filter.", words=words)
        if not self._session.writable:
            return tr("This project has no documents.")
        way = way_to(self._session.settings, "add_documents")
        return tr("No documents yet. Add some ({way}), or drop files here.", way=way)

    def _forward(self, event: QKeyEvent) -> None:
        self.list.setFocus()
        self.list.keyPressEvent(event)

    def _show_current(self) -> None:
        row = self.model.row_of(self._session.document)
        if self.list.currentIndex().row() == row:
            return  # the list itself has gone there, and has painted what changed
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self.list.setCurrentIndex(QModelIndex())
        selection.blockSignals(False)
        self.list.viewport().update()

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self._session.set_document(current.data(_DOCUMENT))

    def step(self, by: int) -> None:
        """Go to the next or previous document of those shown."""
        row = self.model.row_of(self._session.document) + by
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _context_menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        if index.isValid():
            menu = self.menu_of(index.data(_DOCUMENT))
            if menu.actions():
                menu.exec(self.list.viewport().mapToGlobal(point))

    def menu_of(self, document: Document) -> QMenu:
        """Return what can be done with a document; nothing in a project that is only read."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        project = self._session.project
        if self._session.writable:
            self._fill_statuses(menu, document)
            menu.addSeparator()
        if project is not None and project.has_original(document.id):
            menu.addAction(tr("Save original file…")).triggered.connect(
                lambda: self.original_wanted.emit(document)
            )
        if self._session.writable:
            menu.addAction(tr("Delete document")).triggered.connect(
                lambda: self._session.attempt(lambda p: p.delete_document(document.id))
            )
        return menu

    def _fill_statuses(self, menu: QMenu, document: Document) -> None:
        for status in ReadingStatus:
            entry = menu.addAction(tr(STATUS_TEXTS[status]))
            entry.setCheckable(True)
            entry.setChecked(self.model.status(document) is status)
            entry.triggered.connect(
                lambda _=False, s=status: self._session.attempt(
                    lambda p: p.set_reading(document.id, s)
                )
            )
