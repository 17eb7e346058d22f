"""WebAnno TSV 3.3, written: one file a document, one layer for annotations, one for relations."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from annotations.formats.base import Folder, Unit
from annotations.formats.files import Names
from annotations.formats.parts import because, outgoing, unwritten
from annotations.formats.units import Reading, Scale
from annotations.model import Annotation, AnnotationSet, Relation, Report

LAYER = "webanno.custom.Elocutio"
RELATION_LAYER = "webanno.custom.ElocutioRelation"
FEATURES = ("label", "codebook", "annotator", "status", "note", "attributes", "part")
CARRIES = frozenset(
    {
        "codebooks",
        "annotators",
        "status",
        "notes",
        "attributes",
        "fragments",
        "relations",
        "relation notes",
        "text",
    }
)

_HEAD = (
    "#FORMAT=WebAnno TSV 3.3\n"
    f"#T_SP={LAYER}|{'|'.join(FEATURES)}\n"
    f"#T_RL={RELATION_LAYER}|label|note|BT_{LAYER}\n\n"
)
_TOKEN = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
_VALUE = re.compile(r"[\\\[\]|_;*\t\n\r]|->")
_TEXT = re.compile(r"[\\\b\t\n\f\r]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LETTERS = {"\t": "t", "\n": "n", "\r": "r", "\b": "b", "\f": "f"}
_CONTROLS = {letter: control for control, letter in _LETTERS.items()}

Place = tuple[int, int]


def escaped(value: str) -> str:
    """Return a value as a cell holds it; an empty one is “*”."""
    return _VALUE.sub(lambda m: "\\" + _LETTERS.get(m[0], m[0]), value) or "*"


def unescaped(value: str) -> str:
    """Return what a cell or a #Text line says."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda m: _CONTROLS.get(m[1], m[1]), value)


def _plain(words: str) -> str:
    """Return words of the text as a row or a #Text line holds them."""
    return _TEXT.sub(lambda m: "\\" + _LETTERS.get(m[0], m[0]), words)


def write_folder(sets: Iterable[AnnotationSet], folder: Folder, report: Report) -> None:
    """Write a .tsv file for each document that holds more than white space."""
    names = Names()
    for entry in outgoing(sets, report, CARRIES, refuse=_refused):
        with folder.file(f"{names.of(entry.document)}.tsv") as out:
            out.write(_HEAD.encode())
            out.write("".join(f"{line}\n" for line in _Writer(entry, report).lines()).encode())


def _refused(entry: AnnotationSet) -> str:
    return because("document of white space only", not _TOKEN.search(entry.text))


