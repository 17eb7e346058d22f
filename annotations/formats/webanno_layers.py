"""The columns of WebAnno TSV: layers, and what a row says of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotations.formats.webanno_out import LAYER, RELATION_LAYER, unescaped
from annotations.model import Status

_NUMBER = re.compile(r"(.*?)(?<!\\)\[(\d+)\]", re.DOTALL)
_TARGET = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)(?:_(\d+))?\])?")
_CHAIN = re.compile(r"(.*)->(\d+)-(\d+)", re.DOTALL)
_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|")
_TOKENS = frozenset({"Token", "Sentence", "Paragraph", "Lemma", "Stem", "POS", "TagsetDescription"})
_TOKEN_PACKAGES = (
    ".dkpro.core.api.lexmorph.",
    ".dkpro.core.api.segmentation.",
    ".dkpro.core.api.syntax.type.dependency.",
)
_MAIN = ("value", "label", "tag", "category")


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: its kind (SP, RL, CH), its type's name, and its columns from ``first`` on."""

    kind: str
    name: str
    columns: tuple[str, ...]
    first: int
    telling: int
    """The column that is “_” in rows of which the layer says nothing."""
    known: dict[tuple[str, ...], Mark] = field(default_factory=dict, compare=False, repr=False)
    """Numbered annotations by the cells that each of their rows repeats."""

    @classmethod
    def of(cls, line: str, first: int) -> Layer:
        """Return what a #T_… line declares."""
        name, *columns = line[6:].split("|")
        kind, columns = line[3:5], columns or [""]
        telling = first + (len(columns) - 1 if kind == "RL" else 0)
        return cls(kind, name, tuple(columns), first, telling)

    @property
    def short(self) -> str:
        """The last part of the type's name."""
        return self.name.rpartition(".")[2]


@dataclass(slots=True)
class Mark:
    """An annotation of a span layer or a link of a chain, gathered from its rows."""

    layer: Layer
    key: tuple[Any, ...]
    number: int
    values: dict[str, str]
    line: int
    chain: tuple[int, int] | None = None
    link: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)
    units: list[str] = field(default_factory=list)

    @property
    def part(self) -> str:
        """What fragments of one annotation share, in files of Elocutio."""
        return self.values.get("part", "") if self.layer.name == LAYER else ""

    def facts(self) -> dict[str, Any]:
        """Return label, attributes and what else the features say."""
        return facts_of(self.layer.name, self.layer.short, self.values)


def is_about_tokens(name: str) -> bool:
    """Whether a type tells of tokens and sentences, not of what somebody marked."""
    return name.rpartition(".")[2] in _TOKENS or any(part in name for part in _TOKEN_PACKAGES)


def facts_of(name: str, short: str, values: dict[str, str]) -> dict[str, Any]:
    """Return label, attributes and what else the features of a type say."""
    if name == LAYER:
        return _own_facts(values)
    main = next((key for key in _MAIN if values.get(key)), "") or next(iter(values), "")
    rest = {key: value for key, value in values.items() if key != main and value}
    return {"label": values.get(main, "") or short, "attributes": rest}


def _own_facts(values: dict[str, str]) -> dict[str, Any]:
    facts: dict[str, Any] = {
        name: values.get(name, "") for name in ("label", "codebook", "annotator")
    }
    facts["note"] = values.get("note", "")
    status = values.get("status", "")
    if status in {known.value for known in Status}:
        facts["status"] = Status(status)
    try:
        attributes = json.loads(values.get("attributes", "") or "{}")
    except (ValueError, RecursionError):
        attributes = {"attributes": values["attributes"]}
    facts["attributes"] = attributes if isinstance(attributes, dict) else {}
    return facts


@dataclass(frozen=True, slots=True)
class Link:
    """A relation: its ends by unit and number, or by the mark that holds the slot."""

    label: str
    note: str
    base: str
    child_unit: str
    child_number: int
    head_unit: str = ""
    head_number: int = 0
    host: tuple[Any, ...] | None = None


