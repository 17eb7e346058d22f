"""What the window says of a rule: its name, its explanation, how often it was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.model import Annotation, in_language
from annotations.project.reviewing import RULE, Tally
from app.i18n import counted, tr

if TYPE_CHECKING:
    from annotations.language.cues import Rule


def rule_name(rule: Rule) -> str:
    """Return a rule's name: its id in plain words where it has none."""
    return rule.id.replace("_", " ").replace("-", " ").capitalize()


def rule_reason(rule: Rule, language: str) -> str:
    """Return why a rule proposes something."""
    return in_language(rule.explanation, language)


def tally_words(tally: Tally) -> str:
    """Return how often the project accepted what a rule proposed."""
    if not tally.decided:
        return tr("Nothing of this rule is decided in this project yet.")
    return counted(
        tally.decided,
        "Accepted {accepted} of {n} decided so far in this project.",
        "Accepted {accepted} of {n} decided so far in this project.",
        accepted=tally.accepted,
    )


def rule_of(annotation: Annotation) -> str:
    """Return the id of the rule that made an annotation, "" where none did."""
    origin = annotation.origin
    return origin.removeprefix(RULE) if origin.startswith(RULE) else ""
