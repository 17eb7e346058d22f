"""Annotations that do not go together: a list to go through beside the text, and to mend."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotations.changes import Changes
from annotations.errors import UserError
from annotations.model import in_language
from annotations.project.consistency import KINDS, Mended, Oddity
from app import background
from app.dialogs.consistency_model import (
    BETTER,
    DOCUMENT,
    NOW,
    PASSAGE,
    ROW_HEIGHT,
    Oddities,
    PassageCell,
)
from app.dialogs.errors import show_bug
from app.i18n import counted, error_text, mark, tr
from app.session import Session
from app.theme import Theme
from app.widgets import parts
from app.widgets.hint import EmptyHint
from app.widgets.later import Later

NAMES = {
    "differently": mark("Tagged differently"),
    "untagged": mark("Untagged elsewhere"),
    "edges": mark("Odd edges"),
}
_MEANINGS = {
    "differently": mark("Words that bear another label than the same words at most other places."),
    "untagged": mark("Words that bear a label at some places and none here."),
    "edges": mark("Passages that begin or end inside a word, on a blank, or on a stray mark."),
}
_NONE = mark("Nothing of this kind stands out. The other kinds may show more.")
_NONE_OF_MINE = mark(
    "Nothing of this kind stands out in your annotations. "
    "Untick “Only my annotations” to compare everybody’s."
)


class _Table(QTableView):
    """Enter shows the place, M mends what is selected."""

    opened = Signal(int)
    mend_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex().row())
        elif event.text().upper() == "M":
            self.mend_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter is a command here."""


class ConsistencyDialog(QDialog):
    """``passage_wanted`` tells a document's id, start and end (code points)."""

    passage_wanted = Signal(str, int, int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Consistency"))
        self.resize(960, 520)
        self._session = session
        self._found: list[Oddity] = []
        self._kind = KINDS[0]
        self._mending = self._looked = False
        self.kinds = parts.Segments(tr("Kind"), [(kind, tr(NAMES[kind])) for kind in KINDS])
        self.kinds.setMinimumWidth(self.kinds.width_of_words())
        self.mine = QCheckBox(tr("Only my annotations"))
        self.mine.setChecked(True)
        self.meaning = parts.text("", "secondary", wrap=True)
        self.model = Oddities(self._label_name)
        self.table = self._make_table(theme)
        self.hint = EmptyHint(self.table, self._why_empty)
        self.count = parts.text("", "secondary")
        self._lay_out()
        self._later = Later(self.search, self)
        self.kinds.chosen.connect(self._choose)
        self.mine.toggled.connect(lambda _: self.search())
        self.table.opened.connect(self._open)
        self.table.clicked.connect(lambda index: self._open(index.row()))
        self.table.mend_wanted.connect(self.mend)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        session.changed.connect(self._changed)
        session.project_changed.connect(self.reject)
        self._choose(self._kind)
        self.search()

    def _make_table(self, theme: Theme) -> _Table:
        table = _Table()
        table.setProperty("role", "plain")
        table.setAccessibleName(tr("Places to look at again"))
        table.setModel(self.model)
        table.setItemDelegateForColumn(PASSAGE, PassageCell(theme, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(PASSAGE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((NOW, 180), (BETTER, 200), (DOCUMENT, 130)):
            table.setColumnWidth(column, width)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.kinds)
        head.addStretch(1)
        head.addWidget(self.mine)
        buttons = QDialogButtonBox()
        self.do = QPushButton(tr("&Mend selected"))
        self.do.setToolTip(tr("Does what is proposed for the selected places, as one step (M)"))
        self.do.clicked.connect(self.mend)
        buttons.addButton(self.do, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        below.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.meaning)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    def _label_name(self, codebook: str, code: str) -> str:
        project = self._session.project
        if project is None:
            return code
        return in_language(project.any_label(codebook, code).name, self._session.language) or code

    # -- looking

    def search(self) -> None:
        """Compare the annotations again."""
        project = self._session.project
        if project is None:
            return
        who = project.current_annotator if self.mine.isChecked() else ""
        if who and all(there.name != who for there in project.annotators()):
            self._take([])
            return
        background.run(
            self,
            tr("Comparing annotations…"),
            lambda progress: project.inconsistencies(annotator=who, progress=progress),
            self._take,
            self._failed,
        )

    def _take(self, found: list[Oddity]) -> None:
        self._found, self._looked = found, True
        self._show_kind()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.count.setText(error_text(error))
        else:
            show_bug(self, error)

    def _changed(self, changes: Changes) -> None:
        if changes.touch("annotation", "document", "label") and not self._mending:
            self._later.ask()

    def _choose(self, kind: object) -> None:
        # A click on the chosen one would leave none chosen.
        self._kind = str(kind) if kind else self._kind
        self.kinds.set_value(self._kind)
        self.meaning.setText(tr(_MEANINGS[self._kind]))
        self._show_kind()

    def _show_kind(self) -> None:
        current = self.table.currentIndex().row()
        self.model.set_rows([odd for odd in self._found if odd.kind == self._kind])
        if self.model.rows:
            # Not selectRow: it heeds the keys that are held down.
            flags = QItemSelectionModel.SelectionFlag
            index = self.model.index(min(max(0, current), len(self.model.rows) - 1), PASSAGE)
            chosen = self.table.selectionModel()
            chosen.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._show_state()

    def _show_state(self) -> None:
        number = len(self.model.rows)
        self.count.setText(counted(number, "{n} place", "{n} places"))
        self.hint.follow()
        chosen = self.chosen()
        self.do.setEnabled(self._session.writable and any(odd.can_be_mended for odd in chosen))

    def _why_empty(self) -> str:
        if not self._looked:
            return ""
        return tr(_NONE_OF_MINE) if self.mine.isChecked() and self._others() else tr(_NONE)

    def _others(self) -> bool:
        """Whether somebody else has annotated as well."""
        project = self._session.project
        return project is not None and len(project.annotators()) > 1

    # -- doing

    def chosen(self) -> list[Oddity]:
        """Return the selected places."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows if row < len(self.model.rows)]

    def _open(self, row: int) -> None:
        if not 0 <= row < len(self.model.rows):
            return
        odd = self.model.rows[row]
        if odd.row:
            self._session.go_to(odd.row)
        else:
            self.passage_wanted.emit(odd.document.id, *odd.fragments[0])

    def mend(self) -> None:
        """Do what is proposed for the selected places, as one step."""
        project, chosen = self._session.project, self.chosen()
        if project is None or not self.do.isEnabled():
            return
        self._mending = True
        background.run(
            self,
            tr("Mending…"),
            lambda progress: project.mend(chosen, progress=progress),
            self._mended,
            self._not_mended,
        )

    def _mended(self, done: Mended) -> None:
        self._mending = False
        if done.left:
            words = counted(
                done.left, "{n} place was left as it is.", "{n} places were left as they are."
            )
            self._session.failed.emit(words)
        self.search()

    def _not_mended(self, error: BaseException) -> None:
        self._mending = False
        self._failed(error)

    def done(self, result: int) -> None:
        """Close; a comparison that goes on ends with the dialog."""
        self._later.stop()
        background.give_up(self)
        super().done(result)
