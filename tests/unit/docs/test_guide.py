"""The guide: whole in both languages, its links good, its tables fresh, its examples true."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markdown.extensions.toc import slugify
from mkdocs.structure.toc import get_toc

from annotations.cli.application import command
from annotations.formats.registry import FORMATS
from scripts import guide, guide_hooks, guide_tables

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
LANGUAGES = ("en", "fr")
PAGES = sorted([*DOCS.rglob("*.md"), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md"))])
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_NB = "\u00a0\u202f"


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _words(page: Path) -> str:
    """Return a page without what stands in code."""
    return re.sub(r"`[^`\n]*`|^    .*$", "`", _FENCE.sub("", page.read_text("utf-8")), flags=re.M)


def _anchors(page: Path) -> set[str]:
    text = _FENCE.sub("", page.read_text("utf-8"))
    heads = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {slugify(re.sub(r"[`*]", "", head), "-") for head in heads}


def _pages(language: str) -> set[str]:
    """Return the pages of a language; the English ones on formats lie beside the guide."""
    folder = guide.GUIDE / language
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    if language == "en":
        pages |= {f"formats/{path.name}" for path in (DOCS / "formats").glob("*.md")}
    return pages


@pytest.mark.parametrize("page", PAGES, ids=_place)
def test_that_every_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", _FENCE.sub("", page.read_text("utf-8")))
    for target in _LINK.findall(text):
        if target.startswith(("http:", "https:")):
            continue
        path, _, anchor = target.partition("#")
        there = page.parent / path if path else page
        assert there.exists(), target
        if anchor:
            assert anchor in _anchors(there), target


def test_that_both_languages_have_the_same_pages() -> None:
    assert _pages("en") == _pages("fr")


def test_that_the_contents_name_every_page_once() -> None:
    listed = re.findall(r"- (\S+\.md)$", (guide.GUIDE / "mkdocs.yml").read_text("utf-8"), re.M)
    assert sorted(listed) == sorted(_pages("fr"))


def test_that_each_format_has_a_page() -> None:
    for entry in FORMATS:
        for language in LANGUAGES:
            assert f"formats/{entry.code}.md" in _pages(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_tables_are_those_of_the_code(language: str) -> None:
    assert guide.tables_in(language) == set(guide_tables.TABLES)
    stale = [_place(page) for page in guide.stale()]
    assert stale == [], "run “python scripts/guide.py”"


def test_that_all_help_of_the_command_line_is_there_in_french() -> None:
    known = json.loads(guide_tables.COMMANDS_IN_FRENCH.read_text("utf-8"))
    assert guide_tables.help_texts() == set(known)


def test_that_both_languages_have_the_same_pictures() -> None:
    seen = {
        language: {path.name: path.stat().st_size for path in _pictures(language)}
        for language in LANGUAGES
    }
    assert set(seen["en"]) == set(seen["fr"])
    sizes = [size for sizes in seen.values() for size in sizes.values()]
    assert max(sizes) <= guide.MOST_BYTES
    assert sum(sizes) <= guide.MOST_BYTES_OF_ALL


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_picture_is_on_a_page(language: str) -> None:
    pages = "".join(page.read_text("utf-8") for page in (guide.GUIDE / language).glob("*.md"))
    unused = [path.name for path in _pictures(language) if f"pictures/{path.name})" not in pages]
    assert unused == []


def _pictures(language: str) -> list[Path]:
    return sorted((guide.GUIDE / language / "pictures").glob("*.png"))


@pytest.mark.parametrize(
    "page",
    [p for p in PAGES if p.is_relative_to(guide.GUIDE / "fr")],
    ids=_place,
)
def test_that_french_is_set_as_french_is_set(page: Path) -> None:
    text = re.sub(r"\]\([^)]*\)|<[^>]*>", "]", _words(page)).replace("CheckThat!", "CheckThat")
    assert "'" not in text, "the apostrophe is ’"
    assert not re.search(rf"[^{_NB}\s`:|-][;?!»](?=[\s.,)]|$)", text.replace("![", "[")), (
        "a no-break space stands before ; ! ? »"
    )
    assert not re.search(r"[\w)\]*`] [:;!?»](?=\s|$)|« ", text), "these spaces do not break"


# -- what the guide tells people to type


def _commands(language: str) -> Iterator[list[str]]:
    first = [ROOT / "README.md"] if language == "en" else []
    for page in [*first, *sorted((guide.GUIDE / language).rglob("*.md"))]:
        for line in page.read_text("utf-8").splitlines():
            if line.startswith("    elocutio "):
                yield shlex.split(line, comments=True)[1:]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_commands_in_the_guide_are_commands(language: str) -> None:
    found = list(_commands(language))
    assert len(found) > 10
    for words in found:
        entry: Any = command()
        rest = list(words)
        while hasattr(entry, "commands"):
            entry = entry.commands[rest.pop(0)]
        known = {name for param in entry.params for name in param.opts}
        assert {word for word in rest if re.match(r"--?[a-z]", word)} <= known, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_python_examples_run(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (guide.GUIDE / language / "python.md").read_text("utf-8")
    examples = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(tmp_path)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        for example in examples:
            exec(compile(example, "python.md", "exec"), {})  # our own page
    assert "Repetition ((0, 6), (8, 14))" in said.getvalue()
    assert "Éditorial,Repetition,ana,Jamais … jamais" in said.getvalue()
    assert (tmp_path / "out.jsonl").is_file()


def test_that_the_contents_beside_a_page_keep_the_blanks_of_its_headings() -> None:
    page = SimpleNamespace(
        toc=get_toc([{"level": 2, "id": "q", "name": "Pourquoi ?", "children": []}])
    )
    heading = "Pourquoi\u202f? <em>R&amp;D</em>"
    html = f'<h2 id="q">{heading}<a class="headerlink" href="#q">¶</a></h2><p>Ainsi.</p>'
    assert guide_hooks.on_page_content(html, page) == html
    assert [link.title for link in page.toc] == ["Pourquoi\u202f? R&amp;D"]
