"""The window in which codebooks are edited: beside the main one, never in its way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotations import codebooks
from annotations.model import Codebook, in_language
from app import icons, keys, work
from app.actions import ACTIONS
from app.codebook_editor.ask import NewCodebook
from app.codebook_editor.colour_dialog import ColourDialog
from app.codebook_editor.editing import Editing
from app.codebook_editor.form import LabelForm
from app.codebook_editor.labels_panel import LabelsPanel
from app.codebook_editor.merging import RemoveBook
from app.codebook_editor.page import CodebookPage
from app.codebook_editor.warming import Warming
from app.codebook_files import codebook_filter
from app.dialogs.new_project import documents_folder
from app.flipping import name_flippers
from app.i18n import tr
from app.key_words import FollowKeys
from app.session import Session
from app.theme import Theme, chosen_theme
from app.widgets import parts

_LONGEST_UNDO = 480
_NARROWEST = 540
"""The form cannot be read in less."""
_GEOMETRY, _SPLIT = "codebook_editor_geometry", "codebook_editor_split"


class CodebookEditor(QDialog):
    """See the module.

    ``decide_wanted`` (codebook id, code) asks for the queue of a label that was split,
    ``look_again_wanted`` (codebook id) for the annotations that a new version made doubtful.
    """

    decide_wanted = Signal(str, str)
    look_again_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("codebook_editor")
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.resize(1040, 720)
        self.setMinimumSize(820, 480)
        self._session = session
        self.theme: Theme = chosen_theme(session.settings.get("theme"))
        self.editing = Editing(session, self)
        self.labels = LabelsPanel(self.editing)
        self.form = LabelForm(self.editing)
        self.page = CodebookPage(self.editing)
        self.undo_name = parts.text("", "secondary")
        self.dialog: QDialog | None = None
        self._build()
        self._connect()
        self._warming = Warming(self)
        self.apply_theme()
        self.editing.refresh()
        self._restore()

    # -- building

    def _build(self) -> None:
        self.undo, self.redo = self._flipper("undo"), self._flipper("redo")
        bar = QHBoxLayout()
        bar.setContentsMargins(parts.INSET, 0, parts.INSET, 0)
        bar.setSpacing(4)
        for action in (self.undo, self.redo):
            bar.addWidget(parts.icon_button(action.text(), action))
        bar.addWidget(self.undo_name)
        bar.addStretch(1)
        self.state = QLabel()
        self.state.setProperty("role", "secondary")
        bar.addWidget(self.state)
        strip = QWidget()
        strip.setObjectName("strip")
        strip.setFixedHeight(40)
        strip.setLayout(bar)
        self.stack = QStackedWidget()
        self.stack.setObjectName("page")
        self.stack.addWidget(self.page)
        self.stack.addWidget(self.form)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.labels)
        self.split.addWidget(self.stack)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([328, 712])
        self.labels.setMinimumWidth(264)
        self.stack.setMinimumWidth(_NARROWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.split, 1)

    def _flipper(self, name: str) -> QAction:
        spec = next(entry for entry in ACTIONS if entry.name == name)
        action = QAction(tr(spec.text).replace("&", ""), self)

        def follow(changed: str = keys.CHANGED) -> None:
            if changed == keys.CHANGED:
                pressed = keys.keys_of(self._session.settings, spec)
                action.setShortcuts([QKeySequence(one) for one in pressed])

        follow()
        self._session.settings.changed.connect(follow)
        action.triggered.connect(lambda: self.flip(undo=name == "undo"))
        self.addAction(action)
        return action

    def _connect(self) -> None:
        session, editing = self._session, self.editing
        editing.in_hand.connect(self._show_in_hand)
        editing.decide_wanted.connect(self.decide_wanted)
        editing.look_again_wanted.connect(self.look_again_wanted)
        self.form.colour_wanted.connect(self.choose_colour)
        self.labels.book_wanted.connect(self._book_wanted)
        self.page.book_wanted.connect(self._book_wanted)
        session.changed.connect(lambda _: self._show_undo())
        session.project_changed.connect(self._project_changed)
        session.settings.changed.connect(self._setting_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.apply_theme())
        self._add_keys(("new_label",), self.labels.acts.new_label)
        self._add_keys(("new_group",), self.labels.acts.new_group)
        # The keys that find words and labels in the window lead to the filter here.
        self._add_keys(("find", "filter_labels"), self.labels.filter.setFocus)

    def _add_keys(self, names: tuple[str, ...], act: Callable[[], object]) -> None:
        """Let the keys of the actions of these names do something in this window."""
        action, settings = QAction(self), self._session.settings

        def follow() -> None:
            pressed = [key for name in names for key in keys.keys_named(settings, name)]
            action.setShortcuts([QKeySequence(one) for one in pressed])

        action.triggered.connect(lambda: act())
        self.addAction(action)
        FollowKeys(settings, self, follow)

    # -- following

    def apply_theme(self) -> None:
        """Take the theme that the settings ask for."""
        self.theme = chosen_theme(self._session.settings.get("theme"))
        self.labels.set_theme(self.theme)
        self.form.set_theme(self.theme)
        self.page.set_theme(self.theme)
        self.undo.setIcon(icons.icon("undo-2", self.theme))
        self.redo.setIcon(icons.icon("redo-2", self.theme))

    def _setting_changed(self, name: str) -> None:
        if name == "theme":
            self.apply_theme()
        elif name == "label_language":
            self.editing.refresh()

    def _project_changed(self) -> None:
        if self._session.project is None:
            self.close()
        self._show_in_hand()

    def _show_in_hand(self) -> None:
        editing = self.editing
        self.stack.setCurrentWidget(self.form if editing.label else self.page)
        if editing.label is None:
            self.page.refresh()
        book = editing.book
        title = tr("Codebooks")
        self.setWindowTitle(f"{editing.name(book)} – {title}" if book else title)
        self.state.setText("" if editing.writable else tr("Read only"))
        self._show_undo()

    def _show_undo(self) -> None:
        project, writable = self._session.project, self.editing.writable
        back, again = name_flippers(self.undo, self.redo, project, self._session.language)
        self.undo.setEnabled(writable and bool(back))
        self.redo.setEnabled(writable and bool(again))
        parts.show_short(self.undo_name, back, _LONGEST_UNDO)

    # -- what is done here

    def flip(self, *, undo: bool) -> None:
        """Take the project's last step back, or do it again; what is being typed is stored first.

        So nothing typed is lost: it is the step that is taken back, and can be done again.
        """
        self.editing.leaving.emit()
        work.flip(self._session, self, undo=undo)

    def choose_colour(self) -> None:
        """Open the choice of colours for the label in hand."""
        self.editing.leaving.emit()
        label = self.editing.label
        if label is not None:
            dialog = ColourDialog(self.editing, self.theme, label, self)
            self.dialog = dialog
            dialog.open_dialog()

    def _book_wanted(self, what: str) -> None:
        self.editing.leaving.emit()
        if what == "new":
            new = NewCodebook(self.editing, self._take_book, self)
            self.dialog = new
            new.open_dialog()
        elif what == "remove" and self.editing.book is not None:
            remove = RemoveBook(self.editing, self)
            self.dialog = remove
            remove.open_dialog()
        elif what == "add":
            self._ask_book()

    def _ask_book(self) -> None:
        project = self._session.project
        there = {book.id for book in project.codebooks()} if project else set()
        left = [codebooks.load(id_) for id_ in codebooks.shipped() if id_ not in there]
        names = [in_language(book.name, self._session.language) for book in left]
        from_file = tr("From a file…")
        dialog = QInputDialog(self)
        dialog.setWindowTitle(tr("Add a codebook"))
        dialog.setLabelText(tr("Codebook"))
        dialog.setComboBoxItems([*names, from_file])

        def chosen(name: str) -> None:
            if name == from_file:
                self._ask_file()
            else:
                self.add_book(left[names.index(name)].id)

        dialog.textValueSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Add a codebook"), str(documents_folder()), codebook_filter()
        )
        if path:
            self.add_book(path)

    def add_book(self, id_or_file: str) -> None:
        """Add a codebook that ships with the program, or one from a file, and take it in hand."""
        before = {book.row for book in self._books()}
        why = self.editing.attempt_project(lambda p: p.add_codebook(id_or_file))
        self.labels.refusal.show(why)
        if not why:
            self._take(next(book.id for book in self._books() if book.row not in before))

    def _books(self) -> tuple[Codebook, ...]:
        project = self._session.project
        return project.codebooks() if project else ()

    def _take_book(self, id_: str) -> None:
        self._take(id_)
        self.labels.buttons["new_label"].setFocus()

    def _take(self, id_: str) -> None:
        found = next((book for book in self._books() if book.id == id_), None)
        if found is not None:
            self.editing.set_book(found.row)
            self.labels.tree.select([0])

    # -- opening and closing

    def open_editor(self) -> None:
        """Show the window, with the keyboard in the tree."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.labels.tree.setFocus()

    def show_label(self, codebook: str, code: str) -> None:
        """Take a label in hand, in whatever codebook it is."""
        found = next((book for book in self._books() if book.id == codebook), None)
        if found is not None:
            self.editing.set_book(found.row)
            if code:
                self.editing.show_label(code)
            else:
                self.labels.tree.select([0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from pressing a button, and Escape from closing over typed words."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Store what was typed, remember the place, and close; so does the window's button."""
        self.editing.leaving.emit()
        self._session.settings.set_state(_GEOMETRY, self.saveGeometry())
        self._session.settings.set_state(_SPLIT, self.split.saveState())
        super().reject()

    def _restore(self) -> None:
        geometry = self._session.settings.state(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        split = self._session.settings.state(_SPLIT)
        if isinstance(split, QByteArray):
            self.split.restoreState(split)
