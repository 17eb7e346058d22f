"""Patterns of tokens over the documents, by the index of tokens where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.model import Document
from annotations.offsets import Fragment
from annotations.project.exchange import Progress
from annotations.project.parsing import Parsing, keep_indexed, of_its_pipeline
from annotations.store import Connection, parses, queries, token_index

if TYPE_CHECKING:
    from annotations.language.concordance import Search
    from annotations.language.parse import Parse
    from annotations.language.token_index import Asked, Indexed, Lexicon, Unsigned

    _Made = tuple[parses.StoredParse, Indexed]

# What only some commands need is loaded there, so that the window starts as fast as without it.

_OF_A_PARSE = frozenset({"lemma", "pos", "morph"})
_FIRST_PORTION, _PORTION = 16, 256
"""Documents that are looked at together: few at first, so that the first lines come at once."""

_INDEXED_AT_ONCE = 8
"""Parses in one transaction: between two of them whoever annotates gets its turn."""


@dataclass(frozen=True, slots=True)
class _Portion:
    """Some documents: which parses are fresh, the rows of those indexed, places where needed."""

    documents: Sequence[Document]
    fresh: frozenset[int]
    rows: dict[int, Unsigned]
    places: dict[int, Unsigned]


class TokenSearch(Parsing):
    """Asks a pattern of the lexicon once, and reads only the parses of documents that match."""

    _lexicon_read: Lexicon | None = None

    # -- making the index

    def unindexed(self) -> int:
        """Return how many parses the index of tokens lacks, as in an older file."""
        return len(token_index.lacking(self._connection))

    def index_tokens(self, progress: Progress | None = None) -> int:
        """Take the parses that the index of tokens lacks into it, some at a time.

        Blocks until all is done; a window calls it beside. ``progress`` gets (done, all). Not a
        step of the history. Returns how many were taken; none where the file is read only.
        """
        if self._store.read_only:
            return 0
        self._store.cache(token_index.tidy)
        wanted = token_index.lacking(self._connection)
        done = 0
        for first in range(0, len(wanted), _INDEXED_AT_ONCE):
            if progress is not None:
                progress(first, len(wanted))
            some = _indexed(self._connection, wanted[first : first + _INDEXED_AT_ONCE])

            def write(connection: Connection, some: list[_Made] = some) -> None:
                for stored, made in some:
                    keep_indexed(connection, stored, made)

            if not self._store.cache(write):
                break
            done += len(some)
        return done

    # -- searching

    def _by_tokens(
        self,
        search: Search,
        chosen: Sequence[Document],
        unparsed: Callable[[Document], object],
        progress: Progress | None,
    ) -> Iterator[tuple[Document, list[Fragment]]]:
        """Yield every document that can be asked, with its matches; most have none."""
        from annotations.language.token_index import Asked

        assert search.tokens is not None
        connection = self._connection
        needs_parse = bool(search.attributes & _OF_A_PARSE)
        asked = Asked(search.tokens, self._lexicon(connection))
        number = 0
        for portion in self._portions(connection, asked, chosen):
            for document in portion.documents:
                if progress is not None:
                    progress(number, len(chosen))
                number += 1
                matches: list[Fragment] | None = [] if document.row in portion.rows else None
                if document.row in portion.places:
                    both = portion.rows[document.row], portion.places[document.row]
                    matches = asked.matches(*both)
                if matches is None and not (needs_parse and document.row not in portion.fresh):
                    matches = self._in_parse(document, search, needs_parse=needs_parse)
                if matches is None:
                    unparsed(document)
                else:
                    yield document, matches

    def _portions(
        self, connection: Connection, asked: Asked, chosen: Sequence[Document]
    ) -> Iterator[_Portion]:
        from annotations.language.token_index import unpacked, unsqueezed

        known = token_index.known(connection)
        language = queries.project(connection)[2]
        first, size = 0, _FIRST_PORTION
        while first < len(chosen):
            documents = chosen[first : first + size]
            first, size = first + size, _PORTION
            fresh = {}
            for document in documents:
                there = known.get(document.row)
                if there is None or there.sha256 != document.sha256:
                    continue
                spoken = document.language or language
                if of_its_pipeline(spoken, there.pipeline, there.version):
                    fresh[document.row] = there.parse
            found = token_index.rows(connection, fresh)
            rows = {
                number: row
                for number, packed in found.items()
                if (row := unpacked(*packed)) is not None
            }
            may = dict(zip(rows, asked.may_match(list(rows.values())), strict=True))
            wanted = {number for number, flag in may.items() if flag}
            places = {
                number: place
                for number, packed in token_index.places(connection, wanted).items()
                if (place := unsqueezed(*packed)) is not None
            }
            sound = {
                number: row
                for number, row in rows.items()
                if may[number] is not None and (number in places or number not in wanted)
            }
            yield _Portion(documents, frozenset(fresh), sound, places)

    def _in_parse(
        self, document: Document, search: Search, *, needs_parse: bool
    ) -> list[Fragment] | None:
        parse = self.parse_of(document.id) if needs_parse else self.tokens(document.id)
        if parse is None:
            return None
        there: Parse = parse
        return search.matches(queries.text(self._connection, document.row), lambda: there)

    def _lexicon(self, connection: Connection) -> Lexicon:
        """Return the lexicon: what was read before, and what came since. It only grows."""
        from annotations.language.token_index import empty_lexicon

        known = self._lexicon_read or empty_lexicon()
        more = token_index.lexicon(connection, len(known.strings) - 1, known.number - 1)
        self._lexicon_read = grown = known.grown(*more)
        return grown


def _indexed(connection: Connection, documents: Sequence[int]) -> list[_Made]:
    """Return stored parses with what the index holds of them, those left out that are stale."""
    from annotations.language.parse import decode
    from annotations.language.token_index import indexed

    found = []
    for document in documents:
        stored = parses.stored(connection, document)
        there = queries.document_at(connection, document)
        if stored is None or there is None or stored.sha256 != there.sha256:
            continue
        try:
            made = indexed(decode(stored.data), queries.text(connection, document))
        except ValueError:
            continue
        if made is not None:
            found.append((stored, made))
    return found
