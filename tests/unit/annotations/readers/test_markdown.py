"""Markdown stays as it is; its first heading is the title, its front matter is kept beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.annotations.readers.support import read_data


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Le titre #\n\nUn.", "Le titre"),
        ("Un chapeau.\r\n\r\n## Plus bas\r\n", "Plus bas"),
        ("Titre souligné\n===\nUn.", "Titre souligné"),
        ("```\n# un commentaire\n```\n# Le vrai\n", "Le vrai"),
        ("\ufeff# Marqué\n", "Marqué"),
        ("#sans blanc, donc rien.\nsuite", "nom"),
        ("---\ntitle: 'Celui-ci'\n---\n# Pas lui\n", "Celui-ci"),
        ("---\nauthor: Ana\n---\n# Lui\n", "Lui"),
    ],
)
def test_that_the_first_heading_is_the_title(text: str, title: str, tmp_path: Path) -> None:
    read = read_data(text.encode(), "nom.md", tmp_path)
    assert (read.text, read.title) == (text, title)


@pytest.mark.parametrize(
    ("front", "metadata"),
    [
        ("author: Ana Sorel\ndate: 2025-07-12", {"author": "Ana Sorel", "date": "2025-07-12"}),
        ('tags: [presse, "édito"]', {"tags": ["presse", "édito"]}),
        ("tags:\n  - presse\n  - édito\nvide:", {"tags": ["presse", "édito"]}),
        ("source: https://x.example/a: b", {"source": "https://x.example/a: b"}),
        ("a:\n  b: inner", {}),
    ],
)
def test_that_front_matter_is_kept(front: str, metadata: dict[str, Any], tmp_path: Path) -> None:
    text = f"---\n{front}\nlang: fr-FR\n---\nUn mot.\n"
    read = read_data(text.encode(), "a.md", tmp_path)
    assert (read.text, read.language, read.metadata) == (text, "fr", metadata)


def test_that_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    read = read_data(b"---\nauthor: Ana\n\nno end", "a.md", tmp_path)
    assert read.metadata == {}
