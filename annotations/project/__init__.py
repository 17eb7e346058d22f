"""``Project``: the single door to a project file, for window, command line and scripts."""

from __future__ import annotations

from annotations.project.project import Project

__all__ = ["Project"]
