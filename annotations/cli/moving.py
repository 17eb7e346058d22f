"""The commands that bring annotation sets in and out, and check their files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import (
    binary_stdout,
    counted,
    progress_bar,
    say,
    say_json,
    shown,
    tell,
    write_report,
)
from annotations.cli.parameters import AsJson, FormatName, ProjectPath, checked_target
from annotations.errors import UsageError

if TYPE_CHECKING:
    from annotations.formats.base import Unit

_STANDARD_OUTPUT = "-"


def import_(
    ctx: typer.Context,
    project: ProjectPath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Files to bring in.")],
    format_: FormatName = "",
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Whose the annotations are that name nobody.")
    ] = "",
    create_labels: Annotated[
        bool, typer.Option("--create-labels", help="Make labels that no codebook has.")
    ] = False,
    codebook: Annotated[
        str,
        typer.Option(metavar="ID", help="The codebook of labels that name none."),
    ] = "",
    offset_unit: Annotated[
        str,
        typer.Option(
            "--offset-unit",
            metavar="UNIT",
            help="Offsets count: codepoint, utf-16, utf-8 or grapheme; found out if not given.",
        ),
    ] = "",
    texts: Annotated[
        Path | None,
        typer.Option(
            "--texts", metavar="FOLDER", help="Where the texts are of files that hold none."
        ),
    ] = None,
) -> None:
    """Bring in annotations, and their documents where the format holds them.

    All files of one call are one step of the history: where one of them fails, nothing of any is
    brought in. Without --format, names and contents tell it. Files without texts find them beside
    themselves, in --texts or among the project's documents. Prints what was read, written and
    changed, what was left out and why, and what was assumed about offsets.
    """
    from annotations.formats import registry
    from annotations.formats.base import Options

    call: Invocation = ctx.obj
    options = Options(unit=_unit(offset_unit), texts=texts, codebook=codebook)
    sources = [(format_ or registry.for_file(path).code, path) for path in files]
    with (
        call.opened(project) as opened,
        progress_bar("Importing documents", share=True) as progress,
    ):
        report = opened.import_files(
            sources,
            annotator=annotator,
            create_labels=create_labels,
            options=options,
            progress=progress,
        )
    say(f"{shown(str(project))}: imported {counted(len(files), 'file')}.")
    write_report(report, say)


def _unit(name: str) -> Unit | None:
    from annotations.formats.base import Unit

    try:
        return Unit(name) if name else None
    except ValueError:
        known = ", ".join(unit.value for unit in Unit)
        raise UsageError(
            "“{name}” is no unit of offsets; write one of: {known}.", name=name, known=known
        ) from None


def export(
    ctx: typer.Context,
    project: ProjectPath,
    out: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="OUT", help="A file or folder, or - for standard output."
        ),
    ],
    format_: FormatName = "jsonl",
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Only what this annotator made.")
    ] = "",
    document: Annotated[
        str, typer.Option(metavar="ID", help="Only this document (id, title or number).")
    ] = "",
    suggestions: Annotated[
        bool,
        typer.Option("--suggestions", help="With what is suggested or rejected, too."),
    ] = False,
) -> None:
    """Write annotation sets. A file takes its name only when it is complete.

    Annotations that are only suggested, or were rejected, stay behind unless asked for.
    Formats of several files write a folder; what stands in it under other names stays.

    Prints what was written and what the format cannot carry; with “-o -” to standard error.
    """
    from annotations.cli.words import find_document
    from annotations.formats import registry

    call: Invocation = ctx.obj
    entry = registry.find(format_)
    to_stream = out == _STANDARD_OUTPUT
    target: Path | BinaryIO = binary_stdout() if to_stream else checked_target(project, Path(out))
    with call.reading(project) as opened, progress_bar("Exporting documents") as progress:
        chosen = find_document(opened, document).id if document else ""
        report = opened.export(
            format_,
            target,
            document=chosen,
            annotator=annotator,
            suggestions=suggestions,
            progress=progress,
        )
    if to_stream:
        sys.stdout.buffer.flush()
    write = tell if to_stream else say
    write(f"{shown(str(project))}: exported as {entry.code}.")
    write_report(report, write)
    if entry.losses:
        write(f"  not carried by {entry.code}: {', '.join(entry.losses)}")


def original(
    ctx: typer.Context,
    project: ProjectPath,
    document: Annotated[
        str, typer.Option("--document", metavar="ID", help="The document's id, title or number.")
    ],
    out: Annotated[
        str,
        typer.Option("-o", "--output", metavar="FILE", help="A file, or - for standard output."),
    ],
) -> None:
    """Write the file that a document came from, byte for byte as it was added.

    It is there where it was added with --keep-original, or with “Original files” kept in the
    window's settings.
    """
    from annotations.cli.words import find_document

    call: Invocation = ctx.obj
    to_stream = out == _STANDARD_OUTPUT
    target: Path | BinaryIO = binary_stdout() if to_stream else checked_target(project, Path(out))
    with call.reading(project) as opened:
        there = find_document(opened, document)
        size = opened.save_original(there.id, target)
    if to_stream:
        sys.stdout.buffer.flush()
    write = tell if to_stream else say
    write(f"{shown(there.file_name)}: {counted(size, 'byte')} written.")


def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help="A file of annotation sets.")],
) -> None:
    """Check that texts, offsets and quotes of a JSONL file agree.

    Prints each fault with its line, its span and what is wrong, or what a sound file holds.
    """
    from annotations.formats import jsonl
    from annotations.model import Report

    report = Report()
    faults = 0
    for sentence in jsonl.verify(file, report):
        faults += 1
        say(shown(sentence))
    if faults:
        tell(f"elocutio: {shown(str(file))}: {counted(faults, 'fault')} found.")
        raise typer.Exit(1)
    counts = ", ".join(f"{what} {number}" for what, number in report.read.items())
    say(f"{shown(str(file))}: sound ({counts}).")


def formats(as_json: AsJson = False) -> None:
    """List what can be read and written, and what each format cannot carry.

    With --json: “formats”, a list of objects with “code”, “name”, “suffixes”, “reads”, “writes”
    and “losses”.
    """
    from annotations.formats import registry

    rows = [
        {
            "code": entry.code,
            "name": entry.name,
            "suffixes": list(entry.suffixes),
            "reads": entry.read is not None,
            "writes": entry.writes,
            "losses": list(entry.losses),
        }
        for entry in registry.FORMATS
    ]
    if as_json:
        say_json({"formats": rows})
        return
    for entry in registry.FORMATS:
        ways = [
            word
            for word, way in (("reads", entry.read is not None), ("writes", entry.writes))
            if way
        ]
        say(f"{entry.code}  {entry.name} [{', '.join(ways)}] {' '.join(entry.suffixes)}")
        if entry.losses:
            say(f"  does not carry: {', '.join(entry.losses)}")
