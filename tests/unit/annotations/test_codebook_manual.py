"""The manual holds all of a codebook, in each of its languages, and nothing that runs."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given

from annotations import codebooks
from annotations.codebook_manual import Passage, Usage, manual
from annotations.colours import to_hex
from annotations.errors import UserError
from annotations.model import Codebook, Kind, Status
from annotations.project import Project
from tests.unit.annotations.codebook_formats.books import books, everything

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;</style></title>"
_ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "input", "label", "section", "nav"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "a", "div", "span", "dl", "dt", "dd"),
    *("blockquote", "b", "i", "u", "br", "table", "tr", "th", "td"),
}
_EMPTY = {"meta", "input", "br"}


class _Page(HTMLParser):
    """Checks nesting and collects what a page holds."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.attributes: set[tuple[str, str]] = set()
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _ALLOWED
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.texts.append(data)


def _words(page: _Page) -> str:
    return " ".join("".join(page.texts).split())


@pytest.mark.parametrize("name", codebooks.shipped())
def test_that_every_text_of_every_label_stands_in_the_manual(name: str) -> None:
    book = codebooks.load(name)
    text = manual(book)
    page = _Page(text)
    words = _words(page)
    for label in book.labels:
        assert label.code in words
        if label.kind is Kind.LABEL:
            assert to_hex(label.colour) in text
        for field in ("name", "definition", "use_when", "not_when", "example", "counter_example"):
            for said in getattr(label, field).values():
                assert " ".join(said.split()) in words
        for other in label.confused_with:
            for said in other.question.values():
                assert " ".join(said.split()) in words
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert "http" not in re.sub(r"[^<]*", "", re.sub(r">[^<]*<", "><", text))


def test_that_a_reader_can_choose_and_a_writer_can() -> None:
    book = codebooks.load("frames")
    both = manual(book)
    assert both.count('type="radio"') == 2
    assert "English" in both
    assert "Français" in both
    assert "#choose0:checked~#part1{display:none}" in both
    french = manual(book, ["fr"])
    assert "radio" not in french.split("</style>")[1]
    assert "À ne pas confondre avec" in french
    assert "Not to be confused with" not in french
    assert book.labels[0].definition["en"] not in french
    with pytest.raises(UserError, match=r"does not speak “de” \(it has: en, fr\)"):
        manual(book, ["de"])


def _spoilt(value: Any) -> Any:
    """Return a codebook in which every text is hostile."""
    if isinstance(value, str) and type(value) is str:
        return value + EVIL
    if isinstance(value, dict):
        return {key: text + EVIL for key, text in value.items()}
    if isinstance(value, tuple):
        return tuple(_spoilt(inner) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"row", "kind", "level", "type", "languages"}
        changed = {
            f.name: _spoilt(getattr(value, f.name)) for f in fields(value) if f.name not in kept
        }
        return replace(value, **changed)
    return value


def test_that_no_text_becomes_markup() -> None:
    book = everything()
    labels = tuple(
        replace(_spoilt(label), parent=label.parent and label.parent + EVIL)
        for label in book.labels
    )
    spoilt: Codebook = replace(_spoilt(book), labels=labels, languages=("en", 'fr"><script>'))
    usage = {lb.code: Usage(2, (Passage(EVIL, EVIL, EVIL, EVIL),)) for lb in spoilt.labels}
    page = manual(spoilt, usage=usage)
    found = _Page(page)
    assert "<script" not in page
    assert "<img" not in page
    assert not any(name.startswith("on") or name == "src" for _, name in found.attributes)
    assert EVIL in "".join(found.texts)


@given(book=books())
def test_that_any_codebook_makes_a_sound_page(book: Codebook) -> None:
    page = _Page(manual(book))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_that_the_page_allows_nothing_to_run_or_to_be_fetched() -> None:
    page = manual(everything())
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "@media print" in page
    assert "url(" not in page
    assert "@import" not in page


def test_that_attributes_and_relations_are_explained() -> None:
    words = _words(_Page(manual(everything(), ["en"])))
    assert "a number from 0.5 to 3" in words
    assert "one of: Author, Quoted (required)" in words
    assert "Supports (supports)" in words
    words = _words(_Page(manual(everything(), ["fr"])))
    assert "au choix : Auteur, Cité (obligatoire)" in words


# -- of a project


def test_that_counts_and_passages_come_from_what_was_accepted(project: Project) -> None:
    first = project.add_document("Un mot <b>fort</b>, un mot\nfort & faible. " * 3, title="A & B")
    a = project.annotate(first.id, [(3, 6)], "Doubt")
    project.annotate(first.id, [(23, 31)], "Doubt")
    project.annotate(first.id, [(0, 2)], "Slogans")
    project.set_status(a.id, Status.REJECTED)
    project.label_document(first.id, "Repetition")
    usage = project.label_usage("semeval-2023", examples=2)
    assert {code: use.count for code, use in usage.items() if use.count} == {
        "Doubt": 1,
        "Slogans": 1,
        "Repetition": 1,
    }
    (passage,) = usage["Doubt"].passages
    assert passage.words == "mot fort"
    assert passage.document == "A & B"
    assert passage.before.startswith("… ")
    page = manual(project.codebooks()[0], ["en"], usage=usage)
    words = _words(_Page(page))
    assert "Used once" in words
    assert "Not used yet" in words
    assert f"{passage.before}{passage.words}{passage.after} (A & B)" in words


def test_that_words_are_not_shown_twice_nor_more_than_asked(project: Project) -> None:
    document = project.add_document("Oui ! Oui ! Non ! Peut-être.")
    for start, end in ((0, 3), (6, 9), (12, 15), (18, 27)):
        project.annotate(document.id, [(start, end)], "Slogans")
    usage = project.label_usage("semeval-2023", examples=2)["Slogans"]
    assert usage.count == 4
    assert [passage.words for passage in usage.passages] == ["Oui", "Non"]
    assert project.label_usage("semeval-2023")["Slogans"].passages == ()
    with pytest.raises(UserError, match="no codebook “x”"):
        project.label_usage("x")
