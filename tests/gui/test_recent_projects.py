"""What the start page tells of projects lately opened, without opening them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotations.project import Project
from app import portrait
from app.portrait import portraits
from app.recent_projects import Composition, RecentProject, _when
from app.settings import Settings
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Éditoriaux.elocutio"
    with Project.create(path, codebooks=("semeval-2023", "figures")) as made:
        document = made.add_document("Un deux trois quatre.", title="Un")
        made.add_document("Cinq.", title="Deux")
        for start, label in ((0, "Doubt"), (3, "Doubt"), (8, "Name_Calling-Labeling")):
            made.annotate(document.id, [(start, start + 2)], label, annotator="ana")
        made.annotate(document.id, [(14, 20)], "Slogans", annotator="ana")
    return path.resolve()


def told(window: MainWindow) -> tuple[RecentProject, str]:
    (entry,) = window.start.findChildren(RecentProject)
    return entry, " | ".join(
        label.toolTip() or label.text() for label in entry.findChildren(QLabel)
    )


def test_that_a_closed_project_tells_its_documents_annotations_and_codebooks(
    open_window: Open, path: Path, qtbot: QtBot
) -> None:
    window = open_window(path)
    window.resize(1440, 900)
    window.actions_["close_project"].trigger()
    entry, words = told(window)
    assert "Éditoriaux" in words
    assert "2 documents" in words
    assert "4 annotations, SemEval-2023" in words
    assert "Rhetorical figures" not in words  # none of them is used
    assert entry.accessibleDescription() in words
    (bar,) = entry.findChildren(Composition)
    qtbot.waitUntil(lambda: not bar.visibleRegion().isEmpty(), timeout=2000)


def test_that_the_bar_has_a_segment_a_group_as_wide_as_its_share(
    open_window: Open, path: Path
) -> None:
    window = open_window(path)
    project = window.session.project
    assert project is not None
    doubt = project.any_label("semeval-2023", "Doubt")
    slogans = project.any_label("semeval-2023", "Slogans")
    made = portrait.portrait_of(project)
    assert [(share.colour, share.number) for share in made.shares] == [
        (doubt.colour, 3),
        (slogans.colour, 1),
    ]
    window.resize(1440, 900)
    window.actions_["close_project"].trigger()
    bar = window.start.findChildren(Composition)[0]
    image = bar.grab().toImage()
    inks = [window.theme.label(label.colour).ink.upper() for label in (doubt, slogans)]
    row = [image.pixelColor(x, image.height() // 2).name().upper() for x in range(image.width())]
    assert 2.8 < row.count(inks[0]) / row.count(inks[1]) < 3.2


def test_that_there_is_room_for_names_in_a_small_window(
    open_window: Open, path: Path, qtbot: QtBot
) -> None:
    window = open_window(path)
    window.resize(1024, 640)
    window.actions_["close_project"].trigger()
    (bar,) = window.start.findChildren(Composition)
    (entry,) = window.start.findChildren(RecentProject)
    qtbot.waitUntil(lambda: not entry.visibleRegion().isEmpty(), timeout=2000)
    assert not bar.isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(bar.isVisible, timeout=2000)


def test_that_a_project_that_is_gone_has_a_row_like_others(
    open_window: Open, path: Path, qtbot: QtBot
) -> None:
    Settings().add_recent(str(path))
    Settings().add_recent(str(path.with_name("gone.elocutio")))
    window = open_window(None)
    gone, there = window.start.findChildren(RecentProject)
    assert not gone.isEnabled()
    qtbot.waitUntil(lambda: there.height() > 50, timeout=2000)
    assert gone.height() == there.height()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_that_enter_opens_the_project_that_has_the_keyboard(
    open_window: Open, path: Path, key: Qt.Key
) -> None:
    Settings().add_recent(str(path))
    window = open_window(None)
    window.activateWindow()
    (entry,) = window.start.findChildren(RecentProject)
    entry.setFocus()
    QTest.keyClick(entry, key, Qt.KeyboardModifier.ControlModifier)
    assert window.session.project is None
    QTest.keyClick(entry, key)
    assert window.session.project is not None
    assert window.session.project.path == path


def test_that_only_recent_projects_are_remembered_and_spoilt_notes_tell_nothing(
    open_window: Open, path: Path
) -> None:
    window = open_window(path)
    window.actions_["close_project"].trigger()
    settings = Settings()
    assert list(portraits(settings)) == [str(path)]
    settings.remove_recent(str(path))
    settings.add_recent("/elsewhere/b.elocutio")
    portrait.keep(settings, Path("/elsewhere/b.elocutio"), portrait.Portrait(1, 0))
    assert list(portraits(settings)) == ["/elsewhere/b.elocutio"]
    settings.set_state("portraits", '{"a": {"documents": "many"}}')
    assert portraits(settings) == {}
    window.start.refresh()


def test_that_lately_is_said_in_words() -> None:
    now = QDateTime.currentDateTime()
    assert _when(now) == f"today, {now.toString('HH:mm')}"
    assert _when(now.addDays(-1)).startswith("yesterday, ")
    assert _when(QDateTime.fromSecsSinceEpoch(1_700_000_000)) == "14 Nov 2023"
