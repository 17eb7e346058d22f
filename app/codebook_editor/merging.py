"""Merging, splitting, deleting and moving labels: the dialogs, each saying what will happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QToolButton,
    QWidget,
)

from annotations.model import Kind, Label
from app.codebook_editor.ask import Ask
from app.codebook_editor.editing import Editing
from app.codebook_editor.naming import code_of
from app.colour_choices import Surroundings
from app.i18n import counted, tr
from app.palette import LabelPalette
from app.panels.documents import folded
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size


class LabelButton(QToolButton):
    """A button that shows a label, and lets another one be chosen in the palette."""

    chosen = Signal()

    def __init__(self, editing: Editing, theme: Theme, offered: Sequence[Label]) -> None:
        super().__init__()
        self._editing, self._theme, self._offered = editing, theme, list(offered)
        self.label: Label | None = None
        self.palette_popup: LabelPalette | None = None
        self.setProperty("role", "label")
        self.setIconSize(token_size())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setMinimumHeight(30)
        policy = self.sizePolicy().Policy
        self.setSizePolicy(policy.Ignored, policy.Fixed)
        self.clicked.connect(self._choose)
        self.set_label(None)

    def set_label(self, label: Label | None) -> None:
        """Show a label, or that none is chosen."""
        self.label = label
        words = self._editing.name(label) if label else tr("Choose a label…")
        self.setText(f" {words}")
        self.setAccessibleName(tr("Label: {label}", label=words) if label else words)
        if label is not None:
            self.setIcon(token_icon(label, self._theme))

    def _choose(self) -> None:
        popup = LabelPalette(self._editing.session, self._theme, self, self._offered)
        popup.chosen.connect(self._take)
        self.palette_popup = popup
        popup.open_below(self)

    def _take(self, label: Label, _more: bool) -> None:
        self.set_label(label)
        self.chosen.emit()


def targets(editing: Editing, gone: Sequence[Label]) -> list[Label]:
    """Return the labels that others can be merged into."""
    book = editing.book
    codes = {label.code for label in gone}
    return [
        label
        for label in (book.labels if book else ())
        if label.kind is Kind.LABEL and not label.retired and label.code not in codes
    ]


class MergeDialog(Ask):
    """Which of the labels selected stays, or which other one takes them in."""

    def __init__(
        self, editing: Editing, theme: Theme, labels: Sequence[Label], parent: QWidget
    ) -> None:
        super().__init__(editing, tr("Merge labels"), tr("Merge"), parent)
        self._labels = [label for label in labels if label.kind is Kind.LABEL]
        names = ", ".join(editing.name(label) for label in self._labels)
        self.form.addRow(tr("Merge"), parts.text(names, wrap=True))
        self.into = LabelButton(editing, theme, targets(editing, ()))
        self.form.addRow(tr("Into"), self.into)
        self.effect = parts.text("", "secondary", wrap=True)
        self.form.addRow("", self.effect)
        if len(self._labels) > 1:
            self.into.set_label(max(self._labels, key=editing.uses))
        self.into.chosen.connect(self._show_effect)
        self._show_effect()

    def _gone(self) -> list[Label]:
        target = self.into.label
        return [label for label in self._labels if target is None or label.code != target.code]

    def _show_effect(self) -> None:
        target, gone = self.into.label, self._gone()
        self.do.setEnabled(target is not None)
        if target is None:
            self.effect.setText("")
            return
        number = sum(self.editing.uses(label) for label in gone)
        moved = counted(number, "{n} annotation", "{n} annotations")
        words = counted(
            len(gone),
            "{moved} will bear “{name}”; {gone} goes. One step, which can be undone.",
            "{moved} will bear “{name}”; {gone} go. One step, which can be undone.",
            moved=moved,
            name=self.editing.name(target),
            gone=", ".join(self.editing.name(label) for label in gone),
        )
        self.effect.setText(words)

    def act(self) -> str:
        """Merge."""
        target, codes = self.into.label, [label.code for label in self._gone()]
        if target is None:
            return tr("Choose a label.")
        why = self.editing.attempt(lambda p, id_: p.merge_labels(id_, codes, target.code))
        if not why:
            self.editing.show_label(target.code)
        return why


class SplitDialog(Ask):
    """The labels that one is split into: names and codes, two at least."""

    def __init__(self, editing: Editing, label: Label, parent: QWidget) -> None:
        super().__init__(editing, tr("Split a label"), tr("Split"), parent)
        self._label = label
        self.names: list[QLineEdit] = []
        self.codes: list[QLineEdit] = []
        self._own: set[int] = set()
        number = editing.uses(label)
        words = tr("“{name}” is retired; each of its passages then waits for one of these labels:")
        if not number:
            words = tr("“{name}” is retired, and these labels come to stand behind it:")
        words = words.replace("{name}", editing.name(label))
        self.form.addRow(parts.text(words, "secondary", wrap=True))
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.addWidget(parts.text(tr("Name"), "secondary"), 0, 0)
        head = tr("Code (one that is there means that label)")
        self._grid.addWidget(parts.text(head, "secondary"), 0, 1)
        self.form.addRow(body)
        self.more = QToolButton()
        self.more.setProperty("role", "act")
        self.more.setText(tr("One more"))
        self.more.clicked.connect(lambda: self.add_part().setFocus())
        self.form.addRow(self.more)
        for _ in range(2):
            self.add_part()
        self.names[0].setFocus()

    def add_part(self) -> QLineEdit:
        """Add the fields of one more label; return that of its name."""
        place = len(self.names)
        name, code = QLineEdit(), QLineEdit()
        name.setAccessibleName(tr("Name {n}", n=place + 1))
        code.setAccessibleName(tr("Code {n}", n=place + 1))
        name.textChanged.connect(lambda words: self._fill_code(place, words))
        code.textEdited.connect(lambda words: self._own.add(place))
        self.names.append(name)
        self.codes.append(code)
        self._grid.addWidget(name, place + 1, 0)
        self._grid.addWidget(code, place + 1, 1)
        # In the order of the eye: name, code, then the next name.
        before: QWidget = self.codes[place - 1] if place else self
        following: tuple[QWidget, ...] = (name, code, self.more)
        for widget in following:
            QWidget.setTabOrder(before, widget)
            before = widget
        return name

    def _fill_code(self, place: int, words: str) -> None:
        book = self.editing.book
        if place not in self._own and book is not None:
            same = [lb for lb in book.labels if words.strip() in lb.name.values()]
            taken = [
                *(label.code for label in book.labels),
                *(code.text() for number, code in enumerate(self.codes) if number != place),
            ]
            made = same[0].code if same else code_of(words, taken)
            self.codes[place].setText(made if words.strip() else "")

    def _parts(self) -> list[Label]:
        book = self.editing.book
        language = book.languages[0] if book and book.languages else "en"
        made: list[Label] = []
        for name, code in zip(self.names, self.codes, strict=True):
            if not (name.text().strip() or code.text().strip()) or book is None:
                continue
            around = _with_more(self.editing, made, self._label.parent)
            made.append(
                Label(
                    code.text().strip(),
                    {language: name.text().strip() or code.text().strip()},
                    parent=self._label.parent,
                    colour=around.suggest()[0],
                )
            )
        return made

    def act(self) -> str:
        """Split, and ask for the passages to be decided."""
        found, code = self._parts(), self._label.code
        why = self.editing.attempt(lambda p, id_: p.split_label(id_, code, found))
        if not why:
            self.editing.show_label(code)
            self.editing.decide_wanted.emit(self._label.codebook, code)
        return why


def _with_more(editing: Editing, made: Sequence[Label], parent: str) -> Surroundings:
    """Return what a part's colour must be told apart from: the parts before it too."""
    book = editing.book
    assert book is not None
    return Surroundings(replace(book, labels=(*book.labels, *made)), "", parent)


