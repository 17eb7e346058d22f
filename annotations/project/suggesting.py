"""Suggestions by rule: what the rules for cues propose, stored for an analyst to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotations.changes import Op
from annotations.errors import UserError
from annotations.model import Document, Label, Status, new_id, now
from annotations.offsets import checked_fragments, quote
from annotations.project.exchange import Progress
from annotations.project.parsing import Parsing
from annotations.store import queries, writes

if TYPE_CHECKING:
    from annotations.language.cues import Suggestion

# What only some commands need is loaded there, so that the window starts as fast as without it.

ANNOTATOR = "Rules"
"""Who makes the suggestions of rules, unless somebody else is named."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion for a document; ``annotation`` is the id it is stored under."""

    document: Document
    annotation: str
    suggestion: Suggestion
    quote: str
    cues: tuple[str, ...]
    reason: str


@dataclass(slots=True)
class Proposals:
    """What the rules proposed, and what was left out.

    ``known``: passages that have the label already, or had it rejected; ``without_label``: how
    many were left out by label, because no codebook of the project has it; ``without_rules``: the
    documents in a language that has no rules.
    """

    made: list[Proposal] = field(default_factory=list)
    known: int = 0
    without_label: Counter[str] = field(default_factory=Counter)
    without_rules: list[Document] = field(default_factory=list)


class Suggesting(Parsing):
    """Proposing annotations by rule."""

    def proposals(
        self,
        documents: Iterable[str] = (),
        rules: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> Proposals:
        """Return what the rules (ids, or all) propose for the documents named, or all.

        Nothing is stored. Raises UserError for an unknown rule.
        """
        from annotations.language import cues

        self._check_rules(rules)
        result = Proposals()
        with self._store.snapshot() as connection:
            named = [self._lookup.document(id_) for id_ in documents]
            chosen = named or list(queries.documents(connection))
            for number, document in enumerate(chosen):
                if progress is not None:
                    progress(number, len(chosen))
                language = self.language_of(document)
                if language[:2].lower() not in cues.languages():
                    result.without_rules.append(document)
                    continue
                text = queries.text(connection, document.row)
                for suggestion in self._new(document, text, language, rules, result):
                    result.made.append(_proposal(document, text, suggestion))
        return result

    def suggest(
        self,
        documents: Iterable[str] = (),
        rules: Sequence[str] = (),
        *,
        annotator: str = ANNOTATOR,
        progress: Progress | None = None,
    ) -> Proposals:
        """Store what the rules propose, as one step: status "suggested", origin "rule:ID".

        Returns what was stored. Raises UserError for an unknown rule.
        """
        found = self.proposals(documents, rules, progress)
        if not found.made:
            return found
        time = now()
        with self._operation(Op.SUGGEST, {"number": len(found.made)}) as transaction:
            who = self._annotator_row(annotator)
            rows = []
            for proposal in found.made:
                rule = proposal.suggestion.rule
                label = self._label_of(rule.codebook, rule.label)
                assert label is not None
                rows.append(
                    writes.annotation_row(
                        uid=proposal.annotation,
                        document=proposal.document.row,
                        label=label.row,
                        annotator=who,
                        fragments=checked_fragments(
                            proposal.suggestion.fragments, proposal.document.length
                        ),
                        status=Status.SUGGESTED.value,
                        origin=f"rule:{rule.id}",
                        attributes={},
                        note=proposal.reason,
                        codebook_version=self._lookup.codebook(label.codebook).version,
                        created=time,
                        modified=time,
                    )
                )
            writes.insert_annotations(transaction.connection, rows)
        return found

    def _check_rules(self, rules: Sequence[str]) -> None:
        """Refuse a rule that no language has; one may have a rule that another lacks."""
        from annotations.language import cues

        known = {rule.id for code in cues.languages() for rule in cues.rules_of(code).rules}
        for name in rules:
            if name not in known:
                names = ", ".join(sorted(known))
                raise UserError(f"There is no rule “{name}”; there are: {names}.")

    def _new(
        self, document: Document, text: str, language: str, wanted: Sequence[str], result: Proposals
    ) -> Iterator[Suggestion]:
        """Yield the suggestions that the document does not have in any form."""
        from annotations.language import cues
        from annotations.language.tokens import words

        rules = cues.rules_of(language)
        ids = {rule.id for rule in rules.rules}
        here = [name for name in wanted if name in ids]
        if wanted and not here:
            return
        there = {
            (annotation.codebook, annotation.label, annotation.fragments)
            for annotation in self._lookup.with_names(
                lambda names: queries.annotations_of(self._connection, names, document)
            )
        }
        for suggestion in cues.suggestions(text, words(text, language), rules, here):
            rule = suggestion.rule
            key = rule.codebook, rule.label, suggestion.fragments
            if self._label_of(rule.codebook, rule.label) is None:
                result.without_label[rule.label] += 1
            elif key in there:
                result.known += 1
            else:
                there.add(key)
                yield suggestion

    def _label_of(self, codebook: str, code: str) -> Label | None:
        names = self._lookup.names
        row = names.label_rows.get((codebook, code))
        label = names.labels[row] if row is not None else None
        return label if label is not None and not label.retired else None


def _proposal(document: Document, text: str, suggestion: Suggestion) -> Proposal:
    return Proposal(
        document,
        new_id(),
        suggestion,
        quote(text, suggestion.fragments),
        tuple(text[start:end] for start, end in suggestion.cues),
        suggestion.reason(text),
    )
