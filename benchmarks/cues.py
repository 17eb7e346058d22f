"""How often the rules for cues agree with human annotations, and how much they miss.

``python -m benchmarks.cues`` prints one JSON line. References are the two annotated texts of the
sample, the reference article where ``../shared/articles`` is there, and, under ``held_out``, the
texts of ``benchmarks/held_out``, which were annotated before any rule was asked and on which no
rule may be tuned; ``all`` takes them together. ``--wrong`` prints instead what the rules suggest
and no human marked, and what they missed, a line each, but nothing of what is held out.

A suggestion is right where a human put the same label on a passage that overlaps it (``half``:
that shares half of the joint length); ``recall`` counts only labels that some rule suggests.
``other`` is the share of the wrong ones that overlap a passage with another label; ``figures``
counts the labels of that codebook alone. Where a spaCy model of the language is installed
(``parsed``), the rules that need lemmas are asked too.

Read the figures with care: each text has one annotator, nobody annotated everything that a rule
may rightly propose, and who wrote the rules had read the texts.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from annotations.language import cues, pipelines
from annotations.language.tokens import words
from annotations.language.worker import Worker
from annotations.offsets import Fragments
from annotations.project.sample import _found

_ARTICLES = Path(__file__).parents[2] / "shared" / "articles"
_HELD_OUT = Path(__file__).parent / "held_out"

Marked = list[tuple[str, Fragments]]
Counts = tuple[int, int, int, int]


def _sample(language: str) -> tuple[str, Marked]:
    return _annotated(resources.files("resources") / "sample", f"vernoize-{language}")


def _annotated(folder: Traversable, name: str) -> tuple[str, Marked]:
    text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
    facts = json.loads((folder / f"{name}.annotations.json").read_bytes())
    marked = [
        (entry["label"], _found(text, entry["fragments"], entry.get("occurrence", 1)))
        for entry in facts["annotations"]
        if entry.get("origin", "human") == "human"
    ]
    return text, marked


def _article() -> tuple[str, Marked]:
    text = (_ARTICLES / "article_fr.txt").read_bytes().decode("utf-8")
    marked: Marked = []
    for line in (_ARTICLES / "article_fr.reference.jsonl").read_text("utf-8").splitlines():
        span = json.loads(line)
        for label in (span["semeval2023"], span["figure"]):
            if label:
                marked.append((label, ((span["start"], span["end"]),)))
    return text, marked


def _positions(fragments: Fragments) -> set[int]:
    return {at for start, end in fragments for at in range(start, end)}


def _agree(one: Fragments, other: Fragments, share: float) -> bool:
    a, b = _positions(one), _positions(other)
    return len(a & b) > share * len(a | b)


@dataclass(frozen=True)
class _Text:
    """A text with what a human marked in it and what the rules make of it."""

    text: str
    marked: Marked
    made: list[cues.Suggestion]
    parsed: bool
    known: frozenset[str]
    figures: frozenset[str]

    def counts(self, share: float = 0.0, *, figures: bool = False) -> Counts:
        """Return how many are right of how many suggested, and met of how many marked."""
        labels = self.figures if figures else self.known
        made = [s for s in self.made if s.rule.label in labels]
        marked = [(label, f) for label, f in self.marked if label in labels]
        right = sum(_any(s.rule.label, s.fragments, self.marked, share) for s in made)
        met = sum(_met(label, f, self.made, share) for label, f in marked)
        return right, len(made), met, len(marked)

    def wrong(self) -> list[cues.Suggestion]:
        """Return what no human marked with its label."""
        return [s for s in self.made if not _any(s.rule.label, s.fragments, self.marked, 0.0)]


def _asked(language: str, text: str, marked: Marked, worker: Worker) -> _Text:
    there = bool(pipelines.available() and pipelines.model(language))
    parse = worker.parse(text, language).result() if there else None
    rules = cues.rules_of(language)
    made = list(cues.suggestions(text, words(text, language), rules, parse=parse))
    known = frozenset(rule.label for rule in rules.rules)
    figures = frozenset(rule.label for rule in rules.rules if rule.codebook == "figures")
    return _Text(text, marked, made, parse is not None, known, figures)


def _measured(asked: _Text) -> dict[str, Any]:
    wrong = asked.wrong()
    near = sum(any(_agree(s.fragments, f, 0.0) for _, f in asked.marked) for s in wrong)
    return {
        "suggestions": len(asked.made),
        "parsed": asked.parsed,
        "figures": _scores(asked.counts(figures=True)),
        "overlap": _scores(asked.counts()),
        "half": _scores(asked.counts(0.5)),
        "other": round(near / len(wrong), 2) if wrong else None,
        "rules": _by_rule(asked),
    }


def _together(texts: Iterable[_Text]) -> dict[str, Any]:
    there = list(texts)
    result: dict[str, Any] = {"suggestions": sum(len(text.made) for text in there)}
    for name, figures in (("figures", True), ("overlap", False)):
        rows = [text.counts(figures=figures) for text in there]
        right, made, met, wanted = (sum(column) for column in zip(*rows, strict=True))
        result[name] = _scores((right, made, met, wanted))
    return result


def _any(label: str, fragments: Fragments, marked: Marked, share: float) -> bool:
    return any(label == name and _agree(fragments, other, share) for name, other in marked)


def _met(label: str, fragments: Fragments, made: list[cues.Suggestion], share: float) -> bool:
    return any(s.rule.label == label and _agree(s.fragments, fragments, share) for s in made)


def _scores(counts: Counts) -> dict[str, float | None]:
    right, made, met, wanted = counts
    return {
        "precision": round(right / made, 2) if made else None,
        "recall": round(met / wanted, 2) if wanted else None,
    }


def _by_rule(asked: _Text) -> dict[str, list[int]]:
    """Return [right, suggested, met, marked by a human] by rule."""
    wrong = Counter(s.rule.id for s in asked.wrong())
    suggested = Counter((s.rule.id, s.rule.label) for s in asked.made)
    marked = Counter(label for label, _ in asked.marked)
    found = Counter(label for label, f in asked.marked if _met(label, f, asked.made, 0.0))
    return {
        rule: [number - wrong[rule], number, found[label], marked[label]]
        for (rule, label), number in sorted(suggested.items())
    }


def _print_wrong(name: str, asked: _Text) -> None:
    for mark, held in (
        ("wrong", [(s.rule.id, s.fragments) for s in asked.wrong()]),
        ("missed", [m for m in asked.marked if m[0] in asked.known and not _found_by(asked, m)]),
    ):
        for label, fragments in held:
            quoted = " … ".join(" ".join(asked.text[a:b].split()) for a, b in fragments)
            print(name, mark, label, quoted, sep="\t")


def _found_by(asked: _Text, marked: tuple[str, Fragments]) -> bool:
    return _met(*marked, asked.made, 0.0)


def main() -> None:
    """Measure and print."""
    texts = {f"sample_{code}": (code, *_sample(code)) for code in ("fr", "en")}
    if _ARTICLES.is_dir():
        texts["article_fr"] = ("fr", *_article())
    held_out = {
        path.stem: (path.stem[:2], *_annotated(_HELD_OUT, path.stem))
        for path in sorted(_HELD_OUT.glob("*.txt"))
    }
    with Worker() as worker:
        asked = {name: _asked(*text, worker) for name, text in texts.items()}
        kept = {name: _asked(*text, worker) for name, text in held_out.items()}
    if "--wrong" in sys.argv[1:]:
        for name, text in asked.items():
            _print_wrong(name, text)
        return
    result = {name: _measured(text) for name, text in asked.items()}
    result["held_out"] = {name: _measured(text) for name, text in kept.items()}
    result["held_out"]["all"] = _together(kept.values())
    print(json.dumps(result))


if __name__ == "__main__":
    main()
