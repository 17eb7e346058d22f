"""Markdown: the text as it is; its first heading is the title, its front matter metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.readers.base import Options, ReadText, Source, language_of
from annotations.readers.plaintext import decode

_LINE_END = re.compile("\r\n|\r|\n")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_FACT = re.compile(r"([A-Za-z][\w -]{0,60}):(?:[ \t]+(.*))?")
_ITEM = re.compile(r"\s*-[ \t]+(.*)")
_MOST_LINES = 5_000
"""Headings and front matter stand at the beginning, if at all."""


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a Markdown file. Raises UserError where it is no text."""
    text, encoding = decode(source.data, source.place)
    lines = _LINE_END.split(text.removeprefix("\ufeff"), maxsplit=_MOST_LINES)[:_MOST_LINES]
    facts, begin = front_matter(lines)
    title, language = facts.pop("title", ""), facts.pop("lang", "") or facts.pop("language", "")
    yield source.text(
        text,
        title=(title if isinstance(title, str) else "") or heading(lines[begin:]),
        encoding=encoding,
        language=language_of(language) if isinstance(language, str) else "",
        metadata=dict(facts),
    )


def heading(lines: list[str]) -> str:
    """Return the words of the first heading, or ""."""
    fenced = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        if fenced:
            continue
        marked = _HEADING.fullmatch(line)
        if marked and marked[1]:
            return marked[1]
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if line.strip() and _UNDERLINE.fullmatch(below) and not _UNDERLINE.fullmatch(line):
            return line.strip()
    return ""


def front_matter(lines: list[str]) -> tuple[dict[str, str | list[str]], int]:
    """Return the facts between two lines "---" at the very top, and the line behind them.

    Of YAML only plain values and lists of them are read; what is nested stays in the text alone.
    """
    if not lines or lines[0].rstrip() != "---":
        return {}, 0
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    facts: dict[str, str | list[str]] = {}
    name = ""
    for line in lines[1:end]:
        fact, item = _FACT.fullmatch(line.rstrip()), _ITEM.fullmatch(line.rstrip())
        if fact:
            name = fact[1].strip().lower()
            facts[name] = _value(fact[2] or "")
        elif item and name:
            there = facts.get(name)
            facts[name] = [*(there if isinstance(there, list) else []), _plain(item[1])]
    return {key: value for key, value in facts.items() if value}, end + 1 if end else 0


def _value(words: str) -> str | list[str]:
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        return [_plain(part) for part in words[1:-1].split(",") if part.strip()]
    return _plain(words)


def _plain(words: str) -> str:
    words = words.strip()
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        return words[1:-1]
    return words
