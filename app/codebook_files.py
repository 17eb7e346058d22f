"""Which files hold codebooks, for the dialogs that ask for one."""

from __future__ import annotations

from annotations.codebook_formats.registry import CODEBOOK_FORMATS
from app.i18n import tr


def codebook_filter() -> str:
    """Return a file dialog's filter: all formats that are read, and every file."""
    suffixes = dict.fromkeys(suffix for entry in CODEBOOK_FORMATS for suffix in entry.suffixes)
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    return f"{tr('Codebooks')} ({patterns});;{tr('All files')} (*)"
