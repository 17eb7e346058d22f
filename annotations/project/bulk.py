"""The same change to many annotations: one operation, one step of the history, all or nothing.

Annotations are named by their rows in the project file (``Annotation.row``). ``progress`` is called
with (done, all) between portions; when it raises, nothing is changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Label, Level, Status
from annotations.offsets import checked_text, quote
from annotations.project import attributes as attribute_values
from annotations.project.editing import Editing
from annotations.project.exchange import Progress
from annotations.store import Connection, Transaction, bulk, queries, writes
from annotations.store.writes import RepeatedError

_PORTION = 5_000
_LONGEST_QUOTE = 60


class BulkEditing(Editing):
    """The operations on many annotations. Each returns how many it changed; none is no step."""

    def relabel_many(
        self,
        annotations: Iterable[int],
        label: str,
        codebook: str = "",
        *,
        progress: Progress | None = None,
    ) -> int:
        """Give annotations another label; those that have it already stay as they are.

        Raises RepeatedError, which names the passage and holds the rows, where an annotation would
        then be the exact repetition of another one.
        """
        entry = self._lookup.label(label, codebook)
        if entry.level is Level.DOCUMENT:
            raise UserError(
                "The label “{label}” is for whole documents, not for passages.", label=label
            )
        book = self._lookup.codebook(entry.codebook)
        detail = self._label_detail(entry)
        with self._operation(Op.RELABEL_MANY, detail) as transaction:
            run = transaction.connection
            rows = bulk.differing(run, self._there(run, annotations), "label_id", entry.row)
            repeated = bulk.repetitions(run, rows, entry.row)
            if repeated:
                raise self._repeated(entry, repeated)
            self._name(transaction, rows, Op.RELABEL, detail)
            for some in _portions(rows, progress):
                bulk.relabel(run, some, entry.row, book.version)
        return len(rows)

    def set_status_many(
        self, annotations: Iterable[int], status: Status, *, progress: Progress | None = None
    ) -> int:
        """Accept or reject annotations, or make them suggestions again."""
        detail = {"status": status.value}
        column = {"status": status.value}
        return self._write_many(
            Op.SET_STATUS_MANY, Op.SET_STATUS, annotations, column, detail, progress
        )

    def set_note_many(
        self, annotations: Iterable[int], note: str, *, progress: Progress | None = None
    ) -> int:
        """Write the same note to annotations."""
        column = {"note": checked_text(note, "The note")}
        return self._write_many(Op.SET_NOTE_MANY, Op.SET_NOTE, annotations, column, {}, progress)

    def set_attribute_many(
        self,
        annotations: Iterable[int],
        code: str,
        value: Any,
        *,
        progress: Progress | None = None,
    ) -> int:
        """Set an attribute of annotations, or take it off with None.

        Raises UserError where the codebook of one of them does not have it, or the value is wrong.
        """
        detail = {"attribute": code}
        with self._operation(Op.SET_ATTRIBUTE_MANY, detail) as transaction:
            run = transaction.connection
            there = self._there(run, annotations)
            changed = self._with_attribute(bulk.attributes(run, there), code, value)
            self._name(transaction, [row for row, _ in changed], Op.SET_ATTRIBUTE, detail)
            for some in _portions(changed, progress):
                bulk.set_attributes(run, some)
        return len(changed)

    def delete_many(self, annotations: Iterable[int], *, progress: Progress | None = None) -> int:
        """Delete annotations and their relations."""
        with self._operation(Op.DELETE_MANY) as transaction:
            run = transaction.connection
            rows = self._there(run, annotations)
            self._name(transaction, rows, Op.DELETE_ANNOTATION, {})
            for some in _portions(rows, progress):
                bulk.delete(run, some)
        return len(rows)

    # -- what they share

    def _write_many(
        self,
        many: Op,
        one: Op,
        annotations: Iterable[int],
        column: dict[str, str],
        detail: dict[str, Any],
        progress: Progress | None,
    ) -> int:
        ((name, value),) = column.items()
        with self._operation(many, detail) as transaction:
            run = transaction.connection
            rows = bulk.differing(run, self._there(run, annotations), name, value)
            self._name(transaction, rows, one, detail)
            for some in _portions(rows, progress):
                bulk.update(run, some, column)
        return len(rows)

    @staticmethod
    def _there(connection: Connection, annotations: Iterable[int]) -> list[int]:
        """Return the rows in ascending order, each once. Raises UserError where one is gone."""
        rows = sorted({int(row) for row in annotations})
        gone = len(rows) - bulk.existing(connection, rows)
        if gone:
            raise UserError(
                "{gone} of the {n} annotations are no longer in the project; choose "
                "again, nothing was changed.",
                gone=gone,
                n=len(rows),
            )
        return rows

    def _name(
        self, transaction: Transaction, rows: list[int], one: Op, detail: dict[str, Any]
    ) -> None:
        """Say in the history what is done: a change of one annotation is called what it is."""
        transaction.detail["number"] = len(rows)
        if len(rows) == 1:
            there = self._lookup.with_names(
                lambda names: queries.annotation_at(transaction.connection, names, rows[0])
            )
            label = self._label_detail(there) if there else {}
            transaction.op, transaction.detail = one, {**label, **detail}

    def _with_attribute(
        self, there: list[tuple[int, int, str]], code: str, value: Any
    ) -> list[tuple[int, str]]:
        """Return (row, attributes as stored) of those annotations that the value changes."""
        checked: set[str] = set()
        changed = []
        for row, label, stored in there:
            book = self._lookup.names.labels[label].codebook
            if value is not None and book not in checked:
                attribute_values.checked({code: value}, self._lookup.codebook(book))
                checked.add(book)
            old = json.loads(stored)
            new = {key: kept for key, kept in old.items() if key != code}
            if value is not None:
                new[code] = value
            if new != old:
                changed.append((row, writes.dump(new)))
        return changed

    def _repeated(self, label: Label, rows: list[int]) -> RepeatedError:
        """Return the refusal: it names the first passage and says how many more there are."""
        first = self._lookup.with_names(
            lambda names: queries.annotation_at(self._connection, names, rows[0])
        )
        assert first is not None
        document = self._lookup.document(first.document)
        words = " ".join(
            quote(queries.text(self._connection, document.row), first.fragments).split()
        )
        if len(words) > _LONGEST_QUOTE:
            words = f"{words[: _LONGEST_QUOTE - 1]}…"
        more = len(rows) - 1
        others = f" and {more} more" if more else ""
        return RepeatedError(
            "{annotator} would have the label “{code}” twice on “{words}” "
            "({start}-{end} of “{title}”){others}; leave such passages out, "
            "nothing was changed.",
            tuple(rows),
            annotator=first.annotator,
            code=label.code,
            words=words,
            start=first.start,
            end=first.end,
            title=document.title,
            others=others,
        )


def _portions(rows: list[Any], progress: Progress | None) -> Iterator[list[Any]]:
    """Yield the rows in portions, and tell how far it is before each and at the end."""
    for first in range(0, len(rows), _PORTION):
        if progress is not None:
            progress(first, len(rows))
        yield rows[first : first + _PORTION]
    if progress is not None and rows:
        progress(len(rows), len(rows))
