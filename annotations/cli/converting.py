"""The command that takes annotations from one codebook to another."""

from __future__ import annotations

from typing import Annotated

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import progress_bar, say, shown, write_report
from annotations.cli.parameters import ProjectPath


def crosswalk(
    ctx: typer.Context,
    project: ProjectPath,
    source: Annotated[str, typer.Argument(metavar="FROM", help="The codebook they have.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The codebook they shall have.")],
    walk: Annotated[
        str, typer.Option("--crosswalk", metavar="FILE", help="A cross-walk that does not ship.")
    ] = "",
    document: Annotated[
        str, typer.Option(metavar="ID", help="Only this document (id, title or number).")
    ] = "",
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Only what this annotator made.")
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Give the old annotations the new label.")
    ] = False,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Suggest labels that answer only in part.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell; change nothing.")] = False,
) -> None:
    """Give annotations of one codebook the labels that answer to theirs in another, as one step.

    New annotations are made beside the old ones. Prints what was made, and what has no counterpart
    or only one that is broader, narrower or related.
    """
    from annotations.cli.words import find_document

    call: Invocation = ctx.obj
    with (
        call.opened(project, read_only=dry_run) as opened,
        progress_bar("Converting annotations") as progress,
    ):
        report = opened.convert_annotations(
            source,
            target,
            crosswalk=walk,
            document=find_document(opened, document).id if document else "",
            annotator=annotator,
            replace=replace,
            suggest=suggest,
            dry_run=dry_run,
            progress=progress,
        )
    done = "would be converted" if dry_run else "converted"
    say(shown(f"{project}: {done} from {source} to {target}."))
    write_report(report, say)
