"""Word documents: paragraphs, tables and notes; tracked changes accepted, comments left out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from annotations.readers import package
from annotations.readers.base import Options, ReadText, Source
from annotations.readers.flow import Flow, local, mark, passed_over, value, walk, with_notes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from annotations.zip_files import Archive

_KIND = "Word document"
_SKIPPED = frozenset(
    (
        *("rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "sdtPr", "sdtEndPr"),
        *("instrText", "delInstrText", "delText", "fldData", "rt", "Fallback", "moveFrom"),
    )
)
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_NO_LINE_BREAK = frozenset(("page", "column"))
_RUNNING = re.compile(r"word/(header|footer)\d*\.xml")
_TITLES = ("title", "heading 1")
_NO_NOTES = frozenset(("separator", "continuationSeparator", "continuationNotice"))


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a .docx file. Raises UserError where it is none, or protected by a password."""
    with package.opened(source, _KIND, ".docx") as archive:
        main, relations = _main(archive, source)
        document = package.needed(archive, main, source, _KIND)
        body = _Body(_styles(archive, source, relations.get("styles", "")))
        walk(document, body.enter, body.leave)
        body.flow.finish()
        notes = _notes(archive, source, relations, body)
        about = package.part(archive, "docProps/core.xml", source)
        comments = package.part(archive, relations.get("comments", ""), source)
        beside = _running(archive, source)
    number = sum(local(entry) == "comment" for entry in _children(comments))
    facts = {local(entry): (entry.text or "").strip() for entry in _children(about)}
    yield source.text(
        with_notes(body.flow.lines, notes),
        title=body.titles.get("title") or body.titles.get("heading 1") or facts.get("title", ""),
        metadata={"author": facts.get("creator", "")},
        notes=passed_over(number, body.deletions, body.insertions) + beside,
    )


def _children(root: Element | None) -> Iterable[Element]:
    return () if root is None else root


def _all(root: Element | None) -> Iterable[Element]:
    return () if root is None else root.iter()


def _running(archive: Archive, source: Source) -> tuple[str, ...]:
    """Return a sentence where headers or footers of the pages hold words."""
    for name in archive.names:
        if _RUNNING.fullmatch(name):
            root = package.part(archive, name, source)
            if any(local(entry) == "t" and entry.text for entry in _all(root)):
                return ("Headers and footers of the pages were left out.",)
    return ()


def _main(archive: Archive, source: Source) -> tuple[str, dict[str, str]]:
    """Return the name of the main part, and the parts it relates to by the kind of relation."""
    main = _relations(archive, source, "").get("officeDocument", "word/document.xml")
    return main, _relations(archive, source, main)


def _relations(archive: Archive, source: Source, name: str) -> dict[str, str]:
    folder, base = posixpath.split(name)
    root = package.part(archive, posixpath.join(folder, "_rels", f"{base}.rels"), source)
    found = {}
    for entry in _children(root):
        target, kind = value(entry, "Target"), value(entry, "Type").rpartition("/")[2]
        inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        found[kind] = posixpath.normpath(inside)
    return found


def _styles(archive: Archive, source: Source, name: str) -> dict[str, str]:
    """Return the styles of titles by their id, which depends on the language of the program."""
    root = package.part(archive, name, source)
    found = {}
    for style in _children(root):
        for entry in style:
            if local(entry) == "name" and value(entry, "val").lower() in _TITLES:
                found[value(style, "styleId")] = value(entry, "val").lower()
    return found


def _notes(archive: Archive, source: Source, relations: dict[str, str], body: _Body) -> list[str]:
    """Return the notes in the order in which the text refers to them."""
    texts: dict[tuple[str, str], str] = {}
    for kind in ("footnote", "endnote"):
        root = package.part(archive, relations.get(f"{kind}s", ""), source)
        for entry in _children(root):
            if local(entry) == kind and value(entry, "type") not in _NO_NOTES:
                inner = _Body({})
                walk(entry, inner.enter, inner.leave)
                inner.flow.finish()
                # Word puts a blank between the note's own number and its words.
                texts[kind, value(entry, "id")] = "\n".join(inner.flow.lines).lstrip(" \t")
                body.deletions += inner.deletions
                body.insertions += inner.insertions
    return [texts.get(reference, "") for reference in body.references]


class _Body:
    """Gathers text while it goes through the elements of a part."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.flow = Flow()
        self.references: list[tuple[str, str]] = []
        self.titles: dict[str, str] = {}
        self.deletions = 0
        self.insertions = 0
        self._styles = styles
        self._open: list[tuple[str, bool]] = []
        """Of each open paragraph its title style, and whether its end was deleted."""

    def enter(self, element: Element) -> bool:
        """Take what begins here; return whether to look inside."""
        name = local(element)
        if name in _SKIPPED:
            return False
        if name == "del":
            self.deletions += 1
            return False
        if name == "pPr":
            self._about_paragraph(element)
            return False
        if name == "p":
            self._open.append(("", False))
            self.flow.begin_paragraph()
        elif name == "tr":
            if _deleted_row(element):
                self.deletions += 1
                return False
            self.flow.begin_row()
        elif name == "tc":
            self.flow.begin_cell()
        elif name in ("ins", "moveTo"):
            self.insertions += name == "ins"
        else:
            self._take(name, element)
        return True

    def _take(self, name: str, element: Element) -> None:
        if name == "t":
            self.flow.add(element.text or "")
        elif name in _SIGNS:
            self.flow.add(_SIGNS[name])
        elif name == "br" and value(element, "type") not in _NO_LINE_BREAK:
            self.flow.add("\n")
        elif name == "sym":
            self.flow.add(_symbol(value(element, "char")))
        elif name in ("footnoteReference", "endnoteReference"):
            self.references.append((name.removesuffix("Reference"), value(element, "id")))
            self.flow.add(mark(len(self.references)))

    def _about_paragraph(self, properties: Element) -> None:
        style, joined = "", False
        for entry in properties:
            if local(entry) == "pStyle":
                style = self._styles.get(value(entry, "val"), "")
            elif local(entry) == "rPr":
                joined = any(local(inner) == "del" for inner in entry)
        if self._open:
            self._open[-1] = (style, joined)

    def leave(self, element: Element) -> None:
        """Take what ends here."""
        name = local(element)
        if name == "p":
            style, joined = self._open.pop()
            line = self.flow.end_paragraph(joined=joined).strip()
            if style and line:
                self.titles.setdefault(style, line)
        elif name == "tr":
            self.flow.end_row()
        elif name == "tc":
            self.flow.end_cell()


def _deleted_row(row: Element) -> bool:
    return any(local(inner) == "del" for entry in row if local(entry) == "trPr" for inner in entry)


def _symbol(code: str) -> str:
    """Return the character of a symbol's hexadecimal code, as its font has it."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0 < number < 0xD800 or 0xE000 <= number < 0xFFFE else ""
