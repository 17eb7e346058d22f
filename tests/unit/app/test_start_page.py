"""What the start page tells of projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.recent_projects import shown_folder


def test_that_a_folder_at_home_is_shown_from_home_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert shown_folder(tmp_path / "Documents") == str(Path("~/Documents"))
    assert shown_folder(tmp_path) == "~"
    elsewhere = tmp_path.parent / "elsewhere"
    assert shown_folder(elsewhere).endswith("elsewhere")
    assert not shown_folder(elsewhere).startswith("~")


def test_that_a_long_folder_is_cut_in_its_middle() -> None:
    shown = shown_folder(Path("/" + "x" * 60 + "/project"))
    assert "…" in shown
    assert shown.endswith("project")
    assert len(shown) <= 53
