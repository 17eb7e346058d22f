"""Whose words a passage is: the author's, somebody's who is quoted or reported, or a heading's.

Found by rule: guillemets and quotation marks (also one inside another), lines of dialogue, “X
affirme que”, “selon X”, “according to X”, “X said that”, and lines that are titles. All offsets
are code points of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from annotations.language.sentences import LINE_BREAKS, sentences
from annotations.language.speech import NOBODY, Speech, speech
from annotations.offsets import Fragment

AUTHOR, QUOTED, REPORTED, HEADING = "author", "quoted", "reported", "heading"
VOICES = (AUTHOR, QUOTED, REPORTED, HEADING)

_LINE = regex.compile(f"[^{LINE_BREAKS}]+")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›"}
_STRAIGHT = regex.compile(r"(?<![\p{L}\p{N}])\"(?=\S)[^\"\n\r]{1,2000}?(?<=\S)\"(?![\p{L}\p{N}])")
_SINGLE = regex.compile(
    r"(?<![\p{L}\p{N}])‘[^‘\n\r]{1,1000}?’(?![\p{L}\p{N}])"
    # “The dogs’ barking” closes nothing where a mark with ’ follows.
    r"(?!(?<=s’)\s\p{Ll}[^‘\n\r]{0,300}?[,.!?…]’)"
)
_SINGLE_STRAIGHT = regex.compile(
    r"(?<![\p{L}\p{N}'])'(?=\p{Lu})(?:[^'\n\r]|(?<=\p{L})'(?=\p{L}|\s\p{Ll})){1,1000}?"
    r"(?<=[,.!?…])'(?![\p{L}\p{N}])"
)
"""Straight ones are apostrophes too: what is spoken begins large and ends with a mark."""
_OPENS_AGAIN = regex.compile(r"»[ \u00a0\u202f]*\p{L}")
_BEHIND = ", \u00a0\u202f"
_SAID_IN_TITLE = regex.compile(r"\s*:\s+[^\n\r]*[\p{L}\p{N}]\s*(?=[\n\r])")
_NEW_CLAUSE = regex.compile(
    r",\s+(?:mais|et|ou|car|or|alors|tandis|qui|que|ce\s+qu|dont|but|and|while|which|who|though)\b"
)
_DASH = regex.compile(r"\s*[–—―-]\s+(?=\S)")
_ENDS = regex.compile(r"[.!?…]\s*[»”\")]?\s*\Z")
_SENTENCE_END = regex.compile(r"[.!?…]\s+(?=[\p{Lu}«“\"])|[\n\r]")
_AS_VERB = regex.compile(r"\b(?:said|says|put|puts|wrote|noted|explained|warned)\b")
_MARKED = regex.compile(r"[«»“”\"‘]|^[–—―-]|[\n\r][–—―-]")
_LONGEST = 2_000
_SPAN = 5
_SHORT = 3
_NEAR = 200
_DEEPEST = 5
_TITLE = 140
_TITLE_WORDS = 20


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in one voice (code points); ``speaker`` "" where nobody is named."""

    start: int
    end: int
    voice: str
    speaker: str = ""


class Voices:
    """The passages of a text, or of a part of it, that are not simply its author's."""

    def __init__(self, text: str, passages: Iterable[Passage], offset: int = 0) -> None:
        """``offset``: where the part begins in the whole text that fragments are asked for."""
        self._text = text
        self._offset = offset
        self.passages = tuple(sorted(passages, key=lambda p: (p.start, -p.end)))
        self._starts = [p.start for p in self.passages]
        self._longest = max((p.end - p.start for p in self.passages), default=0)

    def at(self, fragments: Iterable[Fragment]) -> Passage:
        """Return voice and speaker of an annotation: where its fragments differ, the author's.

        A fragment belongs to the innermost passage that holds all its letters.
        """
        found = [self._around(fragment) for fragment in fragments]
        start, end = found[0].start, found[-1].end
        voices = {passage.voice for passage in found}
        speakers = {passage.speaker for passage in found}
        if len(voices) > 1:
            return Passage(start, end, AUTHOR)
        return Passage(start, end, voices.pop(), speakers.pop() if len(speakers) == 1 else "")

    def _around(self, fragment: Fragment) -> Passage:
        start, end = self._letters(fragment[0] - self._offset, fragment[1] - self._offset)
        best: Passage | None = None
        at = bisect_right(self._starts, start) - 1
        while at >= 0 and self._starts[at] >= start - self._longest:
            passage = self.passages[at]
            fits = passage.start <= start and end <= passage.end
            if fits and (best is None or passage.end - passage.start < best.end - best.start):
                best = passage
            at -= 1
        return best if best is not None else Passage(start, end, AUTHOR)

    def _letters(self, start: int, end: int) -> Fragment:
        first = _LETTER.search(self._text, max(0, start), max(0, end))
        if first is None:
            return start, end
        last = first.end()
        for found in _LETTER.finditer(self._text, first.start(), end):
            last = found.end()
        return first.start(), last


