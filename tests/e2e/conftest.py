"""A project to try commands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as opened:
        document = opened.add_document("Jamais, jamais ! Fin.", title="Un titre")
        opened.annotate(document.id, [(0, 6)], "Repetition", annotator="ana")
    return path
