"""brat standoff: a folder of pairs NAME.txt and NAME.ann, with an annotation.conf.

Layout: https://brat.nlplab.org/standoff.html. Offsets on disk are code points; a passage over
several lines has a place in each (see ``brat_lines``). What brat cannot name (spaces in label
codes, the codebook of a label) stands in comments of the annotation.conf that Elocutio writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotations.errors import UserError
from annotations.formats import brat_lines
from annotations.formats.base import Folder, Format, Options, Unit
from annotations.formats.brat_conf import (
    CONF,
    Conf,
    Vocabulary,
    are_normalizations,
    value_from,
    value_text,
)
from annotations.formats.building import Draft
from annotations.formats.files import Names, a_file, rows
from annotations.formats.parts import outgoing
from annotations.formats.texts import Texts
from annotations.formats.units import Detector, Reading, Span
from annotations.model import AnnotationSet, Report

NORMALIZATIONS = "normalizations"
"""The attribute that keeps N lines: a list of {"type", "reference", "text"}."""

_SPAN = re.compile(r"(.+) (\d+ \d+(?:;\d+ \d+)*)")
_ON_TARGET = re.compile(r"(.+?) ([TREN]\d+)(?: (.*))?")
_PAIR = re.compile(r"(\S+):([TE]\d+)")
_EQUIV = "Equiv"
_CARRIES = frozenset(
    {"codebooks", "attributes", "notes", "fragments", "relations", "relation notes", "text"}
)


# -- reading


@dataclass(slots=True)
class _Line:
    number: int
    id: str
    head: str
    rest: str | None


@dataclass(slots=True)
class _File:
    """The lines of an .ann file, by their kinds."""

    path: Path
    lines: dict[str, list[_Line]] = field(default_factory=dict)

    def of(self, *kinds: str) -> Iterator[_Line]:
        for kind in kinds:
            yield from self.lines.get(kind, ())


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each .ann file of a folder and its folders, or for one .ann file."""
    found = _ann_files(path, report)
    texts = {file: Texts(file, options) for file in found}
    detector = Detector(Unit.CODE_POINT, options.unit)
    for file in found:
        text = texts[file].find(file.stem).text
        detector.see(text, list(_evidence(_parsed(file))))
    reading = detector.decide(report)
    for file in found:
        yield _document(_parsed(file), texts[file], reading, report)


def _ann_files(path: Path, report: Report) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(path.rglob("*.ann"))
    if not found:
        raise UserError("The folder holds no .ann file.", file=str(path))
    lonely = sum(not file.with_suffix(".ann").exists() for file in path.rglob("*.txt"))
    Report.count(report.left_out, "text without an .ann file beside it", lonely)
    return found


def _parsed(path: Path) -> _File:
    file = _File(path)
    seen: set[str] = set()
    for number, line in rows(path):
        if not line.strip():
            continue
        id_, tab, rest = line.partition("\t")
        kind = id_[:1]
        if not tab or kind not in "TREAMN#*" or (kind not in "*#" and not id_[1:].isdecimal()):
            raise UserError(
                "This is no line of brat standoff; it begins with an id such as T1 and a tab.",
                file=str(path),
                line=number,
            )
        if kind not in "*#" and id_ in seen:
            raise UserError("The id {id} stands twice.", file=str(path), line=number, id=id_)
        seen.add(id_)
        head, tab, quote = rest.partition("\t")
        file.lines.setdefault(kind, []).append(_Line(number, id_, head, quote if tab else None))
    return file


def _evidence(file: _File) -> Iterator[Span]:
    for line in file.of("T"):
        _, places = _span(file, line)
        at, quote = 0, line.rest
        fits = quote is not None and len(quote) == sum(e - s + 1 for s, e in places) - 1
        for start, end in places:
            # Several places state their words joined by spaces.
            piece = quote[at : at + end - start] if quote is not None and fits else None
            yield start, end, quote if len(places) == 1 else piece
            at += end - start + 1


def _span(file: _File, line: _Line) -> tuple[str, list[tuple[int, int]]]:
    match = _SPAN.fullmatch(line.head)
    if match is None:
        raise UserError(
            "{id}: expected a label and offsets, such as “Doubt 0 6”.",
            file=str(file.path),
            line=line.number,
            id=line.id,
        )
    pairs = [pair.split(" ") for pair in match[2].split(";")]
    if max(len(number) for pair in pairs for number in pair) > 18:
        raise UserError(
            "{id}: an offset is absurd.", file=str(file.path), line=line.number, id=line.id
        )
    return match[1], [(int(start), int(end)) for start, end in pairs]


