"""Breaking lines into pages: a pure function, no line is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Something with a top."""

    @property
    def y(self) -> float:
        """Its top in the document."""
        ...


LineT = TypeVar("LineT", bound=Placed)


@dataclass(slots=True)
class Page(Generic[LineT]):
    """The lines of a page; ``top`` and ``bottom`` in the document."""

    lines: list[LineT]
    top: float
    bottom: float


def break_pages(
    lines: Iterable[LineT],
    height: float,
    height_of: Callable[[LineT], float],
    keeps_next: Callable[[LineT], bool],
) -> Iterator[Page[LineT]]:
    """Yield pages of a height, as soon as each is full.

    A line that ``keeps_next`` (a heading) does not stand last on a page, unless the page holds
    nothing else. A line higher than a page has one of its own.
    """
    here: list[LineT] = []
    for line in lines:
        while here and line.y + height_of(line) - here[0].y > height:
            there = _carried(here, keeps_next)
            rest = here[len(here) - there :]
            yield _page(here[: len(here) - there], height_of)
            here = rest
        here.append(line)
    if here:
        yield _page(here, height_of)


def _carried(here: list[LineT], keeps_next: Callable[[LineT], bool]) -> int:
    """Return how many lines at the end go over to the next page."""
    number = 0
    for line in reversed(here):
        if not keeps_next(line):
            break
        number += 1
    return number if number < len(here) else 0


def _page(lines: list[LineT], height_of: Callable[[LineT], float]) -> Page[LineT]:
    last = lines[-1]
    return Page(lines, lines[0].y, last.y + height_of(last))
