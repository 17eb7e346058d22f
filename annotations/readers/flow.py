"""The text of word processors: paragraphs to lines, rows of tables to lines, notes to the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def walk(root: Element, enter: Callable[[Element], bool], leave: Callable[[Element], None]) -> None:
    """Go through a tree without recursion; what ``enter`` returns False for is passed over."""
    stack = [(root, iter(root))] if enter(root) else []
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            leave(element)
        elif enter(child):
            stack.append((child, iter(child)))


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def value(element: Element, name: str) -> str:
    """Return an attribute by its name without namespace, or ""."""
    for key, text in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return text
    return ""


class Flow:
    """Gathers the lines of a document from its paragraphs, which may hold others (text boxes)."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._sinks: list[list[str]] = [self.lines]
        self._paragraphs: list[list[str]] = []
        self._rows: list[list[str]] = []
        self._carried: list[str] = []

    def begin_paragraph(self) -> None:
        """Begin a paragraph; what other paragraphs it holds comes behind it."""
        self._paragraphs.append(self._carried)
        self._carried = []
        self._sinks.append([])

    def add(self, text: str) -> None:
        """Add words to the paragraph."""
        if self._paragraphs:
            self._paragraphs[-1].append(text)

    def end_paragraph(self, *, joined: bool = False) -> str:
        """End the paragraph and return its line; ``joined`` carries it over to the next one."""
        words, inner = self._paragraphs.pop(), self._sinks.pop()
        if joined:
            self._carried = words
        else:
            self._sinks[-1].append("".join(words))
        self._sinks[-1].extend(inner)
        return "".join(words)

    def finish(self) -> None:
        """Put out what waited for a next paragraph that never came."""
        if self._carried:
            self._sinks[-1].append("".join(self._carried))
            self._carried = []

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self._rows.append([])

    def end_row(self) -> None:
        """End the row: a line with tabs between its cells."""
        self._sinks[-1].append("\t".join(self._rows.pop()))

    def begin_cell(self) -> None:
        """Begin a cell."""
        self._sinks.append([])

    def end_cell(self) -> None:
        """End the cell; its paragraphs become words of one line."""
        self.finish()
        lines = self._sinks.pop()
        words = " ".join(" ".join(line.split("\n")) for line in lines if line.strip())
        if self._rows:
            self._rows[-1].append(words)

    def begin_aside(self) -> None:
        """Begin something that stands elsewhere, a note."""
        self._sinks.append([])
        self._paragraphs.append([])

    def end_aside(self) -> list[str]:
        """End it and return its lines."""
        self._paragraphs.pop()
        return self._sinks.pop()


def with_notes(lines: list[str], notes: list[str]) -> str:
    """Return a document's text, its notes at the end, numbered as they are referred to."""
    below = [f"{mark(number)} {note}" for number, note in enumerate(notes, start=1)]
    return "\n".join([*lines, *below])


def mark(number: int) -> str:
    """Return what stands in the text where a note is referred to."""
    return f"[{number}]"


def passed_over(comments: int, deletions: int, insertions: int) -> tuple[str, ...]:
    """Return sentences on comments and tracked changes."""
    notes = []
    if comments:
        notes.append(f"{_counted(comments, 'comment')} left out.")
    if deletions or insertions:
        notes.append(
            "Tracked changes were taken as accepted "
            f"({_counted(insertions, 'insertion')}, {_counted(deletions, 'deletion')})."
        )
    return tuple(notes)


def _counted(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"
