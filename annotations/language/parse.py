"""A parsed text: tokens with offsets, lemma, part of speech and morphology, as columns.

Readable and writable without spaCy, so that what was parsed once is there at once ever after.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import msgspec
import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.int32]

FORM = 1
"""The version of the bytes that ``Parse.encode`` makes."""

_COLUMNS = ("starts", "ends", "lemmas", "tags", "morphs", "heads", "relations", "sentences")


@dataclass(frozen=True, slots=True)
class Parse:
    """Tokens in the order of the text, blanks left out; one row each in every column.

    ``starts`` and ``ends`` code points; ``lemmas``, ``tags`` (universal parts of speech),
    ``morphs`` ("Gender=Fem|Number=Sing") and ``relations`` (to the head) are numbers of
    ``strings``, where 0 is "" for what is not known; ``heads`` numbers of tokens; ``sentences``
    numbers of sentences, from 0.
    """

    pipeline: str
    version: str
    strings: tuple[str, ...]
    starts: Column
    ends: Column
    lemmas: Column
    tags: Column
    morphs: Column
    heads: Column
    relations: Column
    sentences: Column

    def __len__(self) -> int:
        return len(self.starts)

    def encode(self) -> bytes:
        """Return the parse as bytes."""
        columns = [np.ascontiguousarray(getattr(self, name), "<i4").tobytes() for name in _COLUMNS]
        stored = _Stored(FORM, self.pipeline, self.version, self.strings, columns)
        return zlib.compress(msgspec.msgpack.encode(stored), 1)


class _Stored(msgspec.Struct, array_like=True):
    form: int
    pipeline: str
    version: str
    strings: tuple[str, ...]
    columns: list[bytes]


def decode(data: bytes) -> Parse:
    """Return the parse that ``encode`` made into bytes. Raises ValueError where it is damaged."""
    try:
        stored = msgspec.msgpack.decode(zlib.decompress(data), type=_Stored)
    except (zlib.error, msgspec.DecodeError) as error:
        raise ValueError(f"no parse: {error}") from None
    columns = [np.frombuffer(column, "<i4").astype(np.int32) for column in stored.columns]
    sizes = {len(column) for column in columns}
    if stored.form != FORM or len(columns) != len(_COLUMNS) or len(sizes) != 1:
        raise ValueError("no parse: of another form")
    made = Parse(stored.pipeline, stored.version, stored.strings, *columns)
    for column in (made.lemmas, made.tags, made.morphs, made.relations):
        if len(column) and not 0 <= int(column.min()) <= int(column.max()) < len(made.strings):
            raise ValueError("no parse: a word is missing")
    if len(made) and (int(made.starts.min()) < 0 or bool((made.ends <= made.starts).any())):
        raise ValueError("no parse: a token is out of place")
    return made


class Builder:
    """Collects tokens into columns."""

    def __init__(self, pipeline: str, version: str) -> None:
        self._names = pipeline, version
        self._strings: dict[str, int] = {"": 0}
        self._rows: list[tuple[int, ...]] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(
        self,
        start: int,
        end: int,
        sentence: int,
        *,
        lemma: str = "",
        tag: str = "",
        morph: str = "",
        head: int = -1,
        relation: str = "",
    ) -> None:
        """Append a token; ``head`` is the token's own number where it has none (or -1)."""
        at = len(self._rows) if head < 0 else head
        number = self._number
        row = (start, end, number(lemma), number(tag), number(morph), at, number(relation))
        self._rows.append((*row, sentence))

    def _number(self, text: str) -> int:
        return self._strings.setdefault(text, len(self._strings))

    def made(self) -> Parse:
        """Return the parse."""
        table = np.array(self._rows, np.int32).reshape(len(self._rows), len(_COLUMNS))
        return Parse(*self._names, tuple(self._strings), *np.ascontiguousarray(table.T))
