"""Parses of the documents: kept in the project, made anew where text or pipeline changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.language import pipelines
from annotations.model import Document
from annotations.project.base import ProjectBase
from annotations.project.exchange import Progress
from annotations.store import parses, queries
from annotations.store.parses import StoredParse

if TYPE_CHECKING:
    from concurrent.futures import Future

    from annotations.language.parse import Parse
    from annotations.language.worker import Worker

# What only some commands need is loaded there, so that the window starts as fast as without it.

_AHEAD = 8
"""Texts that wait in the worker; not all, or a large project would stand in memory twice."""


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

    def keep_parse(self, document: str, parse: Parse) -> bool:
        """Store a parse; False where the project cannot be written to just now."""
        there = self._lookup.document(document)
        stored = StoredParse(there.row, there.sha256, parse.pipeline, parse.version, parse.encode())
        return self._store.cache(lambda connection: parses.keep(connection, [stored]))

    def parse(
        self,
        worker: Worker,
        documents: Iterable[str] = (),
        progress: Progress | None = None,
        *,
        wait: Callable[[Future[Parse]], Parse] | None = None,
        failed: Callable[[Document, UserError], object] | None = None,
    ) -> int:
        """Parse the documents named, or all that lack a fresh parse, and keep what was found.

        Blocks until all is done; a window calls it beside. ``progress`` gets (documents done,
        all). Not a step of the history. Returns how many were parsed. Raises UserError where
        spaCy is not installed, the project is read only, or a text cannot be parsed; what was
        parsed before is kept. ``wait`` waits for a parse in another way than ``Future.result``;
        ``failed`` is told a text that cannot be parsed, and the others are parsed all the same.
        """
        if not pipelines.available():
            raise UserError("Lemmas and parts of speech need spaCy, which is not installed.")
        if self._store.read_only:
            raise UserError("The project is open for reading only; parses cannot be kept.")
        self._store.cache(parses.tidy)
        wanted = [self._lookup.document(id_) for id_ in documents] or list(self.unparsed())
        done = 0
        for document, future in self._asked(worker, wanted):
            if progress is not None:
                progress(done, len(wanted))
            try:
                self.keep_parse(document.id, wait(future) if wait else future.result())
            except UserError as error:
                if failed is None:
                    raise
                failed(document, error)
            done += 1
        return done

    def _asked(
        self, worker: Worker, documents: list[Document]
    ) -> Iterator[tuple[Document, Future[Parse]]]:
        waiting: list[tuple[Document, Future[Parse]]] = []
        try:
            for document in documents:
                if queries.document_at(self._connection, document.row) is None:
                    continue  # deleted since, which other threads may do
                text = queries.text(self._connection, document.row)
                waiting.append((document, worker.parse(text, self.language_of(document))))
                if len(waiting) > _AHEAD:
                    yield waiting.pop(0)
            while waiting:
                yield waiting.pop(0)
        finally:
            for _, future in waiting:
                worker.cancel(future)

    def _fresh(self, document: Document, sha256: str, pipeline: str, version: str) -> bool:
        if sha256 != document.sha256:
            return False
        language = self.language_of(document)
        # Without a model here, what somebody else's model found is better than nothing.
        return not pipelines.model(language) or (pipeline, version) == pipelines.chosen(language)
