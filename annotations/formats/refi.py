"""REFI-QDA projects (.qdpx): NVivo, ATLAS.ti, MAXQDA, QualCoder. Reading.

https://www.qdasoftware.org: a zip file with ``project.qde`` and ``sources/GUID.txt``. The standard
does not say what positions count. NVivo counts UTF-16 units without the byte-order mark, CR LF as
two (measured); ATLAS.ti counts CR LF as one.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft, utc
from annotations.formats.files import decoded, read_bytes
from annotations.formats.refi_out import CARRIES, ORIGIN, write
from annotations.formats.units import Detector, Reading, Span
from annotations.model import AnnotationSet, Report
from annotations.xml_files import parse
from annotations.zip_files import Archive, opened

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SPACE = "{urn:QDA-XML:project:1.0}"
_INTERNAL = "internal://"
_SOURCE_FOLDER = "sources/"
_ABRIDGED = ("…", "...")


@dataclass(slots=True)
class _Project:
    """What the parts of a project refer to, by GUID in lower case."""

    path: Path
    root: Element
    archive: Archive | None
    users: dict[str, str] = field(default_factory=dict)
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def fault(self, sentence: str, **values: object) -> UserError:
        return UserError(sentence, file=str(self.path), line=0, **values)


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each text of a project."""
    if path.suffix.lower() == ".qde":
        yield from _sets(_project(path, read_bytes(path), None), report, options)
        return
    with opened(path) as archive:
        name = next((n for n in archive.names if n.casefold().endswith("project.qde")), "")
        name = name or next((n for n in archive.names if n.casefold().endswith(".qde")), "")
        data = archive.read(name) if name else None
        if data is None:
            raise UserError("The zip file holds no project.qde.", file=str(path))
        yield from _sets(_project(path, data, archive), report, options)


def _project(path: Path, data: bytes, archive: Archive | None) -> _Project:
    root = parse(data, str(path))
    if root.tag != f"{_SPACE}Project":
        raise UserError("The file is no REFI-QDA project (version 1.0).", file=str(path))
    project = _Project(path, root, archive)
    for user in root.iterfind(f"{_SPACE}Users/{_SPACE}User"):
        project.users[_guid(user)] = user.get("name", "") or user.get("id", "")
    own = root.get("origin", "").startswith(ORIGIN)
    for code in root.iterfind(f"{_SPACE}CodeBook/{_SPACE}Codes/{_SPACE}Code"):
        _learn(
            project, code, code.get("name", "") if own and code.get("isCodable") == "false" else ""
        )
    for note in root.iterfind(f"{_SPACE}Notes/{_SPACE}Note"):
        project.notes[_guid(note)] = _content(project, note) or ""
    return project


def _learn(project: _Project, code: Element, codebook: str) -> None:
    project.codes[_guid(code)] = (codebook, code.get("name", ""))
    for child in code.iterfind(f"{_SPACE}Code"):
        _learn(project, child, codebook)


def _guid(element: Element, name: str = "guid") -> str:
    return element.get(name, "").strip("{}").lower()


def _content(project: _Project, source: Element) -> str | None:
    """Return a source's or note's text, or None where the file does not hold it."""
    content = source.find(f"{_SPACE}PlainTextContent")
    if content is not None:
        return content.text or ""
    path = source.get("plainTextPath", "")
    if project.archive is None or not path.startswith(_INTERNAL):
        return None
    name = path.removeprefix(_INTERNAL)
    data = project.archive.read(_SOURCE_FOLDER + name)
    data = project.archive.read(name) if data is None else data
    return None if data is None else decoded(data, project.path / name)


# -- documents


def _sets(project: _Project, report: Report, options: Options) -> Iterator[AnnotationSet]:
    sources = []
    for source in project.root.iterfind(f"{_SPACE}Sources/*"):
        kind = source.tag.removeprefix(_SPACE)
        if kind != "TextSource":
            Report.count(report.left_out, f"source that is no text ({kind})")
        elif _content(project, source) is None:
            raise project.fault("The text of “{name}” is not in the file.", name=source.get("name"))
        else:
            sources.append(source)
    detector = Detector(Reading(Unit.UTF16, bom=False), options.unit)
    for source in sources:
        detector.see(_content(project, source) or "", list(_evidence(project, source)))
    reading = detector.decide(report)
    for source in sources:
        yield _document(project, source, reading, report)


