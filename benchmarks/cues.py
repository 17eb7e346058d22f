"""How often the rules for cues agree with human annotations, and how much they miss.

``python -m benchmarks.cues`` prints one JSON line. References are the two annotated texts of the
sample, and the reference article where ``../shared/articles`` is there. A suggestion is right
where a human put the same label on a passage that overlaps it (``half``: that shares half of the
joint length); ``recall`` counts only labels that some rule suggests. ``other`` is the share of
the wrong ones that overlap a passage with another label; ``figures`` counts the labels of that
codebook alone. Where a spaCy model of the language is installed (``parsed``), the rules that need
lemmas are asked too.

Read the figures with care: each text has one annotator, nobody annotated everything that a rule
may rightly propose, and who wrote the rules had read the texts.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

from annotations.language import cues, pipelines
from annotations.language.parse import Parse
from annotations.language.tokens import words
from annotations.language.worker import Worker
from annotations.offsets import Fragments
from annotations.project.sample import _found

_ARTICLES = Path(__file__).parents[2] / "shared" / "articles"

Marked = list[tuple[str, Fragments]]


def _sample(language: str) -> tuple[str, Marked]:
    folder = resources.files("resources") / "sample"
    text = (folder / f"vernoize-{language}.txt").read_bytes().decode("utf-8")
    facts = json.loads((folder / f"vernoize-{language}.annotations.json").read_text("utf-8"))
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


def _measured(text: str, language: str, marked: Marked, parse: Parse | None) -> dict[str, Any]:
    rules = cues.rules_of(language)
    made = list(cues.suggestions(text, words(text, language), rules, parse=parse))
    known = {rule.label for rule in rules.rules}
    result: dict[str, Any] = {"suggestions": len(made), "parsed": parse is not None}
    figures = {rule.label for rule in rules.rules if rule.codebook == "figures"}
    result["figures"] = _scored(
        [s for s in made if s.rule.label in figures], [m for m in marked if m[0] in figures], 0.0
    )
    for name, share in (("overlap", 0.0), ("half", 0.5)):
        right = [s for s in made if _any(s.rule.label, s.fragments, marked, share)]
        wanted = [(label, fragments) for label, fragments in marked if label in known]
        met = [(label, f) for label, f in wanted if _met(label, f, made, share)]
        result[name] = _scores(len(right), len(made), len(met), len(wanted))
        if name == "overlap":
            wrong = [s for s in made if s not in right]
            near = sum(any(_agree(s.fragments, f, 0.0) for _, f in marked) for s in wrong)
            result["other"] = round(near / len(wrong), 2) if wrong else None
            result["rules"] = _by_rule(made, right, met, wanted)
    return result


def _scored(made: list[cues.Suggestion], marked: Marked, share: float) -> dict[str, float | None]:
    right = [s for s in made if _any(s.rule.label, s.fragments, marked, share)]
    met = [(label, f) for label, f in marked if _met(label, f, made, share)]
    return _scores(len(right), len(made), len(met), len(marked))


def _any(label: str, fragments: Fragments, marked: Marked, share: float) -> bool:
    return any(label == name and _agree(fragments, other, share) for name, other in marked)


def _met(label: str, fragments: Fragments, made: list[cues.Suggestion], share: float) -> bool:
    return any(s.rule.label == label and _agree(s.fragments, fragments, share) for s in made)


def _scores(right: int, made: int, met: int, wanted: int) -> dict[str, float | None]:
    return {
        "precision": round(right / made, 2) if made else None,
        "recall": round(met / wanted, 2) if wanted else None,
    }


def _by_rule(
    made: Iterable[cues.Suggestion],
    right: Iterable[cues.Suggestion],
    met: Marked,
    wanted: Marked,
) -> dict[str, list[int]]:
    """Return [right, suggested, met, marked by a human] by rule."""
    suggested = Counter((s.rule.id, s.rule.label) for s in made)
    correct = Counter((s.rule.id, s.rule.label) for s in right)
    marked, found = Counter(label for label, _ in wanted), Counter(label for label, _ in met)
    return {
        rule: [correct[rule, label], number, found[label], marked[label]]
        for (rule, label), number in sorted(suggested.items())
    }


def main() -> None:
    """Measure and print."""
    texts = {f"sample_{code}": (code, *_sample(code)) for code in ("fr", "en")}
    if _ARTICLES.is_dir():
        texts["article_fr"] = ("fr", *_article())
    result = {}
    with Worker() as worker:
        for name, (language, text, marked) in texts.items():
            there = bool(pipelines.available() and pipelines.model(language))
            parse = worker.parse(text, language).result() if there else None
            result[name] = _measured(text, language, marked, parse)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
