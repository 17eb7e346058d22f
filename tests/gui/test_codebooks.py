"""Every codebook that ships works in the window: its labels by key, its attributes by mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from annotations import codebooks
from annotations.model import AttributeType, Kind, Label
from annotations.project import Project
from annotations.project.attributes import CUE, SPEAKER, VOICE, definitions
from app.widgets import parts
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]
SPANS = [name for name in codebooks.shipped() if name != "frames"]


@pytest.fixture
def open_with(open_window: Open, tmp_path: Path) -> Callable[[str], MainWindow]:
    def open_(book: str) -> MainWindow:
        path = tmp_path / "p.elocutio"
        with Project.create(path, codebooks=[book], language="fr") as project:
            project.add_document("Jamais nous ne paierons ce clocher.", title="Clocher")
            project.set_current_annotator("ana")
        return open_window(path)

    return open_


@pytest.mark.parametrize("name", SPANS)
def test_that_a_key_of_each_codebook_tags_and_the_inspector_offers_its_attributes(
    open_with: Callable[[str], MainWindow], name: str
) -> None:
    window = open_with(name)
    book = codebooks.load(name)
    label = next(lb for lb in book.labels if lb.kind is Kind.LABEL and lb.key)
    window.view.set_selection(0, 6)
    QTest.keyClick(window.view, label.key.lower())
    project = window.session.project
    assert project is not None
    (made,) = project.annotations(project.documents()[0].id)
    assert made.label == label.code
    window.view.take_in_hand(made.row)
    QTest.qWait(20)
    fields = window.inspector._attributes
    # The speaker is asked for only where somebody else speaks; the cue belongs to suggestions.
    shown = [entry for entry in definitions(book) if entry.code not in (CUE, SPEAKER)]
    assert list(fields) == [attribute.code for attribute in shown]
    for attribute in shown:
        field = fields[attribute.code]
        if attribute.type is AttributeType.TEXT:
            assert isinstance(field, QLineEdit)
        else:
            # The four voices have more words than room beside one another.
            few = len(attribute.choices) <= 4 and attribute.code != VOICE
            assert isinstance(field, parts.Segments if few else parts.Drop)


def test_that_one_of_many_choices_is_taken_from_a_list(
    open_with: Callable[[str], MainWindow],
) -> None:
    window = open_with("dha-strategies")
    window.view.set_selection(0, 6)
    QTest.keyClick(window.view, "a")
    project = window.session.project
    assert project is not None
    window.view.take_in_hand(project.annotations(project.documents()[0].id)[0].row)
    QTest.qWait(20)

    def choose(code: str | None) -> dict[str, object]:
        drop = window.inspector._attributes["topos"]
        assert isinstance(drop, parts.Drop)
        drop.setFocus()
        steps = len(project.history())
        QTest.keyClick(drop, Qt.Key.Key_Down)
        QTest.keyClick(drop, "x")
        QTest.qWait(20)
        drop.view().setCurrentIndex(drop.model().index(drop.findData(code), 0))
        QTest.keyClick(drop.view(), Qt.Key.Key_Return)
        QTest.qWait(20)
        assert len(project.history()) == steps + 1
        (made,) = project.annotations(project.documents()[0].id)
        return dict(made.attributes)

    assert choose("burden") == {"topos": "burden", "voice": "author"}
    shown = window.inspector._attributes["topos"]
    assert isinstance(shown, parts.Drop)
    assert shown.currentData() == "burden"
    assert choose(None) == {"voice": "author"}


def test_that_a_label_added_to_a_hidden_codebook_is_hidden(
    open_with: Callable[[str], MainWindow],
) -> None:
    window = open_with("semeval-2023")
    session = window.session
    project = session.project
    assert project is not None
    (book,) = project.codebooks()
    rows = frozenset(label.row for label in book.labels if label.kind is Kind.LABEL)
    added = project.add_label(book.id, Label("Shown", {"en": "Shown"}))
    assert added.row not in session.filters.labels
    session.show_labels(rows | {added.row}, False)
    another = project.add_label(book.id, Label("Another", {"en": "Another"}))
    assert another.row in session.filters.labels
    project.add_codebook(codebooks.load("frames"))
    assert session.filters.labels == rows | {added.row, another.row}


def test_that_the_editor_recodes_an_attribute_with_its_values(
    open_with: Callable[[str], MainWindow],
) -> None:
    window = open_with("semeval-2023")
    project = window.session.project
    assert project is not None
    document = project.documents()[0].id
    made = project.annotate(document, [(0, 6)], "Doubt", attributes={"confidence": "low"})
    editor = window.commands.edit_codebooks()
    part = editor.page.attributes
    editor.show_label("semeval-2023", "")
    codes = [entry.code for entry in project.codebooks()[0].attributes]
    part.list.setCurrentRow(codes.index("confidence"))
    part.code_field.type_words("certainty")
    part.bound.commit()
    assert project.annotation(made.id).attributes["certainty"] == "low"
    assert "confidence" not in project.annotation(made.id).attributes
    editor.close()
