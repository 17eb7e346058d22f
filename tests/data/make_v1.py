"""Make ``v1.elocutio`` and its export ``v1.jsonl``: a project file as schema version 1 wrote it.

Both stay as they are for good, so that every later version shows that it opens them. Run it from
the root of the repository, only while version 1 is not released: ``python -m tests.data.make_v1``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from annotations.model import (
    AttributeDefinition,
    AttributeType,
    Choice,
    Codebook,
    Colour,
    Kind,
    Label,
    Level,
    ReadingStatus,
    RelationType,
    Status,
)
from annotations.project import Project
from annotations.readers.base import ReadText

HERE = Path(__file__).parent
PROJECT = HERE / "v1.elocutio"
GOLDEN = HERE / "v1.jsonl"

FRENCH = "\ufeffJamais, jamais !\r\n\r\nIls disent «\u00a0oui\u00a0» 😀, puis e\u0301coutent…\r\n"
ENGLISH = "Never, never!\nThey say yes.\u2028They mean no.\n"


def codebook() -> Codebook:
    """Return a small codebook that uses every kind of entry."""

    def label(code: str, french: str, **more: Any) -> Label:
        return Label(code, {"en": code, "fr": french}, colour=Colour(30, 0.5, 1), **more)

    return Codebook(
        id="small",
        version="1.2",
        name={"en": "Small", "fr": "Petit"},
        labels=(
            label("Repetitions", "Répétitions", kind=Kind.GROUP),
            label("Repetition", "Répétition", parent="Repetitions", key="R", abbreviation="RE"),
            label("Contrast", "Contraste", key="C", definition={"en": "x", "fr": "y"}),
            label("Topic", "Thème", level=Level.DOCUMENT),
            label("Old", "Ancien", retired=True),
        ),
        languages=("en", "fr"),
        attributes=(
            AttributeDefinition("sure", AttributeType.YES_NO, {"en": "Sure"}),
            AttributeDefinition("strength", AttributeType.NUMBER, {"en": "Strength"}, (), 0, 1),
            AttributeDefinition(
                "voice", AttributeType.CHOICE, {"en": "Voice"}, (Choice("author", {"en": "A"}),)
            ),
            AttributeDefinition("why", AttributeType.TEXT, {"en": "Why"}),
        ),
        relations=(RelationType("echoes", {"en": "echoes"}),),
    )


def fill(project: Project) -> None:
    """Do operations of most kinds, and take the last one back."""
    project.set_current_annotator("Ana")
    read = ReadText(FRENCH, "Éditorial", "é.txt", "utf-8", "0" * 64, {"date": "2025-07-12"})
    (french,) = project.add_documents([read])
    english = project.add_document(ENGLISH, title="Editorial", language="en")
    first = project.annotate(french.id, [(1, 7)], "Repetition", note="«\u00a0note\u00a0»\r\n😀")
    several = project.annotate(
        french.id,
        [(1, 7), (9, 15)],
        "Repetition",
        attributes={"sure": True, "strength": 0.25, "voice": "author", "why": "é"},
    )
    crossing = project.annotate(french.id, [(12, 40)], "Contrast", annotator="Bruno")
    project.annotate(french.id, [(1, 7)], "Repetition", annotator="Bruno")
    project.annotate(
        english.id, [(0, 13)], "Contrast", status=Status.SUGGESTED, origin="model:test"
    )
    project.relate(first.id, crossing.id, "echoes", "note of a relation")
    project.label_document(french.id, "Topic")
    project.set_reading(french.id, ReadingStatus.DONE)
    project.relabel(first.id, "Contrast")
    project.set_fragments(several.id, [(1, 7), (9, 14)])
    project.set_status(crossing.id, Status.REJECTED)
    project.set_attribute(several.id, "why", None)
    gone = project.add_document("Gone.", title="Gone")
    project.annotate(gone.id, [(0, 4)], "Contrast")
    project.delete_document(gone.id)
    project.edit_document(english.id, title="Leader")
    project.set_note(first.id, "second note")
    project.delete(several.id)
    project.undo()


def main() -> None:
    """Write both files anew."""
    PROJECT.unlink(missing_ok=True)
    with Project.create(PROJECT, codebooks=[codebook()], language="fr", name="Version 1") as made:
        fill(made)
        made.export("jsonl", GOLDEN)


if __name__ == "__main__":
    main()
