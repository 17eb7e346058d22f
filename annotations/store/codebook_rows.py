"""Codebooks and labels as table rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import msgspec
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

# Thousands of labels are read after each change of a codebook.
_decode = msgspec.json.decode
_HELP = ("definition", "use_when", "not_when", "example", "counter_example")

_LABEL_COLUMNS = (
    *("row", "uid", "code", "parent", "kind", "level", "abbreviation", "key", "retired"),
    *("name", "colour", "help"),
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
    values = {"uid": codebook.id, "position": position, **codebook_columns(codebook)}
    row = int(_insert(connection, "codebook", values))
    for place, label in enumerate(codebook.labels):
        insert_label(connection, row, place, label)
    return row


def insert_label(connection: Connection, codebook: int, position: int, label: Label) -> int:
    """Store one label of a codebook (by row); return its row."""
    values = {
        "uid": label.id or new_id(),
        "codebook_id": codebook,
        "position": position,
        **label_columns(label),
    }
    return _insert(connection, "label", values)


def _insert(connection: Connection, table: str, values: Mapping[str, Any]) -> int:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" for _ in values)
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
    return int(connection.exec_driver_sql(sql, tuple(values.values())).lastrowid)


def codebook_columns(codebook: Codebook) -> dict[str, Any]:
    """Return what a codebook says of itself, by column."""
    return {
        "version": codebook.version,
        "name": dump(dict(codebook.name)),
        "description": dump(dict(codebook.description)),
        "source": codebook.source,
        "licence": codebook.licence,
        "languages": dump(list(codebook.languages)),
        "attributes": dump([_plain_attribute(entry) for entry in codebook.attributes]),
        "relations": dump([[entry.code, dict(entry.name)] for entry in codebook.relations]),
    }


def label_columns(label: Label) -> dict[str, Any]:
    """Return a label's fields by column, its place in the order left out."""
    help_: dict[str, Any] = {name: dict(getattr(label, name)) for name in _HELP}
    help_["confused_with"] = [[entry.code, dict(entry.question)] for entry in label.confused_with]
    help_["split_into"] = list(label.split_into)
    colour = label.colour
    return {
        "code": label.code,
        "parent": label.parent,
        "kind": str(label.kind),
        "level": str(label.level),
        "abbreviation": label.abbreviation,
        "key": label.key,
        "retired": int(label.retired),
        "name": dump(dict(label.name)),
        "colour": dump([colour.hue, colour.tone, colour.vividness]),
        "help": dump({name: value for name, value in help_.items() if value}),
    }


def plain_codebook(codebook: Codebook) -> dict[str, Any]:
    """Return a codebook with its labels as one JSON value, the way its version is kept."""
    labels = [{"row": lb.row, "uid": lb.id, **label_columns(lb)} for lb in codebook.labels]
    return {**codebook_columns(codebook), "labels": labels}


def from_plain(plain: Mapping[str, Any], codebook: Codebook, version: str) -> Codebook:
    """Return the codebook that ``plain_codebook`` has kept of ``codebook``."""
    columns = ("version", "name", "description", "source", "licence", "languages")
    row = [codebook.row, codebook.id, *(plain[name] for name in columns)]
    labels = [[entry[name] for name in _LABEL_COLUMNS] for entry in plain["labels"]]
    found = _made([*row, plain["attributes"], plain["relations"]], labels)
    return replace(found, version=version)


def codebooks(connection: Connection) -> tuple[Codebook, ...]:
    """Return the project's codebooks in their order."""
    return tuple(
        _codebook(connection, row) for row in connection.exec_driver_sql(_SELECT_CODEBOOKS)
    )


def _codebook(connection: Connection, row: Any) -> Codebook:
    labels = connection.exec_driver_sql(_SELECT_LABELS, (row[0],))
    return _made(row, labels)


def _made(row: Any, labels: Iterable[Any]) -> Codebook:
    """Return a codebook from its values and those of its labels, in the order of the queries."""
    uid = row[1]
    return Codebook(
        row=row[0],
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
    help_: Mapping[str, Any] = _decode(row[11])
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
        name=_decode(row[9]),
        colour=Colour(*_decode(row[10])),
        codebook=codebook,
        confused_with=tuple(Confusion(*entry) for entry in help_.get("confused_with", ())),
        split_into=tuple(help_.get("split_into", ())),
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
