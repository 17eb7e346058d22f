"""The version resource: what Windows shows of a program under "Details"."""

from __future__ import annotations

import re

_TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [{strings}])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])]),
  ],
)
"""


def version_resource(version: str, file_name: str, description: str) -> str:
    """Return the resource of one program; ``version`` is the project's ("0.1.0", "1.2rc1")."""
    release = re.match(r"\d+(\.\d+)*", version)
    numbers = [int(part) for part in release[0].split(".")] if release else []
    strings = {
        "CompanyName": "Elocutio",
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": file_name.removesuffix(".exe"),
        "LegalCopyright": "MIT licence",
        "OriginalFilename": file_name,
        "ProductName": "Elocutio",
        "ProductVersion": version,
    }
    return _TEMPLATE.format(
        numbers=tuple([*numbers, 0, 0, 0, 0][:4]),
        strings=", ".join(f"StringStruct({name!r}, {text!r})" for name, text in strings.items()),
    )
