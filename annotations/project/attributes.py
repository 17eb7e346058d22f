"""Attribute values against their definitions in the codebook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations.errors import UserError
from annotations.model import AttributeDefinition, AttributeType, Codebook


def checked(
    values: Mapping[str, Any], codebook: Codebook, *, unknown_allowed: bool = False
) -> dict[str, Any]:
    """Return the values when each fits its definition. Raises UserError naming the attribute.

    ``unknown_allowed`` keeps attributes that the codebook does not define (imports).
    """
    definitions = {entry.code: entry for entry in codebook.attributes}
    for code, value in values.items():
        definition = definitions.get(code)
        if definition is not None:
            _check(definition, value)
        elif not unknown_allowed:
            known = ", ".join(definitions) or "none"
            raise UserError(
                f"The codebook {codebook.id} has no attribute “{code}” (it has: {known})."
            )
    return dict(values)


def _check(definition: AttributeDefinition, value: Any) -> None:
    code = definition.code
    if definition.type is AttributeType.CHOICE:
        choices = [choice.code for choice in definition.choices]
        if value not in choices:
            raise UserError(f"“{code}” must be one of {', '.join(choices)}, not {value!r}.")
    elif definition.type is AttributeType.NUMBER:
        _check_number(definition, value)
    elif definition.type is AttributeType.YES_NO:
        if not isinstance(value, bool):
            raise UserError(f"“{code}” must be true or false, not {value!r}.")
    elif not isinstance(value, str):
        raise UserError(f"“{code}” must be a text, not {value!r}.")


def _check_number(definition: AttributeDefinition, value: Any) -> None:
    code = definition.code
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UserError(f"“{code}” must be a number, not {value!r}.")
    low, high = definition.minimum, definition.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise UserError(f"“{code}” must lie between {low} and {high}, not {value!r}.")
