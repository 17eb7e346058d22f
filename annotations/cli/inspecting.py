"""The commands that only look: history, info, check, codebooks."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import counted, say, say_json, shown, tell
from annotations.cli.parameters import AsJson, ProjectPath

_MOST_LISTED = 50


def history(
    ctx: typer.Context,
    project: ProjectPath,
    as_json: AsJson = False,
    limit: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="The newest N steps only.")
    ] = None,
) -> None:
    """List the steps of the project's history, newest first.

    With --json: “steps”, a list of objects with “id”, “op” (its name, stable), “text” (in words),
    “detail”, “annotator”, “created” (UTC) and “undone” (true where it was taken back).
    """
    from annotations.cli.words import step_text

    call: Invocation = ctx.obj
    with call.reading(project) as opened:
        steps = opened.history(-1 if limit is None else limit)
        books = opened.codebooks()
    rows: list[dict[str, Any]] = [
        {
            "id": step.id,
            "op": step.op,
            "text": step_text(step, books),
            "detail": dict(step.detail),
            "annotator": step.annotator,
            "created": step.created,
            "undone": step.undone,
        }
        for step in steps
    ]
    if as_json:
        say_json({"steps": rows})
        return
    for row in rows:
        taken_back = "  (undone)" if row["undone"] else ""
        say(f"{row['created']}  {shown(row['annotator'])}  {row['text']}{taken_back}")
    if not rows:
        say("The history is empty.")


def info(ctx: typer.Context, project: ProjectPath, as_json: AsJson = False) -> None:
    """Count documents and annotations by label and annotator; name schema and codebooks.

    With --json: “name”, “file”, “language”, “schema_version”; the counts “documents”,
    “characters”, “annotations”, “relations”, “document_labels”; “annotations_by_label” (“codebook”,
    “label”, “name”, “count”), “annotations_by_annotator” (“annotator”, “count”), “codebooks”
    (“id”, “version”, “labels”) and “document_list” (“number”, “id”, “title”, “language”,
    “characters”, “annotations”, “file”).
    """
    call: Invocation = ctx.obj
    with call.reading(project) as opened:
        facts = opened.summary()
    if as_json:
        say_json(facts)
    else:
        _say_facts(facts)


def _say_facts(facts: dict[str, Any]) -> None:
    language = f", language {facts['language']}" if facts["language"] else ""
    say(f"{shown(facts['name'])} (file version {facts['schema_version']}{language})")
    for book in facts["codebooks"]:
        labels = counted(book["labels"], "label")
        say(f"codebook {shown(book['id'])} {shown(book['version'])} ({labels})")
    for what in ("documents", "characters", "annotations", "relations", "document_labels"):
        say(f"{what.replace('_', ' ')}: {facts[what]}")
    for row in facts["annotations_by_label"]:
        say(f"  {row['count']:>6}  {shown(row['name'])} ({shown(row['codebook'])})")
    for row in facts["annotations_by_annotator"]:
        say(f"  {row['count']:>6}  by {shown(row['annotator'])}")
    documents = facts["document_list"]
    for row in documents[:_MOST_LISTED]:
        counts = f"{counted(row['characters'], 'character')}, " + counted(
            row["annotations"], "annotation"
        )
        say(f"{row['number']}. {row['id']}  {shown(row['title'])} ({counts})")
    if len(documents) > _MOST_LISTED:
        say(f"… and {len(documents) - _MOST_LISTED} more; --json lists all.")


def check(ctx: typer.Context, project: ProjectPath) -> None:
    """Check a project's file, references, texts, offsets and history.

    Prints each fault; exit status 1 where there is one.
    """
    call: Invocation = ctx.obj
    with call.reading(project) as opened:
        faults = opened.check()
    for sentence in faults:
        say(shown(sentence))
    if faults:
        tell(f"elocutio: {shown(str(project))}: {counted(len(faults), 'fault')} found.")
        raise typer.Exit(1)
    say(f"{shown(str(project))}: sound.")


def codebooks(as_json: AsJson = False) -> None:
    """List the codebooks that come with the program.

    With --json: “codebooks”, a list of objects with “id”, “version”, “name” (by language),
    “languages”, “labels” (how many), “licence” and “source”.
    """
    from annotations import codebooks as files
    from annotations.model import Kind, in_language

    books = [files.load(id_) for id_ in files.shipped()]
    rows = [
        {
            "id": book.id,
            "version": book.version,
            "name": dict(book.name),
            "languages": list(book.languages),
            "labels": sum(label.kind is Kind.LABEL for label in book.labels),
            "licence": book.licence,
            "source": book.source,
        }
        for book in books
    ]
    if as_json:
        say_json({"codebooks": rows})
        return
    for book, row in zip(books, rows, strict=True):
        name = in_language(book.name, "en")
        languages = ", ".join(book.languages)
        say(f"{book.id} {book.version}  {name} ({row['labels']} labels; {languages})")
