"""The command that paints a document: the painter is handed in, as the window is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import progress_bar, say, shown
from annotations.cli.parameters import ProjectPath, checked_target
from annotations.errors import UsageError, UserError

if TYPE_CHECKING:
    from annotations.offsets import Fragment


class ThemeName(StrEnum):
    """On what ground a picture stands."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """What shall be painted, and how; ids are a document's and an annotation's."""

    document: str
    out: Path
    theme: str
    width: int
    lanes: int
    legend: bool
    language: str
    passage: Fragment | None
    annotator: str
    annotation: str


DocumentName = Annotated[
    str, typer.Option("--document", metavar="ID", help="The document's id, title or number.")
]
Out = Annotated[
    Path, typer.Option("-o", "--output", metavar="FILE", help="A file .svg, .pdf or .png.")
]
Ground = Annotated[ThemeName, typer.Option(help="Dark text on white, or the contrary.")]
Width = Annotated[int, typer.Option(metavar="N", help="Pixels; fewer shorten margin, then lines.")]
Lanes = Annotated[
    int, typer.Option(metavar="N", min=2, max=4, help="Room for overlapping annotations.")
]
NoLegend = Annotated[
    bool, typer.Option("--no-legend", help="Leave out the labels used and their counts.")
]
Start = Annotated[
    int | None, typer.Option(metavar="N", help="Only from this character (with --end).")
]
End = Annotated[int | None, typer.Option(metavar="N", help="Only up to behind this character.")]
By = Annotated[str, typer.Option(metavar="NAME", help="Only what this annotator made.")]
InHand = Annotated[
    str, typer.Option(metavar="ID", help="Show this one strongly, with its relations.")
]
Language = Annotated[str, typer.Option(metavar="CODE", help="The language of the labels' names.")]


def picture(
    ctx: typer.Context,
    project: ProjectPath,
    document: DocumentName,
    out: Out,
    theme: Ground = ThemeName.LIGHT,
    width: Width = 900,
    lanes: Lanes = 4,
    no_legend: NoLegend = False,
    start: Start = None,
    end: End = None,
    annotator: By = "",
    annotation: InHand = "",
    language: Language = "en",
) -> None:
    """Paint a document as the window shows it, for papers and slides; no display is needed.

    The file's name tells the format: SVG and PNG are one picture (PNG with two pixels for each
    logical one), PDF has A4 pages. Text stays text in SVG and PDF. Whole lines are shown where only
    a passage is asked for.
    """
    from annotations.cli.words import find_document

    call: Invocation = ctx.obj
    if call.painter is None:
        raise UserError("This program was built without the part that paints.")
    target = checked_target(project, out)
    with call.reading(project) as opened, progress_bar("Painting") as progress:
        there = find_document(opened, document)
        request = PictureRequest(
            document=there.id,
            out=target,
            theme=theme.value,
            width=width,
            lanes=lanes,
            legend=not no_legend,
            language=language,
            passage=_passage(start, end),
            annotator=annotator,
            annotation=annotation,
        )
        size = call.painter(opened, request, progress or (lambda done, total: None))
    say(f"{shown(str(out))}: {shown(there.title)} ({size}).")


def _passage(start: int | None, end: int | None) -> Fragment | None:
    if start is None and end is None:
        return None
    if start is None or end is None:
        raise UsageError("A passage needs both --start and --end.")
    return start, end
