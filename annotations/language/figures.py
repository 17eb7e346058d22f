"""Detectors of figures by their shape: repetitions, series, questions, asides, quotation marks.

Each takes the units of a text and yields what it found. They propose; an analyst decides. Those
of ``OF_A_PARSE`` need a parse with lemmas and parts of speech. ``DETECTORS`` is the one table of
them; the rules in ``resources/cues`` name them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest

import regex

from annotations.language.repetitions import (
    Found,
    anadiplosis,
    anaphora,
    epistrophe,
    epizeuxis,
    repetition,
)
from annotations.language.schemes import (
    antimetabole,
    asyndeton,
    chiasmus,
    parallelism,
    polyptoton,
    symploce,
)
from annotations.language.units import Clause, Sentence, Units, Word
from annotations.offsets import Fragment

_QUOTED = regex.compile(
    r"«\s*(?P<words>[^«»\n]{1,80}?)\s*»|“(?P<words>[^“”\n]{1,80})”"
    r"|(?<!\w)\"(?P<words>[^\"\n]{1,80})\"(?!\w)|(?<!\w)‘(?P<words>[^‘’\n]{1,60})’(?!\w)"
)
_ASIDE = regex.compile(
    r"\((?P<words>[^()\n]{12,400})\)"
    r"|(?<=\s)[–—]\s(?P<words>[^–—\n.!?]{8,400}?[!?]?)\s[–—](?=[\s,;:])"
)
_TRAILING = regex.compile(r"(?:…|\.\.\.)[\s»”\"]*\Z")
_CLOSES = regex.compile(r"[\s.…!?»”\"’)\]]+\Z")
_CONSONANT = regex.compile(r"[bcfgjkmnpqrstvwxz]")


Detector = Callable[[Units, Mapping[str, int]], Iterator[Found]]


# -- series


def tricolon(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Three members in a row that begin alike, and no fourth."""
    yield from _series(units, 3, 3, settings.get("longest", 14))


