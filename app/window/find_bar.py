"""The find bar: words to look for in the document shown, and what to do with what is found."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from annotations.find import MOST_HITS, Hits, Query
from app import icons
from app.finding import Finder
from app.i18n import grouped, tr
from app.key_words import FollowKeys, with_key
from app.reading.view import ReadingView
from app.session import Session
from app.theme import Theme
from app.widgets import parts

_TYPING_MS = 90
_HEIGHT = 40


class FindBar(QWidget):
    """See the module. F3 works wherever the keyboard is."""

    tag_all_wanted = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, view: ReadingView) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._session, self._view = session, view
        self._finder = Finder(self)
        self._hits: Hits | None = None
        self._from = 0
        self._go = True
        self._pending = 0
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._build()
        self._connect()
        FollowKeys(session.settings, self, self._name_keys)
        self.hide()

    def _name_keys(self) -> None:
        settings = self._session.settings
        self.previous.setToolTip(with_key(tr("Previous hit"), settings, "find_previous"))
        self.next.setToolTip(with_key(tr("Next hit"), settings, "find_next"))

    def _build(self) -> None:
        self.setFixedHeight(_HEIGHT)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find in this document"))
        self.field.setAccessibleName(tr("Find in this document"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(120)
        self.field.setMaximumWidth(360)
        self._icon = self.field.addAction(
            icons.icon("search", parts.default_theme()), QLineEdit.ActionPosition.LeadingPosition
        )
        self.count = QLabel()
        self.count.setProperty("role", "secondary")
        self.count.setAccessibleName(tr("Hits"))
        self.previous = parts.icon_button(tr("Previous hit"))
        self.next = parts.icon_button(tr("Next hit"))
        self.whole_word = _switch(tr("“ab”"), tr("Whole words only"))
        self.case = _switch("Aa", tr("Capitals and small letters must be the same"))
        self.accents = _switch("é≠e", tr("Accents must be the same"))
        self.pattern = _switch(".*", tr("The words are a regular expression"))
        self.tag_all = QPushButton(tr("Tag all…"))
        self.tag_all.setAutoDefault(False)
        self.close_button = parts.icon_button(tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.whole_word, self.case, self.accents, self.pattern):
            row.addWidget(widget)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.tag_all)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self._search)
        for switch in (self.whole_word, self.case, self.accents, self.pattern):
            switch.toggled.connect(lambda _: self._search())
        self._finder.found.connect(self._on_found)
        self._finder.failed.connect(self._on_failed)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.tag_all.clicked.connect(lambda: self.tag_all_wanted.emit(self.query()))
        self.close_button.clicked.connect(self.close_bar)
        self._session.document_changed.connect(self._on_document)
        self._session.selection_changed.connect(self._show_count)

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icons."""
        self._icon.setIcon(icons.icon("search", theme, colour=theme.text_3))
        self.previous.setIcon(icons.icon("chevron-up", theme))
        self.next.setIcon(icons.icon("chevron-down", theme))
        self.close_button.setIcon(icons.icon("x", theme))

    # -- opening and closing

    def open_bar(self) -> None:
        """Show the bar; a selected word is what is looked for."""
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return
        selected = self._session.selection
        self.show()
        if selected is not None and selected[1] - selected[0] <= 200:
            self.field.setText(project.text(document.id)[slice(*selected)])
        self._from = selected[0] if selected else self._view.caret()
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and its frames; the hit stays selected."""
        self.hide()
        self._forget()
        self._view.setFocus()
        self.closed.emit()

    def stop(self) -> None:
        """The window closes."""
        self._typing.stop()
        self._finder.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    # -- searching

    def query(self) -> Query:
        """Return what is looked for."""
        return Query(
            self.field.text(),
            whole_word=self.whole_word.isChecked(),
            case=self.case.isChecked(),
            accents=self.accents.isChecked(),
            pattern=self.pattern.isChecked(),
        )

    def _search(self, go: bool = True) -> None:
        self._typing.stop()
        project, document = self._session.project, self._session.document
        if project is None or document is None or not self.isVisible() or not self.field.text():
            self._forget()
            return
        self._go = go
        self._finder.ask(project.text(document.id), self.query())

    def _forget(self) -> None:
        self._hits = None
        self._view.set_found(None)
        self._show_count()

    def _on_document(self) -> None:
        self._from = 0
        self._forget()
        if self.isVisible():
            self._search(go=False)

    def _on_found(self, hits: Hits) -> None:
        if not self.isVisible():
            return
        self._hits = hits
        self._view.set_found(hits)
        steps, self._pending = self._pending, 0
        if steps:
            self.step(steps)
        elif self._go and len(hits):
            self._show_hit(hits.next_from(self._from, 1))
        self._show_count()

    def _on_failed(self, sentence: str) -> None:
        self._forget()
        self.count.setText(sentence)
        self.count.setToolTip(sentence)
        self._mark_error(True)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end of the document."""
        if not self.isVisible():
            if not self.field.text():
                self.open_bar()
                return
            self.show()
            self._pending = by
            self._search(go=False)
            return
        if self._typing.isActive() or self._hits is None:
            self._search()
            return
        if not len(self._hits):
            return
        selected = self._session.selection
        at = self._view.caret()
        if selected is not None:
            at = selected[0] + 1 if by > 0 else selected[0]
        self._show_hit(self._hits.next_from(at, by))

    def _show_hit(self, number: int) -> None:
        if self._hits is None or number < 0:
            return
        self._view.set_selection(*self._hits[number])
        self._view.scroll_to(self._hits[number][0])
        self._from = self._hits[number][0]

    # -- telling

    def _show_count(self) -> None:
        if not self.isVisible():
            return
        hits = self._hits
        self._mark_error(hits is not None and not len(hits))
        self.tag_all.setEnabled(bool(hits is not None and len(hits) and self._session.writable))
        self.count.setToolTip("")
        if hits is None:
            self.count.setText("")
            return
        self.count.setText(_count_words(hits, self._view.current_hit()))

    def _mark_error(self, on: bool) -> None:
        if self.field.property("error") != on:
            self.field.setProperty("error", on)
            self.field.style().polish(self.field)


def _count_words(hits: Hits, current: int) -> str:
    if not len(hits):
        return tr("Not found")
    total = f"{grouped(MOST_HITS)}+" if hits.cut else grouped(len(hits))
    if current < 0:
        return tr("{n} hits" if len(hits) > 1 else "{n} hit", n=total)
    return tr("{n} of {all}", n=current + 1, all=total)


def _switch(words: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "text")
    button.setText(words)
    button.setCheckable(True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
