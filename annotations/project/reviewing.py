"""Reviewing suggestions: the next one that waits, accepting as it is or otherwise, all of a rule.

Who accepts a suggestion signs it: it is then an annotation of theirs. Its origin stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Annotation, Level, Status
from annotations.offsets import Fragments
from annotations.project.bulk import BulkEditing
from annotations.project.exchange import Progress
from annotations.project.rule_sets import ORIGIN
from annotations.project.suggesting import Suggesting
from annotations.store import queries, suggestions, writes
from annotations.store.suggestions import Waiting

if TYPE_CHECKING:
    from annotations.language.rules import Rule

_PORTION = 5_000


@dataclass(frozen=True, slots=True)
class Explained:
    """Why something is suggested: the rule, and where the words stand that fired (code points)."""

    rule: Rule
    cues: Fragments


class Reviewing(Suggesting, BulkEditing):
    """Walking through suggestions and deciding them."""

    def suggestion_beside(self, annotation: int, step: int = 1) -> int:
        """Return the row of the next (1) or previous (-1) suggestion that waits.

        ``annotation`` is the row of any annotation. It goes on in the other documents, in reading
        order, and from the last on to the first. 0 where no other suggestion waits.
        """
        return suggestions.beside(self._connection, annotation, step)

    def suggestion_near(self, document: str = "", offset: int = 0) -> int:
        """Return the row of the first suggestion at an offset (code points) of a document or on.

        Without a document, the first of all. 0 where no suggestion waits.
        """
        if not document:
            return suggestions.beyond(self._connection, 0, -1, 1)
        there = self._lookup.document(document)
        here = suggestions.near(self._connection, there.row, offset)
        return here or suggestions.beyond(self._connection, there.row, there.position, 1)

    def explained(self, annotation: int) -> Explained | None:
        """Return the rule that made an annotation (by row), and where its cue stands.

        None for what no rule made that the project still has, or an annotation that is gone.
        """
        there = self._at(annotation)
        if there is None or not there.origin.startswith(ORIGIN):
            return None
        language = self.language_of(self._lookup.document(there.document))
        id_ = there.origin.removeprefix(ORIGIN)
        try:
            rule = self.rule(language, id_)
        except UserError:
            return None
        return Explained(rule, self.cue_of(there))

    def _at(self, row: int) -> Annotation | None:
        return self._lookup.with_names(
            lambda names: queries.annotation_at(self._connection, names, row)
        )

    def number_waiting(self, document: str = "") -> int:
        """Return how many suggestions wait, in a document or in the project."""
        row = self._lookup.document(document).row if document else 0
        return suggestions.number_waiting(self._connection, row)

    def waiting(self, origin: str = "") -> list[Waiting]:
        """Return the suggestions that wait in reading order, or those of one origin."""
        return suggestions.waiting(self._connection, origin)

    def accept(self, annotation: str, label: str = "", codebook: str = "") -> Annotation:
        """Accept a suggestion as an annotation of the current annotator, or with another label.

        Raises UserError where it is none, or the annotator has this label on the passage already.
        """
        there = self._lookup.annotation(annotation)
        if there.status is not Status.SUGGESTED:
            raise UserError("This is no suggestion that waits; choose another one.")
        op, detail = Op.ACCEPT, self._label_detail(there)
        values: dict[str, Any] = {"status": Status.ACCEPTED.value}
        if label and (label, codebook or there.codebook) != (there.label, there.codebook):
            entry = self._lookup.label(label, codebook)
            if entry.level is Level.DOCUMENT:
                raise UserError(
                    "The label “{label}” is for whole documents, not for passages.", label=label
                )
            values["label_id"] = entry.row
            values["codebook_version"] = self._lookup.codebook(entry.codebook).version
            op, detail = Op.ACCEPT_AS, self._label_detail(entry)
        return self._accept(op, there, values, detail)

    def _accept(
        self, op: Op, there: Annotation, values: dict[str, Any], detail: dict[str, Any]
    ) -> Annotation:
        with self._operation(op, detail) as transaction:
            values["annotator_id"] = self._annotator_row(self.current_annotator)
            writes.update_annotation(transaction.connection, there.row, values)
        return self._lookup.annotation(there.id)

    def accept_many(
        self, annotations: Iterable[int], *, progress: Progress | None = None
    ) -> tuple[int, int]:
        """Accept suggestions by their rows as one step; return how many were, and were not.

        Those that are decided already stay as they are, and those that would repeat an annotation
        of the current annotator. Raises UserError where one is no longer there.
        """
        with self._operation(Op.ACCEPT_MANY) as transaction:
            run = transaction.connection
            there = self._there(run, annotations)
            who = self._annotator_row(self.current_annotator)
            waiting = {one.row for one in suggestions.waiting(run)}
            left = set(suggestions.taken(run, there, who))
            rows = [row for row in there if row in waiting and row not in left]
            self._name(transaction, rows, Op.ACCEPT, {})
            for first in range(0, len(rows), _PORTION):
                if progress is not None:
                    progress(first, len(rows))
                suggestions.accept(run, rows[first : first + _PORTION], who)
        return len(rows), len(there) - len(rows)
