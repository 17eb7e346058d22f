"""The label palette: type to find any label, its definition beside the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Label, in_language
from app import icons
from app.i18n import tr
from app.label_index import index_of, offered
from app.label_page import LabelPages
from app.panels.codebook_model import Index
from app.panels.documents import faint, paint_row_ground
from app.session import Session
from app.theme import BODY, SECONDARY, Theme, interface_font
from app.widgets.token import WIDTH, paint_token

_LABEL = Qt.ItemDataRole.UserRole
_EXTRA = Qt.ItemDataRole.UserRole + 1
_WIDTH, _LIST, _HEIGHT, _ROW = 606, 270, 384, 28


class _Rows(QStyledItemDelegate):
    def __init__(self, theme: Theme, language: str, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_LIST - 20, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        label: Label | None = index.data(_LABEL)
        if label is None:
            painter.setFont(interface_font(SECONDARY))
            painter.setPen(QColor(self._theme.text_3))
            inner = rect.adjusted(12, 0, -8, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, index.data())
            return
        paint_row_ground(painter, rect, option.state, self._theme, focused=True)
        at = QRectF(rect.left() + 12, rect.top() + 5, WIDTH, 17).topLeft()
        paint_token(painter, at, label, self._theme)
        extra = index.data(_EXTRA) or ""
        painter.setFont(interface_font(SECONDARY))
        used = QFontMetrics(painter.font()).horizontalAdvance(extra)
        painter.setPen(faint(self._theme, option.state))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -10, 0), flags, extra)
        inner = rect.adjusted(40, 0, -16 - used, 0)
        painter.setFont(interface_font(BODY))
        painter.setPen(QColor(self._theme.text))
        name = in_language(label.name, self._language)
        shown = QFontMetrics(painter.font()).elidedText(
            name, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)


class _Found(QAbstractListModel):
    """What the list shows: labels, and between them headings."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: list[Label | str] = []

    def show(self, rows: list[Label | str]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def label(self, row: int) -> Label | None:
        """Return the label in a row, None for a heading or where there is no such row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Label) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        there = isinstance(self._rows[index.row()], Label)
        return super().flags(index) if there else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        label = row if isinstance(row, Label) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return in_language(label.name, self._language) if label else row
        if role == _LABEL:
            return label
        if role == _EXTRA:
            return label.abbreviation if label else ""
        return None


class LabelPalette(QFrame):
    """A popup; ``chosen`` tells the label, and whether another one shall be added after it."""

    chosen = Signal(object, bool)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget,
        labels: Sequence[Label] | None = None,
    ) -> None:
        """``labels`` are those to choose from; without them all that the project offers."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setAccessibleName(tr("Choose a label"))
        self._session, self._theme = session, theme
        self._language = session.language
        project = session.project
        books = project.codebooks() if project else ()
        self._index = index_of(books)
        self._labels, self._left_out = offered(books, session.filters.labels)
        if labels is not None:
            self._labels, self._left_out = list(labels), []
        self._pages = LabelPages(books, self._language, theme)
        self.query = QLineEdit()
        self.query.setPlaceholderText(tr("Find a label by name, code or key"))
        self.query.setAccessibleName(tr("Find a label"))
        self.query.addAction(icons.icon("tag", theme), QLineEdit.ActionPosition.LeadingPosition)
        self.model = _Found(self._language, self)
        self.list = QListView()
        self.list.setAccessibleName(tr("Labels"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Rows(theme, self._language, self.list))
        self.entry = QTextBrowser()
        self.entry.setAccessibleName(tr("Label"))
        self.count = QLabel()
        self._lay_out()
        self.query.textChanged.connect(self._fill)
        self.query.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_entry())
        self.list.clicked.connect(lambda *_: self._choose(False))
        self._fill("")

    def _lay_out(self) -> None:
        theme = self._theme
        self.query.setStyleSheet("border: 0; background: transparent; font-size: 14px;")
        self.list.setStyleSheet(f"background: {theme.raised}; border: 0;")
        self.list.setFixedWidth(_LIST)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.entry.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # For the entry alone: its scroll bar would have the border as well.
        self.entry.setStyleSheet(
            f"QTextBrowser {{ background: {theme.raised}; border: 0; padding: 8px 10px;"
            f" border-left: 1px solid {theme.hairline}; }}"
        )
        self.count.setProperty("role", "faint")
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 14, 0)
        head.addWidget(self.query, 1)
        head.addWidget(self.count)
        top = QWidget()
        top.setFixedHeight(38)
        top.setLayout(head)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.list)
        body.addWidget(self.entry, 1)
        keys = QLabel(
            tr("Enter  apply     Shift+Enter  apply, add one more     ↑ ↓  move     Esc  close")
        )
        keys.setProperty("role", "faint")
        keys.setContentsMargins(14, 0, 14, 0)
        keys.setFixedHeight(30)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(body, 1)
        column.addWidget(keys)

    # -- filling

    def _fill(self, words: str) -> None:
        rows: list[Label | str] = []
        if words.strip():
            names, definitions = self._index.find(self._labels, words)
            rows += names
            if definitions:
                rows += [tr("In the definition"), *definitions]
            number = len(names) + len(definitions)
        else:
            there = {label.row for label in self._labels}
            lately = [lb for lb in self._session.lately_used() if lb.row in there]
            if lately:
                rows += [tr("Lately used"), *lately, tr("All labels")]
            rows += self._labels
            number = len(self._labels)
        for book in self._left_out:
            name = in_language(book.name, self._language) or book.id
            rows.append(tr("Hidden: {name}").replace("{name}", name))
        self.model.show(rows)
        total = len(self._labels)
        self.count.setText(tr("{n} of {all} labels", n=number, all=total))
        self._move(1, start=-1)

    def current_label(self) -> Label | None:
        """Return the label that Enter would choose."""
        return self.model.label(self.list.currentIndex().row())

    def _show_entry(self) -> None:
        label = self.current_label()
        self.entry.setHtml(self._pages.html(label) if label else "")

    # -- choosing

    def open_at(self, point: QPoint) -> None:
        """Open with the top left corner at a point of the screen."""
        self.move(point)
        self.show()
        self.query.setFocus()

    def open_below(self, widget: QWidget) -> None:
        """Open below a button, or above it where there is no room; gone when it is closed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        screen = widget.screen().availableGeometry()
        if corner.y() + self.height() > screen.bottom():
            corner.setY(widget.mapToGlobal(QPoint(0, -self.height() - 2)).y())
        corner.setX(min(max(corner.x(), screen.left()), screen.right() - self.width()))
        corner.setY(max(corner.y(), screen.top()))
        self.open_at(corner)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Let arrows and Enter in the field work on the list."""
        if watched is self.query and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            return (pressed and self._key(event)) or super().eventFilter(self.query, event)
        return super().eventFilter(self.query, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif Qt.Key(event.key()) in steps:
            self._move(steps[Qt.Key(event.key())], start=self.list.currentIndex().row())
        else:
            return False
        return True

    def _move(self, step: int, start: int) -> None:
        row, number = start, self.model.rowCount()
        wanted = min(max(0, start + step), number - 1)
        direction = 1 if step > 0 else -1
        for candidate in (
            *range(wanted, number if step > 0 else -1, direction),
            *range(wanted, -1 if step > 0 else number, -direction),
        ):
            if self.model.label(candidate) is not None:
                row = candidate
                break
        self.list.setCurrentIndex(self.model.index(row))

    def _choose(self, more: bool) -> None:
        label = self.current_label()
        if label is not None:
            self.close()
            self.chosen.emit(label, more)
