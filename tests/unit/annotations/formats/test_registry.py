"""The table of formats: each entry is whole, documented, told apart and cheap to load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotations.errors import UsageError
from annotations.formats import registry
from annotations.formats.parts import NEVER, PARTS

ROOT = Path(__file__).parents[4]
HEAVY = ("spacy", "lxml", "cassis", "defusedxml", "zipfile", "regex", "xml", "csv", "sqlalchemy")


@pytest.mark.parametrize("entry", registry.FORMATS, ids=lambda f: f.code)
def test_that_each_format_is_whole_and_has_a_page(entry) -> None:
    assert entry.read or entry.writes
    assert all(suffix.startswith(".") for suffix in entry.suffixes)
    assert not (entry.write and entry.write_folder)
    assert entry.carries <= PARTS.keys() - NEVER
    page = (ROOT / "docs" / "formats" / f"{entry.code}.md").read_text("utf-8")
    assert page.startswith("# ")
    index = (ROOT / "docs" / "formats" / "README.md").read_text("utf-8")
    assert f"| [{entry.name}]({entry.code}.md) | `{entry.code}` |" in index
    if entry.writes:
        assert "the history" in entry.losses
        assert "Lost" in page


def test_that_codes_are_unique_and_a_suffix_has_one_format_for_the_rest() -> None:
    codes = [entry.code for entry in registry.FORMATS]
    assert len(set(codes)) == len(codes)
    for suffix in {s for entry in registry.FORMATS for s in entry.suffixes}:
        rest = [f for f in registry.FORMATS if suffix in f.suffixes and f.read and not f.recognise]
        assert len(rest) <= 1, suffix


def test_that_loading_the_table_loads_nothing_heavy() -> None:
    code = (
        "import sys, annotations.formats.registry\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_that_a_name_or_folder_that_tells_nothing_is_a_sentence(tmp_path) -> None:
    with pytest.raises(UsageError, match="does not tell the format; use --format"):
        registry.for_file(tmp_path / "a.docx")
    with pytest.raises(UsageError, match="The folder looks like none"):
        registry.for_file(tmp_path)


def test_that_a_whole_disk_is_not_searched_for_a_format(tmp_path, monkeypatch) -> None:
    from annotations.formats import files

    monkeypatch.setattr(files, "_MOST_LOOKED_AT", 20)
    for number in range(30):
        folder = tmp_path / f"{number:02}"
        folder.mkdir()
        (folder / "x.dat").write_text("")
    (tmp_path / "29" / "y.ann").write_text("")
    looked = []
    walk = files.os.walk

    def counted(place):
        for entry in walk(place):
            looked.append(entry)
            yield entry

    monkeypatch.setattr(files.os, "walk", counted)
    assert files.a_file(tmp_path, ".ann") is None
    assert len(looked) < 5
    assert files.a_file(tmp_path / "29", ".ann") == tmp_path / "29" / "y.ann"
