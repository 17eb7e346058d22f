"""A real article with its reference annotation, in the window, by keyboard and by mouse."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.project import Project
from annotations.readers import registry as readers
from annotations.readers.base import source_of
from app.window.main_window import MainWindow
from tests.conftest import SHARED
from tests.gui.test_window import drag, made, point_of

ARTICLE = SHARED / "articles" / "article_fr.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the reference article is not here")
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023", "figures"), language="fr") as project:
        project.add_documents(readers.read(source_of(ARTICLE)))
        project.set_current_annotator("ana")
    return open_window(path)


def reference() -> list[dict[str, object]]:
    lines = (SHARED / "articles" / "article_fr.reference.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def test_that_every_reference_passage_is_tagged_by_key_and_comes_out_as_it_is(
    window: MainWindow,
) -> None:
    project = window.session.project
    assert project is not None
    keys = {lb.code: lb.key for lb in project.codebooks()[0].labels}
    rows = [row for row in reference() if row["semeval2023"]]
    for row in rows:
        window.view.set_selection(int(str(row["start"])), int(str(row["end"])))
        QTest.keyClick(window.view, keys[str(row["semeval2023"])].lower())
    out = io.BytesIO()
    project.export("jsonl", out)
    spans = {
        (s["start"], s["end"], s["label"]): s["quote"] for s in json.loads(out.getvalue())["spans"]
    }
    assert len(spans) == len(rows)
    for row in rows:
        assert spans[row["start"], row["end"], row["semeval2023"]] == row["quote"]
    for _ in rows:
        QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert made(window) == []


def test_that_keys_alone_tag_relabel_move_and_undo(window: MainWindow) -> None:
    view = window.view
    for _ in range(22):
        QTest.keyClick(view, Qt.Key.Key_Right)
    for _ in range(7):
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view, "l")
    QTest.keyClick(view, Qt.Key.Key_Q, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    assert made(window) == [("Questioning_the_Reputation", ((22, 33),))]
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert made(window) == []


def test_that_the_mouse_alone_tags_picks_drags_an_edge_and_undoes(window: MainWindow) -> None:
    project, left = window.session.project, Qt.MouseButton.LeftButton
    assert project is not None
    none = Qt.KeyboardModifier.NoModifier
    drag(window, 23, 28)
    index = window.codebook.model.index_of(project.label("Loaded_Language").row)
    window.codebook.tree.scrollTo(index)
    where = window.codebook.tree.visualRect(index).center()
    QTest.mouseClick(window.codebook.tree.viewport(), left, none, where)
    assert made(window) == [("Loaded_Language", ((22, 29),))]
    port = window.view.viewport()
    window.view.take_in_hand(0)
    QTest.mouseClick(port, left, none, point_of(window, 25))
    assert window.session.in_hand is not None
    grip = point_of(window, 28)
    grip.setX(grip.x() + 4)
    grip.setY(grip.y() + 14)
    target = point_of(window, 33)
    QTest.mousePress(port, left, none, grip)
    QTest.mouseMove(port, target)
    QTest.mouseRelease(port, left, none, target)
    (_, ((start, end),)) = made(window)[0]
    assert start == 22
    assert end > 29
    undo = window.actions_["undo"]
    undo.trigger()
    assert made(window) == [("Loaded_Language", ((22, 29),))]
