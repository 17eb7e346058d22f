"""What mkdocs does beside its own while it builds the guide; ``docs/guide/mkdocs.yml`` names it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mkdocs.structure.toc import AnchorLink

_HEADING = re.compile(r"""<h([1-6]) id="([^"]+)">(.*?)</h\1>""", re.DOTALL)
_PERMALINK = re.compile(r"""<a class="headerlink".*?</a>""", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def on_page_content(html: str, page: Any, **_: object) -> str:
    """Give the contents beside a page its headings as they are written.

    Markdown makes plain blanks of those that no line breaks at, which French has before ``:``.
    """
    written = {
        id_: _TAG.sub("", _PERMALINK.sub("", inner)).strip("\n ")
        for _level, id_, inner in _HEADING.findall(html)
    }
    _rename(page.toc, written)
    return html


def _rename(links: Iterable[AnchorLink], written: dict[str, str]) -> None:
    for link in links:
        link.title = written.get(link.id, link.title)
        _rename(link.children, written)
