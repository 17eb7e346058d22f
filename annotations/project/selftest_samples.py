"""For every reader a small file that only its own libraries can read, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """A file's bytes, and the text that the reader must find in them."""

    data: bytes
    text: str


_PLAIN = "« Jamais », dit-elle ; « jamais ! » La forêt brûle où l’été s’achève.\r\n"

SAMPLES: Mapping[str, Sample] = {
    # Eight-bit letters: the encoding has to be guessed, which plain ASCII would not show.
    "text": Sample(_PLAIN.encode("cp1252"), _PLAIN),
}
"""By the reader's code. A test asks for one of every reader."""
