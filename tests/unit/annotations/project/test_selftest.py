from __future__ import annotations

from pathlib import Path

import pytest

from annotations.codebook_formats.registry import CODEBOOK_FORMATS
from annotations.formats.registry import FORMATS
from annotations.project import selftest
from annotations.project.selftest_formats import FORMAT_SAMPLES
from annotations.project.selftest_samples import SAMPLES
from annotations.readers import registry
from annotations.readers.registry import READERS


def test_that_the_self_test_tries_every_reader_and_every_format(tmp_path: Path) -> None:
    names = [name for name, _ in selftest.checks(tmp_path)]
    assert {f"reader {entry.code}" for entry in READERS} <= set(names)
    assert {f"format {entry.code}" for entry in FORMATS} <= set(names)
    assert {f"codebook format {entry.code}" for entry in CODEBOOK_FORMATS} <= set(names)
    assert len(names) == len(set(names))


def test_that_there_is_a_sample_for_every_reader() -> None:
    assert set(SAMPLES) == {entry.code for entry in READERS}


def test_that_there_is_a_sample_for_every_format_that_is_only_read(tmp_path: Path) -> None:
    only = {entry.code for entry in FORMATS if not entry.writes}
    assert set(FORMAT_SAMPLES) == only
    (check,) = (make for name, make in selftest.checks(tmp_path) if name == "format catma")
    assert check() == "read: “Jamais”"


def test_that_a_reader_that_reads_something_else_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (check,) = (make for name, make in selftest.checks(tmp_path) if name == "reader text")
    assert check() == "71 characters"
    wrong = registry.ReadText("something else", "", "", "", "")
    monkeypatch.setattr("annotations.readers.plaintext.decode", lambda *_: (wrong.text, "utf-8"))
    with pytest.raises(selftest.SelfTestError, match="'something else' instead of"):
        check()
