"""What files of other programs state, counted from their own records by other means than ours."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

QUOTELESS = {
    "cas-xmi": "XMI states offsets only",
    "refi-qda": "the sample's texts are missing, so that its words stand nowhere",
}
"""Formats whose files state no words that could be compared, and why."""

_TOKEN_LAYERS = frozenset(
    {"POS", "SurfaceForm", "Stem", "Lemma", "MorphologicalFeatures", "Token", "Sentence"}
)


@dataclass
class Stated:
    """The records of a file; a number that its format makes hard to count is None."""

    documents: int = 0
    annotations: int = 0
    relations: int | None = 0
    document_labels: int = 0
    quotes: list[str] = field(default_factory=list)


def squeezed(words: str) -> str:
    """Return words without white space, which formats write as they like."""
    return "".join(words.split())


def _brat(path: Path) -> Stated:
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    bounds = [cells for cells in lines if cells[0].startswith("T")]
    roles = sum(len(cells[1].split()) - 1 for cells in lines if cells[0].startswith("E"))
    links = sum(cells[0].startswith("R") for cells in lines)
    return Stated(1, len(bounds), links + roles, 0, [cells[2] for cells in bounds])


def _records(path: Path) -> list[dict[str, Any]]:
    text = path.read_text("utf-8")
    try:
        value = json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return value if isinstance(value, list) else [value]


def _doccano(path: Path) -> Stated:
    found = Stated()
    for record in _records(path):
        places = [(s, e) for s, e, _ in record.get("label", [])]
        places += [(e["start_offset"], e["end_offset"]) for e in record.get("entities", [])]
        found.documents += 1
        found.annotations += len(places)
        found.relations = (found.relations or 0) + len(record.get("relations", []))
        found.quotes += [record["text"][s:e] for s, e in places]
    return found


def _prodigy(path: Path) -> Stated:
    records = _records(path)
    spans = [(r["text"], s) for r in records for s in r.get("spans", [])]
    quotes = [s.get("text", text[s["start"] : s["end"]]) for text, s in spans]
    return Stated(len(records), len(spans), 0, 0, quotes)


def _docbin(path: Path) -> Stated:
    return _prodigy(path.with_suffix(".jsonl"))  # the same, exported beside it


def _label_studio(path: Path) -> Stated:
    tasks = _records(path)
    found = Stated(len(tasks))
    for task in tasks:
        if "text" not in task.get("data", {}):
            continue
        sources = (*task.get("annotations", ()), *task.get("predictions", ()))
        for result in (r for a in sources for r in a["result"]):
            value = result.get("value", {})
            found.annotations += len(value.get("labels", ()))
            found.quotes += [value["text"] for _ in value.get("labels", ())]
            found.document_labels += len(value.get("choices", ()))
            if result["type"] == "relation":
                found.relations = (found.relations or 0) + 1
    return found


def _conll(path: Path) -> Stated:
    rows = [line.split() for line in path.read_text("utf-8").splitlines()]
    quotes: list[str] = []
    for row in rows:
        if row and row[1].startswith("B-"):
            quotes.append(row[0])
        elif row and row[1].startswith("I-"):
            quotes[-1] += row[0]
    return Stated(1, len(quotes), 0, 0, quotes)


def _web_annotations(path: Path) -> Stated:
    items = json.loads(path.read_text("utf-8"))
    passages = [item for item in items if item.get("motivation") != "linking"]
    selectors = [selector for item in passages for selector in item["target"]["selector"]]
    quotes = [one["exact"] for one in selectors if one["type"] == "TextQuoteSelector"]
    return Stated(1, len(passages), len(items) - len(passages), 0, quotes)


def _xmi(path: Path) -> Stated:
    found = Stated(1, 0, None)
    for entry in ElementTree.parse(path).getroot():
        name = entry.tag.rpartition("}")[2]
        relation = "Governor" in entry.attrib or "Dependent" in entry.attrib
        other = name in ("DocumentAnnotation", "DocumentMetaData")
        if "begin" in entry.attrib and not relation and not other:
            found.annotations += 1
    return found


def _qde(path: Path) -> Stated:
    content = path.read_text("utf-8")
    inside = re.findall(r"<PlainTextSelection.*?(?:/>|</PlainTextSelection>)", content, re.DOTALL)
    number = sum(one.count("<Coding ") for one in inside)
    return Stated(len(re.findall(r"<TextSource ", content)), number, None)


def _tei(path: Path) -> Stated:
    content = path.read_text("utf-8")
    return Stated(content.count("<text>"), content.count("<span "), 0)


# -- WebAnno TSV


def _cells(cell: str) -> list[str]:
    return re.split(r"(?<!\\)\|", cell)


def _layers(lines: list[str]) -> Iterator[tuple[str, str, slice]]:
    """Yield (kind, layer, columns) of each layer that the header names."""
    at = 3
    for line in lines:
        if line.startswith("#T_"):
            kind, _, rest = line[3:].partition("=")
            layer, *features = rest.split("|")
            yield kind, layer, slice(at, at + max(1, len(features)))
            at += max(1, len(features))


def _web_anno(path: Path) -> Stated:
    lines = path.read_text("utf-8").split("\n")
    layers = list(_layers(lines))
    rows = [line.split("\t") for line in lines if re.match(r"\d+-\d", line)]
    found = Stated(1, 0, None if any(k == "CH" or "ROLE_" in x for k, x in _heads(lines)) else 0)
    for kind, layer, columns in layers:
        if kind == "RL":
            ends = [cell for row in rows for cell in _cells(row[columns][-1]) if cell != "_"]
            found.relations = None if found.relations is None else found.relations + len(ends)
            continue
        marks: dict[tuple[str, ...], str] = {}
        for row in rows:
            for id_ in _ids(kind, row, columns):
                marks[id_] = marks.get(id_, "") + row[2]
        found.annotations += len(marks)
        if layer.rpartition(".")[2] not in _TOKEN_LAYERS:
            found.quotes += [words for words in marks.values() if words]
    return found


def _heads(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line.startswith("#T_"):
            kind, _, rest = line[3:].partition("=")
            yield kind, rest


def _ids(kind: str, row: list[str], columns: slice) -> set[tuple[str, ...]]:
    """Return what tells apart the annotations of a layer that touch a row's unit."""
    if kind == "CH":
        return {(row[0], *pair) for pair in re.findall(r"->(\d+)-(\d+)", row[columns][0])}
    found = set()
    # Targets of slots have numbers too, which are those of others.
    values = [cell for cell in row[columns] if not re.fullmatch(r"(\d+-[\d.]+.*)", cell)]
    for cell in values:
        for value in _cells(cell):
            number = re.search(r"(?<!\\)\[(\d+)\]$", value)
            if number:
                found.add((number[1],))
            elif value != "_":
                found.add((row[0], "only"))
    numbered = {id_ for id_ in found if len(id_) == 1}
    return numbered or found


STATED: dict[str, Callable[[Path], Stated]] = {
    "brat": _brat,
    "doccano": _doccano,
    "prodigy": _prodigy,
    "spacy": _docbin,
    "label-studio": _label_studio,
    "conll": _conll,
    "w3c": _web_annotations,
    "cas-xmi": _xmi,
    "refi-qda": _qde,
    "tei": _tei,
    "webanno-tsv": _web_anno,
}
