"""The command that lists words in their contexts, counts them, and finds their collocates."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict, astuple, fields
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import (
    binary_stdout,
    counted,
    progress_bar,
    say,
    say_json,
    shown,
    tell,
    titles,
)
from annotations.cli.parameters import AsJson, ProjectPath
from annotations.errors import UsageError

if TYPE_CHECKING:
    from annotations.language.concordance import Line

_ON_SCREEN = 40


def concordance(
    ctx: typer.Context,
    project: ProjectPath,
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            help="Words (guerr* froide), /a regular expression/, or tokens such as "
            '\'[lemma="guerre"] [pos="ADJ"]{0,2}\'.',
        ),
    ],
    sort: Annotated[
        str, typer.Option(metavar="ORDER", help="Sort by document, match, left or right.")
    ] = "document",
    width: Annotated[
        int, typer.Option(metavar="N", min=0, max=1000, help="Characters of context on a side.")
    ] = 60,
    document: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this document: id, title or number; repeatable."),
    ] = None,
    frequencies: Annotated[
        bool, typer.Option("--frequencies", help="Count the different matches instead.")
    ] = False,
    collocates: Annotated[
        int,
        typer.Option(metavar="N", min=0, max=50, help="List what stands within N words instead."),
    ] = 0,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV instead of lines.")] = False,
    as_json: AsJson = False,
) -> None:
    """List every match of a query in its context, over all documents.

    Conditions on annotations stand behind “::”: “guerre :: inside Doubt by ana & without Slogans”.
    Lemmas and parts of speech need documents that “elocutio parse” has parsed.

    With --json: “lines” (objects with “document”, “title”, “start”, “end”, “left”, “match”,
    “right”), “unparsed” and “words_only” (ids of documents left out: not parsed yet, or parsed
    without a model for their language); with --frequencies “frequencies” (“form”,
    “count”, “documents”), with --collocates “collocates” (“form”, “near”, “total”, “score”, the
    log-likelihood, and “lemma”, whether the form is one).
    """
    from annotations.cli.words import find_document
    from annotations.language.concordance import Collocate, Frequency, Line
    from annotations.language.concordance import frequencies as counts_of

    if frequencies and collocates:
        raise UsageError("Ask for --frequencies or for --collocates, not for both.")
    if as_csv and as_json:
        raise UsageError("Ask for --csv or for --json, not for both.")
    call: Invocation = ctx.obj
    with call.reading(project) as opened, progress_bar("Reading documents") as progress:
        chosen = [find_document(opened, name).id for name in document or ()]
        found = opened.concordance(
            query, documents=chosen, width=width, sort=sort, progress=progress
        )
        near = opened.collocates(query, documents=chosen, span=collocates) if collocates else []
    if found.unparsed:
        number = counted(len(found.unparsed), "document")
        tell(f"elocutio: left out: {number} without lemmas; “elocutio parse {project}” finds them.")
    if found.words_only:
        number = counted(len(found.words_only), "document")
        named = titles(found.words_only)
        tell(f"elocutio: left out: {number} with words only, no model for the language: {named}.")
    if collocates:
        _print("collocates", Collocate, near, as_csv, as_json)
    elif frequencies:
        _print("frequencies", Frequency, counts_of(found.lines), as_csv, as_json)
    elif as_csv or as_json:
        more = {
            "unparsed": [entry.id for entry in found.unparsed],
            "words_only": [entry.id for entry in found.words_only],
        }
        _print("lines", Line, found.lines, as_csv, as_json, more)
    else:
        _say_lines(found.lines, width)


def _print(
    name: str,
    kind: Any,
    rows: Sequence[Any],
    as_csv: bool,
    as_json: bool,
    more: dict[str, Any] | None = None,
) -> None:
    if as_json:
        say_json({name: [asdict(row) for row in rows], **(more or {})})
        return
    heads = [field.name for field in fields(kind)]
    if as_csv:
        _print_csv(heads, [astuple(row) for row in rows])
        return
    for row in rows:
        form, *values = astuple(row)
        numbers = [value for value in values if not isinstance(value, bool)]
        columns = (f"{n:>9.2f}" if isinstance(n, float) else f"{n:>7}" for n in numbers)
        say(f"{''.join(columns)}  {shown(form)}")
    told = [head for head in heads[1:] if head != "lemma"]
    say(f"{counted(len(rows), 'form')} ({', '.join(told)}).")


def _print_csv(heads: list[str], rows: list[tuple[Any, ...]]) -> None:
    from annotations.formats.table import FORMULA

    def cell(value: Any) -> Any:
        risky = isinstance(value, str) and value.startswith(FORMULA)
        return f"'{value}" if risky else value

    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerow(heads)
    table.writerows([cell(value) for value in row] for row in rows)
    # The byte-order mark tells Excel that this is UTF-8.
    binary_stdout().write(b"\xef\xbb\xbf" + buffer.getvalue().encode())


def _say_lines(lines: Sequence[Line], width: int) -> None:
    side = min(width, _ON_SCREEN)
    for line in lines:
        left, right = shown(line.left)[-side:] if side else "", shown(line.right)[:side]
        say(f"{left:>{side}} [{shown(line.match)}] {right}")
    documents = counted(len({line.document for line in lines}), "document")
    say(f"{counted(len(lines), 'line')} in {documents}.")
