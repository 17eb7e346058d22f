"""The rules of a project: switched on and off, changed, added, tried on the document, shared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.find import folded
from annotations.language import rules
from annotations.language.cues import Suggestion
from annotations.language.rules import Rule
from annotations.model import in_language
from annotations.offsets import quote
from annotations.project.rule_sets import RuleEntry
from app import languages
from app.dialogs.new_project import documents_folder
from app.i18n import counted, error_text, tr
from app.session import Session
from app.suggestions.rule_form import RuleForm
from app.suggestions.rule_words import counts_words, rule_name, rule_reason
from app.suggestions.trial import Trial
from app.theme import Theme
from app.widgets import parts
from app.widgets.later import Later

_RULE = Qt.ItemDataRole.UserRole
_MOST_HITS = 300
_LONGEST = 110
_FILTER = "JSON (*.json)"


class RulesEditor(QDialog):
    """What is changed is stored with “Keep”; nothing of it is a step of the history."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Rules"))
        parts.fit_to_window(self, 940, 700)
        self._session, self._theme = session, theme
        self._entries: dict[str, RuleEntry] = {}
        self._current = ""
        self._new: Rule | None = None
        self._filling = False
        self.language = QComboBox()
        self.filter = parts.FilterField(tr("Filter rules"), tr("Filter rules"))
        self.tree = QTreeWidget()
        self.form = RuleForm(session, theme)
        self.counts = parts.text("", "secondary")
        self.trouble = parts.text("", "error", wrap=True)
        self.hits_head = parts.text("", "title")
        self.hits = QListWidget()
        self.buttons: dict[str, QPushButton] = {}
        self.trial = Trial(self)
        self._asking = Later(self._try, self)
        self._build()
        self._connect()
        self._choose_language()
        self.reload()

    # -- building

    def _build(self) -> None:
        self.language.setAccessibleName(tr("Language of the rules"))
        for code in rules.languages():
            self.language.addItem(languages.LANGUAGES.get(code, code), code)
        self.filter.set_theme(self._theme)
        self.tree.setProperty("role", "plain")
        self.tree.setAccessibleName(tr("Rules"))
        self.tree.setHeaderLabels([tr("Rule"), tr("Label")])
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.hits.setProperty("role", "plain")
        self.hits.setAccessibleName(tr("What the rule finds in the document"))
        self.hits.setMinimumHeight(90)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        left.addWidget(self.language)
        left.addWidget(self.filter)
        left.addWidget(self.tree, 1)
        left.addLayout(self._row("new", "duplicate", "remove"))
        left.addLayout(self._row("read", "share"))
        right.addWidget(self.form)
        right.addWidget(self.counts)
        right.addWidget(self.trouble)
        right.addWidget(self.hits_head)
        right.addWidget(self.hits, 1)
        below = self._row("keep", "close")
        below.insertStretch(0)
        right.addLayout(below)
        page = QHBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(16)
        page.addLayout(left, 4)
        page.addLayout(right, 6)

    def _row(self, *names: str) -> QHBoxLayout:
        words = {
            "new": tr("New"),
            "duplicate": tr("Duplicate"),
            "remove": tr("Delete"),
            "read": tr("From a file…"),
            "share": tr("To a file…"),
            "keep": tr("Keep"),
            "close": tr("Close"),
        }
        acts = {
            "new": self._new_one,
            "duplicate": self._duplicate,
            "remove": self._remove,
            "read": self._read,
            "share": self._share,
            "keep": self._keep,
            "close": self.reject,
        }
        row = QHBoxLayout()
        for name in names:
            button = QPushButton(words[name])
            button.setAutoDefault(False)
            button.clicked.connect(acts[name])
            self.buttons[name] = button
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.language.activated.connect(lambda _: self.reload())
        self.filter.textChanged.connect(self._show_fitting)
        self.filter.forward.connect(lambda _: self.tree.setFocus())
        self.tree.currentItemChanged.connect(lambda *_: self._show_current())
        self.tree.itemChanged.connect(self._switched)
        self.form.changed.connect(self._changed)
        self.trial.found.connect(self._show_hits)

    def _choose_language(self) -> None:
        project, document = self._session.project, self._session.document
        code = ""
        if project is not None and document is not None:
            code = rules.code_of(project.language_of(document))
        at = self.language.findData(code or languages.current())
        self.language.setCurrentIndex(max(0, at))

    def done(self, result: int) -> None:
        """Close; a trial that goes on is told to nobody."""
        self.trial.close()
        super().done(result)

    # -- the list

    @property
    def code(self) -> str:
        """The language of the rules shown."""
        return str(self.language.currentData())

    def reload(self, id_: str = "") -> None:
        """List the rules anew, with one of them chosen."""
        project = self._session.project
        if project is None:
            return
        self._new = None
        self._filling = True
        self._entries = {entry.rule.id: entry for entry in project.rules(self.code)}
        self.tree.clear()
        wanted = id_ or self._current
        for entry in sorted(self._entries.values(), key=lambda e: folded(rule_name(e.rule))):
            row = self._item(entry)
            self.tree.addTopLevelItem(row)
            if entry.rule.id == wanted:
                self.tree.setCurrentItem(row)
        first = self.tree.topLevelItem(0)
        if self.tree.currentItem() is None and first is not None:
            self.tree.setCurrentItem(first)
        self._filling = False
        self._show_fitting(self.filter.text())
        self._show_current()

    def _item(self, entry: RuleEntry) -> QTreeWidgetItem:
        project = self._session.project
        books = project.codebooks() if project else ()
        label = entry.rule.label
        names = (
            lb.name
            for b in books
            if b.id == entry.rule.codebook
            for lb in b.labels
            if lb.code == label
        )
        shown = in_language(next(names, {}), self._session.language) or label
        name = rule_name(entry.rule)
        row = QTreeWidgetItem([tr("{rule} (own)", rule=name) if entry.own else name, shown])
        row.setData(0, _RULE, entry.rule.id)
        row.setToolTip(0, rule_reason(entry.rule))
        row.setCheckState(0, Qt.CheckState.Checked if entry.on else Qt.CheckState.Unchecked)
        return row

    def _show_fitting(self, words: str) -> None:
        wanted = words.strip().casefold()
        for at in range(self.tree.topLevelItemCount()):
            row = self.tree.topLevelItem(at)
            if row is not None:
                held = f"{row.text(0)} {row.text(1)} {row.toolTip(0)}"
                row.setHidden(wanted not in held.casefold())

    def _switched(self, row: QTreeWidgetItem, column: int) -> None:
        if self._filling or column != 0:
            return
        id_, on = str(row.data(0, _RULE)), row.checkState(0) == Qt.CheckState.Checked
        self._session.attempt(lambda project: project.switch_rule(id_, on))

    def _show_current(self) -> None:
        row = self.tree.currentItem()
        if self._filling or row is None:
            return
        self._new = None
        self._current = str(row.data(0, _RULE))
        entry = self._entries[self._current]
        self._show_rule(entry.rule, own=entry.own and not entry.ships)
        self.counts.setText(counts_words(entry.counts))
        self.buttons["remove"].setEnabled(entry.own and self._session.writable)
        back = entry.own and entry.ships
        self.buttons["remove"].setText(tr("Back to the original") if back else tr("Delete"))

    def _show_rule(self, rule: Rule, *, own: bool) -> None:
        self.form.show_rule(rule, own=own, writable=self._session.writable)
        self.buttons["keep"].setEnabled(False)
        for name in ("new", "duplicate", "read"):
            self.buttons[name].setEnabled(self._session.writable)
        self._try()

    # -- changing

    def _changed(self) -> None:
        self.buttons["keep"].setEnabled(True)
        self._asking.ask()

    def _new_rule(self, rule: Rule) -> None:
        self._new = rule
        self._show_rule(rule, own=True)
        self.counts.setText("")
        self.buttons["remove"].setEnabled(False)
        self.buttons["keep"].setEnabled(True)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _free_id(self, wanted: str) -> str:
        number = 2
        while wanted in self._entries:
            wanted, number = f"{wanted.rpartition('-')[0] or wanted}-{number}", number + 1
        return wanted

    def _new_one(self) -> None:
        """Begin a rule."""
        language = languages.current()
        name = {language: tr("New rule")}
        id_ = self._free_id("own-1")
        self._new_rule(Rule(id=id_, label="", codebook="", name=name, explanation={}))

    def _duplicate(self) -> None:
        """Begin a rule like the one shown."""
        import msgspec

        entry = self._entries.get(self._current)
        if entry is not None:
            copy = self._free_id(f"{entry.rule.id}-2")
            name = tr("Copy of {name}", name=rule_name(entry.rule))
            names = {**entry.rule.name, languages.current(): name}
            self._new_rule(msgspec.structs.replace(entry.rule, id=copy, name=names))

    def _keep(self) -> None:
        """Store the rule as it stands in the fields."""
        try:
            rule = self.form.rule()
        except UserError as error:
            self.trouble.setText(error_text(error))
            return
        project, former = self._session.project, "" if self._new else self._current
        if project is None:
            return
        try:
            if self._new is not None and rule.id in self._entries:
                raise UserError("There is a rule “{id}” already; take another id.", id=rule.id)
            project.keep_rule(self.code, rule, former)
        except UserError as error:
            self.trouble.setText(error_text(error))
            return
        self._current = rule.id
        self.reload(rule.id)

    def _remove(self) -> None:
        """Delete the own rule; a shipped one of its id is back then."""
        id_ = self._current
        self._session.attempt(lambda project: project.remove_rule(self.code, id_))
        self.reload(id_)

    # -- files

    def _read(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Rules from a file"), str(documents_folder()), _FILTER
        )
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Add the rules of a file."""
        project = self._session.project
        if project is None:
            return
        try:
            added = project.take_rules(path)
        except UserError as error:
            self.trouble.setText(error_text(error))
            return
        self.reload(added[0].id if added else "")

    def _share(self) -> None:
        name = str(documents_folder() / f"rules-{self.code}.json")
        path, _ = QFileDialog.getSaveFileName(self, tr("Rules to a file"), name, _FILTER)
        if path:
            self.share_file(Path(path))

    def share_file(self, path: Path) -> None:
        """Write the project's own rules to a file."""
        project = self._session.project
        if project is None:
            return
        try:
            number = project.share_rules(path, self.code)
        except UserError as error:
            self.trouble.setText(error_text(error))
            return
        self.counts.setText(counted(number, "{n} rule written", "{n} rules written"))

    # -- trying

    def _try(self) -> None:
        project, document = self._session.project, self._session.document
        self.hits.clear()
        self.trial.cancel()
        try:
            rule = self.form.rule(to_try=True)
        except UserError as error:
            self.trouble.setText(error_text(error))
            self.hits_head.setText("")
            return
        self.trouble.setText("")
        if project is None or document is None:
            self.hits_head.setText(tr("Open a document to try the rule on it."))
            return
        if rules.code_of(project.language_of(document)) != self.code:
            self.hits_head.setText(tr("The document open is in another language."))
            return
        self.hits_head.setText(tr("Trying the rule…"))
        text, parse = project.text(document.id), project.parse_of(document.id)
        self.trial.ask(rule, text, self.code, parse)

    def _show_hits(self, answer: list[Suggestion] | BaseException) -> None:
        project, document = self._session.project, self._session.document
        if isinstance(answer, UserError):
            self.hits_head.setText("")
            self.trouble.setText(error_text(answer))
            return
        if isinstance(answer, BaseException):
            self._session.told(answer)
            return
        if project is None or document is None:
            return
        text = project.text(document.id)
        self.hits.clear()
        for found in answer[:_MOST_HITS]:
            words = " ".join(quote(text, found.fragments).split())
            self.hits.addItem(words if len(words) < _LONGEST else f"{words[: _LONGEST - 1]}…")
        self.hits_head.setText(
            counted(
                len(answer),
                "Finds {n} passage in “{title}”",
                "Finds {n} passages in “{title}”",
                title=document.title,
            )
        )