def voices(text: str, language: str = "", offset: int = 0) -> Voices:
    """Return the voices of a text, or of a part of one that begins at ``offset``."""
    return Voices(text, passages(text, language), offset)


def voice_at(text: str, fragments: Iterable[Fragment], language: str = "") -> Passage:
    """Return whose words an annotation is; ``voices`` where many are asked for."""
    return voices(text, language).at(fragments)


def passages(text: str, language: str = "") -> list[Passage]:
    """Return the quotations, reported words and headings of a text."""
    words = speech(language)
    quoted = [p for place in _quotations(text) for p in _quotation(text, place, words)]
    found = quoted + list(_dialogue(text, words)) + list(_headings(text))
    return found + list(_reported(text, language, words))


# -- quotations


def _quotations(text: str) -> Iterator[Fragment]:
    yield from _in_pairs(text)
    for pattern in (_STRAIGHT, _SINGLE, _SINGLE_STRAIGHT):
        for found in pattern.finditer(text):
            yield found.span()


def _in_pairs(text: str) -> Iterator[Fragment]:
    """Yield what stands between marks that open and close; one that never closes ends its line."""
    open_: list[tuple[int, str]] = []
    for found in regex.finditer(r"[«»“”„‹›]", text):
        mark, at = found.group(), found.start()
        if open_ and mark == open_[-1][1]:
            start = open_.pop()[0]
            if _OPENS_AGAIN.match(text, at) and _begins_line(text, at):
                # Old French style: the closing mark begins each further paragraph.
                yield start, _line_end(text, start)
                open_.append((at, mark))
            else:
                yield start, at + 1
        elif mark in _PAIRS:
            if open_ and open_[-1][1] == _PAIRS[mark] and _begins_line(text, at):
                # A mark at a paragraph's beginning goes on with the quotation.
                yield open_[-1][0], _line_end(text, open_[-1][0])
                open_.pop()
            if len(open_) < _DEEPEST:
                open_.append((at, _PAIRS[mark]))
        elif mark == "»" and any(close == mark for _, close in open_):
            while open_[-1][1] != mark:
                open_.pop()
            yield open_.pop()[0], at + 1
    for start, _ in open_:
        yield start, _line_end(text, start)


def _begins_line(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" \t\u00a0\u202f")
    return not before or before[-1] in LINE_BREAKS


def _line_end(text: str, at: int) -> int:
    found = _LINE.match(text, at)
    return found.end() if found else at


def _quotation(text: str, place: Fragment, words: Speech) -> Iterator[Passage]:
    start, end = place
    if end - start > _LONGEST and text.count("\n", start, end) > _SPAN:
        end = _line_end(text, start)
    said, who = _speaker(text, start, end, words)
    inner = text[start + 1 : end - 1].strip()
    long_enough = len(inner.split()) > _SHORT or inner[-1:] in "!?….,"
    if not inner or not (said or long_enough) or (not said and _names_work(inner)):
        return
    remark = None
    for remark in words.inside.finditer(text, start + 1, end - 1):
        yield Passage(remark.start(), remark.end(), AUTHOR)
        who = who or _named(remark)
    yield Passage(start, end, QUOTED, who)


def _names_work(inner: str) -> bool:
    """Return whether quoted words are a title in English style: each longer one has a capital."""
    long = [word for word in regex.findall(r"\p{L}+", inner) if len(word) > 3]
    return len(long) > 1 and inner[-1] not in "!?….," and all(w[0].isupper() for w in long)


def _speaker(text: str, start: int, end: int, words: Speech) -> tuple[bool, str]:
    """Return whether somebody is said to speak, and who, "" where it is only a pronoun."""
    behind = text[end : end + _NEAR]
    inner = text[start + 1 : end - 1].rstrip()
    found = words.after.match(behind) if inner[-1:] != "." or behind[:1] == "," else None
    if found is None:
        before = text[max(0, start - _NEAR) : start]
        cut = [match.end() for match in _SENTENCE_END.finditer(before)]
        found = words.before.search(before[cut[-1] if cut else 0 :])
    if found is None and (inner[-1:] in ",!?" or behind.lstrip()[:1] == ","):
        found = words.goes_on.match(behind)
    if found is None:
        found = words.source.match(behind, len(behind) - len(behind.lstrip(_BEHIND)))
        if found is not None and _names_nobody(_named(found)):
            found = None
    if found is None and _begins_line(text, start) and _SAID_IN_TITLE.match(text, end):
        return True, ""  # “‘A disgrace’: the mayor speaks out”
    return (True, _named(found)) if found is not None else (False, "")


