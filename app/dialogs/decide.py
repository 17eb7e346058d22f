"""Deciding passage by passage: after a label was split, and what should be looked at again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Annotation, Label, in_language
from app.i18n import annotator_name, mark, tr
from app.palette import LabelPalette
from app.session import Session
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

_CONTEXT = 320
_WHY = {
    "redefined": mark("What this label is for was changed."),
    "widened": mark("Other labels were merged into this one."),
    "new": mark("This label came later than the annotation."),
    "split": mark("This label was split."),
}


@dataclass(frozen=True, slots=True)
class Case:
    """An annotation to decide (its row), and why: a key of ``_WHY`` or ""."""

    row: int
    why: str = ""


class DecideDialog(QDialog):
    """Shows one passage after another; one key decides.

    ``choices`` are labels to choose from by 1 to 9 or their own key. Every decision is one step of
    the history, made at once.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        title: str,
        cases: Sequence[Case],
        choices: Sequence[Label],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, 560)
        self._session, self._theme = session, theme
        self._cases, self._choices = list(cases), list(choices)[:9]
        self._at = 0
        self._decided: set[int] = set()
        self._build()
        session.failed.connect(self._told)
        self._show()

    def _build(self) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setRange(0, len(self._cases))
        self.count = parts.text("", "secondary")
        self.place = parts.text("", "secondary")
        self.why = parts.text("", wrap=True)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Passage"))
        self.text.setProperty("role", "page")
        # A long passage is scrolled by the arrows; letters go on to the dialog.
        self.text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.trouble = parts.text("", "error", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.place, 1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addWidget(self.why)
        column.addWidget(self.text, 1)
        for number, label in enumerate(self._choices, start=1):
            column.addWidget(self._choice(number, label))
        column.addWidget(self.trouble)
        column.addLayout(self._buttons())

    def _choice(self, number: int, label: Label) -> QPushButton:
        language = self._session.language
        name = in_language(label.name, language) or label.code
        definition = in_language(label.definition, language)
        words = tr("{name}: {choice}", name=name, choice=definition) if definition else name
        words = f"{number}   {words}"
        button = QPushButton(words if len(words) < 110 else f"{words[:109]}…")
        button.setProperty("role", "choice")
        button.setIcon(token_icon(label, self._theme))
        button.setIconSize(token_size())
        button.setToolTip(definition)
        button.setAccessibleName(f"{number}: {name}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._give(label))
        return button

    def _buttons(self) -> QHBoxLayout:
        self.keep = QPushButton(tr("It still holds (Enter)"))
        self.other = QPushButton(tr("Other label… (L)"))
        self.delete = QPushButton(tr("Delete (Del)"))
        self.back = QPushButton(tr("Back (Backspace)"))
        self.later = QPushButton(tr("Later (Space)"))
        self.close_button = QPushButton(tr("Close"))
        row = QHBoxLayout()
        for button, act in (
            (self.back, lambda: self._move(-1)),
            (self.later, lambda: self._move(1)),
            (self.other, self._choose),
            (self.delete, self._delete),
            (self.keep, self._confirm),
            (self.close_button, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            if button is self.other:
                row.addStretch()
            row.addWidget(button)
        self.keep.setVisible(not self._choices)
        return row

    # -- showing

    def case(self) -> Annotation | None:
        """Return the annotation to decide, None when all are done."""
        project = self._session.project
        if project is None or not 0 <= self._at < len(self._cases):
            return None
        return project.annotation_at(self._cases[self._at].row)

    def _show(self) -> None:
        self.trouble.setText("")
        there = self.case()
        done, total = len(self._decided), len(self._cases)
        self.progress.setValue(done)
        self.count.setText(tr("{n} of {all} decided", n=done, all=total))
        for button in (self.keep, self.other, self.delete, self.later):
            button.setEnabled(there is not None)
        self.back.setEnabled(self._at > 0)
        if there is None:
            self._show_end()
            return
        why = self._cases[self._at].why
        self.why.setText(tr(_WHY[why]) if why else "")
        self.why.setVisible(bool(why))
        project = self._session.project
        assert project is not None
        document = project.document(there.document)
        label = project.any_label(there.codebook, there.label)
        name = in_language(label.name, self._session.language) or label.code
        version = tr("version {n}", n=there.codebook_version)
        who = annotator_name(there.annotator)
        self.place.setText(f"{document.title} · {name} · {who} · {version}")
        self.text.setHtml(self._passage(there, label))

    def _show_end(self) -> None:
        self.place.setText("")
        self.why.hide()
        left = len(self._cases) - len(self._decided)
        words = tr("Everything is decided.") if left == 0 else tr("The rest waits for you.")
        self.text.setHtml(f"<p>{words}</p>")

    def _passage(self, there: Annotation, label: Label) -> str:
        project = self._session.project
        assert project is not None
        text = project.text(there.document)
        colours = self._theme.label(label.colour)
        at = max(0, there.start - _CONTEXT)
        end = min(len(text), there.end + _CONTEXT)
        pieces = ["…" if at else ""]
        style = f"background-color:{colours.strong}; color:{self._theme.text}"
        for start, stop in there.fragments:
            pieces.append(_html(text[at:start]))
            pieces.append(f"<span style='{style}'>{_html(text[start:stop])}</span>")
            at = stop
        pieces += [_html(text[at:end]), "…" if end < len(text) else ""]
        note = f"<p><i>{_html(there.note)}</i></p>" if there.note else ""
        family = "font-family:'Source Serif 4'; font-size:17px; line-height:145%"
        return f'<p style="{family}">{"".join(pieces)}</p>{note}'

    # -- deciding

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key decides: a number or key of a label, Enter, L, Del, Space, Backspace."""
        keys, typed = Qt.Key, event.text().casefold()
        by_key = {label.key.casefold(): label for label in self._choices if label.key}
        numbered = {str(k): label for k, label in enumerate(self._choices, start=1)}
        chosen = numbered.get(typed) or by_key.get(typed)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and chosen is not None:
            self._give(chosen)
        elif event.key() in (keys.Key_Return, keys.Key_Enter) and not self._choices:
            self._confirm()
        elif plain and typed == "l":
            self._choose()
        elif event.key() == keys.Key_Delete:
            self._delete()
        elif event.key() == keys.Key_Space:
            self._move(1)
        elif event.key() == keys.Key_Backspace:
            self._move(-1)
        else:
            super().keyPressEvent(event)

    def _give(self, label: Label) -> None:
        there = self.case()
        if there is None:
            return
        if (there.label, there.codebook) == (label.code, label.codebook):
            self._confirm()
        elif self._session.attempt(lambda p: p.relabel(there.id, label.code, label.codebook)):
            self._done()

    def _confirm(self) -> None:
        there = self.case()
        if there is not None:
            self._session.attempt(lambda p: p.confirm([there.id]))
            self._done()

    def _delete(self) -> None:
        there = self.case()
        if there is not None:
            self._session.attempt(lambda p: p.delete(there.id))
            if self.case() is None:
                self._done()

    def _choose(self) -> None:
        if self.case() is None:
            return
        popup = LabelPalette(self._session, self._theme, self)
        popup.chosen.connect(lambda label, _: self._give(label))
        self.palette_popup = popup
        popup.open_below(self.other)

    def _done(self) -> None:
        self._decided.add(self._at)
        self._move(1)

    def _move(self, step: int) -> None:
        project = self._session.project
        at = self._at + step
        # What was deleted meanwhile is passed over.
        while 0 <= at < len(self._cases) and project is not None:
            if project.annotation_at(self._cases[at].row) is not None:
                break
            at += step
        self._at = min(max(0, at), len(self._cases))
        self._show()

    def _told(self, sentence: str) -> None:
        self.trouble.setText(sentence)


def _html(text: str) -> str:
    """Return a text for a paragraph of HTML, its line breaks kept."""
    return escape(text).replace("\r\n", "<br>").replace("\n", "<br>").replace("\r", "<br>")
