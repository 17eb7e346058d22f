"""The table of annotations, their lanes, and what is drawn on a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.offsets import Fragments
from annotations.spanindex import Marks
from app.reading.display import LineMarks, line_marks
from app.reading.marks import DEEP, OTHER, OWN, SUGGESTION, MarkTable
from app.reading.picking import neighbour, pile
from app.reading.positions import PositionMap
from app.reading.styles import MarkStyles

TEXT = "x" * 300
STYLES = MarkStyles(own_annotator=1)


def table(*marks: tuple[int, ...], styles: MarkStyles = STYLES, fragments=None) -> MarkTable:
    full = [(*mark, *(1, 1, 0)[len(mark) - 3 :]) for mark in marks]
    return MarkTable(PositionMap(TEXT), Marks.of(full, fragments), styles)  # type: ignore[arg-type]


def straight(start: int, end: int) -> list[tuple[float, float]]:
    return [(start * 10.0, end * 10.0)] if end > start else []


def line_of(found: MarkTable, start: int = 0, end: int = 60) -> LineMarks:
    return line_marks(start, end, found.query(start, end), straight, 4)


@given(st.lists(st.tuples(st.integers(0, 250), st.integers(1, 40)), max_size=25), st.data())
def test_that_adding_and_removing_moves_no_other_annotation(
    spans: list[tuple[int, int]], data: st.DataObject
):
    found = MarkTable(PositionMap(TEXT), Marks.of(()), STYLES)
    lanes: dict[int, int] = {}
    for row, (start, length) in enumerate(spans, 1):
        found.add((row, start, start + length, 1, 1, 0), ())
        if row > 3 and data.draw(st.booleans()):
            gone = data.draw(st.sampled_from(sorted(lanes)))
            found.remove(gone)
            lanes.pop(gone)
        marks = {mark.row: mark for mark in found.query(0, 300)}
        for other, lane in lanes.items():
            # One without a lane may get one; nobody loses or changes a lane.
            assert marks[other].lane == lane or lane == DEEP
        lanes = {other: mark.lane for other, mark in marks.items()}
        for mark in marks.values():
            for other in marks.values():
                if mark.row < other.row and mark.lane == other.lane != DEEP:
                    assert mark.end <= other.start or other.end <= mark.start


def test_that_kinds_follow_annotator_and_status():
    found = table((1, 0, 5, 1, 1, 0), (2, 0, 6, 1, 1, 1), (3, 0, 7, 1, 2, 0), (4, 0, 8, 1, 1, 2))
    assert {m.row: m.kind for m in found.query(0, 9)} == {1: OWN, 2: SUGGESTION, 3: OTHER}


def test_that_hidden_annotations_take_no_lane():
    found = table((1, 0, 50, 1), (2, 10, 20, 2))
    assert [m.lane for m in found.query(0, 60)] == [0, 1]
    found.set_styles(MarkStyles(own_annotator=1, hidden_labels=frozenset({1})))
    assert [(m.row, m.lane) for m in found.query(0, 60)] == [(2, 0)]
    found.add((3, 5, 9, 1, 1, 0), ())
    assert found.get(3) is None
    assert found.fragments(3) == ((5, 9),)


def test_that_the_tint_belongs_to_the_innermost_annotation():
    line = line_of(table((1, 0, 50, 1), (2, 10, 20, 2), (3, 15, 18, 3)))
    grounds = [(t.row, t.x1, t.x2) for t in line.tints]
    assert grounds == [(1, 0, 100), (2, 100, 150), (3, 150, 180), (2, 180, 200), (1, 200, 500)]


def test_that_of_two_annotations_of_one_passage_the_later_label_has_the_tint():
    assert [t.label for t in line_of(table((1, 0, 9, 5), (2, 0, 9, 3))).tints] == [5]


def test_that_neither_suggestions_nor_others_are_tinted():
    assert line_of(table((1, 0, 9, 1, 1, 1), (2, 3, 12, 1, 2, 0))).tints == []


def test_that_fragments_share_a_lane_and_are_linked():
    several: dict[int, Fragments] = {1: ((0, 10), (20, 30), (40, 80))}
    line = line_of(table((1, 0, 80, 1), (2, 12, 18, 2), fragments=several))
    own = [s for s in line.strokes if s.mark.row == 1]
    assert [(s.x1, s.x2, s.starts, s.ends) for s in own] == [
        (0, 100, True, True),
        (200, 300, True, True),
        (400, 600, True, False),
    ]
    assert {s.mark.lane for s in own} == {0}
    assert [(link.x1, link.x2) for link in line.links] == [(100, 200), (300, 400)]
    assert [s.mark.lane for s in line.strokes if s.mark.row == 2] == [1]


def test_that_what_is_deeper_than_the_lanes_is_one_line():
    line = line_of(table(*((k, k, 40 - k, k) for k in range(1, 8))))
    assert line.deep == [(50, 350)]


def test_that_the_pile_is_ordered_from_the_innermost():
    found = table((1, 0, 50, 1), (2, 10, 20, 2), (3, 15, 18, 3), (4, 60, 70, 1))
    assert pile(found, 0, 16) == [3, 2, 1]
    assert pile(found, 0, 18) == [2, 1]
    assert pile(found, 4, 16) == [4]


def test_that_neighbours_follow_the_reading_order():
    found = table((7, 0, 50, 1), (2, 0, 20, 2), (3, 60, 70, 3))
    assert neighbour(found, 7, 0, 1) == 2
    assert neighbour(found, 2, 0, 1) == 3
    assert neighbour(found, 3, 0, 1) == 0
    assert neighbour(found, 2, 0, -1) == 7
    assert neighbour(found, 0, 30, 1) == 3
    assert neighbour(found, 0, 30, -1) == 2


def test_that_an_edge_between_cr_and_lf_is_kept():
    text = "ab\r\ncd"
    found = MarkTable(PositionMap(text), Marks.of([(1, 0, 3, 1, 1, 0), (2, 1, 4, 1, 1, 0)]), STYLES)
    assert found.fragments(1) == ((0, 3),)
    assert found.fragments(2) == ((1, 4),)
    found.add((3, 3, 5, 1, 1, 0), ())
    assert found.fragments(3) == ((3, 5),)
