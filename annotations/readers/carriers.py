"""Characters that a page's extraction would swallow or change, carried through it by others.

Extraction joins no-break spaces with blanks and drops what does not print (zero-width joiners,
soft hyphens); accents that stand apart survive. Each such character is put in as a rare letter that
the page does not hold, and taken back afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

_BLANKS = frozenset(" \t\n\r\f\v")
_NO_XML = {"\f": " ", "\v": " "}
"""Blanks that a page may hold, but no text of a tree that is written to."""
_RARE = range(0x12000, 0x1236F)
"""Cuneiform signs: letters, so that no step takes them for blanks or for marks."""
_ATTRIBUTES = ("content", "title", "datetime", "alt")


def _delicate(char: str) -> bool:
    return char not in _BLANKS and (char.isspace() or not char.isprintable())


class Carriers:
    """The carriers of one page, put into its tree when they are made."""

    def __init__(self, tree: Any) -> None:
        there: set[str] = set()
        for text in _texts(tree):
            there.update(text)
        free = (chr(code) for code in _RARE if chr(code) not in there)
        pairs = dict(zip(sorted(filter(_delicate, there)), free, strict=False))
        self._back = str.maketrans({carrier: char for char, carrier in pairs.items()})
        if pairs or not there.isdisjoint(_NO_XML):
            _translate(tree, str.maketrans({**pairs, **_NO_XML}))

    def undone(self, text: str) -> str:
        """Return a text with its own characters again."""
        return text.translate(self._back)


def _elements(tree: Any) -> Iterable[Any]:
    return list(tree.iter())


def _texts(tree: Any) -> Iterator[str]:
    for element in _elements(tree):
        if isinstance(element.tag, str):
            yield element.text or ""
            for name in _ATTRIBUTES:
                yield element.get(name) or ""
        yield element.tail or ""


def _translate(tree: Any, table: dict[int, str]) -> None:
    for element in _elements(tree):
        if isinstance(element.tag, str):
            if element.text:
                element.text = element.text.translate(table)
            for name in _ATTRIBUTES:
                value = element.get(name)
                if value:
                    element.set(name, value.translate(table))
        if element.tail:
            element.tail = element.tail.translate(table)
