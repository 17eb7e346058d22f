"""The list of annotations: a bar with filter, scope and acts over the table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from annotations.changes import Changes
from annotations.model import Label, Status
from app import icons, keys
from app.actions import ACTIONS
from app.i18n import counted, tr
from app.key_words import FollowKeys, with_key
from app.listing.acts import Acts
from app.listing.delegate import ROW_HEIGHT
from app.listing.empty import Empty
from app.listing.menu import context_menu
from app.listing.model import AnnotationTable
from app.listing.order import Column
from app.listing.view import HEAD_HEIGHT, ListView
from app.palette import LabelPalette
from app.session import Session
from app.theme import Theme
from app.widgets import parts
from app.widgets.voices import VoiceButton

BAR_HEIGHT = 38
_NARROW, _NARROWEST = 1180, 640
_COLUMNS, _EVERYWHERE = "annotation_list_columns", "annotation_list_everywhere"


class AnnotationList(QWidget):
    """Follows the session while it is visible, and catches up when it appears."""

    close_wanted = Signal()
    text_wanted = Signal()
    said = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme: Theme | None = None
        self.palette_popup: LabelPalette | None = None
        self.model = AnnotationTable(session)
        self.table = ListView(self.model)
        self.acts = Acts(session, self.model, self.table, self)
        self.empty = Empty()
        self.filter = parts.FilterField(tr("Filter: label, quote, note, annotator"), tr("Filter"))
        self.scope = parts.Segments(
            tr("Annotations of"), [("here", tr("This document")), ("all", tr("All documents"))]
        )
        self.count = parts.text("", "secondary")
        self.chosen = parts.text("", "secondary")
        self.relabel_button = self._button(tr("Relabel…"), tr("Give the selected another label"))
        self.accept_button = self._button(tr("Accept"))
        self.reject_button = self._button(tr("Reject"))
        self.copy_button = self._button(tr("Copy"))
        self.delete_button = self._button(tr("Delete"))
        self.close_button = parts.icon_button(tr("Close the list (Esc)"))
        self.voice_button = VoiceButton()
        self._lay_out()
        self._connect()
        self._restore()
        self._show_counts()

    @staticmethod
    def _button(words: str, tip: str = "") -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "act")
        button.setText(f" {words}")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(14, 14))
        return button

    def _lay_out(self) -> None:
        self.acts_shown = (
            self.relabel_button,
            self.accept_button,
            self.reject_button,
            self.copy_button,
            self.delete_button,
        )
        row = QHBoxLayout()
        row.setContentsMargins(parts.INSET, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(parts.text(tr("Annotations"), "title"))
        row.addSpacing(4)
        self.filter.setMinimumWidth(130)
        self.filter.setMaximumWidth(300)
        row.addWidget(self.filter, 8)
        row.addWidget(self.voice_button)
        self.scope.setMinimumWidth(self.scope.width_of_words())
        row.addWidget(self.scope)
        row.addSpacing(2)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.chosen)
        for button in (*self.acts_shown, self.close_button):
            row.addWidget(button)
        bar = QWidget()
        bar.setFixedHeight(BAR_HEIGHT)
        bar.setLayout(row)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.stack, 1)
        # Stated, because the words on the buttons would keep the window from becoming narrow.
        self.setMinimumSize(_NARROWEST, BAR_HEIGHT + HEAD_HEIGHT + 2 * ROW_HEIGHT)

    def _connect(self) -> None:
        session, acts, table = self._session, self.acts, self.table
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.forward.connect(self._forward)
        self.voice_button.chosen.connect(self.model.set_voices)
        self.filter.left.connect(self.close_wanted)
        self.scope.chosen.connect(self._scope_chosen)
        self.relabel_button.clicked.connect(self.open_palette)
        self.accept_button.clicked.connect(lambda: acts.set_status(Status.ACCEPTED))
        self.reject_button.clicked.connect(lambda: acts.set_status(Status.REJECTED))
        self.copy_button.clicked.connect(acts.copy_table)
        self.delete_button.clicked.connect(acts.delete)
        self.close_button.clicked.connect(self.close_wanted)
        self.empty.filter_cleared.connect(self._show_all)
        self.empty.everywhere_wanted.connect(lambda: self._scope_chosen("all"))
        acts.said.connect(self.said)
        table.opened.connect(self._open)
        table.label_key.connect(acts.relabel_by_key)
        table.close_wanted.connect(self.close_wanted)
        table.selected.connect(self._show_counts)
        table.too_scattered.connect(
            lambda: self.said.emit(tr("The selected rows lie too far apart to stay selected."))
        )
        table.customContextMenuRequested.connect(self._context_menu)
        FollowKeys(session.settings, self, self._follow_keys)
        table.horizontalHeader().sectionResized.connect(self._keep_columns)
        self.model.has_shown.connect(self._shown)
        session.project_changed.connect(self._project_changed)
        session.document_changed.connect(self._document_changed)
        session.changed.connect(self._changed)
        session.in_hand_changed.connect(self._show_in_hand)
        session.settings.changed.connect(self._setting_changed)

    def _follow_keys(self) -> None:
        """Listen to the keys that the actions have now, and name them."""
        self.table.set_keys(self._keys())
        for name, button, words in (
            ("accept", self.accept_button, tr("Accept the selected")),
            ("reject", self.reject_button, tr("Reject the selected")),
            ("copy", self.copy_button, tr("Copy the selected rows")),
            ("delete", self.delete_button, tr("Delete the selected")),
        ):
            parts.say(button, with_key(words, self._session.settings, name))

    def _keys(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the keys that act on the selection: those of the same actions in the text."""
        acts = self.acts
        meant: dict[str, Callable[[], object]] = {
            "delete": acts.delete,
            "copy": acts.copy_table,
            "edit_note": acts.ask_note,
            "accept": lambda: acts.set_status(Status.ACCEPTED),
            "reject": lambda: acts.set_status(Status.REJECTED),
        }
        return [
            (pressed, meant[spec.name])
            for spec in ACTIONS
            if spec.name in meant
            for pressed in keys.keys_of(self._session.settings, spec)
        ]

    # -- look and state

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.table.set_theme(theme)
        self.filter.set_theme(theme)
        self.close_button.setIcon(icons.icon("x", theme))
        self.voice_button.setIcon(icons.icon("list-filter", theme))
        self.relabel_button.setIcon(icons.icon("tag", theme, 14))
        self.accept_button.setIcon(icons.icon("check", theme, 14))
        self.reject_button.setIcon(icons.icon("x", theme, 14))
        self.delete_button.setIcon(icons.icon("trash-2", theme, 14))
        self.copy_button.setIcon(icons.icon("copy", theme, 14))

    def _restore(self) -> None:
        everywhere = self._session.settings.state(_EVERYWHERE) in (True, "true")
        self.model.everywhere = everywhere
        self.scope.set_value("all" if everywhere else "here")
        columns = self._session.settings.state(_COLUMNS)
        if isinstance(columns, QByteArray):
            head = self.table.horizontalHeader()
            head.blockSignals(True)
            head.restoreState(columns)
            head.blockSignals(False)
        self._show_columns()

    def _keep_columns(self) -> None:
        if self.isVisible():
            self._session.settings.set_state(_COLUMNS, self.table.columns_state())

    def _show_columns(self) -> None:
        self.table.setColumnHidden(Column.DOCUMENT, not self.model.everywhere)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave only icons on the buttons where the window is narrow."""
        super().resizeEvent(event)
        styles = Qt.ToolButtonStyle
        style = (
            styles.ToolButtonIconOnly if self.width() < _NARROW else styles.ToolButtonTextBesideIcon
        )
        self.relabel_button.setToolButtonStyle(styles.ToolButtonTextBesideIcon)
        for button in self.acts_shown[1:]:
            button.setToolButtonStyle(style)

    # -- following the session

    def showEvent(self, event: QShowEvent) -> None:
        """Read the annotations when the list appears."""
        super().showEvent(event)
        self.voice_button.set_project(self._session.project, self._session.language)
        if self.model.loading:
            self.model.reload()

    def _project_changed(self) -> None:
        self.filter.clear()
        self.model.voices = frozenset()
        self.voice_button.set_codes(frozenset())
        self.model.forget()
        if self.isVisible():
            self.model.reload()

    def _document_changed(self) -> None:
        if not self.model.everywhere:
            self._read_again()

    def _read_again(self) -> None:
        if self.isVisible():
            self.model.reload()
        else:
            self.model.mark_stale()

    def _changed(self, changes: Changes) -> None:
        if not changes.touch("annotation", "label", "codebook", "annotator", "document"):
            return
        if self.isVisible():
            self.model.follow(changes)
        else:
            self.model.mark_stale()

    def _setting_changed(self, name: str) -> None:
        if name == "label_language":
            self.model.change_language()

    def _show_in_hand(self) -> None:
        """Follow what is taken in hand in the text, while nothing is gathered here."""
        held = self._session.in_hand
        if held is None or self.table.hasFocus() or len(self.table.selected_numbers()) > 1:
            return
        number = self.model.place_of(held.row)
        if number >= 0:
            self.table.make_current(number)

    # -- showing

    def _shown(self) -> None:
        self._show_counts()
        self._show_columns()
        shown = self.model.rowCount()
        if shown or self.model.loading:
            self.stack.setCurrentWidget(self.table)
            return
        had_focus = self.table.hasFocus()
        self.empty.show_why(self._session, self.model)
        self.stack.setCurrentWidget(self.empty)
        if had_focus:
            self.filter.setFocus()

    def _show_counts(self) -> None:
        shown, total = self.model.rowCount(), len(self.model.columns)
        if shown == total:
            words = counted(total, "{n} annotation", "{n} annotations")
        else:
            words = tr("{n} of {all}", n=shown, all=total)
        self.count.setText(words)
        number = len(self.table.selected_numbers())
        self.chosen.setText(
            counted(number, "{n} row selected", "{n} rows selected") if number else ""
        )
        change = bool(number) and self._session.writable
        for button in self.acts_shown:
            button.setEnabled(bool(number) if button is self.copy_button else change)

    # -- what is done here

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _forward(self, event: QKeyEvent) -> None:
        self.model.work.finish()
        if self.model.rowCount():
            self.table.setFocus()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not (
                self.table.selectionModel().hasSelection()
            ):
                self.table.make_current(max(0, self.table.currentIndex().row()))
            else:
                self.table.keyPressEvent(event)

    def _scope_chosen(self, scope: object) -> None:
        # A click on the chosen half would leave none chosen.
        everywhere = scope == "all" if scope else self.model.everywhere
        self.scope.set_value("all" if everywhere else "here")
        self._session.settings.set_state(_EVERYWHERE, everywhere)
        self.model.set_everywhere(everywhere)
        self._show_columns()

    def _show_all(self) -> None:
        self.filter.clear()
        self.voice_button.set_codes(frozenset())
        self.model.set_voices(frozenset())
        self.filter.setFocus()

    def open_current(self) -> None:
        """Show the current row's passage in the text."""
        self._open(self.table.current_row(), False)

    def _open(self, row: int, leave: bool) -> None:
        if row:
            self._session.go_to(row)
            if leave:
                self.text_wanted.emit()

    def open_palette(self) -> None:
        """Open the label palette for the selected annotations."""
        if self._theme is None or not self.relabel_button.isEnabled():
            return
        popup = LabelPalette(self._session, self._theme, self)
        popup.chosen.connect(self._palette_chosen)
        self.palette_popup = popup
        popup.open_below(self.relabel_button)

    def _palette_chosen(self, label: Label, _more: bool) -> None:
        self.acts.relabel(label)
        self.table.setFocus()

    def _context_menu(self, point: QPoint) -> None:
        if len(self.table.selected_numbers()):
            menu: QMenu = context_menu(self, self._session)
            menu.exec(self.table.viewport().mapToGlobal(point))
            menu.deleteLater()
