"""The commands that change a project: create, add documents, annotate, undo, redo."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import progress_bar, say, shown, write_additions
from annotations.cli.parameters import ProjectPath
from annotations.errors import UsageError

if TYPE_CHECKING:
    from annotations.changes import HistoryStep
    from annotations.project import Project

_LANGUAGE = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def new(
    ctx: typer.Context,
    project: ProjectPath,
    codebook: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID-or-FILE",
            help="A codebook that ships (see “elocutio codebooks”) or a file; may be repeated.",
        ),
    ] = None,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="The language of its documents, such as fr.")
    ] = "",
) -> None:
    """Create a project. A file that exists is never overwritten.

    Without --codebook it gets the codebook semeval-2023.
    """
    from annotations.project import Project
    from annotations.project.project import DEFAULT_CODEBOOK

    if language and not _LANGUAGE.fullmatch(language):
        raise UsageError(
            "“{language}” is no language code; write one such as fr or pt-BR.", language=language
        )
    books = codebook or [DEFAULT_CODEBOOK]
    with Project.create(project, codebooks=books, language=language) as made:
        names = ", ".join(f"{book.id} {book.version}" for book in made.codebooks())
        say(f"{shown(str(project))}: created with {names}.")


def add(
    ctx: typer.Context,
    project: ProjectPath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Documents, or folders.")],
    text_column: Annotated[
        str,
        typer.Option(
            "--text-column",
            metavar="NAME",
            help="The column, or JSON field, that holds the texts; found out if not given.",
        ),
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="Add also what the project has already.")
    ] = False,
    keep_original: Annotated[
        bool,
        typer.Option(
            "--keep-original", help="Keep the files in the project; “elocutio original” gives them."
        ),
    ] = False,
) -> None:
    """Add documents, as one step; a folder adds what it holds, and tells what it leaves out.

    Where a file that is named itself cannot be read, nothing is added. Prints each document's id,
    title and length.
    """
    from annotations.readers.base import Options

    call: Invocation = ctx.obj
    options = Options(text_column=text_column)
    with call.opened(project) as opened, progress_bar("Adding documents") as progress:
        report = opened.add_files(
            files, options=options, again=again, keep_originals=keep_original, progress=progress
        )
    write_additions(report, say)


def annotate(
    ctx: typer.Context,
    project: ProjectPath,
    document: Annotated[
        str, typer.Option(metavar="ID", help="The document's id, title or number.")
    ],
    start: Annotated[int, typer.Option(metavar="N", help="First character, counted from 0.")],
    end: Annotated[int, typer.Option(metavar="N", help="Behind the last character.")],
    label: Annotated[str, typer.Option(metavar="CODE", help="The label's code.")],
    codebook: Annotated[
        str, typer.Option(metavar="ID", help="The label's codebook, where several have the code.")
    ] = "",
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Who annotates; somebody new is added.")
    ] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="A note.")] = "",
) -> None:
    """Put a label on a passage. Prints the annotation's id and the passage.

    Offsets count Unicode code points of the text as it was added, line breaks and BOM included.
    """
    from annotations.cli.words import find_document

    call: Invocation = ctx.obj
    with call.opened(project) as opened:
        there = find_document(opened, document)
        made = opened.annotate(
            there.id, [(start, end)], label, codebook=codebook, annotator=annotator, note=note
        )
        say(f"{made.id}  {shown(opened.text(there.id)[start:end])}")


def undo(ctx: typer.Context, project: ProjectPath) -> None:
    """Take back the last step of the project's history."""
    call: Invocation = ctx.obj
    with call.opened(project) as opened:
        step = opened.next_undo()
        opened.undo()
        _say_step("Undone", step, opened, "There is nothing to undo.")


def redo(ctx: typer.Context, project: ProjectPath) -> None:
    """Do the step again that was last taken back."""
    call: Invocation = ctx.obj
    with call.opened(project) as opened:
        step = opened.next_redo()
        opened.redo()
        _say_step("Redone", step, opened, "There is nothing to redo.")


def _say_step(done: str, step: HistoryStep | None, opened: Project, nothing: str) -> None:
    from annotations.cli.words import step_text

    if step is None:
        say(nothing)
        return
    who = shown(step.annotator)
    say(f"{done}: {step_text(step, opened.codebooks())} ({who}, {step.created}).")
