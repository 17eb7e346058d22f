"""Codebooks that commands name: shipped ones, files, and those of projects."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from annotations.cli import PROJECT_SUFFIX
from annotations.cli.invocation import Invocation
from annotations.cli.output import binary_stdout, shown
from annotations.errors import UsageError, UserError

if TYPE_CHECKING:
    from annotations.model import Codebook, Report
    from annotations.project import Project

STANDARD_OUTPUT = "-"

BookName = Annotated[
    str,
    typer.Argument(
        metavar="CODEBOOK", help="A codebook that ships, a file of one, or a project (.elocutio)."
    ),
]
BookId = Annotated[
    str, typer.Option("--codebook", metavar="ID", help="Which codebook of the project.")
]
BookFormat = Annotated[
    str, typer.Option("--format", metavar="F", help="A format; see “elocutio codebook formats”.")
]
OtherId = Annotated[str, typer.Option("--id", metavar="ID", help="Another id for the codebook.")]
Out = Annotated[
    str, typer.Option("-o", "--output", metavar="OUT", help="A file, or - for standard output.")
]


def is_project(name: str) -> bool:
    """Return whether a word on the command line names a project's file."""
    return name.lower().endswith(PROJECT_SUFFIX)


def book_of(
    call: Invocation,
    name: str,
    *,
    codebook: str = "",
    version: str = "",
    format_: str = "",
    report: Report | None = None,
) -> Codebook:
    """Return the codebook that a command names.

    ``codebook`` and ``version`` are for projects, ``format_`` for files. Raises UserError where
    there is none, or the project has several and ``codebook`` names none of them.
    """
    from annotations.codebook_formats.registry import load

    if is_project(name):
        if format_:
            raise UsageError("--format tells of a file, not of a project.")
        with call.reading(Path(name)) as opened:
            book = chosen(opened, codebook)
            return opened.codebook_at(book.id, version) if version else book
    if codebook or version:
        raise UsageError("“{name}” is no project; only a project has several codebooks.", name=name)
    return load(name, format_, report=report)


def chosen(project: Project, codebook: str) -> Codebook:
    """Return a codebook of a project by its id; the only one where none is named."""
    books = project.codebooks()
    known = ", ".join(book.id for book in books)
    if not codebook and len(books) == 1:
        return books[0]
    if not codebook:
        raise UserError(
            "The project has several codebooks ({known}); name one by --codebook.", known=known
        )
    for book in books:
        if book.id == codebook:
            return book
    raise UserError(
        "The project has no codebook “{codebook}”; it has: {known}.", codebook=codebook, known=known
    )


def write_out(data: bytes, out: str, *others: str) -> None:
    """Write a file, or to standard output; a file takes its name only when it is complete.

    Raises UsageError where it would replace one of the other files of the command.
    """
    from annotations.project.placing import replaced

    if out == STANDARD_OUTPUT:
        stream: BinaryIO = binary_stdout()
        stream.write(data)
        sys.stdout.buffer.flush()
        return
    target = Path(out)
    for other in map(Path, others):
        if target.exists() and other.exists() and target.samefile(other):
            raise UsageError(
                "This would replace {other}; choose another name.", other=shown(str(other))
            )
    with replaced(target) as file:
        file.write(data)
