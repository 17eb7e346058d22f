"""CATMA's TEI: annotation collections that point into texts beside them. Read only.

https://catma.de: an export is a compressed tar file with a folder for each document: its text, and
``annotationcollections/NAME.xml``. Ranges count UTF-16 units, as Java does. CATMA cuts
annotations wherever another one begins or ends; the pieces of one are put together again.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from annotations.errors import UserError
from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft
from annotations.formats.catma_places import pieces
from annotations.formats.files import a_file, decoded, read_bytes, read_text
from annotations.formats.tar_files import members
from annotations.formats.tei_out import SPACE
from annotations.formats.tei_text import XML, local, words
from annotations.formats.texts import Found, Texts
from annotations.formats.units import Detector, Reading
from annotations.model import AnnotationSet, Report
from annotations.xml_files import parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEI = f"{{{SPACE}}}"
_PREFIX = "CATMA_"
_COLLECTIONS = "annotationcollections"
_SYSTEM = "catma_"
_TIME = "%Y-%m-%dT%H:%M:%S.%f%z"


@dataclass(slots=True)
class _Collection:
    """An annotation collection; ``place`` names its file in errors."""

    place: str
    root: Element
    pieces: dict[str, list[tuple[int, int]]]
    uri: str
    inline: str


@dataclass(slots=True)
class _Source:
    """A document with its collections."""

    found: Found
    name: str
    collections: list[_Collection] = field(default_factory=list)


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each text that annotation collections speak of."""
    if path.is_dir():
        sources = _of_files(path, sorted(_collections_in(path)), options)
    elif path.name.lower().endswith(".xml"):
        sources = _of_files(path, [path], options)
    else:
        sources = _of_archive(path)
    if not sources:
        raise UserError("It holds no annotation collection of CATMA.", file=str(path))
    detector = Detector(Unit.UTF16, options.unit)
    for source in sources:
        for collection in source.collections:
            if not collection.inline:
                ranges = [one for found in collection.pieces.values() for one in found]
                detector.see(source.found.text, [(start, end, None) for start, end in ranges])
    reading = detector.decide(report)
    for source in sources:
        yield _document(source, reading, report, options)


def _collection(data: bytes, place: str) -> _Collection:
    root = parse(data, place)
    body = root.find(f"{_TEI}text/{_TEI}body")
    if root.tag != f"{_TEI}TEI" or body is None:
        raise UserError("The file is no annotation collection of CATMA.", file=place)
    return _Collection(place, root, *pieces(body, place))


# -- where collections and texts are


def _of_archive(path: Path) -> list[_Source]:
    files = members(path, (".xml", ".txt"))
    sources: dict[str, _Source] = {}
    for name in sorted(name for name in files if f"/{_COLLECTIONS}/" in f"/{name}"):
        folder = str(PurePosixPath(name).parent.parent)
        if folder not in sources:
            texts = [n for n in files if str(PurePosixPath(n).parent) == folder]
            if len(texts) != 1:
                raise UserError(
                    "The text of “{name}” is not in the file.", file=str(path), name=name
                )
            text = decoded(files[texts[0]], path / texts[0])
            sources[folder] = _Source(Found(text), PurePosixPath(texts[0]).name)
        sources[folder].collections.append(_collection(files[name], f"{path}/{name}"))
    return list(sources.values())


