"""Readers are one table; each kind is known by its name, and nothing heavy is loaded for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from annotations.readers import registry
from annotations.readers.registry import READERS, SUFFIXES

ROOT = Path(__file__).parents[4]
HEAVY = ["lxml", "trafilatura", "pypdfium2", "defusedxml", "charset_normalizer"]


def test_that_each_code_and_suffix_is_of_one_reader() -> None:
    codes = [reader.code for reader in READERS]
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(set(codes)) == len(codes)
    assert len(set(suffixes)) == len(suffixes)
    assert {*suffixes, ".zip"} == SUFFIXES
    for suffix in suffixes:
        assert suffix == suffix.lower()
        assert registry.is_document(f"A{suffix.upper()}")
    assert not registry.is_document("a.png")


def test_that_each_reader_is_described() -> None:
    page = (ROOT / "docs" / "guide" / "en" / "documents.md").read_text("utf-8")
    for reader in READERS:
        assert all(f"`{suffix}`" in page for suffix in reader.suffixes), reader.code
        assert reader.one.startswith(("a ", "an "))


def test_that_the_table_loads_nothing_heavy() -> None:
    code = (
        "import sys, annotations.readers.registry\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"


def test_that_opening_projects_loads_no_reader() -> None:
    code = (
        "import sys, annotations.project\n"
        "print([name for name in sys.modules if name.startswith('annotations.readers.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "['annotations.readers.base']"
