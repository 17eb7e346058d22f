"""The annotation in hand: label, quote, fragments, definition, attributes, note, who and when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import (
    Annotation,
    AttributeDefinition,
    AttributeType,
    Codebook,
    Label,
    Status,
    in_language,
)
from annotations.offsets import quote
from annotations.project.attributes import CUE, SPEAKER, VOICE, definitions
from app import icons
from app.i18n import annotator_name, counted, local_time, tr
from app.key_words import FollowKeys, way_to
from app.panels.note_field import NoteField
from app.session import Session
from app.theme import BODY, Theme, reading_font
from app.widgets import parts
from app.widgets.flow import FlowLayout
from app.widgets.token import token_icon, token_size

_LONGEST_QUOTE = 600
_NOTE_HEIGHT = 56
# Beside each other in the narrowest panel, more than these cannot be read.
_MOST_SEGMENTS = 4
_SEGMENTS_ROOM = 240
"""Logical pixels beside the name of an attribute, in the panel at its usual width."""


class QuoteLabel(QLabel):
    """The passage in the reading face, with an edge in the label's ink."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(reading_font(BODY))
        self.setContentsMargins(13, 0, 0, 0)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.ink = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge beside the words."""
        super().paintEvent(event)
        if self.ink:
            with QPainter(self) as painter:
                painter.fillRect(0, 2, 3, self.height() - 4, self.ink)


class Inspector(QWidget):
    """The panel below the codebook."""

    relabel_wanted = Signal()
    step_wanted = Signal(int)
    text_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme: Theme | None = None
        self._shown_row = 0
        self._attributes: dict[str, QWidget] = {}
        self._place = parts.text("", "secondary")
        self.previous_button = parts.icon_button(tr("Previous annotation"))
        self.next_button = parts.icon_button(tr("Next annotation"))
        self.delete_button = parts.icon_button(tr("Delete annotation"))
        self.label_button = QToolButton()
        self.quote = QuoteLabel()
        self.fragments = QWidget()
        self.definition = parts.text("", "", wrap=True)
        self.rules = parts.text("", "", wrap=True)
        self.form = QWidget()
        self.note = NoteField(_NOTE_HEIGHT)
        self.signature = parts.text("", "faint")
        self.times = parts.text("", "faint")
        self.empty = parts.text("", "secondary", wrap=True)
        self.body = QWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    # -- building

    def _lay_out(self) -> None:
        buttons = (self.previous_button, self.next_button, self.delete_button)
        head = parts.panel_head(tr("Annotation"), self._place, *buttons, height=32)
        self._lay_out_body()
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.body)
        scroll.viewport().setAutoFillBackground(False)
        self.body.setObjectName("panel")
        self.empty.setContentsMargins(parts.INSET, 4, parts.INSET, 0)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.empty)
        column.addWidget(scroll, 1)

    def _lay_out_body(self) -> None:
        self.label_button.setProperty("role", "label")
        self.label_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.label_button.setIconSize(token_size())
        self.label_button.setAccessibleName(tr("Label of the annotation"))
        policy = self.label_button.sizePolicy().Policy
        self.label_button.setSizePolicy(policy.Ignored, policy.Fixed)
        self.label_button.setMinimumHeight(30)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self.signature)
        foot.addStretch()
        foot.addWidget(self.times)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(parts.FIELD_INSET, 2, parts.FIELD_INSET, 12)
        column.setSpacing(8)
        column.addWidget(self.label_button)
        column.addWidget(self.quote)
        column.addWidget(self.fragments)
        for words in (self.definition, self.rules):
            words.setContentsMargins(4, 0, 4, 0)
            column.addWidget(words)
        column.addWidget(self.form)
        column.addWidget(self.note)
        column.addLayout(foot)
        column.addStretch(1)

    def _connect(self) -> None:
        session = self._session
        self.label_button.clicked.connect(self.relabel_wanted)
        self.previous_button.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next_button.clicked.connect(lambda: self.step_wanted.emit(1))
        self.delete_button.clicked.connect(session.delete)
        self.note.installEventFilter(self)
        self.note.ended.connect(self._note_written)
        session.in_hand_changed.connect(self.refresh)
        session.document_changed.connect(self.refresh)
        session.selection_changed.connect(self._refresh_empty)
        FollowKeys(session.settings, self, self._refresh_empty)
        session.project_changed.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.previous_button.setIcon(icons.icon("chevron-up", theme))
        self.next_button.setIcon(icons.icon("chevron-down", theme))
        self.delete_button.setIcon(icons.icon("trash-2", theme))
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the note when its field is left."""
        if watched is self.note and event.type() == QEvent.Type.FocusOut:
            self.commit_note()
        return super().eventFilter(watched, event)

    def _note_written(self) -> None:
        self.commit_note()
        self.text_wanted.emit()

    def commit_note(self) -> None:
        """Write the note if it differs from the one stored."""
        held = self._session.in_hand
        if held is not None and held.row == self._shown_row and self.note.isEnabled():
            words = self.note.toPlainText()
            # The field shows no-break spaces as spaces; a note that only differs so is unchanged.
            if words != held.note and words != held.note.replace("\u00a0", " "):
                self._session.set_note(words)

    def edit_note(self) -> None:
        """Put the keyboard into the note."""
        self.note.setFocus()

    # -- showing

    def refresh(self) -> None:
        """Show the annotation in hand."""
        held, project = self._session.in_hand, self._session.project
        there = held is not None and project is not None
        self.body.setVisible(there)
        for button in (self.delete_button,):
            button.setEnabled(there and self._session.writable)
        self.next_button.setEnabled(self._session.document is not None)
        self.previous_button.setEnabled(self._session.document is not None)
        self._refresh_empty()
        self._place.setText("")
        if held is None or project is None:
            self._shown_row = 0
            return
        label = next(
            lb
            for book in project.codebooks()
            for lb in book.labels
            if (lb.codebook, lb.code) == (held.codebook, held.label)
        )
        self._show_label(label)
        self._show_quote(held)
        self._show_form(held)
        if held.row != self._shown_row or not self.note.hasFocus():
            self.note.setPlainText(held.note)
        self.note.setEnabled(self._session.writable)
        self._shown_row = held.row
        self.signature.setText(annotator_name(held.annotator))
        self.times.setText(local_time(held.modified))
        self.times.setToolTip(
            f"{tr('Created {time}', time=local_time(held.created))}\n"
            f"{tr('Changed {time}', time=local_time(held.modified))}\n"
            f"{held.codebook} {held.codebook_version}"
        )

    def set_place(self, words: str) -> None:
        """Show where the annotation stands ("12 of 34")."""
        self._place.setText(words)

    def _refresh_empty(self) -> None:
        session = self._session
        self.empty.setVisible(session.in_hand is None)
        # Hidden with all that is in it: its bar would stand beside the sentence.
        self._scroll.setVisible(session.in_hand is not None)
        if session.document is None:
            self.empty.setText("")
        elif session.selection is not None:
            way = way_to(session.settings, "label_palette")
            self.empty.setText(
                tr(
                    "Type a label’s letter for the selected passage, or choose a label ({way}). "
                    "Esc lets go of it.",
                    way=way,
                )
            )
        else:
            way = way_to(session.settings, "next_annotation")
            self.empty.setText(
                tr(
                    "Nothing in hand. Select a passage, or click a marked one; "
                    "{way} goes to the next one.",
                    way=way,
                )
            )

    def _show_label(self, label: Label) -> None:
        language, theme = self._session.language, self._theme
        self.label_button.setText("  " + in_language(label.name, language))
        self.label_button.setToolTip(tr("Choose another label") + f"\n{label.code}")
        self.label_button.setEnabled(self._session.writable)
        if theme is not None:
            held = self._session.in_hand
            waits = held is not None and held.status is Status.SUGGESTED
            self.label_button.setIcon(token_icon(label, theme, suggestion=waits))
            self.quote.ink = theme.label(label.colour).ink
        self.definition.setText(in_language(label.definition, language))
        rules = [
            (tr("Use when"), in_language(label.use_when, language)),
            (tr("Not when"), in_language(label.not_when, language)),
        ]
        shown = [_bold_head(head, words) for head, words in rules if words]
        self.rules.setTextFormat(Qt.TextFormat.RichText)
        self.rules.setText(parts.paragraphs(shown))
        self.rules.setVisible(bool(shown))

    def _show_quote(self, held: Annotation) -> None:
        project = self._session.project
        assert project is not None
        words = quote(project.text(held.document), held.fragments)
        if len(words) > _LONGEST_QUOTE:
            words = f"{words[: _LONGEST_QUOTE - 1]}…"
        self.quote.setText(words)
        self._show_fragments(held)

    def _show_fragments(self, held: Annotation) -> None:
        old = self.fragments.layout()
        if old is not None:
            QWidget().setLayout(old)
        row = FlowLayout(self.fragments)
        row.setContentsMargins(4, 0, 4, 0)
        several = len(held.fragments) > 1
        for start, end in held.fragments:
            place = f"{start}–{end}"
            if several and self._session.writable:
                button = QToolButton()
                button.setProperty("role", "chip")
                button.setText(f"{place}  ×")
                button.setAccessibleName(tr("Take off the fragment {place}", place=place))
                button.setToolTip(tr("Take off this fragment"))
                button.clicked.connect(lambda _=False, f=(start, end): self._remove(f))
                row.addWidget(button)
            else:
                row.addWidget(parts.text(place, "faint"))
        length = sum(end - start for start, end in held.fragments)
        row.addWidget(parts.text(counted(length, "{n} character", "{n} characters"), "faint"))

    def _remove(self, fragment: tuple[int, int]) -> None:
        # The button that was clicked goes with the layout; let its event end first.
        QTimer.singleShot(0, lambda: self._session.remove_fragment(fragment))

    # -- attributes

    def _show_form(self, held: Annotation) -> None:
        project, language = self._session.project, self._session.language
        assert project is not None
        book = next(b for b in project.codebooks() if b.id == held.codebook)
        old = self.form.layout()
        if old is not None:
            QWidget().setLayout(old)
        grid = QGridLayout(self.form)
        grid.setContentsMargins(4, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._attributes = {}
        for row, definition in enumerate(_shown_attributes(book, held)):
            name = in_language(definition.name, language)
            field = self._field(definition, name, held)
            field.setEnabled(self._session.writable)
            grid.addWidget(parts.text(name, "secondary"), row, 0)
            grid.addWidget(field, row, 1)
            self._attributes[definition.code] = field
        self.form.setVisible(bool(self._attributes))

    def _field(self, definition: AttributeDefinition, name: str, held: Annotation) -> QWidget:
        code, value = definition.code, held.attributes.get(definition.code)
        set_ = self._session.set_attribute
        if definition.type is AttributeType.CHOICE:
            language = self._session.language
            choices = [(c.code, in_language(c.name, language)) for c in definition.choices]
            beside = parts.Segments(name, choices)
            fits = beside.width_of_words() <= _SEGMENTS_ROOM
            few = len(choices) <= _MOST_SEGMENTS
            field = beside if few and fits else parts.Drop(name, choices)
            field.set_value(value)
            field.chosen.connect(lambda chosen: QTimer.singleShot(0, lambda: set_(code, chosen)))
            return field
        if definition.type is AttributeType.YES_NO:
            box = QCheckBox()
            box.setAccessibleName(name)
            box.setChecked(bool(value))
            box.clicked.connect(lambda on: QTimer.singleShot(0, lambda: set_(code, bool(on))))
            return box
        if definition.type is AttributeType.NUMBER:
            spin = QDoubleSpinBox()
            spin.setAccessibleName(name)
            spin.setRange(
                definition.minimum if definition.minimum is not None else -1e9,
                definition.maximum if definition.maximum is not None else 1e9,
            )
            spin.setValue(float(value or 0))
            spin.editingFinished.connect(lambda: set_(code, spin.value()))
            return spin
        edit = QLineEdit(str(value or ""))
        edit.setAccessibleName(name)
        edit.editingFinished.connect(lambda: set_(code, edit.text() or None))
        return edit

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(328, 320)


def _shown_attributes(book: Codebook, held: Annotation) -> list[AttributeDefinition]:
    """Return the attributes to show: the speaker only of what is somebody else's words."""
    others = held.attributes.get(VOICE) not in (None, "author", "heading")
    return [
        entry
        for entry in definitions(book)
        if entry.code != CUE and (entry.code != SPEAKER or others or SPEAKER in held.attributes)
    ]


def _bold_head(head: str, words: str) -> str:
    from html import escape

    return f"{parts.strong(escape(head))} {escape(words)}"


def place_text(number: int, total: int) -> str:
    """Return "12 of 34"."""
    return tr("{n} of {all}", n=number, all=total)
