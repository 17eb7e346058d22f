"""Tar files of other programs: read in memory, never unpacked, with limits."""

from __future__ import annotations

from pathlib import Path

from annotations.errors import UserError
from annotations.zip_files import MOST_BYTES, MOST_FILES

MOST_RATIO = 1_000
_RATIO_FROM = 10_000_000
"""Small files may be as repetitive as they like."""


def members(path: Path, suffixes: tuple[str, ...]) -> dict[str, bytes]:
    """Return the files of a compressed tar file that have one of the suffixes, by name.

    Names are only keys, so that none can lead anywhere. Raises UserError where the file is no tar
    file, is damaged or unpacks to more than is harmless.
    """
    import tarfile
    import zlib
    from lzma import LZMAError

    found: dict[str, bytes] = {}
    try:
        most = min(MOST_BYTES, max(_RATIO_FROM, MOST_RATIO * path.stat().st_size))
        size = number = 0
        with tarfile.open(path, "r|*") as archive:
            for member in archive:
                number += 1
                size += member.size
                if size > most or number > MOST_FILES:
                    raise UserError(
                        "The tar file is too large when unpacked; it is refused.", file=str(path)
                    )
                plain = member.isreg() and not member.issparse()
                if plain and member.name.lower().endswith(suffixes):
                    file = archive.extractfile(member)
                    found[member.name.replace("\\", "/")] = file.read() if file else b""
    except FileNotFoundError:
        raise UserError("There is no such file.", file=str(path)) from None
    # The TypeError is how the standard library meets a header that is cut short.
    except (
        tarfile.TarError,
        OSError,
        EOFError,
        zlib.error,
        LZMAError,
        ValueError,
        TypeError,
    ) as error:
        raise UserError(
            "The tar file cannot be read: {why}.", file=str(path), why=str(error)
        ) from None
    return found