def _names_nobody(who: str) -> bool:
    return bool(who and NOBODY.intersection(regex.split(r"[\s’']+", who.lower())[:2]))


def _named(found: regex.Match[str]) -> str:
    names = [name for name in found.captures("who") if name]
    return " ".join(names[-1].split()).rstrip(".,") if names else ""


def _dialogue(text: str, words: Speech) -> Iterator[Passage]:
    """Yield lines behind a dash that are spoken: they end as a sentence does."""
    for line in _LINE.finditer(text):
        dash = _DASH.match(line.group())
        hyphen = dash is not None and "-" in dash.group()
        if dash is None or not _ENDS.search(line.group()):
            continue
        start, who = line.start() + dash.end(), ""
        remarks = list(words.inside.finditer(text, start, line.end()))
        if hyphen and not remarks:
            continue
        for remark in remarks:
            yield Passage(remark.start(), remark.end(), AUTHOR)
            who = who or _named(remark)
        yield Passage(start, line.end(), QUOTED, who)


# -- words that are reported


def _reported(text: str, language: str, words: Speech) -> Iterator[Passage]:
    for start, end in sentences(text, language):
        for found in words.source.finditer(text, start, end):
            yield from _from_source(text, start, end, found)
        for found in words.clause.finditer(text, start, end):
            semicolon = text.find(";", found.end(), end)
            last = semicolon if semicolon >= 0 else end
            if found.end() < last:
                yield _trimmed(text, found.end(), last, _named(found))
        remarks = words.inside.finditer(text, start, end)
        for found in () if _MARKED.search(text, start, end) else remarks:
            # “Leur tramway, jurent-ils, sera silencieux”: the sentence is theirs, the remark not.
            yield Passage(found.start(), found.end(), AUTHOR)
            yield _trimmed(text, start, end, _named(found))


def _from_source(text: str, start: int, end: int, found: regex.Match[str]) -> Iterator[Passage]:
    """Yield what “selon X” speaks of: what follows it at the beginning, else what it follows.

    Between two commas it speaks of the whole sentence, unless a new clause begins behind it.
    """
    who = _AS_VERB.split(_named(found))[0].rstrip()
    if _names_nobody(who):
        return
    if found.group()[:2].lower() == "as" and not _AS_VERB.search(text, start, end):
        return
    before = text[start : found.start()].strip(' \u00a0\u202f«“"(')
    comma = text.find(",", found.end(), end)
    if len(before) < 3:
        yield _trimmed(text, comma + 1 if comma >= 0 else found.end(), end, who)
    elif before[-1] == "," and comma == found.end() and not _NEW_CLAUSE.match(text, comma):
        yield Passage(found.start(), comma, AUTHOR)
        yield _trimmed(text, start, end, who)
    else:
        yield _trimmed(text, start, found.start(), who)


def _trimmed(text: str, start: int, end: int, who: str) -> Passage:
    blank = len(text[start:end]) - len(text[start:end].lstrip())
    return Passage(start + blank, end, REPORTED, who)


# -- headings


def _headings(text: str) -> Iterator[Passage]:
    """Yield lines that are titles: short, without a stop, between paragraphs."""
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    for number, line in enumerate(lines[:-1]):
        words = line.group().strip()
        before = lines[number - 1].group().strip() if number else ""
        after = lines[number + 1].group().strip()
        apart = not before or bool(_ENDS.search(before)) or _apart(text, lines[number - 1], line)
        if apart and _is_title(words, first=not number) and after[:1].upper() == after[:1]:
            yield Passage(line.start(), line.end(), HEADING)


def _apart(text: str, former: regex.Match[str], line: regex.Match[str]) -> bool:
    between = text[former.end() : line.start()].replace("\r\n", "\n")
    return len(between) > 1 and sum(between.count(mark) for mark in LINE_BREAKS) > 1


def _is_title(words: str, *, first: bool) -> bool:
    if len(words) > _TITLE or len(words.split()) > _TITLE_WORDS or not _LETTER.search(words):
        return False
    if sum(words.count(mark) for mark in _PAIRS) > sum(map(words.count, _PAIRS.values())):
        return False
    stops = ".…:;," if first else '.…:;,!»”"'
    return words[-1] not in stops and not _DASH.match(words) and words[0] not in "*•"
