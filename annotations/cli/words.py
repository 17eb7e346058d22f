"""Steps of the history in words, and documents by what people call them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotations.changes import OPS, OPS_OF_ONE, HistoryStep, Op
from annotations.cli.output import shown
from annotations.errors import UserError
from annotations.model import Codebook, Document, in_language
from annotations.project import Project

LANGUAGE = "en"


def step_text(step: HistoryStep, codebooks: Sequence[Codebook]) -> str:
    """Return a step in words ("tag Loaded Language"). A label is a pair (codebook, code)."""
    try:
        op = Op(step.op)
    except ValueError:
        return shown(step.op)
    template = OPS_OF_ONE.get(op, OPS[op]) if step.detail.get("number") == 1 else OPS[op]
    values = {key: shown(_word(value, codebooks)) for key, value in step.detail.items()}
    return template.format_map(_Known(values))


class _Known(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _word(value: Any, codebooks: Sequence[Codebook]) -> str:
    if not isinstance(value, list) or len(value) != 2:
        return str(value)
    for book in codebooks:
        for label in book.labels:
            if [book.id, label.code] == value:
                return in_language(label.name, LANGUAGE) or label.code
    return str(value[1])


def find_document(project: Project, wanted: str) -> Document:
    """Return a document by its id, else by its number from 1, else by a title that is unique.

    Raises UserError when nothing fits, or several titles do.
    """
    documents = project.documents()
    for document in documents:
        if document.id == wanted:
            return document
    titled = [document for document in documents if document.title == wanted]
    if len(titled) > 1:
        ids = ", ".join(document.id for document in titled)
        raise UserError(
            "Several documents have the title “{wanted}”; name one by its id: {ids}.",
            wanted=wanted,
            ids=ids,
        )
    if titled:
        return titled[0]
    if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(documents):
        return documents[int(wanted) - 1]
    raise UserError(
        "The project has no document with the id, title or number “{wanted}”; "
        "“elocutio info {path}” lists its documents.",
        wanted=wanted,
        path=project.path,
    )
