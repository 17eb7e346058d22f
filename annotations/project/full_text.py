"""Searching all documents for words at once, through the store's index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotations import fulltext
from annotations.model import Document
from annotations.offsets import Fragment
from annotations.project.base import ProjectBase
from annotations.project.exchange import Progress
from annotations.store import Connection, queries, search

MOST_HITS = 100
_AROUND = 48
_INDEXED_AT_ONCE = 100_000
"""Characters in one transaction: between two of them whoever annotates gets its turn."""


@dataclass(frozen=True, slots=True)
class WordHit:
    """A passage found (code points), and the text around it, cut between words."""

    document: Document
    start: int
    end: int
    before: str
    quote: str
    after: str

    @property
    def snippet(self) -> str:
        """The passage in its surroundings."""
        return f"{self.before}{self.quote}{self.after}"


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    ``documents`` counts those that hold the words; -1 where there are more hits and the project
    has no index to count by. ``cut``: there are more hits than were asked for.
    """

    hits: tuple[WordHit, ...]
    documents: int
    cut: bool


class FullText(ProjectBase):
    """Words, phrases and beginnings of words in all documents."""

    def index_words(self, progress: Progress | None = None) -> int:
        """Take the texts that the index of words lacks into it, some at a time.

        Blocks until all is done; a window calls it beside. ``progress`` gets (done, all). Not a
        step of the history. Returns how many were taken; none where the file is read only.
        """
        if self._store.read_only:
            return 0
        number, done = search.lacking(self._connection), 0
        while done < number:
            if progress is not None:
                progress(done, number)
            taken: list[int] = []

            def write(connection: Connection, taken: list[int] = taken) -> None:
                taken.append(search.extend(connection, _INDEXED_AT_ONCE))

            if not self._store.cache(write) or not taken[0]:
                break
            done += taken[0]
        return done

    def search(self, words: str, *, limit: int = MOST_HITS) -> Found:
        """Return where all of the words stand, in the order of documents and text.

        ``guerre froide`` are two words, ``"guerre froide"`` is a phrase, ``guerr*`` the beginning
        of a word; case and accents do not matter. Raises UserError where there is no word.
        """
        wanted = fulltext.parse(words)
        if not search.in_step(self._connection):
            self._store.cache(search.rebuild)
        with self._store.snapshot() as connection:
            if search.in_step(connection):
                rows = search.documents(connection, wanted.expression())
                number = len(rows)
            else:
                rows = [document.row for document in queries.documents(connection)]
                number = -1
            hits: list[WordHit] = []
            holding = 0
            for document, text, places in _occurrences(connection, rows, wanted):
                holding += 1
                room = limit - len(hits)
                hits.extend(_hit(document, text, place) for place in places[:room])
                if len(places) > room:
                    return Found(tuple(hits), number, cut=True)
        return Found(tuple(hits), holding, cut=False)


def _occurrences(
    connection: Connection, rows: list[int], wanted: fulltext.Words
) -> Iterator[tuple[Document, str, list[Fragment]]]:
    for row in rows:
        text = queries.text(connection, row)
        places = wanted.occurrences(text)
        document = queries.document_at(connection, row) if places else None
        if document is not None:
            yield document, text, places


def _hit(document: Document, text: str, place: Fragment) -> WordHit:
    start, end = place
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = before[before.find(" ") + 1 :]
    if end + _AROUND < len(text) and " " in after:
        after = after[: after.rfind(" ")]
    return WordHit(document, start, end, before, text[start:end], after)
