"""The row numbers that an operation touched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.changes import Rows

_RANGES = st.lists(st.builds(lambda a, n: range(a, a + n), st.integers(0, 40), st.integers(0, 9)))


@given(_RANGES, _RANGES)
def test_that_rows_behave_like_the_set_of_all_numbers_in_their_ranges(ranges, others):
    rows, plain = Rows(ranges), {row for one in ranges for row in one}
    assert list(rows) == sorted(plain)
    assert len(rows) == len(plain)
    assert [n for n in range(-1, 60) if n in rows] == sorted(plain)
    assert rows == plain
    other = {row for one in others for row in one}
    assert rows & Rows(others) == plain & other
    assert rows | Rows(others) == plain | other


def test_that_a_million_following_rows_take_no_room():
    assert repr(Rows([range(1, 500_001), range(500_001, 1_000_001)])) == "Rows([range(1, 1000001)])"
