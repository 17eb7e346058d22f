from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.spanindex import Marks, SpanIndex

Mark = tuple[int, int, int, int, int, int]
spans = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 200), st.integers(1, 5)), max_size=40
)


def _marks(entries: list[tuple[int, int, int]]) -> list[Mark]:
    return [(row, s, s + n, lb, 1, 0) for row, (s, n, lb) in enumerate(entries, start=1)]


@given(spans, spans, st.sets(st.integers(1, 40)), st.integers(0, 400), st.integers(1, 120))
def test_that_queries_agree_with_looking_at_every_mark(
    first: list[tuple[int, int, int]],
    later: list[tuple[int, int, int]],
    removed: set[int],
    start: int,
    length: int,
) -> None:
    here = {mark[0]: mark for mark in _marks(first)}
    index = SpanIndex(Marks.of(here.values()))
    for row, *rest in _marks(later):
        mark: Mark = (row + 100, *rest)
        here[mark[0]] = mark
        index.add(mark)
    for row in removed:
        assert index.remove(row) == (row in here)
        here.pop(row, None)
    found = [int(index.row[at]) for at in index.query(start, start + length)]
    wanted = [m for m in here.values() if m[1] < start + length and m[2] > start]
    wanted.sort(key=lambda m: (m[1], -m[2], m[3], m[0]))
    assert found == [m[0] for m in wanted]


def test_that_a_span_over_everything_does_not_make_queries_visit_everything() -> None:
    marks = [(1, 0, 1_000_000, 1, 1, 0)]
    marks += [(row, row * 100, row * 100 + 30, 1, 1, 0) for row in range(2, 9_000)]
    index = SpanIndex(Marks.of(marks))
    index.visited = 0
    assert len(index.query(500_000, 501_000)) == 11
    assert index.visited < 40
