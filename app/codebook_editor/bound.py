"""Fields bound to what they edit: shown, stored, refused, kept as drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from annotations.model import Codebook, Label, Texts
from annotations.project import Project
from app.codebook_editor.drafts import Draft
from app.codebook_editor.editing import Editing
from app.codebook_editor.fields import LineField, Refusal, TextField
from app.i18n import tr

Item = Label | Codebook


@dataclass
class Bound:
    """A field, what it shows of a label or codebook, and how its words are stored."""

    key: str
    field: LineField | TextField
    refusal: Refusal
    read: Callable[[Any], str]
    write: Callable[[Project, Any, str], Any]


class BoundFields(QObject):
    """All fields of a form about one label (or the codebook: row 0).

    Nothing typed is lost: a field is stored before another thing is shown in it, and what is
    refused is kept with its reason until the field is shown again. ``context`` tells fields apart
    that show several things of the same kind one after the other (a language).
    """

    def __init__(self, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._editing = editing
        self._fields: list[Bound] = []
        self.context = ""
        self._item: Item | None = None
        self._committing = False
        editing.leaving.connect(self.commit)
        editing.session.project_closing.connect(self.commit)

    def add(self, bound: Bound) -> None:
        """Look after one more field."""
        self._fields.append(bound)
        bound.field.committed.connect(lambda: self._commit(bound))

    def forget(self) -> None:
        """Look after none of the fields any longer: they are made anew."""
        self.commit()
        self._fields.clear()

    def show(self, item: Item | None) -> None:
        """Show a label or a codebook; what is being typed about the same one stays."""
        same = _place(self._item) == _place(item)
        if not same:
            self.commit()
        self._item = item
        for bound in self._fields:
            if not (same and bound.field.dirty):
                self._show(bound)
            bound.field.setReadOnly(not self._editing.writable)

    def _show(self, bound: Bound) -> None:
        words = bound.read(self._item) if self._item is not None else ""
        bound.field.show_words(words)
        draft = self._editing.drafts.get(self._key(bound)) if self._item is not None else None
        if draft is not None and draft.words != words:
            bound.field.type_words(draft.words)
            bound.refusal.show(draft.why)
        else:
            bound.refusal.show("")

    def commit(self) -> None:
        """Store what was typed in any of the fields."""
        for bound in list(self._fields):
            self._commit(bound)

    def _commit(self, bound: Bound) -> None:
        if self._item is None or self._committing:
            return
        words, key = bound.field.words(), self._key(bound)
        if not bound.field.dirty:
            self._editing.drafts.drop(key)
            bound.refusal.show("")
            return
        item = self._now()
        if item is None:
            self._editing.drafts.keep(key, Draft(words, tr("This was not stored yet.")))
            return
        self._committing = True
        why = self._editing.attempt(lambda project, _: bound.write(project, item, words))
        self._committing = False
        if why:
            self._editing.drafts.keep(key, Draft(words, why))
            bound.refusal.show(why)
            return
        self._editing.drafts.drop(key)
        self._item = self._now() or self._item
        self._show(bound)

    def _now(self) -> Item | None:
        """Return what is shown, as it is stored now."""
        item, editing = self._item, self._editing
        if isinstance(item, Label):
            return editing.label_at(item.row)
        book = editing.book
        return book if item is not None and book is not None and book.row == item.row else None

    def _key(self, bound: Bound) -> str:
        return f"{_place(self._item)}/{bound.key}{self.context}"

    def refused(self) -> bool:
        """Whether words stand in a field that could not be stored."""
        return any(bound.field.dirty and bound.refusal.why for bound in self._fields)

    def field(self, key: str) -> LineField | TextField:
        """Return a field by its key."""
        return next(bound.field for bound in self._fields if bound.key == key)

    def refusal(self, key: str) -> Refusal:
        """Return the refusal beside a field."""
        return next(bound.refusal for bound in self._fields if bound.key == key)


def _place(item: Item | None) -> str:
    kind = "label" if isinstance(item, Label) else "book"
    return f"{kind}/{item.row}" if item is not None else ""


def with_text(texts: Texts, language: str, words: str) -> dict[str, str]:
    """Return texts with the one of a language changed; an empty one is left out."""
    changed = {code: text for code, text in texts.items() if code != language}
    if words.strip():
        changed[language] = words
    # In the order in which they stood, so that the first name stays the first.
    order = [*(code for code in texts if code in changed), *changed]
    return {code: changed[code] for code in dict.fromkeys(order)}
