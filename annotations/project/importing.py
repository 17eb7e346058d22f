"""Bringing annotation sets into a project: one operation, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotations import codebooks
from annotations.errors import UserError
from annotations.model import (
    Annotation,
    AnnotationSet,
    Codebook,
    Colour,
    Document,
    Label,
    Report,
    new_id,
    now,
)
from annotations.offsets import checked_text
from annotations.project import attributes
from annotations.store import Connection, Store, codebook_rows, queries, repetitions, writes
from annotations.store.queries import Names
from annotations.store.repetitions import Exact
from annotations.store.writes import AnnotationRow

_FEW = 8
_HUE_STEP = 137.5
"""Golden angle: the hues of labels made on request lie far apart."""


class Importer:
    """One running import. It writes through the transaction that is open on the store."""

    def __init__(
        self,
        store: Store,
        report: Report,
        annotator: str,
        language: str,
        *,
        create_labels: bool,
        codebook: str = "",
    ) -> None:
        self._store = store
        self._report = report
        self._annotator = annotator
        self._language = language
        self._create_labels = create_labels
        self._codebook = codebook
        self._names: Names = queries.names(store.connection)

    @property
    def _connection(self) -> Connection:
        return self._store.writing()

    def take(self, entry: AnnotationSet, name: str) -> None:
        """Store one document with all that belongs to it; ``name`` is its file's, for titles.

        Raises UserError where it contradicts what the project holds.
        """
        self._prepare_labels(entry)
        document, is_new = self._document(entry, name)
        rows = self._annotations(entry, document, is_new)
        self._relations(entry, document, rows)
        self._document_labels(entry, document)

    # -- documents

    def _document(self, entry: AnnotationSet, name: str) -> tuple[Document, bool]:
        wanted = entry.document
        there = (
            queries.document(self._connection, wanted.id)
            if wanted.id
            else queries.document_by_hash(self._connection, wanted.sha256)
        )
        if there is not None:
            if there.sha256 != wanted.sha256:
                raise UserError(
                    "The text of the document {id} (“{title}”) differs from the one in the "
                    "project; annotations would fall on other words.",
                    id=wanted.id,
                    title=there.title,
                )
            if any(
                getattr(wanted, name) not in ("", {}, getattr(there, name))
                for name in ("title", "language", "metadata")
            ):
                self._leave_out("title, language or metadata of a document that has others here")
            return there, False
        filled = replace(
            wanted,
            title=wanted.title or Path(wanted.file_name).stem or name,
            language=wanted.language or self._language,
        )
        checked_text(filled.title, "The title")
        checked_text(filled.language, "The language")
        attributes.plain(filled.metadata, "The metadata")
        Report.count(self._report.written, "documents")
        return writes.insert_document(self._connection, filled, entry.text), True

    # -- labels and annotators

    def _prepare_labels(self, entry: AnnotationSet) -> None:
        used = {(a.codebook, a.label) for a in entry.annotations}
        used |= {(d.codebook, d.label) for d in entry.document_labels}
        missing = sorted(pair for pair in used if not self._has_label(*pair))
        if not missing:
            return
        if not self._create_labels:
            names = ", ".join(
                f"“{code}”" + (f" ({book})" if book else "") for book, code in missing
            )
            raise UserError(
                "The project's codebooks lack the labels {names}; add their codebook, "
                "or let them be made (--create-labels).",
                names=names,
            )
        versions = dict(entry.codebooks)
        for book, code in missing:
            self._create_label(
                book or self._codebook or "imported", code, versions.get(book, "1.0")
            )

    def _has_label(self, codebook: str, code: str) -> bool:
        if codebook:
            return (codebook, code) in self._names.label_rows
        return bool(self._holders(code))

    def _holders(self, code: str) -> list[str]:
        if (self._codebook, code) in self._names.label_rows:
            return [self._codebook]
        return [b.id for b in self._names.codebooks if (b.id, code) in self._names.label_rows]

    def _create_label(self, book: str, code: str, version: str) -> None:
        there = next((b for b in self._names.codebooks if b.id == book), None)
        if there is None:
            there = self._create_codebook(book, version)
        if self._has_label(book, code):  # came with a codebook that was just added
            return
        position = len(there.labels)
        label = Label(
            code=code,
            name={"en": code.replace("_", " ")},
            colour=Colour((position * _HUE_STEP) % 360, -0.1, 1.0),
            codebook=book,
        )
        codebook_rows.insert_label(self._connection, there.row, position, label)
        Report.count(self._report.written, "labels made")
        self._names = queries.names(self._connection)

    def _create_codebook(self, book: str, version: str) -> Codebook:
        if book in codebooks.shipped():
            made = codebooks.load(book)
        else:
            made = Codebook(id=book, version=version, name={"en": book}, labels=())
        codebook_rows.insert_codebook(self._connection, made)
        Report.count(self._report.written, "codebooks added")
        self._names = queries.names(self._connection)
        return next(b for b in self._names.codebooks if b.id == book)

    def _label(self, codebook: str, code: str) -> Label:
        if not codebook:
            holders = self._holders(code)
            if len(holders) > 1:
                raise UserError(
                    "The label “{code}” stands in several codebooks ({names}); the record "
                    "must name one, or you do (--codebook).",
                    code=code,
                    names=", ".join(holders),
                )
            codebook = holders[0]
        label = self._names.labels[self._names.label_rows[codebook, code]]
        if label.kind != "label":
            raise UserError("“{code}” is a group of labels, not a label.", code=code)
        return label

    def _annotator_row(self, name: str) -> int:
        name = name or self._annotator
        row = self._names.annotator_rows.get(name)
        if row is None:
            checked_text(name, "The annotator's name")
            row = writes.insert_annotator(self._connection, name)
            self._names.annotator_rows[name] = row
            self._names.annotator_names[row] = name
        return row

    # -- annotations

    def _annotations(
        self, entry: AnnotationSet, document: Document, is_new: bool
    ) -> dict[str, int]:
        """Store the annotations; return the rows of those that relations may name."""
        seen: dict[Exact, str] = {}
        same: dict[str, str] = {}
        rows: list[AnnotationRow] = []
        versions = dict(entry.codebooks)
        taken = queries.annotation_ids(self._connection, [a.id for a in entry.annotations if a.id])
        there = {} if is_new else self._standing(entry, document)
        for number, a in enumerate(entry.annotations, start=1):
            label, who = self._label(a.codebook, a.label), self._annotator_row(a.annotator)
            key = (a.fragments, label.row, who)
            known = self._known(a.id) if a.id in taken else None
            if key in seen:
                self._leave_out("annotation that repeats another one exactly")
                same[a.id] = seen[key]
            elif known is not None and known.document == document.id:
                self._tell_known(known, a, label, who)
            elif key in there:
                self._leave_out("annotation that is in the project already")
                same[a.id] = there[key]
            else:
                if known is not None:
                    same[a.id] = self._id_made_anew()
                    a = replace(a, id=same[a.id])
                seen[key] = a.id
                version = a.codebook_version or versions.get(label.codebook, "")
                try:
                    rows.append(self._row(a, document, label, who, version))
                except UserError as error:
                    name = f"Span {number} ({a.id})" if a.id else f"Span {number}"
                    raise UserError("{name}: {value}", name=name, value=error.at("")) from None
        writes.insert_annotations(self._connection, rows)
        Report.count(self._report.written, "annotations", len(rows))
        return self._rows_of(entry, document, same)

    def _standing(self, entry: AnnotationSet, document: Document) -> dict[Exact, str]:
        """Return the ids of a document's annotations by what no two of them share.

        Few new ones are looked for one by one: the document may have very many.
        """
        if len(entry.annotations) > _FEW:
            return repetitions.exact_ids(self._connection, document.row)
        found: dict[Exact, str] = {}
        for a in entry.annotations:
            label, who = self._label(a.codebook, a.label), self._annotator_row(a.annotator)
            key = a.fragments, label.row, who
            twin = repetitions.exact(self._connection, document.row, key)
            if twin:
                found[key] = twin
        return found

    def _known(self, id_: str) -> Annotation | None:
        """Return the project's annotation of this id, in whichever document it is."""
        return queries.annotation(self._connection, self._names, id_)

    def _tell_known(self, there: Annotation, a: Annotation, label: Label, who: int) -> None:
        """Count an annotation whose id stands in its document; that one stays as it is."""
        equal = _contents(there) == _contents(
            replace(a, codebook=label.codebook, annotator=self._names.annotator_names[who])
        )
        self._leave_out(
            "annotation that is in the project already"
            if equal
            else "annotation whose id is in the project with other contents; that one stays"
        )

    def _id_made_anew(self) -> str:
        """Return an id for what has one that stands in another document.

        So it is where a text was changed and its annotations are brought in again: the changed text
        is a document of its own, and what belongs to it must not be lost.
        """
        Report.count(self._report.changed, "ids that another document uses, made anew")
        return new_id()

    def _row(
        self, a: Annotation, document: Document, label: Label, who: int, version: str
    ) -> AnnotationRow:
        book = self._names.books[label.codebook]
        created = a.created or now()
        return writes.annotation_row(
            uid=a.id or new_id(),
            document=document.row,
            label=label.row,
            annotator=who,
            fragments=a.fragments,
            status=a.status.value,
            origin=a.origin,
            attributes=attributes.checked(a.attributes, book, unknown_allowed=True),
            note=checked_text(a.note, "The note"),
            codebook_version=version or book.version,
            created=created,
            modified=a.modified or created,
        )

    def _rows_of(
        self, entry: AnnotationSet, document: Document, same: dict[str, str]
    ) -> dict[str, int]:
        if not entry.relations:
            return {}
        stored = queries.annotations_of(self._connection, self._names, document)
        rows = {a.id: a.row for a in stored}
        return rows | {id_: rows[twin] for id_, twin in same.items() if twin in rows}

    def _standing_relations(self, document: Document) -> dict[str, tuple[int, int, str, int]]:
        """Return what the document's relations are, by their ids."""
        stored = queries.annotations_of(self._connection, self._names, document)
        rows = {a.id: a.row for a in stored}
        return {
            r.id: (rows[r.head], rows[r.child], r.label, self._names.annotator_rows[r.annotator])
            for r in queries.relations_of(self._connection, self._names, document.row)
            if r.head in rows and r.child in rows
        }

    def _relations(self, entry: AnnotationSet, document: Document, rows: dict[str, int]) -> None:
        values = []
        taken = queries.relation_ids(self._connection, [r.id for r in entry.relations if r.id])
        asked = taken or not all(r.id for r in entry.relations)
        there = self._standing_relations(document) if asked else {}
        known = set(there.values())
        for r in entry.relations:
            gone = r.head not in rows or r.child not in rows
            if gone or (r.head != r.child and rows[r.head] == rows[r.child]):
                self._leave_out("relation between annotations that were left out")
                continue
            who = self._annotator_row(r.annotator)
            key = (rows[r.head], rows[r.child], r.label, who)
            elsewhere = r.id in taken and r.id not in there
            if r.id in there or (key in known and (elsewhere or not r.id)):
                self._leave_out("relation that is in the project already")
            else:
                known.add(key)
                uid = self._id_made_anew() if elsewhere else r.id or new_id()
                values.append(
                    (uid, rows[r.head], rows[r.child], r.label, who, r.note, r.created or now())
                )
        writes.insert_relations(self._connection, values)
        Report.count(self._report.written, "relations", len(values))

    def _document_labels(self, entry: AnnotationSet, document: Document) -> None:
        stored = queries.document_labels_of(self._connection, self._names, document)
        there = {(d.label, d.codebook, d.annotator) for d in stored}
        here = {d.id for d in stored}
        values = []
        ids = [d.id for d in entry.document_labels if d.id]
        taken = queries.document_label_ids(self._connection, ids)
        for d in entry.document_labels:
            label, who = self._label(d.codebook, d.label), self._annotator_row(d.annotator)
            key = (label.code, label.codebook, self._names.annotator_names[who])
            if key in there:
                self._leave_out("document label that is in the project already")
                continue
            if d.id in here:
                self._leave_out("document label whose id is in the project with other contents")
                continue
            there.add(key)
            uid = self._id_made_anew() if d.id in taken else d.id or new_id()
            values.append((uid, document.row, label.row, who, d.created or now()))
        writes.insert_document_labels(self._connection, values)
        Report.count(self._report.written, "document labels", len(values))

    def _leave_out(self, why: str) -> None:
        Report.count(self._report.left_out, why)


def _contents(a: Annotation) -> tuple[object, ...]:
    """Return what makes two annotations of one id the same annotation."""
    return a.fragments, a.label, a.codebook, a.annotator, a.status, dict(a.attributes), a.note
