"""What was typed in a field and refused: kept until it is mended or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.session import Session

_STATE = "codebook_drafts"


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that could not be stored, and why."""

    words: str
    why: str


class Drafts:
    """The drafts of a project, by label (row; 0 with a codebook's row: the codebook) and field.

    They are kept in the project file, beside what the window remembers, so that closing the
    program does not lose them either.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[str, Draft] = {}
        self.load()

    def load(self) -> None:
        """Read those of the project that is open now."""
        project = self._session.project
        found: Any = project.state(_STATE, {}) if project else {}
        self._kept = {
            str(key): Draft(str(entry[0]), str(entry[1]))
            for key, entry in (found.items() if isinstance(found, dict) else ())
            if isinstance(entry, list) and len(entry) == 2
        }

    def get(self, key: str) -> Draft | None:
        """Return what was typed in a field and refused."""
        return self._kept.get(key)

    def keep(self, key: str, draft: Draft) -> None:
        """Keep what was refused."""
        if self._kept.get(key) != draft:
            self._kept[key] = draft
            self._write()

    def drop(self, key: str) -> None:
        """Forget what is stored by now, or no longer wanted."""
        if self._kept.pop(key, None) is not None:
            self._write()

    def _write(self) -> None:
        project = self._session.project
        if project is not None and not project.read_only:
            plain = {key: [draft.words, draft.why] for key, draft in self._kept.items()}
            project.set_state(_STATE, plain)
