"""A large project: its counts come from another thread, and the window waits for none of them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from annotations.project import Project
from app import counting
from app.window.main_window import MainWindow


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(counting, "AT_ONCE", 0)
    with Project.create(tmp_path / "p.elocutio") as project:
        for number in range(3):
            document = project.add_document("Jamais, jamais plus.", title=f"Texte {number}")
            for k in range(number + 1):
                project.annotate(document.id, [(k, k + 4)], "Repetition", annotator="ana")
        project.set_current_annotator("ana")
    return tmp_path / "p.elocutio"


def test_that_counts_arrive_and_follow_what_is_done(
    open_window: Callable[[Path | None], MainWindow], path: Path, qtbot
) -> None:
    window = open_window(path)
    model, project = window.documents.model, window.session.project
    assert project is not None
    rows = [document.row for document in project.documents()]
    qtbot.waitUntil(lambda: model.counts == dict(zip(rows, (1, 2, 3), strict=True)))
    label = next(lb for lb in project.codebooks()[0].labels if lb.code == "Repetition")
    index = window.codebook.model.index_of(label.row)
    qtbot.waitUntil(lambda: window.codebook.model.count(window.codebook.model.node(index)) == 6)
    project.annotate(project.documents()[0].id, [(8, 14)], "Repetition")
    qtbot.waitUntil(lambda: model.counts[rows[0]] == 2)


def test_that_a_project_that_closes_waits_for_its_counts_and_shows_none(
    open_window: Callable[[Path | None], MainWindow], path: Path, monkeypatch, qtbot
) -> None:
    window = open_window(path)
    first = window.session.project
    assert first is not None
    entered, go = threading.Event(), threading.Event()
    true = Project.counts_by_document

    def slow(self: Project) -> dict[int, int]:
        entered.set()
        assert go.wait(10)
        return true(self)

    monkeypatch.setattr(Project, "counts_by_document", slow)
    window.documents.model.refresh_numbers()
    assert entered.wait(10)
    threading.Timer(0.1, go.set).start()
    window.files.close()
    QTest.qWait(50)
    assert window.documents.model.counts == {}
    assert window.session.project is None
