"""Sentences: where they begin and end, by rule, in French and English first.

A line break always ends one, so a heading without a full stop is a sentence of its own. Inside a
paragraph every full stop, question or exclamation mark or ellipsis is a candidate; what stands
before and behind it decides. Quotation marks and brackets that close stay with their sentence.
Offsets are code points; blanks between sentences belong to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.language.abbreviations import Abbreviations, of
from annotations.offsets import Fragment

LINE_BREAKS = "\n\r\u2028\u2029"

_PARAGRAPH = re.compile(f"[^{LINE_BREAKS}]+")
_BLANK = " \t\u00a0\u202f\u2009\u200a\u3000"
_UNSEEN = _BLANK + "\u000b\u000c\u0085\u1680\u2000-\u2008\u205f\ufeff\u200b\u2060\x1c-\x1f"
_EDGE = re.compile(f"[{_UNSEEN}]*")
_LAST = re.compile(f"[^{_UNSEEN}]")

_STOP = re.compile(
    r"(?:\.(?:[ \u00a0]\.){2,}|[.!?…‽؟۔।]+)"
    rf"(?:[{_BLANK}]?[!?…]+)*"
    # What closes: guillemets also behind a blank, the others only where they touch.
    rf"(?:[{_BLANK}]?[»›]|[\"”’'“)\]}}]|\[\d{{1,3}}\]|[⁰¹²³⁴-⁹]+"
    rf"|[{_BLANK}]?[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d]+)*"
    rf"(?=[{_UNSEEN}]|$)"
    r"|[。！？｡]+[」』”’）》]*"
)
_WORD_BEFORE = re.compile(r"[^\s(\[«“\"‘„,;:!?…/–—]*\Z")
_OPENS = re.compile(rf"(?:[{_UNSEEN}]|[«“\"‘'’„‹(\[{{¿¡*_–—―-]|\[…\]|\(…\)|\[\.\.\.\]|\(\.\.\.\))*")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]\Z")
_NUMBERED = re.compile(r"\d|[IVXLCDM]+\b|[^\W\d_](?![^\W_])|[§°(]")
_LIST_MARK = re.compile(r"(?:\d{1,3}|[^\W\d_]|[IVXLC]+)(?:\.\d{1,3})*\Z")
_LETTERED = re.compile(r"[a-z][.)]\s+[A-ZÀ-Ý]")
_WORDS = re.compile(r"\w")
_DASH = re.compile(rf"(?<=[{_BLANK}])[–—―-](?=[{_BLANK}])")
_NAMED = ("Yahoo", "Jeopardy")
_CLOSERS = "»›\"”’'“)]}"
_FAR = 80
_LONGEST_ASIDE = 400
_WINDOW = 20_000


def sentences(text: str, language: str = "") -> list[Fragment]:
    """Return the sentences of a text, in order; together they hold all that is not blank."""
    rules = of(language)
    found: list[Fragment] = []
    for paragraph in _PARAGRAPH.finditer(text):
        found.extend(_in_paragraph(text, *paragraph.span(), rules))
    return found


def sentence_at(text: str, offset: int, language: str = "") -> Fragment:
    """Return the sentence around ``offset``; from a blank, the one behind it in the paragraph.

    Empty in an empty line. Looks no further than 20,000 characters, so that a text of megabytes
    without a line break costs no more than some pages.
    """
    low, high = paragraph_at(text, offset)
    if offset - low > _WINDOW:
        low = _next_blank(text, offset - _WINDOW, offset)
    if high - offset > _WINDOW:
        high = _next_blank(text, offset + _WINDOW, high)
    last = (low, low)
    for sentence in _in_paragraph(text, low, high, of(language)):
        last = sentence
        if sentence[1] > offset:
            break
    return last


def paragraph_at(text: str, offset: int) -> Fragment:
    """Return the stretch between the line breaks around ``offset``."""
    start, end = 0, len(text)
    for mark in LINE_BREAKS:
        start = max(start, text.rfind(mark, start, offset) + 1)
        found = text.find(mark, offset, end)
        end = found if found >= 0 else end
    return start, end


def _next_blank(text: str, start: int, end: int) -> int:
    found = text.find(" ", start, end)
    return found if found >= 0 else start


def _in_paragraph(text: str, low: int, high: int, rules: Abbreviations) -> Iterator[Fragment]:
    """Yield the sentences between two line breaks, each with a word in it where there is one."""
    start = _skip(text, low, high)
    word = _first_word(text, start, high)
    held = -1
    for stop in _STOP.finditer(text, start, high):
        end = stop.end()
        if word >= end or not _ends(
            text, start if held < 0 else _skip(text, held, high), stop, high, rules
        ):
            continue
        if held < 0:
            held, word = end, _first_word(text, end, high)
            continue
        yield start, held
        start = _skip(text, held, high)
        held, word = end, _first_word(text, end, high)
    high = _without_blanks(text, start, high)
    # Without a word in it, what is left (dashes, asterisks) belongs to the sentence before it.
    if 0 <= held < high and word < high:
        yield start, held
        start = _skip(text, held, high)
    if start < high:
        yield start, high


def _first_word(text: str, start: int, high: int) -> int:
    found = _WORDS.search(text, start, high)
    return found.start() if found else high


def _skip(text: str, start: int, end: int) -> int:
    match = _EDGE.match(text, start, end)
    return match.end() if match else start


def _without_blanks(text: str, start: int, end: int) -> int:
    while end > start and not _LAST.match(text, end - 1):
        end -= 1
    return end


# -- does a stop end its sentence?


def _ends(text: str, start: int, stop: re.Match[str], high: int, rules: Abbreviations) -> bool:
    mark, after = stop.group(), stop.end()
    if mark[0] in "。！？｡":
        return True
    ahead = _OPENS.match(text, after, high)
    begins = ahead.end() if ahead else after
    if begins >= high:
        return True
    if text[after:begins].strip() == "" and text[begins] in ",;:)]}»”/":
        return False
    if _is_aside(text, start, stop, begins):
        return False
    if _is_small(text, begins, high):
        return False
    if mark.startswith(".") and not mark.startswith(".."):
        return not _abbreviates(text, start, stop.start(), begins, high, rules)
    if mark[0] == "!" and text.endswith(_NAMED, 0, stop.start()):
        return False
    return not _is_reported(text, stop, begins, high, rules)


def _is_small(text: str, begins: int, high: int) -> bool:
    """Return whether a small letter goes on; names such as “iPhone” and addresses begin."""
    if not text[begins].islower():
        return False
    if text.startswith(("http://", "https://", "www."), begins) or _LETTERED.match(text, begins):
        return False
    return not (begins + 1 < high and text[begins + 1].isupper())


def _is_aside(text: str, start: int, stop: re.Match[str], begins: int) -> bool:
    """Return whether the stop belongs inside the sentence: “(!)”, “(enfin !)”."""
    at, mark, after = stop.start(), stop.group(), stop.end()
    before = text[at - 1] if at > start else ""
    if before in ("(", "[") and mark[-1] in ")]":
        return True
    if mark[-1] in ")]" and mark[0] != ".":
        opened = text.rfind("(" if mark[-1] == ")" else "[", max(start, at - _LONGEST_ASIDE), at)
        return opened > start and bool(_WORDS.search(text, start, opened))
    between = text[after:begins]
    if any(dash in between for dash in "–—") and mark[0] != ".":
        inside = _DASH.findall(text, max(start + 1, at - _LONGEST_ASIDE), at)
        return len(inside) % 2 == 1
    return False


def _is_reported(
    text: str, stop: re.Match[str], begins: int, high: int, rules: Abbreviations
) -> bool:
    """Return whether who said it follows: “Stop!” John Smith said."""
    if not rules.saying or stop.group()[-1] not in "»”\"’'":
        return False
    words = text[begins : min(begins + _FAR, high)].split()[1:4]
    return any(word.strip(".,") in rules.saying for word in words)


def _abbreviates(
    text: str, start: int, at: int, begins: int, high: int, rules: Abbreviations
) -> bool:
    """Return whether a single full stop at ``at`` only shortens the word before it."""
    found = _WORD_BEFORE.search(text, max(start, at - 30), at)
    word = found.group() if found else ""
    first = at - len(word)
    if "’" in word or "'" in word:
        word = re.split("[’']", word)[-1]
    if not word:
        return False
    if first == start and _LIST_MARK.match(word):
        return True
    small = word.lower()
    if word in rules.never or ("." in word and small in rules.never):
        return True
    if small in rules.number and _NUMBERED.match(text, begins, high):
        return True
    if word in rules.weak or small in rules.weak:
        return not _starts(text, begins, high, rules, names=False)
    if _INITIALS.match(word) and word[0].isupper():
        return _is_initial(text, word, first, begins, high, rules)
    return bool(len(word) == 1 and word.isalpha() and not _starts(text, begins, high, rules))


def _is_initial(
    text: str, word: str, first: int, begins: int, high: int, rules: Abbreviations
) -> bool:
    before = text[max(0, first - _FAR) : first].split()
    noun = before[-1].lower().lstrip('«“"(') if before else ""
    if len(word) == 1 and noun in rules.lettered:
        return not text[begins].isupper()
    return not _starts(text, begins, high, rules, names="-" in word or len(word) == 1)


def _starts(text: str, begins: int, high: int, rules: Abbreviations, *, names: bool = True) -> bool:
    """Return whether a word that begins sentences follows; with ``names``, “Le Pen” is none."""
    word = _NEXT_WORD.match(text, begins, high)
    if word is None:
        return text[begins] in '«“"(' or not text[begins].isalnum()
    if word.group() not in rules.starters:
        return False
    if word.group() in rules.particles:
        rest = text[word.end() : word.end() + 3].lstrip("’' ")
        return not rest[:1].isupper()
    return True
