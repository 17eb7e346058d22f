"""W3C Web Annotation (JSON-LD): selectors by quote and by position, texts elsewhere. Reading.

https://www.w3.org/TR/annotation-model/: positions count code points; browser clients (Recogito,
Hypothesis) write UTF-16 units. Quote and position may disagree; then the quote is looked for.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft, utc
from annotations.formats.json_files import Entry, entries
from annotations.formats.texts import Found, Texts
from annotations.formats.units import Detector, Scale, Span, agree
from annotations.formats.w3c_out import CARRIES, EXTENSION, URN, write
from annotations.model import AnnotationSet, Report, Status
from annotations.offsets import Fragments

UNTAGGED = "comment"
"""The label of annotations without a tag."""

_LISTS = ("items", "first", "@graph", "annotations")
_FRAGMENT = re.compile(r"char=(\d{1,15}),(\d{1,15})")


@dataclass(slots=True)
class _Selector:
    start: int | None = None
    end: int | None = None
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""


@dataclass(slots=True)
class _Item:
    """An annotation of the file: its id, bodies and targets."""

    entry: Entry
    id: str
    bodies: list[dict[str, Any]]
    targets: list[str] = field(default_factory=list)
    source: str = ""
    selectors: list[_Selector] = field(default_factory=list)

    @property
    def is_link(self) -> bool:
        """Whether it links two annotations of the file."""
        return self.entry.values.get("motivation") == "linking" and len(self.targets) == 2


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each source that the annotations of a file name."""
    items = [_item(entry) for entry in _annotations(path)]
    links = [item for item in items if item.is_link]
    by_source: dict[str, list[_Item]] = {}
    for item in items:
        if not item.is_link:
            by_source.setdefault(item.source, []).append(item)
    texts = Texts(path, options)
    found = {source: texts.find(*_names(source, path)) for source in by_source}
    detector = Detector(Unit.CODE_POINT, options.unit)
    for source, mine in by_source.items():
        detector.see(found[source].text, [s for item in mine for s in _evidence(item)])
    reading = detector.decide(report)
    for source, mine in by_source.items():
        scale = Scale(found[source].text, reading)
        yield _document(path, mine, links, found[source], scale, report)


# -- the file


def _annotations(path: Path) -> Iterator[Entry]:
    """Yield the annotations of an array, a collection, a page or of JSON Lines."""
    waiting = list(entries(path))
    number = 0
    while waiting:
        entry = waiting.pop(0)
        inner: list[Any] = []
        for key in _LISTS:
            value = entry.values.get(key)
            inner += (
                value if isinstance(value, list) else [value] if isinstance(value, dict) else []
            )
        if "target" not in entry.values and any(key in entry.values for key in _LISTS):
            if not all(isinstance(one, dict) for one in inner):
                raise entry.fault("An annotation must be an object.")
            waiting = [Entry(path, entry.line, 0, one) for one in inner] + waiting
            continue
        number += 1
        if "target" not in entry.values:
            raise Entry(path, entry.line, number, {}).fault("An annotation needs a “target”.")
        yield Entry(path, entry.line, number, entry.values)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _item(entry: Entry) -> _Item:
    bodies = [
        {"value": body} if isinstance(body, str) else body
        for body in _listed(entry.values.get("body", entry.values.get("bodyValue")))
    ]
    if not all(isinstance(body, dict) for body in bodies):
        raise entry.fault("“body” must be an object or a list of objects.")
    item = _Item(entry, entry.text("id") or entry.text("@id"), bodies)
    for target in _listed(entry.values["target"]):
        if isinstance(target, str):
            target = {"id": target}
        if not isinstance(target, dict):
            raise entry.fault("“target” must be an address or an object.")
        source = target.get("source", target.get("id", ""))
        source = source.get("id", "") if isinstance(source, dict) else source
        if not isinstance(source, str):
            raise entry.fault("The source of a target must be an address.")
        item.targets.append(source)
        if entry.values.get("motivation") == "linking" and "selector" not in target:
            continue
        base, _, pointer = source.partition("#")
        if item.source not in ("", base) and base:
            raise entry.fault("The targets of one annotation lie in several texts.")
        item.source = item.source or base
        char = _FRAGMENT.fullmatch(pointer)
        if char:
            item.selectors.append(_Selector(int(char[1]), int(char[2])))
        elif target.get("selector") is not None:
            item.selectors.append(_selector(entry, _listed(target["selector"])))
    return item


def _selector(entry: Entry, listed: list[Any]) -> _Selector:
    found = _Selector()
    waiting = list(listed)
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, dict):
            raise entry.fault("A selector must be an object.")
        kind = str(one.get("type", one.get("@type", "")))
        if kind.endswith("TextPositionSelector"):
            found.start = entry.offset(one.get("start"), "A start")
            found.end = entry.offset(one.get("end"), "An end")
        elif kind.endswith("TextQuoteSelector"):
            found.exact = entry.text("exact", one)
            found.prefix, found.suffix = entry.text("prefix", one), entry.text("suffix", one)
        waiting += _listed(one.get("refinedBy"))
    if found.start is None and found.exact is None:
        raise entry.fault("Its selector tells neither a position nor a quote.")
    return found


def _names(source: str, path: Path) -> list[str]:
    """Return what the text of a source may be called."""
    name = unquote(urlsplit(source).path.rstrip("/").rpartition("/")[2]) if source else ""
    uid = source.removeprefix(URN) if source.startswith(URN) else ""
    stem = path.name.partition(".")[0]
    tried = [uid, name, Path(name).stem] if source else [path.stem, stem]
    return [name for name in tried if name] or [source]


