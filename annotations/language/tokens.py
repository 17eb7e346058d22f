"""Words and marks of a text without any model: what there is before, or instead of, a parse."""

from __future__ import annotations

import regex

from annotations.language.parse import Builder, Parse
from annotations.language.sentences import sentences

PIPELINE = "words"
VERSION = "1"

_WORD = r"\p{L}\p{M}\p{N}"
_TOKEN = regex.compile(
    # French words before an apostrophe stand alone; other apostrophes and hyphens join.
    r"(?:(?<![\p{L}\p{M}\p{N}])(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=[\p{L}\p{N}]))"
    rf"|[{_WORD}]+(?:(?:['’ʼ\-‐‑\u00ad\u200d]|(?<=\p{{N}})[.,](?=\p{{N}}))[{_WORD}]+)*"
    r"|\.{2,}|[^\s\p{L}\p{M}\p{N}]",
    regex.IGNORECASE,
)


def words(text: str, language: str = "") -> Parse:
    """Return a parse with words, marks and sentences only; every lemma and tag is ""."""
    made = Builder(PIPELINE, VERSION)
    for number, (low, high) in enumerate(sentences(text, language)):
        for token in _TOKEN.finditer(text, low, high):
            made.add(token.start(), token.end(), number)
    return made.made()
