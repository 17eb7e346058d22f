"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotations.errors import UsageError

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file (.elocutio).")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of words.")]
FormatName = Annotated[
    str, typer.Option("--format", metavar="F", help="A format; see “elocutio formats”.")
]


def checked_target(project: Path, out: Path) -> Path:
    """Return a file to be written. Raises UsageError where it is the project's."""
    if out.exists() and project.exists() and out.samefile(project):
        raise UsageError("This would replace the project itself; choose another name.")
    return out
