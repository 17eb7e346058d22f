"""A project: documents, codebooks, annotations and history in one file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotations.changes import Changes, HistoryStep, Op
from annotations.codebook_formats import registry as codebook_files
from annotations.errors import UserError
from annotations.model import (
    Annotation,
    Annotator,
    Codebook,
    Document,
    Label,
    ReadingStatus,
)
from annotations.offsets import checked_text
from annotations.project.adding import Adding
from annotations.project.attributes import plain
from annotations.project.codebook_many import CodebookMany
from annotations.project.codebook_versions import CodebookVersions
from annotations.project.concordancing import Concordancing
from annotations.project.consistency import Consistency
from annotations.project.converting import Converting
from annotations.project.reviewing import Reviewing
from annotations.project.searching import Searching
from annotations.project.usage import UsageOfLabels
from annotations.spanindex import Marks
from annotations.store import Store, codebook_rows, history, integrity, listing, queries, writes
from annotations.store.listing import Listing
from annotations.store.schema import SCHEMA_VERSION

DEFAULT_CODEBOOK = "semeval-2023"
"""What a project gets where none is named."""


class Project(
    CodebookMany,
    CodebookVersions,
    Converting,
    Concordancing,
    Reviewing,
    Consistency,
    Searching,
    UsageOfLabels,
    Adding,
):
    """An open project file. Every method that changes it is one step of its history.

    Use it as a context manager, or call ``close()``.
    """

    # -- opening and closing

    @classmethod
    def create(
        cls,
        path: str | Path,
        *,
        codebooks: Sequence[str | Codebook] = (DEFAULT_CODEBOOK,),
        language: str = "",
        name: str = "",
    ) -> Self:
        """Make a project file with codebooks (shipped ids, files or values); open for writing.

        Raises UserError when there is such a file already or a codebook is not valid.
        """
        books = [b if isinstance(b, Codebook) else codebook_files.load(b) for b in codebooks]
        for book in books:
            if sum(other.id == book.id for other in books) > 1:
                raise UserError("The codebook “{id}” was named twice.", id=book.id)
        path = Path(path)
        project = cls(Store.create(path))
        try:
            with project._store.transact(Op.EDIT_PROJECT, {}, "") as transaction:
                title = checked_text(name, "The name") or path.stem
                checked_text(language, "The language")
                writes.insert_project(transaction.connection, title, language)
                for book in books:
                    codebook_rows.insert_codebook(transaction.connection, book)
            project._store.forget_history()
        except BaseException:
            project.close()
            path.unlink(missing_ok=True)
            raise
        return project

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False) -> Self:
        """Open a project file.

        Raises UserError for what is no sound project, InUseError when somebody else is writing to
        it, and UnwritableError where it may only be read (both open with ``read_only``).
        """
        return cls(Store.open(Path(path), read_only=read_only))

    def close(self) -> None:
        """Close the file; it is then one file that can be mailed."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- the project itself

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether changes are refused."""
        return self._store.read_only

    @property
    def schema_version(self) -> int:
        """The version of the file's tables."""
        return SCHEMA_VERSION

    @property
    def name(self) -> str:
        """The project's name."""
        return queries.project(self._connection)[1]

    @property
    def language(self) -> str:
        """The language that new documents are taken to be in, or ""."""
        return queries.project(self._connection)[2]

    def set_current_annotator(self, name: str) -> None:
        """Sign changes with this name from now on, in this project. Not a step of the history."""
        self._store.set_state("annotator", checked_text(name.strip(), "The name"))

    def state(self, key: str, default: Any = None) -> Any:
        """Return what was kept under ``key`` for the next opening."""
        return self._store.state(key, default)

    def set_state(self, key: str, value: Any) -> None:
        """Keep a JSON value for the next opening. Not a step of the history."""
        self._store.set_state(key, value)

    # -- documents

    def documents(self) -> tuple[Document, ...]:
        """Return the documents in their order, without their texts."""
        return queries.documents(self._connection)

    def first_document(self) -> Document | None:
        """Return the first document, None in a project without any."""
        return queries.first_document(self._connection)

    def number_of_documents(self) -> int:
        """Return how many documents there are."""
        return queries.number_of_documents(self._connection)

    def document(self, id_: str) -> Document:
        """Return a document by its id. Raises UserError when there is none."""
        return self._lookup.document(id_)

    def text(self, document: str) -> str:
        """Return a document's text, exactly as it was decoded."""
        return queries.text(self._connection, self._lookup.document(document).row)

    def edit_document(
        self,
        id_: str,
        *,
        title: str | None = None,
        language: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> Document:
        """Change a document's title, language or metadata; its text never changes."""
        there = self._lookup.document(id_)
        if title is not None and not title.strip():
            raise UserError("A document needs a title.")
        texts = {"title": title, "language": language}
        values = {n: checked_text(t, f"The {n}") for n, t in texts.items() if t is not None}
        if metadata is not None:
            values["metadata"] = writes.dump(dict(plain(metadata, "The metadata")))
        with self._operation(Op.EDIT_DOCUMENT, {"title": there.title}) as transaction:
            writes.update_document(transaction.connection, there.row, values)
        return self._lookup.document(id_)

    def delete_document(self, id_: str) -> None:
        """Delete a document with its annotations."""
        there = self._lookup.document(id_)
        with self._operation(Op.DELETE_DOCUMENT, {"title": there.title}) as transaction:
            writes.delete(transaction.connection, "document", there.row)

    def set_reading(self, document: str, status: ReadingStatus, annotator: str = "") -> None:
        """Note how far an annotator is with a document."""
        there = self._lookup.document(document)
        who = self._who(annotator)
        detail = {"title": there.title, "status": status.value}
        with self._operation(Op.SET_READING, detail, who) as transaction:
            row = self._annotator_row(who)
            writes.set_reading(transaction.connection, there.row, row, status.value)

    def reading_statuses(self, annotator: str = "") -> dict[int, ReadingStatus]:
        """Return how far an annotator is, by document row; what is not named is unread."""
        who = self._lookup.annotator(annotator or self.current_annotator)
        return queries.reading_statuses(self._connection, who.row) if who else {}

    # -- codebooks and annotators

    def codebooks(self) -> tuple[Codebook, ...]:
        """Return the codebooks with their labels."""
        return self._lookup.names.codebooks

    def label(self, code: str, codebook: str = "") -> Label:
        """Return a label by its code. Raises UserError when it is in no codebook, or in several."""
        return self._lookup.label(code, codebook)

    def add_codebook(self, codebook: str | Codebook) -> Codebook:
        """Add a codebook (shipped id, file or value)."""
        made = codebook if isinstance(codebook, Codebook) else codebook_files.load(codebook)
        if any(book.id == made.id for book in self.codebooks()):
            raise UserError("The project has the codebook “{id}” already.", id=made.id)
        with self._operation(Op.ADD_CODEBOOK, {"title": made.id}) as transaction:
            codebook_rows.insert_codebook(transaction.connection, made)
        return self._lookup.codebook(made.id)

    def annotators(self) -> tuple[Annotator, ...]:
        """Return the annotators in the order in which they came."""
        return self._lookup.names.annotators

    def add_annotator(self, name: str) -> Annotator:
        """Add an annotator. Raises UserError when the name is empty or taken."""
        name = checked_text(name.strip(), "The name")
        if not name:
            raise UserError("An annotator needs a name.")
        if self._lookup.annotator(name):
            raise UserError("There is an annotator “{name}” already.", name=name)
        with self._operation(Op.ADD_ANNOTATOR, {"title": name}) as transaction:
            writes.insert_annotator(transaction.connection, name)
        return next(who for who in self.annotators() if who.name == name)

    # -- annotations

    def annotations(self, document: str) -> tuple[Annotation, ...]:
        """Return a document's annotations by (start, -end, label, id)."""
        there = self._lookup.document(document)
        return self._lookup.with_names(
            lambda names: queries.annotations_of(self._connection, names, there)
        )

    def annotation(self, id_: str) -> Annotation:
        """Return an annotation by its id. Raises UserError when there is none."""
        return self._lookup.annotation(id_)

    def annotation_at(self, row: int) -> Annotation | None:
        """Return an annotation by its row in this file."""
        return self._lookup.with_names(
            lambda names: queries.annotation_at(self._connection, names, row)
        )

    def marks(self, document: str) -> Marks:
        """Return a document's annotations as columns (code points), for the reading view."""
        return queries.marks(self._connection, self._lookup.document(document).row)

    def marks_of(self, rows: Iterable[int]) -> list[tuple[int, Marks]]:
        """Return (document row, its mark) of those of the annotation rows that exist."""
        return queries.marks_of(self._connection, rows)

    def listing(self, document: str = "") -> Iterator[Listing]:
        """Yield a document's annotations, or all of the project, as columns in small portions."""
        row = self._lookup.document(document).row if document else 0
        return listing.portions(self._connection, row)

    def listing_of(self, rows: Sequence[int]) -> Listing:
        """Return those of the annotation rows that exist, as columns."""
        return listing.of_rows(self._connection, rows)

    def newest_annotation_row(self) -> int:
        """Return the highest row of an annotation, 0 without any: about how many there are."""
        return queries.newest_annotation_row(self._connection)

    def counts_by_document(self) -> dict[int, int]:
        """Return the number of annotations by document row."""
        return queries.counts_by_document(self._connection)

    def counts_by_label(self, document: str = "") -> dict[int, int]:
        """Return the number of annotations by label row, in the project or one document."""
        row = self._lookup.document(document).row if document else 0
        return queries.counts_by_label(self._connection, row)

    def counts_by_annotator(self, document: str = "", *, accepted: bool = False) -> dict[int, int]:
        """Return the number of annotations by annotator row, in the project or one document.

        ``accepted`` leaves out what is suggested or rejected.
        """
        row = self._lookup.document(document).row if document else 0
        return queries.counts_by_annotator(self._connection, row, accepted=accepted)

    def rows_with(
        self, attribute: str, values: Collection[str], document: str = ""
    ) -> frozenset[int]:
        """Return the annotations (rows), of a document or all, whose attribute has such a value."""
        row = self._lookup.document(document).row if document else 0
        return queries.rows_with(self._connection, attribute, values, row)

    # -- history

    def undo(self) -> Changes | None:
        """Take back the last step; return what it touched, or None when there is none."""
        changes = self._store.undo()
        self._changed(changes)
        return changes

    def redo(self) -> Changes | None:
        """Do the step again that was last taken back; return what it touched, or None."""
        changes = self._store.redo()
        self._changed(changes)
        return changes

    def history(self, limit: int = -1) -> tuple[HistoryStep, ...]:
        """Return the steps, newest first; those taken back are marked ``undone``."""
        return history.steps(self._connection, limit)

    def next_undo(self) -> HistoryStep | None:
        """Return the step that ``undo()`` would take back."""
        return history.last_done(self._connection)

    def next_redo(self) -> HistoryStep | None:
        """Return the step that ``redo()`` would do again."""
        return history.first_undone(self._connection)

    # -- the whole file

    def start_history(self) -> None:
        """Forget the steps so far: what made the project itself is nothing to take back."""
        self._store.forget_history()

    def check(self) -> list[str]:
        """Return a sentence for each thing that is wrong with the file; none when it is sound."""
        return list(integrity.problems(self._connection))
