"""``--self-test``: the main job of the engine, once through, in a temporary folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

from annotations.errors import UserError
from annotations.formats import jsonl
from annotations.project import Project
from annotations.project.sample import create_sample


def self_test() -> None:
    """Sample, annotate, undo, reopen, export, verify, import. Raises UserError where one fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, out, again = folder / "s.elocutio", folder / "s.jsonl", folder / "again.jsonl"
        with create_sample(path) as project:
            document = project.documents()[0]
            made = project.annotate(document.id, [(0, 3)], "Slogans", annotator="Self-test")
            project.relabel(made.id, "Doubt")
            project.undo()
            project.redo()
        print("sample, annotate, relabel, undo, redo: done")
        with Project.open(path) as project:
            _require(project.annotation(made.id).label == "Doubt", "reopening")
            _require(not project.check(), "the check")
            project.export("jsonl", out)
        _require(not list(jsonl.verify(out)), "verification")
        print("reopen, check, export, verify: done")
        with Project.create(folder / "t.elocutio", codebooks=("semeval-2023", "figures")) as other:
            other.import_("jsonl", out)
            other.export("jsonl", again)
        _require(out.read_bytes() == again.read_bytes(), "the round trip")
        print("import into an empty project, export again, same bytes: done")


def _require(true: bool, what: str) -> None:
    if not true:
        raise UserError(f"The self-test failed at {what}.")
