"""Publishing versions of the codebook, the list of them, and what should be looked at again."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.project.codebook_versions import next_version
from app.codebook_editor.ask import Ask
from app.codebook_editor.comparison import (
    CompareDialog,
    DifferenceTree,
    differences,
    state_at,
    summary,
)
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import TextField
from app.i18n import annotator_name, counted, local_time, tr
from app.theme import Theme
from app.widgets import parts


class PublishDialog(Ask):
    """The version's number, a note, and what has been changed since the last one."""

    def __init__(self, editing: Editing, theme: Theme, parent: QWidget) -> None:
        super().__init__(editing, tr("Publish a version"), tr("Publish"), parent)
        self.resize(640, 560)
        book = editing.book
        assert book is not None
        self.version = QLineEdit(next_version(book.version))
        self.version.setAccessibleName(tr("Version"))
        self.note = TextField(tr("Note"), most=6)
        self.note.setPlaceholderText(tr("What is new, for those who annotate with it"))
        self.form.addRow(tr("Version"), self.version)
        self.form.addRow(tr("Note"), self.note)
        since = tr("Changes since {v}").replace("{v}", book.version)
        self.changes = DifferenceTree(editing.language(), theme)
        self.changes.setMinimumHeight(200)
        self.summary = parts.text("", "secondary", wrap=True)
        self.column.insertWidget(1, parts.text(since, "title"))
        self.column.insertWidget(2, self.summary)
        self.column.insertWidget(3, self.changes, 1)
        before = state_at(editing, book.version)
        if not isinstance(before, str):
            found = differences(before, book)
            self.changes.show_changes(found, before, book)
            self.summary.setText(summary(found))
        self.version.selectAll()

    def act(self) -> str:
        """Publish."""
        version, note = self.version.text(), self.note.words().strip()
        if not version.strip():
            return tr("A version needs a number or a name.")
        return self.editing.attempt(lambda p, id_: p.publish_codebook(id_, version, note))


class VersionsSection(QWidget):
    """The versions, newest first; publishing, comparing, looking again."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._theme: Theme | None = None
        self.dialog: PublishDialog | CompareDialog | None = None
        self.state = parts.text("", "", wrap=True)
        self.list = QTreeWidget()
        self.list.setProperty("role", "plain")
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(tr("Versions"))
        self.list.setHeaderLabels([tr("Version"), tr("Published"), tr("By"), tr("Note")])
        for place, width in enumerate((90, 150, 90)):
            self.list.setColumnWidth(place, width)
        self.list.setMinimumHeight(180)
        self.publish_button = self._act(tr("Publish version…"))
        self.compare_button = self._act(tr("Compare with…"))
        self.again_button = self._act(tr("Look again…"))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.publish_button, self.compare_button, self.again_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.again = parts.text("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.state)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addWidget(self.again)
        column.addStretch(1)
        self.publish_button.clicked.connect(self.publish)
        self.compare_button.clicked.connect(self.compare)
        self.again_button.clicked.connect(self._look_again)
        self.list.itemActivated.connect(lambda *_: self.compare())

    @staticmethod
    def _act(words: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "act")
        button.setText(words)
        button.setAccessibleName(words)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take another theme for the dialogs."""
        self._theme = theme

    def refresh(self) -> None:
        """Show the versions of the codebook in hand."""
        project, book = self._editing.session.project, self._editing.book
        self.list.clear()
        if project is None or book is None:
            return
        kept = project.codebook_versions(book.id)
        changes = next((entry.changes for entry in kept if not entry.version), ())
        words = tr("Version {v}. Everything is published.", v=book.version)
        if changes:
            words = counted(
                len(changes),
                "Version {v}. {n} change is not published yet.",
                "Version {v}. {n} changes are not published yet.",
                v=book.version,
            )
        self.state.setText(words)
        for entry in reversed(kept):
            if entry.version:
                when = local_time(entry.created) if entry.created else ""
                who = annotator_name(entry.annotator)
                self.list.addTopLevelItem(QTreeWidgetItem([entry.version, when, who, entry.note]))
        number = len(project.look_again(book.id))
        self.again.setText(
            counted(
                number,
                "{n} annotation was made under another version and should be looked at again.",
                "{n} annotations were made under another version and should be looked at again.",
            )
            if number
            else tr("No annotation has to be looked at again.")
        )
        self.again_button.setEnabled(number > 0)
        self.publish_button.setEnabled(self._editing.writable and bool(changes))
        self.compare_button.setEnabled(self.list.topLevelItemCount() > 0)

    def publish(self) -> None:
        """Ask for number and note of the next version."""
        self._editing.leaving.emit()
        if self._theme is not None and self._editing.book is not None:
            dialog = PublishDialog(self._editing, self._theme, self)
            self.dialog = dialog
            dialog.finished.connect(self._closed)
            dialog.open_dialog()

    def compare(self) -> None:
        """Compare the version chosen in the list (the newest where none is) with another one."""
        self._editing.leaving.emit()
        item = self.list.currentItem() or self.list.topLevelItem(0)
        if self._theme is None or item is None:
            return
        dialog = CompareDialog(self._editing, self._theme, item.text(0), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _look_again(self) -> None:
        book = self._editing.book
        if book is not None:
            self._editing.look_again_wanted.emit(book.id)
