"""The rules of a project: those that ship, its own, which are switched off, how they fared.

Own rules and switches lie in the project file, beside its history
(``docs/decisions/0022-rules-of-a-project.md``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.errors import UserError
from annotations.model import Status
from annotations.project.parsing import Parsing
from annotations.project.placing import replaced
from annotations.store import queries

if TYPE_CHECKING:
    from annotations.language.cues import Suggestion
    from annotations.language.rules import Rule, Rules

# What only some commands need is loaded there, so that the window starts as fast as without it.

ORIGIN = "rule:"
"""What the origin of an annotation begins with that a rule suggested; the rule's id follows."""

_STATE = "rules"


@dataclass(frozen=True, slots=True)
class RuleCounts:
    """How many annotations that a rule suggested are accepted, rejected, and still open."""

    accepted: int = 0
    rejected: int = 0
    suggested: int = 0


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule as a project has it.

    ``own``: made or changed here; ``ships``: the program has one of this id, which comes back when
    an own one is removed; ``on``: asked when all rules are.
    """

    rule: Rule
    language: str
    own: bool
    ships: bool
    on: bool
    needs_parse: bool
    counts: RuleCounts


class RuleSets(Parsing):
    """Listing, changing and sharing rules. Nothing of it is a step of the history."""

    def rule_counts(self) -> dict[str, RuleCounts]:
        """Return by rule id how this project decided about what the rule suggested."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for origin, status, number in queries.counts_by_origin(self._connection, ORIGIN):
            found[origin.removeprefix(ORIGIN)][status] = number
        return {
            rule: RuleCounts(
                counts.get(Status.ACCEPTED.value, 0),
                counts.get(Status.REJECTED.value, 0),
                counts.get(Status.SUGGESTED.value, 0),
            )
            for rule, counts in found.items()
        }

    def rules(self, language: str) -> tuple[RuleEntry, ...]:
        """Return all rules of a language, those switched off too.

        Raises UserError for a language that has no rules.
        """
        from annotations.language import cues, rules

        base = rules.rules_of(language)
        own = self._own(base.language)
        shipped = {rule.id for rule in base.rules}
        off, counts = self._off(), self.rule_counts()
        return tuple(
            RuleEntry(
                rule,
                base.language,
                rule.id in own,
                rule.id in shipped,
                rule.id not in off,
                cues.needs_parse(rule),
                counts.get(rule.id, RuleCounts()),
            )
            for rule in rules.joined(base, own.values()).rules
        )

    def rule(self, language: str, id_: str) -> Rule:
        """Return a rule by its id. Raises UserError when there is none."""
        from annotations.language import rules

        base = rules.rules_of(language)
        # Without the counts of ``rules``, for which all annotations are looked at.
        joined = rules.joined(base, self._own(base.language).values())
        found = {rule.id: rule for rule in joined.rules}
        rules.unknown([id_], found)
        return found[id_]

    def try_rule(self, document: str, rule: Rule) -> list[Suggestion]:
        """Return what a rule, kept or not, finds in a document; nothing is stored.

        A rule that needs lemmas finds nothing in a document that is not parsed
        (``parse_of``). Raises UserError for a rule that is not sound.
        """
        from annotations.language.cues import try_rule

        there = self._lookup.document(document)
        text = queries.text(self._connection, there.row)
        return try_rule(rule, text, self.language_of(there), self.parse_of(document))

    # -- changing

    def keep_rule(self, language: str, rule: Rule, replacing: str = "") -> None:
        """Add an own rule, or put it in the place of the one of its id, or of ``replacing``.

        A shipped rule is changed by keeping an own one of its id. Raises UserError for a rule that
        is not sound, and where the project is read only.
        """
        from annotations.language import rules

        rules.check(rule)
        own = self._own(self._code(language))
        if replacing not in ("", rule.id) and rule.id in own:
            raise UserError("There is a rule “{id}” already; take another id.", id=rule.id)
        if replacing in own and replacing != rule.id:
            own = {rule.id if id_ == replacing else id_: one for id_, one in own.items()}
        own[rule.id] = rule
        self._keep(own={self._code(language): own})

    def remove_rule(self, language: str, id_: str) -> None:
        """Take an own rule away; a shipped one of its id is back then. Annotations stay."""
        from annotations.language import rules

        own = self._own(self._code(language))
        if id_ not in own:
            rules.unknown([id_], (entry.rule.id for entry in self.rules(language)))
            raise UserError(
                "The rule “{id}” ships with the program and cannot be removed; switch it off.",
                id=id_,
            )
        del own[id_]
        self._keep(own={self._code(language): own})

    def switch_rule(self, id_: str, on: bool) -> None:
        """Ask a rule, or no longer, when all are asked; in every language that has it."""
        from annotations.language import rules

        rules.unknown([id_], self._known_rules())
        self._keep(off=self._off() - {id_} if on else self._off() | {id_})

    def share_rules(self, target: str | Path, language: str, ids: Sequence[str] = ()) -> int:
        """Write rules, the project's own or those named, to a file; return how many."""
        from annotations.language import rules

        entries = {entry.rule.id: entry for entry in self.rules(language)}
        rules.unknown(ids, entries)
        wanted = [e.rule for e in entries.values() if (e.rule.id in ids if ids else e.own)]
        if not wanted:
            raise UserError("The project has no rules of its own to share in this language.")
        with replaced(Path(target)) as out:
            out.write(rules.encoded(self._code(language), wanted))
        return len(wanted)

    def take_rules(self, source: str | Path) -> tuple[Rule, ...]:
        """Add the rules of a file, each in the place of an own one of its id; return them.

        Raises UserError that names file, rule and what is wrong; then none is added.
        """
        from annotations.language import rules

        found = rules.read(Path(source))
        code = self._code(found.language)
        self._keep(own={code: {**self._own(code), **{rule.id: rule for rule in found.rules}}})
        return found.rules

    # -- what is kept

    def _rules_here(self, language: str, extra: Iterable[Rules], *, all_: bool) -> Rules:
        """Return the rules to ask: shipped, own and ``extra`` ones; ``all_``: switched off too."""
        from annotations.language import rules

        base = rules.rules_of(language)
        more = [rule for one in extra if one.language == base.language for rule in one.rules]
        off = () if all_ else self._off() - {rule.id for rule in more}
        return rules.joined(base, {**self._own(base.language), **_by_id(more)}.values(), off)

    def _known_rules(self, extra: Iterable[Rules] = ()) -> set[str]:
        """Return the ids of all rules of all languages."""
        from annotations.language import rules

        known = {rule.id for one in extra for rule in one.rules}
        for code in rules.languages():
            known |= {rule.id for rule in rules.rules_of(code).rules} | set(self._own(code))
        return known

    @staticmethod
    def _code(language: str) -> str:
        from annotations.language import rules

        return rules.rules_of(language).language

    def _kept(self) -> Mapping[str, Any]:
        kept = self._store.state(_STATE, {})
        return kept if isinstance(kept, dict) else {}

    def _own(self, code: str) -> dict[str, Rule]:
        """Return the own rules of a language; what a damaged or newer file holds is left out."""
        from annotations.language import rules

        kept = self._kept().get("own")
        entries = kept.get(code, []) if isinstance(kept, dict) else []
        own: dict[str, Rule] = {}
        for values in entries if isinstance(entries, list) else ():
            try:
                made = rules.rule_of(values)
            except UserError:
                continue
            own[made.id] = made
        return own

    def _off(self) -> set[str]:
        off = self._kept().get("off")
        return {id_ for id_ in off if isinstance(id_, str)} if isinstance(off, list) else set()

    def _keep(
        self, own: Mapping[str, Mapping[str, Rule]] | None = None, off: set[str] | None = None
    ) -> None:
        import msgspec

        if self._store.read_only:
            raise UserError("The project is open for reading only; its rules cannot be changed.")
        kept = dict(self._kept())
        if own is not None:
            there = kept.get("own")
            plain = {code: msgspec.to_builtins(list(rules.values())) for code, rules in own.items()}
            kept["own"] = {**(there if isinstance(there, dict) else {}), **plain}
        if off is not None:
            kept["off"] = sorted(off)
        self._store.set_state(_STATE, kept)


def _by_id(rules: Iterable[Rule]) -> dict[str, Rule]:
    return {rule.id: rule for rule in rules}
