"""Suggestions by rule: what the rules for cues propose, stored for an analyst to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotations.changes import Op
from annotations.language import pipelines
from annotations.model import Annotation, Codebook, Document, Label, Status, new_id, now
from annotations.offsets import Fragments, checked_fragments, quote
from annotations.project import attributes as attribute_values
from annotations.project.exchange import Progress
from annotations.project.rule_sets import ORIGIN, RuleSets
from annotations.project.voicing import Voicing
from annotations.store import queries, writes

if TYPE_CHECKING:
    from annotations.language.cues import Suggestion
    from annotations.language.rules import Rules

# What only some commands need is loaded there, so that the window starts as fast as without it.

ANNOTATOR = "Rules"
"""Who makes the suggestions of rules, unless somebody else is named."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion for a document; ``annotation`` is the id it is stored under.

    ``cues``: the words that fired; where they stand says ``suggestion.cues`` (code points).
    """

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
    documents in a language that has no rules; ``unparsed``: the documents that rules which need
    lemmas were not asked of, because they are not parsed; ``words_only``: those whose parse has no
    lemmas, because there was no model for their language.
    """

    made: list[Proposal] = field(default_factory=list)
    known: int = 0
    without_label: Counter[str] = field(default_factory=Counter)
    without_rules: list[Document] = field(default_factory=list)
    unparsed: list[Document] = field(default_factory=list)
    words_only: list[Document] = field(default_factory=list)


class Suggesting(RuleSets, Voicing):
    """Proposing annotations by rule."""

    def proposals(
        self,
        documents: Iterable[str] = (),
        rules: Sequence[str] = (),
        progress: Progress | None = None,
        *,
        extra: Sequence[Rules] = (),
        language: str = "en",
    ) -> Proposals:
        """Return what rules propose for the documents named, or all; nothing is stored.

        ``rules``: ids, or all that are not switched off; ``extra``: rules of files besides those
        of the project; ``language``: of the reasons, where rules explain themselves in it.
        ``progress`` raises CancelledError to stop. Raises UserError for an unknown rule.
        """
        from annotations.language.rules import code_of, unknown

        unknown(rules, self._known_rules(extra))
        result = Proposals()
        asked: dict[str, Rules] = {}
        # Inside a snapshot names are read anew whenever they are asked for, once a suggestion.
        self._lookup.keep_names()
        with self._store.snapshot() as connection:
            named = [self._lookup.document(id_) for id_ in documents]
            chosen = named or list(queries.documents(connection))
            for number, document in enumerate(chosen):
                if progress is not None:
                    progress(number, len(chosen))
                code = code_of(self.language_of(document))
                if not code:
                    result.without_rules.append(document)
                    continue
                text = queries.text(connection, document.row)
                if code not in asked:
                    asked[code] = self._rules_here(code, extra, all_=bool(rules))
                for suggestion in self._new(document, text, asked[code], rules, result):
                    reason = suggestion.reason(text, language)
                    result.made.append(_proposal(document, text, suggestion, reason))
        return result

    def suggest(
        self,
        documents: Iterable[str] = (),
        rules: Sequence[str] = (),
        *,
        annotator: str = ANNOTATOR,
        progress: Progress | None = None,
        extra: Sequence[Rules] = (),
        language: str = "en",
    ) -> Proposals:
        """Store what the rules propose, as one step: status "suggested", origin "rule:ID".

        Takes what ``proposals`` takes and returns what was stored; the reason becomes the note,
        and the attribute ``cue`` keeps where the words stand that fired (``cue_of``). Raises
        UserError for an unknown rule.
        """
        found = self.proposals(documents, rules, progress, extra=extra, language=language)
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
                book = self._lookup.codebook(label.codebook)
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
                        origin=f"{ORIGIN}{rule.id}",
                        attributes=self._attributes_of(proposal, book),
                        note=proposal.reason,
                        codebook_version=book.version,
                        created=time,
                        modified=time,
                    )
                )
            writes.insert_annotations(transaction.connection, rows)
        return found

    def cue_of(self, annotation: Annotation) -> Fragments:
        """Return where the words stand that made a rule suggest it (code points); () for others."""
        length = self._lookup.document(annotation.document).length
        return attribute_values.cue_ranges(annotation.attributes, length)

    def _attributes_of(self, proposal: Proposal, codebook: Codebook) -> dict[str, Any]:
        """Return the cue, and the voice: a loaded word in a quotation is not the author's."""
        cue = {attribute_values.CUE: attribute_values.cue_value(proposal.suggestion.cues)}
        fragments = proposal.suggestion.fragments
        return self._with_voice(proposal.document.id, fragments, codebook, cue)

    def _new(
        self, document: Document, text: str, rules: Rules, wanted: Sequence[str], result: Proposals
    ) -> Iterator[Suggestion]:
        """Yield the suggestions that the document does not have in any form."""
        from annotations.language import cues
        from annotations.language.tokens import words

        ids = {rule.id for rule in rules.rules}
        here = [name for name in wanted if name in ids]
        if wanted and not here:
            return
        asked = cues.chosen(rules, here)
        parse = None
        if any(cues.needs_parse(rule) for rule in asked):
            parse = self.parse_of(document.id)
            if parse is None:
                result.unparsed.append(document)
            elif pipelines.words_only(parse.pipeline):
                result.words_only.append(document)
        stored = self._lookup.with_names(
            lambda names: queries.annotations_of(self._connection, names, document)
        )
        there = {(one.codebook, one.label, one.fragments) for one in stored}
        tokens = words(text, rules.language)
        for suggestion in cues.suggestions(text, tokens, rules, here, parse):
            rule = suggestion.rule
            key = rule.codebook, rule.label, suggestion.fragments
            if self._label_of(rule.codebook, rule.label) is None:
                result.without_label[rule.label] += 1
            elif key in there or _proposed_before(suggestion, stored):
                result.known += 1
            else:
                there.add(key)
                yield suggestion

    def _label_of(self, codebook: str, code: str) -> Label | None:
        names = self._lookup.names
        row = names.label_rows.get((codebook, code))
        label = names.labels[row] if row is not None else None
        return label if label is not None and not label.retired else None


def _proposed_before(suggestion: Suggestion, stored: Iterable[Annotation]) -> bool:
    """Whether the rule proposed this passage already, which then got other edges or a label."""
    origin = f"{ORIGIN}{suggestion.rule.id}"
    cue = attribute_values.cue_value(suggestion.cues)
    return any(
        one.attributes.get(attribute_values.CUE) == cue for one in stored if one.origin == origin
    )


def _proposal(document: Document, text: str, suggestion: Suggestion, reason: str) -> Proposal:
    return Proposal(
        document,
        new_id(),
        suggestion,
        quote(text, suggestion.fragments),
        tuple(text[start:end] for start, end in suggestion.cues),
        reason,
    )
