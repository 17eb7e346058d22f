"""Pages of lines: nothing is cut, nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from app.picture.pages import break_pages


@dataclass(frozen=True)
class Line:
    y: float
    height: float
    heading: bool = False


def stacked(sizes: list[tuple[int, int, bool]]) -> list[Line]:
    """Lines one below the other: (height, gap above, heading?)."""
    lines, y = [], 0.0
    for height, gap, heading in sizes:
        y += gap
        lines.append(Line(y, height, heading))
        y += height
    return lines


def broken(lines: list[Line], height: float) -> list[list[Line]]:
    return [p.lines for p in break_pages(lines, height, lambda x: x.height, lambda x: x.heading)]


SIZES = st.lists(st.tuples(st.integers(10, 40), st.integers(0, 20), st.booleans()), max_size=60)


@given(SIZES, st.integers(40, 200))
def test_that_every_line_stands_whole_on_one_page_in_order(sizes, height: int) -> None:
    lines = stacked(sizes)
    pages = broken(lines, height)
    assert [line for page in pages for line in page] == lines
    for page in pages:
        assert page
        assert page[-1].y + page[-1].height - page[0].y <= height


@given(SIZES, st.integers(40, 200))
def test_that_a_heading_stands_last_only_where_nothing_else_does(sizes, height: int) -> None:
    for page in broken(stacked(sizes), height)[:-1]:
        assert not page[-1].heading or all(line.heading for line in page)


def test_that_pages_are_given_before_the_lines_end() -> None:
    def endless():
        y = 0.0
        while True:
            yield Line(y, 36)
            y += 36

    pages = break_pages(endless(), 100, lambda x: x.height, lambda x: x.heading)
    assert [len(next(pages).lines) for _ in range(3)] == [2, 2, 2]


def test_that_a_page_tells_its_top_and_bottom() -> None:
    first, second = break_pages(
        stacked([(30, 0, False), (30, 10, False), (30, 12, False)]),
        75,
        lambda x: x.height,
        lambda x: x.heading,
    )
    assert (first.top, first.bottom, second.top, second.bottom) == (0, 70, 82, 112)
