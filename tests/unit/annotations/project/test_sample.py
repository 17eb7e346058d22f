"""The sample project: whole, sound, and copied without touching earlier copies."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.project import Project
from annotations.project.sample import create_sample, fresh_copy


def test_that_the_sample_is_sound_and_starts_its_history_empty(tmp_path: Path) -> None:
    with create_sample(tmp_path / "s.elocutio") as sample:
        facts = sample.summary()
        assert sample.check() == []
        assert sample.history() == ()
        assert sample.undo() is None
    assert facts["documents"] == 2
    assert facts["annotations"] >= 200
    assert facts["relations"] >= 2
    assert len(facts["annotations_by_annotator"]) >= 2


def test_that_a_fresh_copy_leaves_earlier_ones_alone(tmp_path: Path) -> None:
    first = fresh_copy(tmp_path / "new" / "sample")
    with Project.open(first) as worked_in:
        worked_in.add_document("Mon texte.")
    before = first.read_bytes()
    second = fresh_copy(tmp_path / "new" / "sample")
    assert (first.name, second.name) == ("Vernoize.elocutio", "Vernoize 2.elocutio")
    assert first.read_bytes() == before
    with Project.open(second) as fresh:
        assert len(fresh.documents()) == 2


def test_that_a_fresh_copy_lies_in_the_users_data_folder(tmp_path: Path) -> None:
    path = fresh_copy()
    assert path.parent.name == "sample"
    assert path.parent.parent.name == "Elocutio"
    assert path.exists()


def test_that_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(UserError, match="sample"):
        fresh_copy(tmp_path / "file" / "sample")
