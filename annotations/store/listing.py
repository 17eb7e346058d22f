"""The annotations of a document or of the project as columns, read in portions, for tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from annotations.offsets import Fragments
from annotations.store.queries import fragments_from

PORTION = 8_192
_IDS_AT_ONCE = 500

Numbers = npt.NDArray[np.int64]

_NUMBERS = (
    'SELECT id, document_id, start, "end", label_id, annotator_id, '
    "CASE status WHEN 'accepted' THEN 0 WHEN 'suggested' THEN 1 ELSE 2 END FROM annotation WHERE "
)
_NOTES = "SELECT id, note FROM annotation WHERE note <> '' AND "
_FRAGMENTS = "SELECT id, start, \"end\", fragments FROM annotation WHERE fragments <> '' AND "

COLUMNS = ("row", "document", "start", "end", "label", "annotator", "status")


@dataclass(frozen=True, slots=True)
class Listing:
    """Annotations by ascending row, as columns of equal length.

    ``row``, ``document``, ``label`` and ``annotator`` are rows of the project file, ``start`` and
    ``end`` hulls in code points, ``status`` values of ``model.STATUS_CODES``. ``notes`` and
    ``fragments`` (of those with several) by annotation row, only where there is something.
    """

    row: Numbers
    document: Numbers
    start: Numbers
    end: Numbers
    label: Numbers
    annotator: Numbers
    status: Numbers
    notes: Mapping[int, str] = field(default_factory=dict)
    fragments: Mapping[int, Fragments] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        flat: Iterable[tuple[int, ...]] = (),
        notes: Mapping[int, str] | None = None,
        fragments: Mapping[int, Fragments] | None = None,
    ) -> Listing:
        """Build from tuples in the order of ``COLUMNS``."""
        table = np.fromiter(chain.from_iterable(flat), np.int64).reshape(-1, len(COLUMNS))
        row, document, start, end, label, annotator, status = (
            np.ascontiguousarray(table[:, i]) for i in range(len(COLUMNS))
        )
        return cls(
            row, document, start, end, label, annotator, status, notes or {}, fragments or {}
        )

    def __len__(self) -> int:
        return len(self.row)


def portions(connection: Connection, document: int = 0) -> Iterator[Listing]:
    """Yield the annotations of a document (by row), or of the project (0).

    Each step looks at ``PORTION`` annotations at most, so that a caller who has little time can do
    something else in between. What is changed between two steps may be missed.
    """
    run = _driver(connection)
    values = (document,) if document else ()
    if document:
        span = "SELECT MIN(id), MAX(id), COUNT(*) FROM annotation WHERE document_id = ?"
        first, last, count = run(span, values).fetchone()
        if count <= PORTION:
            yield _read(run, "document_id = ?", values)
            return
    else:
        # Asked for one by one, SQLite looks at the ends of the table only.
        span = "SELECT (SELECT MIN(id) FROM annotation), (SELECT MAX(id) FROM annotation)"
        first, last = run(span).fetchone()
    # The index would sort all of the document's annotations for each portion.
    condition = "id BETWEEN ? AND ?" + (" AND +document_id = ?" if document else "")
    step = (
        f"SELECT MAX(id) FROM (SELECT id FROM annotation WHERE id >= ? ORDER BY id LIMIT {PORTION})"
    )
    while first is not None and first <= last:
        (end,) = run(step, (first,)).fetchone()
        if end is None:
            return
        yield _read(run, condition, (first, min(end, last), *values))
        first = end + 1


def of_rows(connection: Connection, rows: Sequence[int]) -> Listing:
    """Return those of the annotations that exist."""
    run = _driver(connection)
    flat: list[Any] = []
    notes: dict[int, str] = {}
    fragments: dict[int, Fragments] = {}
    ordered = sorted(rows)
    for first in range(0, len(ordered), _IDS_AT_ONCE):
        some = tuple(ordered[first : first + _IDS_AT_ONCE])
        condition = f"id IN ({', '.join('?' for _ in some)})"
        flat += run(f"{_NUMBERS}{condition} ORDER BY id", some).fetchall()
        _read_texts(run, condition, some, notes, fragments)
    return Listing.of(flat, notes, fragments)


def _driver(connection: Connection) -> Any:
    driver: Any = connection.connection.dbapi_connection
    return driver.execute


def _read(run: Any, condition: str, values: tuple[Any, ...]) -> Listing:
    notes: dict[int, str] = {}
    fragments: dict[int, Fragments] = {}
    _read_texts(run, condition, values, notes, fragments)
    # Taken from the cursor one by one: a list of tuples makes Python look for garbage in it.
    return Listing.of(run(f"{_NUMBERS}{condition} ORDER BY id", values), notes, fragments)


def _read_texts(
    run: Any,
    condition: str,
    values: tuple[Any, ...],
    notes: dict[int, str],
    fragments: dict[int, Fragments],
) -> None:
    notes.update(run(_NOTES + condition, values).fetchall())
    for row, start, end, several in run(_FRAGMENTS + condition, values).fetchall():
        fragments[row] = fragments_from(start, end, several)
