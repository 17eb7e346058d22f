"""Which rules shall propose annotations, and where; with counts of what each would propose."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
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

from annotations.find import folded
from annotations.language.rules import code_of
from annotations.model import in_language
from annotations.project.rule_sets import RuleEntry
from app.i18n import counted, label_name, tr
from app.session import Session
from app.suggestions.rule_words import rule_name, rule_reason
from app.theme import Theme
from app.widgets import parts
from app.widgets.elided import ElidedBox
from app.widgets.token import token_icon, token_size

_ROW = 24
_RULE = Qt.ItemDataRole.UserRole
_NAME, _LABEL, _HERE, _KEPT = range(4)
_DOCUMENT, _PROJECT = "document", "project"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChooseRulesDialog(QDialog):
    """``rules()`` and ``all_()`` say what to do when it is accepted."""

    edit_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Suggest by rules"))
        self.resize(760, 600)
        self._session, self._theme = session, theme
        self._filling = False
        self._tops: list[QTreeWidgetItem] = []
        self.scope = ElidedBox()
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
        tree.setHeaderLabels([tr("Rule"), tr("Label"), tr("New here"), tr("Accepted so far")])
        for column in (_HERE, _KEPT):
            tree.headerItem().setTextAlignment(column, _RIGHT)
        tree.setIconSize(token_size())
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_LABEL, _HERE, _KEPT):
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
        """List the rules below their codebooks, each codebook's by the names of the labels."""
        project, document = self._session.project, self._session.document
        if project is None:
            return
        new: Counter[str] = Counter()
        if document is not None:
            made = project.proposals([document.id], self._known()).made
            new = Counter(proposal.suggestion.rule.id for proposal in made)
        by_book: dict[str, list[RuleEntry]] = {}
        for entry in self._entries():
            by_book.setdefault(entry.rule.codebook, []).append(entry)
        self._filling = True
        for book, entries in sorted(by_book.items()):
            self._add(book, entries, new)
        self._filling = False
        self.tree.expandAll()
        self._show_count()

    def _entries(self) -> list[RuleEntry]:
        """Return the rules of the languages of the documents, each id once."""
        project, document = self._session.project, self._session.document
        if project is None:
            return []
        asked = [document] if document is not None else list(project.documents())
        spoken = {code_of(project.language_of(one)) for one in asked} - {""}
        found: dict[str, RuleEntry] = {}
        for language in sorted(spoken):
            for entry in project.rules(language):
                found.setdefault(entry.rule.id, entry)
        return list(found.values())

    def _known(self) -> list[str]:
        return [entry.rule.id for entry in self._entries()]

    def _label(self, codebook: str, code: str) -> str:
        project = self._session.project
        books = project.codebooks() if project else ()
        return label_name(codebook, code, books, self._session.language)

    def _icon(self, codebook: str, code: str) -> QIcon:
        project = self._session.project
        books = project.codebooks() if project else ()
        found = (lb for b in books if b.id == codebook for lb in b.labels if lb.code == code)
        label = next(found, None)
        return token_icon(label, self._theme, suggestion=True) if label else QIcon()

    def _add(self, codebook: str, entries: list[RuleEntry], new: Counter[str]) -> None:
        project = self._session.project
        named = {book.id: book.name for book in project.codebooks()} if project else {}
        missing = codebook not in named
        name = in_language(named.get(codebook, {}), self._session.language) or codebook
        words = tr("{codebook} (not in this project)", codebook=name) if missing else name
        top = QTreeWidgetItem([words])
        top.setSizeHint(_NAME, QSize(0, _ROW))
        flags = Qt.ItemFlag
        usual = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsUserCheckable
        top.setFlags(usual | flags.ItemIsAutoTristate)
        number = sum(new[entry.rule.id] for entry in entries)
        top.setText(_HERE, str(number) if number else "–")
        top.setTextAlignment(_HERE, _RIGHT)
        entries.sort(key=lambda e: (folded(self._label(codebook, e.rule.label)), e.rule.id))
        for entry in entries:
            row = self._row(entry, new[entry.rule.id])
            row.setFlags(usual)
            on = entry.on and not missing
            row.setCheckState(_NAME, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            top.addChild(row)
        self.tree.addTopLevelItem(top)
        self._tops.append(top)

    def _row(self, entry: RuleEntry, new: int) -> QTreeWidgetItem:
        rule, counts = entry.rule, entry.counts
        row = QTreeWidgetItem([rule_name(rule), self._label(rule.codebook, rule.label)])
        row.setSizeHint(_NAME, QSize(0, _ROW))
        row.setIcon(_NAME, self._icon(rule.codebook, rule.label))
        row.setData(_NAME, _RULE, rule.id)
        for column in (_NAME, _LABEL):
            row.setToolTip(column, rule_reason(rule))
        row.setText(_HERE, str(new) if new else "–")
        decided = counts.accepted + counts.rejected
        if decided:
            row.setText(_KEPT, tr("{n} of {all}", n=counts.accepted, all=decided))
        for column in (_HERE, _KEPT):
            row.setTextAlignment(column, _RIGHT)
        return row

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
        """Hide the rules that hold the words neither in name nor in label nor in reason."""
        wanted = words.strip().casefold()
        for top in self._tops:
            for row in _below(top):
                held = (row.text(_NAME), row.text(_LABEL), row.toolTip(_NAME))
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
