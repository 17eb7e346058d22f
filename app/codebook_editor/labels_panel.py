"""The left side: which codebook, its tree of labels, and what can be done to those selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Kind
from app import icons, keys
from app.codebook_editor.acts import Acts
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import Refusal
from app.codebook_editor.tree import EditorRows, EditorTree
from app.codebook_editor.tree_model import EditorModel
from app.i18n import counted, mark, tr
from app.key_words import FollowKeys, with_key
from app.panels.codebook import label_with_key
from app.panels.codebook_rows import is_hidden, rows_of
from app.theme import Theme
from app.widgets import parts
from app.widgets.elided import ElidedBox


class LabelsPanel(QWidget):
    """See the module. ``book_wanted``: "new", "add" or "remove" was chosen."""

    book_wanted = Signal(str)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._editing = editing
        self._theme: Theme | None = None
        self.model = EditorModel()
        self.tree = EditorTree(self.model)
        self._rows = EditorRows(self.model, self.tree)
        self.tree.setItemDelegate(self._rows)
        self.acts = Acts(editing, self.tree, self)
        self.book = ElidedBox()
        self.book.setAccessibleName(tr("Codebook"))
        self.book.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.eye = parts.icon_button(tr("Show this codebook’s annotations in the text"))
        self.eye.setCheckable(True)
        self.more = parts.icon_button(tr("New codebook, add, remove"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter = parts.FilterField(tr("Filter labels, or type a key"), tr("Filter labels"))
        self.count = parts.text("", "secondary")
        self.refusal = Refusal(self)
        self.buttons: dict[str, QToolButton] = {}
        self._tips: dict[str, str] = {}
        self._lay_out()
        self._connect()

    # -- building

    def _lay_out(self) -> None:
        self.menu = QMenu(self)
        for words, what in (
            (mark("New codebook…"), "new"),
            (mark("Add shipped or from a file…"), "add"),
            (mark("Remove from the project…"), "remove"),
        ):
            entry = self.menu.addAction(tr(words))
            entry.setObjectName(what)
            entry.triggered.connect(partial(self._want_book, what))
        self.more.setMenu(self.menu)
        head = QHBoxLayout()
        head.setContentsMargins(parts.FIELD_INSET, 10, parts.FIELD_INSET, 8)
        head.setSpacing(4)
        head.addWidget(self.book, 1)
        head.addWidget(self.eye)
        head.addWidget(self.more)
        self.refusal.line.setContentsMargins(parts.INSET, 4, parts.INSET, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(parts.filter_row(self.filter))
        column.addWidget(self.tree, 1)
        column.addWidget(self.refusal.line)
        column.addWidget(self._button_rows())

    def _button_rows(self) -> QWidget:
        acts = self.acts
        table = (
            ("new_label", mark("New label…"), mark("Add a label to this group"), acts.new_label),
            ("new_group", mark("New group…"), mark("Add a group"), acts.new_group),
            ("move", mark("Move to…"), mark("Move the selected to another group"), acts.move_to),
            ("merge", mark("Merge…"), mark("Merge the selected labels into one"), acts.merge),
            ("split", mark("Split…"), mark("Split the label into others"), acts.split),
            ("retire", mark("Retire"), mark("Offer the selected labels no more"), acts.retire),
            ("delete", mark("Delete…"), mark("Delete the selected labels"), acts.delete),
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(parts.FIELD_INSET, 8, parts.FIELD_INSET, 10)
        column.setSpacing(6)
        column.addWidget(self.count)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (name, words, tip, act) in enumerate(table):
            button = QToolButton()
            button.setProperty("role", "act")
            button.setText(tr(words))
            parts.say(button, tr(tip))
            self._tips[name] = tr(tip)
            button.clicked.connect(act)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.buttons[name] = button
            # Two to begin with, then what is done to labels that are there.
            row, at = (0, place * 6) if place < 2 else (1 + (place - 2) // 3, (place - 2) % 3 * 4)
            span = 6 if place < 2 else 4 if place < 5 else 6
            at = at if place < 5 else (place - 5) * 6
            grid.addWidget(button, row, at, 1, span)
        column.addLayout(grid)
        return body

    def _follow_keys(self) -> None:
        """Let the keys that delete annotations delete labels as well, and name all keys."""
        settings = self._editing.session.settings
        self.tree.delete_keys = keys.keys_named(settings, "delete")
        for name in ("new_label", "new_group", "delete"):
            parts.say(self.buttons[name], with_key(self._tips[name], settings, name))

    def _connect(self) -> None:
        editing = self._editing
        self.book.activated.connect(self._book_chosen)
        self.eye.clicked.connect(self._eye_clicked)
        self.filter.textChanged.connect(self._filter_changed)
        self.filter.forward.connect(self._forward)
        self.filter.left.connect(self.tree.setFocus)
        self.tree.current_row.connect(editing.set_label)
        self.tree.delete_wanted.connect(self.acts.delete)
        FollowKeys(editing.session.settings, self, self._follow_keys)
        self.tree.shift_wanted.connect(self.acts.shift)
        self.tree.customContextMenuRequested.connect(self._context_menu)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.model.move_wanted.connect(self.acts.move)
        self.acts.refused.connect(self.refusal.show)
        editing.book_changed.connect(self.refresh)
        editing.in_hand.connect(self._show_counts)
        editing.reveal.connect(self._reveal)
        editing.session.filters_changed.connect(self._show_eye)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._rows.theme = theme
        self.filter.set_theme(theme)
        self.more.setIcon(icons.icon("ellipsis", theme))
        self._show_eye()
        self.tree.viewport().update()

    # -- showing

    def refresh(self) -> None:
        """Show the codebook in hand, as it is now; folds, selection and place stay."""
        editing = self._editing
        book, project = editing.book, editing.session.project
        self.book.clear()
        for entry in project.codebooks() if project else ():
            self.book.addItem(editing.name(entry), entry.row)
        self.book.setCurrentIndex(self.book.findData(book.row) if book else -1)
        self.model.writable = editing.writable

        def show() -> None:
            self.model.set_codebooks((book,) if book else (), editing.language())
            self.model.set_counts(editing.counts)

        self.tree.keeping_place(show)
        self.refusal.show("")
        self._show_eye()
        self._show_state()
        if not self.tree.currentIndex().isValid():
            self.tree.select([editing.row])

    def _show_counts(self) -> None:
        if self.model.counts is not self._editing.counts:
            self.model.set_counts(self._editing.counts)
            self.tree.viewport().update()

    def _show_state(self) -> None:
        selected = self.tree.selected()
        labels = [label for label in selected if label.kind is Kind.LABEL]
        writable = self._editing.writable and self._editing.book is not None
        number = len(selected)
        self.count.setText(
            counted(number, "{n} label selected", "{n} labels selected") if number > 1 else ""
        )
        self.count.setVisible(number > 1)
        can = {
            "new_label": True,
            "new_group": True,
            "move": bool(selected),
            "merge": bool(labels) and len(labels) == number,
            "split": len(labels) == number == 1,
            "retire": bool(selected),
            "delete": bool(selected),
        }
        for name, button in self.buttons.items():
            button.setEnabled(writable and can[name])
        again = bool(selected) and all(label.retired for label in selected)
        self.buttons["retire"].setText(tr("Bring back") if again else tr("Retire"))
        for entry in self.menu.actions():
            there = self._editing.book is not None or entry.objectName() != "remove"
            entry.setEnabled(self._editing.writable and there)

    def _show_eye(self) -> None:
        book = self._editing.book
        hidden = book is not None and is_hidden(book, self._editing.session.filters.labels)
        self.eye.setChecked(not hidden)
        self.eye.setEnabled(book is not None)
        if self._theme is not None:
            self.eye.setIcon(icons.icon("eye-off" if hidden else "eye", self._theme))
        words = tr("Show this codebook’s annotations in the text")
        self.eye.setToolTip(words if hidden else tr("Hide this codebook’s annotations in the text"))

    def _reveal(self, rows: list[int]) -> None:
        if any(not self.model.index_of(row).isValid() for row in rows):
            self.filter.clear()
        self.tree.select(rows)

    # -- what is done here

    def _want_book(self, what: str, _checked: bool = False) -> None:
        self.book_wanted.emit(what)

    def _book_chosen(self, place: int) -> None:
        self._editing.set_book(int(self.book.itemData(place)))
        self.tree.select([0])

    def _eye_clicked(self) -> None:
        book = self._editing.book
        if book is not None:
            self._editing.session.show_labels(rows_of(book), self.eye.isChecked())

    def _filter_changed(self, words: str) -> None:
        self.tree.keeping_place(lambda: self.model.set_filter(words), unfold=bool(words.strip()))
        book = self._editing.book
        keyed = label_with_key(words.strip(), book.labels) if book and words.strip() else None
        if keyed is not None and self.model.index_of(keyed.row).isValid():
            self.tree.select([keyed.row])
        if words.strip() and self.tree.current() is None:
            index = self.model.first_label()
            node = self.model.node(index)
            if node is not None and node.label is not None:
                self.tree.select([node.label.row])

    def _forward(self, event: QKeyEvent) -> None:
        self.tree.keyPressEvent(event)

    def _context_menu(self, point: QPoint) -> None:
        menu = self.context_menu()
        menu.exec(self.tree.viewport().mapToGlobal(point))
        menu.deleteLater()

    def context_menu(self) -> QMenu:
        """Return the menu of what can be done to the labels selected."""
        menu = QMenu(self)
        acts = self.acts
        for name, act in (
            ("new_label", acts.new_label),
            ("new_group", acts.new_group),
            ("move", acts.move_to),
            ("merge", acts.merge),
            ("split", acts.split),
            ("retire", acts.retire),
            ("delete", acts.delete),
        ):
            if name in ("move", "retire"):
                menu.addSeparator()
            entry = menu.addAction(self.buttons[name].text())
            entry.setEnabled(self.buttons[name].isEnabled())
            entry.triggered.connect(lambda _=False, a=act: a())
        if self.acts.selected():
            menu.addSeparator()
            below = menu.addMenu(tr("Move"))
            for words, way, key in (
                (mark("Up"), "up", "Alt+Up"),
                (mark("Down"), "down", "Alt+Down"),
                (mark("Out of its group"), "out", "Alt+Left"),
                (mark("Into the group before it"), "in", "Alt+Right"),
            ):
                shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                entry = below.addAction(f"{tr(words)}\t{shown}")
                entry.setEnabled(self._editing.writable)
                entry.triggered.connect(lambda _=False, w=way: acts.shift(w))
        return menu
