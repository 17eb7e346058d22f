"""UIMA CAS as XMI and as JSON (0.4): INCEpTION, WebAnno, DKPro. Reading.

Offsets are UTF-16 units, as Java counts. A type system is not needed: what has begin and end
in a view with a text is an annotation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotations.errors import UserError
from annotations.formats.base import Format, Options, Unit
from annotations.formats.building import Draft
from annotations.formats.cas_out import CARRIES, CARRIES_JSON, write_json, write_xmi
from annotations.formats.files import a_file, first_bytes, read_bytes
from annotations.formats.json_files import decode
from annotations.formats.units import Reading
from annotations.formats.webanno_layers import facts_of, is_about_tokens
from annotations.formats.webanno_out import LAYER, RELATION_LAYER
from annotations.model import AnnotationSet, Report
from annotations.xml_files import parse

_XMI = "{http://www.omg.org/XMI}"
_PLAIN = frozenset({"begin", "end", "sofa"})
_BASE = frozenset({"Sofa", "View", "NULL", "DocumentAnnotation", "DocumentMetaData"})


@dataclass(slots=True)
class _Structure:
    """A feature structure: its values as texts, and what it may refer to, by feature."""

    id: str
    type: str
    values: dict[str, str] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)

    @property
    def short(self) -> str:
        return self.type.rpartition(".")[2]


def read_xmi(path: Path, report: Report, _: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each view with a text of an .xmi file, or of a folder's files."""
    yield from _read(path, ".xmi", _from_xmi, report)


