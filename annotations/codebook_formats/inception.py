"""Tagsets of INCEpTION and WebAnno as JSON.

The layout is that of INCEpTION's ``ExportedTagSet`` and ``ExportedTag``: a tagset has a name, a
description and a language; a tag has a name, which annotations get as value, and a description.
"""

from __future__ import annotations

import json
from typing import Any

import msgspec

from annotations import datafiles
from annotations.codebook_formats import building, described
from annotations.codebook_formats.building import Draft
from annotations.model import Codebook, Kind, Label, Report


class _Tag(msgspec.Struct):
    tag_name: str
    tag_description: str | None = None


class _TagSet(msgspec.Struct):
    tags: list[_Tag]
    name: str | None = None
    description: str | None = None
    language: str | None = None


def write(book: Codebook) -> bytes:
    """Return a codebook's labels as a tagset; a tag is called by its label's code."""
    building.refuse_unwritable(book, lambda character: character != "\0", "INCEpTION")
    first, languages = building.first_language(book), building.spoken(book)
    name = book.name.get(first, "")
    made = {
        "name": name or book.id,
        "description": described.book_text(book, first, languages, name_told=name != book.id),
        "language": first,
        "tags": [
            {
                "tag_name": label.code,
                "tag_description": described.label_text(label, first, languages),
            }
            for label in book.labels
            if label.kind is Kind.LABEL
        ],
        "create_tag": False,
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def read(data: bytes, name: str, report: Report) -> Codebook:
    """Return the codebook in a tagset. Raises UserError where it is not valid."""
    made = datafiles.decoded(data, _TagSet, name, "tagset of INCEpTION")
    written = made.language or ""
    first = written if building.is_language(written) else "en"
    fields: dict[str, Any] = described.book_fields(made.description or "", first)
    told = "id" in fields
    title = made.name or ""
    id_ = fields.pop("id", "") or title.strip() or building.id_of(name)
    if title and (title != id_ or not told):
        fields["name"] = {first: title, **fields.get("name", {})}
    drafts = [_draft(tag, first, told) for tag in made.tags]
    book = Codebook(
        **{
            "id": id_,
            "version": "" if told else "1.0",
            "name": {},
            "labels": (),
            "languages": () if told else (first,),
            **fields,
        }
    )
    return building.finished(book, building.coloured(drafts), name)


def recognises(head: bytes) -> bool:
    """Return whether the beginning of a JSON file is that of a tagset."""
    return b'"tags"' in head or b'"tag_name"' in head


def _draft(tag: _Tag, first: str, told: bool) -> Draft:
    """Return a tag's label; in a tagset of ours its description tells whether it has a name."""
    fields = described.label_fields(tag.tag_description or "", first)
    fields.pop("code", None)
    names = fields.pop("name", {})
    if not (names or told):
        names = {first: tag.tag_name}
    return Draft(Label(code=tag.tag_name, name=names, **fields))
