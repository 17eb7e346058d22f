"""The command that writes a codebook as a manual."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotations.cli.books import (
    STANDARD_OUTPUT,
    BookFormat,
    BookId,
    BookName,
    Out,
    book_of,
    chosen,
    is_project,
    write_out,
)
from annotations.cli.invocation import Invocation
from annotations.cli.output import progress_bar, say, shown, tell
from annotations.errors import UsageError

if TYPE_CHECKING:
    from annotations.codebook_manual import Usage


def manual(
    ctx: typer.Context,
    book: BookName,
    out: Out,
    codebook: BookId = "",
    format_: BookFormat = "",
    language: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Only this language; may be repeated."),
    ] = None,
    counts: Annotated[
        bool, typer.Option("--counts", help="Tell how often each label was used in the project.")
    ] = False,
    examples: Annotated[
        int, typer.Option(metavar="N", min=0, max=50, help="Show up to N passages of the project.")
    ] = 0,
) -> None:
    """Write a codebook as a manual for annotators: one HTML page, to read and to print.

    All its languages stand in it; the reader chooses. With --counts and --examples it tells how a
    project used the labels.
    """
    from annotations.codebook_manual import manual as written

    call: Invocation = ctx.obj
    usage: dict[str, Usage] | None = None
    if counts or examples:
        if not is_project(book):
            raise UsageError("Only a project has counts and examples.")
        with call.reading(Path(book)) as opened, progress_bar("Reading documents") as progress:
            there = chosen(opened, codebook)
            usage = opened.label_usage(there.id, examples=examples, progress=progress)
    else:
        there = book_of(call, book, codebook=codebook, format_=format_)
    page = written(there, language or (), usage=usage)
    write_out(page.encode(), out, book)
    write = tell if out == STANDARD_OUTPUT else say
    write(shown(f"{there.id} {there.version}: written as a manual to {out}."))
