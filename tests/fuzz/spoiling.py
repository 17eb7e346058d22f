"""Ways to spoil a file: bytes, blocks, numbers, nesting, structure, parts of packages."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

_NUMBERS = (b"0", b"-1", b"99999999999999999999", b"1e400", b"2147483648", b"NaN", b"0.5", b"007")
_STRANGE = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\\ud800",
    b"\\u0000",
    b"\xed\xa0\x80",
    "\u2028".encode(),
    b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    b"&e;",
    b"../../../etc/passwd",
    b"\t\t\t",
    b"\r",
    b"|",
    b"\\",
    b'"',
)
_VALUES: tuple[Any, ...] = (
    *(None, True, -1, 2**70, 1e300, "", "x", [], {}, [[]], [None], {"": 1}, "\x00", "\ud800", "😀"),
)
_DEEP = 100_000


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return a file spoilt in one to three ways."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(_WAYS)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randint(1, 20) if made else 0):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _block(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 10, 100, 1000)))


def _twice(data: bytes, chance: random.Random) -> bytes:
    start, end = _block(data, chance)
    at = chance.choice((end, chance.randint(0, len(data))))
    return data[:at] + data[start:end] * chance.choice((1, 1, 50)) + data[at:]


def _without(data: bytes, chance: random.Random) -> bytes:
    start, end = _block(data, chance)
    return data[:start] + data[end:]


def _swapped(data: bytes, chance: random.Random) -> bytes:
    (a, b), (c, d) = sorted((_block(data, chance), _block(data, chance)))
    return data if c < b else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    i, j = chance.randrange(len(lines)), chance.randrange(len(lines))
    if chance.random() < 0.5:
        lines[i], lines[j] = lines[j], lines[i]
    else:
        lines.insert(j, lines[i])
    return b"\n".join(lines)


def _number(data: bytes, chance: random.Random) -> bytes:
    places = [match.span() for match in re.finditer(rb"\d+", data[:200_000])]
    if not places:
        return data
    start, end = chance.choice(places)
    other = chance.choice((*_NUMBERS, str(int(data[start:end][:9]) + 1).encode()))
    return data[:start] + other + data[end:]


def _strange(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(_STRANGE) + data[at:]


def _deep(data: bytes, chance: random.Random) -> bytes:
    opened, closed = chance.choice(
        ((b"[", b"]"), (b'{"a":', b"}"), (b"<a>", b"</a>"), (b"{", b"}"), (b"(", b")"), (b">", b""))
    )
    at, depth = chance.choice((0, chance.randint(0, len(data)))), chance.choice((500, _DEEP))
    return data[:at] + opened * depth + closed * chance.choice((0, depth)) + data[at:]


def _value(data: bytes, chance: random.Random) -> bytes:
    """Put another value somewhere in JSON, or in one line of JSON Lines."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    for part, whole in ((lines[at], False), (data, True)):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        changed = _other(value, chance)
        made = json.dumps(changed).encode("utf-8", "surrogatepass")
        if whole:
            return made
        return b"\n".join((*lines[:at], made, *lines[at + 1 :]))
    return _number(data, chance)


def _other(value: Any, chance: random.Random) -> Any:
    """Return a JSON value with another value in one place of it."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        if chance.random() < 0.1:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: _other(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], _other(value[at], chance), *value[at + 1 :]]
    return chance.choice(_VALUES)


def _part(data: bytes, chance: random.Random) -> bytes:
    """Spoil, rename or drop one part of a zip package; other files are spoilt whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, RuntimeError, EOFError):
        return _flip(data, chance)
    except Exception:  # noqa: BLE001 - zlib and others, on what was spoilt before
        return data
    if not parts:
        return data
    at = chance.randrange(len(parts))
    name, inner = parts[at]
    kind = chance.random()
    if kind < 0.7:
        parts[at] = name, chance.choice(_WAYS[:-1])(inner, chance)
    elif kind < 0.85:
        parts[at] = chance.choice(("../../x.txt", "/x.txt", "c:x.txt", "a/../../x", name)), inner
    else:
        del parts[at]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inner in dict(parts).items():
            archive.writestr(name, inner)
    return out.getvalue()


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flip, _cut, _twice, _without, _swapped, _lines, _number, _strange, _deep, _value, _value),
    _part,
)
