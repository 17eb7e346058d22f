"""Reading Label Studio's labelling configurations, ours and those of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from annotations.codebook_formats import building, signature, xml
from annotations.codebook_formats.building import NO_COLOUR, Draft
from annotations.codebook_formats.xml import Element
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

_SHOWN = frozenset(
    {"View", "Header", "Text", "HyperText", "Paragraphs", "Style", "Image", "Audio", "Video"}
)
"""What only shows something."""


def recognises(head: bytes) -> bool:
    """Return whether the beginning of an XML file is that of a labelling configuration."""
    return b"<View" in head


class Order:
    """The one order that several lists of codes agree on, which share some of them.

    A group that holds labels of passages and of documents stands in the lists of both.
    """

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._before: dict[str, list[str]] = {}
        self._new: dict[str, None] = {}

    def add(self, code: str) -> None:
        """Take a code that comes for the first time."""
        self._new[code] = None

    def meet(self, code: str) -> None:
        """Put what came in this list before a code of another list before it."""
        if code not in self._new:
            self._before.setdefault(code, []).extend(self._new)
            self._new = {}

    def end(self) -> None:
        """End a list; what came last in it stands last."""
        self._codes += self._new
        self._new = {}

    def codes(self) -> Iterator[str]:
        """Yield all codes."""
        waiting = [(code, False) for code in reversed(self._codes)]
        while waiting:
            code, told = waiting.pop()
            if told:
                yield code
                continue
            waiting.append((code, True))
            waiting += [(one, False) for one in reversed(self._before.get(code, ()))]


@dataclass(slots=True)
class _Found:
    name: str
    language: str
    report: Report
    drafts: dict[str, Draft] = field(default_factory=dict)
    order: Order = field(default_factory=lambda: Order())
    attributes: list[AttributeDefinition] = field(default_factory=list)
    relations: dict[str, RelationType] = field(default_factory=dict)


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return what a labelling configuration lets people put on a text, as a codebook.

    Raises UserError naming the line where something is not as it must be.
    """
    root = xml.parsed(data, name, "a labelling configuration of Label Studio")
    if root.tag != "View":
        raise UserError(
            "A labelling configuration of Label Studio begins with “View”, not with “{tag}”.",
            file=name,
            line=root.line,
            tag=root.tag,
        )
    fields = signature.fields(data[:10_000].decode("utf-8", "replace"), name)
    found = _Found(name, fields["languages"][0], report)
    controls = list(_controls(root))
    kinds = [_kind(control) for control, _ in controls]
    several = {kind: kinds.count(kind) > 1 for kind in Level}
    for control, title in controls:
        _control(control, title, found, several)
    book = Codebook(
        **fields,
        labels=(),
        attributes=tuple(found.attributes),
        relations=tuple(found.relations.values()),
    )
    return building.finished(book, (found.drafts[code] for code in found.order.codes()), name)


def _controls(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield what is more than a frame, without looking inside of it, and the header before it."""
    waiting = [(child, "") for child in reversed(root.children)]
    while waiting:
        element, title = waiting.pop()
        if element.tag == "View":
            titles = [
                child.get("value") if child.tag == "Header" else "" for child in element.children
            ]
            waiting += reversed(list(zip(element.children, ["", *titles], strict=False)))
        elif element.tag not in _SHOWN:
            yield element, title


def _kind(control: Element) -> Level | None:
    """Return the level of the labels that a control holds, or None where it holds none."""
    tag = control.tag
    if tag.endswith("Labels"):
        return Level.SPAN
    return Level.DOCUMENT if tag == "Choices" and not _per_region(control) else None


def _per_region(control: Element) -> bool:
    return control.get("perRegion", "").lower() == "true"


def _control(control: Element, title: str, found: _Found, several: dict[Level, bool]) -> None:
    tag, level = control.tag, _kind(control)
    if level is not None:
        parent = ""
        if several[level]:
            parent = control.get("name", tag)
            group = Label(code=parent, name={found.language: parent}, kind=Kind.GROUP)
            _add(Draft(group, control.line), found)
        _labels(control, parent, level, found)
        found.order.end()
    elif tag == "Relations":
        for relation in control.children:
            code = relation.get("value", "")
            found.relations.setdefault(code, RelationType(code, {found.language: code}))
    elif _per_region(control) and tag in ("Choices", "Number", "TextArea", "Rating"):
        found.attributes.append(_attribute(control, title, found))
    else:
        building.leave_out(found.report, f"control {tag}")


def _labels(control: Element, parent: str, level: Level, found: _Found) -> None:
    waiting = [(child, parent) for child in reversed(control.children)]
    while waiting:
        element, above = waiting.pop()
        tag = element.tag
        if tag == "View":
            inner = _group(element, above, found)
            waiting += [(child, inner) for child in reversed(element.children)]
        elif tag in ("Label", "Choice"):
            label = _label(element, above, level, found)
            _add(Draft(label, element.line), found)
            # Only trees of choices (Taxonomy) nest; what lies inside is a label of its own.
            waiting += [(child, label.code) for child in reversed(element.children)]


def _group(view: Element, above: str, found: _Found) -> str:
    """Return the code of the group that a view frames, or the one above it where it is no group."""
    header = view.child("Header")
    title = header.get("value") if header else ""
    code = view.get("idAttr", "") or title
    if not title:
        return above
    if code in found.drafts and found.drafts[code].label.kind is Kind.GROUP:
        found.order.meet(code)
        return code
    name = {found.language: title} if title != view.get("idAttr") else {}
    group = Label(code=code, name=name, kind=Kind.GROUP, parent=above)
    _add(Draft(group, view.line), found)
    return code


def _add(draft: Draft, found: _Found) -> None:
    there = found.drafts.get(draft.label.code)
    if there is not None:
        raise UserError(
            "The code “{code}” stands twice (first in line {row}).",
            file=found.name,
            line=draft.line,
            code=draft.label.code,
            row=there.line,
        )
    found.drafts[draft.label.code] = draft
    found.order.add(draft.label.code)


def _label(element: Element, parent: str, level: Level, found: _Found) -> Label:
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


def _colour(element: Element, found: _Found) -> Colour:
    written = element.get("background", "")
    colour = from_hex(written) if written else NO_COLOUR
    if colour is None:
        raise UserError(
            "“{written}” is no colour; write it as #RRGGBB.",
            file=found.name,
            line=element.line,
            written=written,
        )
    return colour


def _attribute(control: Element, title: str, found: _Found) -> AttributeDefinition:
    tag, code = control.tag, control.get("name", "")
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
    choices = [child for child in control.walk() if child.tag == "Choice"]
    if [choice.get("alias") for choice in choices] == ["true", "false"]:
        return AttributeDefinition(type=AttributeType.YES_NO, **given)
    return AttributeDefinition(
        type=AttributeType.CHOICE, choices=tuple(_choice(c, found) for c in choices), **given
    )


def _choice(element: Element, found: _Found) -> Choice:
    value = element.get("value", "")
    return Choice(element.get("alias") or value, {found.language: value})


def _number(control: Element, key: str, found: _Found) -> float | None:
    written = control.get(key)
    if not written:
        return None
    try:
        return float(written)
    except ValueError:
        raise UserError(
            "“{key}” must be a number, not “{written}”.",
            file=found.name,
            line=control.line,
            key=key,
            written=written,
        ) from None