def split_row(
    layer: Layer, cells: Sequence[str], unit: str, line: int
) -> tuple[list[Mark], list[Link]]:
    """Return what a row says of a layer, whose ``telling`` cell is not empty.

    Raises ValueError with a sentence where it is unclear.
    """
    columns = tuple(cells[layer.first : layer.first + len(layer.columns)])
    stacks = [_stacked(cell) for cell in columns]
    depth = max(len(stack) for stack in stacks)
    if depth > 1 and any(len(stack) != depth and stack != ["_"] for stack in stacks):
        raise ValueError(f"The columns of the layer {layer.short} do not hold equally many values.")
    levels = [[s[i] if len(s) == depth else "_" for s in stacks] for i in range(depth)]
    if layer.kind == "RL":
        return [], [_relation(layer, level, unit) for level in levels]
    if layer.kind == "CH":
        return [_chain(layer, level, unit, line) for level in levels], []
    marks, links = [], []
    for level in levels:
        there = layer.known.get(tuple(level))
        if there is not None:
            marks.append(there)
            continue
        mark, slots = _span(layer, level, unit, line)
        marks.append(mark)
        links += slots
        if mark.number and not slots:
            layer.known[tuple(level)] = mark
    return marks, links


def _stacked(cell: str) -> list[str]:
    """Split at bars that are not escaped."""
    if "\\" not in cell:
        return cell.split("|")
    parts, start, i = [], 0, 0
    while i < len(cell):
        if cell[i] == "\\":
            i += 2
            continue
        if cell[i] == "|":
            parts.append(cell[start:i])
            start = i + 1
        i += 1
    return [*parts, cell[start:]]


def _numbered(part: str) -> tuple[str, int]:
    match = _NUMBER.fullmatch(part)
    return (match[1], int(match[2][:9])) if match else (part, 0)


def _value(part: str) -> str:
    return "" if part in ("*", "_") else unescaped(part)


def _span(layer: Layer, level: list[str], unit: str, line: int) -> tuple[Mark, list[Link]]:
    numbered = [_numbered(part) for part in level]
    number = max(n for _, n in numbered)
    key = (layer.name, number) if number else (layer.name, 0, unit)
    values: dict[str, str] = {}
    links: list[Link] = []
    for i, (name, (part, _)) in enumerate(zip(layer.columns, numbered, strict=True)):
        if name.startswith("ROLE_"):
            # The host's number follows the last role; in the targets, each has its own.
            targets, base = level[i + 1], layer.columns[i + 1]
            links += _slots(name, part, targets, base, key)
        elif i and layer.columns[i - 1].startswith("ROLE_"):
            continue
        elif name and _value(part):
            values[name] = _value(part)
    return Mark(layer, key, number, values, line), links


def _slots(name: str, roles: str, targets: str, base: str, host: tuple[Any, ...]) -> Iterator[Link]:
    feature = name.partition(":")[2].partition("_")[0]
    labels = roles.split(";")
    for i, target in enumerate(targets.split(";")):
        match = _TARGET.fullmatch(target)
        if match:
            label = _value(labels[i]) if i < len(labels) else ""
            number = int(match[2] or 0)
            yield Link(label or feature, "", base, match[1], number, host=host)


def _relation(layer: Layer, level: list[str], unit: str) -> Link:
    match = _TARGET.fullmatch(level[-1])
    if match is None:
        raise ValueError(f"“{level[-1][:40]}” does not name where the relation begins.")
    values = {name: _value(_numbered(p)[0]) for name, p in zip(layer.columns, level, strict=True)}
    names = [name for name in layer.columns[:-1] if values[name] and name != "note"]
    own = layer.name == RELATION_LAYER
    label = values.get("label", "") if own else next((values[name] for name in names), layer.short)
    for name in _MAIN:
        label = label if own else values.get(name) or label
    return Link(
        label=label,
        note=values.get("note", "") if own else "",
        base=layer.columns[-1].removeprefix("BT_"),
        child_unit=unit,
        child_number=int(match[3] or 0),
        head_unit=match[1],
        head_number=int(match[2] or 0),
    )


def _chain(layer: Layer, level: list[str], unit: str, line: int) -> Mark:
    match = _CHAIN.fullmatch(level[0])
    if match is None:
        raise ValueError(f"“{level[0][:40]}” does not name its place in a chain.")
    type_, number = _numbered(level[1]) if len(level) > 1 else ("*", 0)
    chain = (int(match[2][:9]), int(match[3][:9]))
    value = _value(type_)
    values = {"value": value} if value else {}
    key = (layer.name, "chain", *chain)
    return Mark(layer, key, number, values, line, chain, _value(match[1]))
