"""The command that has the documents parsed."""

from __future__ import annotations

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import counted, progress_bar, say
from annotations.cli.parameters import ProjectPath


def parse(ctx: typer.Context, project: ProjectPath) -> None:
    """Find lemmas and parts of speech of all documents, and keep them in the project.

    Only documents that are new, or whose language or model changed, are parsed. It needs spaCy,
    and no step of the history comes of it.
    """
    from annotations.language.worker import Worker

    call: Invocation = ctx.obj
    with (
        call.opened(project) as opened,
        progress_bar("Parsing documents") as progress,
        Worker() as worker,
    ):
        number = opened.parse(worker, progress=progress)
    say(f"{counted(number, 'document')} parsed.")
