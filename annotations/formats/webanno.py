"""WebAnno TSV 3.2 and 3.3 (INCEpTION): tokens in rows, layers in columns. Reading.

Layout: the appendix “WebAnno TSV 3” of INCEpTION's user guide. Offsets are UTF-16 units (Java);
the tokens' own texts tell where a file counts otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from annotations.errors import UserError
from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft, short
from annotations.formats.files import a_file, first_bytes, rows
from annotations.formats.units import Reading, Scale
from annotations.formats.webanno_layers import Layer, Link, Mark, is_about_tokens, split_row
from annotations.formats.webanno_out import CARRIES, unescaped, write_folder
from annotations.model import AnnotationSet, Report

_HEAD = re.compile(r"#FORMAT=WebAnno TSV 3\.[0-9]+")
_ROW = re.compile(r"(\d+-\d+(\.\d+)?)\t(\d{1,18})-(\d{1,18})\t")
_FIRST_COLUMNS = 3
_WIDEST_GAP = 1_000_000


_Token = tuple[str, int, int, str, int]
"""Unit, start, end, words, line: a plain tuple, since files hold hundreds of thousands of them."""


@dataclass(slots=True)
class _File:
    """What the lines of a file say; offsets as they stand there."""

    path: Path
    layers: list[Layer] = field(default_factory=list)
    width: int = _FIRST_COLUMNS
    sentences: list[tuple[int, str, list[_Token]]] = field(default_factory=list)
    units: set[str] = field(default_factory=set)
    marks: dict[tuple[Any, ...], Mark] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    known: dict[str, list[Mark]] = field(default_factory=dict)
    """The annotations by what rows say of them, where that is the same in each of their rows."""

    def fault(self, line: int, sentence: str, **values: object) -> UserError:
        """Return the error that tells of a fault in a line."""
        return UserError(sentence, file=str(self.path), line=line, **values)


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for a .tsv file, or for each such file of a folder."""
    for file in _files(path):
        parsed = _parsed(file)
        text, reading = _fitting(parsed, options, report)
        yield _document(parsed, text, reading, report)


def _fitting(file: _File, options: Options, report: Report) -> tuple[str, Reading]:
    """Return the text and how its offsets are counted: in UTF-16 units unless tokens disagree."""
    units = [options.unit] if options.unit else [Unit.UTF16, Unit.CODE_POINT]
    fault: UserError | None = None
    for unit in units:
        reading = Reading(unit)
        try:
            text = _text(file, reading)
            _check_tokens(file, text, reading)
        except UserError as error:
            fault = fault or error
            continue
        if unit is not Unit.UTF16:
            report.assumed.append(f"Offsets are taken as {reading}: the tokens stand there.")
        return text, reading
    assert fault is not None
    raise fault


def _check_tokens(file: _File, text: str, reading: Reading) -> None:
    draft, scale = Draft(text, Report(), str(file.path), reading), Scale(text, reading)
    tokens = [token for *_, tokens in file.sentences for token in tokens]
    stated = np.array([(start, end) for _, start, end, *_ in tokens], np.int64).reshape(-1, 2)
    offsets = scale.offsets(stated).tolist()
    for (unit, *there, words, line), (start, end) in zip(tokens, offsets, strict=True):
        if 0 <= start < end and text[start:end] == words:
            continue
        # Not so plain: it may be written with other white space, or not be there at all.
        place = draft.places([(there[0], there[1])], f"Token {unit}", line)
        draft.check_quote(place, words, f"Token {unit}", line)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = [file for file in sorted(path.rglob("*.tsv")) if _begins_like_one(file)]
    if not found:
        raise UserError("The folder holds no WebAnno TSV file.", file=str(path))
    return found


def _begins_like_one(path: Path) -> bool:
    return recognise(path, first_bytes(path))


# -- lines


def _parsed(path: Path) -> _File:
    file = _File(path)
    pending: tuple[int, str] | None = None
    for number, line in rows(path):
        if number == 1 and not _HEAD.match(line):
            raise UserError(
                "The file does not begin with “#FORMAT=WebAnno TSV 3.x”.", file=str(path), line=1
            )
        if line[:1] != "#":
            if not line or line.isspace():
                continue
            if pending is not None:
                file.sentences.append((*pending, []))
                pending = None
            _row(file, number, line)
        elif line.startswith(("#T_SP=", "#T_RL=", "#T_CH=")):
            layer = Layer.of(line, file.width)
            file.layers.append(layer)
            file.known.clear()
            file.width += len(layer.columns)
        elif line.startswith("#Text="):
            text = unescaped(line.removeprefix("#Text="))
            # 3.2 may write a #Text line for each line of a sentence.
            pending = (pending[0], f"{pending[1]}\n{text}") if pending else (number, text)
    return file


def _row(file: _File, number: int, line: str) -> None:
    begins = _ROW.match(line)
    if begins is None:
        raise file.fault(
            number, "Expected a token's number, its offsets and its text between tabs."
        )
    if not file.sentences:
        raise file.fault(number, "There is a token before the first “#Text=” line.")
    unit, sub_token, start, end = begins.groups()
    place = int(start), int(end)
    if unit in file.units:
        raise file.fault(number, "The token {cell} stands twice.", cell=unit)
    file.units.add(unit)
    words, _, told = line[begins.end() :].partition("\t")
    # Most rows say nothing, or what the row before them says.
    marks = file.known.get(told)
    if marks is None:
        marks = _told(file, number, unit, line, told)
    if sub_token is None:
        file.sentences[-1][2].append((unit, *place, unescaped(words), number))
    for mark in marks:
        mark.places.append(place)
        mark.units.append(unit)


