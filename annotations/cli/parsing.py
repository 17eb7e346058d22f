"""The command that has the documents parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import counted, progress_bar, say, tell, titles
from annotations.cli.parameters import ProjectPath
from annotations.language import pipelines

if TYPE_CHECKING:
    from annotations.model import Document


def parse(ctx: typer.Context, project: ProjectPath) -> None:
    """Find lemmas and parts of speech of all documents, and keep them in the project.

    Only documents that are new, or whose language or model changed, are parsed. It needs spaCy,
    and no step of the history comes of it. Where spaCy has no model for a language, its documents
    get words only, which is told.
    """
    from annotations.language.worker import Worker

    call: Invocation = ctx.obj
    with (
        call.opened(project) as opened,
        progress_bar("Parsing documents") as progress,
        Worker() as worker,
    ):
        number = opened.parse(worker, progress=progress)
        by_language: dict[str, list[Document]] = {}
        for document in opened.words_only():
            by_language.setdefault(opened.language_of(document), []).append(document)
    say(f"{counted(number, 'document')} parsed.")
    for language, documents in sorted(by_language.items()):
        number = len(documents)
        verb = "has" if number == 1 else "have"
        tell(
            f"{counted(number, 'document')} {verb} words only, no lemmas and parts of speech, "
            f"because {_why(language)}: {titles(documents)}."
        )


def _why(language: str) -> str:
    """Return why documents in a language have words only."""
    models = pipelines.MODELS.get(pipelines.code(language), ())
    if models:
        return f"the model for “{language}” is not installed ({models[0]})"
    return f"there is no model for “{language}”" if language else "their language is not set"
