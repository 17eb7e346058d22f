"""Suggestions are told from annotations without colour, and seen well in both themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from annotations.model import Colour, Status
from annotations.project import Project
from app.colours import contrast
from app.reading.margin import build_margin
from app.suggestions.passage import passage_html
from app.theme import THEMES
from app.window.main_window import MainWindow

TEXT = "Un mot accepté longtemps.\nUn mot suggéré longtemps.\nUne ligne sans rien.\n"
THEMED = pytest.mark.parametrize("theme", sorted(THEMES))
PLAIN = Colour(200.0, 0.0, 0.5)


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",), language="fr") as project:
        project.set_current_annotator("ana")
        document = project.add_document(TEXT, title="Un", language="fr").id
        for words, status in (("accepté", Status.ACCEPTED), ("suggéré", Status.SUGGESTED)):
            start = TEXT.index(words)
            project.annotate(document, [(start, start + 17)], "Doubt", status=status)
    return open_window(path)


def place(window: MainWindow, words: str) -> QRect:
    view = window.view
    start = TEXT.index(words)
    view.set_selection(start, start + 17)
    rect = view.rect_of_selection()
    view.set_caret(len(TEXT) - 1)
    return rect


def strip(image: QImage, rect: QRect, y: int) -> list[str]:
    return [image.pixelColor(x, y).name().upper() for x in range(rect.left() + 3, rect.right() - 2)]


def strokes(window: MainWindow, words: str) -> list[str]:
    """Return the colours along the middle of the stroke below some words."""
    rect = place(window, words)
    QTest.qWait(30)
    image = window.view.viewport().grab().toImage()
    page = window.theme.page
    below = [strip(image, rect, y) for y in range(rect.bottom(), rect.bottom() + 6)]
    return max(below, key=lambda row: sum(contrast(colour, page) for colour in row))


@THEMED
def test_that_a_suggestion_is_dashed_where_an_annotation_is_not(
    theme: str, window: MainWindow
) -> None:
    window.settings.set("theme", theme)
    page = window.theme.page

    def marked(words: str) -> list[bool]:
        line = strokes(window, words)
        return [on for on, _ in groupby(contrast(colour, page) > 1.8 for colour in line)]

    assert marked("accepté") == [True]
    assert marked("suggéré").count(False) >= 6


@THEMED
def test_that_the_dashes_stand_out_from_the_page(theme: str, window: MainWindow) -> None:
    window.settings.set("theme", theme)
    line = strokes(window, "suggéré")
    assert max(contrast(colour, window.theme.page) for colour in line) >= 3


@THEMED
def test_that_a_suggestion_has_no_ground(theme: str, window: MainWindow) -> None:
    window.settings.set("theme", theme)
    page = window.theme.page
    kept, waits = place(window, "accepté"), place(window, "suggéré")
    QTest.qWait(30)
    image = window.view.viewport().grab().toImage()
    # What the letters leave free is the ground.
    ((ground, _),) = Counter(strip(image, waits, waits.top() + 2)).most_common(1)
    assert ground == page
    assert page not in strip(image, kept, kept.top() + 2)


def test_that_its_name_in_the_margin_begins_with_a_question_mark(window: MainWindow) -> None:
    view = window.view
    margin = build_margin(view.text_layout, 0.0, float(view.viewport().height()))
    names = {name.text: name.font.italic() for name in margin.names}
    assert names == {"Casting Doubt": False, "? Casting Doubt": True}


@THEMED
def test_that_the_words_of_the_review_are_legible(theme: str, window: MainWindow) -> None:
    project = window.session.project
    assert project is not None
    look = THEMES[theme]
    for label in project.codebooks()[0].labels:
        colours = look.label(label.colour)
        for ground in (colours.tint, colours.strong):
            assert contrast(look.text, ground) >= 4.5
    assert contrast(look.text_2, look.page) >= 4.5


def test_that_a_passage_is_shown_as_text_with_its_cues_marked() -> None:
    colours = THEMES["light"].label(PLAIN)
    html = passage_html("a <b> & c scandale d", ((2, 18),), ((10, 18),), colours, "#000000")
    assert "&lt;b&gt; &amp; c" in html
    assert html.count("font-weight:600") == 1
    assert ">scandale<" in html


def test_that_what_lies_between_far_fragments_is_cut_at_words() -> None:
    text = "début " + "mot " * 300 + "fin"
    end = len(text)
    colours = THEMES["light"].label(PLAIN)
    html = passage_html(text, ((0, 5), (end - 3, end)), (), colours, "#000000")
    assert "[…]" in html
    assert len(html) < 1500
    assert " ot" not in html
