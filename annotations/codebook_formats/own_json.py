"""The program's own codebook files: JSON of format version 1, all of a codebook."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from annotations import codebooks
from annotations.codebook_formats.building import NO_COLOUR
from annotations.model import AttributeDefinition, Codebook, Label, Level, Report

_TEXTS = ("definition", "use_when", "not_when", "example", "counter_example")


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return the codebook in a file. Raises UserError where it is not valid."""
    return codebooks.decode(data, name)


def write(book: Codebook) -> bytes:
    """Return a codebook as a file; one that ships comes out byte by byte as it is."""
    made: dict[str, Any] = {
        "format": "elocutio-codebook",
        "format_version": 1,
        "id": book.id,
        "version": book.version,
        "name": dict(book.name),
        "description": dict(book.description),
        "source": book.source,
        "licence": book.licence,
        "languages": list(book.languages),
        "attributes": [_attribute(entry) for entry in book.attributes],
        "relations": [{"code": entry.code, "name": dict(entry.name)} for entry in book.relations],
        "labels": _tree(book.labels),
    }
    always = ("format", "format_version", "id", "version", "name", "labels")
    kept = {key: value for key, value in made.items() if value or key in always}
    return (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode()


def recognises(data: bytes) -> bool:
    """Return whether the beginning of a JSON file is that of a codebook of ours."""
    return b'"elocutio-codebook"' in data


def _tree(labels: Iterable[Label]) -> list[dict[str, Any]]:
    roots: list[dict[str, Any]] = []
    made: dict[str, dict[str, Any]] = {}
    for label in labels:
        entry = made[label.code] = _label(label)
        if label.parent:
            made[label.parent].setdefault("labels", []).append(entry)
        else:
            roots.append(entry)
    return roots


def _label(label: Label) -> dict[str, Any]:
    made: dict[str, Any] = {"code": label.code}
    if label.abbreviation:
        made["abbreviation"] = label.abbreviation
    made["kind"] = str(label.kind)
    if label.level is not Level.SPAN:
        made["level"] = str(label.level)
    made["name"] = dict(label.name)
    made |= {field: dict(value) for field in _TEXTS if (value := getattr(label, field))}
    if label.confused_with:
        made["confused_with"] = [
            {"code": other.code, "question": dict(other.question)} for other in label.confused_with
        ]
    if label.key:
        made["key"] = label.key
    if label.colour != NO_COLOUR:
        colour = label.colour
        made["colour"] = {
            "hue": colour.hue,
            "tone": colour.tone,
            "vividness": colour.vividness,
        }
    if label.retired:
        made["retired"] = True
    if label.split_into:
        made["split_into"] = list(label.split_into)
    return made


def _attribute(entry: AttributeDefinition) -> dict[str, Any]:
    made: dict[str, Any] = {"code": entry.code, "type": str(entry.type), "name": dict(entry.name)}
    if entry.choices:
        made["choices"] = [{"code": c.code, "name": dict(c.name)} for c in entry.choices]
    if entry.minimum is not None:
        made["minimum"] = entry.minimum
    if entry.maximum is not None:
        made["maximum"] = entry.maximum
    made["required"] = entry.required
    return made