class DeleteDialog(Ask):
    """What happens to the annotations of labels that are deleted."""

    def __init__(
        self, editing: Editing, theme: Theme, labels: Sequence[Label], parent: QWidget
    ) -> None:
        super().__init__(editing, tr("Delete labels"), tr("Delete"), parent)
        self._codes = [label.code for label in labels]
        number = sum(editing.uses(label) for label in labels)
        names = ", ".join(editing.name(label) for label in labels)
        words = counted(
            number,
            "{n} passage or document bears “{names}”. What happens to it?",
            "{n} passages or documents bear “{names}”. What happens to them?",
        )
        self.form.addRow(parts.text(words.replace("{names}", names), wrap=True))
        only_labels = all(label.kind is Kind.LABEL for label in labels)
        self.merge = QRadioButton(tr("They bear another label:"))
        self.merge.setEnabled(only_labels)
        self.into = LabelButton(editing, theme, targets(editing, labels))
        self.into.setEnabled(only_labels)
        self.delete = QRadioButton(
            counted(number, "{n} annotation is deleted too", "{n} annotations are deleted too")
        )
        group = QButtonGroup(self)
        for button in (self.merge, self.delete):
            group.addButton(button)
            button.toggled.connect(self._show_state)
        self.form.setContentsMargins(0, 0, 0, 4)
        self.form.addRow(self.merge)
        self.form.addRow(self.into)
        self.form.addRow(self.delete)
        self.into.chosen.connect(lambda: self.merge.setChecked(True))
        self.into.chosen.connect(self._show_state)
        (self.merge if only_labels else self.delete).setChecked(True)
        self._show_state()

    def _show_state(self) -> None:
        ready = self.delete.isChecked() or self.into.label is not None
        self.do.setEnabled(ready)
        self.do.setText(tr("Delete") if self.delete.isChecked() else tr("Merge and delete"))

    def act(self) -> str:
        """Delete, or merge."""
        codes, target = self._codes, self.into.label
        if self.delete.isChecked():
            return self.editing.attempt(
                lambda p, id_: p.delete_labels(id_, codes, with_annotations=True)
            )
        if target is None:
            return tr("Choose a label.")
        why = self.editing.attempt(lambda p, id_: p.merge_labels(id_, codes, target.code))
        if not why:
            self.editing.show_label(target.code)
        return why