def _told(file: _File, number: int, unit: str, line: str, told: str) -> list[Mark]:
    """Return the annotations that a row belongs to, new ones among them; note its links."""
    cells = line.split("\t")
    if not file.width <= len(cells) <= file.width + 1:
        raise file.fault(
            number,
            "Expected {width} columns, as the layers say, not {n}.",
            width=file.width,
            n=len(cells),
        )
    found: list[Mark] = []
    again = True
    for layer in file.layers:
        if cells[layer.telling] == "_":
            continue
        try:
            marks, links = split_row(layer, cells, unit, number)
        except ValueError as error:
            raise file.fault(number, str(error)) from None
        found += (file.marks.setdefault(mark.key, mark) for mark in marks)
        file.links += links
        # What has no number is another annotation in each row.
        again = again and not links and all(mark.number for mark in marks)
    if again:
        file.known[told] = found
    return found


# -- the text


def _text(file: _File, reading: Reading) -> str:
    """Return the text: sentences at the places that their first tokens state.

    What stands between sentences is told by no line; a line end and spaces fill it.
    """
    parts: list[str] = []
    length = 0
    for number, words, tokens in file.sentences:
        scale = Scale(words, reading)
        first = next((token for token in tokens if token[3]), None)
        if first is not None:
            unit, start, _, token, line = first
            inside = words.find(token)
            gap = start - scale.foreign(max(0, inside)) - length
            if inside < 0 or not 0 <= gap <= _WIDEST_GAP:
                raise UserError(
                    "The token {unit} “{short}” does not stand where its offsets and the "
                    "sentence say.",
                    file=str(file.path),
                    line=number if inside < 0 else line,
                    unit=unit,
                    short=short(token),
                )
            parts.append(("\n" + " " * (gap - 1)) if gap else "")
            length += gap
        parts.append(words)
        length += scale.foreign(len(words))
    return "".join(parts)


# -- annotations


def _document(file: _File, text: str, reading: Reading, report: Report) -> AnnotationSet:
    draft = Draft(text, report, str(file.path), reading)
    made: dict[tuple[Any, ...], str] = {}
    groups: dict[tuple[Any, ...], list[Mark]] = {}
    for key, mark in file.marks.items():
        if is_about_tokens(mark.layer.name):
            Report.count(report.left_out, f"annotation of tokens ({mark.layer.short})")
            continue
        part = mark.part
        groups.setdefault((mark.layer.name, part) if part else key, []).append(mark)
    for marks in groups.values():
        _annotate(draft, marks, made)
    _relate(file, draft, made)
    return draft.finish(file_name=file.path.name, encoding="utf-8")


def _annotate(draft: Draft, marks: list[Mark], made: dict[tuple[Any, ...], str]) -> None:
    first = marks[0]
    places = [(min(m.places)[0], max(end for _, end in m.places)) for m in marks]
    solid = [place for place in places if place[0] < place[1]] or places[:1]
    entry = draft.annotate(
        solid, name=f"{first.layer.short} at {first.units[0]}", line=first.line, **first.facts()
    )
    for mark in marks:
        made[mark.key] = entry.id if entry else ""


def _relate(file: _File, draft: Draft, made: dict[tuple[Any, ...], str]) -> None:
    by_unit: dict[str, list[tuple[Any, ...]]] = {}
    for key, mark in file.marks.items():
        for unit in mark.units if file.links else ():
            by_unit.setdefault(unit, []).append(key)

    def find(unit: str, number: int, layer: str) -> str | None:
        for key in by_unit.get(unit, ()):
            mark = file.marks[key]
            if mark.number == number and layer in (mark.layer.name, "", "uima.tcas.Annotation"):
                return made.get(key)
        return None

    for link in file.links:
        if link.host is not None:
            head = made.get(link.host)
        else:
            head = find(link.head_unit, link.head_number, link.base)
        child = find(link.child_unit, link.child_number, link.base)
        if link.base.endswith(".Token") or head is None or child is None:
            Report.count(draft.report.left_out, "relation between tokens or to a layer left out")
            continue
        draft.relate(head, child, link.label, note=link.note)
    chains: dict[tuple[str, int], list[Mark]] = {}
    for mark in file.marks.values():
        if mark.chain is not None:
            chains.setdefault((mark.layer.name, mark.chain[0]), []).append(mark)
    for marks in chains.values():
        ordered = sorted(marks, key=lambda mark: mark.chain or (0, 0))
        for one, other in pairwise(ordered):
            draft.relate(made[one.key], made[other.key], one.link or one.layer.short)


def recognise(path: Path, head: bytes) -> bool:
    """Whether a file begins as WebAnno TSV 3 does, or a folder holds such a file."""
    if path.is_dir():
        first = a_file(path, ".tsv")
        return first is not None and _begins_like_one(first)
    return _HEAD.match(head[:100].decode("utf-8", "replace").removeprefix("\ufeff")) is not None


FORMAT = Format(
    code="webanno-tsv",
    name="WebAnno TSV 3 (INCEpTION)",
    suffixes=(".tsv",),
    read=read,
    write_folder=write_folder,
    carries=CARRIES,
    more_losses=("white space at the edges of passages", "passages and texts of white space only"),
    recognise=recognise,
    folder=True,
    open_unit=True,
)
