"""The text of a TEI document, where its elements stand in it, and where pointers lead.

String values are kept character by character where a pointer counts in them or ``xml:space`` says
so; elsewhere white space is laid out as markup means it: a block a line, one space for many.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

XML = "{http://www.w3.org/XML/1998/namespace}"
POINTING = ("target", "from", "to")
Place = tuple[int, int]
"""Start and end in code points; a point has both equal."""

_BLOCKS = frozenset(
    (
        *("text", "front", "body", "back", "group", "div", "p", "ab", "head", "lg", "l", "list"),
        *("item", "sp", "speaker", "stage", "table", "row", "cell", "opener", "closer", "salute"),
        *("signed", "byline", "dateline", "titlePage", "docTitle", "titlePart", "trailer"),
        *("epigraph", "argument", "figure", "figDesc", "floatingText", "u", "post", "lb", "note"),
        *(f"div{number}" for number in range(1, 8)),
    )
)
_BESIDE = frozenset(
    (
        *("standOff", "stdf", "spanGrp", "span", "interpGrp", "interp", "linkGrp", "link", "fs"),
        *("fLib", "fvLib", "listAnnotation", "annotation", "listRelation", "index", "joinGrp"),
        *("join", "altGrp", "alt", "timeline", "certainty", "respons", "teiHeader"),
    )
)
"""What stands in a text, or by it, and is not its words."""

_SPACES = re.compile("[ \t\r\n]+")
_COUNTED = re.compile(r"string-(?:range|index)\(\s*([^,()\s]+)\s*,")
_CALL = re.compile(r"(string-range|string-index|left|right)\(([^,()]+)((?:,\d{1,15})*)\)")
_RANGE = re.compile(r"range\((.+\)),((?:left|right|string-index)\(.+\))\)")


def local(element: Element) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def words(element: Element | None) -> str:
    """Return the string value of an element with single spaces; "" where it is missing."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def counted_in(root: Element) -> set[str]:
    """Return the xml:ids of the elements in which pointers count characters."""
    found: set[str] = set()
    for element in root.iter():
        for name in POINTING:
            found.update(_COUNTED.findall(element.get(name, "")))
    return found


class FlatText:
    """The words of a ``text`` element as one string."""

    def __init__(self, root: Element, counted: set[str]) -> None:
        self._counted = counted
        self._pieces: list[str] = []
        self._length = 0
        self._gap = ""
        self._places: dict[str, Place] = {}
        self._take(root, exact=False)
        self.text = "".join(self._pieces)

    def _take(self, element: Element, *, exact: bool) -> None:
        name, id_ = local(element), element.get(f"{XML}id", "")
        if not name or name in _BESIDE:
            return
        exact = exact or id_ in self._counted or element.get(f"{XML}space") == "preserve"
        if not exact and name in _BLOCKS:
            self._gap = "\n"
        if exact:
            self._flush()
        start = self._length + (len(self._gap) if self._pieces else 0)
        self._add(element.text, exact=exact)
        for child in element:
            self._take(child, exact=exact)
            self._add(child.tail, exact=exact)
            if name == "choice" and not exact and local(child):
                break  # the same words twice: what the source has comes first
        if id_:
            self._places.setdefault(id_, (min(start, self._length), self._length))
        if not exact and name in _BLOCKS:
            self._gap = "\n"

    def _flush(self) -> None:
        if self._gap and self._pieces:
            self._pieces.append(self._gap)
            self._length += len(self._gap)
        self._gap = ""

    def _add(self, text: str | None, *, exact: bool) -> None:
        if not text:
            return
        if not exact:
            text = _SPACES.sub(" ", text)
            if text.startswith(" "):
                self._gap = self._gap or " "
            rest, text = text, text.strip(" ")
            if not text:
                return
            self._flush()
            self._gap = " " if rest.endswith(" ") else ""
        self._pieces.append(text)
        self._length += len(text)

    def places(self, pointer: str) -> list[Place] | None:
        """Return the places that a pointer leads to, or None where it leads nowhere here."""
        name = pointer.removeprefix("#")
        if name in self._places:
            return [self._places[name]]
        between = _RANGE.fullmatch(name)
        if between:
            ends = self.places(between[1]), self.places(between[2])
            return None if not ends[0] or not ends[1] else [(ends[0][0][0], ends[1][-1][1])]
        call = _CALL.fullmatch(name)
        place = self._places.get(call[2].strip().removeprefix("#")) if call else None
        if call is None or place is None:
            return None
        numbers = [int(number) for number in call[3].split(",")[1:]]
        if call[1] == "string-range" and numbers and len(numbers) % 2 == 0:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            return [(place[0] + offset, place[0] + offset + length) for offset, length in pairs]
        if call[1] == "string-index" and len(numbers) == 1:
            return [(place[0] + numbers[0],) * 2]
        if call[1] in ("left", "right") and not numbers:
            return [(place[call[1] == "right"],) * 2]
        return None
