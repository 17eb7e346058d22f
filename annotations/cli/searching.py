"""The commands that look for words in all documents."""

from __future__ import annotations

from typing import Annotated

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import counted, say, say_json, shown
from annotations.cli.parameters import AsJson, ProjectPath


def search(
    ctx: typer.Context,
    project: ProjectPath,
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help="Words, '\"a phrase\"', or the beginning of a wor*."),
    ],
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, help="Show the first N passages only.")
    ] = 100,
    as_json: AsJson = False,
) -> None:
    """Search all documents for words, whatever their case and accents.

    A document must hold all of them. Prints each passage with its document and its offsets.

    With --json: “documents” (how many hold the words; null where that is not known), “cut” (whether
    there are more passages) and “hits”, a list of objects with “document” (its id), “title”,
    “start”, “end” (code points), “before”, “quote” and “after”.
    """
    call: Invocation = ctx.obj
    with call.reading(project) as opened:
        found = opened.search(" ".join(words), limit=limit)
    if as_json:
        hits = [
            {
                "document": hit.document.id,
                "title": hit.document.title,
                "start": hit.start,
                "end": hit.end,
                "before": hit.before,
                "quote": hit.quote,
                "after": hit.after,
            }
            for hit in found.hits
        ]
        number = None if found.documents < 0 else found.documents
        say_json({"documents": number, "cut": found.cut, "hits": hits})
        return
    title = ""
    for hit in found.hits:
        if hit.document.id != title:
            title = hit.document.id
            say(f"{title}  {shown(hit.document.title)}")
        say(f"  {hit.start}-{hit.end}  {shown(hit.snippet)}")
    passages = counted(len(found.hits), "passage")
    more = "; there are more, see --limit" if found.cut else ""
    if found.documents < 0:
        say(f"{passages}{more}.")
    else:
        say(f"{passages} in {counted(found.documents, 'document')}{more}.")
