"""annotation.conf of brat: the names used, and in comments what brat's names stand for."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotations.formats.brat_lines import BREAKS
from annotations.formats.files import rows

CONF = "annotation.conf"
_MARK = "# Written by Elocutio; the comments give the names back that brat cannot hold."
_LINES = "# A passage over several lines has a place in each of them."
_MEANS = "# means "
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_OTHER = re.compile(r"[^A-Za-z0-9_-]+")
_RAW_VALUE = re.compile(rf"\S(?:[^\t{BREAKS}]*\S)?")
_CUTS = re.compile(f"[\t{BREAKS}]")
_MOST_VALUES = 50


def value_text(value: Any) -> str:
    """Return an attribute's value on an A line; "" is the yes of brat's own yes-no attributes."""
    if value is True:
        return ""
    if isinstance(value, str) and _RAW_VALUE.fullmatch(value) and not _is_json(value):
        return value
    return json.dumps(value)


def value_from(text: str | None, ours: bool) -> Any:
    """Return the value that an A line states; in files of Elocutio, JSON stands for itself."""
    if text is None:
        return True
    if ours and _is_json(text):
        return json.loads(text)
    return text


def are_normalizations(value: Any) -> bool:
    """Whether an attribute's value can stand on N lines, as brat reads them."""
    keys = {"type", "reference", "text"}
    return isinstance(value, list) and all(
        isinstance(one, dict)
        and one.keys() == keys
        and all(isinstance(v, str) and not _CUTS.search(v) for v in one.values())
        and re.fullmatch(r"\S+", one["type"])
        and re.fullmatch(r"\S+:\S+", one["reference"])
        for one in value
    )


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


@dataclass(slots=True)
class Conf:
    """What an annotation.conf tells about .ann files: their names, and if passages are cut."""

    ours: bool = False
    lines: bool = False
    names: dict[str, str] = field(default_factory=dict)
    labels: dict[str, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def beside(cls, ann: Path) -> Conf:
        """Read the annotation.conf beside an .ann file; an empty one where there is none."""
        path = ann.with_name(CONF)
        conf = cls()
        if not path.is_file():
            return conf
        for _, line in rows(path):
            if line == _MARK:
                conf.ours = True
            elif line == _LINES:
                conf.lines = conf.ours
            elif line.startswith(_MEANS) and conf.ours:
                conf._learn(line.removeprefix(_MEANS))
        return conf

    def _learn(self, line: str) -> None:
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            return  # somebody's own comment
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            if len(value) == 2:
                self.names[value[0]] = value[1]
            elif len(value) == 3:
                self.labels[value[0]] = (value[1], value[2])

    def label(self, name: str) -> tuple[str, str]:
        """Return (codebook or "", code) of a text-bound type."""
        return self.labels.get(name, ("", name))

    def original(self, name: str) -> str:
        """Return what a name of a relation or attribute stands for."""
        return self.names.get(name, name)


class Vocabulary:
    """Collects the names of an export and spells them as brat can hold them."""

    def __init__(self) -> None:
        self.uses_equiv = False
        self._labels: dict[tuple[str, str], str] = {}
        self._relations: dict[str, str] = {}
        self._attributes: dict[str, str] = {}
        self._values: dict[str, set[str]] = {}
        self._taken: set[str] = set()

    def label(self, codebook: str, code: str) -> str:
        """Return the type that stands for a label."""
        if (codebook, code) not in self._labels:
            self._labels[codebook, code] = self._spelt(code)
        return self._labels[codebook, code]

    def relation(self, label: str) -> str:
        """Return the type that stands for a relation's label."""
        if label not in self._relations:
            self._relations[label] = self._spelt(label)
        return self._relations[label]

    def attribute(self, name: str, value: str) -> str:
        """Return the type that stands for an attribute, and remember the value for the conf."""
        if name not in self._attributes:
            self._attributes[name] = self._spelt(name)
        spelt = self._attributes[name]
        self._values.setdefault(spelt, set()).add(value)
        return spelt

    def _spelt(self, name: str) -> str:
        plain = name if _PLAIN.fullmatch(name) else _OTHER.sub("_", name).strip("-") or "_"
        # Something like "T1" would read as the target of an attribute.
        if re.fullmatch(r"[TREN]\d+", plain):
            plain = f"_{plain}"
        unique, number = plain, 1
        while unique in self._taken:
            number += 1
            unique = f"{plain}_{number}"
        self._taken.add(unique)
        return unique

    def conf(self) -> str:
        """Return the text of the annotation.conf."""
        lines = [_MARK, _LINES]
        pairs = sorted([*self._relations.items(), *self._attributes.items()])
        lines += [_MEANS + json.dumps([s, name]) for name, s in pairs if s != name]
        lines += [_MEANS + json.dumps([s, *pair]) for pair, s in sorted(self._labels.items())]
        lines += ["", "[entities]", *sorted(self._labels.values())]
        lines += ["", "[relations]"]
        if self.uses_equiv:
            kind = "<REL-TYPE>:symmetric-transitive"
            lines.append(f"Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, {kind}")
        lines += [f"{s}\tArg1:<ENTITY>, Arg2:<ENTITY>" for s in sorted(self._relations.values())]
        lines += ["", "[events]", "", "[attributes]"]
        for spelt, values in sorted(self._values.items()):
            listed = sorted(values - {""})[:_MOST_VALUES]
            shown = ", Value:" + "|".join(listed) if listed and _listable(listed) else ""
            lines.append(f"{spelt}\tArg:<ENTITY>{shown}")
        return "\n".join(lines) + "\n"


def _listable(values: list[str]) -> bool:
    return all(re.fullmatch(r"[\w.-]+", value) for value in values)
