"""Concordances: what a query finds in a text, its context, how often, and what stands near it.

Queries are words one behind the other (``guerr* froide``), a regular expression (``/guerres?/``) or
a pattern of tokens (``annotations.language.cqp``), told apart by how they begin, unless it is said
which of ``KINDS`` they are. Behind ``::`` may stand conditions on annotations.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import regex

from annotations.errors import UserError
from annotations.find import Query, find, folded, loosely
from annotations.fulltext import LETTERS, expression_of
from annotations.fulltext import parse as parse_words
from annotations.language import cqp
from annotations.language.parse import Parse
from annotations.offsets import Fragment

SORTS = ("document", "match", "left", "right")

KINDS = ("words", "phrase", "pattern", "tokens")
"""Words that stand anywhere in a document, words one behind the other, a regular expression
(without slashes), tokens."""

_PLACE = regex.compile(
    r"\s*(?P<how>inside|overlapping|without)\s+(?P<label>\"[^\"]+\"|\S+)"
    r"(?:\s+by\s+(?P<who>\"[^\"]+\"|\S+))?\s*(?P<more>&|$)"
)
# Somebody means words that stand together, not one token with a blank in it.
_PHRASE = regex.compile(r'"[^"]*\s[^"]*"')
_WORDS = regex.compile(rf"[{LETTERS}]+")


@dataclass(frozen=True, slots=True)
class Condition:
    """Where a match must stand: "inside" an annotation, "overlapping" one, or "without" one.

    ``annotator`` "" is anybody.
    """

    how: str
    label: str
    annotator: str = ""

    def holds(self, match: Fragment, annotated: Iterable[Fragment]) -> bool:
        """Return whether a match stands so to the fragments that have the label."""
        start, end = match
        if self.how == "inside":
            return any(low <= start and end <= high for low, high in annotated)
        overlaps = any(low < end and start < high for low, high in annotated)
        return overlaps if self.how == "overlapping" else not overlaps


_Find = Callable[[str, Callable[[], Parse]], list[Fragment]]


@dataclass(frozen=True, slots=True)
class Search:
    """A query that was understood.

    ``attributes``: what it asks of a parse; without any it needs none. ``within``: a query for
    the index of words that every document with a match answers to; "" where there is none.
    ``tokens``: the pattern of tokens, where it is one.
    """

    conditions: tuple[Condition, ...]
    attributes: frozenset[str]
    _find: _Find
    within: str = ""
    tokens: cqp.Pattern | None = None

    @property
    def needs_lemmas(self) -> bool:
        """Whether it asks for what only a model tells: lemma, part of speech or morphology."""
        return bool(self.attributes - {"word"})

    def matches(self, text: str, tokens: Callable[[], Parse]) -> list[Fragment]:
        """Return where it stands in a text (code points); ``tokens`` is called where needed."""
        return self._find(text, tokens)


@dataclass(frozen=True, slots=True)
class Line:
    """A match in its context. ``document`` its id, ``start`` and ``end`` code points."""

    document: str
    title: str
    start: int
    end: int
    left: str
    match: str
    right: str


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a form was found, and in how many documents."""

    form: str
    count: int
    documents: int


@dataclass(frozen=True, slots=True)
class Collocate:
    """A form near the matches: how often there, how often in all, and the log-likelihood.

    ``score`` is negative where it stands near them less often than elsewhere; ``lemma``: whether
    the form was counted as a lemma near the matches.
    """

    form: str
    near: int
    total: int
    score: float
    lemma: bool = False


def understand(query: str, kind: str = "") -> Search:
    """Return what a query of one of ``KINDS`` looks for; "" tells the kind by its beginning.

    Raises UserError where it is none.
    """
    wanted, colons, rest = query.partition("::")
    conditions = _conditions(rest) if colons else ()
    wanted = wanted.strip()
    if not kind:
        kind, wanted = _kind_of(wanted)
    if kind == "pattern":
        expression = Query(wanted, pattern=True)
        find("", expression)
        return Search(conditions, frozenset(), lambda text, _: list(find(text, expression)))
    if kind == "tokens":
        pattern = cqp.parse(wanted)
        return Search(conditions, pattern.attributes, _by_tokens(pattern), tokens=pattern)
    if kind == "words":
        words = parse_words(wanted)
        found = words.occurrences
        return Search(conditions, frozenset(), lambda text, _: found(text), words.expression())
    if kind != "phrase":
        raise UserError("“{kind}” is no kind of query.", kind=kind)
    return Search(conditions, frozenset(), *_by_words(wanted))


