"""A comment that tells which codebook a file was made from, in formats that have no room for it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, unquote

from annotations.codebook_formats import building
from annotations.model import Codebook

_LINE = re.compile(
    r"Elocutio codebook: (?P<id>[!-~]+); "
    r"version: (?P<version>[!-~]*); language: (?P<language>[A-Za-z0-9-]*[A-Za-z0-9])"
)
_HEAD = 4096


def line(book: Codebook) -> str:
    """Return the words of the comment: printable ASCII, without “--”, which ends XML comments."""
    id_, version = _quoted(book.id), _quoted(book.version)
    return (
        f"Elocutio codebook: {id_}; version: {version}; language: {building.first_language(book)}"
    )


def fields(text: str, name: str) -> dict[str, Any]:
    """Return id, version, languages and name of a codebook, by the comment or the file's name."""
    found = _LINE.search(text[:_HEAD])
    id_ = unquote(found["id"]) if found else building.id_of(name)
    language = found["language"] if found else "en"
    return {
        "id": id_,
        "version": unquote(found["version"]) if found else "1.0",
        "name": {language: id_},
        "languages": (language,),
    }


def _quoted(text: str) -> str:
    return quote(text, safe="").replace("--", "%2D%2D")
