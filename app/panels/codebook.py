"""The codebook: a tree of labels with tokens and counts; a click or a key tags the selection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotations.changes import Changes
from annotations.model import Kind, Label, in_language
from app import icons
from app.i18n import tr
from app.key_words import FollowKeys, way_to, with_key
from app.panels.codebook_model import LABEL, CodebookModel, Node
from app.panels.codebook_rows import LabelDelegate, eye_rect, is_hidden, rows_of
from app.session import Session
from app.theme import Theme
from app.widgets import parts
from app.widgets.elided import Elided
from app.widgets.hint import EmptyHint
from app.widgets.later import Later


class LabelTree(QTreeView):
    """The tree itself: groups fold by a click anywhere on their row."""

    label_clicked = Signal(object, bool)
    eye_clicked = Signal(object)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which label was clicked, and whether Shift was held; fold groups."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        label = index.data(LABEL)
        if label is not None and label.kind is Kind.LABEL:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.label_clicked.emit(label, shift)
        elif label is None and self._on_eye(event, index):
            self.eye_clicked.emit(index)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def _on_eye(self, event: QMouseEvent, index: QModelIndex) -> bool:
        row = self.visualRect(index)
        row.setRight(self.viewport().width() - 1)
        return eye_rect(row).adjusted(-4, -4, 4, 4).contains(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space use the current label."""
        index = self.currentIndex()
        use = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if use and index.isValid():
            label = index.data(LABEL)
            if label is not None and label.kind is Kind.LABEL:
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.label_clicked.emit(label, shift)
            else:
                self.setExpanded(index, not self.isExpanded(index))
            return
        super().keyPressEvent(event)


