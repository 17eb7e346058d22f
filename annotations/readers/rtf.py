"""Rich Text Format (Microsoft's specification 1.9.1): groups, control words, code pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from annotations.errors import UserError
from annotations.readers import rtf_words as words
from annotations.readers.base import Options, ReadText, Source
from annotations.readers.flow import mark, passed_over, with_notes

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_DEEPEST = 10_000


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read an .rtf file. Raises UserError where it is none or ends too early."""
    if not source.data.lstrip().startswith(b"{\\rtf"):
        raise UserError(
            "This is no RTF file." if source.data else "The file is empty.", file=source.place
        )
    found = _Parser(source.data.lstrip(), source.place)
    found.parse()
    text = with_notes([found.text()], found.notes)
    yield source.text(
        text,
        title=found.facts.get("title", ""),
        encoding=found.page,
        metadata={"author": found.facts.get("author", "")},
        notes=passed_over(found.comments, found.deletions, found.insertions),
    )


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group; ``aside`` is what the group is gathered for."""

    silent: bool = False
    skip: int = 1
    font: str = ""
    deleted: bool = False
    table: bool = False
    aside: str = ""


@dataclass(slots=True)
class _Parser:
    data: bytes
    place: str
    page: str = "cp1252"
    notes: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    comments: int = 0
    deletions: int = 0
    insertions: int = 0
    _outs: list[list[str]] = field(default_factory=lambda: [[]])
    _stack: list[_State] = field(default_factory=list)
    _state: _State = field(default_factory=_State)
    _fonts: dict[str, str] = field(default_factory=dict)
    _bytes: bytearray = field(default_factory=bytearray)
    _starred: bool = False
    _left: int = 0

    def text(self) -> str:
        return _joined(self._outs[0]).rstrip("\n")

    def parse(self) -> None:
        at, data = 0, self.data
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None:
                break
            at = token.end()
            word, number, code, sign, brace, plain = token.groups()
            if word == b"bin":
                self._flush()
                at += max(0, int(number or 0))
            elif brace:
                self._flush()
                if not self._brace(brace):
                    return
            elif word:
                self._word(word.decode("ascii"), None if number is None else int(number))
            elif code:
                self._byte(bytes.fromhex(code.decode("ascii")))
            elif sign:
                self._sign(sign.decode("latin-1"))
            elif plain:
                self._byte(plain)
        raise UserError("The RTF file ends too early; it was cut.", file=self.place)

    # -- groups

    def _brace(self, brace: bytes) -> bool:
        """Open or close a group; return whether the document goes on."""
        self._starred, self._left = False, 0
        if brace == b"{":
            if len(self._stack) >= _DEEPEST:
                raise UserError("The RTF file is nested too deeply.", file=self.place)
            self._stack.append(self._state)
            self._state = replace(self._state, aside="")
            return True
        if self._state.aside:
            self._end_aside(self._state.aside)
        self._state = self._stack.pop()
        return bool(self._stack)

    def _begin_aside(self, name: str) -> None:
        if self._state.silent and name == "footnote":
            return
        if name == "footnote":
            self._add(mark(len(self.notes) + 1))
            self.notes.append("")
        self._outs.append([])
        self._state = replace(self._state, aside=name, silent=False, table=False)

    def _end_aside(self, name: str) -> None:
        gathered = _joined(self._outs.pop()).strip()
        if name == "footnote":
            self.notes[self.notes.index("")] = gathered or " "
        else:
            self.facts.setdefault(name, gathered)

    # -- words, signs, bytes

    def _word(self, word: str, number: int | None) -> None:
        if self._left and word != "u":
            self._left -= 1
            return
        if word == "u":
            self._unicode(number or 0)
            return
        self._flush()
        starred, self._starred = self._starred, False
        if word in words.ENCODINGS:
            self.page = words.ENCODINGS[word]
        elif word == "ansicpg":
            self.page = words.code_page(number or 0) or self.page
        elif word == "uc":
            self._state = replace(self._state, skip=max(0, number or 0))
        elif word == "f":
            self._state = replace(self._state, font=str(number))
        elif word in ("fcharset", "cpg"):
            self._charset(word, number or 0)
        elif word in words.FACTS or word == "footnote":
            self._begin_aside(word)
        elif word == "annotation":
            self.comments += 1
            self._state = replace(self._state, silent=True)
        elif word in words.SILENT or (starred and word not in words.HEARD):
            self._state = replace(self._state, silent=True)
        else:
            self._layout(word, number)

    def _charset(self, word: str, number: int) -> None:
        page = words.code_page(number) if word == "cpg" else words.CHARSETS.get(number, "")
        if page:
            self._fonts[self._state.font] = page

    def _layout(self, word: str, number: int | None) -> None:
        if word in words.TEXTS:
            self._add(words.TEXTS[word])
        elif word in ("par", "sect", "page", "shptxt"):
            self._add(" " if self._state.table and word == "par" else "\n")
        elif word == "row":
            self._end_row()
        elif word == "pard":
            self._state = replace(self._state, table=False)
        elif word == "intbl":
            self._state = replace(self._state, table=True)
        elif word == "plain":
            self._state = replace(self._state, deleted=False)
        elif word == "deleted":
            self._state = replace(self._state, deleted=number != 0)
            self.deletions += number != 0
        elif word == "revised":
            self.insertions += number != 0

    def _end_row(self) -> None:
        out = self._outs[-1]
        if out and out[-1] == "\t":
            out.pop()
        self._add("\n")

    def _sign(self, sign: str) -> None:
        if self._left:
            self._left -= 1
            return
        self._flush()
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self._layout("par", None)
        else:
            self._add(words.SIGNS.get(sign, ""))

    def _byte(self, data: bytes) -> None:
        if self._left:
            taken = min(self._left, len(data))
            self._left -= taken
            data = data[taken:]
        if not self._state.silent and not self._state.deleted:
            self._bytes += data

    def _unicode(self, number: int) -> None:
        self._flush()
        self._starred = False
        unit = number & 0xFFFF
        self._add(chr(unit) if unit else "\ufffd")
        self._left = self._state.skip

    def _flush(self) -> None:
        """Decode the bytes gathered: one character may be several of them."""
        if self._bytes:
            page = self._fonts.get(self._state.font, self.page)
            data = bytes(self._bytes)
            self._bytes.clear()
            try:
                self._outs[-1].append(data.decode(page, "replace"))
            except (LookupError, UnicodeError):
                self._outs[-1].append(data.decode("cp1252", "replace"))

    def _add(self, text: str) -> None:
        if not self._state.silent and not self._state.deleted:
            self._outs[-1].append(text)


def _joined(pieces: list[str]) -> str:
    """Return pieces as a text; characters beyond U+FFFF come as two halves."""
    text = "".join(pieces)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
