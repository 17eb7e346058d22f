"""What a project keeps in mind between two changes: names, and the documents lately used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from annotations.changes import Changes
from annotations.errors import UserError, mark
from annotations.model import Annotation, Annotator, Codebook, Document, Label
from annotations.store import Store, queries
from annotations.store.queries import Names

_KEPT_DOCUMENTS = 512
_T = TypeVar("_T")


class Lookup:
    """Finds labels, annotators and documents by what people call them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names: Names | None = None
        self._documents: dict[str, Document] = {}
        self._age = 0

    def forget(self, changes: Changes) -> None:
        """Drop what the changes made stale."""
        if changes.touch("codebook", "label", "annotator"):
            self._age += 1
            self._names = None
        if changes.touch("document"):
            self._age += 1
            self._documents.clear()

    def _forget_what_others_changed(self) -> None:
        if self._store.changed_elsewhere():
            self._age += 1
            self._names = None
            self._documents.clear()

    @property
    def names(self) -> Names:
        """Codebooks and annotators."""
        self._forget_what_others_changed()
        found, age = self._names, self._age
        if found is None:
            found = queries.names(self._store.connection)
            # Another thread may have changed them while they were read, or before.
            if age == self._age and not self._store.in_snapshot:
                self._names = found
        return found

    def keep_names(self) -> None:
        """Read the names now where they are not known; inside a snapshot they are not kept."""
        _ = self.names

    def with_names(self, read: Callable[[Names], _T]) -> _T:
        """Return what ``read`` finds; once more where a name came while it was reading.

        Raises UserError where the file refers to what is not there.
        """
        try:
            return read(self.names)
        except KeyError:
            pass
        with self._store.snapshot() as connection:
            try:
                return read(queries.names(connection))
            except KeyError as error:
                raise UserError(
                    "The project file contradicts itself (nothing stands for {error}); run "
                    "“elocutio check”.",
                    file=str(self._store.path),
                    error=error,
                ) from error

    def document(self, id_: str) -> Document:
        """Return a document by its id. Raises UserError when there is none."""
        self._forget_what_others_changed()
        found, age = self._documents.get(id_), self._age
        if found is None:
            found = queries.document(self._store.connection, id_)
            if found is None:
                raise UserError("The project has no document with the id “{id}”.", id=id_)
            if len(self._documents) >= _KEPT_DOCUMENTS:
                self._documents.clear()
            if age == self._age and not self._store.in_snapshot:
                self._documents[id_] = found
        return found

    def annotation(self, id_: str) -> Annotation:
        """Return an annotation by its id. Raises UserError when there is none."""
        found = self.with_names(
            lambda names: queries.annotation(self._store.connection, names, id_)
        )
        if found is None:
            raise UserError("The project has no annotation with the id “{id}”.", id=id_)
        return found

    def label(self, code: str, codebook: str = "") -> Label:
        """Return a label that can be put on something.

        Without a codebook the code must stand in one codebook only. Raises UserError when it is
        in none, in several, names a group or is retired.
        """
        names = self.names
        books = [book.id for book in names.codebooks if codebook in ("", book.id)]
        if codebook and not books:
            raise UserError("The project has no codebook “{codebook}”.", codebook=codebook)
        rows = [names.label_rows[b, code] for b in books if (b, code) in names.label_rows]
        if not rows:
            raise self._unknown(code, codebook, self._like(code, books))
        if len(rows) > 1:
            holders = ", ".join(names.labels[row].codebook for row in rows)
            raise UserError(
                "The label “{code}” stands in several codebooks ({holders}); name one.",
                code=code,
                holders=holders,
            )
        label = names.labels[rows[0]]
        if label.kind != "label":
            raise UserError("“{code}” is a group of labels; choose one of its labels.", code=code)
        if label.retired:
            raise UserError("The label “{code}” is retired.", code=code)
        return label

    @staticmethod
    def _unknown(code: str, codebook: str, like: str) -> UserError:
        if codebook and like:
            sentence = mark(
                "The codebook {codebook} lacks the label “{code}”; did you mean “{like}”?"
            )
        elif codebook:
            sentence = mark("The codebook {codebook} lacks the label “{code}”.")
        elif like:
            sentence = mark(
                "No codebook of the project has the label “{code}”; did you mean “{like}”?"
            )
        else:
            sentence = mark("No codebook of the project has the label “{code}”.")
        return UserError(sentence, codebook=codebook, code=code, like=like)

    def _like(self, code: str, books: list[str]) -> str:
        """Return the label that was probably meant, or ""; a name counts as its code."""
        from difflib import get_close_matches

        codes: dict[str, str] = {}
        for label in self.names.labels.values():
            if label.codebook in books and label.kind == "label":
                for known in (label.code, *label.name.values()):
                    codes.setdefault(known.casefold(), label.code)
        found = get_close_matches(code.casefold(), codes, n=1)
        return codes[found[0]] if found else ""

    def codebook(self, id_: str) -> Codebook:
        """Return a codebook of the project. Raises UserError when it has none of this id."""
        for book in self.names.codebooks:
            if book.id == id_:
                return book
        raise UserError("The project has no codebook “{id}”.", id=id_)

    def label_anywhere(self, code: str) -> None:
        """Raise UserError where no codebook of the project has the label, in use or retired."""
        if not any(label.code == code for label in self.names.labels.values()):
            self.label(code)

    def known_annotator(self, name: str) -> Annotator:
        """Return an annotator by name. Raises UserError when there is none."""
        found = self.annotator(name)
        if found is None:
            known = ", ".join(who.name for who in self.names.annotators) or "nobody"
            raise UserError(
                "The project has no annotator “{name}”; it knows {known}.", name=name, known=known
            )
        return found

    def annotator(self, name: str) -> Annotator | None:
        """Return an annotator by name."""
        return next((who for who in self.names.annotators if who.name == name), None)
