"""The command line: the same program, without a window.

Importing this package loads nothing but itself, so that the way to the window stays short.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations.cli.picturing import PictureRequest
    from annotations.project import Project

Window = Callable[[Path | None, bool], int]
"""Opens the window on a project (None: where the user left off), or on a fresh copy of the sample;
returns the exit status."""

WindowCheck = Callable[[], str]
"""Tries the window in the self-test; returns what it saw, raises where something is wrong."""

Painter = Callable[["Project", "PictureRequest", Callable[[int, int], None]], str]
"""Writes a picture of a document and tells the progress (done, all); returns its size in words."""

PROJECT_SUFFIX = ".elocutio"


def window_request(argv: Sequence[str]) -> tuple[Path | None, bool] | None:
    """Return (project, sample?) when the arguments ask for nothing but the window, else None."""
    match list(argv):
        case []:
            return None, False
        case ["demo"]:
            return None, True
        case ["open", path] if not path.startswith("-"):
            return Path(path), False
        case [path] if path.lower().endswith(PROJECT_SUFFIX) and not path.startswith("-"):
            return Path(path), False
        # So desktops name a file that was double-clicked, which they may know by its content.
        case [path] if Path(path).is_absolute():
            return Path(path), False
        case _:
            return None


def run(
    argv: Sequence[str],
    window: Window,
    window_check: WindowCheck | None = None,
    painter: Painter | None = None,
) -> int:
    """Run a command and return its exit status; nothing is raised.

    0 done, 1 something went wrong, 2 the command was used wrongly, 130 stopped by the user.
    """
    from annotations.cli import guard

    return guard.run(argv, window, window_check, painter)
