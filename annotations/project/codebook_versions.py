"""Versions of codebooks: publishing them, looking at them, and what should be looked at again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Codebook, Label
from annotations.offsets import checked_text
from annotations.project.base import ProjectBase
from annotations.store import label_writes
from annotations.store.label_writes import DRAFT, Version

_SCOPE = ("definition", "use_when", "not_when", "level")
"""What decides which passages a label is for."""


@dataclass(frozen=True, slots=True)
class LookAgain:
    """An annotation that was made under an older version, and why it may no longer hold.

    ``why`` is "redefined" (what the label is for was changed), "widened" (other labels were merged
    into it), "new" (the label came later) or "split" (it waits for a decision).
    """

    annotation: int
    label: Label
    version: str
    why: str


class CodebookVersions(ProjectBase):
    """The operations on versions."""

    def publish_codebook(self, codebook: str, version: str = "", note: str = "") -> Codebook:
        """Give the codebook as it is now a version, by default the next one.

        Raises UserError where nothing was changed, or the version is taken.
        """
        book = self._lookup.codebook(codebook)
        kept = self.codebook_versions(codebook)
        if not any(entry.version == DRAFT for entry in kept):
            raise UserError(
                "Nothing has been changed in “{codebook}” since {version}.",
                codebook=codebook,
                version=book.version,
            )
        version = checked_text(version.strip(), "The version") or next_version(book.version)
        if version == book.version or any(entry.version == version for entry in kept):
            raise UserError(
                "There is a version {version} of “{codebook}” already.",
                version=version,
                codebook=codebook,
            )
        published = replace(book, version=version)
        detail = {"title": f"{codebook} {version}"}
        with self._operation(Op.PUBLISH_CODEBOOK, detail) as transaction:
            label_writes.update_codebook(transaction.connection, published)
            who = self.current_annotator
            checked = checked_text(note, "The note")
            label_writes.keep_version(transaction.connection, published, who, checked)
        return self._lookup.codebook(codebook)

    def codebook_versions(self, codebook: str) -> tuple[Version, ...]:
        """Return what is kept of a codebook's versions, oldest first, then the changes since."""
        return label_writes.versions(self._connection, self._lookup.codebook(codebook).row)

    def has_changes(self, codebook: str) -> bool:
        """Whether a codebook was changed since its version was published."""
        return any(entry.version == DRAFT for entry in self.codebook_versions(codebook))

    def codebook_at(self, codebook: str, version: str) -> Codebook:
        """Return a codebook as a version of it was. Raises UserError where that is not kept."""
        book = self._lookup.codebook(codebook)
        found = label_writes.codebook_at(self._connection, book, version)
        if found is not None:
            return found
        if version == book.version and not self.has_changes(codebook):
            return book
        raise UserError(
            "The project has not kept version {version} of “{codebook}”.",
            version=version,
            codebook=codebook,
        )

    def look_again(self, codebook: str) -> tuple[LookAgain, ...]:
        """Return the annotations whose label means something else than when they were made."""
        book = self._lookup.codebook(codebook)
        labels = {label.row: label for label in book.labels}
        reasons: dict[str, dict[int, str]] = {}
        found = []
        for row, label, version in label_writes.older_annotations(self._connection, book):
            if version not in reasons:
                reasons[version] = self._reasons(book, version)
            why = reasons[version].get(label)
            if why:
                found.append(LookAgain(row, labels[label], version, why))
        return tuple(found)

    def _reasons(self, book: Codebook, version: str) -> dict[int, str]:
        """Return why annotations of a version should be looked at again, by label row."""
        then = label_writes.codebook_at(self._connection, book, version)
        if then is None:
            return {}
        old = {label.row: label for label in then.labels}
        widened = self._widened_since(book, version)
        reasons: dict[int, str] = {}
        for label in book.labels:
            before = old.get(label.row)
            if label.split_into:
                reasons[label.row] = "split"
            elif before is None:
                reasons[label.row] = "new"
            elif any(getattr(before, name) != getattr(label, name) for name in _SCOPE):
                reasons[label.row] = "redefined"
            elif label.code in widened:
                reasons[label.row] = "widened"
        return reasons

    def _widened_since(self, book: Codebook, version: str) -> frozenset[str]:
        """Return the present codes of the labels that others were merged into since a version."""
        kept = self.codebook_versions(book.id)
        place = next((k for k, entry in enumerate(kept) if entry.version == version), -1)
        widened: set[str] = set()
        for entry in kept[place + 1 :]:
            for change in entry.changes:
                if change["kind"] == "merge":
                    widened = {code for code in widened if code not in change["labels"]}
                    widened.add(str(change["into"]))
                elif change["kind"] == "recode" and change["labels"][0] in widened:
                    widened.discard(change["labels"][0])
                    widened.add(str(change["into"]))
        return frozenset(widened)

    def confirm(self, annotations: Iterable[str]) -> int:
        """Note that annotations (ids) hold under the present version of their codebook."""
        by_version: dict[str, list[int]] = {}
        for id_ in annotations:
            there = self._lookup.annotation(id_)
            version = self._lookup.codebook(there.codebook).version
            if there.codebook_version != version:
                by_version.setdefault(version, []).append(there.row)
        number = sum(map(len, by_version.values()))
        if not number:
            return 0
        with self._operation(Op.CONFIRM, {"number": number}) as transaction:
            for version, rows in by_version.items():
                label_writes.confirm(transaction.connection, rows, version)
        return number


def next_version(version: str) -> str:
    """Return the version that follows: its last number is one more ("1.9" is followed by "1.10").

    Where it ends in no number, one is appended.
    """
    found = re.search(r"\d+$", version)
    if found is None:
        return f"{version}.1" if version else "1.0"
    return f"{version[: found.start()]}{int(found.group()) + 1}"
