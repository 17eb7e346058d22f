"""Several texts in the one description that other programs have room for, and back again.

The first text stands plainly; each further one behind a heading at the beginning of a line, such as
"Use when (en): ". A line of a text that looks like a heading is moved by one space.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from annotations.codebook_formats import building
from annotations.model import Codebook, Confusion, Label

_LANGUAGE = "[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"
"""As ``building.is_language``."""
_CONFUSED = "Not to be confused with"
_LABEL_TEXTS = {
    "name": "Name",
    "definition": "Definition",
    "use_when": "Use when",
    "not_when": "Not when",
    "example": "Example",
    "counter_example": "Counter-example",
}
_BOOK_TEXTS = {"name": "Name", "description": "Description"}
_LABEL_PLAIN = {"code": "Label code"}
_BOOK_PLAIN = {
    "id": "Codebook",
    "version": "Version",
    "languages": "Languages",
    "source": "Source",
    "licence": "Licence",
}

Block = tuple[str, str, str]
"""What a text is (a field, or a code in JSON), its language or "", and the text."""


def label_text(
    label: Label,
    first: str,
    languages: Iterable[str],
    *,
    name_told: bool = False,
    code_told: bool = True,
) -> str:
    """Return what a label's definition, use, examples and confusions say, in one text.

    ``first`` is the language of what stands plainly. What stands elsewhere already is left out:
    the name in that language with ``name_told``, the code with ``code_told``.
    """
    blocks: list[Block] = [] if code_told else [("code", "", label.code)]
    for language in languages:
        for field in _LABEL_TEXTS:
            text = getattr(label, field).get(language, "")
            told = field == "definition" or (field == "name" and name_told)
            if text and not (told and language == first):
                blocks.append((field, language, text))
    for other in label.confused_with:
        asked = [(code, other.question[code]) for code in languages if other.question.get(code)]
        quoted = json.dumps(other.code, ensure_ascii=False)
        blocks += [(quoted, language, text) for language, text in asked or [("", "")]]
    return _LABEL.joined(label.definition.get(first, ""), blocks)


def label_fields(text: str, first: str) -> dict[str, Any]:
    """Return what ``label_text`` was made from, as fields of a label ("code" only where told)."""
    plain, blocks = _LABEL.parts(text)
    found: dict[str, Any] = {"definition": {first: plain}} if plain else {}
    questions: dict[str, dict[str, str]] = {}
    for key, language, value in blocks:
        if key.startswith('"'):
            asked = questions.setdefault(_code(key), {})
            asked |= {language or first: value} if value else {}
        elif key in _LABEL_TEXTS:
            found.setdefault(key, {})[language] = value
        else:
            found[key] = value
    if questions:
        found["confused_with"] = tuple(Confusion(code, q) for code, q in questions.items())
    return found


def _code(quoted: str) -> str:
    """Return the code that stands in quotation marks; as it stands where somebody changed it."""
    try:
        return str(json.loads(quoted))
    except ValueError:
        return quoted[1:-1]


def book_text(
    book: Codebook, first: str, languages: Iterable[str], *, name_told: bool = False
) -> str:
    """Return what a codebook says of itself, in one text; see ``label_text``."""
    plain = {**{f: getattr(book, f) for f in _BOOK_PLAIN}, "languages": ", ".join(book.languages)}
    blocks: list[Block] = [(field, "", text) for field, text in plain.items() if text]
    for language in languages:
        for field in _BOOK_TEXTS:
            text = getattr(book, field).get(language, "")
            told = field == "description" or name_told
            if text and not (told and language == first):
                blocks.append((field, language, text))
    return _BOOK.joined(book.description.get(first, ""), blocks)


def book_fields(text: str, first: str = "") -> dict[str, Any]:
    """Return what ``book_text`` was made from, as fields of a codebook (those that it tells).

    Without ``first``, what stands plainly is in the first of the languages that are told.
    """
    plain, blocks = _BOOK.parts(text)
    found: dict[str, Any] = {}
    for key, language, value in blocks:
        if key in _BOOK_TEXTS:
            found.setdefault(key, {})[language] = value
        elif key == "languages":
            found[key] = tuple(filter(building.is_language, value.split(", ")))
        else:
            found[key] = value
    if plain:
        first = first or next(iter(found.get("languages", ())), "en")
        found["description"] = {first: plain} | found.get("description", {})
    return found


class _Grammar:
    """The headings of one kind of description."""

    def __init__(self, texts: dict[str, str], plain: dict[str, str], *, confusions: bool) -> None:
        self._words = {**texts, **plain}
        self._keys = {word: key for key, word in self._words.items()}
        language = rf" \({_LANGUAGE}\)"
        forms = [f"(?:{'|'.join(map(re.escape, texts.values()))}){language}"]
        forms.append("|".join(map(re.escape, plain.values())))
        if confusions:
            forms.append(rf'{_CONFUSED} "(?:[^"\\]|\\.)*"(?:{language})?')
        heading = f"(?:{'|'.join(forms)}):(?: |$)"
        self._heading = re.compile(heading)
        self._moved = re.compile(f" +{heading}")

    def joined(self, plain: str, blocks: Iterable[Block]) -> str:
        lines = [self._safe(plain)] if plain else []
        for key, language, text in blocks:
            word = self._words.get(key) or f"{_CONFUSED} {key}"
            place = f" ({language})" if language else ""
            # The first line stands behind its heading and cannot be taken for one.
            head, *rest = text.split("\n")
            lines.append("\n".join([f"{word}{place}: {head}", *map(self._safe, rest)]))
        return "\n".join(lines)

    def parts(self, text: str) -> tuple[str, list[Block]]:
        """Return the plain text, and the blocks behind it."""
        plain: list[str] = []
        blocks: list[tuple[str, str, list[str]]] = []
        for line in text.split("\n"):
            found = self._heading.match(line)
            if found:
                key, language = self._named(found[0].rstrip(" ").removesuffix(":"))
                blocks.append((key, language, [line[found.end() :]]))
            else:
                kept = line[1:] if self._moved.match(line) else line
                (blocks[-1][2] if blocks else plain).append(kept)
        return "\n".join(plain), [(key, lang, "\n".join(lines)) for key, lang, lines in blocks]

    def _named(self, heading: str) -> tuple[str, str]:
        """Return the key and the language of a heading."""
        found = re.fullmatch(r"(.*?)(?: \((" + _LANGUAGE + r")\))?", heading, re.DOTALL)
        assert found is not None
        word = found[1]
        return self._keys.get(word) or word.removeprefix(f"{_CONFUSED} "), found[2] or ""

    def _safe(self, text: str) -> str:
        return "\n".join(
            f" {line}" if self._heading.match(line) or self._moved.match(line) else line
            for line in text.split("\n")
        )


_LABEL = _Grammar(_LABEL_TEXTS, _LABEL_PLAIN, confusions=True)
_BOOK = _Grammar(_BOOK_TEXTS, _BOOK_PLAIN, confusions=False)