class _Writer:
    """Lays one document out in rows."""

    def __init__(self, entry: AnnotationSet, report: Report) -> None:
        self._text = entry.text
        self._foreign = Scale(entry.text, Reading(Unit.UTF16)).all()
        self._tokens = [match.span() for match in _TOKEN.finditer(entry.text)]
        self._starts = [start for start, _ in self._tokens]
        self._marks: dict[Place, list[str]] = {}
        self._columns: dict[tuple[str, ...], str] = {}
        self._features: dict[str, tuple[str, ...]] = {}
        self._at: dict[str, tuple[Place, int]] = {}
        self._number = 0
        for a in entry.annotations:
            self._place(a, report)
        self._relations: dict[Place, list[Relation]] = {}
        for r in entry.relations:
            if r.head in self._at and r.child in self._at:
                self._relations.setdefault(self._at[r.child][0], []).append(r)
            else:
                Report.count(report.left_out, "relation of a passage of white space only")
                unwritten(report, "relations")
        self._units: dict[Place, str] = {}
        self._parts = self._by_token()

    def _place(self, a: Annotation, report: Report) -> None:
        pieces = [piece for piece in (self._pieces(s, e) for s, e in a.fragments) if piece]
        if not pieces:
            Report.count(report.left_out, "passage of white space only")
            unwritten(report, "annotations")
            return
        part = str(self._number + 1) if len(pieces) > 1 else ""
        attributes = json.dumps(a.attributes, ensure_ascii=False) if a.attributes else ""
        facts = (a.label, a.codebook, a.annotator, a.status.value, a.note, attributes, part)
        for piece in pieces:
            self._number += 1
            number = str(self._number)
            self._features[number] = tuple(escaped(fact) for fact in facts)
            for unit in piece:
                self._marks.setdefault(unit, []).append(number)
            self._at.setdefault(a.id, (piece[0], self._number))

    def _pieces(self, start: int, end: int) -> list[Place]:
        """Return the tokens, or parts of tokens, that a passage covers."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found = self._tokens[first : bisect_left(self._starts, end)]
        if found and found[0][0] < start:
            found[0] = start, found[0][1]
            if start >= found[0][1]:
                del found[0]  # the space behind it only
        if found and found[-1][1] > end:
            found[-1] = found[-1][0], end
        return found

    def lines(self) -> Iterator[str]:
        """Yield the lines behind the header."""
        sentences = list(self._sentences())
        for number, (_, _, tokens) in enumerate(sentences, start=1):
            for i, token in enumerate(tokens, start=1):
                self._name(token, f"{number}-{i}")
        for start, end, tokens in sentences:
            yield ""
            words = self._text[start:end]
            yield "#Text=" + _plain(words)
            for token in tokens:
                yield self._row(token)
                for part in self._parts.get(token, ()):
                    yield self._row(part)

    def _name(self, token: Place, name: str) -> None:
        self._units[token] = name
        for i, part in enumerate(self._parts.get(token, ()), start=1):
            self._units[part] = f"{name}.{i}"

    def _by_token(self) -> dict[Place, list[Place]]:
        """Return the parts of tokens that annotations cover, in their order, by token."""
        found: dict[Place, list[Place]] = {}
        for unit in self._marks.keys() - set(self._tokens):
            token = self._tokens[bisect_right(self._starts, unit[0]) - 1]
            found.setdefault(token, []).append(unit)
        for parts in found.values():
            parts.sort()
        return found

    def _sentences(self) -> Iterator[tuple[int, int, list[Place]]]:
        """Yield (start, end, tokens): lines that hold tokens, blank ones belong to those before.

        Together they cover the whole text, so that reading gives every character back.
        """
        start, tokens = 0, list[Place]()
        for token in self._tokens:
            gap = self._text[tokens[-1][1] : token[0]] if tokens else ""
            if "\n" in gap or "\r" in gap:
                end = token[0] - len(gap) + max(gap.rfind("\n"), gap.rfind("\r")) + 1
                yield start, end, tokens
                start, tokens = end, []
            tokens.append(token)
        yield start, len(self._text), tokens

    def _row(self, unit: Place) -> str:
        start, end = unit
        marks = tuple(self._marks.get(unit, ()))
        # The tokens of a passage repeat what is said of it.
        about = self._columns.get(marks) or self._columns.setdefault(marks, self._about(marks))
        related = self._related(unit) if unit in self._relations else "_\t_\t_"
        place = f"{self._foreign[start]}-{self._foreign[end]}"
        words = _plain(self._text[start:end])
        return f"{self._units[unit]}\t{place}\t{words}\t{about}\t{related}\t"

    def _about(self, marks: tuple[str, ...]) -> str:
        return "\t".join(
            "|".join(f"{self._features[number][i]}[{number}]" for number in marks) or "_"
            for i in range(len(FEATURES))
        )

    def _related(self, unit: Place) -> str:
        relations = self._relations[unit]
        return "\t".join(
            (
                "|".join(escaped(r.label) for r in relations),
                "|".join(escaped(r.note) for r in relations),
                "|".join(self._ends(r) for r in relations),
            )
        )

    def _ends(self, r: Relation) -> str:
        head, number = self._at[r.head]
        return f"{self._units[head]}[{number}_{self._at[r.child][1]}]"
