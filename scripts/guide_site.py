"""Builds the guide as pages for a browser: ``python scripts/guide_site.py`` (``make guide``).

The pages go to ``resources/guide``, where the window looks for them and the bundle takes them from.
Nothing is fetched, neither here nor by the pages.
"""

from __future__ import annotations

import logging
import re
import shutil
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "guide"
ICON = ROOT / "resources" / "icons" / "app" / "elocutio.svg"
FORMATS = ROOT / "docs" / "formats"
TARGET = ROOT / "resources" / "guide"
LANGUAGES = ("en", "fr")
_TO_FORMATS = "../../formats/"
"""How the English pages point at the pages of formats, which lie beside the guide."""
_UNUSED = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")
"""What only a server would hand out."""
_FETCHED = re.compile(
    r"""<(?:script|img|iframe|source|link(?![^>]*rel="?canonical))\b[^>]*?(?:src|href)=["']?(?:https?:)?//""",
    re.IGNORECASE,
)


def assemble(language: str, folder: Path) -> None:
    """Put the pages of a language together in a new folder."""
    shutil.copytree(GUIDE / language, folder)
    shutil.copy(ICON, folder)
    if language != "en":
        return
    for page in folder.glob("*.md"):
        page.write_text(page.read_text("utf-8").replace(_TO_FORMATS, "formats/"), "utf-8")
    shutil.copytree(FORMATS, folder / "formats")


def build_language(language: str, target: Path) -> None:
    """Build the pages of a language. Raises Abort where a link leads nowhere."""
    with tempfile.TemporaryDirectory() as place:
        pages = Path(place) / language
        assemble(language, pages)
        config = load_config(
            str(GUIDE / f"mkdocs-{language}.yml"),
            docs_dir=str(pages),
            site_dir=str(target / language),
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    _tidy(target / language, language)


def _tidy(site: Path, language: str) -> None:
    for name in _UNUSED:
        (site / name).unlink(missing_ok=True)
    for file in site.rglob("*.map"):
        file.unlink()
    wanted = {"lunr.stemmer.support.min.js", "lunr.multi.min.js", f"lunr.{language}.min.js"}
    for file in (site / "assets" / "javascripts" / "lunr").rglob("*.js"):
        if file.name not in wanted:
            file.unlink()


def fetched(target: Path) -> list[str]:
    """Return the pages that would fetch something from the network."""
    pages = sorted(target.rglob("*.html"))
    return [str(p.relative_to(target)) for p in pages if _FETCHED.search(p.read_text("utf-8"))]


def main() -> int:
    """Build both languages anew; return the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    with tempfile.TemporaryDirectory(dir=TARGET.parent) as place:
        site = Path(place) / "guide"
        for language in LANGUAGES:
            build_language(language, site)
        licence = metadata.distribution("mkdocs-material").read_text("licenses/LICENSE") or ""
        (site / "LICENSE-theme.txt").write_text(licence, "utf-8")
        pages = fetched(site)
        if pages:
            print(f"These pages fetch something: {', '.join(pages)}", file=sys.stderr)
            return 1
        shutil.rmtree(TARGET, ignore_errors=True)
        site.rename(TARGET)
    print(TARGET.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
