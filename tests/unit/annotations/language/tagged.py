"""Parses made by hand, for detectors and rules that look at lemmas and parts of speech."""

from __future__ import annotations

import re

from annotations.language.parse import Builder, Parse
from annotations.language.tokens import words

_TOLD = re.compile(r"([^\s/]+)/([^\s/]+)/([A-Z]+)")


def plain(marked: str) -> str:
    """Return the text of “form/lemma/TAG” and of words without slashes."""
    return _TOLD.sub(r"\1", marked)


def tagged(marked: str, language: str) -> tuple[str, Parse]:
    """Return text and parse of “form/lemma/TAG”; words without slashes have no lemma."""
    text = plain(marked)
    told: dict[int, tuple[str, str]] = {}
    shift = 0
    for found in _TOLD.finditer(marked):
        told[found.start() - shift] = (found[2], found[3])
        shift += len(found[0]) - len(found[1])
    cut = words(text, language)
    made = Builder("by hand", "1")
    columns = (cut.starts, cut.ends, cut.sentences)
    for start, end, sentence in zip(*(column.tolist() for column in columns), strict=True):
        lemma, tag = told.pop(start, ("", ""))
        made.add(start, end, sentence, lemma=lemma, tag=tag)
    assert not told, f"no token begins where these are told: {told}"
    return text, made.made()
