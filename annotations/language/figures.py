"""Detectors of figures by their shape: repetitions, series, questions, asides, quotation marks.

Each takes the units of a text and yields what it found. They propose; an analyst decides. Those
of ``OF_A_PARSE`` need a parse with lemmas and parts of speech. ``DETECTORS`` is the one table of
them; the rules in ``resources/cues`` name them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile, zip_longest

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
    PRONOUNS,
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
_SPECIFIES = regex.compile(
    r"\s*(?:y\s+compris|dont|notamment|soit|c[’']est-à-dire|par\s+exemple|voir|cf\.|environ|ex[- ]"
    r"|including|such\s+as|for\s+(?:example|instance)|e\.?g\.|i\.?e\.|that\s+is|namely|see"
    r"|about|formerly|born|né[es]?)(?!\w)",
    regex.IGNORECASE,
)
"""What begins a piece of information in brackets, not a remark."""
_TRAILING = regex.compile(r"(?:…|\.\.\.)[\s»”\"]*\Z")
_CLOSES = regex.compile(r"[\s.…!?»”\"’)\]]+\Z")
_REPLIES = frozenset(
    {"oui", "non", "si", "jamais", "rien", "personne", "yes", "no", "never", "nothing", "nobody"}
)
"""What is an answer by itself: more may follow behind a mark."""
_TAKES_UP = {
    "parce": frozenset[str](),
    "because": frozenset[str](),
    "not": frozenset[str](),
    "que": frozenset({"que", "qu'"}),
    "qu'": frozenset({"que", "qu'"}),
    "pour": frozenset({"pourquoi"}),
    "afin": frozenset({"pourquoi"}),
    "to": frozenset({"why"}),
}
"""What an answer begins with, and what the question then does ("Que dit-il ? Que …")."""
_RELATIVES = frozenset({"qui", "que", "qu'", "dont", "who", "whom", "which", "that", "whose"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})
_VERBAL = frozenset({"VERB", "AUX"})
_THAT = frozenset(("que", "qu'", "that"))
_COPULAS = frozenset(
    {"est", "sont", "etait", "etaient", "serait", "seraient", "sera", "is", "are", "was", "were"}
)
_CONSONANT = regex.compile(r"[bcfgjkmnpqrstvwxz]")


Member = tuple[Word, ...]
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
        run: list[Member] = []
        for clause in (*sentence.clauses, None):
            more = _continued(run, clause, longest) if run and clause is not None else None
            if more is not None:
                run = more
                continue
            if least <= len(run) <= most and not all(units.only_names(words[1:]) for words in run):
                yield _as_series(run)
            run = [clause.words] if clause is not None else []


def _continued(run: list[Member], clause: Clause, longest: int) -> list[Member] | None:
    """Return a row with one more member, or None; the last one may be long, and often is."""
    if clause.before != "," or len(clause.words) > 2 * longest:
        return None
    if _alike(run[0], clause):
        return [*run, clause.words] if len(run[-1]) <= longest else None
    tail = _tail(run[0], clause) if len(run) == 1 else ()
    return [tail, clause.words] if 0 < len(tail) <= longest else None


def _alike(first: Member, other: Clause) -> bool:
    """Return whether members begin with the same word; the last may have “and” before it."""
    starts = {other.forms[0], *(other.forms[1:2] if len(other.forms[0]) <= 3 else ())}
    return first[0].form in starts and len(other.forms) > 1


def _tail(words: Member, other: Clause) -> Member:
    """Return the end of a clause that is the first member: “they want nothing lost, nothing …”."""
    for at in range(len(words) - 2, 0, -1):
        if words[at].form == other.forms[0] and len(other.words) > 1:
            return words[at:]
    return ()


def _as_series(run: Sequence[Member]) -> Found:
    cues = tuple((words[0].start, words[0].end) for words in run)
    return Found(((run[0][0].start, run[-1][-1].end),), cues)


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
        if mark and not (following and _answers(units, sentence, following, settings)):
            yield Found(((sentence.start, sentence.end),), (mark,))


def hypophora(units: Units, settings: Mapping[str, int]) -> Iterator[Found]:
    """A question, and an answer of few words behind it."""
    for sentence, following in units.neighbours:
        mark = _question(units, sentence)
        if mark and _answers(units, sentence, following, settings):
            end = _without_stop(units.text, following.start, following.end)
            yield Found(((sentence.start, end),), (mark,))


def _question(units: Units, sentence: Sentence) -> Fragment | None:
    """Return the question mark of a question of the author's own."""
    last = sentence.words[-1].end
    at = units.text.find("?", last, sentence.end)
    opens = units.text[sentence.start : sentence.start + 1]
    return None if at < 0 or opens in '«“"—–-' else (at, at + 1)


def _answers(
    units: Units, question: Sentence, sentence: Sentence, settings: Mapping[str, int]
) -> bool:
    # A heading behind the question has no stop and is no answer.
    stopped = units.text[sentence.words[-1].end : sentence.end].strip('»”" \u00a0\u202f')
    if not stopped or "?" in stopped:
        return False
    short = len(sentence.words) <= settings.get("answer", 6)
    return short or _takes_up(question, sentence) or _is_nominal(sentence)


def _takes_up(question: Sentence, sentence: Sentence) -> bool:
    """Return whether a sentence begins as only an answer does: “No, …”, “Because …”."""
    opening = sentence.clauses[0].forms
    if len(opening) == 1 and opening[0] in _REPLIES:
        return True
    asked = _TAKES_UP.get(opening[0])
    return asked is not None and (not asked or question.forms[0] in asked)


def _is_nominal(sentence: Sentence) -> bool:
    """Return whether no verb stands before the first relative or mark: “The mayor, who …”.

    Only a parse tells verbs.
    """
    opening = sentence.clauses[0].words
    heads = list(takewhile(lambda word: word.form not in _RELATIVES, opening))
    more = len(heads) < len(opening) or len(sentence.clauses) > 1
    tags = {word.tag for word in heads}
    # Models take verbs for nouns now and then; a subject tells that there is one.
    subject = any(word.form in PRONOUNS for word in heads)
    return more and bool(tags & _NOMINAL) and not tags & _VERBAL and not subject


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
        if not words or _SPECIFIES.match(aside["words"]):
            continue
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
            and not _is_reported(units, quoted.start())
        ):
            cues = ((quoted.start(), quoted.start() + 1), (quoted.end() - 1, quoted.end()))
            yield Found((quoted.span(),), cues)


def _is_reported(units: Units, at: int) -> bool:
    """Return whether a quotation says what somebody calls a thing: “said that it is ‘unfair’”.

    Behind a form of “to be” in a clause with “that”, and in a heading behind a name.
    """
    sentence = next((s for s in units.sentences if s.start <= at < s.end), None)
    if sentence is None:
        return False
    before = [word for word in sentence.words if word.end <= at]
    if not before:
        return False
    told = any(word.form in _THAT for word in before)
    if before[-1].form in _COPULAS and told:
        return True
    return units.is_heading(sentence) and units.text[before[-1].start].isupper()


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
