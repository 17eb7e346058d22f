"""Lanes, columns and names: nothing lies over another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.reading.marks import DEEP, greedy_lanes
from app.reading.placing import columns_of, pushed_apart

SPANS = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=60).map(
    lambda pairs: sorted((start, start + length) for start, length in pairs)
)


@given(SPANS)
def test_that_spans_in_one_lane_never_overlap(spans: list[tuple[int, int]]):
    lanes = greedy_lanes([s for s, _ in spans], [e for _, e in spans])
    for lane in range(4):
        own = [span for span, chosen in zip(spans, lanes, strict=True) if chosen == lane]
        assert all(end <= start for (_, end), (start, _) in pairwise(own))


@given(SPANS)
def test_that_only_what_finds_four_lanes_taken_is_deep(spans: list[tuple[int, int]]):
    lanes = greedy_lanes([s for s, _ in spans], [e for _, e in spans])
    for k, (lane, (start, _)) in enumerate(zip(lanes, spans, strict=True)):
        if lane == DEEP:
            before = zip(lanes[:k], spans[:k], strict=True)
            assert {0, 1, 2, 3} <= {other for other, (_, end) in before if end > start}


@given(SPANS)
def test_that_bars_in_one_column_never_touch(spans: list[tuple[int, int]]):
    tops = [(float(s), float(e)) for s, e in spans]
    columns = columns_of(tops)
    for column in set(columns):
        own = [span for span, chosen in zip(tops, columns, strict=True) if chosen == column]
        assert all(bottom + 3 <= top for (_, bottom), (top, _) in pairwise(own))


@given(st.lists(st.floats(-50, 900), max_size=60).map(sorted), st.floats(100, 2000))
def test_that_names_never_overlap_and_keep_their_order(wanted: list[float], height: float):
    heights = [20.0 if k % 7 == 3 else 16.0 for k in range(len(wanted))]
    tops = pushed_apart(wanted, heights, 2, height)
    for (one, tall), other in zip(zip(tops, heights, strict=True), tops[1:], strict=False):
        assert other >= one + tall - 1e-6
    if tops and sum(heights) <= height - 2:
        assert tops[0] >= 2
        assert tops[-1] + heights[-1] <= height + 1e-6


def test_that_names_with_room_stay_where_they_are_wanted():
    assert pushed_apart([10, 50, 90], [16, 16, 16], 0, 200) == [10, 50, 90]


def test_that_colliding_names_share_the_way():
    assert pushed_apart([100, 100], [16, 16], 0, 400) == [92, 108]
