"""TEI P5 with annotations in a standOff: spans and annotations that point into the text. Reading.

https://tei-c.org/release/doc/tei-p5-doc/en/html/SA.html: pointers name elements or, with
string-range() and string-index(), characters of an element's string value, counted from 0 as XPath
counts them: in code points.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.errors import UserError
from annotations.formats.base import Format, Options
from annotations.formats.building import Draft, utc
from annotations.formats.files import read_bytes
from annotations.formats.json_files import decode
from annotations.formats.tei_out import APPLICATION, CARRIES, ID, SPACE, write
from annotations.formats.tei_text import XML, FlatText, Place, counted_in, local, words
from annotations.model import AnnotationSet, Report, Status
from annotations.xml_files import parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEI = f"{{{SPACE}}}"
_OWN = f"{_TEI}teiHeader/{_TEI}encodingDesc/{_TEI}appInfo/{_TEI}application[@ident='{APPLICATION}']"
_INSIDE = re.compile(r"\s*,\s*|(?<=\()\s+|\s+(?=\))")
_STATED = {status.value: status for status in Status}


@dataclass(slots=True)
class _Source:
    """A TEI element that is being read; ``named`` holds all elements of the file by xml:id."""

    path: Path
    root: Element
    named: dict[str, tuple[Element, str]]
    flat: FlatText
    draft: Draft
    own: bool
    made: dict[str, str] = field(default_factory=dict)

    def text(self, element: Element | None) -> str:
        """Return a string value: exactly where we wrote it, else with single spaces."""
        if element is None or not self.own:
            return words(element)
        return "".join(element.itertext())

    def fault(self, sentence: str) -> UserError:
        return UserError(sentence, file=str(self.path))


def read(path: Path, report: Report, _: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each TEI element of a file."""
    root = parse(read_bytes(path), str(path))
    if root.tag not in (f"{_TEI}TEI", f"{_TEI}teiCorpus"):
        raise UserError(
            "The file is no TEI P5: its root is neither TEI nor teiCorpus.", file=str(path)
        )
    named = _named(root)
    for tei in root.iter(f"{_TEI}TEI"):
        yield _document(path, tei, named, report)


def _named(root: Element) -> dict[str, tuple[Element, str]]:
    """Return (element, name of the taxonomy around it) by xml:id; of two the first counts."""
    found: dict[str, tuple[Element, str]] = {}
    for taxonomy in root.iter(f"{_TEI}taxonomy"):
        for element in taxonomy.iter():
            found.setdefault(element.get(f"{XML}id", ""), (element, taxonomy.get("n", "")))
    for element in root.iter():
        found.setdefault(element.get(f"{XML}id", ""), (element, ""))
    return found


def _document(
    path: Path, tei: Element, named: dict[str, tuple[Element, str]], report: Report
) -> AnnotationSet:
    text = tei.find(f"{_TEI}text")
    flat = FlatText(text, counted_in(tei)) if text is not None else None
    if flat is None or not flat.text:
        raise UserError("A TEI document of the file holds no text.", file=str(path))
    draft = Draft(flat.text, report, str(path))
    source = _Source(path, tei, named, flat, draft, own=tei.find(_OWN) is not None)
    for element in tei.iter(f"{_TEI}spanGrp"):
        for span in element.iter(f"{_TEI}span"):
            _span(source, span, element)
    grouped = {id(span) for group in tei.iter(f"{_TEI}spanGrp") for span in group.iter()}
    for element in tei.iter():
        kind = local(element)
        if kind == "annotation" or (kind == "span" and id(element) not in grouped):
            _span(source, element, element)
    for element in tei.iter():
        if local(element) in ("relation", "link"):
            _relation(source, element)
    return _finish(source)


# -- annotations


def _span(source: _Source, span: Element, group: Element) -> None:
    places = _places(source, span)
    if places is None:
        why = "annotation whose pointer leads nowhere in the text"
        Report.count(source.draft.report.left_out, why)
        return
    id_ = span.get(f"{XML}id", "")
    facts = _facts(source, span)
    notes = [source.text(note) for note in span.iter(f"{_TEI}note")]
    bare = words(span) if not len(span) else ""
    labels = _labels(source, span)
    if labels and bare:
        notes.append(bare)
    labels = labels or [("", bare or span.get("type") or group.get("type") or "span")]
    for codebook, label in labels:
        made = source.draft.annotate(
            places,
            label,
            name=f"Annotation {id_}".rstrip(),
            id_=_uuid(id_),
            codebook=codebook,
            annotator=_person(source, span.get("resp", "") or group.get("resp", ""), span),
            status=_STATED.get(facts.get("status", ""), Status.ACCEPTED),
            origin=facts.get("origin") or "import",
            attributes=_object(source, facts.get("attributes", "")),
            note="\n".join(note for note in notes if note),
            created=utc(facts.get("created")),
            modified=utc(facts.get("modified")),
        )
        source.made.setdefault(id_, made.id if made else "")


def _places(source: _Source, span: Element) -> list[Place] | None:
    """Return the fragments that a span points to, or None where a pointer leads nowhere."""
    start, end = span.get("from", ""), span.get("to", "")
    pointers = [start, end or start] if start else _pointers(span.get("target", ""))
    found = [source.flat.places("".join(pointer.split())) for pointer in pointers]
    if not found or not all(found):
        return None
    places = [place for places in found for place in places or ()]
    if start:
        return [(places[0][0], places[-1][1])]
    return list(dict.fromkeys(places))


