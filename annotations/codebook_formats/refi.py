"""REFI-QDA codebooks (.qdc), which NVivo, ATLAS.ti, MAXQDA, QualCoder and others exchange.

After the “REFI-QDA Standard” 1.5, section on codebooks: ``CodeBook`` with ``Codes`` and ``Sets`` in
the namespace urn:QDA-XML:codebook:1.0. A code has one name and one description; all texts of a
label stand in the description. Three sets tell what codes have no attribute for: which belong to
the codebook, are for whole documents, or are retired.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotations.codebook_formats import building, described, xml
from annotations.codebook_formats.building import NO_COLOUR, Draft
from annotations.codebook_formats.xml import Element
from annotations.colours import from_hex, to_hex
from annotations.errors import UserError
from annotations.model import Codebook, Colour, Kind, Label, Level, Report

NAMESPACE = "urn:QDA-XML:codebook:1.0"
_WHAT = "a REFI-QDA codebook"
_OURS = uuid.UUID("5b0e4b2c-6d0f-4d1e-9c55-3f2f0a7f5d10")
"""Unique ids are made from this, the codebook's id and a code: the same codebook has the same."""

_BOOK = "codebook"
_DOCUMENTS = "documents"
_RETIRED = "retired"


def write(book: Codebook) -> bytes:
    """Return a codebook as a .qdc file. Raises UserError for characters that XML cannot hold."""
    building.refuse_unwritable(book, xml.may_stand, "XML")
    if not book.labels:
        raise UserError("A codebook without labels cannot be written as REFI-QDA; add one first.")
    first, languages = building.first_language(book), building.spoken(book)
    root = Element("CodeBook", {"origin": "Elocutio"})
    made = {"": root.add("Codes")}
    for label in book.labels:
        name = label.name.get(first, "")
        code = made[label.code] = made[label.parent].add(
            "Code",
            guid=_guid(book, label.code),
            name=name or label.code,
            isCodable="false" if label.kind is Kind.GROUP else "true",
        )
        if label.kind is Kind.LABEL or label.colour != NO_COLOUR:
            code.attributes["color"] = to_hex(label.colour)
        # A code that is told although it is the name tells that there is no name.
        text = described.label_text(
            label, first, languages, name_told=True, code_told=label.code == name
        )
        if text:
            code.add("Description", text)
    _write_sets(root.add("Sets"), book, first, languages)
    return xml.serialised(root, NAMESPACE)


def _write_sets(sets: Element, book: Codebook, first: str, languages: tuple[str, ...]) -> None:
    name = book.name.get(first, "")
    text = described.book_text(book, first, languages, name_told=name != book.id)
    titles = {
        _BOOK: (name or book.id, text, [*book.labels]),
        _DOCUMENTS: (
            "Labels for whole documents",
            "",
            [label for label in book.labels if label.level is Level.DOCUMENT],
        ),
        _RETIRED: ("Retired labels", "", [label for label in book.labels if label.retired]),
    }
    for key, (title, description, members) in titles.items():
        if not members:
            continue
        set_ = sets.add("Set", guid=_set_guid(key), name=title)
        if description:
            set_.add("Description", description)
        for label in members:
            set_.add("MemberCode", guid=_guid(book, label.code))


def _guid(book: Codebook, code: str) -> str:
    return str(uuid.uuid5(_OURS, f"label\n{book.id}\n{code}"))


