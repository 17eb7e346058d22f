"""The command line: the same program, without a window."""

from __future__ import annotations

from annotations.cli.main import run

__all__ = ["run"]
