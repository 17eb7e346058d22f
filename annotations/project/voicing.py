"""The voice that a new annotation gets by itself: the author's, somebody's quoted, a heading's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from annotations.errors import UserError
from annotations.model import Codebook, Document
from annotations.offsets import Fragments
from annotations.project import attributes as attribute_values
from annotations.project.base import ProjectBase
from annotations.store import Store, queries

if TYPE_CHECKING:
    from annotations.language.voice import Voices

_WHOLE = 50_000
"""Texts up to this many code points are looked at as a whole, longer ones around the place."""
_PART = 6_000
_MARGIN = 5_000
_KEPT = 64

_Key = tuple[int, str, str, int]


class Voicing(ProjectBase):
    """Finds the voice of passages; what was found in a text is kept for the next one."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._voices: dict[_Key, Voices] = {}

    def voice_of(self, document: str, fragments: Fragments) -> dict[str, Any]:
        """Return the attributes ``voice`` and, where somebody is named, ``speaker`` of a passage.

        Fragments in code points of the document's text.
        """
        there = self._lookup.document(document)
        first, last = fragments[0][0], fragments[-1][1]
        number = first // _PART if there.length > _WHOLE else 0
        low = max(0, number * _PART - _MARGIN)
        high = there.length if there.length <= _WHOLE else (number + 1) * _PART + _MARGIN
        if last > high:
            return {attribute_values.VOICE: "author"}
        found = self._heard(there, number, low, high).at(fragments)
        speaker = {attribute_values.SPEAKER: found.speaker} if found.speaker else {}
        return {attribute_values.VOICE: found.voice, **speaker}

    def hear(self, document: str) -> None:
        """Find the voices of a document ahead (of its beginning, where it is long).

        May be called in another thread: the next :meth:`voice_of` there only looks them up.
        """
        there = self._lookup.document(document)
        whole = there.length <= _WHOLE
        self._heard(there, 0, 0, there.length if whole else _PART + _MARGIN)

    def _with_voice(
        self, document: str, fragments: Fragments, codebook: Codebook, given: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Return attributes with the voice, unless one is given or the codebook has no such."""
        if attribute_values.VOICE in given:
            return dict(given)
        voice = self.voice_of(document, fragments)
        try:
            attribute_values.checked(voice, codebook)
        except UserError:
            return dict(given)
        return {**voice, **given}

    def _heard(self, document: Document, number: int, low: int, high: int) -> Voices:
        from annotations.language.voice import voices

        language = document.language or queries.project(self._connection)[2]
        key = document.row, document.sha256, language, number
        found = self._voices.get(key)
        if found is None:
            text = queries.text_part(self._connection, document.row, low, high)
            # A line that was cut in the middle would look like one of its own.
            cut = text.find("\n") + 1 if low else 0
            found = voices(text[cut:], language, low + cut)
            if len(self._voices) >= _KEPT:
                self._voices.clear()
            self._voices[key] = found
        return found
