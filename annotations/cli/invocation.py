"""What one call of the program carries along from its start to the command that runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.cli import Painter, Window, WindowCheck

if TYPE_CHECKING:
    from annotations.project import Project


@dataclass(slots=True)
class Invocation:
    """The window and painter that were handed in, and the project that the command works on."""

    window: Window
    window_check: WindowCheck | None = None
    painter: Painter | None = None
    project: Path | None = None

    @contextmanager
    def opened(self, path: Path, *, read_only: bool = False) -> Iterator[Project]:
        """Open the project of the command. Raises UserError as ``Project.open`` does."""
        from annotations.project import Project

        self.project = path
        with Project.open(path, read_only=read_only) as project:
            yield project

    def reading(self, path: Path) -> AbstractContextManager[Project]:
        """Open the project for reading only: this works while a window is writing to it."""
        return self.opened(path, read_only=True)
