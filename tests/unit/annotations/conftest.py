"""Projects to try things on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.model import Document
from annotations.project import Project
from tests.unit.annotations.support import TEXT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a project may be made."""
    folder = tmp_path / "project"
    folder.mkdir()
    return folder / "p.elocutio"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """An open project with the default codebook, signed by Ana."""
    with Project.create(path, language="fr") as made:
        made.set_current_annotator("ana")
        yield made


@pytest.fixture
def document(project: Project) -> Document:
    """A document of that project."""
    return project.add_document(TEXT, title="Éditorial")
