"""The form of the label in hand; a group shows the fewer fields that it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Kind, Label, Level
from annotations.project import Project
from app.codebook_editor.bound import Bound, BoundFields
from app.codebook_editor.confusions import Confusions
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import LineField, Refusal, with_refusal
from app.codebook_editor.names import Names
from app.codebook_editor.texts import LabelTexts, add_row, rows
from app.i18n import counted, tr
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

INSET = 20
_WIDEST = 760


class LabelForm(QWidget):
    """See the module. ``colour_wanted``: the colour shall be chosen."""

    colour_wanted = Signal()

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._theme: Theme | None = None
        self.bound = BoundFields(editing, self)
        self.token = QLabel()
        self.title = parts.text("", "title")
        self.uses = parts.text("", "secondary")
        self.notice = parts.text("", "secondary", wrap=True)
        self.decide_button = self._act(tr("Decide…"), tr("Decide for each passage"))
        self.names = Names(editing, "Name")
        self.code = LineField(tr("Code"))
        self.abbreviation = LineField(tr("Abbreviation"))
        self.key = LineField(tr("Key"))
        self.level = parts.Segments(
            tr("Level"), [(Level.SPAN, tr("Passages")), (Level.DOCUMENT, tr("Documents"))]
        )
        self.level_refusal = Refusal(self.level)
        self.colour_button = self._act(tr("Colour…"), tr("Choose the colour"))
        self.texts = LabelTexts(editing)
        self.confusions = Confusions(editing, lambda: self.texts.languages.current)
        self._lay_out()
        self._bind()
        self.level.chosen.connect(self._level_chosen)
        self.colour_button.clicked.connect(self.colour_wanted)
        self.decide_button.clicked.connect(self._decide)
        self.texts.languages.chosen.connect(lambda _: self.confusions.show_label())
        editing.in_hand.connect(self.refresh)

    @staticmethod
    def _act(words: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "act")
        button.setText(words)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    # -- building

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(9)
        for widget in (self.token, self.title):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.uses)
        head.addWidget(self.decide_button)
        self._lay_out_short()
        first = rows()
        add_row(first, "Name", self.names)
        add_row(first, "Code", self.code, with_refusal(self.code, self.code_refusal))
        add_row(
            first,
            "Abbreviation",
            self.abbreviation,
            with_refusal(self.abbreviation, self.abbreviation_refusal),
        )
        add_row(first, "Key", self.key, self.key_row)
        self._first = first
        last = rows()
        add_row(last, "Confused with", self.confusions)
        self._last = last
        self._scrolled(head, first, last)

    def _lay_out_short(self) -> None:
        """Put the short fields on one line, with what is refused below it."""
        self.short = QWidget()
        line = QHBoxLayout(self.short)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.key.setFixedWidth(44)
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.level.setFixedWidth(190)
        self.colour_button.setIconSize(token_size())
        self.colour_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for field in (self.key, self.level, self.colour_button):
            line.addWidget(field)
        line.addStretch(1)
        self.key_refusal, self.code_refusal = Refusal(self.key), Refusal(self.code)
        self.abbreviation_refusal = Refusal(self.abbreviation)
        self.key_row = with_refusal(self.short, self.key_refusal)
        column = self.key_row.layout()
        assert column is not None
        column.addWidget(self.level_refusal.line)

    def _scrolled(self, head: QHBoxLayout, first: Any, last: Any) -> None:
        body = QWidget()
        body.setObjectName("form")
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(INSET, 14, INSET, INSET)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addLayout(first)
        column.addWidget(parts.line())
        column.addWidget(self.texts)
        column.addLayout(last)
        column.addStretch(1)
        self.area = scrolled(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _bind(self) -> None:
        def edit(name: str) -> Callable[[Project, Any, str], Any]:
            return lambda p, label, words: p.edit_label(
                label.codebook, label.code, **{name: words.strip()}
            )

        def read(name: str) -> Callable[[Any], str]:
            return lambda label: str(getattr(label, name))

        self.bound.add(
            Bound(
                "code",
                self.code,
                self.code_refusal,
                read("code"),
                lambda p, label, words: p.recode_label(label.codebook, label.code, words),
            )
        )
        for name, field, refusal in (
            ("abbreviation", self.abbreviation, self.abbreviation_refusal),
            ("key", self.key, self.key_refusal),
        ):
            self.bound.add(Bound(name, field, refusal, read(name), edit(name)))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.confusions.set_theme(theme)
        self.refresh()

    # -- showing

    def refresh(self) -> None:
        """Show the label in hand, as it is now."""
        label = self._editing.label
        self.bound.show(label)
        self.names.show_names(label)
        self.texts.show_label()
        self.confusions.show_label()
        if label is None:
            return
        is_label = label.kind is Kind.LABEL
        self._first.setRowVisible(self.key_row, is_label)
        self._last.setRowVisible(self.confusions, is_label)
        self._show_head(label)
        self.level.set_value(label.level)
        self.level.setEnabled(self._editing.writable)
        self.level_refusal.show("")
        self.colour_button.setEnabled(self._editing.writable)

    def _show_head(self, label: Label) -> None:
        self.title.setText(self._editing.name(label))
        is_label = label.kind is Kind.LABEL
        self.token.setVisible(is_label)
        if self._theme is not None and is_label:
            icon = token_icon(label, self._theme, hidden=label.retired)
            self.token.setPixmap(icon.pixmap(token_size()))
            self.colour_button.setIcon(token_icon(label, self._theme))
        number = self._editing.uses(label)
        where = (
            ("{n} annotation", "{n} annotations")
            if label.level is Level.SPAN
            else ("{n} document", "{n} documents")
        )
        self.uses.setText(counted(number, *where) if is_label else tr("Group"))
        self.notice.setText(self._notice(label, number))
        self.notice.setVisible(bool(self.notice.text()))
        waiting = bool(label.split_into) and number > 0
        self.decide_button.setVisible(waiting)
        self.decide_button.setText(
            counted(number, "Decide {n} passage…", "Decide {n} passages…") if waiting else ""
        )

    def _notice(self, label: Label, number: int) -> str:
        if label.split_into:
            words = tr("Split into {names}; it is offered no more.")
            words = words.replace("{names}", self._names(label.split_into))
            if number:
                words += " " + tr("Its passages wait for somebody to decide.")
            return words
        return tr("Retired: it is offered no more, its annotations stay.") if label.retired else ""

    def _names(self, codes: tuple[str, ...]) -> str:
        book = self._editing.book
        found = {lb.code: self._editing.name(lb) for lb in book.labels} if book else {}
        return ", ".join(f"“{found.get(code, code)}”" for code in codes)

    # -- changing

    def _level_chosen(self, level: object) -> None:
        label = self._editing.label
        if label is None:
            return
        # A click on the chosen half would leave none chosen.
        wanted = Level(str(level)) if level else label.level
        self.level.set_value(label.level)
        why = self._editing.attempt(lambda p, id_: p.edit_label(id_, label.code, level=wanted))
        self.level_refusal.show(why)

    def _decide(self) -> None:
        label = self._editing.label
        if label is not None:
            self._editing.decide_wanted.emit(label.codebook, label.code)

    def focus_name(self) -> None:
        """Put the keyboard into the label's name."""
        self.names.focus()


def scrolled(body: QWidget) -> QScrollArea:
    """Return a body that scrolls up and down only, on the page's ground."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(body)
    scroll.setObjectName("panel")
    scroll.viewport().setAutoFillBackground(False)
    return scroll