def _evidence(item: _Item) -> Iterator[Span]:
    for selector in item.selectors:
        if selector.start is not None and selector.end is not None:
            yield selector.start, selector.end, selector.exact


# -- documents


def _document(
    path: Path, items: list[_Item], links: list[_Item], found: Found, scale: Scale, report: Report
) -> AnnotationSet:
    draft = Draft(found.text, report, str(path))
    made: dict[str, str] = {}
    for item in items:
        draft.line = item.entry.line
        if not item.selectors:
            draft.label_document(_tag(item), annotator=_creator(item.entry))
            continue
        places = _places(item, draft, scale)
        if places is None:
            continue
        values = item.entry.values
        status = item.entry.text(f"{EXTENSION}:status")
        one = draft.annotate(
            places,
            _tag(item),
            name=f"Annotation {item.entry.number}",
            id_=_uuid(item.id),
            codebook=item.entry.text(f"{EXTENSION}:codebook"),
            annotator=_creator(item.entry),
            status=Status(status) if status in {s.value for s in Status} else Status.ACCEPTED,
            attributes=item.entry.object(f"{EXTENSION}:attributes"),
            note=_note(item),
            created=utc(values.get("created")),
            modified=utc(values.get("modified")),
        )
        if item.id:
            made[item.id] = one.id if one else ""
    for link in links:
        if all(target in made for target in link.targets):
            head, child = (made[target] for target in link.targets)
            label, who = _tag(link), _creator(link.entry)
            draft.relate(head, child, label, annotator=who, note=_note(link))
    file = found.file
    return draft.finish(
        document=found.document,
        file_name=file.name if file else "",
        file_sha256=file.sha256 if file else "",
        encoding=file.encoding if file else "",
    )


def _places(item: _Item, draft: Draft, scale: Scale) -> Fragments | None:
    """Return where an annotation stands: by position, or by its quote where they disagree."""
    result = []
    for selector in item.selectors:
        place = _place(selector, draft, scale)
        if place is None:
            Report.count(draft.report.left_out, "annotation whose quote is nowhere in the text")
            return None
        result.append(place)
    return tuple(result)


def _place(selector: _Selector, draft: Draft, scale: Scale) -> tuple[int, int] | None:
    text, stated = draft.text, (-1, -1)
    if selector.start is not None and selector.end is not None:
        start, end = scale.offset(selector.start), scale.offset(selector.end)
        if start is not None and end is not None:
            stated = (start, end)
        if selector.exact is None:
            return stated
        if 0 <= stated[0] <= stated[1] <= len(text) and agree(selector.exact, text[slice(*stated)]):
            return stated
    exact = selector.exact or ""
    spots = [m.start() for m in re.finditer(f"(?={re.escape(exact)})", text)] if exact else []
    fitting = [spot for spot in spots if _context_fits(selector, text, spot, spot + len(exact))]
    for good in (fitting, spots):
        if len(good) == 1:
            Report.count(draft.report.changed, "annotations placed by their quote")
            return good[0], good[0] + len(exact)
    return None


def _context_fits(selector: _Selector, text: str, start: int, end: int) -> bool:
    before = text[:start].endswith(selector.prefix)
    return before and text.startswith(selector.suffix, end)


def _tag(item: _Item) -> str:
    """Return the label: the first body that tags or classifies, else that this only comments."""
    for body in item.bodies:
        if body.get("purpose", item.entry.values.get("motivation")) in ("tagging", "classifying"):
            value = body.get("value", body.get("label", body.get("source", body.get("id", ""))))
            if isinstance(value, str) and value.strip():
                return value
    return "" if item.is_link else UNTAGGED


def _note(item: _Item) -> str:
    notes = [
        body.get("value")
        for body in item.bodies
        if body.get("purpose", "") in ("", "commenting", "describing", "replying")
    ]
    motivation = item.entry.values.get("motivation")
    if motivation in ("tagging", "classifying", "linking"):
        kept = ("commenting", "describing", "replying")
        notes = [body.get("value") for body in item.bodies if body.get("purpose") in kept]
    return "\n".join(note for note in notes if isinstance(note, str))


def _creator(entry: Entry) -> str:
    creator = entry.values.get("creator")
    creator = creator[0] if isinstance(creator, list) and creator else creator
    if isinstance(creator, dict):
        creator = creator.get("name") or creator.get("nickname") or creator.get("id")
    return creator if isinstance(creator, str) else ""


def _uuid(id_: str) -> str:
    """Return the id where it is one that is unique everywhere, else ""."""
    try:
        return str(uuid.UUID(id_.removeprefix(URN))) if id_.startswith(URN) else ""
    except ValueError:
        return ""


def recognise(_: Path, head: bytes) -> bool:
    """Whether the first bytes speak of Web Annotation's context or selectors."""
    marks = (b"w3.org/ns/anno", b"TextPositionSelector", b"TextQuoteSelector")
    return any(mark in head for mark in marks)


FORMAT = Format(
    code="w3c",
    name="W3C Web Annotation (JSON-LD)",
    suffixes=(".jsonld", ".json"),
    read=read,
    write=write,
    carries=CARRIES,
    more_losses=("documents without annotations",),
    recognise=recognise,
    textless=True,
    open_unit=True,
)
