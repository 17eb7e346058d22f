"""Where the annotations of a CATMA collection stand: its segments, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.formats.tei_text import local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Range = tuple[int, int]
_CHAR = re.compile(r"char=(\d{1,15}),(\d{1,15})|range\( ?/\.(\d{1,15}), ?/\.(\d{1,15})\)")


def pieces(body: Element, place: str) -> tuple[dict[str, list[Range]], str, str]:
    """Return the ranges of each annotation by its id, the text's address, and a text inside.

    A collection points to its text, or holds it; ``place`` names it. Raises UserError where a
    pointer tells no range.
    """
    found: dict[str, list[Range]] = {}
    inside: list[str] = []
    uri = ""
    length = 0
    for block in (element for element in body.iter() if local(element) == "ab"):
        inside.append(block.text or "")
        length += len(inside[-1])
        for child in block:
            names = [name for name in re.split(r"[\s#]+", child.get("ana", "")) if name]
            words = "".join(child.itertext()) if local(child) == "seg" else ""
            pointed = [e.get("target", "") for e in child.iter() if local(e) == "ptr"]
            uri = next((target.partition("#")[0] for target in pointed), uri) or uri
            ranges = [_range(target, place) for target in pointed]
            if not pointed and words:
                ranges = [(length, length + len(words))]
            for name in names:
                found.setdefault(name, []).extend(ranges)
            inside += [words, child.tail or ""]
            length += len(words) + len(inside[-1])
    text = "" if uri else "".join(inside)
    text = text if text.strip() else ""
    return {name: _joined(ranges) for name, ranges in found.items() if ranges}, uri, text


def _range(target: str, file: str) -> Range:
    place = _CHAR.search(target.rpartition("#")[2])
    if place is None:
        raise UserError(
            "The pointer “{target}” tells no range of characters.", file=file, target=target[:80]
        )
    start, end = (value for value in place.groups() if value is not None)
    return int(start), int(end)


def _joined(ranges: Iterable[Range]) -> list[Range]:
    """Return ranges in order, those that touch as one."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
