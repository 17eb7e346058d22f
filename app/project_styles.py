"""How a project's labels look and its relations are named, for the view and for pictures."""

from __future__ import annotations

from annotations.model import in_language
from annotations.project import Project
from annotations.project.attributes import VOICE
from app.i18n import annotator_name
from app.reading.styles import LabelStyle, MarkStyles
from app.session import Filters


def styles_of(
    project: Project,
    language: str,
    filters: Filters,
    focus: int = 0,
    own: str = "",
    document: str = "",
) -> MarkStyles:
    """Return the looks of a project's annotations, and what the filters hide.

    ``language`` of the labels' names; ``focus`` the row of the label that alone keeps its colour,
    0 for all; ``own`` whose annotations are drawn in full (default: the
    current annotator's); ``document`` whose annotations are shown (default: all).
    """
    labels = {
        label.row: LabelStyle(in_language(label.name, language), label.key, label.colour)
        for book in project.codebooks()
        for label in book.labels
    }
    people = project.annotators()
    name = own or project.current_annotator
    return MarkStyles(
        labels=labels,
        annotators={who.row: annotator_name(who.name) for who in people},
        own_annotator=next((who.row for who in people if who.name == name), 0),
        hidden_labels=filters.labels,
        hidden_annotators=filters.annotators,
        hidden_statuses=filters.statuses,
        only=project.rows_with(VOICE, filters.voices, document) if filters.voices else None,
        focus=focus,
    )


def relations_of(project: Project, document: str, language: str) -> list[tuple[int, int, str]]:
    """Return a document's relations: (row of the head, row of the child, name)."""
    relations = project.relations(document)
    if not relations:
        return []
    names = {
        kind.code: in_language(kind.name, language)
        for book in project.codebooks()
        for kind in book.relations
    }

    def row(annotation: str) -> int:
        return project.annotation(annotation).row

    return [(row(r.head), row(r.child), names.get(r.label, r.label)) for r in relations]