def _collections_in(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        if Path(place).name == _COLLECTIONS:
            yield from (Path(place, name) for name in names if name.lower().endswith(".xml"))


def _of_files(path: Path, files: list[Path], options: Options) -> list[_Source]:
    texts = Texts(path, options)
    sources: dict[str, _Source] = {}
    for file in files:
        collection = _collection(read_bytes(file), str(file))
        if not collection.uri and not collection.inline:
            continue  # nobody has annotated anything
        inline = collection.inline
        found = Found(inline) if inline else _text(file, collection, texts)
        name = found.file.name if found.file else ""
        sources.setdefault(found.text, _Source(found, name)).collections.append(collection)
    return list(sources.values())


def _text(file: Path, collection: _Collection, texts: Texts) -> Found:
    """Return the text as an export lays it beside its collections, else as any is found."""
    if file.parent.name == _COLLECTIONS:
        beside = sorted(file.parent.parent.glob("*.txt"))
        if len(beside) == 1:
            text = read_text(beside[0])
            return Found(text.text, file=text)
    title = _title(collection.root)
    named = collection.uri.rstrip("/").rpartition("/")[2]
    return texts.find(*(name for name in (title, named, Path(named).stem, file.stem) if name))


def _title(root: Element) -> str:
    title = words(root.find(f"{_TEI}teiHeader/{_TEI}fileDesc/{_TEI}titleStmt/{_TEI}title"))
    return "" if title == "empty" else title


# -- annotations


def _document(source: _Source, reading: Reading, report: Report, options: Options) -> AnnotationSet:
    first = source.collections[0]
    inline = bool(first.inline)
    draft = Draft(source.found.text, report, first.place, None if inline else reading)
    for collection in source.collections:
        draft.file = collection.place
        tags = _tags(collection.root)
        by_id = {e.get(f"{XML}id", ""): e for e in collection.root.iter(f"{_TEI}fs")}
        for id_, ranges in collection.pieces.items():
            _annotate(draft, by_id.get(id_), id_, ranges, tags, options)
    language = first.root.find(f".//{_TEI}langUsage/{_TEI}language")
    return draft.finish(
        document=source.found.document,
        title=Path(source.name).stem or _title(first.root),
        language=language.get("ident", "") if language is not None else "",
        file_name=source.name,
        file_sha256=source.found.file.sha256 if source.found.file else "",
    )


def _tags(root: Element) -> dict[str, tuple[str, str]]:
    """Return (tagset, tag) by the id of a tag's declaration."""
    found: dict[str, tuple[str, str]] = {}
    for tagset in root.iter(f"{_TEI}fsdDecl"):
        # A version stands after the name.
        name = tagset.get("n", "").rpartition(" ")[0] or tagset.get("n", "")
        for tag in tagset.iterfind(f"{_TEI}fsDecl"):
            found[tag.get(f"{XML}id", "")] = (name, words(tag.find(f"{_TEI}fsDescr")))
    return found


def _annotate(
    draft: Draft,
    fs: Element | None,
    id_: str,
    ranges: list[tuple[int, int]],
    tags: dict[str, tuple[str, str]],
    options: Options,
) -> None:
    if fs is None or fs.get("type", "") not in tags:
        raise draft.fault("The annotation {id} has no tag that the file declares.", id=id_[:60])
    tagset, tag = tags[fs.get("type", "")]
    facts = {f.get("name", ""): _values(f) for f in fs.iterfind(f"{_TEI}f")}
    own = {name: values for name, values in facts.items() if values and _SYSTEM not in name}
    draft.annotate(
        ranges,
        tag,
        name=f"Annotation {id_[:60]}",
        id_=_uuid(id_),
        codebook="" if options.codebook else tagset,
        annotator="".join(facts.get("catma_markupauthor", [])),
        attributes={name: v[0] if len(v) == 1 else v for name, v in own.items()},
        created=_utc("".join(facts.get("catma_markuptimestamp", []))),
    )


def _values(f: Element) -> list[Any]:
    found: list[Any] = []
    for element in f.iter():
        if local(element) == "string":
            found.append("".join(element.itertext()))
        elif local(element) == "numeric":
            found.append(element.get("value", ""))
    return [value for value in found if value]


def _uuid(id_: str) -> str:
    try:
        return str(uuid.UUID(id_.removeprefix(_PREFIX)))
    except ValueError:
        return ""


def _utc(stamp: str) -> str:
    try:
        return datetime.strptime(stamp, _TIME).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return ""


def recognise(path: Path, head: bytes) -> bool:
    """Whether it is a collection, an export or a folder of one."""
    if path.is_dir():
        first = a_file(path, ".xml")
        return first is not None and first.parent.name == _COLLECTIONS
    if not path.name.lower().endswith(".xml"):
        return True
    return b'"catma"' in head or b'xml:id="CATMA_' in head


FORMAT = Format(
    code="catma",
    name="CATMA annotation collections (TEI)",
    suffixes=(".tar.gz", ".tgz", ".xml"),
    read=read,
    recognise=recognise,
    folder=True,
    textless=True,
    open_unit=True,
)
