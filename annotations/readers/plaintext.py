"""Plain text: bytes to characters, and nothing else. The text stays exactly as decoded."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from annotations.errors import UserError
from annotations.offsets import checked_text
from annotations.readers.base import Options, ReadText, Source

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WINDOWS_ONLY = frozenset(range(0x80, 0xA0))
_UNDEFINED_IN_WINDOWS = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
_A_FEW = 8
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")


def read(source: Source, options: Options) -> Iterator[ReadText]:
    """Read a text file. Raises UserError where it is no text."""
    text, encoding = decode(source.data, source.place)
    yield source.text(text, encoding=encoding)


def decode(data: bytes, name: str = "") -> tuple[str, str]:
    """Return (text, encoding). A byte-order mark stays in the text, as U+FEFF.

    Raises UserError for a binary file and for bytes that no encoding explains.
    """
    if data.startswith(_SIGNATURES):
        raise UserError("This is a binary file, not plain text.", file=name)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data, encoding, name), encoding
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _CONTROLS.search(text):
            break
        return _checked(text, name), encoding
    raise UserError("This is a binary file, not plain text.", file=name)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError(
            "The file begins like {encoding}, but its byte {start} is not.",
            file=name,
            encoding=encoding.upper(),
            start=error.start,
        ) from None
    return _checked(text, name)


def _checked(text: str, name: str) -> str:
    try:
        return checked_text(text, "The file")
    except UserError as error:
        raise error.at(name) from None


def _candidates(data: bytes) -> list[str]:
    """Return the encodings to try, the likeliest first."""
    if not data:
        return ["utf-8"]
    if b"\0" in data:
        return _utf32(data) or _utf16(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)
    return ["utf-8"]


def _utf32(data: bytes) -> list[str]:
    """Return UTF-32 without a mark where its upper halves are (nearly) all zero."""
    if len(data) % 4:
        return []
    wanted = len(data) // 4
    for encoding, top, second in (("utf-32-le", 3, 2), ("utf-32-be", 0, 1)):
        # Two units of UTF-16 may look like one of UTF-32, but hardly all of them.
        if data[top::4].count(0) == wanted and data[second::4].count(0) * 2 > wanted:
            return [encoding]
    return []


def _utf16(data: bytes) -> list[str]:
    """Return UTF-16 without a mark where zero bytes stand in one half of the pairs only.

    That half must nearly be made of two values, as an alphabet and its spaces make it: with a few
    zero bytes in it, any text's bytes would make Chinese characters. In a few letters, of one.
    """
    halves = {"utf-16-be": data[0::2], "utf-16-le": data[1::2]}
    least, most = sorted(half.count(0) for half in halves.values())
    if len(data) % 2 or least * 10 > most:
        return []
    encoding, upper = max(halves.items(), key=lambda entry: entry[1].count(0))
    frequent = Counter(upper).most_common(2 if len(upper) >= _A_FEW else 1)
    return [encoding] if sum(number for _, number in frequent) * 2 > len(upper) else []


def _eight_bit(data: bytes) -> list[str]:
    """Return the eight-bit encodings to try: Western ones unless another script is evident."""
    from charset_normalizer import from_bytes

    high = set(data) - set(range(0x80))
    western = "cp1252" if high & _WINDOWS_ONLY else "iso-8859-1"
    if high & _UNDEFINED_IN_WINDOWS:
        western = ""
    best = from_bytes(data).best()
    guessed = best.encoding if best else ""
    # Western code pages explain nearly any bytes; another guess counts where its words are not
    # Latin letters.
    if guessed and best is not None and not _mostly_latin(str(best)):
        return [guessed, western] if western else [guessed]
    return [name for name in (western, guessed) if name]


def _mostly_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    latin = sum(1 for c in letters if c < "\u0250")
    return latin * 2 >= len(letters)