class CodebookPanel(QWidget):
    """Title, filter and tree."""

    label_chosen = Signal(object, bool)
    page_wanted = Signal(object)
    edit_wanted = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = CodebookModel()
        self._name = Elided("secondary")
        # A long name must not hold the panel wide.
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_all_button = parts.icon_button(tr("Show all labels in the text"))
        self.show_all_button.clicked.connect(self._show_all)
        self.more_button = parts.icon_button(tr("Edit and add codebooks"))
        self.more_button.setPopupMode(self.more_button.ToolButtonPopupMode.InstantPopup)
        self.more_menu = QMenu(self)
        self.more_button.setMenu(self.more_menu)
        self.filter = parts.FilterField(tr("Filter labels, or type a key"), tr("Filter labels"))
        self.tree = LabelTree()
        self._delegate = LabelDelegate(self.model, self.tree, session)
        self._counts_later = Later(self._refresh_counts, self)
        self._reload_later = Later(self.reload, self)
        self._set_up_tree()
        self.hint = EmptyHint(self.tree, self._why_empty)
        FollowKeys(session.settings, self, self.hint.follow)
        self._lay_out()
        self._connect()

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setAccessibleName(tr("Labels"))
        tree.setModel(self.model)
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setMouseTracking(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            parts.panel_head(tr("Codebook"), self._name, self.show_all_button, self.more_button)
        )
        column.addLayout(parts.filter_row(self.filter))
        column.addWidget(self.tree, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter_changed)
        self.filter.forward.connect(self._forward)
        self.filter.left.connect(self.tree.setFocus)
        self.tree.label_clicked.connect(self.label_chosen)
        self.tree.eye_clicked.connect(self._eye_clicked)
        self.tree.customContextMenuRequested.connect(self._context_menu)
        session = self._session
        session.project_changed.connect(self.reload)
        session.changed.connect(self._changed)
        session.in_hand_changed.connect(self._show_in_hand)
        session.filters_changed.connect(self._filters_changed)
        session.document_changed.connect(self.show_document_labels)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._delegate.theme = theme
        self.filter.set_theme(theme)
        self.show_all_button.setIcon(icons.icon("eye", theme))
        self.more_button.setIcon(icons.icon("ellipsis", theme))
        self.tree.viewport().update()

    def reload(self) -> None:
        """Read the codebooks again."""
        self._reload_later.stop()
        project = self._session.project
        books = project.codebooks() if project else ()
        self.model.set_codebooks(books, self._session.language)
        names = [in_language(book.name, self._session.language) for book in books]
        self._name.set_words(names[0] if len(names) == 1 else "")
        self.tree.expandAll()
        self._refresh_counts()
        self._show_in_hand()

    def _why_empty(self) -> str:
        """Return what to do where no label is listed."""
        project, words = self._session.project, self.filter.text().strip()
        if project is None:
            return ""
        if words and any(book.labels for book in project.codebooks()):
            return tr("No label answers to “{words}”. Esc empties the filter.", words=words)
        settings = self._session.settings
        if project.codebooks():
            way = way_to(settings, "edit_codebooks")
            return tr("This codebook has no labels yet. Make some ({way}).", way=way)
        way = way_to(settings, "add_codebook")
        return tr("No codebook yet, so no labels. Add one ({way}).", way=way)

    def show_document_labels(self) -> None:
        """Tick the labels that the annotator has put on the document as a whole."""
        labels = self._session.own_document_labels()
        if labels != self._delegate.on_document:
            self._delegate.on_document = labels
            self.tree.viewport().update()

    def _refresh_counts(self) -> None:
        project = self._session.project
        if project is None:
            self._take_counts({})
            return
        self._session.counting.ask(
            "labels", project, lambda p: p.counts_by_label(), self._take_counts
        )

    def _take_counts(self, counts: dict[int, int]) -> None:
        self.model.set_counts(counts)
        self.tree.viewport().update()

    def _changed(self, changes: Changes) -> None:
        if changes.touch("codebook", "label"):
            # Changes made in another window may come one upon the other.
            if self.window().isActiveWindow():
                self.reload()
            else:
                self._reload_later.ask()
        elif changes.touch("annotation"):
            self._counts_later.ask()
        if changes.touch("document_label", "annotator"):
            self.show_document_labels()

    def _filter_changed(self, words: str) -> None:
        self.model.set_filter(words)
        self.tree.expandAll()
        label = self._label_with_key(words.strip())
        index = self.model.index_of(label.row) if label else QModelIndex()
        if words.strip():
            self.tree.setCurrentIndex(index if index.isValid() else self.model.first_label())

    def _label_with_key(self, key: str) -> Label | None:
        project = self._session.project
        if project is None or len(key) != 1:
            return None
        return label_with_key(key, (lb for book in project.codebooks() for lb in book.labels))

    def _forward(self, event: QKeyEvent) -> None:
        self.tree.keyPressEvent(event)

    def _show_in_hand(self) -> None:
        held = self._session.in_hand
        if held is None or self._session.project is None:
            return
        for book in self._session.project.codebooks():
            for label in book.labels:
                if (label.codebook, label.code) == (held.codebook, held.label):
                    self._make_current(self.model.index_of(label.row))
                    return

    def _make_current(self, index: QModelIndex) -> None:
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.tree.selectionModel().setCurrentIndex(index, flags)
            self.tree.scrollTo(index)

    # -- hiding labels in the text

    def _filters_changed(self) -> None:
        self.tree.viewport().update()

    def _show_all(self) -> None:
        old = self._session.filters
        self._session.set_filters(replace(old, labels=frozenset()))

    def _eye_clicked(self, index: QModelIndex) -> None:
        node = self.model.node(index)
        if node is not None:
            on = is_hidden(node.book, self._session.filters.labels)
            self._session.show_labels(rows_of(node.book), on)

    def _context_menu(self, point: QPoint) -> None:
        node = self.model.node(self.tree.indexAt(point))
        if node is None:
            return
        rows = frozenset(label.row for label in node.labels())
        everything = frozenset(lb.row for top in self._all_nodes() for lb in top.labels())
        hidden = self._session.filters.labels
        menu = QMenu(self)
        if rows <= hidden:
            menu.addAction(tr("Show in the text")).triggered.connect(
                lambda: self._hide(hidden - rows)
            )
        else:
            menu.addAction(tr("Hide in the text")).triggered.connect(
                lambda: self._hide(hidden | rows)
            )
        if node.label is not None:
            page = with_key(tr("Page of the label"), self._session.settings, "label_page")
            menu.addAction(page).triggered.connect(lambda: self.page_wanted.emit(node.label))
            menu.addSeparator()
        menu.addAction(tr("Show only this")).triggered.connect(
            lambda: self._hide(everything - rows)
        )
        menu.addAction(tr("Show all")).triggered.connect(self._show_all)
        menu.addSeparator()
        code = node.label.code if node.label else ""
        menu.addAction(tr("Edit…")).triggered.connect(
            lambda: self.edit_wanted.emit(node.book.id, code)
        )
        menu.exec(self.tree.viewport().mapToGlobal(point))

    def _all_nodes(self) -> Iterable[Node]:
        for row in range(self.model.rowCount()):
            node = self.model.node(self.model.index(row, 0))
            if node is not None:
                yield node

    def current_label(self) -> Label | None:
        """Return the label or group that is current in the tree."""
        node = self.model.node(self.tree.currentIndex())
        return node.label if node is not None else None

    def _hide(self, rows: frozenset[int]) -> None:
        old = self._session.filters
        self._session.set_filters(replace(old, labels=rows))


def label_with_key(key: str, labels: Iterable[Label]) -> Label | None:
    """Return the first label that a typed key stands for."""
    wanted = key.upper()
    for label in labels:
        if label.key and label.key.upper() == wanted and not label.retired:
            return label
    return None
