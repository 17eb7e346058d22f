"""The list's rows: work in slices, only what is needed, and never a stale row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.project import Project
from annotations.store import listing
from app.listing.model import AnnotationTable
from app.listing.order import Column
from app.listing.slices import Sliced
from app.session import Session
from app.settings import Settings

TEXT = "\n".join(f"Paragraphe numéro {n} : mot à mot." for n in range(60))


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    project = Project.create(tmp_path / "p.elocutio")
    for title in ("Un", "Deux"):
        document = project.add_document(TEXT, title=title)
        for n in range(60):
            project.annotate(document.id, [(n * 20, n * 20 + 9)], "Doubt", note=f"note {n}")
    made = Session(Settings())
    made.set_project(project)
    made.set_document(project.documents()[0])
    yield made
    made.set_project(None)


@pytest.fixture
def model(session: Session) -> AnnotationTable:
    made = AnnotationTable(session)
    session.changed.connect(made.follow)
    made.reload()
    made.work.finish()
    return made


def test_that_only_rows_that_are_asked_for_are_made(model: AnnotationTable) -> None:
    model.set_everywhere(True)
    model.work.finish()
    assert model.rowCount() == 120
    assert model._cells.made == 0
    for number in (5, 6, 5):
        model.data(model.index(number, Column.QUOTE))
    assert model._cells.made == 2


def test_that_a_small_change_reads_what_was_changed_and_no_more(
    model: AnnotationTable, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = session.project
    assert project is not None
    read: list[int] = []
    kept = listing.of_rows
    monkeypatch.setattr(listing, "portions", None)
    monkeypatch.setattr(listing, "of_rows", lambda c, rows: (read.extend(rows), kept(c, rows))[1])
    rows = model.rows().tolist()
    project.relabel_many(rows[:3], "Slogans")
    model.work.finish()
    assert read == rows[:3]
    assert [model.cells(n).label_name for n in range(4)] == [*["Slogans"] * 3, "Casting Doubt"]
    project.delete_many(rows[1:2])
    model.work.finish()
    assert model.rows().tolist() == rows[:1] + rows[2:]
    project.undo()
    model.work.finish()
    assert model.rows().tolist() == rows


def test_that_changes_in_other_documents_do_not_come_in(
    model: AnnotationTable, session: Session
) -> None:
    project = session.project
    assert project is not None
    before = model.rows().tolist()
    project.annotate(project.documents()[1].id, [(0, 3)], "Slogans")
    here = project.annotate(project.documents()[0].id, [(0, 3)], "Slogans")
    model.work.finish()
    assert sorted(model.rows().tolist()) == sorted([*before, here.row])


def test_that_deleted_rows_go_at_once_even_while_the_order_is_still_made(
    model: AnnotationTable, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.listing.slices.BUDGET", -1.0)
    project = session.project
    assert project is not None
    rows = model.rows().tolist()
    project.delete_many(rows[:2])
    assert model.rows().tolist() == rows[2:]
    assert model.work.busy
    model.work.finish()
    assert model.rows().tolist() == rows[2:]


def test_that_a_long_list_takes_changes_up_after_the_key_that_made_them(
    model: AnnotationTable, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.listing.model._SMALL", 10)
    project = session.project
    assert project is not None
    rows = model.rows().tolist()
    project.delete_many(rows[:2])
    project.relabel_many(rows[2:4], "Slogans")
    assert model.rows().tolist() == rows
    QTest.qWait(500)
    assert model.rows().tolist() == rows[2:]
    assert [model.cells(n).label_name for n in range(3)] == ["Slogans", "Slogans", "Casting Doubt"]


def test_that_a_change_while_reading_is_not_missed(
    model: AnnotationTable, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PORTION", 7)
    monkeypatch.setattr("app.listing.slices.BUDGET", -1.0)
    project = session.project
    assert project is not None
    model.reload()
    steps = model.work._job
    assert steps is not None
    for _ in range(4):
        next(steps)
    project.relabel_many(model.rows().tolist()[:2], "Slogans")
    model.work.finish()
    assert [model.cells(n).label_name for n in range(3)] == ["Slogans", "Slogans", "Casting Doubt"]


def test_that_the_filter_shows_what_fits_and_then_all_again(model: AnnotationTable) -> None:
    model.set_filter("note 5")
    model.work.finish()
    notes = [model.cells(n).note for n in range(model.rowCount())]
    # Both words may be found anywhere: "note" in the note, "5" there or in the quote.
    assert "note 5" in notes
    assert all("5" in model.cells(n).note + model.cells(n).quote for n in range(len(notes)))
    model.set_filter("")
    model.work.finish()
    assert model.rowCount() == 60


def test_that_places_say_the_paragraph_of_the_gutter(model: AnnotationTable) -> None:
    model.sort(Column.PLACE, Qt.SortOrder.DescendingOrder)
    model.work.finish()
    cells = model.cells(0)
    assert (cells.start, cells.end) == (1180, 1189)
    line = TEXT.count("\n", 0, 1180) + 1
    assert cells.paragraph in (line, line - 1)  # the first may be the title
    assert cells.place == f"¶ {cells.paragraph}   1180–1189"


def test_that_a_quote_stands_on_one_line_and_is_cut_where_it_is_long(
    model: AnnotationTable, session: Session
) -> None:
    project = session.project
    assert project is not None
    made = project.annotate(project.documents()[0].id, [(0, 900)], "Slogans")
    model.work.finish()
    quote = model.cells(model.place_of(made.row)).quote
    assert len(quote) == 400
    assert quote.endswith("…")
    assert "\n" not in quote


def test_that_everything_is_said_to_screen_readers(model: AnnotationTable) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.data(model.index(0, c), role) for c in Column]
    assert said[Column.LABEL] == "Casting Doubt"
    assert said[Column.STATUS] == "accepted"
    heads = [model.headerData(c, Qt.Orientation.Horizontal, role) for c in Column]
    assert heads == ["Label", "Quote", "Note", "Annotator", "Place", "Status", "Document"]


def test_that_another_project_leaves_nothing_of_the_former(
    model: AnnotationTable, session: Session
) -> None:
    model.forget()
    assert (model.rowCount(), len(model.columns)) == (0, 0)
    assert model.place_of(1) == -1


# -- slices


def test_that_a_job_runs_in_slices_and_another_takes_its_place(qapp: QApplication) -> None:
    done: list[str] = []

    def job(name: str, steps: int) -> Iterator[None]:
        for _ in range(steps):
            QTest.qSleep(3)
            yield
        done.append(name)

    work = Sliced(qapp)
    work.start(job("first", 50))
    assert work.busy
    work.start(job("second", 20))
    QTest.qWait(200)
    assert done == ["second"]
    assert not work.busy
    assert work.longest_slice < 0.05


def test_that_a_broken_job_is_told_and_ends(qapp: QApplication) -> None:
    told: list[object] = []

    def job() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    work = Sliced(qapp)
    work.broken.connect(told.append)
    work.start(job())
    work.finish()
    assert [type(error) for error in told] == [ZeroDivisionError]
    assert not work.busy


def test_that_rows_are_found_among_many(model: AnnotationTable) -> None:
    rows = model.rows()
    assert [model.place_of(int(row)) for row in rows[[0, 30, 59]]] == [0, 30, 59]
    assert model.place_of(10_000) == -1
    assert model.columns.places_of(np.array([10_000], np.int64)).tolist() == [-1]
