"""Changing several labels of a codebook at once: each call is one step of the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Codebook, Kind, Label
from annotations.project import label_checks as checks
from annotations.project.codebook_editing import CodebookEditing
from annotations.store import label_writes


class CodebookMany(CodebookEditing):
    """The operations of the codebook editor on what is selected there."""

    def move_labels(
        self, codebook: str, codes: Sequence[str], parent: str, before: str = ""
    ) -> int:
        """Put labels and groups, in their order, into a group, before a sibling.

        What lies inside another one that is moved stays in it. Return how many were moved.
        Raises UserError where the group is no group, or lies inside what is moved.
        """
        book = self._lookup.codebook(codebook)
        chosen = self._tops(book, codes)
        for label in chosen:
            checks.check_parent(book, label, parent)
        names = {label.code for label in chosen}
        rest = [lb for lb in book.labels if lb.parent == parent]
        places = [lb.code for lb in rest]
        later = rest[places.index(before) :] if before in places else []
        before = next((lb.code for lb in later if lb.code not in names), "")
        placed = list(book.labels)
        for label in chosen:
            placed = checks.placed(placed, label.code, parent, before)
        if not chosen or placed == list(book.labels):
            return 0
        if len(chosen) == 1:
            self.move_label(codebook, chosen[0].code, parent, before)
            return 1
        with self._operation(Op.MOVE_LABELS, {"number": len(chosen)}) as transaction:
            note = {"kind": "move", "labels": [lb.code for lb in chosen], "into": parent}
            label_writes.note_change(transaction.connection, book, note)
            label_writes.set_tree(transaction.connection, book.labels, placed)
        return len(chosen)

    def retire_labels(self, codebook: str, codes: Sequence[str], retired: bool = True) -> int:
        """Offer labels no more, or again; return how many changed."""
        book = self._lookup.codebook(codebook)
        wanted = [self.any_label(codebook, code) for code in dict.fromkeys(codes)]
        chosen = [lb for lb in wanted if lb.retired != retired or lb.split_into]
        if len(chosen) == 1:
            self.retire_label(codebook, chosen[0].code, retired)
        elif chosen:
            op = Op.RETIRE_LABELS if retired else Op.RESTORE_LABELS
            with self._operation(op, {"number": len(chosen)}) as transaction:
                note = {
                    "kind": "retire" if retired else "restore",
                    "labels": [lb.code for lb in chosen],
                }
                label_writes.note_change(transaction.connection, book, note)
                for label in chosen:
                    changed = replace(label, retired=retired, split_into=())
                    label_writes.update_label(transaction.connection, changed)
        return len(chosen)

    def delete_labels(
        self, codebook: str, codes: Sequence[str], *, with_annotations: bool = False
    ) -> int:
        """Delete labels, and groups whose members are all deleted too.

        Return how many annotations and document labels went with them. Raises UserError where
        there are some and nothing says that they go, or where a group keeps members.
        """
        book = self._lookup.codebook(codebook)
        gone = [self.any_label(codebook, code) for code in dict.fromkeys(codes)]
        if len(gone) == 1:
            return self.delete_label(codebook, gone[0].code, with_annotations=with_annotations)
        names = {label.code for label in gone}
        for label in gone:
            if any(lb.parent == label.code and lb.code not in names for lb in book.labels):
                raise UserError(
                    "The group “{code}” is not empty; move or delete its labels first.",
                    code=label.code,
                )
        number = sum(self.number_of_uses(codebook, label.code) for label in gone)
        if number and not with_annotations:
            raise UserError(
                "These labels stand on {number} passages or documents; say what "
                "happens to them: merge them into another label, or delete them with it.",
                number=number,
            )
        if gone:
            self._delete(book, gone)
        return number

    def _delete(self, book: Codebook, gone: Sequence[Label]) -> None:
        with self._operation(Op.DELETE_LABELS, {"number": len(gone)}) as transaction:
            note = {"kind": "delete", "labels": [label.code for label in gone]}
            label_writes.note_change(transaction.connection, book, note)
            left = book
            for label in gone:
                label_writes.delete_annotations(transaction.connection, label.row)
                self._forget_label(transaction, left, label, "")
                left = replace(left, labels=_without(left.labels, label))

    def uses_by_label(self, codebook: str) -> dict[int, int]:
        """Return how many annotations and documents bear each label (row) that any bear."""
        row = self._lookup.codebook(codebook).row
        return label_writes.uses_by_label(self._connection, row)

    @staticmethod
    def _tops(book: Codebook, codes: Sequence[str]) -> list[Label]:
        """Return the labels of some codes in tree order, without those inside one of them."""
        names, inside = set(codes), set[str]()
        found = []
        for label in book.labels:
            if label.parent in inside:
                inside.add(label.code)
            elif label.code in names:
                found.append(label)
                if label.kind is Kind.GROUP:
                    inside.add(label.code)
        return found


def _without(labels: Sequence[Label], gone: Label) -> tuple[Label, ...]:
    """Return the labels that are left, none of which refers to the one that is gone."""
    return tuple(
        replace(
            label,
            confused_with=tuple(other for other in label.confused_with if other.code != gone.code),
            split_into=tuple(code for code in label.split_into if code != gone.code),
        )
        for label in labels
        if label.row != gone.row
    )
