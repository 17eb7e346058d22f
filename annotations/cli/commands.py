"""The commands. Each opens the project, calls it, and says in words what was done."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version as part_version
from pathlib import Path
from typing import Annotated, Any

import typer

from annotations import codebooks as codebook_files
from annotations.changes import OPS, Changes, HistoryStep, Op
from annotations.errors import UserError
from annotations.formats import jsonl, registry
from annotations.model import Report, in_language
from annotations.project import Project
from annotations.readers import registry as readers

app = typer.Typer(
    help="Elocutio: annotate rhetorical devices in articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
ProjectFile = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file (.elocutio).")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of words.")]
Who = Annotated[str, typer.Option("--annotator", help="Who annotates (added when new).")]


@app.callback(invoke_without_command=True)
def top(
    version: Annotated[bool, typer.Option("--version", help="Versions of the parts.")] = False,
    self_test: Annotated[bool, typer.Option("--self-test", help="Does the program work?")] = False,
) -> None:
    """Annotate rhetorical devices in articles."""
    if version:
        for part in ("elocutio", "SQLAlchemy", "msgspec", "numpy"):
            print(part, part_version(part))
        raise typer.Exit
    if self_test:
        from annotations.cli.selftest import self_test as run_self_test

        run_self_test()
        raise typer.Exit


@app.command()
def new(
    project: ProjectFile,
    codebook: Annotated[list[str] | None, typer.Option(help="Shipped id or file.")] = None,
    language: Annotated[str, typer.Option(help="Language of the documents, such as fr.")] = "",
) -> None:
    """Create a project. A file that exists is never overwritten."""
    books = codebook or ["semeval-2023"]
    with Project.create(project, codebooks=books, language=language):
        print(f"{project}: created with {', '.join(books)}.")


@app.command()
def add(
    project: ProjectFile, files: Annotated[list[Path], typer.Argument(metavar="FILE…")]
) -> None:
    """Add documents; a folder adds what it holds. All of them, or none."""
    texts = [readers.read(path) for entry in files for path in readers.files_in(entry)]
    with Project.open(project) as opened:
        for document in opened.add_documents(texts):
            print(f"{document.id}  {document.title} ({document.length} characters)")


@app.command(name="import")
def import_(
    project: ProjectFile,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    format_: Annotated[str, typer.Option("--format", help="See “elocutio formats”.")] = "",
    annotator: Who = "",
    create_labels: Annotated[
        bool, typer.Option("--create-labels", help="Make labels that are missing.")
    ] = False,
) -> None:
    """Bring in annotations, with their documents; each file is one step or nothing."""
    with Project.open(project) as opened:
        for path in files:
            code = format_ or registry.for_file(path).code
            report = opened.import_(code, path, annotator=annotator, create_labels=create_labels)
            print(f"{path}:")
            _print_report(report, sys.stdout)


@app.command()
def export(
    project: ProjectFile,
    out: Annotated[str, typer.Option("-o", "--out", help="A file, or - for standard output.")],
    format_: Annotated[str, typer.Option("--format", help="See “elocutio formats”.")] = "jsonl",
    annotator: Annotated[str, typer.Option(help="Only what this annotator made.")] = "",
    document: Annotated[str, typer.Option(help="Only this document (id).")] = "",
) -> None:
    """Write annotation sets. A file appears only when it is complete."""
    target: Any = sys.stdout.buffer if out == "-" else Path(out)
    with Project.open(project, read_only=True) as opened:
        report = opened.export(format_, target, document=document, annotator=annotator)
    sys.stdout.flush()
    _print_report(report, sys.stderr)


@app.command()
def annotate(
    project: ProjectFile,
    document: Annotated[str, typer.Option(help="The document's id.")],
    start: Annotated[int, typer.Option(help="First character (code points, from 0).")],
    end: Annotated[int, typer.Option(help="Behind the last character.")],
    label: Annotated[str, typer.Option(help="The label's code.")],
    codebook: Annotated[str, typer.Option(help="Its codebook, where several have it.")] = "",
    annotator: Who = "",
    note: Annotated[str, typer.Option(help="A note.")] = "",
) -> None:
    """Put a label on a passage."""
    with Project.open(project) as opened:
        made = opened.annotate(
            document, [(start, end)], label, codebook=codebook, annotator=annotator, note=note
        )
        print(f"{made.id}  {opened.text(document)[start:end]}")


@app.command()
def undo(project: ProjectFile) -> None:
    """Take back the last step."""
    with Project.open(project) as opened:
        step = opened.next_undo()
        _print_flip("Undone", step, opened.undo(), opened)


@app.command()
def redo(project: ProjectFile) -> None:
    """Do the step again that was taken back."""
    with Project.open(project) as opened:
        step = opened.next_redo()
        _print_flip("Redone", step, opened.redo(), opened)


@app.command()
def history(
    project: ProjectFile,
    limit: Annotated[int, typer.Option(help="At most so many steps; -1 for all.")] = -1,
    as_json: Json = False,
) -> None:
    """List the steps, newest first."""
    with Project.open(project, read_only=True) as opened:
        steps = opened.history(limit)
        if as_json:
            rows = [
                {"id": s.id, "op": s.op, "detail": s.detail, "annotator": s.annotator}
                | {"created": s.created, "undone": s.undone}
                for s in steps
            ]
            print(json.dumps(rows, ensure_ascii=False))
            return
        for step in steps:
            mark = "  (undone)" if step.undone else ""
            print(f"{step.created}  {step.annotator}  {_words(step, opened)}{mark}")


@app.command()
def info(project: ProjectFile, as_json: Json = False) -> None:
    """Count documents, annotations by label and annotator; name the codebooks."""
    with Project.open(project, read_only=True) as opened:
        facts = _facts(opened)
    if as_json:
        print(json.dumps(facts, ensure_ascii=False))
        return
    for name, value in facts.items():
        if isinstance(value, dict):
            print(f"{name}:")
            for key, number in value.items():
                print(f"  {key}: {number}")
        else:
            print(f"{name}: {value}")


@app.command()
def check(project: ProjectFile) -> None:
    """Check the integrity of file, references, offsets and history."""
    with Project.open(project, read_only=True) as opened:
        faults = opened.check()
    for sentence in faults:
        print(sentence)
    if faults:
        raise UserError(f"{len(faults)} faults.", file=str(project))
    print(f"{project}: sound.")


@app.command()
def verify(file: Annotated[Path, typer.Argument(metavar="FILE.jsonl")]) -> None:
    """Check that the offsets, quotes and texts of a JSONL file agree."""
    faults = list(jsonl.verify(file))
    for sentence in faults:
        print(sentence)
    if faults:
        raise UserError(f"{len(faults)} faults.", file=str(file))
    print(f"{file}: sound.")


@app.command()
def formats(as_json: Json = False) -> None:
    """List what can be read and written, and what each format cannot carry."""
    rows = [
        {"code": f.code, "name": f.name, "reads": f.read is not None}
        | {"writes": f.write is not None, "suffixes": f.suffixes, "losses": f.losses}
        for f in registry.FORMATS
    ]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    for entry in registry.FORMATS:
        print(f"{entry.code}  {entry.name}; does not carry: {', '.join(entry.losses)}")


@app.command()
def codebooks(as_json: Json = False) -> None:
    """List the codebooks that come with the program."""
    books = [codebook_files.load(id_) for id_ in codebook_files.shipped()]
    if as_json:
        rows = [{"id": b.id, "version": b.version, "name": dict(b.name)} for b in books]
        print(json.dumps(rows, ensure_ascii=False))
        return
    for book in books:
        print(f"{book.id} {book.version}  {in_language(book.name, 'en')}")


def _print_report(report: Report, stream: Any) -> None:
    parts = (("read", report.read), ("written", report.written), ("changed", report.changed))
    for name, counts in (*parts, ("left out", report.left_out)):
        for what, number in counts.items():
            print(f"  {name}: {number} {what}", file=stream)


def _print_flip(
    done: str, step: HistoryStep | None, changes: Changes | None, opened: Project
) -> None:
    if step is None or changes is None:
        print("There is nothing to do.")
    else:
        print(f"{done}: {_words(step, opened)}.")


def _words(step: HistoryStep, opened: Project) -> str:
    names = {(lb.codebook, lb.code): lb.name for b in opened.codebooks() for lb in b.labels}
    values = {}
    for key, value in step.detail.items():
        pair = tuple(value) if isinstance(value, list) else ()
        known = names.get(pair) if len(pair) == 2 else None
        values[key] = in_language(known, "en") if known else value
    try:
        return OPS[Op(step.op)].format(**values)
    except (KeyError, ValueError, IndexError):
        return step.op


def _facts(opened: Project) -> dict[str, Any]:
    labels = {lb.row: f"{lb.codebook}/{lb.code}" for b in opened.codebooks() for lb in b.labels}
    people = {who.row: who.name for who in opened.annotators()}
    by_label = opened.counts_by_label()
    documents = opened.documents()
    return {
        "project": opened.name,
        "schema_version": opened.schema_version,
        "documents": len(documents),
        "characters": sum(d.length for d in documents),
        "annotations": sum(by_label.values()),
        "by_label": {labels[row]: number for row, number in sorted(by_label.items())},
        "by_annotator": {people[r]: n for r, n in opened.counts_by_annotator().items()},
        "codebooks": {b.id: b.version for b in opened.codebooks()},
    }