def _document(file: _File, texts: Texts, reading: Reading, report: Report) -> AnnotationSet:
    found = texts.find(file.path.stem)
    draft = Draft(found.text, report, str(file.path), reading)
    conf = Conf.beside(file.path)
    notes = _notes(file, conf)
    exact = _exact(file, conf)
    attributes = _attributes(file, conf)
    triggers = _triggers(file)
    owners = {line.id for line in file.of("T")} | triggers.keys()
    _refuse_strays(file, draft, owners, {line.id for line in file.of("R")})
    events: dict[str, list[str]] = {}
    for event, trigger in triggers.items():
        events.setdefault(trigger, []).append(event)
    made: dict[str, str] = {}
    for line in file.of("T"):
        label, places = _span(file, line)
        if conf.lines:
            places = brat_lines.whole(places, exact.get(line.id, ""), found.text)
        codebook, code = conf.label(label)
        mine: dict[str, Any] = {}
        for owner in (line.id, *events.get(line.id, ())):
            _join(mine, attributes.get(owner, {}))
        note = "\n".join(n for o in (line.id, *events.get(line.id, ())) for n in notes.get(o, ()))
        entry = draft.annotate(
            places,
            code,
            name=line.id,
            quote=line.rest,
            line=line.number,
            codebook=codebook,
            attributes=mine,
            note=note,
        )
        made[line.id] = entry.id if entry else ""
    made |= {event: made[trigger] for event, trigger in triggers.items()}
    _relations(file, draft, conf, made, notes)
    source = found.file
    return draft.finish(
        document=found.document,
        file_name=source.name if source else "",
        file_sha256=source.sha256 if source else "",
        encoding=source.encoding if source else "",
    )


def _join(into: dict[str, Any], more: dict[str, Any]) -> None:
    """Add attributes; one that is there already becomes a list of all its values."""
    for name, value in more.items():
        if name not in into:
            into[name] = value
        elif into[name] != value:
            there = into[name] if isinstance(into[name], list) else [into[name]]
            into[name] = [*there, *(value if isinstance(value, list) else [value])]


def _notes(file: _File, conf: Conf) -> dict[str, list[str]]:
    """Return the notes by the id they are about, in their order."""
    found: dict[str, list[str]] = {}
    for line in file.of("#"):
        kind, _, target = line.head.rpartition(" ")
        if not (conf.lines and kind == brat_lines.EXACT):
            found.setdefault(target, []).append(line.rest or "")
    return found


def _exact(file: _File, conf: Conf) -> dict[str, str]:
    """Return the notes that state the fragments of a passage, by its id."""
    found = {}
    for line in file.of("#") if conf.lines else ():
        kind, _, target = line.head.rpartition(" ")
        if kind == brat_lines.EXACT:
            found[target] = line.rest or ""
    return found


def _attributes(file: _File, conf: Conf) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for line in file.of("A", "M", "N"):
        match = _ON_TARGET.fullmatch(line.head)
        if match is None:
            raise UserError(
                "{id}: expected a name and what it is about, such as “Stance T1 For”.",
                file=str(file.path),
                line=line.number,
                id=line.id,
            )
        name, target, value = match[1], match[2], match[3]
        if line.id.startswith("N"):
            entry = {"type": name, "reference": value or "", "text": line.rest or ""}
            _join(found.setdefault(target, {}), {NORMALIZATIONS: [entry]})
        else:
            worth = value_from(value, conf.ours)
            _join(found.setdefault(target, {}), {conf.original(name): worth})
    return found


def _triggers(file: _File) -> dict[str, str]:
    """Return the T id of each event's trigger."""
    triggers: dict[str, str] = {}
    for line in file.of("E"):
        pairs = [_PAIR.fullmatch(word) for word in line.head.split()]
        first = pairs[0] if pairs else None
        if first is None or not all(pairs) or not first[2].startswith("T"):
            raise UserError(
                "{id}: expected a type with trigger and roles, such as “Attack:T1 By:T2”.",
                file=str(file.path),
                line=line.number,
                id=line.id,
            )
        triggers[line.id] = first[2]
    return triggers


def _refuse_strays(file: _File, draft: Draft, owners: set[str], relations: set[str]) -> None:
    """Refuse lines about what the file does not hold."""
    triggers = _triggers(file)
    targets = [(line, triggers[line.id]) for line in file.of("E")]
    for line in file.of("A", "M", "N"):
        match = _ON_TARGET.fullmatch(line.head)
        targets.append((line, match[2] if match else ""))
    for line, target in targets:
        if target not in owners | relations:
            raise draft.fault(
                "{id}: there is no {target} in the file.", line.number, id=line.id, target=target
            )
        if target in relations:
            Report.count(draft.report.left_out, "attribute of a relation")
    for line in file.of("#"):
        _, _, target = line.head.rpartition(" ")
        if target not in owners | relations:
            Report.count(draft.report.left_out, "note about something other than a passage")