def _pointers(target: str) -> list[str]:
    return _INSIDE.sub(lambda found: found[0].strip(), target).split()


def _labels(source: _Source, span: Element) -> list[tuple[str, str]]:
    """Return (codebook, label) of what a span is analysed as."""
    pointers = span.get("ana", "").split()
    if local(span) == "annotation":
        pointers += [ptr.get("target", "") for ptr in span.iter(f"{_TEI}ptr")]
    return [_label(source, pointer) for pointer in dict.fromkeys(pointers) if pointer]


def _label(source: _Source, pointer: str) -> tuple[str, str]:
    name = pointer.rstrip("/").rpartition("#")[2].rpartition("/")[2]
    element, taxonomy = source.named.get(name, (None, ""))
    if element is None:
        return "", name
    kind = local(element)
    if kind == "category":
        return taxonomy if source.own else "", element.get("n") or name
    if kind == "interp":
        return "", words(element) or element.get("n") or name
    return "", element.get("type") or element.get("n") or name


def _person(source: _Source, resp: str, span: Element) -> str:
    if not resp:
        stated = span.find(f"{_TEI}respStmt")
        return "" if stated is None else _name(source, stated)
    name = resp.split()[0].rpartition("#")[2]
    element, _ = source.named.get(name, (None, ""))
    return name if element is None else _name(source, element) or name


def _name(source: _Source, element: Element) -> str:
    for tag in ("name", "persName", "orgName"):
        found = element.find(f"{_TEI}{tag}")
        if found is not None:
            return source.text(found)
    return words(element)


def _facts(source: _Source, span: Element) -> dict[str, str]:
    """Return what our own feature structure says."""
    found: dict[str, str] = {}
    for f in span.iterfind(f"{_TEI}fs[@type='annotation']/{_TEI}f"):
        symbol = f.find(f"{_TEI}symbol")
        value = source.text(f) if symbol is None else symbol.get("value", "")
        found[f.get("name", "")] = value
    return found


def _object(source: _Source, text: str) -> dict[str, Any]:
    value = decode(text.encode(), source.path) if text else {}
    if not isinstance(value, dict):
        raise source.fault("Attributes and metadata must be JSON objects.")
    return value


def _uuid(id_: str) -> str:
    try:
        return str(uuid.UUID(id_.removeprefix(ID)))
    except ValueError:
        return ""


# -- relations and the document


def _relation(source: _Source, element: Element) -> None:
    """Relate what a relation, or a link with two ends, names."""
    ends = [element.get(name, "").split() for name in ("active", "passive")]
    if not all(ends):
        both = (element.get("mutual", "") or element.get("target", "")).split()
        ends = [both[:1], both[1:]]
    draft = source.draft
    for head, child in product(*ends):
        names = [pointer.removeprefix("#") for pointer in (head, child)]
        if all(name in source.made for name in names):
            draft.relate(
                source.made[names[0]],
                source.made[names[1]],
                _kind(source, element),
                annotator=_person(source, element.get("resp", ""), element),
                note="\n".join(source.text(desc) for desc in element.iterfind(f"{_TEI}desc")),
            )
        else:
            Report.count(draft.report.left_out, "relation to something that is no annotation")


def _kind(source: _Source, element: Element) -> str:
    ref = element.get("ref", "")
    named = _label(source, ref)[1] if ref else ""
    return named or element.get("name", "") or element.get("type", "")


def _finish(source: _Source) -> AnnotationSet:
    header = source.root.find(f"{_TEI}teiHeader")
    if header is None:
        return source.draft.finish()
    for ref in header.iterfind(f"{_TEI}profileDesc/{_TEI}textClass/{_TEI}catRef"):
        who = _person(source, ref.get("resp", ""), ref)
        for pointer in ref.get("target", "").split():
            codebook, label = _label(source, pointer)
            source.draft.label_document(label, codebook=codebook, annotator=who)
    spoken = header.find(f"{_TEI}profileDesc/{_TEI}langUsage/{_TEI}language")
    text = source.root.find(f"{_TEI}text")
    language = spoken.get("ident", "") if spoken is not None else ""
    file = {i.get("type"): source.text(i) for i in header.iter(f"{_TEI}idno")} if source.own else {}
    return source.draft.finish(
        title=source.text(header.find(f"{_TEI}fileDesc/{_TEI}titleStmt/{_TEI}title")),
        language=language or (text.get(f"{XML}lang", "") if text is not None else ""),
        metadata=_metadata(source, header),
        file_name=file.get("file", ""),
        encoding=file.get("encoding", ""),
        file_sha256=file.get("sha-256", ""),
    )


def _metadata(source: _Source, header: Element) -> dict[str, Any]:
    if source.own:
        return _object(source, source.text(header.find(f"{_TEI}xenoData")))
    about = header.find(f"{_TEI}fileDesc")
    author = about.find(f"{_TEI}titleStmt/{_TEI}author") if about is not None else None
    date = about.find(f"{_TEI}publicationStmt/{_TEI}date") if about is not None else None
    facts = {"author": words(author)}
    facts["date"] = (date.get("when") or words(date)) if date is not None else ""
    return {name: value for name, value in facts.items() if value}


FORMAT = Format(
    code="tei",
    name="TEI P5 with standOff annotations",
    suffixes=(".xml", ".tei"),
    read=read,
    write=write,
    carries=CARRIES,
    more_losses=("control characters in notes and names (XML cannot hold them)",),
)
