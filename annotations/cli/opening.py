"""The commands that open the window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotations.cli.invocation import Invocation


def open_(
    ctx: typer.Context,
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file.")],
) -> None:
    """Open the window on a project."""
    call: Invocation = ctx.obj
    raise typer.Exit(call.window(project, False))


def demo(ctx: typer.Context) -> None:
    """Open the window on a fresh copy of the sample project.

    Copies from earlier times stay in the user's data folder; none is overwritten.
    """
    call: Invocation = ctx.obj
    raise typer.Exit(call.window(None, True))