def enumeration(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Four or more short members in a row."""
    yield from _series(units, 4, 1 << 30, settings.get("longest", 4))


def _series(units: Units, least: int, most: int, longest: int) -> Iterator[Found]:
    for sentence in units.sentences:
        run: list[Clause] = []
        for clause in (*sentence.clauses, None):
            fits = clause is not None and len(clause.words) <= longest
            if (
                run
                and clause is not None
                and fits
                and clause.before == ","
                and _alike(run[0], clause)
            ):
                run.append(clause)
                continue
            if least <= len(run) <= most:
                yield _as_series(run)
            run = [clause] if clause is not None and fits else []


def _alike(first: Clause, other: Clause) -> bool:
    """Return whether members begin with the same word; the last may have “and” before it."""
    starts = {other.forms[0], *(other.forms[1:2] if len(other.forms[0]) <= 3 else ())}
    return first.forms[0] in starts and len(other.forms) > 1


def _as_series(run: Sequence[Clause]) -> Found:
    cues = tuple((clause.words[0].start, clause.words[0].end) for clause in run)
    return Found(((run[0].words[0].start, run[-1].words[-1].end),), cues)


def polysyndeton(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """The same conjunction before three or more members close together."""
    gap, least = settings.get("gap", 6), settings.get("least", 3)
    for sentence in units.sentences:
        words = sentence.words
        for conjunction in ("et", "ou", "ni", "and", "or", "nor"):
            places = [at for at, word in enumerate(words) if word.form == conjunction]
            run: list[int] = []
            for place in [*places, 1 << 30]:
                if run and place - run[-1] > gap:
                    if len(run) >= least:
                        cues = tuple((words[at].start, words[at].end) for at in run)
                        last = words[min(run[-1] + 2, len(words) - 1)].end
                        yield Found(((words[run[0]].start, last),), cues)
                    run = []
                run.append(place)


def alliteration(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Telling words in a row that begin with the same consonant."""
    least = settings.get("least", 3)
    for sentence in units.sentences:
        run: list[Word] = []
        telling = [w for w in sentence.words if not units.is_weak(w.form)]
        for word in [*telling, Word(0, 0, "")]:
            if run and word.form[:1] == run[0].form[0] and word.form != run[-1].form:
                run.append(word)
                continue
            if len(run) >= least:
                cues = tuple((w.start, w.end) for w in run)
                yield Found(((run[0].start, run[-1].end),), cues)
            run = [word] if _CONSONANT.match(word.form) else []


# -- questions, asides, quotation marks


def rhetorical_question(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """A question that no answer follows."""
    for sentence, following in zip_longest(units.sentences, units.sentences[1:]):
        mark = _question(units, sentence)
        if mark and not (following and _answers(units, following, settings)):
            yield Found(((sentence.start, sentence.end),), (mark,))


def hypophora(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """A question, and an answer of few words behind it."""
    for sentence, following in units.neighbours:
        mark = _question(units, sentence)
        if mark and _answers(units, following, settings):
            end = _without_stop(units.text, following.start, following.end)
            yield Found(((sentence.start, end),), (mark,))


def _question(units: Units, sentence: Sentence) -> Fragment | None:
    """Return the question mark of a question of the author's own."""
    last = sentence.words[-1].end
    at = units.text.find("?", last, sentence.end)
    opens = units.text[sentence.start : sentence.start + 1]
    return None if at < 0 or opens in '«“"—–-' else (at, at + 1)


def _answers(units: Units, sentence: Sentence, settings: Mapping[str, int]) -> bool:
    short = len(sentence.words) <= settings.get("answer", 6)
    # A heading behind the question has no stop and is no answer.
    stopped = units.text[sentence.words[-1].end : sentence.end].strip('»”" \u00a0\u202f')
    return short and bool(stopped) and "?" not in stopped


def aposiopesis(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """A sentence that breaks off with an ellipsis."""
    for sentence in units.sentences:
        mark = _TRAILING.search(units.text, sentence.start, sentence.end)
        if mark and len(sentence.words) >= settings.get("least", 3):
            clause = sentence.clauses[-1]
            dots = mark.start(), mark.start() + len(mark.group().rstrip(' »”"\u00a0\u202f'))
            yield Found(((clause.words[0].start, dots[1]),), (dots,))


def parenthesis(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """A remark between brackets or dashes that holds more than a name or a reference."""
    for aside in _ASIDE.finditer(units.text):
        words = aside["words"].split()
        named = sum(word[:1].isupper() or any(c.isdigit() for c in word) for word in words)
        if len(words) >= settings.get("least", 3) and named * 2 < len(words):
            cues = ((aside.start(), aside.start() + 1), (aside.end() - 1, aside.end()))
            yield Found((aside.span(),), cues)


def scare_quotes(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """Few words between quotation marks inside a sentence: neither a title nor speech."""
    for quoted in _QUOTED.finditer(units.text):
        words = quoted["words"].split()
        before = units.text[max(0, quoted.start() - 3) : quoted.start()].strip()
        if (
            1 <= len(words) <= settings.get("most", 3)
            and not words[0][:1].isupper()
            and not _CLOSES.search(quoted["words"])
            and before[-1:] not in (":", "")
        ):
            cues = ((quoted.start(), quoted.start() + 1), (quoted.end() - 1, quoted.end()))
            yield Found((quoted.span(),), cues)


def _without_stop(text: str, start: int, end: int) -> int:
    """Return the end of a sentence before its full stop; other marks stay."""
    return end - 1 if end - start > 1 and text[end - 1] == "." else end


DETECTORS: Mapping[str, Detector] = {
    "alliteration": alliteration,
    "anadiplosis": anadiplosis,
    "anaphora": anaphora,
    "antimetabole": antimetabole,
    "aposiopesis": aposiopesis,
    "asyndeton": asyndeton,
    "chiasmus": chiasmus,
    "enumeration": enumeration,
    "epistrophe": epistrophe,
    "epizeuxis": epizeuxis,
    "hypophora": hypophora,
    "parallelism": parallelism,
    "parenthesis": parenthesis,
    "polyptoton": polyptoton,
    "polysyndeton": polysyndeton,
    "repetition": repetition,
    "rhetorical_question": rhetorical_question,
    "scare_quotes": scare_quotes,
    "symploce": symploce,
    "tricolon": tricolon,
}

OF_A_PARSE: frozenset[str] = frozenset({"chiasmus", "polyptoton"})
"""The detectors that need lemmas or parts of speech."""
