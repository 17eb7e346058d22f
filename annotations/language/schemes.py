"""Detectors of figures of balance and of joints: symploce, parallelism, asyndeton.

And those that look at lemmas and parts of speech: polyptoton, antimetabole, chiasmus.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from annotations.language.repetitions import Found
from annotations.language.units import Clause, Sentence, Units, Word

_TELLING_TAGS = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
_INFLECTED = frozenset({"NOUN", "VERB", "ADJ"})
_CONJUNCTIONS = frozenset(
    {
        "et",
        "ou",
        "ni",
        "mais",
        "car",
        "donc",
        "puis",
        "and",
        "or",
        "nor",
        "but",
        "so",
        "then",
        "yet",
        "enfin",
        "finally",
    }
)
PRONOUNS = frozenset(
    {
        "je",
        "j'",
        "tu",
        "il",
        "elle",
        "on",
        "nous",
        "vous",
        "ils",
        "elles",
        "ca",
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "who",
        "qui",
    }
)
_DETERMINERS = frozenset(
    {
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "du",
        "ce",
        "cet",
        "cette",
        "ces",
        "mon",
        "ma",
        "mes",
        "ton",
        "ta",
        "tes",
        "son",
        "sa",
        "ses",
        "notre",
        "nos",
        "votre",
        "vos",
        "leur",
        "leurs",
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
    }
)

Words = tuple[Word, ...]
Row = Sequence[Words]


def _rows(units: Units) -> Iterator[Row]:
    """Yield what may stand in a row: sentences, the clauses of each, its parts at semicolons."""
    yield [sentence.words for sentence in units.sentences]
    for sentence in units.sentences:
        yield [clause.words for clause in sentence.clauses]
        parts = list(_parts(sentence))
        if len(parts) not in (1, len(sentence.clauses)):
            yield parts


def _parts(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    words: list[Word] = []
    for clause in sentence.clauses:
        if words and clause.before in ";:":
            yield tuple(words)
            words = []
        words += clause.words
    yield tuple(words)


def symploce(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Units in a row that begin alike and end alike, with something else between."""
    least = settings.get("least", 2)
    for row in _rows(units):
        for run in _runs(row, lambda a, b: _framed(units, a, b) is not None):
            if len(run) < least:
                continue
            frames = [_framed(units, run[0], other) for other in run[1:]]
            first = min(frame[0] for frame in frames if frame)
            last = min(frame[1] for frame in frames if frame)
            edges = tuple(
                place
                for words in run
                for place in (
                    (words[0].start, words[first - 1].end),
                    (words[-last].start, words[-1].end),
                )
            )
            yield Found(edges, edges)


def _framed(units: Units, one: Words, other: Words) -> tuple[int, int] | None:
    """Return how many words two units share at both ends; None where that makes no figure."""
    shortest = min(len(one), len(other))
    first = _same([w.form for w in one], [w.form for w in other])
    last = _same([w.form for w in one[::-1]], [w.form for w in other[::-1]])
    if not first or not last or first + last >= shortest:
        return None
    ends = [word.form for word in one[-last:]]
    telling = any(not units.is_weak(form) for form in ends)
    begins = first >= 2 or not units.is_weak(one[0].form) or one[0].form in PRONOUNS
    return (first, last) if telling and begins else None


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    number = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        number += 1
    return number


def _runs(row: Row, alike: Callable[[Words, Words], bool]) -> Iterator[Row]:
    run: list[tuple[Word, ...]] = []
    for words in row:
        if run and alike(run[0], words):
            run.append(words)
            continue
        if len(run) > 1:
            yield run
        run = [words]
    if len(run) > 1:
        yield run


