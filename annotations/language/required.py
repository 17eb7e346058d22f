"""What every match of a pattern must contain, read from the pattern's shape.

It may say less than what is true of all matches, never more: whoever skips texts by it loses none.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

Run = frozenset[int]
"""Tests of which a token must pass one."""

_MOST = 6
"""Tokens in one row that are looked for together; more would hardly leave out more."""

_MANY = regex.compile(r"\{(\d*)(,?)(\d*)\}")


def required(shape: Sequence[str | int]) -> list[tuple[Run, ...]]:
    """Return rows of tokens that stand in every match, each without a gap inside a sentence."""
    runs = [run[:_MOST] for run in dict.fromkeys(_Reader(shape).sequences())]
    # A match is never empty: where every token may be missing, one of them is there.
    any_test = frozenset(piece for piece in shape if isinstance(piece, int))
    return runs or [(any_test,)]


class _Reader:
    """Goes through a shape: numbers of tests, brackets, bars, and how often."""

    def __init__(self, shape: Sequence[str | int]) -> None:
        self._shape = list(shape)
        self._at = 0

    def _next(self) -> str | int | None:
        return self._shape[self._at] if self._at < len(self._shape) else None

    def sequences(self) -> list[tuple[Run, ...]]:
        """Read what has bars in it, up to its end; return what each of the ways needs."""
        ways = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            ways.append(self._sequence())
        return ways[0] if len(ways) == 1 else _either(ways)

    def _sequence(self) -> list[tuple[Run, ...]]:
        done: list[tuple[Run, ...]] = []
        run: list[Run] = []
        while self._next() not in (None, "|", ")"):
            needs, single = self._atom()
            low, high = self._many()
            if single is not None:
                run += [single] * min(low, _MOST)
                if low == high and low <= _MOST:
                    continue
                # More of them may follow, and only the last ones stand before what comes next.
                done.append(tuple(run))
                run = [single] * min(low, _MOST)
                continue
            done += [tuple(run), *(needs if low else [])]
            run = []
        done.append(tuple(run))
        return [part for part in done if part]

    def _atom(self) -> tuple[list[tuple[Run, ...]], Run | None]:
        """Read a token or a group; return what it needs, and its tests where it is one token."""
        piece = self._next()
        self._at += 1
        if isinstance(piece, int):
            return [], frozenset([piece])
        needs = self.sequences()
        self._at += 1
        return needs, None

    def _many(self) -> tuple[int, int | None]:
        """Read how often something stands: at least, and at most (None: without limit)."""
        piece = self._next()
        if not isinstance(piece, str) or piece in ("|", ")", "(?:"):
            return 1, 1
        self._at += 1
        known: dict[str, tuple[int, int | None]] = {
            "": (1, 1),
            "?": (0, 1),
            "*": (0, None),
            "+": (1, None),
        }
        if piece in known:
            return known[piece]
        found = _MANY.fullmatch(piece)
        if found is None:
            return 0, None
        low = int(found[1] or 0)
        if not found[2]:
            return low, low
        return low, int(found[3]) if found[3] else None


def _either(ways: list[list[tuple[Run, ...]]]) -> list[tuple[Run, ...]]:
    """Return what every way needs: a token that passes one test of each."""
    if not all(ways):
        return []
    return [(frozenset().union(*(way[0][0] for way in ways)),)]
