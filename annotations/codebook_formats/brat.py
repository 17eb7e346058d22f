"""brat's ``annotation.conf``: types of entities, relations and attributes as indented lists.

After brat's own reader (``server/src/projectconfig.py``): a type is written in letters A-Z and a-z,
digits, "_" and "-"; a tab a level; "!" before what only orders; "|" before further terms; relations
and attributes have arguments behind a tab. Without an overlap rule brat takes overlaps for errors.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from annotations.codebook_formats import building, signature
from annotations.codebook_formats.building import Draft
from annotations.errors import UserError
from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Choice,
    Codebook,
    Kind,
    Label,
    RelationType,
    Report,
)

_SECTIONS = ("entities", "relations", "events", "attributes")
_ANY = "<ENTITY>"
_OVERLAP = "<OVERLAP>"
_DISPLAY = frozenset({_OVERLAP, "ENTITY-NESTING"})
_EVERYWHERE = frozenset({"<ENTITY>", "<EVENT>", "<ANY>"})
_RESERVED = frozenset(
    f"<{word}>"
    for word in (
        *("ANY", "ENTITY", "RELATION", "EVENT", "NONE", "EMPTY", "REL-TYPE", "URL", "URLBASE"),
        *("UNICODE", "GLYPH-POS", "DEFAULT", "NORM", "OVERLAP", "OVL-TYPE", "INHERIT"),
    )
)
_HEAD_LINES = 5
_MACRO = re.compile(r"<([A-Za-z_-]+)>=\s*(.*?)\s*")
_ENTRY = re.compile(r"(\s*)(\S+)(?:\s+(.*))?")

_KEPT = (AttributeType.CHOICE, AttributeType.YES_NO)
MARK = "# Written by Elocutio; the comments give the names back that brat cannot hold."
MEANS = "# means "

Line = tuple[int, str]
"""A line's number from 1, and the line."""


# -- writing


def write(book: Codebook) -> bytes:
    """Return a codebook as ``annotation.conf``.

    Codes are spelt as brat can hold them, and comments give them back; both as in the files that
    come with exported annotations, so that one ``annotation.conf`` may replace the other.
    """
    taken: set[str] = set()
    stored = spelt((label.code for label in book.labels), taken)
    links = spelt((entry.code for entry in book.relations), taken)
    kept = [entry for entry in book.attributes if entry.type in _KEPT]
    names = spelt((entry.code for entry in kept), taken)
    lines = [MARK, f"# {signature.line(book)}"]
    lines += [_meaning(form, book.id, code) for code, form in stored.items()]
    others = (*links.items(), *names.items())
    lines += [_meaning(form, code) for code, form in others if form != code]
    lines += ["", "[entities]", ""]
    depths: dict[str, int] = {"": -1}
    for label in book.labels:
        depths[label.code] = depths[label.parent] + 1
        mark = "!" if label.kind is Kind.GROUP else ""
        lines.append("\t" * depths[label.code] + mark + stored[label.code])
    lines += ["", "[relations]", "", f"{_OVERLAP}\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"]
    lines += [f"{form}\tArg1:{_ANY}, Arg2:{_ANY}" for form in links.values()]
    lines += ["", "[events]", "", "[attributes]", ""]
    lines += [f"{names[entry.code]}\tArg:{_ANY}{_values(entry)}" for entry in kept]
    return ("\n".join(lines) + "\n").encode()


def spelt(codes: Iterable[str], taken: set[str]) -> dict[str, str]:
    """Return how each code is spelt in brat; ``taken`` holds what is in use, and is filled."""
    found: dict[str, str] = {}
    for code in codes:
        plain = code
        if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]*", code):
            plain = re.sub(r"[^A-Za-z0-9_-]+", "_", code).strip("-") or "_"
        if re.fullmatch(r"[TREN]\d+", plain):  # would read as an annotation's id
            plain = f"_{plain}"
        form, number = plain, 1
        while form in taken:
            number += 1
            form = f"{plain}_{number}"
        taken.add(form)
        found[code] = form
    return found


def _meaning(*words: str) -> str:
    return MEANS + json.dumps(words)


def _values(entry: AttributeDefinition) -> str:
    """Return the values of an attribute with choices; what would end a value becomes "_"."""
    codes = [re.sub(r"[^\w.-]", "_", choice.code) for choice in entry.choices]
    return f", Value:{'|'.join(dict.fromkeys(codes))}" if codes else ""


# -- reading


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return the types of an ``annotation.conf`` as a codebook; events' types are labels as well.

    Raises UserError naming the line where something is not as it must be.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError("This is not UTF-8.", file=name, line=line) from None
    sections = _sections(text, name, report)
    fields = signature.fields(text, name)
    language = fields["languages"][0]
    meant = _meant(text)
    drafts: list[Draft] = []
    for section in ("entities", "events"):
        drafts += _types(sections[section], section, language, name, report)
    drafts = [_renamed(draft, meant, language) for draft in drafts]
    book = Codebook(
        **fields,
        labels=(),
        relations=tuple(
            replace(entry, code=meant.get(entry.code, entry.code))
            for entry in _relations(sections["relations"], language, report)
        ),
        attributes=tuple(
            replace(entry, code=meant.get(entry.code, entry.code))
            for entry in _attributes(sections["attributes"], language, name, report)
        ),
    )
    return building.finished(book, building.coloured(drafts), name)


