"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file (.elocutio).")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of words.")]
FormatName = Annotated[
    str, typer.Option("--format", metavar="F", help="A format; see “elocutio formats”.")
]