class MoveDialog(Ask):
    """The group that labels are moved to."""

    def __init__(self, editing: Editing, labels: Sequence[Label], parent: QWidget) -> None:
        super().__init__(editing, tr("Move labels"), tr("Move"), parent)
        self._codes = [label.code for label in labels]
        names = ", ".join(editing.name(label) for label in labels)
        self.filter = parts.FilterField(tr("Filter groups"), tr("Filter groups"))
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(tr("Groups"))
        self.list.setMinimumHeight(240)
        self.form.addRow(parts.text(names, "secondary", wrap=True))
        self.form.addRow(self.filter)
        self.form.addRow(self.list)
        self.filter.textChanged.connect(self._fill)
        self.filter.forward.connect(self._forward)
        self.list.itemActivated.connect(lambda _: self.attempt())
        self._fill("")
        self.filter.setFocus()

    def _fill(self, words: str) -> None:
        wanted = folded(words.strip())
        self.list.clear()
        depth = {"": -1}
        if not wanted:
            self._add(tr("No group: at the top"), "")
        for group in self.editing.groups():
            depth[group.code] = depth.get(group.parent, -1) + 1
            name = self.editing.name(group)
            if wanted in folded(name) or wanted in folded(group.code):
                self._add("    " * (0 if wanted else depth[group.code]) + name, group.code)
        self.list.setCurrentRow(0)

    def _add(self, words: str, code: str) -> None:
        item = QListWidgetItem(words)
        item.setSizeHint(QSize(120, 26))
        item.setData(Qt.ItemDataRole.UserRole, code)
        self.list.addItem(item)

    def _forward(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.attempt()
        else:
            self.list.keyPressEvent(event)

    def act(self) -> str:
        """Move to the group chosen."""
        item = self.list.currentItem() if self.list.count() else None
        if item is None:
            return tr("No group of this codebook matches.")
        group = str(item.data(Qt.ItemDataRole.UserRole))
        return self.editing.attempt(lambda p, id_: p.move_labels(id_, self._codes, group))


class RemoveBook(Ask):
    """Taking a codebook out of the project, with what its labels stand on."""

    def __init__(self, editing: Editing, parent: QWidget) -> None:
        super().__init__(editing, tr("Remove codebook"), tr("Remove"), parent)
        book = editing.book
        number = sum(editing.counts.values())
        name = editing.name(book) if book else ""
        words = tr("“{name}” and its labels are taken out of the project.")
        if number:
            words += " " + counted(
                number,
                "{n} annotation or document label goes with it.",
                "{n} annotations and document labels go with it.",
            )
        words += " " + tr("This can be undone.")
        self.form.addRow(parts.text(words.replace("{name}", name), wrap=True))

    def act(self) -> str:
        """Remove."""
        return self.editing.attempt(lambda p, id_: p.remove_codebook(id_, with_annotations=True))
