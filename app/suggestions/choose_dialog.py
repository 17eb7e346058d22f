"""Which rules shall propose annotations, and where; with counts of what each would propose."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.language.cues import Rule
from annotations.project.reviewing import Tally
from app.i18n import counted, label_name, tr
from app.session import Session
from app.suggestions.rule_words import rule_name, rule_reason
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

_RULE = Qt.ItemDataRole.UserRole
_NAME, _HERE, _KEPT = range(3)
_DOCUMENT, _PROJECT = "document", "project"


class ChooseRulesDialog(QDialog):
    """``rules()`` and ``all_()`` say what to do when it is accepted."""

    edit_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Suggest by rules"))
        self.resize(680, 600)
        self._session, self._theme = session, theme
        self._filling = False
        self._tops: list[QTreeWidgetItem] = []
        self.scope = QComboBox()
        self.filter = parts.FilterField(tr("Filter rules"), tr("Filter rules"))
        self.tree = QTreeWidget()
        self.count = parts.text("", "secondary")
        self.all_button = QPushButton(tr("Tick all"))
        self.none_button = QPushButton(tr("Untick all"))
        self._build()
        self._connect()
        self._fill()

    # -- building

    def _build(self) -> None:
        session, project = self._session, self._session.project
        document = session.document
        self.scope.setAccessibleName(tr("Where"))
        if document is not None:
            self.scope.addItem(tr("This document: {title}", title=document.title), _DOCUMENT)
        number = len(project.documents()) if project else 0
        self.scope.addItem(counted(number, "All documents ({n})", "All documents ({n})"), _PROJECT)
        self.filter.set_theme(self._theme)
        tree = self.tree
        tree.setProperty("role", "plain")
        tree.setAccessibleName(tr("Rules"))
        tree.setHeaderLabels([tr("Rule"), tr("New here"), tr("Accepted so far")])
        tree.setIconSize(token_size())
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_HERE, _KEPT):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        buttons = QDialogButtonBox()
        self.do = buttons.addButton(tr("Suggest"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        self.edit_button = buttons.addButton(
            tr("Edit rules…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.edit_button.setAutoDefault(False)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(10)
        for widget in (self.scope, self.filter):
            page.addWidget(widget)
        page.addWidget(self.tree, 1)
        page.addLayout(below)
        page.addWidget(buttons)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show_fitting)
        self.filter.forward.connect(lambda _: self.tree.setFocus())
        self.tree.itemChanged.connect(lambda *_: self._show_count())
        self.all_button.clicked.connect(lambda: self._tick_all(True))
        self.none_button.clicked.connect(lambda: self._tick_all(False))
        self.edit_button.clicked.connect(self._edit)

    def _edit(self) -> None:
        self.reject()
        self.edit_wanted.emit()

    # -- the rules

    def _fill(self) -> None:
        """List the rules below their labels, those with something new here first."""
        project, document = self._session.project, self._session.document
        if project is None:
            return
        new: Counter[str] = Counter()
        if document is not None:
            made = project.proposals([document.id]).made
            new = Counter(proposal.suggestion.rule.id for proposal in made)
        tallies = project.tallies()
        by_label: dict[tuple[str, str], dict[str, Rule]] = {}
        for rule in project.rules_here(document.id if document else ""):
            by_label.setdefault((rule.codebook, rule.label), {})[rule.id] = rule
        self._filling = True
        for key, rules in sorted(by_label.items(), key=lambda e: (e[0][0], self._label(*e[0]))):
            self._add(key, list(rules.values()), new, tallies)
        self._filling = False
        self.tree.expandAll()
        self._show_count()

    def _label(self, codebook: str, code: str) -> str:
        project = self._session.project
        books = project.codebooks() if project else ()
        return label_name(codebook, code, books, self._session.language)

    def _icon(self, codebook: str, code: str) -> QIcon:
        project = self._session.project
        label = project.any_label(codebook, code) if project else None
        return token_icon(label, self._theme, suggestion=True) if label else QIcon()

    def _add(
        self,
        key: tuple[str, str],
        rules: list[Rule],
        new: Counter[str],
        tallies: dict[str, Tally],
    ) -> None:
        top = QTreeWidgetItem([self._label(*key)])
        top.setIcon(_NAME, self._icon(*key))
        top.setToolTip(_NAME, f"{key[1]} · {key[0]}")
        flags = Qt.ItemFlag
        top.setFlags(
            flags.ItemIsEnabled
            | flags.ItemIsSelectable
            | flags.ItemIsUserCheckable
            | flags.ItemIsAutoTristate
        )
        number = sum(new[rule.id] for rule in rules)
        top.setText(_HERE, str(number) if number else "–")
        for rule in rules:
            row = QTreeWidgetItem([rule_name(rule)])
            row.setFlags(flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsUserCheckable)
            row.setData(_NAME, _RULE, rule.id)
            row.setToolTip(_NAME, rule_reason(rule, self._session.language))
            row.setText(_HERE, str(new[rule.id]) if new[rule.id] else "–")
            tally = tallies.get(rule.id, Tally())
            if tally.decided:
                row.setText(_KEPT, tr("{n} of {all}", n=tally.accepted, all=tally.decided))
            row.setCheckState(_NAME, Qt.CheckState.Checked)
            top.addChild(row)
            for column in (_HERE, _KEPT):
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        top.setTextAlignment(_HERE, Qt.AlignmentFlag.AlignRight)
        self.tree.addTopLevelItem(top)
        self._tops.append(top)

    def _rows(self) -> list[QTreeWidgetItem]:
        return [row for top in self._tops for row in _below(top)]

    def rules(self) -> list[str]:
        """Return the ids of the rules that are ticked."""
        on = Qt.CheckState.Checked
        return [str(row.data(_NAME, _RULE)) for row in self._rows() if row.checkState(_NAME) == on]

    def all_(self) -> bool:
        """Whether all documents are meant."""
        return bool(self.scope.currentData() == _PROJECT)

    def _tick_all(self, on: bool) -> None:
        self._filling = True
        for row in self._rows():
            if not row.isHidden():
                row.setCheckState(_NAME, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._filling = False
        self._show_count()

    def _show_fitting(self, words: str) -> None:
        """Hide the rules whose name, label and reason do not hold the words."""
        wanted = words.strip().casefold()
        for top in self._tops:
            for row in _below(top):
                held = (row.text(_NAME), row.toolTip(_NAME), top.text(_NAME), top.toolTip(_NAME))
                row.setHidden(wanted not in " ".join(held).casefold())
            top.setHidden(all(row.isHidden() for row in _below(top)))

    def _show_count(self) -> None:
        if self._filling:
            return
        number, total = len(self.rules()), len(self._rows())
        self.count.setText(tr("{n} of {all} rules ticked", n=number, all=total))
        self.do.setEnabled(number > 0)


def _below(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (top.child(at) for at in range(top.childCount()))
    return [row for row in rows if row is not None]