def _relations(
    file: _File, draft: Draft, conf: Conf, made: dict[str, str], notes: dict[str, list[str]]
) -> None:
    def end(line: _Line, target: str) -> str:
        if target not in made:
            raise draft.fault(
                "{id}: there is no {target} in the file.", line.number, id=line.id, target=target
            )
        return made[target]

    for line in file.of("R"):
        label, _, ends = line.head.partition(" ")
        pairs = [_PAIR.fullmatch(word) for word in ends.split()]
        if len(pairs) != 2 or pairs[0] is None or pairs[1] is None:
            raise draft.fault(
                "{id}: expected a type and two ends, such as “supports Arg1:T1 Arg2:T2”.",
                line.number,
                id=line.id,
            )
        note = "\n".join(notes.get(line.id, ()))
        head, child = end(line, pairs[0][2]), end(line, pairs[1][2])
        draft.relate(head, child, conf.original(label), note=note)
    for line in file.of("E"):
        trigger, *roles = line.head.split()
        Report.count(draft.report.changed, "events read as relations from their trigger")
        for role in roles:
            name, _, target = role.partition(":")
            head = end(line, trigger.partition(":")[2])
            draft.relate(head, end(line, target), conf.original(name))
    for line in file.of("*"):
        label, *members = line.head.split()
        for head, child in pairwise(members):
            draft.relate(end(line, head), end(line, child), conf.original(label))


# -- writing


def write_folder(sets: Iterable[AnnotationSet], folder: Folder, report: Report) -> None:
    """Write a .txt and an .ann for each document, and one annotation.conf for all of them."""
    names, vocabulary = Names(), Vocabulary()
    for entry in outgoing(sets, report, _CARRIES):
        name = names.of(entry.document)
        with folder.file(f"{name}.txt") as out:
            out.write(entry.text.encode())
        with folder.file(f"{name}.ann") as out:
            for line in _ann_lines(entry, vocabulary):
                out.write(line.encode() + b"\n")
    with folder.file(CONF) as out:
        out.write(vocabulary.conf().encode())


def _ann_lines(entry: AnnotationSet, vocabulary: Vocabulary) -> Iterator[str]:
    ids: dict[str, str] = {}
    exact: list[str] = []
    notes: list[tuple[str, str]] = []
    attribute, normalization = 0, 0
    for number, a in enumerate(entry.annotations, start=1):
        id_ = ids[a.id] = f"T{number}"
        places = brat_lines.split(a.fragments, entry.text)
        yield _t_line(id_, vocabulary.label(a.codebook, a.label), places, entry.text)
        if brat_lines.joined(places, entry.text) != list(a.fragments):
            exact.append(f"{brat_lines.EXACT} {id_}\t{brat_lines.written(a.fragments)}")
        notes.append((id_, a.note))
        for name, value in a.attributes.items():
            if name == NORMALIZATIONS and are_normalizations(value):
                for one in value:
                    normalization += 1
                    yield _n_line(f"N{normalization}", id_, one)
                continue
            attribute += 1
            worth = value_text(value)
            spelt = vocabulary.attribute(name, worth)
            yield f"A{attribute}\t{spelt} {id_}" + (f" {worth}" if worth else "")
    for number, r in enumerate(entry.relations, start=1):
        head, child = ids[r.head], ids[r.child]
        if r.label == _EQUIV and not r.note:
            vocabulary.uses_equiv = True
            yield f"*\t{_EQUIV} {head} {child}"
        else:
            yield f"R{number}\t{vocabulary.relation(r.label)} Arg1:{head} Arg2:{child}"
            notes.append((f"R{number}", r.note))
    lines = [
        f"AnnotatorNotes {target}\t{line}"
        for target, note in notes
        if note
        for line in brat_lines.BREAK.split(note)
    ]
    for number, line in enumerate([*lines, *exact], start=1):
        yield f"#{number}\t{line}"


def _t_line(id_: str, type_: str, places: brat_lines.Places, text: str) -> str:
    words = " ".join(text[start:end] for start, end in places)
    return f"{id_}\t{type_} {brat_lines.written(places)}\t{words}"


def _n_line(id_: str, target: str, one: dict[str, str]) -> str:
    return f"{id_}\t{one['type']} {target} {one['reference']}\t{one['text']}"


def recognise(path: Path, _: bytes) -> bool:
    """Whether a folder holds .ann files."""
    return path.is_dir() and a_file(path, ".ann") is not None


FORMAT = Format(
    code="brat",
    name="brat standoff (a folder of .txt and .ann files)",
    suffixes=(".ann",),
    read=read,
    write_folder=write_folder,
    carries=_CARRIES,
    more_losses=("line ends inside notes other than LF",),
    recognise=recognise,
    folder=True,
    textless=True,
    open_unit=True,
)
