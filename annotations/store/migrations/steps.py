"""The steps. Each says what it found, in words of its own: later versions of the tables change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def versions_of_codebooks(operations: Operations) -> None:
    """1 to 2: a table for the versions of codebooks that were published."""
    operations.execute(
        "CREATE TABLE codebook_version (id INTEGER NOT NULL PRIMARY KEY, "
        "codebook_id INTEGER NOT NULL REFERENCES codebook (id) ON DELETE CASCADE "
        "DEFERRABLE, version TEXT DEFAULT '' NOT NULL, "
        "content TEXT DEFAULT '{}' NOT NULL, changes TEXT DEFAULT '{}' NOT NULL, "
        "note TEXT DEFAULT '' NOT NULL, annotator TEXT DEFAULT '' NOT NULL, "
        "created TEXT DEFAULT '' NOT NULL, UNIQUE (codebook_id, version))"
    )