def _kind_of(wanted: str) -> tuple[str, str]:
    """Return the kind of a query, and the query without the slashes that mark it."""
    if len(wanted) > 1 and wanted.startswith("/") and wanted.endswith("/"):
        return "pattern", wanted[1:-1]
    tokens = wanted.startswith(("[", '"', "(")) and not _PHRASE.fullmatch(wanted)
    return ("tokens" if tokens else "phrase"), wanted


def _conditions(text: str) -> tuple[Condition, ...]:
    found, at, more = [], 0, True
    while more:
        match = _PLACE.match(text, at)
        if match is None:
            raise UserError(
                "Behind “::” write inside, overlapping or without and a label, such as "
                "“:: inside Doubt by ana & without Slogans”."
            )
        who = (match["who"] or "").strip('"')
        found.append(Condition(match["how"], match["label"].strip('"'), who))
        at, more = match.end(), match["more"] == "&"
    return tuple(found)


def _by_tokens(pattern: cqp.Pattern) -> _Find:
    def search(text: str, tokens: Callable[[], Parse]) -> list[Fragment]:
        parse = tokens()
        return [
            (int(parse.starts[first]), int(parse.ends[last - 1]))
            for first, last in pattern.matches(parse, text)
        ]

    return search


def _by_words(wanted: str) -> tuple[_Find, str]:
    """Words one behind the other; ``*`` stands for any letters, ``?`` for one.

    Also what every document that holds them answers to.
    """
    letter = f"[{LETTERS}]"
    parts = []
    words = regex.findall(rf"[{LETTERS}*?]+", folded(wanted))
    for word in words:
        if word.strip("*?"):
            parts.append(regex.escape(word).replace(r"\*", f"{letter}*").replace(r"\?", letter))
        else:
            parts.append(f"{letter}+")
    if not regex.search(letter, folded(wanted)):
        raise UserError("There is no word to look for; write one, such as liberté or guerr*.")
    joint = rf"[^{LETTERS}]+"
    pattern = regex.compile(rf"(?<!{letter}){joint.join(parts)}(?!{letter})")

    def search(text: str, tokens: Callable[[], Parse]) -> list[Fragment]:
        form = loosely(text)
        return [form.origin(*match.span()) for match in pattern.finditer(form.text)]

    return search, expression_of(words)


def asking_for_form(form: str, kind: str = "words") -> tuple[str, str]:
    """Return query and kind for a form that ``frequencies`` counted in an answer of that kind.

    A word is looked for with its accents; several words, or parts of them, without.
    """
    if kind != "pattern" and _WORDS.fullmatch(form):
        return f'"{form}"%c', "tokens"
    parts = [regex.escape(part, special_only=True) for part in folded(form).split()]
    query = r"\s+".join(parts).replace("::", ":[:]")
    if kind != "pattern":
        before, after = (r"\b" if _WORDS.match(edge) else "" for edge in (form[:1], form[-1:]))
        query = f"{before}{query}{after}"
    return query, "pattern"


def asking_for_lemma(lemma: str) -> tuple[str, str]:
    """Return query and kind for a lemma that was counted without regard to its capitals."""
    value = regex.escape(lemma, special_only=True).replace('"', '\\"')
    return f'[lemma="{value}"%c]'.replace("::", ":[:]"), "tokens"


# -- what is made of the lines


def context(text: str, match: Fragment, width: int) -> tuple[str, str]:
    """Return up to ``width`` characters on either side."""
    start, end = match
    return text[max(0, start - width) : start], text[end : end + width]


