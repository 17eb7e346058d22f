"""The files that documents came from, where somebody wants them kept: bytes by their SHA-256.

The table is made when it is first needed. It is no part of the schema, so that older programs open
the file, and no part of the history, which would hold each file a second time: what a document
needs to find its file again is the hash that it has anyway.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

from sqlalchemy import Connection

TABLES = {
    "original_file": (
        "CREATE TABLE original_file (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, "
        "packed INTEGER NOT NULL, data BLOB NOT NULL) WITHOUT ROWID"
    )
}
_LEVEL = 6
_WORTH_IT = 0.9
"""Packed bytes are kept where they are fewer than this share: PDF and DOCX are packed already."""


def has(connection: Connection, sha256: str) -> bool:
    """Whether the file with this hash is kept."""
    if not sha256 or not _exists(connection):
        return False
    sql = "SELECT 1 FROM original_file WHERE sha256 = ?"
    return connection.exec_driver_sql(sql, (sha256,)).first() is not None


def keep(connection: Connection, data: bytes) -> None:
    """Keep a file, inside a transaction of the caller's; one that is there stays."""
    if not _exists(connection):
        for sql in TABLES.values():
            connection.exec_driver_sql(sql)
    packed = zlib.compress(data, _LEVEL)
    small = len(packed) < _WORTH_IT * len(data)
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO original_file (sha256, size, packed, data) VALUES (?, ?, ?, ?)",
        (hashlib.sha256(data).hexdigest(), len(data), int(small), packed if small else data),
    )


def read(connection: Connection, sha256: str) -> bytes | None:
    """Return the file with this hash, None where it is not kept.

    Raises ValueError where its bytes are no longer those that were kept.
    """
    if not has(connection, sha256):
        return None
    sql = "SELECT size, packed, data FROM original_file WHERE sha256 = ?"
    size, packed, data = connection.exec_driver_sql(sql, (sha256,)).one()
    found = _unpacked(data, size) if packed else data
    if not isinstance(found, bytes) or hashlib.sha256(found).hexdigest() != sha256:
        raise ValueError("other bytes than were kept")
    return found


def _unpacked(data: bytes, size: int) -> bytes:
    """Unpack at most ``size`` bytes: a file from somebody else may say anything."""
    try:
        return zlib.decompressobj().decompress(data, max(1, size))
    except (zlib.error, TypeError, OverflowError) as error:
        raise ValueError(str(error)) from None


def problems(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each file that is no longer what was kept."""
    if not _exists(connection):
        return
    for (sha256,) in connection.exec_driver_sql("SELECT sha256 FROM original_file").all():
        try:
            read(connection, sha256)
        except ValueError:
            yield f"The original file {str(sha256)[:12]}… no longer has the bytes it was kept with."


def _exists(connection: Connection) -> bool:
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'original_file'"
    return connection.exec_driver_sql(sql).first() is not None
