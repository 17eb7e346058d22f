"""The steps of the tour: what is asked for, when it is done, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotations.changes import Changes, Op
from annotations.model import Annotation
from app.i18n import mark, tr
from app.key_words import way_to

if TYPE_CHECKING:
    from app.session import Session
    from app.window.main_window import MainWindow

_PASSAGES = {
    "fr": ("Mardi soir, à huis clos", "huis clos"),
    "en": ("Last Tuesday nineteen councillors", "nineteen councillors"),
}
"""In the sample's document of each language: a passage, and a part of it to overlap."""
_KEY, _OTHER_KEY = "L", "X"


class Stage:
    """What the steps work on: the window, and what happened in it since a step was shown."""

    def __init__(self, window: MainWindow, language: str) -> None:
        self.window = window
        self.session: Session = window.session
        passages = _PASSAGES.get(language, _PASSAGES["en"])
        self.passage: str = passages[0]
        self.part: str = passages[1]
        self.ops: list[str] = []
        self.undone = 0
        self.exported: bool = False
        self._sample_rows = 0

    def note(self, changes: Changes) -> None:
        """Note a change of the project."""
        self.ops.append(changes.op)

    def forget(self) -> None:
        """Begin a step: only what happens from now on counts."""
        self.ops.clear()
        self.undone = self._undone()
        self.exported = False

    def _undone(self) -> int:
        project = self.session.project
        return sum(step.undone for step in project.history(20)) if project is not None else 0

    def was_undone(self) -> bool:
        """Whether a step was taken back since the step of the tour began."""
        return self._undone() > self.undone

    def place(self, words: str) -> tuple[int, int]:
        """Return where words stand in the document; its beginning where they are not."""
        project, document = self.session.project, self.session.document
        if project is None or document is None:
            return (0, 0)
        at = max(0, project.text(document.id).find(words))
        return (at, at + len(words))

    def select(self, words: str) -> None:
        """Select words in the text and bring them into view."""
        view = self.window.view
        start, end = self.place(words)
        view.set_selection(start, end)
        view.setFocus()

    def made(self) -> list[Annotation]:
        """Return the annotations of the document that the analyst made, newest first."""
        project, document = self.session.project, self.session.document
        if project is None or document is None:
            return []
        found = [a for a in project.annotations(document.id) if a.row > self._sample_rows]
        return sorted(found, key=lambda a: a.row, reverse=True)

    def remember_sample(self) -> None:
        """Note which annotations the sample came with."""
        project = self.session.project
        rows = [0]
        for document in project.documents() if project is not None else ():
            assert project is not None
            rows += [a.row for a in project.annotations(document.id)]
        self._sample_rows = max(rows)

    def overlapping(self) -> bool:
        """Whether two of the analyst's annotations overlap."""
        made = self.made()
        return any(
            a.start < b.end and b.start < a.end for n, a in enumerate(made) for b in made[n + 1 :]
        )

    def take_first(self) -> None:
        """Take one of the analyst's annotations in hand, where there is one."""
        made = self.made()
        if made:
            self.session.go_to(made[-1].row)


@dataclass(frozen=True, slots=True)
class Step:
    """A step: ``done`` is asked after everything that happens, ``show`` does it for real.

    ``beside`` returns what the card stands beside, in coordinates of the window.
    """

    title: str
    text: str
    done: Callable[[Stage], bool]
    show: Callable[[Stage], None]
    beside: Callable[[Stage], QRect]
    prepare: Callable[[Stage], None] = lambda _: None


def rect_of(stage: Stage, widget: QWidget) -> QRect:
    """Return a widget's place in the window."""
    return QRect(widget.mapTo(stage.window, widget.rect().topLeft()), widget.size())


def _passage(stage: Stage) -> QRect:
    view = stage.window.view
    rect = view.rect_of_selection()
    if not rect.isValid() or rect.height() <= 0:
        return rect_of(stage, view)
    corner = view.viewport().mapTo(stage.window, rect.topLeft())
    return QRect(corner, rect.size())


def _scroll_to_passage(stage: Stage) -> None:
    view = stage.window.view
    view.set_caret(stage.place(stage.passage)[0])
    view.scroll_to(0)
    view.setFocus()


def _selected(stage: Stage) -> bool:
    return stage.session.selection is not None


def _show_selection(stage: Stage) -> None:
    stage.select(stage.passage)


