"""The command that finds annotations that do not go together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import counted, progress_bar, say, say_json, shown
from annotations.cli.parameters import AsJson, ProjectPath

if TYPE_CHECKING:
    from annotations.project.consistency import Oddity

_WHERE = {"word": "inside a word", "blank": "on a blank", "mark": "on a stray mark"}
"""What the reasons of ``annotations.language.edges`` say."""


def consistency(
    ctx: typer.Context,
    project: ProjectPath,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Only differently, untagged or edges; repeatable."),
    ] = None,
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Only the annotations of this annotator.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List what may be a slip: words tagged differently or not elsewhere, edges inside words.

    Accepted annotations are compared, those of each annotator and codebook among themselves.
    Nothing is changed; “Check consistency…” in the window mends what you choose.

    With --json: “inconsistencies” (objects with “kind”, “document”, “title”, “fragments”, “quote”,
    “annotator”, “codebook”, “label”, “proposed”, “votes”, “all_votes”, “mended”, “why”).
    """
    from annotations.project.consistency import KINDS

    call: Invocation = ctx.obj
    with call.reading(project) as opened, progress_bar("Reading documents") as progress:
        found = opened.inconsistencies(kind or KINDS, annotator=annotator, progress=progress)
    if as_json:
        say_json({"inconsistencies": [_facts(odd) for odd in found]})
        return
    for odd in found:
        place = f"{odd.fragments[0][0]}-{odd.fragments[-1][1]}"
        say(f"{odd.kind}  {shown(odd.quote)}  [{shown(odd.document.title)} {place}]  {_why(odd)}")
    for name, number in Counter(odd.kind for odd in found).items():
        say(f"{name}: {counted(number, 'place')}")
    say(f"{counted(len(found), 'place')} to look at again.")


def _why(odd: Oddity) -> str:
    if odd.kind == "edges":
        better = ", ".join(f"{start}-{end}" for start, end in odd.mended) or "nothing is left"
        where = " and ".join(_WHERE[reason] for reason in odd.why)
        return f"{odd.label}: an edge {where}; better {better}"
    best = f"{odd.proposed} at {odd.votes} of {odd.all_votes}" if odd.proposed else "no majority"
    return f"{odd.label or 'untagged'}; {best}"


def _facts(odd: Oddity) -> dict[str, Any]:
    return {
        "kind": odd.kind,
        "document": odd.document.id,
        "title": odd.document.title,
        "fragments": odd.fragments,
        "quote": odd.quote,
        "annotator": odd.annotator,
        "codebook": odd.codebook,
        "label": odd.label,
        "proposed": odd.proposed,
        "votes": odd.votes,
        "all_votes": odd.all_votes,
        "mended": odd.mended,
        "why": odd.why,
    }
