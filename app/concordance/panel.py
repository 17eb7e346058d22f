"""The search over all documents: a question, its lines, their counts, what stands near them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from annotations.changes import Changes
from annotations.language.concordance import Collocate, Frequency, Line
from annotations.model import Kind, Label, Level
from app import icons
from app.concordance import export
from app.concordance.asking import MOST_LINES, Asker, End, Question
from app.concordance.counts_view import CountsView
from app.concordance.empty import Empty
from app.concordance.model import (
    ORDERS,
    Column,
    Lines,
    collocates_table,
    frequencies_table,
)
from app.concordance.query_bar import BAR_HEIGHT, QueryBar
from app.concordance.tagging import Tagging
from app.concordance.view import HEAD_HEIGHT, ROW_HEIGHT, LinesView
from app.i18n import counted, tr
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
        self.bar = QueryBar()
        self.model = Lines()
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
        self.tag_button = _button(tr("Tag…"), tr("Put a label on the selected lines (L)"))
        self.export_button = _button(tr("Export…"), tr("Write what is shown as a table (CSV)"))
        row = QHBoxLayout()
        row.setContentsMargins(parts.INSET, 0, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.tabs)
        row.addSpacing(4)
        row.addWidget(self.count, 1)
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
        table.horizontalHeader().sectionClicked.connect(self._sort_by)
        for view in (self.forms, self.near):
            view.left.connect(bar.focus)
            view.opened.connect(self._ask_for_form)
        asker.found.connect(self._take)
        asker.ended.connect(self._ended)
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
        """Search again where documents came or went: places may mean other texts now."""
        if changes.touch("document") and self._asked.words:
            if self.isVisible():
                self._ask(self._asked, again=True)
            else:
                self.forget()

    def forget(self) -> None:
        """Show nothing: there is another project, or none."""
        self.asker.stop()
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
        if not self._found:
            words = tr("Nothing stands there like “{words}”.", words=self._asked.words)
            self.empty.show_why(f"{words} {self._left_out()}".strip())
        self._show_page()
        self._show_state()
        self._fill_page()

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
        self.empty.show_examples(str(self.bar.kind.currentData()), self._some_label())
        self._show_page()
        self._show_state()

    def _some_label(self) -> str:
        """Return the code of a label, quoted where it needs to be, for an example."""
        books = self._session.project.codebooks() if self._session.project else ()
        labels = (lb for book in books for lb in book.labels if lb.kind is Kind.LABEL)
        code = next((lb.code for lb in labels if lb.level is Level.SPAN and not lb.retired), "")
        return f'"{code}"' if " " in code else code

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
        self.stack.setCurrentWidget(pages[self._shown_tab] if self._found else self.empty)

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

    def _counted(self, counts: Sequence[Frequency]) -> None:
        self._fresh.add(_FORMS)
        self.forms.table.set_frequencies(counts)
        self._show_state()

    def _near_found(self, counts: Sequence[Collocate]) -> None:
        self._fresh.add(_NEAR)
        self.near.table.set_collocates(counts)
        self._show_state()

    def _sort_by(self, section: int) -> None:
        column = Column(section)
        former, descending = self._sorted
        self._sorted = column, not descending if column is former else False
        ways = Qt.SortOrder
        way = ways.DescendingOrder if self._sorted[1] else ways.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(column, way)
        self._fresh.discard(_LINES)
        self._fill_page()

    def _left_out(self) -> str:
        """Say which documents could not be asked."""
        number = self._end.unparsed if self._end else 0
        if not number:
            return ""
        return counted(
            number,
            "{n} document is not read by spaCy yet and was left out.",
            "{n} documents are not read by spaCy yet and were left out.",
        )

    def _show_state(self) -> None:
        words = ""
        if self._asked.words and self._end is None and not self.bar.trouble.text():
            words = tr("Searching…")
        if self._found:
            documents = len({line.document for line in self._found})
            words = tr(
                "{lines} in {documents}",
                lines=counted(len(self._found), "{n} line", "{n} lines"),
                documents=counted(documents, "{n} document", "{n} documents"),
            )
            if self._end is None:
                words += "…"
            elif self._end.cut:
                words = tr("The first {n} lines", n=MOST_LINES)
            if self._left_out():
                words = f"{words}. {self._left_out()}"
        self.count.setText(words)
        number = len(self.table.selected_rows()) if self._shown_tab == _LINES else 0
        self.chosen.setText(counted(number, "{n} selected", "{n} selected") if number else "")
        self.tag_button.setEnabled(bool(number) and self._session.writable)
        self.export_button.setEnabled(bool(self._found))

    # -- what is done here

    def _forward(self, event: QKeyEvent) -> None:
        """Enter asks again where nothing is new, and goes to the lines with the arrows."""
        page = self.stack.currentWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._end is not None and not self.asker.busy:
            self._ask(self.bar.question(), again=True)
        if page in (self.table, self.forms, self.near):
            page.setFocus()

    def _open(self, row: int, leave: bool) -> None:
        if 0 <= row < len(self.model.lines):
            line = self.model.lines[row]
            self.passage_wanted.emit(line.document, line.start, line.end, leave)

    def _ask_for_form(self, form: str) -> None:
        """Show the lines of a form chosen in a table of counts."""
        self._tab_chosen(_LINES)
        self.bar.set_question(f'"{form}"' if " " in form else form, "words")

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
        if view is None:
            data = export.lines_csv(self.model.lines)
        else:
            data = export.as_csv(view.table.heads, view.table.rows)
        if self._session.attempt(lambda _: export.write(path, data)) is not None:
            self.said.emit(tr("Exported: {file}", file=path.name))


def _button(words: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "act")
    button.setText(f" {words}")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setIconSize(QSize(14, 14))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
