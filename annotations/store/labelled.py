"""Where a label stands, by its code: in whatever codebook, rejected annotations aside."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection

from annotations.offsets import Fragment
from annotations.store.queries import fragments_from

_IN = "IN (SELECT value FROM json_each(?))"


class Labelled:
    """The annotations with a label, of one annotator or ("") of anybody."""

    def __init__(self, connection: Connection, label: str, annotator: str) -> None:
        run = connection.exec_driver_sql
        labels = [row for (row,) in run("SELECT id FROM label WHERE code = ?", (label,))]
        self._values = [json.dumps(labels)]
        # The plus keeps SQLite from going through all that the label stands on in each document.
        self._where = f"+label_id {_IN} AND status <> 'rejected'"
        if annotator:
            sql = "SELECT id FROM annotator WHERE name = ?"
            self._values.append(json.dumps([row for (row,) in run(sql, (annotator,))]))
            self._where += f" AND +annotator_id {_IN}"
        self._driver: Any = connection.connection.dbapi_connection

    def documents(self) -> frozenset[int]:
        """Return the rows of the documents that have one."""
        where = self._where.replace("+label_id", "label_id")
        sql = f"SELECT DISTINCT document_id FROM annotation WHERE {where}"
        return frozenset(row for (row,) in self._driver.execute(sql, self._values))

    def fragments(self, document: int) -> list[Fragment]:
        """Return their fragments in one document."""
        sql = (
            f'SELECT start, "end", fragments FROM annotation WHERE {self._where} '
            "AND document_id = ?"
        )
        found: list[Fragment] = []
        for start, end, several in self._driver.execute(sql, [*self._values, document]):
            found += fragments_from(start, end, several)
        return found
