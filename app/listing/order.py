"""The order of the list's rows, by any column. Equal rows stay in reading order."""

from __future__ import annotations

from collections.abc import Generator
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from annotations.store.listing import Numbers
from app.listing.columns import Columns
from app.listing.folding import Passages
from app.listing.names import Names
from app.listing.search import Search

_BITS = 16
_KEYS = 8
"""Quotes and notes are put in order by their first 32 characters."""


class Column(IntEnum):
    """The list's columns, from the left."""

    LABEL = 0
    QUOTE = 1
    NOTE = 2
    ANNOTATOR = 3
    PLACE = 4
    STATUS = 5
    DOCUMENT = 6


Steps = Generator[None, None, Numbers]


def reading_order(columns: Columns, names: Names) -> Steps:
    """Return the rows by document, start, end (the longer first), label, row."""
    order = np.arange(len(columns), dtype=np.int64)
    places = names.positions(columns.document)
    yield
    for key, descending in (
        (columns.label, False),
        (columns.end, True),
        (columns.start, False),
        (places, False),
    ):
        order = yield from _by_number(order, key, descending=descending)
    return order


def _by_number(order: Numbers, key: Numbers, *, descending: bool = False) -> Steps:
    """Put rows in the order of a number, equal ones as they are.

    Sixteen bits at a time: a million of them take ten milliseconds, whole numbers ten times as
    long, and nothing could be done meanwhile.
    """
    if not len(key):
        return order
    digits = (key.max() - key if descending else key - key.min()).astype(np.uint64)
    yield
    for shift in range(0, int(digits.max()).bit_length(), _BITS):
        digit = (digits >> np.uint64(shift)).astype(np.uint16)
        yield
        digit = digit[order]
        yield
        places = np.argsort(digit, kind="stable")
        yield
        order = order[places]
        yield
    return order


def in_order(
    columns: Columns,
    reading: Numbers,
    by: Column,
    names: Names,
    search: Search,
    *,
    descending: bool = False,
) -> Steps:
    """Return the rows in the order of a column; ``reading`` is their reading order."""
    if by is Column.PLACE:
        return reading[::-1] if descending else reading
    if by is Column.QUOTE:
        groups = yield from search.quotes()
        return (yield from _by_words(groups, reading, descending=descending))
    if by is Column.NOTE:
        order = yield from _by_words([search.notes()], reading, descending=descending)
        blank = ~np.isin(columns.row, list(columns.notes))
        return order[np.argsort(blank[order], kind="stable")]
    key = {
        Column.LABEL: lambda: names.label_ranks(columns.label),
        Column.ANNOTATOR: lambda: names.annotator_ranks(columns.annotator),
        Column.STATUS: lambda: columns.status,
        Column.DOCUMENT: lambda: names.title_ranks(columns.document),
    }[by]()
    yield
    return (yield from _by_number(reading, key, descending=descending))


def _by_words(groups: list[Passages], reading: Numbers, *, descending: bool) -> Steps:
    order = reading
    for number in reversed(range(_KEYS)):
        key: npt.NDArray[np.uint64] = np.zeros(len(reading), np.uint64)
        for passages in groups:
            key[passages.where] = passages.key(number)
        yield
        if descending:
            key = ~key
        if key.any():
            order = order[np.argsort(key[order], kind="stable")]
            yield
    return order
