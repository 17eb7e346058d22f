"""Places of files as people read them."""

from __future__ import annotations

from pathlib import Path


def from_home(place: str) -> str:
    """Return a path, from the home folder ("~") on where it lies there."""
    home, path = Path.home(), Path(place)
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else place