def _set_guid(key: str) -> str:
    return str(uuid.uuid5(_OURS, f"set\n{key}"))


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return the codebook in a .qdc file, or in the .qde file of a project.

    Raises UserError naming the line where something is not as it must be.
    """
    root = xml.parsed(data, name, _WHAT)
    book = _codebook_element(root, name)
    codes = book.child("Codes")
    if codes is None:
        raise UserError("There are no codes in it.", file=name, line=book.line)
    sets, told = _sets(root, report)
    fields = described.book_fields(told.get("text", ""))
    languages = fields.get("languages", ())
    first = next(iter(languages), "en")
    id_ = fields.pop("id", "") or building.id_of(name)
    title = told.get("title", "")
    if title and title != id_ and first not in fields.get("name", {}):
        fields["name"] = {first: title, **fields.get("name", {})}
    drafts = list(_distinct(_drafts(codes, first, sets, name), report))
    made = Codebook(
        **{
            "id": id_,
            "version": "" if told else "1.0",
            "name": {first: id_} if not told else {},
            "labels": (),
            "languages": languages if told else (first,),
            **fields,
        }
    )
    return building.finished(made, drafts, name)


def _codebook_element(root: Element, name: str) -> Element:
    if root.tag == "Project":
        found = root.child("CodeBook")
        if found is not None:
            return found
    if root.tag != "CodeBook":
        raise UserError(
            "This is not {what}: it begins with “{tag}”.",
            file=name,
            line=root.line,
            what=_WHAT,
            tag=root.tag,
        )
    return root


def _sets(root: Element, report: Report) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Return the members of our sets by what they tell, and what the codebook's set says."""
    found: dict[str, set[str]] = {}
    told: dict[str, str] = {}
    sets = root.child("Sets")
    keys = {_set_guid(key): key for key in (_BOOK, _DOCUMENTS, _RETIRED)}
    for set_ in sets.children if sets else ():
        key = keys.get(_guid_of(set_.get("guid", "")))
        if key is None:
            building.leave_out(report, f"set of codes “{set_.get('name', '')}”")
            continue
        found[key] = {
            _guid_of(member.get("guid") or member.get("targetGUID")) for member in set_.children
        }
        if key == _BOOK:
            told = {"title": set_.get("name", ""), "text": _description(set_)}
    return found, told


def _drafts(codes: Element, first: str, sets: dict[str, set[str]], name: str) -> Iterator[Draft]:
    waiting = [(child, "") for child in reversed(codes.children)]
    while waiting:
        code, parent = waiting.pop()
        if code.tag != "Code":
            continue
        label = _label(code, parent, first, name)
        guid = _guid_of(code.get("guid", ""))
        if guid in sets.get(_DOCUMENTS, ()):
            label = replace(label, level=Level.DOCUMENT)
        yield Draft(replace(label, retired=guid in sets.get(_RETIRED, ())), code.line)
        waiting += [(child, label.code) for child in reversed(code.children)]


def _distinct(drafts: Iterable[Draft], report: Report) -> Iterator[Draft]:
    """Tell codes of one name in several groups apart, as “group::name” (so ATLAS.ti writes it)."""
    parents: dict[str, str] = {}
    for draft in drafts:
        label = draft.label
        if parents.setdefault(label.code, label.parent) != label.parent:
            Report.count(report.changed, "codes that stood in several groups")
            label = replace(label, code=f"{label.parent}::{label.code}")
        yield replace(draft, label=label)


def _label(code: Element, parent: str, first: str, name: str) -> Label:
    written = code.get("name", "")
    codable = code.get("isCodable", "true")
    if codable not in ("true", "1", "false", "0"):
        raise UserError(
            "isCodable of “{written}” must be true or false, not “{codable}”.",
            file=name,
            line=code.line,
            written=written,
            codable=codable,
        )
    fields = described.label_fields(_description(code), first)
    told = fields.pop("code", "")
    names = fields.pop("name", {})
    return Label(
        code=told or written,
        name=names if told == written else {first: written, **names},
        kind=Kind.LABEL if codable in ("true", "1") else Kind.GROUP,
        colour=_colour(code, name),
        parent=parent,
        **fields,
    )


def _colour(code: Element, name: str) -> Colour:
    written = code.get("color", "")
    found = from_hex(written) if written else NO_COLOUR
    if found is None:
        raise UserError(
            "The colour “{written}” of “{name}” is none; write it as #RRGGBB.",
            file=name,
            line=code.line,
            written=written,
            name=code.get("name", ""),
        )
    return found


def _description(element: Element) -> str:
    found = element.child("Description")
    return found.text if found else ""


def _guid_of(text: str) -> str:
    return text.strip().strip("{}").lower()
