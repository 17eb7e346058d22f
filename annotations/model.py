"""What a document, a label, an annotation is: frozen values, without behaviour of the store.

``row`` is a number that is stable inside one project file; ``id`` is the external id (UUID),
stable everywhere. Times are ISO 8601 in UTC with whole seconds ("2026-11-22T10:00:00Z").
"""

from __future__ import annotations

import os
import threading
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from annotations.offsets import Fragments

Texts = Mapping[str, str]
"""A text by language code ("en", "fr")."""


class Status(StrEnum):
    """Whether somebody stands behind an annotation."""

    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    REJECTED = "rejected"


STATUS_CODES: Mapping[Status, int] = {
    Status.ACCEPTED: 0,
    Status.SUGGESTED: 1,
    Status.REJECTED: 2,
}


class Kind(StrEnum):
    """A group only orders labels; it tags nothing."""

    GROUP = "group"
    LABEL = "label"


class Level(StrEnum):
    """What a label is put on."""

    SPAN = "span"
    DOCUMENT = "document"


class AttributeType(StrEnum):
    """The type of an attribute's value."""

    NUMBER = "number"
    CHOICE = "choice"
    TEXT = "text"
    YES_NO = "yes_no"


class ReadingStatus(StrEnum):
    """How far an annotator is with a document."""

    UNREAD = "unread"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    ADJUDICATED = "adjudicated"


@dataclass(frozen=True, slots=True)
class Colour:
    """A label's colour identity; inks and tints of both themes are derived from it.

    ``hue`` OKLCH degrees, ``tone`` -1 (dark) to 1 (light), ``vividness`` 0 to 1.
    """

    hue: float
    tone: float
    vividness: float


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice attribute."""

    code: str
    name: Texts


@dataclass(frozen=True, slots=True)
class AttributeDefinition:
    """An attribute that a codebook gives its annotations."""

    code: str
    type: AttributeType
    name: Texts
    choices: tuple[Choice, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation that a codebook names."""

    code: str
    name: Texts


@dataclass(frozen=True, slots=True)
class Confusion:
    """A label that is easily taken for another, and the question that decides."""

    code: str
    question: Texts


@dataclass(frozen=True, slots=True)
class Label:
    """A label or a group of labels. ``code`` is its identity inside its codebook.

    ``split_into``: the codes of the labels that this one was split into; each of its annotations
    waits for somebody to decide for one of them.
    """

    code: str
    name: Texts
    kind: Kind = Kind.LABEL
    level: Level = Level.SPAN
    abbreviation: str = ""
    definition: Texts = field(default_factory=dict)
    use_when: Texts = field(default_factory=dict)
    not_when: Texts = field(default_factory=dict)
    example: Texts = field(default_factory=dict)
    counter_example: Texts = field(default_factory=dict)
    confused_with: tuple[Confusion, ...] = ()
    key: str = ""
    colour: Colour = Colour(0.0, 0.0, 0.0)
    parent: str = ""
    retired: bool = False
    split_into: tuple[str, ...] = ()
    codebook: str = ""
    row: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Codebook:
    """A versioned, hierarchical set of labels; ``labels`` in tree order, parents first."""

    id: str
    version: str
    name: Texts
    labels: tuple[Label, ...]
    description: Texts = field(default_factory=dict)
    source: str = ""
    licence: str = ""
    languages: tuple[str, ...] = ("en",)
    attributes: tuple[AttributeDefinition, ...] = ()
    relations: tuple[RelationType, ...] = ()
    row: int = 0


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person (or program) who annotates."""

    row: int
    id: str
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text's provenance and metadata; the text itself is fetched apart.

    ``length`` in code points; ``sha256`` of the text in UTF-8, ``file_sha256`` of the bytes read.
    """

    row: int
    id: str
    position: int
    title: str
    language: str
    length: int
    sha256: str
    file_name: str = ""
    encoding: str = ""
    file_sha256: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    created: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One or more fragments of a document, a label, an annotator, attributes, a note."""

    row: int
    id: str
    document: str
    label: str
    codebook: str
    annotator: str
    fragments: Fragments
    status: Status = Status.ACCEPTED
    origin: str = "human"
    attributes: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    created: str = ""
    modified: str = ""
    codebook_version: str = ""

    @property
    def start(self) -> int:
        """Start of the first fragment (code points)."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """End of the last fragment (code points, exclusive)."""
        return self.fragments[-1][1]


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link from the annotation ``head`` to the annotation ``child`` (external ids)."""

    row: int
    id: str
    head: str
    child: str
    label: str
    annotator: str = ""
    note: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLabel:
    """A label put on a whole document."""

    row: int
    id: str
    document: str
    label: str
    codebook: str
    annotator: str
    created: str = ""


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """A document with all that belongs to it: the unit that formats read and write."""

    document: Document
    text: str
    annotations: tuple[Annotation, ...]
    relations: tuple[Relation, ...] = ()
    document_labels: tuple[DocumentLabel, ...] = ()
    codebooks: tuple[tuple[str, str], ...] = ()
    """(id, version) of the codebooks used."""
    colours: Mapping[tuple[str, str], Colour] = field(default_factory=dict)
    """The colours of the labels used, by (codebook, label); formats that show them want them."""


@dataclass(slots=True)
class Report:
    """What an import or export did: counts by what was counted, and reasons by how often."""

    read: dict[str, int] = field(default_factory=dict)
    written: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    assumed: list[str] = field(default_factory=list)

    @staticmethod
    def count(where: dict[str, int], what: str, number: int = 1) -> None:
        """Add ``number`` to a count."""
        if number:
            where[what] = where.get(what, 0) + number


_ids_lock = threading.Lock()
_last_id = 0
_RANDOM_BITS = 74
"""What RFC 9562 leaves of 128 bits beside the time, the version and the variant."""


def new_id() -> str:
    """Return a time-ordered UUID (version 7, RFC 9562), greater than all made before.

    Rows are told in the order of their ids, so two ids of one millisecond must be in order, too:
    the second is then counted on from the first (method 2 of the RFC's section 6.2).
    """
    global _last_id
    milliseconds = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10), "big")
    fresh = (milliseconds << _RANDOM_BITS) | chance >> (80 - _RANDOM_BITS)
    with _ids_lock:
        _last_id = value = max(fresh, _last_id + 1 + (chance & 0xFFFF))
    stamp, first, rest = value >> _RANDOM_BITS, value >> 62 & 0xFFF, value & ((1 << 62) - 1)
    return str(uuid.UUID(int=stamp << 80 | 0x7 << 76 | first << 64 | 0b10 << 62 | rest))


def now() -> str:
    """Return the present time in the model's form."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def in_language(texts: Texts, language: str) -> str:
    """Return the text in ``language``, else in English, else in any language, else ""."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
