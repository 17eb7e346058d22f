"""Concordances over the documents of a project."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from annotations.model import Document
from annotations.offsets import Fragment
from annotations.project.exchange import Progress
from annotations.project.token_search import TokenSearch
from annotations.store import Connection, queries
from annotations.store import search as index
from annotations.store.labelled import Labelled

if TYPE_CHECKING:
    from annotations.language.concordance import Collocate, Condition, Line, Search

# What only some commands need is loaded there, so that the window starts as fast as without it.


@dataclass(frozen=True, slots=True)
class Concordance:
    """Lines found.

    ``unparsed``: the documents that a question for lemmas or parts of speech could not be asked
    of, because they are not parsed; ``words_only``: those whose parse has neither, because there
    was no model for their language. Nothing of either is among the lines.
    """

    lines: tuple[Line, ...]
    unparsed: tuple[Document, ...] = ()
    words_only: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Whom to tell the documents that could not be asked, as in ``Concordance``."""

    unparsed: Callable[[Document], object] = lambda _: None
    words_only: Callable[[Document], object] = lambda _: None


_NOBODY = LeftOut()


class Concordancing(TokenSearch):
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
        words_only: list[Document] = []
        found = self.lines(
            query,
            kind=kind,
            documents=documents,
            width=width,
            left_out=LeftOut(unparsed.append, words_only.append),
            progress=progress,
        )
        lines = [line for some in found for line in some]
        return Concordance(tuple(ordered(lines, sort)), tuple(unparsed), tuple(words_only))

    def lines(
        self,
        query: str,
        *,
        kind: str = "",
        documents: Iterable[str] = (),
        width: int = 60,
        left_out: LeftOut = _NOBODY,
        progress: Progress | None = None,
    ) -> Generator[list[Line]]:
        """Yield the lines of one document after another, as they are found.

        As ``concordance``, but the first lines are there before all documents are read.
        ``left_out`` is told the documents that could not be asked. The iterator holds a state of
        the file: go through it, or close it.
        """
        from annotations.language import concordance as made

        search = self._understood(query, kind)
        for document, text, matches in self._matched(search, documents, left_out, progress):
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
        found = self._matched(search, documents, _NOBODY, progress, every=True)
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
        left_out: LeftOut,
        progress: Progress | None,
        *,
        every: bool = False,
    ) -> Iterator[tuple[Document, str, list[Fragment]]]:
        """Yield (document, text, matches) where there are any; with ``every``, everywhere."""
        with self._store.snapshot() as connection:
            named = [self._lookup.document(id_) for id_ in documents]
            chosen: Sequence[Document] = named or queries.documents(connection)
            conditions = [
                (condition, Labelled(connection, condition.label, condition.annotator))
                for condition in search.conditions
            ]
            if not every:
                chosen = _candidates(connection, search, chosen, conditions)
            if search.needs_lemmas:
                chosen = self._with_lemmas(chosen, left_out)
            for document, matches in self._asked_of(search, chosen, left_out.unparsed, progress):
                for condition, labelled in conditions if matches else ():
                    there = labelled.fragments(document.row)
                    matches = [match for match in matches if condition.holds(match, there)]
                if matches or every:
                    yield document, queries.text(connection, document.row), matches

    def _with_lemmas(self, chosen: Sequence[Document], left_out: LeftOut) -> list[Document]:
        """Return the documents but those whose parse has words only, which are told."""
        without = {document.row for document in self.words_only()}
        for document in chosen:
            if document.row in without:
                left_out.words_only(document)
        return [document for document in chosen if document.row not in without]

    def _asked_of(
        self,
        search: Search,
        chosen: Sequence[Document],
        unparsed: Callable[[Document], object],
        progress: Progress | None,
    ) -> Iterator[tuple[Document, list[Fragment]]]:
        """Yield every document that can be asked, with its matches."""
        if search.tokens is not None:
            yield from self._by_tokens(search, chosen, unparsed, progress)
            return
        for number, document in enumerate(chosen):
            if progress is not None:
                progress(number, len(chosen))
            text = queries.text(self._connection, document.row)
            yield document, search.matches(text, partial(self.tokens, document.id))


def _candidates(
    connection: Connection,
    search: Search,
    chosen: Sequence[Document],
    conditions: Sequence[tuple[Condition, Labelled]],
) -> Sequence[Document]:
    """Return the documents that can hold a match, as far as that is known without them."""
    if search.within and index.in_step(connection):
        holding = frozenset(index.documents(connection, search.within))
        chosen = [document for document in chosen if document.row in holding]
    for condition, labelled in conditions:
        if condition.how != "without":
            holding = labelled.documents()
            chosen = [document for document in chosen if document.row in holding]
    return chosen
