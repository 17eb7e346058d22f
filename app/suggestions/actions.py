"""The rows of the ``ACTIONS`` table that are about suggestions."""

from __future__ import annotations

from app.action_spec import ActionSpec, When

SUGGESTION_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "suggest",
        "&Suggest in this document",
        "Suggestions",
        When.WRITABLE_DOCUMENT,
        ("Ctrl+Shift+G",),
        "flask-conical",
        hint="Lets the rules propose annotations; nothing is accepted by itself.",
    ),
    ActionSpec(
        "suggest_by_rules",
        "S&uggest by chosen rules…",
        "Suggestions",
        When.WRITABLE,
        hint="Chooses rules and documents, with counts of what each would propose.",
    ),
    ActionSpec(
        "review",
        "Re&view",
        "Suggestions",
        When.PROJECT,
        ("F7",),
        checkable=True,
        separator=True,
        hint="Shows one suggestion after another, with its cue and its rule.",
    ),
    ActionSpec(
        "show_suggestions",
        "S&how in the text",
        "Suggestions",
        When.PROJECT,
        ("F6",),
        checkable=True,
    ),
    ActionSpec(
        "accept",
        "&Accept",
        "Suggestions",
        When.SUGGESTION,
        ("Ctrl+Shift+Y",),
        "check",
        separator=True,
    ),
    ActionSpec(
        "accept_as",
        "Accept &with another label…",
        "Suggestions",
        When.SUGGESTION,
        ("Shift+Return", "Shift+Enter"),
        "tag",
        context="view",
        hint="Shift and the letter of a label do it at once.",
    ),
    ActionSpec(
        "reject",
        "&Reject",
        "Suggestions",
        When.SUGGESTION,
        ("Ctrl+Shift+N",),
        "x",
    ),
    ActionSpec(
        "accept_rule",
        "A&ll of this rule…",
        "Suggestions",
        When.SUGGESTION,
        hint="Accepts all that the rule suggests, after a look at each of them.",
    ),
    ActionSpec(
        "edit_rules",
        "Edit rul&es…",
        "Suggestions",
        When.PROJECT,
        separator=True,
        hint="Switches rules on and off, changes, adds and shares them, tries them at once.",
    ),
)
