"""What the window says of a rule: its name, its explanation, how often it was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.model import Annotation, in_language
from annotations.project.rule_sets import ORIGIN, RuleCounts
from app import languages
from app.i18n import counted, tr

if TYPE_CHECKING:
    from annotations.language.rules import Rule


def rule_name(rule: Rule) -> str:
    """Return a rule's name: its id in plain words where it has none."""
    named = in_language(rule.name, languages.current())
    return named or rule.id.replace("_", " ").replace("-", " ").capitalize()


def rule_reason(rule: Rule) -> str:
    """Return why a rule proposes something."""
    return in_language(rule.explanation, languages.current())


def counts_words(counts: RuleCounts) -> str:
    """Return how often the project accepted what a rule proposed."""
    decided = counts.accepted + counts.rejected
    if not decided:
        return tr("Nothing of this rule is decided in this project yet.")
    return counted(
        decided,
        "Accepted {accepted} of {n} decided so far in this project.",
        "Accepted {accepted} of {n} decided so far in this project.",
        accepted=counts.accepted,
    )


def rule_of(annotation: Annotation) -> str:
    """Return the id of the rule that made an annotation, "" where none did."""
    origin = annotation.origin
    return origin.removeprefix(ORIGIN) if origin.startswith(ORIGIN) else ""
