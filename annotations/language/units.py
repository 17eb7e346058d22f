"""A text cut into sentences, clauses and words, as the detectors of figures look at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import regex

from annotations.find import folded
from annotations.fulltext import LETTERS
from annotations.language.parse import Parse
from annotations.offsets import Fragment

_IS_WORD = regex.compile(rf"[{LETTERS}]")
_BREAKS = frozenset(",;:–—()…") | {"...", "--"}
_LINE_ENDS = ("\n", "\r", "\u2028", "\u2029", "\u0085")
_ELISION = regex.compile(r"['’ʼ]\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it stands (code points), and its form without case and accents.

    ``lemma`` and ``tag`` (universal part of speech) are "" where no parse tells them.
    """

    start: int
    end: int
    form: str
    lemma: str = ""
    tag: str = ""


@dataclass(frozen=True)
class Clause:
    """Words between two marks; ``before`` is the mark in front ("" at a sentence's beginning)."""

    words: tuple[Word, ...]
    before: str = ""

    @property
    def extent(self) -> Fragment:
        """From its first to its last word."""
        return self.words[0].start, self.words[-1].end

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The forms of its words."""
        return tuple(word.form for word in self.words)


@dataclass(frozen=True)
class Sentence:
    """A sentence with its marks (``start``, ``end``), and its clauses, each with a word."""

    start: int
    end: int
    clauses: tuple[Clause, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words in order."""
        return tuple(word for clause in self.clauses for word in clause.words)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The forms of its words."""
        return tuple(word.form for word in self.words)


class Units:
    """The sentences of a text, and what its language says of its words."""

    def __init__(
        self,
        text: str,
        parse: Parse,
        function_words: Collection[str] = (),
        tagged: Parse | None = None,
    ) -> None:
        """``function_words`` in any form; they carry no figure by themselves.

        ``parse`` cuts words and sentences; ``tagged`` tells lemmas and parts of speech.
        """
        self.text = text
        self.weak = _forms(frozenset(function_words))
        self._parse = parse
        self._tagged = tagged

    @cached_property
    def _told(self) -> dict[int, tuple[str, str]]:
        """Lemma and part of speech by the place where the word begins."""
        parse = self._tagged
        if parse is None:
            return {}
        columns = (parse.starts, parse.lemmas, parse.tags)
        return {
            start: (folded(parse.strings[lemma]), parse.strings[tag])
            for start, lemma, tag in zip(*(c.tolist() for c in columns), strict=True)
        }

    def is_weak(self, form: str) -> bool:
        """Return whether a word says too little to make a figure by its repetition."""
        return form in self.weak or len(form) < 3 or form.isdigit()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that have a word in them."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        parse = self._parse
        tokens = list(zip(parse.starts.tolist(), parse.ends.tolist(), strict=True))
        numbers = parse.sentences.tolist()
        first = 0
        for at in range(1, len(tokens) + 1):
            if at == len(tokens) or numbers[at] != numbers[first]:
                clauses = tuple(self._clauses(tokens[first:at]))
                if clauses:
                    yield Sentence(tokens[first][0], tokens[at - 1][1], clauses)
                first = at

    def _clauses(self, tokens: list[Fragment]) -> Iterator[Clause]:
        words: list[Word] = []
        before = ""
        for start, end in tokens:
            token = self.text[start:end]
            if _IS_WORD.search(token):
                words.append(Word(start, end, _form(token), *self._told.get(start, ("", ""))))
            elif token in _BREAKS or token in ".!?":
                if words:
                    yield Clause(tuple(words), before)
                words, before = [], token
        if words:
            yield Clause(tuple(words), before)

    def is_heading(self, sentence: Sentence) -> bool:
        """Return whether a sentence ends with its line, without any mark."""
        last = self.text[sentence.start : sentence.end].rstrip('»”"’ \u00a0\u202f')[-1:]
        return last.isalnum() and self.text[sentence.end : sentence.end + 1] in _LINE_ENDS

    @cached_property
    def _openings(self) -> frozenset[int]:
        return frozenset(sentence.clauses[0].words[0].start for sentence in self.sentences)

    def opens(self, word: Word) -> bool:
        """Return whether a word is the first of its sentence, where any word has a capital."""
        return word.start in self._openings

    def only_names(self, words: Collection[Word]) -> bool:
        """Return whether words only name or count: each telling one has a capital, or a digit."""
        counts = any(self.text[word.start].isdigit() for word in words)
        told = [word for word in words if not self.is_weak(word.form)]
        return counts or all(self.text[word.start].isupper() for word in told)

    def between(self, first: Word, second: Word) -> str:
        """Return the text between two words."""
        return self.text[first.end : second.start]

    @cached_property
    def neighbours(self) -> tuple[tuple[Sentence, Sentence], ...]:
        """Each sentence with the next one."""
        return tuple(pairwise(self.sentences))


@lru_cache(maxsize=16)
def _forms(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_form(word) for word in words)


@lru_cache(maxsize=65_536)
def _form(token: str) -> str:
    return _ELISION.sub("", folded(token)) + ("'" if _ELISION.search(token) else "")