def _meant(text: str) -> dict[str, str]:
    """Return codes by their spelling, in files that say so."""
    found: dict[str, str] = {}
    lines = text.split("\n")
    for line in lines if MARK in lines[:_HEAD_LINES] else ():
        if line.startswith(MEANS):
            try:
                words = json.loads(line.removeprefix(MEANS))
            except (ValueError, RecursionError):
                continue  # somebody's own comment
            if isinstance(words, list) and len(words) in (2, 3) and all(map(_is_text, words)):
                found[words[0]] = words[-1]
    return found


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _renamed(draft: Draft, meant: dict[str, str], language: str) -> Draft:
    label = draft.label
    code = meant.get(label.code, label.code)
    parent = meant.get(label.parent, label.parent)
    return replace(
        draft, label=replace(label, code=code, parent=parent, name=_name(code, language))
    )


def _sections(text: str, name: str, report: Report) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {section: [] for section in _SECTIONS}
    there: list[Line] | None = None
    macros: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#") or re.fullmatch(r"\s*-+\s*", line):
            continue
        head = re.fullmatch(r"\s*\[(.*)\]\s*", line)
        if head:
            section = {"spans": "entities"}.get(head[1], head[1])
            there, macros = found.get(section, []), {}
            if section not in found:
                building.leave_out(report, f"section [{section}]")
        elif there is None:
            raise UserError(
                "This is no annotation.conf: a section such as [entities] must stand first.",
                file=name,
                line=number,
            )
        elif macro := _MACRO.fullmatch(line):
            macros[f"<{macro[1]}>"] = macro[2]
        else:
            there.append((number, _expanded(line, macros, name, number)))
    if not any(found.values()) and there is None:
        raise UserError("This is no annotation.conf: it has no section [entities].", file=name)
    return found


def _expanded(line: str, macros: dict[str, str], name: str, number: int) -> str:
    for macro, value in macros.items():
        line = line.replace(macro, value)
        if len(line) > 100_000:
            raise UserError("The abbreviations of this line grow too long.", file=name, line=number)
    for found in re.findall("<[^<>]*>", line):
        if found not in _RESERVED:
            raise UserError(
                "The abbreviation {found} is not explained in its section.",
                file=name,
                line=number,
                found=found,
            )
    return line


def _entry(line: str) -> tuple[int, list[str], list[str]]:
    """Return an entry's depth, its terms and its arguments."""
    found = _ENTRY.fullmatch(line)
    assert found is not None
    terms = [term for term in found[2].split("|") if term]
    arguments = [argument.strip() for argument in (found[3] or "").split(",")]
    return len(found[1]), terms or [""], [argument for argument in arguments if argument]


def _types(
    lines: Iterable[Line], section: str, language: str, name: str, report: Report
) -> Iterator[Draft]:
    path: list[tuple[int, str]] = []
    for number, line in lines:
        depth, terms, arguments = _entry(line)
        code = terms[0].removeprefix("!")
        while path and path[-1][0] >= depth:
            path.pop()
        if depth and not path:
            raise UserError(
                "“{code}” is indented, but nothing stands above it.",
                file=name,
                line=number,
                code=code,
            )
        building.leave_out(report, "further term of a type", len(terms) - 1)
        what = "role of an event" if section == "events" else "setting of a type"
        building.leave_out(report, what, len(arguments))
        kind = Kind.GROUP if terms[0].startswith("!") else Kind.LABEL
        parent = path[-1][1] if path else ""
        yield Draft(Label(code=code, name=_name(code, language), kind=kind, parent=parent), number)
        path.append((depth, code))


def _name(code: str, language: str) -> dict[str, str]:
    return {language: code.replace("_", " ")}


def _relations(lines: Iterable[Line], language: str, report: Report) -> Iterator[RelationType]:
    seen: set[str] = set()
    for _, line in lines:
        _, terms, arguments = _entry(line)
        if terms[0] in _DISPLAY:
            continue
        for argument in arguments:
            role, _, types = argument.partition(":")
            if role == "<REL-TYPE>":
                building.leave_out(report, "whether a relation is symmetric or transitive")
            elif types not in _EVERYWHERE:
                building.leave_out(report, "which labels a relation may join")
        if terms[0] not in seen:
            seen.add(terms[0])
            yield RelationType(terms[0], _name(terms[0], language))


def _attributes(
    lines: Iterable[Line], language: str, name: str, report: Report
) -> Iterator[AttributeDefinition]:
    seen: set[str] = set()
    for number, line in lines:
        _, terms, arguments = _entry(line)
        code = terms[0]
        values: list[str] = []
        for argument in arguments:
            key, _, words = argument.partition(":")
            if key == "Value":
                values = [value for value in words.split("|") if value]
            elif key != "Arg":
                building.leave_out(report, "setting of an attribute")
            elif words not in _EVERYWHERE:
                building.leave_out(report, "which labels an attribute belongs to")
        if code in seen:
            raise UserError(
                "The attribute “{code}” stands twice.", file=name, line=number, code=code
            )
        seen.add(code)
        more: dict[str, Any] = {"type": AttributeType.YES_NO}
        if values:
            choices = tuple(Choice(value, _name(value, language)) for value in values)
            more = {"type": AttributeType.CHOICE, "choices": choices}
        yield AttributeDefinition(code=code, name=_name(code, language), **more)
