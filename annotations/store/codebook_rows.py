"""Codebooks and labels as table rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Choice,
    Codebook,
    Colour,
    Confusion,
    Kind,
    Label,
    Level,
    RelationType,
    new_id,
)

_HELP = ("definition", "use_when", "not_when", "example", "counter_example")

_INSERT_LABEL = (
    "INSERT INTO label (uid, codebook_id, position, code, parent, kind, level, abbreviation, "
    '"key", retired, name, colour, help) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
)
_SELECT_LABELS = (
    'SELECT id, uid, code, parent, kind, level, abbreviation, "key", retired, name, colour, help '
    "FROM label WHERE codebook_id = ? ORDER BY position"
)
_SELECT_CODEBOOKS = (
    "SELECT id, uid, version, name, description, source, licence, languages, attributes, "
    "relations FROM codebook ORDER BY position, id"
)


def dump(value: Any) -> str:
    """Return compact JSON with its characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def insert_codebook(connection: Connection, codebook: Codebook) -> int:
    """Store a codebook with its labels, behind those there are; return its row."""
    run = connection.exec_driver_sql
    position = run("SELECT COALESCE(MAX(position), 0) + 1 FROM codebook").scalar_one()
    row = run(
        "INSERT INTO codebook (uid, version, position, name, description, source, licence, "
        "languages, attributes, relations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            codebook.id,
            codebook.version,
            position,
            dump(dict(codebook.name)),
            dump(dict(codebook.description)),
            codebook.source,
            codebook.licence,
            dump(list(codebook.languages)),
            dump([_plain_attribute(entry) for entry in codebook.attributes]),
            dump([[entry.code, dict(entry.name)] for entry in codebook.relations]),
        ),
    ).lastrowid
    for place, label in enumerate(codebook.labels):
        insert_label(connection, int(row), place, label)
    return int(row)


def insert_label(connection: Connection, codebook: int, position: int, label: Label) -> int:
    """Store one label of a codebook (by row); return its row."""
    help_: dict[str, Any] = {name: dict(getattr(label, name)) for name in _HELP}
    help_["confused_with"] = [[entry.code, dict(entry.question)] for entry in label.confused_with]
    colour = label.colour
    return int(
        connection.exec_driver_sql(
            _INSERT_LABEL,
            (
                label.id or new_id(),
                codebook,
                position,
                label.code,
                label.parent,
                str(label.kind),
                str(label.level),
                label.abbreviation,
                label.key,
                int(label.retired),
                dump(dict(label.name)),
                dump([colour.hue, colour.tone, colour.vividness]),
                dump({name: value for name, value in help_.items() if value}),
            ),
        ).lastrowid
    )


def codebooks(connection: Connection) -> tuple[Codebook, ...]:
    """Return the project's codebooks in their order."""
    return tuple(
        _codebook(connection, row) for row in connection.exec_driver_sql(_SELECT_CODEBOOKS)
    )


def _codebook(connection: Connection, row: Any) -> Codebook:
    number, uid = row[0], row[1]
    labels = connection.exec_driver_sql(_SELECT_LABELS, (number,))
    return Codebook(
        row=number,
        id=uid,
        version=row[2],
        name=json.loads(row[3]),
        description=json.loads(row[4]),
        source=row[5],
        licence=row[6],
        languages=tuple(json.loads(row[7])),
        attributes=tuple(_attribute(entry) for entry in json.loads(row[8])),
        relations=tuple(RelationType(code, name) for code, name in json.loads(row[9])),
        labels=tuple(_label(label, uid) for label in labels),
    )


def _label(row: Any, codebook: str) -> Label:
    help_: Mapping[str, Any] = json.loads(row[11])
    return Label(
        row=row[0],
        id=row[1],
        code=row[2],
        parent=row[3],
        kind=Kind(row[4]),
        level=Level(row[5]),
        abbreviation=row[6],
        key=row[7],
        retired=bool(row[8]),
        name=json.loads(row[9]),
        colour=Colour(*json.loads(row[10])),
        codebook=codebook,
        confused_with=tuple(Confusion(*entry) for entry in help_.get("confused_with", ())),
        **{name: help_.get(name, {}) for name in _HELP},
    )


def _plain_attribute(entry: AttributeDefinition) -> dict[str, Any]:
    return {
        "code": entry.code,
        "type": str(entry.type),
        "name": dict(entry.name),
        "choices": [[choice.code, dict(choice.name)] for choice in entry.choices],
        "minimum": entry.minimum,
        "maximum": entry.maximum,
        "required": entry.required,
    }


def _attribute(plain: Mapping[str, Any]) -> AttributeDefinition:
    return AttributeDefinition(
        code=plain["code"],
        type=AttributeType(plain["type"]),
        name=plain["name"],
        choices=tuple(Choice(code, name) for code, name in plain["choices"]),
        minimum=plain["minimum"],
        maximum=plain["maximum"],
        required=plain["required"],
    )
