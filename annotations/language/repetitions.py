"""Detectors of figures of repetition: anaphora, epistrophe, anadiplosis, epizeuxis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from annotations.language.units import Clause, Sentence, Units, Word
from annotations.offsets import Fragments

_NUMBER = regex.compile(
    r"deux|trois|quatre|cinq|sept|huit|neuf|onze|douze|cents?|mille|mill(?:ion|iard)s?|euros?"
    r"|three|four|five|seven|eight|nine|eleven|twelve|hundred|thousand|billion|pounds?|dollars?"
)
"""What comes back where there is counting, without any emphasis."""


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
    for sentence in units.sentences:
        yield from _twice(units, sentence, settings.get("short", 5))


def _twice(units: Units, sentence: Sentence, short: int) -> Iterator[Found]:
    """Yield two short members side by side, and no third, that begin with a telling word."""
    clauses = sentence.clauses
    for at, (one, other) in enumerate(pairwise(clauses)):
        around = (*clauses[max(0, at - 1) : at], *clauses[at + 2 : at + 3])
        opening = one.forms[0]
        if (
            other.forms[0] == opening
            and other.before == ","
            and not units.is_weak(opening)
            and all(1 < len(clause.words) <= short for clause in (one, other))
            and not any(opening in clause.forms for clause in around)
            and not _is_name(units, [one.words[0], other.words[0]])
            and not all(units.only_names(clause.words[1:]) for clause in (one, other))
            and _shared(one.words, other.words) < 3
        ):
            places = tuple(
                (words[0].start, words[_shared(one.words, other.words) - 1].end)
                for words in (one.words, other.words)
            )
            yield Found(places, places)


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
            if words[at].form != words[min(at + length, len(words) - 1)].form:
                continue
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
    if between.strip()[0] not in ",!.…":
        return False
    if any(not units.is_weak(word.form) for word in words[at : at + length]):
        return True
    # “What will be, will be”: small words count where something begins with them only.
    before = units.between(words[at - 1], words[at]) if at else "."
    return bool(before.strip())


def repetition(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """The same telling words several times within a few sentences.

    Not what a text is about, which is named all over it, and not what a heading says already.
    """
    near, least, gap = settings.get("near", 4), settings.get("least", 3), settings.get("gap", 30)
    for found in _places(units).values():
        run: list[_Place] = []
        for place in [*found, _Place(1 << 30, 1 << 30, found[0].word)]:
            if run and (place.sentence - run[0].sentence >= near or place.at - run[-1].at > gap):
                if len(run) >= least and not _is_subject(units, run, found):
                    fragments = tuple((one.word.start, one.word.end) for one in run)
                    yield Found(fragments, fragments)
                run = []
            run.append(place)


@dataclass(frozen=True, slots=True)
class _Place:
    sentence: int
    at: int
    """The number of the word in the text."""
    word: Word


def _places(units: Units) -> dict[str, list[_Place]]:
    places: dict[str, list[_Place]] = defaultdict(list)
    at = 0
    for number, sentence in enumerate(units.sentences):
        heading = units.is_heading(sentence)
        for word in sentence.words:
            at += 1
            form = word.form
            if heading or len(form) <= 3 or units.is_weak(form) or form.endswith("'"):
                continue
            if not _NUMBER.fullmatch(form):
                places[form].append(_Place(number, at, word))
    return places


def _is_subject(units: Units, run: Sequence[_Place], everywhere: Sequence[_Place]) -> bool:
    """Return whether a word names somebody, or what the whole text is about."""
    others = len(everywhere) - len(run)
    return _is_name(units, [place.word for place in run]) or others >= len(run)


def _is_name(units: Units, run: Sequence[Word]) -> bool:
    """Return whether a word is a name: it has a capital inside a sentence, or always.

    Who or what a text is about is named often.
    """
    capitals = [word for word in run if units.text[word.start].isupper()]
    return len(capitals) == len(run) or any(not units.opens(word) for word in capitals)
