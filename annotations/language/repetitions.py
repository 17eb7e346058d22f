"""Detectors of figures of repetition: anaphora, epistrophe, anadiplosis, epizeuxis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotations.language.units import Clause, Sentence, Units, Word
from annotations.offsets import Fragments


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that has the shape of a figure, and the words that gave it away."""

    fragments: Fragments
    cues: Fragments


# -- the same words at the beginning or the end of units


def anaphora(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Sentences or clauses in a row that begin with the same words."""
    rows: list[Sequence[Sentence | Clause]] = [units.sentences]
    rows += [sentence.clauses for sentence in units.sentences]
    for row in rows:
        for run, length in _runs(units, [unit.words for unit in row], settings):
            openings = tuple((words[0].start, words[length - 1].end) for words in run)
            yield Found(openings, openings)


def epistrophe(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Sentences or clauses in a row that end with the same words."""
    rows: list[Sequence[Sentence | Clause]] = [units.sentences]
    rows += [sentence.clauses for sentence in units.sentences]
    for row in rows:
        backwards = [unit.words[::-1] for unit in row]
        for run, length in _runs(units, backwards, settings):
            ends = tuple((words[length - 1].start, words[0].end) for words in run)
            yield Found(ends, ends)


def _runs(
    units: Units, rows: Sequence[tuple[Word, ...]], settings: Mapping[str, int]
) -> Iterator[tuple[Sequence[tuple[Word, ...]], int]]:
    """Yield runs of rows that share their first words, and how many words they share.

    Three rows in a row share a telling word, or two words; two rows share three.
    """
    few, many = settings.get("few", 2), settings.get("many", 3)
    at = 0
    while at < len(rows) - 1:
        end = at + 1
        shared = _shared(rows[at], rows[end])
        best = (at, 0)
        while end < len(rows) and (now := min(shared, _shared(rows[at], rows[end]))) > 0:
            shared, end = now, end + 1
            forms = [word.form for word in rows[at][:shared]]
            telling = any(not units.is_weak(form) for form in forms)
            number = end - at
            long_enough = shared >= 2 or telling
            if (number >= many and long_enough) or (number >= few and shared >= 3 and telling):
                best = (end, shared)
        if best[1]:
            yield rows[at : best[0]], best[1]
            at = best[0]
        else:
            at += 1


def _shared(first: tuple[Word, ...], second: tuple[Word, ...]) -> int:
    number = 0
    for one, other in zip(first, second, strict=False):
        if one.form != other.form:
            break
        number += 1
    # What is repeated as a whole is a refrain, or one word; the row needs something more.
    return number if number < max(len(first), len(second)) else 0


def anadiplosis(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """A clause or sentence that begins with the last telling word of the one before it."""
    for first, second, mark in _clause_pairs(units):
        last = first.words[-1]
        if units.is_weak(last.form) or (mark in ",!" and len(second.words) == 1):
            continue
        for number, word in enumerate(second.words[:2]):
            goes_on = number + 1 < len(second.words) or (mark in ".!?" and len(second.words) == 1)
            if word.form == last.form and len(first.words) > 1 and goes_on:
                start = _with_same_words_before(first, second, number)
                yield Found(
                    (
                        (first.words[-1 - start].start, last.end),
                        (second.words[number - start].start, word.end),
                    ),
                    ((last.start, last.end), (word.start, word.end)),
                )
                break
            if not units.is_weak(word.form):
                break


def _with_same_words_before(first: Clause, second: Clause, number: int) -> int:
    """Return how many words before the repeated one are the same too (“le progrès”)."""
    same = 0
    while (
        same < number
        and same + 1 < len(first.words)
        and first.words[-2 - same].form == second.words[number - 1 - same].form
    ):
        same += 1
    return same


def _clause_pairs(units: Units) -> Iterator[tuple[Clause, Clause, str]]:
    """Yield each clause with the next one, across sentences, and the mark between them."""
    former: Clause | None = None
    for sentence in units.sentences:
        for number, clause in enumerate(sentence.clauses):
            if former is not None:
                yield former, clause, clause.before if number else "."
            former = clause


def epizeuxis(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """The same words twice or more, with nothing between them but marks."""
    words = [word for sentence in units.sentences for word in sentence.words]
    at = 0
    while at < len(words) - 1:
        for length in (3, 2, 1):
            number = _repeated(words, at, length)
            forms = [word.form for word in words[at : at + length]]
            if number < 2 or not _insists(units, words, at, length):
                continue
            if length > 1 and len(set(forms)) == 1:
                continue
            if all(len(form) < 3 or form.isdigit() for form in forms):
                continue
            last = words[at + number * length - 1]
            yield Found(((words[at].start, last.end),), ((words[at].start, words[at].end),))
            at += number * length - 1
            break
        at += 1


def _repeated(words: list[Word], at: int, length: int) -> int:
    forms = [word.form for word in words[at : at + length]]
    number = 1
    while [w.form for w in words[at + number * length : at + (number + 1) * length]] == forms:
        number += 1
    return number if len(forms) == length else 0


def _insists(units: Units, words: list[Word], at: int, length: int) -> bool:
    """Return whether a repetition is meant so: “nous nous” and “had had” are grammar.

    Behind a semicolon or a colon, or in the next paragraph, the words begin something new.
    """
    between = units.between(words[at + length - 1], words[at + length])
    if "\n" in between:
        return False
    if not between.strip():
        return any(not units.is_weak(word.form) for word in words[at : at + length])
    return between.strip()[0] in ",!.…"


def repetition(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """The same telling words several times within a few sentences."""
    near, least = settings.get("near", 4), settings.get("least", 3)
    places: dict[str, list[tuple[int, Word]]] = defaultdict(list)
    for number, sentence in enumerate(units.sentences):
        for word in sentence.words:
            if len(word.form) > 3 and not units.is_weak(word.form) and not word.form.endswith("'"):
                places[word.form].append((number, word))
    for found in places.values():
        run: list[tuple[int, Word]] = []
        for place in [*found, (1 << 30, found[0][1])]:
            if run and place[0] - run[0][0] >= near:
                if len(run) >= least and not _is_name(units, run):
                    fragments = tuple((word.start, word.end) for _, word in run)
                    yield Found(fragments, fragments)
                run = []
            run.append(place)


def _is_name(units: Units, run: Sequence[tuple[int, Word]]) -> bool:
    """Return whether a word always has a capital: who or what a text is about is named often."""
    return all(units.text[word.start].isupper() for _, word in run)
