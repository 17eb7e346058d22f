"""Documents that are zip files of XML parts: opening them, and saying what else they may be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from annotations import xml_files, zip_files
from annotations.errors import UserError
from annotations.readers.base import MOST_XML, Source
from annotations.zip_files import Archive

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What files of old Office programs begin with, and encrypted ones of new programs."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@contextmanager
def opened(source: Source, kind: str, suffix: str) -> Iterator[Archive]:
    """Open a document's package. Raises UserError where it is none; ``kind`` names it."""
    if source.data.startswith(OLE):
        raise old_or_encrypted(source, suffix)
    if not source.data.startswith(b"PK"):
        if not source.data:
            raise UserError("The file is empty.", file=source.place)
        raise UserError("This is no {kind}.", file=source.place, kind=kind)
    with zip_files.opened_data(source.data, source.place) as archive:
        yield archive


def old_or_encrypted(source: Source, suffix: str) -> UserError:
    """Return what to say of a file that begins like one of an old Office program."""
    if _ENCRYPTED in source.data:
        return UserError(
            "The document is protected by a password; save it without one first.", file=source.place
        )
    return UserError(
        "This is a file of an old Office program; save it as {suffix} first.",
        file=source.place,
        suffix=suffix,
    )


def part(archive: Archive, name: str, source: Source) -> Element | None:
    """Return the root of an XML part, or None where there is no such part."""
    data = archive.read(name, MOST_XML)
    return None if data is None else xml_files.parse(data, f"{source.place}, {name}")


def needed(archive: Archive, name: str, source: Source, kind: str) -> Element:
    """Return the root of a part. Raises UserError where it is missing."""
    root = part(archive, name, source)
    if root is None:
        raise UserError(
            "This is no {kind}: it holds no {name}.", file=source.place, kind=kind, name=name
        )
    return root