def read_json(path: Path, report: Report, _: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each view with a text of a JSON CAS, or of a folder's files."""
    yield from _read(path, ".json", _from_json, report)


def _read(
    path: Path, suffix: str, structures: Callable[[Path], list[_Structure]], report: Report
) -> Iterator[AnnotationSet]:
    files = [path]
    if path.is_dir():
        files = sorted(p for p in path.rglob(f"*{suffix}") if p.is_file())
        if not files:
            raise UserError("The folder holds no {suffix} file.", file=str(path), suffix=suffix)
    for file in files:
        by_id = {one.id: one for one in structures(file)}
        views = [
            s for s in by_id.values() if s.type == "uima.cas.Sofa" and "sofaString" in s.values
        ]
        if not views:
            raise UserError("The file holds no text (no Sofa with a sofaString).", file=str(file))
        for sofa in views:
            yield _document(file, sofa, by_id, report)


# -- XMI


def _from_xmi(path: Path) -> list[_Structure]:
    root = parse(read_bytes(path), str(path))
    if root.tag != f"{_XMI}XMI":
        raise UserError("The file is no XMI; its outermost element is another one.", file=str(path))
    found = []
    for element in root:
        space, _, name = element.tag.rpartition("}")
        package = space.removeprefix("{http:///").removesuffix(".ecore").replace("/", ".")
        type_ = f"{package}.{name}" if package != "uima.noNamespace" else name
        one = _Structure(element.attrib.get(f"{_XMI}id", ""), type_)
        for key, value in element.attrib.items():
            if not key.startswith("{"):
                one.values[key] = value
                one.refs[key] = value.split()
        for child in element:  # arrays of texts
            joined = one.values.get(child.tag)
            text = child.text or ""
            one.values[child.tag] = f"{joined}; {text}" if joined else text
        found.append(one)
    return found


# -- JSON


def _from_json(path: Path) -> list[_Structure]:
    value = decode(read_bytes(path).removeprefix(b"\xef\xbb\xbf"), path)
    listed = value.get("%FEATURE_STRUCTURES") if isinstance(value, dict) else None
    if isinstance(listed, dict):
        listed = [{"%ID": id_, **one} for id_, one in listed.items() if isinstance(one, dict)]
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise UserError("The file is no JSON CAS; it has no %FEATURE_STRUCTURES.", file=str(path))
    arrays = {str(one.get("%ID")): one["%ELEMENTS"] for one in listed if "%ELEMENTS" in one}
    return [_from_object(one, arrays) for one in listed]


def _from_object(one: dict[str, Any], arrays: dict[str, Any]) -> _Structure:
    made = _Structure(str(one.get("%ID", "")), str(one.get("%TYPE", "")))
    for key, value in one.items():
        if key.startswith("%") or value is None:
            continue
        name = key.lstrip("@^#")
        if key.startswith("@"):
            elements = arrays.get(str(value), value)
            made.refs[name] = [
                str(e) for e in (elements if isinstance(elements, list) else [value])
            ]
            made.values.setdefault(name, str(value))
        elif isinstance(value, bool):
            made.values[name] = "true" if value else "false"
        elif isinstance(value, str | int | float):
            made.values[name] = str(value)
    return made


# -- documents


def _document(
    path: Path, sofa: _Structure, by_id: dict[str, _Structure], report: Report
) -> AnnotationSet:
    draft = Draft(sofa.values["sofaString"], report, str(path), Reading(Unit.UTF16))
    mine = [s for s in by_id.values() if s.values.get("sofa") == sofa.id and "begin" in s.values]
    made: dict[str, str] = {}
    parts: dict[str, list[_Structure]] = {}
    title = language = ""
    for one in mine:
        if one.short in _BASE:
            title = one.values.get("documentTitle", title)
            language = one.values.get("language", language)
        elif "Governor" in one.refs or "Dependent" in one.refs:
            continue
        elif is_about_tokens(one.type):
            Report.count(report.left_out, f"annotation of tokens ({one.short})")
        else:
            part = one.values.get("part", "") if one.type == LAYER else ""
            parts.setdefault(f"part {part}" if part else f"id {one.id}", []).append(one)
    for group in parts.values():
        _annotate(draft, group, made, by_id)
    for one in mine:
        _relate(draft, one, made, by_id)
    language = "" if language == "x-unspecified" else language
    return draft.finish(title=title, language=language, file_name=path.name)


def _annotate(
    draft: Draft, group: list[_Structure], made: dict[str, str], by_id: dict[str, _Structure]
) -> None:
    first = group[0]
    name = f"{first.short} {first.id}"
    places = []
    for one in group:
        start, end = one.values.get("begin", ""), one.values.get("end", "")
        if not (start.isdecimal() and end.isdecimal() and len(start) < 16 and len(end) < 16):
            raise draft.fault("{name}: its begin and end must be whole numbers.", name=name)
        places.append((int(start), int(end)))
    values = {
        key: value
        for key, value in first.values.items()
        if key not in _PLAIN and not (first.type != LAYER and _is_reference(first, key, by_id))
    }
    entry = draft.annotate(places, name=name, **facts_of(first.type, first.short, values))
    for one in group:
        made[one.id] = entry.id if entry else ""


def _is_reference(one: _Structure, key: str, by_id: dict[str, _Structure]) -> bool:
    """Whether a feature refers to links, or is one of those that chains are made of."""
    links = [by_id.get(ref) for ref in one.refs.get(key, ())]
    if key in ("first", "next"):
        return bool(links)
    return bool(links) and all(link is not None and _is_link(link) for link in links)


def _is_link(one: _Structure) -> bool:
    return "target" in one.refs and "begin" not in one.values


def _relate(
    draft: Draft, one: _Structure, made: dict[str, str], by_id: dict[str, _Structure]
) -> None:
    if "Governor" in one.refs or "Dependent" in one.refs:
        ends = [made.get(next(iter(one.refs.get(n, ())), "")) for n in ("Governor", "Dependent")]
        if None in ends:
            Report.count(draft.report.left_out, "relation between tokens or to a layer left out")
            return
        own = one.type == RELATION_LAYER
        values = {
            k: v for k, v in one.values.items() if k not in _PLAIN | {"Governor", "Dependent"}
        }
        label = values.get("label", "") if own else facts_of(one.type, one.short, values)["label"]
        draft.relate(
            ends[0] or "", ends[1] or "", label, note=values.get("note", "") if own else ""
        )
        return
    if one.id not in made:
        return
    for key, refs in one.refs.items():
        for ref in refs:
            link = by_id.get(ref)
            if link is None or not _is_link(link):
                continue
            target = made.get(link.refs["target"][0])
            if target is None:
                Report.count(
                    draft.report.left_out, "relation between tokens or to a layer left out"
                )
            else:
                draft.relate(made[one.id], target, link.values.get("role") or key)


def recognise_json(path: Path, head: bytes) -> bool:
    """Whether the first bytes have the keys of a JSON CAS."""
    if path.is_dir():
        first = a_file(path, ".json")
        head = first_bytes(first) if first else b""
    return b'"%TYPES"' in head or b'"%FEATURE_STRUCTURES"' in head


def recognise_xmi(path: Path, _: bytes) -> bool:
    """Whether it is a folder of .xmi files, or one such file."""
    if path.is_dir():
        return a_file(path, ".xmi") is not None
    return path.suffix.lower() == ".xmi"


FORMAT_XMI = Format(
    code="cas-xmi",
    name="UIMA CAS XMI (INCEpTION)",
    suffixes=(".xmi",),
    read=read_xmi,
    write_folder=write_xmi,
    carries=CARRIES,
    more_losses=("control characters (XML cannot hold them; texts with any are left out)",),
    recognise=recognise_xmi,
    folder=True,
)
FORMAT_JSON = Format(
    code="cas-json",
    name="UIMA CAS JSON 0.4 (INCEpTION)",
    suffixes=(".json",),
    read=read_json,
    write_folder=write_json,
    carries=CARRIES_JSON,
    recognise=recognise_json,
    folder=True,
)
