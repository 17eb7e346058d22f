"""The one table of commands, and the program around them."""

from __future__ import annotations

import platform
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from inspect import cleandoc
from typing import Annotated, Any

import typer

from annotations.cli import (
    backing_up,
    codebook,
    concordancing,
    consistency,
    converting,
    inspecting,
    making,
    manual,
    moving,
    opening,
    parsing,
    picturing,
    searching,
    suggesting,
)
from annotations.cli.invocation import Invocation
from annotations.cli.output import say

COMMANDS: dict[str, Callable[..., None]] = {
    "new": making.new,
    "add": making.add,
    "import": moving.import_,
    "export": moving.export,
    "original": moving.original,
    "annotate": making.annotate,
    "undo": making.undo,
    "redo": making.redo,
    "history": inspecting.history,
    "info": inspecting.info,
    "check": inspecting.check,
    "parse": parsing.parse,
    "search": searching.search,
    "concordance": concordancing.concordance,
    "consistency": consistency.consistency,
    "suggest": suggesting.suggest,
    "verify": moving.verify,
    "formats": moving.formats,
    "codebooks": inspecting.codebooks,
    "picture": picturing.picture,
    "backups": backing_up.backups,
    "restore": backing_up.restore,
    "open": opening.open_,
    "demo": opening.demo,
}

GROUPS: dict[str, tuple[str, dict[str, Callable[..., None]]]] = {
    "codebook": (
        "Show, compare and exchange codebooks.",
        {
            "list": codebook.list_,
            "show": codebook.show,
            "add": codebook.add,
            "export": codebook.export,
            "convert": codebook.convert,
            "formats": codebook.formats,
            "diff": codebook.diff,
            "crosswalk": converting.crosswalk,
            "manual": manual.manual,
        },
    ),
}
"""Commands with commands of their own, each with its help."""

PARTS = ("PySide6-Essentials", "SQLAlchemy", "alembic", "msgspec", "numpy", "typer", "spacy")


def command() -> Any:
    """Return the whole command line, as an object with ``main()``."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich")
    app.callback(invoke_without_command=True, help=_flowing(_program))(_program)
    for name, function in COMMANDS.items():
        app.command(name, help=_flowing(function))(function)
    for name, (help_, members) in GROUPS.items():
        group = typer.Typer(help=help_, rich_markup_mode="rich")
        for member, function in members.items():
            group.command(member, help=_flowing(function))(function)
        app.add_typer(group, name=name)
    return typer.main.get_command(app)


def _flowing(function: Callable[..., None]) -> str:
    """Return a docstring whose paragraphs are one line each, for the terminal to wrap."""
    paragraphs = cleandoc(function.__doc__ or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _program(
    ctx: typer.Context,
    show_version: Annotated[
        bool, typer.Option("--version", help="Print the versions of the program and its parts.")
    ] = False,
    self_test: Annotated[
        bool,
        typer.Option("--self-test", help="Try everything once in a temporary folder."),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the self-test as one JSON object.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where an error comes from (any command).")
    ] = False,
) -> None:
    """Mark passages of articles and tag them with rhetorical devices.

    Without a command, the window opens. Exit status: 0 done, 1 something went wrong, 2 wrong use.
    """
    if show_version:
        _say_versions()
        raise typer.Exit
    if self_test:
        from annotations.cli.selftest import run

        call: Invocation = ctx.obj
        raise typer.Exit(run(call.window_check, as_json))
    if as_json:
        ctx.fail("--json goes with --self-test, or behind a command that has it.")
    if ctx.invoked_subcommand is None:
        ctx.fail("Missing command.")


def _say_versions() -> None:
    say(f"elocutio {_version('elocutio') or 'of unknown version'}")
    say(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    for part in PARTS:
        found = _version(part)
        if found:
            say(f"{part} {found}")


def _version(part: str) -> str:
    # Read from the installed packages' own notes: importing the parts would take a second.
    try:
        return version(part)
    except PackageNotFoundError:
        return ""
