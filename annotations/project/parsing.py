"""Parses of the documents: kept in the project, made anew where text or pipeline changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.language import pipelines
from annotations.model import Document
from annotations.project.base import ProjectBase
from annotations.project.exchange import Progress
from annotations.store import Connection, parses, queries, token_index
from annotations.store.parses import StoredParse

if TYPE_CHECKING:
    from concurrent.futures import Future

    from annotations.language.parse import Parse
    from annotations.language.token_index import Indexed
    from annotations.language.worker import Worker

# What only some commands need is loaded there, so that the window starts as fast as without it.

_AHEAD = 2
"""Texts that are with the worker: so few that another can still come first, so many that the
process has work while a parse is stored."""


class Parsing(ProjectBase):
    """Tokens with lemma, part of speech and morphology."""

    def language_of(self, document: Document) -> str:
        """Return the language a document is parsed in: its own, else the project's."""
        return document.language or queries.project(self._connection)[2]

    def parse_of(self, document: str) -> Parse | None:
        """Return the stored parse of a document, None where there is none that is fresh."""
        from annotations.language.parse import decode

        there = self._lookup.document(document)
        stored = parses.stored(self._connection, there.row)
        if stored is None or not self._fresh(there, stored.sha256, stored.pipeline, stored.version):
            return None
        try:
            parse = decode(stored.data)
        except ValueError:
            return None
        return parse if not len(parse) or int(parse.ends.max()) <= there.length else None

    def tokens(self, document: str) -> Parse:
        """Return the fresh parse of a document, or its words and marks without lemmas and tags."""
        from annotations.language.tokens import words

        parse = self.parse_of(document)
        if parse is None:
            there = self._lookup.document(document)
            parse = words(queries.text(self._connection, there.row), self.language_of(there))
        return parse

    def unparsed(self) -> tuple[Document, ...]:
        """Return the documents whose parse is missing or stale."""
        known = parses.known(self._connection)
        return tuple(
            document
            for document in queries.documents(self._connection)
            if document.row not in known or not self._fresh(document, *known[document.row])
        )

    def words_only(self) -> tuple[Document, ...]:
        """Return the documents whose fresh parse has neither lemmas nor parts of speech.

        No model for their language was installed where they were parsed.
        """
        known = {
            row: parse
            for row, parse in parses.known(self._connection).items()
            if pipelines.words_only(parse[1])
        }
        return tuple(
            document
            for document in (queries.documents(self._connection) if known else ())
            if document.row in known and self._fresh(document, *known[document.row])
        )

    def keep_parse(self, document: str, parse: Parse) -> bool:
        """Store a parse; False where the project cannot be written to just now."""
        from annotations.language.token_index import indexed

        there = self._lookup.document(document)
        stored = StoredParse(there.row, there.sha256, parse.pipeline, parse.version, parse.encode())
        made = indexed(parse, queries.text(self._connection, there.row))

        def write(connection: Connection) -> None:
            parses.keep(connection, [stored])
            if made is not None:
                keep_indexed(connection, stored, made)

        # A damaged index of tokens never stands in the way of a parse.
        return self._store.cache(write) or self._store.cache(
            lambda connection: parses.keep(connection, [stored])
        )

    def parse(
        self,
        worker: Worker,
        documents: Iterable[str] = (),
        progress: Progress | None = None,
        *,
        wait: Callable[[Future[Parse]], Parse] | None = None,
        failed: Callable[[Document, UserError], object] | None = None,
        first: Callable[[], str] = lambda: "",
    ) -> int:
        """Parse the documents named, or all that lack a fresh parse, and keep what was found.

        Blocks until all is done; a window calls it beside. ``progress`` gets (documents done,
        all). Not a step of the history. Returns how many were parsed. Raises UserError where
        spaCy is not installed, the project is read only, or a text cannot be parsed; what was
        parsed before is kept. ``wait`` waits for a parse in another way than ``Future.result``;
        ``failed`` is told a text that cannot be parsed, and the others are parsed all the same;
        ``first`` is asked again and again which document comes before the others.
        """
        if not pipelines.available():
            raise UserError("Lemmas and parts of speech need spaCy, which is not installed.")
        if self._store.read_only:
            raise UserError("The project is open for reading only; parses cannot be kept.")
        self._store.cache(parses.tidy)
        wanted = [self._lookup.document(id_) for id_ in documents] or list(self.unparsed())
        done = 0
        for document, future in self._asked(worker, wanted, first):
            if progress is not None:
                progress(done, len(wanted))
            try:
                found = wait(future) if wait else future.result()
                if not self.keep_parse(document.id, found):
                    raise UserError("What was found could not be stored; is the disk full?")
            except UserError as error:
                if failed is None:
                    raise
                failed(document, error)
            done += 1
        return done

    def _asked(
        self, worker: Worker, documents: list[Document], first: Callable[[], str]
    ) -> Iterator[tuple[Document, Future[Parse]]]:
        waiting: list[tuple[Document, Future[Parse]]] = []
        left = {document.id: document for document in documents}
        try:
            while left:
                wanted = first()
                document = left.pop(wanted if wanted in left else next(iter(left)))
                if queries.document_at(self._connection, document.row) is None:
                    continue  # deleted since, which other threads may do
                text = queries.text(self._connection, document.row)
                waiting.append((document, worker.parse(text, self.language_of(document))))
                if len(waiting) >= _AHEAD:
                    yield waiting.pop(0)
            while waiting:
                yield waiting.pop(0)
        finally:
            for _, future in waiting:
                worker.cancel(future)

    def _fresh(self, document: Document, sha256: str, pipeline: str, version: str) -> bool:
        if sha256 != document.sha256:
            return False
        return of_its_pipeline(self.language_of(document), pipeline, version)


def of_its_pipeline(language: str, pipeline: str, version: str) -> bool:
    """Return whether a text in a language would be parsed so today."""
    # Without a model here, what somebody else's model found is better than nothing.
    return not pipelines.model(language) or (pipeline, version) == pipelines.chosen(language)


def keep_indexed(connection: Connection, stored: StoredParse, made: Indexed) -> None:
    """Take a parse into the index of tokens, if it is the document's stored one."""
    import numpy as np

    from annotations.language.token_index import packed, squeezed

    kinds = token_index.numbered(connection, made.strings, made.kinds.tolist())
    row = np.array([0, *kinds], np.int64)[made.row]
    kept = token_index.TokenRow(*packed(row), *squeezed(made.places))
    token_index.keep(connection, stored, kept)
