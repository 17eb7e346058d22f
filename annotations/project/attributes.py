"""Attribute values against their definitions in the codebook, and what any value may be."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from annotations.errors import Term, UserError
from annotations.model import AttributeDefinition, AttributeType, Choice, Codebook
from annotations.offsets import Fragments, checked_text

CUE = "cue"
"""The words that made a rule suggest an annotation: ranges of code points, "12-19 30-34"."""

VOICE = "voice"
"""Whose words a passage is; new annotations get it by themselves."""

SPEAKER = "speaker"
"""Who is quoted or reported, where somebody is named."""

_VOICES = tuple(
    Choice(code, name)
    for code, name in (
        ("author", {"en": "Author", "fr": "Auteur"}),
        ("quoted", {"en": "Quoted", "fr": "Cité"}),
        ("reported", {"en": "Reported", "fr": "Rapporté"}),
        ("heading", {"en": "Heading", "fr": "Titre"}),
    )
)

BUILT_IN: tuple[AttributeDefinition, ...] = (
    AttributeDefinition(VOICE, AttributeType.CHOICE, {"en": "Voice", "fr": "Voix"}, _VOICES),
    AttributeDefinition(SPEAKER, AttributeType.TEXT, {"en": "Speaker", "fr": "Locuteur"}),
    AttributeDefinition(CUE, AttributeType.TEXT, {"en": "Cue", "fr": "Indice"}),
)
"""The attributes that every annotation may have, whatever its codebook."""

_DEEPEST = 100


def definitions(codebook: Codebook) -> tuple[AttributeDefinition, ...]:
    """Return the attributes that annotations of a codebook may have: its own and the built-in.

    A codebook's own definition stands for the built-in one; its choices of a voice are completed.
    """
    own = {entry.code for entry in codebook.attributes}
    there = tuple(
        _completed(entry) if entry.code == VOICE else entry for entry in codebook.attributes
    )
    return there + tuple(entry for entry in BUILT_IN if entry.code not in own)


def _completed(voice: AttributeDefinition) -> AttributeDefinition:
    if voice.type is not AttributeType.CHOICE:
        return voice
    known = {choice.code for choice in voice.choices}
    more = tuple(choice for choice in _VOICES if choice.code not in known)
    return replace(voice, choices=voice.choices + more)


def cue_value(ranges: Fragments) -> str:
    """Return ranges (code points) as the attribute ``cue`` keeps them."""
    return " ".join(f"{start}-{end}" for start, end in ranges)


def cue_ranges(attributes: Mapping[str, Any], length: int) -> Fragments:
    """Return the ranges that the attribute ``cue`` names, () where they do not fit the text.

    ``length`` of the text in code points.
    """
    found = []
    value = attributes.get(CUE)
    for part in value.split() if isinstance(value, str) else ():
        start, dash, end = part.partition("-")
        if not (dash and start.isdecimal() and end.isdecimal() and len(part) < 32):
            return ()
        found.append((int(start), int(end)))
    sound = all(0 <= start < end <= length for start, end in found)
    return tuple(found) if sound else ()


def plain(value: Any, what: str, depth: int = 0) -> Any:
    """Return the value when JSON can hold it and give it back. Raises UserError where not."""
    if depth > _DEEPEST:
        raise UserError("{what} is nested too deeply.", what=Term(what))
    if isinstance(value, str):
        checked_text(value, what)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise UserError(
                    "{what} has the key {key}, which is no text.", what=Term(what), key=repr(key)
                )
            checked_text(key, what)
            plain(inner, what, depth + 1)
    elif isinstance(value, list | tuple):
        for inner in value:
            plain(inner, what, depth + 1)
    elif isinstance(value, float) and not math.isfinite(value):
        raise UserError(
            "{what} holds {value}, which is no number to keep.", what=Term(what), value=value
        )
    elif not (value is None or isinstance(value, bool | int | float)):
        raise UserError(
            "{what} holds a {name}; texts and numbers can be kept.",
            what=Term(what),
            name=type(value).__name__,
        )
    return value


def checked(
    values: Mapping[str, Any], codebook: Codebook, *, unknown_allowed: bool = False
) -> dict[str, Any]:
    """Return the values when each fits its definition. Raises UserError naming the attribute.

    ``unknown_allowed`` keeps attributes that the codebook does not define (imports).
    """
    if not values:
        return {}  # most annotations of a large import have none
    known_here = {entry.code: entry for entry in definitions(codebook)}
    plain(values, "An attribute")
    for code, value in values.items():
        definition = known_here.get(code)
        if definition is not None:
            _check(definition, value)
        elif not unknown_allowed:
            known = ", ".join(entry.code for entry in codebook.attributes) or "none"
            raise UserError(
                "The codebook {id} has no attribute “{code}” (it has: {known}).",
                id=codebook.id,
                code=code,
                known=known,
            )
    return dict(values)


def _check(definition: AttributeDefinition, value: Any) -> None:
    code = definition.code
    if definition.type is AttributeType.CHOICE:
        choices = [choice.code for choice in definition.choices]
        if value not in choices:
            raise UserError(
                "“{code}” must be one of {names}, not {value}.",
                code=code,
                names=", ".join(choices),
                value=repr(value),
            )
    elif definition.type is AttributeType.NUMBER:
        _check_number(definition, value)
    elif definition.type is AttributeType.YES_NO:
        if not isinstance(value, bool):
            raise UserError(
                "“{code}” must be true or false, not {value}.", code=code, value=repr(value)
            )
    elif not isinstance(value, str):
        raise UserError("“{code}” must be a text, not {value}.", code=code, value=repr(value))


def _check_number(definition: AttributeDefinition, value: Any) -> None:
    code = definition.code
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UserError("“{code}” must be a number, not {value}.", code=code, value=repr(value))
    low, high = definition.minimum, definition.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise UserError(
            "“{code}” must lie between {low} and {high}, not {value}.",
            code=code,
            low=low,
            high=high,
            value=repr(value),
        )
