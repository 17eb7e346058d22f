"""Small dialogs of the editor: what they share, and those for new labels, groups, codebooks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Kind, Label
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import Refusal
from app.codebook_editor.naming import code_of, key_of
from app.codebook_editor.texts import rows
from app.colour_choices import Surroundings
from app.i18n import tr


class Ask(QDialog):
    """Asks for something and does it: a refusal is shown here, and what was typed stays.

    ``form`` takes the fields; ``act`` does it and returns what was refused, "" when it is done.
    """

    def __init__(self, editing: Editing, title: str, do: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.editing = editing
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.refusal = Refusal(self)
        self.form: QFormLayout = rows()
        self.form.setHorizontalSpacing(16)
        self.buttons = QDialogButtonBox()
        self.do: QPushButton = self.buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.attempt)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        self.column.addLayout(self.form)
        self.column.addWidget(self.refusal.line)
        self.column.addWidget(self.buttons)

    def act(self) -> str:
        """Do what was asked for; return what was refused."""
        raise NotImplementedError

    def attempt(self) -> None:
        """Do it, and close where it was done."""
        why = self.act()
        self.refusal.show(why)
        if not why:
            self.accept()

    def open_dialog(self) -> None:
        """Open without blocking; gone when it is closed."""
        self.finished.connect(self.deleteLater)
        self.open()


class NewLabel(Ask):
    """A label or group: name, code (made from the name until it is typed), group."""

    def __init__(self, editing: Editing, kind: Kind, parent_code: str, parent: QWidget) -> None:
        group = kind is Kind.GROUP
        title = tr("New group") if group else tr("New label")
        super().__init__(editing, title, tr("Add"), parent)
        self._kind = kind
        self._own_code = False
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.code = QLineEdit()
        self.code.setAccessibleName(tr("Code"))
        self.group = QComboBox()
        self.group.setAccessibleName(tr("Group"))
        self.group.addItem(tr("None"), "")
        for label in editing.groups():
            self.group.addItem(editing.name(label), label.code)
        self.group.setCurrentIndex(max(0, self.group.findData(parent_code)))
        self.with_key = QCheckBox(tr("With a free letter as its key"))
        self.with_key.setChecked(True)
        self.form.addRow(tr("Name"), self.name)
        self.form.addRow(tr("Code"), self.code)
        self.form.addRow(tr("Group"), self.group)
        if not group:
            self.form.addRow("", self.with_key)
            self.more = self.buttons.addButton(
                tr("Add and go on"), QDialogButtonBox.ButtonRole.ActionRole
            )
            self.more.setAutoDefault(False)
            self.more.clicked.connect(self._add_and_go_on)
        self.name.textChanged.connect(self._fill_code)
        self.code.textEdited.connect(lambda words: setattr(self, "_own_code", bool(words)))
        self.made = ""

    def _fill_code(self, name: str) -> None:
        if not self._own_code:
            book = self.editing.book
            taken = [label.code for label in book.labels] if book else []
            self.code.setText(code_of(name, taken) if name.strip() else "")

    def act(self) -> str:
        """Add it, with a colour that is free among its siblings."""
        book = self.editing.book
        if book is None:
            return tr("Open a project first.")
        language = book.languages[0] if book.languages else "en"
        parent = str(self.group.currentData())
        name = self.name.text().strip()
        label = Label(
            code=self.code.text().strip(),
            name={language: name} if name else {},
            kind=self._kind,
            parent=parent,
        )
        if self._kind is Kind.LABEL:
            colour = Surroundings(book, "", parent).suggest()[0]
            key = key_of(name, [lb.key for lb in book.labels]) if self.with_key.isChecked() else ""
            label = replace(label, colour=colour, key=key)
        why = self.editing.attempt(lambda project, id_: project.add_label(id_, label))
        if not why:
            self.made = label.code
            self.editing.show_label(label.code)
        return why

    def _add_and_go_on(self) -> None:
        why = self.act()
        self.refusal.show(why)
        if not why:
            self._own_code = False
            self.name.clear()
            self.code.clear()
            self.name.setFocus()


class NewCodebook(Ask):
    """An empty codebook: name and id; ``done`` gets the id."""

    def __init__(self, editing: Editing, done: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(editing, tr("New codebook"), tr("Create"), parent)
        self._own_id, self._done = False, done
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.id = QLineEdit()
        self.id.setAccessibleName(tr("Id"))
        self.form.addRow(tr("Name"), self.name)
        self.form.addRow(tr("Id"), self.id)
        self.name.textChanged.connect(self._fill_id)
        self.id.textEdited.connect(lambda words: setattr(self, "_own_id", bool(words)))

    def _fill_id(self, name: str) -> None:
        if not self._own_id:
            project = self.editing.session.project
            taken = [book.id for book in project.codebooks()] if project else []
            made = code_of(name, taken).lower().replace("_", "-")
            self.id.setText(made if name.strip() else "")

    def act(self) -> str:
        """Add the codebook and take it in hand."""
        language = self.editing.language()
        name = self.name.text().strip()
        id_ = self.id.text().strip()
        if not name:
            return tr("A codebook needs a name.")
        why = self.editing.attempt_project(lambda p: p.new_codebook(id_, {language: name}))
        if not why:
            self._done(id_)
        return why
