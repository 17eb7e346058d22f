"""The columns for tables hold what the annotations hold, portion by portion."""

from __future__ import annotations

import pytest

from annotations.model import STATUS_CODES, Status
from annotations.project import Project
from annotations.store import listing
from annotations.store.listing import Listing


@pytest.fixture
def filled(project: Project, document) -> Project:
    """Thirty annotations in two documents, mixed."""
    other = project.add_document("Autre texte. " * 5, title="Deux")
    for n in range(15):
        note = f"n {n}" if n % 3 == 0 else ""
        status = list(Status)[n % 3]
        project.annotate(document.id, [(n, n + 6)], "Doubt", note=note, status=status)
        project.annotate(other.id, [(n, n + 2), (n + 4, n + 5)], "Slogans", annotator="ben")
    return project


def as_set(parts: list[Listing]) -> set[tuple[object, ...]]:
    return {
        (
            *(int(getattr(part, name)[at]) for name in listing.COLUMNS),
            part.notes.get(int(part.row[at]), ""),
            part.fragments.get(int(part.row[at]), ()),
        )
        for part in parts
        for at in range(len(part))
    }


def wanted(project: Project, documents: list[str]) -> set[tuple[object, ...]]:
    people = {who.name: who.row for who in project.annotators()}
    return {
        (
            a.row,
            project.document(a.document).row,
            a.start,
            a.end,
            project.label(a.label, a.codebook).row,
            people[a.annotator],
            STATUS_CODES[a.status],
            a.note,
            a.fragments if len(a.fragments) > 1 else (),
        )
        for document in documents
        for a in project.annotations(document)
    }


@pytest.mark.parametrize("size", [1, 4, 7, 30, 100])
def test_that_portions_hold_each_annotation_once_and_no_more_than_was_asked(
    size: int, filled: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PORTION", size)
    documents = [d.id for d in filled.documents()]
    for chosen, ids in (
        ("", documents),
        (documents[0], documents[:1]),
        (documents[1], [documents[1]]),
    ):
        parts = list(filled.listing(chosen))
        assert all(len(part) <= size for part in parts)
        assert sum(len(part) for part in parts) == 15 * len(ids)
        assert as_set(parts) == wanted(filled, ids)


def test_that_gaps_between_rows_are_stepped_over(
    filled: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PORTION", 3)
    rows = [int(row) for part in filled.listing() for row in part.row]
    filled.delete_many(rows[4:25])
    assert [int(row) for part in filled.listing() for row in part.row] == rows[:4] + rows[25:]
    filled.delete_many(rows[:4] + rows[25:])
    assert [len(part) for part in filled.listing()] == []
    assert sum(len(part) for part in filled.listing(filled.documents()[0].id)) == 0


def test_that_single_rows_are_read_in_order_and_missing_ones_left_out(filled: Project) -> None:
    rows = [int(row) for part in filled.listing() for row in part.row]
    found = filled.listing_of([rows[5], 9_999, rows[1]])
    assert found.row.tolist() == [rows[1], rows[5]]
    everything = wanted(filled, [d.id for d in filled.documents()])
    assert as_set([found]) == {entry for entry in everything if entry[0] in (rows[1], rows[5])}
    assert len(filled.listing_of([])) == 0
