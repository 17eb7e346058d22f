"""Changing codebooks: labels are added, edited, moved, merged, split, retired, deleted.

Annotations follow: they belong to the label, not to its code. Each call is one step of the
history, and is noted for the next version of the codebook (``codebook_versions``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Codebook, Kind, Label, Level
from annotations.offsets import checked_text
from annotations.project import label_checks as checks
from annotations.project.base import ProjectBase
from annotations.store import Transaction, codebook_rows, label_writes

_TEXTS = frozenset(("name", "definition", "use_when", "not_when", "example", "counter_example"))
EDITABLE = _TEXTS | {"abbreviation", "key", "colour", "level", "confused_with"}
"""The fields of a label that ``edit_label`` changes."""


class CodebookEditing(ProjectBase):
    """The operations on the labels of the project's codebooks."""

    # -- single labels

    def add_label(self, codebook: str, label: Label, before: str = "") -> Label:
        """Add a label or group to the group ``label.parent`` ("": to none), before a sibling.

        Raises UserError where its code or key is taken, or its parent is no group.
        """
        book = self._lookup.codebook(codebook)
        made = replace(label, codebook=codebook, row=0, id="")
        checks.check_new(book, made)
        with self._operation(Op.ADD_LABEL, {"label": [codebook, label.code]}) as transaction:
            note = {"kind": "add", "labels": [made.code]}
            label_writes.note_change(transaction.connection, book, note)
            at = len(book.labels)
            row = codebook_rows.insert_label(transaction.connection, book.row, at, made)
            labels = [*book.labels, replace(made, row=row)]
            placed = checks.placed(labels, made.code, made.parent, before)
            label_writes.set_tree(transaction.connection, labels, placed)
        return self.any_label(codebook, made.code)

    def edit_label(self, codebook: str, code: str, **fields: Any) -> Label:
        """Change fields of a label (``EDITABLE``). Raises UserError for a value that cannot be."""
        unknown = fields.keys() - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a label: {', '.join(sorted(unknown))}")
        book, label = self._lookup.codebook(codebook), self.any_label(codebook, code)
        changed = replace(label, **fields)
        if changed == label:
            return label
        checks.check_edited(book, changed)
        if changed.level is not label.level and self.number_of_uses(codebook, code):
            raise UserError(
                "“{code}” has annotations already, so it stays a label for {what}.",
                code=code,
                what="passages" if label.level is Level.SPAN else "whole documents",
            )
        names = sorted(name for name in fields if getattr(label, name) != getattr(changed, name))
        detail = {"label": [codebook, code]}
        with self._operation(Op.EDIT_LABEL, detail) as transaction:
            note = {"kind": "edit", "labels": [code], "fields": names}
            label_writes.note_change(transaction.connection, book, note)
            label_writes.update_label(transaction.connection, changed)
        return self.any_label(codebook, code)

    def recode_label(self, codebook: str, code: str, new: str) -> Label:
        """Give a label another code; members, confusions and annotations follow."""
        book, label = self._lookup.codebook(codebook), self.any_label(codebook, code)
        new = new.strip()
        if new == code:
            return label
        checks.check_code(book, new)
        detail = {"title": code, "label": [codebook, new]}
        with self._operation(Op.RECODE_LABEL, detail) as transaction:
            note = {"kind": "recode", "labels": [code], "into": new}
            label_writes.note_change(transaction.connection, book, note)
            label_writes.update_label(transaction.connection, replace(label, code=new))
            others = [entry for entry in book.labels if entry.row != label.row]
            label_writes.rename_references(transaction.connection, others, code, new)
        return self.any_label(codebook, new)

    def move_label(self, codebook: str, code: str, parent: str, before: str = "") -> Label:
        """Put a label, with its members, into a group ("": into none), before a sibling.

        Raises UserError where the group is no group, or lies inside what is moved.
        """
        book, label = self._lookup.codebook(codebook), self.any_label(codebook, code)
        checks.check_parent(book, label, parent)
        placed = checks.placed(book.labels, code, parent, before)
        if placed == list(book.labels):
            return label
        with self._operation(Op.MOVE_LABEL, {"label": [codebook, code]}) as transaction:
            note = {"kind": "move", "labels": [code], "into": parent}
            label_writes.note_change(transaction.connection, book, note)
            label_writes.set_tree(transaction.connection, book.labels, placed)
        return self.any_label(codebook, code)

    def retire_label(self, codebook: str, code: str, retired: bool = True) -> Label:
        """Offer a label no more, or again; its annotations stay."""
        book, label = self._lookup.codebook(codebook), self.any_label(codebook, code)
        if label.retired == retired and not label.split_into:
            return label
        op = Op.RETIRE_LABEL if retired else Op.RESTORE_LABEL
        with self._operation(op, {"label": [codebook, code]}) as transaction:
            note = {"kind": "retire" if retired else "restore", "labels": [code]}
            label_writes.note_change(transaction.connection, book, note)
            changed = replace(label, retired=retired, split_into=())
            label_writes.update_label(transaction.connection, changed)
        return self.any_label(codebook, code)

    # -- several labels

    def merge_labels(self, codebook: str, codes: Sequence[str], into: str) -> tuple[int, int]:
        """Let the annotations of some labels bear ``into``, and delete these labels.

        Return (annotations moved, annotations that repeated one of ``into`` exactly: they are one
        with it now, their notes and relations kept).
        """
        book, target = self._lookup.codebook(codebook), self.any_label(codebook, into)
        gone = [self.any_label(codebook, code) for code in dict.fromkeys(codes) if code != into]
        checks.check_merge(target, gone)
        detail = {"title": ", ".join(entry.code for entry in gone), "label": [codebook, into]}
        moved = repeated = 0
        with self._operation(Op.MERGE_LABELS, detail) as transaction:
            note = {"kind": "merge", "labels": [entry.code for entry in gone], "into": into}
            label_writes.note_change(transaction.connection, book, note)
            for entry in gone:
                more, same = label_writes.merge_into(transaction.connection, entry.row, target.row)
                moved, repeated = moved + more, repeated + same
                self._forget_label(transaction, book, entry, into)
        return moved, repeated

    def split_label(self, codebook: str, code: str, parts: Sequence[Label]) -> tuple[Label, ...]:
        """Divide a label: the parts come to stand behind it, it is retired, and its annotations
        wait until somebody has decided for each of them (``split_labels``, ``annotations_with``).

        A part that bears the code of a label there is means that label.
        """
        book, label = self._lookup.codebook(codebook), self.any_label(codebook, code)
        if label.kind is Kind.GROUP or len({part.code for part in parts} - {code}) < 2:
            raise UserError("A label is split into two labels at least.")
        there = {entry.code for entry in book.labels}
        new = [
            replace(part, codebook=codebook, parent=label.parent, level=label.level, row=0, id="")
            for part in parts
            if part.code not in there
        ]
        labels = list(book.labels)
        for part in new:
            checks.check_new(replace(book, labels=tuple(labels)), part)
            labels.append(part)
        names = tuple(dict.fromkeys(part.code for part in parts))
        with self._operation(Op.SPLIT_LABEL, {"label": [codebook, code]}) as transaction:
            note = {"kind": "split", "labels": [code], "into": list(names)}
            label_writes.note_change(transaction.connection, book, note)
            changed = replace(label, retired=True, split_into=names)
            label_writes.update_label(transaction.connection, changed)
            labels = [changed if entry.row == label.row else entry for entry in book.labels]
            for place, part in enumerate(new):
                row = codebook_rows.insert_label(
                    transaction.connection, book.row, len(book.labels) + place, part
                )
                labels.append(replace(part, row=row))
            placed = labels
            follower = checks.next_sibling(book.labels, label)
            for part in new:
                placed = checks.placed(placed, part.code, label.parent, follower)
            label_writes.set_tree(transaction.connection, labels, placed)
        return tuple(self.any_label(codebook, name) for name in names)

    def annotations_with(self, code: str, codebook: str) -> list[int]:
        """Return the rows of the annotations that bear a label, in the order of the documents."""
        row = self.any_label(codebook, code).row
        return label_writes.annotations_of_label(self._connection, row)

    def split_labels(self) -> tuple[Label, ...]:
        """Return the labels that were split and still have annotations to decide."""
        found = [lb for book in self._lookup.names.codebooks for lb in book.labels if lb.split_into]
        return tuple(label for label in found if self.annotations_with(label.code, label.codebook))

    def delete_label(
        self, codebook: str, code: str, *, into: str = "", with_annotations: bool = False
    ) -> int:
        """Delete a label; return how many annotations went with it or to ``into``.

        Raises UserError where it has annotations and nothing says what happens to them, or where
        it is a group that is not empty.
        """
        book, label = self._lookup.codebook(codebook), self.any_label(codebook, code)
        if into:
            return self.merge_labels(codebook, [code], into)[0]
        if any(entry.parent == code for entry in book.labels):
            raise UserError(
                "The group “{code}” is not empty; move or delete its labels first.", code=code
            )
        number = self.number_of_uses(codebook, code)
        if number and not with_annotations:
            raise UserError(
                "“{code}” stands on {number} passages or documents; say what happens "
                "to them: merge it into another label, or delete them with it.",
                code=code,
                number=number,
            )
        with self._operation(Op.DELETE_LABEL, {"title": code}) as transaction:
            note = {"kind": "delete", "labels": [code]}
            label_writes.note_change(transaction.connection, book, note)
            label_writes.delete_annotations(transaction.connection, label.row)
            self._forget_label(transaction, book, label, "")
        return number

    @staticmethod
    def _forget_label(transaction: Transaction, book: Codebook, label: Label, into: str) -> None:
        """Delete a label that nothing bears, and what other labels say of it."""
        for entry in book.labels:
            confused = tuple(other for other in entry.confused_with if other.code != label.code)
            split = tuple(into if code == label.code else code for code in entry.split_into)
            changed = replace(
                entry, confused_with=confused, split_into=tuple(code for code in split if code)
            )
            if changed != entry and entry.row != label.row:
                label_writes.update_label(transaction.connection, changed)
        label_writes.delete_label(transaction.connection, label.row)

    # -- looking

    def any_label(self, codebook: str, code: str) -> Label:
        """Return a label or group of a codebook, a retired one as well."""
        for entry in self._lookup.codebook(codebook).labels:
            if entry.code == code:
                return entry
        raise UserError(
            "The codebook {codebook} lacks the label “{code}”.", codebook=codebook, code=code
        )

    def number_of_uses(self, codebook: str, code: str) -> int:
        """Return how many annotations and documents bear a label."""
        row = self.any_label(codebook, code).row
        return label_writes.number_of_uses(self._connection, row)

    # -- codebooks

    def edit_codebook(self, codebook: str, **fields: Any) -> Codebook:
        """Change name, description, source, licence, languages, attributes or relations.

        Raises UserError where a code stands twice or an attribute allows no value.
        """
        unknown = fields.keys() - checks.CODEBOOK_FIELDS
        if unknown:
            raise TypeError(f"no such field of a codebook: {', '.join(sorted(unknown))}")
        book = self._lookup.codebook(codebook)
        changed = replace(book, **fields)
        if changed == book:
            return book
        checks.check_codebook(changed)
        with self._operation(Op.EDIT_CODEBOOK, {"title": codebook}) as transaction:
            note = {"kind": "edit", "labels": [], "fields": sorted(fields)}
            label_writes.note_change(transaction.connection, book, note)
            label_writes.update_codebook(transaction.connection, changed)
        return self._lookup.codebook(codebook)

    def recode_attribute(self, codebook: str, code: str, new: str) -> Codebook:
        """Give an attribute another code; what annotations hold under the old one follows.

        Raises UserError where the code is taken, also by values that no definition stands for.
        """
        book, new = self._lookup.codebook(codebook), new.strip()
        if all(entry.code != code for entry in book.attributes):
            raise UserError(
                "The codebook {codebook} has no attribute “{code}”.", codebook=codebook, code=code
            )
        if new == code:
            return book
        changed = replace(
            book,
            attributes=tuple(
                replace(entry, code=new) if entry.code == code else entry
                for entry in book.attributes
            ),
        )
        checks.check_codebook(changed)
        holders = label_writes.holding_attribute(self._connection, book.row, new)
        if holders:
            raise UserError(
                "Annotations hold values under “{code}” already ({number}); choose another code.",
                code=new,
                number=len(holders),
            )
        detail = {"title": code, "attribute": new}
        with self._operation(Op.RECODE_ATTRIBUTE, detail) as transaction:
            note = {"kind": "edit", "labels": [], "fields": ["attributes"]}
            label_writes.note_change(transaction.connection, book, note)
            label_writes.update_codebook(transaction.connection, changed)
            label_writes.rename_attribute(transaction.connection, book.row, code, new)
        return self._lookup.codebook(codebook)

    def new_codebook(self, id_: str, name: Mapping[str, str]) -> Codebook:
        """Add an empty codebook, to be filled."""
        id_ = checked_text(id_.strip(), "The id")
        if not id_:
            raise UserError("A codebook needs an id.")
        if any(book.id == id_ for book in self._lookup.names.codebooks):
            raise UserError("The project has the codebook “{id}” already.", id=id_)
        languages = tuple(name) or ("en",)
        made = Codebook(id_, "0.1", dict(name), (), languages=languages)
        with self._operation(Op.ADD_CODEBOOK, {"title": id_}) as transaction:
            codebook_rows.insert_codebook(transaction.connection, made)
        return self._lookup.codebook(id_)

    def remove_codebook(self, codebook: str, *, with_annotations: bool = False) -> int:
        """Take a codebook out of the project; return how many annotations went with it."""
        book = self._lookup.codebook(codebook)
        number = sum(
            label_writes.number_of_uses(self._connection, label.row) for label in book.labels
        )
        if number and not with_annotations:
            raise UserError(
                "Labels of “{codebook}” stand on {number} passages or documents; "
                "delete these first, or remove them with it.",
                codebook=codebook,
                number=number,
            )
        with self._operation(Op.REMOVE_CODEBOOK, {"title": codebook}) as transaction:
            for label in book.labels:
                label_writes.delete_annotations(transaction.connection, label.row)
            label_writes.delete_codebook(transaction.connection, book.row)
        return number
