"""Cross-walks: which label of one codebook answers to which of another, read from JSON.

Codes are not looked up here: a cross-walk may be read without its codebooks.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from annotations import datafiles
from annotations.errors import UserError

Relation = Literal["exact", "broader", "narrower", "related", "none"]
_FOLDER = "crosswalks"


class CodebookReference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A codebook that a cross-walk leads from or to."""

    id: str
    version: str


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What one label becomes.

    ``relation`` says what ``target`` is to ``source``: "exact" the same, "broader" all of it and
    more, "narrower" only a part of it, "related" an overlap; "none" where nothing answers to it
    and ``target`` is "". ``note`` is a remark by language.
    """

    source: str = msgspec.field(name="from")
    relation: Relation
    target: str = msgspec.field(name="to", default="")
    note: dict[str, str] = {}


class Crosswalk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A cross-walk file of format version 1; it leads one way."""

    format: Literal["elocutio-crosswalk"]
    format_version: Literal[1]
    source: CodebookReference = msgspec.field(name="from")
    target: CodebookReference = msgspec.field(name="to")
    entries: tuple[Entry, ...]
    description: dict[str, str] = {}
    licence: str = ""

    def of(self, code: str) -> tuple[Entry, ...]:
        """Return the entries of a source label, none where the cross-walk does not mention it."""
        return tuple(entry for entry in self.entries if entry.source == code)


def shipped() -> tuple[str, ...]:
    """Return the names of the cross-walks that come with the program ("FROM_TO", codebook ids)."""
    return datafiles.shipped(_FOLDER)


def load(name_or_file: str) -> Crosswalk:
    """Return a shipped cross-walk by its name, or one from a JSON file.

    Raises UserError when there is no such cross-walk or the file is not valid.
    """
    return decode(*datafiles.read(name_or_file, _FOLDER, "cross-walk"))


def decode(data: bytes, name: str) -> Crosswalk:
    """Return the cross-walk in ``data``; ``name`` stands in error messages."""
    made = datafiles.decoded(data, Crosswalk, name, "cross-walk")
    if not (made.source.id.strip() and made.target.id.strip()):
        raise UserError("A cross-walk needs the ids of two codebooks.", file=name)
    if made.source == made.target:
        raise UserError("A cross-walk leads from one codebook to another.", file=name)
    _check(made.entries, name)
    return made


def _check(entries: tuple[Entry, ...], name: str) -> None:
    targets: dict[str, set[str]] = {}
    for entry in entries:
        if not entry.source.strip():
            raise UserError("An entry without a source label is refused.", file=name)
        if (entry.relation == "none") == bool(entry.target):
            raise UserError(
                "The entry of “{source}” needs a target label, or the relation none.",
                file=name,
                source=entry.source,
            )
        there = targets.setdefault(entry.source, set())
        if entry.target in there:
            raise UserError(
                "The entry from “{source}” to “{target}” stands twice.",
                file=name,
                source=entry.source,
                target=entry.target,
            )
        there.add(entry.target)
        if "" in there and len(there) > 1:
            raise UserError(
                "“{source}” has both a target and none.", file=name, source=entry.source
            )
