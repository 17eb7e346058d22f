"""Tag all: one label on every occurrence, after a look at each of them; one step of the history."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.find import Query
from annotations.model import Label, in_language
from annotations.project.searching import Place
from app import background
from app.dialogs.errors import show_bug
from app.dialogs.tag_all_model import Findings, PassageRows, PassagesModel
from app.i18n import counted, error_text, tr
from app.palette import LabelPalette
from app.session import Session
from app.theme import Theme
from app.widgets import parts
from app.widgets.elided import ElidedBox
from app.widgets.token import token_icon, token_size

_DOCUMENT, _PROJECT = "document", "project"


class Passages(QListView):
    """Space ticks or unticks what is selected; a click does so for its row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [index.row() for index in self.selectedIndexes()]
        if event.key() == Qt.Key.Key_Space and rows:
            self.toggle(rows, self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def toggle(self, rows: list[int], like: int) -> None:
        """Give the rows the state that row ``like`` does not have."""
        model = self.model()
        assert isinstance(model, PassagesModel)
        model.set_ticked(rows, not model.is_ticked(like))


class TagAllDialog(QDialog):
    """``chosen_label`` and ``chosen()`` say what to do when it is accepted."""

    def __init__(
        self, session: Session, theme: Theme, query: Query, label: Label | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tag all"))
        self.resize(780, 560)
        self._session, self._theme, self._query = session, theme, query
        self.chosen_label = label
        self.model = PassagesModel(self)
        self._build()
        self._connect()
        self._show_label()
        self.search()

    def _build(self) -> None:
        self.label_button = QToolButton()
        self.label_button.setProperty("role", "label")
        self.label_button.setIconSize(token_size())
        self.label_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.scope = ElidedBox()
        self.scope.setAccessibleName(tr("Where"))
        document, project = self._session.document, self._session.project
        title = document.title if document else ""
        number = len(project.documents()) if project else 0
        self.scope.addItem(tr("This document: {title}", title=title), _DOCUMENT)
        self.scope.addItem(counted(number, "All documents ({n})", "All documents ({n})"), _PROJECT)
        self.whole_word = QCheckBox(tr("Whole words only"))
        self.whole_word.setChecked(self._query.whole_word)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("Words"), parts.text(self._words()))
        form.addRow(tr("Label"), self.label_button)
        form.addRow(tr("Where"), self.scope)
        form.addRow("", self.whole_word)
        self.list = Passages()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(tr("Passages"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PassageRows(self._theme, self.list))
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.count = parts.text("", "secondary")
        self.all_button = QPushButton(tr("Tick all"))
        self.none_button = QPushButton(tr("Untick all"))
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        buttons = QDialogButtonBox()
        words = counted(0, "Tag {n} passage", "Tag {n} passages")
        self.do = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.label_button.clicked.connect(self._choose_label)
        self.scope.currentIndexChanged.connect(lambda _: self.search())
        self.whole_word.toggled.connect(lambda _: self.search())
        self.list.clicked.connect(lambda at: self.list.toggle([at.row()], at.row()))
        self.all_button.clicked.connect(lambda: self._tick_all(True))
        self.none_button.clicked.connect(lambda: self._tick_all(False))
        self.model.dataChanged.connect(lambda *_: self._show_count())
        self.model.modelReset.connect(self._show_count)

    def _words(self) -> str:
        words = " ".join(self._query.words.split())
        shown = words if len(words) < 60 else f"{words[:59]}…"
        return shown if self._query.pattern else tr("“{quote}”", quote=shown)

    # -- what to tag

    def search(self) -> None:
        """Look for the words in the documents chosen."""
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return
        query = replace(self._query, whole_word=self.whole_word.isChecked())
        where = [document.id] if self.scope.currentData() == _DOCUMENT else []
        looking = tr("Looking for the words…")
        if not self.model.rowCount():
            self.count.setText(looking)
            self.do.setEnabled(False)
        background.run(
            self,
            looking,
            lambda progress: list(project.find(query, where, progress)),
            self._take,
            self._failed,
        )

    def done(self, result: int) -> None:
        """Close; a search that goes on ends with the dialog."""
        background.give_up(self)
        super().done(result)

    def _take(self, findings: Findings) -> None:
        self.model.set_findings(findings)
        self._note_tagged()
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _failed(self, error: BaseException) -> None:
        self.model.set_findings([])
        if isinstance(error, UserError):
            self.count.setText(error_text(error))
        else:
            show_bug(self, error)

    def chosen(self) -> list[Place]:
        """Return the passages that are ticked."""
        return self.model.chosen()

    def _tick_all(self, on: bool) -> None:
        self.model.set_ticked(list(range(self.model.rowCount())), on)

    # -- the label

    def _choose_label(self) -> None:
        popup = LabelPalette(self._session, self._theme, self)
        popup.chosen.connect(lambda label, _: self._set_label(label))
        self.palette_popup = popup
        popup.open_below(self.label_button)

    def _set_label(self, label: Label) -> None:
        self.chosen_label = label
        self._show_label()
        self._note_tagged()

    def _show_label(self) -> None:
        label = self.chosen_label
        words = in_language(label.name, self._session.language) if label else ""
        self.label_button.setText(words or tr("Choose a label…"))
        name = tr("Label: {label}", label=words) if words else tr("Choose a label…")
        self.label_button.setAccessibleName(name)
        if label is not None:
            self.label_button.setIcon(token_icon(label, self._theme))

    def _note_tagged(self) -> None:
        project, label = self._session.project, self.chosen_label
        there: frozenset[Place] = frozenset()
        if project is not None and label is not None:
            there = project.tagged(label.code, label.codebook)
        self.model.set_tagged(there)
        self._show_count()

    def _show_count(self) -> None:
        number, total = len(self.chosen()), self.model.rowCount()
        words = tr("{n} of {all} passages ticked", n=number, all=total)
        tagged = self.model.number_tagged()
        if tagged:
            words += " · " + counted(tagged, "{n} is tagged already", "{n} are tagged already")
        self.count.setText(words if total else tr("The words stand nowhere here."))
        self.do.setText(counted(number, "Tag {n} passage", "Tag {n} passages"))
        self.do.setEnabled(number > 0 and self.chosen_label is not None)
