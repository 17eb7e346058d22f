"""OpenDocument texts: paragraphs, tables and notes; tracked changes accepted, comments left out.

Packed (.odt), or flat: one XML file that holds all parts (.fodt).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotations import xml_files
from annotations.errors import UserError
from annotations.readers import package
from annotations.readers.base import Options, ReadText, Source, language_of
from annotations.readers.flow import Flow, local, mark, passed_over, value, walk, with_notes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_KIND = "OpenDocument text"
_DRAWN = frozenset(("title", "desc"))
"""Names of pictures; elements of the text have the same names, in another namespace."""
_BEFORE_XML = b"\xef\xbb\xbf \t\r\n"
_BLANKS = re.compile("[ \t\r\n]+")
_MOST_BLANKS = 10_000
_SKIPPED = frozenset(
    (
        *("note-citation", "ruby-text", "forms", "scripts", "hidden-text", "covered-table-cell"),
        *("sequence-decls", "variable-decls", "user-field-decls", "binary-data"),
    )
)


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read an .odt or .fodt file. Raises UserError where it is none, or has a password."""
    flat = source.data.lstrip(_BEFORE_XML).startswith(b"<")
    content, meta = _flat(source) if flat else _packed(source)
    body = _Body()
    walk(content, body.enter, body.leave)
    facts = {local(e): (e.text or "").strip() for e in meta.iter()} if meta is not None else {}
    yield source.text(
        with_notes(body.flow.lines, body.notes),
        title=body.title or facts.get("title", ""),
        language=language_of(facts.get("language", "")),
        metadata={"author": facts.get("initial-creator") or facts.get("creator", "")},
        notes=passed_over(body.comments, body.deletions, body.insertions),
    )


def _packed(source: Source) -> tuple[Element, Element | None]:
    """Return the content and the metadata of a zip file of parts."""
    with package.opened(source, _KIND, ".odt") as archive:
        manifest = package.part(archive, "META-INF/manifest.xml", source)
        if manifest is not None and any(local(e) == "encryption-data" for e in manifest.iter()):
            raise UserError(
                "The document is protected by a password; save it without one first.",
                file=source.place,
            )
        content = package.needed(archive, "content.xml", source, _KIND)
        return content, package.part(archive, "meta.xml", source)


def _flat(source: Source) -> tuple[Element, Element | None]:
    """Return the content and the metadata of one XML file."""
    root = xml_files.parse(source.data, source.place)
    parts = {local(part): part for part in root}
    if local(root) != "document" or "body" not in parts:
        raise UserError("This is no {kind}.", file=source.place, kind=_KIND)
    return parts["body"], parts.get("meta")


class _Body:
    """Gathers text while it goes through the elements of the content."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.notes: list[str] = []
        self.title = ""
        self.comments = self.deletions = self.insertions = 0
        self._after_blank = [True]
        self._titled: list[bool] = []
        self._open_notes: list[int] = []

    def enter(self, element: Element) -> bool:
        """Take what begins here; return whether to look inside."""
        name = local(element)
        if name == "annotation":
            self.comments += 1
        drawn = name in _DRAWN and "svg" in element.tag
        if name in _SKIPPED or name == "annotation" or drawn:
            self._text(element.tail)
            return False
        if name == "tracked-changes":
            kinds = [local(inner) for inner in element.iter()]
            self.deletions += kinds.count("deletion")
            self.insertions += kinds.count("insertion")
            return False
        self._begin(name, element)
        self._text(element.text)
        return True

    def _begin(self, name: str, element: Element) -> None:
        if name in ("p", "h"):
            self.flow.begin_paragraph()
            self._after_blank.append(True)
            first = name == "h" and value(element, "outline-level") in ("", "1")
            self._titled.append(first or value(element, "style-name") == "Title")
        elif name == "table-row":
            self.flow.begin_row()
        elif name == "table-cell":
            self.flow.begin_cell()
        elif name == "note":
            self._open_notes.append(len(self.notes))
            self.notes.append("")
            self._sign(mark(len(self.notes)))
        elif name == "note-body":
            self.flow.begin_aside()
            self._after_blank.append(True)
        elif name == "s":
            count = value(element, "c")
            self._sign(" " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS))
        elif name == "tab":
            self._sign("\t")
        elif name == "line-break":
            self._sign("\n")

    def _sign(self, text: str) -> None:
        self.flow.add(text)
        self._after_blank[-1] = False

    def _text(self, text: str | None) -> None:
        """Add text of the file, in which blanks are joined and none begins a paragraph."""
        if not text or len(self._after_blank) == 1:
            return
        words = _BLANKS.sub(" ", text)
        if self._after_blank[-1]:
            words = words.removeprefix(" ")
        if words:
            self.flow.add(words)
            self._after_blank[-1] = words.endswith(" ")

    def leave(self, element: Element) -> None:
        """Take what ends here, and the text behind it."""
        name = local(element)
        if name in ("p", "h"):
            self._after_blank.pop()
            line = self.flow.end_paragraph().strip()
            if self._titled.pop() and not self.title:
                self.title = line
        elif name == "table-row":
            self.flow.end_row()
        elif name == "table-cell":
            self.flow.end_cell()
        elif name == "note-body":
            self._after_blank.pop()
            self.notes[self._open_notes.pop()] = "\n".join(self.flow.end_aside())
        self._text(element.tail)
