"""Finding words in the documents, and putting one label on many passages at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotations.changes import Op
from annotations.errors import UserError
from annotations.find import Hits, Query, find
from annotations.model import Annotation, Document, Level, Status, new_id, now
from annotations.offsets import Fragment, checked_fragments
from annotations.project.exchange import Progress
from annotations.project.full_text import FullText
from annotations.project.voicing import Voicing
from annotations.store import queries, writes

Place = tuple[str, Fragment]
"""A passage: the document's id, and its offsets (code points)."""


class Searching(FullText, Voicing):
    """Looking for words, and tagging what was found."""

    def find(
        self, query: Query, documents: Iterable[str] = (), progress: Progress | None = None
    ) -> Iterator[tuple[Document, str, Hits]]:
        """Yield (document, text, hits) of the documents named, or of all, that have any.

        Raises UserError for a pattern that is none.
        """
        with self._store.snapshot() as connection:
            named = [self._lookup.document(id_) for id_ in documents]
            chosen = named or list(queries.documents(connection))
            for number, document in enumerate(chosen):
                if progress is not None:
                    progress(number, len(chosen))
                text = queries.text(connection, document.row)
                hits = find(text, query)
                if len(hits):
                    yield document, text, hits

    def tagged(self, label: str, codebook: str = "", annotator: str = "") -> frozenset[Place]:
        """Return the passages of one fragment that an annotator has put this label on."""
        entry = self._lookup.label(label, codebook)
        who = self._lookup.annotator(self._who(annotator))
        if who is None:
            return frozenset()
        return frozenset(queries.places_of(self._connection, entry.row, who.row))

    def annotations_over(self, place: Place) -> list[Annotation]:
        """Return the annotations that share a character with a passage, the shortest first."""
        document = self._lookup.document(place[0])
        found = self._lookup.with_names(
            lambda names: queries.annotations_over(self._connection, names, document, place[1])
        )
        return sorted(found, key=lambda one: (one.end - one.start, one.id))

    def annotate_many(
        self, places: Sequence[Place], label: str, *, codebook: str = "", annotator: str = ""
    ) -> int:
        """Put a label on many passages as one step; return how many.

        Raises UserError as ``annotate`` does; then nothing has changed.
        """
        if not places:
            raise UserError("No passage is chosen.")
        entry = self._lookup.label(label, codebook)
        if entry.level is Level.DOCUMENT:
            raise UserError(
                "The label “{label}” is for whole documents, not for passages.", label=label
            )
        book, who, time = self._lookup.codebook(entry.codebook), self._who(annotator), now()
        detail = {**self._label_detail(entry), "number": len(places)}
        op = Op.ANNOTATE_MANY if len(places) > 1 else Op.ANNOTATE
        with self._operation(op, detail, who) as transaction:
            annotator_row = self._annotator_row(who)
            rows = []
            for id_, fragment in places:
                document = self._lookup.document(id_)
                places_there = checked_fragments([fragment], document.length)
                rows.append(
                    writes.annotation_row(
                        uid=new_id(),
                        document=document.row,
                        label=entry.row,
                        annotator=annotator_row,
                        fragments=places_there,
                        status=Status.ACCEPTED.value,
                        origin="human",
                        attributes=self._with_voice(id_, places_there, book, {}),
                        note="",
                        codebook_version=book.version,
                        created=time,
                        modified=time,
                    )
                )
            writes.insert_annotations(transaction.connection, rows)
        return len(rows)
