"""The sample project, built from texts and annotations that name their passages by quotation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from itertools import count
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from annotations.errors import UserError
from annotations.model import (
    Annotation,
    AnnotationSet,
    Document,
    DocumentLabel,
    Relation,
    Status,
    new_id,
)
from annotations.offsets import Fragments, text_sha256
from annotations.project.project import Project

_NAME = "Vernoize"
_DOCUMENTS = ("vernoize-fr", "vernoize-en")
CODEBOOKS = ("semeval-2023", "figures")
"""What the sample is annotated with."""


def create_sample(path: str | Path) -> Project:
    """Make the sample project at ``path`` and return it, open for writing.

    Raises UserError when there is such a file already.
    """
    project = Project.create(path, codebooks=CODEBOOKS, language="fr", name=_NAME)
    try:
        project.import_sets(_sets(), "sample")
        project.start_history()
        project.set_current_annotator("Ana Ruiz")
    except BaseException:
        project.close()
        raise
    return project


def fresh_copy(folder: Path | None = None) -> Path:
    """Make a copy of the sample that nobody has worked in yet; return where it lies, closed.

    It lies in ``folder`` (default: the user's data folder). Earlier copies may hold work and are
    never overwritten, so the new one has a number. Raises UserError where nothing can be written.
    """
    where = folder or user_data_path("Elocutio", appauthor=False) / "sample"
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "The sample cannot be copied there: {reason}.", file=str(where), reason=error.strerror
        ) from None
    for number in count(1):
        path = where / f"{_NAME}{'' if number == 1 else f' {number}'}.elocutio"
        if not path.exists():
            break
    create_sample(path).close()
    return path


def _sets() -> Iterator[AnnotationSet]:
    folder = resources.files("resources") / "sample"
    for name in _DOCUMENTS:
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        facts = json.loads((folder / f"{name}.annotations.json").read_text("utf-8"))
        yield _set(text, facts, f"{name}.txt")


def _set(text: str, facts: Mapping[str, Any], file_name: str) -> AnnotationSet:
    about = facts["document"]
    ids = {entry["key"]: new_id() for entry in facts["annotations"]}
    return AnnotationSet(
        document=Document(
            row=0,
            id=new_id(),
            position=0,
            title=about["title"],
            language=about["language"],
            length=len(text),
            sha256=text_sha256(text),
            file_name=file_name,
            encoding="utf-8",
            metadata=about["metadata"],
        ),
        text=text,
        annotations=tuple(_annotation(text, e, ids[e["key"]]) for e in facts["annotations"]),
        relations=tuple(
            Relation(0, new_id(), ids[r["head"]], ids[r["child"]], r["label"], "Ana Ruiz")
            for r in facts["relations"]
        ),
        document_labels=tuple(
            DocumentLabel(0, new_id(), "", d["label"], d["codebook"], d["annotator"])
            for d in facts["document_labels"]
        ),
    )


def _annotation(text: str, entry: Mapping[str, Any], id_: str) -> Annotation:
    return Annotation(
        row=0,
        id=id_,
        document="",
        label=entry["label"],
        codebook=entry["codebook"],
        annotator=entry["annotator"],
        fragments=_found(text, entry["fragments"], entry.get("occurrence", 1)),
        status=Status(entry.get("status", "accepted")),
        origin=entry.get("origin", "human"),
        attributes=entry.get("attributes", {}),
        note=entry.get("note", ""),
    )


def _found(text: str, quotes: Sequence[str], occurrence: int) -> Fragments:
    """Return where the quotes stand: the first at its occurrence, others in turn."""
    at = -1
    for _ in range(occurrence):
        at = text.index(quotes[0], at + 1)
    found = [(at, at + len(quotes[0]))]
    for words in quotes[1:]:
        at = text.index(words, found[-1][1])
        found.append((at, at + len(words)))
    return tuple(found)
