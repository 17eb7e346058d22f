"""The centre of the window: a strip of what is shown, the reading view, and the overview map."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotations.changes import Changes
from annotations.model import STATUS_CODES, Annotation, Status
from app import icons
from app.i18n import annotator_name, counted, mark, tr
from app.key_words import FollowKeys, way_to
from app.project_styles import relations_of, styles_of
from app.reading.overview import OverviewMap
from app.reading.styles import MarkStyles
from app.reading.view import ReadingView
from app.reading_look import LOOK_SETTINGS, look_of
from app.session import Filters, Session
from app.theme import Theme
from app.widgets.chip_row import ChipRow, Shown
from app.widgets.voices import VoiceButton
from app.window.announcing import Announcer
from app.window.find_bar import FindBar
from app.window.hovering import Hovering

_STATUS_CHIPS = {
    Status.ACCEPTED: mark("Accepted"),
    Status.SUGGESTED: mark("Suggestions"),
    Status.REJECTED: mark("Rejected"),
}
_HIDDEN = {
    Status.ACCEPTED: mark("accepted annotations"),
    Status.SUGGESTED: mark("suggestions"),
    Status.REJECTED: mark("rejected annotations"),
}

_MANY = 200
"""Up to so many annotations are brought up to date one by one, more all at once."""

STRIP_HEIGHT = 32
_WIDE = 850
"""Logical pixels from which on the strip has room for all words."""

_NARROWEST = 500
"""Logical pixels: the narrowest measure with its gutter and scroll bar."""


class ReadingArea(QWidget):
    """Shows the session's document and hands what is done in it to the session."""

    zoom_clicked = Signal()
    lanes_clicked = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme
        self.view = ReadingView(theme)
        # Under a style sheet Qt takes grounds from it alone, not from a widget's palette.
        self.view.setObjectName("reading")
        self.view.setAccessibleName(tr("Text"))
        self.map = OverviewMap(self.view)
        self.find_bar = FindBar(session, self.view)
        self.hovering = Hovering(session, self.view, theme)
        self.announcer = Announcer(session, self.view)
        self.zoom_button = self._strip_button(tr("Text size"))
        self.lanes_button = self._strip_button(tr("Lanes for overlapping annotations"))
        self.focus_button = self._strip_button(tr("Focus"))
        self.voice_button = VoiceButton()
        self.voice_button.setIcon(icons.icon("list-filter", theme))
        self.lanes_button.setIcon(icons.icon("rows-3", theme, 14))
        self.lanes_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chips = ChipRow()
        self._lay_out()
        self._connect()

    @staticmethod
    def _strip_button(name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "text")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _lay_out(self) -> None:
        strip = QWidget()
        strip.setObjectName("strip")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip.setFixedHeight(STRIP_HEIGHT)
        # Stated, because the words in it would keep the window from becoming narrow.
        strip.setMinimumWidth(_NARROWEST)
        row = QHBoxLayout(strip)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.chips)
        row.addStretch()
        row.addWidget(self.voice_button)
        row.addWidget(self.focus_button)
        row.addWidget(self.lanes_button)
        row.addWidget(self.zoom_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        session, view = self._session, self.view
        view.picked.connect(session.take_in_hand)
        view.selection_changed.connect(lambda: session.set_selection(view.selection()))
        view.edge_moved.connect(self._edge_moved)
        view.zoom_changed.connect(lambda factor: session.settings.set("zoom", float(factor)))
        session.document_changed.connect(self.show_document)
        session.in_hand_changed.connect(self._show_in_hand)
        session.reveal_wanted.connect(self._reveal)
        session.filters_changed.connect(self._restyle)
        session.focus_changed.connect(self._restyle)
        self.voice_button.chosen.connect(
            lambda codes: session.set_filters(replace(session.filters, voices=codes))
        )
        self.chips.toggled.connect(self._show_kind)
        session.settings.changed.connect(self._setting_changed)
        FollowKeys(session.settings, self, self._show_nothing)
        self._setting_changed("snapping")
        self._setting_changed("lanes")

    # -- showing

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.view.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.hovering.theme = theme
        self.voice_button.setIcon(icons.icon("list-filter", theme))
        self.lanes_button.setIcon(icons.icon("rows-3", theme, 14))
        self.map.update()

    def styles(self) -> MarkStyles:
        """Return how the project's labels look, and what the filters hide."""
        session = self._session
        project = session.project
        if project is None:
            return MarkStyles()
        shown = session.document.id if session.document else ""
        return styles_of(project, session.language, session.filters, session.focus, document=shown)

    def show_document(self) -> None:
        """Show the session's document from its top."""
        session = self._session
        project, document = session.project, session.document
        if project is None or document is None:
            self._show_nothing()
        else:
            self.view.set_document(
                project.text(document.id), project.marks(document.id), self.styles()
            )
            self._show_relations()
        self._show_chips()

    def _show_nothing(self) -> None:
        """Say what to do where no document is shown; nothing where one is."""
        session = self._session
        if session.document is None:
            way = way_to(session.settings, "add_documents")
            words = tr("Add documents ({way}), or drop text files here.", way=way)
            self.view.clear_document(words if session.project else "")

    def _show_relations(self) -> None:
        project, document = self._session.project, self._session.document
        if project is not None and document is not None:
            self.view.set_relations(relations_of(project, document.id, self._session.language))

    def _show_in_hand(self) -> None:
        held = self._session.in_hand
        row = held.row if held else 0
        if self.view.in_hand() != row:
            self.view.take_in_hand(row)

    def _reveal(self, row: int) -> None:
        self.view.take_in_hand(row)
        project = self._session.project
        there = project.annotation_at(row) if project else None
        if there is not None and self.view.in_hand() != row:
            self.view.scroll_to(there.start)
            way = way_to(self._session.settings, "show_all")
            words = tr("This annotation is hidden in the text; {way} shows all.", way=way)
            if STATUS_CODES[there.status] in self._session.filters.statuses:
                words = tr(
                    "Not shown in the text; “{chip}” above it shows such annotations.",
                    chip=tr(_STATUS_CHIPS[there.status]),
                )
            self._session.failed.emit(words)

    def _restyle(self) -> None:
        self.view.set_styles(self.styles())
        self._show_chips()

    def refresh(self, changes: Changes) -> None:
        """Show what a change did to the document's annotations."""
        document = self._session.document
        if document is None:
            return
        if changes.touch("label", "codebook", "annotator"):
            self._restyle()
        if document.row in changes.documents and changes.touch("annotation"):
            if self._session.filters.voices:
                self.view.set_styles(self.styles())
            self._refresh_marks(changes.rows["annotation"], document.row)
        if changes.touch("relation"):
            self._show_relations()
        if changes.touch("annotation", "annotator"):
            self._show_chips()

    def _refresh_marks(self, rows: Set[int], document: int) -> None:
        project = self._session.project
        if project is None or self._session.document is None:
            return
        if len(rows) > _MANY:
            self.view.set_marks(project.marks(self._session.document.id))
            return
        held = self.view.in_hand()
        self.view.blockSignals(True)
        for row in rows:
            self.view.remove_mark(row)
        for owner, marks in project.marks_of(rows):
            if owner == document:
                mark = (
                    int(marks.row[0]),
                    int(marks.start[0]),
                    int(marks.end[0]),
                    int(marks.label[0]),
                    int(marks.annotator[0]),
                    int(marks.status[0]),
                )
                self.view.add_mark(mark, marks.fragments.get(mark[0], ()))
        if held in rows:
            self.view.take_in_hand(held, reveal=False)
        self.view.blockSignals(False)
        self.map.update()
        if self.view.in_hand() != held:
            self._session.take_in_hand(self.view.in_hand())

    def _edge_moved(self, row: int, fragment: int, start: int, end: int) -> None:
        self._session.move_edge(row, fragment, start, end)

    def _setting_changed(self, name: str) -> None:
        settings = self._session.settings
        if name == "snapping":
            self.view.set_snapping(settings.get(name))
        elif name in LOOK_SETTINGS:
            look = look_of(settings)
            self.view.set_look(look)
            self._name_lanes()
            self.zoom_button.setText(f"{round(look.zoom * 100)} %")
        elif name == "label_language":
            self._restyle()

    def _name_lanes(self) -> None:
        """Say how many lanes there are, in a narrow window by the number alone."""
        lanes, wide = look_of(self._session.settings).lanes, self.width() >= _WIDE
        self.lanes_button.setText(f" {tr('{n} lanes', n=lanes)}" if wide else f" {lanes}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten words in a narrow window."""
        super().resizeEvent(event)
        self._name_lanes()

    # -- chips: whose annotations are shown

    def _show_chips(self) -> None:
        project, document = self._session.project, self._session.document
        self.voice_button.set_project(project if document else None, self._session.language)
        self.voice_button.set_codes(self._session.filters.voices)
        entries: list[Shown] = []
        if project is not None and document is not None:
            filters, index = self._session.filters, self.view.scene.table.index
            rows, numbers = np.unique(index.annotator, return_counts=True)
            made = dict(zip(rows.tolist(), numbers.tolist(), strict=True))
            for who in project.annotators():
                if who.row in made:
                    shown = who.row not in filters.annotators
                    entries.append(Shown(who.row, annotator_name(who.name), made[who.row], shown))
            numbers = np.bincount(index.status, minlength=len(_STATUS_CHIPS)).tolist()
            for status, words in _STATUS_CHIPS.items() if any(numbers[1:]) else ():
                code = STATUS_CODES[status]
                if numbers[code]:
                    on = code not in filters.statuses
                    entries.append(Shown(status, tr(words), numbers[code], on))
        self.chips.show_chips(entries)

    def _show_kind(self, key: object, on: bool) -> None:
        """Show or hide the annotations of an annotator (a row) or of a status."""
        old = self._session.filters
        if isinstance(key, Status):
            code = frozenset({STATUS_CODES[key]})
            statuses = old.statuses - code if on else old.statuses | code
            self._session.set_filters(replace(old, statuses=statuses))
        elif isinstance(key, int):
            people = old.annotators - {key} if on else old.annotators | {key}
            self._session.set_filters(replace(old, annotators=people))

    # -- helpers for the window

    def place_of(self, held: Annotation) -> tuple[int, int]:
        """Return (number, all) of an annotation among the document's, in reading order."""
        index = self.view.scene.table.index
        return index.position_of(held.row) + 1, len(index)

    def hidden_words(self, filters: Filters) -> str:
        """Return how many of the document's annotations the filters hide, and by what."""
        index = self.view.scene.table.index
        labels = index.label[np.isin(index.label, list(filters.labels))]
        people = index.annotator[np.isin(index.annotator, list(filters.annotators))]
        hidden = np.isin(index.label, list(filters.labels))
        hidden |= np.isin(index.annotator, list(filters.annotators))
        hidden |= np.isin(index.status, list(filters.statuses))
        why = []
        only = self.view.scene.styles.only
        if only is not None:
            hidden |= ~np.isin(index.row, list(only))
            why.append(self.voice_button.accessibleName())
        number = int(np.count_nonzero(hidden))
        if len(labels):
            why.append(counted(len(np.unique(labels)), "{n} label", "{n} labels"))
        if len(people):
            why.append(counted(len(np.unique(people)), "{n} annotator", "{n} annotators"))
        for status, words in _HIDDEN.items():
            if STATUS_CODES[status] in filters.statuses & set(index.status.tolist()):
                why.append(tr(words))
        if not why:
            return tr("{n} of {all} hidden", n=number, all=len(index))
        reasons = ", ".join(why)
        return tr("{n} of {all} hidden: {reasons}", n=number, all=len(index), reasons=reasons)
