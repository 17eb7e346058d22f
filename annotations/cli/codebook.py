"""The commands about codebooks: list, show, add, export, convert, formats, diff."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotations.cli.books import (
    STANDARD_OUTPUT,
    BookFormat,
    BookId,
    BookName,
    OtherId,
    Out,
    book_of,
    write_out,
)
from annotations.cli.invocation import Invocation
from annotations.cli.output import counted, say, say_json, shown, tell, write_report
from annotations.cli.parameters import AsJson, ProjectPath

if TYPE_CHECKING:
    from annotations.codebook_changes import BookChange
    from annotations.model import Codebook, Label, Texts


def list_(
    ctx: typer.Context,
    project: Annotated[
        Path | None, typer.Argument(metavar="[PROJECT]", help="A project file (.elocutio).")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the codebooks that come with the program, and those of a project.

    With --json: “shipped” and “project”, lists of objects with “id”, “version”, “name” (by
    language), “languages”, “labels” (how many), “licence” and “source”.
    """
    from annotations import codebooks as files

    call: Invocation = ctx.obj
    there: list[Codebook] = []
    if project is not None:
        with call.reading(project) as opened:
            there += opened.codebooks()
    shipped = [files.load(id_) for id_ in files.shipped()]
    if as_json:
        say_json({"shipped": [_facts(b) for b in shipped], "project": [_facts(b) for b in there]})
        return
    if project is not None:
        say(f"{shown(str(project))}:")
        for book in there:
            say(f"  {_line(book)}")
        say("comes with the program:")
    for book in shipped:
        say(f"  {_line(book)}" if project is not None else _line(book))


def _facts(book: Codebook) -> dict[str, Any]:
    return {
        "id": book.id,
        "version": book.version,
        "name": dict(book.name),
        "languages": list(book.languages),
        "labels": _number(book),
        "licence": book.licence,
        "source": book.source,
    }


def _number(book: Codebook) -> int:
    return sum(label.kind == "label" for label in book.labels)


def _line(book: Codebook) -> str:
    from annotations.model import in_language

    labels, languages = counted(_number(book), "label"), ", ".join(book.languages)
    name = in_language(book.name, "en")
    return shown(f"{book.id} {book.version}  {name} ({labels}; {languages})")


