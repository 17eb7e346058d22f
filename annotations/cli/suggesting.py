"""The command that lets rules propose annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotations.cli.invocation import Invocation
from annotations.cli.output import counted, progress_bar, say, say_json, shown, tell, titles
from annotations.cli.parameters import AsJson, ProjectPath

if TYPE_CHECKING:
    from annotations.language.rules import Rules
    from annotations.model import Document
    from annotations.project.suggesting import Proposal, Proposals


def suggest(
    ctx: typer.Context,
    project: ProjectPath,
    rules: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID|FILE",
            help="Only this rule, such as anaphora, or the rules of this file; may be repeated.",
        ),
    ] = None,
    document: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this document: id, title or number; repeatable."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be suggested; store nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Let rules propose annotations, as one step: figures by their shape, labels by their words.

    Suggestions wait for somebody to accept or reject them. What has the label already, or was
    rejected, is not suggested again. There are rules for French and English, and files of your
    own (--rules my-rules.json; see the guide, Suggestions).

    With --json: “suggestions” (objects with “document”, “annotation”, “rule”, “label”, “codebook”,
    “fragments”, “quote”, “cues”, “cue_ranges”, “reason”), and what was left out: “known” (number),
    “without_label” (numbers by label), “without_rules”, “unparsed”,
    “words_only” (ids of documents).
    """
    from annotations.cli.words import find_document

    call: Invocation = ctx.obj
    with call.opened(project, read_only=dry_run) as opened:
        chosen = [find_document(opened, name).id for name in document or ()]
        propose = opened.proposals if dry_run else opened.suggest
        ids, files = _asked(rules or ())
        with progress_bar("Reading documents") as progress:
            found = propose(chosen, ids, progress=progress, extra=files)
        language = opened.language
    if as_json:
        say_json(_facts(found))
        return
    for proposal in found.made:
        label, title = proposal.suggestion.rule.label, shown(proposal.document.title)
        say(
            f"{proposal.suggestion.fragments[0][0]:>7}  {label}  {shown(proposal.quote)}  [{title}]"
        )
        say(f"         {shown(proposal.reason)}")
    for name, number in Counter(p.suggestion.rule.id for p in found.made).most_common():
        say(f"  {number:>5}  {name}")
    say(f"{counted(len(found.made), 'suggestion')}{', nothing stored' if dry_run else ''}.")
    _tell_left_out(found, language)


def _asked(names: Sequence[str]) -> tuple[list[str], list[Rules]]:
    """Return the ids to ask, and the rules of files; what ends in “.json” is a file."""
    from annotations.language.rules import read

    files = [read(Path(name)) for name in names if name.lower().endswith(".json")]
    ids = [name for name in names if not name.lower().endswith(".json")]
    return ids + [rule.id for one in files for rule in one.rules], files


def _facts(found: Proposals) -> dict[str, Any]:
    return {
        "suggestions": [_fact(proposal) for proposal in found.made],
        "known": found.known,
        "without_label": dict(found.without_label),
        "without_rules": [document.id for document in found.without_rules],
        "unparsed": [document.id for document in found.unparsed],
        "words_only": [document.id for document in found.words_only],
    }


def _fact(proposal: Proposal) -> dict[str, Any]:
    rule = proposal.suggestion.rule
    return {
        "document": proposal.document.id,
        "annotation": proposal.annotation,
        "rule": rule.id,
        "label": rule.label,
        "codebook": rule.codebook,
        "fragments": [list(fragment) for fragment in proposal.suggestion.fragments],
        "quote": proposal.quote,
        "cues": list(proposal.cues),
        "cue_ranges": [list(cue) for cue in proposal.suggestion.cues],
        "reason": proposal.reason,
    }


def _tell_left_out(found: Proposals, language: str) -> None:
    if found.known:
        tell(f"Left out: {counted(found.known, 'passage')} with the label already, or rejected.")
    if found.without_label:
        labels = ", ".join(f"{label} ({n})" for label, n in found.without_label.most_common())
        tell(f"Left out, because the project has no such label: {labels}.")
    if found.without_rules:
        number = counted(len(found.without_rules), "document")
        named = "; ".join(_by_language(found.without_rules, language))
        tell(f"Left out: {number} in a language that has no rules: {named}.")
    if found.unparsed:
        number = counted(len(found.unparsed), "document")
        tell(f"Rules that need lemmas were not asked of {number}; run “elocutio parse” first.")
    if found.words_only:
        number = counted(len(found.words_only), "document")
        named = titles(found.words_only)
        tell(
            f"Rules that need lemmas were not asked of {number}, which have words only, because no "
            f"model for the language is installed: {named}."
        )


def _by_language(documents: Sequence[Document], otherwise: str) -> list[str]:
    """Return the languages of documents with their titles; ``otherwise`` is the project's."""
    spoken: dict[str, list[Document]] = {}
    for document in documents:
        spoken.setdefault(document.language or otherwise, []).append(document)
    return [
        f"{language or 'no language set'} ({len(some)}): {titles(some)}"
        for language, some in sorted(spoken.items())
    ]
