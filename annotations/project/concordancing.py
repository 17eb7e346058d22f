"""Concordances over the documents of a project."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from annotations.model import Document, Status
from annotations.offsets import Fragment
from annotations.project.exchange import Progress
from annotations.project.parsing import Parsing
from annotations.store import queries
from annotations.store import search as index

if TYPE_CHECKING:
    from annotations.language.concordance import Collocate, Condition, Line, Search
    from annotations.language.parse import Parse

# What only some commands need is loaded there, so that the window starts as fast as without it.

_OF_A_PARSE = frozenset({"lemma", "pos", "morph"})


@dataclass(frozen=True, slots=True)
class Concordance:
    """Lines found.

    ``unparsed``: the documents that a question for lemmas or parts of speech could not be asked
    of, because they are not parsed; nothing of them is among the lines.
    """

    lines: tuple[Line, ...]
    unparsed: tuple[Document, ...] = ()


class Concordancing(Parsing):
    """Looking for words, patterns of tokens, and what stands around them."""

    def concordance(
        self,
        query: str,
        *,
        kind: str = "",
        documents: Iterable[str] = (),
        width: int = 60,
        sort: str = "document",
        progress: Progress | None = None,
    ) -> Concordance:
        """Return the lines of a query over the documents named, or all.

        See ``annotations.language.concordance`` for queries and their kinds. ``width``:
        characters of context on either side; ``sort``: "document", "match", "left" or "right".
        Raises UserError where the query is none or names a label or annotator that is not there.
        """
        from annotations.language.concordance import ordered

        ordered((), sort)
        unparsed: list[Document] = []
        found = self.lines(
            query,
            kind=kind,
            documents=documents,
            width=width,
            unparsed=unparsed.append,
            progress=progress,
        )
        lines = [line for some in found for line in some]
        return Concordance(tuple(ordered(lines, sort)), tuple(unparsed))

    def lines(
        self,
        query: str,
        *,
        kind: str = "",
        documents: Iterable[str] = (),
        width: int = 60,
        unparsed: Callable[[Document], object] = lambda _: None,
        progress: Progress | None = None,
    ) -> Generator[list[Line]]:
        """Yield the lines of one document after another, as they are found.

        As ``concordance``, but the first lines are there before all documents are read.
        ``unparsed`` is told the documents that could not be asked. The iterator holds a state of
        the file: go through it, or close it.
        """
        from annotations.language import concordance as made

        search = self._understood(query, kind)
        for document, text, matches in self._matched(search, documents, unparsed, progress):
            lines = []
            for match in matches:
                left, right = made.context(text, match, width)
                quote = text[slice(*match)]
                lines.append(made.Line(document.id, document.title, *match, left, quote, right))
            yield lines

    def collocates(
        self,
        query: str,
        *,
        kind: str = "",
        documents: Iterable[str] = (),
        span: int = 5,
        least: int = 2,
        progress: Progress | None = None,
    ) -> list[Collocate]:
        """Return what stands within ``span`` words of the matches, by log-likelihood.

        Lemmas where a document is parsed, else words. Documents that a question for lemmas or
        parts of speech could not be asked of are left out of all counts.
        """
        from annotations.language.concordance import Collocates

        search = self._understood(query, kind)
        counted = Collocates(span)
        found = self._matched(search, documents, lambda _: None, progress, every=True)
        for document, text, matches in found:
            counted.add(text, self.tokens(document.id), matches)
        return counted.ranked(least)

    def _understood(self, query: str, kind: str) -> Search:
        from annotations.language.concordance import understand

        search = understand(query, kind)
        for condition in search.conditions:
            self._lookup.label_anywhere(condition.label)
            if condition.annotator:
                self._lookup.known_annotator(condition.annotator)
        return search

    def _matched(
        self,
        search: Search,
        documents: Iterable[str],
        unparsed: Callable[[Document], object],
        progress: Progress | None,
        *,
        every: bool = False,
    ) -> Iterator[tuple[Document, str, list[Fragment]]]:
        """Yield (document, text, matches) where there are any; with ``every``, everywhere."""
        with self._store.snapshot() as connection:
            named = [self._lookup.document(id_) for id_ in documents]
            chosen = named or list(queries.documents(connection))
            if search.within and not every and index.in_step(connection):
                holding = set(index.documents(connection, search.within))
                chosen = [document for document in chosen if document.row in holding]
            for number, document in enumerate(chosen):
                if progress is not None:
                    progress(number, len(chosen))
                parse: Parse | None = None
                if search.attributes & _OF_A_PARSE:
                    parse = self.parse_of(document.id)
                    if parse is None:
                        unparsed(document)
                        continue
                text = queries.text(connection, document.row)
                matches = search.matches(text, partial(self._tokens_or, document, parse))
                if search.conditions and matches:
                    matches = self._filtered(document, matches, search.conditions)
                if matches or every:
                    yield document, text, matches

    def _tokens_or(self, document: Document, parse: Parse | None) -> Parse:
        return parse if parse is not None else self.tokens(document.id)

    def _filtered(
        self, document: Document, matches: list[Fragment], conditions: tuple[Condition, ...]
    ) -> list[Fragment]:
        connection = self._connection
        annotations = self._lookup.with_names(
            lambda names: queries.annotations_of(connection, names, document)
        )
        for condition in conditions:
            annotated = [
                fragment
                for annotation in annotations
                if annotation.label == condition.label
                and condition.annotator in ("", annotation.annotator)
                and annotation.status is not Status.REJECTED
                for fragment in annotation.fragments
            ]
            matches = [match for match in matches if condition.holds(match, annotated)]
        return matches
