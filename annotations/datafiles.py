"""JSON files that ship with the program or come from the user: found by name, read with a limit."""

from __future__ import annotations

from codecs import BOM_UTF8
from importlib import resources
from pathlib import Path
from typing import TypeVar

import msgspec

from annotations.errors import UserError

T = TypeVar("T")
_MOST_BYTES = 20_000_000


def shipped(folder: str) -> tuple[str, ...]:
    """Return the names, without suffix, of the JSON files in a folder of the resources."""
    entries = (resources.files("resources") / folder).iterdir()
    return tuple(sorted(entry.name[:-5] for entry in entries if entry.name.endswith(".json")))


def read(name_or_file: str, folder: str, what: str) -> tuple[bytes, str]:
    """Return the bytes of a shipped file or of a user's, and its name for error messages.

    ``what`` names the thing ("codebook"). Raises UserError when there is no such file, or when it
    cannot be read or is larger than 20 MB.
    """
    if name_or_file in shipped(folder):
        name = f"{name_or_file}.json"
        return (resources.files("resources") / folder / name).read_bytes(), name
    path = Path(name_or_file)
    if not path.is_file():
        known = ", ".join(shipped(folder))
        raise UserError(
            "There is no {what} “{name_or_file}”; name a file or one of: {known}.",
            what=what,
            name_or_file=name_or_file,
            known=known,
        )
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UserError(
            "The file cannot be read: {reason}.", file=str(path), reason=error.strerror
        ) from None
    if len(data) > _MOST_BYTES:
        raise UserError("A {what} file larger than 20 MB is refused.", file=str(path), what=what)
    return data, str(path)


def decoded(data: bytes, type_: type[T], name: str, what: str) -> T:
    """Return what the JSON holds, checked against a type; ``name`` stands in error messages."""
    try:
        made = msgspec.json.decode(data.removeprefix(BOM_UTF8), type=type_)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        told = " ".join(str(error).split())
        raise UserError("This is not a {what}: {told}.", file=name, what=what, told=told) from None
    if b"\\u0000" in data:
        raise UserError("The file holds a NUL character; remove it first.", file=name)
    return made
