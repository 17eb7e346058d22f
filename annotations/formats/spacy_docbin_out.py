"""spaCy's DocBin, written without spaCy: tokens, span groups, and all else as user data.

Tokens end wherever a passage begins or ends, so that every passage is a span.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, BinaryIO

import msgspec
import numpy as np

from annotations.formats.parts import outgoing
from annotations.formats.spacy_strings import ORTH, key
from annotations.model import AnnotationSet, Report, Status

USER_DATA = "elocutio"
"""The key of ``doc.user_data`` under which a JSON text says what spaCy has no place for."""

CODEBOOK = "codebook"
"""The attribute of a span group that names its codebook."""

FIRST_GROUP = "sc"
"""Where spaCy's own components look for spans: the first codebook's."""

CARRIES = frozenset(
    {
        "ids",
        "times",
        "codebooks",
        "annotators",
        "status",
        "origin",
        "attributes",
        "notes",
        "fragments",
        "relations",
        "relation notes",
        "document labels",
        "title",
        "language",
        "metadata",
        "files",
        "text",
    }
)
SPAN = struct.Struct(">QQQllll")
"""id, knowledge base, label, first token, token after the last, first character, end."""

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_VERSION = "0.1"

Token = tuple[str, bool]
"""A word, and whether a space that belongs to no token follows it."""


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write one DocBin; it is held in memory, as its layout demands."""
    import zlib

    bin_ = _Bin()
    for entry in outgoing(sets, report, CARRIES):
        bin_.add(entry)
    out.write(zlib.compress(msgspec.msgpack.encode(bin_.message())))


class _Bin:
    """Collects documents column by column."""

    def __init__(self) -> None:
        self._tokens = bytearray()
        self._spaces = bytearray()
        self._lengths: list[int] = []
        self._strings: set[str] = {""}
        self._cats: list[dict[str, float]] = []
        self._groups: list[bytes] = []
        self._user_data: list[bytes] = []
        self._names: dict[str, str] = {}

    def add(self, entry: AnnotationSet) -> None:
        """Take a document."""
        tokens = list(tokenised(entry))
        words = [self._key(word) for word, _ in tokens]
        self._tokens += np.array(words, "<u8").tobytes()
        self._spaces += bytes(space for _, space in tokens)
        self._lengths.append(len(tokens))
        self._cats.append({d.label: 1.0 for d in entry.document_labels})
        self._groups.append(self._span_groups(entry, tokens))
        told = {USER_DATA: msgspec.json.encode(facts(entry)).decode()}
        self._user_data.append(msgspec.msgpack.encode(told))

    def _key(self, string: str) -> int:
        self._strings.add(string)
        return key(string)

    def _group(self, codebook: str) -> str:
        """Return the name of a codebook's span group: the first one's is that of spaCy."""
        if codebook not in self._names:
            name = codebook if self._names else FIRST_GROUP
            taken = set(self._names.values())
            while name in taken:
                name += "_"
            self._names[codebook] = name
        return self._names[codebook]

    def _span_groups(self, entry: AnnotationSet, tokens: list[Token]) -> bytes:
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        place = 0
        for number, (word, space) in enumerate(tokens):
            starts[place] = number
            ends[place + len(word)] = number + 1
            place += len(word) + space
        spans: dict[str, list[bytes]] = {}
        for a in entry.annotations:
            mine = spans.setdefault(a.codebook, [])
            id_, label = self._key(a.id), self._key(a.label)
            for start, end in a.fragments:
                mine.append(SPAN.pack(id_, 0, label, starts[start], ends[end], start, end))
        groups: dict[bytes, list[str]] = {}
        for codebook, packed in spans.items():
            name = self._group(codebook)
            group = {"name": name, "attrs": {CODEBOOK: codebook}, "spans": packed}
            groups[msgspec.msgpack.encode(group)] = [name]
        return msgspec.msgpack.encode(groups or [])

    def message(self) -> dict[str, Any]:
        """Return all of it as spaCy lays it out."""
        return {
            "version": _VERSION,
            "attrs": [ORTH],
            "tokens": bytes(self._tokens),
            "spaces": bytes(self._spaces),
            "lengths": np.array(self._lengths, "<i4").tobytes(),
            "strings": sorted(self._strings),
            "cats": self._cats,
            "flags": [{"has_unknown_spaces": False}] * len(self._lengths),
            "span_groups": self._groups,
            "user_data": self._user_data,
        }


def tokenised(entry: AnnotationSet) -> Iterator[Token]:
    """Yield tokens that make up the text and that end wherever a fragment begins or ends."""
    text = entry.text
    starts = {start for a in entry.annotations for start, _ in a.fragments}
    ends = {end for a in entry.annotations for _, end in a.fragments}
    cuts = sorted({0, len(text), *starts, *ends})
    pieces: list[tuple[int, int]] = []
    for here, there in pairwise(cuts):
        pieces += (found.span() for found in _TOKEN.finditer(text, here, there))
    taken = 0
    for start, end in pieces:
        start = max(start, taken)
        if start == end:
            continue
        # The space after a word is part of it for spaCy, unless a passage knows of it.
        is_word = not text[start].isspace()
        space = is_word and text[end : end + 1] == " " and end not in starts and end + 1 not in ends
        taken = end + space
        yield text[start:end], space


def facts(entry: AnnotationSet) -> dict[str, Any]:
    """Return what spans have no place for."""
    document = entry.document
    return {
        "title": document.title,
        "language": document.language,
        "metadata": dict(document.metadata),
        "file": [document.file_name, document.encoding, document.file_sha256],
        "annotations": {
            a.id: {
                "annotator": a.annotator,
                "origin": a.origin,
                "attributes": dict(a.attributes),
                "note": a.note,
                "created": a.created,
                "modified": a.modified,
                "status": a.status.value if a.status is not Status.ACCEPTED else "",
            }
            for a in entry.annotations
        },
        "relations": [[r.head, r.child, r.label, r.annotator, r.note] for r in entry.relations],
        "labels": [[d.label, d.codebook, d.annotator] for d in entry.document_labels],
    }