def show(
    ctx: typer.Context,
    book: BookName,
    codebook: BookId = "",
    format_: BookFormat = "",
    language: Annotated[
        str, typer.Option(metavar="CODE", help="The language of names and definitions.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Show a codebook: its labels in their groups, with keys and definitions.

    With --json: the codebook as a file of ours, which the guide describes (Codebooks).
    """
    from annotations.codebook_formats import own_json

    call: Invocation = ctx.obj
    there = book_of(call, book, codebook=codebook, format_=format_)
    if as_json:
        say_json(json.loads(own_json.write(there)))
        return
    language = language or next(iter(there.languages), "en")
    say(_line(there))
    for texts in (there.description,):
        _say_text(texts, language, "  ")
    for attribute in there.attributes:
        choices = ", ".join(
            _name(choice.name, choice.code, language) for choice in attribute.choices
        )
        name = _name(attribute.name, attribute.code, language)
        say(shown(f"  attribute {attribute.code}: {name}" + (f" ({choices})" if choices else "")))
    for relation in there.relations:
        name = _name(relation.name, relation.code, language)
        say(shown(f"  relation {relation.code}: {name}"))
    depths = {"": 0}
    for label in there.labels:
        depths[label.code] = depths[label.parent] + 1
        _say_label(label, language, "  " * depths[label.parent])


def _say_label(label: Label, language: str, indent: str) -> None:
    name = _name(label.name, label.code, language)
    more = [label.code] if label.code != name else []
    more += [f"key {label.key}"] if label.key else []
    more += ["for whole documents"] if label.level == "document" else []
    more += ["retired"] if label.retired else []
    mark = "▸ " if label.kind == "group" else ""
    say(shown(f"{indent}{mark}{name}" + (f"  [{', '.join(more)}]" if more else "")))
    _say_text(label.definition, language, f"{indent}    ")


def _say_text(texts: Texts, language: str, indent: str) -> None:
    from annotations.model import in_language

    text = in_language(texts, language)
    if text:
        say(f"{indent}{shown(text)}")


def _name(name: Texts, code: str, language: str) -> str:
    from annotations.model import in_language

    return in_language(name, language) or code


def add(
    ctx: typer.Context,
    project: ProjectPath,
    book: Annotated[
        str, typer.Argument(metavar="FILE-or-ID", help="A file, or a codebook that ships.")
    ],
    format_: BookFormat = "",
    id_: OtherId = "",
) -> None:
    """Add a codebook to a project, as one step; files of other programs are understood.

    Prints what was read, and what of the file was left out.
    """
    from annotations.codebook_formats.registry import load
    from annotations.model import Report

    call: Invocation = ctx.obj
    report = Report()
    made = load(book, format_, id_=id_, report=report)
    with call.opened(project) as opened:
        opened.add_codebook(made)
    say(shown(f"{project}: added {_line(made)}."))
    write_report(report, say)


def export(
    ctx: typer.Context,
    book: BookName,
    out: Out,
    format_: BookFormat = "",
    codebook: BookId = "",
) -> None:
    """Write a codebook as a file of this or of another program.

    Without --format, the name of the file tells it. Prints what the file does not hold.
    """
    call: Invocation = ctx.obj
    _write(book_of(call, book, codebook=codebook), out, format_, book)


def convert(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file of a codebook.")],
    out: Out,
    format_: BookFormat = "",
    source: Annotated[
        str, typer.Option("--from", metavar="F", help="The format of FILE, where it does not tell.")
    ] = "",
    id_: OtherId = "",
) -> None:
    """Turn a codebook's file into one of another format.

    Prints what of the file was left out, and what the new file does not hold.
    """
    from annotations.codebook_formats.registry import load
    from annotations.model import Report

    report = Report()
    made = load(file, source, id_=id_, report=report)
    _write(made, out, format_, file, report.left_out)


def _write(
    book: Codebook, out: str, format_: str, source: str, left_out: dict[str, int] | None = None
) -> None:
    from annotations.codebook_formats import registry

    to_stream = out == STANDARD_OUTPUT
    if format_:
        entry = registry.find(format_)
    else:
        entry = registry.find("json") if to_stream else registry.for_file(Path(out))
    data, report = registry.encode(book, entry, out)
    write_out(data, out, source)
    write = tell if to_stream else say
    write(shown(f"{book.id} {book.version}: written as {entry.code}."))
    for why, number in (left_out or {}).items():
        write(f"  not read: {number} × {shown(why)}")
    write_report(report, write)


def formats(as_json: AsJson = False) -> None:
    """List the formats of codebooks, and what each cannot carry.

    With --json: “formats”, a list of objects with “code”, “name”, “suffixes” and “losses”.
    """
    from annotations.codebook_formats.registry import CODEBOOK_FORMATS

    if as_json:
        rows = [
            {
                "code": entry.code,
                "name": entry.name,
                "suffixes": list(entry.suffixes),
                "losses": list(entry.losses),
            }
            for entry in CODEBOOK_FORMATS
        ]
        say_json({"formats": rows})
        return
    for entry in CODEBOOK_FORMATS:
        say(f"{entry.code}  {entry.name} {' '.join(entry.suffixes)}")
        if entry.losses:
            say(f"  does not carry: {', '.join(entry.losses)}")


def diff(
    ctx: typer.Context,
    before: Annotated[str, typer.Argument(metavar="A", help="A codebook, file or project.")],
    after: Annotated[str, typer.Argument(metavar="B", help="The later one.")],
    codebook: BookId = "",
    version_a: Annotated[
        str, typer.Option(metavar="V", help="A version that the project A has kept.")
    ] = "",
    version_b: Annotated[
        str, typer.Option(metavar="V", help="A version that the project B has kept.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Tell what changed from one codebook to another: labels added, removed, renamed, moved …

    With --json: “changes”, a list of objects with “kind” (added, removed, recoded, renamed, moved,
    reordered, redefined, retired, restored, changed, codebook, attribute, relation), “code”,
    “field”, “language”, “before” and “after”.
    """
    from dataclasses import asdict

    from annotations.cli.books import is_project
    from annotations.codebook_changes import changes

    call: Invocation = ctx.obj
    old, new = (
        book_of(call, name, codebook=codebook if is_project(name) else "", version=version)
        for name, version in ((before, version_a), (after, version_b))
    )
    found = changes(old, new)
    if as_json:
        say_json({"changes": [asdict(change) for change in found]})
        return
    for change in found:
        say(shown(_sentence(change)))
    if not found:
        say("No difference.")


def _sentence(change: BookChange) -> str:
    """Return a change in words."""
    code, before, after = change.code, change.before, change.after
    field = change.field.replace("_", " ") + (f" ({change.language})" if change.language else "")
    sides = f"“{_cut(before)}” → “{_cut(after)}”"
    match str(change.kind):
        case "added":
            return f"+ {code}: added ({after})"
        case "removed":
            return f"- {code}: removed ({before})"
        case "moved":
            return f"~ {code}: moved from {before or 'the top'} to {after or 'the top'}"
        case "reordered":
            return "~ the order of labels changed"
        case "retired" | "restored":
            return f"~ {code}: {change.kind}"
        case "recoded":
            return f"~ {code}: recoded, was {before}"
        case "codebook":
            return f"~ codebook: {field} {sides}"
        case "attribute" | "relation":
            how = "changed" if before and after else "added" if after else "removed"
            return f"~ {change.kind} {code}: {how}"
        case kind:
            return f"~ {code}: {kind}, {field} {sides}"


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
