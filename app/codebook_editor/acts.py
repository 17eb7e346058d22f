"""What is done to the labels selected in the tree; every refusal is told by ``refused``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotations.model import Codebook, Kind, Label
from app.codebook_editor.ask import Ask, NewLabel
from app.codebook_editor.editing import Editing
from app.codebook_editor.merging import DeleteDialog, MergeDialog, MoveDialog, SplitDialog
from app.codebook_editor.tree import EditorTree
from app.i18n import tr
from app.theme import Theme, chosen_theme


class Acts(QObject):
    """Acts on what is selected when it is called."""

    refused = Signal(str)

    def __init__(self, editing: Editing, tree: EditorTree, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._tree, self._parent = editing, tree, parent
        self.dialog: Ask | None = None

    def _theme(self) -> Theme:
        return chosen_theme(self._editing.session.settings.get("theme"))

    def _open(self, dialog: Ask) -> None:
        self.refused.emit("")
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open_dialog()

    def _closed(self) -> None:
        self.dialog = None
        self._tree.setFocus()

    def _attempt(self, act: Callable[..., object]) -> None:
        self.refused.emit(self._editing.attempt(act))

    def selected(self) -> list[Label]:
        """Return the labels and groups selected."""
        return self._tree.selected()

    def labels(self) -> list[Label]:
        """Return the labels selected, without groups."""
        return [label for label in self.selected() if label.kind is Kind.LABEL]

    # -- new ones

    def new_label(self) -> None:
        """Ask for a new label, in the group that is current."""
        self._leave()
        self._open(NewLabel(self._editing, Kind.LABEL, self._group(), self._parent))

    def new_group(self) -> None:
        """Ask for a new group, in the group that is current."""
        self._leave()
        self._open(NewLabel(self._editing, Kind.GROUP, self._group(), self._parent))

    def _group(self) -> str:
        current = self._tree.current()
        if current is None:
            return ""
        return current.code if current.kind is Kind.GROUP else current.parent

    def _leave(self) -> None:
        """Let what was typed be stored before the labels become others."""
        self._editing.leaving.emit()

    # -- several at once

    def merge(self) -> None:
        """Ask what the selected labels are merged into."""
        self._leave()
        labels = self.labels()
        if labels:
            self._open(MergeDialog(self._editing, self._theme(), labels, self._parent))

    def split(self) -> None:
        """Ask what the current label is split into."""
        self._leave()
        labels = self.labels()
        if len(labels) == 1:
            self._open(SplitDialog(self._editing, labels[0], self._parent))

    def retire(self) -> None:
        """Retire the selected labels, or bring them back where all of them are retired."""
        self._leave()
        labels = self.selected()
        codes = [label.code for label in labels]
        again = bool(labels) and all(label.retired for label in labels)
        self._attempt(lambda p, id_: p.retire_labels(id_, codes, retired=not again))

    def delete(self) -> None:
        """Delete the selected labels; where they have annotations ask what happens to these."""
        self._leave()
        labels = self.selected()
        if not labels:
            return
        if any(self._editing.uses(label) for label in labels):
            self._open(DeleteDialog(self._editing, self._theme(), labels, self._parent))
            return
        after = self._after(labels)
        codes = [label.code for label in labels]
        self._attempt(lambda p, id_: p.delete_labels(id_, codes))
        if after is not None:
            self._editing.show_label(after.code)

    def _after(self, gone: list[Label]) -> Label | None:
        """Return what shall be in hand when some labels are gone: the next one, or the group."""
        book = self._editing.book
        codes = {label.code for label in gone}
        if book is None:
            return None
        siblings = _siblings(book, gone[0].parent)
        places = [k for k, label in enumerate(siblings) if label.code in codes]
        left = [label for label in siblings[places[0] :] if label.code not in codes]
        left += [label for label in siblings[: places[0]][::-1] if label.code not in codes]
        left += [label for label in book.labels if label.code == gone[0].parent]
        return left[0] if left else None

    # -- moving

    def move_to(self) -> None:
        """Ask for the group that the selected labels are moved to."""
        self._leave()
        labels = self.selected()
        if labels:
            self._open(MoveDialog(self._editing, labels, self._parent))

    def move(self, codes: list[str], group: str, before: str) -> None:
        """Move labels (dropped, or by key) into a group, before a sibling."""
        self._leave()
        self._attempt(lambda p, id_: p.move_labels(id_, codes, group, before))

    def shift(self, way: str) -> None:
        """Move the selected labels among their siblings ("up", "down"), "out" of or "in" a group.

        In means into the group that stands before them.
        """
        book, labels = self._editing.book, self.selected()
        if book is None or not labels:
            return
        first = labels[0]
        siblings = _siblings(book, first.parent)
        codes = [label.code for label in labels]
        names = set(codes)
        places = [k for k, label in enumerate(siblings) if label.code in names]
        before = siblings[: places[0]]
        behind = siblings[places[-1] + 1 :]
        if way == "up" and before:
            self.move(codes, first.parent, before[-1].code)
        elif way == "down" and behind:
            after = behind[1].code if len(behind) > 1 else ""
            self.move(codes, first.parent, after)
        elif way == "out" and first.parent:
            group = next(label for label in book.labels if label.code == first.parent)
            self.move(codes, group.parent, _next(book, group))
        elif way == "in":
            groups = [label for label in before if label.kind is Kind.GROUP]
            if groups:
                self.move(codes, groups[-1].code, "")
            else:
                self.refused.emit(tr("No group stands before it to be moved into."))


def _siblings(book: Codebook, parent: str) -> list[Label]:
    return [label for label in book.labels if label.parent == parent]


def _next(book: Codebook, label: Label) -> str:
    siblings = [entry.code for entry in _siblings(book, label.parent)]
    at = siblings.index(label.code) + 1
    return siblings[at] if at < len(siblings) else ""
