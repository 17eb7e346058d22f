"""Annotations and relations: making and changing them, each call one history step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import (
    Annotation,
    DocumentLabel,
    Level,
    Relation,
    Status,
    new_id,
    now,
)
from annotations.offsets import Fragment, checked_fragments, checked_text
from annotations.project import attributes as attribute_values
from annotations.project.voicing import Voicing
from annotations.store import queries, writes


class Editing(Voicing):
    """The operations on annotations, relations and document labels."""

    def annotate(
        self,
        document: str,
        fragments: Iterable[Sequence[int]],
        label: str,
        *,
        codebook: str = "",
        annotator: str = "",
        note: str = "",
        attributes: Mapping[str, Any] | None = None,
        status: Status = Status.ACCEPTED,
        origin: str = "human",
    ) -> Annotation:
        """Put a label on one or more fragments (code points); on disk when this returns.

        Without a ``voice`` among the attributes it gets the one found in the text (``voice_of``).

        Raises UserError for offsets outside the text, a label that no codebook has (or several,
        when ``codebook`` is not given), a wrong attribute, or an exact repetition.
        """
        there = self._lookup.document(document)
        places = checked_fragments(fragments, there.length)
        entry = self._lookup.label(label, codebook)
        if entry.level is Level.DOCUMENT:
            raise UserError(
                "The label “{label}” is for whole documents, not for passages.", label=label
            )
        book = self._lookup.codebook(entry.codebook)
        given = attribute_values.checked(attributes or {}, book)
        values = self._with_voice(document, places, book, given)
        checked_text(note, "The note")
        checked_text(origin, "The origin")
        who = self._who(annotator)
        uid, time = new_id(), now()
        with self._operation(Op.ANNOTATE, self._label_detail(entry), who) as transaction:
            row = writes.insert_annotation(
                transaction.connection,
                writes.annotation_row(
                    uid=uid,
                    document=there.row,
                    label=entry.row,
                    annotator=self._annotator_row(who),
                    fragments=places,
                    status=status.value,
                    origin=origin,
                    attributes=values,
                    note=note,
                    codebook_version=book.version,
                    created=time,
                    modified=time,
                ),
            )
        return Annotation(
            row=row,
            id=uid,
            document=document,
            label=entry.code,
            codebook=entry.codebook,
            annotator=who,
            fragments=places,
            status=status,
            origin=origin,
            attributes=values,
            note=note,
            created=time,
            modified=time,
            codebook_version=book.version,
        )

    def relabel(self, annotation: str, label: str, codebook: str = "") -> Annotation:
        """Give an annotation another label; fragments, note and attributes stay."""
        there = self._lookup.annotation(annotation)
        entry = self._lookup.label(label, codebook)
        if entry.level is Level.DOCUMENT:
            raise UserError(
                "The label “{label}” is for whole documents, not for passages.", label=label
            )
        # Whoever chooses a label chooses it as it is defined now.
        version = self._lookup.codebook(entry.codebook).version
        values = {"label_id": entry.row, "codebook_version": version}
        return self._update(Op.RELABEL, there, values, self._label_detail(entry))

    def set_fragments(
        self, annotation: str, fragments: Iterable[Sequence[int]], op: Op = Op.MOVE_EDGE
    ) -> Annotation:
        """Move an annotation's edges or change its fragments (code points)."""
        there = self._lookup.annotation(annotation)
        length = self._lookup.document(there.document).length
        places = checked_fragments(fragments, length)
        return self._update(op, there, writes.fragment_columns(places))

    def add_fragment(self, annotation: str, start: int, end: int) -> Annotation:
        """Add a fragment to an annotation."""
        there = self._lookup.annotation(annotation)
        return self.set_fragments(annotation, [*there.fragments, (start, end)], Op.ADD_FRAGMENT)

    def remove_fragment(self, annotation: str, fragment: Fragment) -> Annotation:
        """Take one fragment of several off an annotation."""
        there = self._lookup.annotation(annotation)
        rest = [f for f in there.fragments if f != tuple(fragment)]
        if len(rest) == len(there.fragments):
            raise UserError(
                "The annotation has no fragment {fragment}-{fragment2}.",
                fragment=fragment[0],
                fragment2=fragment[1],
            )
        return self.set_fragments(annotation, rest, Op.REMOVE_FRAGMENT)

    def set_note(self, annotation: str, note: str) -> Annotation:
        """Write an annotation's note."""
        there = self._lookup.annotation(annotation)
        return self._update(Op.SET_NOTE, there, {"note": checked_text(note, "The note")})

    def set_attribute(self, annotation: str, code: str, value: Any) -> Annotation:
        """Set an attribute, or take it off with None. Raises UserError for a wrong value."""
        there = self._lookup.annotation(annotation)
        values = {key: old for key, old in there.attributes.items() if key != code}
        if value is not None:
            book = self._lookup.codebook(there.codebook)
            values |= attribute_values.checked({code: value}, book)
        detail = {**self._label_detail(there), "attribute": code}
        columns = {"attributes": writes.dump(values)}
        return self._update(Op.SET_ATTRIBUTE, there, columns, detail)

    def set_status(self, annotation: str, status: Status) -> Annotation:
        """Accept or reject an annotation, or make it a suggestion again."""
        there = self._lookup.annotation(annotation)
        detail = {**self._label_detail(there), "status": status.value}
        return self._update(Op.SET_STATUS, there, {"status": status.value}, detail)

    def delete(self, annotation: str) -> None:
        """Delete an annotation and its relations."""
        there = self._lookup.annotation(annotation)
        with self._operation(Op.DELETE_ANNOTATION, self._label_detail(there)) as transaction:
            writes.delete(transaction.connection, "annotation", there.row)

    def _update(
        self, op: Op, there: Annotation, values: Mapping[str, Any], detail: Any = None
    ) -> Annotation:
        with self._operation(op, detail or self._label_detail(there)) as transaction:
            writes.update_annotation(transaction.connection, there.row, values)
        return self._lookup.annotation(there.id)

    # -- relations

    def relate(self, head: str, child: str, label: str, note: str = "") -> Relation:
        """Link two annotations of one document by a named relation."""
        first, second = self._lookup.annotation(head), self._lookup.annotation(child)
        if first.document != second.document:
            raise UserError("A relation joins two annotations of the same document.")
        if first.row == second.row:
            raise UserError("A relation joins two different annotations.")
        if not label.strip():
            raise UserError("A relation needs a name.")
        checked_text(label, "The relation's name")
        checked_text(note, "The note")
        who, uid, time = self.current_annotator, new_id(), now()
        with self._operation(Op.RELATE, {"relation": label}) as transaction:
            row = (uid, first.row, second.row, label, self._annotator_row(who), note, time)
            writes.insert_relations(transaction.connection, [row])
        found = self.relations(first.document)
        return next(relation for relation in found if relation.id == uid)

    def relations(self, document: str) -> tuple[Relation, ...]:
        """Return the relations between a document's annotations."""
        row = self._lookup.document(document).row
        return self._lookup.with_names(
            lambda names: queries.relations_of(self._connection, names, row)
        )

    def delete_relation(self, document: str, relation: str) -> None:
        """Delete a relation of a document by its id."""
        there = next((r for r in self.relations(document) if r.id == relation), None)
        if there is None:
            raise UserError(
                "The document has no relation with the id “{relation}”.", relation=relation
            )
        with self._operation(Op.DELETE_RELATION, {"relation": there.label}) as transaction:
            writes.delete(transaction.connection, "relation", there.row)

    # -- labels of whole documents

    def label_document(self, document: str, label: str, codebook: str = "") -> None:
        """Put a label on a whole document."""
        there = self._lookup.document(document)
        entry = self._lookup.label(label, codebook)
        who = self.current_annotator
        key = (entry.code, entry.codebook, who)
        if any((d.label, d.codebook, d.annotator) == key for d in self.document_labels(document)):
            raise UserError(
                "{who} has already put the label “{label}” on this document.", who=who, label=label
            )
        with self._operation(Op.LABEL_DOCUMENT, self._label_detail(entry)) as transaction:
            row = (new_id(), there.row, entry.row, self._annotator_row(who), now())
            writes.insert_document_labels(transaction.connection, [row])

    def unlabel_document(self, document: str, label: str, codebook: str = "") -> None:
        """Take the current annotator's label off a document."""
        who = self.current_annotator
        # Not looked up among the labels that may be put on: a retired one may be taken off.
        found = [
            there
            for there in self.document_labels(document)
            if (there.label, there.annotator) == (label, who) and codebook in ("", there.codebook)
        ]
        if not found:
            raise UserError(
                "The document does not bear the label “{label}” of {who}.", label=label, who=who
            )
        if len(found) > 1:
            holders = ", ".join(there.codebook for there in found)
            raise UserError(
                "The label “{label}” stands in several codebooks ({holders}); name one.",
                label=label,
                holders=holders,
            )
        detail = {"label": [found[0].codebook, label]}
        with self._operation(Op.UNLABEL_DOCUMENT, detail) as transaction:
            writes.delete(transaction.connection, "document_label", found[0].row)

    def document_labels(self, document: str) -> tuple[DocumentLabel, ...]:
        """Return the labels of a whole document."""
        there = self._lookup.document(document)
        return self._lookup.with_names(
            lambda names: queries.document_labels_of(self._connection, names, there)
        )
