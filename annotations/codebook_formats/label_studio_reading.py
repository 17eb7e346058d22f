"""Reading Label Studio's labelling configurations, ours and those of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotations.codebook_formats import building, signature, xml
from annotations.codebook_formats.building import NO_COLOUR, Draft
from annotations.colours import from_hex
from annotations.errors import UserError
from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Choice,
    Codebook,
    Colour,
    Kind,
    Label,
    Level,
    RelationType,
    Report,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHOWN = frozenset(
    {"View", "Header", "Text", "HyperText", "Paragraphs", "Style", "Image", "Audio", "Video"}
)
"""What only shows something."""

_PARTS = frozenset({"Label", "Choice", "Relation"})


def recognises(head: bytes) -> bool:
    """Return whether the beginning of an XML file is that of a labelling configuration."""
    return b"<View" in head


@dataclass(slots=True)
class _Found:
    name: str
    language: str
    report: Report
    drafts: dict[str, Draft] = field(default_factory=dict)
    attributes: list[AttributeDefinition] = field(default_factory=list)
    relations: dict[str, RelationType] = field(default_factory=dict)


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return what a labelling configuration lets people put on a text, as a codebook.

    Raises UserError naming the line where something is not as it must be.
    """
    root = xml.parsed(data, name, "a labelling configuration of Label Studio")
    if xml.local(root) != "View":
        raise UserError(
            "A labelling configuration of Label Studio begins with “View”, "
            f"not with “{xml.local(root)}”.",
            file=name,
            line=xml.line_of(root),
        )
    fields = signature.fields(data[:10_000].decode("utf-8", "replace"), name)
    found = _Found(name, fields["languages"][0], report)
    controls = list(_controls(root))
    several = {
        kind: sum(_kind(each) is kind for each in controls) > 1
        for kind in (Level.SPAN, Level.DOCUMENT)
    }
    for control in controls:
        _control(control, found, several)
    book = Codebook(
        **fields,
        labels=(),
        attributes=tuple(found.attributes),
        relations=tuple(found.relations.values()),
    )
    return building.finished(book, found.drafts.values(), name)


def _controls(root: _Element) -> Iterator[_Element]:
    """Yield what is more than a frame, without looking inside of it."""
    waiting = list(reversed(root))
    while waiting:
        element = waiting.pop()
        if xml.local(element) == "View":
            waiting += reversed(element)
        elif xml.local(element) not in _SHOWN:
            yield element


def _kind(control: _Element) -> Level | None:
    """Return the level of the labels that a control holds, or None where it holds none."""
    tag = xml.local(control)
    if tag.endswith("Labels"):
        return Level.SPAN
    return Level.DOCUMENT if tag == "Choices" and not _per_region(control) else None


def _per_region(control: _Element) -> bool:
    return control.get("perRegion", "").lower() == "true"


def _control(control: _Element, found: _Found, several: dict[Level, bool]) -> None:
    tag, level = xml.local(control), _kind(control)
    if level is not None:
        parent = ""
        if several[level]:
            parent = control.get("name", tag)
            group = Label(code=parent, name={found.language: parent}, kind=Kind.GROUP)
            _add(Draft(group, xml.line_of(control)), found)
        _labels(control, parent, level, found)
    elif tag == "Relations":
        for relation in control:
            code = relation.get("value", "")
            found.relations.setdefault(code, RelationType(code, {found.language: code}))
    elif _per_region(control) and tag in ("Choices", "Number", "TextArea", "Rating"):
        found.attributes.append(_attribute(control, found))
    else:
        building.leave_out(found.report, f"control {tag}")


def _labels(control: _Element, parent: str, level: Level, found: _Found) -> None:
    waiting = [(child, parent) for child in reversed(control)]
    while waiting:
        element, above = waiting.pop()
        tag = xml.local(element)
        if tag == "View":
            inner = _group(element, above, found)
            waiting += [(child, inner) for child in reversed(element)]
        elif tag in ("Label", "Choice"):
            label = _label(element, above, level, found)
            _add(Draft(label, xml.line_of(element)), found)
            # Only trees of choices (Taxonomy) nest; what lies inside is a label of its own.
            waiting += [(child, label.code) for child in reversed(element)]


def _group(view: _Element, above: str, found: _Found) -> str:
    """Return the code of the group that a view frames, or the one above it where it is no group."""
    header = next((child for child in view if xml.local(child) == "Header"), None)
    title = header.get("value", "") if header is not None else ""
    code = view.get("idAttr", "") or title
    if not title:
        return above
    if code in found.drafts and found.drafts[code].label.kind is Kind.GROUP:
        return code
    name = {found.language: title} if title != view.get("idAttr") else {}
    group = Label(code=code, name=name, kind=Kind.GROUP, parent=above)
    _add(Draft(group, xml.line_of(view)), found)
    return code


def _add(draft: Draft, found: _Found) -> None:
    there = found.drafts.get(draft.label.code)
    if there is not None:
        raise UserError(
            f"The code “{draft.label.code}” stands twice (first in line {there.line}).",
            file=found.name,
            line=draft.line,
        )
    found.drafts[draft.label.code] = draft


def _label(element: _Element, parent: str, level: Level, found: _Found) -> Label:
    value, alias = element.get("value", ""), element.get("alias", "")
    code = alias or value
    name = value.removesuffix(f" ({code})") if alias else value
    hint = element.get("hint", "")
    key = element.get("hotkey", "")
    return Label(
        code=code,
        name={} if alias == value else {found.language: name},
        level=level,
        definition={found.language: hint} if hint else {},
        key=key.upper() if len(key) == 1 else key,
        colour=_colour(element, found),
        parent=parent,
    )


def _colour(element: _Element, found: _Found) -> Colour:
    written = element.get("background", "")
    colour = from_hex(written) if written else NO_COLOUR
    if colour is None:
        raise UserError(
            f"“{written}” is no colour; write it as #RRGGBB.",
            file=found.name,
            line=xml.line_of(element),
        )
    return colour


def _attribute(control: _Element, found: _Found) -> AttributeDefinition:
    tag, code = xml.local(control), control.get("name", "")
    header = control.getprevious()
    title = header.get("value", "") if header is not None and xml.local(header) == "Header" else ""
    given: dict[str, Any] = {
        "code": code,
        "name": {found.language: title} if title else {},
        "required": control.get("required", "").lower() == "true",
    }
    if tag == "TextArea":
        return AttributeDefinition(type=AttributeType.TEXT, **given)
    if tag == "Rating":
        most = _number(control, "maxRating", found)
        return AttributeDefinition(
            type=AttributeType.NUMBER, minimum=0.0, maximum=5.0 if most is None else most, **given
        )
    if tag == "Number":
        low, high = (_number(control, key, found) for key in ("min", "max"))
        return AttributeDefinition(type=AttributeType.NUMBER, minimum=low, maximum=high, **given)
    choices = list(control.iter("Choice"))
    if [choice.get("alias") for choice in choices] == ["true", "false"]:
        return AttributeDefinition(type=AttributeType.YES_NO, **given)
    return AttributeDefinition(
        type=AttributeType.CHOICE, choices=tuple(_choice(c, found) for c in choices), **given
    )


def _choice(element: _Element, found: _Found) -> Choice:
    value = element.get("value", "")
    return Choice(element.get("alias") or value, {found.language: value})


def _number(control: _Element, key: str, found: _Found) -> float | None:
    written = control.get(key)
    if written is None:
        return None
    try:
        return float(written)
    except ValueError:
        raise UserError(
            f"“{key}” must be a number, not “{written}”.",
            file=found.name,
            line=xml.line_of(control),
        ) from None