def _selections(source: Element) -> Iterator[Element]:
    yield from source.iterfind(f"{_SPACE}PlainTextSelection")


def _position(project: _Project, selection: Element, name: str) -> int:
    value = selection.get(name, "")
    if not (value.isascii() and value.isdecimal() and len(value) < 16):
        raise project.fault(
            "The {name} “{value}” of a selection is no whole number.", name=name, value=value[:30]
        )
    return int(value)


def _evidence(project: _Project, source: Element) -> Iterator[Span]:
    for selection in _selections(source):
        name = selection.get("name", "")
        # Names may be the words, abridged or not, or anything that somebody typed.
        quote = name if name and not name.endswith(_ABRIDGED) else None
        start = _position(project, selection, "startPosition")
        yield start, _position(project, selection, "endPosition"), quote


def _document(
    project: _Project, source: Element, reading: Reading, report: Report
) -> AnnotationSet:
    draft = Draft(_content(project, source) or "", report, str(project.path), reading)
    made: dict[str, str] = {}
    for selection in _selections(source):
        codings = selection.findall(f"{_SPACE}Coding")
        if not codings:
            Report.count(report.left_out, "selection without a code")
        for coding in codings:
            _annotate(project, draft, selection, coding, made, alone=len(codings) == 1)
    for coding in source.iterfind(f"{_SPACE}Coding"):
        codebook, code = _code(project, coding)
        who = project.users.get(_guid(coding, "creatingUser"), "")
        draft.label_document(code, codebook=codebook, annotator=who)
    for link in project.root.iterfind(f"{_SPACE}Links/{_SPACE}Link"):
        head, child = made.get(_guid(link, "originGUID")), made.get(_guid(link, "targetGUID"))
        if head is not None and child is not None:
            draft.relate(head, child, link.get("name", ""), note=_notes(project, link))
    return draft.finish(title=source.get("name", ""))


def _annotate(
    project: _Project,
    draft: Draft,
    selection: Element,
    coding: Element,
    made: dict[str, str],
    *,
    alone: bool,
) -> None:
    codebook, code = _code(project, coding)
    start = _position(project, selection, "startPosition")
    end = _position(project, selection, "endPosition")
    who = _guid(coding, "creatingUser") or _guid(selection, "creatingUser")
    notes = [_notes(project, coding), _notes(project, selection) if alone else ""]
    entry = draft.annotate(
        [(start, end)],
        code,
        name=f"Selection at {start}-{end}",
        id_=_uuid(_guid(selection if alone else coding)),
        codebook=codebook,
        annotator=project.users.get(who, ""),
        note="\n".join(note for note in notes if note),
        created=utc(coding.get("creationDateTime") or selection.get("creationDateTime")),
        modified=utc(selection.get("modifiedDateTime")),
    )
    made[_guid(coding)] = entry.id if entry else ""
    made.setdefault(_guid(selection), made[_guid(coding)])


def _code(project: _Project, coding: Element) -> tuple[str, str]:
    ref = coding.find(f"{_SPACE}CodeRef")
    found = project.codes.get(_guid(ref, "targetGUID")) if ref is not None else None
    if found is None:
        raise project.fault("A coding refers to a code that the project does not have.")
    return found


def _notes(project: _Project, element: Element) -> str:
    refs = [_guid(ref, "targetGUID") for ref in element.iterfind(f"{_SPACE}NoteRef")]
    return "\n".join(project.notes[ref] for ref in refs if project.notes.get(ref))


def _uuid(guid: str) -> str:
    try:
        return str(uuid.UUID(guid))
    except ValueError:
        return ""


FORMAT = Format(
    code="refi-qda",
    name="REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)",
    suffixes=(".qdpx", ".qde"),
    read=read,
    write=write,
    carries=CARRIES,
    more_losses=(
        "control characters in notes and names (XML cannot hold them)",
        "a byte-order mark at the start of a passage",
    ),
    open_unit=True,
)
