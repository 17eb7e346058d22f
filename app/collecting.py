"""When Python looks for unused objects that hold one another.

It stops every thread for that, and looking through all that the program has loaded (a hundred
thousand objects) takes 50 ms in whatever thread happens to begin it: a gap in the window.
"""

from __future__ import annotations

import gc

_FULL_AFTER = 100
"""Looks at the younger objects before one at all: 700,000 new objects; Python's own is 10."""


def settle() -> None:
    """Leave what is loaded now out of every later look, and let those at all objects be rare."""
    if not gc.get_freeze_count():
        gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], _FULL_AFTER)
