"""The window answers at once while articles are parsed beside it, whatever is done in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from annotations.changes import Op
from annotations.language import pipelines
from app.window.main_window import MainWindow
from tests.gui.test_language_process import CONTROL, KEYS, SHIFT, Open, Watched, make
from tests.gui.turns import Loop, alone, longest

PACE = 0.025
"""Seconds between two keys: faster than anybody types for long."""


def keys(window: MainWindow, documents: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what an analyst does, without end, each with its name."""
    view = window.view

    def press(key: object, *modifier: object) -> Callable[[], object]:
        return lambda: QTest.keyClick(view, key, *modifier)  # type: ignore[call-overload]

    for turn in count():
        # To the last document and back.
        onwards = turn // (documents - 1) % 2 == 0
        yield "another document", press(KEYS.Key_PageDown if onwards else KEYS.Key_PageUp, CONTROL)
        for _ in range(3):
            yield "scroll", press(KEYS.Key_PageDown)
        yield "start", press(KEYS.Key_Home, CONTROL)
        for _ in range(turn % 11):
            yield "caret", press(KEYS.Key_Right)
        for _ in range(3):
            yield "select", press(KEYS.Key_Right, CONTROL | SHIFT)
        yield "tag", press("l")
        yield "scroll", press(KEYS.Key_PageUp)
        if turn % 3:
            yield "undo", press(KEYS.Key_Z, CONTROL)
        if turn % 6 == 1:
            yield "redo", press(KEYS.Key_Y, CONTROL)


@pytest.mark.skipif(not pipelines.model("fr"), reason="the French model is not installed")
@pytest.mark.thorough
@pytest.mark.parametrize("number", [20, 200])
def test_that_no_key_waits_while_articles_are_parsed(
    open_window: Open, tmp_path: Path, number: int, record_property: Callable[[str, object], None]
) -> None:
    window = open_window(make(tmp_path / "p.elocutio", number))
    doing, first, quiet, busy = keys(window, number), Loop(), Loop(), Loop()
    pressed: list[str] = []
    last = 0.0

    def typing(loop: Loop) -> Callable[[], None]:
        def act() -> None:
            nonlocal last
            if time.perf_counter() - last >= PACE:
                loop.doing, press = next(doing)
                press()
                pressed.append(loop.doing)
                last = time.perf_counter()

        return act

    alone()
    limit = longest()
    # The first time of each thing loads what it needs.
    first.until(lambda: pressed.count("redo") >= 1, typing(first))
    quiet.until(lambda: pressed.count("redo") >= 4, typing(quiet))
    watched = Watched(window)
    documents = {document.id for document in watched.project.documents()}
    busy.until(lambda: set(watched.kept) == documents and watched.is_ready(), typing(busy))
    made = sum(len(watched.project.annotations(id_)) for id_ in documents)
    for name, loop in (("alone", quiet), ("while parsing", busy)):
        usual = 1e3 * loop.usual_longest()
        turns = sum(map(len, loop.own.values()))
        print(f"{name}: {loop}, 95 of 100 keys within {usual:.1f} ms, {turns} keys")
    record_property("gaps", str(busy))
    assert not watched.project.unparsed()
    # What was acknowledged is there, and nothing else.
    steps = [step for step in watched.project.history() if step.op == Op.ANNOTATE]
    assert made == sum(not step.undone for step in steps) > pressed.count("tag") // 8
    # On a busy machine the keys alone may take longer; then they may take no longer with parsing.
    limit = max(limit, longest())
    print(f"limit {1e3 * limit:.1f} ms")
    assert busy.worst_cpu < max(limit, 1.5 * quiet.worst_cpu)
    assert busy.usual_longest() < max(limit, 1.5 * quiet.usual_longest())
