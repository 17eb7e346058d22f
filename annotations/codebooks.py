"""Codebook files: one validated definition, read and written as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from annotations import datafiles
from annotations.errors import UserError
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
)

Texts = dict[str, str]
_FOLDER = "codebooks"

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
MOST_LABELS = 20_000
DEEPEST = 50
"""Levels of groups in groups; a tree that is deeper is no tree that people made."""


class ColourFile(msgspec.Struct, forbid_unknown_fields=True):
    """See ``model.Colour``."""

    hue: float
    tone: float
    vividness: float


class ConfusionFile(msgspec.Struct, forbid_unknown_fields=True):
    """See ``model.Confusion``."""

    code: str
    question: Texts = {}


class LabelFile(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A label or group with its members."""

    code: str
    name: Texts
    abbreviation: str = ""
    kind: Literal["group", "label"] = "label"
    level: Literal["span", "document"] = "span"
    definition: Texts = {}
    use_when: Texts = {}
    not_when: Texts = {}
    example: Texts = {}
    counter_example: Texts = {}
    confused_with: list[ConfusionFile] = []
    key: str = ""
    colour: ColourFile | None = None
    retired: bool = False
    split_into: list[str] = []
    labels: list[LabelFile] = []


class ChoiceFile(msgspec.Struct, forbid_unknown_fields=True):
    """See ``model.Choice``."""

    code: str
    name: Texts


class AttributeFile(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """See ``model.AttributeDefinition``."""

    code: str
    type: Literal["number", "choice", "text", "yes_no"]
    name: Texts
    choices: list[ChoiceFile] = []
    minimum: float | None = None
    maximum: float | None = None
    required: bool = False


class RelationFile(msgspec.Struct, forbid_unknown_fields=True):
    """See ``model.RelationType``."""

    code: str
    name: Texts


class CodebookFile(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A codebook file of format version 1."""

    format: Literal["elocutio-codebook"]
    format_version: Literal[1]
    id: str
    version: str
    name: Texts
    description: Texts = {}
    source: str = ""
    licence: str = ""
    languages: list[str] = []
    attributes: list[AttributeFile] = []
    relations: list[RelationFile] = []
    labels: list[LabelFile] = []


def shipped() -> tuple[str, ...]:
    """Return the ids of the codebooks that come with the program."""
    return datafiles.shipped(_FOLDER)


def load(id_or_file: str) -> Codebook:
    """Return a shipped codebook by its id, or one from a JSON file.

    Raises UserError when there is no such codebook or the file is not valid.
    """
    return decode(*datafiles.read(id_or_file, _FOLDER, "codebook"))


def decode(data: bytes, name: str) -> Codebook:
    """Return the codebook in ``data``; ``name`` stands in error messages."""
    file = datafiles.decoded(data, CodebookFile, name, "codebook")
    book = Codebook(
        id=file.id,
        version=file.version,
        name=file.name,
        labels=tuple(_labels(file.labels, "", file.id)),
        description=file.description,
        source=file.source,
        licence=file.licence,
        languages=tuple(file.languages),
        attributes=tuple(_attribute(entry) for entry in file.attributes),
        relations=tuple(RelationType(entry.code, entry.name) for entry in file.relations),
    )
    check(book, name)
    return book


def check(book: Codebook, name: str) -> None:
    """Raise UserError where codes, keys, attributes or colours of a codebook cannot be.

    ``name`` stands in the sentence, as the file's.
    """
    if not book.id.strip():
        raise UserError("A codebook needs an id.", file=name)
    _check(book.labels, name)
    _check_attributes(book.attributes, name)


def _labels(entries: list[LabelFile], parent: str, codebook: str) -> Iterator[Label]:
    for entry in entries:
        colour = entry.colour
        yield Label(
            code=entry.code,
            name=entry.name,
            kind=Kind(entry.kind),
            level=Level(entry.level),
            abbreviation=entry.abbreviation,
            definition=entry.definition,
            use_when=entry.use_when,
            not_when=entry.not_when,
            example=entry.example,
            counter_example=entry.counter_example,
            confused_with=tuple(Confusion(c.code, c.question) for c in entry.confused_with),
            key=entry.key,
            colour=Colour(colour.hue, colour.tone, colour.vividness) if colour else Colour(0, 0, 0),
            parent=parent,
            retired=entry.retired,
            split_into=tuple(entry.split_into),
            codebook=codebook,
        )
        yield from _labels(entry.labels, entry.code, codebook)


def _attribute(entry: AttributeFile) -> AttributeDefinition:
    return AttributeDefinition(
        code=entry.code,
        type=AttributeType(entry.type),
        name=entry.name,
        choices=tuple(Choice(choice.code, choice.name) for choice in entry.choices),
        minimum=entry.minimum,
        maximum=entry.maximum,
        required=entry.required,
    )


def _check(labels: tuple[Label, ...], name: str) -> None:
    codes: set[str] = set()
    keys: dict[str, str] = {}
    depths: dict[str, int] = {}
    if len(labels) > MOST_LABELS:
        raise UserError(
            "A codebook of more than {most_labels} labels is refused.",
            file=name,
            most_labels=format(MOST_LABELS, ","),
        )
    for label in labels:
        if not label.code.strip():
            raise UserError("A label without a code is refused.", file=name)
        if _CONTROLS.search(label.code):
            code = _CONTROLS.sub("↵", label.code)
            raise UserError(
                "The code “{code}” holds a line break or the like.", file=name, code=code
            )
        if label.code in codes:
            raise UserError("The code “{code}” stands twice.", file=name, code=label.code)
        codes.add(label.code)
        depths[label.code] = depths.get(label.parent, 0) + 1
        if depths[label.code] > DEEPEST:
            raise UserError(
                "“{code}” lies more than {deepest} groups deep, which is refused.",
                file=name,
                code=label.code,
                deepest=DEEPEST,
            )
        if label.key:
            holder = keys.setdefault(label.key.upper(), label.code)
            if holder != label.code:
                raise UserError(
                    "The key {key} of “{code}” is taken by “{holder}”.",
                    file=name,
                    key=label.key,
                    code=label.code,
                    holder=holder,
                )
        _check_colour(label, name)


def _check_attributes(entries: tuple[AttributeDefinition, ...], name: str) -> None:
    codes: set[str] = set()
    for entry in entries:
        if entry.code in codes:
            raise UserError("The attribute “{code}” stands twice.", file=name, code=entry.code)
        codes.add(entry.code)
        if entry.type is AttributeType.CHOICE and not entry.choices:
            raise UserError("The attribute “{code}” has no choices.", file=name, code=entry.code)
        low, high = entry.minimum, entry.maximum
        if low is not None and high is not None and low > high:
            raise UserError("The attribute “{code}” allows no number.", file=name, code=entry.code)


def _check_colour(label: Label, name: str) -> None:
    colour = label.colour
    if not (0 <= colour.hue < 360 and -1 <= colour.tone <= 1 and 0 <= colour.vividness <= 1):
        raise UserError(
            "The colour of “{code}” is out of range (hue 0-360, tone -1 to 1, vividness 0 to 1).",
            file=name,
            code=label.code,
        )
