"""Writes the tables of the guide from the code: ``python scripts/guide.py`` (``make guide``).

A table stands between ``<!-- table: name -->`` and ``<!-- end of table -->`` in a page of
``docs/guide``, in each language. ``--check`` writes nothing and fails where one is stale.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from scripts import guide_tables  # noqa: E402

GUIDE = ROOT / "docs" / "guide"
LANGUAGES = ("en", "fr")
MOST_BYTES = 150_000
"""The most that a picture takes."""
MOST_BYTES_OF_ALL = 6_000_000
_TABLE = re.compile(r"(<!-- table: ([\w-]+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def filled(page: str, language: str) -> str:
    """Return a page with its tables as the code has them now.

    Raises KeyError where it asks for a table that there is not.
    """

    def table(found: re.Match[str]) -> str:
        return f"{found[1]}\n{guide_tables.TABLES[found[2]](language)}\n\n{found[3]}"

    return _TABLE.sub(table, page)


def tables_in(language: str) -> set[str]:
    """Return the names of the tables that stand in the pages of a language."""
    pages = (path.read_text("utf-8") for path in (GUIDE / language).rglob("*.md"))
    return {found[2] for page in pages for found in _TABLE.finditer(page)}


def stale() -> list[Path]:
    """Return the pages whose tables are not those of the code."""
    return [path for path, old, new in _pages() if old != new]


def _pages() -> list[tuple[Path, str, str]]:
    found = []
    for language in LANGUAGES:
        for path in sorted((GUIDE / language).rglob("*.md")):
            page = path.read_text("utf-8")
            found.append((path, page, filled(page, language)))
    return found


def main() -> int:
    """Write the tables, or with ``--check`` tell the stale pages; return the exit status."""
    if "--check" in sys.argv[1:]:
        pages = stale()
        for path in pages:
            print(f"{path.relative_to(ROOT)}: stale; run “python scripts/guide.py”")
        return 1 if pages else 0
    for path, old, new in _pages():
        if old != new:
            path.write_text(new, "utf-8")
            print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
