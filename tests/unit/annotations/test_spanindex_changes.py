"""Adding to a span index and taking from it equals building it anew, and costs no more to ask."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.spanindex import Marks, SpanIndex

Mark = tuple[int, int, int, int, int, int]

_lengths = st.one_of(st.integers(1, 6), st.sampled_from([15, 16, 17, 63, 64, 65, 255, 256, 1000]))


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    start, length = draw(st.integers(0, 80)), draw(_lengths)
    return (0, start, start + length, draw(st.integers(1, 4)), draw(st.integers(1, 2)), 0)


mark_lists = st.lists(marks(), max_size=30).map(
    lambda found: [(row, *mark[1:]) for row, mark in enumerate(found, start=1)]
)
stretches = st.tuples(st.integers(0, 120), st.integers(0, 120)).map(sorted)


def _key(mark: Mark) -> tuple[int, int, int, int]:
    row, start, end, label, *_ = mark
    return start, -end, label, row


def _overlapping(model: list[Mark], start: int, end: int) -> list[int]:
    return [m[0] for m in sorted(model, key=_key) if m[1] < end and m[2] > start]


def _found(index: SpanIndex, start: int, end: int) -> list[int]:
    return index.row[index.query(start, end)].tolist()


def _contents(index: SpanIndex) -> list[Mark]:
    columns = (index.row, index.start, index.end, index.label, index.annotator, index.status)
    return list(zip(*(column.tolist() for column in columns), strict=True))


@given(mark_lists, st.lists(st.tuples(marks(), st.booleans(), stretches), max_size=25))
def test_that_changing_equals_building_anew(start: list[Mark], steps) -> None:
    index, model = SpanIndex(Marks.of(start)), list(start)
    for number, (mark, removing, (low, high)) in enumerate(steps, start=1000):
        before = index.revision
        if removing and model:
            gone = model.pop(mark[1] % len(model))
            assert index.remove(gone[0])
        else:
            model.append((number, *mark[1:]))
            index.add(model[-1])
        assert index.revision == before + 1
        assert len(index) == len(model)
        assert _contents(index) == sorted(model, key=_key)
        assert _found(index, low, high) == _overlapping(model, low, high)


@given(mark_lists)
def test_that_every_row_is_found_at_its_position(model: list[Mark]) -> None:
    index = SpanIndex(Marks.of(model))
    for mark in model:
        at = index.position_of(mark[0])
        assert int(index.row[at]) == mark[0]
        assert index.fragments_at(at) == ((mark[1], mark[2]),)
    assert index.position_of(999) == -1


def test_that_removing_what_is_not_there_changes_nothing() -> None:
    index = SpanIndex(Marks.of([(1, 0, 4, 1, 1, 0)]))
    assert not index.remove(2)
    assert (index.revision, len(index)) == (0, 1)


def test_that_fragments_come_and_go_with_their_mark() -> None:
    several = ((0, 2), (6, 9))
    index = SpanIndex(Marks.of([(1, 0, 9, 1, 1, 0)], {1: several}))
    assert index.fragments_at(0) == several
    index.add((2, 3, 9, 1, 1, 0), ((3, 4), (8, 9)))
    assert index.fragments_at(index.position_of(2)) == ((3, 4), (8, 9))
    index.remove(1)
    index.add((3, 5, 7, 1, 1, 0), ((5, 7),))
    assert index.fragments_at(index.position_of(3)) == ((5, 7),)
    assert index.fragments == {2: ((3, 4), (8, 9))}


def test_that_an_empty_index_answers_and_touching_is_not_overlapping() -> None:
    index = SpanIndex(Marks.of([]))
    assert index.query(0, 100).tolist() == []
    index.add((1, 4, 8, 1, 1, 0))
    assert _found(index, 0, 4) == _found(index, 8, 12) == []
    assert _found(index, 7, 8) == [1]


def test_that_a_change_leaves_the_callers_columns_alone() -> None:
    theirs = Marks.of([(2, 5, 9, 1, 1, 0), (1, 0, 4, 1, 1, 0)])
    SpanIndex(theirs).remove(2)
    assert theirs.row.tolist() == [2, 1]


def test_that_changes_keep_a_query_as_cheap() -> None:
    index = SpanIndex(Marks.of([(row, 10 * row, 10 * row + 9, 1, 1, 0) for row in range(1, 2001)]))
    index.add((9999, 0, 30_000, 1, 1, 0))
    for row in range(3001, 3040):
        index.add((row, row, row + 5000, 1, 1, 0))
    for row in range(1, 400, 7):
        index.remove(row)
    index.visited = 0
    assert len(index.query(15_000, 15_100)) == 11
    assert index.visited <= 60