def _tagged(stage: Stage) -> bool:
    return Op.ANNOTATE in stage.ops and bool(stage.made())


def _overlapped(stage: Stage) -> bool:
    return Op.ANNOTATE in stage.ops and stage.overlapping()


def _undone(stage: Stage) -> bool:
    return stage.was_undone()


def _show_undo(stage: Stage) -> None:
    stage.window.actions_["undo"].trigger()


def _noted(stage: Stage) -> bool:
    return Op.SET_NOTE in stage.ops


def _inspector(stage: Stage) -> QRect:
    return rect_of(stage, stage.window.inspector)


def _take_first(stage: Stage) -> None:
    stage.take_first()


def _find_bar(stage: Stage) -> QRect:
    return rect_of(stage, stage.window.area.find_bar)


def _exported(stage: Stage) -> bool:
    return stage.exported


def _menus(stage: Stage) -> QRect:
    return rect_of(stage, stage.window.menuBar())


def _close_search(stage: Stage) -> None:
    stage.window.area.find_bar.close_bar()


def _show_tag(stage: Stage) -> None:
    if stage.session.selection is None:
        stage.select(stage.passage)
    stage.window.commands.label_key(_KEY, False)


def _show_overlap(stage: Stage) -> None:
    if not stage.made():
        stage.select(stage.passage)
        stage.window.commands.label_key(_KEY, False)
    stage.select(stage.part)
    stage.window.commands.label_key(_OTHER_KEY, False)


def _show_note(stage: Stage) -> None:
    stage.take_first()
    stage.session.set_note(tr("Written on the tour"))


def _show_search(stage: Stage) -> None:
    bar = stage.window.area.find_bar
    bar.open_bar()
    bar.field.setText("tram")


def _found(stage: Stage) -> bool:
    bar = stage.window.area.find_bar
    return bar.isVisible() and stage.window.view.current_hit() >= 0


def _show_export(stage: Stage) -> None:
    project = stage.session.project
    if project is not None:
        stage.window.files.export_to("jsonl", project.path.with_suffix(".jsonl"))


STEPS: tuple[Step, ...] = (
    Step(
        mark("Select a passage"),
        mark(
            "Select “{passage}” in the first paragraph with the mouse, or with Shift and the "
            "arrows. Any other passage will do as well."
        ),
        _selected,
        _show_selection,
        _passage,
        _scroll_to_passage,
    ),
    Step(
        mark("Tag it by a key"),
        mark(
            "Each label has a letter, shown in the codebook on the right. Press {key}, and the "
            "selected passage is tagged: stored, and to be seen at once."
        ),
        _tagged,
        _show_tag,
        _passage,
    ),
    Step(
        mark("Overlap"),
        mark(
            "Passages may overlap as they like. Select “{part}” inside the passage that you have "
            "tagged, and press another letter, such as {other}."
        ),
        _overlapped,
        _show_overlap,
        _passage,
    ),
    Step(
        mark("Undo"),
        mark(
            "Take that back with {undo}. Every step can be taken back, also tomorrow: the history "
            "is kept in the project; you see it with {history}."
        ),
        _undone,
        _show_undo,
        _passage,
    ),
    Step(
        mark("Write a note"),
        mark(
            "Click the passage that you have tagged, go to its note with {note}, and write why you "
            "see it so. The note is stored when you leave the field."
        ),
        _noted,
        _show_note,
        _inspector,
        _take_first,
    ),
    Step(
        mark("Search"),
        mark(
            "Begin with {find} and type “tram”. Accents, capitals and typography do not matter; "
            "“Tag all…” would put a label on every hit."
        ),
        _found,
        _show_search,
        _find_bar,
    ),
    Step(
        mark("Export"),
        mark(
            "Begin with {export}, choose a format, and export. The dialog says what will be "
            "written and what the format cannot carry."
        ),
        _exported,
        _show_export,
        _menus,
        _close_search,
    ),
)


def text_of(step: Step, stage: Stage) -> str:
    """Return a step's text with its passages and keys."""
    settings = stage.window.settings
    return tr(
        step.text,
        passage=stage.passage,
        part=stage.part,
        key=_KEY,
        other=_OTHER_KEY,
        undo=way_to(settings, "undo"),
        history=way_to(settings, "show_history"),
        note=way_to(settings, "edit_note"),
        find=way_to(settings, "find"),
        export=way_to(settings, "export"),
    )
