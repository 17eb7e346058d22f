"""What the project file holds that can be made anew: the index of words, parses,
and the index of their tokens.

Caches belong neither to the schema nor to the history. A file may lack them, and an older program
ignores them.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from annotations.store import parses, search, token_index
from annotations.store.undo import Entry

TABLES = {**search.TABLES, **parses.TABLES, **token_index.TABLES}
"""What makes each table, by its name."""


def create(connection: Connection) -> None:
    """Make empty caches in a new file."""
    search.create(connection)
    parses.create(connection)
    token_index.create(connection)


def follow(connection: Connection, entries: Sequence[Entry]) -> None:
    """Take over what a finished operation did to the texts, inside its transaction."""
    search.follow(connection, entries)
    gone = [row for name, kind, row, _, _ in entries if name == "document_text" and kind == "d"]
    if gone:
        parses.forget(connection, gone)
        token_index.forget(connection, gone)
