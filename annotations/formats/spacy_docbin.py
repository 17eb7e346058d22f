"""spaCy's DocBin (.spacy): span groups and named entities, read without spaCy.

https://spacy.io/api/docbin: zlib around MessagePack; strings are numbers that a list of all
strings gives back. Spans count tokens, and tokens make up the text.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from annotations.errors import UserError
from annotations.formats.base import Format, Options
from annotations.formats.building import Draft, utc
from annotations.formats.files import read_bytes
from annotations.formats.json_files import Entry, decode
from annotations.formats.spacy_docbin_out import CARRIES, CODEBOOK, SPAN, USER_DATA, write
from annotations.formats.spacy_strings import ENT_IOB, ENT_TYPE, ORTH, by_key
from annotations.model import AnnotationSet, Report, Status
from annotations.zip_files import MOST_BYTES, MOST_RATIO

_RATIO_FROM = 10_000_000
_BEGINS, _GOES_ON = 3, 1
_STATED = {status.value: status for status in Status}

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Span:
    """Tokens from ``first`` to before ``last``, with a label; ``id`` "" where there is none."""

    first: int
    last: int
    label: str
    id: str = ""
    codebook: str = ""


@dataclass(slots=True)
class _Doc:
    """A document of the file; ``edges`` are the offsets (start, end) of its tokens."""

    text: str
    edges: list[tuple[int, int]]
    spans: list[_Span]
    cats: dict[str, Any]
    told: Entry


class _File:
    """A DocBin that is being read. Raises UserError for whatever is not as it must be."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._message = self._opened()
        attrs = self._part("attrs", list)
        self._lengths = self._array("lengths", "<i4")
        tokens = self._array("tokens", "<u8")
        self._spaces = self._array("spaces", np.bool_)
        number = int(self._lengths.sum()) if len(self._lengths) else 0
        sizes = (len(attrs) * number, number)
        if (
            (len(tokens), len(self._spaces)) != sizes
            or ORTH not in attrs
            or min(self._lengths, default=0) < 0
        ):
            raise self.fault("its tokens are not as many as it says")
        self._tokens = tokens.reshape(number, len(attrs))
        self._columns = {name: i for i, name in enumerate(attrs) if isinstance(name, int)}
        strings = self._part("strings", list)
        if not all(isinstance(string, str) for string in strings):
            raise self.fault("its strings are no texts")
        self._strings = by_key(strings)

    def fault(self, why: str) -> UserError:
        return UserError("This is no DocBin of spaCy: {why}.", file=str(self.path), why=why)

    def _opened(self) -> Message:
        import zlib

        data = read_bytes(self.path)
        unpacker = zlib.decompressobj()
        most = min(MOST_BYTES, max(_RATIO_FROM, MOST_RATIO * len(data)))
        try:
            plain = unpacker.decompress(data, most)
        except zlib.error as error:
            raise self.fault(str(error)) from None
        if unpacker.unconsumed_tail:
            raise self.fault("it unpacks to far more than is harmless")
        if not unpacker.eof:
            raise self.fault("it is cut short")
        message: Message = self._unpacked(plain, dict)
        return message

    def _unpacked(self, data: Any, *kinds: type) -> Any:
        try:
            value = msgspec.msgpack.decode(data)
        except (msgspec.DecodeError, TypeError, ValueError, RecursionError) as error:
            raise self.fault(str(error).partition("\n")[0]) from None
        if not isinstance(value, kinds):
            raise self.fault("one of its parts is something else")
        return value

    def _part(self, name: str, kind: type, default: Any = None) -> Any:
        value = self._message.get(name, default)
        if not isinstance(value, kind):
            raise self.fault(f"its part “{name}” is missing or something else")
        return value

    def _array(self, name: str, kind: Any) -> npt.NDArray[Any]:
        data = self._part(name, bytes)
        if len(data) % np.dtype(kind).itemsize:
            raise self.fault(f"its part “{name}” is cut short")
        return np.frombuffer(data, kind)

    def _string(self, number: int) -> str:
        found = self._strings.get(number)
        if found is None:
            raise self.fault("a word or label is missing from its strings")
        return found

    def docs(self) -> Iterator[_Doc]:
        """Yield the documents."""
        parts = {
            name: self._part(name, list, [])
            for name in ("cats", "flags", "span_groups", "user_data")
        }
        first = 0
        for number, length in enumerate(self._lengths.tolist()):
            rows = slice(first, first + length)
            first += length
            mine = {n: v[number] if number < len(v) else None for n, v in parts.items()}
            flags = mine["flags"] if isinstance(mine["flags"], dict) else {}
            text, edges = self._text(rows, known=not flags.get("has_unknown_spaces"))
            spans = [*self._groups(mine["span_groups"]), *self._entities(rows)]
            if not all(0 <= s.first < s.last <= length for s in spans):
                raise self.fault("a span lies outside its document")
            cats = mine["cats"] if isinstance(mine["cats"], dict) else {}
            yield _Doc(text, edges, spans, cats, self._told(mine["user_data"], number + 1))

    def _text(self, rows: slice, *, known: bool) -> tuple[str, list[tuple[int, int]]]:
        words = [self._string(n) for n in self._tokens[rows, self._columns[ORTH]].tolist()]
        spaces = self._spaces[rows].tolist() if known else [True] * len(words)
        edges, place = [], 0
        for word, space in zip(words, spaces, strict=True):
            edges.append((place, place + len(word)))
            place += len(word) + space
        pairs = zip(words, spaces, strict=True)
        return "".join(word + " " * space for word, space in pairs), edges

    def _groups(self, data: Any) -> Iterator[_Span]:
        if not data:
            return
        for packed in self._unpacked(data, dict, list):
            group = self._unpacked(packed, dict)
            attrs, spans = group.get("attrs"), group.get("spans")
            if not isinstance(spans, list) or not isinstance(attrs, dict):
                raise self.fault("one of its span groups is something else")
            codebook = attrs.get(CODEBOOK)
            for one in spans:
                if not isinstance(one, bytes) or len(one) != SPAN.size:
                    raise self.fault("one of its spans is something else")
                id_, _, label, first, last, _, _ = SPAN.unpack(one)
                named = codebook if isinstance(codebook, str) else ""
                yield _Span(first, last, self._string(label), self._strings.get(id_, ""), named)

    def _entities(self, rows: slice) -> Iterator[_Span]:
        if ENT_IOB not in self._columns or ENT_TYPE not in self._columns:
            return
        marks = self._tokens[rows, self._columns[ENT_IOB]].tolist()
        kinds = self._tokens[rows, self._columns[ENT_TYPE]].tolist()
        first = -1
        for number, (mark, kind) in enumerate(zip((*marks, 0), (*kinds, 0), strict=True)):
            goes_on = first >= 0 and mark == _GOES_ON and kind == kinds[first]
            if first >= 0 and not goes_on:
                yield _Span(first, number, self._string(kinds[first]))
                first = -1
            if first < 0 and mark in (_BEGINS, _GOES_ON) and kind:
                first = number

    def _told(self, data: Any, number: int) -> Entry:
        """Return what we wrote into the user data; nothing where others did."""
        values: Any = self._unpacked(data, dict).get(USER_DATA) if data else None
        told = decode(values.encode(), self.path) if isinstance(values, str) else {}
        return Entry(self.path, 0, number, told if isinstance(told, dict) else {})


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield the documents of a DocBin."""
    for doc in _File(path).docs():
        draft = Draft(doc.text, report, str(path))
        made = _annotate(doc, draft)
        _relate(doc, draft, made)
        _label(doc, draft)
        told = doc.told
        file = _texts(told.values.get("file"), 3)
        yield draft.finish(
            title=told.text("title"),
            language=told.text("language"),
            metadata=told.object("metadata"),
            file_name=file[0],
            encoding=file[1],
            file_sha256=file[2],
        )


def _annotate(doc: _Doc, draft: Draft) -> dict[str, str]:
    """Add the annotations; return their ids here by those in the file."""
    known = doc.told.object("annotations")
    places: dict[object, list[tuple[int, int]]] = {}
    firsts: list[_Span] = []
    for number, span in enumerate(doc.spans):
        # Only we say that spans of one id are one annotation.
        name = (span.id, span.label, span.codebook) if span.id in known else number
        if name not in places:
            firsts.append(span)
        place = (doc.edges[span.first][0], doc.edges[span.last - 1][1])
        places.setdefault(name, []).append(place)
    made: dict[str, str] = {}
    for span, fragments in zip(firsts, places.values(), strict=True):
        facts = doc.told.object(span.id, known)
        one = draft.annotate(
            sorted(fragments),
            span.label,
            name=f"Span {fragments[0][0]}-{fragments[-1][1]}",
            id_=_uuid(span.id),
            codebook=span.codebook,
            annotator=doc.told.text("annotator", facts),
            status=_STATED.get(doc.told.text("status", facts), Status.ACCEPTED),
            origin=doc.told.text("origin", facts) or "import",
            attributes=doc.told.object("attributes", facts),
            note=doc.told.text("note", facts),
            created=utc(facts.get("created")),
            modified=utc(facts.get("modified")),
        )
        made[span.id] = one.id if one else ""
    return made


def _texts(value: Any, number: int) -> list[str]:
    """Return a list of so many texts; empty ones where there is something else."""
    listed = value if isinstance(value, list) else []
    return [one if isinstance(one, str) else "" for one in (*listed, *[""] * number)][:number]


def _relate(doc: _Doc, draft: Draft, made: dict[str, str]) -> None:
    listed = doc.told.values.get("relations")
    for one in listed if isinstance(listed, list) else ():
        head, child, label, who, note = _texts(one, 5)
        if head in made and child in made:
            draft.relate(made[head], made[child], label, annotator=who, note=note)
        else:
            Report.count(draft.report.left_out, "relation to something that is no annotation")


def _label(doc: _Doc, draft: Draft) -> None:
    """Add document labels: those we wrote, else the categories that apply more than not."""
    listed = doc.told.values.get("labels")
    if isinstance(listed, list):
        for one in listed:
            label, codebook, who = _texts(one, 3)
            draft.label_document(label, codebook=codebook, annotator=who)
        return
    for label, share in doc.cats.items():
        if isinstance(share, int | float) and share >= 0.5:
            draft.label_document(str(label))


def _uuid(id_: str) -> str:
    try:
        return str(uuid.UUID(id_))
    except ValueError:
        return ""


FORMAT = Format(
    code="spacy",
    name="spaCy DocBin (doc.spans)",
    suffixes=(".spacy",),
    read=read,
    write=write,
    carries=CARRIES,
)