def ordered(lines: Sequence[Line], by: str) -> list[Line]:
    """Return the lines sorted by the match, by the words to its left or its right.

    "document" leaves them in the order of documents and text. Raises UserError for another word.
    """
    if by not in SORTS:
        raise UserError(
            "“{by}” is no order of lines; write one of: {orders}.", by=by, orders=", ".join(SORTS)
        )
    if by == "document":
        return list(lines)
    keys: dict[str, Callable[[Line], list[str]]] = {
        "match": lambda line: _words(line.match) + _words(line.right),
        "left": lambda line: _words(line.left)[::-1],
        "right": lambda line: _words(line.right),
    }
    return sorted(lines, key=keys[by])


def _words(text: str) -> list[str]:
    return [str(word) for word in _WORDS.findall(folded(text))]


def frequencies(lines: Iterable[Line]) -> list[Frequency]:
    """Count the matches by their words; case and the typography of blanks do not matter."""
    counts: Counter[str] = Counter()
    where: dict[str, set[str]] = {}
    for line in lines:
        form = " ".join(line.match.casefold().split())
        counts[form] += 1
        where.setdefault(form, set()).add(line.document)
    rows = [Frequency(form, count, len(where[form])) for form, count in counts.items()]
    return sorted(rows, key=lambda row: (-row.count, row.form))


class Collocates:
    """Counts the words within some words of the matches, text by text."""

    def __init__(self, span: int = 5) -> None:
        """``span``: how many words to the left and to the right, inside the sentence."""
        self._span = span
        self._near: Counter[str] = Counter()
        self._lemmas: set[str] = set()
        self._total: Counter[str] = Counter()

    def add(self, text: str, parse: Parse, matches: Iterable[Fragment]) -> None:
        """Count a text; its lemmas where it has them, else its words."""
        forms, lemmas, places = [], [], []
        columns = (parse.starts, parse.ends, parse.lemmas, parse.sentences)
        for start, end, lemma, sentence in zip(*(c.tolist() for c in columns), strict=True):
            word = text[start:end].casefold()
            if _WORDS.search(word):
                forms.append(parse.strings[lemma].casefold() or word)
                lemmas.append(bool(parse.strings[lemma]))
                places.append((start, end, sentence))
        self._total.update(forms)
        for number in _around(list(matches), places, self._span):
            self._near[forms[number]] += 1
            if lemmas[number]:
                self._lemmas.add(forms[number])

    def ranked(self, least: int = 2) -> list[Collocate]:
        """Return the collocates found at least so often, by log-likelihood, highest first."""
        near, total = self._near.total(), self._total.total()
        rows = []
        for form, count in self._near.items():
            if count >= least:
                in_all = self._total[form]
                score = _likelihood(count, near, in_all, total)
                rows.append(Collocate(form, count, in_all, score, form in self._lemmas))
        return sorted(rows, key=lambda row: (-row.score, row.form))


def _around(matches: list[Fragment], places: list[tuple[int, int, int]], span: int) -> list[int]:
    """Return the words within ``span`` words of a match, each once, the matches left out."""
    found: set[int] = set()
    inside: set[int] = set()
    at = 0
    for start, end in matches:
        while at < len(places) and places[at][1] <= start:
            at += 1
        last = at
        while last < len(places) and places[last][0] < end:
            last += 1
        inside.update(range(at, last))
        if last == at:
            continue
        first_sentence, last_sentence = places[at][2], places[last - 1][2]
        left = range(max(0, at - span), at)
        right = range(last, min(len(places), last + span))
        found.update(number for number in left if places[number][2] == first_sentence)
        found.update(number for number in right if places[number][2] == last_sentence)
    return sorted(found - inside)


def _likelihood(near: int, all_near: int, total: int, all_total: int) -> float:
    """Return Dunning's log-likelihood ratio G² of a form near and far, signed.

    Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993.
    """
    observed = (
        (near, all_near - near),
        (total - near, all_total - all_near - total + near),
    )
    rows = [sum(row) for row in observed]
    columns = [sum(column) for column in zip(*observed, strict=True)]
    score = 0.0
    for row, counts in zip(rows, observed, strict=True):
        for column, count in zip(columns, counts, strict=True):
            expected = row * column / all_total
            if count > 0 and expected > 0:
                score += count * math.log(count / expected)
    expected_near = total * all_near / all_total
    return 2 * score if near >= expected_near else -2 * score
