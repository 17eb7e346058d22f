"""Labels of doccano as JSON: a list of what doccano's ``LabelSerializer`` holds.

``text`` is what annotations get, here the code. A key is one digit or small letter, alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import msgspec

from annotations import datafiles
from annotations.codebook_formats import building
from annotations.codebook_formats.building import NO_COLOUR, Draft
from annotations.colours import from_hex, to_hex
from annotations.errors import UserError
from annotations.model import Codebook, Colour, Kind, Label, Report

_LANGUAGE = "en"
_WHITE = "#ffffff"


class _Item(msgspec.Struct):
    text: str
    prefix_key: str | None = None
    suffix_key: str | None = None
    background_color: str | None = None
    text_color: str | None = None


class _Camel(msgspec.Struct, rename="camel"):
    """doccano takes these names as well; older versions wrote them."""

    text: str
    prefix_key: str | None = None
    suffix_key: str | None = None
    background_color: str | None = None
    text_color: str | None = None


def write(book: Codebook) -> bytes:
    """Return a codebook's labels for doccano's “Import labels”."""
    building.refuse_unwritable(
        book, lambda character: character != "\0", "doccano", languages=False
    )
    made = [
        {
            "text": label.code,
            "prefix_key": None,
            "suffix_key": label.key.lower() if re.fullmatch("[0-9A-Za-z]", label.key) else None,
            "background_color": to_hex(label.colour),
            "text_color": _WHITE,
        }
        for label in book.labels
        if label.kind is Kind.LABEL
    ]
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return the labels of a file as a codebook. Raises UserError where it is not valid."""
    what = "list of labels of doccano"
    items: Sequence[_Item | _Camel]
    if b'"backgroundColor"' in data:
        items = datafiles.decoded(data, list[_Camel], name, what)
    else:
        items = datafiles.decoded(data, list[_Item], name, what)
    drafts = [_draft(item, number, name, report) for number, item in enumerate(items, start=1)]
    id_ = building.id_of(name)
    book = Codebook(id=id_, version="1.0", name={_LANGUAGE: id_}, labels=(), languages=(_LANGUAGE,))
    return building.finished(book, drafts, name)


def recognises(head: bytes) -> bool:
    """Return whether the beginning of a JSON file is that of a list."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")


def _draft(item: _Item | _Camel, number: int, name: str, report: Report) -> Draft:
    if (item.text_color or _WHITE).lower() != _WHITE:
        building.leave_out(report, "colour of a label's letters")
    key = (item.suffix_key or "").upper()
    if item.prefix_key:
        building.leave_out(report, f"key with {item.prefix_key}")
        key = ""
    return Draft(
        Label(
            code=item.text,
            name={_LANGUAGE: item.text.replace("_", " ")},
            key=key,
            colour=_colour(item.background_color, number, name),
        )
    )


def _colour(written: str | None, number: int, name: str) -> Colour:
    found = from_hex(written) if written else NO_COLOUR
    if found is None:
        raise UserError(
            "Label {number}: “{written}” is no colour; write it as #RRGGBB.",
            file=name,
            number=number,
            written=written,
        )
    return found
