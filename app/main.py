"""The program's entry: ``elocutio``."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    from annotations.cli import run

    return run(sys.argv[1:] if argv is None else argv)
