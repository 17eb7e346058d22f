"""All that a rule suggests, ticked or not, before what is ticked is accepted as one step."""

from __future__ import annotations

from itertools import groupby

import numpy as np
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.find import Hits
from annotations.model import Annotation, in_language
from annotations.offsets import Fragment
from app import background
from app.dialogs.errors import show_bug
from app.dialogs.tag_all import Passages
from app.dialogs.tag_all_model import Findings, PassageRows, PassagesModel
from app.i18n import annotator_name, counted, tr
from app.session import Session
from app.suggestions.rule_words import counts_words, rule_name, rule_reason
from app.theme import Theme
from app.widgets import parts


class AllOfRuleDialog(QDialog):
    """``chosen()`` returns the rows of what is ticked."""

    def __init__(self, session: Session, theme: Theme, one: Annotation, parent: QWidget) -> None:
        """``one`` is any suggestion of the rule (or of the source, where no rule made it)."""
        super().__init__(parent)
        self.setWindowTitle(tr("All of this rule"))
        self.resize(780, 520)
        self._session, self._one = session, one
        self._rows: list[int] = []
        self.model = PassagesModel(self)
        self.list = Passages()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(tr("Suggestions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PassageRows(theme, self.list))
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.count = parts.text("", "secondary")
        self.all_button = QPushButton(tr("Tick all"))
        self.none_button = QPushButton(tr("Untick all"))
        self._build()
        self._connect()
        self._search()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for label in self._heads():
            column.addWidget(label)
        column.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        column.addLayout(below)
        buttons = QDialogButtonBox()
        words = counted(0, "Accept {n} suggestion", "Accept {n} suggestions")
        self.do = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _heads(self) -> list[QWidget]:
        project, one = self._session.project, self._one
        assert project is not None
        label = project.any_label(one.codebook, one.label)
        name = in_language(label.name, self._session.language) or label.code
        explained = project.explained(one.row)
        if explained is None:
            who = annotator_name(one.annotator)
            return [parts.text(tr("Suggested by {who}", who=who), "title")]
        rule = explained.rule
        told = rule_name(rule)
        words = name if told == name else tr("{rule} → {label}", rule=told, label=name)
        counts = project.rule_counts().get(rule.id)
        heads: list[QWidget] = [parts.text(words, "title")]
        heads.append(parts.text(rule_reason(rule), wrap=True))
        if counts is not None:
            heads.append(parts.text(counts_words(counts), "secondary"))
        return heads

    def _connect(self) -> None:
        self.list.clicked.connect(lambda at: self.list.toggle([at.row()], at.row()))
        self.all_button.clicked.connect(lambda: self._tick_all(True))
        self.none_button.clicked.connect(lambda: self._tick_all(False))
        self.model.dataChanged.connect(lambda *_: self._show_count())
        self.model.modelReset.connect(self._show_count)

    def _search(self) -> None:
        project, origin = self._session.project, self._one.origin
        if project is None:
            return

        def work(_: object) -> tuple[Findings, list[int]]:
            found: Findings = []
            rows: list[int] = []
            waiting = project.waiting(origin)
            for row, together in groupby(waiting, key=lambda one: one.document):
                document = documents[row]
                there = list(together)
                found.append(
                    (document, project.text(document.id), _hits([one.hull for one in there]))
                )
                rows += [one.row for one in there]
            return found, rows

        documents = {document.row: document for document in project.documents()}
        looking = tr("Looking for the suggestions…")
        self.count.setText(looking)
        for button in (self.do, self.all_button, self.none_button):
            button.setEnabled(False)
        background.run(self, looking, work, self._take, self._failed, can_stop=False)

    def _take(self, result: tuple[Findings, list[int]]) -> None:
        findings, self._rows = result
        for button in (self.all_button, self.none_button):
            button.setEnabled(bool(self._rows))
        self.model.set_findings(findings)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _failed(self, error: BaseException) -> None:
        show_bug(self, error)

    def done(self, result: int) -> None:
        """Close; a search that goes on ends with the dialog."""
        background.give_up(self)
        super().done(result)

    def chosen(self) -> list[int]:
        """Return the annotations (rows) that are ticked."""
        return [row for at, row in enumerate(self._rows) if self.model.is_ticked(at)]

    def _tick_all(self, on: bool) -> None:
        self.model.set_ticked(list(range(self.model.rowCount())), on)

    def _show_count(self) -> None:
        number, total = len(self.chosen()), self.model.rowCount()
        self.count.setText(tr("{n} of {all} suggestions ticked", n=number, all=total))
        self.do.setText(counted(number, "Accept {n} suggestion", "Accept {n} suggestions"))
        self.do.setEnabled(number > 0)


def _hits(places: list[Fragment]) -> Hits:
    starts, ends = (np.array(column, np.int64) for column in zip(*places, strict=True))
    return Hits(starts, ends)
