"""A running operation, as it is handed to whoever writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from annotations.changes import Changes, Op
from annotations.store import undo


class Transaction:
    """A running operation: its connection, and the detail that its history text will show."""

    def __init__(self, connection: Connection, op: Op, detail: Mapping[str, Any], who: str) -> None:
        self.connection = connection
        self.op = op
        self.detail = dict(detail)
        self.annotator = who
        self.changes: Changes | None = None
        self.entries: list[undo.Entry] = []

    def fold_log(self) -> None:
        """Take in what the triggers noted so far; a long operation does so now and then.

        The notes stand row by row in memory, and what they come to is small.
        """
        undo.take(self.connection, self.entries)
