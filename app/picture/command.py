"""The command ``picture``: a document of a project to a file, without a window."""

from __future__ import annotations

import numpy as np

from annotations.cli.picturing import PictureRequest
from annotations.errors import UserError
from annotations.model import Document
from annotations.project import Project
from app.application import application
from app.picture.make import write_picture
from app.picture.options import Options, Source
from app.picture.sheet import Progress
from app.project_styles import relations_of, styles_of
from app.reading.metrics import Look
from app.session import Filters
from app.theme import THEMES


def paint(project: Project, request: PictureRequest, progress: Progress) -> str:
    """Write the picture asked for; return its size in words.

    Raises UsageError and UserError as ``write_picture`` does, and UserError where the project has
    no such annotator or annotation.
    """
    application()
    document = project.document(request.document)
    source = _source(project, document, request)
    options = Options(
        theme=THEMES[request.theme],
        width=request.width,
        look=Look(lanes=request.lanes),
        legend=request.legend,
        passage=request.passage,
    )
    return write_picture(source, options, request.out, progress)


def _source(project: Project, document: Document, request: PictureRequest) -> Source:
    marks = project.marks(document.id)
    people = {who.name: who.row for who in project.annotators()}
    own, hidden = _most_active(project, marks.annotator.tolist()), frozenset[int]()
    if request.annotator:
        if request.annotator not in people:
            raise UserError(
                "The project has no annotator “{annotator}”.", annotator=request.annotator
            )
        own = request.annotator
        hidden = frozenset(people.values()) - {people[own]}
    in_hand = 0
    if request.annotation:
        found = project.annotation(request.annotation)
        if found.document != document.id:
            raise UserError(
                "The document has no annotation “{annotation}”.", annotation=request.annotation
            )
        in_hand = found.row
    return Source(
        text=project.text(document.id),
        marks=marks,
        styles=styles_of(project, request.language, Filters(annotators=hidden), own=own),
        relations=tuple(relations_of(project, document.id, request.language)),
        title=document.title,
        language=document.language,
        in_hand=in_hand,
    )


def _most_active(project: Project, annotators: list[int]) -> str:
    """Return whose annotations are drawn in full: the current annotator's, if there are any.

    Else those of whoever made most: a picture without a single tint would tell less.
    """
    rows, counts = np.unique(np.array(annotators, np.int64), return_counts=True)
    names = {who.row: who.name for who in project.annotators()}
    made = {names[row]: count for row, count in zip(rows.tolist(), counts.tolist(), strict=True)}
    current = project.current_annotator
    return current if current in made or not made else max(made, key=lambda name: made[name])
