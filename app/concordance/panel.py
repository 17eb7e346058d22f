"""The search over all documents: a question, its lines, their counts, what stands near them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotations.changes import Changes
from annotations.language.concordance import Collocate, Frequency, Line
from annotations.model import Label
from app import icons
from app.concordance import export, wording
from app.concordance.asking import Asker, Checked, End, Question
from app.concordance.counts_view import CountsView, question_for, question_near
from app.concordance.empty import Empty, example_label
from app.concordance.following import Following, concerns, merged
from app.concordance.labels_here import LabelsHere
from app.concordance.model import ORDERS, Column, Lines, collocates_table, frequencies_table
from app.concordance.query_bar import BAR_HEIGHT, QueryBar
from app.concordance.rows import ROW_HEIGHT
from app.concordance.tagging import Tagging
from app.concordance.view import HEAD_HEIGHT, LinesView
from app.i18n import tr
from app.key_words import name_key
from app.palette import LabelPalette
from app.session import Session
from app.theme import Theme
from app.widgets import parts

_NARROWEST = 640
_LINES, _FORMS, _NEAR = "lines", "forms", "near"


class ConcordancePanel(QWidget):
    """Asks in a thread and shows what comes back.

    ``passage_wanted`` tells a document's id, start and end (code points), and whether the
    keyboard shall go to the text.
    """

    close_wanted = Signal()
    passage_wanted = Signal(str, int, int, bool)
    said = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme: Theme | None = None
        self.palette_popup: LabelPalette | None = None
        self.asker = Asker(self)
        self.tagging = Tagging(session, self)
        self.following = Following(self)
        self.bar = QueryBar()
        self.labels = LabelsHere(session, self)
        self.model = Lines(self.labels.at)
        self.table = LinesView(self.model)
        self.forms = CountsView(frequencies_table(), tr("Counts of the different matches"))
        self.near = CountsView(collocates_table(), tr("Words near the matches"))
        self.empty = Empty()
        self._found: list[Line] = []
        self._asked = Question("", "")
        self._end: End | None = None
        self._sorted = Column.DOCUMENT, False
        self._fresh: set[str] = set()
        self._shown_tab = _LINES
        self._drops_gone = False
        self._lay_out()
        self._connect()
        self._show_examples()

    def _lay_out(self) -> None:
        self.tabs = parts.Segments(
            tr("Show"), [(_LINES, tr("Lines")), (_FORMS, tr("Counts")), (_NEAR, tr("Near"))]
        )
        self.tabs.setMinimumWidth(self.tabs.width_of_words())
        self.tabs.set_value(_LINES)
        self.count = parts.text("", "secondary")
        self.chosen = parts.text("", "secondary")
        button = parts.act_button
        self.again_button = button(tr("Search again"), "")
        self.tag_button = button(tr("Tag…"), tr("Put a label on the selected lines (L)"))
        self.export_button = button(tr("Export…"), tr("Write what is shown as a table (CSV)"))
        row = QHBoxLayout()
        row.setContentsMargins(parts.INSET, 0, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.tabs)
        row.addSpacing(4)
        row.addWidget(self.count, 1)
        row.addWidget(self.again_button)
        row.addWidget(self.chosen)
        row.addWidget(self.tag_button)
        row.addWidget(self.export_button)
        self.stack = QStackedWidget()
        for page in (self.empty, self.table, self.forms, self.near):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        # Stated, because the words in it would keep the window from becoming narrow.
        self.setMinimumSize(_NARROWEST, 2 * BAR_HEIGHT + HEAD_HEIGHT + 3 * ROW_HEIGHT)

    def _connect(self) -> None:
        bar, table, asker, session = self.bar, self.table, self.asker, self._session
        bar.asked.connect(self._ask)
        bar.forward.connect(self._forward)
        bar.close_wanted.connect(self.close_wanted)
        bar.kind_changed.connect(self._kind_changed)
        self.empty.tried.connect(lambda words: bar.set_question(words, str(bar.kind.currentData())))
        self.tabs.chosen.connect(self._tab_chosen)
        table.opened.connect(self._open)
        table.label_key.connect(self._label_key)
        table.left.connect(bar.focus)
        table.selected.connect(self._show_state)
        self.labels.changed.connect(table.viewport().update)
        table.horizontalHeader().sectionClicked.connect(self._sort_by)
        for view in (self.forms, self.near):
            view.left.connect(bar.focus)
        self.forms.opened.connect(lambda form: self._ask_for(question_for(form, self._asked)))
        self.near.opened.connect(lambda form: self._ask_for(question_near(form, self.near.table)))
        asker.found.connect(self._take)
        asker.ended.connect(self._ended)
        asker.checked.connect(self._checked)
        self.following.due.connect(self._check)
        self.again_button.clicked.connect(self.search_again)
        tip = tr("Bring the lines up to date")
        name_key(self.again_button, tip, session.settings, "search_again")
        asker.ordered.connect(self._ordered)
        asker.counted.connect(self._counted)
        asker.near.connect(self._near_found)
        asker.failed.connect(self._failed)
        self.tag_button.clicked.connect(self.open_palette)
        self.export_button.clicked.connect(self._export)
        self.tagging.said.connect(self.said)
        session.project_closing.connect(asker.stop)
        session.project_changed.connect(self.forget)
        session.changed.connect(self._changed)

    # -- look

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.bar.set_theme(theme)
        self.table.set_theme(theme)
        self.tag_button.setIcon(icons.icon("tag", theme, 14))
        self.export_button.setIcon(icons.icon("download", theme, 14))

    def focus(self) -> None:
        """Put the keyboard into the query."""
        self.bar.focus()

    # -- asking

    def _ask(self, question: Question, *, again: bool = False) -> None:
        project = self._session.project
        if project is None or (question == self._asked and not again):
            return
        self.asker.drop()
        self.following.done()
        self._drops_gone = False
        self._asked = question
        self._found, self._end = [], None
        self._fresh.clear()
        self.bar.show_trouble("")
        self.model.set_lines([])
        if not question.words:
            self._show_examples()
            return
        self.asker.search(project, question)
        self._show_state()

    def _changed(self, changes: Changes) -> None:
        """Look again where other lines may answer now."""
        if self._asked.words and concerns(changes, self._asked.words):
            self.following.note()

    def parsed(self) -> None:
        """Look again where documents could not be asked: more of them are parsed now."""
        if self._end is not None and self._end.unparsed:
            self.following.note()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what changed while nobody saw it."""
        super().showEvent(event)
        self.following.resume()

    def search_again(self) -> None:
        """Bring the lines up to date: what no longer answers goes; the place stays."""
        if not self._asked.words or self.bar.question() != self._asked:
            self.bar.ask()
        elif self._end is not None:
            self._drops_gone = True
            self.following.note()
            self._check()

    def _check(self) -> None:
        project = self._session.project
        waits = self._end is None or self.asker.busy or not self.isVisible()
        if project is not None and self.following.pending and not waits:
            column, descending = self._sorted
            self.asker.check(project, self._asked, ORDERS[column], descending=descending)

    def _checked(self, checked: Checked) -> None:
        self.following.done()
        self._end, self._found = checked.end, checked.found
        self._fresh = {_LINES}
        # Where there are too many lines, what is missing may only stand behind the last one.
        shown = [] if self._drops_gone or checked.end.cut else self.model.lines
        self._drops_gone = False
        lines, gone = merged(shown, checked.ordered, checked.documents)
        if (lines, gone) != (self.model.lines, self.model.gone):
            self.table.replace_lines(lines, gone)
        self.bar.show_trouble("")
        self._say_why_empty()
        self._show_page()
        self._show_state()
        self._fill_page()

    def forget(self) -> None:
        """Show nothing: there is another project, or none."""
        self.asker.stop()
        self.following.done()
        self._asked, self._end = Question("", ""), None
        self._found = []
        self._fresh.clear()
        self.model.set_lines([])
        self.bar.show_trouble("")
        self._show_examples()

    def _take(self, lines: list[Line]) -> None:
        self._found += lines
        self.model.add(lines)
        self._show_page()
        self._show_state()

    def _ended(self, end: End) -> None:
        self._end = end
        self._say_why_empty()
        self._show_page()
        self._show_state()
        self._fill_page()
        self.following.resume()

    def _say_why_empty(self) -> None:
        if not self._found:
            kind = str(self.bar.kind.currentData())
            why = wording.why_none(self._asked.words, self._end)
            self.empty.show_why(why, kind, example_label(self._session.project))

    def _failed(self, sentence: str) -> None:
        self.bar.show_trouble(sentence)
        if not self._found:
            self._show_examples()
        self._show_state()

    # -- what is shown

    def _kind_changed(self, _kind: str) -> None:
        if not self._found:
            self._show_examples()

    def _show_examples(self) -> None:
        self.empty.show_examples(
            str(self.bar.kind.currentData()), example_label(self._session.project)
        )
        self._show_page()
        self._show_state()

    def _tab_chosen(self, tab: object) -> None:
        # A click on the chosen one would leave none chosen.
        wanted = str(tab) if tab else self._shown_tab
        self._shown_tab = wanted
        self.tabs.set_value(wanted)
        self._show_page()
        self._fill_page()
        self._show_state()

    def _show_page(self) -> None:
        pages = {_LINES: self.table, _FORMS: self.forms, _NEAR: self.near}
        lines = self.model.lines if self._shown_tab == _LINES else self._found
        self.stack.setCurrentWidget(pages[self._shown_tab] if lines else self.empty)

    def _fill_page(self) -> None:
        """Have made what the page shows, once all lines are there."""
        project, tab = self._session.project, self._shown_tab
        if self._end is None or not self._found or project is None or tab in self._fresh:
            return
        if tab == _FORMS:
            self.asker.count(tuple(self._found))
        elif tab == _NEAR:
            self.asker.collocates(project, self._asked)
        else:
            self._order()

    def _order(self) -> None:
        column, descending = self._sorted
        if self._sorted == (Column.DOCUMENT, False):
            self._ordered(list(self._found))
        else:
            self.asker.order(tuple(self._found), ORDERS[column], descending=descending)

    def _ordered(self, lines: list[Line]) -> None:
        self._fresh.add(_LINES)
        if lines != self.model.lines:
            self.model.set_lines(lines)
        self._show_state()
        self.following.resume()

    def _counted(self, counts: Sequence[Frequency]) -> None:
        self._fresh.add(_FORMS)
        self.forms.table.set_frequencies(counts)
        self._show_state()
        self.following.resume()

    def _near_found(self, counts: Sequence[Collocate]) -> None:
        self._fresh.add(_NEAR)
        self.near.table.set_collocates(counts)
        self._show_state()
        self.following.resume()

    def _sort_by(self, section: int) -> None:
        column = Column(section)
        former, descending = self._sorted
        if column in ORDERS:
            self._sorted = column, not descending if column is former else False
            self._fresh.discard(_LINES)
        ways = Qt.SortOrder
        way = ways.DescendingOrder if self._sorted[1] else ways.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(self._sorted[0], way)
        self._fill_page()

    def _show_state(self) -> None:
        gone = len(self.model.gone)
        words = wording.how_many(self._found, self._end, gone)
        if not words and self._asked.words and self._end is None and not self.bar.trouble.text():
            words = tr("Searching…")
        self.again_button.setVisible(bool(gone))
        self.count.setText(words)
        number = len(self.table.selected_rows()) if self._shown_tab == _LINES else 0
        self.chosen.setText(wording.how_many_selected(number))
        self.tag_button.setEnabled(bool(number) and self._session.writable)
        self.export_button.setEnabled(bool(self._found))

    # -- what is done here

    def _forward(self, event: QKeyEvent) -> None:
        """Enter asks again where nothing is new, and goes to the lines with the arrows."""
        page = self.stack.currentWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._end is not None and not self.asker.busy:
            self.search_again()
        if page in (self.table, self.forms, self.near):
            page.setFocus()

    def _open(self, row: int, leave: bool) -> None:
        if 0 <= row < len(self.model.lines):
            line = self.model.lines[row]
            self.passage_wanted.emit(line.document, line.start, line.end, leave)

    def _ask_for(self, question: Question) -> None:
        """Show the lines of a form chosen in a table of counts."""
        self._tab_chosen(_LINES)
        self.bar.set_question(question.words, question.kind)

    def _label_key(self, key: str) -> None:
        label = self.tagging.label_of(key)
        if label is not None:
            self._tag(label)
        elif key.upper() == "L":
            self.open_palette()

    def _tag(self, label: Label) -> None:
        self.tagging.tag(self.model.places(self.table.selected_rows()), label)

    def open_palette(self) -> None:
        """Open the label palette for the selected lines."""
        if self._theme is None or not self.tag_button.isEnabled():
            return
        popup = LabelPalette(self._session, self._theme, self)
        popup.chosen.connect(self._palette_chosen)
        self.palette_popup = popup
        popup.open_below(self.tag_button)

    def _palette_chosen(self, label: Label, _more: bool) -> None:
        self._tag(label)
        self.table.setFocus()

    def _export(self) -> None:
        path = export.ask_path(self, tr("lines"))
        if path is None:
            return
        view = {_FORMS: self.forms, _NEAR: self.near}.get(self._shown_tab)
        data = export.table_csv(view.table) if view else export.lines_csv(self.model.answering())
        if self._session.attempt(lambda _: export.write(path, data)) is not None:
            self.said.emit(tr("Exported: {file}", file=path.name))
