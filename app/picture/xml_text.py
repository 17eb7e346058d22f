"""Text for XML: some characters of a document cannot stand there."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def allowed(text: str) -> str:
    """Return a text without the characters that XML 1.0 excludes; none of them is visible."""
    return _FORBIDDEN.sub("", text)
