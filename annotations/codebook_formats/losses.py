"""What a codebook lost on its way through a file: found by comparing, named in fixed words.

The words of this module are those in which the table of formats declares losses, so that what is
declared and what happens can be compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from annotations.codebook_formats.building import first_language
from annotations.colours import to_hex
from annotations.model import (
    AttributeDefinition,
    Codebook,
    Kind,
    Label,
    RelationType,
    Report,
    Texts,
)

_Entry = TypeVar("_Entry", Label, AttributeDefinition, RelationType)

ID = "the codebook's id"
VERSION = "the codebook's version"
NAME = "the codebook's name"
DESCRIPTION = "the codebook's description"
SOURCE = "the codebook's source"
LICENCE = "the codebook's licence"
LANGUAGES = "the codebook's list of languages"

CODES = "characters of codes that the format does not allow"
HIERARCHY = "groups and hierarchy"
ORDER = "the order of labels"
NAMES = "names"
LEVELS = "which labels are for whole documents"
ABBREVIATIONS = "abbreviations"
DEFINITIONS = "definitions"
USE_WHEN = "when to use a label"
NOT_WHEN = "when not to use a label"
EXAMPLES = "examples"
COUNTER_EXAMPLES = "counter-examples"
CONFUSIONS = "confusions with other labels"
KEYS = "keys"
COLOURS = "colours"
FINE_COLOURS = "colours finer than eight bits a channel"
RETIREMENT = "which labels are retired"
SPLITS = "into which labels a label was split"

RELATIONS = "relations"
RELATION_NAMES = "names of relations"
NUMBERS = "attributes that are numbers"
CHOICES = "attributes with choices"
TEXTS = "attributes that are texts"
YES_NO = "attributes that are yes or no"
ATTRIBUTES = (NUMBERS, CHOICES, TEXTS, YES_NO)
ATTRIBUTE_DETAILS = "details of attributes"

_BY_TYPE = {"number": NUMBERS, "choice": CHOICES, "text": TEXTS, "yes_no": YES_NO}
_BOOK = {
    "id": ID,
    "version": VERSION,
    "source": SOURCE,
    "licence": LICENCE,
    "languages": LANGUAGES,
}
_BOOK_TEXTS = {"name": NAME, "description": DESCRIPTION}
_LABEL = {
    "level": LEVELS,
    "abbreviation": ABBREVIATIONS,
    "confused_with": CONFUSIONS,
    "retired": RETIREMENT,
    "split_into": SPLITS,
}
_LABEL_TEXTS = {
    "name": NAMES,
    "definition": DEFINITIONS,
    "use_when": USE_WHEN,
    "not_when": NOT_WHEN,
    "example": EXAMPLES,
    "counter_example": COUNTER_EXAMPLES,
}


def further(what: str) -> str:
    """Return the words for texts that are kept in the first language and lost in others."""
    return f"{what} in further languages"


def losses(before: Codebook, after: Codebook) -> dict[str, int]:
    """Return what differs between a codebook and what was read back, by how many times.

    A text that is empty is no text.
    """
    found: dict[str, int] = {}
    before, after = _without_empty(before), _without_empty(after)
    first = first_language(before)
    for field, what in _BOOK.items():
        Report.count(found, what, int(getattr(before, field) != getattr(after, field)))
    for field, what in _BOOK_TEXTS.items():
        _texts(found, what, getattr(before, field), getattr(after, field), first)
    _attributes(found, before, after)
    _relations(found, before, after)
    _labels(found, before, after)
    return found


def _without_empty(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: text for key, text in value.items() if text}
    if isinstance(value, tuple):
        return tuple(_without_empty(inner) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{f.name: _without_empty(getattr(value, f.name)) for f in fields(value)}
        )
    return value


def _texts(found: dict[str, int], what: str, before: Texts, after: Texts, first: str) -> None:
    if before != after:
        kept = before.get(first) == after.get(first)
        Report.count(found, further(what) if kept else what)


def _attributes(found: dict[str, int], before: Codebook, after: Codebook) -> None:
    for entry, other in _pairs(before.attributes, after.attributes, lambda entry: entry.type):
        if other is None or other.type is not entry.type:
            Report.count(found, _BY_TYPE[entry.type])
            continue
        choices = [choice.code for choice in entry.choices]
        kept = [choice.code for choice in other.choices]
        Report.count(found, CODES, int(entry.code != other.code or choices != kept))
        if replace(entry, code="", choices=()) != replace(other, code="", choices=()) or [
            choice.name for choice in entry.choices
        ] != [choice.name for choice in other.choices]:
            Report.count(found, ATTRIBUTE_DETAILS)


def _relations(found: dict[str, int], before: Codebook, after: Codebook) -> None:
    for entry, other in _pairs(before.relations, after.relations, lambda entry: None):
        if other is None:
            Report.count(found, RELATIONS)
            continue
        Report.count(found, CODES, int(entry.code != other.code))
        Report.count(found, RELATION_NAMES, int(entry.name != other.name))


def _labels(found: dict[str, int], before: Codebook, after: Codebook) -> None:
    first = first_language(before)
    pairs = _pairs(before.labels, after.labels, lambda label: label.kind)
    codes = {label.code: other.code for label, other in pairs if other}
    for label, other in pairs:
        if other is None:
            Report.count(found, HIERARCHY if label.kind is Kind.GROUP else CODES)
            continue
        Report.count(found, CODES, int(label.code != other.code))
        parent = codes.get(label.parent, label.parent)
        Report.count(found, HIERARCHY, int((label.kind, parent) != (other.kind, other.parent)))
        for field, what in _LABEL.items():
            Report.count(found, what, int(getattr(label, field) != getattr(other, field)))
        Report.count(found, KEYS, int(label.key.upper() != other.key.upper()))
        for field, what in _LABEL_TEXTS.items():
            _texts(found, what, getattr(label, field), getattr(other, field), first)
        _colour(found, label, other)
    kept = [other.code for _, other in pairs if other]
    there = set(kept)
    Report.count(found, ORDER, int(kept != [lb.code for lb in after.labels if lb.code in there]))


def _pairs(
    before: Iterable[_Entry], after: Iterable[_Entry], kind: Callable[[_Entry], Any]
) -> list[tuple[_Entry, _Entry | None]]:
    """Pair entries by code; those whose codes changed, by their order among their kind."""
    there = {entry.code: entry for entry in after}
    named = {entry.code for entry in before}
    rest: dict[Any, list[_Entry]] = {}
    for entry in after:
        if entry.code not in named:
            rest.setdefault(kind(entry), []).append(entry)
    pairs: list[tuple[_Entry, _Entry | None]] = []
    for entry in before:
        others = rest.get(kind(entry), [])
        found = there.get(entry.code) or (others.pop(0) if others else None)
        pairs.append((entry, found))
    return pairs


def _colour(found: dict[str, int], label: Label, other: Label) -> None:
    if label.colour == other.colour:
        return
    Report.count(found, FINE_COLOURS if to_hex(label.colour) == to_hex(other.colour) else COLOURS)
