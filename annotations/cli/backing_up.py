"""The commands for the copies that are kept of projects: list them, restore one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotations.cli.output import counted, say, say_json, shown
from annotations.cli.parameters import AsJson, ProjectPath, checked_target
from annotations.errors import UsageError, UserError

Folder = Annotated[
    Path | None,
    typer.Option(
        "--folder", metavar="FOLDER", help="Where the backups are, if not in the usual place."
    ),
]


def backups(project: ProjectPath, as_json: AsJson = False, folder: Folder = None) -> None:
    """List the backups of a project, newest first, each with its number.

    The window makes them while a project is open. A project that is gone is known by its place.

    With --json: “backups”, a list of objects with “number”, “created” (UTC), “file”, “bytes”,
    “documents”, “annotations” and “damaged” (true where the file cannot be read).
    """
    from annotations.project import backups as kept

    rows = [
        {
            "number": number,
            "created": backup.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "file": str(backup.path),
            "bytes": backup.size,
            "documents": backup.documents,
            "annotations": backup.annotations,
            "damaged": backup.damaged,
        }
        for number, backup in enumerate(kept.of(project, folder), start=1)
    ]
    if as_json:
        say_json({"backups": rows})
        return
    for row in rows:
        counts = (
            "cannot be read"
            if row["damaged"]
            else f"{counted(_number(row['documents']), 'document')}, "
            f"{counted(_number(row['annotations']), 'annotation')}"
        )
        say(f"{row['number']}. {row['created']}  {counts}, {row['bytes']} bytes")
    if not rows:
        say(f"{shown(str(project))}: there is no backup of this project.")


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def restore(
    project: ProjectPath,
    out: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="The file to be written.")
    ],
    backup: Annotated[
        int, typer.Option("--backup", metavar="N", min=1, help="Its number in “backups”.")
    ] = 1,
    folder: Folder = None,
) -> None:
    """Write a backup of a project to a new file; the project itself stays as it is."""
    from annotations.project import backups as kept

    target = checked_target(project, out)
    found = kept.of(project, folder)
    if not found:
        raise UserError("There is no backup of this project.", file=str(project))
    if backup > len(found):
        raise UsageError("There are {n} backups; “elocutio backups” lists them.", n=len(found))
    chosen = found[backup - 1]
    kept.restore_copy(chosen.path, target)
    say(f"{shown(str(target))}: restored from the backup of {chosen.created:%Y-%m-%d %H:%M} UTC.")
