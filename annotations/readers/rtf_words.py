"""Control words of RTF: what is text, what is not, and which encodings they name."""

from __future__ import annotations

import codecs

TEXTS = {
    "tab": "\t",
    "line": "\n",
    "cell": "\t",
    "nestcell": "\t",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}

SIGNS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}

FACTS = frozenset(("title", "author"))
"""Destinations whose text is kept beside the document."""

HEARD = frozenset(("shpinst", "shptxt"))
"""Destinations that a reader may pass over and that hold text all the same."""

SILENT = frozenset(
    (
        *("fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "nonshppict"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("fldinst", "datafield", "formfield", "xe", "tc", "rxe", "txe", "bkmkstart", "bkmkend"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "atnid", "atnauthor"),
        *("listtext", "pntext", "pntxta", "pntxtb", "sp", "sn", "sv", "shprslt", "listtable"),
        *("listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "template"),
        *("filetbl", "falt", "panose", "fname", "fontemb", "fontfile", "nesttableprops"),
        *("nonesttables", "private", "background", "xmlnstbl", "latentstyles", "datastore"),
    )
)

ENCODINGS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}

CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Encodings by the number of a font's character set."""


def code_page(number: int) -> str:
    """Return the encoding of a code page's number, or ""."""
    name = "utf-8" if number == 65001 else f"cp{number}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