def parallelism(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Units in a row that are built alike: the same small words at the same places."""
    least = settings.get("words", 5)
    for row in _rows(units):
        for run in _runs(row, lambda a, b: _built_alike(units, a, b, least)):
            cues = tuple(
                (word.start, word.end)
                for words in run
                for word in words
                if units.is_weak(word.form)
            )
            yield Found(((run[0][0].start, run[-1][-1].end),), cues)


def _built_alike(units: Units, one: Words, other: Words, least: int) -> bool:
    if len(one) != len(other) or len(one) < least:
        return False
    same = differ = 0
    for a, b in zip(one, other, strict=True):
        weak = units.is_weak(a.form)
        if weak != units.is_weak(b.form) or (weak and a.form != b.form):
            return False
        same += weak
        differ += a.form != b.form
    return same >= 2 and differ >= 2


def asyndeton(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Three or more short members at a sentence's end, alike, with no conjunction between them."""
    longest, least = settings.get("longest", 6), settings.get("least", 3)
    for sentence in units.sentences:
        run: list[Clause] = []
        for clause in reversed(sentence.clauses):
            fits = len(clause.words) <= longest and clause.forms[0] not in _CONJUNCTIONS
            if not fits or (run and not _alike(clause, run[-1])):
                break
            run.append(clause)
            # Where another mark stands, the row ends: it is “a ; b, c”, not three alike.
            if clause.before not in (",", ";") or clause.before != run[0].before:
                break
        if len(run) >= least and not any(_joined(clause) for clause in run):
            marks = tuple(
                (former.words[-1].end, later.words[0].start) for later, former in pairwise(run)
            )
            yield Found(((run[-1].words[0].start, run[0].words[-1].end),), marks)


def _alike(one: Clause, other: Clause) -> bool:
    first, second = one.words[0], other.words[0]
    if len(one.words) == len(other.words) == 1:
        return not first.tag or first.tag == second.tag
    kinds = (PRONOUNS, _DETERMINERS)
    return first.form == second.form or any(
        first.form in kind and second.form in kind for kind in kinds
    )


def _joined(clause: Clause) -> bool:
    return any(form in _CONJUNCTIONS for form in clause.forms)


# -- what lemmas tell


def polyptoton(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """The same word in several forms, close together. Needs a parse."""
    reach = settings.get("reach", 8)
    for sentence in units.sentences:
        words = sentence.words
        told = [
            (at, word)
            for at, word in enumerate(words)
            if word.tag in _INFLECTED and word.lemma and not units.is_weak(word.form)
        ]
        taken: set[str] = set()
        for number, (at, word) in enumerate(told):
            if word.lemma in taken or units.is_weak(word.lemma):
                continue
            same = [
                w for place, w in told[number:] if w.lemma == word.lemma and place - at <= reach
            ]
            # “sème” and “semé” are two forms, though one without accents.
            if len({units.text[w.start : w.end].casefold() for w in same}) > 1:
                taken.add(word.lemma)
                places = tuple((w.start, w.end) for w in same)
                yield Found(places, places)


def antimetabole(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Two telling words that come back in the opposite order: a … b … b … a.

    Compares lemmas where a parse tells them.
    """
    reach = settings.get("reach", 24)
    for sentence in units.sentences:
        words = sentence.words
        telling = [
            at for at, w in enumerate(words) if len(w.form) > 3 and not units.is_weak(w.form)
        ]
        found = _crossing([w.lemma or w.form for w in words], telling, reach, _marks(sentence))
        if found is not None:
            cues = tuple((words[at].start, words[at].end) for at in found)
            yield Found(((words[found[0]].start, words[found[3]].end),), cues)


def _marks(sentence: Sentence) -> list[int]:
    """Return the numbers of the words that each clause but the first begins with."""
    ends = list(accumulate(len(clause.words) for clause in sentence.clauses))
    return ends[:-1]


def _crossing(
    keys: Sequence[str], telling: Sequence[int], reach: int, marks: Sequence[int]
) -> tuple[int, int, int, int] | None:
    for i, a in enumerate(telling):
        # Every telling word is at least one word further, so that no more lie within reach.
        for d in telling[i + reach : i : -1]:
            if d - a > reach or keys[d] != keys[a]:
                continue
            inside = [at for at in telling if a < at < d and keys[at] != keys[a]]
            for j, b in enumerate(inside):
                for k, c in enumerate(inside[j + 1 :], start=j + 1):
                    if keys[b] == keys[c] and _turns(inside, j, k, marks):
                        return a, b, c, d
    return None


def _turns(inside: Sequence[int], j: int, k: int, marks: Sequence[int]) -> bool:
    """Return whether the pair in the middle stands at the turn, where a mark makes it seen.

    In “the ship follows the tide, the crew follows the ship” other words stand at the comma.
    """
    b, c = inside[j], inside[k]
    between = [at for at in marks if b < at <= c]
    if not between:
        # Side by side they are one word said twice.
        return c > b + 1
    closes = not any(b < at < between[0] for at in inside)
    opens = not any(between[-1] <= at < c for at in inside)
    return closes or opens


def chiasmus(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Two members side by side whose parts of speech come in the opposite order. Needs a parse."""
    most, uneven = settings.get("most", 4), settings.get("uneven", 2)
    for sentence in units.sentences:
        for one, other in pairwise(sentence.clauses):
            first, second = _telling(one), _telling(other)
            tags = [word.tag for word in first]
            turned = [word.tag for word in second][::-1]
            balanced = abs(len(one.words) - len(other.words)) <= uneven
            if 2 <= len(tags) <= most and balanced and tags == turned and tags != tags[::-1]:
                cues = tuple((word.start, word.end) for word in (*first, *second))
                yield Found(((one.extent[0], other.extent[1]),), cues)


def _telling(clause: Clause) -> list[Word]:
    return [word for word in clause.words if word.tag in _TELLING_TAGS]
