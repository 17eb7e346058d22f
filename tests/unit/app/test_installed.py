"""The parts of the program: all that it requires, each with a licence; Qt's terms."""

from __future__ import annotations

from pathlib import Path

from app import installed

ROOT = Path(__file__).parents[3]


def test_that_every_part_has_a_version_and_a_licence() -> None:
    parts = {part.name.lower().replace("_", "-"): part for part in installed.parts()}
    assert {"python", "pyside6-essentials", "sqlalchemy", "numpy", "lxml", "regex"} <= set(parts)
    assert not {"pytest", "mypy", "ruff", "hypothesis", "elocutio"} & set(parts)
    assert [part.name for part in parts.values() if not (part.licence or part.text)] == []
    assert all(part.version for part in parts.values())


def test_that_the_terms_of_qt_are_told() -> None:
    qt = next(part for part in installed.parts() if "Essentials" in part.name)
    assert "https://download.qt.io/official_releases/" in qt.text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert installed.gnu_text("GPL-3.0").strip() in qt.text


def test_that_fonts_and_icons_bring_their_licences() -> None:
    text = "\n".join(text for _, text in installed.own_texts())
    assert text.count("SIL OPEN FONT LICENSE Version 1.1") >= 2
    assert "ISC License" in text


def test_that_the_program_shows_its_own_licence() -> None:
    assert installed.gnu_text("MIT") == (ROOT / "LICENSE").read_text("utf-8")
